#include "connectors/phones/yealink/import_file.h"

#include "connectors/phones/yealink/generation.h"

using namespace Qt::StringLiterals;

namespace rf::yealink {

namespace {

// Fixed, so that the preview shows what is sent; the values in the file cannot contain it (isPlainValue and
// the check of secrets both refuse what could).
const QString boundary = u"----RingFenceImport5f27c1d6"_s;
const QString jsonImport = u"/api/diagnosis/cfg/file?action=import"_s;
const QString servletImport = u"/servlet?m=mod_res&p=upload&type=localcfg&maxlength={{maxlength}}"_s;

} // namespace

bool isPlainValue(const QString &value)
{
    if (value.size() > 300 || value.contains("{{"_L1) || value.contains("}}"_L1) || value.contains(boundary)
        || value != value.trimmed())
        return false;
    for (const QChar c : value) {
        if (!c.isPrint())
            return false;
    }
    return true;
}

HttpCall importCall(const Facts &facts, const QList<Assignment> &assignments)
{
    const bool json = facts.identity.variant == variantOf(Generation::Json);
    QString file = u"#!version:1.0.0.1\n"_s;
    for (const Assignment &assignment : assignments) {
        // An empty value would be read as "leave as it is"; the documented word clears it.
        const QString value = assignment.value.isEmpty() ? u"%NULL%"_s : assignment.value;
        file += assignment.name + u" = "_s + value + u'\n';
    }
    const QString field = json ? u"CFGConfigUpload"_s : u"UploadName"_s;
    HttpCall call;
    call.method = u"POST"_s;
    if (json)
        call.path = jsonImport;
    else if (facts.native.value("importForm"_L1).toString() == "random"_L1)
        call.path = servletImport + u"&Random={{random}}"_s;
    else
        call.path = servletImport + u"&token={{token}}"_s;
    call.contentType = u"multipart/form-data; boundary="_s + boundary;
    call.body = u"--%1\r\nContent-Disposition: form-data; name=\"%2\"; filename=\"ringfence.cfg\"\r\n"
                "Content-Type: application/octet-stream\r\n\r\n%3\r\n--%1--\r\n"_s.arg(boundary, field, file);
    return call;
}

bool isImport(const HttpCall &call)
{
    return call.method == "POST"_L1 && (call.path == jsonImport || call.path.startsWith(servletImport));
}

} // namespace rf::yealink
