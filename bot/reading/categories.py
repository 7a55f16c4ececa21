"""From all categories that a text's words touch to those it asks for.

    "take my dog to the vet" -> pet_care       "ride to the grocery store" -> ride       "furnace quit, no heat" -> repair

Some words only hint ("letter", "apartment", "truck"): they give way as soon as another category is plain.
"""

from collections.abc import Sequence

from bot.reading.frames import framed
from bot.reading.lexicon import Hit

#: Category -> phrases that count only where nothing else is asked for.
HINTS: dict[str, frozenset[str]] = {
    "paperwork": frozenset(
        "letter,letter from,paper,papers,document,carta de,carta del,una carta,papeles,documento,forma,formas,form,print,application,solicitud,registro,read a letter,leer una carta,leer carta,aplicacion,licencia,renewal".split(",")
    ),
    "housing": frozenset(
        "apartment,apartamento,departamento,depa,apto,hotel,motel,shelter,refugio,albergue,cuarto,room,a room,room for,studio,homeless,sleeping in my car,sleeping in car,on the street,en la calle,housing,roommate,eviction,evicted,"
        "desalojo,eviction notice,habitacion,recamara,sin techo,sin casa,casa,on street,posada,refuge,durmiendo en carro,roomate,roof over,nowhere to go,kicked out,tent".split(",")
    ),
    "moving": frozenset("moving,moving out,moving in,move in,move out,truck,a truck,loading,me mudo,camioneta,troca,nos mudamos,pickup truck,my truck,trailer,pick up truck,cargar,moving to my new,moving to a new,remolque,a_truck".split(",")),
    "money": frozenset("loan,money,cash,dollar,buck,dolar,peso,bucks,dollars,afford,euro,deposit,donation,plata,lana,dinero,fund,funds,quincena,feria,deposito,fondo,donacion,no completo,no me alcanza,funding".split(",")),
    "ride": frozenset("no car,no ride,no tengo carro,no tengo coche,dont drive,cant drive,driver,no manejo,taxi,cab,uber,way home,gasolina,heading to,transport,a way to,can drive,manejar,manejo,drive to,aeropuerto,my truck,lyft,my car wont,como ir,take me".split(",")),
    "food": frozenset("to eat,milk,coffee,cafe,para comer,que comer,hungry,hambre,food bank,food pantry,grocery store,mercado,supermercado,supermarket,super,food stamp,estampilla,ebt,snap,estampilla de comida,leche,fish,oil,aceite,turkey,pavo,aldi,jugo,costco run,chile,pescado,atun".split(",")),
    "internet": frozenset("phone,laptop,computer,telefono,celular,zoom,correo electronico,tablet,printer,compu,computadora,datos,online form,app on my phone,password,cell phone,tv,impresora".split(",")),
    "household_goods": frozenset("table,chair,bed,book,toy,fan,iron,silla,mesa,cama,tent,present,foco,soap,jabon,bike,bicycle,bici,bicicleta,sleeping bag,blender,fridge,refri,refrigerator,refrigerador,stove,estufa,freezer,vaso,plato,gift,laundry,couch,sofa,washer,lavadora,heater,towel".split(",")),
    "utilities": frozenset("no heat,no heating,without heat,heating,heat is off,heat is out,heat is,sin calefaccion,calefaccion,no hay calefaccion,no tenemos calefaccion,agua caliente,sin agua caliente,calenton,no hot water,no gas,gas,luz,factura,recibo,heat out,heat off,heat went out,electric,utility,electricity,servicios,los servicios,sin calenton,no tengo calefaccion,outage,lights off".split(",")),
    "health_equipment": frozenset("cane,mask,walker,sling,lentes,faja,baston,lente,oxygen".split(",")),
    "snow_yard": frozenset("snow,nieve,leaf,hoja,ice on,hielo,driveway,patio,yard,arbol,garden,jardin,sidewalk,grass,rama,branch,weed,acera,banqueta,bush".split(",")),
    "check_in": frozenset("need to talk,no contesta,visit,visita,call,llamada,company,llamar a mi,call her,call him,call them,chat with,phone call,compania,talk to,to talk to,sit with,visitar a,hablar con alguien,knock on,esta sola,esta solo,sola,solo,vive sola,vive solo,phone calls".split(",")),
    "repair": frozenset("pipe,tire,roof,ceiling,toilet,sink,drain,faucet,broken,roto,rota,no sirve,no funciona,techo,tarp,bateria,foco,patch,paint,battery died,mold,mend,pintar,no prende,tubo,regadera,contacto,lavabo,llave de agua,rampa,installer,install,instalar,puerta,ventana".split(",")),
    "safety": frozenset("me acompane,me acompana,me acompanen,alguien me acompana,acompaneme,acompanarme,threat,violence,abuse,peligro,tengo miedo,robo,gun,arma,hit me,escort,threatening,amenaza,robaron,break in,broke in,violent,violencia,unsafe,leave him,harassing,robbed,following me".split(",")),
    "legal": frozenset("court,corte,ice,immigration,jail,hearing,judge,bail,fianza,visa,inmigracion,migracion,derechos,custody,multa,will,sue,residencia,la corte,landlord wont,arrested,green card,legal,divorce,papers".split(",")),
    "water": frozenset("water,agua,no water,sin agua,no hay agua".split(",")),
    "clothing": frozenset("dress,tenis,belt,hat,mask,boot,suit for".split(",")),
    "childcare": frozenset("tutor,kinder".split(",")),
    "tools": frozenset("tool,generator,extension,herramienta,saw".split(",")),
    "pet_care": frozenset("bird,chickens,cat,dog,perro,gato,pajaro,rabbit,crate".split(",")),
    "medicine": frozenset("pharmacy,farmacia,drugstore,walgreens,cvs,rite aid,la farmacia,gotas,vitamin".split(",")),
    "translation": frozenset("hablo ingles,speak english,in english,speak spanish,no hablo ingles,en ingles,bilingue,bilingual".split(",")),
}  # fmt: skip

