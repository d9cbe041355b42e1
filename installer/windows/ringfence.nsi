; The setup of RingFence.
;   makensis -V2 -DVERSION=... -DSTAGE=... -DLISTS=... -DOUT=... [-DAMD64] [-DSIGN=COMMAND] ringfence.nsi
; STAGE holds the files, LISTS what file_lists.py made of it. AMD64 makes a 64-bit setup (Debian's NSIS can).
; For one account without administrator rights, or with /ALLUSERS for all. /S asks nothing; /RECHECK registers the daily task;
; /D=FOLDER comes last. Exit codes: 0 done; 1 stopped; 2 a file could not be written or removed; 3 RingFence or one of its files
; is in use, nothing was changed; 4 done, but for the daily task (removal: but for something that RingFence keeps elsewhere);
; 5 needs an administrator; 6 refused, nothing was changed.
; Everything is unpacked beside what is there first, and what could be in the way is looked at: until then a failure changes
; nothing. After it files are only renamed; a setup that was cut off there is made good by running it again.
Unicode true
!ifdef AMD64
  Target amd64-unicode
!endif
SetCompressor /SOLID lzma
RequestExecutionLevel user ; /ALLUSERS asks for more itself
AllowSkipFiles off ; else a silent setup that could write nothing would go on, and end with 0
ManifestDPIAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include nsDialogs.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\RingFence"
!define STATE "uninstall.ini" ; how this copy was installed; says it however the folder's path is spelt
!define OFFICES "Software\RingFence\RingFence\recentOffices" ; as QSettings keeps a list: size, 1\path, 2\path ...
!define PROG_ID "RingFence.Office"

Name "RingFence"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\RingFence" ; its last part is put behind whatever folder is chosen
BrandingText "RingFence ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 ProductName "RingFence"
VIAddVersionKey /LANG=0 FileDescription "Setup of RingFence"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}"
VIAddVersionKey /LANG=0 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=0 LegalCopyright "Apache License 2.0"
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

Var AllUsers
Var AllUsersButton
Var GivenFolder ; with /D
Var Older       ; folder of the copy that this one takes the place of, empty = none
Var HadTask     ; 1: that copy registered the daily task
Var Refusal     ; a sentence, empty = none
Var RefusalCode
Var InUse       ; a file of RingFence that cannot be replaced now, empty = none
Var OfficesBox
Var DeleteOffices

!define MUI_COMPONENTSPAGE_SMALLDESC ; else the sentences beside the boxes have no room
!define MUI_ICON "..\icons\ringfence.ico"
!define MUI_UNICON "..\icons\ringfence.ico"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${STAGE}/licences/Apache-2.0.txt"
Page custom AskMode TakeMode
!insertmacro MUI_PAGE_COMPONENTS
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE TakeFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(RemoveHelp)"
!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.AskOffices un.TakeOffices
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!include words.nsh

; --- one account or all ------------------------------------------------------------------------------------------

; Where files and entries go. A folder that was given with /D or that holds an older version stays.
Function UseMode
  ${If} $AllUsers == 1
    SetShellVarContext all
    StrCpy $0 "$PROGRAMFILES64\RingFence"
  ${Else}
    SetShellVarContext current
    StrCpy $0 "$LOCALAPPDATA\Programs\RingFence"
  ${EndIf}
  ReadRegStr $Older SHCTX "${UNINSTALL_KEY}" InstallLocation
  ${If} $Older != ""
  ${AndIfNot} ${FileExists} "$Older\${STATE}"
    StrCpy $Older ""
  ${EndIf}
  ${If} $Older != ""
    StrCpy $0 $Older
  ${EndIf}
  ${If} $GivenFolder == ""
    StrCpy $INSTDIR $0
  ${EndIf}
FunctionEnd

