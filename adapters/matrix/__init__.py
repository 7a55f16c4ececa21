"""Matrix, on matrix-nio: its connection and its cryptography, our own loop.

    session     one login, kept: `signing`, `marks`, `sealed`, `identity`; who may read what: `trust`
    syncing     sync -> invitations answered -> rows -> inlet -> only then the cursor; `timeline` makes the rows
    reading     an event, as stored, to what it means          pure; `wording`, `polls`, `names`
    rendering   a plain view to events                         pure; `markup`
    sending     the hub's deeds as calls; `outcomes` says what became of them, `echoes` what was said already
    rooms       which are private; `invites`, `upgrades`; `members`: who is there now, what the bot may do
    media       files, sealed where the room is; `profile`: the bot's name and face
    register    what the adapter may ask of the hub

Nothing of the library's own loop is used: it moves on before anybody has stored what it brought.
"""

from adapters.matrix.adapter import Matrix
from adapters.matrix.profile import Face
from adapters.matrix.register import Register, Standing
from adapters.matrix.sealed import Secrets
from adapters.matrix.session import Account

__all__ = ["Account", "Face", "Matrix", "Register", "Secrets", "Standing"]
