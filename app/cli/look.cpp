#include "app/cli/look.h"

#include "app/stop.h"
#include "connectors/drivers.h"
#include "core/engine/known_devices.h"
#include "report/error_text.h"

#include <algorithm>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

/// There is a driver, and nobody forbade it, and yet nothing is known of it.
bool isUnread(const DeviceState &state)
{
    return !state.driver.isEmpty() && !state.facts && !state.device.isLocked();
}

SurveyOptions surveyOptions(Opened &opened)
{
    SurveyOptions survey = opened.office().surveyOptions(stopToken());
    survey.read = [](const DeviceState &state) { progress(u"read %1"_s.arg(state.device.label())); };
    return survey;
}

/// The same look for a file that cannot be written: everything stays in memory.
Result<Look> lookWithoutKeeping(Opened &opened, const QString &whyNotKept)
{
    OpenOffice &office = opened.office();
    ASSIGN_OR_RETURN(OfficeState now, opened.visit().state());
    now.devices = survey(now.devices,
                         {opened.visit().desk(), drivers(),
                          office.keepsSecrets() ? &office.secrets() : nullptr, opened.person()},
                         surveyOptions(opened));
    endProgress();
    if (!stopToken().isCancelled()) {
        now.devices = withTablesOfRouters(now.devices, office.prober().knownToRouters(now.devices),
                                          now.office.networks);
        const Provider &provider = now.office.provider;
        now.path = office.prober().path({now.devices, provider.registrar}, stopToken());
        if (!provider.registrar.isEmpty())
            now.wireTests =
                office.prober().algTest(provider.registrar, provider.udpPort.value_or(Port()), stopToken());
    }
    noteUnread(now.devices);
    return Look{assess(now), now.devices, whyNotKept};
}

} // namespace

Result<Look> lookAgain(Opened &opened, const QString &occasion)
{
    if (opened.file().isReadOnly())
        return lookWithoutKeeping(opened, opened.file().readOnlyWhy());
    // A disk that fills up on the way costs the record, not the findings.
    const auto cannotKeep = [&](const Error &error) -> Result<Look> {
        if (error.code != ErrorCode::Storage)
            return tl::unexpected<Error>(error);
        return lookWithoutKeeping(opened, error.detail);
    };
    auto devices = opened.visit().survey(surveyOptions(opened));
    endProgress();
    if (!devices)
        return cannotKeep(devices.error());
    noteUnread(*devices);
    if (const auto office = opened.file().office(); office && !office->provider.registrar.isEmpty()) {
        progress(u"testing on the wire"_s);
        (void)opened.visit().wireTest(stopToken());
        endProgress();
    }
    const auto findings = opened.visit().assess(occasion);
    if (!findings)
        return cannotKeep(findings.error());
    return Look{*findings, *devices, {}};
}

Result<Look> asItStands(Opened &opened)
{
    ASSIGN_OR_RETURN(const OfficeState now, opened.visit().state());
    return Look{assess(now), now.devices, {}};
}

int codeOf(const Look &look, const QStringList &only)
{
    const bool open = std::any_of(look.findings.begin(), look.findings.end(), [&](const Finding &f) {
        return isOpen(f.state) && (only.isEmpty() || only.contains(f.control));
    });
    if (!open)
        return Done;
    return std::any_of(look.devices.begin(), look.devices.end(), isUnread) ? NotReached : NotMet;
}

void noteUnread(const QList<DeviceState> &devices)
{
    for (const DeviceState &state : devices) {
        if (!state.facts)
            note(u"not read: %1 (%2)"_s.arg(state.device.label(),
                                            reasonText(state.unreadCode, state.unreadWhy)));
    }
}

Result<> journalIsSettled(Opened &opened)
{
    return opened.visit().settled();
}

Result<> canBeWritten(Opened &opened)
{
    return opened.file().isReadOnly() ? fail(ErrorCode::Storage, opened.file().readOnlyWhy()) : Result<>();
}

} // namespace rf::cli
