"""Asking for a person in a sentence of one's own (G4), and nothing else with it.

asks_for_person("i want to talk to a real person not a machine")  True     asks_for_person("puede llamarme alguien?")  True
asks_for_person("I need someone to talk to")  False: that is a request for company, which neighbours can meet
"""

from __future__ import annotations

import re

from bot.reading.text import clean, fold

#: Characters; whoever writes more has something else to say.
LONGEST = 100

_WHO = (
    r"(?:(?:a|an|the|some|your|one of the) )?(?:(?:real|actual|live) (?:person|human(?: being)?|people|someone|somebody)"
    r"|(?:person|human(?: being)?|organi[sz]ers?|supervisor|manager|boss|coordinator|dispatcher|team|people in charge)"
    r"|(?:someone|somebody|anyone|whoever) (?:real|human|in charge|who runs this|who can help)|whoever(?: i)?s in charge)"
)
_QUIEN = (
    r"(?:(?:un|una|el|la|los|las|algun|alguna) )?(?:(?:persona|humano|humana|gente)(?: (?:real|de verdad|de carne y hueso))?"
    r"|encargad[oa]s?|responsables?|organizador(?:a|es|as)?|coordinador(?:a|es|as)?|equipo|jef[ea]"
    r"|alguien (?:real|de verdad|a cargo|del equipo|que mande|que me pueda ayudar))"
)
_TALK = r"(?:talk|speak|chat|write|text)(?: (?:to|with))?"
_ASKED = (
    rf"(?:(?:i|we)(?:'?d)? )?(?:just |really )?(?:want|wanna|need|would like|like|have|gotta)(?: to)? {_TALK} {_WHO}",
    rf"(?:can|could|may|how do|how can) (?:i|we) (?:please |just )?{_TALK} {_WHO}",
    rf"(?:let me|lemme) {_TALK} {_WHO}|(?:give|get|find|connect) me (?:to |with )?{_WHO}",
    r"(?:can|could|will|would) (?:someone|somebody|anyone|anybody|a person|a human|one of you|you(?: guys)?) (?:please |just )*"
    r"(?:call|phone|ring) me(?: back)?",
    r"(?:please |just )?(?:call|phone) me(?: back)?(?: now)?|(?:i )?(?:want|need) a call(?: ?back)?",
    r"is (?:there )?(?:a |any )?(?:real |actual )?(?:person|human|anybody|anyone|somebody) (?:there|in there|i can (?:talk|speak) to)",
    r"who(?: i|')?s in charge(?: here| of this)?|who runs this(?: place| group| thing)?|who(?: i|')?s the (?:boss|organi[sz]er)",
    rf"(?:yo )?(?:solo )?(?:quiero|quisiera|necesito|ocupo|puedo|podria|me gustaria|prefiero|dejame|dejeme) hablar con {_QUIEN}",
    rf"(?:comunicame|comuniqueme|pasame|paseme|conectame) con {_QUIEN}",
    r"(?:alguien )?(?:me )?(?:puede|pueden|podria|podrian) (?:llamar|marcar|hablar por telefono|llamarme|marcarme)(?: alguien)?",
    r"que (?:me )?(?:llame|marque)(?:n)?(?: alguien)?|(?:llamenme|llameme|marquenme)",
    r"hay (?:alguien|alguna persona|una persona) (?:ahi|aqui|real|de verdad)",
    r"quien (?:manda|esta a cargo|es (?:el|la) (?:encargad[oa]|responsable|jef[ea]))(?: aqui| de esto)?",
)  # fmt: skip
_KIND = (
    r"(?:(?:hi|hello|hey|please|pls|plz|ok|no|so|um|hola|oye|oiga|bueno|por favor|porfa|porfavor)[\s,.!]+)*"
)
_AFTER = (
    r"(?:[\s,.!?]+(?:please|pls|plz|now|instead|asap|thanks|thank you|thx|por favor|porfa|porfavor|ahora|gracias|ya"
    r"|(?:and )?not (?:a |an |this |the )?(?:machine|bot|robot|computer|app)|(?:y )?no (?:con )?(?:un |una |este |esta )?"
    r"(?:robot|maquina|bot|computadora|aplicacion)))*"
)
_ASKS = re.compile(rf"[\s¿¡]*{_KIND}(?:{'|'.join(_ASKED)}){_AFTER}[\s?!.]*")


def asks_for_person(text: str) -> bool:
    """Whether that is all it says."""
    return len(text) <= LONGEST and _ASKS.fullmatch(fold(clean(text))) is not None
