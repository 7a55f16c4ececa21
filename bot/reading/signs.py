"""Signs that decide who is asked next: a child alone (manners, rule 21), help for somebody else (A9)."""

import re
from collections.abc import Sequence

_CHILD_ALONE = re.compile(
    r"\b(?:(?:im|i am|were|weare|we are) (?:only |just )?(?:[5-9]|1[0-5]|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b(?! (?:month|week|day|hour|minute|people|mile|block|of|percent|with|and pregnant))"
    r"|(?:my )?(?:mom|dad|parent|mother|father|stepmom|grandma)s?(?: (?:is|are|isnt|and|my|dad|mom|have|has|at|still|been|never))* (?:at work|work|gone|not home|isnt home|left|didnt come|hasnt come|not here|arent home|passed out drunk)"
    r"|no (?:adult|grown up|grownup|parent)s? (?:is |here|home|with|at)|home alone|(?:im|are|kids?|children|brother|sister|son|daughter|child|boy|girl) (?:is |are |been |left |all )?(?:home )?alone|left alone|all by (?:myself|ourselves)"
    r"|tengo (?:[5-9]|1[0-5]|ocho|nueve|diez|once|doce|trece|catorce|quince) ano|(?:mi|mis) (?:mom|dad|papas|padres|mama|papa)(?: (?:no|estan|esta|se|todavia|aun))* (?:trabajando|en el trabajo|llegan?|fue|fueron|regresan?|trabajo|vuelven?)"
    r"|(?:nino|nina|hermanito|hermanita|hermano|hermana|hijo|hija|bebe)s? (?:esta |estan )?(?:sol[oa]s?)\b|estamos sol[oa]s)"
)
_ADULT = re.compile(
    r"\b(?:my (?:husband|wife|kid|son|daughter|job|grandson|landlord)|rent|retired|senior|elder|esposo|esposa|mi hij[oa]|mis hij[oa]s|mi marido|renta)\b"
)
_YOUNG = re.compile(r"\b(?:im|i am|tengo) (?:only |just )?(?:[5-9]|1[0-5]|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|ocho|nueve|diez|once|doce|trece|catorce|quince)\b(?! (?:month|week|day|hour|min|people|mile|block|of|percent|semana|mes|dia|hora|persona|bolsa|caja|dolar|peso))")  # fmt: skip
_OTHERS = frozenset(
    """
    neighbor neighbour vecino vecina vecinito vecinita coworker friend amigo amiga companero companera
    roommate compadre comadre stranger client
    """.split()
)
_KIN = frozenset(
    """
    aunt uncle grandma grandpa grandmother grandfather cousin niece nephew brother sister mother father
    mom dad tia tio abuela abuelo abuelita abuelito prima primo hermano hermana suegra suegro cunado
    cunada sobrino sobrina
    """.split()
)


def is_child_alone(words: Sequence[str]) -> bool:
    """Whether a child seems to write, or to be without a grown-up."""
    line = " ".join(words)
    if _YOUNG.search(line):
        return True
    return bool(_CHILD_ALONE.search(line)) and not _ADULT.search(line)


def is_someone_else(words: Sequence[str]) -> bool:
    """Whether the help is for a person of another household: a neighbour, a relative who lives apart."""
    for at, word in enumerate(words):
        if (
            word in _OTHERS
            and at
            and words[at - 1]
            in {"my", "mi", "a", "an", "old", "elderly", "for", "una", "un", "church"} | _OTHERS
        ):
            return words[at - 1] not in {"a", "un", "una"} or words[at - 2 : at - 1] in (["for"], ["para"])
        if word in _KIN and at and words[at - 1] in {"my", "mi", "our"}:
            return not any(
                w in {"me", "we", "us", "yo", "nos", "nosotros"} and words[k + 1 : k + 2] in (["and"], ["y"])
                for k, w in enumerate(words)
            )
    return list(words[:3]) == ["old", "man", "next"] or "next door" in " ".join(words)
