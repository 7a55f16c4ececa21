"""Steps of a script, done by the people of an in-memory service."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from adapters.memory.people import People
from adapters.terminal.script import Step


def perform(people: People, step: Step) -> None:
    """Let a person do what the step says; "hears" and "later" are not people's to do.

    Raises:
        LookupError: if there is no such button or message.
    """
    _DEEDS[step.verb](people, step)


def _say(people: People, step: Step) -> None:
    people.say(step.who, step.text, to=step.group or None, reply_to=_answered(people, step))


def _answered(people: People, step: Step) -> str | None:
    """The message of the hub that the step replies to."""
    if step.reply is None:
        return None
    chat = people.square.group(step.group) if step.group else people.square.private(step.who)
    return people.newest(step.who, chat, step.reply.strip(" …")).ref


def _send(people: People, step: Step) -> None:
    kind, _space, name = step.text.partition(" ")
    ref = _answered(people, step)
    try:
        content = Path(name.strip()).read_bytes()
    except OSError:
        raise LookupError(f"there is no file {name.strip()} here") from None
    people.send(step.who, "voice" if kind == "voice" else "photo", content, reply_to=ref, name=name.strip())


def _press(people: People, step: Step) -> None:
    number = int(step.text)
    for post in people.square.seen_by(step.who):
        for key in post.keys:
            if key.number == number:
                return people.press(step.who, post, key)
    raise LookupError(f"{step.who} sees no button {number}")


def _react(people: People, step: Step) -> None:
    people.react(step.who, step.text, ref=people.newest(step.who, having=step.reply or "").ref)


_DEEDS: dict[str, Callable[[People, Step], object]] = {
    "says": _say,
    "sends": _send,
    "taps": lambda people, step: people.tap(step.who, step.text),
    "presses": _press,
    "reacts": _react,
    "edits": lambda people, step: people.edit(step.who, step.text),
    "forwards": lambda people, step: people.say(step.who, step.text, forwarded=True),
    "deletes": lambda people, step: people.delete(step.who),
    "joins": lambda people, step: people.join(step.who, step.text),
    "leaves": lambda people, step: people.leave(step.who, step.text),
    "blocks": lambda people, step: people.block(step.who),
    "unblocks": lambda people, step: people.block(step.who, blocking=False),
}
