"""How a clause neither asks nor gives: no longer, sales, sign-ups, news, pledges.

    "no longer looking for", "se rentan sillas", "100 from me toward the fund"

Rows: words that open an expression (it is tried only where one of them stands), the weight, the expression
over the line of known words (slang undone, singular, no apostrophes).
"""

_FUND = r"(?:fund|kitty|pot|jar|fondo|bote|colecta|campaign|campana|fundraiser|vaquita|cooperacha|tab|raffle|rifa|match|goal|pool|cause)"

TELLING: tuple[tuple[str, float, str], ...] = (
    (
        "more mas",
        14,
        r"\bno more (?:\w+ ){1,3}(?:needed|necessary|please)\b|\bya no (?:hace|hacen) falta\b",
    ),
    (
        "stop",
        6,
        r"\bstop (?:sending|texting|messaging|writing|pinging|emailing)\b",
    ),
    (
        "proposal propuesta motion mocion",
        8,
        r"^(?:proposal|propuesta|motion|mocion)\b",
    ),
    (
        "done finished complete",
        4,
        r"\b(?:is|are|all) (?:done|finished|complete)\b(?! (?:with|for me))",
    ),
    (
        "see read ve ven ver lee leen leer",
        8,
        r"\bwho (?:can |all |else |gets to )?(?:see|read)s? (?:what|my|this|it|these)\b|\bquien(?:es)? (?:puede |pueden )?(?:ven?|leen?|ver|leer) (?:lo|mi|mis|esto|todo)\b",
    ),
    (
        "request offer pedido pedidos solicitud info data me",
        8,
        r"\b(?:are there|see|show me|list|show) (?:any |the |all )*(?:open |new )?(?:request|offer)s?\b|\b(?:cancel|withdraw|cancela|cancele|cancelen|quita|quiten|borra|borren) (?:my|the|that|mi|mis|el|la) (?:request|offer|pedido|solicitud|oferta)s?\b|\b(?:delete|erase|remove|forget) (?:all )?my (?:info|information|data|account|number|name|stuff here)\b|\b(?:take|get|remove) me (?:off|from) (?:the|this|your)\b",
    ),
    (
        "returned brought dropped gave",
        6,
        r"^(?:i |we |just |ok )*(?:returned|brought back|dropped off|gave back) (?:the|my|your|it|that)\b",
    ),
    (
        "what",
        8,
        r"\b(?:exactly|just) what (?:i|we) need(?:ed)?\b",
    ),
    (
        "staff sort pack armar empacar repartir serve greet canvass servir volantear hands manos",
        6,
        r"\b(?:need|ocupo|looking for|busco|necesitamos|need about|could use|buscamos) (?:\w+ ){0,3}?(?:people|hands|hand|manos|mano|personas|voluntarios|folk|folks|helpers|bodies|volunteers) (?:to|for|para) (?:staff|sort|pack (?!my|up my)|armar (?!un|mi)|empacar (?!mi)|repartir|serve|greet|run|canvass|phone bank|set up (?:chairs|tables)|hand out|servir|volantear|table|the (?:pantry|distro|distribution|event|booth))",
    ),
    (
        "grupo group team",
        3,
        r"\b(?:del|de nuestro|el|nuestro) (?:grupo|equipo)\b|\b(?:our|the) (?:group|team)\b",
    ),
    (
        "bring bringing llego llevo",
        5,
        r"\b(?:iwill|ill|i will|wewill|i can|im|weare) (?:bring|bringing|grab) (?:the|some|chips|a dish|dessert|drinks|my|extra|cups|plates|ice|sodas?|napkins|coffee)\b(?! (?:to|for) (?:you|anyone|someone))|\byo (?:llego|llevo|traigo|pongo) (?:a las \d+ )?(?:con )?(?:el|la|las|los)\b",
    ),
    (
        "late closed open back full here running",
        3,
        r"^(?:the|our) (?:\w+ ){1,6}?(?:is|are|was|were) (?:\w+ )?(?:late|closed|open|back|full|here|running|packed|early|amazing|delicious|beautiful)\b",
    ),
    (
        "longer anymore",
        8,
        r"\bno longer (?:need|needed|looking|necessary|want|searching|in need)|(?:need|needed|looking|want|necessary|necesary|required)(?: \w+)? ?anymore\b|dont need\b(?! (?:it|them|this|these) (?:anymore|since|any more|now))|no (?:\w+ ){1,3}needed\b",
    ),
    (
        "got found already sorted solved covered settled ya",
        8,
        r"(?:,|\.|!|and|already|just|we|i|finally|^) ?(?:i |we )?(?:already )?(?:got (?:one(?! \w+ (?:left|to))|some|mine|it|a ride|them|em|there)\b|found (?:one|some|it|someone|somebody|a (?:ride|sitter|place|couch|bed|crib|driver)))|\bya (?:lo |la |me |los |las |nos )?(?:encontre|encontramos|consegui|conseguimos|tengo quien|dieron|ayudaron|trajeron|resolvi|arreglaron|regalaron|prestaron|llevaron)\b|(?:all|is|its|thats|everything|been) (?:sorted|solved|covered|settled|good now|set now|taken care)",
    ),
    (
        "thank gracias bless props kudos blessed thankful grateful agradecida agradecido",
        4,
        r"^(?:\W )?(?:(?:so|hey|ok|omg|yo|just|wow|big|huge|a|and|mil|muchas|muchisimas|many|special) )*(?:thank|thanks|gracias|props|kudos|shout out|shoutout|bless|thankful|grateful|blessed|agradecid[oa])\b|thank (?:to|you to) (?:whoever|everyone|all|the|those|everybody)|gracias (?:a|al|por)\b(?! (?:adelantado|anticipado|su ayuda$|la ayuda$|leer|su tiempo|ayudar$))",
    ),
    (
        "believe wait wonder imagine",
        6,
        r"cant (?:believe|wait|even imagine)|i (?:wonder why|love that|swear|think)|wait (?:for|till|to see)",
    ),
    (
        "remind remember forgot reminder heads psa fyi update announcement attention note notice correction",
        4,
        r"remind me|dont let me forget|^(?:heads? up|psa|fyi|update|announcement|attention|correction|reminder|note)\b|(?:friendly|gentle|quick) reminder|(?:i|we) forgot",
    ),
    (
        "sell selling sold vendo vendemos rentan renta rento alquilo docena informe informes inbox firm obo venden",
        7,
        r"\b(?:im |weare |still )?(?:selling|sold)\b(?! out| my car to pay)|\bvendo\b|\bvendemos\b|se (?:rentan?|venden?|alquilan?)\b|\b(?:la|por|cada) docena|informes (?:al|por|en)|\d+ (?:firm|obo|each|apiece)\b|^sell (?:my|a|the|2)",
    ),
    (
        "fund kitty pot jar fondo bote colecta campaign fundraiser vaquita cooperacha campana rifa raffle match goal pool from tab",
        6,
        rf"(?:\$ ?\d+|\d+ (?:\$|dollar|dollars|buck|bucks|euro|euros|peso|pesos)|\b(?:put|pitch|chip|toss|throw|kick|pongo|aporto|doy|deposit|deposite|mande|sent|add|coopero|contribuyo|dono|meto))(?: \w+){{0,6}}? (?:to|toward|towards|for|in|into|al|a la|en|el|para la|para el|on) (?:the |la |el |her |his |their )?(?:\w+ ){{0,3}}?{_FUND}\b|(?:\$ ?\d+|\d+ (?:buck|bucks|dollar|dollars)?) ?from (?:me|us)|(?:put me|im|count me) (?:in |down )(?:for )?\$ ?\d+",
    ),
    (
        "down in list slot signup apuntenme apuntame anotame anotenme apuntense anotense apuntese shift turno roster",
        6,
        r"\b(?:put|mark|sign|pencil|count|add|write|jot) (?:\w+ ){1,4}?(?:down|up|in|on|to) (?:for|on|the|to|as)\b|\b(?:sign up|signup) (?:sheet|list|link|form|genius)|\b(?:message|text|dm|email|see|call|contact|tell) \w+ to (?:sign up|volunteer|help out|join)|\bto (?:staff|volunteer at|volunteer for|work the|run the|man the)\b|(?:apuntenme|apuntame|anotame|anotenme|apuntense|anotense|apuntese)|(?:my|the|a|am|pm|tuesday|saturday|sunday|monday|friday|your|\d+) (?:slot|shift|delivery route|delivery|turno)\b(?= .{0,40}(?:swap|cover|trade|cant|switch|take|sub|help)|$)|\b(?:in|en) la (?:lista|hoja)",
    ),
    (
        "later ttyl marco hablamos luego talk",
        5,
        r"talk (?:later|soon|tomorrow)|ttyl|te marco|te llamo|luego (?:te|les|hablamos)|hablamos (?:luego|manana)|start without me|without me\b",
    ),
    (
        "whos who",
        6,
        r"\b(?:whos|who is|who are|who was|who else is) (?:bringing|coming|driving|in\b|on\b|going|the|running|leading|hosting|cooking|making|working|playing|your|this|that|got the|up for|closing|opening|ready|around for the|with me|doing|picking up the|taking the)",
    ),
    (
        "gave packed served delivered handed raised",
        4,
        r"\b(?:we|they|i|crew|team|volunteers|he|she|everybody|yall) (?:just |already |all )?(?:gave|packed|served|delivered|handed|raised|fed|collected|distributed|sorted|made it|cleaned|loaded|finished|moved|met|voted|decided|planted|painted|saw|went|watched|won|lost the game|had a (?:great|good|blast)|enjoyed|ate)\b",
    ),
    (
        "won win ganamos gano gana juega jugamos graduated",
        5,
        r"\b(?:won|gano|ganamos|ganaron|graduated|turned \d+|is pregnant|got engaged|got married|made the|juega|jugamos|se graduo)\b",
    ),
    (
        "moved rescheduled cancelled canceled postponed pushed cambia cambio pasa cancelo cancela suspende",
        5,
        r"(?:been |is |was |got |has |are |were |pantry |meeting |class |distribution )(?:moved|rescheduled|cancel\w+|postponed|pushed|closed)\b(?! (?:on (?:me|us|him|her)|my|last minute))|no hay (?:junta|clase|reunion|misa|despensa hoy|reparto)|se (?:pasa|cambia|cancela|suspende|cancelo|cambio|pospone) (?:al|a|la|el|para|hasta|por)\b|spread the word|pasen la voz",
    ),
    (
        "best funny hilarious delicious fun",
        4,
        r"(?:was|were|is|are|that was|so|you are|youre|folk are|yall are) (?:so |the |really |such a |pretty )?(?:best|funny|hilarious|delicious|fun|good time|blast|wonderful time|angels?|lovely time)\b(?! (?:way|place|time to|option))",
    ),
    (
        "lol lmao jajaja jaja haha hahaha jajajaja jeje",
        1,
        r"^(?:lol|lmao|jaja\w*|haha\w*)\b",
    ),
    (
        "clinic shots shot fair class workshop drive vaccine vaccines screening concert festival training game cookout",
        4,
        r"free (?:flu |covid |tax |health |legal |esl |yoga |cpr )?(?:shots?|clinics?|fair|class|classes|workshop|vaccines?|screenings?|concert|festival|training|movie|seminar)\b(?= .*(?:\d|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday))",
    ),
    (
        "gonna going iba",
        3,
        r"\b(?:i|we) was (?:gonna|going to|about to)|were (?:gonna|going to)|\biba a\b|\bibamos a\b",
    ),
    (
        "did does is are was when what why",
        3,
        r"^(?:did (?:the|anyone|you|we|they|he|she|yall)|is (?:the|it|there (?:a|still|any) (?:meeting|class|parking|practice|rehearsal))|are (?:we|you|they|the)|was (?:the|it)|when|what time|what day|whats|why)\b",
    ),
    (
        "who swap switch trade",
        4,
        r"(?:who|anyone|someone) (?:can|could|want to|wants to|able to)? ?(?:swap|switch|trade|sub for me|take my (?:shift|slot|turn|route))\b",
    ),
    (
        "tristeza pena lastima coraje alegria orgullo loco lindo bonito",
        4,
        r"\bque (?:tristeza|pena|lastima|coraje|alegria|orgullo|lindo|bonito|locura|risa|horror|chistoso|miedo da)\b",
    ),
    (
        "lost found keys",
        3,
        r"\b(?:left|lost|found) (?:a|my|their|some|his|her|the) (?:\w+ )?(?:key|keys|hat|umbrella|glove|phone at|jacket at|water bottle|crockpot|tupperware)\b",
    ),
    (
        "necesito need",
        6,
        r"necesito que (?:me digan|me manden|confirmen|me avisen|lleguen|firmen|voten|me pasen el)|need (?:to stop|to quit|to remember|to tell you|to say|to ask yall to|to brag|a minute|you to|yall to|everyone to|a nap|a vacation|to get together|to catch up|to know (?:how many|who is|who|if))",
    ),
    (
        "bring traigan",
        5,
        r"\b(?:so|please|everyone|everybody) bring (?:some|your|a|chairs?|gloves|water)\b|(?:last|next) (?:time|week|month|meeting) so\b",
    ),
)
