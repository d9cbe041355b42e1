# shellcheck shell=bash disable=SC2154,SC2034
# Sourced by build.sh: the libraries, from Debian's source packages, into $PREFIX. Needs CACHE, PREFIX, T and JOBS.
# Why each switch is as it is: the comments here, and docs/installers.md.

# Source package and the oldest version that will do. What the mirror offers is taken.
minimums="openssl 3.0.11
libssh 0.10.5
sqlite3 3.40
qt6-base 6.4.2
zlib 1:1.2.12
libjpeg-turbo 1:2.1
qpdf 11.0"
# Nothing but headers; taken from Debian's packages of the same, because not every mirror keeps these sources.
header_packages="libexpected-dev 1.0
libcli11-dev 2.1"

# DLLs that every Windows 10 has, as one pattern without regard to case.
part_of_windows='(kernel32|user32|gdi32|advapi32|shell32|shlwapi|shcore|ole32|oleaut32|comdlg32|comctl32|imm32|winmm|version|uxtheme|dwmapi|wtsapi32|setupapi|userenv|netapi32|mpr|msvcrt|ws2_32|wsock32|iphlpapi|dnsapi|crypt32|bcrypt|ncrypt|secur32|winhttp|rpcrt4|authz|powrprof|ntdll|winspool|d2d1|dwrite|d3d9|d3d11|d3d12|dxgi|uiautomationcore|propsys|api-ms-win-[a-z0-9-]+)\.(dll|drv)'

# quiet NAME COMMAND...: the output goes to a file, of which the end is shown when it fails.
quiet() {
  local log="$CACHE/log/$1"
  shift
  mkdir -p "$CACHE/log"
  "$@" >"$log" 2>&1 || { tail -40 "$log"; say "The whole output is in $log"; exit 1; }
}

# once NAME VERSION FUNCTION: unless it was done for that version and in that way already. What a run that was cut off had
# compiled of the same is used again.
once() {
  local stamp="$CACHE/done/$1" begun="$CACHE/build/$1.begun" what
  what="$2, recipe $(declare -f "$3" | sha256sum | cut -c 1-12)"
  [ "$(cat "$stamp" 2>/dev/null)" != "$what" ] || return 0
  say "Building $1 $2 ..."
  [ "$(cat "$begun" 2>/dev/null)" = "$what" ] || rm -rf "$CACHE/build/$1"
  mkdir -p "$CACHE/build/$1" "$CACHE/done"
  printf '%s\n' "$what" >"$begun"
  "$3"
  printf '%s\n' "$what" >"$stamp"
  rm -rf "$CACHE/build/$1" "$begun"
}

# Names of the DLLs that the files of a folder load.
imports_of() {
  find "$1" -name '*.exe' -o -name '*.dll' | while IFS= read -r file; do
    "$T-objdump" -p "$file" | sed -n 's/.*DLL Name: //p'
  done | sort -fu
}

source_folder() { find "$CACHE/src/$1" -mindepth 1 -maxdepth 1 -type d | head -1; }
source_version() { awk -F '\t' -v name="$1" '$1 == name { print $2 }' "$CACHE/sources.tsv"; }

# An apt of its own: nothing about the sources of this machine is changed.
own_apt() {
  local codename keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  codename="$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)"
  mkdir -p "$CACHE"/apt/{lists/partial,cache/archives/partial}
  # Without the security suite: its index may name sources that the mirror has not.
  for suite in "$codename" "$codename-updates"; do
    printf 'deb-src [signed-by=%s] %s %s main\n' "$keyring" "${RINGFENCE_MIRROR:-http://deb.debian.org/debian}" "$suite"
  done >"$CACHE/apt/sources.list"
  cat >"$CACHE/apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$CACHE/apt/sources.list"; Dir::Etc::sourceparts "-";
Dir::State::lists "$CACHE/apt/lists"; Dir::Cache "$CACHE/apt/cache";
CONF
  quiet apt-update apt-get -c "$CACHE/apt/apt.conf" update
}