; Starts the setup once more with administrator rights, when it has none and needs them. They may be another account's, which
; knows nothing of this one: the own copy is looked at before and taken away after.
Function GetRights
  ${If} $AllUsers != 1
    Return
  ${EndIf}
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 == "Admin"
    Return
  ${EndIf}
  ${If} ${Silent}
    SetErrorLevel 5
    Quit
  ${EndIf}
  Call JudgeOwnCopy
  ${If} $Refusal != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$Refusal"
    SetErrorLevel $RefusalCode
    Quit
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" InstallLocation
  StrCpy $R1 ""
  ${If} $0 != ""
    ReadINIStr $R1 "$0\${STATE}" setup recheck
  ${EndIf}
  ${GetParameters} $R0
  StrCpy $R0 "/ALLUSERS $R0"
  ${If} $R1 == 1
    StrCpy $R0 "/RECHECK $R0"
  ${EndIf}
  ${If} $GivenFolder != ""
    StrCpy $R0 "$R0 /D=$GivenFolder"
  ${EndIf}
  ClearErrors
  HideWindow
  ExecShellWait "runas" "$EXEPATH" "$R0"
  ${If} ${Errors}
    BringToFront
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NeedsAdministrator)"
    SetErrorLevel 5
    Abort ; back to the question, where it was asked
  ${EndIf}
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" DisplayVersion
  ${If} $0 == "${VERSION}"
    Call RemoveOwnCopy
  ${EndIf}
  Quit
FunctionEnd

Function AskMode
  !insertmacro MUI_HEADER_TEXT "$(ModeTitle)" "$(ModeHelp)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 10u 100% 12u "$(ModeMine)"
  Pop $1
  ${NSD_CreateLabel} 12u 24u 90% 20u "$(ModeMineHelp)"
  Pop $2
  ${NSD_CreateRadioButton} 0 54u 100% 12u "$(ModeAll)"
  Pop $AllUsersButton
  ${NSD_CreateLabel} 12u 68u 90% 20u "$(ModeAllHelp)"
  Pop $2
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" InstallLocation
  ${If} $AllUsers == 1
  ${OrIf} $0 != "" ; then it is the only choice that is not refused
    ${NSD_Check} $AllUsersButton
  ${Else}
    ${NSD_Check} $1
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function TakeMode
  ${NSD_GetState} $AllUsersButton $AllUsers
  Call GetRights
  Call UseMode
  Call JudgeVersions
  ${If} $Refusal != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$Refusal"
    Abort
  ${EndIf}
  Call ChooseSections
FunctionEnd

Function TakeFolder
  Call JudgeFolder
  ${If} $Refusal != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$Refusal"
    Abort
  ${EndIf}
FunctionEnd

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(NeedsWindows10)" /SD IDOK
    SetErrorLevel 6
    Quit
  ${EndIf}
  SetRegView 64
  ${If} $INSTDIR != "$LOCALAPPDATA\Programs\RingFence" ; NSIS hides /D from the command line
    StrCpy $GivenFolder $INSTDIR
  ${EndIf}
  StrCpy $AllUsers 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
  ${EndIf}
  Call GetRights
  Call UseMode
  Call ChooseSections
FunctionEnd

; --- what is refused ---------------------------------------------------------------------------------------------

; RefuseNewer KEYROOT: a newer version is not replaced.
!macro RefuseNewer root
  ReadRegStr $0 ${root} "${UNINSTALL_KEY}" DisplayVersion
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $1 == 1
    StrCpy $Refusal "$(IsNewer)"
    StrCpy $RefusalCode 6
  ${EndIf}
!macroend

; And nobody gets a second copy beside the one for all accounts.
Function JudgeVersions
  StrCpy $Refusal ""
  ${If} $Older != ""
    !insertmacro RefuseNewer SHCTX
  ${EndIf}
  ${If} $AllUsers != 1
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" InstallLocation
    ${If} $0 != ""
    ${AndIf} ${FileExists} "$0\uninstall.exe"
      StrCpy $Refusal "$(IsForAll)"
      StrCpy $RefusalCode 6
    ${EndIf}
  ${EndIf}
FunctionEnd

; A copy in another folder, which has to go: whether its uninstaller would do that. It is asked, and does nothing.
Function JudgeRemoval
  Pop $R9
  StrCpy $0 -1
  ExecWait '"$R9\uninstall.exe" /S /UPGRADE /CHECK _?=$R9' $0
  ${If} $0 == 3
    StrCpy $Refusal "$(CopyInUse)"
    StrCpy $RefusalCode 3
  ${ElseIf} $0 != 0
    StrCpy $Refusal "$(IsDamaged)"
    StrCpy $RefusalCode 6
  ${EndIf}
FunctionEnd

; For all accounts now: this account's own copy goes, else two would stand side by side.
Function JudgeOwnCopy
  StrCpy $Refusal ""
  ReadRegStr $R8 HKCU "${UNINSTALL_KEY}" InstallLocation
  ${If} $AllUsers != 1
  ${OrIf} $R8 == ""
  ${OrIfNot} ${FileExists} "$R8\uninstall.exe"
    Return
  ${EndIf}
  !insertmacro RefuseNewer HKCU
  ${If} $Refusal == ""
    Push $R8
    Call JudgeRemoval
  ${EndIf}
