"""The rows of `danger`: words that open an expression, and the expression (folded, no apostrophes).

"." stands for the end of a sentence; the idioms are taken out of the line before any row looks at it.
"""

_WHO = (
    r"(?:he|she|they|hes|shes|theyre|theyll|hell|ex|husband|boyfriend|bf|gf|girlfriend|wife|partner|fiance|dad|father|stepdad|stepfather|mom|mother|stepmom|brother|"
    r"sister|son|daughter|uncle|cousin|nephew|grandson|man|men|guy|guys|dude|someone|somebody|sm1|sum1|people|neighbor|neighbour|roommate|landlord|cop|cops|stalker|kid|boss|pimp|gang|person)"
)
_WHOM = r"(?:me|us|her|him|them|my|our|herself|himself|the|his|this|each|a|another|woman|kid|kids|mom|sister|baby|someone|everyone|girl)"
_QUIEN = r"(?:el|ella|ellos|marido|esposo|esposa|novio|novia|ex|pareja|papa|padre|padrastro|mama|madre|dad|mom|hermano|hijo|tio|primo|hombre|senor|tipo|alguien|vecino|vecina|casero|sobrino|muchacho|yerno)"
_SELF = r"(?:myself|himself|herself|themselves|themself|my self|him self|her self)"
_NOW = r"(?:is|was|hes|shes|im|has|are|were|got|just|went|s|be|been|keeps|been|mom|dad|baby|son|daughter|husband|wife|friend|he|she|i|they|neighbor|roommate|brother|sister|kid|uncle|aunt|grandma|grandpa|guy|man|woman|lady|someone|boyfriend|girlfriend)"

