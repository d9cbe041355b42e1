// JSON for every value of core/model, written once: a struct that lists its fields() gets toJson/fromJson,
// an enum that lists its names gets a text form, a variant is an object with "type". Reading fails on a
// missing or wrong field instead of inventing a value, except for fields that were added later (optional and
// lists).
#pragma once

#include "core/model/checked_types.h"
#include "core/model/reading.h"
#include "core/result.h"
#include "core/secret.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>

namespace rf {

template <class Owner, class T>
struct Field {
    const char *name;
    T Owner::*member;
};
template <class Owner, class T>
constexpr Field<Owner, T> field(const char *name, T Owner::*member)
{
    return {name, member};
}

/// A struct with `static constexpr auto fields() { return std::make_tuple(field("id", &X::id), ...); }`
template <class T>
concept Described = requires
{
    T::fields();
};

/// An enum with `template <> inline constexpr auto enumNames<E> = std::array{std::pair{E::A, "a"}, ...};`
template <class E>
inline constexpr auto enumNames = std::array<std::pair<E, const char *>, 0>{};

template <class E>
QString enumText(E value)
{
    for (const auto &[candidate, name] : enumNames<E>) {
        if (candidate == value)
            return QString::fromLatin1(name);
    }
    return {};
}
template <class E>
std::optional<E> enumFrom(QStringView text)
{
    for (const auto &[candidate, name] : enumNames<E>) {
        if (text == QLatin1StringView(name))
            return candidate;
    }
    return std::nullopt;
}

namespace json {

template <class T>
struct Codec;

template <class T>
QJsonValue to(const T &value)
{
    return Codec<T>::to(value);
}
template <class T>
Result<T> from(const QJsonValue &value)
{
    return Codec<T>::from(value);
}
inline tl::unexpected<Error> wrong(const char *expected)
{
    return fail(ErrorCode::Unparsable, QStringLiteral("expected %1").arg(QLatin1StringView(expected)));
}

template <>
struct Codec<bool> {
    static QJsonValue to(bool v) { return v; }
    static Result<bool> from(const QJsonValue &v)
    {
        if (!v.isBool())
            return wrong("true or false");
        return v.toBool();
    }
};
template <>
struct Codec<int> {
    static QJsonValue to(int v) { return v; }
    static Result<int> from(const QJsonValue &v)
    {
        if (!v.isDouble() || v.toDouble() != static_cast<double>(v.toInt()))
            return wrong("a whole number");
        return v.toInt();
    }
};
template <>
struct Codec<qint64> {
    static QJsonValue to(qint64 v) { return v; }
    static Result<qint64> from(const QJsonValue &v)
    {
        if (!v.isDouble())
            return wrong("a number");
        return v.toInteger();
    }
};
template <>
struct Codec<double> {
    static QJsonValue to(double v) { return v; }
    static Result<double> from(const QJsonValue &v)
    {
        if (!v.isDouble())
            return wrong("a number");
        return v.toDouble();
    }
};
template <>
struct Codec<QString> {
    static QJsonValue to(const QString &v) { return v; }
    static Result<QString> from(const QJsonValue &v)
    {
        if (!v.isString())
            return wrong("text");
        return v.toString();
    }
};
template <>
struct Codec<QDateTime> {
    static QJsonValue to(const QDateTime &v) { return v.toUTC().toString(Qt::ISODateWithMs); }
    static Result<QDateTime> from(const QJsonValue &v)
    {
        if (!v.isString())
            return wrong("a time");
        if (v.toString().isEmpty())
            return QDateTime();
        const QDateTime time = QDateTime::fromString(v.toString(), Qt::ISODateWithMs);
        if (!time.isValid())
            return wrong("an ISO 8601 time");
        return time.toUTC();
    }
};
template <>
struct Codec<QJsonObject> {
    static QJsonValue to(const QJsonObject &v) { return v; }
    static Result<QJsonObject> from(const QJsonValue &v)
    {
        if (!v.isObject())
            return wrong("an object");
        return v.toObject();
    }
};
template <>
struct Codec<ErrorCode> {
    static QJsonValue to(ErrorCode v) { return errorName(v); }
    static Result<ErrorCode> from(const QJsonValue &v)
    {
        if (const auto code = errorFrom(v.toString()))
            return *code;
        return wrong("the name of an error");
    }
};
template <>
struct Codec<SecretRef> {
    static QJsonValue to(const SecretRef &v) { return v.name; }
    static Result<SecretRef> from(const QJsonValue &v)
    {
        if (!v.isString())
            return wrong("the name of a secret");
        return SecretRef{v.toString()};
    }
};

template <class T>
struct TextCodec { // for checked types: text() and static from(QStringView)
    static QJsonValue to(const T &v) { return v.text(); }
    static Result<T> from(const QJsonValue &v)
    {
        if (v.isString()) {
            if (v.toString().isEmpty())
                return T();
            if (auto made = T::from(QStringView(v.toString())))
                return *made;
        }
        return wrong("a network, host name, MAC address or port range");
    }
};
template <>
struct Codec<Cidr> : TextCodec<Cidr> {
};
template <>
struct Codec<HostName> : TextCodec<HostName> {
};
template <>
struct Codec<MacAddress> : TextCodec<MacAddress> {
};
template <>
struct Codec<PortRange> : TextCodec<PortRange> {
};
template <>
struct Codec<VlanId> {
    static QJsonValue to(VlanId v) { return v.value(); }
    static Result<VlanId> from(const QJsonValue &v)
    {
        const auto made = VlanId::from(v.toInt(0));
        if (!v.isDouble() || !made)
            return wrong("a VLAN id from 1 to 4094");
        return *made;
    }
};
template <>
struct Codec<Port> {
    static QJsonValue to(Port v) { return v.value(); }
    static Result<Port> from(const QJsonValue &v)
    {
        const auto made = Port::from(v.toInt(0));
        if (!v.isDouble() || !made)
            return wrong("a port from 1 to 65535");
        return *made;
    }
};
template <>
struct Codec<QHostAddress> {
    static QJsonValue to(const QHostAddress &v) { return v.toString(); }
    static Result<QHostAddress> from(const QJsonValue &v)
    {
        if (v.toString().isEmpty() && v.isString())
            return QHostAddress();
        const QHostAddress address(v.toString());
        if (!v.isString() || address.isNull())
            return wrong("an IP address");
        return address;
    }
};

template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
    static QJsonValue to(E v) { return enumText(v); }
    static Result<E> from(const QJsonValue &v)
    {
        if (const auto made = enumFrom<E>(v.toString()))
            return *made;
        return fail(ErrorCode::Unparsable, QStringLiteral("unknown word '%1'").arg(v.toString().left(40)));
    }
};

template <class T>
struct Codec<QList<T>> {
    static QJsonValue to(const QList<T> &list)
    {
        QJsonArray array;
        for (const T &item : list)
            array.append(json::to(item));
        return array;
    }
    static Result<QList<T>> from(const QJsonValue &v)
    {
        if (!v.isArray())
            return wrong("a list");
        QList<T> list;
        for (const auto &item : v.toArray()) {
            ASSIGN_OR_RETURN(T made, json::from<T>(item));
            list.append(std::move(made));
        }
        return list;
    }
};

template <class T>
struct Codec<std::optional<T>> {
    static QJsonValue to(const std::optional<T> &v)
    {
        return v ? json::to(*v) : QJsonValue(QJsonValue::Null);
    }
    static Result<std::optional<T>> from(const QJsonValue &v)
    {
        if (v.isNull() || v.isUndefined())
            return std::optional<T>();
        ASSIGN_OR_RETURN(T made, json::from<T>(v));
        return std::optional<T>(std::move(made));
    }
};

template <class T>
struct Codec<Reading<T>> { // {"value":…,"source":…} | {"unread":"why"} | {"notSupported":true}
    static QJsonValue to(const Reading<T> &r)
    {
        QJsonObject o;
        if (const T *value = r.value())
            o[QLatin1StringView("value")] = json::to(*value);
        else if (r.isNotSupported())
            o[QLatin1StringView("notSupported")] = true;
        else
            o[QLatin1StringView("unread")] = r.why();
        if (!r.source().isEmpty())
            o[QLatin1StringView("source")] = r.source();
        return o;
    }
    static Result<Reading<T>> from(const QJsonValue &v)
    {
        if (v.isUndefined())
            return Reading<T>();
        const QJsonObject o = v.toObject();
        const QString source = o[QLatin1StringView("source")].toString();
        if (o.contains(QLatin1StringView("value"))) {
            ASSIGN_OR_RETURN(T made, json::from<T>(o[QLatin1StringView("value")]));
            return Reading<T>::known(std::move(made), source);
        }
        if (o[QLatin1StringView("notSupported")].toBool())
            return Reading<T>::notSupported(source);
        if (o.contains(QLatin1StringView("unread")))
            return Reading<T>::unread(o[QLatin1StringView("unread")].toString());
        return wrong("a reading");
    }
};

template <class T>
inline constexpr bool mayBeMissing = false;
template <class T>
inline constexpr bool mayBeMissing<QList<T>> = true;
template <class T>
inline constexpr bool mayBeMissing<std::optional<T>> = true;
template <class T>
inline constexpr bool mayBeMissing<Reading<T>> = true;

template <Described S>
struct Codec<S> {
    static QJsonValue to(const S &s)
    {
        QJsonObject o;
        std::apply([&](const auto &...f) { (put(o, s, f), ...); }, S::fields());
        return o;
    }
    static Result<S> from(const QJsonValue &v)
    {
        if (!v.isObject())
            return wrong("an object");
        const QJsonObject o = v.toObject();
        S made{};
        Result<> ok;
        std::apply([&](const auto &...f) { (void)((ok = take(o, made, f), ok.has_value()) && ...); },
                   S::fields());
        if (!ok)
            return tl::unexpected<Error>(ok.error());
        return made;
    }

private:
    template <class Owner, class T>
    static void put(QJsonObject &o, const S &s, const Field<Owner, T> &f)
    {
        o[QLatin1StringView(f.name)] = json::to<T>(s.*(f.member));
    }
    template <class Owner, class T>
    static Result<> take(const QJsonObject &o, S &s, const Field<Owner, T> &f)
    {
        const QJsonValue v = o.value(QLatin1StringView(f.name));
        if constexpr (mayBeMissing<T>) {
            if (v.isUndefined())
                return {};
        }
        auto made = json::from<T>(v);
        if (!made)
            return fail(made.error().code,
                        QStringLiteral("%1: %2").arg(QLatin1StringView(f.name), made.error().detail));
        s.*(f.member) = std::move(*made);
        return {};
    }
};

/// Variants whose alternatives carry `static constexpr const char *type` become {"type": …, fields…}.
template <class... A>
struct Codec<std::variant<A...>> {
    using V = std::variant<A...>;
    static QJsonValue to(const V &v)
    {
        return std::visit(
            [](const auto &alternative) -> QJsonValue {
                using T = std::decay_t<decltype(alternative)>;
                QJsonObject o = json::to<T>(alternative).toObject();
                o[QLatin1StringView("type")] = QLatin1StringView(T::type);
                return o;
            },
            v);
    }
    static Result<V> from(const QJsonValue &v)
    {
        const QString type = v.toObject().value(QLatin1StringView("type")).toString();
        Result<V> made = fail(ErrorCode::Unparsable, QStringLiteral("unknown type '%1'").arg(type.left(40)));
        (void)((type == QLatin1StringView(A::type) ? (made = read<A>(v), true) : false) || ...);
        return made;
    }

private:
    template <class T>
    static Result<V> read(const QJsonValue &v)
    {
        ASSIGN_OR_RETURN(T made, json::from<T>(v));
        return V(std::move(made));
    }
};

/// One value as compact UTF-8 text.
template <class T>
QByteArray text(const T &value)
{
    const QJsonValue v = json::to(value);
    return v.isArray() ? QJsonDocument(v.toArray()).toJson(QJsonDocument::Compact)
                       : QJsonDocument(v.toObject()).toJson(QJsonDocument::Compact);
}
/// The reverse of text().
template <class T>
Result<T> parse(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Unparsable, error.errorString());
    return json::from<T>(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
}

} // namespace json
} // namespace rf
