; The setup of RingFence.
;   makensis -V2 -DVERSION=... -DSTAGE=... -DLISTS=... -DOUT=... [-DAMD64] [-DSIGN=COMMAND] ringfence.nsi
; STAGE holds the files, LISTS what file_lists.py made of it. AMD64 makes a 64-bit setup (Debian's NSIS can).
; For one account without administrator rights, or with /ALLUSERS for all. /S asks nothing; /RECHECK registers the daily task;
; /D=FOLDER comes last. Exit codes: 0 done, 1 stopped, 3 RingFence runs, 5 needs an administrator.
Unicode true
!ifdef AMD64
  Target amd64-unicode
!endif
SetCompressor /SOLID lzma
RequestExecutionLevel user ; /ALLUSERS asks for more itself
ManifestDPIAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include nsDialogs.nsh
!include WinVer.nsh
!include x64.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\RingFence"
!define TASK "RingFence re-check"
!define PROG_ID "RingFence.Office"

Name "RingFence"
OutFile "${OUT}"
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

!define MUI_ICON "..\icons\ringfence.ico"
!define MUI_UNICON "..\icons\ringfence.ico"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${STAGE}/licences/Apache-2.0.txt"
Page custom AskMode TakeMode
!insertmacro MUI_PAGE_COMPONENTS
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
  ReadRegStr $1 SHCTX "${UNINSTALL_KEY}" InstallLocation
  ${If} $1 != ""
    StrCpy $0 $1
  ${EndIf}
  ${If} $R9 == "" ; no /D
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
  ExecShell "runas" "$EXEPATH" "/ALLUSERS"
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
FunctionEnd

Function .onInit
  StrCpy $R9 $INSTDIR ; only /D has set it by now
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(NeedsWindows10)" /SD IDOK
    Abort
  ${EndIf}
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(NeedsWindows10)" /SD IDOK
    Abort
  ${EndIf}
  SetRegView 64
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

Section "RingFence" Program
  SectionIn RO
  Call RefuseWhileRunning
  ; What an older version has and this one has not goes with the older uninstaller, which leaves settings, passwords,
  ; the task and offices alone.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE _?=$INSTDIR' $0
    ${If} $0 != 0
      SetErrorLevel $0
      Abort "$(Running)"
    ${EndIf}
  ${EndIf}
  !include "${LISTS}/install_files.nsh"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
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

; Once a day, and only when a check is due, the program shows itself. For the account that runs the setup.
Section /o "$(RecheckName)" Recheck
  nsExec::ExecToLog 'schtasks.exe /Create /F /SC DAILY /ST 10:00 /TN "${TASK}" /TR "\"$INSTDIR\ringfence.exe\" --when-due"'
  Pop $0
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Program} "$(ProgramHelp)"
  !insertmacro MUI_DESCRIPTION_TEXT ${Recheck} "$(RecheckHelp)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function ChooseSections
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/RECHECK" $R1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${Recheck}
  ${EndIf}
FunctionEnd

; --- and how it goes ---------------------------------------------------------------------------------------------

Function un.onInit
  SetRegView 64
  StrCpy $AllUsers 0
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" InstallLocation
  ${If} $0 == $INSTDIR
    StrCpy $AllUsers 1
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

Section "Uninstall"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/UPGRADE" $R1
  ${If} ${Errors} ; not the first half of an upgrade: everything of RingFence goes
    StrCpy $1 ""
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AskOffices)" /SD IDNO IDNO keep
    StrCpy $1 "--offices"
    keep:
    nsExec::ExecToLog '"$INSTDIR\ringfence-cli.exe" clear --yes $1'
    Pop $0
    nsExec::ExecToLog 'schtasks.exe /Delete /F /TN "${TASK}"'
    Pop $0
    DeleteRegKey HKCU "Software\RingFence\RingFence"
    DeleteRegKey /ifempty HKCU "Software\RingFence"
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
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
