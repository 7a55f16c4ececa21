"""A1: names of things as neighbours call them, one table per category and language."""

from datetime import UTC, datetime

import pytest

from bot.reading.request import read_request

AT = datetime(2026, 12, 1, 10, tzinfo=UTC)
#: Category -> what one needs, in English and in Spanish.
NEEDS: dict[str, tuple[str, str]] = {
    "food": (
        "asda, cocoa, community fridge, gatorade, injera, maple syrup, plantains, some jam, weekly shop",
        "bacalao, catsup, chuchoca, coditos, mangos, pechuga de pollo, productos basicos, remesa de comida, "
        "vinagre",
    ),
    "meals": (
        "biryani, doesnt need cooking, feed us dinner, gumbo, jambalaya, no cooking needed, pot of gumbo, "
        "potluck dish, to go plate",
        "arroz chaufa, asopao, comedor social, empanadillas, lentejas guisadas, olla popular, platito de "
        "comida, plato fuerte, sancocho",
    ),
    "water": (
        "aquafina, britta, faucet runs brown, tap is dry, tap runs brown, water is brown, water main break, "
        "water refill, zephyrhills",
        "bidon de agua, botellon de agua, botellones de agua, cisterna de agua, cortaron el agua, cubetas "
        "de agua, tinaco",
    ),
    "baby": (
        "baby bathtub, baby pouches, elecare, medela, pediasure, play pen, portable crib, pushchair, "
        "spectra pump",
        "banera de bebe, cambiador, gasas de muselina, huevito para bebe, leche materna, mamaderas, mantita "
        "de bebe, orinal para nino, panalitis",
    ),
    "medicine": (
        "calpol, cold and flu, estradiol, furosemide, hydrochlorothiazide, my flu shot, my tablets from, "
        "pregnancy test, the chemist",
        "aspirineta, carbamazepina, mejoral, pastillas de hierro, pildoras, poner una inyeccion, "
        "prednisona, retrovirales, ventolin",
    ),
    "health_equipment": (
        "air cast, bath lift, cam boot, magnifier, magnifying glass, medical tape, pressure cushion, shower "
        "seat, wheelchair battery",
        "banarse sentado, bolsas de orina, bombona de oxigeno, colchon antiescaras, cuna para enfermo, "
        "espejuelos, lentes de aumento, ortesis, plantillas ortopedicas",
    ),
    "clothing": (
        "bath robe, boxer briefs, costume, formal wear, halloween costume, high heels, something to wear, "
        "warm robe, wellies",
        "bombachas, buzo, calzoncillos, casaca, cazadora, franelas, saquito, tenis talla, traje para",
    ),
    "household_goods": (
        "a new oven, bog roll, cutlery, housewares, king bedding, mouthwash, tissues, vaccum, vaccuum",
        "bote de basura, cocineta, crema corporal, frazadas, heladera, hilo dental, juego de sabanas, "
        "lavarropas, mopa",
    ),
    "tools": (
        "air pump, box cutter, circular saw, megaphone, miter saw, pa system, safety goggles, strimmer, "
        "utility knife",
        "alargador, alargue, amoladora, llave stilson, presta una pala, prestarme cables, prestarme una "
        "pala, pulidora, revolvedora",
    ),
    "internet": (
        "computer monitor, desktop, document scanner, hdmi cable, headset, keyboard, thumb drive, tv remote "
        "setup, used phone",
        "ayuda con whatsapp, cargador de movil, chip de celular, chip de telefono, guifi, instalarme "
        "whatsapp, ponerme saldo, sin datos, sin megas",
    ),
    "pet_care": (
        "cats nails, dogs nails, frontline plus",
        "arenero, comida para peces, croquetas de perro, guacal, guarderia canina, pechera para perro, "
        "pienso, pipeta, transportin",
    ),
    "money": (
        "a tenner, broke till payday, few quid, fiver, lunch money, overdrawn, tenner, twenty quid",
        "ando quebrada, ando quebrado, colecta, fiado, guita, para el entierro, sepelio, unos pesos, varos",
    ),
    "utilities": (
        "bag of coal, cut our power, emergency credit, heat back on, lights back on, meter credit, meter is "
        "out, meter top up, prepay meter",
        "balon de gas, boleta de luz, bono social, cilindro de gas, desconectan la luz, desconecten la luz, "
        "garrafa de gas, planilla de luz, reconexion",
    ),
    "housing": (
        "b and b, council house, flat to rent, flatmate, let us stay, put us up, shelter is full, sober "
        "house, sober living",
        "albergue esta lleno, alojarme, arriendo, casa de huespedes, depto, en arriendo, hostal, piso de "
        "alquiler, ya no cabemos",
    ),
    "translation": (
        "bosnian translator, khmer interpreter, speak armenian, speak hindi, speak polish, speaks chuukese, "
        "speaks german, speaks yoruba, swahili speaker",
        "clases de espanol, ensenarme ingles, me interpreten, practicar ingles",
    ),
    "paperwork": (
        "complaint letter, fema, food stamp application, getting an id, letter of support, license expired, "
        "reading a letter, reference letter, understanding a letter",
        "empadronarme, gestoria, hoja de vida, padron, solicitar el paro, tarjeta de identificacion, "
        "tramite, tramites, vida laboral",
    ),
    "legal": (
        "been arrested, citizens advice, got arrested, living will, make a will, solicitor, write a will",
        "acompane a inmigracion, arrestaron a mi, asesoria juridica, detuvieron a mi, finiquito, lo "
        "arrestaron, lo detuvieron, orientacion juridica, regularizar",
    ),
    "safety": (
        "doorbell camera, order of protection, protective order, ring camera, self defense class, window "
        "locks",
        "defensa personal, esposo es violento, plan de seguridad",
    ),
    "childcare": (
        "holiday club, play dates, school drop off, summer camp, with her homework, with his homework, with "
        "their homework",
        "apoyo escolar, ayuda con deberes, campamento de verano, despues de escuela, estancia infantil, "
        "hacer los deberes, jardin de ninos, jardin infantil, refuerzo escolar",
    ),
    "check_in": (
        "companionship, daily text, grief group, grief support, havent seen mr, havent seen mrs, support "
        "group, visitors",
        "apoyo emocional, charlar un rato, con quien conversar, conversar un rato, grupo de apoyo, necesito "
        "compania",
    ),
    "ride": (
        "airport pickup, bus strike, missed the bus, orca card, oyster card, oyster top up, tank of gas",
        "alguien con carro, alguien con coche, dar pon, darme la cola, guagua para, perdi el camion, pon "
        "al, remis, tarjeta del metro",
    ),
    "moving": (
        "bubble wrap, deliver a bed, help unpack, help unpacking, help us pack, my move, need muscle, "
        "packing paper, some muscle",
        "bodega para guardar, cinta para cajas, cosas al basurero, en que traerla, pesa mucho, plastico "
        "burbuja, tirar escombros, trasladar muebles, trasteo",
    ),
    "repair": (
        "bed bug help, bedbug treatment, help painting, hole in wall, keys locked in, mouse problem, "
        "roaches, roofer, shelf put up",
        "atascado, cerca rota, chapista, fumigar, goma pinchada, grifo gotea, llaves adentro, maestro "
        "chasquilla, tecnico de neveras",
    ),
    "snow_yard": (
        "clear debris, debris removal, driveway is buried, fallen limb, garden starts, gardener, plant "
        "starts, seedlings, tree limb",
        "chapear, chapodar, cortar la grama, desyerbar, grama alta, hojas secas, maleza, semillas, tierra "
        "para macetas",
    ),
}


@pytest.mark.parametrize("category", NEEDS)
def test_a1_things_are_known_by_the_names_people_use(category: str) -> None:
    english, spanish = (table.split(", ") for table in NEEDS[category])
    texts = [f"need {thing}" for thing in english] + [f"necesito {thing}" for thing in spanish]
    misread = {text: got for text in texts if (got := read_request(text, at=AT).categories) != (category,)}
    assert not misread
