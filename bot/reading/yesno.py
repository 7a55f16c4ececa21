"""Yes and no as people type them, both languages, thumbs included.

read_yes_no("sip 👍") -> True      read_yes_no("nah im good") -> False      read_yes_no("maybe") -> None
"""

import re
from functools import lru_cache

from bot.reading.text import clean, fold

_YES = frozenset(
    """
    yes y yeah yep yup ya yea yas yess yesss yessir yah ye ok okay okey oki k kk okie sure surely correct
    right exactly totally absolutely definitely fine good great perfect cool deal agreed si sii siii sip
    sipi simon claro dale vale bueno va sale correcto exacto cierto acepto perfecto listo confirmo
    afirmativo obvio orale andale hecho eso asi bien yass aye true affirmative
    """.split()
)
_NO = frozenset(
    """
    no n nope nah naw nop noo nooo nel never negative nunca tampoco cancel cancelar nanai nones jamas
    wrong incorrect incorrecto false negativo nay noup
    """.split()
)
_FILLER = frozenset(
    """
    please pls plz porfa porfavor por favor thanks thank you thx ty gracias it is its that thats works do
    go ahead for me i am im will can want to a the all this of course post esta es asi los las que muchas
    mucho todo then lets sir maam amigo amiga problem now sounds looks pues entonces hija mija hijo quiero
    send publica publicalo hazlo postit tambien senor senora totalmente supuesto very yo con gusto
    """.split()
)
#: Said as a whole; their words alone would mislead.
_WHOLE_YES = frozenset({"of course", "por supuesto", "go ahead", "please do", "sounds good", "looks good", "looks right", "thats right", "that is right", "post it", "do it", "send it", "im in", "no problem", "no problema", "me too", "why not", "adelante", "asi es", "esta bien", "de acuerdo", "con gusto", "hazlo", "publicalo", "mandalo", "thats it", "not a problem", "you bet", "por que no", "claro que si", "como no", "ok bueno", "uh huh", "all good"})  # fmt: skip
_WHOLE_NO = frozenset({"no thanks", "no thank you", "no gracias", "not now", "not really", "dont", "do not", "im good", "nah im good", "no im good", "ahora no", "todavia no", "not yet", "mejor no", "claro que no", "para nada", "no way", "i dont", "i cant", "cant", "no puedo", "not me", "of course not", "no esta bien", "not right", "thats wrong", "that is wrong", "not ok", "no quiero", "negative", "no not really", "nothing", "stop", "please dont"})  # fmt: skip
_EMOJI_YES, _EMOJI_NO = "👍✅👌🙌✔☑🆗💯🤝", "👎❌🚫✖🙅⛔"
_WORD = re.compile(r"[a-z']{1,30}")


@lru_cache(64)
def read_yes_no(text: str) -> bool | None:
    """True for yes, False for no, None for anything that is not plainly one of them. A message is asked several times."""
    text = clean(text)
    if len(text) > 60:
        return None
    marks = () if text.isascii() else text
    thumbs = {mark in _EMOJI_YES for mark in marks if mark in _EMOJI_YES or mark in _EMOJI_NO}
    words = [word.replace("'", "") for word in _WORD.findall(fold(text))]
    if any(char.isdigit() for char in text):
        return None
    if not words:
        return thumbs.pop() if len(thumbs) == 1 else None
    said = _said(words)
    return said if said is not None and thumbs <= {said} else None


def _said(words: list[str]) -> bool | None:
    line = " ".join(words)
    if line in _WHOLE_YES:
        return True
    if line in _WHOLE_NO:
        return False
    if not all(word in _YES or word in _NO or word in _FILLER for word in words):
        return None
    yes, no = any(word in _YES for word in words), any(word in _NO for word in words)
    if yes and no:
        return None
    return True if yes else False if no else None
