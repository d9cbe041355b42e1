; Every sentence of the setup, in the languages of the program.
!macro Words name english german
  LangString ${name} ${LANG_ENGLISH} "${english}"
  LangString ${name} ${LANG_GERMAN} "${german}"
!macroend

!insertmacro Words ModeTitle "Who is RingFence for?" "Für wen ist RingFence?"
!insertmacro Words ModeHelp "Later it can be installed again for everybody." \
  "Später lässt es sich noch einmal für alle installieren."
!insertmacro Words ModeMine "Only for me" "Nur für mich"
!insertmacro Words ModeMineHelp "No administrator is needed." "Dafür wird kein Administrator gebraucht."
!insertmacro Words ModeAll "For everybody who uses this computer" "Für alle, die diesen Computer benutzen"
!insertmacro Words ModeAllHelp "Windows asks for an administrator." "Windows fragt nach einem Administrator."
!insertmacro Words NeedsAdministrator "Without an administrator RingFence can be installed only for you." \
  "Ohne Administrator lässt sich RingFence nur für Sie selbst installieren."
!insertmacro Words NeedsAdministratorToRemove "RingFence is installed for everybody: only an administrator can remove it." \
  "RingFence ist für alle installiert: Nur ein Administrator kann es entfernen."
!insertmacro Words NeedsWindows10 "RingFence needs Windows 10 or newer, with 64 bits." \
  "RingFence braucht Windows 10 oder neuer mit 64 Bit."
!insertmacro Words Running "RingFence is open. Please close it, then try again." \
  "RingFence ist geöffnet. Bitte schließen Sie es und versuchen Sie es dann noch einmal."
!insertmacro Words FileInUse "Another program is using a file of RingFence: $InUse$\r$\nPlease try again in a moment, or restart \
  the computer. Nothing was changed." \
  "Ein anderes Programm benutzt eine Datei von RingFence: $InUse$\r$\nBitte versuchen Sie es gleich noch einmal, oder starten \
  Sie den Computer neu. Es wurde nichts geändert."
!insertmacro Words CopyInUse "The RingFence that is installed in $R9 is open, or another program is using one of its files. Please \
  close it, then try again. Nothing was changed." \
  "Das RingFence in $R9 ist geöffnet, oder ein anderes Programm benutzt eine seiner Dateien. Bitte schließen Sie es, und \
  versuchen Sie es dann noch einmal. Es wurde nichts geändert."
!insertmacro Words IsDamaged "The RingFence that is installed in $R9 is damaged and cannot be removed. Install it once more for \
  the same people and into the same folder, then try this again." \
  "Das RingFence in $R9 ist beschädigt und lässt sich nicht entfernen. Installieren Sie es noch einmal für dieselben Personen \
  in denselben Ordner, und versuchen Sie es dann wieder."
!insertmacro Words NotRemoved "Not all files of RingFence could be removed, because another program is using one of them. \
  Please remove RingFence once more in a moment." \
  "Nicht alle Dateien von RingFence ließen sich entfernen, weil ein anderes Programm eine davon benutzt. Bitte entfernen Sie \
  RingFence gleich noch einmal."
!insertmacro Words IsNewer "A newer version of RingFence is installed. To go back, remove it first: your offices stay, but the passwords \
  that RingFence keeps go with it, and backups of devices cannot be read without them." \
  "Eine neuere Version von RingFence ist installiert. Um zurückzugehen, entfernen Sie diese zuerst: Ihre Büros bleiben, aber \
  die Passwörter, die RingFence aufbewahrt, gehen mit, und ohne sie lassen sich Sicherungen von Geräten nicht lesen."
!insertmacro Words IsForAll "RingFence is installed for everybody on this computer already. Choose that again, or have it \
  removed first." \
  "RingFence ist auf diesem Computer schon für alle installiert. Wählen Sie das wieder, oder lassen Sie es zuerst entfernen."
!insertmacro Words IsNotEmpty "There is something else in this folder. Please choose an empty or a new one." \
  "In diesem Ordner liegt etwas anderes. Bitte wählen Sie einen leeren oder neuen."
!insertmacro Words CannotWrite "RingFence cannot be written into this folder. Please choose another one, and see whether the \
  disk is full." \
  "RingFence lässt sich nicht in diesen Ordner schreiben. Bitte wählen Sie einen anderen, und sehen Sie nach, ob der \
  Datenträger voll ist."
!insertmacro Words NoTask "RingFence is installed, but Windows did not take the daily reminder." \
  "RingFence ist installiert, aber Windows hat die tägliche Erinnerung nicht angenommen."
!insertmacro Words NotCleared "Not everything that RingFence keeps for you could be removed. Some stored passwords may be left." \
  "Nicht alles, was RingFence für Sie aufbewahrt, ließ sich entfernen. Gespeicherte Passwörter können übrig sein."
!insertmacro Words OfficeType "RingFence office" "RingFence-Büro"
!insertmacro Words ProgramHelp "The program with a window, and ringfence-cli for the command line." \
  "Das Programm mit Fenster und ringfence-cli für die Befehlszeile."
!insertmacro Words RecheckName "Remind me when a check is due" "Erinnern, wenn eine Prüfung fällig ist"
!insertmacro Words RecheckHelp "Once a day Windows starts RingFence, which shows itself only when a check of one of your \
  offices is due." \
  "Einmal am Tag startet Windows RingFence, das sich nur zeigt, wenn eine Prüfung eines Ihrer Büros fällig ist."
!insertmacro Words RemoveHelp "RingFence goes, and with it what it keeps for your account: settings, stored passwords and the \
  daily reminder. Backups of devices in your office files cannot be read any more without those passwords." \
  "RingFence wird entfernt, und damit auch, was es für Ihr Konto aufbewahrt: Einstellungen, gespeicherte Passwörter und die \
  tägliche Erinnerung. Sicherungen von Geräten in Ihren Bürodateien lassen sich ohne diese Passwörter nicht mehr lesen."
!insertmacro Words OfficesTitle "Shall your offices stay?" "Sollen Ihre Büros bleiben?"
!insertmacro Words OfficesHelp "They stay unless you say otherwise." "Sie bleiben, wenn Sie nichts anderes sagen."
!insertmacro Words OfficesText "These are the office files that RingFence has opened for you lately, with all that was found, \
  changed and signed:" \
  "Das sind die Bürodateien, die RingFence zuletzt für Sie geöffnet hat, mit allem, was gefunden, geändert und bestätigt wurde:"
!insertmacro Words OfficesDelete "&Delete all of these files. This cannot be taken back." \
  "Alle diese Dateien &löschen. Das lässt sich nicht zurücknehmen."
