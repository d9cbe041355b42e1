; The setup of RingFence.
;   makensis -V2 -DVERSION=... -DSTAGE=... -DLISTS=... -DOUT=... [-DAMD64] [-DSIGN=COMMAND] ringfence.nsi
; STAGE holds the files, LISTS what file_lists.py made of it. AMD64 makes a 64-bit setup (Debian's NSIS can).
; For one account without administrator rights, or with /ALLUSERS for all. /S asks nothing; /RECHECK registers the daily task;
; /D=FOLDER comes last. Exit codes: 0 done; 1 stopped; 2 a file could not be written; 3 RingFence runs; 4 done, but for the daily
; task (removal: but for something that RingFence keeps elsewhere); 5 needs an administrator; 6 refused, nothing was changed.
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
!insertmacro MUI_UNPAGE_CONFIRM
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
  ${AndIfNot} ${FileExists} "$Older\uninstall.exe"
    StrCpy $Older ""
  ${EndIf}
  ${If} $Older != ""
    StrCpy $0 $Older
  ${EndIf}
  ${If} $GivenFolder == ""
    StrCpy $INSTDIR $0
  ${EndIf}
FunctionEnd

; Starts the setup once more with administrator rights, when it has none and needs them.
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
  ClearErrors
  ${GetParameters} $R0
  ${If} $GivenFolder != ""
    StrCpy $R0 "$R0 /D=$GivenFolder"
  ${EndIf}
  ExecShell "runas" "$EXEPATH" "/ALLUSERS $R0"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NeedsAdministrator)"
    SetErrorLevel 5
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
  ${If} $AllUsers == 1
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

; A newer version is not replaced, and nobody gets a second copy beside the one for all accounts.
Function JudgeVersions
  StrCpy $Refusal ""
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" DisplayVersion
  ${If} $Older != ""
    ${VersionCompare} $0 "${VERSION}" $1
    ${If} $1 == 1
      StrCpy $Refusal "$(IsNewer)"
    ${EndIf}
  ${EndIf}
  ${If} $AllUsers != 1
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" InstallLocation
    ${If} $0 != ""
    ${AndIf} ${FileExists} "$0\uninstall.exe"
      StrCpy $Refusal "$(IsForAll)"
    ${EndIf}
  ${EndIf}
FunctionEnd

; A folder with anything else in it is left to whom it belongs. What a setup left that was cut off is ours.
Function JudgeFolder
  StrCpy $Refusal ""
  ${If} $Older != ""
    GetFullPathName /SHORT $0 $Older
    GetFullPathName /SHORT $1 $INSTDIR
    ${If} $0 == $1
      Return
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\ringfence.exe"
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

; Before anything is taken away: whether files can be written there.
Function JudgeWriting
  StrCpy $Refusal ""
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $0 "$INSTDIR\ringfence-setup.tmp" w
  ${If} ${Errors}
    StrCpy $Refusal "$(CannotWrite)"
    Return
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\ringfence-setup.tmp"
FunctionEnd

!macro EndIfRefused code
  ${If} $Refusal != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$Refusal" /SD IDOK
    SetErrorLevel ${code}
    Quit
  ${EndIf}
!macroend

; --- nothing is replaced while it runs ---------------------------------------------------------------------------

!macro RefuseWhileRunning un
  Function ${un}RefuseWhileRunning
    ${For} $R1 1 2
      StrCpy $R0 "$INSTDIR\ringfence.exe"
      ${If} $R1 == 2
        StrCpy $R0 "$INSTDIR\ringfence-cli.exe"
      ${EndIf}
      ${If} ${FileExists} $R0
        ClearErrors
        FileOpen $0 $R0 a
        ${If} ${Errors}
          MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
          SetErrorLevel 3
          Quit
        ${EndIf}
        FileClose $0
      ${EndIf}
    ${Next}
  FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

Function StartProgram
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\ringfence.exe"' ; with the rights of the person, not those of the setup
FunctionEnd

; --- what is installed -------------------------------------------------------------------------------------------

; The uninstaller of an older copy, which leaves settings, passwords, the task and offices alone. In place it cannot take
; itself away.
Function RemoveOlder
  Pop $1
  StrCpy $0 2
  ExecWait '"$1\uninstall.exe" /S /UPGRADE _?=$1' $0
  ${If} $0 != 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
    SetErrorLevel $0
    Quit
  ${EndIf}
  Delete "$1\uninstall.exe"
  RMDir "$1"
FunctionEnd

