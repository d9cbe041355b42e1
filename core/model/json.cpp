// The codecs of the values that whole offices are made of. Every file that knows an office would otherwise
// expand several hundred functions for them, which takes longer than all of its own code.
#include "core/model/change.h"
#include "core/model/device.h"
#include "core/model/facts.h"
#include "core/model/finding.h"
#include "core/model/intent.h"
#include "core/model/office.h"
#include "core/model/plan.h"
#include "core/model/step.h"

namespace rf::json {

template QJsonValue to<RouterFacts>(const RouterFacts &);
template Result<RouterFacts> from<RouterFacts>(const QJsonValue &);
template QJsonValue to<PhoneFacts>(const PhoneFacts &);
template Result<PhoneFacts> from<PhoneFacts>(const QJsonValue &);
template QJsonValue to<Live>(const Live &);
template Result<Live> from<Live>(const QJsonValue &);
template QJsonValue to<Facts>(const Facts &);
template Result<Facts> from<Facts>(const QJsonValue &);
template QJsonValue to<Identity>(const Identity &);
template Result<Identity> from<Identity>(const QJsonValue &);
template QJsonValue to<Device>(const Device &);
template Result<Device> from<Device>(const QJsonValue &);
template QJsonValue to<Intent>(const Intent &);
template Result<Intent> from<Intent>(const QJsonValue &);
template QJsonValue to<Step>(const Step &);
template Result<Step> from<Step>(const QJsonValue &);
template QJsonValue to<Change>(const Change &);
template Result<Change> from<Change>(const QJsonValue &);
template QJsonValue to<Plan>(const Plan &);
template Result<Plan> from<Plan>(const QJsonValue &);
template QJsonValue to<TaskResult>(const TaskResult &);
template Result<TaskResult> from<TaskResult>(const QJsonValue &);
template QJsonValue to<Finding>(const Finding &);
template Result<Finding> from<Finding>(const QJsonValue &);
template QJsonValue to<Score>(const Score &);
template Result<Score> from<Score>(const QJsonValue &);
template QJsonValue to<Office>(const Office &);
template Result<Office> from<Office>(const QJsonValue &);
template QJsonValue to<DeviceState>(const DeviceState &);
template Result<DeviceState> from<DeviceState>(const QJsonValue &);

} // namespace rf::json
