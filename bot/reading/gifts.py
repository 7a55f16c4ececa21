"""What somebody says they would give: how much, of what, how often, for what.

    read_gift("I can give 10 a month for the roof")   -> Gift(words="10", every="month", aim="roof")
    read_gift("120 en 12 pagos")                      -> Gift(words="120", parts=12)
    read_gift("3 hours")                              -> Gift(hours=3)

The amount stays in words: which currency they mean, and what it is if that is unclear, the asker settles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.reading.numbers import number
from bot.reading.text import clean, fold

#: How often -> how people say it, folded.
EVERY: Mapping[str, str] = {
    "fortnight": r"every (?:two|2|other) weeks?|biweekly|fortnightly|quincenal(?:es|mente)?|(?:cada|a la|por) quincena"
                 r"|cada (?:dos|2) semanas",
    "week": r"(?:a|per|each|every) week|/ ?(?:wk|week)|weekly|(?:a la|por|cada) semana|semanal(?:es|mente)?",
    "quarter": r"every (?:three|3) months|(?:a|per|each|every) quarter|quarterly|cada (?:tres|3) meses|trimestral(?:es)?",
    "month": r"(?:a|per|each|every) month|/ ?mo(?:nth)?|monthly|(?:al|por|cada) mes|todos los meses"
             r"|mensual(?:es|mente)?|/ ?mes",
    "year": r"(?:a|per|each|every) year|yearly|annual(?:ly)?|(?:al|por|cada) ano|anual(?:es|mente)?",
    "once": r"(?:just |only )?once(?= *$)|one[ -]time|(?:una|sola) (?:sola )?vez",
}  # fmt: skip
_EVERY = {name: re.compile(rf"(?:^|(?<=[\W\d]))(?:{words})\b") for name, words in EVERY.items()}
_PARTS = re.compile(
    r"\b(?:in|over|en|a) (?P<n>[0-9]{1,3}|[a-z]{1,12})"
    r" (?P<of>(?:monthly |weekly )?payments|instal?lments|parts|months|weeks|pagos|cuotas|partes|plazos|meses|mensualidades)\b"
)
_FOR_MONTHS = re.compile(
    r"\b(?:for|durante|por) (?P<n>[0-9]{1,3}|[a-z]{1,12}) (?:months|meses|weeks|semanas|years|anos)\b"
)
_HOURS = re.compile(
    r"(?P<n>[0-9]{1,3}|[a-z]{1,12}) ?(?:hours?|hrs?|horas?|h)\b(?: of(?: my)? time| de mi tiempo)?"
)
_AIM = re.compile(r"\b(?:for|to|towards|para|al?) (?:the |el |la |los |las )?(?P<aim>[^\W\d][^\n]{1,60})$")
#: How an offer of a gift begins.
_LEAD = re.compile(
    r"^\W*(?:hi|hello|hola|ok|yes|si)?\W*(?:(?:i|we)(?:'?ll| will| can| could|'?d like to| would like to| want to| wanna)?"
    r" (?:give|pledge|donate|chip in|contribute|put in)|(?:can|could) (?:give|donate)|put me down for|pledge|donate"
    r"|(?:yo )?(?:puedo|podria|quiero|quisiera|me gustaria) (?:dar|donar|aportar|poner|contribuir)(?: con)?"
    r"|(?:yo )?(?:doy|dono|aporto|pongo|prometo|contribuyo con)|apuntame con)\b"
)
#: The wish to give money without a word of how much; asking how that is done.
_MONEY = r"(?:some |a bit of |a little )?(?:money|cash)|(?:algo de |un poco de )?(?:dinero|plata)"
_TO = r"(?: (?:to|for|into|towards|para|al?) [^\n.?!]{1,40})?"
_WISH = re.compile(rf"{_LEAD.pattern} (?:{_MONEY}){_TO}\W*")
_HOW = re.compile(
    rf"\W*(?:how|where) (?:can|do|could|would|should) (?:i|we|you) (?:(?:give|donate|contribute|pay in|put in) (?:{_MONEY})"
    rf"|give to the [a-z ]{{0,20}}fund|donate|contribute|chip in|pay my (?:gift|pledge|donation)){_TO}\W*"
    rf"|\W*(?:como|donde|a quien) (?:puedo |podemos |se puede |le hago para |hago para )?(?:(?:dar|doy|pagar|pago) (?:{_MONEY})"
    rf"|donar|dono|aportar|aporto|contribuir|se dona|se aporta){_TO}\W*"
)
MOST_PARTS = 60


@dataclass(frozen=True, slots=True)
class Gift:
    """What was read.

    Args:
        words: what is left to be an amount; "" if nothing is.
        every: week | fortnight | month | quarter | year | once; "" if nothing was said.
        parts: payments in all, if that was said; with `whole` the amount is their sum, else that of each.
        hours: of somebody's time.
        aim: what it is for, in their words.
        begins: whether it began as people offer a gift.
    """

    words: str = ""
    every: str = ""
    parts: int | None = None
    whole: bool = False
    hours: int | None = None
    aim: str = ""
    begins: bool = False


def wants_to_give(text: str) -> bool:
    """Whether a text says nothing but that somebody would give money, or asks how: "how can I donate?"."""
    said = fold(clean(text)[:400])
    return bool(_WISH.fullmatch(said) or _HOW.fullmatch(said))


def read_gift(text: str) -> Gift:
    """What a text says of a gift; anything may be missing."""
    text = clean(text)[:400]
    begins = bool(_LEAD.match(fold(text)))
    rest = text[_end(_LEAD, text) :]
    rest, split = _take(_PARTS, rest)
    rest, lasts = _take(_FOR_MONTHS, rest)
    rest, every = _often(rest)
    rest, hours = _take(_HOURS, rest)
    rest, aim = _take(_AIM, rest, "aim")
    count = _count(split or lasts)
    return Gift(
        rest.strip(" ,.;:"), every or ("month" if count else ""), count, whole=bool(split), hours=_hours(hours),
        aim=aim.strip(" .!?"), begins=begins,
    )  # fmt: skip


def _end(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(fold(text))
    return found.end() if found else 0


def _take(pattern: re.Pattern[str], text: str, group: str = "n") -> tuple[str, str]:
    """The text without what the pattern finds, and that part of it in its own words."""
    found = pattern.search(fold(text))
    if found is None or (group == "n" and number(found["n"]) is None):
        return text, ""
    return f"{text[: found.start()]} {text[found.end() :]}", text[found.start(group) : found.end(group)]


def _often(text: str) -> tuple[str, str]:
    for name, pattern in _EVERY.items():
        if found := pattern.search(fold(text)):
            return f"{text[: found.start()]} {text[found.end() :]}", name
    return text, ""


def _count(word: str) -> int | None:
    count = number(fold(word)) if word else None
    return count if count and 2 <= count <= MOST_PARTS else None


def _hours(word: str) -> int | None:
    return number(fold(word)) if word else None
