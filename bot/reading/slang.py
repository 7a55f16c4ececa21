"""Phone spelling written out, and words that must be left alone.

"pls" -> "please", "xq" -> "porque"
"""

#: Typed -> meant. Times of day and weekdays have their own list in `calendar_words`.
SLANG: dict[str, str] = {
    **dict.fromkeys(("u", "ya'll", "yall", "y'all", "yous", "ya'l"), "you"),
    **dict.fromkeys(("ur",), "your"),
    **dict.fromkeys(("pls", "plz", "plse", "plis", "pleas", "pleez", "pleaze", "plzz", "pliz"), "please"),
    **dict.fromkeys(("porfa", "porfis", "xfa", "xfavor", "porfavor", "pf", "porfaa", "porfas", "pofavor"), "please"),
    **dict.fromkeys(("thx", "thnx", "thanx", "tks", "tnx", "thxs", "tysm", "ty"), "thanks"),
    **dict.fromkeys(("sm1", "some1", "sum1", "somebody", "smone", "sumone", "sb", "someones"), "someone"),
    **dict.fromkeys(("any1", "anybody", "ne1", "anyones", "anybodys", "ny1"), "anyone"),
    **dict.fromkeys(("every1", "everybody"), "everyone"),
    **dict.fromkeys(("xq", "pq", "xk", "porq", "pk"), "porque"),
    **dict.fromkeys(("q", "ke"), "que"),
    **dict.fromkeys(("n", "&"), "and"),
    **dict.fromkeys(("w", "wit", "wth"), "with"),
    **dict.fromkeys(("tmb", "tb", "tambn", "tmbn"), "tambien"),
    **dict.fromkeys(("gonna", "gon", "gunna"), "gonna"),
    **dict.fromkeys(("ppl", "peeps", "peopel", "poeple", "pple"), "people"),
    **dict.fromkeys(("hv", "hav", "haveing"), "have"),
    **dict.fromkeys(("nd", "ned", "neeed", "neeeed", "nead", "nees"), "need"),
    **dict.fromkeys(("necsito", "nesecito", "nesesito", "necesto", "necesitto", "nececito", "nesito", "ncesito"), "necesito"),
    **dict.fromkeys(("gotta",), "gotta"),
    **dict.fromkeys(("wanna", "wana"), "want"),
    **dict.fromkeys(("alguen", "algien", "alguin", "algun@", "alquien"), "alguien"),
    **dict.fromkeys(("ocupamos", "ocupo", "okupo", "ocpo"), "ocupo"),
    **dict.fromkeys(("diaper", "dipers", "dippers", "daipers", "diappers", "diper"), "diaper"),
    **dict.fromkeys(("panles", "pañles", "pamper"), "panales"),
    **dict.fromkeys(("perscription", "prescripton", "perscriptions", "presciption"), "prescription"),
    **dict.fromkeys(("appt", "apptmt", "apt's", "appointmnt", "apointment", "apptment", "appts", "apptmnt"), "appointment"),
    **dict.fromkeys(("dr", "drs", "doc", "doctors", "docs", "dr's", "doctor's"), "doctor"),
    **dict.fromkeys(("hosp", "hospitl", "hospitol", "hosptial"), "hospital"),
    **dict.fromkeys(("fone", "fon"), "phone"),
    **dict.fromkeys(("grocerys", "grocerries", "grocries", "groseries", "grosery"), "groceries"),
    **dict.fromkeys(("em", "'em"), "them"),
    **dict.fromkeys(("cud", "culd", "coud"), "could"),
    **dict.fromkeys(("wud", "wuld"), "would"),
    **dict.fromkeys(("rly", "realy", "rlly"), "really"),
    **dict.fromkeys(("frm",), "from"),
    **dict.fromkeys(("hlp", "halp", "hepl"), "help"),
    **dict.fromkeys(("wheres", "wheress"), "wheres"),
    **dict.fromkeys(("momma", "mama", "mami", "mum", "mommy", "ma", "mamma"), "mom"),
    **dict.fromkeys(("gma", "gramma", "gran", "gram"), "grandma"),
    **dict.fromkeys(("gpa", "grampa", "gramps"), "grandpa"),
    **dict.fromkeys(("papi", "pops", "daddy", "papa"), "dad"),
    "tho": "though", "bc": "because", "cuz": "because", "cos": "because", "cus": "because", "abt": "about",
    "b": "be", "c": "see", "r": "are", "d": "de", "x": "por", "pa": "para", "toy": "estoy", "ta": "esta",
    "idk": "idk", "dat": "that", "dis": "this", "gimme": "gimme", "lemme": "lemme", "i'll": "iwill",
    "we'll": "wewill", "we're": "weare", "she'll": "shewill", "we'd": "wewould", "he'll": "hewill",
    "i'd": "iwould", "were'nt": "werent", "gd": "good", "nite": "night", "rn": "rightnow", "k": "ok",
    "cannot": "cant", "couldnt": "cant", "dnt": "dont", "im": "im", "ive": "ihave", "i've": "ihave",
    "we've": "wehave", "mtg": "meeting", "vol": "volunteer", "hw": "homework", "xtra": "extra", "xtras": "extra",
    "wk": "week", "tix": "tickets", "lil": "little", "mng": "morning", "donde": "donde", "aki": "aqui",
    "tngo": "tengo", "kiero": "quiero", "nesesita": "necesita", "haiga": "haya", "aber": "aver", "ola": "hola",
    "vdd": "verdad", "msj": "mensaje", "ntp": "ntp", "grax": "gracias", "grcs": "gracias", "grasias": "gracias",
}  # fmt: skip

