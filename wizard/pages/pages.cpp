#include "wizard/pages/pages.h"

#include "wizard/pages/check_up_page.h"
#include "wizard/pages/find_page.h"
#include "wizard/pages/fix_page.h"
#include "wizard/pages/provider_page.h"
#include "wizard/pages/report_page.h"
#include "wizard/pages/sign_in_page.h"
#include "wizard/pages/start_page.h"
#include "wizard/pages/your_part_page.h"

namespace rf {

QList<Page *> makePages(const PageContext &context)
{
    return {new StartPage(context),    new ProviderPage(context), new FindPage(context),
            new SignInPage(context),   new CheckUpPage(context),  new FixPage(context),
            new YourPartPage(context), new ReportPage(context)};
}

} // namespace rf
