// One SIP message (RFC 3261): read tolerantly, because phones and helpers in routers write many dialects;
// written strictly. Nothing in a message is trusted: sizes are bounded and every part may be missing.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <optional>

namespace rf {

/// One hop of the way a request took ("SIP/2.0/UDP 192.168.1.20:5060;rport;branch=z9hG4bK…").
struct SipVia {
    QByteArray transport; ///< upper case: "UDP", "TCP", "TLS"
    QByteArray host; ///< sent-by without port, IPv6 without brackets
    int port = 0; ///< 0 = not given
    /// Parameters in order, names in lower case; a parameter without "=" has a null value ("rport").
    QList<QPair<QByteArray, QByteArray>> parameters;

    bool has(const QByteArray &name) const;
    QByteArray parameter(const QByteArray &name) const; ///< null when absent or without a value
    void set(const QByteArray &name, const QByteArray &value); ///< null value = bare parameter
    QByteArray text() const;
    static std::optional<SipVia> from(const QByteArray &text);
};

/// The address in a From, To, Contact, Route …: display name, URI and the parameters after it.
struct SipNameAddress {
    QByteArray display; ///< without quotes
    QByteArray uri; ///< without angle brackets
    QList<QPair<QByteArray, QByteArray>> parameters;

    QByteArray parameter(const QByteArray &name) const; ///< null when absent
    static std::optional<SipNameAddress> from(const QByteArray &text);
};

/// A sip: or sips: URI, taken apart as far as it is needed here.
struct SipUri {
    bool secure = false; ///< sips:
    QByteArray user; ///< as written, without password
    QByteArray host; ///< IPv6 without brackets
    int port = 0; ///< 0 = not given
    QList<QPair<QByteArray, QByteArray>> parameters;
    static std::optional<SipUri> from(const QByteArray &text);
};

class SipMessage {
public:
    static constexpr qsizetype maxBytes = 65535; ///< of one whole message
    static constexpr int maxHeaders = 200;

    /// A datagram: the body is what follows the empty line, cut to Content-Length when that is shorter.
    /// Unparsable when it is not SIP, when Content-Length promises more than came, or when a bound is
    /// exceeded.
    static Result<SipMessage> parse(const QByteArray &datagram);
    /// Takes one message from the front of a stream (TCP, TLS); keep-alive line ends before it are dropped.
    /// nullopt = more bytes are needed. Unparsable = the stream cannot be made sense of any more: close it.
    static Result<std::optional<SipMessage>> takeFrom(QByteArray &stream);

    static SipMessage request(const QByteArray &method, const QByteArray &uri);
    /// A response with everything that RFC 3261 8.2.6 copies from the request (all Via, From, To, Call-ID,
    /// CSeq). A tag is added to To when there is none (not for 100).
    static SipMessage response(const SipMessage &to, int status, const QByteArray &reason,
                               const QByteArray &toTag = {});

    bool isRequest() const { return m_status == 0; }
    QByteArray method() const { return m_method; } ///< of a response: the method of its CSeq
    QByteArray uri() const { return m_uri; } ///< Request-URI
    int status() const { return m_status; } ///< 100 to 699, 0 for a request
    QByteArray reason() const { return m_reason; }

    /// First header of that name (long name, any case), unfolded and trimmed; null when absent.
    QByteArray header(const QByteArray &name) const;
    /// All headers of that name, in order; comma-separated lists are taken apart where RFC 3261 allows them.
    QList<QByteArray> headers(const QByteArray &name) const;
    bool hasHeader(const QByteArray &name) const;
    void addHeader(const QByteArray &name, const QByteArray &value); ///< line breaks in value become blanks
    void setHeader(const QByteArray &name, const QByteArray &value); ///< replaces all of that name, in place
    void removeHeader(const QByteArray &name);
    /// All headers as they are written, names in their long form.
    const QList<QPair<QByteArray, QByteArray>> &allHeaders() const { return m_headers; }

    QByteArray body() const { return m_body; }
    void setBody(const QByteArray &contentType, const QByteArray &body);

    // Shorthands.
    std::optional<SipVia> topVia() const;
    void setTopVia(const SipVia &via); ///< replaces only the first one
    QByteArray callId() const { return header("Call-ID"); }
    QByteArray fromTag() const;
    QByteArray toTag() const;
    int cseq() const; ///< number, -1 when absent or wrong
    QByteArray cseqMethod() const; ///< upper case
    int expires() const; ///< -1 when absent

    /// RFC 3261 18.2.1 and RFC 3581 4: what a server writes into the top Via on arrival.
    void noteSource(const QHostAddress &address, quint16 port);

    /// CRLF line ends; Content-Length is always written, last.
    QByteArray serialise() const;

    /// Hex digits from the system's random source.
    static QByteArray randomHex(int digits);
    static QByteArray newBranch() { return "z9hG4bK" + randomHex(16); }

private:
    QByteArray m_method;
    QByteArray m_uri;
    int m_status = 0;
    QByteArray m_reason;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    QByteArray m_body;
};

} // namespace rf
