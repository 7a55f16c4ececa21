"""How people ask: phrases of both languages that speak for a request.

A label is "kind weight" (see `kinds`). Written after slang is undone and plurals are gone: "someone" also
stands for somebody and sm1, "anyone" for anybody, "need" for needs.
"""

REQUEST: dict[str, str] = {
    "request 4": """
        si a alguien le sobra, si a alguien le sobran, si a alguien le sobro, se solicita, se solicitan,
        anyone getting rid of, someone getting rid of, anyone giving away, whos got, who got any, is there
        any, are there any, where can i, where can we, where can my, wheres a good place to get,
        good place to get, place to get, donde puedo conseguir, donde puedo dormir, donde consigo, a donde
        puedo ir, donde regalan, donde dan, que le sobre, lend me, anyone driving to, could take me, can
        take me, who could lend, si alguien tiene, who is good with, who is around, who got a, who owns,
        anyone own a, anyone own, anyone headed, anyone hitting up, swing by, id love a, id love some,
        iwould love, if you have a, if you have any, if anyone has, if anyone have, if anyone can, if anyone
        got, or anything, would do, would be heaven, seria bendicion, aunque sea, quien va, quien se queda,
        quien la cuide, con quien dejar, no tengo con quien, no tengo quien, no hay quien, como le hago,
        como llego, no le entiendo, no se como, idk how to, i dont know how to, cant figure out, no se ni,
        me ayudarian, me hacen el favor, me hace el favor, me haria, me harian, haganme el paro, hazme el
        paro, un paro, me tiran paro, me hecha la mano, me echen la mano, need, needed, in need of, needing,
        could use, could really use, can use some, looking for, lookin for, lookn for, in search of, iso,
        searching for, searching, seeking, in desperate need, hoping to find, trying to find, trying to get,
        hoping someone, hoping for, can someone, could someone, would someone, will someone, might someone,
        can anyone, could anyone, would anyone, will anyone, might anyone, can a neighbor, could a neighbor,
        could a, can a, can some, could some, could a teen, who can, who could, who would, who will, does
        anyone have, does anyone got, does anyone know someone, do you have any, anyone have, anyone has,
        anyone got, anyone wanna help, anyone able, is there someone, anyone available, anyone free, anyone
        around, anyone here able, anyone around who, anyone who can, anyone can help, anyone that can,
        anyone willing, anyone selling cheap, anyone going to, anyone going, anyone heading, anyone driving,
        anyone down to help, anyone know a, anyone know of, anyone know someone, anyone know where i can,
        know anyone, know someone, does anyone know of, does anyone know a, anyone good, anyone good with,
        anyone handy, anyone with a, anyone with, someone with a, someone with, someone who, someone that,
        someone to, someone handy, someone please, help me, help us, help my, help her, help him, helping
        me, helping us, please help, need help, help please, help with, help filling, help getting, help
        finding, help paying, send help, any help, appreciate help, appreciate any, help needed, help
        wanted, anything helps, any bit helps, any little bit, can i borrow, could i borrow, may i borrow,
        can i get, could i get, can i please, could i please, could i have, can i have, may i have, can we
        get, could we get, can we borrow, could we borrow, can we have, how can i get, i want to borrow,
        loan me, spot me, lend us, give me a, give us a, gimme, bring me, bring us, pick me up, drive me,
        take me to, take us to, get me, get us, drop off something, necesito, necesita, necesitamos,
        necesitan, necesitaba, necesitaria, necesitando, necesitado, se necesita, se necesitan, me urge, nos
        urge, urge, ocupo, ocupa, ocupan, busco, buscamos, busca, buscan, buscando, ando buscando, me hace
        falta, nos hace falta, me hacen falta, nos hacen falta, hace falta, hacen falta, me falta, nos
        falta, me faltan, nos faltan, le falta, le faltan, requiero, requerimos, requiere, solicito,
        solicitamos, pido, pedimos, pedir ayuda, alguien puede, alguien me, alguien nos, alguien le, alguien
        les, alguien que, alguien con, alguien tiene, alguien tendra, alguien tenga, alguien sabe, alguien
        sabria, alguien podria, alguien pudiera, alguien puediera, alguien quisiera, alguien por favor,
        alguien please, alguien se lo, alguien se la, alguien va, alguien vende, alguien conoce, alguien
        disponible, alguien de ustedes, alguien conoce a, alguna persona que, algun vecino, alguna vecina,
        alguno puede, habra alguien, hay alguien, hay quien, si alguien pudiera, si alguien puede ayudar, si
        alguien me, si alguien nos, si alguien podria, si alguien sabe, si alguien puede, si pueden, si
        pudieran, si me pueden, si nos pueden, si me pudieran, quien me, quien nos, quien le, quien les,
        quien puede, quien podria, quien pueda, quien tiene, quien tenga, quien sabe, quien sepa, quien
        conoce, quien se apunta a ayudar, me pueden, me puede, me puedes, me podrian, me podria, me podrias,
        nos pueden, nos puede, nos podrian, nos podria, podrian, podria alguien, pueden ayudarme, puede
        ayudarme, pueden ayudar, puede alguien, me ayudan, me ayuda, me ayudas, me ayuden, me ayude, nos
        ayudan, nos ayuda, nos ayuden, ayudenme, ayudeme, ayudame, ayudenos, ayuden, que me ayude, que me
        ayuden, que nos ayude, ayuda con, ayuda para, ayuda por favor, ayuda please, ayuda urgente, una
        ayuda, ayuda de, necesito ayuda, pido ayuda, me presta, me prestan, me prestas, me preste, me
        presten, nos presta, nos prestan, nos preste, que me preste, que me presten, prestarme, prestenme,
        me regala, me regalan, me regalas, me regale, me regalen, nos regala, nos regalan, nos regalen,
        regalenme, me dan, me da raite, me da ride, me da aventon, me dona, me donan,
        nos donan, donenme, me consiguen, conseguir, me echan la mano, me echa la mano, echarme una mano,
        echarnos una mano, echar una mano con, me pasan, me lleva, me llevan, me llevas, nos lleva, nos
        llevan, me recoge, me recogen, me trae, me traen, me traiga, me traigan, traerme, traigan, quisiera
        pedir, quisiera que, quisiera saber si alguien, quiero pedir, me gustaria que, agradeceria,
        anyone know how to fix, anyone know how to repair, anyone know how to install, anyone know how to
        mount, anyone know how to patch, anyone know how to unclog, anyone know how to set up, anyone know
        how to replace, is there anyone cooking, is there anyone driving, is there anyone around who""",
    "request 2": """
        no cobro hasta,         is anyone, is someone, is there anyone, ran out, run out, running out,
        running low, ran outta,
        running short, we ran out, no more, dont have any, dont have, dont have a, doesnt have, doesnt have
        any, didnt have, have no, has no, got no, we got no, havent got, theres no, without, short on, short
        of, all out, all out of, almost out, almost out of, down to my last, down to our last, last one,
        none left, any left, left for, nothing left, no money, cant afford, cant pay, unable to, not able
        to, cant get, cant drive, cant walk, cant leave, cant carry, cant lift, cant go, cant do it, cant
        reach, cant move, cant find, cant make it to the store, cant cook, cant stand, stuck, stranded,
        struggling, desperate, desperately, hungry, starving, evicted, eviction, shut off, shutoff, cut off,
        cutting me off, disconnect notice, lost my job, lost his job, lost her job, laid off, hours got cut,
        hours cut, got cut, broke down, broke til, broke until, im broke, wont start, wont turn on, wont
        close, wont work, wont flush, doesnt work, isnt working, not working, stopped working, quit working,
        went out, is out, is down, is broken, is leaking, is clogged, is busted, is dead, broke my, broken,
        leaking, clogged, flooded, flooding, froze, frozen pipes, burned down, house fire, had a fire, a
        fire, any chance, anyway someone, wondering if, was wondering, i wonder if, hoping to get, would
        love, would appreciate, be appreciated, appreciated, would be great if, would be nice if, would
        help, would be a blessing, would mean, wouldnt say no, would not say no, not say no, please, can
        you, could you, would you, will you, can yall, who has, who got, who knows someone, who knows how to
        fix, where can i get, where can i find, where can we get, where do i get, anywhere to get, where to
        get, anywhere i can, any free, any good, any leads, any help, trying to, for my, asking for, ask
        for, i ask, hate to ask, nervous asking, sorry to ask, borrow, in a bind, tough month, rough month,
        single mom, single dad, family of, no ride, no car, no gas, no way to, my car died, payday, til
        payday, until payday, dont get paid, get paid friday, my back is, sick and, im sick, i am sick, just
        had a baby, just had surgery, just had twins, surgery, broke my leg, broke my arm, broke my foot,
        broke my hip, se me acabo, se me acabaron, se nos acabo, se nos acabaron, se le acabo, se le
        acabaron, se acabo, se acabaron, se termino, se me termino, no tengo, no tenemos, no tiene, no
        tienen, ya no tengo, ya no tenemos, ya no hay, no hay, me quede sin, nos quedamos sin, se quedo sin,
        estoy sin, estamos sin, sin trabajo, sin dinero, perdi mi trabajo, perdi el trabajo, perdimos, no
        puedo, no podemos, ya no puedo, ya no puede, no puede, no pueden, no alcanza, no me alcanza, no nos
        alcanza, no completo, no completamos, se descompuso, se me descompuso, se rompio, no prende, no
        sirve, no funciona, no arranca, no jala, se tapo, gotea, me corrieron, me corren, nos corrieron, nos
        van a, me van a, cortar la luz, nos cortaron, me cortaron, aviso de corte, desalojo, se quemo, se
        nos quemo, se inundo, me opere, me operaron, estoy enferma, estoy enfermo, estoy mala, estoy malo,
        estoy embarazada, recien operada, recien operado, por favor, de favor, un favor, hagan el favor,
        haganme el favor, ayuda, apoyo, me apoyan, nos apoyan, apoyarme, apoyar con, apoyarnos, nos puede
        apoyar, me urge, quisiera, quisieramos, ojala, ojala alguien, donde consigo, donde puedo conseguir,
        donde puedo, donde podemos, donde hay, a donde puedo, algun, alguna, algunos, algunas, sera que
        alguien, prestado, prestada, prestados, prestan, presten, para mi, para mis, pa mi, pa mis, para el
        bebe, para la bebe, para mi bebe, para su, somos, cuando puedan, lo que sea, lo que puedan, lo que
        gusten, sobre, que le sobre, que no use, que no usen, que ya no use, que ya no usen, que les sobre,
        que no necesiten, que ya no necesiten, se los agradezco, se lo agradezco, les agradezco, les
        agradeceria, madre soltera, dios se lo pague, a bajo costo, barato, economico""",
    "request 1": """
        want, i want, quiero, queremos, quiere, quien, sos, asap, urgent, urgently, emergency, urgente,
        emergencia, anyone, alguien, help, favor, cant, broke, someone,
        across the hall from me, down the hall from me, across the street from me, down the street from me,
        the street from me, the block from me, upstairs from me, downstairs from me, next door from me,
        since yesterday, since last night, since this morning, desde ayer, desde anoche""",
}
