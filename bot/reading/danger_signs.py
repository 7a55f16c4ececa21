"""Danger told by what is seen: somebody gone, a colour of the face, a number on the meter, water that rises.

Rows: under which category, words that open an expression, and the expression (folded, no apostrophes; "." is a
sentence's end). Both languages; `danger_medical` and `danger_violence` hold what has a name.
"""

from typing import Literal

_KIN = r"(?:kids?|son|daughter|toddler|child|children|boy|girl|baby|grandson|granddaughter|niece|nephew|brother|sister|mom|mother|dad|father|grandma|grandpa|grandmother|grandfather|aunt|uncle|wife|husband|old)"
_FAMILIA = r"(?:hij[oa]s?|hijit[oa]|nin[oa]s?|nen[ea]s?|bebe|niet[oa]|abuel(?:it)?[oa]|herman(?:it)?[oa]|sobrin[oa]|muchach[oa]|mama|papa|tia|tio|espos[oa])"
_AWAY = r"(?=$| (?:\.|anywhere|he|she|hes|shes|at|and|please|help|since|with|who|in the|was|or|for (?:an hour|hours)))"

SIGNS: tuple[tuple[Literal["safety", "medicine"], str, str], ...] = (
    # breath
    (
        "medicine",
        "wheezing air breath breathing gasping purple gray grey asthma",
        r"gasping for (?:air|breath)|breathing (?:really |so |very )?(?:fast|funny|weird|shallow) and|asthma (?:is )?(?:really |very |so )?bad(?=.* inhaler)|(?:is|hes|shes|was|and|keeps|started|baby|kid|son|daughter|mom|dad) wheezing\b|(?:cant|cannot|trying to|struggling to) (?:get|catch) (?:(?:enough|any|his|her) )?(?:breath|air)\b|(?:he|she|hes|shes|he is|she is|(?:baby|son|daughter|kid|mom|dad)(?: is)?) (?:turning |turned |all |going |gone |looks )?(?:purple|gr[ae]y)\b(?! (?:cat|dog|coat|hair|jacket|shirt|car|house))",
    ),
    (
        "medicine",
        "asfixia asfixiando asfixiandose aire respiracion respira respirar inhalador",
        r"inhalador no (?:le )?(?:hace|sirve|funciona)(?=.*$)|asfixi\w{1,8}|no (?:puede|puedo|alcanza a|logra) (?:agarrar|jalar|tomar) aire|falta(?:ndo)? (?:mucho )?el aire|se le fue la respiracion|respira (?:muy |bien )?(?:mal|raro|feo|rapido|con dificultad)\b|cuesta (?:mucho |trabajo |mucho trabajo )?respirar\b",
    ),
    # heart and brain
    (
        "medicine",
        "chest pecho heart arm brazo cuerpo paro embolia",
        r"le (?:esta dando|dio|da) (?:un paro|una embolia)\b|(?:clutching|grabbing|holding|rubbing) (?:his|her|my) chest|(?:se )?(?:agarra|agarrando|aprieta) el pecho|elephant(?: \w+){0,3} chest|heart (?:is )?(?:racing|pounding|beating)(?: \w+){0,6} (?:dizzy|chest|faint|sweating)|left arm (?:hurts?|is numb|numb|tingling|is tingling|pain)\b|(?:duerme|durmio|adormecio|adormece|entumio) (?:el|un|medio|su|todo el) (?:brazo|lado|cuerpo)\b",
    ),
    (
        "medicine",
        "mouth side speech boca habla palabras droop drooping face talk speak eye",
        r"cant see out of (?:one|his|her|my) (?:\w+ )?eye|mouth (?:is )?(?:crooked|drooping|droopy|twisted)|side of (?:his|her|my) (?:body|face)(?: \w+){0,2} (?:numb|weak|limp|droop\w{0,3})\b|speech is (?:slurred|off|weird)|face (?:\w+ ){0,2}droop\w{0,3}\b|(?:cant|cannot) (?:talk|speak)(?: \w+){0,6} (?:arm|face|mouth|side)\b|(?:boca|cara) (?:chueca|torcida|de lado)|habla (?:muy )?(?:raro|enredado)\b|arrastra(?:ndo)? las palabras",
    ),
    # blood and limbs
    (
        "medicine",
        "blood bleeding pads finger fingers thumb hand toe nosebleed",
        r"blood (?:is |was )?(?:gushing|pouring|spurting|squirting)|(?:gushing|pouring|spurting|soaked in)(?: \w+){0,2} blood\b|soaking through (?:a |her |my )?pads?\b|bleeding (?:through|for (?:an|\d{1,2}) (?:hours?|min\w{0,5}))|(?:nose|nosebleed)(?: \w+){0,6} wont stop|(?:chopped|cut|sliced|ripped|tore) (?:his|her|my|the tip of (?:his|her|my)) (?:fingers?|thumb|hand|toe)s? (?:clean )?off\b|(?:chopped|cut|sliced|ripped) off (?:his|her|my) (?:fingers?|thumb|hand|toe)",
    ),
    (
        "medicine",
        "sangre sangrar sangra hueso bone",
        r"no para de sangrar|sangra(?:ndo)? (?:un monton|a chorros)|(?:sale|salio|saliendo|echa|echando|tose|tosio|vomito|orina) (?:mucha |pura |un monton de )?sangre|bone (?:is )?(?:sticking|poking|showing|out)\b|(?:salio el hueso|hueso (?:de fuera|salido|expuesto))",
    ),
    # what was taken
    (
        "medicine",
        "took taken narcan fentanyl heroin nodding pills tylenol meds medicine edibles edible gummies bleach",
        r"(?:took|taken) too (?:much|many)(?=$| (?:\.|of (?:his|her|my)|pills?|meds|medicine|tylenol|xanax|insulin|oxy|fentanyl|and (?:wont|is|hes|shes|passed)))|(?:need|needs|get|bring|got) narcan (?:now|right now|rightnow|asap|fast|quick|hurry|ya)\b|(?:did|took|smoked|snorted) (?:some )?(?:fentanyl|heroin|dope)\b|nodding (?:out|off) and|(?:kid|son|daughter|toddler|baby|grandson|granddaughter|child|boy|girl|niece|nephew|old|he|she) (?:just )?(?:got into|ate|swallowed)(?: (?:my|his|her|the|our|some|a|bunch|of|grandmas|moms|dads)){0,4} (?:pills?|meds?|medicine|edibles?|gummies|bleach|mushrooms|tylenol)\b",
    ),
    (
        "medicine",
        "cleaning laundry coin magnet iman moneda raid fabuloso insecticida lejia gasolina detergente thinner raticida veneno cloro droga espuma foaming intoxico intoxicado intoxicada intoxicados intoxicadas",
        r"(?:drank|swallow(?:ed|s)?|ate)(?: (?:some|a|the|my|of)){0,2} (?:cleaning|laundry (?:pod|detergent)|coin|magnet)|(?:tomo|trago|bebio|comio|tome|trague)(?: [a-z]{1,6}){0,3} (?:iman|moneda|raid|fabuloso|insecticida|lejia|gasolina|detergente|thinner|raticida|veneno|cloro)\b|se paso de droga|se (?:metio|inyecto)(?: \w+){0,2} droga|espuma por la boca|foaming at (?:the|his|her) mouth|(?:se|me|nos) intoxic\w{1,5}|intoxicad[oa]s? (?:con|por|de)",
    ),
    (
        "medicine",
        "metio tomo temblando aguado aguada",
        r"temblando(?: \w+){0,3} no responde|bebe (?:esta |anda )?(?:muy )?aguad[oa]\b|se metio algo(?: \w+){0,3} no |tom[oa] (?:mucho|demasiado)(?: \w+){0,2} no (?:despierta|reacciona|responde|respira)",
    ),
    # falls, heads, lying still
    (
        "medicine",
        "head slumped eyes lying laying legs neck conocimiento desvanecio desvanecida cabeza tirado tirada escalera techo azotea",
        r"(?:hit|banged|bumped|cracked) (?:his|her|my) head(?: \w+){0,5} (?:confused|throwing|vomit\w{0,4}|puking|wont|bleeding|unconscious|passed|cant|seeing|sleepy)\b|slumped (?:over|in|on)|(?:cant|wont|isnt|not|cannot)(?: \w+){0,4} open(?:ing)? (?:his|her|their) eyes|(?:lying|laying) (?:on|in) the (?:floor|ground|street|sidewalk|snow|road|hallway)(?: \w+){0,5} (?:not|wont|isnt|unconscious|bleeding|moving|cold)\b|cant (?:feel|move) (?:his|her|my) (?:legs?|neck)\b|(?:perdio el|sin) conocimiento|desvaneci\w{1,3}|(?:golpeo|pego|golpe|pegue|golpee)(?: \w+){0,2} la cabeza(?: \w+){0,4} (?:vomit\w{1,5}|no|sangr\w{1,5}|desmay\w{1,5}|maread[oa])|tirad[oa] en (?:el|la) (?:piso|suelo|calle|banqueta|acera)(?: \w+){0,4} (?:no|sangr\w{1,5}|inconsciente)|se cayo (?:de|del|desde) (?:(?:la|el|un|una) )?(?:escaleras?|techo|azotea|andamio)\b",
    ),
    # swelling
    (
        "medicine",
        "swollen swelling epipen epi hinchando hincho hincharon hinchado hinchada lengua garganta vibora serpiente culebra alacran snake rattlesnake",
        r"se le (?:esta )?(?:cierra|cerro|cerrando) la garganta|(?:tongue|lips|throat) (?:is |are )?(?:all )?swollen|eyes (?:is |are )?swollen shut|(?:need|needs) (?:an |my )?epi ?pen (?:now|right now|rightnow|asap)|epi ?pen (?:didnt|isnt|wont) work|hinch\w{1,5} (?:mucho )?(?:la (?:cara|lengua|garganta)|los (?:labios|ojos)|tod[oa])\b|(?:pico|alergic[oa])(?: \w+){0,5} hinch\w{1,5}|snake ?bit\w{0,3}|bit(?:ten)? by a (?:rattle)?snake|rattlesnake bit|(?:mordio|pico) (?:una?|la|el) (?:vibora|serpiente|culebra|alacran)",
    ),
    # birth
    (
        "medicine",
        "crowning baby fuente luz pariendo bebe labor",
        r"crowning\b|having (?:the|my|her) baby (?:now|rightnow|right now)|baby(?:s| is)? coming (?:now|rightnow|right now|out|fast)|rompi[oa]? (?:la |su |mi )?fuente\b(?! (?:del|de|en))|ya viene (?:el|mi|la|su) (?:bebe|nino|nina)\b(?! (?:en|el|para))|(?:va|voy) a dar a luz (?:ya|ahorita|ahora)|dando a luz|esta pariendo|entro en labor",
    ),
    # heat, cold
    (
        "medicine",
        "hypothermic heat shivering sweating sense hipotermia congelandose snow freezing golpe",
        r"hypothermic|(?:has|have|having|had|got|its|maybe|is it|think) (?:a )?heat ?stroke|heat ?stroke$|stopped (?:shivering|sweating)|(?:heat|105|104|106|110|cold)(?: \w+){0,6} not making (?:any )?sense|hipotermia|congelandose(?: \w+){0,5} no |in the snow with (?:a|my|the) (?:baby|newborn|kids?)\b|freezing to death|(?:le|me) (?:esta dando|dio|da) (?:un )?golpe de calor",
    ),
    # what the meter says, what keeps one alive
    (
        "medicine",
        "sugar glucose azucar fever temperature temp fiebre newborn",
        r"(?:sugar|glucose)(?: (?:is|at|was|level|dropped|to|down|now|over|reads?|says|hit|levels|are)){1,4} (?:[1-4]\d|[4-9]\d\d)\b|azucar(?: (?:esta|anda|la|tiene)){0,2} en (?:[1-4]\d|[4-9]\d\d)\b|(?:fever|temp|temperature)(?: (?:of|is|at|was|over|hit|a))* 10[5-9]\b|newborn(?: \w+){0,3} fever|fiebre (?:de|en) 4[12]\b",
    ),
    (
        "medicine",
        "oxygen concentrator ventilator oxigeno",
        r"oxygen(?: (?:tank|machine|concentrator|supply))?(?: (?:is|has|just|all|almost))* (?:ran out|out\b|gone|stopped|died|empty|failed|quit)(?=.* (?:breath\w*|struggl\w*|blue|now|help|cant))|power(?: \w+){0,3} (?:out|off|cut)\b.{0,40}(?:oxygen|ventilator|concentrator)|(?:oxygen machine|concentrator|ventilator)(?: \w+)? (?:stopped|died|lost power|quit|failed)|(?:acab\w{1,3}|termin\w{1,3}) (?:el |su )?(?:tanque de )?oxigeno(?=.* (?:respirar|morad\w|azul|ahog\w+))|(?:luz|apagon)(?: \w+){0,6} depende del oxigeno",
    ),
    # accidents, animals, water, currents
    (
        "medicine",
        "paramedics paramedic dog dogs perro flipped collapsed pool lake river ice pond boiling electrocuto electrocutado electrico heridos heridas",
        r"(?:need|call|get|send|where are the) (?:the )?paramedics?\b|(?:dogs?|pitbull) (?:\w+ )?(?:attacked|mauled|attacking|mauling) (?:my (?:kid|son|daughter|baby|mom|dad|boy|girl|sister|brother)|me|him|her|us|a (?:kid|child|man|woman))\b|perro (?:le )?mordio.* sangr\w{1,5}|car (?:\w+ )?flipped|(?:roof|building|ceiling|wall|porch) (?:\w+ )?collapsed (?:on|and people|with)|fell (?:in|into|through) the (?:pool|lake|river|ice|pond|creek)\b|(?:burned|burnt|scalded|burns)(?: \w+){0,5} boiling|boiling (?:water|oil)(?: \w+){0,3} (?:burned|burnt|scalded|on (?:him|her|me|my))|electrocut\w{1,5}|(?:toque|descarga) electric[oa]|(?:hay|dejo|varios) herid[oa]s\b",
    ),
    (
        "safety",
        "water flood floodwater stuck trapped atrapados atrapadas atrapada atrapado inundando inundacion",
        r"(?:flood )?water (?:is )?(?:rising|coming in)(?=.* (?:stuck|cant get out|trapped|upstairs|help))|(?:stuck|trapped) (?:in|on)(?: \w+){0,4} (?:flood(?:water)?|roof|attic|rubble)\b|atrapad[oa]s?(?: \w+){0,4} (?:techo|inundacion|carro|elevador|escombros|fuego)|inundando(?=.* no (?:podemos|puedo) salir)",
    ),
    # fire, gas, current
    (
        "safety",
        "sparking caught flames smoke wildfire fire leaking monoxide co",
        r"caught (?:on )?fire\b(?!.* (?:last|ago|lost|years?|months?|before|in 20\d\d))|(?:see |there are |theres )?flames (?:coming|shooting|out of|everywhere|in the)|(?:black|thick|heavy) smoke|smoke (?:is |was )?(?:pouring|billowing|coming (?:out|from|through|up))|wildfire (?:is )?(?:coming|close|right|at|near)|fire\b(?: \w+){0,8} (?:is |its )?(?:spreading|getting close)|(?:power ?lines?|wires?)(?: \w+){0,5} sparking|gas (?:is |line is )?leaking|(?:co|monoxide) (?:alarm|detector)(?: (?:is|keeps|just|wont stop))? (?:going off|went off|blaring)|(?:co|monoxide) (?:alarm|detector).* (?:sick|dizzy|headaches?|nauseous)",
    ),
    (
        "safety",
        "humo prendio incendiando quema quemando incendio cable",
        r"(?:hay mucho|sale mucho|entra|sube|lleno de) humo\b|sale humo (?:del (?:enchufe|techo|edificio|cuarto)|de la (?:casa|pared|cocina|ventana))|se (?:prendio|esta prendiendo|incendio|esta incendiando|quema|esta quemando)(?: fuego)? (?:la|el|mi|nuestra|un|una|toda la)(?: \w+)? ?(?:cocina|casa|edificio|estufa|departamento|apartamento|cortina|colchon|cuarto|techo|vecin\w+)\b|incendio (?:viene|esta cerca|se acerca|avanza)|cable(?: \w+){0,8} chispas",
    ),
    # somebody gone
    (
        "safety",
        "missing wandered disappeared ran home back taken",
        rf"\b{_KIN}\b(?: [a-z]{{1,10}}){{0,5}} (?:(?:(?:is|went|gone|been) )?missing(?= (?:from|since|for|please|help|and|\.)|$)|wandered (?:off|away|out)|disappeared\b|ran (?:off|away)(?= and)|didnt come home|never came home|hasnt come (?:home|back)|was taken(?=$| (?:by|from)))|missing (?:child|kid|toddler|girl|boy|teen|person)\b",
    ),
    (
        "safety",
        "find took snatched grab grabbed stole",
        rf"(?:cant|cannot) find (?:my|our|her|him|the)(?: [a-z0-9]{{1,9}}){{0,3}}? ?\b{_KIN}\b{_AWAY}|walked out(?: \w+){{0,3}} cant find (?:him|her)|(?:someone|somebody|stranger|man|guy|he|ex)(?: tried to)? (?:took|grabbed|stole|snatched|grab|snatch) (?:my|our|the) (?:kids?|baby|son|daughter|child|children)\b(?= (?:and|from|from us)|$| \.)",
    ),
    (
        "safety",
        "encuentro encontramos hallo hallamos aparece perdio desaparecio llevaron robaron llevarse",
        rf"no (?:encuentro|encontramos|hallo|hallamos|aparece)(?: a)? (?:mis?|nuestr[oa]|el|la) {_FAMILIA}\b|{_FAMILIA}(?: \w+){{0,8}} no (?:aparece|l[oa] (?:encuentro|encontramos|hallo|hallamos))\b|(?:se (?:me |nos )?perdio|desaparecio|no aparece) (?:mi|una?|el|la) {_FAMILIA}\b|(?<!ice )(?<!migra )se (?:llevaron|robaron) a (?:mi|una?|nuestr[oa]) (?:hij[oa]|nin[oa]|nen[ea]|bebe)\b|(?:quiso|quisieron|trato de|trataron de|quiere) llevar(?:se)? a mis? (?:hij|nin|nen)\w{{1,3}}",
    ),
    # somebody here who should not be
    (
        "safety",
        "deja secuestrada secuestrado tumbar encerrada encerrado asaltaron back hands cuello pelo cabello fuerza golpes machete cuchillo palo tubo acosando acosa",
        r"no (?:me|nos|la) deja(?:n)? salir\b(?! (?:temprano|del trabajo|de vacaciones))|me tiene secuestrad[oa]|(?:tratando de|queriendo|quiere) tumbar (?:la|mi) puerta|encerrad[oa] en el (?:bano|cuarto|closet) con mis hijos|asaltaron.* herid[oa]|wont give (?:me )?(?:my |the )(?:baby|kids?|son|daughter) back|put(?:s|ting)? (?:his|her) hands (?:on me|around my|on her|on my)|(?:manos (?:en el|al)|agarr\w{1,4} (?:del?|por el)|apret\w{1,4} el) cuello|(?:jalo|jala|arrastro) del (?:pelo|cabello)|sac(?:a|ar|ando|aron)(?:nos|me)? a (?:golpes|la fuerza)|nos esta sacando a golpes|(?:hij|nin)\w{1,3} a la fuerza|(?:anda|viene|vino|llego|trae|amenaza)(?: \w+)? (?:un |el )?(?:machete|cuchillo|palo|tubo)\b(?=.* (?:puerta|amenaz\w*|gritando|peg\w*|mat\w*|afuera|entrar)|$)|acos(?:a|ando)(?=.* (?:afuera|casa|puerta))",
    ),
    (
        "safety",
        "ex stalker house apartment home found backyard adentro dentro patio",
        r"\bex (?:is |s )?(?:at my (?:door|house|window|apartment)|outside)\b|\bex (?:just )?(?:showed up|found (?:me|us))\b(?=.* (?:wont leave|get in|door|scared|help|yelling|screaming)|$)|\bex (?:esta|llego|vino)(?: \w+)? (?:afuera|en la puerta)|he found us\b|my stalker (?:is|found|showed)|(?:someone|somebody|a man|a guy|a stranger) is (?:in|inside) my (?:house|apartment|apt|home|closet|garage)\b|(?:somebody|someone|a man|a guy) in my (?:backyard|yard)(?=.* doors?\b)|(?:alguien|hombre|tipo)(?: \w+){0,2} (?:a?dentro de (?:mi|la) casa|en mi patio(?=.* (?:puerta|ventana|entrar)))",
    ),
    (
        "safety",
        "screaming screams scream gritos grita jumped next door",
        r"(?:hear|heard|hearing)(?: a| the| some| my)?(?: \w+){0,2} (?:screaming|screams?)\b|(?:woman|girl|lady|kids?|child) screaming(?: \w+){0,5} (?:man|help|hit\w*|stop|yelling)|gritos de (?:una )?(?:mujer|nin[oa])|grita(?:ndo|n)?(?: \w+){0,4} (?:matar|mata|matan)\b|(?:they|someone|somebody|dudes?|guys|men) jumped (?:me|my (?:son|brother|friend|cousin)|him|her|us)\b|says? im next\b(?! (?:in|up|on))|(?:breaking|kicking|busting|smashing) (?:my|our|the) (?:\w+ )?door (?:down|in)\b",
    ),
    # no way on
    (
        "safety",
        "goodbye despedida staring safe born nacido nobody anybody anyone bridge roof ledge tree note end go mejor acabe",
        r"goodbye (?:notes?|letters?)|(?:carta|nota|recado|mensaje) de despedida\b|staring at (?:the|a|my)(?: \w+){0,3} (?:pills?|oxy\w{0,5}|gun|rope|bridge)\b|cant keep myself safe|(?:wish i (?:was|were|had|d)(?: been)?|better if i was) never (?:been )?born|(?:no|nunca) (?:haber|hubiera) nacido|(?:nobody|no one|dont think any(?:body|one)) would (?:even )?(?:care|miss me|notice)\b|standing on the (?:roof|ledge|bridge|railing)|think\w{0,3}(?: \w+){0,3} (?:driving|crashing)(?: my car)? (?:into|off) (?:a|the) (?:tree|bridge|wall|pole|cliff)|(?:gonna|going to|wanna|want to) end it(?=$| (?:all|tonight|now|\.))|i cant go on(?=$| \.)|mejor sin mi\b(?! (?:ayuda|carro))|quiero que todo (?:se )?(?:acabe|termine)",
    ),
    (
        "safety",
        "estar aqui todo colgarse colgar aventar",
        r"ya no quiero (?:estar|seguir) aqui(?=$| (?:\.|mas))|(?:voy a|quiero|quiere) (?:acabar|terminar) con todo\b|(?:tried|trying|trato de|intento) (?:to )?(?:hang (?:him|her)self|colgarse)",
    ),
)
