// Simulated phones read and changed side by side: how long, and how much memory at the peak. Prints; never
// judges. Usage: phones_bench [PHONES [LANES]]
#include "app/wiring.h"
#include "connectors/drivers.h"
#include "connectors/practice/sim_phones.h"
#include "connectors/practice/sim_provider.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>
#include <atomic>
#include <cstdio>
#include <thread>

#ifndef _WIN32
#include <sys/resource.h>
#endif

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

class Agreeable final : public Person {
public:
    Answer ask(const Question &) override { return Answer::Yes; }
};

double seconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.elapsed()) / 1000;
}

long peakKilobytes()
{
#ifndef _WIN32
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
#else
    return 0;
#endif
}

#define MUST(expr)                                                                                           \
    if (const auto &result = (expr); !result) {                                                              \
        std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));                                     \
        return 1;                                                                                            \
    }

int bench(int phoneCount, int lanes)
{
    SimNetwork network;
    network.setOwnAddress(QHostAddress(u"192.168.60.5"_s));
    QList<SimProviderLine> lines;
    for (int i = 0; i < phoneCount; ++i)
        lines << SimProviderLine{QString::number(300 + i), "bench-password-" + QByteArray::number(i), true,
                                 true};
    auto provider = SimProvider::start(SimProviderOptions(), lines, network);
    MUST(provider);
    SimPhoneSurroundings around;
    around.providerDomain = SimProviderOptions().domain;
    around.providerAddress = SimProviderOptions().address;
    around.providerRootPem = (*provider)->authorityPem();

    std::vector<std::unique_ptr<SimPhone>> phones;
    QList<DeviceState> states;
    Task task;
    Plan plan;
    Job job;
    job.id = u"auto-update"_s;
    job.title = u"Keep-alive"_s;
    for (int i = 0; i < phoneCount; ++i) {
        const MacAddress mac = *MacAddress::from(u"805ec0%1"_s.arg(0x600000 + i, 6, 16, QLatin1Char('0')));
        const QJsonObject spec{
            {u"device"_s, u"yealink_t46u_108.86.0.20"_s},
            {u"mac"_s, mac.text()},
            {u"address"_s, u"192.168.60.%1"_s.arg(10 + i)},
            {u"adminPassword"_s, u"bench-admin-1"_s},
            {u"lines"_s, QJsonArray{QJsonObject{{u"number"_s, 1},
                                                {u"extension"_s, QString::number(300 + i)},
                                                {u"password"_s, u"bench-password-%1"_s.arg(i)},
                                                {u"transport"_s, u"udp"_s},
                                                {u"port"_s, 5060}}}}};
        auto phone = makeSimPhone(spec, network, around);
        MUST(phone);
        MUST((*phone)->start(network));
        DeviceState state;
        state.device.id = (*phone)->id();
        state.device.addresses = {(*phone)->address()};
        state.device.identity = Identity{DeviceKind::Phone,
                                         u"Yealink"_s,
                                         (*phone)->reportedModel(),
                                         (*phone)->reportedFirmware(),
                                         {},
                                         mac,
                                         {}};
        state.device.sure = 1;
        states << state;
        phones.push_back(std::move(*phone));
    }
    std::atomic<bool> running = true;
    std::thread ticker([&] {
        while (running) {
            for (const auto &phone : phones)
                phone->tick();
            QThread::msleep(20);
        }
    });
    struct Stop {
        std::atomic<bool> &running;
        std::thread &thread;
        ~Stop()
        {
            running = false;
            thread.join();
        }
    } stop{running, ticker};

    QTemporaryDir folder;
    Agreeable person;
    SystemClock clock;
    auto file = OfficeFile::create(folder.filePath(u"bench.ringfence"_s), Office());
    MUST(file);
    MUST((*file)->saveDevices(states));
    const auto store = makeMemoryStore();
    MUST(store->store({u"all"_s}, Secret(QByteArrayView("bench-admin-1"))));
    OfficeTrust trust(**file, person, clock);
    const Dialler dialler{network, trust, *store};
    DiallingOpener opener(dialler, [](const Device &d, const SignIn &s, Dialler &by, const CancelToken &c) {
        return vendorDriverFor(d.identity)->signIn(d, s, by, c);
    });
    Patience patience;
    patience.pollMs = 20;
    patience.reconnectMs = 50;
    Visit visit({**file, opener, drivers(), store.get(), nullptr, person, clock, patience, {}});
    for (const DeviceState &state : std::as_const(states))
        visit.desk().setSignIn(state.device.id, SignIn{u"admin"_s, {u"all"_s}});

    QElapsedTimer watch;
    watch.start();
    SurveyOptions survey;
    survey.lanes = lanes;
    const auto read = visit.survey(survey);
    MUST(read);
    const double reading = seconds(watch);
    int count = 0;
    const Driver *driver = drivers().byName(u"yealink"_s);
    for (const DeviceState &state : *read) {
        if (!state.facts)
            continue;
        ++count;
        const auto change = driver->plan(*state.facts, Srtp{{}, SrtpMode::Optional});
        MUST(change);
        job.tasks << Task{
            state.device.id, state.device.label(), *change, {Proof::ReadBack, Proof::FreshConnection}, 0, {}};
    }
    plan.jobs << job;
    watch.restart();
    RunOptions run;
    run.lanes = lanes;
    const auto results = visit.apply(plan, run);
    MUST(results);
    const double changing = seconds(watch);
    const auto done = std::count_if(results->begin(), results->end(),
                                    [](const TaskResult &r) { return r.outcome == TaskOutcome::Done; });
    std::printf("%d phones, %d at once: read %.2f s, changed and read back %.2f s, peak %.1f MB\n", count,
                lanes, reading, changing, static_cast<double>(peakKilobytes()) / 1024);
    return count == phoneCount && done == phoneCount ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int phones = argc > 1 ? std::atoi(argv[1]) : 50;
    const int lanes = argc > 2 ? std::atoi(argv[2]) : RunOptions().lanes;
    if (phones < 1 || phones > 200 || lanes < 1) {
        std::fprintf(stderr, "phones_bench [PHONES (1 to 200) [LANES]]\n");
        return 2;
    }
    return bench(phones, lanes);
}
