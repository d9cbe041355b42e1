// A program with a window that leaves the settings and offices of whoever runs the tests alone.
#pragma once

#include "wizard/languages.h"
#include "wizard/theme/roles.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QtTest>

namespace rf::testing {

template <class Test>
int runWithWindow(int argc, char **argv)
{
    QTemporaryDir home;
    for (const char *place :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(place, home.path().toLocal8Bit());
    qputenv("QTEST_FUNCTION_TIMEOUT", "1500000");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("RingFence"));
    QApplication::setOrganizationName(QStringLiteral("RingFence"));
    languages::use(languages::remembered());
    applyTheme(Theme::Light);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace rf::testing
