// An HTTP/1.x answer as it arrives: bounded, tolerant of what small devices really send, never guessing where
// an answer ends. Pure; fed in any chunks.
#pragma once

#include "connectors/transport/http_link.h"

namespace rf {

class HttpParser {
public:
    /// maxBytes bounds the body; the head has its own bound of 64 KiB.
    HttpParser(bool answersHead, qint64 maxBytes);
    /// True when the answer is complete. Unparsable when it is not HTTP or too big.
    Result<bool> feed(QByteArrayView bytes);
    /// The peer has closed: complete where the body ends with the connection, else LinkLost.
    Result<> finish();
    bool isComplete() const { return m_state == State::Done; }
    bool hasBegun() const { return m_begun; }
    /// Whether the connection may carry another request.
    bool keepsOpen() const;
    HttpReply take() { return std::move(m_reply); }

private:
    enum class State { Head, Length, ChunkSize, ChunkData, ChunkEnd, Trailer, UntilClose, Done };
    Result<> head(QByteArrayView text);
    Result<> body();
    Result<> append(QByteArrayView bytes);
    Result<std::optional<QByteArray>> line();

    const bool m_answersHead;
    const qint64 m_maxBytes;
    State m_state = State::Head;
    bool m_begun = false;
    bool m_oldVersion = false;
    bool m_trailing = false;
    qint64 m_left = 0;
    QByteArray m_buffer;
    HttpReply m_reply;
};

} // namespace rf
