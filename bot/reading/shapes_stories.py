"""Needs that are told, and shy ways of asking, whatever the thing is called.

    "our stove quit and we've been eating cereal all week"      "hate to ask, is it possible to get a crib"

Rows as in `shapes_asking`: words that open an expression, the weight, the expression over the line of known words.
"""

#: What a house or a body runs on.
_RUNS = r"(?:heat|heater|furnace|power|electricity|ac|water|gas|boiler|fridge|stove|oven|washer|light|internet|wifi|car|truck|phone|toilet|sink|calefaccion|luz|agua|refri|estufa|calenton)"
#: Whoever serves papers.
_SERVES = r"(?:landlord|landlady|owner|sheriff|city|court|bank|dueno|casero|duena|casera|corte|banco)"

STORIES: tuple[tuple[str, float, str], ...] = (
    (
        "grateful thankful thrilled",
        6,
        r"\b(?:id|iwould|wewould|i would|we would|theyd|shed|would) be (?:so |very |really |forever |super |most )*(?:grateful|thankful|thrilled) (?:for|if|to (?:get|have|find|borrow))\b",
    ),
    (
        "possible chance way odds",
        5,
        r"\b(?:is it|would it be|if its|it is) (?:at all )?possible (?:to|for|that)\b|\b(?:any|slim) (?:chance|way|odds) (?:i|we|of|at|for|to|that|someone|anyone|my|you|theres)\b",
    ),
    (
        "where how",
        5,
        r"\b(?:where|how) (?:does|do|can|could|should|would|might) (?:a person|someone|one|anyone|people|folk|you|a family|a guy) (?:even |go |go to |possibly )*(?:get|find|go|borrow|buy|turn|apply|ask)\b",
    ),
    (
        "free around available able up down",
        5,
        r"\b(?:is|are|anyone|someone) (?:any |some )?(?:anyone |someone |one |of you )(?:\w+ )?(?:free|around|available|able|up|down|willing) (?:to|for)\b",
    ),
    (
        "sobra sobran sobro sobraron quedo",
        9,
        r"\bsi (?:a alguien|alguien tiene|alguno tiene|a alguno) (?:\w+ )?(?:le |que le |les )(?:sobran?|sobro|sobraron|quedo|quedaron)\b",
    ),
    (
        "hasnt havent hadnt",
        6,
        r"\b(?:hasnt|havent|has not|have not) (?:\w+ )?(?:flushed|worked|started|run|turned on|heated|eaten|ate|slept|showered|bathed|drained|had (?:any )?(?:heat|power|water|hot water|gas|a hot|a meal|food|electricity))\b",
    ),
    (
        "nothing nada",
        4,
        r"\b(?:theres|there is|have|got|with|hay|and) (?:\w+ )?(?:nothing|nada) (?:in|to eat|to wear|to cook|to give|left|en|que comer|que ponerse|que darles?)\b",
    ),
    (
        "notice aviso papers orden",
        5,
        rf"\b{_SERVES} (?:\w+ ){{0,4}}?(?:notice|papers|aviso|orden|eviction|desalojo)\b",
    ),
    (
        "letter bill form notice email paper carta papel papeles recibo aviso",
        6,
        r"\b(?:letter|bill|form|notice|email|paper|cartas?|papel|papeles|recibo|aviso)\b.{0,40}\b(?:dont|cant|no|do not) (?:lo |la |le |se |even |really )*(?:understand|read|know|get it|pay|fill|entiendo|entendemos|se leer|leo|puedo|tengo)\b",
    ),
    (
        "ihave wehave have weve",
        3,
        r"\b(?:ihave|wehave|i have|we have|kid have|weve|ive) been (?:eating|sleeping|living|staying|skipping|rationing|walking|using|washing|without|cold|sick|stuck|stranded|wearing the same)\b",
    ),
    (
        "tenemos llevamos tengo llevo estamos vamos",
        6,
        r"\b(?:tenemos|llevamos|tengo|llevo|van|vamos) (?:ya |como |casi )?\w+ (?:dia|semana|noche|mes|hora|anos?|meses|dias)\w* (?:sin|aqui sin)\b",
    ),
    (
        "out off dead down gone quit died went salio fue",
        3,
        rf"\b(?:my|our|the|mi|nuestra|nuestro|la|el) {_RUNS} (?:has |have |is |just |been |completely |se )*(?:out|off|dead|down|gone|quit|died|went out|gave out|gave up|conked|shut down|fue|murio|salio)\b.{{0,60}}\b(?:my|our|we|i|us|baby|kid|mi|mis|nos|bebe|ninos)\b",
    ),
    (
        "inundo quemo mojo lleno metio mete",
        4,
        r"\b(?:se|la|el|nos|lo) (?:\w+ )?(?:inundo|quemo|mojo|metio|mete|lleno de agua)\b",
    ),
    (
        "by own lift carry",
        3,
        r"\b(?:cant|cannot|no puedo|im too|im not able to) .{1,40}\b(?:alone|by myself|on my own|sol[oa]|old to|sick to|weak to)\b",
    ),
    (
        "double shift alone",
        2,
        r"\b(?:alone|by herself|by himself|sol[oa]) (?:all day|all night|todo el dia|while i|mientras)\b",
    ),
    (
        "start starts empiezo",
        3,
        r"\b(?:i start|starting|i begin|empiezo|entro a) (?:\w+ ){0,4}?(?:work|job|trabajar|trabajo|school|monday|lunes|a new job).{1,40}\b(?:dont have|have no|no tengo|cant afford|without|sin)\b",
    ),
    (
        "off hand hands",
        3,
        r"\b(?:would|could|can|will|happily|gladly) take .{1,30}\boff (?:anyone|someone|your|your hand|people)\b",
    ),
    (
        "behalf asked told",
        3,
        r"\b(?:asked|told|wants|begged) me to (?:ask|post|find|look|see if)\b|\b(?:me pidio|me encargo|me encargaron|me pidieron) (?:que )?(?:\w+ )?(?:pregunt\w+|busc\w+|pedir|consig\w+)\b",
    ),
    (
        "way",
        5,
        r"\bis there (?:a|any|some) (?:\w+ )?way (?:to|for|i|we)\b",
    ),
    (
        "know",
        5,
        r"\b(?:do|does) (?:any of you|anyone|you|someone) (?:\w+ )?know (?:a|an|any|some|of)\b(?! (?:good (?:pizza|place to eat)|news))",
    ),
    (
        "rationing skipping hungry freezing stranded struggling",
        5,
        r"\b(?:he|she|they|hes|shes|theyre|who|is|are) (?:been |is |are )?(?:rationing|skipping|hungry|freezing|stranded|struggling)\b",
    ),
    (
        "outgrew outgrown grown",
        8,
        r"\b(?:outgrew|outgrown|grown out of) (?:all|everything|every|his|her|their)\b",
    ),
    (
        "flat battery",
        4,
        r"\bwith a (?:flat|dead battery|dead car)\b|\bno spare\b",
    ),
    (
        "cualquier any lo",
        6,
        r"\b(?:cualquier|any) \w+ (?:es buen[oa]|sirve|ayuda|is fine|help|will do|would do)\b",
    ),
    (
        "falta faltan",
        5,
        r"(?:^|[,.] |\by |\bpero )faltan? (?!poco|voluntari|mucho|\d+ (?:min|dia|hora|para))\w+",
    ),
)
