"""Violence, self-harm, fire and gas, in both languages.

Rows: words that open an expression, and the expression (folded, no apostrophes; "." is a sentence's end).
"""

_WHO = (
    r"(?:he|she|they|hes|shes|theyre|theyll|hell|ex|husband|boyfriend|bf|gf|girlfriend|wife|partner|fiance|dad|father|stepdad|stepfather|mom|mother|stepmom|brother|"
    r"sister|son|daughter|uncle|cousin|nephew|grandson|man|men|guy|guys|dude|someone|somebody|sm1|sum1|people|neighbor|neighbour|roommate|landlord|cop|cops|stalker|kid|boss|pimp|gang|person)"
)
_WHOM = r"(?:me|us|her|him|them|my|our|herself|himself|the|his|this|each|a|another|woman|kid|kids|mom|sister|baby|someone|everyone|girl)"
_QUIEN = r"(?:el|ella|ellos|marido|esposo|esposa|novio|novia|ex|pareja|papa|padre|padrastro|mama|madre|dad|mom|hermano|hijo|tio|primo|hombre|senor|tipo|alguien|vecino|vecina|casero|sobrino|muchacho|yerno)"
_SELF = r"(?:myself|himself|herself|themselves|themself|my self|him self|her self)"

#: Violence and self-harm: the community's safety people.
VIOLENCE: tuple[tuple[str, str], ...] = (
    # violence
    (
        "hit hits hitting beat beats beating beaten punched punching punches punch slap slapped slapping slaps choke choked choking chokes strangle strangled strangling stab stabbed stabbing kill killing kills "
        "hurt hurting hurts attack attacking attacked assault assaulted assaulting rape raped raping threaten threatened threatening threatens abuse abusing molest molesting shoot shooting shot burn burning kick kicked kicking smack smacked smacking drag dragged shove shoved pushed pushing grabbed grabbing touching touches touched",
        rf"{_WHO}\b(?: (?!if|when|used|years|last)[a-z]{{1,12}}){{0,5}}? (?:hit|hits|hitting|beat|beats|beating|beaten|punch(?:ed|es|ing)?|slap(?:ped|s|ping)?|chok(?:e|ed|es|ing)|strangl(?:e|ed|es|ing)|stab(?:bed|s|bing)?|kill(?:ing|s)?|hurt(?:ing|s)?|attack(?:ed|ing|s)?|assault(?:ed|ing|s)?|"
        rf"rap(?:e|ed|es|ing)|threaten(?:ed|ing|s)?|abus(?:e|es|ing)|molest(?:ed|ing|s)?|shoot(?:ing|s)?|shot|burn(?:ed|ing|s)?|kick(?:ed|ing|s)?|smack(?:ed|ing|s)?|dragg(?:ed|ing)|shov(?:ed|ing)|push(?:ed|ing)|grabb(?:ed|ing)|touching|touches|touched)(?: (?:on|up|at|with|to kill|to hurt|to))? {_WHOM}\b(?! (?:own|car|door|house|fence|dog|budget|deadline|feelings|heart|order|couch|sofa|box|boxes|foot|toe|leg|finger|cart))",
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
    (
        "throat head neck knife gun",
        r"(?:knife|gun|hands?) (?:to|at|around|on) (?:my|her|his|our) (?:throat|head|neck|face)|by the (?:throat|neck)",
    ),
    (
        "stabbed shot beaten jumped",
        r"(?:stabbed|shot|jumped|beaten up|beat up) (?:my|his|her|a|the|our|some|me|him|us|them|outside|in|at|by|on)\b",
    ),
    (
        "threw pushed throws",
        r"(?:threw|pushed|throws|shoved) (?:me|her|us|him|my [a-z]{1,10}) (?:down|against|into|off|through|out the window)",
    ),
    (
        "scared terrified afraid",
        r"(?:hes|shes|theyre|he is|they are) (?:outside|here|at (?:my|the) door|coming|drunk|screaming)(?: [a-z]{1,10}){0,8} (?:scared|terrified|afraid)|(?:scared|terrified|afraid)(?: [a-z]{1,10}){0,6} (?:hes|shes|theyre) (?:outside|here|coming|drunk)",
    ),
    # self-harm
    (
        "wrists wrist veins razor noose",
        r"(?:cut|cutting|slit|slitting|slash\w{0,3})(?: [a-z]{1,6}){0,2} (?:wrists?|veins)|noose|razor to",
    ),
    (
        "end ending gone disappear over",
        r"(?:want|wants|wish|just want|need) (?:it|everything|this|the pain) (?:all )?(?:to )?(?:be )?(?:end|over|stop forever)\b|(?:want|wish) (?:to|i could|i was|i were) (?:just )?(?:disappear|gone) (?:forever|for good)|(?:nobody|no one) would (?:care|miss me|notice) if i",
    ),
    (
        "here anymore living life",
        r"(?:dont|doesnt|not|cant) (?:really )?(?:want|wanna|wants)(?: to)? (?:be|live|stay) here (?:any ?more|no more)|cant (?:do|take) (?:this|it|life) (?:any ?more|no more) (?:\. )?(?:i )?(?:just )?(?:dont|do not) (?:want|wanna)(?: to)? (?:be|live) here|done (?:living|with (?:life|living|it all))|(?:no|not a) reason to (?:be here|stay alive|keep going)|life (?:isnt|is not|aint) worth|give up on life|cant take (?:life|living) ",
    ),
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
        r"(?:gonna|going to|wants? to|about to|threatening to|will|ready to|gon) jump\b(?! (?:in|on|start|at|rope|my|the (?:car|truck|battery|gun|line)|for|a car))|(?:roof|bridge|balcony|ledge)(?: [a-z]{1,8}){0,6} (?<!a )jump",
    ),
    (
        "hung hanged colgo ahorco goodbye terminar acabar quitar quitarse quitarme",
        r"(?:hung|hanged) (?:him|her|them|my)self|se (?:colgo|ahorco)\b|(?:posted|said|texted|wrote|sent|left)(?: [a-z]{1,8}){0,3} goodbye\b(?=.* (?:answer|pick|respond|reach|find|worried|scared))|(?:terminar|acabar) con (?:todo|mi vida|su vida)\b(?! (?:el|lo|la|los|las|este|esto))|quitar(?:se|me)? la vida",
    ),
    (
        "bridge roof ledge tracks",
        r"jump(?:ing)? (?:off|from) (?:a|the) (?:bridge|roof|building|balcony)|on the (?:bridge|ledge|tracks|roof)(?: [a-z]{1,8}){0,4} (?:cant (?:do this|go on|take)|goodbye|end it|im done)",
    ),
    (
        "door doors puerta",
        r"(?:kick|kicks|kicked|kicking|break|breaks|breaking|bust|busting|beat|beating|bang|banging|smash|smashing) (?:(?:in|down|on) )?(?:the|my|our) (?:\w+ )?door (?:in|down|open)|(?:kicking|breaking|busting|smashing) (?:in|down) (?:the|my|our) (?:\w+ )?door|(?:tumbando|tirando|pateando|quiere tumbar|quiere tirar) la puerta",
    ),
    (
        "trying prying climbing entrar followed",
        r"(?:trying|prying|checking|rattling) (?:open )?(?:the|my|our|all the) (?:\w+ )?(?:windows?|doors?|door handle|door ?knob|locks?)\b(?! (?:repair|install))|(?:trying to (?:get|break|climb|come)|climbing|breaking) (?:in|into|through) (?:(?:my|our|the) (?:house|apartment|apt|home|window|room|door|place)|tonight|now|right now|$)|followed me home|(?:quieren?|intentan?|trata|tratan|esta|estan)(?: (?:de|tratando|intentando|queriendo))* entrar (?:por la (?:ventana|puerta)|a (?:mi|la|nuestra) casa|a la fuerza)",
    ),
    (
        "burn quemar",
        r"(?:burn|torch) (?:(?:the|our|my|this) (?:\w+ )?(?:house|apartment|place|building|home) (?:down|with)|(?:us|me) (?:alive|all)|down (?:the|our|my) (?:house|home|place))|(?:nos|me) (?:va|van) a quemar|quemar (?:la|mi|nuestra) casa",
    ),
    (
        "abusaron abuso abusa abusan manosea manoseo molested",
        r"(?:abusaron|abuso|abusa|abusan) (?:sexualmente )?de (?:mi|ella|el|su|sus|nosotras|una?|la|mis)\b|(?:manosea|manoseo) (?:a|mi)|molested",
    ),
    (
        "bat crowbar into kidnapped kidnapping llevarse llevando",
        r"(?:outside|at (?:my|the|our) door|coming) with (?:a|his) (?:\w+ )?(?:bat|crowbar)\b(?! (?:bag|and glove))|(?:drag|dragging|dragged|pull|pulling|pulled|force|forcing|forced|shove|shoving) (?:my \w+|her|him|me|us|a girl|a kid) into (?:a|the|his|their) (?:car|van|truck)|kidnapp(?:ed|ing)|(?:quieren?|intentan?|trata de|tratan de) llevarse a (?:mi|una?|la) (?:hij|nin|herman)",
    ),
    # fire, gas
    (
        "fire full fuego",
        r"(?:theres|there is|is|a|have|got) (?:a )?(?:big |huge )?fire (?:in|at|on|next|inside|upstairs|downstairs) (?:door|(?:to |the |my |our |a )?(?:unit|apartment|apt|house|building|kitchen|hall|hallway|room|roof|basement|garage|stairwell|floor|attic))\b(?!.* (?:last|ago|lost everything|lost it all))|full of smoke|(?:hay|se prendio) fuego",
    ),
    (
        "smoke humo fumes",
        r"(?:smoke|fumes) (?:is |are )?(?:coming|pouring|filling|everywhere|in the hall|under)|(?:sale|hay|entra) (?:mucho )?humo\b(?=.* (?:no podemos|no puedo|salir|atrapad))",
    ),
    (
        "fire flames burning smoke",
        r"(?:house|apartment|apt|building|kitchen|home|room|stove|car|place|roof|garage|neighbors|trailer|porch|theres a|there is a) (?:is |house is |are )?(?:on )?(?:fire|burning|in flames)\b(?! (?:in|last|and we lost|that))(?!.* lost (?:everything|it all|all))|filling (?:up )?with smoke|smoke everywhere",
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
    ("cuello", r"(?:agarro|agarra|apreto|aprieta|tomo|jalo)(?: [a-z]{1,6}){0,2} cuello"),
    (
        "avento empujo tiro jalo jalonea avienta empuja",
        r"(?:me|nos|la|lo) (?:avento|empujo|tiro|avienta|empuja)(?: [a-z]{1,8}){0,3} (?:escaleras|pared|piso|suelo|ventana)",
    ),
    (
        "apunalaron apunalo balearon disparo acuchillo acuchillaron",
        r"(?:apunal\w{1,5}|balear\w{1,4}|acuchill\w{1,5})|(?:le|me|nos) disparo",
    ),
    (
        "golpeada golpeado golpes golpiza",
        r"(?:toda|todo|muy) golpead[oa]|(?:a|me dio|le dio|dando) (?:de )?golpes|golpiza",
    ),
    # hacerse dano
    ("venas", r"cort\w{1,6}(?: [a-z]{1,4}){0,2} venas"),
    ("desaparecer mundo irme", r"(?:quiero|quisiera) (?:desaparecer|irme de este mundo|dejar este mundo)"),
    (
        "existir seguir aguanto puedo",
        r"(?:ya )?no (?:quiero|puedo|aguanto)(?: mas)? (?:existir|seguir (?:asi|viviendo|con vida)|seguir en este mundo)|no (?:le veo|tiene|encuentro) sentido (?:a )?(?:la|mi)? ?vida",
    ),
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
    # signs told in other words
    (
        "pills pill pastilla pastillas rope soga bridge puente",
        r"(?:pills?|rope) (?:are |is |all )?(?:lined up|in front of me|in my hand|ready|counted|here with me|right here and)\b|(?:pastillas?) (?:en la mano|enfrente|frente a mi|listas)|(?:tirar|aventar|lanzar|saltar|tirarme|aventarme|lanzarme|tire|aventar) (?:de|del|desde)(?: un| el| la)? (?:puente|techo|azotea|edificio|balcon|piso)",
    ),
    (
        "reason point goodbye done",
        r"(?:dont|do not|cant) (?:see|find|have)(?: \w+){0,2} (?:a |any )?(?:reason|point) (?:not to|to (?:live|go on|keep|be here|stay alive)|in (?:living|going on|being here))|no (?:reason|point) (?:to live|living|going on)|(?:im|i am) done (?:\. |and )?(?:tell|goodbye|with (?:life|living|everything))|tell (?:my|the) (?:kids|kid|mom|family|wife|husband|children) (?:i|that i) (?:love|loved|am sorry|im sorry)|goodbye everyone .{0,20}(?:sorry|love)",
    ),
    (
        "aguanto aguanta aguantar seguir vivir carta",
        r"ya no (?:aguant[oa]|puedo) (?:mas )?(?:y )?(?:se|me) (?:va|voy|quier[oe])|(?:no|ya no) (?:quier[oe]|puedo|tiene ganas de|tengo ganas de) (?:seguir )?vivi(?:r|endo)\b",
    ),
    (
        "swinging swings swung waving chasing charging coming",
        r"(?:swinging|swings|swung|waving|charging at|chasing|coming at)(?: (?:a|an|his|her|the|me|us|at|my|with|mom|sister|them)){0,4} (?:bat|knife|machete|hammer|gun|axe|crowbar|mom|sister|brother|kids|pipe|me|us)\b(?! (?:down|up|with (?:questions|paperwork)))",
    ),
    (
        "locked lock encerro encerrada encerrado encerrados encerradas",
        r"(?:got|has|have|had|he|she|they|keeps?) (?:my \w+ |me |us |her |him |them )?(?:locked )(?:my \w+ |me |us |her |him |them )?(?:up |in|inside)\b(?=.*\b(?:he|hes|husband|boyfriend|ex|bat|knife|gun|wont let|scared|hit|hurt))|(?:me|nos|la|lo) (?:tiene|tienen|encerro|encerraron|dejo) ?(?:encerrad[oa]s?|con llave)",
    ),
    (
        "screaming screams yelling gritando grita gritos",
        r"(?:screaming|yelling|screams|crying) (?:for )?help\b|(?:screaming|yelling) (?:and|that) (?:\w+ ){0,3}(?:kill|hurt|hit|stop)|(?:gritando|grita|gritos de) (?:auxilio|ayuda|que lo suelten|que la suelten)",
    ),
    (
        "took locked lock wont phone keys door",
        r"(?:took|takes|broke|smashed|hid|has) my phone(?: \w+){0,4} (?:lock|locked|wont let|cant leave|hit|door)|wont let (?:me|us|her) (?:leave|out|go|call)\b(?! (?:until|my lease|early|for lunch))",
    ),
    (
        "ending end better sentido",
        r"(?:thinking (?:about|of)|want to|going to|gonna|ready to|planning on) (?:ending|end) (?:it|things|my life|everything)\b(?! (?:early|with my|at|by))|(?:better off|be better|be happier) without me|(?:encuentro|veo|tiene|hay|hallo) (?:el |ya )?sentido (?:a|en|de|seguir|vivir|ya)|no (?:le )?(?:encuentro|veo|hallo) sentido",
    ),
    (
        "corto cortado corta cortando cortandose cut cuts cutting",
        r"se (?:esta )?(?:corto|cortando|corta|ha cortado) (?:las|los|sus|la) (?:venas|munecas|brazos|brazo|piernas|muneca)|\b(?:he|she|son|daughter|friend|they|kid|sister|brother)(?: \w+){0,3} (?:cutting|cut) (?:himself|herself|themselves|(?:his|her) (?:wrists?|arms?))",
    ),
    (
        "metio meterse entro entrado",
        r"(?:mi ex|un hombre|un tipo|alguien|un senor|un ladron|unos hombres)(?: \w+){0,3}? (?:se metio|se esta metiendo|entro|quiere entrar|esta entrando)(?: \w+){0,2} (?:casa|cuarto|puerta|departamento|apartamento|ventana)",
    ),
    (
        "toca touched touches touching tocaba manosea",
        r"\bmi (?:tio|padrastro|primo|papa|dad|abuelo|hermano|maestro|jefe|vecino|padre|novio de mi mama|stepdad) (?:\w+ )?me (?:toca|toco|tocaba|manosea|manoseo)\b(?! (?:la puerta|el timbre|un tema|a la puerta))|(?:stepdad|uncle|teacher|coach|cousin|stepfather|boyfriend|man|guy|grandpa)(?: \w+){0,3} (?:touched|touches|touching|keeps touching) (?:me|my (?:daughter|son|kid|sister|girl|boy))\b",
    ),
)
