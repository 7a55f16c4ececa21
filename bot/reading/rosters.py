"""People told by a list: "mom, dad and three kids", "me, my wife and her mother", "two adults one toddler".

    count_listed(["mi", "esposa", "y", "yo"], …)  ->  2

A list is two members or more, parted by "and" or "with", by a comma where an "and" still comes, by nothing where
they are counted. One member alone is no list (see `counts`), nor is "baby and kids clothes".
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.reading.numbers import number
from bot.reading.person_words import ADJECTIVES, APART, KIN, PAIRS, PERSONS

_SELVES = frozenset({"me", "i", "yo", "myself", "mi"})
_OWNING = frozenset("my our her his their mi mis nuestro nuestra nuestros nuestras su sus".split())
_SINGLE = frozenset({"a", "an", "one", "un", "una"})
_DEFINITE = frozenset({"the", "el", "la", "los", "las", "al"})
_MULTIPLES = {
    "twin": 2, "twins": 2, "gemelos": 2, "gemelas": 2, "cuates": 2, "mellizos": 2, "couple": 2, "pareja": 2,
    "triplets": 3, "trillizos": 3,
}  # fmt: skip
#: Side by side without a word between: "mom dad and three kids".
_PARENTS = frozenset("mom dad mother father mama papa grandma grandpa".split())
_MORE = frozenset({"other", "others", "more", "otro", "otra", "otros", "otras"})
_JOINS = frozenset({"and", "y", "e", "+", "plus", "mas", "with", "con"})
_PASSED = frozenset("for para a also too tambien , my mi dog cat perro gato".split())
_YEARS = frozenset({"year", "yr", "month", "mo", "ano", "anos", "mes", "meses"})
#: What begins a clause: there a bare "me" counts, which after "text" does not.
_CLAUSE = frozenset(
    {",", ".", "(", ":", "-", "!", "\n", "for", "para", "just", "its", "of", "de", "somos", "is"}
)
#: Members in one list; who writes more writes of something else.
_MOST = 12


class Member(NamedTuple):
    """One part of a list: how many it is, and which words."""

    people: int
    first: int
    after: int
    #: The speaker.
    own: bool = False
    #: Said by a number.
    counted: bool = False


def count_listed(raw: Sequence[str], words: Sequence[str]) -> int | None:
    """The most people that a list in folded (`raw`) and known `words` names, or None without a list."""
    totals = [sum(member.people for member in run) for run in _runs(words, _members(raw, words))]
    return max(totals, default=None)


def _runs(words: Sequence[str], members: Iterator[Member]) -> Iterator[list[Member]]:
    run: list[Member] = []
    for member in members:
        if run and not (len(run) < _MOST and _follows(words, run[-1], member)):
            yield from _closed(words, run)
            run = []
        run.append(member)
    yield from _closed(words, run)


def _closed(words: Sequence[str], run: list[Member]) -> Iterator[list[Member]]:
    """The list without members that only a comma hangs on: "me, my wife" and "two adults, one baby" stay."""
    while len(run) > 1 and words[run[-2].after] == "," and run[-1].first == run[-2].after + 1:
        if (run[-1].counted and run[-2].counted) or run[0].own or words[run[0].first] == "single":
            break
        run = run[:-1]
    if run and run[0].own and not _begins(words, run):
        run = run[1:]
    if len(run) > 1:
        yield run


def _begins(words: Sequence[str], run: list[Member]) -> bool:
    """Whether the speaker who comes first is one of them, not "text me, my mom is sick"."""
    first = run[0].first
    return not first or words[first - 1] in _CLAUSE or (len(run) > 1 and words[run[0].after] in _JOINS)


def _follows(words: Sequence[str], one: Member, other: Member) -> bool:
    between = list(words[one.after : other.first])
    if one.own and other.own:
        return False
    if not between:
        parents = words[one.after - 1] in _PARENTS and words[other.first] in _PARENTS
        return other.counted or (one.own and not other.own) or parents
    if between == [","]:
        return True
    return len(between) <= 4 and between[0] in _JOINS | {","} and bool(_JOINS & set(between)) and not (
        set(between) - _JOINS - _PASSED
    )  # fmt: skip


def _members(raw: Sequence[str], words: Sequence[str]) -> Iterator[Member]:
    at, before = 0, -1
    while at < len(words):
        member = _member(raw, words, at, joined=at > 1 and before == at - 1 and words[at - 1] in _JOINS)
        if member is None:
            at += 1
        else:
            yield member
            at = before = member.after


def _member(raw: Sequence[str], words: Sequence[str], first: int, *, joined: bool) -> Member | None:
    word = words[first]
    if word in _SELVES and not _is_pronoun(words, first):
        return Member(1, first, first + 1, own=True)
    at, owned = first, word in _OWNING
    at += owned or word in _DEFINITE or word in _SINGLE
    value = number(words[at]) if at < len(words) and words[at] not in _SINGLE else None
    at += value is not None
    if at < len(words) and words[at] in _YEARS and value is not None:  # "my 3 year old"
        return _aged(words, first, at) if first + 1 < at else None
    while at < len(words) and words[at] in ADJECTIVES and words[at] != "couple" and at - first < 5:
        at += 1
    if at >= len(words) or "'" in raw[at] or (value is not None and not 0 < value < 40):
        return None
    count = _heads(raw, words, at, value, known=at > first, bare=at == first, joined=joined)
    if count is None or words[at + 1 : at + 2] in (["of"], ["de"]) or _is_apart(words, at):
        return None
    return Member(count, first, at + 1, counted=value is not None or word == "one")


def _is_pronoun(words: Sequence[str], at: int) -> bool:
    """The "me" of "y me falta", the "mi" of "mi casa": not the speaker as one of a list."""
    follow, before = words[at + 1 : at + 2], words[at - 1 : at] if at else []
    if words[at] == "mi":
        return follow not in (["y"], ["e"], [","])
    return words[at] == "me" and before in (["y"], ["e"], ["no"], ["se"])


def _aged(words: Sequence[str], first: int, at: int) -> Member | None:
    """ "my 3 year old", "a 7 yr old boy"."""
    if words[at + 1 : at + 2] != ["old"]:
        return None
    return Member(1, first, at + 2 + (words[at + 2 : at + 3] != [] and words[at + 2] in PERSONS))


def _heads(
    raw: Sequence[str],
    words: Sequence[str],
    at: int,
    value: int | None,
    *,
    known: bool,
    bare: bool,
    joined: bool,
) -> int | None:
    """How many the word at the end of a member stands for."""
    word, follow = words[at], words[at + 1] if at + 1 < len(words) else ""
    if value is not None and word in _MORE:
        return value
    if word in _MULTIPLES and known:
        return None if follow in PERSONS | {"of", "de"} else _MULTIPLES[word] * (value or 1)
    if raw[at] in PAIRS and value is None:
        return 2 if known else None
    if word not in PERSONS or (raw[at] == "person" and value not in {None, 1}):
        return None
    if value is not None:
        return value
    if raw[at].endswith("s") and raw[at] != word:
        return None
    if bare and word not in KIN:
        return 1 if joined and (not follow.isalpha() or follow in _AFTER) else None
    return 1


#: After "a father and son": the clause ends or goes on, so that no thing is theirs ("baby food").
_AFTER = frozenset(
    """
    need needs are is who that in on at from could would have has live lives please pls and with near for
    necesitan necesita ocupan ocupa tienen tiene estan que en con por viven y
    """.split()
)


def _is_apart(words: Sequence[str], at: int) -> bool:
    """ "my mom works": named for another reason."""
    return words[at + 1 : at + 2] != [] and words[at + 1] in APART
