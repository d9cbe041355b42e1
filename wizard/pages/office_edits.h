// What a person answers is saved at once, also while other work goes on: changes to the office wait their
// turn, none is lost and none lands in another office.
#pragma once

#include "wizard/current_visit.h"

namespace rf {

class OfficeEdits final : public QObject {
    Q_OBJECT
public:
    using Edit = std::function<void(Office &)>;
    explicit OfficeEdits(CurrentVisit &visit, QObject *parent = nullptr);

    void add(Edit edit);
    /// The office as it will be when everything that waits is saved; null when none is open.
    std::optional<Office> office() const;

Q_SIGNALS:
    void saved();
    void failed(const rf::Error &error);

private:
    void flush();
    CurrentVisit &m_visit;
    QList<Edit> m_waiting;
    QList<QList<Edit>> m_underWay; ///< the next batch may begin before the last one is reported
};

} // namespace rf
