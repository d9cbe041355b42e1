// A practice office for another process: its address book and its person, asked over a socket, so that
// whoever is there sees phones move and portals change as they do.
#pragma once

#include "connectors/transport/dialler.h"
#include "core/ports/person.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <atomic>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace rf::testing {

using namespace Qt::StringLiterals;

/// One JSON object a message.
class WireEnd {
public:
    explicit WireEnd(int socket = -1)
        : m_socket(socket)
    {
    }
    WireEnd(const WireEnd &) = delete;
    WireEnd &operator=(const WireEnd &) = delete;
    ~WireEnd()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    bool say(const QJsonObject &object) const
    {
        const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
        return ::send(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
    }
    /// Empty when the other side has gone.
    QJsonObject hear() const
    {
        QByteArray bytes(64 * 1024, '\0');
        const auto got = ::recv(m_socket, bytes.data(), size_t(bytes.size()), 0);
        return got > 0 ? QJsonDocument::fromJson(bytes.left(got)).object() : QJsonObject();
    }
    /// False when nothing came in that time.
    bool wait(int milliseconds) const
    {
        pollfd entry{m_socket, POLLIN, 0};
        return ::poll(&entry, 1, milliseconds) > 0;
    }
    int socket() const { return m_socket; }

private:
    int m_socket;
};

inline sockaddr_un wireAddress(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path - 1);
    return address;
}

/// The office's side. One caller at a time.
class OfficeWire {
public:
    OfficeWire(const QString &path, const AddressBook &book, Person &person)
        : m_book(book)
        , m_person(person)
        , m_listener(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0))
    {
        const sockaddr_un address = wireAddress(path);
        m_open =
            ::bind(m_listener.socket(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
            && ::listen(m_listener.socket(), 4) == 0;
        m_thread = std::thread([this] { serve(); });
    }
    ~OfficeWire()
    {
        m_stop = true;
        m_thread.join();
    }
    bool isOpen() const { return m_open; }

private:
    void serve()
    {
        while (!m_stop && m_open) {
            if (!m_listener.wait(20))
                continue;
            const WireEnd caller(::accept4(m_listener.socket(), nullptr, nullptr, SOCK_CLOEXEC));
            while (!m_stop && caller.socket() >= 0) {
                if (!caller.wait(20))
                    continue;
                const QJsonObject said = caller.hear();
                if (said.isEmpty() || !caller.say(answer(said)))
                    break;
            }
        }
    }
    QJsonObject answer(const QJsonObject &said) const
    {
        const QString what = said[u"what"_s].toString();
        const Endpoint at{QHostAddress(said[u"address"_s].toString()), quint16(said[u"port"_s].toInt())};
        if (what == u"ask") {
            Question question;
            question.key = said[u"key"_s].toString();
            question.text = said[u"text"_s].toString();
            question.subject = said[u"subject"_s].toString();
            question.shown = said[u"shown"_s].toString();
            return {{u"answer"_s, int(m_person.ask(question))}};
        }
        const Endpoint found = what == u"real"      ? m_book.real(at)
                               : what == u"realUdp" ? m_book.realUdp(at)
                               : what == u"pretend" ? m_book.pretend(at)
                                                    : Endpoint{m_book.ownAddress(at.address), 0};
        return {{u"address"_s, found.address.toString()}, {u"port"_s, found.port}};
    }

    const AddressBook &m_book;
    Person &m_person;
    WireEnd m_listener;
    bool m_open = false;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

/// The other process's side.
class WiredOffice final : public AddressBook, public Person {
public:
    explicit WiredOffice(const QString &path)
        : m_end(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0))
    {
        const sockaddr_un address = wireAddress(path);
        m_open = ::connect(m_end.socket(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    bool isOpen() const { return m_open; }
    Endpoint real(const Endpoint &at) const override { return endpoint(u"real"_s, at); }
    Endpoint realUdp(const Endpoint &at) const override { return endpoint(u"realUdp"_s, at); }
    Endpoint pretend(const Endpoint &at) const override { return endpoint(u"pretend"_s, at); }
    QHostAddress ownAddress(const QHostAddress &to) const override
    {
        return endpoint(u"ownAddress"_s, {to, 0}).address;
    }
    Answer ask(const Question &question) override
    {
        const QJsonObject heard = exchange({{u"what"_s, u"ask"_s},
                                            {u"key"_s, question.key},
                                            {u"text"_s, question.text},
                                            {u"subject"_s, question.subject},
                                            {u"shown"_s, question.shown}});
        return heard.isEmpty() ? Answer::DoNotKnow : Answer(heard[u"answer"_s].toInt());
    }

private:
    Endpoint endpoint(const QString &what, const Endpoint &at) const
    {
        const QJsonObject heard =
            exchange({{u"what"_s, what}, {u"address"_s, at.address.toString()}, {u"port"_s, at.port}});
        return {QHostAddress(heard[u"address"_s].toString()), quint16(heard[u"port"_s].toInt())};
    }
    QJsonObject exchange(const QJsonObject &said) const
    {
        const QMutexLocker lock(&m_mutex);
        return m_end.say(said) ? m_end.hear() : QJsonObject();
    }

    mutable QMutex m_mutex;
    WireEnd m_end;
    bool m_open = false;
};

} // namespace rf::testing
