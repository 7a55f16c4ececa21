"""Request, offer, or neither: the weights of all cues summed, plus what the clause's form says.

"can watch a couple kids" -> offer (a bare "can" begins it)      "can you watch" -> request
"""

from collections.abc import Sequence
from typing import Literal

from bot.reading.lexicon import Hit

Kind = Literal["request", "offer", "other"]

_CLAUSE = frozenset(
    {
        ",",
        ".",
        "!",
        "?",
        ";",
        "\n",
        "and",
        "-",
        ":",
        "hi",
        "hello",
        "hey",
        "hola",
        "so",
        "also",
        "yo",
        "y",
        "but",
        "pero",
        ")",
    }
)
#: After "can": an asker, not an offerer.
_ASKED = frozenset(
    """
    you someone anyone i we a any some he she they my the it this that please somebody not t never these
    those u neighbors people folks everyone
    """.split()
)
_GIVES = frozenset(
    {"have", "got", "ihave", "wehave", "free", "extra", "spare", "leftover", "fresh", "tengo", "tenemos"}
)
_QUESTION = frozenset(
    """
    what when where which why how who whos is are do does did was were cuando donde cuanto cuantos cual
    como cuanta
    """.split()
)


Sums = dict[str, float]


def weigh(words: Sequence[str], hits: Sequence[Hit], categories: int, danger: bool) -> tuple[Kind, float]:
    """The kind and how sure it is (0 to 1), from known words, the lexicon's hits and the number of categories."""
    sums: Sums = {"request": 0.0, "offer": 0.0, "other": 1.0}
    asks = _add_cues(words, hits, sums)
    _add_form(words, hits, sums, categories)
    if sums["request"] < 1.5 and sums["offer"] < 2 and not any(hit.label in _SHORT for hit in hits):
        lacks = any(word in _LACKS for word in words)
        sums["request"] += 1.5 * lacks
        sums["other"] += 2 * (not lacks and _tells(words))
    if categories:
        sums["request"] += 6 if asks else 1.5
        sums["offer"] += 0.5
        sums["other"] = min(sums["other"], 1 + sums["other"] / 2) if asks else sums["other"]
    else:  # asking for nothing that is known weighs less
        sums["offer"] *= 0.6 if sums["offer"] >= 5 else 0.3
        sums["request"] = sums["request"] * 0.7 + 1.5 * asks
    sums["request"] += 9 * danger
    best: Kind = max(_KINDS, key=lambda kind: sums[kind])
    return best, round(sums[best] / sum(sums.values()), 3)


#: On a tie the earlier one: nothing is created by half a reason.
_KINDS: tuple[Kind, ...] = ("other", "request", "offer")
#: Urgencies that are reasons to ask: a shut-off, something out, no hurry.
_SHORT = frozenset({"cut", "gone", "low"})


def _add_cues(words: Sequence[str], hits: Sequence[Hit], sums: Sums) -> bool:
    """Add up the cues' weights; whether one of them asks outright."""
    asks = False
    for hit in hits:
        if hit.layer == "kind":
            kind, weight = hit.label.split()
            before = words[hit.first - 1] if hit.first else ""
            if kind == "request" and words[hit.first] in _NEEDS and before in _ANYBODY:
                kind, weight = "offer", "2"
            elif kind == "request" and words[hit.first] == "help" and before in _HELPS:
                kind, weight = "offer", "3"
            asks = asks or (kind == "request" and weight == "4")
            sums[kind] += float(weight)
        elif hit.layer == "plight":
            sums["request"] += 1.5
    return asks


#: Before "help with": it is given.
_HELPS = frozenset(
    {
        "free",
        "offering",
        "offer",
        "can",
        "will",
        "to",
        "gladly",
        "i",
        "iwill",
        "could",
        "wanna",
        "love",
        "and",
        "legal",
    }
)
_NEEDS = frozenset(
    {"need", "needed", "necesita", "necesitan", "ocupa", "ocupan", "busca", "requiere", "necesito"}
)
_ANYBODY = frozenset(
    {
        "whoever",
        "anyone",
        "you",
        "that",
        "which",
        "lo",
        "la",
        "los",
        "las",
        "folk",
        "who",
        "if",
        "dont",
        "not",
        "doesnt",
        "as",
        "nobody",
    }
)
#: Telling what happened, not what is wanted.
_TOLD = frozenset(
    """
    gave moved asked says told brought went saw finished sent tried heard met loved enjoyed packed sorted
    cleaned returned borrowed cooked made thought forgot remembered delicious awesome amazing great
    handled dije dijo llegaron trajeron llevamos hicimos fuimos vimos estuvo gusto encanto quedo compramos
    vinieron dejaron dejo recogimos
    """.split()
)
#: A whole sentence about what was or will be; without any asking in it, it tells something.
_TELLS = frozenset(
    """
    was were did had said says you your will its thats those theyre they id ill dont_know always never
    everyone this these just still already again fue era fueron eran estuvo tuvo hizo dijo ya siempre ese
    esa eso este ustedes todos todas ayer anoche
    """.split()
)
#: Somebody speaking of themselves; without them, a sentence is news.
_FIRST = frozenset(
    """
    i im me my we us our weare ihave mi mis nos nuestro nuestra yo tengo tenemos estoy estamos necesito
    """.split()
)
_HAPPENS = frozenset(
    """
    is are be gets get comes come goes go starts start opens open closes close closed arrives leaves ends
    happens runs moved came back fixed meets works ruled es esta estan son llega llegan empieza empiezan
    abre abren cierra cierran hay volvio regreso subio subieron bajo termina sale salen queda arreglaron
    pusieron abrieron
    """.split()
)