# get_source NAME MINIMUM: the newest version that is offered and can be had.
get_source() {
  local name="$1" minimum="$2" version folder="$CACHE/src/$1"
  [ -z "$(source_folder "$name" 2>/dev/null)" ] || [ -z "$(source_version "$name")" ] || return 0
  for version in $(apt-cache -c "$CACHE/apt/apt.conf" showsrc --only-source "$name" 2>/dev/null | sed -n 's/^Version: //p' | sort -Vru); do
    dpkg --compare-versions "$version" ge "$minimum" || break
    rm -rf "$folder"
    mkdir -p "$folder"
    if (cd "$folder" && apt-get -c "$CACHE/apt/apt.conf" source "$name=$version" >"$CACHE/log/source-$name" 2>&1); then
      note "$name" "$version" "$(sha256sum "$folder"/*.dsc | cut -d ' ' -f 1)" source
      return 0
    fi
  done
  say "No source of $name with at least version $minimum could be had; see $CACHE/log/source-$name"
  exit 1
}

# note SOURCE VERSION SHA256 KIND [PACKAGE VERSION ARCHITECTURE]: one line for each source.
note() {
  local IFS=$'\t'
  sed -i "/^$1\t/d" "$CACHE/sources.tsv"
  printf '%s\n' "$*" >>"$CACHE/sources.tsv"
}

