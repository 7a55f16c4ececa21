"""Secrets in files: their owner's alone, or refused (0600).

Where systemd hands credentials over (LoadCredential=), one of the same name wins, as for the key.
"""

import os
import stat
from pathlib import Path

#: Characters. Tokens and passwords are shorter; anything longer is the wrong file.
LONGEST = 4096


class Unfit(Exception):
    """A file cannot be taken as a secret: what is wrong with it, then what helps."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong, remedy)
        self.wrong, self.remedy = wrong, remedy


def is_shared(path: Path) -> bool:
    """True if anybody but its owner may read or change the file."""
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def read_secret(path: Path) -> str:
    """The secret in a file, without the line's end.

    Raises:
        Unfit: it is missing, open to others, unreadable, empty or far too long.
    """
    handed = os.environ.get("CREDENTIALS_DIRECTORY")
    credential = Path(handed) / path.name if handed else None
    if credential is not None and credential.exists():
        path = credential
    try:
        if path != credential and is_shared(path):  # systemd's have an access list of their own
            raise Unfit(f"is {path}, which others on this machine may read", f"Say: chmod 600 {path}")
        secret = path.read_text(encoding="utf-8-sig").strip()
    except FileNotFoundError:
        raise Unfit(
            f"is {path}, but no such file is there", "Make it, with nothing but the secret in it."
        ) from None
    except (OSError, UnicodeDecodeError) as broken:
        wrong = f"is {path}, which cannot be read ({type(broken).__name__})"
        raise Unfit(wrong, "Make it a text file that this user may read.") from None
    if not 0 < len(secret) <= LONGEST:
        raise Unfit(f"is {path}, which does not hold a secret", "Put the secret into it, and nothing else.")
    return secret
