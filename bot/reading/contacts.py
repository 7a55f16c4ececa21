"""Phone numbers, exact addresses, door codes and handles: found, and taken out of what others may read (A5).

    without_contacts("food pls 1920 W 18th St apt 2R, code 4471, 312-555-0142") -> "food pls W 18th St"

Taking out leans to too much: whatever could be dialled, mailed, written to or typed at a door goes. The
street stays without its number. Taking out twice changes nothing.
"""

import re

from bot.reading.spelled import spelled, without_house, without_spelled
from bot.reading.text import clean

_STREET = r"(?:street|str|st|avenue|ave|av|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|way|highway|hwy|parkway|pkwy|terrace|ter|circle|cir|alley|square|sq|trail|trl|loop|plaza|row|walk|crossing)"
_CALLE = r"(?:calle|c/|avenida|avda|av|paseo|plaza|carretera|calzada|callej[oó]n|privada|cerrada|bulevar|camino|andador|circuito|pasaje|jir[oó]n|carrera|cra)"
_UNIT = r"(?:apt|apartment|apartamento|unit|suite|ste|rm|room|lot|depto|dpto|departamento|apto|piso|interior|int|puerta|bldg|building|edificio|trailer|spc|space|cuarto|casa|portal|local|no|num|n[uú]mero)"
#: What may follow a number after "at" without making it a house number: times, counts, measures.
_NOT_STREET = (
    r"(?:am|pm|a\.m|p\.m|tonight|tonite|tomorrow|tmrw|today|sharp|and|or|on|in|if|for|to|the|is|but|please|pls|mon|tue|wed|thu|fri|sat|sun|people|kids|miles|min|hours|hrs|days|percent|degrees|boxes|bags|families|weeks|months|years|noon|night|"
    r"morning|evening|personas|ni[nñ]os|minutos|horas|d[ií]as|semanas|meses|a[nñ]os|cajas|bolsas|de|por|y|o|para|ma[nñ]ana|hoy|pesos|d[oó]lares|dollars|bucks|euros|grados)\w{0,6}\b"
)
#: A capital after "at 5" that begins a sentence; names that streets have, in small letters too.
_NOT_NAME = r"(?:thank|thx|hope|can|will|see|let|who|does|every|each|any|need|everyone|all|come|bring|just|also|our|you|they|she|then|gracias|nos|los|las|alguien|traigan|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\w{0,6}\b"
_TREE = r"(?:oak|elm|maple|pine|cedar|birch|walnut|chestnut|willow|cherry|ash|main|washington|lincoln|jefferson|madison|jackson|franklin|mlk)"
#: What stands between a number and a street that do not belong together: "size 4 near oak st", "for 3 people on oak st".
APART = frozenset(
    "near by in on at off from to for around close next people kids person persons block blocks mile miles bag bags"
    " unit units cerca en para personas niños ninos cuadras".split()
)
_APART = rf"(?:{'|'.join(sorted(APART))})"
_ADDRESS = re.compile(
    rf"(?<!\d)\d{{1,6}}(?:-\d{{1,4}})?[a-z]?[ \t]{{1,3}}(?P<en>(?:(?!{_APART}\b)[\w.'’-]{{1,25}}[ \t]{{1,3}}){{0,4}}?{_STREET}\b)"
    rf"|(?P<es>(?<![^\W\d_]){_CALLE}\.?[ \t]{{1,3}}(?:[^\W_][\w.'’-]{{0,24}}[ \t]{{1,3}}){{0,5}}?[^\W_][\w.'’-]{{0,24}}?)[ \t]{{0,2}}(?:,|#|\bn[uú]m(?:ero)?\b\.?|\bno\b\.?|n[º°.]|[ \t])[ \t]{{0,3}}#?[ \t]?\d{{1,6}}(?:[ \t]?-[ \t]?\d{{1,4}})?[a-z]?"
    r"|(?P<lead>\b(?:address|addy|live at|im at|i'm at|we are at|we're at|direcci[oó]n|domicilio|vivo en|house|house number)\b(?: is| es|:)?[ \t]{1,3}#?)\d{1,6}\b(?!(?:th|st|nd|rd|am|pm| years| people| kids))"
    rf"|(?P<bare>\b(?:at|en|@)[ \t]{{1,3}})\d{{2,5}}[ \t]{{1,3}}(?=(?:[nsew]\.?[ \t])?(?!{_NOT_STREET})[^\W\d_]{{3,20}})"
    rf"|(?P<small>\b(?:at|en|@)[ \t]{{1,3}})\d[ \t]{{1,3}}(?=(?!{_NOT_STREET}|{_NOT_NAME})(?-i:[A-Z][a-z]{{2,20}})|{_TREE}\b)",
    re.IGNORECASE,
)
_UNITS = re.compile(
    rf"[,]?[ \t]{{0,3}}(?<![^\W\d_]){_UNIT}\b\.?[ \t]{{0,2}}(?:#|n[º°.])?[ \t]{{0,2}}(?:[a-z]?-?\d{{1,5}}[a-z]?|[a-z]\d{{0,3}})(?![\w'])|[,]?[ \t]{{0,3}}#[ \t]?\d{{1,5}}[a-z]?\b",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?<![^\W\d_])(?:(?:door|gate|buzzer|buzz|entry|access|lock|lockbox|key|building|front|garage|alarm|el|la|the|side|back)[ \t]{1,3}){0,3}(?:code|c[oó]digo|clave|pin|passcode|buzzer|buzz|buzz in|timbre|lockbox|keypad|press|dial|marca|marque|combination|combo|contrase[nñ]a)\b"
    r"(?:[ \t]{1,3}(?:is|es|to|the|de|del|la|el|get|in|gate|door|puerta|port[oó]n|for|para|number|no)\b){0,4}[ \t]{0,2}[:=#*]?[ \t]{0,2}[#*]?\d[\d*# \t-]{1,10}[#*]?",
    re.IGNORECASE,
)
#: Seven digits or more with little between them: a phone number, whatever the country.
_PHONE = re.compile(r"(?:\+|\b00|\()?[ \t]?\d(?:[ \t().\-–—_·•*,/]{0,3}\d){6,19}")
_ISO_DATE = re.compile(r"(?:19|20)\d\d-[01]?\d-[0-3]?\d|[0-3]?\d/[0-3]?\d/(?:19|20)\d\d")
_DIGIT_WORD = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|\d{1,4})"
_SPELLED = re.compile(rf"\b{_DIGIT_WORD}(?:[ \t,.\-]{{1,3}}{_DIGIT_WORD}){{6,14}}\b", re.IGNORECASE)
_MAIL = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,126}|\b[\w.+-]{1,64}[ \t]{0,2}(?:\(at\)|\[at\]|[ \t]at[ \t]|[ \t]arroba[ \t])[ \t]{0,2}(?:gmail|yahoo|hotmail|outlook|icloud|proton|aol|live)\b(?:[ \t]{0,2}(?:\.|dot|punto)[ \t]{0,2}\w{2,6})?",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:https?://|www\.)\S{1,2000}|(?<![\w-])(?<!\w\.)[\w-]{1,63}(?:\.[\w-]{1,63}){0,126}\.(?:com|org|net|me|io|gg|app|link|info|es|mx|us|ly|chat|xyz|to|co)\b(?:/\S{0,2000})?",
    re.IGNORECASE,
)
_HANDLE = re.compile(
    r"@\w[\w.:\-]{1,60}|(?<!\w)\$[a-z]\w{2,30}\b|\b(?:insta(?:gram)?|ig|snap(?:chat)?|telegram|tg|whats?app|wsp|signal|fb|facebook|messenger|venmo|cash ?app|zelle|discord|tiktok)\b[ \t]{0,2}(?:is|:|=|es|@|user(?:name)?|name)[ \t]{0,2}(?:is[ \t]|es[ \t])?[@$]?\w[\w.]{2,40}",
    re.IGNORECASE,
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_DIGIT = re.compile(r"\d")
_GAPS = re.compile(r"[ \t]{2,}")
_DANGLING = re.compile(r"[ \t]+([,.;!?])|(?:,[ \t]*){2,}|^[ \t,;]+|[ \t,;:]+$|\([ \t]*\)", re.MULTILINE)


def find_phones(text: str, region: str = "US") -> tuple[str, ...]:
    """Phone numbers in the text in international form ("+13125550142"), each once, in order."""
    import phonenumbers  # 50 ms to import, needed by few

    text = _INVISIBLE.sub("", clean(text))
    found = [phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
             for match in phonenumbers.PhoneNumberMatcher(text, region, leniency=phonenumbers.Leniency.POSSIBLE)]  # fmt: skip
    for match in _PHONE.finditer(text):
        try:
            number = phonenumbers.parse(match[0], region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number) and not _ISO_DATE.search(match[0]):
            found.append(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return tuple(dict.fromkeys(found))


def find_addresses(text: str) -> tuple[str, ...]:
    """Street addresses with a house number, units and door codes, as written."""
    text = clean(text)
    found = [
        (match.start(), match[0].strip(" ,"))
        for pattern in (_ADDRESS, _UNITS, _CODE)
        for match in pattern.finditer(text)
    ]
    found += [(start, text[start:end].strip(" ,")) for start, end in spelled(text)]
    return tuple(dict.fromkeys(words for _, words in sorted(found)))


def has_contacts(text: str) -> bool:
    """Whether anything in the text would be taken out by `without_contacts`."""
    text = _INVISIBLE.sub("", clean(text))
    return any(
        pattern.search(text) for pattern in (_LINK, _MAIL, _HANDLE, _CODE, _ADDRESS, _UNITS, _SPELLED)
    ) or bool(_dialled(text) or spelled(text))


def has_reach(text: str) -> bool:
    """Whether there is something to dial, write to or type at a door: contacts, houses and links aside."""
    text = _INVISIBLE.sub("", clean(text))
    return any(pattern.search(text) for pattern in (_MAIL, _HANDLE, _CODE, _SPELLED)) or bool(_dialled(text))


#: Units that a public house has, too.
_ROOM = re.compile(
    r"[, ]*(?:#|room|rm|suite|ste|no|num|n[uú]mero|building|bldg|edificio|piso|local|portal|lot)\b",
    re.IGNORECASE,
)


def has_house(text: str) -> bool:
    """Whether it says at which number somebody may be found; "room 4 of the school" is no home."""
    text = clean(text)
    units = (match[0] for match in _UNITS.finditer(text))
    return bool(_ADDRESS.search(text) or spelled(text)) or any(not _ROOM.match(unit) for unit in units)


def without_contacts(text: str) -> str:
    """The text with nothing left to dial, write to, knock at or type at a door; streets lose their numbers."""
    text = _INVISIBLE.sub("", clean(text))
    for _ in range(12):
        shorter = _once(text)
        if shorter == text:
            return text
        text = shorter
    return _tidy(re.sub(r"\d", "", text)) if has_contacts(text) else text


def _once(text: str) -> str:
    numbered = _DIGIT.search(text) is not None  # without a digit, codes, numbers and addresses need no look
    for pattern in (_CODE, _MAIL, _LINK, _HANDLE) if numbered else (_MAIL, _LINK, _HANDLE):
        text = pattern.sub(" ", text)
    if numbered:
        text = _PHONE.sub(lambda match: match[0] if _is_date(match[0]) else " ", text)
    text = _SPELLED.sub(" ", without_spelled(text))
    if numbered:
        text = _ADDRESS.sub(_street, text)
    return _tidy(_UNITS.sub(" ", text))


def _street(match: re.Match[str]) -> str:
    """An address without its house number."""
    return " " + (match["en"] or match["es"] or match["lead"] or match["bare"] or match["small"] or "")


def _is_date(digits: str) -> bool:
    return _ISO_DATE.fullmatch(digits.strip()) is not None


def _dialled(text: str) -> list[str]:
    return [match[0] for match in _PHONE.finditer(text) if not _is_date(match[0])]


def _tidy(text: str) -> str:
    text = _DANGLING.sub(
        lambda match: (
            match[1]
            or (", " if match[0].startswith(",") and match.end() < len(text) and match.start() else "")
        ),
        text,
    )
    return _GAPS.sub(" ", text).strip()


#: A number that names a street, a road or a postcode, not a house.
_NAMES_STREET = re.compile(
    r"(?:calle|avenida|avda|av|ave|avenue|carrera|cra|highway|hwy|route|rt|road|la|colonia|y|and|&|zip|cp)\.?$",
    re.IGNORECASE,
)
#: A house number, also one glued to its street ("1234oak", "1234½"); "101st" is none.
_NUMBER = re.compile(
    r"#?[ \t]?\b\d{1,6}[a-z]?\b(?:-\d{1,4}\b)?|\b\d{2,6}(?!\d|st\b|nd\b|rd\b|th\b)", re.IGNORECASE
)


def blurred_place(place: str) -> str:
    """A place fit for a card: no house, unit or door numbers; "5th", "calle 8" and postcodes stay."""
    place = without_house(without_contacts(place))

    def keep(match: re.Match[str]) -> str:
        before = place[: match.start()].rstrip()
        digits = match[0].strip("# ")
        postcode = len(digits) == 5 and digits.isdigit() and not place[match.end() :].strip(" .,")
        return match[0] if postcode or _NAMES_STREET.search(before) else ""

    return _tidy(_NUMBER.sub(keep, place))
