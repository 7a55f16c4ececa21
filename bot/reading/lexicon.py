"""One pass over a text finds every listed phrase, of every layer.

    scan(["need", "a", "ride"])  ->  need: request 3, ride: category ride

In each layer the phrase that starts first wins, and of those the longest. A word that no list knows is
tried without its plural ending, then with one letter missing, doubled, swapped or wrong ("dippers").
Little words may stand inside a phrase: "fix sink" is found in "fix my sink".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from bot.reading.slang import NEVER_PLURAL, NOT_A_SLIP, SLANG
from bot.reading.text import listed

#: May stand inside a listed phrase of two words or more without being listed.
_LITTLE = frozenset(
    "a an the my our your his her their some any this that un una unos unas el la los las mi mis su sus".split()
)
#: Letters. Shorter words have too many neighbours one letter away.
_SLIP_FROM = 6
#: Letters, for a wrong letter (instead of one missing, doubled or swapped).
_OTHER_FROM = 8


class Hit(NamedTuple):
    """A phrase found: words `first` up to, not including, `after`."""

    layer: str
    label: str
    first: int
    after: int


#: A table that a phrase stands in: (layer, label, counts in Spanish only).
Entry = tuple[str, str, bool]
#: The words after the first, and the tables.
Phrase = tuple[tuple[str, ...], tuple[Entry, ...]]


@dataclass(slots=True)
class Lexicon:
    """Phrases by first word, put in order when that word is first met: most never are, and all take 40 ms."""

    raw: dict[str, list[Entry]] = field(default_factory=dict)
    #: First word -> phrases of `raw`.
    begun: dict[str, list[str]] = field(default_factory=dict)
    #: First word -> second word ("" for phrases of one) -> the phrases, longest first.
    heads: dict[str, dict[str, list[Phrase]]] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    #: The words whose misspellings are undone.
    guessed: set[str] = field(default_factory=set)
    #: Shapes one letter short of them.
    slips: dict[str, set[str]] = field(default_factory=dict)

    def add(
        self,
        layer: str,
        table: Mapping[str, str],
        spanish_only: frozenset[str] = frozenset(),
        *,
        guess: bool = False,
    ) -> None:
        """Take in a table label -> phrases; `guess` at their words misspelt. Call `seal` after the last
        one.
        """
        for label, phrases in table.items():
            for phrase in listed(phrases):
                if guess and label != "-":
                    self.guessed.update(phrase.split())
                entry = (layer, label, phrase in spanish_only)
                self.raw.setdefault(phrase.replace("'", ""), []).append(entry)

    def seal(self, further: Iterable[str] = (), meant: Iterable[str] = ()) -> "Lexicon":
        """Index what was added; `further` words are known too, thus never slips; slips of `meant` are
        undone.
        """
        self.words = set(" ".join(self.raw).split()) | set(further)
        form = dict[str, str]()
        for phrase in self.raw:
            first = phrase.partition(" ")[0]
            if first not in form:
                form[first] = self.known(first)
            self.begun.setdefault(form[first], []).append(phrase)
        self.guessed |= set(meant)
        for word in self.guessed:
            if len(word) >= _SLIP_FROM:
                for shape in _shortened(word):
                    self.slips.setdefault(shape, set()).add(word)
        return self

    def _beginning(self, first: str) -> dict[str, list[Phrase]] | None:
        """The phrases that begin with a word, by their second one."""
        if first not in self.heads and first in self.begun:
            self.heads[first] = self._in_order(self.begun[first])
        return self.heads.get(first)

    def _in_order(self, begun: list[str]) -> dict[str, list[Phrase]]:
        tails: dict[tuple[str, ...], list[Entry]] = {}
        for phrase in begun:
            rest = tuple(map(self.known, phrase.split()[1:]))
            tails.setdefault(rest, []).extend(self.raw[phrase])
        seconds: dict[str, list[Phrase]] = {}
        for rest, entries in sorted(tails.items(), key=lambda item: -len(item[0])):
            entries.sort(key=lambda entry: not entry[2])  # in Spanish texts "pan" is bread
            seconds.setdefault(rest[0] if rest else "", []).append((rest, tuple(entries)))
        return seconds

    def stem(self, word: str) -> str:
        """A listed plural to its listed singular; anything else as it is."""
        if len(word) < 4 or word in NEVER_PLURAL:
            return word
        for ending, instead in (("ies", "y"), ("ces", "z"), ("es", ""), ("s", "")):
            shorter = word[: -len(ending)] + instead
            if word.endswith(ending) and shorter in self.words and (ending != "es" or len(word) > 4):
                return shorter
        return word

    def known(self, word: str) -> str:
        """The listed form of a folded word: slang written out, singular, slips undone."""
        word = SLANG.get(word, word).replace("'", "")
        if word in self.words or len(word) < 4:
            return self.stem(word)
        stem = self.stem(word)
        if stem != word or word in NOT_A_SLIP or word in NEVER_PLURAL:
            return stem
        for plural in (word + "s", word + "es"):
            if plural in self.words:
                return self.stem(plural)
        for small, plain in (("itos", "o"), ("itas", "a"), ("ito", "o"), ("ita", "a")):
            if (
                len(word) >= len(small) + 3
                and word.endswith(small)
                and (root := word[: -len(small)] + plain) in self.words
            ):
                return self.stem(root)
        return self.stem(self._unslipped(word))

    def _unslipped(self, word: str) -> str:
        if len(word) < _SLIP_FROM:
            return word
        near = {
            found
            for shape in _shortened(word)
            for found in self.slips.get(shape, ())
            if _one_slip(word, found)
        }
        return min(near) if near else word

    def scan(self, words: list[str], spanish: bool) -> list[Hit]:
        """All hits of known words, in order of their first word."""
        hits: list[Hit] = []
        taken: dict[str, int] = {}
        for first, word in enumerate(words):
            seconds = self._beginning(word)
            for rest, entries in _candidates(seconds, words, first + 1) if seconds else ():
                after = first + 1 if not rest else _ends(words, first + 1, rest)
                if not after:
                    continue
                for layer, label, spanish_only in entries:
                    if first >= taken.get(layer, 0) and (spanish or not spanish_only):
                        hits.append(Hit(layer, label, first, after))
                        taken[layer] = after
        return hits


def _candidates(seconds: dict[str, list[Phrase]], words: list[str], at: int) -> list[Phrase]:
    """The phrases whose second word follows, at once or after a little word; longest first."""
    found = seconds.get("", [])
    if at < len(words) and len(seconds) > (1 if found else 0):
        found = seconds.get(words[at], []) + found
        if words[at] in _LITTLE and at + 1 < len(words) and (more := seconds.get(words[at + 1])):
            found = sorted(more + found, key=lambda phrase: -len(phrase[0]))
    return found


def _ends(words: list[str], at: int, rest: tuple[str, ...]) -> int:
    """Where the phrase's further words end, or 0 where they do not follow."""
    last = len(words)
    for wanted in rest:
        if at < last and words[at] != wanted and words[at] in _LITTLE:
            at += 1
        if at >= last or words[at] != wanted:
            return 0
        at += 1
    return at


