"""A yes or a no, as people text it in English and Spanish. The whole text must be one; anything more is neither."""

from __future__ import annotations

from bot.reading.text import fold

_YES = """
yes, y, yep, yeah, yea, yup, ya, sure, ok, okay, okey, k, kk, correct, right, that's right, thats right, exactly,
looks good, good, perfect, fine, go ahead, do it, post it, please do, yes please, of course, absolutely, confirm,
si, sip, sii, siii, claro, claro que si, dale, va, vale, bueno, correcto, exacto, perfecto, de acuerdo, esta bien,
asi es, por supuesto, si por favor, si gracias, confirmo, adelante, hazlo, publicalo, simon, orale, listo,
👍, 👌, ✅, 🙌, 💯
"""
_NO = """
no, n, nope, nah, na, not really, no thanks, no thank you, wrong, that's wrong, thats wrong, don't, dont,
do not, stop, not now, incorrect,
nop, nel, no gracias, para nada, mejor no, ahora no, incorrecto, esta mal, no es correcto, todavia no, aun no,
👎, ❌, 🚫
"""


def _words(table: str) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in table.replace("\n", " ").split(",") if word.strip())


YES, NO = _words(_YES), _words(_NO)
#: What stands around the word and changes nothing.
_AROUND = " .,!¡?¿;:)(*\"'\t\r\n️🏻🏼🏽🏾🏿"


def read_yes_no(text: str) -> bool | None:
    """True for a yes, False for a no, None for anything that is not only that."""
    said = " ".join(fold(text[:60]).strip(_AROUND).replace(",", " ").split())
    said = "".join(c for c in said if c not in "🏻🏼🏽🏾🏿️")
    if said in YES:
        return True
    if said in NO:
        return False
    halves = said.split(" ")
    if len(set(halves)) == 1 and halves[0] in YES | NO:  # "no no no", "si si"
        return halves[0] in YES
    return None