FunctionEnd

; Whether the folder in $0 is the one that is installed into, however it is spelt: $0 is 1.
Function IsTarget
  GetFullPathName /SHORT $0 $0
  GetFullPathName /SHORT $1 $INSTDIR
  ${If} $0 == $1
    StrCpy $0 1
  ${Else}
    StrCpy $0 0
  ${EndIf}
FunctionEnd

; A folder with anything else in it is left to whom it belongs. What a setup left that was cut off is ours.
Function JudgeFolder
  StrCpy $Refusal ""
  StrCpy $RefusalCode 6
  ${If} $Older != ""
    StrCpy $0 $Older
    Call IsTarget
    ${If} $0 == 1
      Return
    ${EndIf}
  ${EndIf}
  ReadINIStr $0 "$INSTDIR\${STATE}" setup all
  ${If} $0 != ""
  ${OrIf} ${FileExists} "$INSTDIR\RingFence.new\*"
    Return
  ${EndIf}
  ClearErrors
  FindFirst $0 $1 "$INSTDIR\*"
  ${DoUntil} ${Errors}
    ${If} $1 != "."
    ${AndIf} $1 != ".."
      StrCpy $Refusal "$(IsNotEmpty)"
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd

; Whether files can be written there.
Function JudgeWriting
  StrCpy $Refusal ""
  StrCpy $RefusalCode 2
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $0 "$INSTDIR\ringfence-setup.tmp" w
  ${If} ${Errors}
    RMDir "$INSTDIR"
    StrCpy $Refusal "$(CannotWrite)"
    Return
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\ringfence-setup.tmp"
FunctionEnd

!macro EndIfRefused
  ${If} $Refusal != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$Refusal" /SD IDOK
    SetErrorLevel $RefusalCode
    Quit
  ${EndIf}
!macroend

; --- nothing is replaced while it is in use ----------------------------------------------------------------------

!macro JudgeFile file
  Push "$INSTDIR\${file}"
  Call ${UN}JudgeFile
!macroend

!macro DefineJudgeFiles
  Function ${UN}JudgeFile
    Pop $R0
    ${If} $InUse == ""
    ${AndIf} ${FileExists} $R0
      ClearErrors
      FileOpen $0 $R0 a
      ${If} ${Errors}
        StrCpy $InUse $R0
      ${Else}
        FileClose $0
      ${EndIf}
    ${EndIf}
  FunctionEnd

  Function ${UN}JudgeFiles
    StrCpy $Refusal ""
    StrCpy $RefusalCode 3
    StrCpy $InUse ""
    !insertmacro JudgeFile "ringfence.exe"
    !insertmacro JudgeFile "ringfence-cli.exe"
    ${If} $InUse != ""
      StrCpy $Refusal "$(Running)"
      Return
    ${EndIf}
    !include "${LISTS}/judge_files.nsh"
    ${If} $InUse != ""
      StrCpy $Refusal "$(FileInUse)"
    ${EndIf}
  FunctionEnd
!macroend
!define UN ""
!insertmacro DefineJudgeFiles
!undef UN
!define UN "un."
!insertmacro DefineJudgeFiles
!undef UN

Function StartProgram
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\ringfence.exe"' ; with the rights of the person, not those of the setup
FunctionEnd

; --- what is installed -------------------------------------------------------------------------------------------

; Each account has a task of its own, and all accounts have one together.
!macro TaskName variable
  ${If} $AllUsers == 1
    StrCpy ${variable} "RingFence re-check"
  ${Else}
    ReadEnvStr ${variable} USERNAME
    StrCpy ${variable} "RingFence re-check ${variable}"
  ${EndIf}
!macroend

; By its whole path, or a file of that name beside the setup would be started.
!macro DefineDeleteTask un
  Function ${un}DeleteTask
    !insertmacro TaskName $R2
    nsExec::ExecToLog '"$SYSDIR\schtasks.exe" /Delete /F /TN "$R2"'
    Pop $0
  FunctionEnd
!macroend
!insertmacro DefineDeleteTask ""
!insertmacro DefineDeleteTask "un."

; The uninstaller of a copy, which leaves settings, passwords and offices alone. In place it cannot take itself away.
Function RemoveCopy
  Pop $R9
  ExecWait '"$R9\uninstall.exe" /S /UPGRADE _?=$R9'
  StrCpy $0 $R9
  Call IsTarget
  ${If} $0 != 1
    Delete "$R9\${STATE}"
    Delete "$R9\uninstall.exe"
    RMDir "$R9"
  ${EndIf}
