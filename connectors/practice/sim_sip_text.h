// SIP messages as the simulated phones and the simulated provider read and write them: strict enough to
// notice a broken message, and byte-true where it matters (Via, From, To, Call-ID, CSeq come back as they
// arrived).
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <optional>

namespace rf {

class SimSipText {
public:
    /// One whole message; nullopt when it is not SIP or larger than 64 KiB.
    static std::optional<SimSipText> parse(const QByteArray &bytes);
    /// Takes the next message out of a stream buffer (Content-Length decides). Leading CRLFs are keep-alives
    /// and are dropped; `broken` is set when the stream makes no sense any more.
    static std::optional<SimSipText> takeFrom(QByteArray &stream, bool &broken);
    static SimSipText request(const QByteArray &method, const QByteArray &uri);
    /// Copies Via, From, To (with this tag when it has none), Call-ID and CSeq (RFC 3261 8.2.6.2).
    static SimSipText reply(const SimSipText &request, int status, const QByteArray &reason,
                            const QByteArray &toTag);

    bool isRequest() const { return m_status == 0; }
    int status() const { return m_status; }
    QByteArray method() const { return m_method; } ///< of the request, or from CSeq for a reply
    QByteArray uri() const { return m_uri; }
    QByteArray header(const QByteArray &name) const; ///< first one; compact forms count
    QList<QByteArray> headers(const QByteArray &name) const;
    void add(const QByteArray &name, const QByteArray &value);
    void setFirst(const QByteArray &name, const QByteArray &value); ///< replaces the first or adds
    QByteArray body() const { return m_body; }
    void setBody(const QByteArray &contentType, const QByteArray &body);
    QByteArray toBytes() const; ///< Content-Length is always written
    QByteArray raw() const { return m_raw; } ///< as it arrived
    QByteArray cseqMethod() const;
    quint32 cseqNumber() const;
    QByteArray branch() const;

private:
    QByteArray m_method;
    QByteArray m_uri;
    int m_status = 0;
    QByteArray m_reason;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    QByteArray m_body;
    QByteArray m_raw;
};

/// A parameter (";name=value") of a header value; null when absent, empty when it has no value.
QByteArray sipParameter(const QByteArray &headerValue, const QByteArray &name);
/// The URI between angle brackets, or the value up to its first parameter.
QByteArray sipUriOf(const QByteArray &headerValue);
QByteArray sipUserOf(const QByteArray &uri);
/// name="value" pairs of an authentication header.
QByteArray sipAuthField(const QByteArray &header, const QByteArray &name);
/// RFC 2617 MD5 response, with or without qop=auth.
QByteArray sipDigest(const QByteArray &user, const QByteArray &realm, const QByteArray &password,
                     const QByteArray &method, const QByteArray &uri, const QByteArray &nonce,
                     const QByteArray &qop, const QByteArray &nc, const QByteArray &cnonce);
QByteArray simRandomHex(int bytes);

/// What RFC 4568 and RFC 3264 say of one audio line.
struct SimAudio {
    QByteArray address;
    quint16 port = 0;
    bool secure = false; ///< RTP/SAVP
    QByteArray cryptoTag; ///< of the first usable a=crypto line, empty = none
    QByteArray cryptoKey; ///< inline: base64 of 30 bytes for AES_CM_128_HMAC_SHA1_80
};
QByteArray simSdp(const QByteArray &address, quint16 port, bool secure, const QByteArray &cryptoTag,
                  const QByteArray &cryptoKey);
std::optional<SimAudio> simAudioOf(const QByteArray &sdp);
/// A fresh master key and salt for AES_CM_128_HMAC_SHA1_80, base64.
QByteArray simCryptoKey();

} // namespace rf
