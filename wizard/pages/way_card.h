// The boxes between the phones and the internet, the nearest first, and which of them were read (S-4).
#pragma once

#include "wizard/pages/check_up_model.h"
#include "wizard/widgets/card.h"

namespace rf {

class WayCard final : public Card {
    Q_OBJECT
public:
    explicit WayCard(QWidget *parent = nullptr);
    void set(const QList<WayRow> &way); ///< hidden when empty

private:
    QList<WayRow> m_way;
};

} // namespace rf
