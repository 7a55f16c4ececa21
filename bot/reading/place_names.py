"""How far a place's name goes: "oak and 5th", "the shelter on Main", "St. Luke's tower".

What speaks for a name is a capital letter, a noun ("library"), a numbered street or a postcode.
"""

from dataclasses import dataclass, field

from bot.reading.lexicon import lexicon
from bot.reading.place_words import (
    ALWAYS_NAMED,
    LEADS,
    NAMED_AFTER,
    NAMED_OF,
    NAMED_ONLY,
    NOT_NAMES,
    NOUNS,
    NUMBERED,
    STATES,
    STOPS,
    STREETS,
)
from bot.reading.text import Tokens

_ARTICLES = frozenset({"the", "el", "la", "los", "las", "del", "de", "a", "al", "to", "of", "from"})
_JOINS = frozenset("and & y on off of de del in at con en n / @ st la el las los san santa e".split())
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_SHORTENED = frozenset({"st", "ave", "dr", "rd", "n", "s", "e", "w", "col"})
#: Letters that streets are called by and no text says otherwise.
_LETTERED = frozenset("bcdfghjklmpqrtvz")
_CROSSES = frozenset({"and", "y", "&", "n", "con"})
#: How Spanish verbs end: "en la iglesia reparten comida".
_VERBS = ("ando", "iendo", "mos", "en", "an")
_ENDS = STOPS | _JOINS
_SAINTS = frozenset({"san", "santa", "santo"})
_BETWEEN = frozenset({"la", "el", "las", "los"})
_OF = frozenset({"de", "del"})
_CORNERS = frozenset({"corner", "esquina"})
#: Names of places and parts of town though they are common words.
_PUBLIC = frozenset(
    {
        "general",
        "central",
        "municipal",
        "civil",
        "infantil",
        "abajo",
        "arriba",
        "alto",
        "nuevo",
        "viejo",
        "norte",
        "sur",
        "oriente",
        "poniente",
    }
)
_NEVER = STOPS | STATES | LEADS | _JOINS


@dataclass(slots=True)
class Name:
    """A place's name on the way: where it began, how far it goes, what speaks for it."""

    tokens: Tokens
    begin: int
    #: Whether what led here ("near", "im in") vouches for an unknown small-letter word.
    sure: bool
    at: int = field(init=False)
    last: int = field(init=False)
    evidence: int = 0
    named: bool = False
    noun: bool = False
    #: Where the part after the last join began: "county" in "the trailer park on county rd 3".
    part: int = field(init=False)

    def __post_init__(self) -> None:
        self.at = self.last = self.part = self.begin

    def grows(self) -> bool:
        """Take in the next word if it belongs to the name."""
        words, at = self.tokens.words, self.at
        word = words[at]
        if self._is_saint():
            self.evidence, self.named, self.at = self.evidence + 1, True, at + 2
            self.last = self.at
            return True
        if speaks(self.tokens, at):
            self.evidence += 1
            self.named, self.noun = self.named or word not in NOUNS, self.noun or word in NOUNS
            self.last = at + 1
        elif _hangs_on(words, at):
            self.last = at + 1 if word != "." else self.last
        elif word in _JOINS and at > self.begin and self._joins():
            self.part, self.noun = at + 1, False
        elif _named_after(words, at):
            self.evidence, self.named, self.last = self.evidence + 1, True, at + 1
        elif self.evidence and at > self.begin and (_crosses(words, at - 1) or self._on_small(at)):
            self.last = at + 1
        elif self._may_name(word):
            self.last = at + 1 if self.sure and not self.evidence else self.last
        else:
            return False
        self.at = at + 1
        return True

    def is_bare(self) -> bool:
        """Only words like "school" or "street", which alone are no place to be."""
        words = self.tokens.words[self.begin : self.last]
        return (
            bool(self.evidence) and not self.named and all(w in NAMED_ONLY or w in _ARTICLES for w in words)
        )

    def _joins(self) -> bool:
        """Whether the name goes on behind the "and", "on" or "de" at hand."""
        words, at = self.tokens.words, self.at
        if at + 1 < len(words) and words[at] in _BETWEEN | _OF and _named_after(words, at + 1):
            return True
        if (
            words[at] in _OF
            and words[at - 1] in NAMED_OF
            and words[at + 1 : at + 2]
            and words[at + 1] in _SAINTS
        ):
            return True
        if is_small_name(words, at + 1) and ((self.noun and words[at] == "on") or self._at_corner()):
            return True
        return goes_on(self.tokens, at + 1) or _crosses(words, at)

    def _at_corner(self) -> bool:
        """ "the corner of lake and vine", "en la esquina de juarez y morelos"."""
        words = self.tokens.words
        return words[self.at] in _CROSSES and not _CORNERS.isdisjoint(
            words[max(0, self.begin - 4) : self.begin]
        )

    def _is_saint(self) -> bool:
        """ "iglesia san rafael", "st marys shelter"."""
        words, at = self.tokens.words, self.at
        if words[at] not in _SAINTS and (words[at] != "st" or at != self.part):
            return False
        name = words[at + 1] if at + 1 < len(words) else ""
        return len(name) > 2 and name.isalpha() and name not in STOPS and name not in NOUNS

    def _on_small(self, at: int) -> bool:
        """The "elm" of "the fire station on elm"."""
        return self.part == at and self.tokens.words[at - 1] == "on" and is_small_name(self.tokens.words, at)

    def _is_called(self, nouns: frozenset[str]) -> bool:
        """Whether a noun follows at once, in a name that "the" leads to."""
        words = self.tokens.words
        return words[self.begin - 1 : self.begin] == ["the"] and not nouns.isdisjoint(
            words[self.at + 1 : self.at + 2]
        )

    def _may_name(self, word: str) -> bool:
        """A small-letter word on the way to a noun: "oak" of "oak street", "roof" of "the red roof inn"."""
        if not word.isalpha() or self.noun or self.at - self.part >= 3:
            return False
        if word in _NEVER and not (word in STATES and self._is_called(NOUNS)):
            return False
        return not self.evidence or _noun_soon(self.tokens.words, self.at)


