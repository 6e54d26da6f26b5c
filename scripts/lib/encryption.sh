# Encryption and signatures of backups: age or openssl by what the key file holds, minisign. The host that makes backups has
# the public key of encryption alone, so it cannot read what it wrote. Functions only; needs log.sh.
# shellcheck shell=bash

# What a file of keys belongs to: age, openssl, or nothing where it is neither.
encryption::kind() { # key-file
  if grep -qsE '^(age1|ssh-(ed25519|rsa) |AGE-SECRET-KEY-)' "$1"; then
    printf 'age\n'
  elif grep -qs -e '^-----BEGIN' "$1"; then
    printf 'openssl\n'
  fi
}

# Succeeds where the key file can be used here; else says why not.
encryption::usable() { # key-file
  local kind
  [[ -r $1 ]] || {
    log::info "the key file $1 cannot be read"
    return 1
  }
  kind=$(encryption::kind "$1")
  [[ -n ${kind} ]] || {
    log::info "$1 holds neither a key of age nor one in PEM"
    return 1
  }
  command -v "${kind}" >/dev/null || {
    log::info "needs ${kind} for $1: install the package ${kind}"
    return 1
  }
}

# Encrypts standard input for the owner of a public key: recipients of age, or a certificate.
encryption::encrypt() { # public-key-file
  case $(encryption::kind "$1") in
    age) age --encrypt --recipients-file "$1" ;;
    # With GCM a changed byte is noticed.
    openssl) openssl cms -encrypt -binary -stream -aes-256-gcm -outform DER "$1" ;;
    *) return 1 ;;
  esac
}

# Decrypts standard input with a private key. Fails where one byte was changed, or the key is another one.
encryption::decrypt() { # private-key-file
  case $(encryption::kind "$1") in
    age) age --decrypt --identity "$1" ;;
    openssl) openssl cms -decrypt -binary -inform DER -inkey "$1" ;;
    *) return 1 ;;
  esac
}

# Signs a file with a secret key without a password (minisign -G -W); the signature lies beside it.
encryption::sign() { # file secret-key-file
  minisign -S -q -m "$1" -s "$2" -t "fund-calc $(basename "$1")" </dev/null >/dev/null
}

encryption::verify() { # file public-key-file
  minisign -V -q -m "$1" -p "$2" >/dev/null 2>&1
}