def _tells(words: Sequence[str]) -> bool:
    """News rather than a wish: what was or will be, or what somebody else does."""
    if any(word in _TELLS or _is_past(word) for word in words):
        return True
    return not any(word in _FIRST for word in words) and (
        any(word in _HAPPENS for word in words) or words[0] in _THE
    )


def _is_past(word: str) -> bool:
    """ "delivered", "trajeron"; not a thing or a plight that ends alike."""
    return len(word) > 5 and word.endswith(("ed", "aron", "ieron")) and word not in _NO_PAST


_NO_PAST = frozenset(
    """
    needed canned bottled unopened disabled retired expired married stranded evicted interested divorced homebound
    widowed confused scared worried tired bedbound clogged cracked busted burned flooded ripped overwhelmed seasoned
    ground unused outgrown preferred twin-sized medicated limited diagnosed pregnant rotted blocked jammed kicked
    denied locked arrested detained injured wounded starved behind hundred
    """.split()
)
_THE = frozenset({"the", "el", "la", "los", "las", "prices", "all", "todos"})
#: Lack and trouble speak for a request even where nothing is asked.
_LACKS = frozenset(
    """
    no not cant wont dont doesnt isnt nothing nobody none without lost only never barely stuck broke
    broken bad sick hurt alone ruined stolen expired empty short late sin nadie nada ni nunca apenas solo
    sola perdi mal mala malo enferma enfermo robaron falta
    """.split()
)


#: A pledge: something is put into something.
_POTS = frozenset(
    {
        "fund",
        "fondo",
        "colecta",
        "kitty",
        "pot",
        "fundraiser",
        "raffle",
        "cooperacha",
        "drive",
        "goal",
        "match",
    }
)
_PUTS = frozenset(
    {
        "give",
        "put",
        "doy",
        "pongo",
        "donate",
        "pledge",
        "aporto",
        "match",
        "pitch",
        "add",
        "contribute",
        "dono",
        "coopero",
        "sent",
    }
)
_TOWARDS = frozenset({"to", "from", "at", "in", "with", "for", "near", "by", "of"})


def _add_form(words: Sequence[str], hits: Sequence[Hit], sums: Sums, categories: int) -> None:
    """Add what the form of the clauses says, whatever their words."""
    told = sum(word in _TOLD for word in words)
    sums["other"] += 1.5 * min(told, 2) + 1.0 * min(sum(_is_known_thing(hit, words) for hit in hits), 2)
    _add_clauses(words, sums, categories)
    if any(word in _POTS for word in words) and any(word in _PUTS or word == "$" for word in words):
        sums["other"] += 6
    if words[0] in _QUESTION:
        sums["other"] += 2
    if words[-1] in {"free", "gratis"}:
        sums["offer"] += 3
    if words[-1] == "?" and categories:
        sums["request"] += 0.5


def _is_known_thing(hit: Hit, words: Sequence[str]) -> bool:
    """ "the soup", "that ladder": spoken of, not wished for; "to the store" is no such thing."""
    if (
        hit.layer != "category"
        or hit.label == "-"
        or not hit.first
        or words[hit.first - 1] not in {"the", "that"}
    ):
        return False
    return hit.first < 2 or words[hit.first - 2] not in _TOWARDS


def _add_clauses(words: Sequence[str], sums: Sums, categories: int) -> None:
    """What a clause begins with: "can watch" offers, "got a crib" too, "any soup" asks."""
    for at, word in enumerate(words):
        if at and words[at - 1] not in _CLAUSE:
            continue
        if word == "can" and at + 1 < len(words) and words[at + 1] not in _ASKED:
            sums["offer"] += 3
        elif word in _GIVES and categories:
            sums["offer"] += 2.5
        elif word in {"any", "hay"} and categories:
            sums["request"] += 2
