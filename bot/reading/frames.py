"""Needs told by a verb and what it is done to: "watch … kids", "llevar … doctor", "get … couch … upstairs".

    ("watch", "my", "two", "boys")  ->  childcare

A frame is a verb, an object within a few words, and for the vague verbs a third word that settles it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Frame(NamedTuple):
    """`label` if a word of `goal` (where there is one) follows the object within `reach` words."""

    label: str
    objects: frozenset[str]
    reach: int
    goal: frozenset[str] = frozenset()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_KIDS = _set(
    """
    kid child children son daughter baby babies toddler boy girl grandkid grandchild grandchildren nephew
    niece twins kiddo kiddos newborn infant grandson granddaughter nino nina ninos ninas hijo hija hijos
    hijas bebe nieto nieta nietos sobrino sobrina chiquito chiquita chamaco chamacos escuincle peque
    peques
    """
)
_ELDERS = _set(
    """
    mom mother dad father grandma grandmother grandpa grandfather granny nana aunt auntie uncle neighbor
    neighbour parent elder elderly senior widow lady friend brother sister inlaw law her him abuela abuelo
    abuelita abuelito tia tio vecina vecino mama papa suegra suegro madre padre hermana hermano senora
    senor ancianos anciana anciano viejita viejito amiga amigo mayores shutin homebound
    """
)
_ANYONE = (
    _ELDERS
    | _KIDS
    | _set(
        "me us them people folks seniors elders someone wife husband family gente personas alguien esposo esposa marido esposa patients veterans passengers mujer"
    )
)
_GOALS = _set(
    """
    doctor hospital clinic dialysis chemo appointment airport station court church mass school work job
    store interview pharmacy dentist therapy home grocery groceries market bank library mosque temple
    college class surgery er urgent treatment shelter dmv consulate office bus train terminal funeral
    wedding polls there downtown town pantry visit physical checkup hearing laundromat walmart costco
    radiation program meeting assembly rally poll prison jail cita clinica dialisis medico doctora aeropuerto escuela trabajo
    iglesia misa tienda corte consulado banco oficina central quimio terapia dentista farmacia casa super
    mercado entrevista urgencias carcel estacion supermercado
    """
)
_FURNITURE = _set(
    """
    couch sofa loveseat dresser mattress bed table piano fridge refrigerator freezer washer dryer
    furniture desk bookshelf box boxes stove armoire cabinet wardrobe stuff things recliner belongings
    sillon mueble muebles colchon cama mesa refri refrigerador lavadora secadora estufa cajas caja ropero
    comoda escritorio cosas
    """
)
_AWAY = _set(
    """
    up down upstairs downstairs stairs floor basement home apartment apt place truck storage out garage
    curb across into house arriba abajo piso escaleras casa sotano camioneta troca departamento
    """
)
_THINGS = _set(
    """
    sink toilet faucet pipe drain roof door window lock stove oven fridge freezer washer dryer furnace
    heater boiler ac car truck van bike engine brakes light outlet fence porch steps stairs railing gate
    ceiling wall floor shower tub bathtub dishwasher microwave tv fan garbage disposal thermostat chair
    table step ramp gutter shelf blinds screen motor radiator machine wheelchair lamp garage kitchen
    lavabo fregadero bano llave tubo tuberia drenaje techo puerta ventana chapa cerradura estufa horno
    refri lavadora secadora calenton calentador carro coche bici bicicleta frenos luz foco contacto cerca
    escalera pared piso regadera tina ventilador aire silla mesa cama bomba persiana camioneta
    """
)
_BROKE = _set(
    """
    broke broken busted leaking leak leaks quit dead died stuck clogged jammed backed overflowing flooded
    cracked dripping wobbly rattling loose smoking sparking wont doesnt isnt stopped descompuso
    descompuesto descompuesta roto rota tapado tapada gotea gotean tira quebro quebrado quebrada cayo
    trabo zafo sirve prende jala funciona cierra abre enciende
    """
)
_MEALS = _set(
    """
    dinner supper lunch breakfast meal hot plate casserole cena almuerzo comida desayuno caldo lonche
    platillo
    """
)
_TONGUES = _set(
    """
    english spanish arabic mandarin cantonese chinese vietnamese korean hmong somali russian ukrainian
    polish portuguese french creole haitian farsi dari pashto tagalog amharic tigrinya swahili nepali
    burmese karen hindi urdu punjabi bengali mam quiche qanjobal mixteco zapoteco nahuatl ingles espanol
    portugues frances criollo ruso chino arabe asl sign rohingya japanese german italian turkish greek
    hebrew oromo lingala kinyarwanda tamil laotian khmer
    """
)
_FORMS = _set(
    """
    form forms application applications paperwork papers medicaid medicare snap wic ssi ssdi unemployment
    disability license passport taxes tax benefits fafsa housing insurance liheap voucher section voter
    school enrollment stamps visa formulario formularios forma formas papeles solicitud aplicacion
    aplicaciones estampillas seguro impuestos desempleo licencia pasaporte beca incapacidad escuela
    inscripcion ayuda beneficios matricula
    """
)
_OUTSIDE = _set(
    """
    steps step walk walkway driveway sidewalk path stoop porch car snow ice leaves gutters entrada
    banqueta acera escalones nieve hielo hojas patio yarda camino cochera
    """
)
_GREEN = _set(
    """
    grass lawn yard hedge hedges bush bushes tree trees weeds branches limbs garden pasto zacate cesped
    yarda jardin arbol arboles ramas hierba arbusto
    """
)
_DEVICES = _set(
    """
    phone email tablet computer laptop internet wifi zoom ipad router modem printer chromebook account app
    telefono celular computadora correo tableta compu impresora cuenta
    """
)
_DUES = _set(
    """
    rent deposit fine fees fee tuition ticket mortgage bail fare bills hospital phone insurance gas renta
    alquiler deposito multa colegiatura hipoteca fianza pasaje cuenta cuentas deuda
    """
)
_FEAR = _set(
    """
    home dark night alone safe safer scared afraid creepy late bus car train class school noche oscuro
    sola solo casa parada carro miedo tarde segura camion escuela metro
    """
)
_BEDS = _set(
    """
    sleep stay crash live dormir quedarme quedarnos quedarse vivir hide esconderme
    """
)
_SUPPORT = _set(
    """
    lonely alone company sad down grieving widowed depressed isolated triste sola solo viudo viuda
    deprimida deprimido
    """
)

_ROWS: tuple[tuple[str, Frame], ...] = (
    (
        "watch watching mind sit babysit babysitting care stay entertain supervise cuidar cuide cuiden cuida cuidan cuidarme cuido quede queden quedarse atienda vigile cuidado cuidarlo cuidarla",
        Frame("childcare", _KIDS, 5),
    ),
    ("eye keep look hang", Frame("childcare", _KIDS, 5)),
    (
        "pick picked picking get grab collect recoja recojan recoger recoge recogerme walk",
        Frame(
            "childcare",
            _KIDS,
            5,
            _set("school daycare kinder escuela bus guarderia preschool class practice aftercare"),
        ),
    ),
    (
        "take drive driving bring get drop run pick scoop fetch transport transporting bringing taking dropping carry lead shuttle hauling",
        Frame("ride", _ANYONE, 3, _GOALS),
    ),
    (
        "llevar lleve lleven lleva llevan llevo traer traiga traigan recoger recoja recojan recoge transportar acercar acerque jale",
        Frame("ride", _ANYONE | _GOALS, 4, _GOALS),
    ),
    (
        "llevarme llevarnos llevarla llevarlo llevarte llevarle traerme recogerme recogernos recogerla recogerlo acercarme",
        Frame("ride", _GOALS, 5),
    ),
    (
        "get getting go going make ir llegar head commute travel",
        Frame("ride~", _set("to al a there home"), 2, _GOALS - {"home"}),
    ),
    ("scoop fetch", Frame("ride", _ANYONE, 3)),
    (
        "caben asientos seats seat lugares",
        Frame("ride", _set("personas persona people in en open car carro gente mas va available"), 4),
    ),
    (
        "carry move lift haul load unload lug moving hauling lifting carrying cargar mover subir bajar acarrear transportar moverme cargue muevan",
        Frame("moving", _FURNITURE, 4),
    ),
    (
        "get getting bring take taking pick deliver delivering bringing traer llevar sacar recoger traerla traerlo",
        Frame("moving", _FURNITURE, 4, _AWAY),
    ),
    (
        "fix fixing fixed repair replace install look unclog patch arreglar arregle arreglen arregla arreglarme componer componga revisar revise checar cheque reparar repare instalar instale destapar destape cambiar soldar weld rewire caulk mount hang assemble armar",
        Frame("repair", _THINGS, 5),
    ),
    (" ".join(_THINGS), Frame("repair", _BROKE, 3)),
    (
        "cook cooking bring make deliver prepare drop cocinar cocine cocinen traer traiga preparar prepare hacer llevar something algo",
        Frame("meals~", _MEALS, 4),
    ),
    (
        "speak speaking talk know read explain understand understands hable hablen habla hablan hablar sepa entienda entiende explique leer explicar interpret interpreting entiendo entender lea translate",
        Frame("translation", _TONGUES, 6),
    ),
    (
        "translate translating traducir traduzca traduzcan traduce traducen traducirme explain explique",
        Frame(
            "translation",
            _FORMS | _set("letter carta document documento bill it lo doctor meeting school"),
            6,
        ),
    ),
    (
        "fill filling complete finish apply applying renew renewing sign llenar llene llenen rellenar aplicar renovar solicitar tramitar inscribir meter understand figure",
        Frame("paperwork", _FORMS, 7),
    ),
    (
        "clear shovel scrape dig sweep salt clearing shoveling quitar quite limpiar limpie palear barrer barra despejar",
        Frame("snow_yard", _OUTSIDE, 4),
    ),
    (
        "cut mow trim chop rake prune clear pull cutting trimming cortar corte podar pode recoger limpiar",
        Frame("snow_yard", _GREEN, 4),
    ),
    (
        "set setup connect connecting configure help fix teach show use using configurar conectar ensenar usar explicar",
        Frame("internet", _DEVICES, 5),
    ),
    (
        "pay paying cover afford owe covering pagar pague cubrir debo debemos completar completo",
        Frame("money", _DUES, 4),
    ),
    (
        "walk walking accompany come go acompanar acompane acompana acompanen acompanarme caminar camine escort with",
        Frame("safety", _set("me us her him them conmigo sola solo alone home with by"), 3, _FEAR),
    ),
    (
        "call phone phoned ring visit check stop swing pop knock chat llame llamen llamar llamara llamarle visite visitar visiten pase pasar pasen asome platique dar echar cheque chequear acompane hacerle",
        Frame(
            "check_in~",
            _ELDERS | {"elders", "seniors", "me", "le", "vueltecita", "vuelta", "ojo"},
            4,
            _SUPPORT
            | _set(
                "ok okay well fine answering safe alive day week mornings weekly sometimes often once live lives lonely bien vive viven vez semana diario contesta"
            ),
        ),
    ),
    (
        "place somewhere nowhere spot donde lugar sitio couch floor rincon anywhere room",
        Frame("housing", _BEDS, 3),
    ),
    (
        "fridge refrigerator pantry cupboard cabinet cabinets shelf shelves freezer alacena refri nevera despensa",
        Frame(
            "food",
            _set("empty bare sad low nothing vacio vacia pelado pelada nada scarce thin depressing"),
            6,
        ),
    ),
    (
        "couch sofa dresser mattress bed piano fridge refrigerator washer dryer desk bookshelf wardrobe sectional sillon refri lavadora ropero comoda colchon",
        Frame(
            "moving",
            _set("up upstairs down downstairs arriba abajo"),
            4,
            _set("floor stairs apt apartment flight steps walkup piso escaleras"),
        ),
    ),
    ("hot something", Frame("meals", _set("eat"), 2)),
)

#: Little words between which a sentence may not end.
_ENDS = frozenset({".", "!", "?", ";", "\n"})


#: Before "at work": that is where one is, not where one goes.
_BEING = frozenset({"i", "im", "am", "is", "are", "weare", "shes", "hes", "was", "be"})


def _table() -> dict[str, list[Frame]]:
    table: dict[str, list[Frame]] = {}
    for verbs, frame in _ROWS:
        for verb in verbs.split():
            table.setdefault(verb, []).append(frame)
    return table


_BY_VERB = _table()
WORDS: frozenset[str] = frozenset(_BY_VERB).union(*(frame.objects | frame.goal for _, frame in _ROWS))
#: Words. How far after the object the settling word may come.
_GOAL_REACH = 7


def framed(words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """(label, first word, after the object) of every frame that known words fill."""
    for i, word in enumerate(words):
        for frame in _BY_VERB.get(word, ()):
            end = _fills(words, i, frame)
            if end:
                yield frame.label, i, end


def _fills(words: Sequence[str], i: int, frame: Frame) -> int:
    for j in range(i + 1, min(i + 1 + frame.reach, len(words))):
        if words[j] in _ENDS:
            return 0
        if words[j] in frame.objects:
            return j + 1 if not frame.goal or _reaches(words, j, frame) else 0
    return 0


def _reaches(words: Sequence[str], j: int, frame: Frame) -> bool:
    for k in range(j + 1, min(j + 1 + _GOAL_REACH, len(words))):
        if words[k] in _ENDS:
            return False
        if words[k] in frame.goal and not (words[k - 1] == "at" and words[k - 2] in _BEING):
            return True
    return False