def _shortened(word: str) -> set[str]:
    return {word} | {word[:i] + word[i + 1 :] for i in range(1, len(word))}


def _one_slip(typed: str, meant: str) -> bool:
    """One letter more, less, other, or two neighbours swapped; the first letter stands."""
    if typed[0] != meant[0] or abs(len(typed) - len(meant)) > 1:
        return False
    if len(typed) == len(meant):
        off = [i for i in range(len(typed)) if typed[i] != meant[i]]
        if len(off) == 2 and off[1] == off[0] + 1:
            return typed[off[0]] == meant[off[1]] and typed[off[1]] == meant[off[0]]
        return len(off) == 1 and len(typed) >= _OTHER_FROM
    short, long = sorted((typed, meant), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The whole vocabulary, built at first use (35 ms)."""
    from bot.reading import cues, lexicon_en, lexicon_es, plights, wider  # large; only a reader pays for them

    book = Lexicon()
    book.add("category", lexicon_en.CATEGORIES, guess=True)
    book.add("category", lexicon_es.CATEGORIES, lexicon_es.SPANISH_ONLY, guess=True)
    for table in wider.ENGLISH:
        book.add("category", table)
    for table in wider.SPANISH:
        book.add("category", table, lexicon_es.SPANISH_ONLY)
    book.add("plight", plights.PLIGHTS, guess=True)
    for layer, tables in cues.LAYERS.items():
        for table in tables:
            book.add(layer, table, guess=layer == "vital")
    return book.seal(cues.KNOWN, cues.MEANT)


@lru_cache(maxsize=16384)
def known(word: str) -> str:
    """`Lexicon.known` of the whole vocabulary, remembered."""
    return lexicon().known(word)
