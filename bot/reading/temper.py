"""Thanks and anger, where they are all that a short message says.

is_thanks("muchas gracias!!")      True        is_thanks("thanks, and diapers too")     False
is_misdirected("oops wrong chat")  True
is_angry("stupid bot")             True        is_angry("he is angry with me")          False

Both lean to no: what is not recognised is read like anything else.
"""

import re
import unicodedata

#: Words. Whoever writes more has something else to say.
LONGEST = 12

_THANKS = (
    r"thank(?:s| you| u)|thanx|thnx|thx|tnx|ty|tysm|gracias|grax|grasias|bless (?:you|u)|god bless"
    r"|(?:i )?appreciate (?:it|you|that)|(?:te|se|les) lo agradezco|(?:te|les) agradezco"
    r"|dios (?:te|les|los|la|lo) bendiga|bendiciones|muy amables?"
)
_BESIDE = (
    r"so much|so|very much|a lot|a ton|a million|again|all|everyone|you|u|y'?all|ok|okay|oki|great|perfect|awesome"
    r"|wonderful|got it|oh|hi|hub|bot|team|for everything|for your help|for the help|and|very|many|much|the best"
    r"|muchas|muchisimas|mil|de nuevo|otra vez|por todo|por la ayuda|por tu ayuda|por avisar|a todos|a todas|de verdad"
    r"|perfecto|genial|super|vale|listo|bueno|si|yes|y|muy|ay|de corazon|(?:that|it|this) (?:was|is|means)"
    r"|(?:so|very|really) (?:kind|nice|sweet)|of (?:you|u|him|her|them|[a-z]{2,12})|tan amable|que amable"
    r"|no|not (?:now|today)|(?:i'?m|we'?re|im|were) (?:good|fine|ok|all set)|all (?:good|set)|i (?:don'?t|do not) need (?:anything|it)"
    r"|(?:any ?more|anymore)|ya no|ya (?:lo|la) (?:consegui|encontre|resolvi)|ya esta|estoy bien|estamos bien|todo bien"
    r"|no hace falta|por ahora"
)
_ONLY_THANKS = re.compile(rf"(?=.*\b(?:{_THANKS})\b)(?:\b(?:{_THANKS}|{_BESIDE})\b\s*)+")
#: Said with a picture alone.
_HEARTS = frozenset("🙏❤♥🧡💛💚💙💜🤍🥰😍😊☺🤗👍👏💐🌹💖💕")
_JOINERS = frozenset("\ufe0f\u200d") | {chr(code) for code in range(0x1F3FB, 0x1F400)}

_ANGRY = re.compile(
    r"\b(?:"
    r"(?:stupid|dumb|useless|idiotic|worthless|shitty|crappy|fucking|damn|goddamn) (?:bot|robot|machine|app|hub|thing)"
    r"|(?:bot|robot|app|this thing) (?:is|are) (?:stupid|dumb|useless|crap|shit|garbage|trash)"
    r"|fuck (?:you|u|off|this)|screw (?:you|this)|go to hell|shut (?:the (?:hell|fuck) )?up|you suck|i hate (?:you|this)"
    r"|piece of (?:shit|crap|junk|garbage)|this is (?:bullshit|bs|useless|ridiculous|stupid)|what a joke"
    r"|leave me (?:the (?:hell|fuck) )?alone|stop (?:bothering|asking|pestering|spamming|texting|writing) me"
    r"|(?:pinche|puto|puta|estupid[oa]|maldit[oa]|inutil|mugre|tont[oa]) (?:bot|robot|maquina|app|programa|cosa|aparato)"
    r"|(?:bot|robot|app|programa) (?:estupid[oa]|inutil|de mierda|basura)|callate|dejame en paz|dejenme en paz"
    r"|deja de (?:molestar|preguntar|escribir)(?:me)?|dejen de (?:molestar|escribir)(?:me)?|vete a la (?:mierda|chingada)"
    r"|a la (?:mierda|chingada)|que (?:mierda|porqueria)|no sirves? para nada|esto no sirve|eres una? "
    r"(?:inutil|basura|porqueria|estupid[oa]|idiota)|me tienes hart[oa]|estoy hart[oa] de (?:ti|esto|est[ae] (?:bot|robot|maquina|app|cosa))|odio est[aeo]"
    r"|(?:bot|robot|maquina|app|machine|this thing|you) (?:never |no |don'?t |doesn'?t |does not )(?:works|sirve(?: para nada)?|entiende(?:s)? nada"
    r"|understands? (?:anything|a thing|shit))"
    r")\b"
)
_MISDIRECTED = re.compile(
    r"\bwrong (?:chat|person|number|group|window|thread)\b|\bnot (?:meant )?for (?:you|this chat)\b"
    r"|\bme equivoque de (?:chat|grupo|persona|numero)\b|\b(?:chat|grupo|numero) equivocado\b|\bno era para (?:ti|aqui|usted)\b"
)


def is_thanks(text: str) -> bool:
    """Whether a message only thanks; a heart alone does, too."""
    if text.strip() and all(char in _HEARTS | _JOINERS or char.isspace() for char in text):
        return True
    said = _plain(text)
    return bool(said) and len(said.split()) <= LONGEST and _ONLY_THANKS.fullmatch(said + " ") is not None


def is_misdirected(text: str) -> bool:
    """Whether a message says that it was not for the hub."""
    said = _plain(text)
    return len(said.split()) <= LONGEST and _MISDIRECTED.search(said) is not None


def is_angry(text: str) -> bool:
    """Whether somebody is angry with whom they write to: the hub."""
    said = _plain(text)
    return len(said.split()) <= LONGEST and _ANGRY.search(said) is not None


def _plain(text: str) -> str:
    """Small letters without accents, letters drawn out made short, nothing but words."""
    bare = text.lower()
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFD", bare) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(_DRAWN_OUT.sub(r"\1", bare)))


_WORD, _DRAWN_OUT = re.compile(r"[a-z0-9']+"), re.compile(r"([a-z])\1{2,}")
