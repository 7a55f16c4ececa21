"""The last net: tokens and registered secrets are cut out of finished text."""

import json
import re
from urllib.parse import quote

HIDDEN = "[hidden]"

#: What tokens look like, wherever they stand: in an address, a header, a traceback.
_TOKENS = re.compile(
    r"\d{6,}(?::|%3A)[A-Za-z0-9_-]{30,}"  # Telegram's
    r"|\b(?:syt|syr|mat|mcr|mct)_[A-Za-z0-9_=.+/-]{8,}"  # Synapse's, and its authentication service's
    r"|(?i:(?<=bearer )[^\s\"',]+|(?<=access_token=)[^&\s\"',]+)"
)
_secrets: dict[str, int] = {}


def register_secret(value: str) -> None:
    """Never show this value again, nor as it looks inside an address or in JSON.

    Values shorter than four characters are left alone: hiding them would eat every line.
    """
    if len(value) >= 4:
        _secrets.update((form, len(form)) for form in (value, quote(value, safe=""), json.dumps(value)[1:-1]))


def redact(text: str) -> str:
    """`text` without tokens and registered secrets; longer secrets first, for one may hold another."""
    for secret in sorted(_secrets, key=_secrets.__getitem__, reverse=True):
        text = text.replace(secret, HIDDEN)
    return _TOKENS.sub(HIDDEN, text)
