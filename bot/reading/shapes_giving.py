"""How a clause gives, whatever its things are called.

    "come take a bag", "if your renewal is confusing, call me", "salgo a Fresno, caben 3"

Rows: words that open an expression (it is tried only where one of them stands), the weight, the expression
over the line of known words (slang undone, singular, no apostrophes).
"""

_THEM = r"(?:you|yall|your|folk|folks|people|anyone|someone|senior|seniors|elder|elders|neighbor|neighbors|family|families|whoever|them|kid|kids|student|those)"
_TRADE = r"(?:plumber|electrician|carpenter|mechanic|nurse|teacher|lawyer|attorney|paralegal|cpa|accountant|tutor|handyman|notary|roofer|painter|barber|hairdresser|chef|cook|driver|interpreter|translator|vet|vet tech|seamstress|welder|locksmith|therapist|counselor|social worker|emt|cna|caregiver|librarian|student|engineer|programmer|tech|it guy|landscaper|gardener|speaker|bookkeeper|tax preparer|doula|babysitter|nanny|contractor|mover|trucker|bilingual|fluent|native|handy|good with|good at)"
_OFICIO = r"(?:plomer[oa]|electricista|carpinter[oa]|mecanic[oa]|enfermer[oa]|maestr[oa]|abogad[oa]|contador|contadora|albanil|pintor|pintora|jardiner[oa]|costurer[oa]|cociner[oa]|chofer|interprete|traductor|traductora|bilingue|soldador|cerrajer[oa]|nineras?|tecnic[oa]|ingenier[oa]|estudiante|notari[oa]|paralegal|peluquer[oa]|estilista|partera|doctor|doctora|medic[oa]|veterinari[oa]|psicolog[oa]|trabajadora? social|fontaner[oa]|profesor|profesora|profe|jubilad[oa]|retirad[oa])"

