<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CheckUp</name>
    <message>
        <source>%1: %2</source>
        <comment>device, what is said of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Provisional: it was changed and read back. Only the check of tomorrow tells whether it stays so.</source>
        <translation>Vorläufig: Es wurde geändert und zurückgelesen. Erst die Nachprüfung von morgen zeigt, ob es so bleibt.</translation>
    </message>
    <message>
        <source>This rests on a person&apos;s word; it was not measured.</source>
        <translation>Das beruht auf dem Wort einer Person; es wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>of something that could not be read</comment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Es wurde nichts ausgelesen</translation>
    </message>
    <message>
        <source>Read from the router</source>
        <translation>Aus dem Router gelesen</translation>
    </message>
    <message>
        <source>Read from the phones</source>
        <translation>Aus den Telefonen gelesen</translation>
    </message>
    <message>
        <source>Seen on the wire</source>
        <translation>Auf der Leitung gesehen</translation>
    </message>
    <message>
        <source>Taken from the imported list</source>
        <translation>Der eingelesenen Liste entnommen</translation>
    </message>
    <message>
        <source>Stated by a person</source>
        <translation>Von einer Person angegeben</translation>
    </message>
    <message>
        <source>the provider&apos;s list: not imported</source>
        <translation>die Liste des Anbieters: nicht eingelesen</translation>
    </message>
    <message>
        <source>look again by %1</source>
        <translation>erneut ansehen bis %1</translation>
    </message>
    <message>
        <source>RingFence knows the way back and can put the old settings back.</source>
        <translation>RingFence kennt den Rückweg und kann die alten Einstellungen wiederherstellen.</translation>
    </message>
    <message>
        <source>By hand:</source>
        <translation>Von Hand:</translation>
    </message>
    <message>
        <source>Look again: press “Check again”.</source>
        <translation>Erneut nachsehen: Drücken Sie auf „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>Nothing is changed on a guess. Once it can be read, RingFence says what it would do.</source>
        <translation>Auf Verdacht wird nichts geändert. Sobald es gelesen werden kann, sagt RingFence, was es tun würde.</translation>
    </message>
    <message>
        <source>Only a person can do this:</source>
        <translation>Das kann nur ein Mensch tun:</translation>
    </message>
    <message>
        <source>SIP passwords</source>
        <comment>section of the guide</comment>
        <translation>SIP-Passwörter</translation>
    </message>
    <message>
        <source>Encrypted calls</source>
        <comment>section of the guide</comment>
        <translation>Verschlüsselte Gespräche</translation>
    </message>
    <message>
        <source>Firewall</source>
        <comment>section of the guide</comment>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Unused ports and services</source>
        <comment>section of the guide</comment>
        <translation>Unbenutzte Ports und Dienste</translation>
    </message>
    <message>
        <source>Firmware</source>
        <comment>section of the guide</comment>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Separate voice network</source>
        <comment>section of the guide</comment>
        <translation>Eigenes Sprachnetz</translation>
    </message>
    <message>
        <source>Remote admin</source>
        <comment>section of the guide</comment>
        <translation>Fernverwaltung</translation>
    </message>
    <message>
        <source>Regular check-ups</source>
        <comment>section of the guide</comment>
        <translation>Regelmäßige Prüfungen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <comment>section of the guide</comment>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Two-factor sign-in</source>
        <comment>section of the guide</comment>
        <translation>Anmeldung in zwei Schritten</translation>
    </message>
    <message>
        <source>Beyond the guide</source>
        <comment>section of the guide: added by RingFence</comment>
        <translation>Über den Leitfaden hinaus</translation>
    </message>
    <message numerus="yes">
        <source>%n weak</source>
        <comment>line passwords</comment>
        <translation>
            <numerusform>%n schwaches</numerusform>
            <numerusform>%n schwache</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared</source>
        <comment>line passwords</comment>
        <translation>
            <numerusform>%n geteiltes</numerusform>
            <numerusform>%n geteilte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) in the clear</source>
        <translation>
            <numerusform>%n Telefon unverschlüsselt</numerusform>
            <numerusform>%n Telefone unverschlüsselt</numerusform>
        </translation>
    </message>
    <message>
        <source>Open to the internet</source>
        <translation>Zum Internet hin offen</translation>
    </message>
    <message>
        <source>Garbles calls</source>
        <comment>the router&apos;s phone helper (SIP ALG) is on</comment>
        <translation>Stört Gespräche</translation>
    </message>
    <message numerus="yes">
        <source>%n to close</source>
        <comment>ports or services</comment>
        <translation>
            <numerusform>%n zu schließen</numerusform>
            <numerusform>%n zu schließen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without updates</source>
        <comment>devices</comment>
        <translation>
            <numerusform>%n ohne Updates</numerusform>
            <numerusform>%n ohne Updates</numerusform>
        </translation>
    </message>
    <message>
        <source>Not set up</source>
        <comment>the phones&apos; own network</comment>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) outside</source>
        <comment>the phones&apos; own network</comment>
        <translation>
            <numerusform>%n Telefon außerhalb</numerusform>
            <numerusform>%n Telefone außerhalb</numerusform>
        </translation>
    </message>
    <message>
        <source>Computers get in</source>
        <comment>to the phones&apos; network</comment>
        <translation>Computer kommen hinein</translation>
    </message>
    <message numerus="yes">
        <source>%n factory password(s)</source>
        <translation>
            <numerusform>%n Werkspasswort</numerusform>
            <numerusform>%n Werkspasswörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <comment>devices or settings</comment>
        <translation>
            <numerusform>%n zu beheben</numerusform>
            <numerusform>%n zu beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Too little is known</source>
        <translation>Zu wenig ist bekannt</translation>
    </message>
    <message>
        <source>In good shape</source>
        <translation>In gutem Zustand</translation>
    </message>
    <message>
        <source>Some risk</source>
        <translation>Einige Risiken</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>No letter is given: %1 % of what matters here is known, and %2 % are needed.</source>
        <translation>Es wird keine Note vergeben: %1&#xa0;% von dem, was hier zählt, sind bekannt, nötig sind %2&#xa0;%.</translation>
    </message>
    <message>
        <source>Letter %1.</source>
        <translation>Note %1.</translation>
    </message>
    <message>
        <source>It can be no better than %1 until this is done: %2</source>
        <translation>Besser als %1 kann sie nicht werden, bis dies erledigt ist: %2</translation>
    </message>
    <message>
        <source>%1 of %2 checks could be made.</source>
        <translation>%1 von %2 Prüfpunkten konnten geprüft werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) are provisional until the check of tomorrow.</source>
        <translation>
            <numerusform>%n Ergebnis ist bis zur Nachprüfung von morgen vorläufig.</numerusform>
            <numerusform>%n Ergebnisse sind bis zur Nachprüfung von morgen vorläufig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last looked at: %1.</source>
        <translation>Zuletzt nachgesehen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>No serious risk was found. %n other thing(s) can be made better.</source>
        <translation>
            <numerusform>Es wurde kein ernstes Risiko gefunden. %n anderer Punkt lässt sich verbessern.</numerusform>
            <numerusform>Es wurde kein ernstes Risiko gefunden. %n andere Punkte lassen sich verbessern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing bad was found, but %n check(s) could not be made.</source>
        <translation>
            <numerusform>Es wurde nichts Schlechtes gefunden, aber %n Punkt konnte nicht geprüft werden.</numerusform>
            <numerusform>Es wurde nichts Schlechtes gefunden, aber %n Punkte konnten nicht geprüft werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing bad was found, but not everything is met: see below what limits it.</source>
        <translation>Es wurde nichts Schlechtes gefunden, aber nicht alles ist erfüllt: Was dem im Weg steht, lesen Sie unten.</translation>
    </message>
    <message>
        <source>Everything that was looked at is in order. There is nothing to mend.</source>
        <translation>Alles, was angesehen wurde, ist in Ordnung. Es gibt nichts zu beheben.</translation>
    </message>
    <message>
        <source>After the fixes offered here: %1</source>
        <comment>score</comment>
        <translation>Nach den hier angebotenen Korrekturen: %1</translation>
    </message>
    <message>
        <source>After the fixes offered here: %1 to %2</source>
        <comment>score</comment>
        <translation>Nach den hier angebotenen Korrekturen: %1 bis %2</translation>
    </message>
    <message>
        <source>Phones do not show the passwords of their lines. Your provider&apos;s list tells whether they are strong.</source>
        <translation>Telefone zeigen die Passwörter ihrer Anschlüsse nicht an. Ob sie stark sind, verrät die Liste Ihres Anbieters.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) looked at, %1.</source>
        <translation>
            <numerusform>%n Anschluss angesehen, %1.</numerusform>
            <numerusform>%n Anschlüsse angesehen, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Hohes Risiko</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>Mittleres Risiko</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>Geringes Risiko</translation>
    </message>
    <message>
        <source>Met so far, provisional</source>
        <translation>Bisher erfüllt, vorläufig</translation>
    </message>
    <message>
        <source>Partly, provisional</source>
        <translation>Teilweise, vorläufig</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Confirmed by a person</source>
        <translation>Von einer Person bestätigt</translation>
    </message>
    <message>
        <source>Only partly known</source>
        <translation>Nur teilweise bekannt</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>Ihr Teil</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht feststellbar</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>Risiko in Kauf genommen</translation>
    </message>
    <message>
        <source>Limited by your provider</source>
        <translation>Durch Ihren Anbieter begrenzt</translation>
    </message>
    <message>
        <source>Due again</source>
        <translation>Wieder fällig</translation>
    </message>
    <message>
        <source>Cannot tell: %1</source>
        <comment>number of checks</comment>
        <translation>Nicht feststellbar: %1</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>Vorläufig</translation>
    </message>
    <message>
        <source>Your provider</source>
        <comment>limits it</comment>
        <translation>Ihr Anbieter</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>by a person</comment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>Zeitpunkt nicht bekannt</translation>
    </message>
    <message>
        <source>today %1</source>
        <comment>time of day</comment>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>time of day</comment>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Your check-up</source>
        <translation>Ihre Prüfung</translation>
    </message>
    <message>
        <source>RingFence reads your devices and compares what it finds with the guide. It changes nothing.</source>
        <translation>RingFence liest Ihre Geräte aus und vergleicht, was es findet, mit dem Leitfaden. Es ändert nichts.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>It cannot be taken back, or not everywhere.</source>
        <translation>Es lässt sich nicht oder nicht überall zurücknehmen.</translation>
    </message>
    <message>
        <source>This office is open for looking only, so no check-up can be made here.</source>
        <translation>Dieses Büro ist nur zum Ansehen geöffnet; hier lässt sich keine Prüfung durchführen.</translation>
    </message>
    <message>
        <source>Its settings were read.</source>
        <comment>of a router</comment>
        <translation>Seine Einstellungen wurden ausgelesen.</translation>
    </message>
    <message>
        <source>Not read: %1.</source>
        <translation>Nicht ausgelesen: %1.</translation>
    </message>
    <message>
        <source>Internet lines: %1.</source>
        <extracomment>names of a router&apos;s connections to the internet</extracomment>
        <translation>Internetanschlüsse: %1.</translation>
    </message>
    <message>
        <source>source: %1</source>
        <comment>setting or command on a device</comment>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>not tried from the network</source>
        <translation>nicht vom Netz aus ausprobiert</translation>
    </message>
    <message numerus="yes">
        <source>%n high risk(s) today.</source>
        <translation>
            <numerusform>%n hohes Risiko heute.</numerusform>
            <numerusform>%n hohe Risiken heute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They need you or your provider.</source>
        <comment>high risks</comment>
        <translation>
            <numerusform>Es braucht Sie oder Ihren Anbieter.</numerusform>
            <numerusform>Sie brauchen Sie selbst oder Ihren Anbieter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RingFence can mend all of them.</source>
        <comment>high risks</comment>
        <translation>
            <numerusform>RingFence kann es beheben.</numerusform>
            <numerusform>RingFence kann sie alle beheben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RingFence can mend %n of them; the rest needs you or your provider.</source>
        <comment>high risks</comment>
        <translation>
            <numerusform>RingFence kann %n davon beheben; der Rest braucht Sie oder Ihren Anbieter.</numerusform>
            <numerusform>RingFence kann %n davon beheben; der Rest braucht Sie oder Ihren Anbieter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s) can be made better.</source>
        <translation>
            <numerusform>%n weitere Sache lässt sich verbessern.</numerusform>
            <numerusform>%n weitere Sachen lassen sich verbessern.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>read from the router</source>
        <translation>aus dem Router gelesen</translation>
    </message>
    <message>
        <source>read from the phones</source>
        <translation>aus den Telefonen gelesen</translation>
    </message>
    <message>
        <source>seen on the wire</source>
        <translation>auf der Leitung gesehen</translation>
    </message>
    <message>
        <source>from the imported list</source>
        <translation>aus der eingelesenen Liste</translation>
    </message>
    <message>
        <source>stated by a person</source>
        <translation>von einer Person angegeben</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>es wurde nichts ausgelesen</translation>
    </message>
    <message>
        <source>met so far, provisional</source>
        <translation>bisher erfüllt, vorläufig</translation>
    </message>
    <message>
        <source>%1 so far, provisional</source>
        <translation>bisher %1, vorläufig</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source> · look again by %1</source>
        <translation> · erneut ansehen bis %1</translation>
    </message>
    <message>
        <source>done and proven</source>
        <translation>erledigt und nachgewiesen</translation>
    </message>
    <message>
        <source>was already so</source>
        <translation>war bereits so</translation>
    </message>
    <message>
        <source>failed, put back as before</source>
        <translation>fehlgeschlagen, alter Zustand wiederhergestellt</translation>
    </message>
    <message>
        <source>failed, and not as before</source>
        <translation>fehlgeschlagen, und nicht wie zuvor</translation>
    </message>
    <message>
        <source>state unknown</source>
        <translation>Zustand unbekannt</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>settings had changed, nothing sent</source>
        <translation>Einstellungen hatten sich geändert, nichts gesendet</translation>
    </message>
    <message>
        <source>probably %1</source>
        <translation>wahrscheinlich %1</translation>
    </message>
    <message>
        <source>%1: left alone, no automatic change</source>
        <translation>%1: in Ruhe gelassen, keine automatische Änderung</translation>
    </message>
    <message>
        <source>%1, released by %2</source>
        <translation>%1, freigegeben von %2</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht ausgelesen</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation>nicht ausgelesen: %1</translation>
    </message>
    <message>
        <source>this kind was not yet tried on a real device</source>
        <translation>diese Art wurde noch nicht an einem echten Gerät erprobt</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>der Anbieter</translation>
    </message>
    <message>
        <source>office manager</source>
        <translation>Büroleitung</translation>
    </message>
    <message>
        <source>whoever looks after the phones</source>
        <translation>wer sich um die Telefone kümmert</translation>
    </message>
    <message>
        <source>whoever looks after the router</source>
        <translation>wer sich um den Router kümmert</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Office without a name</source>
        <translation>Büro ohne Namen</translation>
    </message>
    <message>
        <source>Strangers on the internet can reach the phones or the phone ports of this office.</source>
        <translation>Fremde im Internet können die Telefone oder die Telefonports dieses Büros erreichen.</translation>
    </message>
    <message>
        <source>The door through which strangers could reach the phones is closed.</source>
        <translation>Die Tür, durch die Fremde die Telefone erreichen konnten, ist geschlossen.</translation>
    </message>
    <message>
        <source>No way was found by which strangers on the internet reach the phones.</source>
        <translation>Es wurde kein Weg gefunden, auf dem Fremde im Internet die Telefone erreichen.</translation>
    </message>
    <message>
        <source>A risk about the ways in from the internet was accepted.</source>
        <translation>Ein Risiko bei den Zugängen aus dem Internet wurde in Kauf genommen.</translation>
    </message>
    <message>
        <source>No phones were found in this office.</source>
        <translation>In diesem Büro wurden keine Telefone gefunden.</translation>
    </message>
    <message>
        <source>The open doors that were found are closed, but not every way in could be looked at, so it is not known whether strangers can still reach the phones.</source>
        <translation>Die gefundenen offenen Türen sind geschlossen, aber nicht jeder Zugang konnte angesehen werden. Daher ist nicht bekannt, ob Fremde die Telefone noch erreichen können.</translation>
    </message>
    <message>
        <source>Not every way in could be looked at, so it is not known whether strangers can reach the phones.</source>
        <translation>Nicht jeder Zugang konnte angesehen werden. Daher ist nicht bekannt, ob Fremde die Telefone erreichen können.</translation>
    </message>
    <message>
        <source>Whether calls are encrypted is not known.</source>
        <translation>Ob Gespräche verschlüsselt sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Calls are not known to be encrypted on any of %1 phones.</source>
        <translation>Bei keinem von %1 Telefonen ist bekannt, dass Gespräche verschlüsselt sind.</translation>
    </message>
    <message>
        <source>Calls are encrypted on %1 of %2 phones.</source>
        <translation>Gespräche sind auf %1 von %2 Telefonen verschlüsselt.</translation>
    </message>
    <message>
        <source>Call set-up is encrypted on %1 of %2 phones, the voice on %3 of %4.</source>
        <translation>Der Gesprächsaufbau ist auf %1 von %2 Telefonen verschlüsselt, die Sprache auf %3 von %4.</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>Zeitpunkt nicht bekannt</translation>
    </message>
    <message>
        <source>not identified</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>conference phone</source>
        <translation>Konferenztelefon</translation>
    </message>
    <message>
        <source>cordless base</source>
        <translation>Basis für schnurlose Telefone</translation>
    </message>
    <message>
        <source>analogue adapter</source>
        <translation>Adapter für analoge Telefone</translation>
    </message>
    <message>
        <source>telephone system</source>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>access point</source>
        <translation>WLAN-Zugangspunkt</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>network storage</source>
        <translation>Netzwerkspeicher</translation>
    </message>
    <message>
        <source>door station</source>
        <translation>Türsprechstelle</translation>
    </message>
    <message>
        <source>other device</source>
        <translation>anderes Gerät</translation>
    </message>
    <message>
        <source>%1 changes ended in a state that is not known or not as before; see the list of changes.</source>
        <translation>%1 Änderungen endeten in einem Zustand, der nicht bekannt oder nicht wie zuvor ist; siehe die Liste der Änderungen.</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>One point is still open.</source>
        <translation>Ein Punkt ist noch offen.</translation>
    </message>
    <message>
        <source>%1 points are still open.</source>
        <translation>%1 Punkte sind noch offen.</translation>
    </message>
    <message>
        <source>One risk was accepted.</source>
        <translation>Ein Risiko wurde in Kauf genommen.</translation>
    </message>
    <message>
        <source>%1 risks were accepted.</source>
        <translation>%1 Risiken wurden in Kauf genommen.</translation>
    </message>
    <message>
        <source>Provisional until the check of %1: only then is it known whether the provider&apos;s next visit to the phones kept the changes.</source>
        <translation>Vorläufig bis zur Nachprüfung am %1: Erst dann ist bekannt, ob die Änderungen den nächsten Besuch des Anbieters auf den Telefonen überstanden haben.</translation>
    </message>
    <message>
        <source>met, measured</source>
        <translation>erfüllt, gemessen</translation>
    </message>
    <message>
        <source>met, confirmed by a person</source>
        <translation>erfüllt, von einer Person bestätigt</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht zutreffend</translation>
    </message>
    <message>
        <source>risk accepted</source>
        <translation>Risiko in Kauf genommen</translation>
    </message>
    <message>
        <source>limited by the provider</source>
        <translation>durch den Anbieter begrenzt</translation>
    </message>
    <message>
        <source>due again</source>
        <translation>wieder fällig</translation>
    </message>
    <message>
        <source>not met, as a person said</source>
        <translation>nicht erfüllt, wie eine Person gesagt hat</translation>
    </message>
    <message>
        <source>%1 says that the steps were done on %2; the next check-up shows what came of it.</source>
        <translation>%1 sagt, dass die Schritte am %2 erledigt wurden; die nächste Prüfung zeigt, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>%1: A phone that does not register over TLS often does not know the provider&apos;s root certificate. Update its firmware, or load the provider&apos;s root certificate on its web page, then let RingFence try again.</source>
        <translation>%1: Ein Telefon, das sich nicht über TLS anmeldet, kennt oft das Stammzertifikat des Anbieters nicht. Aktualisieren Sie seine Firmware, oder laden Sie das Stammzertifikat des Anbieters auf seiner Webseite, und lassen Sie RingFence es dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Open doors were found before and nothing is known to have closed them; this time not every way in could be looked at, so it is not known whether strangers can still reach the phones.</source>
        <translation>Früher wurden offene Türen gefunden, und es ist nichts bekannt, was sie geschlossen hätte; diesmal konnte nicht jeder Zugang angesehen werden. Daher ist nicht bekannt, ob Fremde die Telefone noch erreichen können.</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of the language into which you translate: &quot;de&quot; for German.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Not finished: changes were begun and are not settled, so what is said here of these devices may be of before them or of after them: %1. Settle them in RingFence, then make a new checklist.</source>
        <extracomment>%1: names of devices</extracomment>
        <translation>Nicht abgeschlossen: Änderungen wurden begonnen und sind nicht geklärt; was hier über diese Geräte steht, kann von davor oder von danach sein: %1. Klären Sie sie in RingFence und erstellen Sie dann eine neue Prüfliste.</translation>
    </message>
    <message>
        <source>read</source>
        <comment>the settings of a box</comment>
        <translation>ausgelesen</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <comment>the settings of a box</comment>
        <translation>nicht ausgelesen: %1</translation>
    </message>
    <message>
        <source>done, confirmed by a person</source>
        <translation>erledigt, von einer Person bestätigt</translation>
    </message>
    <message>
        <source>taken back, as before</source>
        <translation>zurückgenommen, alter Zustand</translation>
    </message>
    <message>
        <source>stopped, put back as before</source>
        <translation>angehalten, alter Zustand wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>; stopped and put back before that: %n time(s)</source>
        <translation>
            <numerusform>; vorher %n-mal angehalten und zurückgenommen</numerusform>
            <numerusform>; vorher %n-mal angehalten und zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; failed and put back before that: %n time(s)</source>
        <translation>
            <numerusform>; vorher %n-mal fehlgeschlagen und zurückgenommen</numerusform>
            <numerusform>; vorher %n-mal fehlgeschlagen und zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (practice office)</source>
        <comment>name of an office</comment>
        <translation>%1 (Übungsbüro)</translation>
    </message>
    <message>
        <source>confirmed by a person: %1</source>
        <extracomment>%1: what a person says was seen or heard</extracomment>
        <translation>von einer Person bestätigt: %1</translation>
    </message>
    <message>
        <source>follows this</source>
        <extracomment>of the password of a phone line, beside a recommendation</extracomment>
        <translation>hält sich daran</translation>
    </message>
    <message>
        <source>does not follow this</source>
        <translation>hält sich nicht daran</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>The evidence is of %1 and too old; it must be looked at again.</source>
        <translation>Der Nachweis ist vom %1 und zu alt; es muss erneut nachgesehen werden.</translation>
    </message>
    <message>
        <source>The word is of %1 and counts half until %2; then it must be given again.</source>
        <translation>Die Aussage ist vom %1 und zählt bis %2 zur Hälfte; dann muss sie erneut gegeben werden.</translation>
    </message>
    <message>
        <source>Last looked at on %1; it is time to look again.</source>
        <translation>Zuletzt nachgesehen am %1; es ist Zeit, erneut nachzusehen.</translation>
    </message>
    <message>
        <source>Accepted by %1 until %2: %3</source>
        <translation>In Kauf genommen von %1 bis %2: %3</translation>
    </message>
    <message>
        <source>Strong SIP Passwords</source>
        <translation>Starke SIP-Passwörter</translation>
    </message>
    <message>
        <source>TLS and SRTP Encryption</source>
        <translation>Verschlüsselung mit TLS und SRTP</translation>
    </message>
    <message>
        <source>Firewall Best Practices</source>
        <translation>Gute Regeln für die Firewall</translation>
    </message>
    <message>
        <source>Disable Unused SIP Ports and Services</source>
        <translation>Unbenutzte SIP-Ports und -Dienste abschalten</translation>
    </message>
    <message>
        <source>Keep Firmware Updated</source>
        <translation>Firmware aktuell halten</translation>
    </message>
    <message>
        <source>Separate Voice VLAN</source>
        <translation>Eigenes Sprachnetz (VLAN)</translation>
    </message>
    <message>
        <source>Disable Web Interface from WAN</source>
        <translation>Weboberfläche vom Internet aus sperren</translation>
    </message>
    <message>
        <source>Regular Security Audits</source>
        <translation>Regelmäßige Sicherheitsprüfungen</translation>
    </message>
    <message>
        <source>Monitoring and Alerts</source>
        <translation>Überwachung und Warnungen</translation>
    </message>
    <message>
        <source>Two-Factor Authentication for Admin Portals</source>
        <translation>Anmeldung in zwei Schritten für Verwaltungsportale</translation>
    </message>
    <message>
        <source>Added by RingFence</source>
        <translation>Von RingFence hinzugefügt</translation>
    </message>
    <message>
        <source>lift line</source>
        <translation>Aufzugsanschluss</translation>
    </message>
    <message>
        <source>alarm line</source>
        <translation>Alarmanschluss</translation>
    </message>
    <message>
        <source>fax line</source>
        <translation>Faxanschluss</translation>
    </message>
    <message>
        <source>door line</source>
        <translation>Türanschluss</translation>
    </message>
    <message>
        <source>emergency line</source>
        <translation>Notrufanschluss</translation>
    </message>
    <message>
        <source>red phone</source>
        <translation>rotes Telefon</translation>
    </message>
    <message>
        <source>card terminal line</source>
        <translation>Anschluss des Kartenterminals</translation>
    </message>
    <message>
        <source>night bell</source>
        <translation>Nachtklingel</translation>
    </message>
    <message>
        <source>special line</source>
        <translation>Sonderanschluss</translation>
    </message>
    <message>
        <source>left alone on purpose until a named person releases it</source>
        <translation>absichtlich in Ruhe gelassen, bis eine namentlich genannte Person ihn freigibt</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation>nicht ausgelesen: %1</translation>
    </message>
    <message>
        <source>not read: the sign-in was refused</source>
        <translation>nicht ausgelesen: Die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>not read: it refuses sign-ins for a while</source>
        <translation>nicht ausgelesen: Es lehnt Anmeldungen eine Zeit lang ab</translation>
    </message>
    <message>
        <source>not read: it did not answer</source>
        <translation>nicht ausgelesen: Es hat nicht geantwortet</translation>
    </message>
    <message>
        <source>not read: RingFence cannot read this model</source>
        <translation>nicht ausgelesen: RingFence kann dieses Modell nicht auslesen</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht ausgelesen</translation>
    </message>
    <message>
        <source>stated by %1</source>
        <translation>angegeben von %1</translation>
    </message>
    <message>
        <source>%1 confirmed it</source>
        <translation>%1 hat es bestätigt</translation>
    </message>
    <message>
        <source>%1 said that it is not so</source>
        <translation>%1 hat gesagt, dass es nicht so ist</translation>
    </message>
    <message>
        <source>%1 confirmed: %2</source>
        <translation>%1 hat bestätigt: %2</translation>
    </message>
    <message>
        <source>%1 said that it is not so: %2</source>
        <translation>%1 hat gesagt, dass es nicht so ist: %2</translation>
    </message>
    <message>
        <source>Nothing has been looked at yet.</source>
        <translation>Es wurde noch nichts angesehen.</translation>
    </message>
    <message>
        <source>No phones were found in this office.</source>
        <translation>In diesem Büro wurden keine Telefone gefunden.</translation>
    </message>
    <message>
        <source>The list is larger than 4 MB; it cannot be a list of lines.</source>
        <translation>Die Liste ist größer als 4&#xa0;MB; das kann keine Liste von Anschlüssen sein.</translation>
    </message>
    <message>
        <source>The list is saved as UTF-16. Save it as CSV (UTF-8) and try again.</source>
        <translation>Die Liste ist als UTF-16 gespeichert. Speichern Sie sie als CSV (UTF-8) und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This is a spreadsheet or an archive. Save it as CSV and try again.</source>
        <translation>Das ist eine Tabellendatei oder ein Archiv. Speichern Sie die Liste als CSV und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This is not a text file. Save the list as CSV and try again.</source>
        <translation>Das ist keine Textdatei. Speichern Sie die Liste als CSV und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Row %1: the line stands in the list before, with another password; it is not judged.</source>
        <translation>Zeile %1: Die Leitung steht schon mit einem anderen Passwort in der Liste; sie wird nicht bewertet.</translation>
    </message>
    <message>
        <source>a spreadsheet has rounded the line&apos;s number, so it is damaged; export the list again and do not save it in a spreadsheet.</source>
        <translation>Eine Tabellenkalkulation hat die Nummer der Leitung gerundet, sie ist damit beschädigt. Exportieren Sie die Liste neu und speichern Sie sie nicht in einer Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>a spreadsheet has rounded the password, so it is damaged; export the list again and do not save it in a spreadsheet.</source>
        <translation>Eine Tabellenkalkulation hat das Passwort gerundet, es ist damit beschädigt. Exportieren Sie die Liste neu und speichern Sie sie nicht in einer Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>A quotation mark in the list is never closed.</source>
        <translation>Ein Anführungszeichen in der Liste wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>The first row names columns, but not both the line (“extension”) and its password (“password”).</source>
        <translation>Die erste Zeile benennt Spalten, aber nicht zugleich den Anschluss („extension“) und sein Passwort („password“).</translation>
    </message>
    <message>
        <source>The columns have no names. Add a first row with “extension” and “password”.</source>
        <translation>Die Spalten haben keine Namen. Fügen Sie eine erste Zeile mit „extension“ und „password“ ein.</translation>
    </message>
    <message>
        <source>Only the first %1 rows were looked at.</source>
        <translation>Nur die ersten %1 Zeilen wurden angesehen.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>too few columns.</source>
        <translation>zu wenige Spalten.</translation>
    </message>
    <message>
        <source>the line has no usable name.</source>
        <translation>der Anschluss hat keinen brauchbaren Namen.</translation>
    </message>
    <message>
        <source>the password is hidden by stars; export the list with passwords.</source>
        <translation>das Passwort ist hinter Sternchen verborgen; exportieren Sie die Liste mit Passwörtern.</translation>
    </message>
    <message>
        <source>the password is missing.</source>
        <translation>das Passwort fehlt.</translation>
    </message>
    <message>
        <source>the password is longer than 128 characters.</source>
        <translation>das Passwort ist länger als 128 Zeichen.</translation>
    </message>
    <message>
        <source>The list has headings but no lines.</source>
        <translation>Die Liste hat Überschriften, aber keine Anschlüsse.</translation>
    </message>
    <message>
        <source>The list cannot be opened: %1</source>
        <translation>Die Liste lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Close the ways in that let others than the provider send phone traffic.</source>
        <translation>Schließen Sie die Zugänge, durch die andere als der Anbieter Telefonverkehr schicken können.</translation>
    </message>
    <message>
        <source>Close every way from the internet that reaches a phone or a phone port.</source>
        <translation>Schließen Sie jeden Zugang aus dem Internet, der ein Telefon oder einen Telefonport erreicht.</translation>
    </message>
    <message>
        <source>Close the way from the internet to the phones&apos; web pages.</source>
        <translation>Schließen Sie den Zugang aus dem Internet zu den Webseiten der Telefone.</translation>
    </message>
    <message>
        <source>Give the lines with a guessable password a generated one.</source>
        <translation>Geben Sie den Anschlüssen mit erratbarem Passwort ein erzeugtes.</translation>
    </message>
    <message>
        <source>Give each line that shares its password one of its own.</source>
        <translation>Geben Sie jedem Anschluss, der sich sein Passwort mit anderen teilt, ein eigenes.</translation>
    </message>
    <message>
        <source>Change the factory password of the phones that still have it.</source>
        <translation>Ändern Sie das Werkspasswort der Telefone, die es noch haben.</translation>
    </message>
    <message>
        <source>No letter is given: only %1 % of what matters here is known, and %2 % are needed.</source>
        <translation>Es wird keine Note vergeben: Nur %1&#xa0;% von dem, was hier zählt, sind bekannt, nötig sind %2&#xa0;%.</translation>
    </message>
    <message>
        <source>%1 holds the letter at %2. %3</source>
        <translation>%1 hält die Note bei %2. %3</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that forwarding and failover were tested.</source>
        <translation>Noch hat niemand bestätigt, dass Umleitung und Ausfallweg getestet wurden.</translation>
    </message>
    <message>
        <source>Forwarding and failover are tested</source>
        <translation>Umleitung und Ausfallweg sind getestet</translation>
    </message>
    <message>
        <source>You want to learn in a quiet hour that the mobile fallback works, not in an outage.</source>
        <translation>Ob der Ausweichweg über das Mobiltelefon funktioniert, wollen Sie in einer ruhigen Stunde erfahren, nicht bei einem Ausfall.</translation>
    </message>
    <message>
        <source>Choose a time out of opening hours. Write down first what hangs on the lines: card terminals, alarm path, lift. Keep a mobile at hand.</source>
        <translation>Wählen Sie eine Zeit außerhalb der Öffnungszeiten. Schreiben Sie zuerst auf, was an den Anschlüssen hängt: Kartenterminals, Alarmweg, Aufzug. Halten Sie ein Mobiltelefon bereit.</translation>
    </message>
    <message>
        <source>Unplug the internet cable of the router and wait longer than the phones&apos; registration lasts (ask the provider; often an hour).</source>
        <translation>Ziehen Sie das Internetkabel des Routers und warten Sie länger, als die Anmeldung der Telefone gilt (fragen Sie den Anbieter; oft eine Stunde).</translation>
    </message>
    <message>
        <source>Call the office number from a mobile and write down what rings, and after how many seconds.</source>
        <translation>Rufen Sie die Büronummer von einem Mobiltelefon aus an und notieren Sie, was klingelt und nach wie vielen Sekunden.</translation>
    </message>
    <message>
        <source>Plug the cable back in, wait until every phone shows its line, and call in once more.</source>
        <translation>Stecken Sie das Kabel wieder ein, warten Sie, bis jedes Telefon seinen Anschluss anzeigt, und rufen Sie noch einmal an.</translation>
    </message>
    <message>
        <source>Record what was expected, what happened, who did it, and the date.</source>
        <translation>Halten Sie fest, was erwartet wurde, was geschah, wer es getan hat und wann.</translation>
    </message>
    <message>
        <source>whatever the provider&apos;s DNS says</source>
        <translation>was immer das DNS des Anbieters sagt</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Anschluss %1</translation>
    </message>
    <message>
        <source>its lines were not read: %1</source>
        <translation>seine Anschlüsse wurden nicht ausgelesen: %1</translation>
    </message>
    <message>
        <source>No phone has a line switched on.</source>
        <translation>Auf keinem Telefon ist ein Anschluss eingeschaltet.</translation>
    </message>
    <message>
        <source>%1: this model has no TLS</source>
        <translation>%1: Dieses Modell kann kein TLS</translation>
    </message>
    <message>
        <source>%1: transport not read (%2)</source>
        <translation>%1: Übertragungsweg nicht ausgelesen (%2)</translation>
    </message>
    <message>
        <source>%1: the provider&apos;s DNS decides the transport</source>
        <translation>%1: Über den Übertragungsweg entscheidet das DNS des Anbieters</translation>
    </message>
    <message>
        <source>%1: %2, port %3, not encrypted</source>
        <translation>%1: %2, Port %3, nicht verschlüsselt</translation>
    </message>
    <message>
        <source>%1: TLS, but the phone accepts any certificate</source>
        <translation>%1: TLS, aber das Telefon akzeptiert jedes Zertifikat</translation>
    </message>
    <message>
        <source>%1: set to TLS but not registered, so it is not proven</source>
        <translation>%1: auf TLS gestellt, aber nicht angemeldet, also nicht nachgewiesen</translation>
    </message>
    <message>
        <source>%1: set to TLS, registration not read</source>
        <translation>%1: auf TLS gestellt, Anmeldung nicht ausgelesen</translation>
    </message>
    <message>
        <source>%1: TLS, port %2, registered</source>
        <translation>%1: TLS, Port %2, angemeldet</translation>
    </message>
    <message>
        <source>%1: this model cannot encrypt the voice</source>
        <translation>%1: Dieses Modell kann die Sprache nicht verschlüsseln</translation>
    </message>
    <message>
        <source>%1: voice encryption not read (%2)</source>
        <translation>%1: Sprachverschlüsselung nicht ausgelesen (%2)</translation>
    </message>
    <message>
        <source>%1: voice encryption off</source>
        <translation>%1: Sprachverschlüsselung aus</translation>
    </message>
    <message>
        <source>%1: voice encryption optional, so a call may go without</source>
        <translation>%1: Sprachverschlüsselung freiwillig, ein Gespräch kann also ohne sie laufen</translation>
    </message>
    <message>
        <source>%1: voice encryption compulsory, but its key travels in the clear without TLS</source>
        <translation>%1: Sprachverschlüsselung verpflichtend, aber ihr Schlüssel reist ohne TLS unverschlüsselt</translation>
    </message>
    <message>
        <source>%1: voice encryption compulsory, but whether its key is protected is not known</source>
        <translation>%1: Sprachverschlüsselung verpflichtend, aber ob ihr Schlüssel geschützt ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1: voice encryption compulsory</source>
        <translation>%1: Sprachverschlüsselung verpflichtend</translation>
    </message>
    <message>
        <source>On %1 of %2 phones the voice is known to be always encrypted.</source>
        <translation>Auf %1 von %2 Telefonen ist die Sprache nachweislich immer verschlüsselt.</translation>
    </message>
    <message>
        <source>The provider does not say that it offers voice encryption (SRTP).</source>
        <translation>Der Anbieter sagt nicht, dass er Sprachverschlüsselung (SRTP) anbietet.</translation>
    </message>
    <message>
        <source>Whether the provider offers voice encryption (SRTP) is not known yet; ask.</source>
        <translation>Ob der Anbieter Sprachverschlüsselung (SRTP) anbietet, ist noch nicht bekannt; fragen Sie nach.</translation>
    </message>
    <message>
        <source>On %1 of %2 phones the call set-up is known to be encrypted.</source>
        <translation>Auf %1 von %2 Telefonen ist der Gesprächsaufbau nachweislich verschlüsselt.</translation>
    </message>
    <message>
        <source>The provider does not say that it offers TLS.</source>
        <translation>Der Anbieter sagt nicht, dass er TLS anbietet.</translation>
    </message>
    <message>
        <source>Whether the provider offers TLS is not known yet; ask.</source>
        <translation>Ob der Anbieter TLS anbietet, ist noch nicht bekannt; fragen Sie nach.</translation>
    </message>
    <message>
        <source>Call set-up traffic is encrypted (TLS)</source>
        <translation>Der Gesprächsaufbau ist verschlüsselt (TLS)</translation>
    </message>
    <message>
        <source>Without it, anyone on the path can read who calls whom and steal the line login.</source>
        <translation>Ohne Verschlüsselung kann jeder auf dem Weg mitlesen, wer wen anruft, und die Zugangsdaten des Anschlusses stehlen.</translation>
    </message>
    <message>
        <source>Ask the provider whether this account may use TLS, and for server name and port.</source>
        <translation>Fragen Sie den Anbieter, ob dieses Konto TLS nutzen darf, und nach Servername und Port.</translation>
    </message>
    <message>
        <source>Change transport, server and port together, on one phone first.</source>
        <translation>Ändern Sie Übertragungsweg, Server und Port zusammen, zuerst an einem Telefon.</translation>
    </message>
    <message>
        <source>The voice itself is encrypted (SRTP)</source>
        <translation>Die Sprache selbst ist verschlüsselt (SRTP)</translation>
    </message>
    <message>
        <source>Without it, a call can be recorded by anyone who can see the traffic.</source>
        <translation>Ohne Verschlüsselung kann jeder, der den Datenverkehr sieht, ein Gespräch aufzeichnen.</translation>
    </message>
    <message>
        <source>Switch TLS on first; without it the key of the voice travels in the clear.</source>
        <translation>Schalten Sie zuerst TLS ein; ohne TLS reist der Schlüssel der Sprache unverschlüsselt.</translation>
    </message>
    <message>
        <source>Set it to optional, make a call both ways, then set it to compulsory.</source>
        <translation>Stellen Sie die Sprachverschlüsselung zuerst auf freiwillig, führen Sie ein Gespräch in beide Richtungen und stellen Sie sie dann auf verpflichtend.</translation>
    </message>
    <message>
        <source>no settings seen</source>
        <translation>keine Einstellungen gesehen</translation>
    </message>
    <message>
        <source>No router was found.</source>
        <translation>Es wurde kein Router gefunden.</translation>
    </message>
    <message>
        <source>has no admin page towards the internet</source>
        <translation>hat keine Verwaltungsseite zum Internet hin</translation>
    </message>
    <message>
        <source>its remote administration was not read (%1)</source>
        <translation>seine Fernverwaltung wurde nicht ausgelesen (%1)</translation>
    </message>
    <message>
        <source>admin page closed to the internet; the provider&apos;s own remote access (TR-069) is on</source>
        <translation>Verwaltungsseite zum Internet hin geschlossen; der eigene Fernzugang des Anbieters (TR-069) ist an</translation>
    </message>
    <message>
        <source>admin page closed to the internet</source>
        <translation>Verwaltungsseite zum Internet hin geschlossen</translation>
    </message>
    <message>
        <source>administration over %1 is open to the whole internet</source>
        <translation>die Verwaltung über %1 steht dem ganzen Internet offen</translation>
    </message>
    <message>
        <source>administration over %1 is open to %2</source>
        <translation>die Verwaltung über %1 steht offen für %2</translation>
    </message>
    <message>
        <source>a password of its own opened it</source>
        <translation>ein eigenes Passwort hat es geöffnet</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>the factory password opened it</source>
        <translation>das Werkspasswort hat es geöffnet</translation>
    </message>
    <message>
        <source>it has no password at all</source>
        <translation>es hat gar kein Passwort</translation>
    </message>
    <message>
        <source>no sign-in was tried</source>
        <translation>es wurde keine Anmeldung versucht</translation>
    </message>
    <message>
        <source>has no UPnP</source>
        <translation>hat kein UPnP</translation>
    </message>
    <message>
        <source>its UPnP setting was not read (%1)</source>
        <translation>seine UPnP-Einstellung wurde nicht ausgelesen (%1)</translation>
    </message>
    <message>
        <source>UPnP is on: any program inside may open ports</source>
        <translation>UPnP ist an: Jedes Programm im Inneren darf Ports öffnen</translation>
    </message>
    <message>
        <source>UPnP is off</source>
        <translation>UPnP ist aus</translation>
    </message>
    <message>
        <source>management without encryption is on: %1</source>
        <translation>Verwaltung ohne Verschlüsselung ist an: %1</translation>
    </message>
    <message>
        <source>old encryption had to be used: %1</source>
        <translation>alte Verschlüsselung musste benutzt werden: %1</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>has no management page</source>
        <translation>hat keine Verwaltungsseite</translation>
    </message>
    <message>
        <source>its management services were not read (%1)</source>
        <translation>seine Verwaltungsdienste wurden nicht ausgelesen (%1)</translation>
    </message>
    <message>
        <source>management is switched off</source>
        <translation>die Verwaltung ist abgeschaltet</translation>
    </message>
    <message>
        <source>management over %1 only</source>
        <translation>Verwaltung nur über %1</translation>
    </message>
    <message>
        <source>On %1 of %2 routers the admin page is known to be closed to the internet.</source>
        <translation>Auf %1 von %2 Routern ist die Verwaltungsseite nachweislich zum Internet hin geschlossen.</translation>
    </message>
    <message>
        <source>not signed in to</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>On %1 of %2 routers the factory password is known to be changed.</source>
        <translation>Auf %1 von %2 Routern ist das Werkspasswort nachweislich geändert.</translation>
    </message>
    <message>
        <source>On %1 of %2 routers UPnP is known to be off.</source>
        <translation>Auf %1 von %2 Routern ist UPnP nachweislich aus.</translation>
    </message>
    <message>
        <source>No router and no phone was found.</source>
        <translation>Es wurden kein Router und kein Telefon gefunden.</translation>
    </message>
    <message>
        <source>%1 of %2 devices are known to be managed over HTTPS or SSH only.</source>
        <translation>%1 von %2 Geräten werden nachweislich nur über HTTPS oder SSH verwaltet.</translation>
    </message>
    <message>
        <source>The router&apos;s own admin page is closed to the internet</source>
        <translation>Die Verwaltungsseite des Routers selbst ist zum Internet hin geschlossen</translation>
    </message>
    <message>
        <source>Whoever opens the router opens everything behind it.</source>
        <translation>Wer den Router öffnet, öffnet alles dahinter.</translation>
    </message>
    <message>
        <source>Ask who works on the router from outside, then switch remote administration off.</source>
        <translation>Fragen Sie, wer von außen am Router arbeitet, und schalten Sie dann die Fernverwaltung ab.</translation>
    </message>
    <message>
        <source>The router&apos;s factory password is changed</source>
        <translation>Das Werkspasswort des Routers ist geändert</translation>
    </message>
    <message>
        <source>It is printed on the internet, for everyone and every program in the office to use.</source>
        <translation>Es steht im Internet, für jeden und für jedes Programm im Büro.</translation>
    </message>
    <message>
        <source>Set a long password, keep it in the company&apos;s password manager, and try it from a fresh window before closing the old one.</source>
        <translation>Setzen Sie ein langes Passwort, bewahren Sie es im Passwortmanager der Firma auf und probieren Sie es in einem neuen Fenster aus, bevor Sie das alte schließen.</translation>
    </message>
    <message>
        <source>UPnP/NAT-PMP port opening is off, or off for the voice VLAN</source>
        <translation>Das Öffnen von Ports per UPnP/NAT-PMP ist aus, oder aus für das Sprachnetz (VLAN)</translation>
    </message>
    <message>
        <source>With it, any program inside can open a door to the internet without asking.</source>
        <translation>Damit kann jedes Programm im Inneren ungefragt eine Tür zum Internet öffnen.</translation>
    </message>
    <message>
        <source>Switch UPnP and NAT-PMP off; if a program then complains, write its port forward down by hand.</source>
        <translation>Schalten Sie UPnP und NAT-PMP ab; beschwert sich dann ein Programm, tragen Sie seine Portweiterleitung von Hand ein.</translation>
    </message>
    <message>
        <source>Router and phone management uses HTTPS/SSH only</source>
        <translation>Router und Telefone werden nur über HTTPS/SSH verwaltet</translation>
    </message>
    <message>
        <source>Over HTTP and telnet the admin password can be read along the way.</source>
        <translation>Über HTTP und Telnet lässt sich das Verwaltungspasswort unterwegs mitlesen.</translation>
    </message>
    <message>
        <source>Make sure HTTPS or SSH works first, then switch HTTP, telnet and FTP off.</source>
        <translation>Vergewissern Sie sich zuerst, dass HTTPS oder SSH funktioniert, und schalten Sie dann HTTP, Telnet und FTP ab.</translation>
    </message>
    <message>
        <source>%1; whether that is the provider cannot be told, because its list of addresses is neither fresh nor confirmed</source>
        <translation>%1; ob das der Anbieter ist, lässt sich nicht sagen, weil die Liste seiner Adressen weder aktuell noch bestätigt ist</translation>
    </message>
    <message>
        <source>%1, and nobody identified what is there</source>
        <translation>%1, und niemand hat erkannt, was dort steht</translation>
    </message>
    <message>
        <source>%1, which is the provider only</source>
        <translation>%1, und das ist nur der Anbieter</translation>
    </message>
    <message>
        <source>Nothing from the internet reaches a phone or a phone port; unasked traffic is dropped.</source>
        <translation>Nichts aus dem Internet erreicht ein Telefon oder einen Telefonport; ungefragter Verkehr wird verworfen.</translation>
    </message>
    <message>
        <source>Not listable: the provider names no fixed voice addresses, and the telephone system here needs its rule.</source>
        <translation>Nicht aufzulisten: Der Anbieter nennt keine festen Sprachadressen, und die Telefonanlage hier braucht ihre Regel.</translation>
    </message>
    <message>
        <source>test on the wire (%1, %2)</source>
        <translation>Test auf der Leitung (%1, %2)</translation>
    </message>
    <message>
        <source>the test message reached %1 unchanged</source>
        <translation>die Testnachricht hat %1 unverändert erreicht</translation>
    </message>
    <message>
        <source>the test message to %1 was rewritten on the way: %2</source>
        <translation>die Testnachricht an %1 wurde unterwegs umgeschrieben: %2</translation>
    </message>
    <message>
        <source>has no SIP ALG</source>
        <translation>hat kein SIP ALG</translation>
    </message>
    <message>
        <source>its SIP ALG setting was not read (%1), but the test on the wire found none</source>
        <translation>seine SIP-ALG-Einstellung wurde nicht ausgelesen (%1), aber der Test auf der Leitung fand keines</translation>
    </message>
    <message>
        <source>its SIP ALG setting was not read (%1)</source>
        <translation>seine SIP-ALG-Einstellung wurde nicht ausgelesen (%1)</translation>
    </message>
    <message>
        <source>SIP ALG is on</source>
        <translation>SIP ALG ist an</translation>
    </message>
    <message>
        <source>SIP ALG is off, but %1 running phone connections still go through it</source>
        <translation>SIP ALG ist aus, aber %1 laufende Telefonverbindungen gehen noch hindurch</translation>
    </message>
    <message>
        <source>SIP ALG is off</source>
        <translation>SIP ALG ist aus</translation>
    </message>
    <message>
        <source>the way from the phones to the internet was not looked at</source>
        <translation>der Weg von den Telefonen ins Internet wurde nicht angesehen</translation>
    </message>
    <message>
        <source>The settings read say off or nothing, but the test on the wire found SIP ALG at work.</source>
        <translation>Die ausgelesenen Einstellungen sagen „aus“ oder nichts, aber der Test auf der Leitung fand SIP ALG am Werk.</translation>
    </message>
    <message>
        <source>SIP ALG is at work on the way to the provider.</source>
        <translation>Auf dem Weg zum Anbieter ist SIP ALG am Werk.</translation>
    </message>
    <message>
        <source>The test on the wire found none, but not every router on the way was read.</source>
        <translation>Der Test auf der Leitung fand keines, aber nicht jeder Router auf dem Weg wurde ausgelesen.</translation>
    </message>
    <message>
        <source>Not every router on the way was read.</source>
        <translation>Nicht jeder Router auf dem Weg wurde ausgelesen.</translation>
    </message>
    <message>
        <source>SIP ALG is off on every router on the way, and the test message arrived unchanged.</source>
        <translation>SIP ALG ist auf jedem Router auf dem Weg aus, und die Testnachricht kam unverändert an.</translation>
    </message>
    <message>
        <source>SIP ALG is off on every router on the way.</source>
        <translation>SIP ALG ist auf jedem Router auf dem Weg aus.</translation>
    </message>
    <message>
        <source>Only your provider can send phone traffic to your office</source>
        <translation>Nur Ihr Anbieter kann Telefonverkehr in Ihr Büro schicken</translation>
    </message>
    <message>
        <source>Robots knock on port 5060 all day. If only the provider is let in, they meet a wall.</source>
        <translation>Den ganzen Tag klopfen Roboter an Port 5060. Wird nur der Anbieter eingelassen, stehen sie vor einer Mauer.</translation>
    </message>
    <message>
        <source>Find out what each open port is for; phones of a hosted provider need none.</source>
        <translation>Finden Sie heraus, wozu jeder offene Port dient; Telefone eines gehosteten Anbieters brauchen keinen.</translation>
    </message>
    <message>
        <source>Switch the rule off, do not delete it, and have somebody call in from outside.</source>
        <translation>Schalten Sie die Regel ab, löschen Sie sie nicht, und lassen Sie jemanden von außen anrufen.</translation>
    </message>
    <message>
        <source>All other phone traffic from the internet is blocked</source>
        <translation>Aller übrige Telefonverkehr aus dem Internet ist gesperrt</translation>
    </message>
    <message>
        <source>One forgotten open rule undoes the others.</source>
        <translation>Eine einzige vergessene offene Regel macht die anderen wertlos.</translation>
    </message>
    <message>
        <source>Look at port forwards, the DMZ host, one-to-one addresses and UPnP on every router up to the internet, the provider&apos;s box included.</source>
        <translation>Sehen Sie sich auf jedem Router bis zum Internet, auch auf dem Gerät des Anbieters, die Portweiterleitungen, den DMZ-Host, die Eins-zu-eins-Adressen und UPnP an.</translation>
    </message>
    <message>
        <source>Voice (RTP) is allowed only from the provider&apos;s media addresses</source>
        <translation>Sprache (RTP) wird nur von den Sprachadressen des Anbieters eingelassen</translation>
    </message>
    <message>
        <source>A wide-open voice range lets strangers inject or scan, and hides other holes.</source>
        <translation>Ein weit offener Sprachbereich lässt Fremde einspeisen oder abtasten und verdeckt andere Löcher.</translation>
    </message>
    <message>
        <source>Switch off open voice port ranges; answers to the phones&apos; own calls come in without them.</source>
        <translation>Schalten Sie offene Bereiche von Sprachports ab; Antworten auf die eigenen Gespräche der Telefone kommen auch ohne sie herein.</translation>
    </message>
    <message>
        <source>SIP ALG is switched off on the router</source>
        <translation>SIP ALG ist am Router abgeschaltet</translation>
    </message>
    <message>
        <source>It rewrites calls &apos;to help&apos; and causes one-way audio, dropped registrations and broken encryption checks.</source>
        <translation>Es schreibt Gespräche „zur Hilfe“ um; dann hört man nur eine Seite, Anmeldungen gehen verloren und Prüfungen der Verschlüsselung scheitern.</translation>
    </message>
    <message>
        <source>Set the phones&apos; keep-alive to 30 seconds or less first.</source>
        <translation>Stellen Sie zuerst das Lebenszeichen (Keep-alive) der Telefone auf 30 Sekunden oder weniger.</translation>
    </message>
    <message>
        <source>Switch SIP ALG off on the router and, if there is one, on the provider&apos;s box in front of it.</source>
        <translation>Schalten Sie SIP ALG am Router ab und, falls es eines gibt, am Gerät des Anbieters davor.</translation>
    </message>
    <message>
        <source>Restart the phones one after another while they are idle, then have somebody call in.</source>
        <translation>Starten Sie die Telefone nacheinander neu, während niemand spricht, und lassen Sie dann jemanden anrufen.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>has no updates by itself (version %1)</source>
        <translation>hat von sich aus keine Updates (Version %1)</translation>
    </message>
    <message>
        <source>updates itself (version %1)</source>
        <translation>aktualisiert sich selbst (Version %1)</translation>
    </message>
    <message>
        <source>the provider updates it (version %1)</source>
        <translation>der Anbieter aktualisiert es (Version %1)</translation>
    </message>
    <message>
        <source>is updated by hand only (version %1)</source>
        <translation>wird nur von Hand aktualisiert (Version %1)</translation>
    </message>
    <message>
        <source>its update setting was not read (%1)</source>
        <translation>seine Update-Einstellung wurde nicht ausgelesen (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 devices are known to install updates by themselves.</source>
        <translation>%1 von %2 Geräten installieren Updates nachweislich von selbst.</translation>
    </message>
    <message>
        <source>Phone (and router) updates install by themselves</source>
        <translation>Updates der Telefone (und des Routers) installieren sich von selbst</translation>
    </message>
    <message>
        <source>Most attacks use holes for which the fix has been out for months.</source>
        <translation>Die meisten Angriffe nutzen Lücken, für die es die Korrektur seit Monaten gibt.</translation>
    </message>
    <message>
        <source>Where a device has no updates by itself: look at the maker&apos;s page every quarter, and update one device first.</source>
        <translation>Wo ein Gerät von sich aus keine Updates hat: Sehen Sie jedes Quartal auf der Seite des Herstellers nach und aktualisieren Sie zuerst ein einzelnes Gerät.</translation>
    </message>
    <message>
        <source>Where the provider manages the phones: ask it to confirm in writing that it installs updates.</source>
        <translation>Wo der Anbieter die Telefone verwaltet: Bitten Sie ihn, schriftlich zu bestätigen, dass er Updates installiert.</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that a limit on call charges is set in the provider&apos;s portal.</source>
        <translation>Noch hat niemand bestätigt, dass im Portal des Anbieters eine Grenze für Gesprächskosten gesetzt ist.</translation>
    </message>
    <message>
        <source>You are told when call charges pass a daily or weekly limit</source>
        <translation>Sie erfahren es, wenn die Gesprächskosten eine Tages- oder Wochengrenze überschreiten</translation>
    </message>
    <message>
        <source>It caps the loss while you sleep.</source>
        <translation>Es begrenzt den Schaden, während Sie schlafen.</translation>
    </message>
    <message>
        <source>Look up what calls cost in a usual day and week.</source>
        <translation>Sehen Sie nach, was Gespräche an einem üblichen Tag und in einer üblichen Woche kosten.</translation>
    </message>
    <message>
        <source>In the provider&apos;s portal, set a daily or weekly limit of about three times that, with a mail to somebody who reads it at weekends too.</source>
        <translation>Setzen Sie im Portal des Anbieters eine Tages- oder Wochengrenze von etwa dem Dreifachen, mit einer E-Mail an jemanden, der sie auch am Wochenende liest.</translation>
    </message>
    <message>
        <source>If the portal offers a hard stop, switch it on and check that emergency calls still go through by asking the provider, never by trying.</source>
        <translation>Bietet das Portal einen harten Stopp, schalten Sie ihn ein und klären Sie, dass Notrufe trotzdem durchkommen: Fragen Sie dazu den Anbieter, probieren Sie es niemals aus.</translation>
    </message>
    <message>
        <source>Record the limit, the period, who is told, and whether there is a hard stop.</source>
        <translation>Halten Sie fest: die Grenze, den Zeitraum, wer benachrichtigt wird und ob es einen harten Stopp gibt.</translation>
    </message>
    <message>
        <source>Line without a number</source>
        <translation>Anschluss ohne Nummer</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Nebenstelle %1</translation>
    </message>
    <message>
        <source>The phones do not show their passwords. Import the provider&apos;s list to find out.</source>
        <translation>Die Telefone zeigen ihre Passwörter nicht an. Lesen Sie die Liste des Anbieters ein, um es zu erfahren.</translation>
    </message>
    <message>
        <source>line %1 is on this phone but not in the imported list</source>
        <translation>Anschluss %1 ist auf diesem Telefon, aber nicht in der eingelesenen Liste</translation>
    </message>
    <message>
        <source>no password at all</source>
        <translation>gar kein Passwort</translation>
    </message>
    <message>
        <source>under 8 characters</source>
        <translation>unter 8 Zeichen</translation>
    </message>
    <message>
        <source>8 to 11 characters</source>
        <translation>8 bis 11 Zeichen</translation>
    </message>
    <message>
        <source>12 to 15 characters</source>
        <translation>12 bis 15 Zeichen</translation>
    </message>
    <message>
        <source>16 characters or more</source>
        <translation>16 Zeichen oder mehr</translation>
    </message>
    <message>
        <source>looks made by a generator</source>
        <translation>sieht nach einem Generator aus</translation>
    </message>
    <message>
        <source>looks made by a person</source>
        <translation>sieht nach einem Menschen aus</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>ein Wort</translation>
    </message>
    <message>
        <source>the company&apos;s name</source>
        <translation>den Namen der Firma</translation>
    </message>
    <message>
        <source>the extension number</source>
        <translation>die Nummer der Nebenstelle</translation>
    </message>
    <message>
        <source>a run of keys or numbers</source>
        <translation>eine Reihe von Tasten oder Ziffern</translation>
    </message>
    <message>
        <source>a repeated block</source>
        <translation>einen wiederholten Block</translation>
    </message>
    <message>
        <source>a known factory password</source>
        <translation>ein bekanntes Werkspasswort</translation>
    </message>
    <message>
        <source>no word, name or sequence found</source>
        <translation>kein Wort, kein Name und keine Reihe gefunden</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>enthält %1</translation>
    </message>
    <message>
        <source>used on this line only</source>
        <translation>nur an diesem Anschluss benutzt</translation>
    </message>
    <message>
        <source>shared with %1 other lines</source>
        <translation>mit %1 anderen Anschlüssen geteilt</translation>
    </message>
    <message>
        <source>the same as extension %1</source>
        <translation>dasselbe wie Nebenstelle %1</translation>
    </message>
    <message>
        <source>All %1 line passwords have 12 characters or more.</source>
        <translation>Alle %1 Anschlusspasswörter haben mindestens 12 Zeichen.</translation>
    </message>
    <message>
        <source>%1 of %2 line passwords are known to have 12 characters or more.</source>
        <translation>%1 von %2 Anschlusspasswörtern haben nachweislich mindestens 12 Zeichen.</translation>
    </message>
    <message>
        <source>The provider takes no more than %1 characters, and every line uses them all.</source>
        <translation>Der Anbieter nimmt höchstens %1 Zeichen an, und jeder Anschluss nutzt sie alle.</translation>
    </message>
    <message>
        <source>All %1 line passwords look made by a generator.</source>
        <translation>Alle %1 Anschlusspasswörter sehen nach einem Generator aus.</translation>
    </message>
    <message>
        <source>%1 of %2 line passwords look made by a generator.</source>
        <translation>%1 von %2 Anschlusspasswörtern sehen nach einem Generator aus.</translation>
    </message>
    <message>
        <source>In all %1 line passwords no word, name, extension or sequence was found.</source>
        <translation>In keinem der %1 Anschlusspasswörter wurde ein Wort, ein Name, eine Nebenstelle oder eine Reihe gefunden.</translation>
    </message>
    <message>
        <source>Only %1 of %2 line passwords are known to be free of words, names, extensions and sequences.</source>
        <translation>Nur %1 von %2 Anschlusspasswörtern sind nachweislich frei von Wörtern, Namen, Nebenstellen und Reihen.</translation>
    </message>
    <message>
        <source>All %1 line passwords are different.</source>
        <translation>Alle %1 Anschlusspasswörter sind verschieden.</translation>
    </message>
    <message>
        <source>%1 of %2 line passwords are known to be used once only.</source>
        <translation>%1 von %2 Anschlusspasswörtern werden nachweislich nur einmal benutzt.</translation>
    </message>
    <message>
        <source>List first where the line is used: desk phone, app, home phone, cordless handset.</source>
        <translation>Schreiben Sie zuerst auf, wo der Anschluss benutzt wird: Tischtelefon, App, Telefon zu Hause, Schnurlostelefon.</translation>
    </message>
    <message>
        <source>Save it in the portal and on the phone within seconds of each other, one line at a time.</source>
        <translation>Speichern Sie es im Portal und am Telefon innerhalb von Sekunden, einen Anschluss nach dem anderen.</translation>
    </message>
    <message>
        <source>If the phone does not register again, set the portal back and stop: providers block an office after a few refusals.</source>
        <translation>Meldet sich das Telefon nicht wieder an, stellen Sie das Portal zurück und hören Sie auf: Anbieter sperren ein Büro nach wenigen Ablehnungen.</translation>
    </message>
    <message>
        <source>Every phone line has a password of at least 12 characters</source>
        <translation>Jeder Telefonanschluss hat ein Passwort mit mindestens 12 Zeichen</translation>
    </message>
    <message>
        <source>Short passwords are guessed by machines in minutes, and a guessed line password lets strangers phone the world on your bill.</source>
        <translation>Kurze Passwörter erraten Maschinen in Minuten, und mit einem erratenen Anschlusspasswort telefonieren Fremde auf Ihre Rechnung in alle Welt.</translation>
    </message>
    <message>
        <source>Line passwords are made by a generator, not by a person</source>
        <translation>Anschlusspasswörter erzeugt ein Generator, kein Mensch</translation>
    </message>
    <message>
        <source>People pick patterns that attackers try first. A generator has no habits.</source>
        <translation>Menschen wählen Muster, die Angreifer zuerst probieren. Ein Generator hat keine Gewohnheiten.</translation>
    </message>
    <message>
        <source>No words, company name, extension number or sequences in a line password</source>
        <translation>Keine Wörter, kein Firmenname, keine Nebenstelle und keine Reihen in einem Anschlusspasswort</translation>
    </message>
    <message>
        <source>&apos;Acme2024&apos; or &apos;2012012012&apos; are in every attacker&apos;s list; the extension number is the very first guess.</source>
        <translation>‚Acme2024‘ oder ‚2012012012‘ stehen in der Liste jedes Angreifers; die Nummer der Nebenstelle ist der allererste Versuch.</translation>
    </message>
    <message>
        <source>No two extensions share a password</source>
        <translation>Keine zwei Nebenstellen haben dasselbe Passwort</translation>
    </message>
    <message>
        <source>If one is stolen, all lines with the same one are stolen.</source>
        <translation>Wird eines gestohlen, sind alle Anschlüsse mit demselben Passwort gestohlen.</translation>
    </message>
    <message>
        <source>answered on port 5060 inside the office before its settings were last read; scan again</source>
        <translation>antwortete im Büro auf Port 5060, bevor seine Einstellungen zuletzt ausgelesen wurden; suchen Sie erneut</translation>
    </message>
    <message>
        <source>answers unencrypted phone traffic on port 5060 inside the office</source>
        <translation>beantwortet im Büro unverschlüsselten Telefonverkehr auf Port 5060</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>The provider does not say that it offers TLS, so port 5060 is the only one there is.</source>
        <translation>Der Anbieter sagt nicht, dass er TLS anbietet; Port 5060 ist also der einzige, den es gibt.</translation>
    </message>
    <message>
        <source>Whether every phone uses TLS is not known, so nobody can tell whether port 5060 could be closed.</source>
        <translation>Ob jedes Telefon TLS benutzt, ist nicht bekannt; niemand kann also sagen, ob Port 5060 geschlossen werden könnte.</translation>
    </message>
    <message>
        <source>Whether the provider offers TLS is not known, so nobody can tell whether port 5060 could be closed.</source>
        <translation>Ob der Anbieter TLS anbietet, ist nicht bekannt; niemand kann also sagen, ob Port 5060 geschlossen werden könnte.</translation>
    </message>
    <message>
        <source>Not yet: port 5060 is closed only after every line has proven TLS (ENC-1).</source>
        <translation>Noch nicht: Port 5060 wird erst geschlossen, wenn jeder Anschluss TLS nachgewiesen hat (ENC-1).</translation>
    </message>
    <message>
        <source>No rule opens port 5060, and every phone uses TLS.</source>
        <translation>Keine Regel öffnet Port 5060, und jedes Telefon nutzt TLS.</translation>
    </message>
    <message>
        <source>No rule opens port 5060, but phones still answer on it inside the office.</source>
        <translation>Keine Regel öffnet Port 5060, aber im Büro antworten Telefone noch darauf.</translation>
    </message>
    <message>
        <source>Whether the phones still answer on port 5060 was not seen since TLS was read.</source>
        <translation>Ob die Telefone noch auf Port 5060 antworten, wurde nicht mehr angesehen, seit TLS ausgelesen wurde.</translation>
    </message>
    <message>
        <source>The unencrypted phone port (5060) is closed once TLS is in use</source>
        <translation>Der unverschlüsselte Telefonport (5060) ist geschlossen, sobald TLS benutzt wird</translation>
    </message>
    <message>
        <source>Leaving the old door open makes the new lock pointless.</source>
        <translation>Bleibt die alte Tür offen, ist das neue Schloss sinnlos.</translation>
    </message>
    <message>
        <source>Only after every phone is registered over TLS: switch off whatever rule opens port 5060.</source>
        <translation>Erst wenn jedes Telefon über TLS angemeldet ist: Schalten Sie jede Regel ab, die Port 5060 öffnet.</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that every admin of the phone portal signs in with two steps.</source>
        <translation>Noch hat niemand bestätigt, dass sich jeder Verwalter des Telefonportals in zwei Schritten anmeldet.</translation>
    </message>
    <message>
        <source>Two-step login is on for every admin of the phone portal</source>
        <translation>Die Anmeldung in zwei Schritten ist für jeden Verwalter des Telefonportals an</translation>
    </message>
    <message>
        <source>A stolen password alone then opens nothing.</source>
        <translation>Ein gestohlenes Passwort allein öffnet dann nichts.</translation>
    </message>
    <message>
        <source>Open the provider&apos;s portal and list every account that may change settings.</source>
        <translation>Öffnen Sie das Portal des Anbieters und listen Sie jedes Konto auf, das Einstellungen ändern darf.</translation>
    </message>
    <message>
        <source>Switch on two-step login for each of them, with an authenticator app where there is the choice, and keep the backup codes in the company&apos;s password manager.</source>
        <translation>Schalten Sie für jedes davon die Anmeldung in zwei Schritten ein, möglichst mit einer Authentifizierungs-App, und bewahren Sie die Ersatzcodes im Passwortmanager der Firma auf.</translation>
    </message>
    <message>
        <source>Sign in once from a private window: it must ask for the code.</source>
        <translation>Melden Sie sich einmal in einem privaten Fenster an: Es muss nach dem Code fragen.</translation>
    </message>
    <message>
        <source>Record the names of the admins, the method, and the date.</source>
        <translation>Halten Sie die Namen der Verwalter, das Verfahren und das Datum fest.</translation>
    </message>
    <message>
        <source>is set to VLAN %1, but the router&apos;s networks were not read</source>
        <translation>ist auf VLAN %1 gestellt, aber die Netze des Routers wurden nicht ausgelesen</translation>
    </message>
    <message>
        <source>is set to VLAN %1, which the router does not have</source>
        <translation>ist auf VLAN %1 gestellt, das der Router nicht hat</translation>
    </message>
    <message>
        <source>is in VLAN %1 together with computers</source>
        <translation>ist zusammen mit Computern in VLAN %1</translation>
    </message>
    <message>
        <source>is in VLAN %1 (%2)</source>
        <translation>ist in VLAN %1 (%2)</translation>
    </message>
    <message>
        <source>shares the network %1 with computers</source>
        <translation>teilt sich das Netz %1 mit Computern</translation>
    </message>
    <message>
        <source>the router&apos;s networks were not read</source>
        <translation>die Netze des Routers wurden nicht ausgelesen</translation>
    </message>
    <message>
        <source>its address %1 is in no network that the router showed</source>
        <translation>seine Adresse %1 liegt in keinem Netz, das der Router gezeigt hat</translation>
    </message>
    <message>
        <source>where the computers are is not known</source>
        <translation>wo die Computer sind, ist nicht bekannt</translation>
    </message>
    <message>
        <source>is in the network %1 by its switch port, without computers</source>
        <translation>ist über seinen Switch-Port im Netz %1, ohne Computer</translation>
    </message>
    <message>
        <source>%1 of %2 phones are known to live on a network of their own.</source>
        <translation>%1 von %2 Telefonen leben nachweislich in einem eigenen Netz.</translation>
    </message>
    <message>
        <source>The router&apos;s networks were not read.</source>
        <translation>Die Netze des Routers wurden nicht ausgelesen.</translation>
    </message>
    <message>
        <source>has no network for the phones alone</source>
        <translation>hat kein Netz nur für die Telefone</translation>
    </message>
    <message>
        <source>Phones and computers share a network, so every computer reaches every phone.</source>
        <translation>Telefone und Computer teilen sich ein Netz; jeder Computer erreicht also jedes Telefon.</translation>
    </message>
    <message>
        <source>network %1 may open connections to the phones in VLAN %2</source>
        <translation>Netz %1 darf Verbindungen zu den Telefonen in VLAN %2 aufbauen</translation>
    </message>
    <message>
        <source>network %1 may not open connections to VLAN %2, except this computer</source>
        <translation>Netz %1 darf keine Verbindungen zu VLAN %2 aufbauen, außer diesem Computer</translation>
    </message>
    <message>
        <source>network %1 may not, but other hosts than this computer are let through to VLAN %2</source>
        <translation>Netz %1 darf nicht, aber andere Geräte als dieser Computer werden zu VLAN %2 durchgelassen</translation>
    </message>
    <message>
        <source>no rule between the networks was found</source>
        <translation>zwischen den Netzen wurde keine Regel gefunden</translation>
    </message>
    <message>
        <source>the rules between the networks were not read (%1)</source>
        <translation>die Regeln zwischen den Netzen wurden nicht ausgelesen (%1)</translation>
    </message>
    <message>
        <source>connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>%1 reached %2, port %3</source>
        <translation>%1 hat %2, Port %3, erreicht</translation>
    </message>
    <message>
        <source>Computers can open connections to the phones.</source>
        <translation>Computer können Verbindungen zu den Telefonen aufbauen.</translation>
    </message>
    <message>
        <source>Whether computers reach the phones is not known.</source>
        <translation>Ob Computer die Telefone erreichen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The wall stands, but only %1 of %2 phones are known to be behind it.</source>
        <translation>Die Mauer steht, aber nur %1 von %2 Telefonen stehen nachweislich dahinter.</translation>
    </message>
    <message>
        <source>Computers cannot open connections to the phones.</source>
        <translation>Computer können keine Verbindungen zu den Telefonen aufbauen.</translation>
    </message>
    <message>
        <source>Phones live on their own network (voice VLAN)</source>
        <translation>Telefone leben in einem eigenen Netz (Sprachnetz, VLAN)</translation>
    </message>
    <message>
        <source>It puts a wall between the phones and every laptop that opens mail.</source>
        <translation>Es stellt eine Mauer zwischen die Telefone und jeden Laptop, auf dem E-Mails geöffnet werden.</translation>
    </message>
    <message>
        <source>Find out whether every switch between router and phones passes VLAN tags.</source>
        <translation>Finden Sie heraus, ob jeder Switch zwischen Router und Telefonen VLAN-Kennungen weitergibt.</translation>
    </message>
    <message>
        <source>Add the voice network on the router, leave the office network as it is, and move one phone first.</source>
        <translation>Legen Sie das Sprachnetz auf dem Router an, lassen Sie das Büronetz, wie es ist, und ziehen Sie zuerst ein Telefon um.</translation>
    </message>
    <message>
        <source>Computers cannot reach the phones</source>
        <translation>Computer können die Telefone nicht erreichen</translation>
    </message>
    <message>
        <source>Malware on one PC must not be able to reprogram phones.</source>
        <translation>Schadsoftware auf einem PC darf Telefone nicht umprogrammieren können.</translation>
    </message>
    <message>
        <source>Forbid connections from the office network to the voice network, and leave one computer a way to manage the phones.</source>
        <translation>Verbieten Sie Verbindungen vom Büronetz ins Sprachnetz und lassen Sie einem Computer einen Weg, um die Telefone zu verwalten.</translation>
    </message>
    <message>
        <source>No way from the internet leads to a phone&apos;s web page, IPv4 and IPv6.</source>
        <translation>Kein Weg aus dem Internet führt zur Webseite eines Telefons, weder über IPv4 noch über IPv6.</translation>
    </message>
    <message>
        <source>it says that its factory password is in use</source>
        <translation>es sagt, dass sein Werkspasswort benutzt wird</translation>
    </message>
    <message>
        <source>it says that its factory password is changed</source>
        <translation>es sagt, dass sein Werkspasswort geändert ist</translation>
    </message>
    <message>
        <source>On %1 of %2 phones the factory password is known to be changed.</source>
        <translation>Auf %1 von %2 Telefonen ist das Werkspasswort nachweislich geändert.</translation>
    </message>
    <message>
        <source>The phones&apos; web pages cannot be opened from the internet</source>
        <translation>Die Webseiten der Telefone lassen sich vom Internet aus nicht öffnen</translation>
    </message>
    <message>
        <source>Anyone who opens that page can listen in, redirect calls and read the line password.</source>
        <translation>Wer diese Seite öffnet, kann mithören, Gespräche umleiten und das Anschlusspasswort lesen.</translation>
    </message>
    <message>
        <source>Switch off every port forward, DMZ host or one-to-one address that leads to a phone.</source>
        <translation>Schalten Sie jede Portweiterleitung, jeden DMZ-Host und jede Eins-zu-eins-Adresse ab, die zu einem Telefon führt.</translation>
    </message>
    <message>
        <source>Every phone&apos;s factory admin password is changed</source>
        <translation>Das Werkspasswort jedes Telefons ist geändert</translation>
    </message>
    <message>
        <source>Factory passwords are printed on the internet.</source>
        <translation>Werkspasswörter stehen im Internet.</translation>
    </message>
    <message>
        <source>Set a different admin password on each phone and keep it in the company&apos;s password manager.</source>
        <translation>Setzen Sie auf jedem Telefon ein anderes Verwaltungspasswort und bewahren Sie es im Passwortmanager der Firma auf.</translation>
    </message>
    <message>
        <source>Where the provider manages the phone, ask the provider to do it; a password set here would shut it out.</source>
        <translation>Wo der Anbieter das Telefon verwaltet, bitten Sie den Anbieter darum; ein hier gesetztes Passwort würde ihn aussperren.</translation>
    </message>
    <message>
        <source>from anywhere</source>
        <translation>von überall aus</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1 aus</translation>
    </message>
    <message>
        <source>a DMZ host (every port)</source>
        <translation>ein DMZ-Host (jeder Port)</translation>
    </message>
    <message>
        <source>a one-to-one address (every port)</source>
        <translation>eine Eins-zu-eins-Adresse (jeder Port)</translation>
    </message>
    <message>
        <source>a UPnP mapping, port %1 %2</source>
        <translation>eine UPnP-Freigabe, Port %1 %2</translation>
    </message>
    <message>
        <source>port %1 %2</source>
        <translation>Port %1 %2</translation>
    </message>
    <message>
        <source>the router itself</source>
        <translation>der Router selbst</translation>
    </message>
    <message>
        <source>%1%2 leads to %3 %4</source>
        <translation>%1%2 führt zu: %3, %4</translation>
    </message>
    <message>
        <source>every way in was read</source>
        <translation>jeder Zugang wurde ausgelesen</translation>
    </message>
    <message>
        <source>%1 not read (%2)</source>
        <translation>%1: nicht ausgelesen (%2)</translation>
    </message>
    <message>
        <source>port forwards</source>
        <translation>Portweiterleitungen</translation>
    </message>
    <message>
        <source>what comes from the internet is let in unless a rule forbids it</source>
        <translation>was aus dem Internet kommt, wird eingelassen, solange keine Regel es verbietet</translation>
    </message>
    <message>
        <source>the rule for unasked traffic</source>
        <translation>die Regel für ungefragten Verkehr</translation>
    </message>
    <message>
        <source>this model does not show it</source>
        <translation>dieses Modell zeigt sie nicht</translation>
    </message>
    <message>
        <source>internet lines</source>
        <translation>Internetleitungen</translation>
    </message>
    <message>
        <source>this model does not show them</source>
        <translation>dieses Modell zeigt sie nicht</translation>
    </message>
    <message>
        <source>over IPv6, what comes from the internet is let in</source>
        <translation>über IPv6 wird eingelassen, was aus dem Internet kommt</translation>
    </message>
    <message>
        <source>the rule for unasked IPv6 traffic</source>
        <translation>die Regel für ungefragten IPv6-Verkehr</translation>
    </message>
    <message>
        <source>it was not answered whether there is a second internet line</source>
        <translation>es wurde nicht beantwortet, ob es eine zweite Internetleitung gibt</translation>
    </message>
    <message>
        <source>there is a second internet line, and its router was not read</source>
        <translation>es gibt eine zweite Internetleitung, und ihr Router wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>its internet address %1 is not public, so another box or the carrier stands in front of it</source>
        <translation>seine Internetadresse %1 ist nicht öffentlich, also steht ein anderes Gerät oder der Netzbetreiber davor</translation>
    </message>
    <message>
        <source>Not every way in was seen, so nothing is promised.</source>
        <translation>Nicht jeder Zugang wurde gesehen, deshalb wird nichts versprochen.</translation>
    </message>
    <message>
        <source>No way in for phone traffic (SIP) was found on any router up to the internet, IPv4 and IPv6. The phones call out by themselves, so no door is needed.</source>
        <translation>Auf keinem Router bis zum Internet wurde ein Zugang für Telefonverkehr (SIP) gefunden, weder IPv4 noch IPv6. Die Telefone rufen von selbst hinaus, also wird keine offene Tür gebraucht.</translation>
    </message>
    <message>
        <source>knock from outside, by %1</source>
        <translation>Anklopfen von außen, durch %1</translation>
    </message>
    <message>
        <source>port %2 (%1) of %3 answered to the internet</source>
        <extracomment>%1: UDP or TCP, %2: a port, %3: an address</extracomment>
        <translation>Port %2 (%1) von %3 hat dem Internet geantwortet</translation>
    </message>
    <message>
        <source>port %2 (%1) of %3 refused a knock from the internet</source>
        <extracomment>%1: UDP or TCP, %2: a port, %3: an address</extracomment>
        <translation>Port %2 (%1) von %3 hat ein Anklopfen aus dem Internet abgewiesen</translation>
    </message>
    <message>
        <source>port %2 (%1) of %3 gave no answer to the internet</source>
        <extracomment>%1: UDP or TCP, %2: a port, %3: an address</extracomment>
        <translation>Port %2 (%1) von %3 hat dem Internet nicht geantwortet</translation>
    </message>
    <message>
        <source>%1; that was before the settings were last read, so it needs another knock</source>
        <translation>%1; das war, bevor die Einstellungen zuletzt ausgelesen wurden, also muss noch einmal angeklopft werden</translation>
    </message>
    <message>
        <source>Seen from the internet, a phone port of the office is open.</source>
        <translation>Vom Internet aus gesehen ist ein Telefon-Port des Büros offen.</translation>
    </message>
    <message>
        <source>its internet address is %1, but servers saw the office as %2, so something translates addresses once more</source>
        <translation>seine Internetadresse ist %1, aber Server sahen das Büro als %2; also setzt noch etwas Adressen um</translation>
    </message>
    <message>
        <source>asked over UPnP</source>
        <translation>über UPnP gefragt</translation>
    </message>
    <message>
        <source>Voice is restricted by connection tracking: no inbound rule lets it in, only answers to calls come in.</source>
        <translation>Die Sprache ist durch die Verbindungsverfolgung begrenzt: Keine Regel lässt sie von außen herein, nur Antworten auf Gespräche kommen an.</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) in let others than the provider send phone traffic to the office.</source>
        <translation>
            <numerusform>Durch %n Zugang können andere als der Anbieter Telefonverkehr ins Büro schicken.</numerusform>
            <numerusform>Durch %n Zugänge können andere als der Anbieter Telefonverkehr ins Büro schicken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) in reach a phone or a phone port from the internet.</source>
        <translation>
            <numerusform>%n Zugang aus dem Internet erreicht ein Telefon oder einen Telefonport.</numerusform>
            <numerusform>%n Zugänge aus dem Internet erreichen ein Telefon oder einen Telefonport.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) in leave the voice ports open to others than the provider.</source>
        <translation>
            <numerusform>%n Zugang lässt die Sprachports für andere als den Anbieter offen.</numerusform>
            <numerusform>%n Zugänge lassen die Sprachports für andere als den Anbieter offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) still open the unencrypted port 5060.</source>
        <translation>
            <numerusform>%n Regel öffnet noch den unverschlüsselten Port 5060.</numerusform>
            <numerusform>%n Regeln öffnen noch den unverschlüsselten Port 5060.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) lead from the internet to a phone&apos;s web page.</source>
        <translation>
            <numerusform>%n Weg führt aus dem Internet zur Webseite eines Telefons.</numerusform>
            <numerusform>%n Wege führen aus dem Internet zur Webseite eines Telefons.</numerusform>
        </translation>
    </message>
    <message>
        <source>No phone was recognised, but not everything here was.</source>
        <translation>Es wurde kein Telefon erkannt, aber auch nicht alles andere hier.</translation>
    </message>
    <message>
        <source>At least one line password is shorter than 12 characters</source>
        <translation>Mindestens ein Anschlusspasswort hat weniger als 12 Zeichen</translation>
    </message>
    <message>
        <source>It is not known whether the line passwords are long enough</source>
        <translation>Es ist nicht bekannt, ob die Anschlusspasswörter lang genug sind</translation>
    </message>
    <message>
        <source>At least one line password does not look made by a generator</source>
        <translation>Mindestens ein Anschlusspasswort sieht nicht nach einem Generator aus</translation>
    </message>
    <message>
        <source>It is not known whether a generator made the line passwords</source>
        <translation>Es ist nicht bekannt, ob ein Generator die Anschlusspasswörter erzeugt hat</translation>
    </message>
    <message>
        <source>At least one line password is easy to guess</source>
        <translation>Mindestens ein Anschlusspasswort ist leicht zu erraten</translation>
    </message>
    <message>
        <source>It is not known whether a line password is easy to guess</source>
        <translation>Es ist nicht bekannt, ob ein Anschlusspasswort leicht zu erraten ist</translation>
    </message>
    <message>
        <source>Extensions share a password</source>
        <translation>Nebenstellen haben dasselbe Passwort</translation>
    </message>
    <message>
        <source>It is not known whether extensions share a password</source>
        <translation>Es ist nicht bekannt, ob Nebenstellen dasselbe Passwort haben</translation>
    </message>
    <message>
        <source>The call set-up of at least one phone is not safely encrypted</source>
        <translation>Der Gesprächsaufbau mindestens eines Telefons ist nicht sicher verschlüsselt</translation>
    </message>
    <message>
        <source>It is not known whether the call set-up of every phone is safely encrypted</source>
        <translation>Es ist nicht bekannt, ob der Gesprächsaufbau jedes Telefons sicher verschlüsselt ist</translation>
    </message>
    <message>
        <source>The voice of at least one phone is not safely encrypted</source>
        <translation>Die Sprache mindestens eines Telefons ist nicht sicher verschlüsselt</translation>
    </message>
    <message>
        <source>It is not known whether the voice of every phone is safely encrypted</source>
        <translation>Es ist nicht bekannt, ob die Sprache jedes Telefons sicher verschlüsselt ist</translation>
    </message>
    <message>
        <source>Others than your provider can send phone traffic into your office</source>
        <translation>Andere als Ihr Anbieter können Telefonverkehr in Ihr Büro schicken</translation>
    </message>
    <message>
        <source>It is not known whether others than your provider can send phone traffic into your office</source>
        <translation>Es ist nicht bekannt, ob andere als Ihr Anbieter Telefonverkehr in Ihr Büro schicken können</translation>
    </message>
    <message>
        <source>A phone or a phone port can be reached from the internet</source>
        <translation>Ein Telefon oder ein Telefonport ist aus dem Internet erreichbar</translation>
    </message>
    <message>
        <source>It is not known whether a phone can be reached from the internet</source>
        <translation>Es ist nicht bekannt, ob ein Telefon aus dem Internet erreichbar ist</translation>
    </message>
    <message>
        <source>The voice ports are open to others than your provider</source>
        <translation>Die Sprachports stehen anderen als Ihrem Anbieter offen</translation>
    </message>
    <message>
        <source>It is not known whether the voice ports are open to others than your provider</source>
        <translation>Es ist nicht bekannt, ob die Sprachports anderen als Ihrem Anbieter offen stehen</translation>
    </message>
    <message>
        <source>SIP ALG is at work and can garble your calls</source>
        <translation>SIP ALG ist am Werk und kann Ihre Gespräche stören</translation>
    </message>
    <message>
        <source>It is not known whether SIP ALG is off on the way to your provider</source>
        <translation>Es ist nicht bekannt, ob SIP ALG auf dem Weg zu Ihrem Anbieter aus ist</translation>
    </message>
    <message>
        <source>The unencrypted phone port (5060) is still open</source>
        <translation>Der unverschlüsselte Telefonport (5060) ist noch offen</translation>
    </message>
    <message>
        <source>It is not known whether the unencrypted phone port (5060) is closed, or could be</source>
        <translation>Es ist nicht bekannt, ob der unverschlüsselte Telefonport (5060) geschlossen ist oder es sein könnte</translation>
    </message>
    <message>
        <source>At least one phone or router does not install updates by itself</source>
        <translation>Mindestens ein Telefon oder Router installiert Updates nicht von selbst</translation>
    </message>
    <message>
        <source>It is not known whether every phone and router installs updates by itself</source>
        <translation>Es ist nicht bekannt, ob jedes Telefon und jeder Router Updates von selbst installiert</translation>
    </message>
    <message>
        <source>At least one phone is not in a network for phones alone</source>
        <translation>Mindestens ein Telefon ist nicht in einem Netz nur für Telefone</translation>
    </message>
    <message>
        <source>It is not known whether every phone is in a network for phones alone</source>
        <translation>Es ist nicht bekannt, ob jedes Telefon in einem Netz nur für Telefone ist</translation>
    </message>
    <message>
        <source>Computers can reach the phones</source>
        <translation>Computer können die Telefone erreichen</translation>
    </message>
    <message>
        <source>Not every phone is known to be out of reach for computers</source>
        <translation>Nicht von jedem Telefon ist bekannt, dass Computer es nicht erreichen</translation>
    </message>
    <message>
        <source>A phone&apos;s web page can be opened from the internet</source>
        <translation>Die Webseite eines Telefons lässt sich aus dem Internet öffnen</translation>
    </message>
    <message>
        <source>It is not known whether a phone&apos;s web page can be opened from the internet</source>
        <translation>Es ist nicht bekannt, ob sich die Webseite eines Telefons aus dem Internet öffnen lässt</translation>
    </message>
    <message>
        <source>At least one phone has its factory admin password, or no password at all</source>
        <translation>Mindestens ein Telefon hat sein Werkspasswort oder gar kein Passwort</translation>
    </message>
    <message>
        <source>It is not known whether every phone&apos;s factory admin password is changed</source>
        <translation>Es ist nicht bekannt, ob das Werkspasswort jedes Telefons geändert ist</translation>
    </message>
    <message>
        <source>Forwarding and failover are not tested</source>
        <translation>Umleitung und Ausfallweg sind nicht getestet</translation>
    </message>
    <message>
        <source>It is not known whether forwarding and failover work</source>
        <translation>Es ist nicht bekannt, ob Umleitung und Ausfallweg funktionieren</translation>
    </message>
    <message>
        <source>Nobody is told when call charges run up</source>
        <translation>Niemand erfährt es, wenn die Gesprächskosten steigen</translation>
    </message>
    <message>
        <source>It is not known whether you are told when call charges run up</source>
        <translation>Es ist nicht bekannt, ob Sie es erfahren, wenn die Gesprächskosten steigen</translation>
    </message>
    <message>
        <source>Not every admin of the phone portal signs in with two steps</source>
        <translation>Nicht jeder Verwalter des Telefonportals meldet sich in zwei Schritten an</translation>
    </message>
    <message>
        <source>It is not known whether every admin of the phone portal signs in with two steps</source>
        <translation>Es ist nicht bekannt, ob sich jeder Verwalter des Telefonportals in zwei Schritten anmeldet</translation>
    </message>
    <message>
        <source>The router&apos;s own admin page can be opened from the internet</source>
        <translation>Die Verwaltungsseite des Routers selbst lässt sich aus dem Internet öffnen</translation>
    </message>
    <message>
        <source>It is not known whether the router&apos;s admin page can be opened from the internet</source>
        <translation>Es ist nicht bekannt, ob sich die Verwaltungsseite des Routers aus dem Internet öffnen lässt</translation>
    </message>
    <message>
        <source>At least one router has its factory password, or no password at all</source>
        <translation>Mindestens ein Router hat sein Werkspasswort oder gar kein Passwort</translation>
    </message>
    <message>
        <source>It is not known whether the router&apos;s factory password is changed</source>
        <translation>Es ist nicht bekannt, ob das Werkspasswort des Routers geändert ist</translation>
    </message>
    <message>
        <source>Any program inside can open a door to the internet (UPnP is on)</source>
        <translation>Jedes Programm im Inneren kann eine Tür zum Internet öffnen (UPnP ist an)</translation>
    </message>
    <message>
        <source>It is not known whether a program inside can open a door to the internet (UPnP)</source>
        <translation>Es ist nicht bekannt, ob ein Programm im Inneren eine Tür zum Internet öffnen kann (UPnP)</translation>
    </message>
    <message>
        <source>At least one device can be managed without encryption, or with an outdated one</source>
        <translation>Mindestens ein Gerät lässt sich ohne Verschlüsselung oder mit einer veralteten verwalten</translation>
    </message>
    <message>
        <source>It is not known whether every device is managed with encryption only</source>
        <translation>Es ist nicht bekannt, ob jedes Gerät nur verschlüsselt verwaltet wird</translation>
    </message>
    <message>
        <source>Import the provider&apos;s list in RingFence: the button stands under “Your part”, and under “Check-up” in the section “SIP passwords”. For phones that RingFence can set it then offers new passwords under “Fix”.</source>
        <translation>Importieren Sie die Liste des Anbieters in RingFence: Der Knopf steht unter „Ihr Teil“ und unter „Prüfung“ im Abschnitt „SIP-Passwörter“. Für Telefone, die RingFence einstellen kann, bietet es dann unter „Beheben“ neue Passwörter an.</translation>
    </message>
    <message>
        <source>For every other line let a password manager make one of at least 12 characters; have the provider&apos;s portal open at the line.</source>
        <translation>Für jeden anderen Anschluss lassen Sie einen Passwortmanager eines mit mindestens 12 Zeichen erzeugen; halten Sie das Portal des Anbieters bei diesem Anschluss geöffnet.</translation>
    </message>
</context>
<context>
    <name>DeviceLabel</name>
    <message>
        <source>unknown</source>
        <extracomment>what stands for the name of a device of an unknown kind</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>conference-phone</source>
        <translation>Konferenztelefon</translation>
    </message>
    <message>
        <source>dect-base</source>
        <translation>Basis für schnurlose Telefone</translation>
    </message>
    <message>
        <source>ata</source>
        <extracomment>analogue telephone adapter</extracomment>
        <translation>Adapter für analoge Telefone</translation>
    </message>
    <message>
        <source>pbx</source>
        <extracomment>telephone system</extracomment>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>switch</source>
        <extracomment>network switch</extracomment>
        <translation>Switch</translation>
    </message>
    <message>
        <source>access-point</source>
        <translation>WLAN-Zugangspunkt</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>nas</source>
        <extracomment>network storage</extracomment>
        <translation>Netzwerkspeicher</translation>
    </message>
    <message>
        <source>door-station</source>
        <translation>Türsprechstelle</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes Gerät</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>Read from the device itself</source>
        <translation>Vom Gerät selbst gelesen</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Sie haben gesagt</translation>
    </message>
    <message>
        <source>Left alone, because such devices are not to be disturbed</source>
        <translation>In Ruhe gelassen, weil solche Geräte nicht gestört werden sollen</translation>
    </message>
    <message>
        <source>Its answer to a telephone question (SIP)</source>
        <translation>Seine Antwort auf eine Telefonfrage (SIP)</translation>
    </message>
    <message>
        <source>The title of its web page</source>
        <translation>Der Titel seiner Webseite</translation>
    </message>
    <message>
        <source>What its web server calls itself</source>
        <translation>Wie sich sein Webserver nennt</translation>
    </message>
    <message>
        <source>What its web page says when it asks for a password</source>
        <translation>Was seine Webseite sagt, wenn sie nach einem Passwort fragt</translation>
    </message>
    <message>
        <source>Its web page</source>
        <translation>Seine Webseite</translation>
    </message>
    <message>
        <source>The name in its certificate</source>
        <translation>Der Name in seinem Zertifikat</translation>
    </message>
    <message>
        <source>Who issued its certificate</source>
        <translation>Wer sein Zertifikat ausgestellt hat</translation>
    </message>
    <message>
        <source>Its greeting for technicians (SSH)</source>
        <translation>Seine Begrüßung für Techniker (SSH)</translation>
    </message>
    <message>
        <source>Its greeting for technicians (Telnet)</source>
        <translation>Seine Begrüßung für Techniker (Telnet)</translation>
    </message>
    <message>
        <source>Its network card and the card&apos;s maker</source>
        <translation>Seine Netzwerkkarte und deren Hersteller</translation>
    </message>
    <message>
        <source>A port that is open</source>
        <translation>Ein offener Port</translation>
    </message>
    <message>
        <source>Seen on the network (%1)</source>
        <translation>Im Netz gesehen (%1)</translation>
    </message>
    <message>
        <source>settles it</source>
        <comment>how much a sign is worth</comment>
        <translation>klärt es</translation>
    </message>
    <message>
        <source>very strong sign</source>
        <comment>how much a sign is worth</comment>
        <translation>sehr starkes Zeichen</translation>
    </message>
    <message>
        <source>strong sign</source>
        <comment>how much a sign is worth</comment>
        <translation>starkes Zeichen</translation>
    </message>
    <message>
        <source>fair sign</source>
        <comment>how much a sign is worth</comment>
        <translation>brauchbares Zeichen</translation>
    </message>
    <message>
        <source>weak sign</source>
        <comment>how much a sign is worth</comment>
        <translation>schwaches Zeichen</translation>
    </message>
    <message>
        <source>says nothing by itself</source>
        <comment>how much a sign is worth</comment>
        <translation>sagt für sich allein nichts</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>kind of device</comment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Conference phone</source>
        <translation>Konferenztelefon</translation>
    </message>
    <message>
        <source>Base of cordless phones</source>
        <translation>Basis für schnurlose Telefone</translation>
    </message>
    <message>
        <source>Adapter for analogue phones</source>
        <translation>Adapter für analoge Telefone</translation>
    </message>
    <message>
        <source>Telephone system</source>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Network switch</source>
        <translation>Netzwerk-Switch</translation>
    </message>
    <message>
        <source>Wi-Fi access point</source>
        <translation>WLAN-Zugangspunkt</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Network storage</source>
        <translation>Netzwerkspeicher</translation>
    </message>
    <message>
        <source>Door station</source>
        <translation>Türsprechstelle</translation>
    </message>
    <message>
        <source>Something else</source>
        <comment>kind of device</comment>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Not a special line</source>
        <translation>Kein Sonderanschluss</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Aufzug</translation>
    </message>
    <message>
        <source>Alarm system</source>
        <translation>Alarmanlage</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Door or gate</source>
        <translation>Tür oder Tor</translation>
    </message>
    <message>
        <source>Emergency call</source>
        <translation>Notruf</translation>
    </message>
    <message>
        <source>Red phone (rings by itself)</source>
        <translation>Rotes Telefon (klingelt von selbst)</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>Kartenterminal</translation>
    </message>
    <message>
        <source>Night bell</source>
        <translation>Nachtklingel</translation>
    </message>
    <message>
        <source>Another line that must not be touched</source>
        <translation>Anderer Anschluss, der nicht angetastet werden darf</translation>
    </message>
    <message>
        <source>Something at %1</source>
        <comment>an address</comment>
        <translation>Etwas unter %1</translation>
    </message>
    <message>
        <source>Phone at %1</source>
        <comment>an address</comment>
        <translation>Telefon unter %1</translation>
    </message>
    <message>
        <source>Router at %1</source>
        <comment>an address</comment>
        <translation>Router unter %1</translation>
    </message>
    <message>
        <source>Network switch at %1</source>
        <comment>an address</comment>
        <translation>Netzwerk-Switch unter %1</translation>
    </message>
    <message>
        <source>What it asks the network for when it starts</source>
        <extracomment>of a phone</extracomment>
        <translation>Wonach es beim Start im Netz fragt</translation>
    </message>
    <message>
        <source>What it tells everybody on the network</source>
        <translation>Was es allen im Netz mitteilt</translation>
    </message>
    <message>
        <source>What it lets in from the internet (UPnP)</source>
        <translation>Was es aus dem Internet hereinlässt (UPnP)</translation>
    </message>
    <message>
        <source>Its answer to a question of network management (SNMP)</source>
        <translation>Seine Antwort auf eine Frage der Netzverwaltung (SNMP)</translation>
    </message>
    <message>
        <source>What the router knows of it</source>
        <translation>Was der Router darüber weiß</translation>
    </message>
    <message>
        <source>Its certificate</source>
        <translation>Sein Zertifikat</translation>
    </message>
    <message>
        <source>The key by which it is known again (SSH)</source>
        <translation>Der Schlüssel, an dem es wiedererkannt wird (SSH)</translation>
    </message>
    <message>
        <source>Met by IPv6 only</source>
        <translation>Nur über IPv6 angetroffen</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Discovery</name>
    <message>
        <source>Some of what it says points to %1, some to %2.</source>
        <translation>Manches, was es sagt, deutet auf %1, manches auf %2.</translation>
    </message>
    <message>
        <source>It gives its model as %1 and as %2.</source>
        <translation>Es gibt sein Modell als %1 und als %2 an.</translation>
    </message>
    <message>
        <source>It gives its firmware as %1 and as %2.</source>
        <translation>Es gibt seine Firmware als %1 und als %2 an.</translation>
    </message>
    <message>
        <source>It gives its network card as %1 and as %2.</source>
        <translation>Es gibt seine Netzwerkkarte als %1 und als %2 an.</translation>
    </message>
    <message>
        <source>no network was named</source>
        <translation>es wurde kein Netz genannt</translation>
    </message>
    <message>
        <source>%1: only IPv4 networks can be searched</source>
        <translation>%1: Nur IPv4-Netze lassen sich absuchen</translation>
    </message>
    <message>
        <source>%1 is too large to be searched; name the part that the phones are in (at most /%2)</source>
        <translation>%1 ist zu groß, um es abzusuchen; nennen Sie den Teil, in dem die Telefone sind (höchstens /%2)</translation>
    </message>
    <message>
        <source>more than %1 addresses are not searched at once</source>
        <translation>mehr als %1 Adressen werden nicht auf einmal abgesucht</translation>
    </message>
    <message>
        <source>stopped; what was found so far has been told</source>
        <translation>angehalten; was bis dahin gefunden war, wurde gemeldet</translation>
    </message>
    <message>
        <source>not looked at any further</source>
        <translation>nicht weiter angesehen</translation>
    </message>
    <message>
        <source>it has no address in the network that was searched, and RingFence asks nothing by IPv6</source>
        <translation>es hat keine Adresse in dem Netz, das abgesucht wurde, und über IPv6 fragt RingFence nichts</translation>
    </message>
    <message>
        <source>%1 is not an office network: only the private ranges 10, 172.16 to 172.31 and 192.168 are searched</source>
        <translation>%1 ist kein Büronetz: Abgesucht werden nur die privaten Bereiche 10, 172.16 bis 172.31 und 192.168</translation>
    </message>
    <message>
        <source>The device at %1 gives the same network card or serial number.</source>
        <translation>Das Gerät unter %1 nennt dieselbe Netzwerkkarte oder Seriennummer.</translation>
    </message>
</context>
<context>
    <name>DrayTek</name>
    <message>
        <source>Sign in to the router&apos;s web page and change it there.</source>
        <translation>Melden Sie sich auf der Webseite des Routers an und ändern Sie es dort.</translation>
    </message>
    <message>
        <source>In the router&apos;s web page open Objects Setting, IP Object, and add the provider&apos;s networks.</source>
        <translation>Öffnen Sie auf der Webseite des Routers Objects Setting, IP Object, und fügen Sie die Netze des Anbieters hinzu.</translation>
    </message>
    <message>
        <source>Open Objects Setting, IP Group, and put those objects into one group.</source>
        <translation>Öffnen Sie Objects Setting, IP Group, und fassen Sie diese Objekte in einer Gruppe zusammen.</translation>
    </message>
    <message>
        <source>Open NAT, Port Redirection or Open Ports, choose the entry, and set Source IP to that group.</source>
        <translation>Öffnen Sie NAT, Port Redirection oder Open Ports, wählen Sie den Eintrag und setzen Sie Source IP auf diese Gruppe.</translation>
    </message>
    <message>
        <source>In the router&apos;s web page open System Maintenance, Configuration Backup, and save the settings.</source>
        <translation>Öffnen Sie auf der Webseite des Routers System Maintenance, Configuration Backup, und speichern Sie die Einstellungen.</translation>
    </message>
    <message>
        <source>Download the newest firmware for exactly this model from DrayTek&apos;s website.</source>
        <translation>Laden Sie die neueste Firmware für genau dieses Modell von der Website von DrayTek herunter.</translation>
    </message>
    <message>
        <source>Open System Maintenance, Firmware Upgrade, and choose the file ending in .all, which keeps the settings.</source>
        <translation>Öffnen Sie System Maintenance, Firmware Upgrade, und wählen Sie die Datei, die auf .all endet; sie behält die Einstellungen.</translation>
    </message>
    <message>
        <source>this is not the command line of DrayOS 3 or 4</source>
        <translation>das ist nicht die Befehlszeile von DrayOS 3 oder 4</translation>
    </message>
    <message>
        <source>Save the router&apos;s settings so that they survive a restart</source>
        <translation>Die Einstellungen des Routers speichern, damit sie einen Neustart überstehen</translation>
    </message>
    <message>
        <source>Restart the router: the internet is away for one to three minutes</source>
        <translation>Den Router neu starten: Das Internet ist ein bis drei Minuten lang weg</translation>
    </message>
    <message>
        <source>Put the old setting back</source>
        <translation>Die alte Einstellung wiederherstellen</translation>
    </message>
    <message>
        <source>this router&apos;s command line has no &quot;%1&quot;</source>
        <translation>die Befehlszeile dieses Routers hat kein „%1“</translation>
    </message>
    <message>
        <source>without knowing the present state nothing is changed: %1</source>
        <translation>ohne den jetzigen Zustand zu kennen, wird nichts geändert: %1</translation>
    </message>
    <message>
        <source>Turn off the router&apos;s SIP helper (SIP ALG)</source>
        <translation>Die Telefonhilfe des Routers abschalten (SIP ALG)</translation>
    </message>
    <message>
        <source>Switch the SIP helper off</source>
        <translation>Die Telefonhilfe abschalten</translation>
    </message>
    <message>
        <source>Connections that phones have open keep the helper until they end: the phones are restarted one at a time afterwards.</source>
        <translation>Verbindungen, die Telefone offen haben, behalten die Hilfe, bis sie enden: Die Telefone werden danach nacheinander neu gestartet.</translation>
    </message>
    <message>
        <source>The master switch for other protocols stays as it is.</source>
        <translation>Der Hauptschalter für andere Protokolle bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Close ways in from the internet</source>
        <translation>Zugänge aus dem Internet schließen</translation>
    </message>
    <message>
        <source>there is no way in called &quot;%1&quot;</source>
        <translation>es gibt keinen Zugang namens „%1“</translation>
    </message>
    <message>
        <source>ways in that programs opened end when UPnP is switched off</source>
        <translation>Zugänge, die Programme geöffnet haben, enden, wenn UPnP abgeschaltet wird</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way in of this router</source>
        <translation>„%1“ ist kein Zugang dieses Routers</translation>
    </message>
    <message>
        <source>a redirection of both protocols cannot be switched on again by a documented command</source>
        <translation>eine Umleitung beider Protokolle lässt sich mit keinem dokumentierten Befehl wieder einschalten</translation>
    </message>
    <message>
        <source>All port ranges of open port rule %1 are closed together.</source>
        <translation>Alle Portbereiche der Open-Ports-Regel %1 werden zusammen geschlossen.</translation>
    </message>
    <message>
        <source>Switch the entries off; they stay in the list and can be switched on again</source>
        <translation>Die Einträge abschalten; sie bleiben in der Liste und lassen sich wieder einschalten</translation>
    </message>
    <message>
        <source>Close the router&apos;s own settings pages to the internet</source>
        <translation>Die eigenen Einstellungsseiten des Routers zum Internet hin schließen</translation>
    </message>
    <message>
        <source>no documented switch for &quot;%1&quot;</source>
        <translation>für „%1“ gibt es keinen dokumentierten Schalter</translation>
    </message>
    <message>
        <source>Switch off each service on the internet side</source>
        <translation>Jeden Dienst auf der Internetseite abschalten</translation>
    </message>
    <message>
        <source>The provider&apos;s management (TR-069) stays on: ask whoever looks after the line before it is switched off.</source>
        <translation>Die Verwaltung durch den Anbieter (TR-069) bleibt an: Fragen Sie die Person, die sich um den Anschluss kümmert, bevor sie abgeschaltet wird.</translation>
    </message>
    <message>
        <source>Stop programs from opening ways in by themselves (UPnP)</source>
        <translation>Programme daran hindern, selbst Zugänge zu öffnen (UPnP)</translation>
    </message>
    <message>
        <source>Switch UPnP off</source>
        <translation>UPnP abschalten</translation>
    </message>
    <message>
        <source>The ways in that programs have opened end at once; after an undo the programs open them again by themselves.</source>
        <translation>Die Zugänge, die Programme geöffnet haben, enden sofort; nach dem Zurücknehmen öffnen die Programme sie von selbst wieder.</translation>
    </message>
    <message>
        <source>the old and the new password must both be in the store</source>
        <translation>das alte und das neue Passwort müssen beide im Passwortspeicher sein</translation>
    </message>
    <message>
        <source>Set a new password for the router</source>
        <translation>Ein neues Passwort für den Router setzen</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>Das neue Passwort setzen</translation>
    </message>
    <message>
        <source>The router keeps the typed command in its log until it restarts.</source>
        <translation>Der Router behält den eingetippten Befehl in seinem Protokoll, bis er neu startet.</translation>
    </message>
    <message>
        <source>Let the router be managed over encrypted connections only</source>
        <translation>Den Router nur über verschlüsselte Verbindungen verwalten lassen</translation>
    </message>
    <message>
        <source>Allow HTTPS and SSH from the office network and nothing that is readable on the way</source>
        <translation>HTTPS und SSH aus dem Büronetz erlauben und nichts, was sich unterwegs mitlesen lässt</translation>
    </message>
    <message>
        <source>The router&apos;s web page does not answer any more: HTTPS was off before and stays off.</source>
        <translation>Die Webseite des Routers antwortet dann nicht mehr: HTTPS war vorher aus und bleibt aus.</translation>
    </message>
    <message>
        <source>After an undo the control is off again, as it is now; the list behind it may miss the provider&apos;s management (TR-069), which has no effect while it is off.</source>
        <translation>Nach dem Zurücknehmen ist die Steuerung wieder aus, wie jetzt; in der Liste dahinter kann die Verwaltung durch den Anbieter (TR-069) fehlen, was keine Wirkung hat, solange sie aus ist.</translation>
    </message>
    <message>
        <source>Management by the provider (TR-069) from the office side is no longer in the list after this; no documented command puts it back.</source>
        <translation>Die Verwaltung durch den Anbieter (TR-069) von der Büroseite aus steht danach nicht mehr in der Liste; kein dokumentierter Befehl stellt das wieder her.</translation>
    </message>
    <message>
        <source>no documented way on this router</source>
        <translation>auf diesem Router gibt es dafür keinen dokumentierten Weg</translation>
    </message>
    <message>
        <source>these are not the facts of a router</source>
        <translation>das sind nicht die Angaben eines Routers</translation>
    </message>
    <message>
        <source>%1 is done by hand on this router</source>
        <extracomment>%1 is a technical name of the change</extracomment>
        <translation>%1 geschieht auf diesem Router von Hand</translation>
    </message>
    <message>
        <source>the driver&apos;s record is missing: %1</source>
        <translation>die Aufzeichnung des Treibers fehlt: %1</translation>
    </message>
    <message>
        <source>Add a network of its own for the phones (VLAN %1)</source>
        <translation>Ein eigenes Netz für die Telefone hinzufügen (VLAN %1)</translation>
    </message>
    <message>
        <source>the router&apos;s networks could not be read</source>
        <translation>die Netze des Routers ließen sich nicht auslesen</translation>
    </message>
    <message>
        <source>the address range does not lie in the voice network</source>
        <translation>der Adressbereich liegt nicht im Sprachnetz</translation>
    </message>
    <message>
        <source>this router hands out at most %1 addresses per network</source>
        <translation>dieser Router vergibt höchstens %1 Adressen pro Netz</translation>
    </message>
    <message>
        <source>VLAN 1 is the untagged office network</source>
        <translation>VLAN 1 ist das Büronetz ohne Kennung</translation>
    </message>
    <message>
        <source>VLAN %1 is in use for %2</source>
        <extracomment>%2 is the name of a network</extracomment>
        <translation>VLAN %1 wird für %2 benutzt</translation>
    </message>
    <message>
        <source>the addresses overlap with %1</source>
        <translation>die Adressen überschneiden sich mit %1</translation>
    </message>
    <message>
        <source>no network is free on this router</source>
        <translation>auf diesem Router ist kein Netz frei</translation>
    </message>
    <message>
        <source>this router has no port &quot;%1&quot;</source>
        <translation>dieser Router hat keinen Port „%1“</translation>
    </message>
    <message>
        <source>a port belongs to several groups already, which no documented command could put back</source>
        <translation>ein Port gehört schon zu mehreren Gruppen, was kein dokumentierter Befehl wiederherstellen könnte</translation>
    </message>
    <message>
        <source>the office network is not in the first row of the VLAN table</source>
        <translation>das Büronetz steht nicht in der ersten Zeile der VLAN-Tabelle</translation>
    </message>
    <message>
        <source>Set up LAN%1 for the phones beside the office network, which stays as it is</source>
        <translation>LAN%1 für die Telefone neben dem Büronetz einrichten, das bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Take the phones&apos; network away again</source>
        <translation>Das Netz der Telefone wieder wegnehmen</translation>
    </message>
    <message>
        <source>The router restarts: the whole internet is away for one to three minutes.</source>
        <translation>Der Router startet neu: Das ganze Internet ist ein bis drei Minuten lang weg.</translation>
    </message>
    <message>
        <source>The office and the phones&apos; network may reach each other until the phones are isolated.</source>
        <translation>Das Büro und das Netz der Telefone können sich erreichen, bis die Telefone abgeschottet sind.</translation>
    </message>
    <message>
        <source>Whether LAN%1 translated addresses before cannot be read; it is switched on and stays so, without effect while the network is off.</source>
        <translation>Ob LAN%1 vorher Adressen umgesetzt hat, lässt sich nicht lesen; es wird eingeschaltet und bleibt so, ohne Wirkung, solange das Netz aus ist.</translation>
    </message>
    <message>
        <source>After an undo the router&apos;s list of port groups names all ports in its first group. While VLANs are switched off, as they are now, that list has no effect.</source>
        <translation>Nach dem Zurücknehmen nennt die Liste der Portgruppen des Routers alle Ports in ihrer ersten Gruppe. Solange VLANs aus sind, wie jetzt, hat diese Liste keine Wirkung.</translation>
    </message>
    <message>
        <source>Keep computers out of the phones&apos; network</source>
        <translation>Computer aus dem Netz der Telefone heraushalten</translation>
    </message>
    <message>
        <source>which networks reach each other could not be read</source>
        <translation>welche Netze sich erreichen, ließ sich nicht auslesen</translation>
    </message>
    <message>
        <source>this router&apos;s inter-LAN switch has no documented exception for single computers, so RingFence would lose the phones; set the wall by hand once nothing more is to be changed on them, or connect this computer to a port of the phones&apos; network</source>
        <translation>der Schalter dieses Routers zwischen den LANs hat keine dokumentierte Ausnahme für einzelne Computer, RingFence würde die Telefone also verlieren; ziehen Sie die Mauer von Hand, sobald an ihnen nichts mehr zu ändern ist, oder schließen Sie diesen Computer an einen Port im Netz der Telefone an</translation>
    </message>
    <message>
        <source>this router&apos;s command line has no &quot;msubnet talk&quot;</source>
        <translation>die Befehlszeile dieses Routers hat kein „msubnet talk“</translation>
    </message>
    <message>
        <source>there is no network with VLAN %1</source>
        <translation>es gibt kein Netz mit VLAN %1</translation>
    </message>
    <message>
        <source>no routing to the phones&apos; network was found to switch off</source>
        <translation>es wurde kein Übergang zum Netz der Telefone gefunden, der abzuschalten wäre</translation>
    </message>
    <message>
        <source>Stop routing between the office and the phones&apos; network</source>
        <translation>Den Übergang zwischen dem Büro und dem Netz der Telefone abschalten</translation>
    </message>
    <message>
        <source>Route between the office and the phones&apos; network again</source>
        <translation>Den Übergang zwischen dem Büro und dem Netz der Telefone wieder einschalten</translation>
    </message>
    <message>
        <source>the router&apos;s answer to &quot;%1&quot; is not the documented one</source>
        <translation>die Antwort des Routers auf „%1“ ist nicht die dokumentierte</translation>
    </message>
    <message>
        <source>this firmware has no &quot;sys sip_alg&quot;: see NAT, ALG on its web page</source>
        <translation>diese Firmware hat kein „sys sip_alg“: siehe NAT, ALG auf ihrer Webseite</translation>
    </message>
    <message>
        <source>this firmware does not tell</source>
        <translation>diese Firmware sagt es nicht</translation>
    </message>
    <message>
        <source>mngt lanaccess -v: not enabled, nothing is held back</source>
        <translation>mngt lanaccess -v: nicht eingeschaltet, nichts wird zurückgehalten</translation>
    </message>
    <message>
        <source>the networks could not be read</source>
        <translation>die Netze ließen sich nicht auslesen</translation>
    </message>
    <message>
        <source>&quot;sys version&quot; does not answer as a Vigor with DrayOS 3 or 4 does</source>
        <translation>„sys version“ antwortet nicht so wie ein Vigor mit DrayOS 3 oder 4</translation>
    </message>
    <message>
        <source>this firmware does not tell whether UPnP runs</source>
        <translation>diese Firmware sagt nicht, ob UPnP läuft</translation>
    </message>
    <message>
        <source>address translation with connection tracking, always on</source>
        <translation>Adressumsetzung mit Verbindungsverfolgung, immer an</translation>
    </message>
    <message>
        <source>no documented command tells how this router treats IPv6 from outside</source>
        <translation>kein dokumentierter Befehl sagt, wie dieser Router IPv6 von außen behandelt</translation>
    </message>
    <message>
        <source>DrayOS has no unattended update</source>
        <translation>DrayOS hat keine Updates, die ohne Zutun laufen</translation>
    </message>
    <message>
        <source>A Vigor router that nobody changed takes admin as user and as password. If it came from your internet provider or an installer, they chose another one.</source>
        <translation>Ein Vigor-Router, an dem niemand etwas geändert hat, nimmt admin als Benutzer und als Passwort. Kam er von Ihrem Internetanbieter oder einem Installateur, haben diese ein anderes gewählt.</translation>
    </message>
    <message>
        <source>The manual of your model says how it is reset.</source>
        <translation>Wie es zurückgesetzt wird, sagt das Handbuch Ihres Modells.</translation>
    </message>
    <message>
        <source>The reset deletes everything: internet access, Wi-Fi, VPN, networks and rules. Internet and phones stand still until it is set up again. Have the access data of your internet provider at hand, and a saved configuration if there is one.</source>
        <translation>Das Zurücksetzen löscht alles: Internetzugang, WLAN, VPN, Netze und Regeln. Internet und Telefone stehen still, bis er neu eingerichtet ist. Halten Sie die Zugangsdaten Ihres Internetanbieters bereit und eine gespeicherte Konfiguration, falls es eine gibt.</translation>
    </message>
    <message>
        <source>In the router&apos;s page: NAT, ALG: tick SIP again.</source>
        <translation>Auf der Seite des Routers: NAT, ALG: Setzen Sie das Häkchen bei SIP wieder.</translation>
    </message>
    <message>
        <source>In the router&apos;s page: NAT, Port Redirection or Open Ports: switch these on again: %1.</source>
        <translation>Auf der Seite des Routers: NAT, Port Redirection oder Open Ports: Schalten Sie diese wieder ein: %1.</translation>
    </message>
    <message>
        <source>If you saved the router&apos;s settings before: System Maintenance, Configuration Backup, restore that file. The router restarts.</source>
        <translation>Wenn Sie die Einstellungen des Routers vorher gespeichert haben: System Maintenance, Configuration Backup, spielen Sie diese Datei wieder ein. Der Router startet neu.</translation>
    </message>
</context>
<context>
    <name>EmergencyCard</name>
    <message>
        <source>whoever looks after the router</source>
        <translation>wer sich um den Router kümmert</translation>
    </message>
    <message>
        <source>whoever looks after the phones</source>
        <translation>wer sich um die Telefone kümmert</translation>
    </message>
    <message numerus="yes">
        <source>Puts back by itself what RingFence has not confirmed, after %n minute(s). Do not restart it before that time is over.</source>
        <translation>
            <numerusform>Stellt nach %n Minute von selbst wieder her, was RingFence nicht bestätigt hat. Starten Sie es vorher nicht neu.</numerusform>
            <numerusform>Stellt nach %n Minuten von selbst wieder her, was RingFence nicht bestätigt hat. Starten Sie es vorher nicht neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings page: %1, from another computer of the office; sign in as the administrator.</source>
        <translation>Einstellungsseite: %1, von einem anderen Computer des Büros aus; melden Sie sich als Administrator an.</translation>
    </message>
    <message>
        <source>These changes are about its settings page and updates; calls do not depend on them.</source>
        <translation>Diese Änderungen betreffen seine Einstellungsseite und Updates; Gespräche hängen nicht davon ab.</translation>
    </message>
    <message>
        <source>No interruption is planned. If the phones fail all the same: calls, emergency calls included, will not work on them. Use a mobile.</source>
        <translation>Es ist keine Unterbrechung geplant. Fallen die Telefone trotzdem aus: Gespräche, auch Notrufe, sind mit ihnen nicht möglich. Benutzen Sie ein Mobiltelefon.</translation>
    </message>
    <message>
        <source>Calls, emergency calls included, will not work for some seconds on the phones named below. Keep a mobile at hand.</source>
        <translation>Gespräche, auch Notrufe, sind mit den unten genannten Telefonen einige Sekunden lang nicht möglich. Halten Sie ein Mobiltelefon bereit.</translation>
    </message>
    <message>
        <source>Calls, emergency calls included, will not work on a phone while it restarts: 1 to 4 minutes. Keep a mobile at hand.</source>
        <translation>Gespräche, auch Notrufe, sind mit einem Telefon nicht möglich, während es neu startet: 1 bis 4 Minuten. Halten Sie ein Mobiltelefon bereit.</translation>
    </message>
    <message>
        <source>When the router restarts there is no internet for some minutes, and calls, emergency calls included, do not work on any phone of the office. Keep a mobile at hand.</source>
        <translation>Startet der Router neu, gibt es einige Minuten lang kein Internet, und Gespräche, auch Notrufe, sind mit keinem Telefon des Büros möglich. Halten Sie ein Mobiltelefon bereit.</translation>
    </message>
    <message>
        <source>Use a mobile for calls. Wait five minutes: a phone or router that restarts is away for some minutes.</source>
        <translation>Telefonieren Sie mit einem Mobiltelefon. Warten Sie fünf Minuten: Ein Telefon oder Router, der neu startet, ist einige Minuten lang weg.</translation>
    </message>
    <message>
        <source>If this computer works again: start RingFence and open this office. It says what was left in the middle and offers to put it back.</source>
        <translation>Wenn dieser Computer wieder läuft: Starten Sie RingFence und öffnen Sie dieses Büro. Es sagt, was mittendrin liegen blieb, und bietet an, den alten Zustand wiederherzustellen.</translation>
    </message>
    <message>
        <source>If it does not: follow the steps below, device by device, in this order. Then call the people at the foot of the page.</source>
        <translation>Wenn nicht: Folgen Sie den Schritten unten, Gerät für Gerät, in dieser Reihenfolge. Rufen Sie dann die Personen an, die unten auf der Seite stehen.</translation>
    </message>
    <message>
        <source>Telephone provider</source>
        <translation>Telefonanbieter</translation>
    </message>
    <message>
        <source>Looks after the phones</source>
        <translation>Kümmert sich um die Telefone</translation>
    </message>
    <message>
        <source>Looks after the router</source>
        <translation>Kümmert sich um den Router</translation>
    </message>
    <message>
        <source>Looks after the switches</source>
        <translation>Kümmert sich um die Switches</translation>
    </message>
    <message>
        <source>Mobile at hand during the changes</source>
        <translation>Mobiltelefon, das während der Änderungen bereitliegt</translation>
    </message>
    <message>
        <source>Emergency card for the phones</source>
        <translation>Notfallkarte für die Telefone</translation>
    </message>
    <message>
        <source>If the phones do not work and this computer does not either</source>
        <translation>Wenn die Telefone nicht gehen und dieser Computer auch nicht</translation>
    </message>
    <message>
        <source>What was about to be changed</source>
        <translation>Was gerade geändert werden sollte</translation>
    </message>
    <message>
        <source>Device by device, in this order</source>
        <translation>Gerät für Gerät, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>For a technician: %1</source>
        <translation>Für Techniker: %1</translation>
    </message>
    <message>
        <source>Whom to call (write the numbers in before you start)</source>
        <translation>Wen Sie anrufen (tragen Sie die Nummern ein, bevor Sie beginnen)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>RingFence %1 · this card holds no passwords and no numbers</source>
        <translation>RingFence %1 · diese Karte enthält keine Passwörter und keine Nummern</translation>
    </message>
    <message numerus="yes">
        <source>%n more device(s)</source>
        <translation>
            <numerusform>%n weiteres Gerät</numerusform>
            <numerusform>%n weitere Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no room for their steps on one page. Call the people named below.</source>
        <translation>Für ihre Schritte ist auf einer Seite kein Platz. Rufen Sie die unten genannten Personen an.</translation>
    </message>
    <message>
        <source>Emergency card: %1</source>
        <translation>Notfallkarte: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>role, name</comment>
        <extracomment>a role, and who has it: &quot;whoever looks after the phones (Ms Field)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Puts back only a part by itself, after %n minute(s) and unless RingFence has confirmed it: %1. The rest stays until somebody puts it back: %2. Do not restart it before that time is over.</source>
        <translation>
            <numerusform>Stellt nach %n Minute nur einen Teil von selbst wieder her, soweit RingFence ihn nicht bestätigt hat: %1. Der Rest bleibt, bis ihn jemand zurücknimmt: %2. Starten Sie es vorher nicht neu.</numerusform>
            <numerusform>Stellt nach %n Minuten nur einen Teil von selbst wieder her, soweit RingFence ihn nicht bestätigt hat: %1. Der Rest bleibt, bis ihn jemand zurücknimmt: %2. Starten Sie es vorher nicht neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything can be put back at the device by documented steps. Ask %1 and show this card.</source>
        <translation>Nicht alles lässt sich mit dokumentierten Schritten am Gerät wiederherstellen. Zeigen Sie diese Karte der Person, die helfen kann: %1.</translation>
    </message>
    <message>
        <source>Practice office: its devices are simulated, and no real phone depends on them.</source>
        <translation>Übungsbüro: Seine Geräte sind simuliert, kein echtes Telefon hängt davon ab.</translation>
    </message>
    <message>
        <source>Practice office · %1</source>
        <extracomment>foot of the page; %1: &quot;RingFence 1.0 · this card …&quot;</extracomment>
        <translation>Übungsbüro · %1</translation>
    </message>
    <message>
        <source>This is the card of a practice office: no real device hangs on it, and it begins anew when RingFence is started again.</source>
        <translation>Dies ist die Karte eines Übungsbüros: Kein echtes Gerät hängt daran, und es beginnt von vorn, wenn RingFence neu gestartet wird.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Not begun.</source>
        <translation>Nicht begonnen.</translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <extracomment>%1: the reason, without a full stop</extracomment>
        <translation>Nicht begonnen: %1</translation>
    </message>
    <message>
        <source>the question &quot;%1&quot; was not answered with yes</source>
        <translation>die Frage „%1“ wurde nicht mit Ja beantwortet</translation>
    </message>
    <message>
        <source>Not begun: an earlier step on this device did not work.</source>
        <translation>Nicht begonnen: Ein früherer Schritt auf diesem Gerät hat nicht geklappt.</translation>
    </message>
    <message>
        <source>this is the last phone that is known to work</source>
        <extracomment>reason that follows &quot;Not begun: &quot;</extracomment>
        <translation>das ist das letzte Telefon, von dem bekannt ist, dass es funktioniert</translation>
    </message>
    <message>
        <source>a device refused the sign-in, and no second try is made</source>
        <extracomment>reason that follows &quot;Not begun: &quot;</extracomment>
        <translation>ein Gerät hat die Anmeldung abgelehnt, und ein zweiter Versuch wird nicht gemacht</translation>
    </message>
    <message>
        <source>one line did not register with its new password; the portal must be set back for it</source>
        <translation>ein Anschluss hat sich mit seinem neuen Passwort nicht angemeldet; das Portal muss für ihn zurückgestellt werden</translation>
    </message>
    <message>
        <source>it did not work on the first device</source>
        <translation>auf dem ersten Gerät hat es nicht geklappt</translation>
    </message>
    <message>
        <source>the router did not take it</source>
        <extracomment>reason that follows &quot;Not begun: &quot;; it: the change</extracomment>
        <translation>der Router hat es nicht angenommen</translation>
    </message>
    <message>
        <source>it failed in the same way on two devices</source>
        <extracomment>reason that follows &quot;Not begun: &quot;</extracomment>
        <translation>auf zwei Geräten ist es auf dieselbe Weise fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not begun: a device refused the sign-in.</source>
        <translation>Nicht begonnen: Ein Gerät hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>Not begun, it keeps its new settings: %1</source>
        <translation>Nicht begonnen, es behält seine neuen Einstellungen: %1</translation>
    </message>
    <message>
        <source>Not looked at, its state stays unknown: %1</source>
        <translation>Nicht angesehen, sein Zustand bleibt unbekannt: %1</translation>
    </message>
    <message>
        <source>Not begun: the run was cut off before.</source>
        <translation>Nicht begonnen: Der Lauf brach vorher ab.</translation>
    </message>
    <message>
        <source>a new sign-in with the new password worked</source>
        <extracomment>proof of a change</extracomment>
        <translation>eine neue Anmeldung mit dem neuen Passwort hat geklappt</translation>
    </message>
    <message>
        <source>no line was registered before, so none is demanded</source>
        <extracomment>proof of a change: none means no registration</extracomment>
        <translation>vorher war kein Anschluss angemeldet, also wird keine Anmeldung verlangt</translation>
    </message>
    <message>
        <source>registered again after the change</source>
        <translation>nach der Änderung wieder angemeldet</translation>
    </message>
    <message>
        <source>still registered</source>
        <translation>noch angemeldet</translation>
    </message>
    <message numerus="yes">
        <source>%n of %n lines that were registered still are</source>
        <extracomment>proof of a change</extracomment>
        <translation>
            <numerusform>%n von %n Anschluss, der angemeldet war, ist es noch</numerusform>
            <numerusform>%n von %n Anschlüssen, die angemeldet waren, sind es noch</numerusform>
        </translation>
    </message>
    <message>
        <source>Please make a call from %1 to a colleague. Could both of you hear each other?</source>
        <translation>Bitte rufen Sie von %1 aus einen Kollegen an. Konnten Sie sich gegenseitig hören?</translation>
    </message>
    <message>
        <source>Please call the provider&apos;s test number from %1. Did you hear yourself?</source>
        <translation>Bitte rufen Sie von %1 aus die Testnummer des Anbieters an. Haben Sie sich selbst gehört?</translation>
    </message>
    <message>
        <source>a test call</source>
        <extracomment>progress</extracomment>
        <translation>ein Testanruf</translation>
    </message>
    <message>
        <source>a test call had sound both ways</source>
        <extracomment>what a person confirmed</extracomment>
        <translation>ein Testanruf hatte Ton in beide Richtungen</translation>
    </message>
    <message>
        <source>Please set the password of line %1 in the provider&apos;s portal back to this one. Is it set?</source>
        <translation>Bitte stellen Sie das Passwort von Anschluss %1 im Portal des Anbieters auf dieses zurück. Ist es gesetzt?</translation>
    </message>
    <message>
        <source>Please set this new password for line %1 in the provider&apos;s portal now. Is it set?</source>
        <translation>Bitte setzen Sie dieses neue Passwort für Anschluss %1 jetzt im Portal des Anbieters. Ist es gesetzt?</translation>
    </message>
    <message>
        <source>made by RingFence</source>
        <extracomment>where a password comes from</extracomment>
        <translation>von RingFence erzeugt</translation>
    </message>
    <message>
        <source>the test on the wire was not made: no provider is known</source>
        <translation>der Test auf der Leitung wurde nicht gemacht: Es ist kein Anbieter bekannt</translation>
    </message>
    <message>
        <source>testing on the wire</source>
        <extracomment>progress: the test for the phone helper (SIP ALG)</extracomment>
        <translation>Test auf der Leitung läuft</translation>
    </message>
    <message>
        <source>gone: %1</source>
        <extracomment>%1: networks that this computer has left</extracomment>
        <translation>weg: %1</translation>
    </message>
    <message>
        <source>new: %1</source>
        <extracomment>%1: networks that this computer is newly on</extracomment>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>The settings of phones and router are being changed</source>
        <extracomment>told to the operating system, as the reason to stay awake</extracomment>
        <translation>Die Einstellungen von Telefonen und Router werden geändert</translation>
    </message>
    <message>
        <source>Stop was pressed</source>
        <extracomment>reason that follows &quot;Not begun: &quot;</extracomment>
        <translation>„Anhalten“ wurde gedrückt</translation>
    </message>
    <message>
        <source>this computer is no longer on the network on which it began (%1)</source>
        <extracomment>reason that follows &quot;Not begun: &quot;; %1: which networks are gone, which are new</extracomment>
        <translation>dieser Computer ist nicht mehr in dem Netz, in dem es begann (%1)</translation>
    </message>
    <message>
        <source>this computer</source>
        <extracomment>stands where else the name of a device stands</extracomment>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>waiting for its network to come back</source>
        <extracomment>progress of the computer on which the program runs</extracomment>
        <translation>wartet, dass sein Netz wiederkommt</translation>
    </message>
    <message>
        <source>New password for %1: put it into the company&apos;s password manager, or on a slip into a sealed envelope. Is it kept?</source>
        <translation>Neues Passwort für %1: Tragen Sie es in den Passwortmanager der Firma ein oder legen Sie es auf einem Zettel in einen versiegelten Umschlag. Ist es aufbewahrt?</translation>
    </message>
    <message>
        <source>a complete backup of its settings was kept</source>
        <extracomment>proof of a change</extracomment>
        <translation>eine vollständige Sicherung der Einstellungen wurde aufbewahrt</translation>
    </message>
    <message>
        <source>Stopped before it began; nothing was sent.</source>
        <translation>Angehalten, bevor es begann; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>reading again</source>
        <extracomment>progress: what is being done with a device</extracomment>
        <translation>wird erneut ausgelesen</translation>
    </message>
    <message>
        <source>Another device answers at this address; nothing was sent.</source>
        <translation>Unter dieser Adresse antwortet ein anderes Gerät; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It could not be read, so nothing was sent.</source>
        <translation>Es ließ sich nicht auslesen, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It is set that way already; nothing was sent.</source>
        <translation>Es ist schon so eingestellt; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Its settings changed since the plan was made; nothing was sent.</source>
        <translation>Die Einstellungen haben sich geändert, seit der Plan gemacht wurde; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It is that way already; nothing was sent.</source>
        <translation>Es ist schon so; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Its settings changed since the plan was made; nothing was sent. Make a new plan.</source>
        <translation>Die Einstellungen haben sich geändert, seit der Plan gemacht wurde; es wurde nichts gesendet. Machen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>waiting for the end of a call</source>
        <extracomment>progress</extracomment>
        <translation>wartet auf das Ende eines Gesprächs</translation>
    </message>
    <message>
        <source>Somebody is on the phone; it was left alone.</source>
        <translation>Es telefoniert gerade jemand; das Gerät wurde in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>A new password could not be kept safely, so nothing was sent.</source>
        <translation>Ein neues Passwort ließ sich nicht sicher aufbewahren, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Its settings could not be backed up first, so nothing was sent.</source>
        <translation>Die Einstellungen ließen sich vorher nicht sichern, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The journal could not be written, so nothing was sent.</source>
        <translation>Das Journal ließ sich nicht schreiben, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The provider&apos;s portal has not got the new password, so the phone keeps the old one.</source>
        <translation>Das Portal des Anbieters hat das neue Passwort nicht, deshalb behält das Telefon das alte.</translation>
    </message>
    <message>
        <source>Done, and proven by reading back.</source>
        <translation>Erledigt und durch Zurücklesen nachgewiesen.</translation>
    </message>
    <message>
        <source>read back over a new connection</source>
        <extracomment>proof of a change: it was read from the device</extracomment>
        <translation>über eine neue Verbindung zurückgelesen</translation>
    </message>
    <message>
        <source>NAT keep-alive could not be switched on at %1, and without it the router&apos;s phone helper has to stay</source>
        <extracomment>reason that follows &quot;Not begun: &quot;; %1: names of phones</extracomment>
        <translation>das NAT-Lebenszeichen (Keep-alive) ließ sich nicht einschalten, betroffen: %1; ohne es muss die Telefonhilfe des Routers bleiben</translation>
    </message>
    <message>
        <source>Done, and proven by signing in with the new password.</source>
        <translation>Erledigt und durch eine Anmeldung mit dem neuen Passwort nachgewiesen.</translation>
    </message>
    <message>
        <source>Done; its lines registered again afterwards.</source>
        <translation>Erledigt; seine Anschlüsse haben sich danach wieder angemeldet.</translation>
    </message>
    <message>
        <source>Done; the test on the wire finds no phone helper any more.</source>
        <translation>Erledigt; die Prüfung auf der Leitung findet keine Telefonhilfe mehr.</translation>
    </message>
    <message>
        <source>Sent, and the device answers; whether it took effect cannot be read back.</source>
        <translation>Gesendet, und das Gerät antwortet; ob es gewirkt hat, lässt sich nicht zurücklesen.</translation>
    </message>
    <message>
        <source>the provider&apos;s portal was not changed</source>
        <extracomment>reason that follows &quot;Not begun: &quot;</extracomment>
        <translation>am Portal des Anbieters wurde nichts geändert</translation>
    </message>
    <message>
        <source>somebody is on the phone at the first device</source>
        <extracomment>reason that follows &quot;Not begun: &quot;</extracomment>
        <translation>am ersten Gerät wird gerade telefoniert</translation>
    </message>
    <message>
        <source>Its password was changed or taken back since the plan was made; nothing was sent. Make a new plan.</source>
        <translation>Das Passwort wurde geändert oder zurückgenommen, seit der Plan gemacht wurde; es wurde nichts gesendet. Machen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>a later change that rests on it could not be taken back</source>
        <extracomment>reason that follows &quot;Not begun, it keeps its new settings: &quot;</extracomment>
        <translation>eine spätere Änderung, die darauf aufbaut, ließ sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>Done, and proven by reading back. That calls work rests on the word of the person who made the test call.</source>
        <translation>Erledigt und durch Zurücklesen nachgewiesen. Dass Anrufe gehen, beruht auf dem Wort der Person, die den Testanruf gemacht hat.</translation>
    </message>
    <message>
        <source>Done; that calls work rests on the word of the person who made the test call.</source>
        <translation>Erledigt; dass Anrufe gehen, beruht auf dem Wort der Person, die den Testanruf gemacht hat.</translation>
    </message>
    <message>
        <source>the test on the wire still finds the router&apos;s phone helper (over %1)</source>
        <extracomment>proof of a change; %1: UDP, TCP</extracomment>
        <translation>der Test auf der Leitung findet die Telefonhilfe des Routers weiterhin (über %1)</translation>
    </message>
    <message>
        <source>the test on the wire could tell nothing</source>
        <extracomment>beside the proofs of a change</extracomment>
        <translation>der Test auf der Leitung ergab keine Aussage</translation>
    </message>
    <message>
        <source>the test on the wire finds no phone helper of the router (over %1)</source>
        <extracomment>proof of a change; %1: UDP, TCP</extracomment>
        <translation>der Test auf der Leitung findet keine Telefonhilfe des Routers (über %1)</translation>
    </message>
    <message>
        <source>the test on the wire finds no phone helper of the router over %1; some tests could tell nothing (over %2)</source>
        <extracomment>proof of a change; %1, %2: UDP, TCP</extracomment>
        <translation>der Test auf der Leitung findet über %1 keine Telefonhilfe des Routers; manche Tests ergaben keine Aussage (über %2)</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Its settings are as they were; nothing was sent.</source>
        <translation>Die Einstellungen sind, wie sie waren; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>RingFence meets %1 for the first time.</source>
        <translation>RingFence begegnet %1 zum ersten Mal.</translation>
    </message>
    <message>
        <source>Nothing is sent until you say that this is the right device.</source>
        <translation>Es wird nichts gesendet, bis Sie sagen, dass es das richtige Gerät ist.</translation>
    </message>
    <message>
        <source>%1 shows another key than the one you accepted.</source>
        <translation>%1 zeigt einen anderen Schlüssel als den, den Sie akzeptiert haben.</translation>
    </message>
    <message>
        <source>Somebody may stand in between, or the device was replaced or reset. Nothing was sent.</source>
        <translation>Vielleicht steht jemand dazwischen, oder das Gerät wurde ersetzt oder zurückgesetzt. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one you accepted.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das, das Sie akzeptiert haben.</translation>
    </message>
    <message>
        <source>Somebody may stand in between, or the device was replaced, reset or updated. Nothing was sent.</source>
        <translation>Vielleicht steht jemand dazwischen, oder das Gerät wurde ersetzt, zurückgesetzt oder aktualisiert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 did not accept the user name or password.</source>
        <translation>%1 hat den Benutzernamen oder das Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>The phones go on working. More wrong tries may lock you out, so RingFence stops here.</source>
        <translation>Die Telefone laufen weiter. Weitere Fehlversuche könnten Sie aussperren, deshalb hört RingFence hier auf.</translation>
    </message>
    <message>
        <source>Look the password up, then press “Sign in”.</source>
        <translation>Schlagen Sie das Passwort nach und drücken Sie dann auf „Anmelden“.</translation>
    </message>
    <message>
        <source>%1 refuses sign-ins for a while.</source>
        <translation>%1 lehnt Anmeldungen eine Zeit lang ab.</translation>
    </message>
    <message>
        <source>The phones go on working. Every further try makes the wait longer.</source>
        <translation>Die Telefone laufen weiter. Jeder weitere Versuch verlängert die Wartezeit.</translation>
    </message>
    <message>
        <source>Wait at least 15 minutes, then press “Sign in” once.</source>
        <translation>Warten Sie mindestens 15 Minuten und drücken Sie dann einmal auf „Anmelden“.</translation>
    </message>
    <message>
        <source>%1 stopped answering.</source>
        <translation>%1 antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>If a change was under way, its state is not known until the device answers again.</source>
        <translation>War eine Änderung im Gang, ist ihr Zustand nicht bekannt, bis das Gerät wieder antwortet.</translation>
    </message>
    <message>
        <source>The connection to %1 broke in the middle.</source>
        <translation>Die Verbindung zu %1 ist mittendrin abgebrochen.</translation>
    </message>
    <message>
        <source>This computer is no longer on the network on which the work began (Wi-Fi, VPN or cable).</source>
        <translation>Dieser Computer ist nicht mehr in dem Netz, in dem die Arbeit begann (WLAN, VPN oder Kabel).</translation>
    </message>
    <message>
        <source>What was finished and proven stays; what was half done is put back, and the list says which.</source>
        <translation>Was fertig und nachgewiesen ist, bleibt; was halb fertig war, wird zurückgenommen, und die Liste sagt, was.</translation>
    </message>
    <message>
        <source>%1 refused the change.</source>
        <translation>%1 hat die Änderung abgelehnt.</translation>
    </message>
    <message>
        <source>RingFence stops on this device and puts back what it had already changed.</source>
        <translation>RingFence hört bei diesem Gerät auf und stellt wieder her, was es schon geändert hatte.</translation>
    </message>
    <message>
        <source>%1 answered something that its maker does not document.</source>
        <translation>%1 hat etwas geantwortet, das der Hersteller nicht dokumentiert.</translation>
    </message>
    <message>
        <source>RingFence does not guess, so nothing was changed because of it.</source>
        <translation>RingFence rät nicht, deshalb wurde daraufhin nichts geändert.</translation>
    </message>
    <message>
        <source>There is no documented way to do this on %1.</source>
        <translation>Auf %1 gibt es dafür keinen dokumentierten Weg.</translation>
    </message>
    <message>
        <source>The setting stays as it is.</source>
        <translation>Die Einstellung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The settings of %1 have changed since they were read.</source>
        <translation>Die Einstellungen von %1 haben sich geändert, seit sie ausgelesen wurden.</translation>
    </message>
    <message>
        <source>Somebody or something else wrote to it. Nothing was sent.</source>
        <translation>Jemand oder etwas anderes hat darauf geschrieben. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Angehalten, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>This cannot be used as it is.</source>
        <translation>So lässt sich das nicht verwenden.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>RingFence could not write its own file or reach the password store.</source>
        <translation>RingFence konnte seine eigene Datei nicht schreiben oder den Passwortspeicher nicht erreichen.</translation>
    </message>
    <message>
        <source>Without a safe record nothing is changed on any device; the phones go on working.</source>
        <translation>Ohne sichere Aufzeichnung wird an keinem Gerät etwas geändert; die Telefone laufen weiter.</translation>
    </message>
    <message>
        <source>The office file is damaged.</source>
        <translation>Die Bürodatei ist beschädigt.</translation>
    </message>
    <message>
        <source>It was left as it is. The phones and the router go on working, and nothing was sent to them.</source>
        <translation>Sie wurde gelassen, wie sie war. Die Telefone und der Router laufen weiter, und es wurde nichts an sie gesendet.</translation>
    </message>
    <message>
        <source>Open a copy of the file from your backup. Keep the damaged one for the support.</source>
        <translation>Öffnen Sie eine Kopie der Datei aus Ihrer Datensicherung. Bewahren Sie die beschädigte für den Support auf.</translation>
    </message>
    <message>
        <source>RingFence made a mistake of its own.</source>
        <translation>RingFence hat selbst einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>It stopped before sending anything more; the list says what was done.</source>
        <translation>Es hat aufgehört, bevor es noch etwas sendete; die Liste sagt, was getan wurde.</translation>
    </message>
    <message>
        <source>Check that it is switched on and plugged in, then run the command again.</source>
        <translation>Prüfen Sie, ob es eingeschaltet und angeschlossen ist, und führen Sie dann den Befehl erneut aus.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the device&apos;s own page or label, then run the command again and answer the question.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit der Seite oder dem Aufkleber des Geräts, führen Sie dann den Befehl erneut aus und beantworten Sie die Frage.</translation>
    </message>
    <message>
        <source>Ask whoever looks after it; until that is clear RingFence leaves it alone.</source>
        <translation>Fragen Sie die Person, die sich darum kümmert; bis das geklärt ist, lässt RingFence es in Ruhe.</translation>
    </message>
    <message>
        <source>Look the password up, then give it with ringfence-cli sign-in OFFICE DEVICE.</source>
        <translation>Schlagen Sie das Passwort nach und geben Sie es dann mit ringfence-cli sign-in OFFICE DEVICE ein.</translation>
    </message>
    <message>
        <source>Wait at least 15 minutes, then run the command once.</source>
        <translation>Warten Sie mindestens 15 Minuten und führen Sie den Befehl dann einmal aus.</translation>
    </message>
    <message>
        <source>Wait two minutes, then run ringfence-cli check OFFICE.</source>
        <translation>Warten Sie zwei Minuten und führen Sie dann ringfence-cli check OFFICE aus.</translation>
    </message>
    <message>
        <source>Check cable and power, then run ringfence-cli check OFFICE.</source>
        <translation>Prüfen Sie Kabel und Strom und führen Sie dann ringfence-cli check OFFICE aus.</translation>
    </message>
    <message>
        <source>Go back to the office network, then run the command again.</source>
        <translation>Kehren Sie in das Büronetz zurück und führen Sie dann den Befehl erneut aus.</translation>
    </message>
    <message>
        <source>The detail tells the refusal.</source>
        <translation>Die Ablehnung steht in den Details.</translation>
    </message>
    <message>
        <source>Run the command again. If it stays like this, send what ringfence-cli bundle OFFICE prints.</source>
        <translation>Führen Sie den Befehl erneut aus. Bleibt es so, schicken Sie ein, was ringfence-cli bundle OFFICE ausgibt.</translation>
    </message>
    <message>
        <source>ringfence-cli plan OFFICE shows the steps by hand.</source>
        <translation>ringfence-cli plan OFFICE zeigt die Schritte von Hand.</translation>
    </message>
    <message>
        <source>Look at the new plan with ringfence-cli plan OFFICE before you go on.</source>
        <translation>Sehen Sie sich den neuen Plan mit ringfence-cli plan OFFICE an, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>Run the command again to carry on.</source>
        <translation>Führen Sie den Befehl erneut aus, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The detail says what is wrong; --help after the command lists what it takes.</source>
        <translation>Was falsch ist, steht in den Details; --help nach dem Befehl listet auf, was er annimmt.</translation>
    </message>
    <message>
        <source>The detail says what is in the way; put it right, then run the command again.</source>
        <translation>Was im Weg steht, sagen die Details; bringen Sie es in Ordnung und führen Sie dann den Befehl erneut aus.</translation>
    </message>
    <message>
        <source>Name a copy of the file from your backup. Keep the damaged one for the support.</source>
        <translation>Geben Sie eine Kopie der Datei aus Ihrer Datensicherung an. Bewahren Sie die beschädigte für den Support auf.</translation>
    </message>
    <message>
        <source>Send what ringfence-cli bundle OFFICE prints.</source>
        <translation>Schicken Sie ein, was ringfence-cli bundle OFFICE ausgibt.</translation>
    </message>
    <message>
        <source>The device</source>
        <translation>Das Gerät</translation>
    </message>
    <message>
        <source>The other end</source>
        <translation>Die Gegenstelle</translation>
    </message>
    <message>
        <source>RingFence could not read or write its own file, or could not reach the password store.</source>
        <translation>RingFence konnte seine eigene Datei nicht lesen oder schreiben oder den Passwortspeicher nicht erreichen.</translation>
    </message>
    <message>
        <source>There is no answer at this address, or it cannot be used from here.</source>
        <translation>Unter dieser Adresse antwortet niemand, oder sie lässt sich von hier aus nicht benutzen.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the address and the port, and that no other program uses them, then run the command again.</source>
        <translation>Prüfen Sie Adresse und Port und ob kein anderes Programm sie benutzt, und führen Sie dann den Befehl erneut aus.</translation>
    </message>
    <message>
        <source>An earlier run was not finished.</source>
        <translation>Ein früherer Lauf wurde nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Check that it is switched on and plugged in, then try again.</source>
        <translation>Prüfen Sie, ob es eingeschaltet und angeschlossen ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the device&apos;s own page or label, then sign in again and answer the question.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit der eigenen Seite oder dem Aufkleber des Geräts, melden Sie sich dann erneut an und beantworten Sie die Frage.</translation>
    </message>
    <message>
        <source>Ask whoever looks after it. Only if it was replaced or reset, press “It was exchanged or reset” on the page “Sign in”.</source>
        <translation>Fragen Sie, wer es betreut. Nur wenn es ersetzt oder zurückgesetzt wurde, drücken Sie „Es wurde ausgetauscht oder zurückgesetzt“ auf der Seite „Anmelden“.</translation>
    </message>
    <message>
        <source>Ask whoever looks after it. Only if there is a reason for it, press “It was exchanged or reset” on the page “Sign in”.</source>
        <translation>Fragen Sie, wer es betreut. Nur wenn es einen Grund dafür gibt, drücken Sie „Es wurde ausgetauscht oder zurückgesetzt“ auf der Seite „Anmelden“.</translation>
    </message>
    <message>
        <source>Wait two minutes, then try again.</source>
        <translation>Warten Sie zwei Minuten, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check cable and power, then try again. RingFence finds out where it stands.</source>
        <translation>Prüfen Sie Kabel und Strom, und versuchen Sie es dann erneut. RingFence findet heraus, wie es steht.</translation>
    </message>
    <message>
        <source>Go back to the office network, then try again.</source>
        <translation>Kehren Sie in das Netz des Büros zurück, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>“Copy details” has the refusal for whoever helps you. This change can be left out.</source>
        <translation>„Details kopieren“ hält die Ablehnung für Ihre Helfer fest. Diese Änderung lässt sich auslassen.</translation>
    </message>
    <message>
        <source>Try again. If it stays like this, send the support bundle: it stands under “Help and technical log”.</source>
        <translation>Versuchen Sie es erneut. Bleibt es so, senden Sie das Support-Paket: Es steht unter „Hilfe und technisches Protokoll“.</translation>
    </message>
    <message>
        <source>The steps by hand stand under “Your part”.</source>
        <translation>Die Schritte von Hand stehen unter „Ihr Teil“.</translation>
    </message>
    <message>
        <source>Run the check-up again and look at what would be changed before you go on.</source>
        <translation>Führen Sie die Prüfung erneut durch, und sehen Sie sich an, was geändert würde, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>Try again to carry on, or close the window.</source>
        <translation>Versuchen Sie es erneut, um weiterzumachen, oder schließen Sie das Fenster.</translation>
    </message>
    <message>
        <source>Correct it, then try again.</source>
        <translation>Berichtigen Sie es, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Free disk space or unlock the password store, then try again.</source>
        <translation>Schaffen Sie Platz auf der Festplatte oder entsperren Sie den Passwortspeicher, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Open “Help and technical log”, save the support bundle and send it; then start RingFence again.</source>
        <translation>Öffnen Sie „Hilfe und technisches Protokoll“, speichern Sie das Support-Paket und senden Sie es; starten Sie RingFence dann neu.</translation>
    </message>
    <message>
        <source>Settle it first: ringfence-cli settle OFFICE --finish (keeps what is new and proven) or --undo (takes everything back); for a device that never comes back, --give-up.</source>
        <translation>Klären Sie ihn zuerst: ringfence-cli settle OFFICE --finish (behält, was neu und nachgewiesen ist) oder --undo (nimmt alles zurück); für ein Gerät, das nie wiederkommt, --give-up.</translation>
    </message>
</context>
<context>
    <name>EvidencePicture</name>
    <message>
        <source>the picture could not be written: %1</source>
        <translation>das Bild konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>the file is too big for a picture</source>
        <translation>die Datei ist zu groß für ein Bild</translation>
    </message>
    <message>
        <source>the file is no picture that can be read</source>
        <translation>die Datei ist kein Bild, das sich lesen lässt</translation>
    </message>
    <message>
        <source>the picture has no size, or is too large</source>
        <translation>das Bild hat keine Größe oder ist zu groß</translation>
    </message>
    <message>
        <source>the picture cannot be read: %1</source>
        <translation>das Bild lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>the picture is too detailed to be kept</source>
        <translation>das Bild ist zu detailreich, um aufbewahrt zu werden</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>not read yet</source>
        <translation>noch nicht ausgelesen</translation>
    </message>
    <message>
        <source>probably, by its certificate</source>
        <translation>wahrscheinlich, nach seinem Zertifikat</translation>
    </message>
    <message>
        <source>probably, by its web page</source>
        <translation>wahrscheinlich, nach seiner Webseite</translation>
    </message>
    <message>
        <source>probably, by how it answers calls</source>
        <translation>wahrscheinlich, danach, wie es Anrufe beantwortet</translation>
    </message>
    <message>
        <source>probably, by its greeting</source>
        <translation>wahrscheinlich, nach seiner Begrüßung</translation>
    </message>
    <message>
        <source>probably, by its network card</source>
        <translation>wahrscheinlich, nach seiner Netzwerkkarte</translation>
    </message>
    <message>
        <source>probably</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>Answers like a phone, but we cannot tell which.</source>
        <translation>Antwortet wie ein Telefon, aber welches, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Answers like a phone, but we cannot tell which. Made by %1.</source>
        <translation>Antwortet wie ein Telefon, aber welches, lässt sich nicht sagen. Hergestellt von %1.</translation>
    </message>
    <message>
        <source>It answers, but we cannot tell what it is. Its network card is made by %1.</source>
        <translation>Es antwortet, aber was es ist, lässt sich nicht sagen. Seine Netzwerkkarte ist von %1.</translation>
    </message>
    <message>
        <source>It answers, but we cannot tell what it is.</source>
        <translation>Es antwortet, aber was es ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>your internet router</source>
        <comment>after the address</comment>
        <translation>Ihr Internetrouter</translation>
    </message>
    <message>
        <source>as you told us</source>
        <comment>after the address</comment>
        <translation>wie Sie uns gesagt haben</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
    <message>
        <source>Special line</source>
        <comment>mark of a device</comment>
        <translation>Sonderanschluss</translation>
    </message>
    <message>
        <source>Special line, released</source>
        <comment>mark of a device</comment>
        <translation>Sonderanschluss, freigegeben</translation>
    </message>
    <message>
        <source>Please look</source>
        <comment>mark of a device</comment>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>By hand</source>
        <comment>mark of a device</comment>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Quite sure</source>
        <comment>mark of a device</comment>
        <translation>Ziemlich sicher</translation>
    </message>
    <message>
        <source>Recognised</source>
        <comment>mark of a device</comment>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>nothing is changed there</source>
        <comment>after the address</comment>
        <translation>dort wird nichts geändert</translation>
    </message>
    <message>
        <source>released by %1</source>
        <comment>after the address</comment>
        <translation>freigegeben von %1</translation>
    </message>
    <message>
        <source>new since the last visit</source>
        <comment>after the address</comment>
        <translation>neu seit dem letzten Besuch</translation>
    </message>
    <message>
        <source>did not answer this time; last seen on %1</source>
        <translation>hat diesmal nicht geantwortet; zuletzt gesehen am %1</translation>
    </message>
    <message>
        <source>did not answer this time</source>
        <translation>hat diesmal nicht geantwortet</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>mark of a device</comment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between short facts in one line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>We found your router, but no phone.</source>
        <translation>Wir haben Ihren Router gefunden, aber kein Telefon.</translation>
    </message>
    <message>
        <source>We found neither a phone nor your router.</source>
        <translation>Wir haben weder ein Telefon noch Ihren Router gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>We found your router and %n phones.</source>
        <translation>
            <numerusform>Wir haben Ihren Router und %n Telefon gefunden.</numerusform>
            <numerusform>Wir haben Ihren Router und %n Telefone gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We found %n phones, but not your router.</source>
        <translation>
            <numerusform>Wir haben %n Telefon gefunden, aber nicht Ihren Router.</numerusform>
            <numerusform>Wir haben %n Telefone gefunden, aber nicht Ihren Router.</numerusform>
        </translation>
    </message>
    <message>
        <source>RingFence asks each address only what it shows to everybody. Nothing is changed.</source>
        <translation>RingFence fragt jede Adresse nur nach dem, was sie jedem zeigt. Es wird nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n things that we cannot name yet.</source>
        <translation>
            <numerusform>Es gibt %n Gerät, das wir noch nicht benennen können.</numerusform>
            <numerusform>Es gibt %n Geräte, die wir noch nicht benennen können.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices are new since the last visit.</source>
        <translation>
            <numerusform>%n Gerät ist neu seit dem letzten Besuch.</numerusform>
            <numerusform>%n Geräte sind neu seit dem letzten Besuch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices of the last visit did not answer this time.</source>
        <translation>
            <numerusform>%n Gerät vom letzten Besuch hat diesmal nicht geantwortet.</numerusform>
            <numerusform>%n Geräte vom letzten Besuch haben diesmal nicht geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>You stopped the search, so there may be more.</source>
        <translation>Sie haben die Suche angehalten, es könnte also mehr geben.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n addresses · %2 s</source>
        <translation>
            <numerusform>%1 von %n Adresse · %2&#xa0;s</numerusform>
            <numerusform>%1 von %n Adressen · %2&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n addresses · %2 s, about %3 s left</source>
        <translation>
            <numerusform>%1 von %n Adresse · %2&#xa0;s, noch etwa %3&#xa0;s</numerusform>
            <numerusform>%1 von %n Adressen · %2&#xa0;s, noch etwa %3&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Is this computer plugged into the office network? A cable is better than Wi-Fi here.</source>
        <translation>Ist dieser Computer mit dem Büronetz verbunden? Ein Kabel ist hier besser als WLAN.</translation>
    </message>
    <message>
        <source>This computer is on Wi-Fi. A guest network, or one that keeps its devices apart, hides the phones: use a cable or the office&apos;s own Wi-Fi.</source>
        <translation>Dieser Computer ist im WLAN. Ein Gastnetz, oder eines, das seine Geräte voneinander trennt, verbirgt die Telefone: Benutzen Sie ein Kabel oder das eigene WLAN des Büros.</translation>
    </message>
    <message>
        <source>Is the network you named really the one with the phones? You can name another one on “Start”.</source>
        <translation>Ist das von Ihnen genannte Netz wirklich das mit den Telefonen? Sie können auf „Start“ ein anderes nennen.</translation>
    </message>
    <message>
        <source>Are the phones in a network of their own? Then name that network too, on “Start”.</source>
        <translation>Sind die Telefone in einem eigenen Netz? Dann nennen Sie auf „Start“ auch dieses Netz.</translation>
    </message>
    <message>
        <source>Is a VPN on? Switch it off while RingFence looks, then look again.</source>
        <translation>Ist ein VPN an? Schalten Sie es ab, während RingFence sucht, und sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Are the phones switched on? Their display shows the time.</source>
        <translation>Sind die Telefone eingeschaltet? Ihre Anzeige zeigt die Uhrzeit.</translation>
    </message>
    <message>
        <source>Find your devices</source>
        <translation>Finden Sie Ihre Geräte</translation>
    </message>
    <message>
        <source>Choose an office first.</source>
        <translation>Wählen Sie zuerst ein Büro.</translation>
    </message>
    <message numerus="yes">
        <source>%n computers, printers and other devices are left alone.</source>
        <translation>
            <numerusform>%n Computer, Drucker oder anderes Gerät wird in Ruhe gelassen.</numerusform>
            <numerusform>%n Computer, Drucker und andere Geräte werden in Ruhe gelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking around your office network</source>
        <translation>Ihr Büronetz wird durchgesehen</translation>
    </message>
    <message>
        <source>Say first, on “Start”, which network RingFence may look at.</source>
        <translation>Sagen Sie zuerst auf „Start“, in welchem Netz RingFence suchen darf.</translation>
    </message>
    <message>
        <source>RingFence looks only where you allowed it: %1. Nothing is changed.</source>
        <translation>RingFence sucht nur dort, wo Sie es erlaubt haben: %1. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between networks</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>No phone and no router answered</source>
        <translation>Kein Telefon und kein Router hat geantwortet</translation>
    </message>
    <message>
        <source>Nothing is wrong with them because of this. Please check these things, then look again.</source>
        <translation>Das heißt nicht, dass mit ihnen etwas nicht stimmt. Bitte prüfen Sie diese Dinge und sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>This is what we found</source>
        <translation>Das haben wir gefunden</translation>
    </message>
    <message>
        <source>This office can only be read at the moment, so RingFence does not look again.</source>
        <translation>Dieses Büro kann im Augenblick nur gelesen werden, deshalb sucht RingFence nicht erneut.</translation>
    </message>
    <message>
        <source>This is not an address like 192.168.1.20.</source>
        <translation>Das ist keine Adresse wie 192.168.1.20.</translation>
    </message>
    <message>
        <source>%1 lies outside of the network that you allowed. Name its network on “Start” first.</source>
        <translation>%1 liegt außerhalb des Netzes, das Sie erlaubt haben. Nennen Sie zuerst sein Netz auf „Start“.</translation>
    </message>
    <message>
        <source>%1 is this computer.</source>
        <translation>%1 ist dieser Computer.</translation>
    </message>
    <message numerus="yes">
        <source>What hangs on these %n adapters: %1? It is often a fax, a lift, an alarm or a card terminal. Open the row and mark it, or give it a name.</source>
        <translation>
            <numerusform>Was hängt an diesem %n Adapter: %1? Oft ist es ein Fax, ein Aufzug, ein Alarm oder ein Kartenterminal. Öffnen Sie die Zeile und kennzeichnen Sie ihn, oder geben Sie ihm einen Namen.</numerusform>
            <numerusform>Was hängt an diesen %n Adaptern: %1? Oft ist es ein Fax, ein Aufzug, ein Alarm oder ein Kartenterminal. Öffnen Sie die Zeile und kennzeichnen Sie sie, oder geben Sie ihnen Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are not named yet: %1. Do you know what they are?</source>
        <translation>
            <numerusform>%n Sache hat noch keinen Namen: %1. Wissen Sie, was es ist?</numerusform>
            <numerusform>%n Sachen haben noch keinen Namen: %1. Wissen Sie, was es ist?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has said on “Start” that the special lines were gone through: lift, alarm, fax, door, emergency, card terminal, night bell.</source>
        <translation>Niemand hat unter „Start“ gesagt, dass die Sonderanschlüsse durchgegangen wurden: Aufzug, Alarm, Fax, Tür, Notruf, Kartenterminal, Nachtklingel.</translation>
    </message>
    <message>
        <source>No special line is marked in this office. What is not marked is treated like any other phone.</source>
        <translation>In diesem Büro ist kein Sonderanschluss gekennzeichnet. Was nicht gekennzeichnet ist, wird wie jedes andere Telefon behandelt.</translation>
    </message>
</context>
<context>
    <name>Firmware</name>
    <message>
        <source>%1, told by somebody else than the maker</source>
        <translation>%1, nicht vom Hersteller selbst gesagt</translation>
    </message>
    <message>
        <source>version %1: the list (%2) knows no hole in it</source>
        <comment>%2: date</comment>
        <translation>Version %1: Die Liste (%2) kennt keine Lücke darin</translation>
    </message>
    <message>
        <source>version %1 has holes that are known; version %2 closes them (list of %3)</source>
        <translation>Version %1 hat bekannte Lücken; Version %2 schließt sie (Liste: %3)</translation>
    </message>
    <message>
        <source>version %1 is no longer mended by its maker, since %2 (list of %3)</source>
        <translation>Version %1 wird vom Hersteller seit %2 nicht mehr verbessert (Liste: %3)</translation>
    </message>
</context>
<context>
    <name>Fix</name>
    <message>
        <source>No interruption</source>
        <translation>Keine Unterbrechung</translation>
    </message>
    <message>
        <source>Some seconds without calls</source>
        <translation>Einige Sekunden ohne Gespräche</translation>
    </message>
    <message>
        <source>Phone restarts</source>
        <translation>Telefon startet neu</translation>
    </message>
    <message>
        <source>Phones restart, 1 by 1</source>
        <translation>Telefone starten neu, eines nach dem anderen</translation>
    </message>
    <message>
        <source>Phones restart in turn</source>
        <translation>Telefone starten nacheinander neu</translation>
    </message>
    <message numerus="yes">
        <source>Internet off %n min</source>
        <translation>
            <numerusform>Internet %n&#xa0;min aus</numerusform>
            <numerusform>Internet %n&#xa0;min aus</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs “%1”, which is switched off.</source>
        <translation>Braucht „%1“, und das ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>It did not work a moment ago on %1. Switch it on to try again.</source>
        <translation>Auf %1 hat es eben nicht geklappt. Schalten Sie es ein, um es erneut zu versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) only a person can do: they stand under “Your part”.</source>
        <translation>
            <numerusform>%n weitere Sache kann nur ein Mensch tun: Sie steht unter „Ihr Teil“.</numerusform>
            <numerusform>%n weitere Dinge kann nur ein Mensch tun: Sie stehen unter „Ihr Teil“.</numerusform>
        </translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>Wenn etwas schiefgeht</translation>
    </message>
    <message>
        <source>RingFence puts the old settings back while this computer is on. These devices cannot do it by themselves: %1.</source>
        <translation>RingFence stellt die alten Einstellungen wieder her, solange dieser Computer läuft. Diese Geräte können es nicht selbst: %1.</translation>
    </message>
    <message>
        <source>A change that RingFence has not confirmed undoes itself on: %1. The other devices cannot do it by themselves (%2); there RingFence puts the old settings back while this computer is on.</source>
        <translation>Eine Änderung, die RingFence nicht bestätigt hat, nimmt sich selbst zurück auf: %1. Die anderen Geräte können das nicht (%2); dort stellt RingFence die alten Einstellungen wieder her, solange dieser Computer läuft.</translation>
    </message>
    <message>
        <source>A mobile at hand: calls, emergency calls included, will not work on a phone while it signs in again or restarts.</source>
        <translation>Ein Mobiltelefon in Reichweite: Gespräche, auch Notrufe, sind mit einem Telefon nicht möglich, während es sich neu anmeldet oder neu startet.</translation>
    </message>
    <message>
        <source>The company&apos;s password manager, or a slip and an envelope: each new password is shown once, so that a second person keeps it.</source>
        <translation>Den Passwortmanager der Firma oder einen Zettel und einen Umschlag: Jedes neue Passwort wird einmal angezeigt, damit eine zweite Person es aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>Your provider&apos;s portal, signed in: %n line(s) get a new password there within seconds of the phone.</source>
        <translation>
            <numerusform>Das Portal Ihres Anbieters, angemeldet: %n Anschluss bekommt dort innerhalb von Sekunden nach dem Telefon ein neues Passwort.</numerusform>
            <numerusform>Das Portal Ihres Anbieters, angemeldet: %n Anschlüsse bekommen dort innerhalb von Sekunden nach dem Telefon ein neues Passwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>A test call to a colleague from %1.</source>
        <translation>Einen Testanruf bei einem Kollegen von %1 aus.</translation>
    </message>
    <message>
        <source>A test call to your provider&apos;s test number from %1.</source>
        <translation>Einen Testanruf bei der Testnummer Ihres Anbieters von %1 aus.</translation>
    </message>
    <message>
        <source>Asked before it begins: %1</source>
        <translation>Wird vor dem Beginn gefragt: %1</translation>
    </message>
    <message>
        <source>Calls, emergency calls included, will not work on a phone while it signs in again or restarts; nobody is asked to dial an emergency number as a test. Is a mobile at hand?</source>
        <translation>Gespräche, auch Notrufe, sind mit einem Telefon nicht möglich, während es sich neu anmeldet oder neu startet; niemand soll zum Testen eine Notrufnummer wählen. Liegt ein Mobiltelefon bereit?</translation>
    </message>
    <message>
        <source>There is nothing more to change</source>
        <translation>Es gibt nichts mehr zu ändern</translation>
    </message>
    <message>
        <source>There is nothing to change</source>
        <translation>Es gibt nichts zu ändern</translation>
    </message>
    <message>
        <source>RingFence found nothing that it could set better.</source>
        <translation>RingFence hat nichts gefunden, was es besser einstellen könnte.</translation>
    </message>
    <message>
        <source>What is open cannot be done automatically; the reasons are below.</source>
        <translation>Was offen ist, lässt sich nicht automatisch erledigen; die Gründe stehen unten.</translation>
    </message>
    <message>
        <source>Nothing is switched on</source>
        <translation>Nichts ist eingeschaltet</translation>
    </message>
    <message>
        <source>Switch on what you want to have changed, or go on without.</source>
        <translation>Schalten Sie ein, was geändert werden soll, oder gehen Sie ohne Änderung weiter.</translation>
    </message>
    <message>
        <source>Here is what comes next</source>
        <translation>Das kommt als Nächstes</translation>
    </message>
    <message>
        <source>Here is what we will change</source>
        <translation>Das werden wir ändern</translation>
    </message>
    <message>
        <source>%1 on %2, about %3. Nothing happens until you press Start.</source>
        <comment>%1: number of changes, %2: number of devices, %3: minutes</comment>
        <translation>%1, betroffen: %2, Dauer: etwa %3. Es geschieht nichts, bevor Sie auf „Starten“ drücken.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>This office file can only be read, so nothing can be changed.</source>
        <translation>Diese Bürodatei kann nur gelesen werden, deshalb lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>An earlier run has to be settled first.</source>
        <translation>Zuerst muss ein früherer Lauf geklärt werden.</translation>
    </message>
    <message>
        <source>%1 as a test</source>
        <comment>which phone is tried before the others</comment>
        <translation>%1 als Test</translation>
    </message>
    <message>
        <source>%1, one at a time</source>
        <translation>%1, eines nach dem anderen</translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n Telefon</numerusform>
            <numerusform>%n Telefone</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn off the router&apos;s phone helper, which garbles calls (SIP ALG)</source>
        <translation>Die Telefonhilfe des Routers abschalten, die Gespräche stört (SIP ALG)</translation>
    </message>
    <message>
        <source>Close the door to your phones from the internet</source>
        <translation>Die Tür aus dem Internet zu Ihren Telefonen schließen</translation>
    </message>
    <message>
        <source>Stop devices from opening doors by themselves (UPnP)</source>
        <translation>Geräte daran hindern, selbst Türen zu öffnen (UPnP)</translation>
    </message>
    <message>
        <source>Close the router&apos;s settings page to the internet</source>
        <translation>Die Einstellungsseite des Routers zum Internet hin schließen</translation>
    </message>
    <message>
        <source>Encrypt calls (TLS, then SRTP)</source>
        <translation>Gespräche verschlüsseln (erst TLS, dann SRTP)</translation>
    </message>
    <message>
        <source>Give the phones their own network (VLAN)</source>
        <translation>Den Telefonen ein eigenes Netz geben (VLAN)</translation>
    </message>
    <message>
        <source>Give the phones their own network (VLAN %1)</source>
        <translation>Den Telefonen ein eigenes Netz geben (VLAN %1)</translation>
    </message>
    <message numerus="yes">
        <source>New admin password on %n phone(s)</source>
        <translation>
            <numerusform>Neues Verwaltungspasswort auf %n Telefon</numerusform>
            <numerusform>Neues Verwaltungspasswort auf %n Telefonen</numerusform>
        </translation>
    </message>
    <message>
        <source>New admin password on the router</source>
        <translation>Neues Verwaltungspasswort auf dem Router</translation>
    </message>
    <message numerus="yes">
        <source>New passwords for %n phone line(s)</source>
        <translation>
            <numerusform>Neues Passwort für %n Telefonanschluss</numerusform>
            <numerusform>Neue Passwörter für %n Telefonanschlüsse</numerusform>
        </translation>
    </message>
    <message>
        <source>Let updates install by themselves</source>
        <translation>Updates von selbst installieren lassen</translation>
    </message>
    <message>
        <source>Open settings pages over encrypted connections only (HTTPS, SSH)</source>
        <translation>Einstellungsseiten nur über verschlüsselte Verbindungen öffnen (HTTPS, SSH)</translation>
    </message>
    <message numerus="yes">
        <source>Switch on the settings interface of %n phone(s) (REST)</source>
        <translation>
            <numerusform>Die Einstellungsschnittstelle von %n Telefon einschalten (REST)</numerusform>
            <numerusform>Die Einstellungsschnittstelle von %n Telefonen einschalten (REST)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>one device after the other</comment>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>Calls go on while this is done.</source>
        <translation>Gespräche laufen währenddessen weiter.</translation>
    </message>
    <message>
        <source>The phones sign in to the provider again: some seconds without calls, emergency calls included.</source>
        <translation>Die Telefone melden sich erneut beim Anbieter an: einige Sekunden ohne Gespräche, auch ohne Notrufe.</translation>
    </message>
    <message numerus="yes">
        <source>Calls, emergency calls included, will not work on each of these phones for about %n minute(s) while it restarts. Keep a mobile at hand.</source>
        <translation>
            <numerusform>Gespräche, auch Notrufe, sind mit jedem dieser Telefone etwa %n Minute lang nicht möglich, während es neu startet. Halten Sie ein Mobiltelefon bereit.</numerusform>
            <numerusform>Gespräche, auch Notrufe, sind mit jedem dieser Telefone etwa %n Minuten lang nicht möglich, während es neu startet. Halten Sie ein Mobiltelefon bereit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The router restarts: for about %n minute(s) there is no internet, and calls, emergency calls included, will not work on any phone. Keep a mobile at hand.</source>
        <translation>
            <numerusform>Der Router startet neu: Etwa %n Minute lang gibt es kein Internet, und Gespräche, auch Notrufe, sind mit keinem Telefon möglich. Halten Sie ein Mobiltelefon bereit.</numerusform>
            <numerusform>Der Router startet neu: Etwa %n Minuten lang gibt es kein Internet, und Gespräche, auch Notrufe, sind mit keinem Telefon möglich. Halten Sie ein Mobiltelefon bereit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is put back: these changes cannot be taken back.</source>
        <translation>Nichts wird wiederhergestellt: Diese Änderungen lassen sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>A change that RingFence has not confirmed undoes itself on: %1. On the other devices (%2) nothing is put back: these changes cannot be taken back.</source>
        <translation>Eine Änderung, die RingFence nicht bestätigt hat, nimmt sich selbst zurück auf: %1. Auf den anderen Geräten (%2) wird nichts wiederhergestellt: Diese Änderungen lassen sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>RingFence puts back what can be taken back while this computer is on. These devices cannot do it by themselves: %1.</source>
        <translation>RingFence nimmt zurück, was sich zurücknehmen lässt, solange dieser Computer läuft. Diese Geräte können es nicht selbst: %1.</translation>
    </message>
    <message>
        <source>A change that RingFence has not confirmed undoes itself on: %1. The other devices cannot do it by themselves (%2); there RingFence puts back what can be taken back while this computer is on.</source>
        <translation>Eine Änderung, die RingFence nicht bestätigt hat, nimmt sich selbst zurück auf: %1. Die anderen Geräte können das nicht (%2); dort nimmt RingFence zurück, was sich zurücknehmen lässt, solange dieser Computer läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) cannot be taken back, or not in full: “Details” tells which.</source>
        <translation>
            <numerusform>%n Änderung lässt sich nicht oder nicht ganz zurücknehmen: „Details“ sagt, welche.</numerusform>
            <numerusform>%n Änderungen lassen sich nicht oder nicht ganz zurücknehmen: „Details“ sagt, welche.</numerusform>
        </translation>
    </message>
    <message>
        <source>The check-up was not run yet.</source>
        <translation>Die Prüfung wurde noch nicht durchgeführt.</translation>
    </message>
    <message>
        <source>A change that RingFence has not confirmed undoes itself, even if this computer fails: %1.</source>
        <translation>Eine Änderung, die RingFence nicht bestätigt hat, nimmt sich selbst zurück, sogar wenn dieser Computer ausfällt: %1.</translation>
    </message>
    <message>
        <source>A part undoes itself even there, as long as RingFence has not confirmed it: %1. The emergency card names it.</source>
        <translation>Ein Teil nimmt sich auch dort selbst zurück, solange RingFence ihn nicht bestätigt hat: %1. Die Notfallkarte nennt ihn.</translation>
    </message>
    <message>
        <source>Keep computers out of the phones&apos; own network (VLAN %1)</source>
        <translation>Computer aus dem eigenen Netz der Telefone fernhalten (VLAN %1)</translation>
    </message>
</context>
<context>
    <name>LeftOver</name>
    <message>
        <source>%1: %2</source>
        <comment>devices, why it is left</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LostPassword</name>
    <message>
        <source>First of all</source>
        <translation>Zuallererst</translation>
    </message>
    <message>
        <source>You said who looks after your phones: %1. Ask there first.</source>
        <translation>Sie haben gesagt, wer sich um Ihre Telefone kümmert: %1. Fragen Sie zuerst dort.</translation>
    </message>
    <message>
        <source>You said who looks after your router: %1. Ask there first.</source>
        <translation>Sie haben gesagt, wer sich um Ihren Router kümmert: %1. Fragen Sie zuerst dort.</translation>
    </message>
    <message>
        <source>Look on the sticker underneath the device, in the company&apos;s password manager and for a sealed envelope; ask whoever installed it.</source>
        <translation>Sehen Sie auf dem Aufkleber unter dem Gerät und im Passwortmanager der Firma nach und suchen Sie nach einem versiegelten Umschlag; fragen Sie die Person, die es eingerichtet hat.</translation>
    </message>
    <message>
        <source>Do not guess: a few wrong tries lock the device for a while.</source>
        <translation>Raten Sie nicht: Einige Fehlversuche sperren das Gerät eine Zeit lang.</translation>
    </message>
    <message>
        <source>If your phone provider set the phones up, the provider has their password. Ask for it, and do not reset such a phone yourself: a password of your own would shut the provider out.</source>
        <translation>Hat Ihr Telefonanbieter die Telefone eingerichtet, kennt er ihr Passwort. Fragen Sie danach und setzen Sie ein solches Telefon nicht selbst zurück: Ein eigenes Passwort würde den Anbieter aussperren.</translation>
    </message>
    <message>
        <source>A reset is the last way. RingFence never does it.</source>
        <translation>Zurücksetzen ist der letzte Weg. RingFence tut das nie.</translation>
    </message>
    <message>
        <source>The manual says what the password is on a new device, and how it is reset.</source>
        <translation>Das Handbuch sagt, welches Passwort ein neues Gerät hat und wie es zurückgesetzt wird.</translation>
    </message>
    <message>
        <source>A reset deletes the settings of the device; have what is needed to set it up again at hand.</source>
        <translation>Das Zurücksetzen löscht die Einstellungen des Geräts; halten Sie bereit, was Sie zum Neueinrichten brauchen.</translation>
    </message>
</context>
<context>
    <name>Networks</name>
    <message>
        <source>, </source>
        <comment>between networks</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>A firewall on this computer does not let RingFence reach the network.</source>
        <translation>Eine Firewall auf diesem Computer lässt RingFence nicht ins Netz.</translation>
    </message>
    <message>
        <source>Open “Windows Security”, then “Firewall &amp; network protection”, then “Allow an app through firewall”, and tick RingFence for private networks. Another security program may have a list of its own. Where you may not do that, ask whoever looks after this computer. Then look again.</source>
        <translation>Öffnen Sie „Windows-Sicherheit“, dann „Firewall- &amp; Netzwerkschutz“, dann „Zugriff von App durch Firewall zulassen“, und setzen Sie bei RingFence den Haken für private Netzwerke. Ein anderes Sicherheitsprogramm kann eine eigene Liste haben. Wenn Sie das nicht dürfen, fragen Sie, wer diesen Computer betreut. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Open the firewall or security program that runs on this Mac (Little Snitch, LuLu or one of the company) and allow RingFence to reach the local network. Then look again.</source>
        <translation>Öffnen Sie die Firewall oder das Sicherheitsprogramm auf diesem Mac (Little Snitch, LuLu oder eines der Firma) und erlauben Sie RingFence das lokale Netzwerk. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer to let RingFence send into the office network, or to look at its rules for outgoing traffic (nftables, ufw, firewalld). Then look again.</source>
        <translation>Bitten Sie die Person, die diesen Computer betreut, RingFence ins Büronetz senden zu lassen oder die Regeln für ausgehende Verbindungen anzusehen (nftables, ufw, firewalld). Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Open “System Settings”, then “Privacy &amp; Security”, then “Local Network”, and switch RingFence on. If it is on already, switch it off and on once. Then look again.</source>
        <translation>Öffnen Sie „Systemeinstellungen“, dann „Datenschutz &amp; Sicherheit“, dann „Lokales Netzwerk“, und schalten Sie RingFence ein. Ist es schon eingeschaltet, schalten Sie es einmal aus und wieder ein. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>A VPN is on (%1).</source>
        <extracomment>%1: name of an adapter, such as wg0</extracomment>
        <translation>Ein VPN ist eingeschaltet (%1).</translation>
    </message>
    <message>
        <source>Many VPN programs cut this computer off from the office network while they are on.</source>
        <translation>Viele VPN-Programme trennen diesen Computer vom Büronetz, solange sie eingeschaltet sind.</translation>
    </message>
    <message>
        <source>What RingFence asks the office&apos;s devices goes into the VPN, not to them.</source>
        <translation>Was RingFence die Geräte des Büros fragt, geht in das VPN und nicht zu ihnen.</translation>
    </message>
    <message>
        <source>Switch the VPN off while RingFence looks, or allow “local network access” in the VPN program. Then look again.</source>
        <translation>Schalten Sie das VPN aus, solange RingFence nachsieht, oder erlauben Sie im VPN-Programm den „Zugriff auf das lokale Netzwerk“. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Devices answered one by one, but none answered a question to all.</source>
        <translation>Einzeln gefragt haben Geräte geantwortet, aber keines auf eine Frage an alle.</translation>
    </message>
    <message>
        <source>This computer&apos;s firewall may hold such answers back. A device that only makes itself known this way may be missing.</source>
        <translation>Vielleicht hält die Firewall dieses Computers solche Antworten zurück. Ein Gerät, das sich nur auf diese Weise zu erkennen gibt, kann fehlen.</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Network &amp; internet”, choose the office&apos;s connection and make it a “Private network”. Then look again.</source>
        <translation>Öffnen Sie „Einstellungen“, dann „Netzwerk und Internet“, wählen Sie die Verbindung zum Büro und machen Sie daraus ein „Privates Netzwerk“. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Where your firewall knows zones or profiles, put the office&apos;s connection into the one for home or work. Then look again.</source>
        <translation>Wenn Ihre Firewall Zonen oder Profile kennt, ordnen Sie die Verbindung zum Büro der Zone für Zuhause oder Arbeit zu. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>This computer is on no network.</source>
        <translation>Dieser Computer ist mit keinem Netz verbunden.</translation>
    </message>
    <message>
        <source>Plug the cable into the office network, or join its Wi-Fi. Then look again.</source>
        <translation>Stecken Sie das Netzwerkkabel des Büros ein oder verbinden Sie sich mit dem WLAN des Büros. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>This computer has a connection, but no router gave it an address.</source>
        <translation>Dieser Computer hat eine Verbindung, aber kein Router hat ihm eine Adresse gegeben.</translation>
    </message>
    <message>
        <source>Without one it reaches no device. Either the cable does not lead to the router, or the router is off.</source>
        <translation>Ohne Adresse erreicht er kein Gerät. Entweder führt das Kabel nicht zum Router, oder der Router ist aus.</translation>
    </message>
    <message>
        <source>Check that the router is on and that the cable leads to it, pull the cable and put it back. Then look again.</source>
        <translation>Prüfen Sie, ob der Router eingeschaltet ist und das Kabel zu ihm führt; ziehen Sie das Kabel und stecken Sie es wieder ein. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>This computer knows no router: its connection has no way to the internet.</source>
        <translation>Dieser Computer kennt keinen Router: Seine Verbindung hat keinen Weg ins Internet.</translation>
    </message>
    <message>
        <source>RingFence cannot tell which device is the router, and the phones may be on another network than this computer.</source>
        <translation>RingFence kann nicht feststellen, welches Gerät der Router ist, und die Telefone können in einem anderen Netz sein als dieser Computer.</translation>
    </message>
    <message>
        <source>Check that this computer hangs on the same network as the phones, and that its address comes from the router (DHCP). Then look again.</source>
        <translation>Prüfen Sie, ob dieser Computer im selben Netz ist wie die Telefone und seine Adresse vom Router bekommt (DHCP). Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>You named %1, but this computer is on %2.</source>
        <extracomment>both are networks, such as 192.168.1.0/24</extracomment>
        <translation>Sie haben %1 genannt, aber dieser Computer ist in %2.</translation>
    </message>
    <message>
        <source>Nobody answered there. This may be another office, a guest Wi-Fi or a mobile hotspot.</source>
        <translation>Dort hat niemand geantwortet. Vielleicht ist dies ein anderes Büro, ein Gäste-WLAN oder ein mobiler Hotspot.</translation>
    </message>
    <message>
        <source>Connect this computer to the office network, or name the network it is on now. Then look again.</source>
        <translation>Verbinden Sie diesen Computer mit dem Büronetz oder nennen Sie das Netz, in dem er jetzt ist. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Your router (%1) does not answer this computer.</source>
        <extracomment>%1: address</extracomment>
        <translation>Ihr Router (%1) antwortet diesem Computer nicht.</translation>
    </message>
    <message>
        <source>No other device answered either, so the connection of this computer is the likely cause, not the phones.</source>
        <translation>Auch kein anderes Gerät hat geantwortet; die Ursache ist also wahrscheinlich die Verbindung dieses Computers und nicht die Telefone.</translation>
    </message>
    <message>
        <source>Check the cable or the Wi-Fi of this computer, and whether a web page opens. Then look again.</source>
        <translation>Prüfen Sie das Kabel oder das WLAN dieses Computers, und ob sich eine Internetseite öffnet. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Plug this computer in with a cable, or join the office&apos;s main Wi-Fi. Then look again.</source>
        <translation>Schließen Sie diesen Computer mit einem Kabel an oder verbinden Sie ihn mit dem Haupt-WLAN des Büros. Sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>no address from a router</source>
        <comment>kind of adapter</comment>
        <translation>keine Adresse von einem Router</translation>
    </message>
    <message>
        <source>direct line</source>
        <comment>kind of adapter</comment>
        <translation>Direktverbindung</translation>
    </message>
    <message>
        <source>VPN</source>
        <comment>kind of adapter</comment>
        <translation>VPN</translation>
    </message>
    <message>
        <source>containers</source>
        <comment>kind of adapter</comment>
        <translation>Container</translation>
    </message>
    <message>
        <source>virtual machines</source>
        <comment>kind of adapter</comment>
        <translation>virtuelle Maschinen</translation>
    </message>
    <message>
        <source>this computer itself</source>
        <comment>kind of adapter</comment>
        <translation>dieser Computer selbst</translation>
    </message>
    <message>
        <source>%1 got no address from a router and gave itself one. Check the cable and the router.</source>
        <extracomment>%1: name of an adapter</extracomment>
        <translation>%1 hat von keinem Router eine Adresse bekommen und sich selbst eine gegeben. Prüfen Sie das Kabel und den Router.</translation>
    </message>
    <message>
        <source>%1 is a direct line to one other machine (dial-up or mobile), no office network.</source>
        <translation>%1 ist eine Direktverbindung zu einem einzigen anderen Gerät (Einwahl oder Mobilfunk), kein Büronetz.</translation>
    </message>
    <message>
        <source>%1 is a tunnel (VPN), and what lies behind it is not this office.</source>
        <translation>%1 ist ein Tunnel (VPN), und was dahinter liegt, ist nicht dieses Büro.</translation>
    </message>
    <message>
        <source>%1 joins programs inside this computer (containers); no device hangs on it.</source>
        <translation>%1 verbindet Programme in diesem Computer (Container); daran hängt kein Gerät.</translation>
    </message>
    <message>
        <source>%1 is there for virtual machines inside this computer; no device hangs on it.</source>
        <translation>%1 ist für virtuelle Maschinen in diesem Computer da; daran hängt kein Gerät.</translation>
    </message>
    <message>
        <source>%1 is this computer itself.</source>
        <translation>%1 ist dieser Computer selbst.</translation>
    </message>
    <message>
        <source>The devices may well be there. Nothing was sent to them and nothing was changed.</source>
        <translation>Die Geräte können durchaus da sein. Es wurde nichts an sie gesendet und nichts geändert.</translation>
    </message>
    <message>
        <source>macOS seems not to let RingFence see your local network yet.</source>
        <translation>macOS lässt RingFence anscheinend noch nicht in Ihr lokales Netzwerk.</translation>
    </message>
    <message>
        <source>It makes every device look absent. Nothing was sent to them.</source>
        <translation>Dadurch sieht es so aus, als wäre kein Gerät da. Es wurde nichts an sie gesendet.</translation>
    </message>
    <message>
        <source>RingFence can reach no device from here. Nothing was changed.</source>
        <translation>RingFence erreicht von hier aus kein Gerät. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This Wi-Fi seems to hide its devices from each other: only the router answers.</source>
        <translation>Dieses WLAN verbirgt anscheinend seine Geräte voreinander: Nur der Router antwortet.</translation>
    </message>
    <message>
        <source>Guest networks do this on purpose. The phones may well be there and cannot be seen from here.</source>
        <translation>Gästenetze tun das mit Absicht. Die Telefone können durchaus da sein und sind von hier aus nicht zu sehen.</translation>
    </message>
</context>
<context>
    <name>OfficeFile</name>
    <message>
        <source>another copy of RingFence has this office file open</source>
        <translation>ein anderes RingFence hat diese Bürodatei geöffnet</translation>
    </message>
    <message>
        <source>another copy of RingFence (process %1 on %2) has this office file open</source>
        <extracomment>%1: number of the process, %2: name of the computer</extracomment>
        <translation>ein anderes RingFence (Prozess %1 auf %2) hat diese Bürodatei geöffnet</translation>
    </message>
    <message>
        <source>nothing can be written beside it (is the disk full?)</source>
        <extracomment>it: the office file</extracomment>
        <translation>daneben lässt sich nichts schreiben (ist der Datenträger voll?)</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>die Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the folder cannot be written</source>
        <translation>in den Ordner lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>This office file lies on a network drive. Keep it on this computer: a broken connection in the middle of a change could lose the record of it.</source>
        <translation>Diese Bürodatei liegt auf einem Netzlaufwerk. Bewahren Sie sie auf diesem Computer auf: Bricht mitten in einer Änderung die Verbindung ab, könnte die Aufzeichnung darüber verloren gehen.</translation>
    </message>
    <message>
        <source>This office file lies in a synced folder (%1). Keep it outside: two computers could overwrite each other&apos;s record.</source>
        <translation>Diese Bürodatei liegt in einem synchronisierten Ordner (%1). Bewahren Sie sie außerhalb auf: Zwei Computer könnten sich gegenseitig die Aufzeichnung überschreiben.</translation>
    </message>
    <message>
        <source>%1, and its run of changes is not finished; until it is, nothing is signed in to from here</source>
        <extracomment>%1: another copy of RingFence has this office file open</extracomment>
        <translation>%1, und ihr Lauf mit Änderungen ist noch nicht zu Ende; bis dahin wird von hier aus nirgends angemeldet</translation>
    </message>
</context>
<context>
    <name>OpenWrt</name>
    <message>
        <source>In the router&apos;s web page open System, Backup / Flash Firmware, and press Generate archive. Keep the file.</source>
        <translation>Öffnen Sie auf der Webseite des Routers System, Backup / Flash Firmware, und drücken Sie auf Generate archive. Bewahren Sie die Datei auf.</translation>
    </message>
    <message>
        <source>Look for the newest release of the same series for exactly this model on openwrt.org, or use System, Attended Sysupgrade if the page has it.</source>
        <translation>Suchen Sie auf openwrt.org die neueste Ausgabe derselben Reihe für genau dieses Modell, oder benutzen Sie System, Attended Sysupgrade, wenn die Seite es hat.</translation>
    </message>
    <message>
        <source>Install it out of hours: the internet is away for about five minutes.</source>
        <translation>Installieren Sie es außerhalb der Öffnungszeiten: Das Internet ist etwa fünf Minuten lang weg.</translation>
    </message>
    <message>
        <source>Put the old setting back</source>
        <translation>Die alte Einstellung wiederherstellen</translation>
    </message>
    <message>
        <source>Remove what was added</source>
        <translation>Entfernen, was hinzugefügt wurde</translation>
    </message>
    <message>
        <source>Apply it; the router goes back by itself after %1 seconds unless it is confirmed</source>
        <translation>Anwenden; der Router geht nach %1 Sekunden von selbst zurück, wenn es nicht bestätigt wird</translation>
    </message>
    <message>
        <source>Confirm: the change stays</source>
        <extracomment>a step of the change</extracomment>
        <translation>Bestätigen: Die Änderung bleibt</translation>
    </message>
    <message>
        <source>Go back at once</source>
        <extracomment>a step: the router takes back what was applied</extracomment>
        <translation>Sofort zurückgehen</translation>
    </message>
    <message>
        <source>no zone of the firewall is known to face the internet</source>
        <translation>von keiner Zone der Firewall ist bekannt, dass sie zum Internet zeigt</translation>
    </message>
    <message>
        <source>the ports of the rule &quot;%1&quot; are not understood</source>
        <extracomment>%1 is the name of a rule</extracomment>
        <translation>die Ports der Regel „%1“ sind nicht zu verstehen</translation>
    </message>
    <message>
        <source>without knowing the present state nothing is changed: %1</source>
        <translation>ohne den jetzigen Zustand zu kennen, wird nichts geändert: %1</translation>
    </message>
    <message>
        <source>Turn off the router&apos;s SIP helper (SIP ALG)</source>
        <translation>Die Telefonhilfe des Routers abschalten (SIP ALG)</translation>
    </message>
    <message>
        <source>the firewall has no section &quot;defaults&quot;</source>
        <translation>die Firewall hat keinen Abschnitt „defaults“</translation>
    </message>
    <message>
        <source>Do not attach connection helpers by themselves</source>
        <translation>Verbindungshilfen nicht von selbst anhängen</translation>
    </message>
    <message>
        <source>Helpers for FTP, TFTP, PPTP and H.323 that came by themselves are switched off as well.</source>
        <translation>Hilfen für FTP, TFTP, PPTP und H.323, die von selbst kamen, werden mit abgeschaltet.</translation>
    </message>
    <message>
        <source>Take SIP out of the helpers of zone &quot;%1&quot;</source>
        <translation>SIP aus den Hilfen der Zone „%1“ nehmen</translation>
    </message>
    <message>
        <source>Switch the rule off that attaches the SIP helper</source>
        <translation>Die Regel abschalten, die die SIP-Hilfe anhängt</translation>
    </message>
    <message>
        <source>the helper is active, but not by the firewall&apos;s configuration</source>
        <translation>die Hilfe ist aktiv, aber nicht durch die Einstellungen der Firewall</translation>
    </message>
    <message>
        <source>Connections that phones have open keep the helper until they are dropped or end.</source>
        <translation>Verbindungen, die Telefone offen haben, behalten die Hilfe, bis sie getrennt werden oder enden.</translation>
    </message>
    <message>
        <source>Forget the phones&apos; open SIP connections</source>
        <translation>Die offenen SIP-Verbindungen der Telefone vergessen</translation>
    </message>
    <message>
        <source>only possible over SSH</source>
        <translation>nur über SSH möglich</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no phone of the office</source>
        <translation>„%1“ ist kein Telefon des Büros</translation>
    </message>
    <message>
        <source>Forget the connections of %1; the phone opens them again by itself</source>
        <translation>Die Verbindungen von %1 vergessen; das Telefon öffnet sie von selbst wieder</translation>
    </message>
    <message>
        <source>A call that runs on one of these phones may be cut.</source>
        <translation>Ein Gespräch, das auf einem dieser Telefone läuft, kann abbrechen.</translation>
    </message>
    <message>
        <source>Close ways in from the internet</source>
        <translation>Zugänge aus dem Internet schließen</translation>
    </message>
    <message>
        <source>there is no way in called &quot;%1&quot;</source>
        <translation>es gibt keinen Zugang namens „%1“</translation>
    </message>
    <message>
        <source>ways in that programs opened end when UPnP is switched off</source>
        <translation>Zugänge, die Programme geöffnet haben, enden, wenn UPnP abgeschaltet wird</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way in of this router</source>
        <translation>„%1“ ist kein Zugang dieses Routers</translation>
    </message>
    <message>
        <source>Switch &quot;%1&quot; off; it stays in the list and can be switched on again</source>
        <translation>„%1“ abschalten; es bleibt in der Liste und lässt sich wieder einschalten</translation>
    </message>
    <message>
        <source>Let only the provider in where a way in must stay</source>
        <translation>Wo ein Zugang bleiben muss, nur den Anbieter einlassen</translation>
    </message>
    <message>
        <source>address sets need more packages on this older firewall</source>
        <translation>Adressmengen brauchen auf dieser älteren Firewall weitere Pakete</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IPv4 network of a provider</source>
        <translation>„%1“ ist kein IPv4-Netz eines Anbieters</translation>
    </message>
    <message>
        <source>no network was given</source>
        <translation>es wurde kein Netz angegeben</translation>
    </message>
    <message>
        <source>too many address sets of ours on this router</source>
        <translation>auf diesem Router gibt es zu viele Adressmengen von uns</translation>
    </message>
    <message>
        <source>Write down the provider&apos;s networks</source>
        <translation>Die Netze des Anbieters aufschreiben</translation>
    </message>
    <message>
        <source>Let only these networks use &quot;%1&quot;</source>
        <translation>Nur diese Netze „%1“ benutzen lassen</translation>
    </message>
    <message>
        <source>Close the router&apos;s own settings pages to the internet</source>
        <translation>Die eigenen Einstellungsseiten des Routers zum Internet hin schließen</translation>
    </message>
    <message>
        <source>Switch the rule &quot;%1&quot; off</source>
        <translation>Die Regel „%1“ abschalten</translation>
    </message>
    <message>
        <source>Refuse what comes from the internet to the router itself (zone &quot;%1&quot;)</source>
        <translation>Ablehnen, was aus dem Internet an den Router selbst kommt (Zone „%1“)</translation>
    </message>
    <message>
        <source>Stop programs from opening ways in by themselves (UPnP)</source>
        <translation>Programme daran hindern, selbst Zugänge zu öffnen (UPnP)</translation>
    </message>
    <message>
        <source>Switch UPnP off</source>
        <translation>UPnP abschalten</translation>
    </message>
    <message>
        <source>Ways in that programs have opened end; after an undo the programs open them again by themselves.</source>
        <translation>Zugänge, die Programme geöffnet haben, enden; nach dem Zurücknehmen öffnen die Programme sie von selbst wieder.</translation>
    </message>
    <message>
        <source>the user name or the names of the passwords cannot be used</source>
        <translation>der Benutzername oder die Namen der Passwörter lassen sich nicht verwenden</translation>
    </message>
    <message>
        <source>Set a new password for the router</source>
        <translation>Ein neues Passwort für den Router setzen</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>Das neue Passwort setzen</translation>
    </message>
    <message>
        <source>The router had no password; having none again cannot be brought back and is not wanted.</source>
        <translation>Der Router hatte kein Passwort; wieder keines zu haben, lässt sich nicht herstellen und ist nicht gewollt.</translation>
    </message>
    <message>
        <source>Set the old password again</source>
        <translation>Das alte Passwort wieder setzen</translation>
    </message>
    <message>
        <source>The router&apos;s own timed undo does not cover its password.</source>
        <translation>Das zeitgesteuerte Zurücknehmen des Routers umfasst sein Passwort nicht.</translation>
    </message>
    <message>
        <source>Let the router be managed over encrypted connections only</source>
        <translation>Den Router nur über verschlüsselte Verbindungen verwalten lassen</translation>
    </message>
    <message>
        <source>the web server of this router has no HTTPS to send browsers on to</source>
        <translation>der Webserver dieses Routers hat kein HTTPS, auf das er Browser weiterleiten könnte</translation>
    </message>
    <message>
        <source>Send every browser on to HTTPS</source>
        <translation>Jeden Browser auf HTTPS weiterleiten</translation>
    </message>
    <message>
        <source>what answers without encryption is not this router&apos;s web server</source>
        <translation>was ohne Verschlüsselung antwortet, ist nicht der Webserver dieses Routers</translation>
    </message>
    <message>
        <source>no documented way on this router</source>
        <translation>auf diesem Router gibt es dafür keinen dokumentierten Weg</translation>
    </message>
    <message>
        <source>these are not the facts of a router</source>
        <translation>das sind nicht die Angaben eines Routers</translation>
    </message>
    <message>
        <source>%1 is done by hand on this router</source>
        <extracomment>%1 is a technical name of the change</extracomment>
        <translation>%1 geschieht auf diesem Router von Hand</translation>
    </message>
    <message>
        <source>the driver&apos;s record is missing: %1</source>
        <translation>die Aufzeichnung des Treibers fehlt: %1</translation>
    </message>
    <message>
        <source>the driver&apos;s record holds no firewall</source>
        <translation>die Aufzeichnung des Treibers enthält keine Firewall</translation>
    </message>
    <message>
        <source>Add a network of its own for the phones (VLAN %1)</source>
        <translation>Ein eigenes Netz für die Telefone hinzufügen (VLAN %1)</translation>
    </message>
    <message>
        <source>the router&apos;s networks could not be read</source>
        <translation>die Netze des Routers ließen sich nicht auslesen</translation>
    </message>
    <message>
        <source>this router&apos;s switch is set up the old way (swconfig): by hand</source>
        <translation>der Switch dieses Routers ist nach alter Art eingerichtet (swconfig): von Hand</translation>
    </message>
    <message>
        <source>the name of the network may hold letters and digits only</source>
        <translation>der Name des Netzes darf nur aus Buchstaben und Ziffern bestehen</translation>
    </message>
    <message>
        <source>the address range does not lie in the voice network</source>
        <translation>der Adressbereich liegt nicht im Sprachnetz</translation>
    </message>
    <message>
        <source>VLAN %1 is in use for %2</source>
        <extracomment>%2 is the name of a network</extracomment>
        <translation>VLAN %1 wird für %2 benutzt</translation>
    </message>
    <message>
        <source>the addresses overlap with %1</source>
        <translation>die Adressen überschneiden sich mit %1</translation>
    </message>
    <message>
        <source>the office network is no bridge of switch ports in the newer form: by hand</source>
        <translation>das Büronetz ist keine Brücke von Switch-Ports in der neueren Form: von Hand</translation>
    </message>
    <message>
        <source>this router has no port &quot;%1&quot;</source>
        <translation>dieser Router hat keinen Port „%1“</translation>
    </message>
    <message>
        <source>the bridge of the office network has no ports</source>
        <translation>die Brücke des Büronetzes hat keine Ports</translation>
    </message>
    <message>
        <source>a name is taken on this router: %1</source>
        <translation>ein Name ist auf diesem Router vergeben: %1</translation>
    </message>
    <message>
        <source>VLAN 1 becomes the office&apos;s own untagged network</source>
        <translation>VLAN 1 wird das eigene Netz des Büros ohne Kennung</translation>
    </message>
    <message>
        <source>Keep the office untagged on every port</source>
        <translation>Das Büro auf jedem Port ohne Kennung lassen</translation>
    </message>
    <message>
        <source>Let network &quot;%1&quot; use the untagged VLAN</source>
        <translation>Netz „%1“ das VLAN ohne Kennung benutzen lassen</translation>
    </message>
    <message>
        <source>Carry the phones&apos; VLAN, tagged, on the switch ports</source>
        <translation>Das VLAN der Telefone mit Kennung über die Switch-Ports führen</translation>
    </message>
    <message>
        <source>Give the router an address in the phones&apos; network</source>
        <translation>Dem Router eine Adresse im Netz der Telefone geben</translation>
    </message>
    <message>
        <source>Hand out addresses to the phones</source>
        <translation>Adressen an die Telefone vergeben</translation>
    </message>
    <message>
        <source>Give the phones a zone of their own in the firewall</source>
        <translation>Den Telefonen eine eigene Zone in der Firewall geben</translation>
    </message>
    <message>
        <source>Let the phones reach the internet</source>
        <translation>Die Telefone das Internet erreichen lassen</translation>
    </message>
    <message>
        <source>Let this computer reach the phones until they are isolated</source>
        <translation>Diesen Computer die Telefone erreichen lassen, bis sie abgeschottet sind</translation>
    </message>
    <message>
        <source>Let the phones ask for an address</source>
        <translation>Die Telefone nach einer Adresse fragen lassen</translation>
    </message>
    <message>
        <source>Let the phones ask for names</source>
        <translation>Die Telefone nach Namen fragen lassen</translation>
    </message>
    <message>
        <source>The office network is away for some seconds while the router&apos;s switch is set up anew.</source>
        <translation>Das Büronetz ist einige Sekunden lang weg, während der Switch des Routers neu eingerichtet wird.</translation>
    </message>
    <message>
        <source>The office network is in no zone of the firewall.</source>
        <translation>Das Büronetz ist in keiner Zone der Firewall.</translation>
    </message>
    <message>
        <source>Keep computers out of the phones&apos; network</source>
        <translation>Computer aus dem Netz der Telefone heraushalten</translation>
    </message>
    <message>
        <source>which networks reach each other could not be read</source>
        <translation>welche Netze sich erreichen, ließ sich nicht auslesen</translation>
    </message>
    <message>
        <source>there is no network with VLAN %1</source>
        <translation>es gibt kein Netz mit VLAN %1</translation>
    </message>
    <message>
        <source>Stop zone &quot;%1&quot; from opening connections to the phones</source>
        <translation>Zone „%1“ daran hindern, Verbindungen zu den Telefonen aufzubauen</translation>
    </message>
    <message>
        <source>the way to the phones&apos; network is not a plain forwarding between zones: by hand</source>
        <translation>der Weg zum Netz der Telefone ist keine einfache Weiterleitung zwischen Zonen: von Hand</translation>
    </message>
    <message>
        <source>the computer that manages the phones needs an IPv4 address</source>
        <translation>der Computer, der die Telefone verwaltet, braucht eine IPv4-Adresse</translation>
    </message>
    <message>
        <source>Let this computer go on managing the phones</source>
        <translation>Diesen Computer die Telefone weiter verwalten lassen</translation>
    </message>
    <message>
        <source>the router does not show its configuration &quot;%1&quot;</source>
        <translation>der Router zeigt seine Konfiguration „%1“ nicht</translation>
    </message>
    <message>
        <source>the configuration &quot;%1&quot; is not in uci&apos;s form</source>
        <translation>die Konfiguration „%1“ hat nicht die Form von uci</translation>
    </message>
    <message>
        <source>the kernel module nf_conntrack_sip is not loaded</source>
        <translation>das Kernelmodul nf_conntrack_sip ist nicht geladen</translation>
    </message>
    <message>
        <source>whether the kernel&apos;s SIP helper is loaded cannot be seen over the web interface; use SSH</source>
        <translation>ob die SIP-Hilfe des Kernels geladen ist, lässt sich über die Weboberfläche nicht sehen; benutzen Sie SSH</translation>
    </message>
    <message>
        <source>the SIP helper is not loaded</source>
        <translation>die SIP-Hilfe ist nicht geladen</translation>
    </message>
    <message>
        <source>the router has no command that lists connections</source>
        <translation>der Router hat keinen Befehl, der Verbindungen auflistet</translation>
    </message>
    <message>
        <source>the router does not tell how long it runs</source>
        <translation>der Router sagt nicht, wie lange er läuft</translation>
    </message>
    <message>
        <source>the router does not show its neighbours</source>
        <translation>der Router zeigt seine Nachbarn nicht</translation>
    </message>
    <message>
        <source>miniupnpd is not installed</source>
        <translation>miniupnpd ist nicht installiert</translation>
    </message>
    <message>
        <source>the router does not say whether UPnP is on, and the default differs</source>
        <translation>der Router sagt nicht, ob UPnP an ist, und die Voreinstellung ist unterschiedlich</translation>
    </message>
    <message>
        <source>&quot;system board&quot; does not answer as OpenWrt does</source>
        <translation>„system board“ antwortet nicht so wie OpenWrt</translation>
    </message>
    <message>
        <source>this router has no configuration &quot;%1&quot;</source>
        <translation>dieser Router hat keine Konfiguration „%1“</translation>
    </message>
    <message>
        <source>the router does not show its timers</source>
        <translation>der Router zeigt seine Zeitgeber nicht</translation>
    </message>
    <message>
        <source>the router does not show the state of its interfaces</source>
        <translation>der Router zeigt den Zustand seiner Schnittstellen nicht</translation>
    </message>
    <message>
        <source>OpenWrt has no unattended update</source>
        <translation>OpenWrt hat keine Updates, die ohne Zutun laufen</translation>
    </message>
    <message>
        <source>the router names no limit</source>
        <translation>der Router nennt keine Grenze</translation>
    </message>
    <message>
        <source>somebody else&apos;s changes wait in the router&apos;s session; sign in again</source>
        <translation>in der Sitzung des Routers warten Änderungen von jemand anderem; melden Sie sich erneut an</translation>
    </message>
    <message>
        <source>no change of ours waits on this router</source>
        <translation>auf diesem Router wartet keine Änderung von uns</translation>
    </message>
    <message>
        <source>the router did not take it</source>
        <translation>der Router hat es nicht angenommen</translation>
    </message>
    <message>
        <source>The router was managed over plain HTTP: the password could be read on the way.</source>
        <translation>Der Router wurde über unverschlüsseltes HTTP verwaltet: Das Passwort ließ sich unterwegs mitlesen.</translation>
    </message>
    <message>
        <source>over HTTP the router gives no copy of its configuration</source>
        <translation>über HTTP gibt der Router keine Kopie seiner Konfiguration heraus</translation>
    </message>
    <message>
        <source>the router sends plain HTTP on to HTTPS</source>
        <translation>der Router leitet unverschlüsseltes HTTP auf HTTPS weiter</translation>
    </message>
    <message>
        <source>/ubus answers HTTP status %1</source>
        <translation>/ubus antwortet mit HTTP-Status %1</translation>
    </message>
    <message>
        <source>the router refused the user name or the password</source>
        <translation>der Router hat den Benutzernamen oder das Passwort abgelehnt</translation>
    </message>
    <message>
        <source>the router&apos;s answer to the sign-in is not the documented one</source>
        <translation>die Antwort des Routers auf die Anmeldung ist nicht die dokumentierte</translation>
    </message>
    <message>
        <source>the router gives no session for changes (rpcd is missing)</source>
        <translation>der Router gibt keine Sitzung für Änderungen (rpcd fehlt)</translation>
    </message>
    <message>
        <source>the router grants the session no rights</source>
        <translation>der Router gibt der Sitzung keine Rechte</translation>
    </message>
    <message>
        <source>the router closed the command without telling how it ended</source>
        <translation>der Router hat den Befehl geschlossen, ohne zu sagen, wie er endete</translation>
    </message>
    <message>
        <source>the answer of /ubus is no JSON object</source>
        <translation>die Antwort von /ubus ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the answer of /ubus holds no result</source>
        <translation>die Antwort von /ubus enthält kein Ergebnis</translation>
    </message>
    <message>
        <source>An OpenWrt router that nobody changed has no password: say so when you sign in. The user is root.</source>
        <translation>Ein OpenWrt-Router, an dem niemand etwas geändert hat, hat kein Passwort: Geben Sie das beim Anmelden an. Der Benutzer ist root.</translation>
    </message>
    <message>
        <source>The manual of your model and the OpenWrt pages say how it is reset.</source>
        <translation>Wie er zurückgesetzt wird, sagen das Handbuch Ihres Modells und die OpenWrt-Seiten.</translation>
    </message>
    <message>
        <source>The reset deletes everything: internet access, Wi-Fi, networks and rules. Internet and phones stand still until it is set up again. Have the access data of your internet provider at hand.</source>
        <translation>Das Zurücksetzen löscht alles: Internetzugang, WLAN, Netze und Regeln. Internet und Telefone stehen still, bis er neu eingerichtet ist. Halten Sie die Zugangsdaten Ihres Internetanbieters bereit.</translation>
    </message>
    <message>
        <source>If you saved the router&apos;s settings before: System, Backup / Flash Firmware, restore that archive. The router restarts.</source>
        <translation>Wenn Sie die Einstellungen des Routers vorher gespeichert haben: System, Backup / Flash Firmware, spielen Sie dieses Archiv wieder ein. Der Router startet neu.</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>the way to the server leads through a VPN (%1): the router cannot be tested while it is on</source>
        <translation>der Weg zum Server führt durch ein VPN (%1): Solange es an ist, lässt sich der Router nicht testen</translation>
    </message>
    <message>
        <source>the server saw this computer&apos;s own address %1: nothing is translated</source>
        <translation>der Server sah die eigene Adresse %1 dieses Computers: nichts wird umgesetzt</translation>
    </message>
    <message>
        <source>the server saw %1</source>
        <translation>der Server sah %1</translation>
    </message>
    <message>
        <source>flows appeared under several addresses: your provider shares a pool among its customers, or there are several lines</source>
        <translation>Verbindungen erschienen unter mehreren Adressen: Ihr Anbieter teilt einen Vorrat unter seinen Kunden auf, oder es gibt mehrere Internetleitungen</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>the test was, by the person</extracomment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>the server refused to tell our address (error %1)</source>
        <translation>der Server wollte unsere Adresse nicht nennen (Fehler %1)</translation>
    </message>
    <message>
        <source>the server&apos;s answer does not tell our address</source>
        <translation>die Antwort des Servers nennt unsere Adresse nicht</translation>
    </message>
    <message>
        <source>the server did not answer</source>
        <translation>der Server hat nicht geantwortet</translation>
    </message>
    <message>
        <source>the server&apos;s second address did not answer, so it is not known on what the mapping depends</source>
        <translation>die zweite Adresse des Servers hat nicht geantwortet; deshalb ist nicht bekannt, wovon die Umsetzung abhängt</translation>
    </message>
    <message>
        <source>it is not known whose packets come in: the server did not answer from its second address when it was asked to</source>
        <translation>es ist nicht bekannt, wessen Pakete hereinkommen: der Server hat auf Bitte nicht von seiner zweiten Adresse aus geantwortet</translation>
    </message>
    <message>
        <source>the server has no second address (RFC 5780), so it is not known whose packets come in through a mapping</source>
        <translation>der Server hat keine zweite Adresse (RFC 5780); deshalb ist nicht bekannt, wessen Pakete durch eine Umsetzung hereinkommen</translation>
    </message>
    <message>
        <source>on what the mapping depends could only be told with a second server</source>
        <translation>wovon die Umsetzung abhängt, ließe sich nur mit einem zweiten Server sagen</translation>
    </message>
    <message>
        <source>the second server did not answer, so it is not known on what the mapping depends</source>
        <translation>der zweite Server hat nicht geantwortet; deshalb ist nicht bekannt, wovon die Umsetzung abhängt</translation>
    </message>
    <message>
        <source>how long a mapping stays could not be measured: the server did not see all flows under one address</source>
        <translation>wie lange eine Umsetzung bleibt, ließ sich nicht messen: der Server sah nicht alle Verbindungen unter einer Adresse</translation>
    </message>
    <message>
        <source>how long a mapping stays could not be measured: the server does not answer to another port</source>
        <translation>wie lange eine Umsetzung bleibt, ließ sich nicht messen: der Server antwortet nicht an einen anderen Port</translation>
    </message>
    <message>
        <source>stopped before it was known when an unused mapping goes</source>
        <translation>angehalten, bevor bekannt war, wann eine unbenutzte Umsetzung verschwindet</translation>
    </message>
    <message>
        <source>a mapping that nobody used was there after %1 s and gone after %2 s: a phone&apos;s keep-alive must come more often</source>
        <translation>eine Umsetzung, die niemand benutzte, war nach %1&#xa0;s noch da und nach %2&#xa0;s verschwunden: Lebenszeichen eines Telefons müssen öfter kommen</translation>
    </message>
    <message>
        <source>a mapping that nobody used was still there after %1 s</source>
        <translation>eine Umsetzung, die niemand benutzte, war nach %1&#xa0;s noch da</translation>
    </message>
    <message>
        <source>the name %1 could not be found</source>
        <translation>der Name %1 ließ sich nicht finden</translation>
    </message>
    <message>
        <source>the server %1 is not on the internet, so no router lies between</source>
        <translation>der Server %1 ist nicht im Internet, also liegt kein Router dazwischen</translation>
    </message>
    <message>
        <source>box in front (%1)</source>
        <translation>Gerät davor (%1)</translation>
    </message>
    <message>
        <source>further box (%1)</source>
        <translation>weiteres Gerät (%1)</translation>
    </message>
    <message>
        <source>it may be a box of the office or the internet provider&apos;s own network, and was not read</source>
        <translation>es kann ein Gerät des Büros sein oder das eigene Netz des Internetanbieters, und wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>the internet provider&apos;s shared network (%1)</source>
        <translation>das geteilte Netz des Internetanbieters (%1)</translation>
    </message>
    <message>
        <source>the provider translates addresses once more; this cannot be read from here</source>
        <translation>der Anbieter setzt Adressen noch einmal um; das lässt sich von hier aus nicht lesen</translation>
    </message>
    <message>
        <source>it answers from the office&apos;s IPv6 network and was not read</source>
        <translation>es antwortet aus dem IPv6-Netz des Büros und wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>a second way to the internet</source>
        <translation>ein zweiter Weg ins Internet</translation>
    </message>
    <message>
        <source>servers saw the office under %1 and under %2</source>
        <translation>Server sahen das Büro unter %1 und unter %2</translation>
    </message>
    <message>
        <source>its settings were not read</source>
        <translation>seine Einstellungen wurden nicht ausgelesen</translation>
    </message>
    <message>
        <source>gateway %1</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Gateway %1</translation>
    </message>
    <message>
        <source>it was not found by the scan</source>
        <translation>die Suche hat es nicht gefunden</translation>
    </message>
    <message>
        <source>it sends IPv6 on; whether it is the same box as %1 could not be told</source>
        <translation>es leitet IPv6 weiter; ob es dasselbe Gerät ist wie %1, ließ sich nicht sagen</translation>
    </message>
    <message>
        <source>the internet provider&apos;s shared address (%1)</source>
        <translation>die geteilte Adresse des Internetanbieters (%1)</translation>
    </message>
    <message>
        <source>box in front (its network holds %1)</source>
        <translation>Gerät davor (sein Netz enthält %1)</translation>
    </message>
    <message>
        <source>a second box translates addresses once more; it was not read</source>
        <translation>ein zweites Gerät setzt Adressen noch einmal um; es wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>a further translation of addresses</source>
        <translation>eine weitere Umsetzung von Adressen</translation>
    </message>
    <message>
        <source>servers saw the address %1, but %2 has %3</source>
        <translation>Server sahen die Adresse %1, aber %2 hat %3</translation>
    </message>
    <message>
        <source>what stands in front of %1</source>
        <translation>was vor %1 steht</translation>
    </message>
    <message>
        <source>the router does not tell its address on the internet side</source>
        <translation>der Router nennt seine Adresse auf der Internetseite nicht</translation>
    </message>
    <message>
        <source>it could not be signed in to</source>
        <translation>eine Anmeldung daran war nicht möglich</translation>
    </message>
    <message>
        <source>no way to that address: %1</source>
        <translation>kein Weg zu dieser Adresse: %1</translation>
    </message>
    <message>
        <source>nobody on the way spoke up</source>
        <translation>niemand auf dem Weg hat sich gemeldet</translation>
    </message>
    <message>
        <source>this system does not let the way be looked at</source>
        <translation>dieses System lässt den Weg nicht ansehen</translation>
    </message>
    <message>
        <source>the rest of the way to the internet</source>
        <translation>der übrige Weg ins Internet</translation>
    </message>
    <message>
        <source>the VPN %1 on this computer takes what is sent there, so the way of the phones could not be followed; switch the VPN off and read the devices again</source>
        <extracomment>%1: name of a VPN adapter</extracomment>
        <translation>das VPN %1 auf diesem Computer nimmt, was dorthin geschickt wird, deshalb ließ sich der Weg der Telefone nicht verfolgen; schalten Sie das VPN aus und lesen Sie die Geräte erneut</translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message>
        <source>VoIP security checklist</source>
        <translation>VoIP-Sicherheitsprüfliste</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>keine Punktzahl</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>no letter</source>
        <translation>keine Note</translation>
    </message>
    <message>
        <source>coverage %1 %</source>
        <translation>Abdeckung %1&#xa0;%</translation>
    </message>
    <message>
        <source>was %1 · %2 · %3</source>
        <translation>zuvor %1 · %2 · %3</translation>
    </message>
    <message>
        <source>extras %1 of 100</source>
        <translation>Extras %1 von 100</translation>
    </message>
    <message>
        <source>Open points, the most important first</source>
        <translation>Offene Punkte, das Wichtigste zuerst</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Proposed date</source>
        <translation>Vorgeschlagen bis</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>Risks accepted</source>
        <translation>In Kauf genommene Risiken</translation>
    </message>
    <message>
        <source>How: %1</source>
        <translation>Wie: %1</translation>
    </message>
    <message>
        <source>and %1 more in the attached findings.json</source>
        <translation>und %1 weitere in der angehängten Datei findings.json</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Not in the guide; counted in the extras score only.</source>
        <translation>Nicht im Leitfaden; zählt nur für die Extra-Punktzahl.</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was gesehen wurde</translation>
    </message>
    <message>
        <source>What is left, and how</source>
        <translation>Was noch zu tun ist, und wie</translation>
    </message>
    <message>
        <source>Whose turn: %1 · proposed date: %2</source>
        <translation>Zuständig: %1 · vorgeschlagen bis: %2</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>No devices were looked at.</source>
        <translation>Es wurden keine Geräte angesehen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>How to read and check this document</source>
        <translation>Wie Sie dieses Dokument lesen und prüfen</translation>
    </message>
    <message>
        <source>This version looks at %1 of the %2 recommendations of the guide “How to Secure Your Hosted VoIP Phone System”; the others are not judged here.</source>
        <translation>Diese Fassung prüft %1 der %2 Empfehlungen des Leitfadens „How to Secure Your Hosted VoIP Phone System“; die anderen werden hier nicht beurteilt.</translation>
    </message>
    <message>
        <source>The score is 100 times the weight earned, divided by the weight of what applies and is known, rounded down. Coverage is the known part. What cannot be told earns nothing and is never counted as good; below 60 % coverage no letter is given. One open door holds the letter down whatever the score.</source>
        <translation>Die Punktzahl ist das 100-Fache des erreichten Gewichts, geteilt durch das Gewicht dessen, was zutrifft und bekannt ist, abgerundet. Die Abdeckung ist der bekannte Anteil. Was sich nicht feststellen lässt, bringt nichts ein und zählt nie als gut; unter 60&#xa0;% Abdeckung wird keine Note vergeben. Eine einzige offene Tür drückt die Note, wie hoch die Punktzahl auch ist.</translation>
    </message>
    <message>
        <source>This PDF carries the findings as an attached file, findings.json. Its SHA-256 is the seal below. To check: save the attachment (pdfdetach -saveall, or the paper clip in a PDF reader), work out its SHA-256 and compare. Equal means that pages and findings belong together and the attachment is unchanged; it does not prove who wrote them.</source>
        <translation>Dieses PDF trägt die Befunde als angehängte Datei findings.json. Deren SHA-256 ist das Siegel unten. So prüfen Sie es: Speichern Sie den Anhang (pdfdetach -saveall oder die Büroklammer im PDF-Betrachter), berechnen Sie seine SHA-256 und vergleichen Sie. Sind sie gleich, gehören Seiten und Befunde zusammen und der Anhang ist unverändert; wer sie geschrieben hat, beweist das nicht.</translation>
    </message>
    <message>
        <source>Seal of findings.json (SHA-256): %1</source>
        <translation>Siegel von findings.json (SHA-256): %1</translation>
    </message>
    <message>
        <source>Last seal of the office file&apos;s journal: %1</source>
        <translation>Letztes Siegel des Journals der Bürodatei: %1</translation>
    </message>
    <message>
        <source>RingFence %1 · report %2 · seal %3</source>
        <translation>RingFence %1 · Bericht %2 · Siegel %3</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>VoIP security checklist: %1, %2</source>
        <translation>VoIP-Sicherheitsprüfliste: %1, %2</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>%1 %2: accepted by %3 until %4</source>
        <translation>%1 %2: angenommen von %3 bis %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more on page %1</source>
        <translation>
            <numerusform>und %n weiterer auf Seite %1</numerusform>
            <numerusform>und %n weitere auf Seite %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; what to do about each is on page %1 and after</source>
        <translation>
            <numerusform>und %n weiterer; was jeweils zu tun ist, steht ab Seite %1</numerusform>
            <numerusform>und %n weitere; was jeweils zu tun ist, steht ab Seite %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What to do about each is on page %1 and after.</source>
        <translation>Was jeweils zu tun ist, steht ab Seite %1.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>No risk was accepted.</source>
        <translation>Es wurde kein Risiko angenommen.</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>Angenommen von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>“Measured” was read from a device, seen on the wire or worked out from an imported list, at the time given. “Confirmed by a person” rests on that person&apos;s word. “Provisional” was measured after a change and has to prove itself until the next day.</source>
        <translation>„Gemessen“ wurde zur angegebenen Zeit an einem Gerät gelesen, auf der Leitung gesehen oder aus einer eingelesenen Liste ermittelt. „Von einer Person bestätigt“ beruht auf dem Wort dieser Person. „Vorläufig“ wurde nach einer Änderung gemessen und muss sich bis zum nächsten Tag bewähren.</translation>
    </message>
    <message>
        <source>The way to the internet</source>
        <translation>Der Weg ins Internet</translation>
    </message>
    <message>
        <source>It was not looked at.</source>
        <translation>Er wurde nicht angesehen.</translation>
    </message>
    <message>
        <source>Box, beginning at the phones</source>
        <translation>Gerät, von den Telefonen aus</translation>
    </message>
    <message>
        <source>Internet lines</source>
        <translation>Internetanschlüsse</translation>
    </message>
    <message>
        <source>Its settings</source>
        <translation>Seine Einstellungen</translation>
    </message>
    <message>
        <source>As long as one of them was not read, FW-1, FW-2, ALG-1 and WEB-1 are never called met.</source>
        <translation>Solange eines davon nicht ausgelesen wurde, gelten FW-1, FW-2, ALG-1 und WEB-1 nie als erfüllt.</translation>
    </message>
    <message>
        <source>This is a practice office: its devices are simulated. This document says nothing about a real office.</source>
        <translation>Das ist ein Übungsbüro: Seine Geräte sind simuliert. Dieses Dokument sagt nichts über ein echtes Büro.</translation>
    </message>
    <message>
        <source>“Extras” are checks that RingFence makes beyond the guide. They are counted apart: they change neither the score nor the letter.</source>
        <translation>„Extras“ sind Prüfungen, die RingFence über den Leitfaden hinaus macht. Sie zählen für sich: Sie ändern weder die Punktzahl noch die Note.</translation>
    </message>
    <message>
        <source>Practice office · %1</source>
        <translation>Übungsbüro · %1</translation>
    </message>
</context>
<context>
    <name>PersonsWord</name>
    <message>
        <source>there is no such picture</source>
        <translation>dieses Bild gibt es nicht</translation>
    </message>
    <message>
        <source>a word needs a control, a name and a time</source>
        <translation>eine Aussage braucht einen Prüfpunkt, einen Namen und eine Zeit</translation>
    </message>
    <message>
        <source>a risk is accepted by name, with a reason, for 1 to %1 days</source>
        <translation>ein Risiko wird mit Namen und Grund in Kauf genommen, für 1 bis %1 Tage</translation>
    </message>
    <message>
        <source>this task has %1 pictures already</source>
        <translation>diese Aufgabe hat bereits %1 Bilder</translation>
    </message>
    <message>
        <source>the picture is not in the office file</source>
        <translation>das Bild ist nicht in der Bürodatei</translation>
    </message>
</context>
<context>
    <name>PlanDetails</name>
    <message>
        <source>Backup: none is kept, because no password store is open to encrypt it. What is changed is noted and can be put back.</source>
        <translation>Sicherung: Es wird keine aufbewahrt, weil kein Passwortspeicher offen ist, um sie zu verschlüsseln. Was geändert wird, wird notiert und kann wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Backup: all settings of the device, kept encrypted before anything is sent.</source>
        <translation>Sicherung: alle Einstellungen des Geräts, verschlüsselt aufbewahrt, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Backup: only what is changed here is kept and can be put back.</source>
        <translation>Sicherung: Nur was hier geändert wird, wird aufbewahrt und kann wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Backup: none can be made of this device.</source>
        <translation>Sicherung: Von diesem Gerät lässt sich keine machen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device, and its change</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cannot be taken back: %1</source>
        <translation>Lässt sich nicht zurücknehmen: %1</translation>
    </message>
    <message>
        <source>RingFence was not yet tried on a real device of this kind.</source>
        <translation>RingFence wurde noch nicht an einem echten Gerät dieser Art erprobt.</translation>
    </message>
    <message>
        <source>Proven by: %1.</source>
        <translation>Nachgewiesen durch: %1.</translation>
    </message>
    <message>
        <source>What is sent to %1</source>
        <translation>Was an %1 gesendet wird</translation>
    </message>
    <message>
        <source>You are asked: %1</source>
        <translation>Sie werden gefragt: %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>   (waits for %1)</source>
        <translation>   (wartet auf %1)</translation>
    </message>
    <message>
        <source>no interruption</source>
        <translation>keine Unterbrechung</translation>
    </message>
    <message>
        <source>the lines sign in again, some seconds without calls</source>
        <translation>die Anschlüsse melden sich neu an, einige Sekunden ohne Gespräche</translation>
    </message>
    <message>
        <source>the phone restarts: 1 to 4 minutes without calls, emergency calls included</source>
        <translation>das Telefon startet neu: 1 bis 4 Minuten ohne Gespräche, auch ohne Notrufe</translation>
    </message>
    <message>
        <source>the router restarts: no internet and no calls, emergency calls included</source>
        <translation>der Router startet neu: kein Internet und keine Gespräche, auch keine Notrufe</translation>
    </message>
    <message>
        <source>Already so; nothing is sent.</source>
        <translation>Bereits so; es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Interruption: %1</source>
        <translation>Unterbrechung: %1</translation>
    </message>
    <message>
        <source>The device takes it back by itself after %1 seconds unless it is confirmed.</source>
        <translation>Das Gerät nimmt es nach %1 Sekunden von selbst zurück, wenn es nicht bestätigt wird.</translation>
    </message>
    <message>
        <source>If it goes wrong, nothing is put back: this change has no undo.</source>
        <translation>Geht es schief, wird nichts wiederhergestellt: Für diese Änderung gibt es kein Zurück.</translation>
    </message>
    <message>
        <source>If it goes wrong, RingFence puts back what can be taken back while this computer is on; the device cannot do it by itself.</source>
        <translation>Geht es schief, nimmt RingFence zurück, was sich zurücknehmen lässt, solange dieser Computer läuft; das Gerät kann es nicht selbst.</translation>
    </message>
    <message>
        <source>If it goes wrong, RingFence puts the old settings back while this computer is on; the device cannot do it by itself.</source>
        <translation>Geht es schief, stellt RingFence die alten Einstellungen wieder her, solange dieser Computer läuft; das Gerät kann es nicht selbst.</translation>
    </message>
    <message>
        <source>Sends:</source>
        <translation>Sendet:</translation>
    </message>
    <message>
        <source>Confirms:</source>
        <translation>Bestätigt:</translation>
    </message>
    <message>
        <source>Makes it permanent:</source>
        <translation>Macht es dauerhaft:</translation>
    </message>
    <message>
        <source>Takes it back at once:</source>
        <translation>Nimmt es sofort zurück:</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>Zurücknehmen:</translation>
    </message>
    <message>
        <source>Cannot be taken back: %1</source>
        <translation>Lässt sich nicht zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>none; what cannot be taken back is named above</source>
        <translation>keine; was sich nicht zurücknehmen lässt, ist oben genannt</translation>
    </message>
    <message>
        <source>only what we change, as the undo steps above</source>
        <translation>nur was wir ändern, wie in den Schritten zum Zurücknehmen oben</translation>
    </message>
    <message>
        <source>complete, kept encrypted before the first step</source>
        <translation>vollständig, verschlüsselt aufbewahrt vor dem ersten Schritt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>bereits so</translation>
    </message>
    <message>
        <source>failed and undone</source>
        <translation>fehlgeschlagen und zurückgenommen</translation>
    </message>
    <message>
        <source>FAILED, NOT AS BEFORE</source>
        <translation>FEHLGESCHLAGEN, NICHT WIE ZUVOR</translation>
    </message>
    <message>
        <source>STATE UNKNOWN</source>
        <translation>ZUSTAND UNBEKANNT</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>settings had changed, nothing sent</source>
        <translation>Einstellungen hatten sich geändert, nichts gesendet</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>zurückgelesen</translation>
    </message>
    <message>
        <source>reachable by a fresh connection</source>
        <translation>über eine neue Verbindung erreichbar</translation>
    </message>
    <message>
        <source>every line registered again after the change</source>
        <translation>jeder Anschluss hat sich nach der Änderung wieder angemeldet</translation>
    </message>
    <message>
        <source>a test call with sound both ways</source>
        <translation>ein Testanruf mit Ton in beide Richtungen</translation>
    </message>
    <message>
        <source>SIP ALG test on the wire</source>
        <translation>SIP-ALG-Test auf der Leitung</translation>
    </message>
    <message>
        <source>a fresh sign-in with the new password</source>
        <translation>eine neue Anmeldung mit dem neuen Passwort</translation>
    </message>
    <message>
        <source>the phones are still registered</source>
        <translation>die Telefone sind noch angemeldet</translation>
    </message>
    <message>
        <source>Score %1 of 100, coverage %2 %</source>
        <translation>%1 von 100 Punkten, Abdeckung %2&#xa0;%</translation>
    </message>
    <message>
        <source>, letter %1</source>
        <translation>, Note %1</translation>
    </message>
    <message>
        <source>, extras %1 of 100</source>
        <translation>, Extras %1 von 100</translation>
    </message>
    <message>
        <source>, provisional</source>
        <translation>, vorläufig</translation>
    </message>
    <message>
        <source>   You: %1</source>
        <translation>   Sie: %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>     On %1:</source>
        <translation>     Auf %1:</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Sicherung: %1</translation>
    </message>
    <message>
        <source>Proven by: %1</source>
        <translation>Nachgewiesen durch: %1</translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation>Nichts zu senden.</translation>
    </message>
    <message>
        <source>Left for people, or waiting:</source>
        <translation>Für Menschen übrig, oder wartend:</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>%1 %2
        %3
        weight %4, checked by %5, every %6 days
</source>
        <translation>%1 %2
        %3
        Gewicht %4, geprüft durch %5, alle %6 Tage
</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>risk of a step</extracomment>
        <translation>keines</translation>
    </message>
    <message>
        <source>drops-calls</source>
        <extracomment>risk of a step: calls that are going on end</extracomment>
        <translation>unterbricht Gespräche</translation>
    </message>
    <message>
        <source>restarts</source>
        <extracomment>risk of a step: the device restarts</extracomment>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>may-lock-out</source>
        <extracomment>risk of a step: nobody may get in any more</extracomment>
        <translation>kann aussperren</translation>
    </message>
    <message>
        <source>stopped and undone</source>
        <translation>angehalten und zurückgenommen</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>Give the router its own admin password</source>
        <translation>Dem Router ein eigenes Verwaltungspasswort geben</translation>
    </message>
    <message>
        <source>Give every phone its own admin password instead of the factory one</source>
        <translation>Jedem Telefon statt des Werkspassworts ein eigenes Verwaltungspasswort geben</translation>
    </message>
    <message>
        <source>without a password store or a passphrase for this office a new password could not be kept</source>
        <translation>ohne Passwortspeicher oder Passphrase für dieses Büro ließe sich ein neues Passwort nicht aufbewahren</translation>
    </message>
    <message>
        <source>this is a special line; a named person has to release it first</source>
        <translation>das ist ein Sonderanschluss; zuerst muss eine namentlich genannte Person ihn freigeben</translation>
    </message>
    <message>
        <source>there is no documented way to do this automatically on this device</source>
        <translation>auf diesem Gerät gibt es keinen dokumentierten Weg, das automatisch zu tun</translation>
    </message>
    <message>
        <source>this device cannot do it</source>
        <translation>dieses Gerät kann das nicht</translation>
    </message>
    <message>
        <source>the provider manages this phone; what is set here would be overwritten or would shut the provider out</source>
        <translation>der Anbieter verwaltet dieses Telefon; was hier eingestellt wird, würde überschrieben oder den Anbieter aussperren</translation>
    </message>
    <message>
        <source>Send the provider a letter that asks for these settings.</source>
        <translation>Schicken Sie dem Anbieter ein Schreiben, das um diese Einstellungen bittet.</translation>
    </message>
    <message>
        <source>Switch on the settings interface (REST) of the phones that have it off</source>
        <translation>Die Einstellungsschnittstelle (REST) der Telefone einschalten, bei denen sie aus ist</translation>
    </message>
    <message>
        <source>Close the doors from the internet to the phones</source>
        <translation>Die Türen aus dem Internet zu den Telefonen schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>stage: doors from the internet are closed</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Narrow</source>
        <extracomment>stage: doors from the internet are narrowed to the provider&apos;s addresses</extracomment>
        <translation>Verengen</translation>
    </message>
    <message>
        <source>Stop devices from opening doors by themselves (UPnP off)</source>
        <translation>Geräte daran hindern, selbst Türen zu öffnen (UPnP aus)</translation>
    </message>
    <message>
        <source>Let updates install by themselves</source>
        <translation>Updates von selbst installieren lassen</translation>
    </message>
    <message>
        <source>Settings pages by HTTPS and SSH only</source>
        <translation>Einstellungsseiten nur über HTTPS und SSH</translation>
    </message>
    <message>
        <source>Close the router&apos;s settings page to the internet</source>
        <translation>Die Einstellungsseite des Routers zum Internet hin schließen</translation>
    </message>
    <message>
        <source>Is it certain that nobody looks after the router from outside through this door?</source>
        <translation>Ist es sicher, dass sich niemand von außen durch diese Tür um den Router kümmert?</translation>
    </message>
    <message>
        <source>New passwords for weak and shared phone lines</source>
        <translation>Neue Passwörter für schwache und geteilte Telefonanschlüsse</translation>
    </message>
    <message>
        <source>people outside the office may use the same line; list them first, then change the password everywhere</source>
        <translation>Menschen außerhalb des Büros benutzen vielleicht denselben Anschluss; listen Sie sie zuerst auf und ändern Sie dann das Passwort überall</translation>
    </message>
    <message>
        <source>One line at a time</source>
        <extracomment>stage</extracomment>
        <translation>Einen Anschluss nach dem anderen</translation>
    </message>
    <message>
        <source>Set the new password for this line in the provider&apos;s portal now</source>
        <translation>Setzen Sie das neue Passwort für diesen Anschluss jetzt im Portal des Anbieters</translation>
    </message>
    <message>
        <source>Turn off the router&apos;s phone helper (SIP ALG), which garbles calls</source>
        <translation>Die Telefonhilfe des Routers abschalten (SIP ALG), die Gespräche stört</translation>
    </message>
    <message>
        <source>When no call is going on, switch this phone off and on once.</source>
        <translation>Wenn kein Gespräch läuft, schalten Sie dieses Telefon einmal aus und wieder ein.</translation>
    </message>
    <message>
        <source>In this phone&apos;s web interface or at your provider, switch NAT keep-alive on, at most every 30 seconds.</source>
        <translation>Schalten Sie auf der Weboberfläche dieses Telefons oder bei Ihrem Anbieter das NAT-Lebenszeichen (Keep-alive) ein, mindestens alle 30 Sekunden.</translation>
    </message>
    <message>
        <source>This phone was not read, so whether it keeps its way through the router open is not known.</source>
        <translation>Dieses Telefon wurde nicht ausgelesen; ob es seinen Weg durch den Router offen hält, ist also nicht bekannt.</translation>
    </message>
    <message>
        <source>NAT keep-alive cannot be set by RingFence on this phone.</source>
        <translation>Das NAT-Lebenszeichen (Keep-alive) kann RingFence auf diesem Telefon nicht einstellen.</translation>
    </message>
    <message>
        <source>Keep-alive first</source>
        <extracomment>stage</extracomment>
        <translation>Zuerst das Lebenszeichen</translation>
    </message>
    <message>
        <source>The router</source>
        <extracomment>stage</extracomment>
        <translation>Der Router</translation>
    </message>
    <message>
        <source>Forget the old flows</source>
        <extracomment>stage: the router drops the connections it remembers</extracomment>
        <translation>Die alten Verbindungen vergessen</translation>
    </message>
    <message>
        <source>Its old connection still runs through the helper, and RingFence cannot restart it.</source>
        <translation>Die alte Verbindung läuft noch durch die Telefonhilfe, und RingFence kann das Telefon nicht neu starten.</translation>
    </message>
    <message>
        <source>One phone after the other</source>
        <extracomment>stage</extracomment>
        <translation>Ein Telefon nach dem anderen</translation>
    </message>
    <message>
        <source>line %1 is with %2 and not with the provider of this office; it is left as it is</source>
        <translation>Anschluss %1 ist bei %2 und nicht beim Anbieter dieses Büros; er bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Switch the line off if nobody needs it, else ask whoever runs that server for TLS.</source>
        <translation>Schalten Sie den Anschluss ab, wenn ihn niemand braucht, sonst fragen Sie den Betreiber dieses Servers nach TLS.</translation>
    </message>
    <message>
        <source>no line of this phone is registered now, so a change could not be proven; have the line repaired first</source>
        <translation>auf diesem Telefon ist jetzt kein Anschluss angemeldet, eine Änderung ließe sich also nicht nachweisen; lassen Sie zuerst den Anschluss in Ordnung bringen</translation>
    </message>
    <message>
        <source>Encrypt the calls (TLS, then SRTP)</source>
        <translation>Die Gespräche verschlüsseln (erst TLS, dann SRTP)</translation>
    </message>
    <message>
        <source>One phone first</source>
        <extracomment>stage</extracomment>
        <translation>Zuerst ein Telefon</translation>
    </message>
    <message>
        <source>The other phones</source>
        <translation>Die anderen Telefone</translation>
    </message>
    <message>
        <source>Calls, emergency calls included, will not work on each phone for a moment. Is a mobile at hand?</source>
        <translation>Gespräche, auch Notrufe, sind mit jedem Telefon einen Augenblick lang nicht möglich. Liegt ein Mobiltelefon bereit?</translation>
    </message>
    <message>
        <source>Give the phones their own network (voice VLAN)</source>
        <translation>Den Telefonen ein eigenes Netz geben (Sprachnetz, VLAN)</translation>
    </message>
    <message>
        <source>no phone can be moved to a network of its own automatically</source>
        <translation>kein Telefon lässt sich automatisch in ein eigenes Netz umziehen</translation>
    </message>
    <message>
        <source>The router, beside what is there</source>
        <extracomment>stage: the new network is added, nothing is changed</extracomment>
        <translation>Der Router, neben dem, was da ist</translation>
    </message>
    <message>
        <source>the wall comes last: check again once the phones are in their own network</source>
        <translation>die Mauer kommt zuletzt: Prüfen Sie erneut, sobald die Telefone in ihrem eigenen Netz sind</translation>
    </message>
    <message>
        <source>The wall, last</source>
        <extracomment>stage: connections from computers to phones are forbidden</extracomment>
        <translation>Zuletzt die Mauer</translation>
    </message>
    <message>
        <source>The router restarts (the whole internet for some minutes) and each phone restarts (1 to 4 minutes); calls, emergency calls included, will not work meanwhile. Is a mobile at hand?</source>
        <translation>Der Router startet neu (das ganze Internet einige Minuten lang), und jedes Telefon startet neu (1 bis 4 Minuten); Gespräche, auch Notrufe, sind solange nicht möglich. Liegt ein Mobiltelefon bereit?</translation>
    </message>
    <message>
        <source>Each phone restarts (1 to 4 minutes); calls, emergency calls included, will not work on it meanwhile. Is a mobile at hand?</source>
        <translation>Jedes Telefon startet neu (1 bis 4 Minuten); Gespräche, auch Notrufe, sind mit ihm solange nicht möglich. Liegt ein Mobiltelefon bereit?</translation>
    </message>
    <message>
        <source>This special line is left alone, so whether it keeps its way through the router open is not known.</source>
        <translation>Dieser Sonderanschluss wird nicht angefasst; ob er seinen Weg durch den Router offen hält, ist also nicht bekannt.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this line whether it needs NAT keep-alive, and have it switched on.</source>
        <translation>Fragen Sie, wer diesen Anschluss betreut, ob er das NAT-Lebenszeichen (Keep-alive) braucht, und lassen Sie es einschalten.</translation>
    </message>
    <message>
        <source>Without NAT keep-alive a phone may stop ringing once the router&apos;s phone helper is off. Has somebody switched it on, by hand or at the provider, for: %1?</source>
        <translation>Ohne NAT-Lebenszeichen (Keep-alive) klingelt ein Telefon vielleicht nicht mehr, sobald die Telefonhilfe des Routers aus ist. Hat es jemand eingeschaltet, von Hand oder beim Anbieter, für: %1?</translation>
    </message>
    <message>
        <source>the provider takes no line passwords of 12 characters or more, and RingFence makes none that are shorter</source>
        <translation>der Anbieter nimmt keine Anschlusspasswörter mit 12 oder mehr Zeichen, und kürzere macht RingFence nicht</translation>
    </message>
    <message>
        <source>Ask the provider for longer line passwords.</source>
        <translation>Bitten Sie den Anbieter um längere Anschlusspasswörter.</translation>
    </message>
    <message>
        <source>Keep computers out of the phones&apos; own network</source>
        <translation>Computer aus dem eigenen Netz der Telefone fernhalten</translation>
    </message>
    <message>
        <source>The router restarts (the whole internet for some minutes); calls, emergency calls included, will not work meanwhile. Is a mobile at hand?</source>
        <translation>Der Router startet neu (das ganze Internet einige Minuten lang); Gespräche, auch Notrufe, sind solange nicht möglich. Liegt ein Mobiltelefon bereit?</translation>
    </message>
</context>
<context>
    <name>Poly</name>
    <message>
        <source>Open the phone&apos;s address in a browser with https:// and sign in as Admin.</source>
        <translation>Öffnen Sie die Adresse des Telefons in einem Browser mit https:// und melden Sie sich als Admin an.</translation>
    </message>
    <message>
        <source>Settings, Applications, REST API: Enable; save.</source>
        <translation>Settings, Applications, REST API: Enable; speichern.</translation>
    </message>
    <message>
        <source>Settings, Change Password: enter the old and the new password; save.</source>
        <translation>Settings, Change Password: Geben Sie das alte und das neue Passwort ein; speichern.</translation>
    </message>
    <message>
        <source>Ask whoever provides the phone&apos;s configuration to set nat.keepalive.interval to 25.</source>
        <translation>Bitten Sie die Stelle, die die Konfiguration des Telefons liefert, nat.keepalive.interval auf 25 zu setzen.</translation>
    </message>
    <message>
        <source>Settings, Lines, Server 1: set address, port and transport as the provider says; save.</source>
        <translation>Settings, Lines, Server 1: Stellen Sie Adresse, Port und Übertragungsweg ein, wie der Anbieter sagt; speichern.</translation>
    </message>
    <message>
        <source>Ask whoever provides the phone&apos;s configuration to set sec.srtp.enable, sec.srtp.offer and sec.srtp.require.</source>
        <translation>Bitten Sie die Stelle, die die Konfiguration des Telefons liefert, sec.srtp.enable, sec.srtp.offer und sec.srtp.require zu setzen.</translation>
    </message>
    <message>
        <source>Settings, Lines: enter the new authentication password of the line; save.</source>
        <translation>Settings, Lines: Geben Sie das neue Anmeldepasswort des Anschlusses ein; speichern.</translation>
    </message>
    <message>
        <source>At the phone: Settings, Advanced, Network Configuration, Ethernet, VLAN ID.</source>
        <translation>Am Telefon: Settings, Advanced, Network Configuration, Ethernet, VLAN ID.</translation>
    </message>
    <message>
        <source>When nobody talks on the phone: Settings, Basic, Restart at the phone.</source>
        <translation>Wenn niemand am Telefon spricht: Settings, Basic, Restart am Telefon.</translation>
    </message>
    <message>
        <source>At the phone: Settings, Advanced, Network Configuration, Web Server: choose HTTPS only.</source>
        <translation>Am Telefon: Settings, Advanced, Network Configuration, Web Server: Wählen Sie HTTPS only.</translation>
    </message>
    <message>
        <source>Utilities, Software Upgrade: install the newest version, or ask the provider to keep this phone&apos;s software current.</source>
        <translation>Utilities, Software Upgrade: Installieren Sie die neueste Version, oder bitten Sie den Anbieter, die Software dieses Telefons aktuell zu halten.</translation>
    </message>
    <message>
        <source>RingFence can do this by itself once the phone&apos;s REST interface is on (offered before this step). Otherwise:</source>
        <translation>RingFence kann das selbst tun, sobald die REST-Schnittstelle des Telefons an ist (wird vor diesem Schritt angeboten). Sonst:</translation>
    </message>
    <message>
        <source>the input is not valid</source>
        <translation>die Eingabe ist nicht gültig</translation>
    </message>
    <message>
        <source>the phone is busy</source>
        <translation>das Telefon ist beschäftigt</translation>
    </message>
    <message>
        <source>the line is not registered</source>
        <translation>der Anschluss ist nicht angemeldet</translation>
    </message>
    <message>
        <source>the operation is not allowed</source>
        <translation>der Vorgang ist nicht erlaubt</translation>
    </message>
    <message>
        <source>the operation is not supported</source>
        <translation>der Vorgang wird nicht unterstützt</translation>
    </message>
    <message>
        <source>there is no such line</source>
        <translation>diesen Anschluss gibt es nicht</translation>
    </message>
    <message>
        <source>addresses are not configured</source>
        <translation>Adressen sind nicht eingerichtet</translation>
    </message>
    <message>
        <source>there is no call</source>
        <translation>es gibt kein Gespräch</translation>
    </message>
    <message>
        <source>the export failed</source>
        <translation>der Export ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the input is too large</source>
        <translation>die Eingabe ist zu groß</translation>
    </message>
    <message>
        <source>the factory password is still set, and this interface does not take it</source>
        <translation>das Werkspasswort ist noch gesetzt, und diese Schnittstelle nimmt es nicht an</translation>
    </message>
    <message>
        <source>the operation failed</source>
        <translation>der Vorgang ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>an unknown status word</source>
        <translation>ein unbekanntes Statuswort</translation>
    </message>
    <message>
        <source>the phone&apos;s answer has no status word</source>
        <translation>die Antwort des Telefons hat kein Statuswort</translation>
    </message>
    <message>
        <source>the phone says %1: %2</source>
        <extracomment>%1 is a number of the phone, %2 what it means</extracomment>
        <translation>das Telefon sagt %1: %2</translation>
    </message>
    <message>
        <source>the phone&apos;s answer holds no values</source>
        <translation>die Antwort des Telefons enthält keine Werte</translation>
    </message>
    <message>
        <source>the exported configuration is too large</source>
        <translation>die exportierte Konfiguration ist zu groß</translation>
    </message>
    <message>
        <source>the exported configuration is not the XML expected</source>
        <translation>die exportierte Konfiguration ist nicht das erwartete XML</translation>
    </message>
    <message>
        <source>the phone&apos;s list of lines is not the one expected</source>
        <translation>die Liste der Anschlüsse des Telefons ist nicht die erwartete</translation>
    </message>
    <message>
        <source>%1 was not among the settings read, so it could not be put back</source>
        <translation>%1 war nicht unter den ausgelesenen Einstellungen, ließe sich also nicht wiederherstellen</translation>
    </message>
    <message>
        <source>the present value of %1 cannot be written back safely</source>
        <translation>der jetzige Wert von %1 lässt sich nicht sicher zurückschreiben</translation>
    </message>
    <message>
        <source>The phone may restart by itself to take this: then calls, emergency calls included, will not work on it for 1 to 4 minutes. Keep a mobile at hand.</source>
        <translation>Das Telefon startet dafür vielleicht von selbst neu: Dann sind Gespräche, auch Notrufe, mit ihm 1 bis 4 Minuten lang nicht möglich. Halten Sie ein Mobiltelefon bereit.</translation>
    </message>
    <message>
        <source>Taking this back writes the old value; the phone then keeps it as a setting of its own where before it had the factory&apos;s.</source>
        <translation>Das Zurücknehmen schreibt den alten Wert; das Telefon behält ihn dann als eigene Einstellung, wo es vorher die des Werks hatte.</translation>
    </message>
    <message>
        <source>The provider&apos;s configuration sets this value. A value set on the phone wins over the provider&apos;s from now on.</source>
        <translation>Die Konfiguration des Anbieters setzt diesen Wert. Ein am Telefon gesetzter Wert hat von nun an Vorrang vor dem des Anbieters.</translation>
    </message>
    <message>
        <source>The value itself goes back, but the phone keeps it as a setting of its own, above what the provider sets later.</source>
        <translation>Der Wert selbst geht zurück, aber das Telefon behält ihn als eigene Einstellung, mit Vorrang vor dem, was der Anbieter später setzt.</translation>
    </message>
    <message>
        <source>the phone&apos;s lines were not read</source>
        <translation>die Anschlüsse des Telefons wurden nicht ausgelesen</translation>
    </message>
    <message>
        <source>Keep the router&apos;s door open: the phone sends a keep-alive every %1 seconds</source>
        <translation>Die Tür des Routers offen halten: Das Telefon sendet alle %1 Sekunden ein Lebenszeichen</translation>
    </message>
    <message>
        <source>a keep-alive is sent every 1 to 3600 seconds</source>
        <translation>ein Lebenszeichen wird alle 1 bis 3600 Sekunden gesendet</translation>
    </message>
    <message>
        <source>line %1: transport or keep-alive was not read</source>
        <translation>Anschluss %1: Übertragungsweg oder Lebenszeichen wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>Set the phone&apos;s keep-alive</source>
        <translation>Das Lebenszeichen des Telefons einstellen</translation>
    </message>
    <message>
        <source>Put the keep-alive back as it was</source>
        <translation>Das Lebenszeichen wieder einstellen, wie es war</translation>
    </message>
    <message>
        <source>Let the lines talk to the provider encrypted (SIP over TLS)</source>
        <translation>Die Anschlüsse verschlüsselt mit dem Anbieter sprechen lassen (SIP über TLS)</translation>
    </message>
    <message>
        <source>Change how the lines talk to the provider (%1)</source>
        <translation>Ändern, wie die Anschlüsse mit dem Anbieter sprechen (%1)</translation>
    </message>
    <message>
        <source>line %1 takes its server from elsewhere; name the server</source>
        <translation>Anschluss %1 bekommt seinen Server von anderswo; nennen Sie den Server</translation>
    </message>
    <message>
        <source>line %1 uses an outbound proxy of its own; the provider must name its address and port for the new transport</source>
        <translation>Anschluss %1 benutzt einen eigenen Ausgangsserver (Outbound-Proxy); der Anbieter muss dessen Adresse und Port für den neuen Übertragungsweg nennen</translation>
    </message>
    <message>
        <source>Line %1 also names a second server; it keeps its present transport.</source>
        <translation>Anschluss %1 nennt auch einen zweiten Server; dieser behält seinen jetzigen Übertragungsweg.</translation>
    </message>
    <message>
        <source>Set server, port and transport of the lines in one go</source>
        <translation>Server, Port und Übertragungsweg der Anschlüsse in einem Zug einstellen</translation>
    </message>
    <message>
        <source>Put server, port and transport back as they were</source>
        <translation>Server, Port und Übertragungsweg wieder einstellen, wie sie waren</translation>
    </message>
    <message>
        <source>Switch encrypted speech off (SRTP)</source>
        <translation>Verschlüsselte Sprache abschalten (SRTP)</translation>
    </message>
    <message>
        <source>Encrypt speech where the other side can (SRTP preferred)</source>
        <translation>Sprache verschlüsseln, wo die Gegenstelle es kann (SRTP bevorzugt)</translation>
    </message>
    <message>
        <source>Take encrypted speech only (SRTP required)</source>
        <translation>Nur verschlüsselte Sprache annehmen (SRTP erforderlich)</translation>
    </message>
    <message>
        <source>this phone has one SRTP setting for all its lines</source>
        <translation>dieses Telefon hat eine einzige SRTP-Einstellung für alle seine Anschlüsse</translation>
    </message>
    <message>
        <source>Set the encryption of speech</source>
        <translation>Die Verschlüsselung der Sprache einstellen</translation>
    </message>
    <message>
        <source>Put the encryption of speech back as it was</source>
        <translation>Die Verschlüsselung der Sprache wieder einstellen, wie sie war</translation>
    </message>
    <message>
        <source>Move the phone to the voice network (VLAN %1)</source>
        <translation>Das Telefon in das Sprachnetz umziehen (VLAN %1)</translation>
    </message>
    <message>
        <source>Move the phone back to the untagged network</source>
        <translation>Das Telefon in das Netz ohne Kennung zurückziehen</translation>
    </message>
    <message>
        <source>the phone&apos;s VLAN was not read</source>
        <translation>das VLAN des Telefons wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>the phone&apos;s present VLAN cannot be written back safely</source>
        <translation>das jetzige VLAN des Telefons lässt sich nicht sicher zurückschreiben</translation>
    </message>
    <message>
        <source>the network tells this phone its VLAN (%1): change it there</source>
        <extracomment>%1 is lldp or dhcp</extracomment>
        <translation>das Netz sagt diesem Telefon sein VLAN (%1): Ändern Sie es dort</translation>
    </message>
    <message>
        <source>Set the VLAN of the phone&apos;s own traffic</source>
        <translation>Das VLAN für den eigenen Verkehr des Telefons einstellen</translation>
    </message>
    <message>
        <source>Set the VLAN as it was</source>
        <translation>Das VLAN einstellen, wie es war</translation>
    </message>
    <message>
        <source>The phone may come back with another address.</source>
        <translation>Das Telefon kommt vielleicht mit einer anderen Adresse zurück.</translation>
    </message>
    <message>
        <source>A VLAN that the switch announces by LLDP wins over this setting.</source>
        <translation>Ein VLAN, das der Switch per LLDP bekannt gibt, hat Vorrang vor dieser Einstellung.</translation>
    </message>
    <message>
        <source>The priority of the phone&apos;s packets stays as it is.</source>
        <translation>Die Priorität der Pakete des Telefons bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>If the phone does not come back: at the phone, Settings, Advanced, Network Configuration, Ethernet, VLAN ID.</source>
        <translation>Wenn das Telefon nicht zurückkommt: am Telefon Settings, Advanced, Network Configuration, Ethernet, VLAN ID.</translation>
    </message>
    <message>
        <source>Change the administrator password of the phone</source>
        <translation>Das Verwaltungspasswort des Telefons ändern</translation>
    </message>
    <message>
        <source>the administrator of this phone is called Polycom</source>
        <translation>der Verwalter dieses Telefons heißt Polycom</translation>
    </message>
    <message>
        <source>the secret&apos;s name cannot stand in a request</source>
        <translation>der Name des Geheimnisses darf in keiner Anfrage stehen</translation>
    </message>
    <message>
        <source>Set the new administrator password</source>
        <translation>Das neue Verwaltungspasswort setzen</translation>
    </message>
    <message>
        <source>The old password is not known to RingFence, so it cannot be put back.</source>
        <translation>RingFence kennt das alte Passwort nicht, deshalb lässt es sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Set the old administrator password again</source>
        <translation>Das alte Verwaltungspasswort wieder setzen</translation>
    </message>
    <message>
        <source>A password set here shuts out a provider that manages this phone with another one.</source>
        <translation>Ein hier gesetztes Passwort sperrt einen Anbieter aus, der dieses Telefon mit einem anderen verwaltet.</translation>
    </message>
    <message>
        <source>RingFence cannot see whether this phone is in a call: make sure that nobody talks on it.</source>
        <translation>RingFence kann nicht sehen, ob auf diesem Telefon gesprochen wird: Vergewissern Sie sich, dass niemand daran spricht.</translation>
    </message>
    <message>
        <source>Set a new SIP password for line %1</source>
        <translation>Ein neues SIP-Passwort für Anschluss %1 setzen</translation>
    </message>
    <message>
        <source>the phone has no line %1 that is on</source>
        <translation>das Telefon hat keinen eingeschalteten Anschluss %1</translation>
    </message>
    <message>
        <source>Set the line&apos;s new SIP password</source>
        <translation>Das neue SIP-Passwort des Anschlusses setzen</translation>
    </message>
    <message>
        <source>The phone never tells its SIP password, so the old one cannot be put back.</source>
        <translation>Das Telefon verrät sein SIP-Passwort nie, deshalb lässt sich das alte nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Set the line&apos;s old SIP password again</source>
        <translation>Das alte SIP-Passwort des Anschlusses wieder setzen</translation>
    </message>
    <message>
        <source>The password in the provider&apos;s portal: only you can set that one back.</source>
        <translation>Das Passwort im Portal des Anbieters: Das können nur Sie zurückstellen.</translation>
    </message>
    <message>
        <source>The provider&apos;s portal must get the same password within seconds.</source>
        <translation>Das Portal des Anbieters muss innerhalb von Sekunden dasselbe Passwort bekommen.</translation>
    </message>
    <message>
        <source>The phone keeps this password as a setting of its own, above what the provider&apos;s configuration sets later.</source>
        <translation>Das Telefon behält dieses Passwort als eigene Einstellung, mit Vorrang vor dem, was die Konfiguration des Anbieters später setzt.</translation>
    </message>
    <message>
        <source>Restart the phone</source>
        <translation>Das Telefon neu starten</translation>
    </message>
    <message>
        <source>Restart the phone; it waits until nobody talks</source>
        <translation>Das Telefon neu starten; es wartet, bis niemand spricht</translation>
    </message>
    <message>
        <source>The phone restarts: calls, emergency calls included, will not work on it for 1 to 4 minutes. Keep a mobile at hand.</source>
        <translation>Das Telefon startet neu: Gespräche, auch Notrufe, sind mit ihm 1 bis 4 Minuten lang nicht möglich. Halten Sie ein Mobiltelefon bereit.</translation>
    </message>
    <message>
        <source>Switch on the interface that RingFence needs (REST)</source>
        <translation>Die Schnittstelle einschalten, die RingFence braucht (REST)</translation>
    </message>
    <message>
        <source>whether REST is on was not read</source>
        <translation>ob REST an ist, wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>Switch the REST interface on</source>
        <translation>Die REST-Schnittstelle einschalten</translation>
    </message>
    <message>
        <source>Switch the REST interface off again</source>
        <translation>Die REST-Schnittstelle wieder abschalten</translation>
    </message>
    <message>
        <source>REST opens only with the administrator&apos;s password, over HTTPS, and never with the factory password.</source>
        <translation>REST öffnet sich nur mit dem Verwaltungspasswort, über HTTPS, und nie mit dem Werkspasswort.</translation>
    </message>
    <message>
        <source>Taking this back leaves &quot;off&quot; as a setting of the phone&apos;s own.</source>
        <translation>Nach dem Zurücknehmen bleibt „aus“ als eigene Einstellung des Telefons.</translation>
    </message>
    <message>
        <source>no documented way on this phone</source>
        <translation>auf diesem Telefon gibt es dafür keinen dokumentierten Weg</translation>
    </message>
    <message>
        <source>these are not the facts of a phone</source>
        <translation>das sind nicht die Angaben eines Telefons</translation>
    </message>
    <message>
        <source>this needs the phone&apos;s REST interface, which is off or refuses the factory password</source>
        <translation>das braucht die REST-Schnittstelle des Telefons, die aus ist oder das Werkspasswort ablehnt</translation>
    </message>
    <message>
        <source>this is done by hand on this phone</source>
        <translation>das geschieht auf diesem Telefon von Hand</translation>
    </message>
    <message>
        <source>connections to the phone</source>
        <translation>Verbindungen zum Telefon</translation>
    </message>
    <message>
        <source>port 80 gave no clear answer</source>
        <translation>Port 80 gab keine klare Antwort</translation>
    </message>
    <message>
        <source>the phone names no firmware</source>
        <translation>das Telefon nennt keine Firmware</translation>
    </message>
    <message>
        <source>REST answers</source>
        <translation>REST antwortet</translation>
    </message>
    <message>
        <source>REST takes this password, and it never takes the factory one</source>
        <translation>REST nimmt dieses Passwort an, und das Werkspasswort nimmt es nie an</translation>
    </message>
    <message>
        <source>the phone refused the export (HTTP %1)</source>
        <translation>das Telefon hat den Export abgelehnt (HTTP %1)</translation>
    </message>
    <message>
        <source>REST answers 404</source>
        <translation>REST antwortet 404</translation>
    </message>
    <message>
        <source>REST says 4010: factory password</source>
        <translation>REST sagt 4010: Werkspasswort</translation>
    </message>
    <message>
        <source>the phone&apos;s web pages do not tell</source>
        <translation>die Webseiten des Telefons sagen es nicht</translation>
    </message>
    <message>
        <source>the phone&apos;s web pages do not tell; REST does</source>
        <translation>die Webseiten des Telefons sagen es nicht; REST schon</translation>
    </message>
    <message>
        <source>the phone does not tell</source>
        <translation>das Telefon sagt es nicht</translation>
    </message>
    <message>
        <source>the password has a character that this phone does not take</source>
        <translation>das Passwort hat ein Zeichen, das dieses Telefon nicht annimmt</translation>
    </message>
    <message>
        <source>the phone did not take the file (HTTP %1: %2)</source>
        <translation>das Telefon hat die Datei nicht angenommen (HTTP %1: %2)</translation>
    </message>
    <message>
        <source>the phone did not take the password (HTTP 401)</source>
        <translation>das Telefon hat das Passwort nicht angenommen (HTTP 401)</translation>
    </message>
    <message>
        <source>the phone is in a call</source>
        <translation>auf dem Telefon wird gesprochen</translation>
    </message>
    <message>
        <source>the phone&apos;s REST interface is off</source>
        <translation>die REST-Schnittstelle des Telefons ist aus</translation>
    </message>
    <message>
        <source>the phone refuses sign-ins for a while (HTTP %1)</source>
        <translation>das Telefon lehnt Anmeldungen eine Zeit lang ab (HTTP %1)</translation>
    </message>
    <message>
        <source>the phone&apos;s answer (HTTP %1) is not that of a Poly phone</source>
        <translation>die Antwort des Telefons (HTTP %1) ist nicht die eines Poly-Telefons</translation>
    </message>
    <message>
        <source>this phone wants a password and none was given</source>
        <translation>dieses Telefon will ein Passwort, und es wurde keines angegeben</translation>
    </message>
    <message>
        <source>the phone tells nothing about itself</source>
        <translation>das Telefon sagt nichts über sich</translation>
    </message>
    <message>
        <source>the phone says that it is locked</source>
        <translation>das Telefon sagt, dass es gesperrt ist</translation>
    </message>
    <message>
        <source>the phone&apos;s web pages are not the documented ones</source>
        <translation>die Webseiten des Telefons sind nicht die dokumentierten</translation>
    </message>
    <message>
        <source>the phone says: LOCKEDFOR</source>
        <translation>das Telefon sagt: LOCKEDFOR</translation>
    </message>
    <message>
        <source>the phone&apos;s web pages did not take the password</source>
        <translation>die Webseiten des Telefons haben das Passwort nicht angenommen</translation>
    </message>
    <message>
        <source>somebody else is signed in to this phone&apos;s web pages</source>
        <translation>jemand anderes ist auf den Webseiten dieses Telefons angemeldet</translation>
    </message>
    <message>
        <source>the phone&apos;s answer to the sign-in is not the documented one</source>
        <translation>die Antwort des Telefons auf die Anmeldung ist nicht die dokumentierte</translation>
    </message>
    <message>
        <source>this phone does not know %1</source>
        <translation>dieses Telefon kennt %1 nicht</translation>
    </message>
    <message>
        <source>the phone has ended the session</source>
        <translation>das Telefon hat die Sitzung beendet</translation>
    </message>
    <message>
        <source>the phone&apos;s page gives no token: the session has ended</source>
        <translation>die Seite des Telefons gibt kein Token: Die Sitzung ist beendet</translation>
    </message>
    <message>
        <source>the phone&apos;s web pages do not tell whether somebody talks</source>
        <translation>die Webseiten des Telefons sagen nicht, ob jemand spricht</translation>
    </message>
    <message>
        <source>the phone does not say whether somebody talks</source>
        <translation>das Telefon sagt nicht, ob jemand spricht</translation>
    </message>
    <message>
        <source>this phone does not tell whether somebody talks</source>
        <translation>dieses Telefon sagt nicht, ob jemand spricht</translation>
    </message>
    <message>
        <source>the phone does not tell %1</source>
        <translation>das Telefon nennt %1 nicht</translation>
    </message>
    <message>
        <source>unexpected value &quot;%1&quot; of %2</source>
        <translation>unerwarteter Wert „%1“ von %2</translation>
    </message>
    <message>
        <source>no documented way to ask this phone</source>
        <translation>es gibt keinen dokumentierten Weg, dieses Telefon zu fragen</translation>
    </message>
    <message>
        <source>A Poly phone that nobody changed takes the user Polycom and the password 456; newer software makes the first person who signs in choose another one.</source>
        <translation>Ein Poly-Telefon, an dem niemand etwas geändert hat, nimmt den Benutzer Polycom und das Passwort 456; neuere Software lässt die erste Person, die sich anmeldet, ein anderes wählen.</translation>
    </message>
    <message>
        <source>The manual of your model says how it is reset.</source>
        <translation>Wie es zurückgesetzt wird, sagt das Handbuch Ihres Modells.</translation>
    </message>
    <message>
        <source>The reset deletes where the phone gets its settings from, and its lines. It cannot make calls, emergency calls included, until the provider sets it up anew.</source>
        <translation>Das Zurücksetzen löscht, woher das Telefon seine Einstellungen bekommt, und seine Anschlüsse. Es kann nicht telefonieren, auch keine Notrufe absetzen, bis der Anbieter es neu einrichtet.</translation>
    </message>
    <message>
        <source>In the settings page: Settings, Lines, Server 1. %1 Save.</source>
        <translation>Auf der Einstellungsseite: Settings, Lines, Server 1. %1 Save.</translation>
    </message>
    <message>
        <source>At the phone: Settings, Advanced, Network Configuration, Ethernet, VLAN ID. %1</source>
        <translation>Am Telefon: Settings, Advanced, Network Configuration, Ethernet, VLAN ID. %1</translation>
    </message>
    <message>
        <source>At the phone: Settings, Basic, Restart.</source>
        <translation>Am Telefon: Settings, Basic, Restart.</translation>
    </message>
    <message>
        <source>Settings, Lines</source>
        <comment>menu of a phone</comment>
        <translation>Settings, Lines</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>(Practice: the sheet that came with this device shows the same.)</source>
        <translation>(Übung: Das Blatt, das diesem Gerät beilag, zeigt dasselbe.)</translation>
    </message>
    <message>
        <source>(Practice: the sheet that came with this device shows another one!)</source>
        <translation>(Übung: Das Blatt, das diesem Gerät beilag, zeigt etwas anderes!)</translation>
    </message>
    <message>
        <source>(Practice: a colleague made the call and heard it both ways.)</source>
        <translation>(Übung: Ein Kollege hat angerufen und in beide Richtungen gehört.)</translation>
    </message>
    <message>
        <source>(Practice: a colleague made the call and did not hear it both ways.)</source>
        <translation>(Übung: Ein Kollege hat angerufen und nicht in beide Richtungen gehört.)</translation>
    </message>
    <message>
        <source>(Practice: nobody could make the call.)</source>
        <translation>(Übung: Niemand konnte anrufen.)</translation>
    </message>
    <message>
        <source>(Practice: press &quot;Done&quot; and it is typed into the pretend portal for you.)</source>
        <translation>(Übung: Drücken Sie auf „Erledigt“, und es wird für Sie in das erdachte Portal eingetippt.)</translation>
    </message>
    <message>
        <source>Practice: passwords are kept in memory.</source>
        <translation>Übung: Passwörter bleiben im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht ausgelesen</translation>
    </message>
</context>
<context>
    <name>PracticeNotes</name>
    <message>
        <source>You manage the dental practice of Dr. Lindqvist. It has six desk phones, an emergency phone in the lift, one line for the alarm and the fax, and a DrayTek router behind the internet provider&apos;s own box. Somebody opened doors in that router years ago. All of it is pretend: nothing on your own network is touched.</source>
        <translation>Sie leiten die Zahnarztpraxis von Dr. Lindqvist. Sie hat sechs Tischtelefone, ein Notruftelefon im Aufzug, einen Anschluss für Alarm und Fax und einen DrayTek-Router hinter dem eigenen Gerät des Internetanbieters. Vor Jahren hat jemand in diesem Router Türen geöffnet. Alles ist erdacht: In Ihrem eigenen Netz wird nichts angerührt.</translation>
    </message>
    <message>
        <source>You run the flower shop Amaryllis. It has a phone on the counter, one in the workshop, and an OpenWrt router that the owner&apos;s nephew set up. All of it is pretend: nothing on your own network is touched.</source>
        <translation>Sie führen den Blumenladen Amaryllis. Er hat ein Telefon auf der Theke, eines in der Werkstatt und einen OpenWrt-Router, den der Neffe der Inhaberin eingerichtet hat. Alles ist erdacht: In Ihrem eigenen Netz wird nichts angerührt.</translation>
    </message>
    <message>
        <source>This is %1. All of it is pretend: nothing on your own network is touched.</source>
        <translation>Das ist %1. Alles ist erdacht: In Ihrem eigenen Netz wird nichts angerührt.</translation>
    </message>
    <message>
        <source>The box at %1 is the emergency phone in the lift.</source>
        <translation>Das Gerät unter %1 ist das Notruftelefon im Aufzug.</translation>
    </message>
    <message>
        <source>The box at %1 is the line of the alarm system and the fax.</source>
        <translation>Das Gerät unter %1 ist der Anschluss der Alarmanlage und des Faxes.</translation>
    </message>
    <message>
        <source>The box at %1 is the fax.</source>
        <translation>Das Gerät unter %1 ist das Fax.</translation>
    </message>
    <message>
        <source>The box at %1 is the door station.</source>
        <translation>Das Gerät unter %1 ist die Türsprechstelle.</translation>
    </message>
    <message>
        <source>The phone at %1 is an emergency phone.</source>
        <translation>Das Telefon unter %1 ist ein Notruftelefon.</translation>
    </message>
    <message>
        <source>The phone at %1 is the red phone.</source>
        <translation>Das Telefon unter %1 ist das rote Telefon.</translation>
    </message>
    <message>
        <source>The box at %1 is the card terminal.</source>
        <translation>Das Gerät unter %1 ist das Kartenterminal.</translation>
    </message>
    <message>
        <source>The box at %1 is the night bell.</source>
        <translation>Das Gerät unter %1 ist die Nachtklingel.</translation>
    </message>
    <message>
        <source>The box at %1 is a special line: leave it alone.</source>
        <translation>Das Gerät unter %1 ist ein Sonderanschluss: Lassen Sie es in Ruhe.</translation>
    </message>
    <message>
        <source>The office network is %1. It is yours, and you may look at it.</source>
        <translation>Das Büronetz ist %1. Es gehört Ihnen, und Sie dürfen darin suchen.</translation>
    </message>
    <message>
        <source>Number %1 rings at %2.</source>
        <translation>Nummer %1 klingelt unter %2.</translation>
    </message>
    <message>
        <source>Your provider is %1. Its server is %2, and the number for a test call is %3.</source>
        <translation>Ihr Anbieter ist %1. Sein Server ist %2, und die Nummer für einen Testanruf ist %3.</translation>
    </message>
    <message>
        <source>You have downloaded the list of line passwords from your provider&apos;s portal.</source>
        <translation>Sie haben die Liste der Anschlusspasswörter aus dem Portal Ihres Anbieters heruntergeladen.</translation>
    </message>
    <message>
        <source>Nobody ever set a password on the router at %1.</source>
        <translation>Am Router unter %1 hat nie jemand ein Passwort gesetzt.</translation>
    </message>
    <message>
        <source>The sheet that came with the device at %1 shows the fingerprint of its key: %2</source>
        <translation>Das Blatt, das dem Gerät mit der Adresse %1 beilag, zeigt den Fingerabdruck seines Schlüssels: %2</translation>
    </message>
    <message>
        <source>The sheet that came with the device at %1 shows the fingerprint of its certificate: %2</source>
        <translation>Das Blatt, das dem Gerät mit der Adresse %1 beilag, zeigt den Fingerabdruck seines Zertifikats: %2</translation>
    </message>
</context>
<context>
    <name>ProviderChecks</name>
    <message>
        <source>Found</source>
        <comment>pill: a server name has an address</comment>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>pill: a server answers</comment>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Not found</source>
        <comment>pill: a server name has no address</comment>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>pill</comment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <comment>pill: something else than a phone server</comment>
        <translation>Falsche Antwort</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <comment>pill: no TLS on that port</comment>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Wrong name</source>
        <comment>pill: of a certificate</comment>
        <translation>Falscher Name</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>pill: a certificate</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Not valid</source>
        <comment>pill: a certificate</comment>
        <translation>Nicht gültig</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <comment>pill: a certificate&apos;s issuer</comment>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Not tested</source>
        <comment>pill</comment>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>%1, port %2 (UDP)</source>
        <translation>%1, Port %2 (UDP)</translation>
    </message>
    <message>
        <source>%1, port %2 (TCP)</source>
        <translation>%1, Port %2 (TCP)</translation>
    </message>
    <message>
        <source>%1, port %2 (TLS)</source>
        <translation>%1, Port %2 (TLS)</translation>
    </message>
    <message numerus="yes">
        <source>This name has %n address(es): %1</source>
        <translation>
            <numerusform>Dieser Name hat %n Adresse: %1</numerusform>
            <numerusform>Dieser Name hat %n Adressen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It answered our greeting.</source>
        <translation>Er hat unseren Gruß beantwortet.</translation>
    </message>
    <message>
        <source>It answered our greeting and calls itself “%1”.</source>
        <translation>Er hat unseren Gruß beantwortet und nennt sich „%1“.</translation>
    </message>
    <message>
        <source>Certificate valid until %1, name matches, issued by %2. Checked against your provider&apos;s own root certificate.</source>
        <translation>Zertifikat gültig bis %1, Name stimmt, ausgestellt von %2. Geprüft mit dem Stammzertifikat Ihres Anbieters.</translation>
    </message>
    <message>
        <source>Certificate valid until %1, name matches, issued by %2. Checked against this computer&apos;s list of issuers.</source>
        <translation>Zertifikat gültig bis %1, Name stimmt, ausgestellt von %2. Geprüft mit der Liste der Aussteller auf diesem Computer.</translation>
    </message>
    <message>
        <source>No address was found for this name. Check how it is spelled, and that this computer is on the internet.</source>
        <translation>Zu diesem Namen wurde keine Adresse gefunden. Prüfen Sie, wie er geschrieben wird und ob dieser Computer im Internet ist.</translation>
    </message>
    <message>
        <source>Nothing listens on that port. Ask your provider which port to use.</source>
        <translation>Auf diesem Port lauscht nichts. Fragen Sie Ihren Anbieter, welcher Port zu benutzen ist.</translation>
    </message>
    <message>
        <source>The name server did not answer in time. Check that this computer is on the internet.</source>
        <translation>Der Namensserver hat nicht rechtzeitig geantwortet. Prüfen Sie, ob dieser Computer im Internet ist.</translation>
    </message>
    <message>
        <source>No answer in time. Many providers answer only phones that they know, so this proves nothing.</source>
        <translation>Keine rechtzeitige Antwort. Viele Anbieter antworten nur Telefonen, die sie kennen; das beweist also nichts.</translation>
    </message>
    <message>
        <source>Something answers there, but it is not a phone server.</source>
        <translation>Dort antwortet etwas, aber es ist kein Telefonserver.</translation>
    </message>
    <message>
        <source>Something answers there, but no encrypted connection came about.</source>
        <translation>Dort antwortet etwas, aber es kam keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>The certificate is for another name. Phones that check it would refuse this server.</source>
        <translation>Das Zertifikat gilt für einen anderen Namen. Telefone, die es prüfen, würden diesen Server ablehnen.</translation>
    </message>
    <message>
        <source>The certificate is not valid today (it ends on %1). Check this computer&apos;s clock; if that is right, tell your provider.</source>
        <translation>Das Zertifikat ist heute nicht gültig (es endet am %1). Prüfen Sie die Uhr dieses Computers; geht sie richtig, sagen Sie es Ihrem Anbieter.</translation>
    </message>
    <message>
        <source>The certificate is broken or was taken back. Tell your provider.</source>
        <translation>Das Zertifikat ist fehlerhaft oder wurde widerrufen. Sagen Sie es Ihrem Anbieter.</translation>
    </message>
    <message>
        <source>The connection is encrypted, but neither your provider&apos;s own root certificate nor this computer&apos;s list vouches for it.</source>
        <translation>Die Verbindung ist verschlüsselt, aber weder das Stammzertifikat Ihres Anbieters noch die Liste dieses Computers bürgt dafür.</translation>
    </message>
    <message>
        <source>The connection is encrypted, but this computer does not know who issued the certificate (%1). Ask your provider for its root certificate.</source>
        <translation>Die Verbindung ist verschlüsselt, aber dieser Computer kennt den Aussteller des Zertifikats nicht (%1). Bitten Sie Ihren Anbieter um sein Stammzertifikat.</translation>
    </message>
    <message>
        <source>The test was stopped before there was an answer.</source>
        <translation>Der Test wurde angehalten, bevor es eine Antwort gab.</translation>
    </message>
    <message>
        <source>The test was stopped, or there was no way to the server.</source>
        <translation>Der Test wurde angehalten, oder es gab keinen Weg zum Server.</translation>
    </message>
    <message>
        <source>The provider&apos;s server</source>
        <translation>Der Server des Anbieters</translation>
    </message>
    <message>
        <source>The name of the server is not known yet. It stands in the provider&apos;s welcome e-mail, or in the settings of a phone.</source>
        <translation>Der Name des Servers ist noch nicht bekannt. Er steht in der Begrüßungs-E-Mail des Anbieters oder in den Einstellungen eines Telefons.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>pill: a domain has no directory</comment>
        <translation>Keines</translation>
    </message>
    <message>
        <source>What %1 tells phones</source>
        <translation>Was %1 den Telefonen sagt</translation>
    </message>
    <message>
        <source>%1 at %2, port %3</source>
        <extracomment>%1: TLS, TCP or UDP, %2: a server, %3: a port</extracomment>
        <translation>%1 bei %2, Port %3</translation>
    </message>
    <message>
        <source>Phones that follow the domain go to: %1.</source>
        <translation>Telefone, die der Domain folgen, gehen zu: %1.</translation>
    </message>
    <message>
        <source>TLS versions of %1</source>
        <extracomment>%1: a server</extracomment>
        <translation>TLS-Versionen von %1</translation>
    </message>
    <message>
        <source>Too old</source>
        <comment>pill: TLS versions</comment>
        <translation>Zu alt</translation>
    </message>
    <message>
        <source>It takes no version of TLS that could be tried.</source>
        <translation>Er nimmt keine TLS-Version an, die sich probieren ließ.</translation>
    </message>
    <message>
        <source>It takes TLS %1 only, which was given up as unsafe. Ask your provider for TLS 1.2.</source>
        <translation>Er nimmt nur TLS %1 an, das als unsicher aufgegeben wurde. Bitten Sie Ihren Anbieter um TLS 1.2.</translation>
    </message>
    <message>
        <source>Also old ones</source>
        <comment>pill: TLS versions</comment>
        <translation>Auch alte</translation>
    </message>
    <message>
        <source>It takes TLS %1, and also %2, which were given up as unsafe. Your phones take the newest that they know.</source>
        <translation>Er nimmt TLS %1 an und auch %2, was als unsicher aufgegeben wurde. Ihre Telefone nehmen die neueste Version, die sie kennen.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <comment>pill: TLS versions</comment>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>It takes TLS %1 and nothing older.</source>
        <translation>Er nimmt TLS %1 an und nichts Älteres.</translation>
    </message>
    <message>
        <source>It takes TLS %1. Whether it takes older ones could not be tried from this computer.</source>
        <translation>Er nimmt TLS %1 an. Ob er auch ältere annimmt, ließ sich von diesem Computer aus nicht probieren.</translation>
    </message>
    <message>
        <source>It names the server by a wildcard. Many phones take that; the standard for SIP (RFC 5922) does not.</source>
        <translation>Es nennt den Server mit einem Platzhalter. Viele Telefone nehmen das an, der Standard für SIP (RFC 5922) nicht.</translation>
    </message>
    <message>
        <source>It has the name in the old place only, where newer phones do not look.</source>
        <translation>Es hat den Namen nur an der alten Stelle, wo neuere Telefone nicht nachsehen.</translation>
    </message>
    <message numerus="yes">
        <source>Its key is short (%n bits).</source>
        <translation>
            <numerusform>Sein Schlüssel ist kurz (%n Bit).</numerusform>
            <numerusform>Sein Schlüssel ist kurz (%n Bit).</numerusform>
        </translation>
    </message>
    <message>
        <source>It is signed in a way that was given up as unsafe.</source>
        <translation>Es ist auf eine Weise unterschrieben, die als unsicher aufgegeben wurde.</translation>
    </message>
    <message>
        <source>Mind</source>
        <comment>pill: something to keep in mind</comment>
        <translation>Beachten</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>Would refuse</source>
        <comment>pill: a phone</comment>
        <translation>Lehnt ab</translation>
    </message>
    <message>
        <source>Takes anything</source>
        <comment>pill: a phone</comment>
        <translation>Nimmt alles an</translation>
    </message>
    <message>
        <source>Not certain</source>
        <comment>pill: a phone</comment>
        <translation>Nicht sicher</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>phones</comment>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Over TLS: %1.</source>
        <extracomment>%1: a sentence about a phone, without its first word: &quot;it checks certificates, and ...&quot;</extracomment>
        <translation>Über TLS: %1.</translation>
    </message>
    <message>
        <source>The domain names no servers of its own for phones (NAPTR, SRV), so they go to the name itself. That is no fault.</source>
        <translation>Die Domain nennt für Telefone keine eigenen Server (NAPTR, SRV), also gehen sie zum Namen selbst. Das ist kein Fehler.</translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>“%1” is not a network like 203.0.113.0/24.</source>
        <translation>„%1“ ist kein Netz wie 203.0.113.0/24.</translation>
    </message>
    <message>
        <source>Give the provider a name; it stands on the report.</source>
        <translation>Geben Sie dem Anbieter einen Namen; er steht auf dem Bericht.</translation>
    </message>
    <message>
        <source>A server is a name like sip.example.com, or an address.</source>
        <translation>Ein Server ist ein Name wie sip.example.com oder eine Adresse.</translation>
    </message>
    <message>
        <source>Ports for voice look like 10000-20000.</source>
        <translation>Sprachports sehen aus wie 10000-20000.</translation>
    </message>
    <message>
        <source>A number for a test call has digits, * and # only.</source>
        <translation>Eine Nummer für einen Testanruf besteht nur aus Ziffern, * und #.</translation>
    </message>
    <message>
        <source>The longest password is a number from %1 to %2, or empty.</source>
        <translation>Das längste Passwort ist eine Zahl von %1 bis %2, oder leer.</translation>
    </message>
    <message>
        <source>UK</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>US</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>EU</source>
        <translation>EU</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>UDP %1</source>
        <comment>a port</comment>
        <translation>UDP %1</translation>
    </message>
    <message>
        <source>TCP %1</source>
        <comment>a port</comment>
        <translation>TCP %1</translation>
    </message>
    <message>
        <source>TLS %1</source>
        <comment>a port</comment>
        <translation>TLS %1</translation>
    </message>
    <message>
        <source>Ask</source>
        <comment>pill: ask the provider</comment>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Not known. Open doors can be closed all the same; only a rule that lets nobody but your provider in cannot be written.</source>
        <translation>Nicht bekannt. Offene Türen lassen sich trotzdem schließen; nur eine Regel, die niemanden außer Ihrem Anbieter einlässt, kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Known</source>
        <comment>pill: the networks are known</comment>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Confirm</source>
        <comment>pill: please confirm this</comment>
        <translation>Bestätigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>countries</comment>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) for setting up calls</source>
        <translation>
            <numerusform>%n Netz für den Gesprächsaufbau</numerusform>
            <numerusform>%n Netze für den Gesprächsaufbau</numerusform>
        </translation>
    </message>
    <message>
        <source>Networks for setting up calls</source>
        <translation>Netze für den Gesprächsaufbau</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) for voice</source>
        <translation>
            <numerusform>%n Netz für die Sprache</numerusform>
            <numerusform>%n Netze für die Sprache</numerusform>
        </translation>
    </message>
    <message>
        <source>Networks for voice</source>
        <translation>Netze für die Sprache</translation>
    </message>
    <message>
        <source>UDP %1 to %2</source>
        <comment>ports</comment>
        <translation>UDP %1 bis %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>pill</comment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Encrypted call set-up (TLS)</source>
        <translation>Verschlüsselter Gesprächsaufbau (TLS)</translation>
    </message>
    <message>
        <source>They say that they offer it, on port %1.</source>
        <translation>Der Anbieter sagt, dass er das anbietet, auf Port %1.</translation>
    </message>
    <message>
        <source>Not stated. Ask whether your lines may use it, and on which port.</source>
        <translation>Nicht angegeben. Fragen Sie, ob Ihre Anschlüsse es nutzen dürfen und auf welchem Port.</translation>
    </message>
    <message>
        <source>Encrypted calls (SRTP)</source>
        <translation>Verschlüsselte Gespräche (SRTP)</translation>
    </message>
    <message>
        <source>They say that they offer it.</source>
        <translation>Der Anbieter sagt, dass er das anbietet.</translation>
    </message>
    <message>
        <source>Not stated. Ask whether your lines may use it.</source>
        <translation>Nicht angegeben. Fragen Sie, ob Ihre Anschlüsse es nutzen dürfen.</translation>
    </message>
    <message>
        <source>Known</source>
        <comment>pill: a limit is known</comment>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Longest line password they accept</source>
        <translation>Längstes Anschlusspasswort, das angenommen wird</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s).</source>
        <translation>
            <numerusform>%n Zeichen.</numerusform>
            <numerusform>%n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not stated. We will use %1 characters and tell you if one is refused.</source>
        <translation>Nicht angegeben. Wir nehmen %1 Zeichen und sagen es Ihnen, wenn eines abgelehnt wird.</translation>
    </message>
    <message>
        <source>Number for a test call</source>
        <translation>Nummer für einen Testanruf</translation>
    </message>
    <message>
        <source>Not known. With it a call can be proven without troubling anybody.</source>
        <translation>Nicht bekannt. Mit ihr lässt sich ein Gespräch nachweisen, ohne jemanden zu stören.</translation>
    </message>
    <message>
        <source>Known</source>
        <comment>pill: a number is known</comment>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>From the provider&apos;s own document of %1.</source>
        <translation>Aus dem eigenen Dokument des Anbieters vom %1.</translation>
    </message>
    <message>
        <source>Typed in or pasted, not taken from a list that RingFence knows.</source>
        <translation>Eingetippt oder eingefügt, nicht aus einer Liste, die RingFence kennt.</translation>
    </message>
    <message>
        <source>Second-hand: this list was seen in somebody else&apos;s document, not in the provider&apos;s own.</source>
        <translation>Aus zweiter Hand: Diese Liste stand in einem fremden Dokument, nicht in einem des Anbieters.</translation>
    </message>
    <message>
        <source>Not complete: the provider&apos;s document was only partly readable.</source>
        <translation>Nicht vollständig: Das Dokument des Anbieters war nur teilweise lesbar.</translation>
    </message>
    <message>
        <source>From the provider&apos;s document of %1; networks may have moved since.</source>
        <translation>Aus dem Dokument des Anbieters vom %1; Netze können seither umgezogen sein.</translation>
    </message>
    <message>
        <source>From the provider&apos;s own document, which carries no date.</source>
        <translation>Aus dem eigenen Dokument des Anbieters, das kein Datum trägt.</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Erhöhen</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Verringern</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Hierher blättern</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Linker Rand</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Rechter Rand</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Eine Seite nach links</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Eine Seite nach oben</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Eine Seite nach rechts</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Nach links blättern</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Nach oben blättern</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Nach rechts blättern</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Nach unten blättern</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Adresse des Verweises kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>not read</source>
        <extracomment>why a setting of a device is not known</extracomment>
        <translation>nicht ausgelesen</translation>
    </message>
</context>
<context>
    <name>ReportInput</name>
    <message>
        <source>Cut off in the middle; it is not known whether it has its old or its new setting.</source>
        <translation>Mittendrin abgebrochen; es ist nicht bekannt, ob die alte oder die neue Einstellung gilt.</translation>
    </message>
    <message>
        <source>Begun; nothing had been sent to it yet.</source>
        <translation>Begonnen; es war noch nichts dorthin gesendet.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Next check-up: now</source>
        <translation>Nächste Prüfung: jetzt</translation>
    </message>
    <message>
        <source>Next check-up: %1</source>
        <translation>Nächste Prüfung: %1</translation>
    </message>
    <message>
        <source>First to be looked at again: %1. Open this office file on that day; RingFence does not remind you by itself.</source>
        <translation>Als Erstes erneut anzusehen: %1. Öffnen Sie diese Bürodatei an dem Tag; von selbst erinnert RingFence Sie nicht.</translation>
    </message>
    <message>
        <source>Are the changes still there tomorrow?</source>
        <translation>Sind die Änderungen morgen noch da?</translation>
    </message>
    <message>
        <source>In a real office this is done a day later, when the provider&apos;s next update is over. In the practice office you may look at once.</source>
        <translation>In einem echten Büro geschieht das einen Tag später, wenn das nächste Update des Anbieters vorbei ist. Im Übungsbüro dürfen Sie sofort nachsehen.</translation>
    </message>
    <message>
        <source>Open this office file again from %1 on: by then the provider&apos;s next update has usually been, and RingFence can tell which changes were kept. Until then the results are provisional.</source>
        <translation>Öffnen Sie diese Bürodatei ab %1 erneut: Bis dahin war meist das nächste Update des Anbieters, und RingFence kann sagen, welche Änderungen geblieben sind. Bis dahin sind die Ergebnisse vorläufig.</translation>
    </message>
    <message>
        <source>RingFence reads every device and tells of each change whether it was kept. Until then the results are provisional.</source>
        <translation>RingFence liest jedes Gerät aus und sagt für jede Änderung, ob sie geblieben ist. Bis dahin sind die Ergebnisse vorläufig.</translation>
    </message>
    <message>
        <source>Nothing was changed in this office yet.</source>
        <translation>In diesem Büro wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>This office file can only be read now, so nothing can be put back.</source>
        <translation>Diese Bürodatei kann gerade nur gelesen werden, deshalb lässt sich nichts zurücknehmen.</translation>
    </message>
    <message>
        <source>An earlier run has to be settled first: see “Fix”.</source>
        <translation>Zuerst muss ein früherer Lauf geklärt werden: siehe „Beheben“.</translation>
    </message>
    <message>
        <source>Settings on devices can be put back, exactly backwards. What cannot be is marked.</source>
        <translation>Einstellungen an Geräten lassen sich zurücknehmen, in genau umgekehrter Reihenfolge. Wo das nicht geht, steht es dabei.</translation>
    </message>
    <message>
        <source>There is no score: nothing is known yet.</source>
        <translation>Es gibt keine Punktzahl: Noch ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Score %1, provisional until tomorrow&apos;s check.</source>
        <translation>Punktzahl %1, vorläufig bis zur Nachprüfung von morgen.</translation>
    </message>
    <message>
        <source>Score %1.</source>
        <translation>Punktzahl %1.</translation>
    </message>
    <message>
        <source>Score %1 → %2, provisional until tomorrow&apos;s check.</source>
        <comment>before and after</comment>
        <translation>Punktzahl %1 → %2, vorläufig bis zur Nachprüfung von morgen.</translation>
    </message>
    <message>
        <source>Score %1 → %2.</source>
        <comment>before and after</comment>
        <translation>Punktzahl %1 → %2.</translation>
    </message>
    <message>
        <source>Your report: something needs a look</source>
        <translation>Ihr Bericht: Etwas braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Gut gemacht</translation>
    </message>
    <message>
        <source>Your report</source>
        <translation>Ihr Bericht</translation>
    </message>
    <message>
        <source>A change ended in a state that is not known or not as before; it is in the list of changes.</source>
        <translation>Eine Änderung endete in einem Zustand, der nicht bekannt oder nicht wie zuvor ist; sie steht in der Liste der Änderungen.</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a change, a day later</comment>
        <translation>geblieben</translation>
    </message>
    <message>
        <source>overwritten</source>
        <comment>a change, a day later</comment>
        <translation>überschrieben</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>a change, a day later</comment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device, and its change</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>cannot be put back</source>
        <translation>lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>can be put back</source>
        <translation>lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>can be put back in part</source>
        <translation>lässt sich teilweise zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) are still open; the PDF says of each whose turn it is, with a day.</source>
        <translation>
            <numerusform>%n Punkt ist noch offen; das PDF sagt, wer an der Reihe ist, mit einem Tag.</numerusform>
            <numerusform>%n Punkte sind noch offen; das PDF sagt zu jedem, wer an der Reihe ist, mit einem Tag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of what only a person can do stand(s) in “Your part”.</source>
        <translation>
            <numerusform>%n davon kann nur ein Mensch tun; es steht unter „Ihr Teil“.</numerusform>
            <numerusform>%n Dinge, die nur ein Mensch tun kann, stehen unter „Ihr Teil“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>waiting</source>
        <comment>state of a change</comment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>going on</source>
        <comment>state of a change</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>state of a change</comment>
        <translation>geblieben</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a change</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>in part</source>
        <comment>state of a change</comment>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>put back</source>
        <comment>state of a change</comment>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>did not work, put back</source>
        <comment>state of a change</comment>
        <translation>hat nicht geklappt, zurückgenommen</translation>
    </message>
    <message>
        <source>not as before</source>
        <comment>state of a change</comment>
        <translation>nicht wie zuvor</translation>
    </message>
    <message>
        <source>state not known</source>
        <comment>state of a change</comment>
        <translation>Zustand nicht bekannt</translation>
    </message>
    <message>
        <source>nothing sent</source>
        <comment>state of a change</comment>
        <translation>nichts gesendet</translation>
    </message>
    <message>
        <source>Not begun.</source>
        <translation>Nicht begonnen.</translation>
    </message>
    <message>
        <source>%1: %2 · %3 of %4 done</source>
        <comment>device, what is being done, how many</comment>
        <translation>%1: %2 · %3 von %4 erledigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device, and what is being done</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not on %1; what happened is below.</source>
        <comment>devices</comment>
        <translation>Nicht auf %1; was geschah, steht unten.</translation>
    </message>
    <message>
        <source>Checked: %1, at %2</source>
        <comment>what proved it, and the time</comment>
        <translation>Geprüft: %1, um %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device, and its change</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A device is in a state that is not known</source>
        <translation>Ein Gerät ist in einem Zustand, der nicht bekannt ist</translation>
    </message>
    <message>
        <source>It does not answer. RingFence settles it as soon as it does; until then nothing else is changed.</source>
        <translation>Es antwortet nicht. RingFence klärt das, sobald es antwortet; bis dahin wird nichts anderes geändert.</translation>
    </message>
    <message>
        <source>A device is not as it was before</source>
        <translation>Ein Gerät ist nicht, wie es vorher war</translation>
    </message>
    <message>
        <source>Look at the list below, and call whoever looks after that device.</source>
        <translation>Sehen Sie sich die Liste unten an und rufen Sie die Person an, die sich um dieses Gerät kümmert.</translation>
    </message>
    <message>
        <source>There is nothing to put back</source>
        <translation>Es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>Everything is put back</source>
        <translation>Alles ist zurückgenommen</translation>
    </message>
    <message>
        <source>The changes are made</source>
        <translation>Die Änderungen sind gemacht</translation>
    </message>
    <message>
        <source>Each device was read again and is as it was before.</source>
        <translation>Jedes Gerät wurde erneut ausgelesen und ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>What can be put back is put back</source>
        <translation>Was sich zurücknehmen lässt, ist zurückgenommen</translation>
    </message>
    <message>
        <source>Each device was read again. What cannot be put back is in the list, with the reason.</source>
        <translation>Jedes Gerät wurde erneut ausgelesen. Was sich nicht zurücknehmen lässt, steht mit dem Grund in der Liste.</translation>
    </message>
    <message>
        <source>Stopped, as you asked</source>
        <translation>Angehalten, wie Sie es wollten</translation>
    </message>
    <message>
        <source>Not everything could be put back</source>
        <translation>Nicht alles ließ sich zurücknehmen</translation>
    </message>
    <message>
        <source>Not everything worked</source>
        <translation>Nicht alles hat geklappt</translation>
    </message>
    <message>
        <source>stopped, put back</source>
        <comment>state of a change</comment>
        <translation>angehalten, zurückgenommen</translation>
    </message>
    <message>
        <source>Proof: %1.</source>
        <extracomment>after a sentence: what showed that a change works</extracomment>
        <translation>Nachweis: %1.</translation>
    </message>
    <message>
        <source>Confirmed by a person: %1, at %2</source>
        <comment>what was heard, and the time</comment>
        <translation>Von einer Person bestätigt: %1, um %2</translation>
    </message>
    <message>
        <source>Checked: %1. Confirmed by a person: %2, at %3</source>
        <comment>what proved it, what was heard, and the time</comment>
        <translation>Geprüft: %1. Von einer Person bestätigt: %2, um %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the time, and what was said then</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>devices, and why a change is not on them</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Each one was proven.</source>
        <comment>of changes</comment>
        <translation>Jede einzelne wurde nachgewiesen.</translation>
    </message>
    <message>
        <source>That calls work with them rests on a person&apos;s word.</source>
        <comment>of changes</comment>
        <translation>Dass Anrufe damit gehen, beruht auf dem Wort einer Person.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 were proven; that calls work with the other %n rests on a person&apos;s word.</source>
        <comment>of changes</comment>
        <translation>
            <numerusform>%1 von %2 wurden nachgewiesen; dass Anrufe mit der anderen (%n) gehen, beruht auf dem Wort einer Person.</numerusform>
            <numerusform>%1 von %2 wurden nachgewiesen; dass Anrufe mit den anderen %n gehen, beruht auf dem Wort einer Person.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 changes on devices are made and proven. The others are as before, with the reason.</source>
        <translation>%1 von %2 Änderungen an Geräten sind gemacht und nachgewiesen. Bei den anderen ist alles wie vorher, mit dem Grund.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 changes on devices are made; that calls work with %n of them rests on a person&apos;s word. The others are as before, with the reason.</source>
        <translation>
            <numerusform>%1 von %2 Änderungen an Geräten sind gemacht; dass Anrufe mit %n davon gehen, beruht auf dem Wort einer Person. Bei den anderen ist alles wie zuvor; der Grund steht dabei.</numerusform>
            <numerusform>%1 von %2 Änderungen an Geräten sind gemacht; dass Anrufe mit %n davon gehen, beruht auf dem Wort einer Person. Bei den anderen ist alles wie zuvor; der Grund steht dabei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed by a person: %1.</source>
        <extracomment>after a sentence: what only a person says of a change</extracomment>
        <translation>Von einer Person bestätigt: %1.</translation>
    </message>
    <message>
        <source>They are provisional until the check of tomorrow.</source>
        <comment>changes</comment>
        <translation>Sie sind vorläufig bis zur Nachprüfung von morgen.</translation>
    </message>
    <message>
        <source>%1 of %2 changes on devices are put back. The others are listed with the reason.</source>
        <translation>%1 von %2 Änderungen an Geräten sind zurückgenommen. Die anderen stehen mit dem Grund in der Liste.</translation>
    </message>
</context>
<context>
    <name>RunStory</name>
    <message>
        <source>Nothing is left of it that could be put back.</source>
        <translation>Davon ist nichts übrig, was sich zurücknehmen ließe.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>at the end of a list of devices</comment>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>model and how many of it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of devices</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>if they share a password, we try it on one first</source>
        <comment>after names of devices</comment>
        <translation>wenn sie sich ein Passwort teilen, probieren wir es zuerst an einem</translation>
    </message>
    <message>
        <source>First meeting with %1</source>
        <translation>Erste Begegnung mit %1</translation>
    </message>
    <message>
        <source>It showed us this fingerprint on %1. If somebody else set it up, ask them whether it is theirs.</source>
        <translation>Es hat uns am %1 diesen Fingerabdruck gezeigt. Hat jemand anderes es eingerichtet, fragen Sie dort, ob er stimmt.</translation>
    </message>
    <message>
        <source>Without your router it stays unknown whether strangers on the internet can reach your phones, and whether it disturbs your calls.</source>
        <translation>Ohne Ihren Router bleibt unbekannt, ob Fremde im Internet Ihre Telefone erreichen können und ob er Ihre Gespräche stört.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n phones it stays unknown whether their calls are encrypted and their factory password was changed.</source>
        <translation>
            <numerusform>Bei %n Telefon bleibt unbekannt, ob seine Gespräche verschlüsselt sind und sein Werkspasswort geändert wurde.</numerusform>
            <numerusform>Bei %n Telefonen bleibt unbekannt, ob ihre Gespräche verschlüsselt sind und ihr Werkspasswort geändert wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special lines are left alone, so nothing is said about them.</source>
        <translation>
            <numerusform>%n Sonderanschluss wird in Ruhe gelassen, deshalb wird nichts über ihn gesagt.</numerusform>
            <numerusform>%n Sonderanschlüsse werden in Ruhe gelassen, deshalb wird nichts über sie gesagt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices have no sign-in here: RingFence tells you how to look after them by hand.</source>
        <translation>
            <numerusform>Für %n Gerät gibt es hier keine Anmeldung: RingFence sagt Ihnen, wie Sie sich von Hand darum kümmern.</numerusform>
            <numerusform>Für %n Geräte gibt es hier keine Anmeldung: RingFence sagt Ihnen, wie Sie sich von Hand darum kümmern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to your devices</source>
        <translation>Melden Sie sich an Ihren Geräten an</translation>
    </message>
    <message>
        <source>Choose an office first.</source>
        <translation>Wählen Sie zuerst ein Büro.</translation>
    </message>
    <message>
        <source>Practice: passwords are kept in memory only and forgotten at the end.</source>
        <translation>Übung: Passwörter bleiben nur im Arbeitsspeicher und sind am Ende vergessen.</translation>
    </message>
    <message>
        <source>Passwords stay on this computer, in its own password store.</source>
        <translation>Passwörter bleiben auf diesem Computer, in seinem eigenen Passwortspeicher.</translation>
    </message>
    <message>
        <source>There is no password store here: passwords are used now and forgotten when you close RingFence. Nothing is changed that would need a kept one.</source>
        <translation>Hier gibt es keinen Passwortspeicher: Passwörter werden jetzt benutzt und sind vergessen, wenn Sie RingFence schließen. Es wird nichts geändert, wozu ein aufbewahrtes nötig wäre.</translation>
    </message>
    <message>
        <source>This office can only be read at the moment, so RingFence does not sign in anywhere.</source>
        <translation>Dieses Büro kann im Augenblick nur gelesen werden, deshalb meldet sich RingFence nirgends an.</translation>
    </message>
    <message>
        <source>None of your devices has a sign-in that RingFence knows. You can go on: it tells you what to look at by hand.</source>
        <translation>Keines Ihrer Geräte hat eine Anmeldung, die RingFence kennt. Sie können weitergehen: Es sagt Ihnen, was Sie von Hand ansehen sollten.</translation>
    </message>
    <message>
        <source>Routers may lock after a few wrong tries. We try once each time you press the button, and stop if it says it is locked.</source>
        <translation>Router sperren sich unter Umständen nach einigen Fehlversuchen. Wir versuchen es jedes Mal, wenn Sie den Knopf drücken, genau einmal und hören auf, wenn er sagt, dass er gesperrt ist.</translation>
    </message>
    <message>
        <source>Phones lock after a few wrong tries. We try once each time you press the button, and stop if it says it is locked.</source>
        <translation>Telefone sperren sich nach einigen Fehlversuchen. Wir versuchen es jedes Mal, wenn Sie den Knopf drücken, genau einmal und hören auf, wenn es sagt, dass es gesperrt ist.</translation>
    </message>
    <message>
        <source>Fixing this is on the list.</source>
        <translation>Die Behebung steht auf der Liste.</translation>
    </message>
    <message>
        <source>How to change it by hand is on the list.</source>
        <translation>Wie Sie es von Hand ändern, steht auf der Liste.</translation>
    </message>
    <message>
        <source>Special line</source>
        <comment>mark of a device</comment>
        <translation>Sonderanschluss</translation>
    </message>
    <message>
        <source>%1: RingFence does not sign in here and changes nothing, until somebody releases it on “Find devices”.</source>
        <comment>what kind of special line</comment>
        <translation>%1: RingFence meldet sich hier nicht an und ändert nichts, bis jemand den Anschluss auf „Geräte finden“ freigibt.</translation>
    </message>
    <message>
        <source>Please look</source>
        <comment>mark of a device</comment>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>Say on “Find devices” what is right; until then RingFence does not sign in here.</source>
        <translation>Sagen Sie auf „Geräte finden“, was richtig ist; bis dahin meldet sich RingFence hier nicht an.</translation>
    </message>
    <message>
        <source>signed in</source>
        <comment>after the address</comment>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>signed in as %1</source>
        <comment>after the address</comment>
        <translation>angemeldet als %1</translation>
    </message>
    <message>
        <source>Signed in</source>
        <comment>mark of a device</comment>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Not read</source>
        <comment>mark of a device</comment>
        <translation>Nicht ausgelesen</translation>
    </message>
    <message>
        <source>It let us in, but could not be read.</source>
        <translation>Es hat uns eingelassen, ließ sich aber nicht auslesen.</translation>
    </message>
    <message>
        <source>tried once, because you said we may</source>
        <comment>after the address</comment>
        <translation>einmal versucht, weil Sie es erlaubt haben</translation>
    </message>
    <message>
        <source>Factory password still set</source>
        <comment>mark of a device</comment>
        <translation>Noch das Werkspasswort</translation>
    </message>
    <message>
        <source>Anyone can sign in to this router with the password printed in its manual.</source>
        <translation>Jeder kann sich an diesem Router mit dem Passwort anmelden, das in seinem Handbuch steht.</translation>
    </message>
    <message>
        <source>Anyone can sign in to this phone with the password printed in its manual.</source>
        <translation>Jeder kann sich an diesem Telefon mit dem Passwort anmelden, das in seinem Handbuch steht.</translation>
    </message>
    <message>
        <source>No password set</source>
        <comment>mark of a device</comment>
        <translation>Kein Passwort gesetzt</translation>
    </message>
    <message>
        <source>Anyone in your network can change this device without a password.</source>
        <translation>Jeder in Ihrem Netz kann dieses Gerät ohne Passwort verändern.</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>mark of a device: the password</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The factory password was tried once and refused: somebody has changed it, and that is good. Now its own password is needed.</source>
        <translation>Das Werkspasswort wurde einmal versucht und abgelehnt: Jemand hat es geändert, und das ist gut. Jetzt wird das eigene Passwort gebraucht.</translation>
    </message>
    <message>
        <source>It did not accept the user name or the password. Your phones go on working. Look the password up before you try again: a few wrong tries lock the device.</source>
        <translation>Es hat den Benutzernamen oder das Passwort nicht angenommen. Ihre Telefone laufen weiter. Schlagen Sie das Passwort nach, bevor Sie es erneut versuchen: Einige Fehlversuche sperren das Gerät.</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>mark of a device: it refuses sign-ins for a while</comment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>It refuses sign-ins for a while, as it says until about %1. Your phones go on working. RingFence does not try before that: every try makes the wait longer.</source>
        <translation>Es lehnt Anmeldungen eine Zeit lang ab, nach eigener Angabe bis etwa %1. Ihre Telefone laufen weiter. RingFence versucht es nicht früher: Jeder Versuch verlängert die Wartezeit.</translation>
    </message>
    <message>
        <source>It refuses sign-ins for a while and does not say for how long. Your phones go on working. Leave it alone until %1: every try makes the wait longer.</source>
        <translation>Es lehnt Anmeldungen eine Zeit lang ab und sagt nicht, wie lange. Ihre Telefone laufen weiter. Lassen Sie es bis %1 in Ruhe: Jeder Versuch verlängert die Wartezeit.</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>mark of a device</comment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>It does not answer. Check that it is switched on and plugged in, then sign in.</source>
        <translation>Es antwortet nicht. Prüfen Sie, ob es eingeschaltet und angeschlossen ist, und melden Sie sich dann an.</translation>
    </message>
    <message>
        <source>Another fingerprint</source>
        <comment>mark of a device</comment>
        <translation>Anderer Fingerabdruck</translation>
    </message>
    <message>
        <source>Ask whoever looks after it before you go on.</source>
        <translation>Fragen Sie die Person, die sich darum kümmert, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <comment>mark of a device: its fingerprint</comment>
        <translation>Nicht akzeptiert</translation>
    </message>
    <message>
        <source>You did not say that the fingerprint is right, so nothing was sent. Sign in again when you can tell.</source>
        <translation>Sie haben nicht gesagt, dass der Fingerabdruck stimmt, deshalb wurde nichts gesendet. Melden Sie sich erneut an, wenn Sie es wissen.</translation>
    </message>
    <message>
        <source>Password kept</source>
        <comment>mark of a device</comment>
        <translation>Passwort aufbewahrt</translation>
    </message>
    <message>
        <source>It is tried once when you continue.</source>
        <translation>Es wird einmal versucht, wenn Sie weitergehen.</translation>
    </message>
    <message>
        <source>Password needed</source>
        <comment>mark of a device</comment>
        <translation>Passwort nötig</translation>
    </message>
    <message>
        <source>Not tried: %1 refused the same password.</source>
        <translation>Nicht versucht: %1 hat dasselbe Passwort abgelehnt.</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between short facts in one line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>the factory password was tried on %1 before</source>
        <translation>das Werkspasswort wurde auf %1 schon einmal versucht</translation>
    </message>
    <message>
        <source>no factory password can be tried on %1</source>
        <translation>auf %1 lässt sich kein Werkspasswort versuchen</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht ausgelesen</translation>
    </message>
    <message>
        <source>When RingFence last tried, it refused sign-ins for a while. Try again only when nobody has tried for a quarter of an hour at least; how long this device waits is not known.</source>
        <translation>Beim letzten Versuch von RingFence hat es für eine Weile alle Anmeldungen abgelehnt. Versuchen Sie es erst wieder, wenn mindestens eine Viertelstunde lang niemand es versucht hat; wie lange dieses Gerät wartet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a device, its address</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Refused %n time(s) since you opened this office, the last time at %1.</source>
        <comment>a time of day</comment>
        <translation>
            <numerusform>Seit Sie dieses Büro geöffnet haben, %n-mal abgelehnt, und zwar um %1.</numerusform>
            <numerusform>Seit Sie dieses Büro geöffnet haben, %n-mal abgelehnt, zuletzt um %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sip</name>
    <message>
        <source>nothing answers there</source>
        <translation>dort antwortet nichts</translation>
    </message>
    <message>
        <source>no way to that address: %1</source>
        <translation>kein Weg zu dieser Adresse: %1</translation>
    </message>
    <message>
        <source>the server does not take TCP connections (%1)</source>
        <translation>der Server nimmt keine TCP-Verbindungen an (%1)</translation>
    </message>
    <message>
        <source>the server does not take TCP connections (no answer)</source>
        <translation>der Server nimmt keine TCP-Verbindungen an (keine Antwort)</translation>
    </message>
    <message>
        <source>the answer is not SIP</source>
        <translation>die Antwort ist kein SIP</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>the test was, by the person</extracomment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>the server refused the message</source>
        <translation>der Server hat die Nachricht abgelehnt</translation>
    </message>
    <message>
        <source>the server did not answer within %1 s</source>
        <translation>der Server hat nicht innerhalb von %1&#xa0;s geantwortet</translation>
    </message>
    <message>
        <source>the answer carries no Via</source>
        <translation>die Antwort enthält kein Via</translation>
    </message>
    <message>
        <source>the server does not say from which address we came</source>
        <translation>der Server sagt nicht, von welcher Adresse wir kamen</translation>
    </message>
    <message>
        <source>the answer names our private address as the one the server saw: %1</source>
        <translation>die Antwort nennt unsere private Adresse als die, die der Server sah: %1</translation>
    </message>
    <message>
        <source>the answer names no address: %1</source>
        <translation>die Antwort nennt keine Adresse: %1</translation>
    </message>
    <message>
        <source>something else in the path answers or rewrites: the server saw the private address %1</source>
        <translation>etwas anderes auf dem Weg antwortet oder schreibt um: Der Server sah die private Adresse %1</translation>
    </message>
    <message>
        <source>our own Via came back changed, by the router or by the server: %1</source>
        <translation>unser eigenes Via kam verändert zurück, durch den Router oder den Server: %1</translation>
    </message>
    <message>
        <source>the server saw %1</source>
        <translation>der Server sah %1</translation>
    </message>
    <message>
        <source>the answer carries no From</source>
        <translation>die Antwort enthält kein From</translation>
    </message>
    <message>
        <source>the public address in From came back as our private one: %1</source>
        <translation>die öffentliche Adresse in From kam als unsere private zurück: %1</translation>
    </message>
    <message>
        <source>the public address in From came back unchanged</source>
        <translation>die öffentliche Adresse in From kam unverändert zurück</translation>
    </message>
    <message>
        <source>From came back with yet another address</source>
        <translation>From kam mit noch einer anderen Adresse zurück</translation>
    </message>
    <message>
        <source>sent &quot;%1&quot;, arrived as &quot;%2&quot;</source>
        <translation>gesendet „%1“, angekommen als „%2“</translation>
    </message>
    <message>
        <source>the bytes that arrived differ from those sent</source>
        <translation>die angekommenen Bytes weichen von den gesendeten ab</translation>
    </message>
    <message>
        <source>the message arrived byte by byte as it was sent</source>
        <translation>die Nachricht kam Byte für Byte an, wie sie gesendet wurde</translation>
    </message>
    <message>
        <source>the server did not reflect the message</source>
        <translation>der Server hat die Nachricht nicht gespiegelt</translation>
    </message>
    <message>
        <source>the message arrived as it was sent (checksum %1)</source>
        <translation>die Nachricht kam an, wie sie gesendet wurde (Prüfsumme %1)</translation>
    </message>
    <message>
        <source>the message arrived changed (checksum %1, sent %2)</source>
        <translation>die Nachricht kam verändert an (Prüfsumme %1, gesendet %2)</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <comment>UDP or TCP, port, server</comment>
        <translation>%1 %2 zu %3</translation>
    </message>
    <message>
        <source>the way to the server leads through a VPN (%1): the router cannot be tested while it is on</source>
        <translation>der Weg zum Server führt durch ein VPN (%1): Solange es an ist, lässt sich der Router nicht testen</translation>
    </message>
    <message>
        <source>this computer has a public address (%1): no router translates addresses here</source>
        <translation>dieser Computer hat eine öffentliche Adresse (%1): Kein Router setzt hier Adressen um</translation>
    </message>
    <message>
        <source>all six messages of this run were needed before</source>
        <translation>alle sechs Nachrichten dieses Laufs wurden schon vorher gebraucht</translation>
    </message>
    <message>
        <source>one answer showed a change and another did not, or none came: %1</source>
        <translation>eine Antwort zeigte eine Veränderung und eine andere nicht, oder es kam keine: %1</translation>
    </message>
    <message>
        <source>found on %1: %2</source>
        <extracomment>a router that changes SIP messages: %1 is &quot;UDP 5060 to a server&quot;, %2 what was seen</extracomment>
        <translation>gefunden auf %1: %2</translation>
    </message>
    <message>
        <source>not found on %1: %2</source>
        <extracomment>a router that changes SIP messages: %1 is &quot;UDP 5060 to a server&quot;, %2 what was seen</extracomment>
        <translation>nicht gefunden auf %1: %2</translation>
    </message>
    <message>
        <source>could not test %1: %2</source>
        <translation>%1 ließ sich nicht testen: %2</translation>
    </message>
    <message>
        <source>could not test: %1</source>
        <translation>ließ sich nicht testen: %1</translation>
    </message>
    <message>
        <source>no server was named</source>
        <translation>es wurde kein Server genannt</translation>
    </message>
    <message>
        <source>the name %1 could not be found</source>
        <translation>der Name %1 ließ sich nicht finden</translation>
    </message>
    <message>
        <source>the server %1 is not on the internet, so no router lies between</source>
        <translation>der Server %1 ist nicht im Internet, also liegt kein Router dazwischen</translation>
    </message>
    <message>
        <source>Over TLS there is nothing to test: nobody on the way can read such a message, so nobody can change it without breaking the connection. Phones that use TLS are safe from a helper that rewrites.</source>
        <translation>Über TLS gibt es nichts zu testen: Niemand auf dem Weg kann eine solche Nachricht lesen, also kann sie auch niemand ändern, ohne die Verbindung zu stören. Telefone, die TLS nutzen, sind vor einer Telefonhilfe sicher, die Nachrichten umschreibt.</translation>
    </message>
    <message>
        <source>it checks certificates, and this one is not valid today</source>
        <translation>es prüft Zertifikate, und dieses ist heute nicht gültig</translation>
    </message>
    <message>
        <source>it checks certificates, and this one is for another name</source>
        <translation>es prüft Zertifikate, und dieses gilt für einen anderen Namen</translation>
    </message>
    <message>
        <source>it checks certificates, and this one is broken or was taken back</source>
        <translation>es prüft Zertifikate, und dieses ist beschädigt oder wurde zurückgezogen</translation>
    </message>
    <message>
        <source>its firmware is of a time before TLS 1.2, which is the oldest that the server takes; bring its firmware up to date first</source>
        <translation>seine Firmware ist aus einer Zeit vor TLS 1.2, und der Server nimmt nichts Älteres an; bringen Sie zuerst die Firmware auf den neuesten Stand</translation>
    </message>
    <message>
        <source>it was not read whether it checks certificates</source>
        <translation>ob es Zertifikate prüft, wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>it takes any certificate, so it would talk to an impostor as well</source>
        <translation>es nimmt jedes Zertifikat an und spräche also auch mit einem Betrüger</translation>
    </message>
    <message>
        <source>it checks certificates; it takes this one only once the provider&apos;s own root certificate is on the phone, and that cannot be read</source>
        <translation>es prüft Zertifikate; dieses nimmt es erst an, wenn das eigene Stammzertifikat des Anbieters auf dem Telefon ist, und das lässt sich nicht auslesen</translation>
    </message>
    <message>
        <source>it checks certificates; this one names the server by a wildcard, which many phones take although the standard (RFC 5922) does not</source>
        <translation>es prüft Zertifikate; dieses nennt den Server mit einem Platzhalter, was viele Telefone annehmen, obwohl der Standard (RFC 5922) es nicht vorsieht</translation>
    </message>
    <message>
        <source>it checks certificates; this one has the name in the old place only, where newer firmware does not look</source>
        <translation>es prüft Zertifikate; dieses hat den Namen nur an der alten Stelle, wo neuere Firmware nicht nachsieht</translation>
    </message>
    <message>
        <source>it checks certificates, and this computer&apos;s list vouches for this one; whether the phone&apos;s own list does shows on the first phone that is moved</source>
        <translation>es prüft Zertifikate, und die Liste dieses Computers bürgt für dieses; ob die eigene Liste des Telefons es tut, zeigt sich am ersten Telefon, das umgestellt wird</translation>
    </message>
    <message>
        <source>no router on this way translates addresses</source>
        <translation>kein Router auf diesem Weg übersetzt Adressen</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Begun, but not checked yet.</source>
        <comment>an office</comment>
        <translation>Begonnen, aber noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Last visit %1; too little was known for a score.</source>
        <translation>Letzter Besuch %1; für eine Punktzahl war zu wenig bekannt.</translation>
    </message>
    <message>
        <source>Last visit %1; too little was known for a score. A check-up is due.</source>
        <translation>Letzter Besuch %1; für eine Punktzahl war zu wenig bekannt. Eine Prüfung ist fällig.</translation>
    </message>
    <message>
        <source>Last visit %1; too little was known for a score. Next check-up: %2.</source>
        <translation>Letzter Besuch %1; für eine Punktzahl war zu wenig bekannt. Nächste Prüfung: %2.</translation>
    </message>
    <message>
        <source>Last visit %1, score %2.</source>
        <translation>Letzter Besuch %1, Punktzahl %2.</translation>
    </message>
    <message>
        <source>Last visit %1, score %2. A check-up is due today.</source>
        <translation>Letzter Besuch %1, Punktzahl %2. Heute ist eine Prüfung fällig.</translation>
    </message>
    <message>
        <source>Last visit %1, score %2. A check-up is overdue since %3.</source>
        <translation>Letzter Besuch %1, Punktzahl %2. Eine Prüfung ist seit %3 überfällig.</translation>
    </message>
    <message>
        <source>Last visit %1, score %2. Next check-up: %3.</source>
        <translation>Letzter Besuch %1, Punktzahl %2. Nächste Prüfung: %3.</translation>
    </message>
    <message>
        <source>Practice office: a dental practice</source>
        <translation>Übungsbüro: eine Zahnarztpraxis</translation>
    </message>
    <message>
        <source>Try everything on pretend phones: six desk phones, a lift phone, an alarm line, a DrayTek router. Nothing on your network is touched.</source>
        <translation>Probieren Sie alles an erdachten Telefonen aus: sechs Tischtelefone, ein Aufzugtelefon, ein Alarmanschluss, ein DrayTek-Router. In Ihrem Netz wird nichts angerührt.</translation>
    </message>
    <message>
        <source>Practice office: a flower shop</source>
        <translation>Übungsbüro: ein Blumenladen</translation>
    </message>
    <message>
        <source>The small one: two pretend phones and an OpenWrt router. Nothing on your network is touched.</source>
        <translation>Das kleine: zwei erdachte Telefone und ein OpenWrt-Router. In Ihrem Netz wird nichts angerührt.</translation>
    </message>
    <message>
        <source>Practice office: %1</source>
        <translation>Übungsbüro: %1</translation>
    </message>
    <message>
        <source>Try everything on pretend phones. Nothing on your network is touched.</source>
        <translation>Probieren Sie alles an erdachten Telefonen aus. In Ihrem Netz wird nichts angerührt.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of addresses</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Not offered: networks of this kind (IPv6) are too large to be searched.</source>
        <translation>Nicht angeboten: Netze dieser Art (IPv6) sind zu groß, um sie abzusuchen.</translation>
    </message>
    <message>
        <source>Not offered: there is room for this computer only.</source>
        <translation>Nicht angeboten: Hier ist nur für diesen Computer Platz.</translation>
    </message>
    <message>
        <source>Over Wi-Fi (%1), this computer is %2. A cable into the office network is better: guests&apos; Wi-Fi often cannot see the phones.</source>
        <translation>Über WLAN (%1) ist dieser Computer %2. Ein Kabel in das Büronetz ist besser: Ein Gäste-WLAN sieht die Telefone oft nicht.</translation>
    </message>
    <message>
        <source>Secure my office</source>
        <translation>Mein Büro sichern</translation>
    </message>
    <message>
        <source>Start a first visit. Nothing is changed before you say so.</source>
        <translation>Beginnen Sie einen ersten Besuch. Es wird nichts geändert, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Office without a name</source>
        <translation>Büro ohne Namen</translation>
    </message>
    <message>
        <source>The file is not where it was: %1</source>
        <translation>Die Datei ist nicht mehr dort, wo sie war: %1</translation>
    </message>
    <message>
        <source>My office</source>
        <comment>file name of an office without a name</comment>
        <translation>Mein Büro</translation>
    </message>
    <message>
        <source>Only this part is looked at: %1.</source>
        <translation>Nur dieser Teil wird angesehen: %1.</translation>
    </message>
    <message>
        <source>Agreed to before. This computer is not on this network now.</source>
        <translation>Früher erlaubt. Dieser Computer ist gerade nicht in diesem Netz.</translation>
    </message>
    <message>
        <source>Something was begun and not finished</source>
        <translation>Etwas wurde begonnen und nicht beendet</translation>
    </message>
    <message>
        <source>On %1 RingFence was putting old settings back and was interrupted. Until this is settled, nothing else is changed.</source>
        <translation>Am %1 war RingFence dabei, alte Einstellungen wiederherzustellen, und wurde unterbrochen. Bis das geklärt ist, wird nichts anderes geändert.</translation>
    </message>
    <message>
        <source>On %1 RingFence was changing settings and was interrupted. Until this is settled, nothing else is changed.</source>
        <translation>Am %1 war RingFence dabei, Einstellungen zu ändern, und wurde unterbrochen. Bis das geklärt ist, wird nichts anderes geändert.</translation>
    </message>
    <message>
        <source>%1 vanished in the middle of “%2”.</source>
        <translation>%1 verschwand mitten in „%2“.</translation>
    </message>
    <message>
        <source>%1: “%2” could not be put back.</source>
        <translation>%1: „%2“ ließ sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>%1: “%2” is done.</source>
        <translation>%1: „%2“ ist erledigt.</translation>
    </message>
    <message>
        <source>%1: “%2” had not been sent yet.</source>
        <translation>%1: „%2“ war noch nicht gesendet.</translation>
    </message>
    <message>
        <source>%1: nobody knows yet whether “%2” took effect.</source>
        <translation>%1: Noch weiß niemand, ob „%2“ gewirkt hat.</translation>
    </message>
    <message>
        <source>Have you gone through these lines with somebody who knows the house?</source>
        <translation>Sind Sie diese Anschlüsse mit jemandem durchgegangen, der das Haus kennt?</translation>
    </message>
    <message>
        <source>Is there a telephone system, a fixed trunk or a door station in the house that is called from outside?</source>
        <translation>Gibt es im Haus eine Telefonanlage, einen festen SIP-Trunk oder eine Türsprechstelle, die von außen angerufen wird?</translation>
    </message>
    <message>
        <source>Does anybody use the same numbers at home, or in an app on a mobile?</source>
        <translation>Benutzt jemand dieselben Nummern zu Hause oder in einer App auf dem Mobiltelefon?</translation>
    </message>
    <message>
        <source>Does the office have a second way to the internet, such as a mobile stick?</source>
        <translation>Hat das Büro einen zweiten Weg ins Internet, etwa einen Mobilfunk-Stick?</translation>
    </message>
    <message>
        <source>Does anybody look after the router from outside, over the internet?</source>
        <translation>Kümmert sich jemand von außen, über das Internet, um den Router?</translation>
    </message>
    <message>
        <source>Will there be a mobile phone at hand while settings are changed?</source>
        <translation>Liegt ein Mobiltelefon bereit, während Einstellungen geändert werden?</translation>
    </message>
    <message>
        <source>Who looks after the phones?</source>
        <translation>Wer kümmert sich um die Telefone?</translation>
    </message>
    <message>
        <source>Who looks after the router?</source>
        <translation>Wer kümmert sich um den Router?</translation>
    </message>
    <message>
        <source>Who looks after the boxes that the network cables go into (switches)?</source>
        <translation>Wer kümmert sich um die Kästen, in die die Netzwerkkabel gehen (Switches)?</translation>
    </message>
    <message>
        <source>When is the office open?</source>
        <translation>Wann ist das Büro geöffnet?</translation>
    </message>
    <message>
        <source>They are left alone until a named person releases each one. You mark them on the page “Find devices”.</source>
        <translation>Sie werden in Ruhe gelassen, bis eine namentlich genannte Person jeden einzelnen freigibt. Sie markieren sie auf der Seite „Geräte finden“.</translation>
    </message>
    <message>
        <source>It may need a door in the router that would otherwise be closed.</source>
        <translation>Sie braucht vielleicht eine Tür im Router, die sonst geschlossen würde.</translation>
    </message>
    <message>
        <source>A new line password has to reach them too, or their phone falls silent.</source>
        <translation>Ein neues Anschlusspasswort muss auch dort ankommen, sonst verstummt das Telefon.</translation>
    </message>
    <message>
        <source>Every way in has to be looked at, not only the first.</source>
        <translation>Jeder Zugang muss angesehen werden, nicht nur der erste.</translation>
    </message>
    <message>
        <source>Closing that door would shut them out, so they are asked first.</source>
        <translation>Wird diese Tür geschlossen, sind sie ausgesperrt; deshalb werden sie vorher gefragt.</translation>
    </message>
    <message>
        <source>While a phone restarts it makes no calls, emergency calls included.</source>
        <translation>Während ein Telefon neu startet, sind keine Gespräche möglich, auch keine Notrufe.</translation>
    </message>
    <message>
        <source>The report names them for what is left to do.</source>
        <translation>Der Bericht nennt sie bei dem, was noch zu tun ist.</translation>
    </message>
    <message>
        <source>Anything that interrupts calls is better done outside of these hours.</source>
        <translation>Was Gespräche unterbricht, geschieht besser außerhalb dieser Zeiten.</translation>
    </message>
    <message>
        <source>the emergency phone in the lift</source>
        <translation>das Notruftelefon im Aufzug</translation>
    </message>
    <message>
        <source>the line of the alarm system</source>
        <translation>der Anschluss der Alarmanlage</translation>
    </message>
    <message>
        <source>the fax</source>
        <translation>das Fax</translation>
    </message>
    <message>
        <source>the door station</source>
        <translation>die Türsprechstelle</translation>
    </message>
    <message>
        <source>an emergency phone</source>
        <translation>ein Notruftelefon</translation>
    </message>
    <message>
        <source>a red phone (straight to a guard or an authority)</source>
        <translation>ein rotes Telefon (direkt zu einem Wachdienst oder einer Behörde)</translation>
    </message>
    <message>
        <source>the card terminal</source>
        <translation>das Kartenterminal</translation>
    </message>
    <message>
        <source>the night bell</source>
        <translation>die Nachtklingel</translation>
    </message>
    <message>
        <source>another line that must always work</source>
        <translation>ein anderer Anschluss, der immer funktionieren muss</translation>
    </message>
    <message>
        <source>Marked as %1. Locked: nothing is changed on it.</source>
        <translation>Markiert als: %1. Gesperrt: Daran wird nichts geändert.</translation>
    </message>
    <message>
        <source>Marked as %1. Released by %2.</source>
        <translation>Markiert als: %1. Freigegeben von %2.</translation>
    </message>
    <message>
        <source>Not offered: %1</source>
        <comment>%1 is a sentence: why a network is not offered</comment>
        <translation>Nicht angeboten: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: name of an adapter, %2: what it is for</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Inside this computer</source>
        <translation>In diesem Computer</translation>
    </message>
    <message>
        <source>Not offered: no device hangs on %1.</source>
        <comment>%1 is a list of adapters</comment>
        <translation>Nicht angeboten, denn es hängt kein Gerät daran: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between adapters</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>On the connection “%1” this computer is %2.</source>
        <translation>An der Verbindung „%1“ ist dieser Computer %2.</translation>
    </message>
    <message>
        <source>Not offered: these are not addresses of an office network.</source>
        <translation>Nicht angeboten: Das sind keine Adressen eines Büronetzes.</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>this is a special line; it is left alone until a named person releases it</source>
        <translation>das ist ein Sonderanschluss; er wird in Ruhe gelassen, bis eine namentlich genannte Person ihn freigibt</translation>
    </message>
    <message>
        <source>RingFence does not know how to read this device</source>
        <translation>RingFence weiß nicht, wie dieses Gerät auszulesen ist</translation>
    </message>
    <message>
        <source>not read yet</source>
        <extracomment>of a device</extracomment>
        <translation>noch nicht ausgelesen</translation>
    </message>
    <message>
        <source>not tried: the same password was refused by %1</source>
        <extracomment>%1: name of the other device</extracomment>
        <translation>nicht versucht: %1 hat dasselbe Passwort abgelehnt</translation>
    </message>
    <message>
        <source>no password was given for this device</source>
        <translation>für dieses Gerät wurde kein Passwort angegeben</translation>
    </message>
    <message>
        <source>No password is known for %1. May the maker&apos;s published factory password be tried on it, once?</source>
        <translation>Für %1 ist kein Passwort bekannt. Darf das veröffentlichte Werkspasswort des Herstellers daran versucht werden, einmal?</translation>
    </message>
    <message>
        <source>the password store did not take the factory password</source>
        <translation>der Passwortspeicher hat das Werkspasswort nicht angenommen</translation>
    </message>
    <message>
        <source>stopped before it was read</source>
        <extracomment>of a device; the person pressed Stop</extracomment>
        <translation>angehalten, bevor es ausgelesen wurde</translation>
    </message>
    <message>
        <source>the device says that it is a %1 %2, which is read in another way</source>
        <extracomment>%1: maker, %2: model</extracomment>
        <translation>das Gerät sagt, dass es ein %1 %2 ist, das auf andere Weise ausgelesen wird</translation>
    </message>
    <message>
        <source>at this address answers a device with the hardware address %1 instead of %2</source>
        <translation>unter dieser Adresse antwortet ein Gerät mit der Hardwareadresse %1 statt %2</translation>
    </message>
    <message>
        <source>the serial number is %1 instead of %2</source>
        <translation>die Seriennummer ist %1 statt %2</translation>
    </message>
    <message>
        <source>it looked like a %1 and says that it is a %2</source>
        <extracomment>of a device; both are makers or models</extracomment>
        <translation>es sah aus wie: %1, und sagt, es sei: %2</translation>
    </message>
    <message>
        <source>it is not tried again until a new one is given</source>
        <translation>es wird nicht noch einmal versucht, bis etwas Neues angegeben ist</translation>
    </message>
    <message>
        <source>the factory password was refused before</source>
        <translation>das Werkspasswort wurde schon einmal abgelehnt</translation>
    </message>
    <message>
        <source>the sign-in was refused before</source>
        <translation>die Anmeldung wurde schon einmal abgelehnt</translation>
    </message>
</context>
<context>
    <name>Tomorrow</name>
    <message>
        <source>could not be read: %1</source>
        <translation>ließ sich nicht auslesen: %1</translation>
    </message>
    <message>
        <source>the device is gone from the office file</source>
        <translation>das Gerät ist aus der Bürodatei verschwunden</translation>
    </message>
    <message>
        <source>the new password opened it</source>
        <extracomment>it: the device</extracomment>
        <translation>das neue Passwort hat es geöffnet</translation>
    </message>
    <message>
        <source>the line registers with the new password</source>
        <translation>der Anschluss meldet sich mit dem neuen Passwort an</translation>
    </message>
    <message>
        <source>the line is not registered now</source>
        <translation>der Anschluss ist jetzt nicht angemeldet</translation>
    </message>
    <message>
        <source>still as it was set</source>
        <extracomment>of a setting</extracomment>
        <translation>noch so, wie sie gesetzt wurde</translation>
    </message>
    <message>
        <source>somebody or the provider&apos;s configuration has set it back</source>
        <translation>jemand oder die Konfiguration des Anbieters hat sie zurückgestellt</translation>
    </message>
    <message>
        <source>the settings do not show it</source>
        <translation>die Einstellungen zeigen sie nicht</translation>
    </message>
    <message>
        <source>%1; whether it stays so can be told from %2 on, after the provider&apos;s next update</source>
        <extracomment>%1: how it is now (&quot;still as it was set&quot;), %2: date and time</extracomment>
        <translation>%1; ob es so bleibt, lässt sich ab %2 sagen, nach der nächsten Aktualisierung durch den Anbieter</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>this path cannot be sent</source>
        <translation>dieser Pfad lässt sich nicht senden</translation>
    </message>
    <message>
        <source>this sign-in cannot be sent</source>
        <translation>diese Anmeldung lässt sich nicht senden</translation>
    </message>
    <message>
        <source>the answer is too big</source>
        <translation>die Antwort ist zu groß</translation>
    </message>
    <message>
        <source>the device closed in the middle of its answer</source>
        <translation>das Gerät hat mitten in seiner Antwort geschlossen</translation>
    </message>
    <message>
        <source>the device closed without an answer</source>
        <translation>das Gerät hat ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>the device closes the connection at once</source>
        <translation>das Gerät schließt die Verbindung sofort</translation>
    </message>
    <message>
        <source>TLS could not be set up: %1</source>
        <translation>TLS ließ sich nicht einrichten: %1</translation>
    </message>
    <message>
        <source>no TLS connection: %1</source>
        <translation>keine TLS-Verbindung: %1</translation>
    </message>
    <message>
        <source>the connection ended during the TLS handshake: %1</source>
        <translation>die Verbindung endete während des TLS-Aufbaus: %1</translation>
    </message>
    <message>
        <source>the device showed no certificate</source>
        <translation>das Gerät hat kein Zertifikat gezeigt</translation>
    </message>
    <message>
        <source>Old encryption (TLS 1.%1)</source>
        <translation>Alte Verschlüsselung (TLS 1.%1)</translation>
    </message>
    <message>
        <source>Short certificate key (RSA, %1 bits)</source>
        <translation>Kurzer Zertifikatsschlüssel (RSA, %1&#xa0;Bit)</translation>
    </message>
    <message>
        <source>Old encryption (%1)</source>
        <translation>Alte Verschlüsselung (%1)</translation>
    </message>
    <message>
        <source>the connection ended before the request was sent</source>
        <translation>die Verbindung endete, bevor die Anfrage gesendet war</translation>
    </message>
    <message>
        <source>this program&apos;s memory (nothing is kept)</source>
        <translation>der Arbeitsspeicher dieses Programms (nichts wird aufbewahrt)</translation>
    </message>
    <message>
        <source>no secret is stored under &quot;%1&quot;</source>
        <translation>unter „%1“ ist kein Geheimnis abgelegt</translation>
    </message>
    <message>
        <source>the key could not be made from the passphrase</source>
        <translation>aus der Passphrase ließ sich kein Schlüssel bilden</translation>
    </message>
    <message>
        <source>the password file is damaged</source>
        <translation>die Passwortdatei ist beschädigt</translation>
    </message>
    <message>
        <source>this office&apos;s passphrase</source>
        <translation>die Passphrase dieses Büros</translation>
    </message>
    <message>
        <source>the passphrase is empty</source>
        <translation>die Passphrase ist leer</translation>
    </message>
    <message>
        <source>the password file cannot be read: %1</source>
        <translation>die Passwortdatei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>the password file is damaged (far too big)</source>
        <translation>die Passwortdatei ist beschädigt (viel zu groß)</translation>
    </message>
    <message>
        <source>the password file is from a newer RingFence</source>
        <translation>die Passwortdatei ist von einem neueren RingFence</translation>
    </message>
    <message>
        <source>this is not the office&apos;s passphrase</source>
        <translation>das ist nicht die Passphrase des Büros</translation>
    </message>
    <message>
        <source>the system&apos;s password store</source>
        <translation>der Passwortspeicher des Systems</translation>
    </message>
    <message>
        <source>there is no secret for %1</source>
        <translation>für %1 gibt es kein Geheimnis</translation>
    </message>
    <message>
        <source>the connection ended while asking for a terminal: %1</source>
        <translation>die Verbindung endete beim Anfordern eines Terminals: %1</translation>
    </message>
    <message>
        <source>the connection ended while asking for a shell: %1</source>
        <translation>die Verbindung endete beim Anfordern einer Shell: %1</translation>
    </message>
    <message>
        <source>the device gives no shell: %1</source>
        <translation>das Gerät gibt keine Shell: %1</translation>
    </message>
    <message>
        <source>no prompt after the greeting</source>
        <translation>keine Eingabeaufforderung nach der Begrüßung</translation>
    </message>
    <message>
        <source>no usable prompt</source>
        <translation>keine brauchbare Eingabeaufforderung</translation>
    </message>
    <message>
        <source>an earlier answer never came; this conversation cannot go on</source>
        <translation>eine frühere Antwort kam nie; dieses Gespräch lässt sich nicht fortsetzen</translation>
    </message>
    <message>
        <source>an earlier answer went on after its prompt; this conversation cannot go on</source>
        <translation>eine frühere Antwort ging nach ihrer Eingabeaufforderung weiter; dieses Gespräch lässt sich nicht fortsetzen</translation>
    </message>
    <message>
        <source>the device did not ask what it should have asked</source>
        <translation>das Gerät hat nicht gefragt, was es hätte fragen sollen</translation>
    </message>
    <message>
        <source>the answer has too many pages</source>
        <translation>die Antwort hat zu viele Seiten</translation>
    </message>
    <message>
        <source>the device closed the shell</source>
        <translation>das Gerät hat die Shell geschlossen</translation>
    </message>
    <message>
        <source>no prompt in time; the last line was: %1</source>
        <translation>keine rechtzeitige Eingabeaufforderung; die letzte Zeile war: %1</translation>
    </message>
    <message>
        <source>the answer went on after its prompt</source>
        <translation>die Antwort ging nach ihrer Eingabeaufforderung weiter</translation>
    </message>
    <message>
        <source>the device talks without end</source>
        <translation>das Gerät redet ohne Ende</translation>
    </message>
    <message>
        <source>no common SSH algorithm: %1</source>
        <translation>kein gemeinsames SSH-Verfahren: %1</translation>
    </message>
    <message>
        <source>no SSH server speaks there: %1</source>
        <translation>dort spricht kein SSH-Server: %1</translation>
    </message>
    <message>
        <source>the device turned the connection away: %1</source>
        <translation>das Gerät hat die Verbindung abgewiesen: %1</translation>
    </message>
    <message>
        <source>closed right after its greeting, as devices do that refuse sign-ins for a while: %1</source>
        <translation>gleich nach der Begrüßung geschlossen, wie es Geräte tun, die Anmeldungen eine Zeit lang ablehnen: %1</translation>
    </message>
    <message>
        <source>the connection ended during the key exchange: %1</source>
        <translation>die Verbindung endete beim Schlüsselaustausch: %1</translation>
    </message>
    <message>
        <source>the connection ended while reading: %1</source>
        <translation>die Verbindung endete beim Lesen: %1</translation>
    </message>
    <message>
        <source>the connection ended while sending: %1</source>
        <translation>die Verbindung endete beim Senden: %1</translation>
    </message>
    <message>
        <source>the connection has ended</source>
        <translation>die Verbindung ist beendet</translation>
    </message>
    <message>
        <source>the connection ended while opening a channel: %1</source>
        <translation>die Verbindung endete beim Öffnen eines Kanals: %1</translation>
    </message>
    <message>
        <source>the device refused a channel: %1</source>
        <translation>das Gerät hat einen Kanal abgelehnt: %1</translation>
    </message>
    <message>
        <source>the device showed no host key</source>
        <translation>das Gerät hat keinen Host-Schlüssel gezeigt</translation>
    </message>
    <message>
        <source>Old key exchange (%1)</source>
        <translation>Alter Schlüsselaustausch (%1)</translation>
    </message>
    <message>
        <source>Old host key signature (%1, SHA-1)</source>
        <translation>Alte Signatur des Host-Schlüssels (%1, SHA-1)</translation>
    </message>
    <message>
        <source>Short host key (RSA, %1 bits)</source>
        <translation>Kurzer Host-Schlüssel (RSA, %1&#xa0;Bit)</translation>
    </message>
    <message>
        <source>Old integrity check (%1)</source>
        <translation>Alte Integritätsprüfung (%1)</translation>
    </message>
    <message>
        <source>the connection ended while sending a command: %1</source>
        <translation>die Verbindung endete beim Senden eines Befehls: %1</translation>
    </message>
    <message>
        <source>the device runs no single commands: %1</source>
        <translation>das Gerät führt keine einzelnen Befehle aus: %1</translation>
    </message>
    <message>
        <source>the command did not end in time</source>
        <translation>der Befehl endete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>the connection ended while running a command: %1</source>
        <translation>die Verbindung endete beim Ausführen eines Befehls: %1</translation>
    </message>
    <message>
        <source>user name or password refused</source>
        <translation>Benutzername oder Passwort abgelehnt</translation>
    </message>
    <message>
        <source>the device ended the sign-in: %1</source>
        <translation>das Gerät hat die Anmeldung beendet: %1</translation>
    </message>
    <message>
        <source>the connection ended while signing in: %1</source>
        <translation>die Verbindung endete beim Anmelden: %1</translation>
    </message>
    <message>
        <source>the device asks for more than one password while signing in</source>
        <translation>das Gerät fragt beim Anmelden nach mehr als einem Passwort</translation>
    </message>
    <message>
        <source>the device asks without end while signing in</source>
        <translation>das Gerät fragt beim Anmelden ohne Ende</translation>
    </message>
    <message>
        <source>this user name cannot be used</source>
        <translation>dieser Benutzername lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>the device wants a password</source>
        <translation>das Gerät will ein Passwort</translation>
    </message>
    <message>
        <source>the device takes no passwords over SSH</source>
        <translation>das Gerät nimmt über SSH keine Passwörter an</translation>
    </message>
    <message>
        <source>the device wants more than a password</source>
        <translation>das Gerät will mehr als ein Passwort</translation>
    </message>
    <message>
        <source>nothing is at that address</source>
        <translation>unter dieser Adresse ist nichts</translation>
    </message>
    <message>
        <source>no socket: %1</source>
        <translation>kein Socket: %1</translation>
    </message>
    <message>
        <source>stopped while dialling</source>
        <translation>beim Verbinden angehalten</translation>
    </message>
    <message>
        <source>connection refused</source>
        <extracomment>what a device did</extracomment>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 sends more than it should.</source>
        <translation>%1 schickt mehr, als es soll.</translation>
    </message>
    <message>
        <source>%1 does not give the file (HTTP %2).</source>
        <translation>%1 gibt die Datei nicht heraus (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 could not be reached safely: %2</source>
        <translation>%1 war nicht sicher zu erreichen: %2</translation>
    </message>
    <message>
        <source>Only https addresses are asked.</source>
        <translation>Nur https-Adressen werden gefragt.</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>This is the first connection to %1. Is this its key? From now on every connection is compared with it.</source>
        <extracomment>%1: name and address of the device</extracomment>
        <translation>Das ist die erste Verbindung zu: %1. Ist das sein Schlüssel? Von nun an wird jede Verbindung damit verglichen.</translation>
    </message>
    <message>
        <source>This is the first connection to %1. Is this its certificate? From now on every connection is compared with it.</source>
        <extracomment>%1: name and address of the device</extracomment>
        <translation>Das ist die erste Verbindung zu: %1. Ist das sein Zertifikat? Von nun an wird jede Verbindung damit verglichen.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Taken back because a later step of the same job did not work.</source>
        <translation>Zurückgenommen, weil ein späterer Schritt derselben Aufgabe nicht geklappt hat.</translation>
    </message>
    <message>
        <source>Taken back; the device is as it was before.</source>
        <translation>Zurückgenommen; das Gerät ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>found again at %1</source>
        <extracomment>progress: of a phone; %1: address</extracomment>
        <translation>wiedergefunden unter %1</translation>
    </message>
    <message>
        <source>taking it back</source>
        <extracomment>progress: it is the change</extracomment>
        <translation>wird zurückgenommen</translation>
    </message>
    <message>
        <source>It did not work; the device went back by itself and is as before.</source>
        <translation>Es hat nicht geklappt; das Gerät ist von selbst zurückgegangen und ist wie zuvor.</translation>
    </message>
    <message>
        <source>The device does not answer any more. Whether it has its old or its new settings is not known; it is settled at the next contact.</source>
        <translation>Das Gerät antwortet nicht mehr. Ob es seine alten oder seine neuen Einstellungen hat, ist nicht bekannt; das klärt sich beim nächsten Kontakt.</translation>
    </message>
    <message>
        <source>It did not work; nothing is changed.</source>
        <translation>Es hat nicht geklappt; nichts ist geändert.</translation>
    </message>
    <message>
        <source>It did not work, and the old password is not known here, so it could not be put back; the new one is kept in the password store.</source>
        <translation>Es hat nicht geklappt, und das alte Passwort ist hier nicht bekannt, ließ sich also nicht wiederherstellen; das neue liegt im Passwortspeicher.</translation>
    </message>
    <message>
        <source>It did not work; it was taken back, and the device is as before.</source>
        <translation>Es hat nicht geklappt; es wurde zurückgenommen, und das Gerät ist wie zuvor.</translation>
    </message>
    <message>
        <source>Its old password does not open it any more; the new one is kept in the password store.</source>
        <translation>Das alte Passwort öffnet es nicht mehr; das neue liegt im Passwortspeicher.</translation>
    </message>
    <message>
        <source>The device does not answer after it was taken back; it is settled at the next contact.</source>
        <translation>Das Gerät antwortet nach dem Zurücknehmen nicht; das klärt sich beim nächsten Kontakt.</translation>
    </message>
    <message>
        <source>It was taken back, and has not answered since; it is settled at the next contact.</source>
        <translation>Es wurde zurückgenommen und hat seither nicht geantwortet; das klärt sich beim nächsten Kontakt.</translation>
    </message>
    <message>
        <source>It was taken back, but could not be read completely; it is settled at the next contact.</source>
        <translation>Es wurde zurückgenommen, ließ sich aber nicht vollständig auslesen; das klärt sich beim nächsten Kontakt.</translation>
    </message>
    <message>
        <source>It was taken back, but the device is not as it was before.</source>
        <translation>Es wurde zurückgenommen, aber das Gerät ist nicht, wie es vorher war.</translation>
    </message>
    <message>
        <source>It could not be taken back completely.</source>
        <translation>Es ließ sich nicht vollständig zurücknehmen.</translation>
    </message>
    <message>
        <source>its lines are registered again</source>
        <extracomment>proof</extracomment>
        <translation>seine Anschlüsse sind wieder angemeldet</translation>
    </message>
    <message>
        <source>its lines are not registered yet</source>
        <extracomment>note beside the proofs</extracomment>
        <translation>seine Anschlüsse sind noch nicht angemeldet</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>taking back: %1</source>
        <extracomment>progress; %1: title of the change</extracomment>
        <translation>wird zurückgenommen: %1</translation>
    </message>
    <message>
        <source>It does not answer or lets nobody in; nothing was sent, it keeps its new settings.</source>
        <translation>Es antwortet nicht oder lässt niemanden hinein; es wurde nichts gesendet, es behält seine neuen Einstellungen.</translation>
    </message>
    <message>
        <source>It could not be read; nothing was sent, it keeps its new settings.</source>
        <translation>Es ließ sich nicht auslesen; es wurde nichts gesendet, es behält seine neuen Einstellungen.</translation>
    </message>
    <message>
        <source>It is as before already.</source>
        <extracomment>it: the device</extracomment>
        <translation>Es ist schon wie zuvor.</translation>
    </message>
    <message>
        <source>The provider&apos;s portal was not set back, so the phone keeps its new password.</source>
        <translation>Das Portal des Anbieters wurde nicht zurückgestellt, deshalb behält das Telefon sein neues Passwort.</translation>
    </message>
    <message>
        <source>It cannot be talked to; its state stays unknown.</source>
        <translation>Es ist nicht ansprechbar; sein Zustand bleibt unbekannt.</translation>
    </message>
    <message>
        <source>looking at its state: %1</source>
        <extracomment>progress; %1: title of the change</extracomment>
        <translation>sein Zustand wird angesehen: %1</translation>
    </message>
    <message>
        <source>Nothing had been sent to it; it is as before.</source>
        <translation>Es war noch nichts gesendet; es ist wie zuvor.</translation>
    </message>
    <message>
        <source>Nothing had been sent to it, it has its old password. If the provider&apos;s portal has the new one already, have it set back there.</source>
        <translation>Es war noch nichts gesendet, es hat sein altes Passwort. Hat das Portal des Anbieters schon das neue, lassen Sie es dort zurückstellen.</translation>
    </message>
    <message>
        <source>Nothing had been sent to it, but the provider&apos;s portal was not set back; the line is settled at the next contact.</source>
        <translation>Es war noch nichts gesendet, aber das Portal des Anbieters wurde nicht zurückgestellt; der Anschluss klärt sich beim nächsten Kontakt.</translation>
    </message>
    <message>
        <source>Nothing had been sent to it; it is as before, and so is the provider&apos;s portal.</source>
        <translation>Es war noch nichts gesendet; es ist wie zuvor, und das Portal des Anbieters auch.</translation>
    </message>
    <message>
        <source>Which password its line has is not known, and the new one could not be set completely; it is settled at the next contact.</source>
        <translation>Welches Passwort der Anschluss hat, ist nicht bekannt, und das neue ließ sich nicht vollständig setzen; das klärt sich beim nächsten Kontakt.</translation>
    </message>
    <message>
        <source>Its line has its new password, in the phone and at the provider. The old one is not known here, so it could not be put back.</source>
        <translation>Der Anschluss hat sein neues Passwort, im Telefon und beim Anbieter. Das alte ist hier nicht bekannt, ließ sich also nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Neither its old nor its new password opens it; its state stays unknown.</source>
        <translation>Weder sein altes noch sein neues Passwort öffnet es; sein Zustand bleibt unbekannt.</translation>
    </message>
    <message>
        <source>It still does not answer; its state stays unknown until the next contact.</source>
        <translation>Es antwortet noch immer nicht; sein Zustand bleibt bis zum nächsten Kontakt unbekannt.</translation>
    </message>
    <message>
        <source>The device went back by itself; it is as before.</source>
        <translation>Das Gerät ist von selbst zurückgegangen; es ist wie zuvor.</translation>
    </message>
    <message>
        <source>It stopped answering; its state stays unknown until the next contact.</source>
        <translation>Es antwortet nicht mehr; sein Zustand bleibt bis zum nächsten Kontakt unbekannt.</translation>
    </message>
    <message>
        <source>It answers, but it could not be read; its state stays unknown.</source>
        <translation>Es antwortet, ließ sich aber nicht auslesen; sein Zustand bleibt unbekannt.</translation>
    </message>
    <message>
        <source>Its old password opens it; it is as before.</source>
        <translation>Das alte Passwort öffnet es; es ist wie zuvor.</translation>
    </message>
    <message>
        <source>It is as before.</source>
        <translation>Es ist wie zuvor.</translation>
    </message>
    <message>
        <source>It is in its new state, but that could not be made permanent.</source>
        <translation>Es ist in seinem neuen Zustand, aber der ließ sich nicht dauerhaft machen.</translation>
    </message>
    <message>
        <source>read again after the interruption</source>
        <extracomment>proof</extracomment>
        <translation>nach der Unterbrechung erneut ausgelesen</translation>
    </message>
    <message>
        <source>It is in its new state, as read now.</source>
        <translation>Es ist in seinem neuen Zustand, wie gerade ausgelesen.</translation>
    </message>
    <message>
        <source>The provider&apos;s portal was not set back; the line is settled at the next contact.</source>
        <translation>Das Portal des Anbieters wurde nicht zurückgestellt; der Anschluss klärt sich beim nächsten Kontakt.</translation>
    </message>
    <message>
        <source>It was taken back and is as before.</source>
        <translation>Es wurde zurückgenommen und ist wie zuvor.</translation>
    </message>
    <message>
        <source>Its new password opens it; it is kept.</source>
        <translation>Sein neues Passwort öffnet es; es bleibt dabei.</translation>
    </message>
    <message>
        <source>It is a special line by now; nothing was sent, it keeps its new settings until a named person releases it.</source>
        <translation>Es ist inzwischen ein Sonderanschluss; es wurde nichts gesendet, die neuen Einstellungen bleiben, bis eine namentlich genannte Person ihn freigibt.</translation>
    </message>
    <message>
        <source>It cannot be talked to; nothing was sent, it keeps its new settings.</source>
        <translation>Es ist nicht ansprechbar; es wurde nichts gesendet, die neuen Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Stopped; the device went back by itself and is as before.</source>
        <translation>Angehalten; das Gerät ist von selbst zurückgegangen und ist wie zuvor.</translation>
    </message>
    <message>
        <source>Stopped; nothing is changed.</source>
        <translation>Angehalten; nichts ist geändert.</translation>
    </message>
    <message>
        <source>Stopped; what was begun was taken back, and the device is as before.</source>
        <translation>Angehalten; das Begonnene wurde zurückgenommen, und das Gerät ist wie zuvor.</translation>
    </message>
    <message>
        <source>It is a special line by now; its state stays unknown until a named person releases it.</source>
        <translation>Es ist inzwischen eine besondere Leitung; der Zustand bleibt unbekannt, bis eine namentlich genannte Person sie freigibt.</translation>
    </message>
    <message>
        <source>This setting was changed again afterwards, so it is left as it is now. If a later run of RingFence did that, take that run back first.</source>
        <translation>Diese Einstellung wurde danach noch einmal geändert, deshalb bleibt sie, wie sie jetzt ist. War das ein späterer Lauf von RingFence, nehmen Sie zuerst diesen zurück.</translation>
    </message>
    <message>
        <source>It had its new settings, but it was not proven that the phones work with them; it was taken back and is as before.</source>
        <translation>Die neuen Einstellungen waren da, aber dass die Telefone damit funktionieren, war nicht nachzuweisen; sie wurden zurückgenommen, und es ist wie vorher.</translation>
    </message>
    <message>
        <source>It was given up: whether it has its old or its new settings stays unknown. Have it looked at before it is used again.</source>
        <translation>Es wurde aufgegeben: Ob es seine alten oder seine neuen Einstellungen hat, bleibt unbekannt. Lassen Sie es ansehen, bevor es wieder benutzt wird.</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>This RingFence was built without the key that such files are checked with, so it takes none.</source>
        <translation>Dieses RingFence wurde ohne den Schlüssel gebaut, mit dem solche Dateien geprüft werden, und nimmt darum keine an.</translation>
    </message>
    <message>
        <source>This file brings no lists.</source>
        <translation>Diese Datei bringt keine Listen.</translation>
    </message>
    <message>
        <source>This is not a file of RingFence&apos;s lists, or it is damaged. What was in use before stays in use.</source>
        <translation>Das ist keine Datei mit Listen für RingFence, oder sie ist beschädigt. Was bisher in Gebrauch war, bleibt es.</translation>
    </message>
    <message>
        <source>The signature of this file is not that of RingFence&apos;s makers: it was changed on the way, or comes from somebody else. What was in use before stays in use.</source>
        <translation>Die Unterschrift dieser Datei ist nicht die der Hersteller von RingFence: Sie wurde unterwegs verändert oder kommt von jemand anderem. Was bisher in Gebrauch war, bleibt es.</translation>
    </message>
    <message>
        <source>This file is signed, but its content cannot be read. What was in use before stays in use.</source>
        <translation>Diese Datei ist unterschrieben, aber ihr Inhalt lässt sich nicht lesen. Was bisher in Gebrauch war, bleibt es.</translation>
    </message>
    <message>
        <source>This file is for a newer version of RingFence. What was in use before stays in use.</source>
        <translation>Diese Datei ist für eine neuere Version von RingFence. Was bisher in Gebrauch war, bleibt es.</translation>
    </message>
    <message>
        <source>The lists in this file (number %1 of %2) are older than those in use (number %3 of %4). Those in use stay in use.</source>
        <translation>Die Listen in dieser Datei (Nummer %1 vom %2) sind älter als die benutzten (Nummer %3 vom %4). Die benutzten bleiben in Gebrauch.</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>off</source>
        <comment>encryption of the voice</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>optional</source>
        <comment>encryption of the voice</comment>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>compulsory</source>
        <comment>encryption of the voice</comment>
        <translation>verpflichtend</translation>
    </message>
    <message>
        <source>Line %1: server %2, port %3, transport %4.</source>
        <translation>Anschluss %1: Server %2, Port %3, Übertragungsweg %4.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>Anschluss %1: %2.</translation>
    </message>
    <message>
        <source>Enter %1 again and let the phone restart.</source>
        <translation>Geben Sie wieder %1 ein und lassen Sie das Telefon neu starten.</translation>
    </message>
    <message>
        <source>Switch it off and let the phone restart.</source>
        <translation>Schalten Sie es ab und lassen Sie das Telefon neu starten.</translation>
    </message>
    <message>
        <source>Set a new password for line %1 in the provider&apos;s portal and type the same one into the phone&apos;s settings page: %2.</source>
        <translation>Setzen Sie im Portal des Anbieters ein neues Passwort für Anschluss %1 und tippen Sie dasselbe auf der Einstellungsseite des Telefons ein: %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>id and name of an entry</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Yealink</name>
    <message>
        <source>Open the phone&apos;s address in a browser with https:// and sign in as admin.</source>
        <translation>Öffnen Sie die Adresse des Telefons in einem Browser mit https:// und melden Sie sich als admin an.</translation>
    </message>
    <message>
        <source>Account, Advanced: set &quot;Keep Alive Type&quot; to Default and &quot;Keep Alive Interval&quot; to 25 seconds for every account; confirm.</source>
        <translation>Account, Advanced: Stellen Sie für jedes Konto „Keep Alive Type“ auf Default und „Keep Alive Interval“ auf 25 Sekunden; bestätigen.</translation>
    </message>
    <message>
        <source>Account, Register: set server, port and transport as the provider says; confirm.</source>
        <translation>Account, Register: Stellen Sie Server, Port und Übertragungsweg ein, wie der Anbieter sagt; bestätigen.</translation>
    </message>
    <message>
        <source>Account, Advanced: set &quot;RTP Encryption (SRTP)&quot; to Optional, and to Compulsory after a test call; confirm.</source>
        <translation>Account, Advanced: Stellen Sie „RTP Encryption (SRTP)“ auf Optional und nach einem Testanruf auf Compulsory; bestätigen.</translation>
    </message>
    <message>
        <source>Security, Password: choose the user admin, enter the old and the new password; confirm.</source>
        <translation>Security, Password: Wählen Sie den Benutzer admin, geben Sie das alte und das neue Passwort ein; bestätigen.</translation>
    </message>
    <message>
        <source>Account, Register: enter the new password for this account; confirm.</source>
        <translation>Account, Register: Geben Sie das neue Passwort für dieses Konto ein; bestätigen.</translation>
    </message>
    <message>
        <source>Network, Advanced, VLAN, WAN Port: switch it on, enter the VLAN number and priority; leave the PC port as it is; confirm and restart while nobody talks.</source>
        <translation>Network, Advanced, VLAN, WAN Port: Schalten Sie es ein, geben Sie VLAN-Nummer und Priorität ein; lassen Sie den PC-Port, wie er ist; bestätigen und neu starten, während niemand spricht.</translation>
    </message>
    <message>
        <source>Network, Advanced, Web Server: switch HTTP off and leave HTTPS on; confirm and restart while nobody talks.</source>
        <translation>Network, Advanced, Web Server: Schalten Sie HTTP ab und lassen Sie HTTPS an; bestätigen und neu starten, während niemand spricht.</translation>
    </message>
    <message>
        <source>When nobody talks on the phone: Settings, Upgrade, Reboot in the browser, or take its network cable out and put it back after ten seconds.</source>
        <translation>Wenn niemand am Telefon spricht: Settings, Upgrade, Reboot im Browser, oder ziehen Sie sein Netzwerkkabel ab und stecken Sie es nach zehn Sekunden wieder ein.</translation>
    </message>
    <message>
        <source>Ask the provider to keep this phone&apos;s firmware current, or install the vendor&apos;s newest firmware in the browser: Settings, Upgrade.</source>
        <translation>Bitten Sie den Anbieter, die Firmware dieses Telefons aktuell zu halten, oder installieren Sie die neueste Firmware des Herstellers im Browser: Settings, Upgrade.</translation>
    </message>
    <message>
        <source>the exported configuration has too many lines</source>
        <translation>die exportierte Konfiguration hat zu viele Zeilen</translation>
    </message>
    <message>
        <source>the exported configuration holds no parameters</source>
        <translation>die exportierte Konfiguration enthält keine Parameter</translation>
    </message>
    <message>
        <source>the phone&apos;s answer is not the JSON object expected</source>
        <translation>die Antwort des Telefons ist nicht das erwartete JSON-Objekt</translation>
    </message>
    <message>
        <source>the phone&apos;s answer has no result word</source>
        <translation>die Antwort des Telefons hat kein Ergebniswort</translation>
    </message>
    <message>
        <source>the phone says that it is locked</source>
        <translation>das Telefon sagt, dass es gesperrt ist</translation>
    </message>
    <message>
        <source>the phone has ended the session</source>
        <translation>das Telefon hat die Sitzung beendet</translation>
    </message>
    <message>
        <source>somebody else is signed in to this phone&apos;s web interface</source>
        <translation>jemand anderes ist auf der Weboberfläche dieses Telefons angemeldet</translation>
    </message>
    <message>
        <source>the phone says: %1</source>
        <translation>das Telefon sagt: %1</translation>
    </message>
    <message>
        <source>the status page holds no account states</source>
        <translation>die Statusseite enthält keine Zustände der Konten</translation>
    </message>
    <message>
        <source>the account states of the status page are not readable</source>
        <translation>die Zustände der Konten auf der Statusseite lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>the status holds no list of accounts</source>
        <translation>der Status enthält keine Liste der Konten</translation>
    </message>
    <message>
        <source>%1 was not among the settings read, so it could not be put back</source>
        <translation>%1 war nicht unter den ausgelesenen Einstellungen, ließe sich also nicht wiederherstellen</translation>
    </message>
    <message>
        <source>the present value of %1 cannot be written back safely</source>
        <translation>der jetzige Wert von %1 lässt sich nicht sicher zurückschreiben</translation>
    </message>
    <message>
        <source>Restart the phone</source>
        <translation>Das Telefon neu starten</translation>
    </message>
    <message>
        <source>the phone&apos;s lines were not read</source>
        <translation>die Anschlüsse des Telefons wurden nicht ausgelesen</translation>
    </message>
    <message>
        <source>The lines sign in to the provider again; this takes some seconds.</source>
        <translation>Die Anschlüsse melden sich erneut beim Anbieter an; das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Keep the router&apos;s door open: the phone&apos;s lines send a keep-alive every %1 seconds</source>
        <translation>Die Tür des Routers offen halten: Die Anschlüsse des Telefons senden alle %1 Sekunden ein Lebenszeichen</translation>
    </message>
    <message>
        <source>a keep-alive is sent every 15 to 3600 seconds</source>
        <translation>ein Lebenszeichen wird alle 15 bis 3600 Sekunden gesendet</translation>
    </message>
    <message>
        <source>line %1: transport or keep-alive was not read</source>
        <translation>Anschluss %1: Übertragungsweg oder Lebenszeichen wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>Set the keep-alive of the phone&apos;s lines</source>
        <translation>Das Lebenszeichen der Anschlüsse des Telefons einstellen</translation>
    </message>
    <message>
        <source>Put the keep-alive back as it was</source>
        <translation>Das Lebenszeichen wieder einstellen, wie es war</translation>
    </message>
    <message>
        <source>Let the lines talk to the provider encrypted (SIP over TLS)</source>
        <translation>Die Anschlüsse verschlüsselt mit dem Anbieter sprechen lassen (SIP über TLS)</translation>
    </message>
    <message>
        <source>Change how the lines talk to the provider (%1)</source>
        <translation>Ändern, wie die Anschlüsse mit dem Anbieter sprechen (%1)</translation>
    </message>
    <message>
        <source>line %1 uses an outbound proxy of its own; the provider must name its address and port for the new transport</source>
        <translation>Anschluss %1 benutzt einen eigenen Ausgangsserver (Outbound-Proxy); der Anbieter muss dessen Adresse und Port für den neuen Übertragungsweg nennen</translation>
    </message>
    <message>
        <source>Line %1 also names a second server; it keeps its present transport.</source>
        <translation>Anschluss %1 nennt auch einen zweiten Server; dieser behält seinen jetzigen Übertragungsweg.</translation>
    </message>
    <message>
        <source>Set server, port and transport of the lines in one go</source>
        <translation>Server, Port und Übertragungsweg der Anschlüsse in einem Zug einstellen</translation>
    </message>
    <message>
        <source>Put server, port and transport back as they were</source>
        <translation>Server, Port und Übertragungsweg wieder einstellen, wie sie waren</translation>
    </message>
    <message>
        <source>This phone does not tell whether somebody talks on it: make sure that nobody does.</source>
        <translation>Dieses Telefon sagt nicht, ob jemand daran spricht: Vergewissern Sie sich, dass es niemand tut.</translation>
    </message>
    <message>
        <source>Switch encrypted speech off (SRTP)</source>
        <translation>Verschlüsselte Sprache abschalten (SRTP)</translation>
    </message>
    <message>
        <source>Encrypt speech where the other side can (SRTP optional)</source>
        <translation>Sprache verschlüsseln, wo die Gegenstelle es kann (SRTP freiwillig)</translation>
    </message>
    <message>
        <source>Take encrypted speech only (SRTP compulsory)</source>
        <translation>Nur verschlüsselte Sprache annehmen (SRTP verpflichtend)</translation>
    </message>
    <message>
        <source>Set the encryption of speech for the lines</source>
        <translation>Die Verschlüsselung der Sprache für die Anschlüsse einstellen</translation>
    </message>
    <message>
        <source>Put the encryption of speech back as it was</source>
        <translation>Die Verschlüsselung der Sprache wieder einstellen, wie sie war</translation>
    </message>
    <message>
        <source>Move the phone to the voice network (VLAN %1)</source>
        <translation>Das Telefon in das Sprachnetz umziehen (VLAN %1)</translation>
    </message>
    <message>
        <source>Move the phone back to the untagged network</source>
        <translation>Das Telefon in das Netz ohne Kennung zurückziehen</translation>
    </message>
    <message>
        <source>a VLAN priority is 0 to 7</source>
        <translation>eine VLAN-Priorität ist 0 bis 7</translation>
    </message>
    <message>
        <source>the phone&apos;s VLAN was not read</source>
        <translation>das VLAN des Telefons wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>the switch tells this phone its VLAN by LLDP, which wins over the phone&apos;s own setting: change it in the switch</source>
        <translation>der Switch sagt diesem Telefon sein VLAN per LLDP, und das hat Vorrang vor der eigenen Einstellung des Telefons: Ändern Sie es im Switch</translation>
    </message>
    <message>
        <source>the phone&apos;s VLAN is set by DHCP: change it in the router</source>
        <translation>das VLAN des Telefons kommt per DHCP: Ändern Sie es im Router</translation>
    </message>
    <message>
        <source>The VLAN is stored in the phone already; it waits for this restart.</source>
        <translation>Das VLAN ist schon im Telefon gespeichert; es wartet auf diesen Neustart.</translation>
    </message>
    <message>
        <source>Store the VLAN of the phone&apos;s own traffic; the PC port stays as it is</source>
        <translation>Das VLAN für den eigenen Verkehr des Telefons speichern; der PC-Port bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Store the VLAN as it was</source>
        <translation>Das VLAN speichern, wie es war</translation>
    </message>
    <message>
        <source>The phone may come back with another address.</source>
        <translation>Das Telefon kommt vielleicht mit einer anderen Adresse zurück.</translation>
    </message>
    <message>
        <source>A VLAN that the switch announces by LLDP wins over this setting.</source>
        <translation>Ein VLAN, das der Switch per LLDP bekannt gibt, hat Vorrang vor dieser Einstellung.</translation>
    </message>
    <message>
        <source>If the phone does not come back: at the phone, Menu, Settings, Advanced, Network, VLAN.</source>
        <translation>Wenn das Telefon nicht zurückkommt: am Telefon Menu, Settings, Advanced, Network, VLAN.</translation>
    </message>
    <message>
        <source>Open the phone&apos;s settings pages by HTTPS only</source>
        <translation>Die Einstellungsseiten des Telefons nur über HTTPS öffnen</translation>
    </message>
    <message>
        <source>whether HTTPS is on was not read</source>
        <translation>ob HTTPS an ist, wurde nicht ausgelesen</translation>
    </message>
    <message>
        <source>HTTPS is not set to stay on; switching HTTP off could close the phone&apos;s pages altogether</source>
        <translation>HTTPS ist nicht so eingestellt, dass es an bleibt; HTTP abzuschalten könnte die Seiten des Telefons ganz schließen</translation>
    </message>
    <message>
        <source>Switch the unencrypted settings page off</source>
        <translation>Die unverschlüsselte Einstellungsseite abschalten</translation>
    </message>
    <message>
        <source>Switch the unencrypted settings page on again</source>
        <translation>Die unverschlüsselte Einstellungsseite wieder einschalten</translation>
    </message>
    <message>
        <source>Change the password of the phone&apos;s settings pages</source>
        <translation>Das Passwort der Einstellungsseiten des Telefons ändern</translation>
    </message>
    <message>
        <source>this phone knows the users admin, user and var</source>
        <translation>dieses Telefon kennt die Benutzer admin, user und var</translation>
    </message>
    <message>
        <source>the secret&apos;s name cannot stand in a request</source>
        <translation>der Name des Geheimnisses darf in keiner Anfrage stehen</translation>
    </message>
    <message>
        <source>Set the new password for %1</source>
        <translation>Das neue Passwort für %1 setzen</translation>
    </message>
    <message>
        <source>The old password is not known to RingFence, so it cannot be put back.</source>
        <translation>RingFence kennt das alte Passwort nicht, deshalb lässt es sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Set the old password again</source>
        <translation>Das alte Passwort wieder setzen</translation>
    </message>
    <message>
        <source>A phone that a provider manages may set its own password again, and the provider may be shut out until then.</source>
        <translation>Ein Telefon, das ein Anbieter verwaltet, setzt vielleicht wieder sein eigenes Passwort, und bis dahin ist der Anbieter vielleicht ausgesperrt.</translation>
    </message>
    <message>
        <source>Set a new SIP password for line %1</source>
        <translation>Ein neues SIP-Passwort für Anschluss %1 setzen</translation>
    </message>
    <message>
        <source>the phone has no line %1 that is on</source>
        <translation>das Telefon hat keinen eingeschalteten Anschluss %1</translation>
    </message>
    <message>
        <source>Set the line&apos;s new SIP password</source>
        <translation>Das neue SIP-Passwort des Anschlusses setzen</translation>
    </message>
    <message>
        <source>The phone does not tell its SIP password, so the old one cannot be put back.</source>
        <translation>Das Telefon verrät sein SIP-Passwort nicht, deshalb lässt sich das alte nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Set the line&apos;s old SIP password again</source>
        <translation>Das alte SIP-Passwort des Anschlusses wieder setzen</translation>
    </message>
    <message>
        <source>The password in the provider&apos;s portal: only you can set that one back.</source>
        <translation>Das Passwort im Portal des Anbieters: Das können nur Sie zurückstellen.</translation>
    </message>
    <message>
        <source>The provider&apos;s portal must get the same password within seconds.</source>
        <translation>Das Portal des Anbieters muss innerhalb von Sekunden dasselbe Passwort bekommen.</translation>
    </message>
    <message>
        <source>no documented way on this phone</source>
        <translation>auf diesem Telefon gibt es dafür keinen dokumentierten Weg</translation>
    </message>
    <message>
        <source>The phone restarts: calls, emergency calls included, will not work on it for 1 to 4 minutes. Keep a mobile at hand.</source>
        <translation>Das Telefon startet neu: Gespräche, auch Notrufe, sind mit ihm 1 bis 4 Minuten lang nicht möglich. Halten Sie ein Mobiltelefon bereit.</translation>
    </message>
    <message>
        <source>these are not the facts of a phone</source>
        <translation>das sind nicht die Angaben eines Telefons</translation>
    </message>
    <message>
        <source>this is done by hand on this phone</source>
        <translation>das geschieht auf diesem Telefon von Hand</translation>
    </message>
    <message>
        <source>the status page is not the documented one</source>
        <translation>die Statusseite ist nicht die dokumentierte</translation>
    </message>
    <message>
        <source>the phone is not ready to export (HTTP %1)</source>
        <translation>das Telefon ist nicht bereit für den Export (HTTP %1)</translation>
    </message>
    <message>
        <source>the phone refused the export (HTTP %1)</source>
        <translation>das Telefon hat den Export abgelehnt (HTTP %1)</translation>
    </message>
    <message>
        <source>the phone&apos;s status does not tell</source>
        <translation>der Status des Telefons sagt es nicht</translation>
    </message>
    <message>
        <source>unexpected value &quot;%1&quot;</source>
        <translation>unerwarteter Wert „%1“</translation>
    </message>
    <message>
        <source>this web interface does not show it</source>
        <translation>diese Weboberfläche zeigt es nicht</translation>
    </message>
    <message>
        <source>this web interface does not show calls</source>
        <translation>diese Weboberfläche zeigt keine Gespräche</translation>
    </message>
    <message>
        <source>the phone&apos;s status names no firmware</source>
        <translation>der Status des Telefons nennt keine Firmware</translation>
    </message>
    <message>
        <source>the phone&apos;s sign-in key is not a usable RSA key</source>
        <translation>der Anmeldeschlüssel des Telefons ist kein brauchbarer RSA-Schlüssel</translation>
    </message>
    <message>
        <source>the password is empty or longer than the phone&apos;s sign-in can carry</source>
        <translation>das Passwort ist leer oder länger, als es die Anmeldung des Telefons übertragen kann</translation>
    </message>
    <message>
        <source>the phone&apos;s sign-in key did not take the password</source>
        <translation>der Anmeldeschlüssel des Telefons hat das Passwort nicht angenommen</translation>
    </message>
    <message>
        <source>the password has a character that this phone&apos;s configuration file cannot carry</source>
        <translation>das Passwort hat ein Zeichen, das die Konfigurationsdatei dieses Telefons nicht übertragen kann</translation>
    </message>
    <message>
        <source>the phone gives no token: the session has ended</source>
        <translation>das Telefon gibt kein Token: Die Sitzung ist beendet</translation>
    </message>
    <message>
        <source>the phone is not ready to import (HTTP %1)</source>
        <translation>das Telefon ist nicht bereit für den Import (HTTP %1)</translation>
    </message>
    <message>
        <source>the phone&apos;s answer to the import is not the documented one</source>
        <translation>die Antwort des Telefons auf den Import ist nicht die dokumentierte</translation>
    </message>
    <message>
        <source>the phone is in a call</source>
        <translation>auf dem Telefon wird gesprochen</translation>
    </message>
    <message>
        <source>this web interface does not tell whether somebody talks</source>
        <translation>diese Weboberfläche sagt nicht, ob jemand spricht</translation>
    </message>
    <message>
        <source>the phone does not say whether somebody talks</source>
        <translation>das Telefon sagt nicht, ob jemand spricht</translation>
    </message>
    <message>
        <source>the phone&apos;s export does not list %1</source>
        <translation>der Export des Telefons führt %1 nicht auf</translation>
    </message>
    <message>
        <source>unexpected value %1</source>
        <translation>unerwarteter Wert %1</translation>
    </message>
    <message>
        <source>unexpected value</source>
        <translation>unerwarteter Wert</translation>
    </message>
    <message>
        <source>unexpected VLAN setting</source>
        <translation>unerwartete VLAN-Einstellung</translation>
    </message>
    <message>
        <source>the phone&apos;s pages do not tell</source>
        <translation>die Seiten des Telefons sagen es nicht</translation>
    </message>
    <message>
        <source>the phone refuses sign-ins for a while</source>
        <translation>das Telefon lehnt Anmeldungen eine Zeit lang ab</translation>
    </message>
    <message>
        <source>this is none of the Yealink web interfaces known here</source>
        <translation>das ist keine der hier bekannten Yealink-Weboberflächen</translation>
    </message>
    <message>
        <source>this phone wants a password and none was given</source>
        <translation>dieses Telefon will ein Passwort, und es wurde keines angegeben</translation>
    </message>
    <message>
        <source>the phone did not take the sign-in</source>
        <translation>das Telefon hat die Anmeldung nicht angenommen</translation>
    </message>
    <message>
        <source>the phone gave no token after the sign-in</source>
        <translation>das Telefon gab nach der Anmeldung kein Token</translation>
    </message>
    <message>
        <source>the phone says: authstatus none</source>
        <translation>das Telefon sagt: authstatus none</translation>
    </message>
    <message>
        <source>the phone says: authstatus lock</source>
        <translation>das Telefon sagt: authstatus lock</translation>
    </message>
    <message>
        <source>the phone&apos;s answer to the sign-in is not the documented one</source>
        <translation>die Antwort des Telefons auf die Anmeldung ist nicht die dokumentierte</translation>
    </message>
    <message>
        <source>this phone has the older web interface &quot;%1&quot;: its settings are changed by hand</source>
        <translation>dieses Telefon hat die ältere Weboberfläche „%1“: Seine Einstellungen werden von Hand geändert</translation>
    </message>
    <message>
        <source>A Yealink phone that nobody changed takes admin as user and as password, and may show a warning sign on its display. Providers mostly set a password of their own.</source>
        <translation>Ein Yealink-Telefon, an dem niemand etwas geändert hat, nimmt admin als Benutzer und als Passwort und zeigt vielleicht ein Warnzeichen an. Anbieter setzen meist ein eigenes Passwort.</translation>
    </message>
    <message>
        <source>A reset is made in the phone&apos;s own menu, which may ask for the same password; the manual of your model says how.</source>
        <translation>Zurückgesetzt wird im Menü des Telefons, das nach demselben Passwort fragen kann; wie, sagt das Handbuch Ihres Modells.</translation>
    </message>
    <message>
        <source>The reset takes all lines off the phone. It cannot make calls, emergency calls included, until the line passwords of your provider are entered again or the provider sets it up anew.</source>
        <translation>Das Zurücksetzen nimmt alle Anschlüsse vom Telefon. Es kann nicht telefonieren, auch keine Notrufe absetzen, bis die Anschlusspasswörter Ihres Anbieters wieder eingegeben sind oder der Anbieter es neu einrichtet.</translation>
    </message>
    <message>
        <source>In the settings page: Account, Register. %1 Confirm.</source>
        <translation>Auf der Einstellungsseite: Account, Register. %1 Confirm.</translation>
    </message>
    <message>
        <source>In the settings page: Account, Advanced, “RTP Encryption (SRTP)”. %1 Confirm.</source>
        <translation>Auf der Einstellungsseite: Account, Advanced, „RTP Encryption (SRTP)“. %1 Confirm.</translation>
    </message>
    <message>
        <source>At the phone: Menu, Settings, Advanced, Network, VLAN. %1</source>
        <translation>Am Telefon: Menu, Settings, Advanced, Network, VLAN. %1</translation>
    </message>
    <message>
        <source>Take the phone&apos;s network cable out and put it back after ten seconds.</source>
        <translation>Ziehen Sie das Netzwerkkabel des Telefons ab und stecken Sie es nach zehn Sekunden wieder ein.</translation>
    </message>
    <message>
        <source>Account, Register</source>
        <comment>menu of a phone</comment>
        <translation>Account, Register</translation>
    </message>
    <message numerus="yes">
        <source>the phone says that it is locked for %n minute(s)</source>
        <translation>
            <numerusform>das Telefon sagt, dass es %n&#xa0;Minute lang gesperrt ist</numerusform>
            <numerusform>das Telefon sagt, dass es %n&#xa0;Minuten lang gesperrt ist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YourPart</name>
    <message>
        <source>%1 · %2</source>
        <comment>who said it and when, the note</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 said on %2 that it is not so</source>
        <comment>name, day</comment>
        <translation>%1 hat am %2 gesagt, dass es nicht so ist</translation>
    </message>
    <message>
        <source>Confirmed by %1 on %2</source>
        <comment>name, day</comment>
        <translation>Bestätigt von %1 am %2</translation>
    </message>
    <message>
        <source>%1 confirmed it on %2, which is too long ago: please look again.</source>
        <comment>name, day</comment>
        <translation>%1 hat es am %2 bestätigt, und das ist zu lange her: Bitte sehen Sie erneut nach.</translation>
    </message>
    <message>
        <source>Done by %1 on %2, and the check-up has seen it</source>
        <comment>name, day</comment>
        <translation>Erledigt von %1 am %2, und die Prüfung hat es gesehen</translation>
    </message>
    <message>
        <source>%1 did it on %2, but the check-up of %3 still does not see it.</source>
        <comment>name, day, day</comment>
        <translation>%1 hat es am %2 erledigt, aber die Prüfung vom %3 sieht es noch nicht.</translation>
    </message>
    <message>
        <source>Done by %1 on %2; the next check-up tells whether it worked</source>
        <comment>name, day</comment>
        <translation>Erledigt von %1 am %2; die nächste Prüfung zeigt, ob es gewirkt hat</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>day</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Picture %1, added %2</source>
        <translation>Bild %1, hinzugefügt %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>device, kind of special line</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No special line (lift, alarm, card terminal) is marked in this office. Ask before you begin whether that is right.</source>
        <translation>In diesem Büro ist kein Sonderanschluss (Aufzug, Alarm, Kartenterminal) markiert. Fragen Sie, bevor Sie beginnen, ob das stimmt.</translation>
    </message>
    <message>
        <source>These lines are dead meanwhile: %1. Tell whoever depends on them before you begin.</source>
        <translation>Diese Anschlüsse sind währenddessen tot: %1. Sagen Sie es vorher allen, die darauf angewiesen sind.</translation>
    </message>
    <message>
        <source>Your opening hours: %1.</source>
        <translation>Ihre Öffnungszeiten: %1.</translation>
    </message>
    <message>
        <source>Call your own number only.</source>
        <translation>Rufen Sie nur Ihre eigene Nummer an.</translation>
    </message>
    <message>
        <source>It was out of opening hours.</source>
        <translation>Es war außerhalb der Öffnungszeiten.</translation>
    </message>
    <message>
        <source>The internet was away for longer than the phones&apos; registration lasts.</source>
        <translation>Das Internet war länger weg, als die Anmeldung der Telefone gilt.</translation>
    </message>
    <message>
        <source>Card terminals and the alarm path were named before it began.</source>
        <translation>Kartenterminals und Alarmweg wurden vor dem Beginn benannt.</translation>
    </message>
    <message>
        <source>- %1: %2</source>
        <comment>line of a letter: wish, devices</comment>
        <translation>- %1: %2</translation>
    </message>
    <message>
        <source>Dear telephone provider,</source>
        <translation>Sehr geehrte Damen und Herren beim Telefonanbieter,</translation>
    </message>
    <message>
        <source>Dear %1,</source>
        <comment>name of the provider</comment>
        <translation>Sehr geehrte Damen und Herren von %1,</translation>
    </message>
    <message>
        <source>you manage the settings of the phones of %1. Please set the following on them, or tell us why it cannot be done:</source>
        <comment>name of the office</comment>
        <translation>Sie verwalten die Einstellungen der Telefone von %1. Bitte stellen Sie an ihnen Folgendes ein, oder teilen Sie uns mit, warum es nicht geht:</translation>
    </message>
    <message>
        <source>Please tell us beforehand when phones have to restart, and afterwards that it is done.</source>
        <translation>Bitte sagen Sie uns vorher, wann Telefone neu starten müssen, und danach, dass es erledigt ist.</translation>
    </message>
    <message>
        <source>Kind regards</source>
        <translation>Mit freundlichen Grüßen</translation>
    </message>
    <message>
        <source>Ask your provider for the settings it manages</source>
        <translation>Bitten Sie Ihren Anbieter um die Einstellungen, die er verwaltet</translation>
    </message>
    <message>
        <source>Your provider writes the settings of these phones. What is changed here would be overwritten, or would shut the provider out.</source>
        <translation>Ihr Anbieter schreibt die Einstellungen dieser Telefone. Was hier geändert wird, würde überschrieben oder den Anbieter aussperren.</translation>
    </message>
    <message>
        <source>Copy the letter and send it to your provider, from an address it knows.</source>
        <translation>Kopieren Sie das Schreiben und schicken Sie es Ihrem Anbieter von einer Adresse aus, die er kennt.</translation>
    </message>
    <message>
        <source>Wait for the answer; nothing is changed on these phones meanwhile.</source>
        <translation>Warten Sie auf die Antwort; solange wird an diesen Telefonen nichts geändert.</translation>
    </message>
    <message>
        <source>When the provider says that it is done, run the check-up again.</source>
        <translation>Wenn der Anbieter sagt, dass es erledigt ist, führen Sie die Prüfung erneut durch.</translation>
    </message>
    <message>
        <source>Sent by %1 on %2</source>
        <comment>name, day</comment>
        <translation>Gesendet von %1 am %2</translation>
    </message>
    <message>
        <source>A letter with what to ask for is ready</source>
        <translation>Ein Schreiben mit allem, worum zu bitten ist, liegt bereit</translation>
    </message>
    <message>
        <source>Nothing is left for a person at the moment.</source>
        <translation>Im Augenblick bleibt für Menschen nichts zu tun.</translation>
    </message>
    <message>
        <source>Everything on this list is done. It comes back when it must be looked at again.</source>
        <translation>Alles auf dieser Liste ist erledigt. Es kommt wieder, wenn erneut nachgesehen werden muss.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) only a person can do. Do them now, or put them on the list with a day.</source>
        <translation>
            <numerusform>%n Sache kann nur ein Mensch tun. Erledigen Sie sie jetzt oder setzen Sie sie mit einem Tag auf die Liste.</numerusform>
            <numerusform>%n Dinge kann nur ein Mensch tun. Erledigen Sie sie jetzt oder setzen Sie sie mit einem Tag auf die Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>Ihr Teil</translation>
    </message>
    <message>
        <source>RingFence can do this itself, or a part of it: it stands under “Fix”.</source>
        <translation>RingFence kann das selbst tun, oder einen Teil davon: Es steht unter „Beheben“.</translation>
    </message>
</context>
<context>
    <name>rf::AboutDialog</name>
    <message>
        <source>About RingFence</source>
        <translation>Über RingFence</translation>
    </message>
    <message>
        <source>RingFence %1</source>
        <translation>RingFence %1</translation>
    </message>
    <message>
        <source>Secures the phones and the router of a small office. Free software.</source>
        <translation>Sichert die Telefone und den Router eines kleinen Büros. Freie Software.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Neue Versionen</translation>
    </message>
    <message>
        <source>Look once a day whether there is a newer version</source>
        <translation>Einmal am Tag nachsehen, ob es eine neuere Version gibt</translation>
    </message>
    <message>
        <source>Off until you switch it on. RingFence then reads one signed file from %1. It says nothing about you or your office there, and never installs anything.</source>
        <comment>%1: name of a server</comment>
        <translation>Aus, bis Sie es einschalten. RingFence liest dann eine unterschriebene Datei von %1. Über Sie und Ihr Büro sagt es dort nichts, und es installiert nie etwas.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Lists of providers and firmware</source>
        <translation>Listen der Anbieter und der Firmware</translation>
    </message>
    <message>
        <source>Load from a file …</source>
        <translation>Aus einer Datei laden …</translation>
    </message>
    <message>
        <source>Use the newer lists</source>
        <translation>Die neueren Listen benutzen</translation>
    </message>
    <message>
        <source>Use the program&apos;s own lists</source>
        <translation>Die Listen des Programms benutzen</translation>
    </message>
    <message>
        <source>Load newer lists</source>
        <translation>Neuere Listen laden</translation>
    </message>
    <message>
        <source>Lists for RingFence (*.signed);;All files (*)</source>
        <translation>Listen für RingFence (*.signed);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Terms</source>
        <comment>button: of a licence</comment>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Terms of %1</source>
        <translation>Bedingungen von %1</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Es wird nachgesehen …</translation>
    </message>
    <message>
        <source>RingFence %1 is out. It can be had at %2</source>
        <translation>RingFence %1 ist da. Sie bekommen es unter %2</translation>
    </message>
    <message>
        <source>You have the newest version.</source>
        <translation>Sie haben die neueste Version.</translation>
    </message>
    <message>
        <source>Lists of %1</source>
        <translation>Listen vom %1</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n Anbieter</numerusform>
            <numerusform>%n Anbieter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. They came with the program.</source>
        <translation>%1. Sie kamen mit dem Programm.</translation>
    </message>
    <message>
        <source>%1. They came in a signed file.</source>
        <translation>%1. Sie kamen in einer unterschriebenen Datei.</translation>
    </message>
    <message>
        <source>Nothing was told of versions this time.</source>
        <translation>Von Versionen war diesmal nicht die Rede.</translation>
    </message>
</context>
<context>
    <name>rf::ApplyView</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>change, state, what was seen</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Device by device</source>
        <translation>Gerät für Gerät</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>How each change ended</source>
        <translation>Wie jede Änderung ausging</translation>
    </message>
    <message>
        <source>waiting for your answer</source>
        <translation>wartet auf Ihre Antwort</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left at most</source>
        <translation>
            <numerusform>noch höchstens etwa %n Minute</numerusform>
            <numerusform>noch höchstens etwa %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rf::Card</name>
    <message>
        <source>%1: %2</source>
        <comment>what it is, the text itself</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rf::CheckUpPage</name>
    <message>
        <source>Sections of the guide</source>
        <translation>Abschnitte des Leitfadens</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>How far the check-up is</source>
        <translation>Wie weit die Prüfung ist</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht angesehen</translation>
    </message>
    <message>
        <source>The first number counts only what RingFence mends and proves by itself; the second also what you confirm. A change that cannot be proven is taken back.</source>
        <translation>Die erste Zahl zählt nur, was RingFence selbst behebt und nachweist; die zweite auch, was Sie bestätigen. Eine Änderung, die sich nicht nachweisen lässt, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Checking your phones and router</source>
        <translation>Ihre Telefone und Ihr Router werden geprüft</translation>
    </message>
    <message>
        <source>The check-up was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
    <message>
        <source>What was not read by then counts as unknown. To look at everything, press “%1”.</source>
        <translation>Was bis dahin nicht ausgelesen war, gilt als unbekannt. Um alles anzusehen, drücken Sie auf „%1“.</translation>
    </message>
    <message>
        <source>Stopping as soon as what has begun is read.</source>
        <translation>Es wird angehalten, sobald ausgelesen ist, was begonnen wurde.</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n device(s).</source>
        <translation>
            <numerusform>%n Gerät wird ausgelesen.</numerusform>
            <numerusform>%n Geräte werden ausgelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 devices read, the last one: %3.</source>
        <translation>%1 von %2 Geräten ausgelesen, zuletzt: %3.</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left for this.</source>
        <translation>
            <numerusform>Dafür noch etwa %n Sekunde.</numerusform>
            <numerusform>Dafür noch etwa %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the way to the internet.</source>
        <translation>Der Weg ins Internet wird angesehen.</translation>
    </message>
    <message>
        <source>Sending a test message to your provider, to see whether the router changes it.</source>
        <translation>Ihrem Anbieter wird eine Testnachricht geschickt, um zu sehen, ob der Router sie verändert.</translation>
    </message>
    <message>
        <source>Comparing what was found with the guide.</source>
        <translation>Was gefunden wurde, wird mit dem Leitfaden verglichen.</translation>
    </message>
    <message>
        <source>Save check-up as PDF</source>
        <translation>Prüfung als PDF speichern</translation>
    </message>
    <message>
        <source>See the fixes</source>
        <translation>Zu den Korrekturen</translation>
    </message>
    <message>
        <source>Check-up %1.pdf</source>
        <comment>file name; %1 is the day</comment>
        <translation>Prüfung %1.pdf</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>Das PDF wird geschrieben</translation>
    </message>
    <message>
        <source>The check-up is saved.</source>
        <translation>Die Prüfung ist gespeichert.</translation>
    </message>
    <message>
        <source>Writing it down</source>
        <translation>Es wird aufgeschrieben</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Practice check-up %1.pdf</source>
        <comment>file name; %1 is the day</comment>
        <translation>Übung Prüfung %1.pdf</translation>
    </message>
</context>
<context>
    <name>rf::CurrentVisit</name>
    <message>
        <source>reading the office file</source>
        <translation>die Bürodatei wird gelesen</translation>
    </message>
    <message>
        <source>Making the office file</source>
        <translation>Die Bürodatei wird angelegt</translation>
    </message>
    <message>
        <source>Opening the office</source>
        <translation>Das Büro wird geöffnet</translation>
    </message>
    <message>
        <source>Starting the practice office</source>
        <translation>Das Übungsbüro wird gestartet</translation>
    </message>
    <message>
        <source>Looking at the office file</source>
        <translation>Die Bürodatei wird angesehen</translation>
    </message>
</context>
<context>
    <name>rf::FindDetails</name>
    <message>
        <source>What stands below is right</source>
        <translation>Was unten steht, ist richtig</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>Woher wir das wissen</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Wie Sie es nennen</translation>
    </message>
    <message>
        <source>For example: Reception</source>
        <translation>Zum Beispiel: Empfang</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>As printed on it</source>
        <translation>Wie darauf gedruckt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Special line</source>
        <translation>Sonderanschluss</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>button: what was typed about a device</comment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Special line (lift, alarm, fax, door …)</source>
        <translation>Sonderanschluss (Aufzug, Alarm, Fax, Tür …)</translation>
    </message>
    <message>
        <source>Name of whoever releases it</source>
        <translation>Name der Person, die ihn freigibt</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Lock it again</source>
        <translation>Wieder sperren</translation>
    </message>
    <message>
        <source>Two things do not fit together</source>
        <translation>Zwei Dinge passen nicht zusammen</translation>
    </message>
    <message>
        <source>RingFence changes nothing here and calls no line here unused, until somebody who answers for it releases it.</source>
        <translation>RingFence ändert hier nichts und nennt hier keinen Anschluss unbenutzt, bis jemand, der dafür einsteht, ihn freigibt.</translation>
    </message>
    <message>
        <source>%1 released this line: RingFence may read it and offer changes.</source>
        <translation>%1 hat diesen Anschluss freigegeben: RingFence darf ihn auslesen und Änderungen anbieten.</translation>
    </message>
    <message>
        <source>Address of its network card: %1</source>
        <translation>Adresse seiner Netzwerkkarte: %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>how we know, what was said, how much it is worth</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>It has said nothing about itself.</source>
        <translation>Es hat nichts über sich gesagt.</translation>
    </message>
</context>
<context>
    <name>rf::FindPage</name>
    <message>
        <source>Looking for devices</source>
        <translation>Geräte werden gesucht</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Etwas fehlt</translation>
    </message>
    <message>
        <source>Type the address that the device shows in its own menu, mostly under “Status” or “Network”. RingFence asks only this one address.</source>
        <translation>Geben Sie die Adresse ein, die das Gerät in seinem eigenen Menü zeigt, meist unter „Status“ oder „Netzwerk“. RingFence fragt nur diese eine Adresse.</translation>
    </message>
    <message>
        <source>Address of the missing device</source>
        <translation>Adresse des fehlenden Geräts</translation>
    </message>
    <message>
        <source>For example: 192.168.1.20</source>
        <translation>Zum Beispiel: 192.168.1.20</translation>
    </message>
    <message>
        <source>Look there</source>
        <translation>Dort nachsehen</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>Looking at one address</source>
        <translation>Eine Adresse wird angesehen</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Is it switched on, and is the address right?</source>
        <translation>Unter %1 antwortet nichts. Ist es eingeschaltet, und stimmt die Adresse?</translation>
    </message>
    <message>
        <source>It is in the list now: %1.</source>
        <translation>Jetzt steht es in der Liste: %1.</translation>
    </message>
    <message>
        <source>Noting what you said</source>
        <translation>Was Sie gesagt haben, wird notiert</translation>
    </message>
    <message>
        <source>Tell us</source>
        <comment>button: what this device is</comment>
        <translation>Sagen Sie es uns</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>button: search the network once more</comment>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>button</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Look for devices</source>
        <comment>button</comment>
        <translation>Geräte suchen</translation>
    </message>
    <message>
        <source>no device %1 in this office</source>
        <translation>kein Gerät %1 in diesem Büro</translation>
    </message>
    <message>
        <source>Before you go on</source>
        <translation>Bevor Sie weitergehen</translation>
    </message>
    <message>
        <source>If all is right as it is, press “Continue” again.</source>
        <translation>Wenn alles so stimmt, drücken Sie noch einmal auf „Weiter“.</translation>
    </message>
</context>
<context>
    <name>rf::FindingPanel</name>
    <message>
        <source>What we saw</source>
        <translation>Was wir gesehen haben</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details verbergen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Hide details of: %1</source>
        <translation>Details verbergen zu: %1</translation>
    </message>
    <message>
        <source>Details of: %1</source>
        <translation>Details zu: %1</translation>
    </message>
    <message>
        <source>What we would do</source>
        <translation>Was wir tun würden</translation>
    </message>
    <message>
        <source>Rules it answers</source>
        <translation>Vorgaben, auf die dies eingeht</translation>
    </message>
    <message>
        <source>Do not accept it any longer</source>
        <translation>Nicht länger in Kauf nehmen</translation>
    </message>
    <message>
        <source>Accept this risk for a while</source>
        <translation>Dieses Risiko eine Zeit lang in Kauf nehmen</translation>
    </message>
    <message numerus="yes">
        <source>It stays open. It is named on page one of the report, with your name and reason, until the day you choose: at most %n day(s).</source>
        <translation>
            <numerusform>Es bleibt offen. Es wird auf Seite eins des Berichts genannt, mit Ihrem Namen und Grund, bis zu dem Tag, den Sie wählen: höchstens %n Tag.</numerusform>
            <numerusform>Es bleibt offen. Es wird auf Seite eins des Berichts genannt, mit Ihrem Namen und Grund, bis zu dem Tag, den Sie wählen: höchstens %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who accepts it</source>
        <translation>Wer es in Kauf nimmt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Accept this risk</source>
        <translation>Dieses Risiko in Kauf nehmen</translation>
    </message>
</context>
<context>
    <name>rf::FixChoice</name>
    <message>
        <source>Nothing can be changed now</source>
        <translation>Im Augenblick lässt sich nichts ändern</translation>
    </message>
    <message>
        <source>Have these ready</source>
        <translation>Halten Sie dies bereit</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Print the emergency card first</source>
        <translation>Zuerst die Notfallkarte drucken</translation>
    </message>
    <message>
        <source>Save it as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save the emergency card as PDF</source>
        <translation>Die Notfallkarte als PDF speichern</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>rf::FixPage</name>
    <message>
        <source>Putting the old settings back</source>
        <translation>Die alten Einstellungen werden wiederhergestellt</translation>
    </message>
    <message>
        <source>Making the changes</source>
        <translation>Die Änderungen werden gemacht</translation>
    </message>
    <message>
        <source>Stopping at the next safe point. What is half done is put back; what is finished and proven stays, and can be put back in the report.</source>
        <translation>Es wird am nächsten sicheren Punkt angehalten. Was halb fertig ist, wird zurückgenommen; was fertig und nachgewiesen ist, bleibt und lässt sich im Bericht zurücknehmen.</translation>
    </message>
    <message>
        <source>Please leave this computer on. Calls will not work on a phone while it restarts; keep a mobile at hand.</source>
        <translation>Bitte lassen Sie diesen Computer an. Mit einem Telefon sind keine Gespräche möglich, während es neu startet; halten Sie ein Mobiltelefon bereit.</translation>
    </message>
    <message>
        <source>Checking again</source>
        <translation>Es wird erneut geprüft</translation>
    </message>
    <message>
        <source>RingFence reads your devices again; nothing is changed.</source>
        <translation>RingFence liest Ihre Geräte erneut aus; es wird nichts geändert.</translation>
    </message>
    <message>
        <source>An earlier run was left in the middle</source>
        <translation>Ein früherer Lauf blieb mittendrin stehen</translation>
    </message>
    <message>
        <source>Before anything else is changed it is settled: “Finish” keeps what is new and proven and takes back the rest; “Put back” takes everything back.</source>
        <translation>Bevor etwas anderes geändert wird, wird er geklärt: „Abschließen“ behält, was neu und nachgewiesen ist, und nimmt den Rest zurück; „Zurücknehmen“ nimmt alles zurück.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device, and its change</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Looking at what was left</source>
        <translation>Es wird angesehen, was übrig blieb</translation>
    </message>
    <message>
        <source>Show all commands</source>
        <translation>Alle Befehle zeigen</translation>
    </message>
    <message>
        <source>Not now</source>
        <comment>button: go on without changing anything</comment>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>button: begin to change the settings</comment>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>button</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Put back</source>
        <comment>button: take everything back</comment>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Finish</source>
        <comment>button: finish a run that was left in the middle</comment>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Show technical log</source>
        <translation>Technisches Protokoll zeigen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button</comment>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Check again and go on</source>
        <translation>Erneut prüfen und fortfahren</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: stop reading the devices</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Keep a mobile at hand</source>
        <translation>Halten Sie ein Mobiltelefon bereit</translation>
    </message>
    <message>
        <source>Start, a mobile is at hand</source>
        <translation>Starten, ein Mobiltelefon liegt bereit</translation>
    </message>
    <message>
        <source>Finishing the earlier run</source>
        <translation>Der frühere Lauf wird abgeschlossen</translation>
    </message>
    <message>
        <source>%1 was read</source>
        <comment>device</comment>
        <translation>%1 wurde ausgelesen</translation>
    </message>
    <message>
        <source>Reading your devices</source>
        <translation>Ihre Geräte werden ausgelesen</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Everything that would be sent, byte for byte, how it is proven and how it is taken back. Passwords stand as names in double braces.</source>
        <translation>Alles, was gesendet würde, Byte für Byte, wie es nachgewiesen und wie es zurückgenommen wird. Passwörter stehen als Namen in doppelten geschweiften Klammern.</translation>
    </message>
    <message>
        <source>Emergency card</source>
        <translation>Notfallkarte</translation>
    </message>
    <message>
        <source>The printer did not take the emergency card.</source>
        <translation>Der Drucker hat die Notfallkarte nicht angenommen.</translation>
    </message>
    <message>
        <source>Check the printer, or press “Save it as PDF” and print it elsewhere.</source>
        <translation>Prüfen Sie den Drucker, oder drücken Sie auf „Als PDF speichern“ und drucken Sie sie anderswo.</translation>
    </message>
    <message>
        <source>Save the emergency card</source>
        <translation>Die Notfallkarte speichern</translation>
    </message>
    <message>
        <source>emergency-card.pdf</source>
        <translation>notfallkarte.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Saving the emergency card</source>
        <translation>Die Notfallkarte wird gespeichert</translation>
    </message>
    <message>
        <source>Printing the emergency card</source>
        <translation>Die Notfallkarte wird gedruckt</translation>
    </message>
    <message>
        <source>This office is open for looking only, so the run cannot be settled here.</source>
        <translation>Dieses Büro ist nur zum Ansehen geöffnet; der Lauf lässt sich hier nicht klären.</translation>
    </message>
    <message>
        <source>Working out what is sent without what is switched off</source>
        <translation>Es wird bestimmt, was ohne das Ausgeschaltete gesendet wird</translation>
    </message>
    <message>
        <source>A device is gone for good</source>
        <comment>link: a run that was left in the middle</comment>
        <translation>Ein Gerät ist endgültig weg</translation>
    </message>
    <message>
        <source>Is the device gone for good?</source>
        <translation>Ist das Gerät endgültig weg?</translation>
    </message>
    <message>
        <source>The run is finished on every device that answers. One that does not answer is given up: its settings stay unknown, and the report says so. If it only has no power or no cable, plug it in and choose Finish or Put back instead.</source>
        <translation>Der Durchlauf wird auf jedem Gerät beendet, das antwortet. Eines, das nicht antwortet, wird aufgegeben: Seine Einstellungen bleiben unbekannt, und das steht auch im Bericht. Hat es nur keinen Strom oder kein Kabel, schließen Sie es an und wählen Sie stattdessen „Abschließen“ oder „Zurücknehmen“.</translation>
    </message>
    <message>
        <source>Give up what does not answer</source>
        <translation>Aufgeben, was nicht antwortet</translation>
    </message>
    <message>
        <source>Stopping at the next safe point: what has begun to go back is finished, the rest stays.</source>
        <translation>Es wird am nächsten sicheren Punkt angehalten: Was schon auf dem Rückweg ist, wird abgeschlossen, der Rest bleibt.</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: stop putting settings back</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop and undo the change in work</source>
        <comment>button; what is finished stays</comment>
        <translation>Anhalten und die laufende Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>practice-emergency-card.pdf</source>
        <comment>file name</comment>
        <translation>uebung-notfallkarte.pdf</translation>
    </message>
    <message>
        <source>The emergency card is saved: %1</source>
        <translation>Die Notfallkarte ist gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>rf::Flow</name>
    <message>
        <source>Start</source>
        <comment>step of the visit</comment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Your provider</source>
        <comment>step of the visit</comment>
        <translation>Ihr Anbieter</translation>
    </message>
    <message>
        <source>Find devices</source>
        <comment>step of the visit</comment>
        <translation>Geräte finden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>step of the visit</comment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Check-up</source>
        <comment>step of the visit</comment>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Fix</source>
        <comment>step of the visit: change the settings</comment>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Your part</source>
        <comment>step of the visit: what only a person can do</comment>
        <translation>Ihr Teil</translation>
    </message>
    <message>
        <source>Report</source>
        <comment>step of the visit</comment>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Choose an office first.</source>
        <translation>Wählen Sie zuerst ein Büro.</translation>
    </message>
    <message>
        <source>Say first which network RingFence may look at.</source>
        <translation>Sagen Sie zuerst, in welchem Netz RingFence suchen darf.</translation>
    </message>
    <message>
        <source>Look for your devices first.</source>
        <translation>Suchen Sie zuerst Ihre Geräte.</translation>
    </message>
    <message>
        <source>Sign in to at least one device first, or go on without.</source>
        <translation>Melden Sie sich zuerst an mindestens einem Gerät an, oder gehen Sie ohne Anmeldung weiter.</translation>
    </message>
    <message>
        <source>Run the check-up first.</source>
        <translation>Führen Sie zuerst die Prüfung durch.</translation>
    </message>
</context>
<context>
    <name>rf::JobRow</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details verbergen</translation>
    </message>
    <message>
        <source>Hide the details of: %1</source>
        <translation>Die Details verbergen zu: %1</translation>
    </message>
    <message>
        <source>Details of: %1</source>
        <translation>Details zu: %1</translation>
    </message>
</context>
<context>
    <name>rf::LeftOverRow</name>
    <message>
        <source>%1: cannot be switched on</source>
        <translation>%1: lässt sich nicht einschalten</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>Schritte zeigen</translation>
    </message>
    <message>
        <source>Show the steps for: %1</source>
        <translation>Schritte zeigen zu: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Hide the steps</source>
        <translation>Schritte verbergen</translation>
    </message>
</context>
<context>
    <name>rf::LineListCard</name>
    <message>
        <source>Import the list</source>
        <translation>Liste einlesen</translation>
    </message>
    <message>
        <source>Use the practice list</source>
        <translation>Übungsliste benutzen</translation>
    </message>
    <message>
        <source>Your provider&apos;s list of line passwords</source>
        <translation>Die Liste der Anschlusspasswörter Ihres Anbieters</translation>
    </message>
    <message>
        <source>The list is looked at in memory and not kept. Its passwords go into the password store, because a line can only be set back to a password that is known.</source>
        <translation>Die Liste wird im Arbeitsspeicher angesehen und nicht aufbewahrt. Ihre Passwörter kommen in den Passwortspeicher, weil sich ein Anschluss nur auf ein bekanntes Passwort zurückstellen lässt.</translation>
    </message>
    <message>
        <source>The list is looked at in memory and not kept.</source>
        <translation>Die Liste wird im Arbeitsspeicher angesehen und nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Listen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Looking at the list</source>
        <translation>Die Liste wird angesehen</translation>
    </message>
    <message>
        <source>This is not a list of lines that RingFence can read.</source>
        <translation>Das ist keine Liste von Anschlüssen, die RingFence lesen kann.</translation>
    </message>
    <message>
        <source>It needs one column for the extension and one for its password, as CSV. What was wrong: %1</source>
        <translation>Sie braucht eine Spalte für die Nebenstelle und eine für ihr Passwort, als CSV. Was nicht stimmte: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more row(s) could not be used.</source>
        <translation>
            <numerusform>Und %n weitere Zeile ließ sich nicht verwenden.</numerusform>
            <numerusform>Und %n weitere Zeilen ließen sich nicht verwenden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the file when you no longer need it.</source>
        <translation>Löschen Sie die Datei, wenn Sie sie nicht mehr brauchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were looked at.</source>
        <translation>
            <numerusform>%n Anschluss wurde angesehen.</numerusform>
            <numerusform>%n Anschlüsse wurden angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>the file is too big for a list of lines</source>
        <translation>die Datei ist zu groß für eine Liste von Anschlüssen</translation>
    </message>
    <message>
        <source>provider list (practice)</source>
        <translation>Liste des Anbieters (Übung)</translation>
    </message>
    <message>
        <source>provider list %1</source>
        <translation>Liste des Anbieters %1</translation>
    </message>
    <message>
        <source>No password of the list was kept, so no line can be set back to the one it has now.</source>
        <translation>Kein Passwort der Liste wurde aufbewahrt, deshalb lässt sich kein Anschluss auf sein jetziges zurückstellen.</translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) are kept in the password store, for lines of phones that were read.</source>
        <translation>
            <numerusform>%n Passwort liegt im Passwortspeicher, für einen Anschluss eines gelesenen Telefons.</numerusform>
            <numerusform>%n Passwörter liegen im Passwortspeicher, für Anschlüsse gelesener Telefone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) wait in the password store: no phone that was read has the line yet. When every phone is read, what no phone has is removed.</source>
        <translation>
            <numerusform>%n Passwort wartet im Passwortspeicher: Noch kein gelesenes Telefon hat den Anschluss. Sind alle Telefone gelesen, wird es gelöscht, wenn keines ihn hat.</numerusform>
            <numerusform>%n Passwörter warten im Passwortspeicher: Noch kein gelesenes Telefon hat die Anschlüsse. Sind alle Telefone gelesen, werden jene gelöscht, deren Anschluss kein Telefon hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) were not kept: none of the phones has the line.</source>
        <translation>
            <numerusform>%n Passwort wurde nicht aufbewahrt: Keines der Telefone hat den Anschluss.</numerusform>
            <numerusform>%n Passwörter wurden nicht aufbewahrt: Keines der Telefone hat die Anschlüsse.</numerusform>
        </translation>
    </message>
    <message>
        <source>For a weak line on a phone that RingFence can set, a new password is offered under “Fix”.</source>
        <translation>Für einen schwachen Anschluss an einem Telefon, das RingFence einstellen kann, wird unter „Beheben“ ein neues Passwort angeboten.</translation>
    </message>
</context>
<context>
    <name>rf::LostPasswordDialog</name>
    <message>
        <source>When the password is not known</source>
        <translation>Wenn das Passwort nicht bekannt ist</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>rf::NotesDialog</name>
    <message>
        <source>Practice notes</source>
        <translation>Übungsnotizen</translation>
    </message>
    <message>
        <source>What you would know in this office</source>
        <translation>Was Sie in diesem Büro wüssten</translation>
    </message>
    <message>
        <source>Pretend passwords</source>
        <translation>Erdachte Passwörter</translation>
    </message>
    <message>
        <source>%1: password %2</source>
        <translation>%1: Passwort %2</translation>
    </message>
    <message>
        <source>%1: user %2, password %3</source>
        <translation>%1: Benutzer %2, Passwort %3</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a device, its address</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>rf::OfficeEdits</name>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
</context>
<context>
    <name>rf::Page</name>
    <message>
        <source>Continue</source>
        <comment>button</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>RingFence is still busy: %1.</source>
        <comment>%1: what it is doing</comment>
        <translation>RingFence ist noch beschäftigt: %1.</translation>
    </message>
    <message>
        <source>Wait until that is done, then press the button again.</source>
        <translation>Warten Sie, bis das erledigt ist, und drücken Sie dann den Knopf erneut.</translation>
    </message>
</context>
<context>
    <name>rf::PagePreview</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Drawing the pages …</source>
        <translation>Die Seiten werden gezeichnet …</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Preview of the report. Turn the pages with Page Up and Page Down.</source>
        <translation>Vorschau des Berichts. Blättern Sie mit Bild auf und Bild ab.</translation>
    </message>
</context>
<context>
    <name>rf::PassphraseDialog</name>
    <message>
        <source>Passphrase of this office</source>
        <translation>Passphrase dieses Büros</translation>
    </message>
    <message>
        <source>The passwords of this office are kept under a passphrase. Without it the office opens, but nothing can be changed that needs a kept password.</source>
        <translation>Die Passwörter dieses Büros sind durch eine Passphrase geschützt. Ohne sie öffnet sich das Büro, aber es lässt sich nichts ändern, wozu ein aufbewahrtes Passwort nötig ist.</translation>
    </message>
    <message>
        <source>This computer has no password store. With a passphrase RingFence keeps the passwords of this office encrypted; without one it changes nothing that would need a kept password or backup.</source>
        <translation>Dieser Computer hat keinen Passwortspeicher. Mit einer Passphrase bewahrt RingFence die Passwörter dieses Büros verschlüsselt auf; ohne sie ändert es nichts, wozu ein aufbewahrtes Passwort oder eine Sicherung nötig wäre.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Ohne weitermachen</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Diese Passphrase benutzen</translation>
    </message>
</context>
<context>
    <name>rf::PictureDialog</name>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Dieses Bild lässt sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>rf::PinLine</name>
    <message>
        <source>It was exchanged or reset</source>
        <translation>Es wurde ausgetauscht oder zurückgesetzt</translation>
    </message>
    <message>
        <source>Remembered</source>
        <comment>mark of a fingerprint</comment>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, of what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rf::ProgressLine</name>
    <message>
        <source>Stop</source>
        <comment>button</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <comment>button</comment>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>rf::ProviderCard</name>
    <message>
        <source>Something different in your contract?</source>
        <translation>Steht in Ihrem Vertrag etwas anderes?</translation>
    </message>
    <message>
        <source>Change the details</source>
        <translation>Angaben ändern</translation>
    </message>
    <message>
        <source>Asking your provider&apos;s server…</source>
        <translation>Der Server Ihres Anbieters wird gefragt …</translation>
    </message>
    <message>
        <source>Asking your provider&apos;s server</source>
        <translation>Der Server Ihres Anbieters wird gefragt</translation>
    </message>
    <message>
        <source>Ask their server now</source>
        <translation>Jetzt den Server fragen</translation>
    </message>
    <message>
        <source>Ask their server again</source>
        <translation>Den Server erneut fragen</translation>
    </message>
    <message>
        <source>Not tested yet. RingFence looks their server up, greets it and looks at its certificate. No password is sent and no phone rings.</source>
        <translation>Noch nicht getestet. RingFence sucht den Server, grüßt ihn und sieht sich sein Zertifikat an. Es wird kein Passwort gesendet, und kein Telefon klingelt.</translation>
    </message>
    <message>
        <source>How sure is this list?</source>
        <translation>Wie sicher ist diese Liste?</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>I have compared these networks with my provider&apos;s own page or e-mail</source>
        <translation>Ich habe diese Netze mit der Seite oder E-Mail meines Anbieters verglichen</translation>
    </message>
    <message>
        <source>Until you say so, no rule in the router is written from this list.</source>
        <translation>Bis Sie das sagen, wird im Router keine Regel aus dieser Liste geschrieben.</translation>
    </message>
</context>
<context>
    <name>rf::ProviderForm</name>
    <message>
        <source>Name of the provider</source>
        <translation>Name des Anbieters</translation>
    </message>
    <message>
        <source>Server that the phones register with</source>
        <translation>Server, bei dem sich die Telefone anmelden</translation>
    </message>
    <message>
        <source>Its ports; leave empty what they do not offer</source>
        <translation>Seine Ports; lassen Sie leer, was er nicht anbietet</translation>
    </message>
    <message>
        <source>UDP</source>
        <comment>a kind of port</comment>
        <translation>UDP</translation>
    </message>
    <message>
        <source>TCP</source>
        <comment>a kind of port</comment>
        <translation>TCP</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <comment>a kind of port</comment>
        <translation>Verschlüsselt (TLS)</translation>
    </message>
    <message>
        <source>They offer encrypted calls (SRTP)</source>
        <translation>Er bietet verschlüsselte Gespräche (SRTP)</translation>
    </message>
    <message>
        <source>Networks that set up calls</source>
        <translation>Netze für den Gesprächsaufbau</translation>
    </message>
    <message>
        <source>One per line, such as 203.0.113.0/24. Leave empty if you do not know them.</source>
        <translation>Eines pro Zeile, etwa 203.0.113.0/24. Lassen Sie das Feld leer, wenn Sie sie nicht kennen.</translation>
    </message>
    <message>
        <source>Networks that carry the voice</source>
        <translation>Netze, über die die Sprache läuft</translation>
    </message>
    <message>
        <source>One per line.</source>
        <translation>Eines pro Zeile.</translation>
    </message>
    <message>
        <source>Ports for voice</source>
        <translation>Ports für die Sprache</translation>
    </message>
    <message>
        <source>Number for a test call</source>
        <translation>Nummer für einen Testanruf</translation>
    </message>
    <message>
        <source>Longest line password they accept</source>
        <translation>Längstes Anschlusspasswort, das angenommen wird</translation>
    </message>
    <message>
        <source>Have you compared the networks with your provider&apos;s own page or e-mail?</source>
        <translation>Haben Sie die Netze mit der Seite oder E-Mail Ihres Anbieters verglichen?</translation>
    </message>
    <message>
        <source>Rules in the router rest on them. Without your word none is written.</source>
        <translation>Regeln im Router beruhen darauf. Ohne Ihr Wort wird keine geschrieben.</translation>
    </message>
    <message>
        <source>Yes, I compared them</source>
        <translation>Ja, ich habe sie verglichen</translation>
    </message>
    <message>
        <source>I compared the networks with my provider&apos;s own page or e-mail</source>
        <translation>Ich habe die Netze mit der Seite oder E-Mail meines Anbieters verglichen</translation>
    </message>
    <message>
        <source>Use these details</source>
        <translation>Diese Angaben verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>rf::ProviderPage</name>
    <message>
        <source>Your provider</source>
        <translation>Ihr Anbieter</translation>
    </message>
    <message>
        <source>Who provides your phone lines?</source>
        <translation>Von wem kommen Ihre Telefonanschlüsse?</translation>
    </message>
    <message>
        <source>We use this to let your provider in and keep everybody else out.</source>
        <translation>Damit lassen wir Ihren Anbieter ein und halten alle anderen draußen.</translation>
    </message>
    <message>
        <source>Typed in on %1</source>
        <translation>Eingetippt am %1</translation>
    </message>
    <message>
        <source>Change the details</source>
        <translation>Angaben ändern</translation>
    </message>
    <message>
        <source>Search providers</source>
        <translation>Anbieter suchen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>No provider of that name is in the list. Paste their e-mail, or type the details in.</source>
        <translation>Kein Anbieter dieses Namens steht in der Liste. Fügen Sie seine E-Mail ein oder tippen Sie die Angaben ein.</translation>
    </message>
    <message>
        <source>Paste the provider&apos;s e-mail instead</source>
        <translation>Stattdessen die E-Mail des Anbieters einfügen</translation>
    </message>
    <message>
        <source>Paste the provider&apos;s e-mail</source>
        <translation>E-Mail des Anbieters einfügen</translation>
    </message>
    <message>
        <source>RingFence looks for the server, its ports and networks in it and shows you what it found. The text itself is not kept, so it may hold passwords.</source>
        <translation>RingFence sucht darin nach dem Server, seinen Ports und Netzen und zeigt Ihnen, was es gefunden hat. Der Text selbst wird nicht aufbewahrt, er darf also Passwörter enthalten.</translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <translation>Text der E-Mail</translation>
    </message>
    <message>
        <source>Look for the details</source>
        <translation>Nach den Angaben suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Noch nichts gewählt</translation>
    </message>
    <message>
        <source>The name stands on your telephone bill and in the welcome e-mail. If you do not know it, go on: open doors are found all the same, and you can come back.</source>
        <translation>Der Name steht auf Ihrer Telefonrechnung und in der Begrüßungs-E-Mail. Kennen Sie ihn nicht, gehen Sie weiter: Offene Türen werden trotzdem gefunden, und Sie können hierher zurückkommen.</translation>
    </message>
    <message numerus="yes">
        <source>Search %n provider(s)…</source>
        <translation>
            <numerusform>%n Anbieter durchsuchen …</numerusform>
            <numerusform>%n Anbieter durchsuchen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Their server was asked at %1.</source>
        <comment>a time of day</comment>
        <translation>Der Server wurde um %1 gefragt.</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <comment>a provider</comment>
        <translation>%1, gewählt</translation>
    </message>
    <message>
        <source>Take another provider?</source>
        <translation>Einen anderen Anbieter nehmen?</translation>
    </message>
    <message>
        <source>What you typed or confirmed for %1 is replaced by what is known of %2.</source>
        <translation>Was Sie für %1 eingetippt oder bestätigt haben, wird durch das ersetzt, was über %2 bekannt ist.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Some details cannot be used yet.</source>
        <translation>Einige Angaben lassen sich noch nicht verwenden.</translation>
    </message>
    <message>
        <source>Correct what is marked, then press “Use these details”.</source>
        <translation>Korrigieren Sie, was markiert ist, und drücken Sie dann auf „Diese Angaben verwenden“.</translation>
    </message>
    <message>
        <source>No technical details were found in this text.</source>
        <translation>In diesem Text wurden keine technischen Angaben gefunden.</translation>
    </message>
    <message>
        <source>Look for the e-mail that names a server and ports, or type the details in.</source>
        <translation>Suchen Sie die E-Mail, die einen Server und Ports nennt, oder tippen Sie die Angaben ein.</translation>
    </message>
    <message>
        <source>The server belongs to %1; what the e-mail does not say is taken from the list. Please check every field before you use it.</source>
        <translation>Der Server gehört zu %1; was die E-Mail nicht sagt, stammt aus der Liste. Bitte prüfen Sie jedes Feld, bevor Sie es verwenden.</translation>
    </message>
    <message>
        <source>Please check every field before you use it. What is empty was not found.</source>
        <translation>Bitte prüfen Sie jedes Feld, bevor Sie es verwenden. Was leer ist, wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>These were mentioned too, and it is not clear what for: %1</source>
        <translation>Auch diese wurden genannt, und wozu, ist nicht klar: %1</translation>
    </message>
    <message>
        <source>E-mail of the provider, pasted on %1</source>
        <translation>E-Mail des Anbieters, eingefügt am %1</translation>
    </message>
    <message>
        <source>Found in the e-mail</source>
        <translation>In der E-Mail gefunden</translation>
    </message>
    <message>
        <source>Asking your provider&apos;s server</source>
        <translation>Der Server Ihres Anbieters wird gefragt</translation>
    </message>
    <message>
        <source>My provider is not listed</source>
        <translation>Mein Anbieter ist nicht aufgeführt</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>button</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Your provider&apos;s details</source>
        <translation>Die Angaben Ihres Anbieters</translation>
    </message>
    <message>
        <source>They stand in the welcome e-mail or in the provider&apos;s portal. Leave empty what you do not know.</source>
        <translation>Sie stehen in der Begrüßungs-E-Mail oder im Portal des Anbieters. Lassen Sie leer, was Sie nicht wissen.</translation>
    </message>
    <message>
        <source>Press Back and tick the network of your office on the page “Start”.</source>
        <translation>Drücken Sie auf „Zurück“ und setzen Sie auf der Seite „Start“ das Häkchen beim Netz Ihres Büros.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>rf::QuestionDialog</name>
    <message>
        <source>First meeting</source>
        <translation>Erste Begegnung</translation>
    </message>
    <message>
        <source>It is ours, remember it</source>
        <translation>Es gehört uns, merken</translation>
    </message>
    <message>
        <source>It is not ours</source>
        <translation>Es gehört nicht uns</translation>
    </message>
    <message>
        <source>I cannot tell</source>
        <translation>Ich kann es nicht sagen</translation>
    </message>
    <message>
        <source>Try the factory password?</source>
        <translation>Das Werkspasswort versuchen?</translation>
    </message>
    <message>
        <source>Try it once</source>
        <translation>Einmal versuchen</translation>
    </message>
    <message>
        <source>Do not try it</source>
        <translation>Nicht versuchen</translation>
    </message>
    <message>
        <source>Please make a test call</source>
        <translation>Bitte machen Sie einen Testanruf</translation>
    </message>
    <message>
        <source>I heard it both ways</source>
        <translation>Ich habe in beide Richtungen gehört</translation>
    </message>
    <message>
        <source>I did not hear it</source>
        <translation>Ich habe es nicht gehört</translation>
    </message>
    <message>
        <source>I cannot call now</source>
        <translation>Ich kann jetzt nicht anrufen</translation>
    </message>
    <message>
        <source>Your provider&apos;s portal</source>
        <translation>Das Portal Ihres Anbieters</translation>
    </message>
    <message>
        <source>Done, it was accepted</source>
        <translation>Erledigt, es wurde angenommen</translation>
    </message>
    <message>
        <source>It was refused</source>
        <translation>Es wurde abgelehnt</translation>
    </message>
    <message>
        <source>I cannot do it now</source>
        <translation>Ich kann es jetzt nicht tun</translation>
    </message>
    <message>
        <source>Write this down</source>
        <translation>Schreiben Sie das auf</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe es aufgeschrieben</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Keep a mobile at hand</source>
        <translation>Halten Sie ein Mobiltelefon bereit</translation>
    </message>
    <message>
        <source>I have a mobile here</source>
        <translation>Ich habe ein Mobiltelefon hier</translation>
    </message>
    <message>
        <source>I have none</source>
        <translation>Ich habe keines</translation>
    </message>
    <message>
        <source>One question</source>
        <translation>Eine Frage</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message>
        <source>To compare or to type</source>
        <translation>Zum Vergleichen oder Eintippen</translation>
    </message>
</context>
<context>
    <name>rf::ReportPage</name>
    <message>
        <source>Dated, with a seal by which anybody can check that pages and findings belong together and were not altered since. It holds no passwords.</source>
        <translation>Mit Datum und einem Siegel, an dem jeder prüfen kann, dass Seiten und Befunde zusammengehören und seither nicht verändert wurden. Er enthält keine Passwörter.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>Als JSON speichern</translation>
    </message>
    <message>
        <source>Save the findings as JSON, for other programs</source>
        <translation>Die Befunde als JSON speichern, für andere Programme</translation>
    </message>
    <message>
        <source>Look whether they are still there</source>
        <translation>Nachsehen, ob sie noch da sind</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: stop reading the devices</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What became of each change</source>
        <translation>Was aus jeder Änderung wurde</translation>
    </message>
    <message>
        <source>Something not right?</source>
        <translation>Stimmt etwas nicht?</translation>
    </message>
    <message>
        <source>Undo changes …</source>
        <translation>Änderungen zurücknehmen …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device, and its change</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Putting the old settings back</source>
        <translation>Die alten Einstellungen werden wiederhergestellt</translation>
    </message>
    <message>
        <source>Stopping at the next safe point: what has begun to go back is finished, the rest stays.</source>
        <translation>Es wird am nächsten sicheren Punkt angehalten: Was schon auf dem Rückweg ist, wird abgeschlossen, der Rest bleibt.</translation>
    </message>
    <message>
        <source>Please leave this computer on. Calls will not work on a phone while it restarts; keep a mobile at hand.</source>
        <translation>Bitte lassen Sie diesen Computer an. Mit einem Telefon sind keine Gespräche möglich, während es neu startet; halten Sie ein Mobiltelefon bereit.</translation>
    </message>
    <message>
        <source>Are the changes still there?</source>
        <translation>Sind die Änderungen noch da?</translation>
    </message>
    <message>
        <source>Reading your devices …</source>
        <translation>Ihre Geräte werden ausgelesen …</translation>
    </message>
    <message>
        <source>Looked at just now:</source>
        <translation>Gerade eben nachgesehen:</translation>
    </message>
    <message numerus="yes">
        <source>Compliance checklist (PDF, %n page(s))</source>
        <translation>
            <numerusform>Prüfliste (PDF, %n Seite)</numerusform>
            <numerusform>Prüfliste (PDF, %n Seiten)</numerusform>
        </translation>
    </message>
    <message>
        <source>Compliance checklist (PDF)</source>
        <translation>Prüfliste (PDF)</translation>
    </message>
    <message>
        <source>Finish</source>
        <comment>button: the visit is over</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: stop putting settings back</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>Zurück zum Bericht</translation>
    </message>
    <message>
        <source>Save the checklist</source>
        <translation>Die Prüfliste speichern</translation>
    </message>
    <message>
        <source>checklist %1.pdf</source>
        <comment>file name; %1 is the day</comment>
        <translation>Prüfliste %1.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>Die Befunde speichern</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Der Bericht wird gespeichert</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Compliance checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>The printer did not take the checklist.</source>
        <translation>Der Drucker hat die Prüfliste nicht angenommen.</translation>
    </message>
    <message>
        <source>Check the printer, or press “Save PDF” and print it elsewhere.</source>
        <translation>Prüfen Sie den Drucker, oder drücken Sie auf „PDF speichern“ und drucken Sie sie anderswo.</translation>
    </message>
    <message>
        <source>Looking whether the changes are still there</source>
        <translation>Es wird nachgesehen, ob die Änderungen noch da sind</translation>
    </message>
    <message>
        <source>Looking at what was changed</source>
        <translation>Was geändert wurde, wird angesehen</translation>
    </message>
    <message>
        <source>There is nothing to put back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Every change that was made is taken back already.</source>
        <translation>Jede Änderung, die gemacht wurde, ist schon zurückgenommen.</translation>
    </message>
    <message>
        <source>Printing the checklist</source>
        <translation>Die Prüfliste wird gedruckt</translation>
    </message>
    <message>
        <source>RingFence closes. The practice office begins anew next time; the papers that you saved stay.</source>
        <translation>RingFence schließt sich. Das Übungsbüro beginnt beim nächsten Mal von vorn; die Papiere, die Sie gespeichert haben, bleiben.</translation>
    </message>
    <message>
        <source>RingFence closes. Everything is kept in the office file: open it again when the next check-up is due.</source>
        <translation>RingFence schließt sich. Alles bleibt in der Bürodatei erhalten: Öffnen Sie sie wieder, wenn die nächste Prüfung fällig ist.</translation>
    </message>
    <message>
        <source>Finish the visit?</source>
        <translation>Den Besuch beenden?</translation>
    </message>
    <message>
        <source>practice checklist %1.pdf</source>
        <comment>file name; %1 is the day</comment>
        <translation>Übung Prüfliste %1.pdf</translation>
    </message>
    <message>
        <source>practice-findings.json</source>
        <comment>file name</comment>
        <translation>uebung-findings.json</translation>
    </message>
</context>
<context>
    <name>rf::ScoreRing</name>
    <message>
        <source>No score yet</source>
        <translation>Noch keine Punktzahl</translation>
    </message>
    <message>
        <source>Score %1 of 100</source>
        <translation>%1 von 100 Punkten</translation>
    </message>
    <message>
        <source>of 100</source>
        <comment>under the score</comment>
        <translation>von 100</translation>
    </message>
</context>
<context>
    <name>rf::SectionButton</name>
    <message>
        <source>%1: %2</source>
        <comment>section of the guide, what was found</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rf::SignInLine</name>
    <message>
        <source>It has been left alone</source>
        <comment>button</comment>
        <translation>Es wurde in Ruhe gelassen</translation>
    </message>
    <message>
        <source>Use another password</source>
        <comment>button</comment>
        <translation>Ein anderes Passwort benutzen</translation>
    </message>
    <message>
        <source>Read it again</source>
        <comment>button</comment>
        <translation>Erneut auslesen</translation>
    </message>
    <message>
        <source>It was exchanged or reset</source>
        <comment>button</comment>
        <translation>Es wurde ausgetauscht oder zurückgesetzt</translation>
    </message>
    <message>
        <source>Open “Find devices”</source>
        <comment>button</comment>
        <translation>„Geräte finden“ öffnen</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>button</comment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>It has no password</source>
        <translation>Es hat kein Passwort</translation>
    </message>
    <message>
        <source>Try the maker&apos;s factory password, once</source>
        <translation>Das Werkspasswort des Herstellers einmal versuchen</translation>
    </message>
    <message>
        <source>They have different passwords</source>
        <translation>Sie haben verschiedene Passwörter</translation>
    </message>
    <message>
        <source>Try it once</source>
        <comment>button</comment>
        <translation>Einmal versuchen</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <comment>mark of a device</comment>
        <translation>Wird angemeldet …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is typed or pressed, the device</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a device, how its sign-in stands</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rf::SignInPage</name>
    <message>
        <source>Signing in and reading</source>
        <translation>Es wird angemeldet und ausgelesen</translation>
    </message>
    <message>
        <source>Practice: the pretend passwords stand under “Practice notes” at the side.</source>
        <translation>Übung: Die erdachten Passwörter stehen an der Seite unter „Übungsnotizen“.</translation>
    </message>
    <message>
        <source>What stays unknown if you go on now</source>
        <translation>Was unbekannt bleibt, wenn Sie jetzt weitergehen</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Es wird angemeldet</translation>
    </message>
    <message>
        <source>Trying the factory password</source>
        <translation>Das Werkspasswort wird versucht</translation>
    </message>
    <message>
        <source>Reading your devices</source>
        <translation>Ihre Geräte werden ausgelesen</translation>
    </message>
    <message>
        <source>Was this device exchanged or reset?</source>
        <translation>Wurde dieses Gerät ausgetauscht oder zurückgesetzt?</translation>
    </message>
    <message>
        <source>RingFence then forgets the fingerprint of %1 and asks you at the next sign-in whether the new one is right. If nobody exchanged or reset it, do not go on: somebody may stand in between.</source>
        <translation>RingFence vergisst dann den Fingerabdruck von %1 und fragt Sie bei der nächsten Anmeldung, ob der neue stimmt. Hat niemand es ausgetauscht oder zurückgesetzt, fahren Sie nicht fort: Vielleicht steht jemand dazwischen.</translation>
    </message>
    <message>
        <source>Forget the fingerprint</source>
        <comment>button</comment>
        <translation>Fingerabdruck vergessen</translation>
    </message>
    <message>
        <source>Forgetting a fingerprint</source>
        <translation>Ein Fingerabdruck wird vergessen</translation>
    </message>
    <message>
        <source>A password is typed in, but was not tried yet: %1.</source>
        <translation>Ein Passwort ist eingetippt, wurde aber noch nicht versucht: %1.</translation>
    </message>
    <message>
        <source>Press “Sign in” beside it, or empty the field.</source>
        <translation>Drücken Sie daneben auf „Anmelden“, oder leeren Sie das Feld.</translation>
    </message>
    <message>
        <source>Go on without signing in?</source>
        <translation>Ohne Anmeldung weitergehen?</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>button</comment>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Testing the way to your provider</source>
        <translation>Der Weg zu Ihrem Anbieter wird getestet</translation>
    </message>
    <message>
        <source>Show only new fingerprints</source>
        <translation>Nur neue Fingerabdrücke zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more fingerprints that we remember</source>
        <translation>
            <numerusform>%n weiteren Fingerabdruck zeigen, den wir uns merken</numerusform>
            <numerusform>%n weitere Fingerabdrücke zeigen, die wir uns merken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 devices, the last one %4</source>
        <comment>what goes on, how many are done, of how many, a name</comment>
        <translation>%1: %2 von %3 Geräten, zuletzt %4</translation>
    </message>
    <message>
        <source>I do not know the password</source>
        <translation>Ich kenne das Passwort nicht</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>button</comment>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>rf::StartChooser</name>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>%1 aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>rf::StartNaming</name>
    <message>
        <source>Name of the office</source>
        <translation>Name des Büros</translation>
    </message>
    <message>
        <source>Where the office file is kept</source>
        <translation>Wo die Bürodatei liegt</translation>
    </message>
    <message>
        <source>What is your office called?</source>
        <translation>Wie heißt Ihr Büro?</translation>
    </message>
    <message>
        <source>The name stands on the report.</source>
        <translation>Der Name steht auf dem Bericht.</translation>
    </message>
    <message>
        <source>Where is its file kept?</source>
        <translation>Wo liegt seine Datei?</translation>
    </message>
    <message>
        <source>Everything RingFence learns about the office is in this one file, but no password. Keep it on this computer, not on a network drive or in a synced folder.</source>
        <translation>Alles, was RingFence über das Büro erfährt, steht in dieser einen Datei, aber kein Passwort. Bewahren Sie sie auf diesem Computer auf, nicht auf einem Netzlaufwerk und nicht in einem synchronisierten Ordner.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>Where is the office file kept?</source>
        <translation>Wo liegt die Bürodatei?</translation>
    </message>
    <message>
        <source>RingFence offices (*.ringfence)</source>
        <translation>RingFence-Büros (*.ringfence)</translation>
    </message>
</context>
<context>
    <name>rf::StartPage</name>
    <message>
        <source>This office is open for looking only</source>
        <translation>Dieses Büro ist nur zum Ansehen geöffnet</translation>
    </message>
    <message>
        <source>Nothing can be answered, saved or changed here. Close the other copy of RingFence or make the file writable, then open the office again.</source>
        <translation>Hier lässt sich nichts beantworten, speichern oder ändern. Schließen Sie das andere RingFence oder machen Sie die Datei beschreibbar, und öffnen Sie das Büro dann erneut.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>About the place of this file</source>
        <translation>Zum Ort dieser Datei</translation>
    </message>
    <message>
        <source>This is a practice office</source>
        <translation>Das ist ein Übungsbüro</translation>
    </message>
    <message>
        <source>Everything is pretend but the way the devices talk. The answers below are those of the story, and what you would know in this office stands in the practice notes.</source>
        <translation>Alles ist erdacht, nur nicht die Art, wie die Geräte sprechen. Die Antworten unten sind die der Geschichte, und was Sie in diesem Büro wüssten, steht in den Übungsnotizen.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Bevor Sie beginnen</translation>
    </message>
    <message>
        <source>You will need the router&apos;s password (often on a sticker underneath) and, if you have it, your phone provider&apos;s welcome e-mail.</source>
        <translation>Sie brauchen das Passwort des Routers (oft auf einem Aufkleber an der Unterseite) und, wenn Sie sie haben, die Begrüßungs-E-Mail Ihres Telefonanbieters.</translation>
    </message>
    <message>
        <source>Please use a computer that is plugged into the office network.</source>
        <translation>Bitte benutzen Sie einen Computer, der am Büronetz angeschlossen ist.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>Ihr Büro</translation>
    </message>
    <message>
        <source>Close RingFence at any moment: nothing is lost.</source>
        <translation>Schließen Sie RingFence jederzeit: Es geht nichts verloren.</translation>
    </message>
    <message>
        <source>Keep call thieves out of your phones</source>
        <translation>Halten Sie Gesprächsdiebe von Ihren Telefonen fern</translation>
    </message>
    <message>
        <source>Every answer is saved at once. Close RingFence at any moment: nothing is lost.</source>
        <translation>Jede Antwort wird sofort gespeichert. Schließen Sie RingFence jederzeit: Es geht nichts verloren.</translation>
    </message>
    <message>
        <source>Looking at this computer&apos;s networks</source>
        <translation>Die Netze dieses Computers werden angesehen</translation>
    </message>
    <message>
        <source>Open another office</source>
        <translation>Ein anderes Büro öffnen</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>button</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Make the office file</source>
        <translation>Bürodatei anlegen</translation>
    </message>
    <message>
        <source>Choose another office</source>
        <translation>Ein anderes Büro wählen</translation>
    </message>
    <message>
        <source>Open an office</source>
        <translation>Ein Büro öffnen</translation>
    </message>
    <message>
        <source>RingFence offices (*.ringfence)</source>
        <translation>RingFence-Büros (*.ringfence)</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name or another place, or open that file with “Open another office”.</source>
        <translation>Wählen Sie einen anderen Namen oder einen anderen Ort, oder öffnen Sie diese Datei mit „Ein anderes Büro öffnen“.</translation>
    </message>
    <message>
        <source>This file could not be opened as an office.</source>
        <translation>Diese Datei ließ sich nicht als Büro öffnen.</translation>
    </message>
    <message>
        <source>It may have been moved, it may be something else, or a newer RingFence made it. Choose another file; the details are in the technical log.</source>
        <translation>Vielleicht wurde sie verschoben, vielleicht ist sie etwas anderes, oder ein neueres RingFence hat sie angelegt. Wählen Sie eine andere Datei; Einzelheiten stehen im technischen Protokoll.</translation>
    </message>
    <message>
        <source>RingFence looks at your phones and your router, shows what is unsafe, and puts it right.</source>
        <translation>RingFence sieht sich Ihre Telefone und Ihren Router an, zeigt, was unsicher ist, und bringt es in Ordnung.</translation>
    </message>
    <message>
        <source>Settle it now</source>
        <translation>Jetzt klären</translation>
    </message>
    <message>
        <source>Close RingFence at any moment. This is practice: it begins anew the next time.</source>
        <translation>Schließen Sie RingFence jederzeit. Dies ist eine Übung: Sie beginnt beim nächsten Mal von vorn.</translation>
    </message>
    <message>
        <source>Without a tick nothing can be looked for: RingFence does not look at a network that nobody agreed to.</source>
        <translation>Ohne Häkchen kann nichts gesucht werden: RingFence sieht sich kein Netz an, dem niemand zugestimmt hat.</translation>
    </message>
    <message>
        <source>Tick the network of your office below, then press Continue. Your provider can be filled in before that: choose “Your provider” at the side.</source>
        <translation>Haken Sie unten das Netz Ihres Büros an und drücken Sie dann „Weiter“. Ihren Anbieter können Sie schon vorher eintragen: Wählen Sie an der Seite „Ihr Anbieter“.</translation>
    </message>
</context>
<context>
    <name>rf::StartSettings</name>
    <message>
        <source>Name of the office</source>
        <translation>Name des Büros</translation>
    </message>
    <message>
        <source>Where may RingFence look?</source>
        <translation>Wo darf RingFence suchen?</translation>
    </message>
    <message>
        <source>Tick the networks of this office. By ticking you say that you may: they are yours, or whoever looks after them has asked you. RingFence looks for phones and routers there. Printers, alarms, lifts, doors, medical and payment devices are not questioned.</source>
        <translation>Setzen Sie das Häkchen bei den Netzen dieses Büros. Damit sagen Sie, dass Sie das dürfen: Sie gehören Ihnen, oder wer sich darum kümmert, hat Sie gebeten. RingFence sucht dort nach Telefonen und Routern. Drucker, Alarmanlagen, Aufzüge, Türen, medizinische Geräte und Zahlungsgeräte werden nicht befragt.</translation>
    </message>
    <message>
        <source>Look at this computer&apos;s networks again</source>
        <translation>Die Netze dieses Computers erneut ansehen</translation>
    </message>
    <message>
        <source>Lines that must always work</source>
        <translation>Anschlüsse, die immer funktionieren müssen</translation>
    </message>
    <message>
        <source>Think of: %1. They are left alone until a named person releases each one. You mark the devices on the page “Find devices”.</source>
        <comment>%1 is a list such as: the fax; the night bell</comment>
        <translation>Denken Sie an: %1. Sie werden in Ruhe gelassen, bis eine namentlich genannte Person jeden einzelnen freigibt. Sie markieren die Geräte auf der Seite „Geräte finden“.</translation>
    </message>
    <message>
        <source>A few questions about the office</source>
        <translation>Einige Fragen zum Büro</translation>
    </message>
    <message>
        <source>The office file</source>
        <translation>Die Bürodatei</translation>
    </message>
    <message>
        <source>It stands on the report.</source>
        <translation>Er steht auf dem Bericht.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Wo sie liegt</translation>
    </message>
    <message>
        <source>Looking at this computer&apos;s networks…</source>
        <translation>Die Netze dieses Computers werden angesehen …</translation>
    </message>
    <message>
        <source>This computer is on no network now</source>
        <translation>Dieser Computer ist gerade in keinem Netz</translation>
    </message>
    <message>
        <source>Plug it into the office network, then look again.</source>
        <translation>Schließen Sie ihn an das Büronetz an und sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>RingFence may look at %1</source>
        <translation>RingFence darf in %1 suchen</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message numerus="yes">
        <source>This network is very large: it has %n addresses. Looking at all of them would take long and could trouble other people&apos;s devices. Which part are your phones in?</source>
        <translation>
            <numerusform>Dieses Netz ist sehr groß: Es hat %n Adresse. Alle anzusehen würde lange dauern und könnte fremde Geräte stören. In welchem Teil sind Ihre Telefone?</numerusform>
            <numerusform>Dieses Netz ist sehr groß: Es hat %n Adressen. Alle anzusehen würde lange dauern und könnte fremde Geräte stören. In welchem Teil sind Ihre Telefone?</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the network to look at, for instance 10.0.1.0/24</source>
        <translation>Teil des Netzes, in dem gesucht wird, zum Beispiel 10.0.1.0/24</translation>
    </message>
    <message>
        <source>RingFence may look at this part</source>
        <translation>In diesem Teil darf RingFence suchen</translation>
    </message>
    <message>
        <source>“%1” is not a part of that network that can be looked at.</source>
        <translation>„%1“ ist kein Teil dieses Netzes, der sich absuchen lässt.</translation>
    </message>
    <message>
        <source>Write it like %1, at most four parts with commas between them, none wider than /%2.</source>
        <translation>Schreiben Sie es wie %1, höchstens vier Teile mit Kommas dazwischen, keiner größer als /%2.</translation>
    </message>
    <message>
        <source>No device is marked yet</source>
        <translation>Noch ist kein Gerät markiert</translation>
    </message>
    <message>
        <source>Devices can be marked once they were found.</source>
        <translation>Geräte lassen sich markieren, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>If one of them is such a line, mark it on the page “Find devices”.</source>
        <translation>Wenn eines davon ein solcher Anschluss ist, markieren Sie es auf der Seite „Geräte finden“.</translation>
    </message>
    <message>
        <source>Not answered</source>
        <comment>a question</comment>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Every question is answered.</source>
        <translation>Jede Frage ist beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not answered. That is allowed: what is not known is shown as not known and never taken for “no”.</source>
        <translation>
            <numerusform>%n Frage ist nicht beantwortet. Das ist erlaubt: Was nicht bekannt ist, wird als nicht bekannt gezeigt und nie für ein „Nein“ gehalten.</numerusform>
            <numerusform>%n Fragen sind nicht beantwortet. Das ist erlaubt: Was nicht bekannt ist, wird als nicht bekannt gezeigt und nie für ein „Nein“ gehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice: passwords stay in memory and the file begins anew each time.</source>
        <translation>Übung: Passwörter bleiben im Arbeitsspeicher, und die Datei beginnt jedes Mal neu.</translation>
    </message>
    <message>
        <source>Passwords are kept apart from this file, encrypted.</source>
        <translation>Passwörter werden getrennt von dieser Datei aufbewahrt, verschlüsselt.</translation>
    </message>
    <message>
        <source>No password store is open. Passwords are forgotten when RingFence closes, and nothing is changed that would need a kept password or backup.</source>
        <translation>Kein Passwortspeicher ist offen. Passwörter sind vergessen, wenn RingFence schließt, und es wird nichts geändert, wozu ein aufbewahrtes Passwort oder eine Sicherung nötig wäre.</translation>
    </message>
    <message>
        <source>Path of the office file: %1</source>
        <translation>Pfad der Bürodatei: %1</translation>
    </message>
</context>
<context>
    <name>rf::StepButton</name>
    <message>
        <source>%1, you are here</source>
        <translation>%1, hier sind Sie</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, erledigt</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, offen</translation>
    </message>
    <message>
        <source>%1, not yet open</source>
        <translation>%1, noch nicht offen</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>rf::StepRail</name>
    <message>
        <source>Steps of the visit</source>
        <translation>Schritte des Besuchs</translation>
    </message>
    <message>
        <source>Practice notes</source>
        <translation>Übungsnotizen</translation>
    </message>
    <message>
        <source>Help and technical log</source>
        <translation>Hilfe und technisches Protokoll</translation>
    </message>
    <message>
        <source>No account, no cloud. We talk to your devices and, once you agree, to your provider.</source>
        <translation>Kein Konto, keine Cloud. Wir sprechen mit Ihren Geräten und, sobald Sie zustimmen, mit Ihrem Anbieter.</translation>
    </message>
    <message>
        <source>A newer version is out</source>
        <translation>Eine neuere Version ist da</translation>
    </message>
    <message>
        <source>About RingFence</source>
        <translation>Über RingFence</translation>
    </message>
</context>
<context>
    <name>rf::SupportDialog</name>
    <message>
        <source>Help and technical log</source>
        <translation>Hilfe und technisches Protokoll</translation>
    </message>
    <message>
        <source>Technical log</source>
        <translation>Technisches Protokoll</translation>
    </message>
    <message>
        <source>For whoever helps you. It holds no passwords.</source>
        <translation>Für alle, die Ihnen helfen. Es enthält keine Passwörter.</translation>
    </message>
    <message>
        <source>Show the support bundle</source>
        <translation>Support-Paket zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Support-Paket</translation>
    </message>
    <message>
        <source>This is everything it contains: settings that were read and what was done, without passwords and names. Read it before you send it to anybody.</source>
        <translation>Das ist alles, was es enthält: Einstellungen, die ausgelesen wurden, und was getan wurde, ohne Passwörter und Namen. Lesen Sie es, bevor Sie es jemandem schicken.</translation>
    </message>
    <message>
        <source>Making the support bundle</source>
        <translation>Das Support-Paket wird erstellt</translation>
    </message>
    <message>
        <source>Please wait until RingFence has finished what it is doing.</source>
        <translation>Bitte warten Sie, bis RingFence fertig ist.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt *.json)</source>
        <translation>Textdateien (*.txt *.json)</translation>
    </message>
    <message>
        <source>It could not be saved there: %1</source>
        <translation>Dort ließ es sich nicht speichern: %1</translation>
    </message>
</context>
<context>
    <name>rf::TaskRow</name>
    <message>
        <source>Overdue: %1</source>
        <comment>by a day</comment>
        <translation>Überfällig: %1</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>Risiko in Kauf genommen</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Bevor Sie beginnen</translation>
    </message>
    <message>
        <source>How: %1</source>
        <translation>Wie: %1</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Das Schreiben</translation>
    </message>
    <message>
        <source>Copy the letter</source>
        <translation>Schreiben kopieren</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Auf der Liste</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wer es tut</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Change the list</source>
        <translation>Liste ändern</translation>
    </message>
    <message>
        <source>Put it on the list</source>
        <translation>Auf die Liste setzen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Only the picture itself is kept: place, time and camera are left out. It stays in the office file.</source>
        <translation>Nur das Bild selbst wird aufbewahrt: Ort, Zeit und Kamera werden weggelassen. Es bleibt in der Bürodatei.</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Say it again, or take it back</source>
        <translation>Erneut bestätigen oder zurücknehmen</translation>
    </message>
    <message>
        <source>Say that it is done</source>
        <translation>Sagen, dass es erledigt ist</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>What you saw or did (may stay empty)</source>
        <translation>Was Sie gesehen oder getan haben (darf leer bleiben)</translation>
    </message>
    <message>
        <source>It is sent</source>
        <translation>Es ist gesendet</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Es ist erledigt</translation>
    </message>
    <message>
        <source>It is not so</source>
        <translation>Es ist nicht so</translation>
    </message>
    <message>
        <source>It is not done after all</source>
        <translation>Es ist doch nicht erledigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, task</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show me how</source>
        <translation>Zeigen, wie es geht</translation>
    </message>
    <message>
        <source>To the provider&apos;s list</source>
        <translation>Zur Liste des Anbieters</translation>
    </message>
    <message>
        <source>On the list: %1, %2</source>
        <comment>who, by which day</comment>
        <translation>Auf der Liste: %1, %2</translation>
    </message>
    <message>
        <source>On the list: %1</source>
        <comment>by which day</comment>
        <translation>Auf der Liste: %1</translation>
    </message>
</context>
<context>
    <name>rf::TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>rf::ThreeWay</name>
    <message>
        <source>Yes</source>
        <comment>answer to a question</comment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <comment>answer to a question</comment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not answered</source>
        <comment>a question</comment>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question: answer</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rf::UndoDialog</name>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>The last change goes back first. Calls, emergency calls included, stop for as long as they did when the change was made: keep a mobile at hand.</source>
        <translation>Die letzte Änderung wird zuerst zurückgenommen. Gespräche, auch Notrufe, fallen so lange aus wie damals bei der Änderung: Halten Sie ein Mobiltelefon bereit.</translation>
    </message>
    <message>
        <source>Changes of %1</source>
        <translation>Änderungen vom %1</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Put back the last round</source>
        <translation>Die letzte Runde zurücknehmen</translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation>Alles zurücknehmen</translation>
    </message>
    <message>
        <source>Keep a mobile at hand</source>
        <translation>Halten Sie ein Mobiltelefon bereit</translation>
    </message>
    <message>
        <source>Calls, emergency calls included, stop for as long as they did when the change was made. Is a mobile at hand?</source>
        <translation>Gespräche, auch Notrufe, sind so lange nicht möglich wie bei der Änderung selbst. Liegt ein Mobiltelefon bereit?</translation>
    </message>
    <message>
        <source>Put back, a mobile is at hand</source>
        <translation>Zurücknehmen, ein Mobiltelefon liegt bereit</translation>
    </message>
</context>
<context>
    <name>rf::UpdateWatch</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The lists of %1 are in use now.</source>
        <translation>Die Listen vom %1 sind jetzt in Gebrauch.</translation>
    </message>
    <message>
        <source>The new lists could not be kept on this computer, so the old ones stay in use.</source>
        <translation>Die neuen Listen ließen sich auf diesem Computer nicht ablegen; die alten bleiben in Gebrauch.</translation>
    </message>
    <message>
        <source>The answer is older than one that this computer has already. Perhaps the newest one has not got there yet; try again tomorrow.</source>
        <translation>Die Antwort ist älter als eine, die dieser Computer schon hat. Vielleicht ist die neueste dort noch nicht angekommen; versuchen Sie es morgen noch einmal.</translation>
    </message>
</context>
<context>
    <name>rf::WayCard</name>
    <message>
        <source>The way to the internet</source>
        <translation>Der Weg ins Internet</translation>
    </message>
    <message>
        <source>Until all of these were read, RingFence cannot tell whether strangers can get in.</source>
        <translation>Solange nicht alle ausgelesen wurden, kann RingFence nicht sagen, ob Fremde hineinkommen.</translation>
    </message>
</context>
<context>
    <name>rf::Window</name>
    <message>
        <source>Back</source>
        <comment>button</comment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Changes are being made</source>
        <translation>Es werden gerade Änderungen gemacht</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: stop the work that asks</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>If you close RingFence now, it stops at the next safe point and puts back what is half done. This is practice: the next time it begins anew, without anything of this visit.</source>
        <translation>Schließen Sie RingFence jetzt, hält es am nächsten sicheren Punkt an und nimmt zurück, was halb fertig ist. Dies ist eine Übung: Beim nächsten Mal beginnt sie von vorn, ohne etwas von diesem Besuch.</translation>
    </message>
    <message>
        <source>If you close RingFence now, it stops at the next safe point and puts back what is half done. What is finished stays. If something is left in the middle, RingFence asks what to do when you open this office again.</source>
        <translation>Schließen Sie RingFence jetzt, hält es am nächsten sicheren Punkt an und nimmt zurück, was halb fertig ist. Was fertig ist, bleibt. Bleibt etwas mittendrin liegen, fragt RingFence, was damit geschehen soll, sobald Sie dieses Büro wieder öffnen.</translation>
    </message>
</context>
<context>
    <name>rf::WordLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>rf::YourPartPage</name>
    <message>
        <source>What only a person can do</source>
        <translation>Was nur ein Mensch tun kann</translation>
    </message>
    <message>
        <source>The letter is copied.</source>
        <translation>Das Schreiben ist kopiert.</translation>
    </message>
    <message>
        <source>Paste it into a mail to your provider.</source>
        <translation>Fügen Sie es in eine E-Mail an Ihren Anbieter ein.</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.heic *.heif *.bmp *.gif *.tif *.tiff)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.heic *.heif *.bmp *.gif *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Fetching the picture</source>
        <translation>Das Bild wird geholt</translation>
    </message>
    <message>
        <source>Remove this picture?</source>
        <translation>Dieses Bild entfernen?</translation>
    </message>
    <message>
        <source>%1 is taken out of the office file. It cannot be brought back.</source>
        <translation>%1 wird aus der Bürodatei genommen. Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Writing it down</source>
        <translation>Es wird aufgeschrieben</translation>
    </message>
    <message>
        <source>This file cannot be kept as a picture.</source>
        <translation>Diese Datei lässt sich nicht als Bild aufbewahren.</translation>
    </message>
    <message>
        <source>Choose a photograph or a screenshot (JPEG or PNG).</source>
        <translation>Wählen Sie ein Foto oder einen Bildschirmausschnitt (JPEG oder PNG).</translation>
    </message>
    <message>
        <source>To the report</source>
        <translation>Zum Bericht</translation>
    </message>
    <message>
        <source>the file is too big for a picture</source>
        <translation>die Datei ist zu groß für ein Bild</translation>
    </message>
    <message>
        <source>To the fixes</source>
        <translation>Zu den Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are still offered under “Fix”.</source>
        <translation>
            <numerusform>%n Änderung wird unter „Beheben“ noch angeboten.</numerusform>
            <numerusform>%n Änderungen werden unter „Beheben“ noch angeboten.</numerusform>
        </translation>
    </message>
    <message>
        <source>What RingFence can do by itself stands there, to choose from.</source>
        <translation>Was RingFence selbst tun kann, steht dort zur Auswahl.</translation>
    </message>
</context>
</TS>
