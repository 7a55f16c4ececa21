"""A diary as a script that can be played again.

maria > /need groceries
hub > maria: Shall I post it? [1 Yes, post it] [2 Change]
maria taps Yes, post it
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import category

from adapters.memory.posts import Act, Entry, Key

#: Deeds that put words before somebody's eyes.
SEEN = ("send", "edit", "toast")
#: Seconds of quiet that are worth a line.
QUIET = 60.0
SPANS = ((86400, "day"), (3600, "h"), (60, "min"), (1, "s"))


def transcript(diary: Iterable[Entry], since: float | None = None) -> str:
    """The diary as lines of a script, each ended by a line break; `since` as in `lines`."""
    return "".join(f"{line}\n" for line in lines(diary, since))


def lines(diary: Iterable[Entry], since: float | None = None) -> Iterator[str]:
    """The lines of a diary; `since` is when the entry before it happened, in seconds since the epoch."""
    for entry in diary:
        if since is not None and entry.at - since >= QUIET:
            yield f"later {span(_about(entry.at - since))}"
        since = entry.at
        if line := spelt(entry):
            yield line


def spelt(entry: Entry) -> str:
    """One entry; "" for a deed that shows no words. Words of several lines go on below."""
    if isinstance(entry, Act):
        return _act(entry)
    if entry.deed not in SEEN or not (entry.text or entry.keys or entry.images):
        return ""
    head = f"hub @ {entry.title}:" if entry.person is None else f"hub > {entry.person}:"
    gap = "\n" if "\n" in entry.text else " "
    pictures = " ".join(f"[{alt}]" for alt in entry.images)
    words = gap.join(filter(None, (entry.text, pictures, key_row(entry.keys))))
    return f"{head} {_wrapped(words, '<')}"


def key_row(keys: Iterable[Key]) -> str:
    """[1 Yes, post it] [2 Change]: those that the text does not spell out already."""
    return " ".join(f"[{key.number} {key.label}]" for key in keys if not key.line)


def _about(seconds: float) -> float:
    """What one would call it: from ten minutes on, whole minutes."""
    return float(round(seconds / 60) * 60) if seconds >= 600 else float(round(seconds))


def span(seconds: float) -> str:
    """A length of time in the largest unit that says it well: "2 h", "90 min"."""
    for size, unit in SPANS:
        if seconds >= size and seconds % size == 0:
            count = int(seconds // size)
            return f"{count} {unit}s" if unit == "day" and count > 1 else f"{count} {unit}"
    return f"{max(1, round(seconds))} s"


def _act(act: Act) -> str:
    place = f" @ {act.title}" if act.title else ""
    if act.verb == "says":
        reply = f" (reply {act.reply})" if act.reply is not None else ""
        return f"{act.who}{place}{reply} > {_wrapped(act.text, '>')}"
    if act.verb == "sends":
        return f"{act.who}{f' (reply {act.reply})' if act.reply is not None else ''} sends {act.text}"
    if act.verb in ("edits", "forwards"):
        return f"{act.who} {act.verb} > {_wrapped(act.text, '>')}"
    if act.verb == "reacts" and act.reply:
        return f"{act.who} reacts {act.text} to {act.reply}"
    return f"{act.who} {act.verb} {act.text}".rstrip()


def _wrapped(text: str, mark: str) -> str:
    return "\n".join([row if at == 0 else f"      {mark} {row}" for at, row in enumerate(text.split("\n"))])


def visible(text: str) -> str:
    """The text without characters that would steer a terminal or turn its lines around."""
    return "".join(
        char for char in text if char == "\n" or category(char) not in ("Cc", "Cf", "Cs") or char == "\u200d"
    )
