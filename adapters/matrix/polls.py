"""Questions as polls, and votes as answers: the one thing in Matrix apps that can be tapped. Pure.

    question(words, buttons)  ->  {"type": "org.matrix.msc3381.poll.start", "content": …}
    over(ref, words)          ->  what ends that poll: apps take no answers any more, and show what they counted
    chosen(content)           ->  the ids of the answers that somebody chose, which are their buttons' tokens

Apps still speak the names of the proposal; those of the specification are understood as well. Where polls are unknown
the text below shows the same with numbers, which may be typed. A vote may change: the last one counts, because the
hub asks a question again whose older button was pressed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.contract.plain import Button

START = "org.matrix.msc3381.poll.start"
RESPONSE = "org.matrix.msc3381.poll.response"
END = "org.matrix.msc3381.poll.end"
#: A vote, by either name, and where the answers stand in it.
RESPONSES: Mapping[str, str] = {RESPONSE: RESPONSE, "m.poll.response": "m.selections"}
#: Counts are shown at once: the other kind promises results at an end, which the question of a talk never has.
OPEN = "org.matrix.msc3381.poll.disclosed"
TEXT = "org.matrix.msc1767.text"
#: Answers that apps show; whatever has more is listed and typed.
MOST = 20


def question(words: str, buttons: Sequence[Button]) -> dict[str, Any]:
    """A poll that asks `words` and takes one of these buttons, or some of a ballot that takes some; at most 20."""
    listed = "\n".join([words, *(_row(place, button) for place, button in enumerate(buttons, 1))])
    start = {
        "kind": OPEN,
        "max_selections": len(buttons) if buttons[0].ballot == "some" else 1,
        "question": {TEXT: words, "body": words, "msgtype": "m.text"},
        "answers": [{"id": button.token, TEXT: _label(button)} for button in buttons],
    }
    return {"type": START, "content": {START: start, TEXT: listed, "body": listed, "m.mentions": {}}}


def over(ref: str, words: str) -> dict[str, Any]:
    """What ends the poll `ref`; the first of several counts. `words` are for apps that show no polls."""
    relation = {"rel_type": "m.reference", "event_id": ref}
    return {END: {}, TEXT: words, "body": words, "m.mentions": {}, "m.relates_to": relation}


def chosen(content: Mapping[str, Any]) -> tuple[str, ...]:
    """The answers of a vote; none for one taken back.

    Raises:
        Exception: if it is no vote.
    """
    answers = content[RESPONSE]["answers"] if RESPONSE in content else content["m.selections"]
    return tuple(dict.fromkeys(str(answer) for answer in answers))


def _row(place: int, button: Button) -> str:
    """A line of the text; an answer that is a number is not numbered."""
    return _label(button) if button.label.isdecimal() else f"{place}. {_label(button)}"


def _label(button: Button) -> str:
    return f"✓ {button.label}" if button.chosen else button.label