#: Ways of speaking that sound like danger; never contains what a real cry would.
IDIOMS: tuple[str, ...] = (
    r"shoot me (?:a|an|your|the|over|ur)\b[a-z ]{0,12}",
    r"\b(?:phone|car|battery|laptop|fridge|freezer|truck|tablet|wifi|engine|plant|plants|cell|heater|furnace|dryer|washer|computer|chat) (?:just |is |has |was )?(?:died|dying|dead|kicked the bucket)",
    r"\b(?:traffic|heat|cold|back|knee|knees|feet|foot|head|allergies|tooth|teeth|stomach|hip|hips|leg|legs|shoulder|neck|job|shift|boss|rent|bill|bills|prices|suspense|weather|humidity|pic|pics|video|joke|meme|stairs|arthritis|cramps|commute|work|homework|school|test|that|it|this|wait|waiting|smell|noise|shoes) "
    r"(?:of ur dog |of your dog |of you |really |just |literally |still |bill |r )?(?:is |are |s |was |has been |been |will |would |almost |gonna |is gonna |totally )?(?:really |just |literally |absolutely |still |so )?kill(?:s|ing|ed)? (?:me|us)",
    r"kill(?:ing|ed)? (?:some )?time|killing it|killed it|kill for (?:a|some)|kill the (?:lights|mosquitoes|weeds|bugs|roaches|mice|rats|grass|mold)|kill two birds|(?:youre|you are|u r|yall are) killing me",
    r"dying (?:to|for|of (?:laughter|boredom|curiosity|embarrassment))\b|dying (?:laughing|lol|rn lol)|i (?:just )?died laughing|die laughing|dead lol|im dead\b|to die for",
    r"hit me (?:up|with|back)\b|hit (?:us|him|her|them) up\b|beat me to it|beats me\b|hit the (?:store|gym|road|books|spot|sack|hay)|beat the (?:heat|cold|traffic|crowd|rush)",
    r"(?:shooting|shoot) (?:for|hoops|pool|the breeze|over|you|yall|a video|photos|pictures)|shots? (?:clinic|today|for school|record|records)|flu shot\b|covid shot\b|rabies shot\b|long shot\b|give it a shot|screen ?shot",
    r"kick(?:ing|ed|s)? (?:me|us|him|her|them|my [a-z]{1,12}|our [a-z]{1,12}) out|kick(?:ed|ing)? off|kick (?:it|back)|hit (?:a )?(?:rough|hard|bad) (?:patch|spot|times?)|hit (?:hard )?by (?:the )?(?:layoffs|inflation|storm|flood|hurricane)",
    r"nail gun|glue gun|staple gun|caulk(?:ing)? gun|heat gun|water gun|toy gun|squirt gun|gun control|gun violence|gun show|jump the gun|top gun|paint gun|massage gun",
    r"passed? out (?:the|flyers?|food|water|[0-9]{1,4}|all|some|our|candy|masks|bags|meals|lunch|leaflets|supplies|kits|blankets)",
    r"(?:fire) (?:sale|drill|station|department|dept|pit|wood|works|truck|hydrant|extinguisher|alarm battery|fighters?|place|house|sauce|escape)|on fire (?:today|lately|with)|you(?:re)? (?:are )?on fire",
    r"(?:nearly|almost|about|gave me|give me|giving me|like to have|have) (?:had |gave me |have |to have )?a (?:mini )?heart attack when|(?:nearly|almost|gave me|give me|giving me) (?:had |gave me |have )?a heart attack",
    r"(?:after|since|recovering from|survivor of|before) (?:my |his |her |a |the |their )?(?:[a-z]{1,12} )?(?:stroke|heart attack|seizure|overdose|suicide|surgery)|had a (?:stroke|heart attack|seizure) (?:last|in|a while|a few|two|years?|months?|back|and now|so|[0-9])",
    r"suicide (?:prevention|awareness|hotline|squad|training|walk)|first aid (?:class|training|kit|kits)|cpr class|narcan (?:training|kits?|class)|overdose (?:prevention|training|awareness)|domestic violence (?:awareness|training|month)",
    r"me muero (?:de|por) (?:hambre|risa|frio|calor|sueno|ganas|pena|verguenza|sed|envidia|amor|curiosidad|la risa|ver|ir|probar|conocer|comer|un)|muert[oa]s? de (?:hambre|risa|frio|cansancio|sueno|sed|miedo|calor)|(?:morir|morirme|morirse|morirnos) de (?:hambre|risa|frio|calor|pena|verguenza)",
    r"(?:calor|dolor|espalda|frio|trafico|hambre|cabeza|muela|muelas|rodilla|renta|trabajo|tos|gripa|gripe|alergia|pies|pie|sueno|tarea|estres|humedad|renta|sol|cansancio|curiosidad|esto|eso|jefe|escuela)(?: ya)? (?:me|nos) (?:esta|estan|va a|van a|tiene|trae)? ?(?:matando|matan|mata|matar|muriendo|muerta|muerto)",
    r"(?:casi|por poco|va a dar|voy a dar|da|daba|dio casi) (?:me da |me dio |un )?(?:un )?infarto|(?:me|nos|le) (?:va|iba|van) a dar (?:un|el) (?:infarto|ataque|algo|patatus)",
    r"(?:me|nos) (?:va|van|ba) a matar (?:si|por|cuando|mi (?:mama|mom|jefe|jefa|esposa)|jaja\w{0,8}|la tarea)|(?:mi (?:mama|mom|jefe|jefa|esposa) me (?:va a matar|mata)(?: (?:si|por|cuando))?)",
    r"(?:mom|wife|boss|teacher|mother|girlfriend|coach) (?:is |are |s )?(?:gonna|going to|will|would) kill me (?:if|when|for|lol|haha|because|over)",
    r"se (?:me|nos|le|te) murio (?:el|la|mi|su) (?:celular|telefono|cel|carro|coche|bateria|compu|computadora|lap|laptop|refri|plantas?|troca|lavadora)|se murio (?:el|la) (?:celular|telefono|cel|carro|bateria|compu|refri)|(?:matar|mato|matando|matamos) (?:el )?(?:tiempo|rato)|matar (?:cucarachas|ratas|ratones|moscos|hormigas|hierba|el hambre)",
    r"me pego (?:la|el|un|una|mucho|fuerte la|duro la) (?:gripe|gripa|gripa|resfriado|covid|sol|tos|calor|flu|catarro|risa)|me pegaron la|pegar (?:carteles|volantes|anuncios|posters|un)|pegamos (?:carteles|volantes)|golpe de (?:calor|suerte)|pistola de (?:silicon|clavos|agua|pintura|juguete|aire|calor)|arma (?:un|una|el|la|muebles)|se arma\b",
    r"ataque de (?:risa|tos)|explosion de|bomba de (?:agua|aire|gasolina|bicicleta)|de muerte natural|prevencion del suicidio|no (?:me )?responde (?:el|la|los|al|mis|mi) (?:telefono|celular|mensajes?|llamadas?|correo|cel|whats|whatsapp|casero)",
)

