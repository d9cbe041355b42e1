#include "wizard/picture_dialog.h"

#include "wizard/widgets/texts.h"

#include <QPixmap>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

PictureDialog::PictureDialog(const QByteArray &jpeg, const QString &label, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"picture"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(label);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    QPixmap pixmap;
    pixmap.loadFromData(jpeg, "JPEG");
    const QSize room = parent ? parent->window()->size() - QSize(120, 160) : QSize(900, 600);
    auto *picture = new QLabel;
    if (pixmap.isNull())
        picture->setText(tr("This picture cannot be shown."));
    else if (pixmap.width() > room.width() || pixmap.height() > room.height())
        picture->setPixmap(pixmap.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    else
        picture->setPixmap(pixmap);
    picture->setAlignment(Qt::AlignCenter);
    picture->setAccessibleName(label);
    column->addWidget(picture, 1);
    QPushButton *close = button(tr("Close", "button"), ButtonKind::Plain, u"closePicture"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignTrailing);
}

void PictureDialog::open(const QByteArray &jpeg, const QString &label, QWidget *parent)
{
    (new PictureDialog(jpeg, label, parent))->show();
}

} // namespace rf
