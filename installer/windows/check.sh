#!/usr/bin/env bash
# What of the setup can be proven without Windows: under Wine with a screen of its own. Prints what passed.
#   installer/windows/check.sh SETUP.exe [PICTURES FOLDER]     (dist/pictures when not given)
# After build.sh --tests the tests are run as well, and the pictures of all steps are taken at 100 and 200 %, light and dark,
# with the check for text that does not fit. Elevation, SmartScreen, Defender and printing do not exist under Wine.
set -euo pipefail
setup="$(realpath "$1")"
pictures="$(realpath -m "${2:-"$(dirname "${BASH_SOURCE[0]}")/../../dist/pictures"}")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=app/packages.sh
. app/packages.sh
cache="$(realpath -m "${RINGFENCE_WINDOWS_CACHE:-$HOME/.cache/ringfence-windows}")"
install_missing nsis g++-mingw-w64-x86-64-posix wine wine64 fonts-wine fonts-liberation xvfb xauth xdotool imagemagick poppler-utils procps

work="$(mktemp -d)"
export WINEPREFIX="$work/wine" WINEARCH=win64 WINEDEBUG=-all PREFIX="$cache/prefix" LC_ALL=C.UTF-8
export WINEDLLOVERRIDES="winemenubuilder.exe=d;schtasks.exe=n" # the first writes into the menus of this machine
passed=0
failed=0
screen=""
leave() {
  /usr/lib/wine/wineserver64 -k 2>/dev/null || wineserver -k 2>/dev/null || true
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  rm -rf "$work"
}
trap leave EXIT
wine64() { /usr/lib/wine/wine64 "$@"; }
ok() { # WORDS COMMAND...
  local words="$1" begin="$SECONDS"
  shift
  if "$@" >"$work/log" 2>&1; then
    printf 'ok      %4d s  %s\n' "$((SECONDS - begin))" "$words"
    passed=$((passed + 1))
  else
    printf 'FAILED  %4d s  %s\n' "$((SECONDS - begin))" "$words"
    tail -15 "$work/log" | sed 's/^/          /'
    failed=$((failed + 1))
  fi
}
code_is() { # CODE COMMAND...
  local code=0 wanted="$1"
  shift
  "$@" || code=$?
  [ "$code" = "$wanted" ] || { echo "exit code $code, not $wanted"; return 1; }
}
until_true() { # SECONDS COMMAND...
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.5
  done
}
# Which programs it starts; of schtasks, whose words Wine knows in part only, a stand-in writes down what it is told.
traced() {
  rm -f "$work/wine/drive_c/schtasks.log"
  WINEDEBUG=-all,+process wine64 "$@" 2>"$work/started"
}
started() { grep -qi "$1" "$work/started"; }
task_told() { grep -qi -- "$1" "$work/wine/drive_c/schtasks.log"; }
no_task_told() { [ ! -e "$work/wine/drive_c/schtasks.log" ]; }
stand_in() {
  cat >"$work/schtasks.c" <<'C'
#include <stdio.h>
#include <string.h>
#include <windows.h>
int main(int count, char **words)
{
    FILE *log = fopen("C:\\schtasks.log", "a");
    fprintf(log, "%s\n", GetCommandLineA());
    for (int i = 1; i + 1 < count; ++i) {
        if (strcmp(words[i], "/XML") == 0 && !CopyFileA(words[i + 1], "C:\\schtasks.xml", FALSE))
            return 1;
    }
    return fclose(log);
}
C
  x86_64-w64-mingw32-gcc-posix -o "$WINEPREFIX/drive_c/windows/system32/schtasks.exe" "$work/schtasks.c"
}
# Another program that has a file open, and lets nobody write or remove it.
holder() {
  cat >"$work/hold.c" <<'C'
#include <windows.h>
int main(int count, char **words)
{
    HANDLE file = CreateFileA(words[count - 1], GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return 1;
    CreateFileA("C:\\held", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    Sleep(60000);
    return 0;
}
C
  x86_64-w64-mingw32-gcc-posix -o "$WINEPREFIX/drive_c/hold.exe" "$work/hold.c"
}
while_held() { # FILE COMMAND...
  rm -f "$drive/held"
  wine64 'C:\hold.exe' "$(windows "$1")" &
  local held=$! code=0
  shift
  until_true 20 test -e "$drive/held" && "$@" || code=$?
  wine64 taskkill /F /IM hold.exe >/dev/null 2>&1
  wait "$held" 2>/dev/null
  return "$code"
}
# The task as Windows would get it: whose, what, and that it neither waits for mains nor is ended.
task_is() { # PRINCIPAL COMMAND
  python3 - "$drive/schtasks.xml" "$1" "$2" <<'PYTHON'
import re, sys, xml.etree.ElementTree as tree
path, principal, command = sys.argv[1:]
task = tree.parse(path).getroot()
told = {part.tag.split("}")[1]: part.text for part in task.iter()}
assert task.tag == "{http://schemas.microsoft.com/windows/2004/02/mit/task}Task", task.tag
assert re.fullmatch(principal, told.get("UserId") or told.get("GroupId")), told
assert told["Command"] == command and told["Arguments"] == "--when-due", told
assert told["DisallowStartIfOnBatteries"] == told["StopIfGoingOnBatteries"] == "false", told
assert told["StartWhenAvailable"] == "true" and told["ExecutionTimeLimit"] == "PT0S", told
PYTHON
}
windows() { printf 'Z:%s' "${1//\//\\}"; } # its path as Windows programs write it
registry_has() { wine64 reg query "$1" ${2:+/v "$2"} >/dev/null 2>&1; }
picture() { import -window root "$pictures/$1.png"; }
has_colours() { [ "$(identify -format %k "$pictures/$1.png")" -gt 20 ]; } # something is drawn

# --- a computer of its own ---------------------------------------------------------------------------------------
mkdir -p "$pictures"
export DISPLAY=:77
while [ -e "/tmp/.X${DISPLAY#:}-lock" ]; do DISPLAY=":$((${DISPLAY#:} + 1))"; done
Xvfb "$DISPLAY" -screen 0 6000x4000x24 >/dev/null 2>&1 &
screen=$!
ok "Wine is set up" wine64 wineboot -i
wine64 winecfg -v win10 >/dev/null 2>&1
for font in Tahoma "Segoe UI" Arial "MS Sans Serif" Verdana; do
  wine64 reg add 'HKCU\Software\Wine\Fonts\Replacements' /v "$font" /t REG_SZ /d "Liberation Sans" /f >/dev/null 2>&1
done
wine64 reg add 'HKCU\Software\Wine\Fonts\Replacements' /v Consolas /t REG_SZ /d "Liberation Mono" /f >/dev/null 2>&1
drive="$WINEPREFIX/drive_c"
ok "a stand-in for the task scheduler" stand_in
ok "a program that holds files" holder
home="$(find "$WINEPREFIX/drive_c/users" -mindepth 1 -maxdepth 1 -type d ! -name Public | head -1)"
program="$home/AppData/Local/Programs/RingFence"
offices="$home/Büro Übung und ein recht langer Name, damit auch lange Wege gegangen werden"
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\RingFence'
mkdir -p "$offices"

# --- the setup ---------------------------------------------------------------------------------------------------
ok "silent setup for one account" traced "$setup" /S
ok "both programs are there" test -f "$program/ringfence.exe" -a -f "$program/ringfence-cli.exe"
ok "Start menu" test -n "$(find "$home" -name RingFence.lnk)"
ok "entry for the uninstaller" registry_has "$key" QuietUninstallString
ok "file type" registry_has 'HKCU\Software\Classes\.ringfence'
ok "no task unless asked for" no_task_told

# --- the program for the command line ----------------------------------------------------------------------------
cli() { (cd "$offices" && wine64 "$program/ringfence-cli.exe" "$@"); }
ok "version" sh -c "/usr/lib/wine/wine64 '$program/ringfence-cli.exe' --version | grep -q 'ringfence-cli [0-9]'"
ok "exit code 0" code_is 0 cli controls
ok "exit code 2 for wrong usage" code_is 2 cli nonsense
ok "exit code 2 for an office that is not there" code_is 2 cli check missing.ringfence
ok "an office in a long folder with umlauts" code_is 0 cli new "Praxis Größe.ringfence" --name "Größe & Söhne" --network 192.168.50.0/24
ok "... is where it was wanted" test -f "$offices/Praxis Größe.ringfence"
ok "a visit to the practice office" cli practice --auto --report checklist.pdf
ok "its checklist can be read" sh -c "pdftotext '$offices/checklist.pdf' - | grep -q RingFence"

# --- the window --------------------------------------------------------------------------------------------------
wine64 "$program/ringfence.exe" -platform windows:fontengine=freetype >/dev/null 2>&1 &
window=$!
shown() { xdotool search --name '^RingFence' >/dev/null; }
ok "the window opens" until_true 60 shown
sleep 4
picture window || true
ok "... and draws" has_colours window
ok "nothing is replaced while it runs" code_is 3 wine64 "$setup" /S
ok "nothing is removed while it runs" code_is 3 wine64 "$program/uninstall.exe" /S "_?=$(windows "$program")"
wine64 taskkill /F /IM ringfence.exe >/dev/null 2>&1 || kill "$window" 2>/dev/null || true
wait "$window" 2>/dev/null || true

# --- what is refused ---------------------------------------------------------------------------------------------
# Setups of the same files under other numbers; their packing need not be small.
other_setup() { # VERSION
  local lists="$work/lists"
  mkdir -p "$lists" && python3 installer/windows/file_lists.py "$cache/stage" "$lists" &&
    makensis -V1 -X"SetCompressor /FINAL zlib" -DAMD64 "-DVERSION=$1" "-DSTAGE=$cache/stage" "-DLISTS=$lists" \
      "-DOUT=$work/setup-$1.exe" installer/windows/ringfence.nsi
}
all_key="${key/HKCU/HKLM}"
entries() { find "$1" 2>/dev/null | sort; }
ok "setups of an older and a newer version" eval "other_setup 0.0.1 && other_setup 99.0.0"
mkdir -p "$drive/Tools/licences"
cp "$program/uninstall.exe" "$drive/Tools/uninstall.exe"
echo mine | tee "$drive/Tools/qt.conf" >"$drive/Tools/licences/zlib.txt"
tools="$(entries "$drive/Tools")"
ok "a folder with other things in it is refused" code_is 6 traced "$setup" /S '/D=C:\Tools'
ok "... and nothing of it is started, replaced or removed" eval '! started "Tools.*uninstall" &&
  [ "$tools" = "$(entries "$drive/Tools")" ] && grep -qx mine "$drive/Tools/qt.conf" "$drive/Tools/licences/zlib.txt"'
ok "a folder that cannot be written is told of" code_is 2 wine64 "$setup" /S '/D=Z:\proc\RingFence'
ok "... and the copy that was there still works" code_is 0 cli controls

# --- upgrade, move, and removal ----------------------------------------------------------------------------------
printf 'extension,password\n201,k7Qm2WzR9xTpL4vB\n' >"$offices/lines.csv"
ok "a password is stored" code_is 0 cli import-lines "Praxis Größe.ringfence" lines.csv
stored() { wine64 regedit /E "$(windows "$work/registry")" >/dev/null 2>&1 && iconv -f UTF-16 -t UTF-8 "$work/registry" | grep -i credential | grep -qi ringfence; }
ok "... by Windows" stored
ok "an older one in its place" eval 'wine64 "$program/uninstall.exe" /S "_?=$(windows "$program")"; rm -rf "$program"; traced "$work/setup-0.0.1.exe" /S /RECHECK'
ok "... with the daily task" task_told '/Create.*/XML'
ok "... of this account, on battery too" task_is 'S-1-5-21-[0-9-]+' 'C:\users\'"$(basename "$home")"'\AppData\Local\Programs\RingFence\ringfence.exe'
ok "... as Wine's own scheduler takes it" until_true 60 env WINEDLLOVERRIDES="schtasks.exe=b" /usr/lib/wine/wine64 schtasks.exe /create /f /tn Check /xml 'C:\schtasks.xml'
ok "... is what it says it is" eval 'wine64 reg query "$key" /v DisplayVersion | grep -q 0.0.1'
ok "the password is stored anew" code_is 0 cli import-lines "Praxis Größe.ringfence" lines.csv
copy="$(entries "$program")"
same_copy() { [ "$copy" = "$(entries "$program")" ] && cli controls; }
ok "nothing is replaced while another program has a file open" while_held "$program/Qt6Core.dll" code_is 3 wine64 "$setup" /S
ok "... and nothing was changed" same_copy
ok "nothing is removed then" while_held "$program/Qt6Core.dll" code_is 3 wine64 "$program/uninstall.exe" /S "_?=$(windows "$program")"
ok "... and nothing was changed" same_copy
cut_off() {
  wine64 "$setup" /S &
  local running=$!
  until_true 30 test -e "$program/RingFence.new" && sleep 0.3 && wine64 taskkill /F /IM "$(basename "$setup")" >/dev/null 2>&1
  wait "$running" 2>/dev/null || true
  [ -e "$program/RingFence.new" ]
}
ok "a setup that is cut off" cut_off
ok "... leaves the copy that was there" code_is 0 cli controls
before="$(sha256sum "$offices/Praxis Größe.ringfence")"
echo old >"$program/left_from_an_older_version.txt"
echo damaged >"$program/uninstall.exe"
ok "a copy that cannot remove itself is not left behind for another folder" code_is 6 wine64 "$setup" /S '/D=C:\Elsewhere\RingFence'
ok "... which is not made" test ! -e "$drive/Elsewhere"
ok "setup over an older one, of which the uninstaller is damaged" traced "$setup" /S
ok "... has a whole one again" test "$(stat -c %s "$program/uninstall.exe")" -gt 50000
ok "... and leaves nothing of its own work" test ! -e "$program/RingFence.new"
ok "... keeps the daily task" task_told '/Create.*/XML'
ok "... and the password" stored
ok "... leaves what is not ours" test -f "$program/left_from_an_older_version.txt"
rm -f "$program/left_from_an_older_version.txt"
ok "... leaves offices as they are" test "$before" = "$(sha256sum "$offices/Praxis Größe.ringfence")"
ok "... and works" code_is 0 cli controls
ok "an older one over it is refused" code_is 6 wine64 "$work/setup-0.0.1.exe" /S
first="$program"
program="$drive/Elsewhere/RingFence"
ok "setup into another folder" wine64 "$setup" /S '/D=C:\Elsewhere\RingFence'
ok "... takes the first one away" test ! -e "$first"
ok "... and works" code_is 0 cli controls
wine64 reg add 'HKCU\Software\RingFence\RingFence' /v language /t REG_SZ /d de /f >/dev/null 2>&1
# It goes on as a copy of itself, which is waited for below.
traced "$program/uninstall.exe" /S || true
gone() { [ ! -e "$program" ]; }
ok "silent removal" until_true 60 gone
ok "... with its task" task_told '/Delete'
ok "no entry, type or setting is left" sh -c "
  for key in '$key' 'HKCU\\Software\\Classes\\.ringfence' 'HKCU\\Software\\Classes\\RingFence.Office' 'HKCU\\Software\\RingFence'; do
    ! /usr/lib/wine/wine64 reg query \"\$key\" >/dev/null 2>&1 || { echo \"\$key\"; exit 1; }
  done"
wine64 regedit /E "$(windows "$work/registry")" >/dev/null 2>&1 || true
iconv -f UTF-16 -t UTF-8 "$work/registry" >"$work/registry.txt" || true
ok "no stored password or other entry is left" sh -c "test -s '$work/registry.txt' && ! grep -i ringfence '$work/registry.txt'"
ok "no file is left" sh -c "! find '$WINEPREFIX/drive_c' -iname '*ringfence*' ! -path '$offices/*' | grep ."
ok "offices are left" test -f "$offices/Praxis Größe.ringfence"
everywhere="$drive/Program Files/RingFence"
own="$home/AppData/Local/Programs/RingFence"
ok "a newer one for one account" wine64 "$work/setup-99.0.0.exe" /S
ok "... is not replaced by an older one for all" code_is 6 wine64 "$setup" /S /ALLUSERS
ok "... but can be removed" eval 'wine64 "$own/uninstall.exe" /S "_?=$(windows "$own")"; rm -rf "$own"'
ok "silent setup for one account once more" wine64 "$setup" /S /RECHECK
ok "one for all waits until that is closed" while_held "$own/Qt6Gui.dll" code_is 3 wine64 "$setup" /S /ALLUSERS
ok "... and has changed nothing" test -f "$own/ringfence.exe" -a ! -e "$everywhere"
ok "silent setup for all accounts" traced "$setup" /S /ALLUSERS
ok "... with a task for all instead of this account's" eval "task_told '/Delete.*re-check [^\"]' && task_told '/Create.*re-check\"' &&
  task_is S-1-5-32-545 'C:\Program Files\RingFence\ringfence.exe'"
ok "... goes to Program Files" test -f "$everywhere/ringfence.exe"
ok "... has its entry and file type there" eval 'registry_has "$all_key" QuietUninstallString && registry_has "HKLM\Software\Classes\.ringfence"'
ok "... and takes this account's own copy away" eval '[ ! -e "$own" ] && ! registry_has "$key" && ! registry_has "HKCU\Software\Classes\.ringfence"'
ok "a second one for this account is refused" code_is 6 wine64 "$setup" /S
wine64 "$(windows "$everywhere/uninstall.exe")" /S >/dev/null 2>&1 || true # its path is spelt in another way
all_gone() { [ ! -e "$everywhere" ]; }
ok "... and away again" until_true 60 all_gone
ok "... with entry, type and menu" eval '! registry_has "$all_key" && ! registry_has "HKLM\Software\Classes\.ringfence" &&
  ! find "$drive/ProgramData" "$home" -name RingFence.lnk | grep .'

# --- removal by a person ------------------------------------------------------------------------------------------
keys() { xdotool search --name "$1" windowfocus >/dev/null && xdotool key "$2" && sleep 2; }
titled() { xdotool search --name "$1" >/dev/null; }
cp "$offices/Praxis Größe.ringfence" "$offices/Never opened.ringfence"
ok "setup for the removal by hand" wine64 "$setup" /S
wine64 "$own/ringfence.exe" "$(windows "$offices/Praxis Größe.ringfence")" -platform windows:fontengine=freetype >/dev/null 2>&1 &
window=$!
remembered() { registry_has 'HKCU\Software\RingFence\RingFence\recentOffices\1' path; }
ok "an opened office is remembered" until_true 60 remembered
wine64 taskkill /F /IM ringfence.exe >/dev/null 2>&1 || kill "$window" 2>/dev/null || true
wait "$window" 2>/dev/null || true
wine64 "$own/uninstall.exe" "_?=$(windows "$own")" >/dev/null 2>&1 &
removal=$!
ok "the removal opens" until_true 60 titled Uninstall
sleep 2
keys Uninstall Return || true
picture removal-names-the-offices
keys Uninstall alt+d || true
keys Uninstall Return || true
removed_by_hand() { [ ! -e "$own/ringfence.exe" ] && ! registry_has "$key"; }
ok "... and removes" until_true 60 removed_by_hand
ok "... the office that it named" test ! -e "$offices/Praxis Größe.ringfence"
ok "... and no other" test -e "$offices/Never opened.ringfence"
keys Uninstall Return || true
kill "$removal" 2>/dev/null || true
wait "$removal" 2>/dev/null || true

# --- tests and pictures ------------------------------------------------------------------------------------------
build=build/windows-cross
if [ -f "$build/tests/CTestTestfile.cmake" ]; then
  ok "tests of the parts" ctest --test-dir "$build" -j "$(nproc)" --output-on-failure --no-tests=error \
    -R '^(unit|parse|drivers|sip|practice)/|transport/system_store' -LE 'slow|matrix' --repeat until-pass:2
  ok "texts in a font of one width" env QT_QPA_PLATFORM=windows:fontengine=freetype \
    installer/windows/wine_run.sh "$build/tests/unit_wizard_reading_test.exe"
  for factor in 1 2; do
    ok "pictures at ${factor}00 %, with nothing cut off" env RINGFENCE_PICTURES="Z:$pictures" QT_SCALE_FACTOR="$factor" \
      QT_QPA_PLATFORM=windows:fontengine=freetype installer/windows/wine_run.sh "$build/tests/window_screenshots_test.exe"
    for theme in light dark; do
      sheet="$pictures/sheet-${factor}00-$theme.png"
      ok "contact sheet at ${factor}00 %, $theme" sh -c "montage -font resources/fonts/Inter-Regular.ttf -label '%t' \$(find '$pictures' -path '*-${factor}00/*' -name '*-$theme-1024.png' | sort) \
        -tile 6x -geometry 400x250+6+6 '$sheet'"
    done
  done
else
  echo "skipped the tests and the pictures of all steps: build.sh was run without --tests"
fi
echo "$passed passed, $failed failed"
du -b "$setup" | awk '{ printf "setup: %.1f MB\n", $1 / 1e6 }'
echo "tools: $(wine64 --version), $(makensis -VERSION 2>/dev/null || echo 'no makensis'), $(x86_64-w64-mingw32-g++-posix -dumpfullversion 2>/dev/null || true)"
[ "$failed" = 0 ]
