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
!insertmacro Words NeedsWindows10 "RingFence needs Windows 10 or newer, with 64 bits." \
  "RingFence braucht Windows 10 oder neuer mit 64 Bit."
!insertmacro Words Running "RingFence is open. Please close it, then try again." \
  "RingFence ist geöffnet. Bitte schließen Sie es und versuchen Sie es dann noch einmal."
!insertmacro Words IsNewer "A newer version of RingFence is installed. To go back, remove it first; your offices stay." \
  "Eine neuere Version von RingFence ist installiert. Um zurückzugehen, entfernen Sie diese zuerst; Ihre Büros bleiben."
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
!insertmacro Words AskOffices "Settings, stored passwords and the daily task are removed with RingFence. Backups of devices \
  in your office files cannot be read any more without those passwords.$\r$\n$\r$\nShall the office files that \
  RingFence last opened be deleted as well? This cannot be taken back." \
  "Mit RingFence gehen auch die Einstellungen, die gespeicherten Passwörter und die tägliche Aufgabe. Sicherungen von Geräten \
  in Ihren Bürodateien lassen sich ohne diese Passwörter nicht mehr lesen.$\r$\n$\r$\nSollen auch die Bürodateien \
  gelöscht werden, die RingFence zuletzt geöffnet hat? Das lässt sich nicht zurücknehmen."
