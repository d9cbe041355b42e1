// What RingFence offers when it speaks SSH, in fixed orders. Private to this room.
#pragma once

namespace rf::ssh {

// Fixed orders, so that a device with several host keys always shows the same one to us: the pin depends on
// it.
inline constexpr char modernKex[] =
    "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,"
    "ecdh-sha2-nistp521,diffie-hellman-group18-sha512,diffie-hellman-group16-sha512,"
    "diffie-hellman-group-exchange-sha256,diffie-hellman-group14-sha256";
inline constexpr char oldKex[] =
    ",diffie-hellman-group14-sha1,diffie-hellman-group-exchange-sha1,diffie-hellman-group1-sha1";
inline constexpr char modernKeys[] =
    "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,rsa-sha2-512,"
    "rsa-sha2-256";
inline constexpr char oldKeys[] = ",ssh-rsa";
inline constexpr char modernCiphers[] =
    "chacha20-poly1305@openssh.com,aes256-gcm@openssh.com,aes128-gcm@openssh."
    "com,aes256-ctr,aes192-ctr,aes128-ctr";
inline constexpr char oldCiphers[] = ",aes128-cbc,3des-cbc";
inline constexpr char modernMacs[] =
    "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512";
inline constexpr char oldMacs[] = ",hmac-sha1";
inline constexpr int smallestRsa = 1024;

} // namespace rf::ssh
