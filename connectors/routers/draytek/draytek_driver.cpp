#include "connectors/routers/draytek/draytek_driver.h"

#include "connectors/routers/draytek/session.h"
#include "connectors/routers/draytek/words.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {

using draytek::ShellSession;

class DraytekDriver final : public VendorDriver {
public:
    DriverInfo info() const override
    {
        return {
            u"draytek"_s,
            u"DrayTek"_s,
            {u"Vigor 2865, 2866, 2926, 2927"_s, u"Vigor 3910, 3912"_s,
             u"Vigor 2135, 2762 to 2766, 2860, 2862, 2912 to 2925, 2952, 2962 as far as they have the commands"_s},
            u"DrayOS 3.x and 4.x"_s,
            false};
    }
    QList<Identity> examples() const override { return draytek::exampleIdentities(); }
    Abilities abilities(const Identity &identity) const override { return draytek::abilitiesFor(identity); }
    AtTheDevice atTheDevice() const override { return draytek::atTheDevice(); }

    Result<std::unique_ptr<Session>> signIn(const Device &device, const SignIn &with, Dialler &dialler,
                                            const CancelToken &cancel) const override
    {
        SshOptions options;
        options.oldAlgorithms = abilities(device.identity).oldSsh;
        for (const Service &service : device.services) {
            if (service.protocol == "ssh"_L1)
                options.port = service.port;
        }
        ASSIGN_OR_RETURN(auto link, SshLink::connect(device, options, dialler, cancel));
        RETURN_IF_ERROR(link->signIn(with));
        // DrayOS 5 lets everybody into its shell and asks for the password there; DrayOS 3 and 4 never do.
        if (link->noPasswordSet())
            return fail(ErrorCode::Unsupported,
                        draytek::DrayTekText::tr("this is not the command line of DrayOS 3 or 4"));
        ASSIGN_OR_RETURN(Conversation * shell, link->shell(draytek::dialect()));
        return std::make_unique<ShellSession>(std::move(link), *shell, device);
    }

    Result<Facts> read(Session &session) const override
    {
        ASSIGN_OR_RETURN(ShellSession * shell, ownSession<ShellSession>(session));
        return draytek::readFacts(*shell);
    }
    Result<Live> live(Session &session) const override
    {
        ASSIGN_OR_RETURN(ShellSession * shell, ownSession<ShellSession>(session));
        return draytek::readLive(*shell);
    }
    Result<Change> plan(const Facts &now, const Intent &want) const override
    {
        return draytek::planChange(now, want);
    }
    Result<> run(Session &session, const Step &step) const override
    {
        ASSIGN_OR_RETURN(ShellSession * shell, ownSession<ShellSession>(session));
        const auto *lines = std::get_if<ShellLines>(&step.wire);
        if (!lines)
            return fail(ErrorCode::Internal, u"a Vigor takes lines at its prompt only"_s);
        for (qsizetype i = 0; i < lines->lines.size(); ++i) {
            const auto answer = shell->shell().send(lines->lines.at(i));
            if (answer)
                continue;
            const ErrorCode code = answer.error().code;
            const bool gone = code == ErrorCode::LinkLost || code == ErrorCode::Timeout;
            if (gone && step.cutsLink && i + 1 == lines->lines.size())
                return {}; // a restarting router does not say goodbye
            return tl::unexpected<Error>(answer.error());
        }
        return {};
    }
};

} // namespace

const VendorDriver &draytekDriver()
{
    static const DraytekDriver driver;
    return driver;
}

} // namespace rf