FunctionEnd

Function RemoveOwnCopy
  ReadRegStr $R8 HKCU "${UNINSTALL_KEY}" InstallLocation
  ${If} $AllUsers != 1
  ${OrIf} $R8 == ""
    Return
  ${EndIf}
  ReadINIStr $0 "$R8\${STATE}" setup recheck
  ${If} $0 == 1
    StrCpy $AllUsers 0
    Call DeleteTask
    StrCpy $AllUsers 1
  ${EndIf}
  ${If} ${FileExists} "$R8\uninstall.exe"
    Push $R8
    Call RemoveCopy
  ${EndIf}
  SetShellVarContext current
  Delete "$SMPROGRAMS\RingFence.lnk"
  SetShellVarContext all
  DeleteRegKey HKCU "Software\Classes\${PROG_ID}"
  DeleteRegKey HKCU "Software\Classes\.ringfence"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
FunctionEnd

; A file could not be unpacked: what is there of it goes again, and what was there before is as it was.
Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\RingFence.new"
  RMDir "$INSTDIR"
FunctionEnd

Section "RingFence" Program
  SectionIn RO
  Call JudgeVersions
  !insertmacro EndIfRefused
  Call JudgeFolder
  !insertmacro EndIfRefused
  Call JudgeFiles
  !insertmacro EndIfRefused
  Call JudgeOwnCopy
  !insertmacro EndIfRefused
  ${If} $Older != ""
    StrCpy $0 $Older
    Call IsTarget
    ${If} $0 != 1
      Push $Older
      Call JudgeRemoval
      !insertmacro EndIfRefused
    ${EndIf}
  ${EndIf}
  Call JudgeWriting
  !insertmacro EndIfRefused

  RMDir /r "$INSTDIR\RingFence.new" ; of a setup that was cut off
  !include "${LISTS}/unpack_files.nsh"
  SetOutPath "$INSTDIR"
  ClearErrors
  WriteINIStr "$INSTDIR\${STATE}" setup all $AllUsers
  ${If} $HadTask == 1
    WriteINIStr "$INSTDIR\${STATE}" setup recheck 1 ; is not forgotten when this is cut off
  ${EndIf}
  ${If} ${Errors}
    Abort
  ${EndIf}
  ${If} $Older != ""
    Push $Older
    Call RemoveCopy
  ${EndIf}
  Call RemoveOwnCopy
  ClearErrors
  !include "${LISTS}/swap_files.nsh"
  RMDir /r "$INSTDIR\RingFence.new"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    StrCpy $Refusal "$(CannotWrite)"
    StrCpy $RefusalCode 2
  ${EndIf}
  !insertmacro EndIfRefused
  CreateShortCut "$SMPROGRAMS\RingFence.lnk" "$INSTDIR\ringfence.exe"

  WriteRegStr SHCTX "Software\Classes\.ringfence" "" "${PROG_ID}"
  WriteRegStr SHCTX "Software\Classes\.ringfence" "Content Type" "application/x-ringfence-office"
  WriteRegStr SHCTX "Software\Classes\${PROG_ID}" "" "$(OfficeType)"
  WriteRegStr SHCTX "Software\Classes\${PROG_ID}\DefaultIcon" "" "$INSTDIR\ringfence.exe,1"
  WriteRegStr SHCTX "Software\Classes\${PROG_ID}\shell\open\command" "" '"$INSTDIR\ringfence.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayName "RingFence"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayVersion "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayIcon "$INSTDIR\ringfence.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" Publisher "RingFence"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" InstallLocation "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoModify 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoRepair 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" EstimatedSize $0
SectionEnd

; The account that runs the setup, as "S-1-5-...".
Function AccountId
  System::Call 'kernel32::GetCurrentProcess() p .r0'
  System::Call 'advapi32::OpenProcessToken(p r0, i 8, *p .r1) i .r2' ; TOKEN_QUERY
  System::Call 'advapi32::GetTokenInformation(p r1, i 1, p 0, i 0, *i .r3) i .r2' ; TokenUser: how long it is
  System::Alloc $3
  Pop $4
  System::Call 'advapi32::GetTokenInformation(p r1, i 1, p r4, i r3, *i .r3) i .r2'
  System::Call '*$4(p .r5)'
  System::Call 'advapi32::ConvertSidToStringSidW(p r5, *p .r6) i .r2'
  System::Call 'kernel32::lstrcpyW(w .R3, p r6)'
  System::Call 'kernel32::LocalFree(p r6)'
  System::Free $4
  System::Call 'kernel32::CloseHandle(p r1)'