#: A plain first makes the second its mere subject, even beside it in a list.
_SUBJECTS: tuple[tuple[str, frozenset[str]], ...] = (
    ("moving", frozenset({"household_goods"})),
    ("repair", frozenset({"utilities", "household_goods"})),
    ("translation", frozenset({"paperwork"})),
    ("legal", frozenset({"paperwork", "housing"})),
    ("money", frozenset({"housing"})),
    ("meals", frozenset({"food"})),
    ("pet_care", frozenset({"food", "check_in"})),
    ("paperwork", frozenset({"food", "internet", "money"})),
)
#: Between two things of a list.
_LIST = frozenset(
    {
        "and",
        ",",
        "y",
        "or",
        "o",
        "some",
        "a",
        "un",
        "una",
        "unos",
        "unas",
        "&",
        "+",
        "e",
        "plus",
        "the",
        "also",
        "tambien",
        "para",
        "with",
        "/",
        "any",
        "my",
        "new",
        "old",
        "extra",
    }
)
#: Right before a hint these make it a plain wish.
_WISH = frozenset(
    {
        "need",
        "busco",
        "necesito",
        "necesitamos",
        "ocupo",
        "want",
        "extra",
        "spare",
        "free",
        "for",
        "iso",
        "borrow",
        "regalo",
        "tengo",
        "have",
        "got",
        "any",
        "no",
        "regalan",
        "regale",
        "used",
        "giving",
        "away",
        "us",
        "some",
    }
)
_RIDES = frozenset({"ride", "ride~"})
#: From a ride to a category word no farther than this, it is where one is going.
_GOING = 6


