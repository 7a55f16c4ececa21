"""Questions by name. A flow is run again from the top with the answers so far; the first open question pauses it.

    words = talk.ask("words", _("What do you need?"), Text(600))
    if not talk.confirm("post", preview, yes=_("Post it"), change=True):
        return talk.end(_("Nothing was posted."))

A name has one call site, and `about=` names the thing in a loop; every stored answer is checked again. What else the
kernel enforces stands in `replaying`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar, cast, overload

from bot.contract.views import Facts, Option, View
from bot.contract.words import Joined, Msg, Text, _
from bot.talk.fields import Answer, Choice, Field, Invalid, Place, read_none
from bot.talk.fields import Text as Words
from bot.talk.pausing import (
    CHANGE,
    CHANGING,
    DONE,
    NO,
    SKIP,
    YES,
    Again,
    digest_of,
)
from bot.talk.record import Open
from bot.talk.replaying import Replay
from bot.words.choosing import labelled, pick, pick_many

T = TypeVar("T")
Skip = bool | Msg
Check = Callable[[Any], Msg | None]
Amend = Callable[[str, datetime], Mapping[str, Any] | None]

#: Fields that take almost anything that is written.
WORDY: tuple[type, ...] = (Words, Place)


class Talk(Replay):
    """A run in which questions can be asked."""

    @overload
    def ask(
        self, name: str, prompt: View | Msg, field: Field[T], *, skip: None = None, given: T | None = None,
        about: str = "", check: Check | None = None, label: Text | None = None,
    ) -> T: ...  # fmt: skip
    @overload
    def ask(
        self, name: str, prompt: View | Msg, field: Field[T], *, skip: Skip, given: T | None = None,
        about: str = "", check: Check | None = None, label: Text | None = None,
    ) -> T | None: ...  # fmt: skip
    def ask(
        self,
        name: str,
        prompt: View | Msg,
        field: Field[T],
        *,
        skip: Skip | None = None,
        given: T | None = None,
        about: str = "",
        check: Check | None = None,
        label: Text | None = None,
    ) -> T | None:
        """The parsed answer; else the given value; else the question.

        Args:
            given: what was read already. Validated like an answer, asked if it does not fit.
            skip: may be left open, with the words for it. The answer is then None.
            check: a sentence why a value does not fit now, or None. Runs in every run.
            label: how "change" calls this answer.
        """
        key = f"{name}|{about}"
        answer = self.record.get(key)
        complaint: Msg | None = None
        if self.record.forced == key:
            answer = given = None
        if answer is not None and skip and self._skips(answer, skip):
            return self._pass(key, label, None, _("open"))
        if answer is not None:
            value = (
                field.load(answer.value)
                if answer.value is not None
                else field.parse(answer, self.ear(answer))
            )
            complaint = value.reason if isinstance(value, Invalid) else check(value) if check else None
            if complaint is None:
                kept = cast(T, value)  # no complaint: it is not Invalid
                return self._pass(key, label, kept, field.show(kept))
        elif given is not None and (complaint := check(given) if check else None) is None:
            return self._pass(key, label, given, field.show(given))
        options = [
            *field.options,
            *([Option(SKIP, skip if isinstance(skip, Msg) else _("Skip"))] if skip else []),
        ]
        kind = "choose" if field.options else "words" if type(field) in WORDY else "ask"
        raise self._pause(Open(name, about, kind, skip=bool(skip)), prompt, options, complaint)

    def _skips(self, answer: Answer, skip: Skip) -> bool:
        """Whether a question was left open: by a tap, or by the button's words (rule 5)."""
        if answer.option == SKIP or not isinstance(skip, Msg):
            return answer.option == SKIP
        return labelled(answer.text, [Option(SKIP, skip)], self.language) == SKIP

    @overload
    def choose(
        self, name: str, prompt: View | Msg, options: Sequence[Option], *, given: str | None = None,
        about: str = "", skip: None = None, label: Text | None = None,
    ) -> str: ...  # fmt: skip
    @overload
    def choose(
        self, name: str, prompt: View | Msg, options: Sequence[Option], *, skip: Skip, given: str | None = None,
        about: str = "", label: Text | None = None,
    ) -> str | None: ...  # fmt: skip
    def choose(
        self,
        name: str,
        prompt: View | Msg,
        options: Sequence[Option],
        *,
        given: str | None = None,
        about: str = "",
        skip: Skip | None = None,
        label: Text | None = None,
    ) -> str | None:
        """The key of one option."""
        fits = given if given in {option.key for option in options} else None
        if skip is None:
            return self.ask(name, prompt, Choice(options), given=fits, about=about, label=label)
        return self.ask(name, prompt, Choice(options), given=fits, about=about, skip=skip, label=label)

    def choose_many(
        self,
        name: str,
        prompt: View | Msg,
        options: Sequence[Option],
        *,
        given: Sequence[str] = (),
        about: str = "",
        least: int = 1,
        label: Text | None = None,
    ) -> tuple[str, ...]:
        """The keys of several options, in the order of the list: tapped one by one, or typed ("1, 3")."""
        key = f"{name}|{about}"
        forced = self.record.forced == key
        answer = None if forced else self.record.get(key)
        picked: list[str] = list((answer.value or {}).get("picked", ())) if answer else list(given)
        complaint: Msg | None = None
        if answer and answer.text:
            typed = pick_many(answer.text, options, self.language)
            picked = list(typed or ())
            complaint = (
                None
                if typed
                else read_none(answer.text, _("Please tap one or more of these, or write their numbers."))
            )
        taken = [option for option in options if option.key in picked]
        chosen = tuple(option.key for option in taken)
        finished = not forced and (not answer or bool(answer.text) or bool((answer.value or {}).get("done")))
        if finished and len(chosen) >= least and complaint is None:
            return self._pass(key, label, chosen, _join([option.label for option in taken]))
        shown = [Option(o.key, o.label, chosen=True) if o.key in picked else o for o in options]
        more = [Option(DONE, _("Done"))] if len(chosen) >= least else []
        raise self._pause(Open(name, about, "many", picked=list(chosen)), prompt, [*shown, *more], complaint)

    def rank(
        self,
        name: str,
        prompt: View | Msg,
        options: Sequence[Option],
        read: Callable[[str], T | Msg],
        *,
        shown: Callable[[T], Text],
        about: str = "",
        label: Text | None = None,
    ) -> T:
        """An order of preference: tapped best first, then [Done]; a second tap takes one back. Or typed as a whole.

        Args:
            read: what was typed, or the numbers tapped ("2 1"), to a value; or a sentence why it is none.
            shown: how "change" shows the value.
        """
        key = f"{name}|{about}"
        answer = self.record.get(key) if self.record.forced != key else None
        state = (answer.value if answer else None) or {"picked": [], "done": False}
        numbers = {option.key: str(place) for place, option in enumerate(options, 1)}
        picked = [one for one in state["picked"] if one in numbers]
        said = answer.text if answer else ""
        complaint: Msg | None = None
        if said or (state["done"] and picked):
            value = read(said or " ".join(numbers[one] for one in picked))
            if not isinstance(value, Msg):
                return self._pass(key, label, value, shown(value))
            complaint = value
        ranked = [
            Option(one.key, Joined((f"{picked.index(one.key) + 1}.", one.label), "space"), chosen=True)
            if one.key in picked
            else one
            for one in options
        ]
        more = [Option(DONE, _("Done"))] if picked else []
        raise self._pause(Open(name, about, "many", picked=picked), prompt, [*ranked, *more], complaint)

    def collect(
        self,
        name: str,
        prompt: View | Msg,
        field: Field[T],
        *,
        least: int = 1,
        most: int = 20,
        about: str = "",
        given: Sequence[T] = (),
        label: Text | None = None,
    ) -> list[T]:
        """A list as one answer: one message each (or one line each), then [Done]."""
        key = f"{name}|{about}"
        answer = self.record.get(key) if self.record.forced != key else None
        if answer is None and len(given) >= least and self.record.forced != key:
            return self._pass(key, label, list(given), _join([field.show(v) for v in given]))
        state = (answer.value if answer else None) or {"items": [], "done": False}
        values: list[T] = []
        complaint: Msg | None = None
        for item in list(state["items"]):
            value = field.parse(Answer(**item), self.ear(Answer(**item)))
            if not isinstance(value, Invalid) and value not in values:
                values.append(value)
                continue
            complaint = value.reason if isinstance(value, Invalid) else _("That is on the list already.")
            state["items"].remove(item)
        if len(values) >= most or (state["done"] and len(values) >= least):
            return self._pass(key, label, values[:most], _join([field.show(v) for v in values[:most]]))
        more = [Option(DONE, _("Done"))] if len(values) >= least else []
        raise self._pause(Open(name, about, "collect"), prompt, more, complaint)

    def confirm(
        self,
        name: str,
        shown: View | Msg,
        *,
        yes: Msg,
        no: Msg | None = None,
        change: bool = False,
        amend: Amend | None = None,
        more: Sequence[Option] = (),
    ) -> bool:
        """Show what will happen; True only for a yes to exactly this data.

        Args:
            yes: the button repeats the deed ("Post it").
            change: offer to change single answers.
            amend: words typed here -> corrected answers by question name ("make it 4"), or None if not understood.
            more: shortcuts to single answers: a tap on one asks the question named by its key again.
        """
        self.run.confirmed = True
        view = shown if isinstance(shown, View) else View.of(shown)
        digest = digest_of(view)
        key = f"{name}|"
        answer = self.record.get(key)
        complaint: Msg | None = None
        options = [Option(YES, yes), *more]
        options += [Option(CHANGE, _("Change"))] if change else []
        options.append(Option(NO, no or _("No, thanks")))
        if CHANGING in self.record.answers:
            self._ask_what_to_change()
        if answer is not None and answer.text:
            answer = self._labelled(key, answer, options)
        if answer is not None and answer.option == NO:
            return False
        if answer is not None and answer.option == YES:
            if answer.value == digest:
                return True
            complaint = _("Something changed since you saw it. Please look once more.")
        elif answer is not None and answer.text and amend is not None:
            complaint = self._amend(key, answer, amend)
        elif answer is not None:
            complaint = read_none(answer.text, _("Please answer yes or no, or tap a button."))
        raise self._pause(Open(name, "", "confirm", digest=digest), view, options, complaint)

    def _labelled(self, key: str, answer: Answer, options: Sequence[Option]) -> Answer:
        """A button's words, typed, are that button (rule 5); yes to what was shown when they came."""
        picked, question = labelled(answer.text, options, self.language), self.record.open
        if picked not in (YES, NO):
            return answer
        shown = question.digest if question is not None and question.key == key else ""
        meant = Answer(option=picked, at=answer.at, value=shown if picked == YES else None)
        self.record.put(key, meant)
        return meant

    def _amend(self, key: str, answer: Answer, amend: Amend) -> Msg:
        corrected = amend(answer.text, self.ear(answer).at)
        self.record.drop(key)
        if not corrected:
            return _("I couldn't read that as a change. Say what to change, or answer yes or no.")
        for question, value in corrected.items():
            self.record.put(f"{question}|", Answer(value=value, at=answer.at))
        raise Again

    def _ask_what_to_change(self) -> None:
        """Which answer should be different? The pick makes that question be asked again."""
        asked = self.run.asked
        options = [Option(a.key, a.label) for a in asked]
        answer = self.record.get(CHANGING)
        picked = (answer.option or pick(answer.text, options, self.language)) if answer else None
        if picked in {a.key for a in asked}:
            self.record.drop(CHANGING)
            self.record.forced = str(picked)
            raise Again
        rows = tuple((a.label, a.value) for a in asked)
        complaint = _("Please tap one of these, or write its number.") if answer and answer.text else None
        raise self._pause(
            Open("~change", "", "change"),
            View.of(_("What should be different?"), Facts(rows)),
            options,
            complaint,
        )


def _join(parts: Sequence[Text]) -> Text:
    return Joined(tuple(parts), "comma")
