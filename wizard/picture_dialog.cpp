#include "wizard/picture_dialog.h"

#include "wizard/widgets/texts.h"

#include <QPixmap>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

PictureDialog::PictureDialog(const QImage &image, const QString &label, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"picture"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(label);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    auto *picture = new QLabel;
    if (image.isNull())
        picture->setText(tr("This picture cannot be shown."));
    else
        picture->setPixmap(QPixmap::fromImage(image));
    picture->setAlignment(Qt::AlignCenter);
    picture->setAccessibleName(label);
    column->addWidget(picture, 1);
    QPushButton *close = button(tr("Close", "button"), ButtonKind::Plain, u"closePicture"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignTrailing);
}

QSize PictureDialog::room(const QWidget *parent)
{
    return parent->window()->size() - QSize(120, 160);
}

void PictureDialog::open(const QImage &picture, const QString &label, QWidget *parent)
{
    (new PictureDialog(picture, label, parent))->show();
}

} // namespace rf