def settle_categories(hits: Sequence[Hit], words: Sequence[str], skip: range = range(0)) -> tuple[str, ...]:
    """The categories asked for, in the order they are first named; words in `skip` (a place's name) don't count."""
    found = [
        hit
        for hit in hits
        if hit.layer in {"category", "plight"} and hit.label != "-" and hit.first not in skip
    ]
    frames = [Hit("frame", label, first, after) for label, first, after in framed(words) if first not in skip]
    found = [hit for hit in found if not any(_is_object(hit, frame) for frame in frames)]
    found = _not_going(found, frames, words)
    first_at: dict[str, int] = {}
    weight: dict[str, int] = {}
    for hit in found:
        for label in hit.label.split("+"):
            first_at[label] = min(first_at.get(label, hit.first), hit.first)
            weight[label] = max(weight.get(label, 0), _weight(hit, label, found, words))
    for hit in frames:
        soft = hit.label.endswith("~") and bool(weight)
        label = hit.label.rstrip("~")
        first_at[label] = min(first_at.get(label, hit.first), hit.first)
        weight[label] = max(weight.get(label, 0), _HINT if soft else _TOLD)
    _drop(weight)
    return tuple(sorted(weight, key=lambda label: first_at[label]))


#: How much a category counts: a word that only hints, a need told by its trouble or its verb, a thing named.
_HINT, _TOLD, _NAMED = 0, 1, 2


def _is_object(hit: Hit, frame: Hit) -> bool:
    """A couch that is carried, a washer that is fixed."""
    return (
        frame.label in {"moving", "repair"}
        and hit.label in {"household_goods", "utilities"}
        and frame.first < hit.first < frame.after
    )


def _drop(weight: dict[str, int]) -> None:
    """Take out what is only another's subject, then, if anything is plain, all that only hints."""
    for strong, subjects in _SUBJECTS:
        if strong in weight and (weight[strong] or strong == "moving"):
            for subject in subjects & weight.keys():
                if weight[subject] < _NAMED:
                    del weight[subject]
    if any(weight.values()):
        for label in [label for label, value in weight.items() if value == _HINT]:
            del weight[label]


def _weight(hit: Hit, label: str, found: Sequence[Hit], words: Sequence[str]) -> int:
    """Of one hit; a hint that stands in a list of things or right after a wish is a thing named."""
    if hit.layer == "plight":
        return _TOLD
    phrase = " ".join(words[hit.first : hit.after])
    if phrase not in HINTS.get(label, ()):
        return _NAMED
    if label not in _THINGS:
        return _HINT
    before = [word for word in words[max(0, hit.first - 2) : hit.first] if word not in _ARTICLES]
    if before and before[-1] in _WISH:
        return _NAMED
    return _NAMED if any(_listed(words, hit, other) for other in found if other is not hit) else _HINT


_ARTICLES = frozenset({"a", "some", "un", "una", "the", "my"})
_THINGS = frozenset(
    {
        "food",
        "household_goods",
        "water",
        "clothing",
        "tools",
        "health_equipment",
        "internet",
        "medicine",
        "money",
    }
)


def _listed(words: Sequence[str], one: Hit, other: Hit) -> bool:
    low, high = sorted((one, other), key=lambda hit: hit.first)
    between = words[low.after : high.first]
    return (0 < len(between) <= 3 and all(word in _LIST for word in between)) or not between


def _not_going(found: list[Hit], frames: list[Hit], words: Sequence[str]) -> list[Hit]:
    """Without the goals of a ride: "ride to the vet" keeps ride, or pet_care if the dog goes."""
    rides = [hit for hit in (*found, *frames) if hit.label in _RIDES]
    goals = {
        hit
        for ride in rides
        for hit in found
        if hit.label not in {"ride", "pet_care", "baby", "translation"}
        and 0 < hit.first - ride.first <= _GOING
        and any(word in {"to", "al", "a", "from"} for word in words[ride.first : hit.first + 1])
        and not any(
            word in {"and", "y", ",", ".", "plus", "also", "&", "need"}
            for word in words[ride.after : hit.first]
        )
    }
    rest = [hit for hit in found if hit not in goals]
    if rides and not any(hit.label == "repair" for hit in found):
        frames[:] = [hit for hit in frames if hit.label != "repair"]
    if any(hit.label == "pet_care" for hit in rest) and any(
        word in {"vet", "veterinario", "veterinaria"} for word in words
    ):
        rest = [hit for hit in rest if hit.label not in _RIDES]
        frames[:] = [hit for hit in frames if hit.label not in _RIDES]
    return rest