#: Words ending in s that are no plural, or whose singular means something else.
NEVER_PLURAL = frozenset(
    """
    clothes cans papas glasses pants this thus less his yes las los unos unas does goes news ones once
    lens lentes gas bus antes lunes martes miercoles jueves viernes mas tres seis dos mes menos pues
    detras despues ademas atras jamas gracias ass pass class boss mass loss kiss mess dress address
    business illness stress bless guess unless always depends ours hers theirs yours whose sometimes
    perhaps besides across was has its tenis pies gafas veces entonces apenas huevos forms glass sas mis
    tus sus nos vos ices us les des ties dies lies copies series species texas taxes meds pills plates
    lots sheets leaves whos whats wheres whens hows hes shes theres thats lets heres todas todos talla rid
    tallas ante media usted llama vita tito pita sito
    """.split()
)

#: Everyday words one letter away from a listed one; never "corrected". Found by running the commonest
#: words of both languages through `Lexicon.known`.
NOT_A_SLIP = frozenset(
    """
    players personal player present follow complete economic changed starting response contact centre
    products product produced demand benefit classes changing reduce strange noticed assembly electronic
    contest respond attached shipping clinical detailed lesson producer checking economics electrical
    dropping stopping responded handled measured sacred depend depends pointing bacteria beside escaped
    layers violation contacts staring freeze breeding cartoon starring tastes charming detection treats
    filing divorced bounce diving defended noting founding assembled meditation waking interpreted hungary
    launches prevents metric consult heather composer farther hating outrage violet inferior responds
    projection sweeping departed carrie literal registry formats stripes renovation pearson saddle
    warranty hopeless contests feather sensory carlton tuning prepares scares conditioned crooked mascot
    slippery cellar attacker banquet batter outsider inscription clashes mediation scandals handler pasado
    derecho articulo publico servicio medios fuerte publica economia presente medidas permite presenta
    producto funcion periodo planeta deporte alcanzar agentes clientes responder cambia presento resumen
    viviendo alegria cliente complejo cuentan pensado presentes infierno sienten llamados aplica funcionar
    destacar instante reciben asegura producen efectiva paisaje levanta contestar regresa plantea
    productor pecado fresco vistas volvera reparto aliento controla carbono ordenado testamento llevarse
    pesada proyeccion rodillas financiar funcione infeccion responden funcional generado accesible concejo
    contenta compara escapa camina cargado revisa paisajes extender funciono harian registra compone
    quedarte contesto alcanzan aseguran componen depender llamarse cocaina escobar diente extracto
    responda cambiara carpeta mandaron infante estatuas cuidando prevision regresan encender contaron
    graduado fractura respondo escolta concentrado levantan senadora desechos plantar circula descartar
    prender queramos persiguen cadera asfalto mueres respondi conducia conducto cuarteto follows tenants
    rid llenarlo llenarla llenarlos llenarlas comparto patient patients stolen sharing hearted wonder wonders leader leaders caeria caerian
    """.split()
)