; For all accounts now: this account's own copy goes, else two would stand side by side.
Function RemoveOwnCopy
  ReadRegStr $R2 HKCU "${UNINSTALL_KEY}" InstallLocation
  ${If} $AllUsers != 1
  ${OrIf} $R2 == ""
    Return
  ${EndIf}
  ${If} ${FileExists} "$R2\uninstall.exe"
    Push $R2
    Call RemoveOlder
  ${EndIf}
  SetShellVarContext current
  Delete "$SMPROGRAMS\RingFence.lnk"
  SetShellVarContext all
  DeleteRegKey HKCU "Software\Classes\${PROG_ID}"
  DeleteRegKey HKCU "Software\Classes\.ringfence"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
FunctionEnd

Section "RingFence" Program
  SectionIn RO
  Call JudgeVersions
  !insertmacro EndIfRefused 6
  Call JudgeFolder
  !insertmacro EndIfRefused 6
  Call RefuseWhileRunning
  Call JudgeWriting
  !insertmacro EndIfRefused 2
  ${If} $Older != ""
    Push $Older
    Call RemoveOlder
  ${EndIf}
  Call RemoveOwnCopy
  !include "${LISTS}/install_files.nsh"
  SetOutPath "$INSTDIR"
  ClearErrors
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteINIStr "$INSTDIR\${STATE}" setup all $AllUsers
  ${If} ${Errors}
    StrCpy $Refusal "$(CannotWrite)"
  ${EndIf}
  !insertmacro EndIfRefused 2
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

; Each account has a task of its own.
!macro TaskName variable
  ReadEnvStr ${variable} USERNAME
  StrCpy ${variable} "RingFence re-check ${variable}"
!macroend

; Once a day, and only when a check is due, the program shows itself. For the account that runs the setup. By its whole
; path, or a file of that name beside the setup would be started.
Section /o "$(RecheckName)" Recheck
  !insertmacro TaskName $R2
  nsExec::ExecToLog '"$SYSDIR\schtasks.exe" /Create /F /SC DAILY /ST 10:00 /TN "$R2" /TR "\"$INSTDIR\ringfence.exe\" --when-due"'
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
  !insertmacro TaskName $R2
  nsExec::ExecToLog '"$SYSDIR\schtasks.exe" /Delete /F /TN "$R2"'
  Pop $0
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Program} "$(ProgramHelp)"
  !insertmacro MUI_DESCRIPTION_TEXT ${Recheck} "$(RecheckHelp)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; The task is registered when it was asked for, now or with the older copy.
Function ChooseSections
  StrCpy $0 $Older
  ${If} $0 == ""
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" InstallLocation
  ${EndIf}
  StrCpy $HadTask ""
  ${If} $0 != ""
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
      ExecShell "runas" "$INSTDIR\uninstall.exe"
      Quit
    ${EndIf}
  ${EndIf}
  Call un.RefuseWhileRunning
FunctionEnd

; What RingFence keeps for this account, and its task. Another copy for the same account would still need them.
Function un.RemoveTraces
  ${If} $AllUsers == 1
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" InstallLocation
  ${Else}
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" InstallLocation
  ${EndIf}
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\ringfence.exe"
    Return
  ${EndIf}
  StrCpy $1 ""
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AskOffices)" /SD IDNO IDNO keep
  StrCpy $1 "--offices"
  keep:
  nsExec::ExecToLog '"$INSTDIR\ringfence-cli.exe" clear --yes $1'
  Pop $0
  ${If} $0 != 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NotCleared)" /SD IDOK
    SetErrorLevel 4
  ${EndIf}
  ReadINIStr $0 "$INSTDIR\${STATE}" setup recheck
  ${If} $0 == 1
    !insertmacro TaskName $R2
    nsExec::ExecToLog '"$SYSDIR\schtasks.exe" /Delete /F /TN "$R2"'
    Pop $0
  ${EndIf}
  DeleteRegKey HKCU "Software\RingFence\RingFence"
  DeleteRegKey /ifempty HKCU "Software\RingFence"
FunctionEnd

Section "Uninstall"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/UPGRADE" $R1
  ${If} ${Errors} ; not the first half of an upgrade: everything of RingFence goes
    Call un.RemoveTraces
    Delete "$SMPROGRAMS\RingFence.lnk"
    DeleteRegKey SHCTX "Software\Classes\${PROG_ID}"
    ReadRegStr $0 SHCTX "Software\Classes\.ringfence" ""
    ${If} $0 == "${PROG_ID}"
      DeleteRegKey SHCTX "Software\Classes\.ringfence"
    ${EndIf}
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ${EndIf}
  !include "${LISTS}/uninstall_files.nsh"
  Delete "$INSTDIR\${STATE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