# get_headers PACKAGE MINIMUM: unpacked beside the sources. Noted on every run, so that one that was cut off loses nothing.
get_headers() {
  local package="$1" minimum="$2" folder="$CACHE/src/$1" deb source version from
  if [ ! -d "$folder/usr" ] || [ -z "$(find "$folder" -name '*.deb')" ]; then
    rm -rf "$folder"
    mkdir -p "$folder"
    (cd "$folder" && quiet "headers-$package" apt-get download "$package")
    dpkg-deb -x "$folder"/*.deb "$folder"
  fi
  deb="$(ls "$folder"/*.deb)"
  version="$(dpkg-deb -f "$deb" Version)"
  dpkg --compare-versions "$version" ge "$minimum" || { say "$package is older than $minimum"; exit 1; }
  read -r source from <<<"$(dpkg-deb -f "$deb" Source)" # "NAME (VERSION)", "NAME", or nothing: as the package
  from="${from//[()]/}"
  note "${source:-$package}" "${from:-$version}" "$(sha256sum "$deb" | cut -d ' ' -f 1)" headers \
    "$package" "$version" "$(dpkg-deb -f "$deb" Architecture)"
  mkdir -p "$PREFIX/include" "$PREFIX/share/cmake"
  cp -r --preserve=timestamps "$folder"/usr/include/. "$PREFIX/include/" # else all that includes them is compiled again
  cp -r --preserve=timestamps "$folder"/usr/share/cmake/. "$PREFIX/share/cmake/"
}

# What goes along of installed packages: the compiler's own libraries, and what NSIS puts into the setup.
binary_packages="gcc-mingw-w64-x86-64-posix-runtime mingw-w64-x86-64-dev nsis-common"
note_binaries() {
  local package source from version architecture sum
  for package in $binary_packages; do
    read -r source from version architecture < <(dpkg-query -W \
      -f '${source:Package} ${source:Version} ${Version} ${Architecture}\n' "$package")
    sum="$(apt-cache show "$package=$version" | sed -n 's/^SHA256: //p' | head -1)"
    [ -n "$sum" ] || { say "No repository of this machine knows $package $version: apt-get update, apt-get upgrade"; exit 1; }
    note "$source" "$from" "$sum" binary "$package" "$version" "$architecture"
  done
}

get_sources() {
  local name minimum
  mkdir -p "$CACHE/src" "$CACHE/log"
  touch "$CACHE/sources.tsv"
  own_apt
  while read -r name minimum; do get_source "$name" "$minimum"; done <<<"$minimums"
  while read -r name minimum; do get_headers "$name" "$minimum"; done <<<"$header_packages"
  note_binaries
  LC_ALL=C sort -o "$CACHE/sources.tsv" "$CACHE/sources.tsv"
}

# Where OpenSSL and libssh look for settings of the whole computer. Nothing of ours is ever there; the folder is one in
# which only an administrator could put anything, so that nobody else's settings get into the programs.
nowhere="C:/Windows/RingFence"

# The security level is that of Debian's own builds (2, OpenSSL's is 1): weak devices are told of alike on all systems.
build_openssl() {
  local source
  source="$(source_folder openssl)"
  cd "$CACHE/build/openssl" || exit
  quiet openssl-configure "$source/Configure" mingw64 --cross-compile-prefix="$T-" --prefix="$PREFIX" --libdir=lib \
    --openssldir="$nowhere/ssl" shared no-tests no-module no-legacy no-capieng \
    -DOPENSSL_TLS_SECURITY_LEVEL=2
  # Configure takes C: for a relative path on this system, so make is told.
  quiet openssl-build make -j "$JOBS" OPENSSLDIR="$nowhere/ssl" ENGINESDIR="$nowhere/engines" \
    MODULESDIR="$nowhere/modules" build_libs
  quiet openssl-install make install_dev
  cd "$repository" || exit
}

build_libssh() {
  quiet libssh-configure cmake -G Ninja -S "$(source_folder libssh)" -B "$CACHE/build/libssh" \
    -DCMAKE_TOOLCHAIN_FILE="$repository/installer/windows/mingw64.cmake" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_C_FLAGS="$nameless" -DCMAKE_CXX_FLAGS="$nameless" \
    -DCMAKE_INSTALL_PREFIX="$PREFIX" -DOPENSSL_ROOT_DIR="$PREFIX" \
    -DWITH_SERVER=ON -DWITH_SFTP=ON -DWITH_ZLIB=OFF -DWITH_GSSAPI=OFF -DWITH_PCAP=OFF -DWITH_NACL=OFF -DWITH_EXAMPLES=OFF \
    -DWITH_DEBUG_CALLTRACE=OFF -DGLOBAL_CLIENT_CONFIG="$nowhere/ssh_config" \
    -DGLOBAL_BIND_CONFIG="$nowhere/libssh_server_config"
  quiet libssh-build ninja -C "$CACHE/build/libssh" -j "$JOBS" install
}

# Debian takes SQLite out of Qt's sources; Qt's plug-in wants it back as one file.
give_qt_sqlite() {
  local qt="$1" sqlite
  sqlite="$(source_folder sqlite3)"
  mkdir -p "$CACHE/build/sqlite3"
  cd "$CACHE/build/sqlite3" || exit
  quiet sqlite-configure "$sqlite/configure" --disable-readline
  quiet sqlite-build make sqlite3.c
  mkdir -p "$qt/src/3rdparty/sqlite"
  cp sqlite3.c sqlite3.h "$qt/src/3rdparty/sqlite/"
  cd "$repository" || exit
  rm -rf "$CACHE/build/sqlite3"
}

# direct2d stays on: without it the DirectWrite font engine is left out, which PrintSupport calls. OpenSSL has to be in
# $PREFIX first: INPUT_openssl=linked stops otherwise. wintab's headers are not in Debian's sources (tabletevent).
build_qt() {
  local source
  source="$(source_folder qt6-base)"
  give_qt_sqlite "$source"
  quiet qt-configure cmake -G Ninja -S "$source" -B "$CACHE/build/qt6-base" \
    -DCMAKE_TOOLCHAIN_FILE="$repository/installer/windows/mingw64.cmake" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_C_FLAGS="$nameless" -DCMAKE_CXX_FLAGS="$nameless" \
    -DCMAKE_INSTALL_PREFIX="$PREFIX/qt6" -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
    -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_BUILD_BENCHMARKS=OFF \
    -DBUILD_SHARED_LIBS=ON -DBUILD_WITH_PCH=ON -DQT_FEATURE_pkg_config=OFF \
    -DINPUT_opengl=no -DINPUT_openssl=linked -DOPENSSL_ROOT_DIR="$PREFIX" \
    -DFEATURE_vulkan=OFF -DFEATURE_dbus=OFF -DFEATURE_glib=OFF -DFEATURE_icu=OFF -DFEATURE_zstd=OFF -DFEATURE_brotli=OFF \
    -DFEATURE_gssapi=OFF -DFEATURE_sctp=OFF -DFEATURE_androiddeployqt=OFF -DFEATURE_qmake=OFF -DFEATURE_tabletevent=OFF \
    -DFEATURE_sql_odbc=OFF -DFEATURE_sql_mysql=OFF -DFEATURE_sql_psql=OFF -DFEATURE_sql_db2=OFF -DFEATURE_sql_oci=OFF \
    -DFEATURE_sql_ibase=OFF -DFEATURE_sql_sqlite=ON -DFEATURE_system_sqlite=OFF -DFEATURE_system_zlib=OFF \
    -DFEATURE_system_png=OFF -DFEATURE_system_jpeg=OFF -DFEATURE_system_pcre2=OFF -DFEATURE_system_freetype=OFF \
    -DFEATURE_system_harfbuzz=OFF -DFEATURE_system_doubleconversion=OFF -DFEATURE_system_libb2=OFF \
    -DFEATURE_system_textmarkdownreader=OFF -DFEATURE_direct2d=ON -DFEATURE_direct2d1_1=OFF
  quiet qt-build ninja -C "$CACHE/build/qt6-base" -j "$JOBS"
  quiet qt-install ninja -C "$CACHE/build/qt6-base" install
}

# zlib and libjpeg serve libqpdf alone and become part of it. Debian's zlib comes without the files its own build for
# Windows wants, so the sources are compiled as they are.
build_zlib() {
  local source file objects=()
  source="$(source_folder zlib)"
  for file in adler32 compress crc32 deflate gzclose gzlib gzread gzwrite infback inffast inflate inftrees trees uncompr zutil; do
    quiet "zlib-$file" "$T-gcc-posix" -O2 "$nameless" -c "$source/$file.c" -o "$CACHE/build/zlib/$file.o"
    objects+=("$CACHE/build/zlib/$file.o")
  done
  mkdir -p "$CACHE/static/lib" "$CACHE/static/include"
  rm -f "$CACHE/static/lib/libz.a"
  quiet zlib-pack "$T-gcc-ar-posix" rcs "$CACHE/static/lib/libz.a" "${objects[@]}"
  cp "$source/zlib.h" "$source/zconf.h" "$CACHE/static/include/"
}

build_libjpeg() {
  quiet libjpeg-configure cmake -G Ninja -S "$(source_folder libjpeg-turbo)" -B "$CACHE/build/libjpeg-turbo" \
    -DCMAKE_TOOLCHAIN_FILE="$repository/installer/windows/mingw64.cmake" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_C_FLAGS="$nameless" -DCMAKE_CXX_FLAGS="$nameless" \
    -DCMAKE_INSTALL_PREFIX="$CACHE/static" -DCMAKE_INSTALL_LIBDIR=lib -DENABLE_SHARED=OFF -DENABLE_STATIC=ON \
    -DWITH_SIMD=OFF -DWITH_TURBOJPEG=OFF -DWITH_JPEG8=OFF
  quiet libjpeg-build ninja -C "$CACHE/build/libjpeg-turbo" -j "$JOBS" jpeg-static
  cp "$CACHE/build/libjpeg-turbo/libjpeg.a" "$CACHE/static/lib/"
  cp "$CACHE/build/libjpeg-turbo/jconfig.h" "$CACHE/static/include/"
  for header in jpeglib.h jmorecfg.h jerror.h; do cp "$(source_folder libjpeg-turbo)/$header" "$CACHE/static/include/"; done
}

# The programs neither encrypt nor open encrypted PDFs: qpdf's own small cryptography will do. No pkg-config, or it would find
# the libraries of this machine.
build_qpdf() {
  # It writes a library's name as Windows does not mind it, and takes everything to be missing when that is not found.
  ln -sf "/usr/$T/lib/libadvapi32.a" "$CACHE/static/lib/libAdvapi32.a"
  PKG_CONFIG_LIBDIR=/nowhere quiet qpdf-configure cmake -G Ninja -S "$(source_folder qpdf)" -B "$CACHE/build/qpdf" \
    -DCMAKE_TOOLCHAIN_FILE="$repository/installer/windows/mingw64.cmake" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_C_FLAGS="$nameless" -DCMAKE_CXX_FLAGS="$nameless" \
    -DCMAKE_INSTALL_PREFIX="$PREFIX" -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_STATIC_LIBS=OFF -DINSTALL_EXAMPLES=OFF \
    -DCMAKE_EXE_LINKER_FLAGS="-L$CACHE/static/lib" -DCMAKE_SHARED_LINKER_FLAGS="-L$CACHE/static/lib" \
    -DUSE_IMPLICIT_CRYPTO=OFF -DREQUIRE_CRYPTO_NATIVE=ON \
    -DZLIB_H_PATH="$CACHE/static/include" -DZLIB_LIB_PATH="$CACHE/static/lib/libz.a" \
    -DLIBJPEG_H_PATH="$CACHE/static/include" -DLIBJPEG_LIB_PATH="$CACHE/static/lib/libjpeg.a"
  quiet qpdf-build ninja -C "$CACHE/build/qpdf" -j "$JOBS" libqpdf
  mkdir -p "$CACHE/build/qpdf/qpdf/extra-dlls" # would be filled for its own program, which is not built
  for component in lib dev Unspecified; do # the last one holds what find_package reads
    quiet "qpdf-install-$component" cmake --install "$CACHE/build/qpdf" --component "$component"
  done
}

build_libraries() {
  # The place of the cache is not in the libraries: the same sources give the same bytes wherever it lies.
  nameless="-ffile-prefix-map=$CACHE=."
  once openssl "$(source_version openssl)" build_openssl
  once libssh "$(source_version libssh) with openssl $(source_version openssl)" build_libssh
  once qt6-base "$(source_version qt6-base) with sqlite $(source_version sqlite3) and openssl $(source_version openssl)" build_qt
  once zlib "$(source_version zlib)" build_zlib
  once libjpeg-turbo "$(source_version libjpeg-turbo)" build_libjpeg
  once qpdf "$(source_version qpdf) with zlib $(source_version zlib) and libjpeg $(source_version libjpeg-turbo)" build_qpdf
}

# copy_terms FOLDER: Debian's word on the terms of each source that is in the setup, everything bundled in it included.
copy_terms() {
  local source package file
  while read -r source _; do
    for file in "$CACHE/src/$source/"*/debian/copyright; do
      [ ! -f "$file" ] || cp "$file" "$1/$source.txt"
    done
  done <"$CACHE/sources.tsv"
  for package in libexpected-dev libcli11-dev; do
    cp "$CACHE/src/$package/usr/share/doc/$package/copyright" "$1/$package.txt"
  done
  for package in $binary_packages; do
    cp "/usr/share/doc/$package/copyright" "$1/$package.txt"
  done
}

# say_sources: where the sources of all that is in the setup can be had, as the LGPL wants of Qt and libssh.
say_sources() {
  local source version sum kind
  cat <<WORDS
The libraries beside the programs were built from packages of Debian, or are such. Their sources, with Debian's changes:

WORDS
  while IFS=$'\t' read -r source version sum kind _; do
    printf '  %s %s\n    https://snapshot.debian.org/package/%s/%s/\n    SHA-256 %s (%s)\n' \
      "$source" "$version" "$source" "${version//+/%2B}" "$sum" "$([ "$kind" = source ] && echo .dsc || echo "$kind package")"
  done <"$CACHE/sources.tsv"
  cat <<WORDS

The compiler's own libraries (gcc-mingw-w64) were built by Debian from $(dpkg-query -W -f '${Built-Using}' gcc-mingw-w64-x86-64-posix-runtime).
What Debian has published stays at https://snapshot.debian.org. What was switched on and off, and how all of it
is built and put together again with another Qt or libssh: installer/windows/ in RingFence's sources. Qt and libssh are
DLLs of their own in the program's folder, and may be replaced there.
WORDS
}
