// A secret cannot leak by accident: not copyable, not printable, moved-from is empty.
#include "core/secret.h"

#include <QDebug>
#include <QSet>
#include <QtTest>
#include <type_traits>

using namespace rf;

namespace {
template <class T>
concept Printable = requires(QDebug d, const T &t)
{
    d << t;
};
} // namespace

static_assert(!std::is_copy_constructible_v<Secret>);
static_assert(!std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<Secret, QByteArray>);
static_assert(!Printable<Secret>);

class SecretTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void movesAndCompares()
    {
        Secret a(QByteArrayView("hunter2hunter2"));
        Secret b = a.clone();
        QVERIFY(a.equals(b));
        Secret c = std::move(a);
        QVERIFY(a.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
        QVERIFY(c.equals(b));
        QVERIFY(!c.equals(Secret(QByteArrayView("hunter2hunter3"))));
        QVERIFY(!c.equals(Secret(QByteArrayView("hunter2"))));
        QVERIFY(Secret().equals(Secret()));
        b = Secret();
        QVERIFY(b.isEmpty());
    }
    void generatesWithoutLookAlikes()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 200; ++i) {
            const Secret made = Secret::generate(20);
            QCOMPARE(made.size(), 20);
            made.reveal([&](QByteArrayView bytes) {
                for (char c : bytes)
                    QVERIFY(!QByteArray("0O1lI").contains(c)
                            && (isalnum(static_cast<unsigned char>(c)) != 0));
                seen.insert(bytes.toByteArray());
            });
        }
        QCOMPARE(seen.size(), 200);
        QCOMPARE(Secret::generate(3).size(), 12);
        QCOMPARE(Secret::generate(1000).size(), 64);
    }
    void placeholderNamesOnlyTheReference()
    {
        QCOMPARE(SecretRef{QStringLiteral("a/b")}.placeholder(), QStringLiteral("{{secret:a/b}}"));
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "secret_test.moc"
