"""Words around places: what leads to one, what names one, what ends one. Folded."""

LEADS = frozenset(
    """
    near nr by at in on off around outside behind beside from inside across en por cerca junto frente
    afuera atras desde enfrente sobre lado esquina corner front next under between entre bajo debajo detras
    """.split()
)
#: After these even an unknown small-letter word is a place ("im in eastlake", "cerca de fresno").
NEAR = frozenset(
    """
    near nr cerca junto frente enfrente lado outside behind across afuera esquina corner front next detras
    """.split()
)
#: After these a word like "de" or "to" leads on ("cerca de", "across from", "next to").
LEADS_ON = frozenset(
    """
    cerca junto frente enfrente lado across corner front off esquina afuera behind around next detras atras debajo
    """.split()
)
#: With "over" or "down" before it, a lead is as good as "live in" ("over on maple").
OVER = frozenset("out over down up right here".split())
#: Who sets off: "salgo de cicero".
SETS_OFF = frozenset(
    "voy salgo salimos vamos salida somos soy raite ride aventon flete viaje vengo mudarme mudarnos mudanza cuadras cuadra vecino vecina vecinos".split()
)
#: Brought there, not found there: "drop me at the courthouse", "show up at the office".
BROUGHT = frozenset("drop drops dropped dropping show shows leave dejen deje dejar dejan".split())
#: Who is brought.
BROUGHT_WHOM = frozenset("me us him her them up".split())
#: Whose home: "my sisters on 9th".
KIN = frozenset(
    """
    sisters brothers moms mothers dads fathers cousins aunts uncles grandmas grandpas friends buddys
    daughters sons parents
    sister's brother's mom's mother's dad's father's cousin's aunt's uncle's grandma's grandpa's friend's
    buddy's daughter's son's parents' ex's exs
    """.split()
)
LIVES = frozenset(
    """
    we're they're live lives living stay stays staying located based im weare shes hes were theyre here am reside
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
    campamento deportivo cancha stop terminal depot consulado gasolinera taqueria lavanderia parroquia
    kiosco quiosco ayuntamiento malecon rancho pueblo ejido vereda vecindad hospital colegio comedor route
    rte exit county trailer overpass underpass bodega rotonda playground pantry lot tracks autopista casona refugio
    """.split()
)
#: Alone they are a destination or a thing, not where somebody is; with a name they are a place.
NAMED_ONLY = frozenset(
    """
    st street str place way row side block court drive apartment building center office school hospital
    clinic pool post houses store trailer river lake circle gym college university corner edificio escuela
    metro camino calle unidad kinder complex square inn district colegio pueblo rancho route rte exit
    county trailer pantry bodega comedor colonia barrio col hotel towers lot primaria secundaria highway hwy
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
#: Nouns that carry a number after them: "the Motel 6", "county rd 3".
NUMBERED = frozenset(
    """
    motel lot exit route rte hwy highway road rd colonia calle carretera avenida trailer building bldg
    gate edificio manzana zona puesto la highway street unit
    """.split()
)
#: A part of town by its side: "East Falls".
SIDES = frozenset("north south east west upper lower old northeast northwest southeast southwest".split())
#: Nouns that never stand without a name: "la calle sauce".
ALWAYS_NAMED = frozenset("calle avenida avda colonia col".split())
#: Units that stand before the house's name: "apt 6 at the Cortland", "Trailer 19, Sunny Acres".
UNITS_FIRST = frozenset("apt apartment unit room rm lot trailer space suite depto departamento".split())
#: Nouns that end a name which needs nothing before it: "no heat, Tanner Road".
NAME_ENDS = frozenset(
    """
    st street ave avenue rd road blvd ln lane dr drive hwy pkwy terrace apartments apts heights hills
    gardens manor estates towers village acres square park
    """.split()
)
#: Of those the ones that a small-letter name may stand before: "lakeview apartments", "logan square".
NAME_ENDS_LOW = frozenset(
    "st street ave avenue rd road blvd apartments apts heights gardens manor estates towers square park".split()
)
#: Parts of a town that need no lead after "we're".
TOWNS = frozenset({"downtown", "uptown", "midtown"})
#: Nouns that a name follows after "de" or "del": "colonia del valle".
NAMED_OF = frozenset("colonia col barrio fraccionamiento ejido parque mercado urbanizacion".split())
#: Nouns a name follows: "colonia roma".
NAMED_AFTER = frozenset(
    """
    colonia col barrio fraccionamiento vereda ejido avenida avda calle unidad residencial iglesia parroquia
    parque mercado escuela hospital edificio colegio plaza glorieta urbanizacion
    """.split()
)
STREETS_FIRST = frozenset(
    """
    calle avenida avda calz calzada callejon paseo carretera camino colonia col barrio fraccionamiento
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
    comida nuestra nuestro ella ellos lo llevo voy vamos pasen pase venir al themselves myself himself herself
    yourself each every another other others both whoever whole n't every much many more most such
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
    clinica doctor refri carro coche telefono puro immigration criminal traffic juvenile eviction ready
    """.split()
)
#: Small-letter words after "in" that are no place either, though a street may be called so ("fire station").
NOT_IN = frozenset(
    """
    duda busca verge proceso bajos escasos pocos abonos espanglish realidad principio breve resumen especial
    pura antemano quincena regla efectivo confianza fiar acuerdo vez cuanto caso cuotas partes pagos
    bolsa bolsas ruedas regreso riesgo peligro paz forma casita cuarto vela linea vivo venta renta marcha
    oferta adelante verano invierno primavera otono ocasiones lugar medio momento manos familia grupo
    turno edad anos meses semanas cash bulk boxes bags bail parole probation purpose winter spring summer
    fall autumn grade third second first fourth urgent minutes hours days weeks months years writing
    college prison custody foster hospice wheelchair walker condition used size color pieces half
    addition return sight stages tune contact public private exchange response reply regards regard
    reality fact places spite terms lieu lots loads tons severe constant financial limbo laws pajamas pjs
    clothes shorts boots underwear uniform pregnant labour childbirth mind place therapy training class
    classes session meeting meetings store stores schools churches apartment motel hotel shelters homes
    houses tents groups teams pairs sections language languages paperwork taxes arrears default
    foreclosure eviction collections position mess situation state past present meantime arms hands legs
    chest head stomach knee hip lungs ground floor yard garage attic fridge freezer oven microwave sink
    toilet tub shower wall ceiling driveway sidewalk garden daylight sun storm flood fire ice mud water
    season bloom transit route walking driving high grades kindergarten preschool daycare nursing
    assisted coma denial agony despair grief hiding agreement question rent money cans jars gallons
    pounds dollars bucks pesos
    """.split()
)
#: Names with a capital letter that are no place to be: shops one sends somebody to, tongues, programmes.
NOT_NAMES = frozenset(
    """
    walgreens cvs rite aid aldi walmart costco target kroger safeway spanish english vietnamese arabic
    polish chinese mandarin somali creole haitian french russian portuguese korean hmong swahili ukrainian
    medicaid medicare snap ebt wic ssi fafsa god jesus i monday tuesday wednesday thursday friday saturday
    sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends january february march april may june july august september october november december christmas
    thanksgiving easter zoom facebook craigslist amazon venmo zelle cashapp uber lyft instacart ingles
    espanol lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio
    julio agosto septiembre octubre noviembre diciembre navidad dios tylenol covid ice dmv ups fedex usps
    whatsapp telegram heb mr mrs ms sr sra dr doctor don dona va dte comed peoplesgas
    """.split()
)
#: Before "from" or "en": what came from there is not there ("letter from the school", "cita en el hospital").
NOT_AFTER = frozenset(
    """
    letter carta paper papers papel papeles call called bill notice mail cita appointment appt junta
    meeting class clase trabajo job interview email message speaks translate work works worked working
    disconnect fired laid
    """.split()
)
