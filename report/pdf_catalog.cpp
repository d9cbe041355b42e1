#include "report/pdf_catalog.h"

#define POINTERHOLDER_TRANSITION 4
#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace rf {

namespace {

using Object = QPDFObjectHandle;

Object text(const QString &words)
{
    return Object::newUnicodeString(words.toStdString());
}

/// The place on its page, at the zoom the reader has.
Object destination(const Bookmark &bookmark, const std::vector<QPDFPageObjectHelper> &pages)
{
    QPDFPageObjectHelper page = pages.at(size_t(bookmark.page - 1));
    const double paper = page.getMediaBox().getArrayAsRectangle().ury;
    return Object::newArray({page.getObjectHandle(), Object::newName("/XYZ"), Object::newInteger(0),
                             Object::newReal(paper - bookmark.top, 1), Object::newNull()});
}

/// The entries that follow `first` and stand deeper than `level`.
qsizetype endOfBranch(const QList<Bookmark> &bookmarks, qsizetype first, int level)
{
    qsizetype end = first;
    while (end < bookmarks.size() && bookmarks.at(end).level > level)
        ++end;
    return end;
}

/// Links the entries [from, to) below `parent`; returns how many lines a reader then shows below it. Parts of
/// the document stand open, what is deeper is closed.
int grow(QPDF &pdf, Object parent, const QList<Bookmark> &bookmarks, qsizetype from, qsizetype to,
         const std::vector<QPDFPageObjectHelper> &pages)
{
    Object previous = Object::newNull();
    int shown = 0;
    for (qsizetype i = from; i < to;) {
        const Bookmark &b = bookmarks.at(i);
        Object item = pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", text(b.title));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest", destination(b, pages));
        if (previous.isNull()) {
            parent.replaceKey("/First", item);
        } else {
            previous.replaceKey("/Next", item);
            item.replaceKey("/Prev", previous);
        }
        parent.replaceKey("/Last", item);
        previous = item;
        ++shown;
        const qsizetype end = endOfBranch(bookmarks, i + 1, b.level);
        if (end > i + 1) {
            const int below = grow(pdf, item, bookmarks, i + 1, end, pages);
            const bool open = b.level == 0;
            item.replaceKey("/Count", Object::newInteger(open ? below : -below));
            shown += open ? below : 0;
        }
        i = end;
    }
    return shown;
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
}

} // namespace

Result<QByteArray> withCatalog(const QByteArray &pdf, const QString &language,
                               const QList<Bookmark> &bookmarks)
{
    try { // libqpdf throws
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("report", pdf.constData(), size_t(pdf.size()));
        Object catalog = document.getRoot();
        catalog.replaceKey("/Lang", text(language));
        catalog.replaceKey("/ViewerPreferences",
                           Object::newDictionary({{"/DisplayDocTitle", Object::newBool(true)}}));
        if (!bookmarks.isEmpty()) {
            const auto pages = QPDFPageDocumentHelper(document).getAllPages();
            Object outlines = document.makeIndirectObject(Object::newDictionary());
            outlines.replaceKey("/Type", Object::newName("/Outlines"));
            const int shown = grow(document, outlines, bookmarks, 0, bookmarks.size(), pages);
            outlines.replaceKey("/Count", Object::newInteger(shown));
            catalog.replaceKey("/Outlines", outlines);
            catalog.replaceKey("/PageMode", Object::newName("/UseOutlines"));
        }
        return written(document);
    } catch (const std::exception &e) {
        return fail(ErrorCode::Internal, QString::fromUtf8(e.what()));
    }
}

} // namespace rf
