<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckUp</name>
    <message numerus="yes">
        <source>%n weak</source>
        <comment>line passwords</comment>
        <translation>
            <numerusform>%n weak</numerusform>
            <numerusform>%n weak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared</source>
        <comment>line passwords</comment>
        <translation>
            <numerusform>%n shared</numerusform>
            <numerusform>%n shared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) in the clear</source>
        <translation>
            <numerusform>%n phone in the clear</numerusform>
            <numerusform>%n phones in the clear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to close</source>
        <comment>ports or services</comment>
        <translation>
            <numerusform>%n to close</numerusform>
            <numerusform>%n to close</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without updates</source>
        <comment>devices</comment>
        <translation>
            <numerusform>%n without updates</numerusform>
            <numerusform>%n without updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) outside</source>
        <comment>the phones&apos; own network</comment>
        <translation>
            <numerusform>%n phone outside</numerusform>
            <numerusform>%n phones outside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n factory password(s)</source>
        <translation>
            <numerusform>%n factory password</numerusform>
            <numerusform>%n factory passwords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <comment>devices or settings</comment>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) are provisional until the check of tomorrow.</source>
        <translation>
            <numerusform>%n result is provisional until the check of tomorrow.</numerusform>
            <numerusform>%n results are provisional until the check of tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No serious risk was found. %n other thing(s) can be made better.</source>
        <translation>
            <numerusform>No serious risk was found. %n other thing can be made better.</numerusform>
            <numerusform>No serious risk was found. %n other things can be made better.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing bad was found, but %n check(s) could not be made.</source>
        <translation>
            <numerusform>Nothing bad was found, but %n check could not be made.</numerusform>
            <numerusform>Nothing bad was found, but %n checks could not be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) looked at, %1.</source>
        <translation>
            <numerusform>%n line looked at, %1.</numerusform>
            <numerusform>%n lines looked at, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high risk(s) today.</source>
        <translation>
            <numerusform>%n high risk today.</numerusform>
            <numerusform>%n high risks today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They need you or your provider.</source>
        <comment>high risks</comment>
        <translation>
            <numerusform>It needs you or your provider.</numerusform>
            <numerusform>They need you or your provider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RingFence can mend all of them.</source>
        <comment>high risks</comment>
        <translation>
            <numerusform>RingFence can mend it.</numerusform>
            <numerusform>RingFence can mend all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RingFence can mend %n of them; the rest needs you or your provider.</source>
        <comment>high risks</comment>
        <translation>
            <numerusform>RingFence can mend %n of them; the rest needs you or your provider.</numerusform>
            <numerusform>RingFence can mend %n of them; the rest needs you or your provider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s) can be made better.</source>
        <translation>
            <numerusform>%n other thing can be made better.</numerusform>
            <numerusform>%n other things can be made better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message numerus="yes">
        <source>; stopped and put back before that: %n time(s)</source>
        <translation>
            <numerusform>; stopped and put back before that: %n time</numerusform>
            <numerusform>; stopped and put back %n times before that</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; failed and put back before that: %n time(s)</source>
        <translation>
            <numerusform>; failed and put back before that: %n time</numerusform>
            <numerusform>; failed and put back %n times before that</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message numerus="yes">
        <source>%n way(s) in let others than the provider send phone traffic to the office.</source>
        <translation>
            <numerusform>%n way in lets others than the provider send phone traffic to the office.</numerusform>
            <numerusform>%n ways in let others than the provider send phone traffic to the office.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) in reach a phone or a phone port from the internet.</source>
        <translation>
            <numerusform>%n way in reaches a phone or a phone port from the internet.</numerusform>
            <numerusform>%n ways in reach a phone or a phone port from the internet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) in leave the voice ports open to others than the provider.</source>
        <translation>
            <numerusform>%n way in leaves the voice ports open to others than the provider.</numerusform>
            <numerusform>%n ways in leave the voice ports open to others than the provider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) still open the unencrypted port 5060.</source>
        <translation>
            <numerusform>%n rule still opens the unencrypted port 5060.</numerusform>
            <numerusform>%n rules still open the unencrypted port 5060.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) lead from the internet to a phone&apos;s web page.</source>
        <translation>
            <numerusform>%n way leads from the internet to a phone&apos;s web page.</numerusform>
            <numerusform>%n ways lead from the internet to a phone&apos;s web page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmergencyCard</name>
    <message numerus="yes">
        <source>Puts back by itself what RingFence has not confirmed, after %n minute(s). Do not restart it before that time is over.</source>
        <translation>
            <numerusform>Puts back by itself what RingFence has not confirmed, after %n minute. Do not restart it before that time is over.</numerusform>
            <numerusform>Puts back by itself what RingFence has not confirmed, after %n minutes. Do not restart it before that time is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more device(s)</source>
        <translation>
            <numerusform>%n more device</numerusform>
            <numerusform>%n more devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Puts back only a part by itself, after %n minute(s) and unless RingFence has confirmed it: %1. The rest stays until somebody puts it back: %2. Do not restart it before that time is over.</source>
        <translation>
            <numerusform>Puts back only a part by itself, after %n minute and unless RingFence has confirmed it: %1. The rest stays until somebody puts it back: %2. Do not restart it before that time is over.</numerusform>
            <numerusform>Puts back only a part by itself, after %n minutes and unless RingFence has confirmed it: %1. The rest stays until somebody puts it back: %2. Do not restart it before that time is over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message numerus="yes">
        <source>%n of %n lines that were registered still are</source>
        <extracomment>proof of a change</extracomment>
        <translation>
            <numerusform>%n of %n line that was registered still is</numerusform>
            <numerusform>%n of %n lines that were registered still are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message numerus="yes">
        <source>We found your router and %n phones.</source>
        <translation>
            <numerusform>We found your router and %n phone.</numerusform>
            <numerusform>We found your router and %n phones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We found %n phones, but not your router.</source>
        <translation>
            <numerusform>We found %n phone, but not your router.</numerusform>
            <numerusform>We found %n phones, but not your router.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n things that we cannot name yet.</source>
        <translation>
            <numerusform>There is %n thing that we cannot name yet.</numerusform>
            <numerusform>There are %n things that we cannot name yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices are new since the last visit.</source>
        <translation>
            <numerusform>%n device is new since the last visit.</numerusform>
            <numerusform>%n devices are new since the last visit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices of the last visit did not answer this time.</source>
        <translation>
            <numerusform>%n device of the last visit did not answer this time.</numerusform>
            <numerusform>%n devices of the last visit did not answer this time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n addresses · %2 s</source>
        <translation>
            <numerusform>%1 of %n address · %2 s</numerusform>
            <numerusform>%1 of %n addresses · %2 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n addresses · %2 s, about %3 s left</source>
        <translation>
            <numerusform>%1 of %n address · %2 s, about %3 s left</numerusform>
            <numerusform>%1 of %n addresses · %2 s, about %3 s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n computers, printers and other devices are left alone.</source>
        <translation>
            <numerusform>%n computer, printer or other device is left alone.</numerusform>
            <numerusform>%n computers, printers and other devices are left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What hangs on these %n adapters: %1? It is often a fax, a lift, an alarm or a card terminal. Open the row and mark it, or give it a name.</source>
        <translation>
            <numerusform>What hangs on this %n adapter: %1? It is often a fax, a lift, an alarm or a card terminal. Open the row and mark it, or give it a name.</numerusform>
            <numerusform>What hangs on these %n adapters: %1? It is often a fax, a lift, an alarm or a card terminal. Open the row and mark each, or give it a name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are not named yet: %1. Do you know what they are?</source>
        <translation>
            <numerusform>%n thing is not named yet: %1. Do you know what it is?</numerusform>
            <numerusform>%n things are not named yet: %1. Do you know what they are?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fix</name>
    <message numerus="yes">
        <source>Internet off %n min</source>
        <translation>
            <numerusform>Internet off %n min</numerusform>
            <numerusform>Internet off %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) only a person can do: they stand under “Your part”.</source>
        <translation>
            <numerusform>%n more thing only a person can do: it stands under “Your part”.</numerusform>
            <numerusform>%n more things only a person can do: they stand under “Your part”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your provider&apos;s portal, signed in: %n line(s) get a new password there within seconds of the phone.</source>
        <translation>
            <numerusform>Your provider&apos;s portal, signed in: %n line gets a new password there within seconds of the phone.</numerusform>
            <numerusform>Your provider&apos;s portal, signed in: %n lines get a new password there within seconds of the phone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n phone</numerusform>
            <numerusform>%n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New admin password on %n phone(s)</source>
        <translation>
            <numerusform>New admin password on %n phone</numerusform>
            <numerusform>New admin password on %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New passwords for %n phone line(s)</source>
        <translation>
            <numerusform>New password for %n phone line</numerusform>
            <numerusform>New passwords for %n phone lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch on the settings interface of %n phone(s) (REST)</source>
        <translation>
            <numerusform>Switch on the settings interface of %n phone (REST)</numerusform>
            <numerusform>Switch on the settings interface of %n phones (REST)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls, emergency calls included, will not work on each of these phones for about %n minute(s) while it restarts. Keep a mobile at hand.</source>
        <translation>
            <numerusform>Calls, emergency calls included, will not work on each of these phones for about %n minute while it restarts. Keep a mobile at hand.</numerusform>
            <numerusform>Calls, emergency calls included, will not work on each of these phones for about %n minutes while it restarts. Keep a mobile at hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The router restarts: for about %n minute(s) there is no internet, and calls, emergency calls included, will not work on any phone. Keep a mobile at hand.</source>
        <translation>
            <numerusform>The router restarts: for about %n minute there is no internet, and calls, emergency calls included, will not work on any phone. Keep a mobile at hand.</numerusform>
            <numerusform>The router restarts: for about %n minutes there is no internet, and calls, emergency calls included, will not work on any phone. Keep a mobile at hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) cannot be taken back, or not in full: “Details” tells which.</source>
        <translation>
            <numerusform>%n change cannot be taken back, or not in full: “Details” tells which.</numerusform>
            <numerusform>%n changes cannot be taken back, or not in full: “Details” tells which.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message numerus="yes">
        <source>and %n more on page %1</source>
        <translation>
            <numerusform>and %n more on page %1</numerusform>
            <numerusform>and %n more on page %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; what to do about each is on page %1 and after</source>
        <translation>
            <numerusform>and %n more; what to do about each is on page %1 and after</numerusform>
            <numerusform>and %n more; what to do about each is on page %1 and after</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProviderChecks</name>
    <message numerus="yes">
        <source>This name has %n address(es): %1</source>
        <translation>
            <numerusform>This name has %n address: %1</numerusform>
            <numerusform>This name has %n addresses: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its key is short (%n bits).</source>
        <translation>
            <numerusform>Its key is short (%n bit).</numerusform>
            <numerusform>Its key is short (%n bits).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>phones</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>countries</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) for setting up calls</source>
        <translation>
            <numerusform>%n network for setting up calls</numerusform>
            <numerusform>%n networks for setting up calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) for voice</source>
        <translation>
            <numerusform>%n network for voice</numerusform>
            <numerusform>%n networks for voice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s).</source>
        <translation>
            <numerusform>%n character.</numerusform>
            <numerusform>%n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>%n point(s) are still open; the PDF says of each whose turn it is, with a day.</source>
        <translation>
            <numerusform>%n point is still open; the PDF says whose turn it is, with a day.</numerusform>
            <numerusform>%n points are still open; the PDF says of each whose turn it is, with a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of what only a person can do stand(s) in “Your part”.</source>
        <translation>
            <numerusform>%n thing that only a person can do stands in “Your part”.</numerusform>
            <numerusform>%n things that only a person can do stand in “Your part”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message numerus="yes">
        <source>%1 of %2 were proven; that calls work with the other %n rests on a person&apos;s word.</source>
        <comment>of changes</comment>
        <translation>
            <numerusform>%1 of %2 were proven; that calls work with the other %n rests on a person&apos;s word.</numerusform>
            <numerusform>%1 of %2 were proven; that calls work with the other %n rests on a person&apos;s word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 changes on devices are made; that calls work with %n of them rests on a person&apos;s word. The others are as before, with the reason.</source>
        <translation>
            <numerusform>%1 of %2 changes on devices are made; that calls work with %n of them rests on a person&apos;s word. The others are as before, with the reason.</numerusform>
            <numerusform>%1 of %2 changes on devices are made; that calls work with %n of them rests on a person&apos;s word. The others are as before, with the reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunStory</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>at the end of a list of devices</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n phones it stays unknown whether their calls are encrypted and their factory password was changed.</source>
        <translation>
            <numerusform>Of %n phone it stays unknown whether its calls are encrypted and its factory password was changed.</numerusform>
            <numerusform>Of %n phones it stays unknown whether their calls are encrypted and their factory password was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special lines are left alone, so nothing is said about them.</source>
        <translation>
            <numerusform>%n special line is left alone, so nothing is said about it.</numerusform>
            <numerusform>%n special lines are left alone, so nothing is said about them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices have no sign-in here: RingFence tells you how to look after them by hand.</source>
        <translation>
            <numerusform>%n device has no sign-in here: RingFence tells you how to look after it by hand.</numerusform>
            <numerusform>%n devices have no sign-in here: RingFence tells you how to look after them by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused %n time(s) since you opened this office, the last time at %1.</source>
        <comment>a time of day</comment>
        <translation>
            <numerusform>Refused %n time since you opened this office, the last time at %1.</numerusform>
            <numerusform>Refused %n times since you opened this office, the last time at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Yealink</name>
    <message numerus="yes">
        <source>the phone says that it is locked for %n minute(s)</source>
        <translation>
            <numerusform>the phone says that it is locked for %n minute</numerusform>
            <numerusform>the phone says that it is locked for %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YourPart</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) only a person can do. Do them now, or put them on the list with a day.</source>
        <translation>
            <numerusform>%n thing only a person can do. Do it now, or put it on the list with a day.</numerusform>
            <numerusform>%n things only a person can do. Do them now, or put them on the list with a day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::AboutDialog</name>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::ApplyView</name>
    <message numerus="yes">
        <source>about %n minute(s) left at most</source>
        <translation>
            <numerusform>about %n minute left at most</numerusform>
            <numerusform>about %n minutes left at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::CheckUpPage</name>
    <message numerus="yes">
        <source>Reading %n device(s).</source>
        <translation>
            <numerusform>Reading %n device.</numerusform>
            <numerusform>Reading %n devices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left for this.</source>
        <translation>
            <numerusform>About %n second left for this.</numerusform>
            <numerusform>About %n seconds left for this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::FindingPanel</name>
    <message numerus="yes">
        <source>It stays open. It is named on page one of the report, with your name and reason, until the day you choose: at most %n day(s).</source>
        <translation>
            <numerusform>It stays open. It is named on page one of the report, with your name and reason, until the day you choose: at most %n day.</numerusform>
            <numerusform>It stays open. It is named on page one of the report, with your name and reason, until the day you choose: at most %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::LineListCard</name>
    <message numerus="yes">
        <source>And %n more row(s) could not be used.</source>
        <translation>
            <numerusform>And %n more row could not be used.</numerusform>
            <numerusform>And %n more rows could not be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were looked at.</source>
        <translation>
            <numerusform>%n line was looked at.</numerusform>
            <numerusform>%n lines were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) are kept in the password store, for lines of phones that were read.</source>
        <translation>
            <numerusform>%n password is kept in the password store, for a line of a phone that was read.</numerusform>
            <numerusform>%n passwords are kept in the password store, for lines of phones that were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) wait in the password store: no phone that was read has the line yet. When every phone is read, what no phone has is removed.</source>
        <translation>
            <numerusform>%n password waits in the password store: no phone that was read has the line yet. When every phone is read, it is removed if no phone has it.</numerusform>
            <numerusform>%n passwords wait in the password store: no phone that was read has the lines yet. When every phone is read, those that no phone has are removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) were not kept: none of the phones has the line.</source>
        <translation>
            <numerusform>%n password was not kept: none of the phones has the line.</numerusform>
            <numerusform>%n passwords were not kept: none of the phones has the lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::ProviderPage</name>
    <message numerus="yes">
        <source>Search %n provider(s)…</source>
        <translation>
            <numerusform>Search %n provider…</numerusform>
            <numerusform>Search %n providers…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::ReportPage</name>
    <message numerus="yes">
        <source>Compliance checklist (PDF, %n page(s))</source>
        <translation>
            <numerusform>Compliance checklist (PDF, %n page)</numerusform>
            <numerusform>Compliance checklist (PDF, %n pages)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::SignInPage</name>
    <message numerus="yes">
        <source>Show %n more fingerprints that we remember</source>
        <translation>
            <numerusform>Show %n more fingerprint that we remember</numerusform>
            <numerusform>Show %n more fingerprints that we remember</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::StartSettings</name>
    <message numerus="yes">
        <source>This network is very large: it has %n addresses. Looking at all of them would take long and could trouble other people&apos;s devices. Which part are your phones in?</source>
        <translation>
            <numerusform>This network is very large: it has %n address. Looking at all of them would take long and could trouble other people&apos;s devices. Which part are your phones in?</numerusform>
            <numerusform>This network is very large: it has %n addresses. Looking at all of them would take long and could trouble other people&apos;s devices. Which part are your phones in?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not answered. That is allowed: what is not known is shown as not known and never taken for “no”.</source>
        <translation>
            <numerusform>%n question not answered. That is allowed: what is not known is shown as not known and never taken for “no”.</numerusform>
            <numerusform>%n questions not answered. That is allowed: what is not known is shown as not known and never taken for “no”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::YourPartPage</name>
    <message numerus="yes">
        <source>%n change(s) are still offered under “Fix”.</source>
        <translation>
            <numerusform>%n change is still offered under “Fix”.</numerusform>
            <numerusform>%n changes are still offered under “Fix”.</numerusform>
        </translation>
    </message>
</context>
</TS>
