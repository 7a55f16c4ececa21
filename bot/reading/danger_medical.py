"""Medical emergencies, in both languages.

Rows: words that open an expression, and the expression (folded, no apostrophes; "." is a sentence's end).
"""

_NOW = r"(?:is|was|hes|shes|im|has|are|were|got|just|went|s|be|been|keeps|been|mom|dad|baby|son|daughter|husband|wife|friend|he|she|i|they|neighbor|roommate|brother|sister|kid|uncle|aunt|grandma|grandpa|guy|man|woman|lady|someone|boyfriend|girlfriend)"

#: Body and breath: an ambulance's work.
MEDICAL: tuple[tuple[str, str], ...] = (
    # medical
    (
        "chest pecho",
        r"(?:pain|pains|pressure|tightness|tight|hurts?|hurting|ache)(?: [a-z]{1,8}){0,3} chest|chest (?:is |are |feels? |has |really )?(?:so |very |really )?(?:pains?|pressure|hurts?|hurting|tight|tightness|aches?|is killing)",
    ),
    (
        "breathe breathing breath respirando breathin",
        r"(?:cant|cannot|not|isnt|aint|stopped|stop|stops|barely|hardly|trouble|hard time|difficulty|struggling|struggles|unable to|hard|wont|doesnt|quit|hard to|no)(?: (?:to|really|even|hardly|able|with|be|time|is|right))* (?:breath(?:e|ing|in)?)\b|short(?:ness)? of breath|gasping|breathing (?:funny|weird|bad|fast|right|heavy|problems?)|out of breath and",
    ),
    (
        "overdose overdosed overdosing od oded ods odd odd",
        r"(?:overdos(?:e|ed|ing|es)|od ?ed|oding|he od|she od|is od|i od)\b(?! (?:training|class|prevention))",
    ),
    (
        "unconscious unresponsive responding conscious responsive awake wake waking coma",
        r"unconscious|unresponsive|not (?:conscious|responsive|responding|waking up|awake)\b|isnt (?:responding|waking|conscious)|(?:wont|cant|doesnt|will not|not|isnt) (?:get (?:him|her|them) to )?(?:wake|waking)(?: (?:him|her|them))? ?(?:up)?\b",
    ),
    (
        "passed fainted fainting collapsed collapse blacked passing faint",
        rf"(?:{_NOW})\b(?: [a-z]{{1,10}}){{0,2}}? (?:passed out|fainted|fainting|collapsed|blacked out|passing out|keeps fainting)\b",
    ),
    ("choking choke choked", r"(?:is|was|be|hes|shes|im|baby|kid|son|daughter|he|she|started|and) choking\b"),
    (
        "bleeding bleeds blood bled cut",
        r"cut (?:too|so|really|very|way too|pretty) deep|bleeding (?:[a-z]{1,10} )?(?:a lot|alot|badly|bad|heavily|heavy|out|profusely|so much|everywhere|from|and|wont|really|like crazy|bunch|hard)|wont stop bleeding|cant stop (?:the )?bleeding|(?:lots?|lot|so much|losing|loosing|too much|pool) (?:of )?blood\b|(?:pregnant)(?: [a-z]{1,10}){0,3} bleeding|coughing (?:up )?blood|vomiting blood|throwing up blood|bleeding (?:his|her|my) head",
    ),
    (
        "stroke",
        r"(?:having|had|maybe|think|possible|get|like) (?:(?:its|hes|shes|he|she|is|having|a|had|just|my [a-z]{1,8}) ){0,4}stroke\b(?! (?:survivor|patient))",
    ),
    (
        "face droopy drooping slurred slurring",
        r"face (?:is )?(?:droop\w{0,3}|numb on one)|slurr(?:ed|ing) (?:his|her|my)? ?(?:speech|words)|droop(?:y|ing) face",
    ),
    (
        "attack attacks",
        r"(?:having|had|has|have|think|possible|about to have) (?:[a-z]{1,8} ){0,4}(?:heart|asthma) attack\b|heart attack (?:symptoms|right now|rn|help)|bad asthma attack",
    ),
    (
        "seizure seizures seizing convulsing convulsions",
        r"(?:having|has|had|have|in) (?:a |an |another |been |his |her |grand mal )*seizures?\b(?! (?:meds|medication|medicine|disorder|last|dog|pills|history))|seizing|convuls\w{0,5}",
    ),
    (
        "allergic anaphylaxis anaphylactic throat hives swelling",
        r"anaphyla\w{0,6}|allergic reaction|throat (?:is )?(?:closing|swelling|swollen shut|tight)|(?:tongue|face|lips) (?:is |are )?swell(?:ing|ed)",
    ),
    (
        "labor labour contractions water",
        r"(?:in|into|going into) labou?r\b|contractions|water (?:just )?broke\b(?! (?:pipe|heater|main))(?= (?:and|im|she|help|at|she|we|need|early|my)|$)",
    ),
    (
        "took swallowed hemorrhaging hemorrhage hemorragia choking car truck bus",
        r"(?:took|swallowed) (?:like |about |over )?[0-9]{2,3} (?:of (?:my |his |her |the )?)?(?:xanax|ambien|tylenol|advil|aspirin|benadryl|ibuprofen|oxy|vicodin|pills?|tablets?|capsules?)\b|hemorrhag\w{1,4}|hemorragia|choking on (?:smoke|food|vomit|a|his|her|something)\b|(?:car|truck|bus) (?:just )?(?:hit|struck|ran over) (?:my (?:kid|son|daughter|mom|dad|brother|sister|friend|wife|husband|child|baby|boy|girl)|a (?:kid|child|man|woman|girl|boy)|him|her|me)\b(?!.* (?:last|ago|years?|months?|weeks?))",
    ),
    (
        "poison poisoned bleach swallowed swallow drank ingested antifreeze",
        r"(?:drank|swallow(?:ed|s)?|ate|ingested|took)(?: [a-z]{1,10}){0,4}? (?:bleach|poison|antifreeze|battery|magnets?|pills|detergent|pods?|chemicals|cleaner|gasoline|rat)|poisoned|poisoning\b|(?:drank|swallow(?:ed|s)?|took|taken) (?:a|the|an) (?:whole|entire|full) (?:bottle|box|pack|blister)",
    ),
    (
        "drowning drowned electrocuted electrocution impaled crushed",
        r"(?:is|hes|shes|was|got|be|nearly|im|almost) (?:drowning|drowned|electrocuted|impaled|crushed)(?! (?:in (?:bills|debt|work|paperwork|homework)))",
    ),
    (
        "fell fallen fall floor",
        r"(?:fell|fallen|fall)(?: [a-z]{1,10}){0,6}? (?:cant|cannot|not|unable to|wont|isnt) (?:get (?:back )?up|move|moving|stand|walk|wake)|on the floor (?:and )?(?:not|cant|wont|isnt|hes|shes|bleeding|unconscious)",
    ),
    (
        "911 ambulance",
        r"(?:call|calling|need|get|send|someone call|dial) (?:an? |911 |the )*(?:911|ambulance)\b(?! (?:bill|ride bill))",
    ),
    (
        "insulin sugar diabetic glucose",
        r"(?:insulin|diabetic|sugar|glucose)(?: (?:[a-z]{1,12}|[0-9]{1,4}|,)){0,14}? (?:confused|shaking|shaky|vomiting|throwing up|puking|dizzy|faint|fainting|passing out|sweating|blurry|seizing|shock|disoriented|unresponsive|drowsy|slurring|coma|ketoacidosis|dka)\b|(?:confused|shaking|shaky|vomiting|throwing up|dizzy|sweating|disoriented)(?: [a-z]{1,12}){0,8}? (?:insulin|blood sugar|diabetic)",
    ),
    (
        "blue",
        r"(?:turning|turned|is|hes|shes|lips|gone|looks) (?:are |is )?blue\b(?! (?:cross|line|house|car|coat|jacket|shirt|truck))",
    ),
    ("hypothermia heatstroke frostbite", r"hypothermi\w{0,2}|heat ?stroke|frostbite"),
    (
        "dying",
        r"(?:is|hes|shes|im|i am|think|i think|mom|dad|baby|son) (?:[a-z]{1,6} )?dying\b(?! (?:of (?:cancer|boredom|heat|cold|laughter)|for|to|her|his|my|in))",
    ),
    (
        "morado morada azul",
        r"(?:poniendo|puso|labios) (?:[a-z]{1,6} )?(?:morad[oa]s?|azul(?:es)?)\b",
    ),
    # emergencia medica
    (
        "pecho",
        r"(?:dolor|dolores|presion|opresion|duele|punzadas)(?: [a-z]{1,8}){0,3} pecho|pecho(?: [a-z]{1,8}){0,2} (?:duele|aprieta|oprime)",
    ),
    (
        "respirar respira respirando respiro aire ahoga ahogando ahogandose ahogo",
        r"(?:no|sin|cuesta|costando|dificultad para|trabajo|apenas|dejo de|problemas para|casi no|puede|puedo)(?: (?:puede|puedo|poder|esta|mucho|bien|le|me|el|casi))* (?:respirar|respira|respirando|respiro)\b|(?:falta|faltando) (?:de |el |mucho el )?aire|se (?:esta )?ahoga(?:ndo)?\b|ahogandose|me (?:estoy )?ahog(?:o|ando)\b",
    ),
    (
        "desmayo desmayado desmayada inconsciente reacciona despierta convulsionando convulsiones convulsiona convulsion convulsiono desmayandose desmaya",
        r"(?:se|me) (?:esta |estoy )?(?:desmay\w{1,6})|desmayad[oa]|inconsciente|no (?:reacciona|despierta|se despierta)\b|convulsi\w{1,6}",
    ),
    ("atraganto atragantando atragantado atragantandose atraganta", r"atragant\w{1,6}"),
    (
        "infarto derrame embolia paro",
        r"(?:le|me|esta|tuvo|teniendo|dando|sufriendo|tiene|creo que|parece)(?: (?:esta|estan|dio|dando|un|es|acaba de dar|que))* (?:un )?(?:infarto|derrame|embolia|paro cardiaco)\b(?! (?:hace|el (?:mes|ano)|cerebral hace|y ahora))",
    ),
    (
        "ataque ataques",
        r"ataque (?:al corazon|cardiaco|de asma|de epilepsia|epileptico|de panico fuerte|de ansiedad fuerte)|dio un ataque\b",
    ),
    ("sobredosis", r"sobredosis"),
    (
        "sangrando sangra sangre desangrando desangra sangrado",
        r"sangr(?:ando|a|ado)(?: [a-z]{1,8}){0,2} (?:mucho|mucha|demasiado|bastante|la cabeza|feo|fuerte|parar)|(?:mucha|demasiada|perdiendo|vomita|vomitando|tosiendo|tose|escupe) sangre|desangr\w{1,5}|embarazada(?: [a-z]{1,8}){0,3} sangr",
    ),
    (
        "muriendo muere murio",
        r"(?:se|me)(?: nos| me)? (?:esta|estoy|estan) muriendo\b(?! de (?:hambre|frio|calor|risa|sueno|sed|cancer))|se (?:me |nos )?muere (?:mi|el|la|un)",
    ),
    (
        "trago atraganto comio",
        r"se (?:trago|comio) (?:una?|la|el|unas|las) (?:pila|pilas|bateria|iman|moneda|pastillas?|detergente)",
    ),
    (
        "enveneno envenenado envenenada alergica alergico",
        r"envenen\w{1,5}|reaccion alergica|se le (?:cierra|cerro) la garganta",
    ),
    (
        "parto contracciones fuente",
        r"(?:en|de) parto\b|contracciones|(?:rompio|rompi|reventó|revento)(?: [a-z]{1,4}){0,2} fuente",
    ),
    (
        "cayo caida caido",
        r"(?:se (?:cayo|callo)|se me cayo)(?: [a-z]{1,10}){0,6}? (?:no (?:se )?(?:puede|mueve|se mueve|se levanta|levanta|despierta|responde|reacciona)|sangr\w{1,5})",
    ),
    (
        "ambulancia 911",
        r"(?:llamen|llame|llama|llamar|necesito|necesitamos|manden|pidan|urge)(?: (?:a|al|una|la|un))* (?:ambulancia|911)",
    ),
    (
        "insulina azucar diabetico diabetica",
        r"(?:insulina|azucar|diabetic[oa])(?: [a-z0-9,]{1,12}){0,12}? (?:mareada|mareado|vomitando|confundid[oa]|temblando|desmay\w{1,4}|sudando|borroso)\b",
    ),
    (
        "moving limp awake responsive cold",
        rf"(?:{_NOW})(?: not|nt)? (?:not moving|limp|going limp)\b|(?:isnt|hes not|shes not|is not|stopped) moving\b(?! (?:out|in|to|forward|boxes))|(?:baby|he|she|hes|shes) (?:is |went )?(?:all )?limp",
    ),
    (
        "blood",
        r"blood (?:everywhere|all over|pressure is (?:crashing|dropping|through))|covered in blood|so much blood|there(?:s| is) (?:a lot of |lots of )?blood",
    ),
    (
        "hit struck run",
        r"(?:got|was|been|just|just got) (?:hit|struck|run over) by (?:a|the) (?:car|truck|bus|bike|train)",
    ),
    (
        "burned scalded burnt",
        r"(?:burned|burnt|scalded) (?:his|her|my|him|hers) ?(?:self|whole|face|hands?|arms?|legs?|body|chest|really bad|bad)",
    ),
    (
        "sting stung bitten",
        r"(?:sting|stung|bitten)(?: [a-z]{1,8}){0,8} (?:swelling|swollen|breathe|hives|throat)",
    ),
    (
        "despierta reacciona mueve respira responde",
        r"(?:no|ni) (?:se )?(?:despierta|reacciona|se mueve|mueve|respira|esta respirando)\b|no responde y|(?:no|ni) (?:habla|se mueve) ni responde",
    ),
    (
        "accidente choque atropellaron atropello",
        r"atropell\w{1,5}|accidente(?: [a-z]{1,8}){0,4} (?:sangr\w{1,5}|grave|herid[oa]s?)",
    ),
    (
        "quemo quemaron",
        r"se quemo (?:la cara|las manos|el brazo|la pierna|feo|muy feo|con agua|con aceite|mucho)",
    ),
    (
        "morado morada azul azules",
        r"(?:poniendo|puso|labios)(?: [a-z]{1,6})? (?:morad[oa]s?|azul(?:es)?)\b",
    ),
    (
        "veneno clorox pastillas cloro raticida",
        r"(?:tomo|trago|comio|bebio|tome|trague)(?: [a-z]{1,8}){0,4} (?:veneno|clorox|cloro|raticida)|(?:tomo|tome|trago|trague) (?:todas|un monton|muchas|demasiadas|toda)(?: [a-z]{1,6}){0,3} pastillas",
    ),
    (
        "torcida chueca paralizada paralizado derrame hablar mover torcio tuerce",
        r"(?:torcio|tuerce|torcieron) la (?:cara|boca)|(?:cara|boca) (?:\w+ )?(?:torcida|chueca|caida|paralizada|de lado)|(?:no puede|no puedo) hablar bien\b(?! (?:ingles|espanol|con))|no puede mover (?:un|el|la|medio|su) (?:brazo|lado|cuerpo|pierna)",
    ),
    (
        "despertar despierta despierte",
        r"no (?:la|lo|le|los|las|se) (?:puedo|podemos|pueden|logro|logramos) despertar|no (?:se )?quiere despertar",
    ),
    (
        "doble pastillas medicina todas todo frasco bote",
        r"(?:tomo|tome|tragar?o|trago) (?:\w+ )?(?:doble|todas (?:las|sus|mis)|todo el|un monton de|un frasco|el frasco|un bote)(?: \w+){0,2} (?:medicina|pastillas?|frasco|bote|clorox|cloro)",
    ),
    (
        "numb feel side arm talking funny",
        r"(?:cant|cannot|doesnt|not) (?:feel|move) (?:his|her|my|one|the) (?:whole |left |right |entire )?(?:side|arm|leg|face|body|half)|talking (?:funny|weird|gibberish|slurred)|(?:left|right|one) (?:side|arm) (?:is |went |has gone |gone )?(?:numb|limp|weak)",
    ),
    (
        "limp lethargic floppy",
        r"(?:baby|kid|son|daughter|toddler|newborn|infant|he|she|hes|shes)(?: \w+){0,6} (?:limp|lethargic|floppy)\b",
    ),
    (
        "respond responds",
        r"(?:wont|doesnt|cant|not) respond\b(?! (?:to (?:my|me|emails?|texts?|calls?|the|letters?)))(?=.*|$)(?<!landlord wont respond)(?<!they wont respond)(?<!screen wont respond)(?<!caseworker wont respond)",
    ),
    (
        "od'd odd od oded",
        r"\b(?:friend|brother|sister|he|she|son|daughter|roommate|guy|kid|someone|neighbor|boyfriend|girlfriend|mom|dad|cousin) (?:just |has |is )?(?:odd|oded|od)\b",
    ),
    (
        "trapped pinned crushed",
        r"(?:is|hes|shes|im|are|were|got|weare|theyre|he|she) (?:trapped|pinned|crushed)\b(?! (?:in (?:debt|a lease|this|my (?:job|lease))|at work|by (?:debt|bills|work)))",
    ),
    (
        "window balcony roof stairs ladder",
        r"(?:fell|fallen|fall|jumped) (?:out (?:of )?|off |from |down )(?:the |a |an |my |our )?(?:\w+ )?(?:window|balcony|roof|fire escape|third floor|2 nd floor|second floor)\b",
    ),
    (
        "ataque convulsion",
        r"(?:le|me) (?:esta |estan )?(?:dando|dio|da)(?: (?:un|una))? (?:ataque|convulsion\w{0,2})\b(?! de (?:risa|tos|panico leve))(?! (?:cuando|de))(?<!casi me da un ataque)(?<!me da un ataque)",
    ),
    (
        "morado morada moradito",
        r"(?:bebe|nino|nina|hijo|hija|mama|papa|abuel[oa]|espos[oa]|mom|dad|se) (?:esta |se ve |se puso |puso )(?:todo |toda |muy )?(?:morad[oa]|moradit[oa])\b",
    ),
    (
        "gas huele oliendo olor",
        r"(?:huele|oliendo|olor) (?:\w+ ){0,3}(?:a|de) (?:gas|quemado fuerte|humo)\b",
    ),
    (
        "sangrando sangra sangre sangrado",
        r"(?:esta|estoy|sigue|anda|empezo a) sangra(?:ndo|r)\b(?=.*(?:mes|embarazad|semana|cabeza|mucho|no para|boca|nariz no))|no (?:le |me |se )?(?:para|deja de) (?:la sangre|sangrar|de sangrar)",
    ),
    (
        "ahogo ahoga ahogando alberca piscina",
        r"se (?:me )?(?:ahogo|ahoga|esta ahogando|estaba ahogando)\b|(?:cayo|callo) (?:a|en) la (?:alberca|piscina|pila)\b",
    ),
)