FunctionEnd

; Once a day, or as soon as the computer is on after that, and only when a check is due, the program shows itself. As a file,
; because the words of schtasks cannot say the rest: on battery, too, and never ended by Windows. Microsoft's schema of tasks.
Section /o "$(RecheckName)" Recheck
  ${If} $AllUsers == 1
    StrCpy $R4 "<GroupId>S-1-5-32-545</GroupId>" ; Users: for whoever is signed in
  ${Else}
    Call AccountId
    StrCpy $R4 "<UserId>$R3</UserId><LogonType>InteractiveToken</LogonType>"
  ${EndIf}
  ${WordReplace} "$INSTDIR\ringfence.exe" "&" "&amp;" "+" $R5
  InitPluginsDir
  FileOpen $0 "$PLUGINSDIR\task.xml" w
  FileWriteUTF16LE /BOM $0 '<?xml version="1.0" encoding="UTF-16"?>\
    <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task"><Triggers><CalendarTrigger>\
    <StartBoundary>2026-01-01T10:00:00</StartBoundary><ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>\
    </CalendarTrigger></Triggers>'
  FileWriteUTF16LE $0 '<Principals><Principal id="Author">$R4<RunLevel>LeastPrivilege</RunLevel></Principal></Principals>\
    <Settings><MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>\
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries><StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>\
    <StartWhenAvailable>true</StartWhenAvailable><ExecutionTimeLimit>PT0S</ExecutionTimeLimit><Priority>5</Priority></Settings>'
  FileWriteUTF16LE $0 '<Actions Context="Author"><Exec><Command>$R5</Command><Arguments>--when-due</Arguments></Exec>\
    </Actions></Task>'
  FileClose $0
  !insertmacro TaskName $R2
  nsExec::ExecToLog '"$SYSDIR\schtasks.exe" /Create /F /TN "$R2" /XML "$PLUGINSDIR\task.xml"'
  Pop $0
  ${If} $0 == 0
    WriteINIStr "$INSTDIR\${STATE}" setup recheck 1
  ${Else}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NoTask)" /SD IDOK
    SetErrorLevel 4
  ${EndIf}
SectionEnd

; It was there, and is not wanted any more.
Section "-NoRecheck"
  ${If} ${SectionIsSelected} ${Recheck}
  ${OrIf} $HadTask != 1
    Return
  ${EndIf}
  Call DeleteTask
  DeleteINIStr "$INSTDIR\${STATE}" setup recheck
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Program} "$(ProgramHelp)"
  !insertmacro MUI_DESCRIPTION_TEXT ${Recheck} "$(RecheckHelp)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; The task is registered when it was asked for, now or with an older copy.
Function ChooseSections
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" InstallLocation
  StrCpy $HadTask ""
  ${If} $Older != ""
    ReadINIStr $HadTask "$Older\${STATE}" setup recheck
  ${EndIf}
  ${If} $HadTask != 1
  ${AndIf} $0 != ""
    ReadINIStr $HadTask "$0\${STATE}" setup recheck
  ${EndIf}
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/RECHECK" $R1
  ${IfNot} ${Errors}
  ${OrIf} $HadTask == 1
    !insertmacro SelectSection ${Recheck}
  ${EndIf}
FunctionEnd

; --- and how it goes ---------------------------------------------------------------------------------------------

Function un.onInit
  SetRegView 64
  ReadINIStr $AllUsers "$INSTDIR\${STATE}" setup all
  ${If} $AllUsers == 1
    SetShellVarContext all
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      ${If} ${Silent}
        SetErrorLevel 5
        Quit
      ${EndIf}
      ClearErrors
      ExecShell "runas" "$INSTDIR\uninstall.exe"
      ${If} ${Errors}
        MessageBox MB_OK|MB_ICONEXCLAMATION "$(NeedsAdministratorToRemove)"
        SetErrorLevel 5
      ${EndIf}
      Quit
    ${EndIf}
  ${EndIf}
  ${GetParameters} $R6
  Call un.JudgeFiles
  !insertmacro EndIfRefused
  ClearErrors
  ${GetOptions} $R6 "/CHECK" $R1
  ${IfNot} ${Errors} ; only asked whether it could
    SetErrorLevel 0
    Quit
  ${EndIf}
FunctionEnd

