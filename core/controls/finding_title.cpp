#include "core/controls/finding_title.h"

#include "core/controls/judge_tools.h"

#include <QHash>
#include <algorithm>

namespace rf {

namespace {

struct TitleRow {
    const char *control;
    const char *problem;
    const char *question;
};

// Each problem holds as soon as one device, line or way in was seen to be bad, and says no more than that.
constexpr TitleRow titleRows[] = {
    {"PWD-1", QT_TRANSLATE_NOOP("Controls", "At least one line password is shorter than 12 characters"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether the line passwords are long enough")},
    {"PWD-2", QT_TRANSLATE_NOOP("Controls", "At least one line password does not look made by a generator"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether a generator made the line passwords")},
    {"PWD-3", QT_TRANSLATE_NOOP("Controls", "At least one line password is easy to guess"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether a line password is easy to guess")},
    {"PWD-4", QT_TRANSLATE_NOOP("Controls", "Extensions share a password"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether extensions share a password")},
    {"ENC-1", QT_TRANSLATE_NOOP("Controls", "The call set-up of at least one phone is not safely encrypted"),
     QT_TRANSLATE_NOOP("Controls",
                       "It is not known whether the call set-up of every phone is safely encrypted")},
    {"ENC-2", QT_TRANSLATE_NOOP("Controls", "The voice of at least one phone is not safely encrypted"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether the voice of every phone is safely encrypted")},
    {"FW-1",
     QT_TRANSLATE_NOOP("Controls", "Others than your provider can send phone traffic into your office"),
     QT_TRANSLATE_NOOP(
         "Controls",
         "It is not known whether others than your provider can send phone traffic into your office")},
    {"FW-2", QT_TRANSLATE_NOOP("Controls", "A phone or a phone port can be reached from the internet"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether a phone can be reached from the internet")},
    {"FW-3", QT_TRANSLATE_NOOP("Controls", "The voice ports are open to others than your provider"),
     QT_TRANSLATE_NOOP("Controls",
                       "It is not known whether the voice ports are open to others than your provider")},
    {"ALG-1", QT_TRANSLATE_NOOP("Controls", "SIP ALG is at work and can garble your calls"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether SIP ALG is off on the way to your provider")},
    {"SVC-1", QT_TRANSLATE_NOOP("Controls", "The unencrypted phone port (5060) is still open"),
     QT_TRANSLATE_NOOP("Controls",
                       "It is not known whether the unencrypted phone port (5060) is closed, or could be")},
    {"FWR-1",
     QT_TRANSLATE_NOOP("Controls", "At least one phone or router does not install updates by itself"),
     QT_TRANSLATE_NOOP("Controls",
                       "It is not known whether every phone and router installs updates by itself")},
    {"VLAN-0", QT_TRANSLATE_NOOP("Controls", "At least one phone is not in a network for phones alone"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether every phone is in a network for phones alone")},
    {"VLAN-1", QT_TRANSLATE_NOOP("Controls", "Computers can reach the phones"),
     // Also where the wall stands and not every phone is behind it.
     QT_TRANSLATE_NOOP("Controls", "Not every phone is known to be out of reach for computers")},
    {"WEB-1", QT_TRANSLATE_NOOP("Controls", "A phone's web page can be opened from the internet"),
     QT_TRANSLATE_NOOP("Controls",
                       "It is not known whether a phone's web page can be opened from the internet")},
    {"WEB-2",
     QT_TRANSLATE_NOOP("Controls",
                       "At least one phone has its factory admin password, or no password at all"),
     QT_TRANSLATE_NOOP("Controls",
                       "It is not known whether every phone's factory admin password is changed")},
    {"AUD-5", QT_TRANSLATE_NOOP("Controls", "Forwarding and failover are not tested"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether forwarding and failover work")},
    {"MON-2", QT_TRANSLATE_NOOP("Controls", "Nobody is told when call charges run up"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether you are told when call charges run up")},
    {"MFA-1", QT_TRANSLATE_NOOP("Controls", "Not every admin of the phone portal signs in with two steps"),
     QT_TRANSLATE_NOOP("Controls",
                       "It is not known whether every admin of the phone portal signs in with two steps")},
    {"X-1", QT_TRANSLATE_NOOP("Controls", "The router's own admin page can be opened from the internet"),
     QT_TRANSLATE_NOOP("Controls",
                       "It is not known whether the router's admin page can be opened from the internet")},
    {"X-2",
     QT_TRANSLATE_NOOP("Controls", "At least one router has its factory password, or no password at all"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether the router's factory password is changed")},
    {"X-3", QT_TRANSLATE_NOOP("Controls", "Any program inside can open a door to the internet (UPnP is on)"),
     QT_TRANSLATE_NOOP("Controls",
                       "It is not known whether a program inside can open a door to the internet (UPnP)")},
    {"X-4",
     QT_TRANSLATE_NOOP("Controls",
                       "At least one device can be managed without encryption, or with an outdated one"),
     QT_TRANSLATE_NOOP("Controls", "It is not known whether every device is managed with encryption only")},
};

QString inLanguage(const QString &english)
{
    return Words::tr(english.toUtf8().constData());
}

bool isSeenBad(const Finding &finding)
{
    return finding.state == FindingState::NotMet
           || std::any_of(finding.evidence.begin(), finding.evidence.end(),
                          [](const FindingEvidence &e) { return e.known && !e.met; });
}

} // namespace

const ControlSentences *sentencesOf(const QString &control)
{
    static const QHash<QString, ControlSentences> all = [] {
        QHash<QString, ControlSentences> table;
        for (const TitleRow &row : titleRows)
            table.insert(QString::fromLatin1(row.control),
                         {QString::fromUtf8(row.problem), QString::fromUtf8(row.question)});
        return table;
    }();
    const auto it = all.constFind(control);
    return it == all.cend() ? nullptr : &*it;
}

QString findingTitle(const Finding &finding)
{
    if (finding.state == FindingState::Met || finding.state == FindingState::NotApplicable) {
        const Control *control = findControl(finding.control);
        return control ? inLanguage(control->title) : finding.control;
    }
    const ControlSentences *says = sentencesOf(finding.control);
    if (!says)
        return finding.control;
    return inLanguage(isSeenBad(finding) ? says->problem : says->question);
}

QString openQuestion(const QString &control)
{
    const ControlSentences *says = sentencesOf(control);
    return says ? inLanguage(says->question) : control;
}

} // namespace rf
