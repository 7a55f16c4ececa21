"""What neither asks nor gives: cancelled, refused, answered, lost and found, notices, jokes, opinions, the news of others.

    "take down my post about the crib"      "can't do thursday sorry"      "room for rent 600 a month"

Rows as in `shapes_telling`: words that open an expression, the weight, the expression over the line of known words.
"""

#: Who asks says so somewhere in the line.
_ASKS = r"(?:need|needed|looking|anyone|someone|who can|please|help me|help us|borrow|any chance|because|necesito|necesitamos|ocupo|busco|alguien|quien|me urge|until|til|before|so i|but)"
_NEVER_ASKS = rf"^(?!.*\b{_ASKS}\b).*"
#: Who speaks of themselves may need what is told.
_NEWS = rf"^(?!.*\b(?:{_ASKS}|i|im|me|my|we|us|weare|kid|could|mi|mis|nos)\b).*"
_DAY = r"(?:today|tonight|tomorrow|this week|this weekend|this time|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|anymore|any more|hoy|manana|esta semana|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))"
_PLACE = r"(?:pantry|hub|distro|distribution|church|library|school|clinic|center|office|food bank|shelter|despensa|banco de comida|iglesia|escuela|clinica|oficina|biblioteca)"

NOTICES: tuple[tuple[str, float, str], ...] = (
    # cancelled, settled
    (
        "post request ad listing message ask anuncio pedido solicitud publicacion",
        12,
        r"\b(?:take|took|pull|delete|remove|close|cancel|withdraw|drop|ignore|disregard|quiten?|borren?|cancelen?|cierren?) (?:down |off |out )?(?:my|the|that|our|mi|el|la|lo|last) (?:\w+ ){0,3}?(?:post|request|ad|listing|message|ask|anuncio|pedido|solicitud|publicacion)\b",
    ),
    (
        "good fine set ok okay",
        12,
        r"\b(?:so|and|but|anyway|now) (?:i|we|im|weare|were|she|shes|theyre) ?(?:are |is |am )?(?:good|fine|all set|set|okay|ok|covered)\b(?! (?:at|with|to|but|on|enough))|^(?:no )?(?:thank|thanks) .{0,12}\b(?:im|were|weare|we are|i am) (?:fine|good|okay|ok|all set|set)\b",
    ),
    (
        "fixed repaired back found",
        7,
        rf"{_NEVER_ASKS}\b(?:is|are|got|was|its|been) (?:finally |all |now )*(?:fixed|repaired|back on|back up|working again|found safe|home safe)\b",
    ),
    (
        "ya",
        9,
        r"(?<!todo )\bya (?:mi |un |una |el |la |los )?(?:\w+ )?(?:me|nos|lo|la|le) (?:llevan?|llevo|trajo|trajeron|presto|prestaron|dio|dieron|ayudo|ayudaron|arreglo|arreglaron|consiguio|consiguieron|ayudan?)\b",
    ),
    # refused
    (
        "cant cannot unable wont",
        9,
        rf"^(?!.*\b(?:my|own|alone)\b){_NEVER_ASKS}^(?:\W )?(?:sorry |no |hey |hi |unfortunately |guys |and |i |we |, )*(?:cant|cannot|unable to|wont be able to|am unable to|will not be able to) (?:drive|give|take|do|host|watch|cook|deliver|bring|offer|help|volunteer|make|be|attend|join) (?:\w+ ){{0,4}}?(?:people|folk|ride|ride|shift|{_DAY})\b",
    ),
    (
        "offering giving doing taking hosting driving",
        9,
        rf"{_NEVER_ASKS}\b(?:im|i am|weare|were|we are) (?:no longer|not) (?:offering|giving|doing|taking|hosting|driving|accepting|running)\b",
    ),
    (
        "no ya",
        9,
        rf"^(?!.*\b(?:sol[oa]|mis?)\b){_NEVER_ASKS}^(?:\W )?(?:perdon |disculpen |lo siento |ya |yo |, |esta semana |hoy )*no (?:puedo|podemos|voy a poder|vamos a poder|podre) (?:(?:ir|llegar|llevar|dar|hacer|manejar|ayudar|cubrir|cocinar|asistir) (?:gente|raite|a nadie|comida|turno|mi turno)?|{_DAY})\s*",
    ),
    (
        "borrenme borreme quitenme saquenme off",
        12,
        r"\b(?:borrenme|borreme|quitenme|saquenme|denme de baja|darme de baja)\b|\b(?:take|remove|drop) me (?:off|from)\b",
    ),
    # answered
    (
        "yes yeah yep sure si claro ok okay dale simon",
        5,
        r"^(?:yes|yeah|yep|sure|si|claro|ok|okay|dale|simon)(?: ,)? (?:i|we|yo|nosotros|that|eso|it)?(?: si)? ?(?:can|could|puedo|podemos|will|works?|esta bien)(?: (?:do|bring|take|make|come) (?:it|that|them))?(?: (?:at|around|after|by|a las|como a las|hoy|manana|then|tomorrow|today|\d+|works?|for me|pm|am)){0,5}(?: [.!])*$",
    ),
    (
        "hope ojala pobre pobrecita pobrecito poor",
        8,
        r"\bhope (?:she|he|they|it|your|her|his|everyone|the|that (?:she|he|they))\b(?! .{0,20}\bhelp\b)|^(?:ay )?(?:pobre|pobrecit[oa]s?|poor (?:thing|lady|man|woman|family|guy|kid|baby|soul))\b|\bojala (?:encuentren?|se (?:mejore|recupere|alivie)|salga|sane|mejore|todo|le vaya|les vaya)\b",
    ),
    # asked of the group or the hub
    (
        "someone anyone you",
        10,
        r"\b(?:can|could|would|will|pls|please) (?:someone|anyone|you|one of you)? ?(?:please )?(?:tell me (?:when|what|where|who|if|how)|send (?:me |us |out )?the|share the|post the|resend|repost|remind (?:me|us|everyone)|confirm|add me|remove me|repeat that|pin the|update the|forward the|approve|let me in)\b",
    ),
    (
        "number name email contact password address schedule",
        10,
        r"\b(?:can|could|may) (?:i|we) (?:get|have) (?:your|her|his|their|the) (?:\w+ )?(?:number|name|email|contact|info|password|schedule|flyer|address)\b|\b(?:this is|heres|its) my new (?:number|phone|account|email)\b|\b(?:este es|es) mi (?:nuevo numero|numero nuevo)\b",
    ),
    (
        "hay",
        8,
        r"^(?:hola )?(?:, )?hay alguien(?: ahi| aqui| en casa)?(?: \?)*$",
    ),
    # lost and found
    (
        "whoever quien",
        10,
        r"\b(?:whoever|person who|one who) (?:lost|left|forgot|took|made|brought|did|cooked|sent|has the|parked|borrowed the)\b|\bquien (?:perdio|dejo|olvido|se llevo|trajo)\b",
    ),
    (
        "alguien lose lost",
        10,
        r"\balguien (?:perdio|dejo|olvido|encontro|vio|ha visto)\b|\b(?:did anyone|anyone|someone) (?:lose|lost|leave|left|misplace|forget|drop|see|find)\b (?!.*\b(?:job|house|home)\b)|\bse busca (?:perr|gat)\w+ perdid",
    ),
    # notices
    (
        "giving handing serving distributing hosting closed open",
        9,
        rf"{_NEVER_ASKS}\b(?:the|la|el|st \w+|their|our) (?:\w+ )?{_PLACE} (?:is|are|will be|was|estara|esta) (?:giving (?:out|away)|handing out|serving|distributing|hosting|closed|open|cerrad[oa]|abiert[oa]|dando|repartiendo|regalando)\b",
    ),
    (
        "out ran come closed",
        9,
        rf"{_NEWS}\b{_PLACE} (?:is |was |just |already |has )*(?:ran out|run out|out of|closed)\b|\bat the {_PLACE}\b.{{0,20}}\bcome back\b|\bcome back (?:monday|tuesday|wednesday|thursday|friday|saturday|tomorrow|next week)\b",
    ),
    (
        "school library office",
        9,
        rf"^(?!.*\b(?:i|im|my|me|we|our|us|kid|watch|who|anyone|someone|and)\b)(?:reminder |the |note )*{_PLACE} (?:is |are |will be )?closed (?:on |for |all )?(?:{_DAY}|christmas|thanksgiving|the day|due|week)",
    ),
    (
        "rent renta alquiler",
        10,
        r"^(?!.*\b(?:need|looking|busco|ocupo|necesito|anyone|alguien|searching|find|help|owe|debo|behind|pay)\b).*\b(?:room|apartment|apt|house|basement|cuarto|casa|depa|departamento|se) (?:for|en|de|para)? ?(?:rent|rental|renta|alquiler)\b.*\d",
    ),
    (
        "hiring contratando contrata apply",
        10,
        r"\b(?:weare|we are|now|were|is) hiring\b|^hiring\b|\b(?:estamos |estan |se )(?:contratando|contratan?)\b|\bapply (?:online|in person|within)\b(?!.*\b(?:help|how|me)\b)",
    ),
    (
        "voluntario volunteer",
        10,
        r"\b(?:necesit\w+|ocup\w+|busc\w+|faltan?|se solicitan?) (?:mas |\d+ |unos )?voluntari[oa]s?\b",
    ),
    (
        "solicita solicitan",
        9,
        r"\bse solicitan? (?:\w+ )?(?:chofer|personal|emplead\w+|cociner\w+|ayudante|meser\w+|voluntari\w+|vendedor\w*|trabajador\w+)\b",
    ),
    # chatter
    (
        "need necesito ocupo",
        8,
        r"\b(?:need|necesito|ocupo) (?:a |an |some |to |un |una |que )?(?:million|name|answer|proof|detail|new boss|new brain|clone|time machine|maid|winning|win the lottery|lottery|wine|margarita|beer|tequila|new body|ganar\w* la loteria|otra cerveza|un millon|novio|novia|boyfriend|girlfriend)\b",
    ),
    (
        "lol lmao haha hahaha jaja jajaja jajajaja jk",
        3,
        r"(?:^|[,.!?] |\w )(?:lol|lmao|haha\w*|jaja\w*|jk)(?: [.!])*$",
    ),
    (
        "city county state government mayor council gobierno",
        9,
        r"\b(?:the|this|our|el) (?:city|county|state|government|mayor|council|gobierno|alcalde|landlords|bus company) (?:really |just |should |seriously )*(?:need to|needs to|ought to|has to|should|deberia|tiene que|debe)\b",
    ),
    (
        "get stop learn grow",
        8,
        r"\b(?:he|she|they|people|some people|you all) (?:really |just |seriously )?(?:need to|ought to|should) (?:get a (?:job|life|clue|grip)|stop|learn|grow up|calm down|chill|relax|quit)\b",
    ),
    (
        "frio calor nieve lluvia vino",
        7,
        r"^(?:ay )?que (?:frio|calor|lluvia|nieve|tormenta|clima|tiempo)\b|^se vino (?:la|el) (?:nieve|frio|lluvia|tormenta|agua|calor)",
    ),
    (
        "now close",
        12,
        r"\b(?:have|got|found) (?:a|an|one|it|some|our) ?(?:\w+ )?now\b(?! (?:but|and))|\bclose (?:it|this|that|out|the ticket)\b",
    ),
    (
        "wont",
        14,
        r"\bwont (?:be )?need(?:ing)?\b|\bno longer (?:need|looking)\b",
    ),
    (
        "cant puedo",
        10,
        r"^(?:sorry |i |no |, )*(?:cant|no puedo) (?:[,.]|sorry)",
    ),
    (
        "number name info phone email",
        12,
        r"\b(?:take|remove|delete|drop) my (?:number|name|info|phone|email)\b",
    ),
    (
        "not ask try preguntenle preguntale",
        7,
        r"^not me\b|\b(?:maybe|just|then) (?:ask|try|check with) \w+(?: [.!])?$|\b(?:preguntenle|preguntale) a\b",
    ),
    (
        "hay hubo",
        10,
        rf"^(?!.*\b(?:mi|mis|me|nos|quien|alguien|tengo)\b)(?:manana |hoy |{_DAY} )*no hay (?:clase|escuela|junta|despensa|reparto|servicio|misa)|^hubo\b(?!.*\b(?:mi|me|nos|necesit\w+|ocup\w+)\b)",
    ),
)
