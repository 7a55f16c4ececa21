"""Offers that are told: a habit, a thing that stands idle, a group that would like to.

    "i usually cook extra"      "our church group wants to shovel"      "you can use my washer on mondays"

Rows as in `shapes_giving`: words that open an expression, the weight, the expression over the line of known words.
"""

#: What neighbours do for each other.
_DO = r"(?:help|drive|watch|fix|shovel|mow|rake|cook|bake|translate|interpret|bring|deliver|tutor|teach|babysit|walk|carry|haul|lift|host|give|lend|donate|sew|repair|visit|call|plow|run errand|pick up|drop off|sit with|read|do|make|share|pass)"
_HACER = r"(?:ayudar\w*|llevar|cuidar|arreglar|quitar|traducir\w*|dar|donar|regalar|cocinar\w*|ensenar|prestar|compartir|visitar|apoyar|hospedar|manejar|repartir|limpiar|cortar|reparar|acompanar|leer|coser|recoger|traer\w*)"
#: Who asks says so somewhere in the line.
_ASKS = r"(?:need|needed|looking for|help me|help us|please|cant|wont|broke|broken|died|dead|stuck|behind|necesito|ocupo|me urge|no puedo|but)"
_NEVER_ASKS = rf"^(?!.*\b{_ASKS}\b).*"

