"""How a clause asks, whatever its things are called.

    "would be amazing", "does anyone know cars", "me vendría bien un sofá"

Rows: words that open an expression (it is tried only where one of them stands), the weight, the expression
over the line of known words (slang undone, singular, no apostrophes).
"""

_ANY = r"(?:someone|anyone|anybody|somebody|one of you|any of you|one of|any kind soul|a kind soul|a neighbor|any neighbor)"
_NICE = r"(?:amazing|great|awesome|wonderful|perfect|lovely|nice|huge|lifesaver|blessing|godsend|appreciated|welcome|heaven|fantastic|helpful|good|a help|big help|dream|super|cool|excellent)"

ASKING: tuple[tuple[str, float, str], ...] = (
    (
        "get be",
        4,
        r"\b(?:want|like|love|need|trying|hoping) to (?:get|be) (?:hooked up|connected|set up|plugged in|on the (?:network|mesh|wifi))\b",
    ),
    (
        "does",
        4,
        r"\bdoes anyone (?:here |else )?(?:rent|sell|lend|drive|go|own|give|offer|do|deliver|fix|sew|cut)\b",
    ),
    (
        "id iwould",
        4,
        r"\b(?:id|iwould) (?:gladly |happily )?(?:take|use) (?:it|one|them|some|any)\b",
    ),
    (
        "van ride driver sitter",
        4,
        r"\b(?:van|ride|driver|sitter|aide|service|caregiver) (?:service |just |has |never )*(?:cancelled|canceled|bailed|fell through|called back|flaked|showed up|quit on|backed out)\b",
    ),
    (
        "know dont idk se sabemos",
        4,
        r"(?:dont know|idk|not sure) what (?:to do|we do|i do|else to)\b|no sabemos? que hacer",
    ),
    (
        "want like wanna looking",
        4,
        r"\b(?:want|wanna|would like|id like|iwould like|looking) to (?:borrow|reserve|check out|sign out|book the|rent the|join the (?:network|mesh))\b",
    ),
    (
        "is",
        5,
        r"(?:^|[,.!?] )is (?:the|there an?|anyones?) (?:\w+ ){1,4}?(?:free|available|checked out|spoken for|in use)\b",
    ),
    (
        "there",
        3,
        r"\bis there (?:any |a |an |some |still )?(?:\w+ ){1,3}?(?:anywhere|around here|near|nearby|left to|i can|we can)\b",
    ),
    (
        "since desde",
        2,
        r"\b(?:down|out|off|broken|dead|without|no \w+|not working) since\b|\b(?:no \w+|sin \w+|descompuest[oa]) desde\b",
    ),
    (
        "for para",
        3,
        r"^(?:\w+ ){1,6}?(?:for|para) (?:a|an|my|his|her|our|their|un|una|mi|su) [^.,!?]*\?",
    ),
    (
        "tengo tenemos have",
        5,
        r"\b(?:tengo|tenemos|hay) una? (?:\w+ )?(?:fuga|gotera|problema|averia|emergencia|deuda|plaga|tuberia rota)\b|\b(?:i|we) have an? (?:\w+ )?(?:leak|clog|problem with|issue with|infestation)\b",
    ),
    (
        "would appreciate love",
        4,
        r"\bwould (?:really |so )?(?:love|like|appreciate|mean a lot)(?: it)? if\b",
    ),
    (
        "for behalf para",
        3,
        r"\b(?:posting|asking|writing|texting|here) (?:this )?(?:for|on behalf of) (?:a|an|my|the|our|one of)\b|^(?:on )?behalf of\b|\b(?:escribo|pregunto|hablo|pido) (?:por|para|de parte de) (?:mi|una?|la|el|dona)\b",
    ),
    (
        "install repair",
        4,
        r"\b(?:install|installation|repair|service|new node) request\b",
    ),
    (
        "would",
        3,
        rf"would be (?:so |really |such |super |very |truly |just |most |a |an |the )*{_NICE}|would (?:really |so |totally |sure |definitely |truly )*(?:help|appreciate|mean|kill for|feel better|feel safer|go a long way|make my|save|do wonders|be grateful|welcome)|would (?:really )?love (?:a|an|some|any|to (?:find|get|borrow|have))",
    ),
    (
        "would iwould wewould id",
        3,
        r"(?:id|iwould|wewould|i would|we would) (?:really |so |gladly )?(?:kill for|take any|take a|take some|settle for|welcome|appreciate|be grateful|be so grateful|love (?:a|an|some|someone|it if|for|any|help))",
    ),
    (
        "wouldnt would",
        3,
        r"(?:would not|wouldnt) (?:mind|say no|turn down|hurt to|refuse)",
    ),
    (
        "can could would will might",
        4,
        rf"(?:can|could|would|will|might|may) (?:{_ANY}|some|any|another|a|an|one)\b(?! (?:use|eat|need))",
    ),
    (
        "can could may",
        3,
        r"(?:can|could|may) (?:i|we|my \w+) (?:please |possibly |maybe |pls )?(?:borrow|get|have|crash|stay|sleep|use|catch|hitch|bum|grab|take|come|tag|ask|swing)\b(?! (?:you|anyone|it to|them|people|care))",
    ),
    (
        "anyone someone",
        3,
        r"(?:someone|anyone) (?:\w+ ){0,3}?(?:to (?!who|need)|who (?!need|want|could use|is hungry|would like|in)|that (?!need|want)|with (?:a|an|some|the|extra|good|time|strong|experience|skill)|good (?:at|with)|able|willing|handy|around|near|sell|selling|getting rid|going|heading|headed|driving|have|has|got|own|throwing)",
    ),
    (
        "anyone does",
        3,
        r"(?:does |do )?anyone (?:here |else |in here |around here )?know (?:how to|of|a|an|any|someone|anything|where|about|much about|car|cars|computer|computers|plumbing|spanish|english)",
    ),
    (
        "if",
        3.5,
        r"if (?:you|yall|anyone|someone|any of you|anybody|somebody|one of you|yous) (?:happen to |still |might |may |also )?(?:got|have|has|know of|knows|know|wouldnt mind|dont mind|would be willing|is able|are able|could|can)\b(?! (?:use|need|question|any question))",
    ),
    (
        "whatever anything",
        2,
        r"(?:whatever|anything) (?:you|yall|u|people|folk|anyone|help|at all|edible|like that|would|work|is fine|please)|anything$|whatever$",
    ),
    (
        "wanted",
        4,
        r"\bwanted\b(?! (?:to|you|a|an|me|him|her|it|us|them|them to))",
    ),
    (
        "short",
        3,
        r"(?:short|shy) (?:about |by |like |around |of )?\$? ?\d+|\d+ (?:dollar |dollars |bucks |buck |peso )?(?:short|shy)\b|(?:im|weare|were|am|are|come up|coming up|little|bit) (?:\w+ )?short\b",
    ),
    (
        "who where what how",
        5,
        r"(?:who|where|what|how) (?:do|can|could|should|would) (?:i|we|a person|he|she) (?:even |go |go to |possibly |please )?(?:talk|call|get|find|go|ask|see|turn|apply|reach|contact|fight|do\b(?! (?:for|on|to sign))|file|take|stay|sleep|buy)",
    ),
    (
        "owe owes overdue due behind",
        2,
        r"(?:we|i) (?:\w+ )?owe (?:them |him |her )?(?:\$|\d|rent|my landlord|the|back|like|about)|\b(?:overdue|past due|behind on|behind in)",
    ),
    (
        "struggling drowning overwhelmed desperate stressed",
        2,
        r"(?:struggling|drowning|overwhelmed|desperate|stressed|at my wits end|losing my mind)",
    ),
    (
        "hunting hunt market after chasing hoping on",
        3,
        r"hunting for|on the hunt|in the market|(?:im|weare|am|were) after (?:a|an|some|any)|hoping (?:to|for|someone|anyone|somebody)|on the lookout",
    ),
    (
        "appreciate appreciated grateful obliged",
        2,
        r"(?:greatly |much |really |so |very |deeply )?(?:appreciated|obliged)$|(?:will|would) (?:really |forever |so )?(?:appreciate|be grateful|be so grateful|pay you back|pay back)|(?:pay|paid) (?:you|it|them) back",
    ),
    (
        "please",
        1,
        r"please$",
    ),
    (
        "cant cannot couldnt",
        1.5,
        r"(?:i|we|my \w+|he|she|they|me|im|and|but|so|just|really|still) (?:still |really |just |even |also )?(?:cant|cannot)\b(?! (?:wait|believe|stop|say|complain|come|make|do my|do the|attend|thank|imagine|stand the))",
    ),
    (
        "dont doesnt",
        1.5,
        r"(?:i|we|he|she|they|mom|dad|and|but|still|kid|kids) (?:still |really |even |just )?(?:dont|doesnt) have (?!to|time for|any update)",
    ),
    (
        "broke broken died quit busted leaking clogged stopped dead down flooded cracked burst fried shot toast kaput frozen stuck gone empty bare out dry",
        2,
        r"(?:my|our|the|moms|mom|grandma|her|his|their|only|is|has|was|just|and|its|all|are|completely|totally|went|im|bone|ran|got|been|pantry|fridge|power|heat|water|gas|phone|car|furnace) (?:\w+ ){0,3}?(?:broke\b(?! (?:up|ground|record|the news))|broken|died|quit|busted|leaking|clogged|stopped working|dead|flooded|cracked|burst|fried|toast|kaput|frozen|empty|bare|out of|went out|dry)\b",
    ),
    (
        "vendria vendrian caeria caerian serviria servirian haria harian ayudaria viene cae",
        4,
        r"(?:me|nos|le|les) (?:vendria|vendrian|caeria|caerian|serviria|servirian|ayudaria|ayudarian|vendra|caera|haria|harian|viene|cae) (?:muy |re |super |tan )?(?:bien|genial|perfecto|de perlas|de maravilla|mucho|un|una|unos|unas|de lujo|al pelo|falta|bacano|chevere)",
    ),
    (
        "alguien alguno alguna algun",
        2.5,
        r"(?<!si )(?<!a )(?<!por si )alguien (?:\w+ ){0,3}?(?:que|me|nos|para|con|de|podra|puede|tendra|vende|presta|regala|camina|va|lleva|cuida|sabe de|conoce|baje|vaya|pueda|quiera ayudar)\b(?! (?:necesit|ocup|quier|gust|que ocup))|\balgun[oa]? (?:\w+ ){0,2}?(?:que|me|nos|tiene|tendra|podra|puede|con|para|sabe|vecin[oa]|alma)",
    ),
    (
        "quien quienes",
        2.5,
        r"\bquien(?:es)? (?:\w+ ){0,2}?(?:me|nos|le|la|lo|los|las|puede|pueda|podra|podria|tiene|tenga|tendra|presta|vende|comparte|orienta|sabe|hace|arregla|repara|cuida|lleva|va para|va a)\b(?! (?:necesit|ocup|quier|gust|sirv|interes|hag|hac|haga|llave|lista|el numero|de|turno))",
    ),
    (
        "quien donde adonde como",
        5,
        r"(?:a|con|de) quien (?:le |les |se )?(?:hablo|llamo|pido|acudo|acudimos|hablamos|aviso|dejo|digo|dejar|dejo)|(?:a )?donde (?:voy|llamo|acudo|acudir|consigo|puedo|podemos|puede|encuentro|pido|me|compro|hay|sera)|como (?:le hago|le hacemos|consigo|hago para|puedo|podemos|pido|se pide|le hace)",
    ),
    (
        "busca buscan andamos ando anda",
        4,
        r"se (?:busca|buscan|requiere|necesita|ocupa|urge)\b|(?:ando|andamos|anda|andan) (?:tras|buscando|en busca|necesitando|ocupando|sin|cort[oa]|apurad[oa])",
    ),
    (
        "se",
        2,
        r"\bse (?:me|nos|le|les) (?:\w+ )?(?:acabo|acabaron|termino|terminaron|rompio|rompieron|descompuso|cayo|cayeron|quebro|tapo|fue|quemo|inundo|murio|dano|danaron|poncho|perdio|echo a perder|estropeo|averio|jodio|chingo|fundio|reventaron?|revento|zafo|trabo|acaba|esta acabando|agoto|agotaron|mojo|mojaron|hizo agua|metio)",
    ),
    (
        "quede quedamos quedo quedaron",
        2,
        r"(?:me quede|nos quedamos|se quedo|se quedaron|me he quedado|nos hemos quedado) sin",
    ),
    (
        "no ya ni",
        1.5,
        r"\b(?:no|ya no|ni) (?:me |nos |le |les )?(?:tengo|tenemos|tiene|tienen|hay|queda|quedan|alcanza|ajusta|completo|puedo|podemos|puede|pueden|funciona|sirve|jala|prende|arranca|cierra|abre|llega) (?!ir|ver|esperar|creer|problema|pasa|clase|junta|gusto|palabra|duda|prisa)",
    ),
    (
        "echen echenme ayudenme ayudeme ayudenos ayudennos presten prestenme regalenme donenme consiganme recomienden recomiendan",
        4,
        r"(?:echen|echenme|echennos|ayudenme|ayudeme|ayudenos|ayudennos|prestenme|presten|regalenme|donenme|consiganme|recomienden|recomiendan)",
    ),
    (
        "urge urgente",
        2,
        r"(?:me|nos|le) urge|urgente",
    ),
    (
        "debo debemos atrasada atrasado atrasados",
        2,
        r"\b(?:debo|debemos|debe)\b (?!\b(?:ir|decir|ser|estar|hacer)\b)|atrasad[oa]s?",
    ),
    (
        "ayuda apoyo",
        1.5,
        r"\b(?:ayuda|apoyo) (?:para|con|de|por|urgente|con)\b",
    ),
    (
        "si quiere gusta",
        6,
        r"si alguien (?:quiere|gusta|puede|pudiera|anda|quisiera) (?:venir|visitar\w*|platicar|pasar a|acompanar\w*|llamar\w*|asomarse|hablar)",
    ),
    (
        "have has got had tenemos tengo tiene",
        3,
        r"\b(?:i|we|they|she|he|have|has|ihave|wehave)(?: (?:got|have|has|literally|basically|just))* (?:nothing|no food|no clothes|no furniture|nobody to|no one to|no way to)\b|(?:tengo|tenemos|tiene|tienen) nada\b",
    ),
    (
        "spare extra leftover",
        4,
        r"\b(?:who|whos|anyone|someone|anybody|you|yall) (?:got|has|have|with) (?:\w+ ){0,5}(?:to spare|extra|spare|leftover)\b(?! .*i have)",
    ),
    (
        "idk know se",
        4,
        r"(?:idk|dont know|not sure) how (?:im|imma|i|we|to|ill|ima|iwill|well)\b|no se (?:como|que hacer|ni como|a quien|a donde|que voy)",
    ),
)
