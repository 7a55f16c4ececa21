"""Words that name a thing but are no need of their own: compounds, reasons, companions, parts of the body.

"table saw" -> tools      "me n my dog" -> no pet_care      "broke her hip" -> no repair
"""

from collections.abc import Callable, Sequence

from bot.reading.lexicon import Hit
from bot.reading.text import listed

#: Phrases that tell why or where; they count only where nothing else is asked for.
SOFT: frozenset[str] = frozenset(
    listed(
        """
        need to be at, has to be at, have to be at, me cortaron horas, me cortaron las horas, stuck at,
        stranded at, no money, cant afford, afford, have to be out, gotta be out, got to be out,
        need to be out, lease is up, no car, no ride, hours got cut, laid off and, broke til, broke until,
        flat broke, kroger, safeway, walmart run, costco run, trader joes, walmart, target, bakery,
        supermarket, bus fare, gas money, take her to, take him to, no kitchen, no stove, driver, driver
        for, en alquiler, no clases y, starting over, first apartment, empezando de cero, take a, a jump, my
        car wont, en ingles y, puro ingles, all in english, its in english, is in english, esta en ingles,
        no cobro hasta, hasta la quincena, me corrieron del trabajo, me despidieron, ando corta, ando corto,
        ando corta este, ando corto este, ebt, snap, wic, drafty, no no, in my car, gofundme, phone call,
        pickup truck, my truck, my van, have a truck, have a van, sit with, visit with, going your way, no
        fridge, fridge is empty, in the basement, out of the basement, dishes, vecina sola, lives alone,
        live alone, living alone, vivo sola, vivo solo, viven solos, anda sola, cuenta de, comedor,
        radiator, car is in the shop, car in the shop, vehicle, no vehicle, no transportation, no puedo
        cocinar, cant cook, cannot cook, unable to cook, someone to sit with, mi carro no, asylum, asilo, my pills, nothing to wear, school is closed and, no
        school and, phone broke, screen is cracked, papers, mail, license, licencia, section 8, get my car
        out, you haul, come get it, carro no jala, carro no prende, carro no arranca, no jala mi carro, no prende mi
        carro
        """
    )
)
#: After "broke", "quebro", "stiff": a part of the body, nothing to mend.
_BODY = frozenset(
    """
    hip leg arm foot feet ankle wrist back knee shoulder hand finger neck rib toe collarbone elbow jaw
    nose tooth heart
    cadera pierna brazo pie tobillo muneca mano espalda rodilla hombro dedo costilla clavicula cuello
    codo diente hueso
    pelvis columna record bank news
    """.split()
)
_SELVES = frozenset(
    {"me", "i", "we", "us", "yo", "nosotros", "kid", "son", "daughter", "hijo", "hija", "mom", "ella"}
)
_COMPANY = frozenset({"and", "with", "y", "con", "plus"})
#: Compounds whose first word belongs: "shoes socks", "towels sheets" are lists without commas.
_HEADS = frozenset(
    {
        "tools",
        "health_equipment",
        "baby",
        "repair",
        "pet_care",
        "meals",
        "moving",
        "snow_yard",
        "internet",
        "paperwork",
    }
)


def only_context(found: Sequence[Hit], words: Sequence[str]) -> list[Hit]:
    """The hits without those that only tell about another, a companion or a body."""
    return [hit for hit in found if not _is_context(hit, found, words)]


def _is_context(hit: Hit, found: Sequence[Hit], words: Sequence[str]) -> bool:
    check = _CHECKS.get(hit.label)
    return check is not None and check(hit, found, words)


def _on_a_body(hit: Hit, found: Sequence[Hit], words: Sequence[str]) -> bool:
    return bool(_BODY & {*words[max(0, hit.first - 1) : hit.first], *words[hit.after : hit.after + 3]})


def _animal_along(hit: Hit, found: Sequence[Hit], words: Sequence[str]) -> bool:
    """ "me n my dog", "sin mascotas"."""
    refused = hit.first > 0 and words[hit.first - 1] in {"no", "sin"}
    return _is_single(hit) and len(found) > 1 and (refused or _beside_self(hit, words))


def _with_children(hit: Hit, found: Sequence[Hit], words: Sequence[str]) -> bool:
    return any(_overlap(hit, other) for other in found if other.label == "childcare")


def _mate_or_seat(hit: Hit, found: Sequence[Hit], words: Sequence[str]) -> bool:
    """ "my roommate needs", "room for 3 people"."""
    before = words[hit.first - 1] if hit.first else ""
    mate = _is_single(hit) and before in {"my", "mi", "her", "his", "su"} and words[hit.first] in _MATES
    return mate or (before != "a" and bool(_SEATED & set(words[hit.after : hit.after + 2])))


def _heater_broke(hit: Hit, found: Sequence[Hit], words: Sequence[str]) -> bool:
    heat = _HEAT & set(words[hit.first : hit.after])
    return bool(heat) and any(other.label == "repair" and other.layer == "category" for other in found)


def _fed_to_animal(hit: Hit, found: Sequence[Hit], words: Sequence[str]) -> bool:
    plain = _is_single(hit) and words[hit.first] in {"food", "comida", "alimento"}
    near = any(other.label == "pet_care" and abs(other.first - hit.first) <= 3 for other in found)
    return plain and near and not set(words) & _LISTING


def _lift_that_stands(hit: Hit, found: Sequence[Hit], words: Sequence[str]) -> bool:
    """ "lift broken", "no lift": the one in the house."""
    near = {*words[max(0, hit.first - 1) : hit.first], *words[hit.after : hit.after + 3]}
    return words[hit.after - 1] == "lift" and bool(near & {"broken", "broke", "no", "work", "working"})


def _in_compound(hit: Hit, found: Sequence[Hit], words: Sequence[str]) -> bool:
    """ "table saw": the second word is the thing."""
    if words[hit.first] == "traje" and words[hit.after : hit.after + 1]:  # "I brought", unless a suit follows
        return not words[hit.after].startswith(("para", "de", "talla"))
    heads = (other for other in found if other.first == hit.after and other.layer == "category")
    return _is_single(hit) and any(other.label in _HEADS for other in heads)


_CHECKS: dict[str, Callable[[Hit, Sequence[Hit], Sequence[str]], bool]] = {
    "repair": _on_a_body,
    "pet_care": _animal_along,
    "check_in": _with_children,
    "housing": _mate_or_seat,
    "utilities": _heater_broke,
    "food": _fed_to_animal,
    "ride": _lift_that_stands,
    "household_goods": _in_compound,
    "clothing": _in_compound,
    "meals": _in_compound,
}


def _is_single(hit: Hit) -> bool:
    return hit.after - hit.first == 1


_MATES = frozenset({"roommate", "roomie", "roomate", "housemate"})
_SEATED = frozenset({"people", "person", "persona", "passenger", "one", "more", "pasajero", "rider"})
_HEAT = frozenset(
    {"heat", "heating", "calefaccion", "hot", "caliente", "calenton", "warm", "apagon", "apagones"}
)
_LISTING = frozenset({"and", "y", ",", "plus", "tambien", "also", "us", "nosotros"})


def _overlap(one: Hit, other: Hit) -> bool:
    return one.first < other.after and other.first < one.after


def _beside_self(hit: Hit, words: Sequence[str]) -> bool:
    """ "me n my dog", "con mi perro": company, not a need."""
    if hit.first < 2 or words[hit.first - 1] not in {"my", "mi", "our", "a", "un"}:
        return False
    link = words[hit.first - 2]
    return link in {"with", "con"} or (link in _COMPANY and hit.first > 2 and words[hit.first - 3] in _SELVES)
