# Sourced by app/run.sh and tests/run.sh: what a fresh Debian or Ubuntu needs, and how it is installed.

build_packages="g++ lld cmake ninja-build ccache git ca-certificates pkg-config
  qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite libgl-dev libssh-dev libssl-dev
  qtkeychain-qt6-dev libexpected-dev libcli11-dev libzxcvbn-dev libqpdf-dev"
test_packages="clang-format-14 poppler-utils qpdf openssh-server dropbear-bin nginx-light kamailio kamailio-tls-modules coturn dnsmasq-base
  sip-tester nftables iproute2 conntrack gnome-keyring dbus libsecret-tools python3 procps netcat-openbsd
  xvfb at-spi2-core python3-gi gir1.2-atspi-2.0
  avahi-daemon miniupnpd-nftables snmpd lldpd baresip-core"
fuzz_packages="clang libclang-rt-dev"

say() { printf '%s\n' "$*"; }

other_systems() {
  case "$(uname -s)" in
    Darwin)
      say "macOS: brew bundle --file installer/macos/Brewfile, then: cmake --preset macos && cmake --build --preset macos"
      exit 2 ;;
    MINGW* | MSYS* | CYGWIN*)
      say "Windows: in an \"x64 Native Tools\" prompt of Visual Studio 2022, in which you set VCPKG_ROOT to your own vcpkg: cmake --preset windows-msvc && cmake --build --preset windows-msvc"
      exit 2 ;;
  esac
  command -v apt-get >/dev/null 2>&1 && return
  say "This script installs what it needs on Debian and Ubuntu. Here, install the packages named in app/packages.sh yourself, then: cmake --preset release && cmake --build --preset release"
  exit 2
}

# install_missing PACKAGE...: installs what is not there. Asks before sudo; root needs none, and a runner of continuous
# integration (CI=true, no terminal, sudo without a password) has nobody to ask.
install_missing() {
  local missing="" package sudo="sudo"
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  say "RingFence needs these packages:$missing"
  if [ "$(id -u)" = 0 ]; then
    sudo=""
  elif [ -t 0 ]; then
    printf 'Install them now with sudo? [y/N] '
    read -r answer
    case "$answer" in
      y | Y | yes | j | J | ja) ;;
      *) say "Nothing was installed."; exit 2 ;;
    esac
  elif [ "${CI:-}" != true ] || ! sudo -n true 2>/dev/null; then
    say "Please run: sudo apt-get install --no-install-recommends$missing"
    exit 2
  fi
  say "Installing them ..."
  $sudo apt-get -qq update
  # shellcheck disable=SC2086
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing >/dev/null
}

use_ccache() {
  command -v ccache >/dev/null 2>&1 || return 0
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache CMAKE_C_COMPILER_LAUNCHER=ccache
  export CCACHE_SLOPPINESS=pch_defines,time_macros # else nothing that uses a precompiled header is cached
}
