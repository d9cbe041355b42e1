// The findings of one section of the guide, the worst first and open; the others open on demand. Also where a
// risk is accepted.
#pragma once

#include "wizard/pages/check_up_model.h"
#include "wizard/widgets/keyed_card.h"

#include <QDate>

class QVBoxLayout;

namespace rf {

/// What is typed into the form of one finding; outlives a new rendering.
struct RiskDraft {
    bool open = false;
    QString by;
    QString reason;
    QDate until;
};

class FindingPanel final : public KeyedCard {
    Q_OBJECT
public:
    explicit FindingPanel(QWidget *parent = nullptr);
    /// today: the first day of the form's range is the next one. canWrite: a risk can be accepted.
    void set(const SectionView &section, const QDate &today, bool canWrite);

Q_SIGNALS:
    /// days from now, 1 to acceptedRiskMaxDays.
    void riskAccepted(const QString &control, const QString &by, const QString &reason, int days);
    void riskEnded(const QString &control);

private:
    QWidget *block(const FindingView &finding, bool first);
    void fillDetails(QWidget *more, const FindingView &finding);
    void addRisk(QVBoxLayout *column, const FindingView &finding);
    QWidget *riskForm(const FindingView &finding);
    SectionView m_section;
    QDate m_today;
    bool m_canWrite = true;
    QSet<QString> m_open; ///< controls whose details the person opened
    QSet<QString> m_closed; ///< and of the first ones, closed
    QHash<QString, RiskDraft> m_drafts;
};

} // namespace rf
