"""Photos and voice notes in a flow's hands: shown, kept with a text, or told why they are not here.

    View.of(_("Rosa writes:"), *attached(heard.files))
    trouble(heard.files)                                 "That is more than 10 MB ..."
    packed(heard.files)  ->  "..."  ->  unpacked("...")      beside a text that waits

The content never comes here; a file is its name (`File.stored`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.contract.events import File
from bot.contract.views import Picture, Recording
from bot.contract.words import Msg, _

#: What they are called where none can be shown.
ALT: Mapping[str, Msg] = {"photo": _("photo"), "voice": _("voice note")}

#: Why the hub has nothing of what was sent.
TROUBLE: Mapping[str, Msg] = {
    "large": _("That file is too large for me: a photo or voice note may have 10 MB."),
    "long": _("That file is too large for me: a list or calendar may have 300 kB."),
    "unreadable": _("I can't open that file. A normal photo or voice note works."),
    "many": _("Those were a lot of files at once. In an hour there is room again."),
    "unreachable": _("That file didn't reach me. Please send it again."),
    "": _("I pass on photos and voice notes, no other files."),
}
#: A shared location is never kept (V9).
LOCATION = _("I don't keep locations. Which area or crossing is it? A few words are enough.")


def stored(files: Iterable[File]) -> tuple[File, ...]:
    """Those that can be shown."""
    return tuple(file for file in files if file.stored)


def attached(files: Iterable[File]) -> tuple[Picture | Recording, ...]:
    """Blocks for those that can be shown."""
    return tuple(
        (Picture if file.kind == "photo" else Recording)(file.stored, ALT[file.kind])
        for file in stored(files)
    )


def trouble(files: Iterable[File]) -> Msg | None:
    """Why one of them can't be shown; None if all can."""
    missing = (file for file in files if not file.stored)
    return next((LOCATION if file.kind == "location" else TROUBLE[file.trouble] for file in missing), None)


def packed(files: Iterable[File]) -> list[list[str]]:
    """Those that can be shown, as JSON."""
    return [[file.kind, file.stored] for file in stored(files)]


def unpacked(packed_files: Sequence[Sequence[str]]) -> tuple[File, ...]:
    """What `packed` made."""
    return tuple(
        File("photo" if kind == "photo" else "voice", "", stored=name) for kind, name in packed_files
    )
