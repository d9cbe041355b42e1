// The technical log, and the support bundle, which is shown before it is saved.
#pragma once

#include "wizard/current_visit.h"
#include "wizard/technical_log.h"

#include <QDialog>

namespace rf {

class LongText;

class SupportDialog final : public QDialog {
    Q_OBJECT
public:
    static void open(CurrentVisit &visit, TechnicalLog &log, QWidget *parent);

private:
    SupportDialog(CurrentVisit &visit, TechnicalLog &log, QWidget *parent);
    void showBundle();
    void save();
    CurrentVisit &m_visit;
    LongText *m_text;
    bool m_isBundle = false;
};

} // namespace rf
