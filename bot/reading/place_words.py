"""Words around places: what leads to one, what names one, what ends one. Folded."""

LEADS = frozenset(
    """
    near nr by at in on off around outside behind beside from inside across en por cerca junto frente
    afuera atras desde enfrente sobre lado esquina corner
    """.split()
)
#: After these even an unknown small-letter word is a place ("im in eastlake", "cerca de fresno").
NEAR = frozenset(
    {
        "near",
        "nr",
        "cerca",
        "junto",
        "frente",
        "enfrente",
        "lado",
        "outside",
        "behind",
        "across",
        "afuera",
        "esquina",
        "corner",
    }
)
LIVES = frozenset(
    """
    live lives living stay stays staying located based im weare shes hes were theyre here am reside
    residing vivo vive vivimos viven estoy estamos esta estan ando andamos ubicado ubicada quedo queda
    aqui quedandonos
    """.split()
)
#: What a place may be called; alone ("by the library") or with a name ("oak st").
NOUNS = frozenset(
    """
    st street str ave avenue av rd road blvd boulevard ln lane dr drive ct court pl hwy highway pkwy
    parkway terrace ter circle cir alley park parks library church temple mosque synagogue school
    elementary station shelter encampment camp hotel motel inn apartments apts apartment towers tower
    building bldg complex plaza mall market square center centre hall bridge corner crossing side village
    heights hills gardens manor estates projects downtown uptown midtown campus laundromat courthouse
    firehouse pier beach lake river creek district neighborhood neighbourhood barrio block ymca post
    office gym pool museum university college grove houses calle calles avenida avda esquina parque
    biblioteca iglesia escuela colonia col fraccionamiento mercado edificio departamentos deptos
    apartamentos albergue estacion metro parada puente centro glorieta callejon calzada carretera camino
    paseo residencial unidad conjunto urbanizacion zocalo kinder primaria secundaria templo capilla
    campamento deportivo cancha stop terminal depot consulado gasolinera taqueria lavanderia
    """.split()
)
#: Alone they are a destination or a thing, not where somebody is; with a name they are a place.
NAMED_ONLY = frozenset(
    """
    st street str place way row side block court drive apartment building center office school hospital
    clinic pool post houses store trailer river lake circle gym college university corner edificio escuela
    centro metro camino calle unidad kinder complex square inn district estacion
    """.split()
) - {"corner"}
UNITS = frozenset(
    {
        "apt",
        "apartment",
        "unit",
        "room",
        "rm",
        "lot",
        "depto",
        "departamento",
        "apto",
        "puesto",
        "piso",
        "interior",
        "casa",
        "suite",
        "ste",
    }
)
STREETS = frozenset(
    """
    st street str ave avenue av rd road blvd boulevard ln lane dr drive ct court pl hwy pkwy parkway
    terrace ter circle cir alley
    """.split()
)
STREETS_FIRST = frozenset(
    """
    calle avenida avda calz calzada callejon paseo carretera camino
    """.split()
)

#: Words that cannot belong to a place's name; the place ends before them.
STOPS = frozenset(
    """
    i im ive we weare us me my our you your u ur he she it its they them his her their who that this these
    those what which when where how why if so but or because cuz bc and_need need needs want wants could
    would can cant will should have has had got get gets getting give do does did dont is are was were be
    been am not no please pls plz thanks thx ty thank for to with without w than as like just also too
    really very some any anyone anybody someone somebody help today tomorrow tonight tmrw now asap morning
    afternoon evening night noon next until til till by before after monday tuesday wednesday thursday
    friday saturday sunday mon tue tues wed thu thurs fri sat food ride diapers groceries come came pick
    up grab go going went left looking take bring free while since there here then still lol sorry hello
    hi hey kids kid family people ppl about over down out all else only use send call text house home yo
    mi mis nos te se le les su sus que q quien si pero porque xq cuando donde como para pa con sin somos
    soy es son esta estan tengo tenemos tiene necesito necesitamos ocupo ocupamos busco hay hoy manana
    ahorita lunes martes miercoles jueves viernes sabado domingo alguien porfa porfavor favor gracias
    ayuda urgente nadie muy mas ya tambien un una unos unas este desde hasta regalan regalen dan ayuden
    comida nuestra nuestro ella ellos lo llevo voy vamos pasen pase venir al
    """.split()
)
#: Small-letter words after "im in" that are states, not places.
STATES = frozenset(
    """
    need a an pain bed trouble charge debt school labor recovery between crisis desperate luck love town
    hospital rehab jail surgery shock tears danger fear bad good deep real dire serious case touch person
    time line treatment chemo dialysis house car cars home work kitchen bathroom basement room shape
    shelter mourning court quarantine isolation pinch bind jam rough tough hot cold heat dark rain snow
    spanish english general advance front back door roof window porch hallway closet middle particular
    order stock apuros problemas casa cama espera dolor silla quiebra tratamiento recuperacion ingles
    espanol serio cuarentena camino aprietos mal fin fila duelo trabajo favor persona total nombre contra
    necesidad situacion dialisis rehabilitacion verdad fine okay ok sure welcome all board top hold call
    foot feet disability medicaid medicare ssi unemployment snap ebt food budget oxygen meds medication
    break sale way my own low run short duty shift phone edge it this that them him her you us me lunch
    death future thought risa semana noche tarde manana dia mes ano horas minutos ahi aca alla donde que
    clinica doctor refri carro coche telefono
    """.split()
)
#: Names with a capital letter that are no place to be: shops one sends somebody to, tongues, programmes.
NOT_NAMES = frozenset(
    """
    walgreens cvs rite aid aldi walmart costco target kroger safeway spanish english vietnamese arabic
    polish chinese mandarin somali creole haitian french russian portuguese korean hmong swahili ukrainian
    medicaid medicare snap ebt wic ssi fafsa god jesus i monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december christmas
    thanksgiving easter zoom facebook craigslist amazon venmo zelle cashapp uber lyft instacart ingles
    espanol lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio
    julio agosto septiembre octubre noviembre diciembre navidad dios tylenol covid ice dmv ups fedex usps
    whatsapp telegram heb
    """.split()
)
#: Before "from" or "en": what came from there is not there ("letter from the school", "cita en el hospital").
NOT_AFTER = frozenset(
    """
    letter carta paper papers papel papeles call called bill notice mail cita appointment appt junta
    meeting class clase trabajo job interview email message speaks translate
    """.split()
)