; Another copy for the same account would still need what RingFence keeps for it: $0 is 1.
Function un.IsAnotherThere
  ${If} $AllUsers == 1
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" InstallLocation
  ${Else}
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" InstallLocation
  ${EndIf}
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\ringfence.exe"
    StrCpy $0 1
  ${Else}
    StrCpy $0 0
  ${EndIf}
FunctionEnd

; NextOffice: $R2 is the path of office number $R1, or empty when there is no such file any more.
!macro NextOffice
  IntOp $R1 $R1 + 1
  ReadRegStr $R2 HKCU "${OFFICES}\$R1" path
  ${If} $R2 != ""
    ${un.WordReplace} "$R2" "/" "\" "+" $R2
    ${IfNot} ${FileExists} $R2
      StrCpy $R2 ""
    ${EndIf}
  ${EndIf}
!macroend

; Asked only when there are any, and every one is named.
Function un.AskOffices
  Call un.IsAnotherThere
  ${If} $0 == 1
    Abort
  ${EndIf}
  ReadRegDWORD $R0 HKCU "${OFFICES}" size
  StrCpy $R1 0
  StrCpy $R2 ""
  ${DoWhile} $R1 < $R0
    !insertmacro NextOffice
    ${If} $R2 != ""
      ${ExitDo}
    ${EndIf}
  ${Loop}
  ${If} $R2 == ""
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(OfficesTitle)" "$(OfficesHelp)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 20u "$(OfficesText)"
  Pop $0
  ; With a bar to move it: the name is at the end of a path.
  nsDialogs::CreateControl ${__NSD_ListBox_CLASS} ${__NSD_ListBox_STYLE}|${WS_HSCROLL} ${__NSD_ListBox_EXSTYLE} 0 24u 100% 84u ""
  Pop $R3
  SendMessage $R3 ${LB_SETHORIZONTALEXTENT} 2000 0 ; pixels
  StrCpy $R1 0
  ${DoWhile} $R1 < $R0
    !insertmacro NextOffice
    ${If} $R2 != ""
      ${NSD_LB_AddString} $R3 $R2
    ${EndIf}
  ${Loop}
  ${NSD_CreateCheckBox} 0 114u 100% 12u "$(OfficesDelete)"
  Pop $OfficesBox
  nsDialogs::Show
FunctionEnd

Function un.TakeOffices
  ${NSD_GetState} $OfficesBox $DeleteOffices
FunctionEnd

; What RingFence keeps for this account, and the task.
Function un.RemoveTraces
  Call un.IsAnotherThere
  ${If} $0 != 1
    StrCpy $1 ""
    ${If} $DeleteOffices == 1
      StrCpy $1 "--offices"
    ${EndIf}
    nsExec::ExecToLog '"$INSTDIR\ringfence-cli.exe" clear --yes $1'
    Pop $0
    ${If} $0 != 0
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(NotCleared)" /SD IDOK
      SetErrorLevel 4
    ${EndIf}
    DeleteRegKey HKCU "Software\RingFence\RingFence"
    DeleteRegKey /ifempty HKCU "Software\RingFence"
  ${EndIf}
  ReadINIStr $0 "$INSTDIR\${STATE}" setup recheck
  ${If} $0 == 1
    Call un.DeleteTask
  ${EndIf}
FunctionEnd

Section "Uninstall"
  ClearErrors
  ${GetOptions} $R6 "/UPGRADE" $R1
  ${IfNot} ${Errors} ; the first half of an upgrade: only what the other version brings as well
    ClearErrors
    !include "${LISTS}/remove_files.nsh"
    ${If} ${Errors}
      SetErrorLevel 2
    ${EndIf}
    !include "${LISTS}/remove_folders.nsh"
    Return
  ${EndIf}
  Call un.RemoveTraces
  ClearErrors
  !include "${LISTS}/remove_files.nsh"
  ${If} ${Errors} ; the uninstaller and its entry stay, to try again
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NotRemoved)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  Delete "$SMPROGRAMS\RingFence.lnk"
  DeleteRegKey SHCTX "Software\Classes\${PROG_ID}"
  ReadRegStr $0 SHCTX "Software\Classes\.ringfence" ""
  ${If} $0 == "${PROG_ID}"
    DeleteRegKey SHCTX "Software\Classes\.ringfence"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  Delete "$INSTDIR\${STATE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR\RingFence.new"
  !include "${LISTS}/remove_folders.nsh"
  RMDir "$INSTDIR"
SectionEnd