def _hangs_on(words: list[str], at: int) -> bool:
    """The "th" of "5th", the "D" of "Ave D", the point of "St. Luke"."""
    if words[at] in _ORDINAL:
        return words[at - 1].isdigit()
    if words[at] in _LETTERED:
        return words[at - 1] in {"ave", "avenue", "street"}
    return (
        words[at] == "."
        and words[at - 1] in _SHORTENED
        and at + 1 < len(words)
        and words[at + 1] not in STOPS
    )


def speaks(tokens: Tokens, at: int) -> bool:
    """A name (capital letter), a place noun, a numbered street or a number after such a noun."""
    words, word = tokens.words, tokens.words[at]
    if word in NOT_NAMES:
        return False
    if word.isdigit():
        follow = words[at + 1] if at + 1 < len(words) else ""
        before = words[at - 1] if at else ""
        return (
            (follow in _ORDINAL and len(word) <= 3)
            or (
                (before in NUMBERED or (before == "y" and at > 1 and words[at - 2].isdigit()))
                and len(word) <= 3
                and (not follow.isalnum() or follow in _ENDS)
            )
            or len(word) == 5
        )
    if word in NOUNS:
        return True
    char = tokens.text[tokens.starts[at]]
    return (
        char.isupper()
        and (word not in STOPS or len(word) > 3)
        and (len(word) > 1 or word in {"n", "s", "e", "w"})
        and (word not in STATES or _within_name(tokens, at))
    )


def _within_name(tokens: Tokens, at: int) -> bool:
    """The "Cold" of "Cold Creek", the "House" of "Hawthorn House"."""
    words = tokens.words
    if at + 1 < len(words) and words[at + 1] in NOUNS:
        return True
    return at > 0 and tokens.text[tokens.starts[at - 1]].isupper() and words[at - 1] not in _NEVER


def goes_on(tokens: Tokens, at: int) -> bool:
    words = tokens.words
    while at < len(words) and words[at] in {"the", "la", "el", "las", "los", "de", "calle"}:
        at += 1
    return (at < len(words) and speaks(tokens, at)) or _noun_soon(words, at)


def _crosses(words: list[str], at: int) -> bool:
    """ "calle 8 y mission": a numbered street and a small-letter name that is no thing."""
    numbered = words[at - 1].isdigit() or words[at - 1] in _ORDINAL | STREETS
    return words[at] in _CROSSES and numbered and is_small_name(words, at + 1)


def is_small_name(words: list[str], at: int) -> bool:
    """Whether a small-letter word there may be a street's or a part of town's, and ends its clause."""
    word, after = words[at] if at < len(words) else "", words[at + 1 : at + 2]
    if not word.isalpha() or word in STOPS | STATES | NOT_NAMES:
        return False
    ends = not after or not after[0].isalpha() or after[0] in STOPS
    return ends and (word in _STREET_WORDS or word not in lexicon().words)


#: Everyday words that many towns call a street.
_STREET_WORDS = frozenset(
    "main center national state park market grand lake union broadway division water mill spring vine pleasant oak elm pine".split()
)


def _named_after(words: list[str], at: int) -> bool:
    """The "roma" of "colonia roma", the "flores" of "colonia las flores", "benito" and "juarez" of a school."""
    word, noun = words[at], at - 1
    if not word.isalpha() or len(word) < 3 or (word in _NEVER and word not in _PUBLIC):
        return False
    if noun > 0 and words[noun] not in NAMED_AFTER and (words[noun] in _BETWEEN or _ends(words, at + 1)):
        noun -= 1
    if noun > 0 and words[noun] in _OF and words[noun - 1] in NAMED_OF:
        noun -= 1
    if noun < 0 or words[noun] not in NAMED_AFTER:
        return False
    if words[noun] in ALWAYS_NAMED and _ends(words, at + 1):
        return True
    return (
        word in _PUBLIC
        or (word not in lexicon().words and not word.endswith(_VERBS))
        or words[at - 1] in _BETWEEN
    )


def _ends(words: list[str], at: int) -> bool:
    return at >= len(words) or not words[at].isalpha() or words[at] in _ENDS or words[at] == "a"


def _noun_soon(words: list[str], at: int) -> bool:
    """Whether a place noun follows within two words, nothing but names between."""
    for k in range(at, min(at + 3, len(words))):
        if words[k] in NOUNS:
            return True
        if words[k] in STOPS or not words[k].isalpha():
            return False
    return False