HABITS: tuple[tuple[str, float, str], ...] = (
    (
        "mind",
        4,
        rf"\b(?:i|we) (?:dont|do not|wouldnt|would not) mind (?:at all )?(?:being asked to|to {_DO}|driving|cooking|watching|helping|fixing|shoveling|giving|taking (?:someone|people|folk)|walking|bringing|dropping off|picking up|lending|hosting|doing)\b",
    ),
    (
        "home",
        14,
        r"^(?!.*\b(?:i|im|we|weare|were|family|mom|sister|my (?!kid|dog))\b)(?:\w+ ){1,6}?(?:looking for|look for|need|in search of|want|ready for) (?:a |its |their |her |his )?(?:new|good|forever|loving|second) home\b",
    ),
    (
        "got have own has",
        4,
        rf"{_NEVER_ASKS}\b(?:i|we|husband|wife|son|church|shop|group|job) (?:got|have|own|has) (?:a|an|my|our|2|two) (?:\w+ )?(?:truck|van|trailer|pickup|suv|minivan|snowblower|plow|mower|drill|sewing machine|washer|freezer|garage|ladder|kitchen)\b",
    ),
    (
        "usually always often normally regularly generally tend",
        5,
        rf"{_NEVER_ASKS}\b(?:i|we) (?:usually|always|often|normally|already|regularly|generally|tend to) (?:have |got )?(?:{_DO}|go|shop|leftover|extra|too much|too many)\b(?! (?:to pay|sure))",
    ),
    (
        "siempre normalmente",
        5,
        r"\b(?:siempre|normalmente|casi siempre) (?:cocino|hago|traigo|llevo|tengo|me sobra|preparo|horneo)\b",
    ),
    (
        "seat spot space place asiento lugar lugares asientos cupo",
        5,
        rf"{_NEVER_ASKS}\b(?:(?:open|empty|free|extra|spare) (?:seat|spot|space)|(?:seat|spot|space) (?:open|free|left|available)|(?:tengo|hay|quedan|llevo) (?:\w+ )?(?:lugar|lugares|asientos?|cupo|espacio))\b",
    ),
    (
        "salgo voy vamos salimos viajo manejo",
        4,
        r"\b(?:salgo|voy|vamos|salimos|viajo|manejo) (?:[\w,]+ ){1,10}?(?:llevo|caben|lugar|lugares|asientos?|espacio|puedo llevar|puedo traer|les traigo|traigo)\b",
    ),
    (
        "my our nuestro nuestra mi",
        4,
        rf"(?<!for )(?<!help )(?<!watch )\b(?:my|our) (?:\w+ )?(?:shop|church|group|class|crew|team|company|restaurant|bakery|store|troop|temple|mosque|club|union|kid|son|daughter|teen|husband|wife|mom|dad|brother|sister|friend|roommate|family)(?: and i| group| members?| kid)? (?:would love|want|would like|can|could|will|is happy|are happy|is willing|are willing|offered|is free|loves?) (?:to )?{_DO}\b(?!.*\b(?:if someone|if anyone can|need a|please)\b)",
    ),
    (
        "made make cook cooked bake baked bought ordered grew grow picked hice cocine compre hicimos",
        5,
        r"\b(?:made|make|cook|cooked|bake|baked|bought|ordered|grew|grow|picked|has|gives?) (?:[\w]+ ){0,4}?(?:too|so|way) (?:many|much|more)\b(?! (?:money|noise|mess|work|than i can (?:carry|afford|pay)))|\b(?:hice|cocine|compre|hicimos|compramos) (?:mucho|mucha|muchos|muchas|demasiad[oa]s?|un monton)\b",
    ),
    (
        "you anyone folk people neighbor whoever everyone",
        5,
        r"(?<!if )(?<!so )(?<!when )(?<!whatever )(?<!what )(?<!hope )(?<!thing )(?<!that )(?<!ask )(?<!wish )\b(?:you|anyone|folk|people|neighbor|whoever|everyone) (?:can|could|may|are welcome to|is welcome to) (?:use|borrow|park|sleep|stay|take|crash|charge|shower|wash|store|cook in|keep|plug) (?!me\b|us\b|my (?:kid|mom|dad|son|dog|daughter))",
    ),
    (
        "want wants need",
        6,
        r"\b(?:anyone|someone|you|anybody) (?:want|need|would like) (?:me|us|someone) to\b(?!.*\b(?:i need|cant)\b)",
    ),
    (
        "anyone someone whoever",
        6,
        r"\bfor (?:anyone|someone|whoever|any family|folk|people) (?:who|that|whos)? ?(?:can use|could use|need|want|is short|are short|may need)\b",
    ),
    (
        "pass hand",
        5,
        r"\b(?:love|happy|glad|like|looking|want|ready|willing) to (?:pass|hand) (?:\w+ ){0,6}?(?:on|along|down|over)\b|^(?:passing|handing) (?:on|along|down)\b|\b(?:love|happy|glad|like|looking|want|ready) to pass on\b",
    ),
    (
        "gustaria encantaria podria pudiera quisiera",
        6,
        rf"\b(?:(?:me|nos) (?:gustaria|encantaria)|yo (?:podria|pudiera|si podria)|quisiera|quisieramos) (?:mucho |poder )?{_HACER}\b(?! (?:a )?(?:mi|mis|nuestr[oa])\b)",
    ),
    (
        "like love id iwould wewould could",
        4,
        rf"{_NEVER_ASKS}(?<!anyone )(?<!someone )\b(?:i|we|id|iwould|wewould)(?: also| really| just| too)? (?:like to|love to|could|would like to|would love to) {_DO}\b(?! (?:my|our|the|a (?:crib|couch))\b)(?! (?:it|something) (?:but|and))",
    ),
    (
        "morning afternoon evening weekend weekday saturday sunday monday tuesday wednesday thursday friday",
        3,
        r"\b(?:i|im|ihave|got|have|and|my) (?:\w+ )?free (?:on |most |every )?(?:morning|afternoon|evening|weekend|weekday|saturday|sunday|monday|tuesday|wednesday|thursday|friday)\b",
    ),
    (
        "room",
        4,
        rf"{_NEVER_ASKS}\b(?:have|got|theres|there is) (?:a |an )?(?:spare|extra|guest|empty) (?:room|bedroom|bed|couch|cot)\b",
    ),
    (
        "if",
        6,
        r"\b(?:i|we) (?:have|got) an? .{1,25}? if (?:a family|someone|anyone|people|folk|a neighbor|you) (?:ever )?(?:get|is|are|lose|need)\b",
    ),
    (
        "have got",
        5,
        rf"{_NEVER_ASKS}^(?:i |we |ihave |wehave |hi |hey |, )*(?:have |got )?(?:\d+|a|an|two|three|four|some|few|couple|several) (?:\w+ )?(?:bag|box|case|pack|set|bunch|pile|stack|pair|crate) of\b",
    ),
    (
        "can",
        7,
        rf"^(?:i |we |hi |hey |, )*can (?:{_DO}|take|feed|fit|seat) (?:for )?(?:up to |about )?(?:a family|\d+ (?:people|person|kid|family|senior|passenger|folk)|people|folk|kid|senior|elder)\b(?!.*\bmy\b)",
    ),
    (
        "idle unused sit sitting",
        5,
        rf"{_NEVER_ASKS}\b(?:sit|sits|sitting|stands?|just) (?:idle|unused|empty|there|around|in my (?:garage|closet|basement)|taking up)\b",
    ),
    (
        "bring",
        6,
        r"\bbring (?:me )?your (?:\w+ ){1,3}?(?:over|by|to me)\b.*\b(?:i|ill|iwill|we)\b",
    ),
    (
        "need want use short",
        12,
        r"\bif (?:anyone|someone|any of you|your|a neighbor|any)\b(?: \w+){0,3} (?:need|want|could use|is short|are short)\b|\b(?:anyone|someone) (?:kid|child|mom|dad|parent|son|daughter|grandma|family) (?:here )?(?:need|want|could use)\b",
    ),
    (
        "carry haul load",
        6,
        r"\byou (?:carry|haul|load|move it|come get)\b",
    ),
    (
        "squeeze fit take",
        9,
        r"(?<!anyone )(?<!someone )(?<!who )(?<!you )\b(?:can|could) (?:squeeze|fit|take) (?:in )?(?:\d+|one|two|three|four|five|a few|another|a couple) (?:\w+ )?(?:rider|people|passenger|more|person|folk)\b",
    ),
    (
        "where",
        10,
        r"\b(?:tell me|let me know|just say) where to (?:bring|drop|take)\b|\bwhere (?:should|can|do|could) i (?:drop|donate|bring) (?!my (?:kid|son|mom))",
    ),
    (
        "gusta gustan",
        6,
        r"\bquien(?:es)? gustan?\b",
    ),
)