GIVING: tuple[tuple[str, float, str], ...] = (
    (
        "can",
        4,
        rf"(?:^|, |\. |here )can (?!someone|anyone|you|i |we |somebody)(?:\w+ ){{1,5}}?(?:with|for|to) {_THEM}\b",
    ),
    (
        "limpiamos arreglamos llevamos cuidamos prestamos cocinamos cortamos reparamos pintamos paleamos cargamos",
        4,
        r"(?:^|\byo |[,.] )(?:limpiamos|arreglamos|llevamos|cuidamos|prestamos|cocinamos|cortamos|reparamos|pintamos|paleamos|cargamos)\b(?!.*\b(?:ayer|anoche|hoy)\b)",
    ),
    (
        "has have had got tiene tienen",
        5,
        r"\b(?:has|have|had|got|tiene|tienen|tenemos) (?:\w+ ){1,4}?(?:for|para) (?:about |around |up to |like |como |unas |hasta )?\d+ (?:family|families|people|household|folk|familias?|personas)\b",
    ),
    (
        "go gone eaten",
        9,
        r"\b(?:they|it|that|this|these|which|all|gotta|but) (?:need to|have to|has to|got to|gotta|must|go) (?:go|gone|be gone|be eaten) (?:today|tonight|asap|now|by)\b",
    ),
    (
        "can could puedo",
        4,
        r"\b(?:can|could|will) (?:feed|serve|seat|fit|host|hold) (?:up to |about )?(?:\d+|two|three|four|five|six|eight|ten)\b",
    ),
    (
        "cant but not",
        4,
        r"(?<!someone )(?<!anyone )(?<!who )\bcan (?!someone|anyone|you|i |we )(?:\w+ ){1,8}?but (?:i |we )?(?:cant|not|no)\b",
    ),
    (
        "can could will",
        4,
        r"(?<!someone )(?<!anyone )(?<!who )\b(?:can|could|will) (?:do|give|spare|put in) (?:up to |about |around |maybe )?(?:an?|\d+|one|two|three|few|couple) (?:\w+ )?(?:hour|hr|evening|afternoon|morning|night|shift)\b",
    ),
    (
        "me i us",
        4,
        r"(?:\bme and|\band (?:i|me)|\bof us|\bhusband and i|\bwife and i) (?:\w+ ){0,4}?(?:can|could|would|will) (?!use|get|have|not|need|really|eat|sleep|stay|borrow|come|go|ride|be)\w+",
    ),
    (
        "couch room bed spot futon sofa cuarto",
        3,
        r"\b(?:couch|room|bed|spot|futon|sofa) (?:is )?(?:free|open|available)\b|\bif (?:someone|anyone|a family|you) (?:get|gets|is|are) (?:stuck|stranded|in a bind)\b",
    ),
    (
        "offer offering oferta",
        5,
        r"^(?:time ?bank |skill |service )?(?:offer|offering|oferta)\b",
    ),
    (
        "come stop swing",
        4.5,
        r"\b(?:come|stop by|swing by)\b (?:by |on |over |thru |through |and |n )*(?:take|get|grab|pick|have|eat|help yourself|fill|warm|collect|claim|scoop)\b(?! me)(?! us)(?! my)(?! up my)",
    ),
    (
        "take grab",
        3.5,
        r"(?:take|grab) (?:what(?:ever)? you|as many|as much|some|one|all you|a few|your pick|them$|em$|it all|them all|one or)\b(?! (?:of my|to the))",
    ),
    (
        "yours grabs taking",
        4,
        r"\byours (?:if|for|free|to)|for the taking|up for grabs|all yours|is yours|are yours",
    ),
    (
        "can could will would iwill wewill ill iwould wewould i we",
        3.5,
        rf"(?:iwill|wewill|i will|we will|ill|i can|we can|i could|we could|i would|we would|iwould|wewould|i do|i) (?:also |gladly |happily |even |just |totally |always |love to |be glad to |walk |drive |help )*(?:\w+ ){{1,3}}?(?:for |with |to )?{_THEM}\b(?! (?:to|can|could|please|have|got|has|know|who can|who could|know|with a|for))",
    ),
    (
        "gladly glad happily happy free willing able game down love",
        4,
        r"(?:\bgladly (?!accept|take)|happily (?!accept|take)|(?<!so )(?<!very )(?<!would be )(?<!make me )\b(?:glad|happy|willing|game|free|available) to (?!see|hear|know|meet|be|report|say|announce|receive|accept|get)\w+|would be (?:so )?(?:glad|happy|willing|honored) to (?!get|have|receive|accept))",
    ),
    (
        "if",
        4,
        r"if (?:you|your|yall|anyone|anyones|someone|someones|any of you|a family|a neighbor|any family|anybody|folk|people|some family|theres anyone|there is anyone|any senior|any elder) (?!got|have\b(?! trouble| a hard)|has\b(?! trouble| a hard)|know|can\b(?! use)|could\b(?! use)|would be willing|wouldnt|dont mind)(?:\w+ ){1,10}?(?:, )?(?:i|im|iwill|ill|i can|call me|text me|message me|dm me|hit me|let me|ask me|holler|reach|ping me|come|we|we can|pm me|give me a (?:call|shout|ring))\b",
    ),
    (
        "for",
        3,
        r"\bfor (?:anyone|folk|folks|those|people|families|whoever|neighbors|elders|seniors|any family|any senior|any kid|a family|somebody|someone|the elderly|shut ins|student|students) (?:who(?! can\b)|whos|that|in need|without|stuck|needing|laid up|in the|on the|short|struggling|having|affected|out there|living|interested)",
    ),
    (
        "no on",
        2.5,
        r"no (?:charge|pay|cost|fee|questions|question|strings|string|money needed|payment|payback|catch)\b|\bon (?:me|the house)\b(?! and)|no need to pay",
    ),
    (
        "retired former licensed certified ex native fluent here bilingual im am used",
        3.5,
        rf"\b(?:retired|former|licensed|certified|ex|native|trained|experienced|bilingual|fluent) (?:\w+ )?{_TRADE}|{_TRADE} (?:\w+ ){{0,2}}?here\b|\b(?:im|i am|weare|were) (?:a |an |the |pretty |also |in )?(?:\w+ )?{_TRADE}\b(?! (?:and (?:i )?need|and looking))|i used to (?:work|be|teach|run|drive|cook|fix)",
    ),
    (
        "driving heading headed going",
        4,
        r"(?:driving|heading|headed|going) (?:\w+ ){1,9}?(?:, )?(?:\d+ |a |two |three |an )?(?:open |extra |spare |empty )?(?:seat|spot|room for|space|can (?:grab|take|bring|pick|fit|give))",
    ),
    (
        "extra extras surplus spare unopened outgrown outgrew unused leftover",
        2,
        r"(?:have|got|ihave|wehave|with|some|of|few|is|are|our|my|an|these|tons) (?:\w+ ){0,2}?(?:extra|extras|surplus|spare|spares|unopened|outgrown|unused|leftover)\b",
    ),
    (
        "outgrew outgrown sized",
        4,
        r"(?:outgrew|outgrown|grew out of|sized (?:up|out))\b(?! (?:all|his|her|their|everything|every|my))",
    ),
    (
        "lend loan spot cover donate pay",
        3,
        r"\b(?:can|could|will|iwill|to|happy|wewill|ill|wanna|want to|like to) (?:also |gladly )?(?:lend|loan|spot|cover|donate|share|pay|give|gift|drop off|deliver|host|foster|drive|interpret|translate|babysit|teach|tutor|cook|shovel|mow|repair|haul|fix|sew) (?!me\b|us\b|my\b|for my|it to me)",
    ),
    (
        "curb porch stoop porche",
        3,
        r"\bcurb\b|\bare on my (?:porch|stoop)|(?:free|pick up|pickup|out|sitting|box|bag|bags|left) (?:on|at|from) (?:the|my) (?:porch|stoop)|(?:estan|deje|dejo|deje todo) en (?:mi|el) porche",
    ),
    (
        "made cooked baked bring hicimos cocine",
        4,
        r"(?:made|cooked|baked|whipped up) (?:a |an |some |too |way |us |up )*(?:giant|big|huge|whole|massive|extra|double|ton|too much|large|pot|batch|tray|pan|bunch|lot|dozen)|bring (?:a |your |your own |ur )(?:container|bag|bags|bowl|tupperware|box|boxes|jar)|(?:hice|cocine|cocinamos|hicimos) (?:\w+ )?(?:de mas|mucho|mucha|una olla|de sobra)",
    ),
    (
        "traje trajimos tenemos compre",
        3,
        r"(?:^|[,.!] )(?:traje|trajimos|compre|compramos) (?:\d+|un|una|unas|unos|muchas?|muchos|varias|varios|bolsas|cajas|de mas|de sobra|como)\b",
    ),
    (
        "voy vamos",
        3,
        r"\b(?:voy|vamos) a (?:hacer|cocinar|preparar|repartir|regalar|donar|dar|llevar comida)\b(?! (?:una?|la|el) (?:cita|junta|fiesta))",
    ),
    (
        "sirva sirvan haga hagan interese interesen sirve sirven",
        5,
        r"(?:a )?quien(?:es)? (?:le|les) (?:sirva|sirvan|haga falta|hagan falta|interese|interesen|sirve|sirven|pueda servir|quede|queden)|(?:al|el) que (?:le|les) (?:sirva|sirvan|haga|quede|queden)|por si (?:a alguien )?(?:le|les) (?:sirve|sirven|hace|hacen)",
    ),
    (
        "quedaron quedo quedan sobro sobraron traigo cuento dispongo",
        3,
        r"\b(?:me|nos) (?:quedaron|quedan|sobro|sobraron|sobra|sobran)\b(?! sin)|\b(?:traigo|cuento con|dispongo de)\b(?! (?:hambre|frio|dolor|fiebre|prisa))",
    ),
    (
        "salgo voy vamos manana viajo",
        4,
        r"\b(?:salgo|voy|vamos|salimos|viajo|manejo) (?:\w+ ){1,9}?(?:llevo|caben|lugar|lugares|asiento|asientos|espacio|cabe|puedo llevar|puedo traer|les traigo|le traigo|traigo)\b",
    ),
    (
        "les los las le lo te se",
        3.5,
        r"\b(?:yo )?(?:les|los|las|se lo|se la|se los|se las|le) (?:ayudo|acompano|llevo|traigo|presto|regalo|doy|hago|arreglo|cuido|comparto|consigo|enseno|explico|traduzco|recojo|dejo|reparo|leo|lleno|visito|llamo|paso|oriento|preparo|cocino|corto|limpio|mando|aparto|comparto|invito|asesoro)\b",
    ),
    (
        "presto regalo comparto cuido arreglo reparo corto cocino traduzco enseno acompano domino reviso limpio leo lleno oriento asesoro visito paseo recojo reparto instalo pinto coso remiendo soldo cargo acarreo muevo hospedo ofrezco dono doy obsequio hago palear paleo podo manejo llevo recibo apoyo interpreto",
        4,
        r"(?:^|[,.!;:] |\by |\byo |\bo |tambien |\btarde |pero )(?:presto|regalo|comparto|cuido|arreglo|reparo|corto|cocino|traduzco|enseno|acompano|domino|reviso|limpio|leo|lleno|oriento|asesoro|visito|paseo|recojo|reparto|instalo|pinto|coso|remiendo|cargo|acarreo|muevo|hospedo|ofrezco|dono|doy|obsequio|paleo|podo|manejo|interpreto|le hago a|llevo gente|llevo a gente)\b",
    ),
    (
        "soy somos",
        3.5,
        rf"\bsoy (?:una? |el |la )?(?:buen |buena |muy )?{_OFICIO}|\bsomos (?:un grupo|un taller|{_OFICIO})",
    ),
    (
        "pase pasen vengan venga llevense llevenselo llevenselas tomen agarren gusten guste aprovechen",
        3.5,
        r"\bque pasen?\b|\bpasen\b(?! (?:lista|el link|la voz|buen))|\bvengan?\b (?:por|a|y|con)\b|llevense\w*|llevenselo|\bagarren\b|quien guste|los que gusten|el que guste|si gustan|aprovechen",
    ),
    (
        "conmigo gusto orden",
        3,
        r"con (?:mucho )?gusto|cuenten conmigo para|a la orden|a sus ordenes|a su disposicion",
    ),
    (
        "bag box case pack set bunch pile stack crate pallet dozen bolsa caja bolsas cajas paquete",
        2.5,
        r"^(?:free |\d+ |a |an |some |half |few |big |two |three |four |five |six |several |couple |dos |tres |varias |unas |una )*(?:bag|box|case|pack|set|bunch|pile|stack|crate|pallet|dozen|bolsas?|cajas?|paquetes?) (?:of|de|egg)\b(?! .*(?:please|need|necesit|ocup))",
    ),
    (
        "works work smoke lightly gently barely condition new funciona sirve nuevo nueva",
        3,
        r"(?:work|works|working) (?:fine|great|good|well|perfect|perfectly)\b|smoke free|pet free|(?:lightly|gently|barely|hardly) (?:used|worn)|(?:good|great|excellent|perfect|decent) (?:condition|shape)|like new|still (?:in the box|sealed|good)|(?:funciona|sirve) (?:bien|perfecto|al cien)|dont need (?:it|them|this|these) (?:anymore|since|any more|now)|buen estado|como nuev[oa]",
    ),
    (
        "church temple mosque pantry bakery store restaurant kitchen center farm garden work job panaderia iglesia tienda restaurante we",
        4,
        r"\b(?:church|temple|mosque|pantry|bakery|store|restaurant|kitchen|center|farm|garden|cafe|job|we|iglesia|panaderia|tienda|restaurante) (?:\w+ )?(?:has|have|had|got|gave us|gave me|tiene|tenemos|quedaron|regala|regalan|dio) (?:\w+ ){1,6}?(?:left|extra|over|leftover|to give|to share|to go|que regalar|de sobra)\b(?! (?:for the week|til|until|to eat))",
    ),
    (
        "ayudo apoyo guardo avisen escriban manden",
        3.5,
        r"(?:^|[,.!;:] |\by |\byo )(?:ayudo|apoyo) (?:a|con|en)\b|les guardo|le guardo|te guardo|(?:avisen|escriban|mandenme|escribanme|haganme|diganme) (?:\w+ ){0,3}(?:guardo|llevo|dejo|mensaje|aparto|paso)\b",
    ),
)
