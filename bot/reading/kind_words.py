"""Word sets behind the weighing of kinds: what asks, tells, happens, lacks; folded, known forms."""

CLAUSE = frozenset(
    {
        ",",
        ".",
        "!",
        "?",
        ";",
        "\n",
        "and",
        "-",
        ":",
        "hi",
        "hello",
        "hey",
        "hola",
        "so",
        "also",
        "yo",
        "y",
        "but",
        "pero",
        ")",
    }
)
#: After "can": an asker, not an offerer.
ASKED = frozenset(
    """
    you someone anyone i we a any some he she they my the it this that please somebody not t never these
    those u neighbors people folks everyone
    """.split()
)
GIVES = frozenset(
    {"have", "got", "ihave", "wehave", "free", "extra", "spare", "leftover", "fresh", "tengo", "tenemos"}
)
QUESTION = frozenset(
    """
    what when where which why how who whos is are do does did was were cuando donde cuanto cuantos cual
    como cuanta
    """.split()
)
#: Urgencies that are reasons to ask: a shut-off, something out, no hurry.
SHORT = frozenset({"cut", "gone", "low"})
HAS = frozenset({"have", "ihave", "wehave", "got", "tengo", "tenemos", "pick", "recoger"})
DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun tomorrow any
    after before all
    """.split()
)
#: Before "help with": it is given.
HELPS = frozenset(
    {
        "free",
        "offering",
        "offer",
        "can",
        "will",
        "to",
        "gladly",
        "i",
        "iwill",
        "could",
        "wanna",
        "love",
        "and",
        "legal",
    }
)
NEEDS = frozenset(
    {"need", "needed", "necesita", "necesitan", "ocupa", "ocupan", "busca", "requiere", "necesito"}
)
ANYBODY = frozenset(
    {
        "whoever",
        "anyone",
        "you",
        "that",
        "which",
        "lo",
        "la",
        "los",
        "las",
        "folk",
        "who",
        "if",
        "dont",
        "not",
        "doesnt",
        "as",
        "nobody",
    }
)
#: Telling what happened, not what is wanted.
TOLD = frozenset(
    """
    gave moved asked says told brought went saw finished sent tried heard met loved enjoyed packed sorted
    cleaned returned borrowed cooked made thought forgot remembered delicious awesome amazing great
    handled dije dijo llegaron trajeron llevamos hicimos fuimos vimos estuvo gusto encanto quedo compramos
    vinieron dejaron dejo recogimos
    """.split()
)
#: A whole sentence about what was or will be; without any asking in it, it tells something.
TELLS = frozenset(
    """
    was were did had said says you your will its thats those theyre they id ill dont_know always never
    everyone this these just still already again fue era fueron eran estuvo tuvo hizo dijo ya siempre ese
    esa eso este ustedes todos todas ayer anoche
    """.split()
)
#: Somebody speaking of themselves; without them, a sentence is news.
FIRST = frozenset(
    """
    i im me my we us our weare ihave mi mis nos nuestro nuestra yo tengo tenemos estoy estamos necesito
    """.split()
)
HAPPENS = frozenset(
    """
    is are be gets get comes come goes go starts start opens open closes close closed arrives leaves ends
    happens runs moved came back fixed meets works ruled es esta estan son llega llegan empieza empiezan
    abre abren cierra cierran hay volvio regreso subio subieron bajo termina sale salen queda arreglaron
    pusieron abrieron
    """.split()
)
NO_PAST = frozenset(
    """
    needed canned bottled unopened disabled retired expired married stranded evicted interested divorced
    homebound
    widowed confused scared worried tired bedbound clogged cracked busted burned flooded ripped
    overwhelmed seasoned
    ground unused outgrown preferred twin-sized medicated limited diagnosed pregnant rotted blocked jammed kicked
    denied locked arrested detained injured wounded starved behind hundred
    """.split()
)
THE = frozenset({"the", "el", "la", "los", "las", "prices", "all", "todos"})
#: Lack and trouble speak for a request even where nothing is asked.
LACKS = frozenset(
    """
    no not cant wont dont doesnt isnt nothing nobody none without lost only never barely stuck broke
    broken bad sick hurt alone ruined stolen expired empty short late sin nadie nada ni nunca apenas solo
    sola perdi mal mala malo nowhere zero aint barely hungry cold freezing homeless owe due behind short
    afford struggling
    scared leaking leak swamp dead died quit gone bare dry busted cracked torn ripped frozen froze towed
    cancelled
    gotea quebro rompio descompuso tapo cayo quemo inundo acabo debo frio hambre miedo duele vence
    enferma enfermo robaron falta
    """.split()
)
#: A pledge: something is put into something.
POTS = frozenset(
    {
        "fund",
        "fondo",
        "colecta",
        "kitty",
        "pot",
        "fundraiser",
        "raffle",
        "cooperacha",
        "drive",
        "goal",
        "match",
    }
)
PUTS = frozenset(
    {
        "give",
        "put",
        "doy",
        "pongo",
        "donate",
        "pledge",
        "aporto",
        "match",
        "pitch",
        "add",
        "contribute",
        "dono",
        "coopero",
        "sent",
    }
)
TOWARDS = frozenset({"to", "from", "at", "in", "with", "for", "near", "by", "of"})
