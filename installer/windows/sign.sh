#!/usr/bin/env bash
# Signs one program in place: sign.sh FILE. RINGFENCE_SIGN_CERT and RINGFENCE_SIGN_KEY name PEM files.
# RINGFENCE_SIGN_TIME is the address of a time-stamping service; without it the signature ends with the certificate.
set -euo pipefail
stamp=()
[ -z "${RINGFENCE_SIGN_TIME:-}" ] || stamp=(-ts "$RINGFENCE_SIGN_TIME")
osslsigncode sign -h sha256 -certs "$RINGFENCE_SIGN_CERT" -key "$RINGFENCE_SIGN_KEY" -n RingFence "${stamp[@]}" \
  -in "$1" -out "$1.signed" >/dev/null
mv "$1.signed" "$1"