#: Violence and self-harm: the community's safety people.
VIOLENCE: tuple[tuple[str, str], ...] = (
    # violence
    (
        "hit hits hitting beat beats beating beaten punched punching punches punch slap slapped slapping slaps choke choked choking chokes strangle strangled strangling stab stabbed stabbing kill killing kills "
        "hurt hurting hurts attack attacking attacked assault assaulted assaulting rape raped raping threaten threatened threatening threatens abuse abusing molest molesting shoot shooting shot burn burning kick kicked kicking smack smacked smacking drag dragged shove shoved pushed pushing grabbed grabbing touching",
        rf"{_WHO}\b(?: (?!if|when|used|years|last)[a-z]{{1,12}}){{0,5}}? (?:hit|hits|hitting|beat|beats|beating|beaten|punch(?:ed|es|ing)?|slap(?:ped|s|ping)?|chok(?:e|ed|es|ing)|strangl(?:e|ed|es|ing)|stab(?:bed|s|bing)?|kill(?:ing|s)?|hurt(?:ing|s)?|attack(?:ed|ing|s)?|assault(?:ed|ing|s)?|"
        rf"rap(?:e|ed|es|ing)|threaten(?:ed|ing|s)?|abus(?:e|es|ing)|molest(?:ed|ing|s)?|shoot(?:ing|s)?|shot|burn(?:ed|ing|s)?|kick(?:ed|ing|s)?|smack(?:ed|ing|s)?|dragg(?:ed|ing)|shov(?:ed|ing)|push(?:ed|ing)|grabb(?:ed|ing)|touching)(?: (?:on|up|at|with|to kill|to hurt|to))? {_WHOM}\b(?! (?:own|car|door|house|fence|dog|budget|deadline|feelings|heart|order|couch|sofa|box|boxes|foot|toe|leg|finger|cart))",
    ),
    (
        "kill killing murder hurt hit beat shoot stab rape attack",
        rf"(?:going to|gonna|gon|wants? to|wanna|trying to|tried to|threaten(?:s|ed|ing)? to|will|about to|tryna|said hed|says hell) (?:kill|murder|hurt|hit|beat|shoot|stab|rape|attack) (?:me|us|her|him|them|my (?:kids?|mom|sister|brother|son|daughter|baby)|someone|somebody|everyone|{_SELF})",
    ),
    (
        "attacked beaten stabbed shot raped assaulted jumped robbed mugged followed threatened held",
        r"(?:i was|i am|im|was|were|being|been|got|getting|just got|is being|are being) (?:just )?(?:being )?(?:attacked|beaten|stabbed|shot|raped|assaulted|jumped|followed|held hostage|threatened with|held at)\b(?! (?:down|by the rule))",
    ),
    (
        "gun knife machete weapon rifle pistol guns bat axe",
        rf"(?:{_WHO}|has|have|with|got|pulled|pull|pointed|pointing|waving|holding|swinging|carrying)\b(?: [a-z]{{1,12}}){{0,4}}? (?:gun|knife|machete|weapon|rifle|pistol|guns|axe)\b(?! (?:set|block|sharpener|safe|drawer))",
    ),
    (
        "gunshot gunshots shooter shots shooting gunfire gunman",
        r"(?:gun ?shots?|active shooter|shooter|shots (?:fired|outside|on)|shooting (?:outside|at|on|in|near|right)|gunfire|gunman)\b",
    ),
    (
        "breaking break broke intruder banging prowler burglar",
        rf"(?:trying to break|breaking|is breaking|just broke|tryin to break) in(?:to)?\b|break(?:ing)? down (?:my|the|our) door|intruder|burglar in|(?:{_WHO})\b(?: [a-z]{{1,12}}){{0,3}}? banging on (?:my|our|the)",
    ),
    (
        "following followed stalking chasing",
        rf"(?:{_WHO})\b(?: [a-z]{{1,12}}){{0,2}}? (?:following|stalking|chasing) (?:me|us|her)\b|being (?:followed|chased|stalked)",
    ),
    (
        "leave locked trapped hostage kidnapped trafficked kidnap out",
        r"(?:wont|will not|doesnt|not) let(?:ting)? (?:me|us|her) (?:leave|out|go)|locked (?:me|us|her) (?:in|up)|trapped (?:in|inside|under)|hostage|kidnap\w{0,5}|being trafficked",
    ),
    (
        "hiding hide",
        r"(?:im|we are|were|weare|i am|me|kids) hiding (?:from|in the (?:bathroom|closet|bedroom|basement))|hide from (?:him|my (?:ex|husband|boyfriend))",
    ),
    (
        "life lives danger die safe",
        r"(?:scared|afraid|fear|fearing|fear(?:s|ed)?) for (?:my|her|his|our|their) (?:life|lives|safety)|(?:in|immediate|real|serious) danger\b|(?:going to|gonna|about to) die\b|not safe (?:with him|right now|at home|here)|dont feel safe at home",
    ),
    (
        "fight screaming screams",
        r"(?:domestic|huge|bad|big) fight (?:next door|upstairs|outside|happening)|screaming for help|screaming and (?:hitting|crying for help)",
    ),
    # self-harm
    (
        "kill killing hurt hurting hang cut cutting harm harming shoot starve drown",
        rf"(?:kill(?:ing|ed|s)?|hurt(?:ing)?|hang(?:ing)?|cut(?:ting)?|harm(?:ing)?|shoot(?:ing)?|drown(?:ing)?|starv(?:e|ing)) {_SELF}",
    ),
    (
        "suicide suicidal unalive kms suicid sewerslide",
        r"(?:commit(?:ting)? |of |about |thinking |feeling )?(?:suicid\w{0,3}|unalive\w{0,3}|kms|sewerslide)\b",
    ),
    (
        "die dead dying death",
        r"(?:want(?:s|ed)?(?: to)?|wanna|wish(?:es|ed)? (?:i|he|she) (?:could|would|was|were)|ready to|rather|hope i|better off|hoping to|plan(?:ning)? to|try(?:ing)? to|should just|deserve to) (?:just |be )?(?:die|dead|dying)\b(?! (?:laughing|of))|(?:my|his|her) own death|better off dead|wish i (?:were|was) dead",
    ),
    (
        "live alive living anymore exist wake around",
        r"(?:dont|do not|doesnt|not|cant|no longer) (?:really |even )?(?:want|wanna|wants|see (?:a|the) (?:point|reason))(?: to| in)? (?:be alive|live|living|exist|existing|wake up|be here any ?more|be around any ?more|go on)(?! (?:with|in|at|here|on|alone|there|near|under|like))|(?:no|any) (?:reason|point) (?:to|in) (?:live|living|keep living|go on|going on)|not worth living|tired of (?:living|being alive)|cant go on (?:anymore|any more|like this|living)|world (?:is |would be )?better (?:off )?without me",
    ),
    (
        "end ending ended take taking took",
        r"(?:end(?:ing)?|take|taking|took) (?:it all|(?:my|his|her|their) (?:own )?life)\b|(?:took|taken|swallowed|take) (?:a bunch of|all (?:of )?(?:my|his|her|the|their)|too many|a whole bottle|a lot of|the whole bottle) ?(?:of )?(?:[a-z]{1,12} )?(?:pills|meds|tylenol|medication|medicine|bottle)",
    ),
    (
        "goodbye",
        r"(?:say|said|saying|texted|sent)(?: [a-z]{1,8}){0,3} goodbye (?:forever|to everyone|note|and)|goodbye (?:note|letter)",
    ),
    (
        "jump jumping",
        r"(?:gonna|going to|wants? to|about to|threatening to|will|ready to|gon) jump\b(?! (?:in|on|start|at|rope|my|the (?:car|truck|battery|gun|line)|for|a car))|(?:roof|bridge|balcony|ledge)(?: [a-z]{1,8}){0,6} jump",
    ),
    ("bridge roof", r"jump(?:ing)? (?:off|from) (?:a|the) (?:bridge|roof|building|balcony)"),
    # fire, gas
    (
        "fire flames burning smoke",
        r"(?:house|apartment|apt|building|kitchen|home|room|stove|car|place|roof|garage|neighbors|trailer|porch|theres a|there is a) (?:is |house is |are )?(?:on )?(?:fire|burning|in flames)\b(?! (?:in|last|and we lost|that))|filling (?:up )?with smoke|smoke everywhere",
    ),
    (
        "gas monoxide carbon",
        r"smells? (?:like |of |strong(?:ly)? of )?gas\b|gas (?:leak|smell)(?:s|ing)?\b|carbon monoxide (?:alarm|detector) (?:is |keeps )?(?:going|beep|went|scream)|smelling gas",
    ),
    # violencia
    (
        "pega pego golpea golpeo golpear golpeando pegar pegando pegaron golpearon ahorca ahorcar ahorcando ahorco apunalo viola violo violar violando violaron mata matar matando ataca atacando ataco atacar lastima lastimar lastimando maltrata maltratando amenaza amenazo amenazando amenazaron patea pateando apunalaron secuestro secuestraron",
        r"(?:me|nos|la|lo|le|les|los|las)(?: (?:esta|estan|quiere|quieren|va|van|viene|vienen|trata|anda|sigue|volvio|intento|puede|quiso|iba|a|de|volver))* (?:pega|pego|golpea|golpeo|golpear|golpeando|pegar|pegando|pegaron|golpearon|ahorca|ahorcar|ahorcando|ahorco|apunalo|viola|violo|violar|violando|violaron|mata|matar|matando|ataca|atacando|ataco|atacar|lastima|lastimar|lastimando|maltrata|maltratando|amenaza|amenazo|amenazando|amenazaron|patea|pateando|apunalaron|secuestro|secuestraron)\b",
    ),
    (
        "pegarme golpearme matarme violarme atacarme matarnos matarla matarlo golpearla golpearlo pegarle lastimarme pegandome golpeandome matandome ahorcarme golpeandola golpeandolo pegandole pegandola amenazandome amenazandonos matarse lastimarla pegarnos",
        r"(?:quiere|quieren|va|van|esta|estan|viene|amenaza|amenazo|intento|trata|voy|quiero|a|de|con|queria)(?: (?:a|de|con))? (?:pegarme|golpearme|matarme|violarme|atacarme|matarnos|matarla|matarlo|golpearla|golpearlo|pegarle|lastimarme|pegandome|golpeandome|matandome|ahorcarme|golpeandola|golpeandolo|pegandole|pegandola|amenazandome|amenazandonos|matarse|lastimarla|pegarnos)\b",
    ),
    (
        "pistola cuchillo arma machete navaja rifle armado armada armados",
        rf"(?:{_QUIEN}|tiene|trae|con|saco|apunta|apunto|hay|anda|viene)\b(?: [a-z]{{1,12}}){{0,3}}? (?:pistola|cuchillo|arma|machete|navaja|rifle|armado|armada|armados)\b",
    ),
    (
        "balazos balacera disparos tiroteo balazo disparando dispararon",
        r"balazos?|balacera|disparos|tiroteo|disparando|dispararon",
    ),
    (
        "metiendo meter metieron metio ladron intruso",
        r"(?:se )?(?:esta|estan|quiere|quieren|quieran) (?:metiendo|meter)(?:se)? (?:a|en) (?:mi|la|nuestra) (?:casa|ventana|puerta)|se (?:esta|estan) metiendo|ladron (?:en|adentro)|intruso",
    ),
    (
        "siguiendo persiguiendo sigue persigue siguen encerrada encerrado encerro",
        r"(?:me|nos|la) (?:esta|estan|viene|vienen|anda) (?:siguiendo|persiguiendo)|(?:hombre|tipo|alguien|ex|carro) me (?:sigue|persigue)|me tiene(?:n)? encerrad[oa]|me encerro|no me deja salir",
    ),
    ("auxilio peligro", r"auxilio|(?:en|corre|corro|corremos|estoy en|estamos en) peligro"),
    (
        "miedo",
        r"(?:temo|miedo) (?:por|de que|que) (?:mi vida|me mate|nos mate|me haga|nos haga|me pegue|me golpee)",
    ),
    (
        "escondida escondido escondidas escondidos escondiendo",
        r"escondid[oa]s? (?:de|del|en el (?:bano|closet|cuarto))",
    ),
    # hacerse dano
    (
        "morir morirme morirse morirnos muerta muerto muera",
        r"(?:quier\w{1,4}|quisiera|deseo|ganas de|prefiero|mejor|ojala|pienso en|piensa en)(?: (?:me|se|ya|estar|estuviera|mejor))* (?:morir(?:me|se|nos)?|muert[oa]|muera)\b(?! de)",
    ),
    (
        "vivir viviendo despertar existir",
        r"(?:no|ni|sin|ya no)(?: (?:le|tengo|tiene|veo|encuentro|hay|vale))? ?(?:quier\w{1,4}|ganas de|sentido a|razon para|razones para|la pena|pena)(?: (?:seguir|a|la|de|el))* (?:vivir|viviendo|vida|despertar|existir)\b(?! (?:con|en|aqui|ahi|sola|solo|asi en|junto))",
    ),
    ("suicidar suicidio suicidarme suicidarse suicida suicido suicidarnos", r"(?:suicid\w{1,6})\b"),
    (
        "matar matarme matarse mato mate",
        r"(?:me|se)(?: (?:quier\w{1,4}|voy a|va a|intento|quiso|mejor))+ (?:matar|mate)\b|(?:quier\w{1,4}|voy a|va a|pienso|piensa|intento|trato de|intenta|ganas de|quiso)(?: en)? matar(?:me|se)\b|mejor me mato",
    ),
    (
        "vida",
        r"(?:quitar(?:me|se)|acabar con|terminar con|quito|quitarme|quitarse)(?: (?:mi|la|su))* vida|cansad[oa] de (?:la vida|vivir)|no aguanto mas (?:la|mi|esta) vida",
    ),
    (
        "cortarme cortarse dano cortando",
        r"(?:me|se) (?:esta|estoy|ando) cortando|cortarme (?:los|las|las venas)|(?:hacerme|hacerse|haciendose|haciendome) dano",
    ),
    (
        "pastillas veneno cloro",
        r"(?:me|se) (?:tome|tomo|trago|trague) (?:todas|muchas|un monton|un bote|demasiadas|un frasco|las|varias|cloro|veneno)(?: (?:de|las|sus|mis|todas))* ?(?:pastillas|veneno|cloro)?|(?:trago|tomo|tome|comio|bebio)(?: [a-z]{1,8}){0,2} (?:veneno|cloro)",
    ),
    (
        "incendio quemando quema fuego llamas humo",
        r"(?:casa|edificio|departamento|apartamento|cocina|carro|techo|se|cuarto)(?: [a-z]{1,6}){0,2} (?:quemando|incendio|en llamas|en fuego|quema (?:la|mi|el))|incendio (?:en|aqui|ahora)|hay (?:un )?(?:incendio|fuego)|lleno de humo",
    ),
    ("gas", r"(?:huele|olor|oler|oliendo) (?:mucho |fuerte )?a gas|fuga de gas"),
)

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
        "bleeding bleeds blood bled",
        r"bleeding (?:[a-z]{1,10} )?(?:a lot|alot|badly|bad|heavily|heavy|out|profusely|so much|everywhere|from|and|wont|really|like crazy|bunch|hard)|wont stop bleeding|cant stop (?:the )?bleeding|(?:lots?|lot|so much|losing|loosing|too much|pool) (?:of )?blood\b|(?:pregnant)(?: [a-z]{1,10}){0,3} bleeding|coughing (?:up )?blood|vomiting blood|throwing up blood|bleeding (?:his|her|my) head",
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
        "poison poisoned bleach swallowed swallow drank ingested antifreeze",
        r"(?:drank|swallow(?:ed|s)?|ate|ingested|took)(?: [a-z]{1,10}){0,4}? (?:bleach|poison|antifreeze|battery|magnets?|pills|detergent|pods?|chemicals|cleaner|gasoline|rat)|poisoned|poisoning\b",
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
)
