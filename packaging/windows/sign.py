"""Signs one file in place with osslsigncode: `python3 packaging/windows/sign.py FILE`.

`--sign "python3 packaging/windows/sign.py"` calls it for each file; whoever has a signing service gives that one's
command instead. Which key, the surroundings say:

    SIGN_CERT    the certificate and its chain, as PEM
    SIGN_KEY     the key: a PEM file, or with SIGN_PKCS11 its pkcs11: URI
    SIGN_PKCS11  the library of the token that holds the key
    SIGN_TSA     the address of a time stamp service; a signature without a time stamp ends with its certificate
"""

import os
import subprocess
import sys
from pathlib import Path


def options(file: Path) -> list[str]:
    """What osslsigncode is told."""
    given = {"-pkcs11module": "SIGN_PKCS11", "-certs": "SIGN_CERT", "-key": "SIGN_KEY", "-ts": "SIGN_TSA"}
    chosen = [word for option, name in given.items() if (value := os.environ.get(name)) for word in (option, value)]
    return [*chosen, "-h", "sha256", *(["-add-msi-dse"] if file.suffix == ".msi" else [])]


def main(file: Path) -> int:
    """The file bears a signature; the exit code of osslsigncode."""
    signed = file.with_name(f"{file.name}.signed")
    command = ["osslsigncode", "sign", *options(file), "-in", str(file), "-out", str(signed)]
    code = subprocess.run(command, stdout=sys.stderr, check=False).returncode
    if code == 0:
        signed.replace(file)
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
