"""How people offer: phrases of both languages that speak for an offer.

A label is "kind weight" (see `kinds`). Written after slang is undone and plurals are gone: "someone" also
stands for somebody and sm1, "anyone" for anybody, "need" for needs.
"""

OFFER: dict[str, str] = {
    "offer 5": """
        anyone need someone to, anyone who can use, someone who can use, anyone that can use,
        whoever can use, anyone need help with, anyone need a hand with, anyone want me to, someone want
        me to, pass it along, pass them along,
        a quien le sirva, a quien le sirvan, a quien le sirve, a quien le haga falta, a quien le interese, a
        quienes les
        sirva, on the curb, by my door, on my stoop, at the curb, first come, first come first served, will
        travel,
        will rake, will shovel, will mow, will walk, will sit for free, will help, will do your, will fix,
        will drive, will cook, will bring, will deliver, will share, will trade, for cookies, need yours,
        feel free to, take in a family, got wheels, got time, i have time to, can cover, we could take, i
        could take, two spots, yours, dropping off, anyone hungry, para quien no, que no uso, me ofrezco a,
        pretty handy, nothing to do, miss kids, gratis los, free to whoever need, free to someone, free to
        anyone, if someone is moving, if anyone is moving, if anyone is hungry, if anyone is in need,
        looking to donate, looking to give, looking for a home, looking for someone who need, anyone looking
        for, anyone short on, anyone missing, anyone out of, si alguien need, si necesita alguien, who can
        use, say the word, no cost, if you are in need, if youre in need, if youre short, extra to, if its
        needed, if needed, as needed, en lo que necesiten, lo que necesiten, puedo ser, puedo acompañar,
        puedo pasear, puedo limpiar, puedo cortar, puedo ir, puedo ver, puedo comprar, puedo apoyar, puedo
        pintar, puedo revisar, puedo ensenar, puedo pasar a, puedo mover, puedo cargar, puedo lavar, puedo
        coser, puedo reparar, puedo quitar, puedo palear, puedo transportar, puedo compartir, puedo poner,
        podemos quitar, podemos cortar, podemos cargar, podemos mover, podemos cuidar, podemos compartir,
        podemos traer, podemos hacer, podemos pintar, podemos arreglar, podemos donar, podemos repartir,
        hago, hacemos, reparto, repartimos comida, llevo a quien, enseno, doy clases, ofresco, me ofresco,
        obsequio, obsequiamos, quiero regalar, quiero dar, para dar, les doy, le doy, les regalo, se los
        regalo, se las regalo, se lo regalo, se la regalo, vengan, pasen, pueden pasar por, does anyone
        need, does anyone want, does someone need, does someone want, do anyone need, anyone need a, anyone
        need, anyone needing, anyone in need of, anyone in need, anyone want, anyone want a, anyone want
        some, anyone wants, anyone interested, anyone could use, who need, who needs a, who want, who wants,
        who could use, who is in need, who here need, if anyone need, if someone need, if you need, if you
        know someone who need, if you know anyone, if yall need, if your family need, if a family need, if a
        student need, if it can help, if anyone want, if someone want, if you want, if anyone just, if
        anyone could use, if someone could use, if you could use, if anyone can use, if someone can use, if
        you can use, if its useful, if they help, to anyone who need, to whoever need, for whoever need, for
        anyone who need, for anyone in need, for someone who need, for folks who, for people who, for those
        who, for neighbors who, for elders who, for seniors who, whoever need, whoever want, whoever, anyone
        who need, anyone who want, someone who need, folks who need, people who need, people in need,
        families in need, neighbors in need, those in need, someone in need, to someone in need, to a family
        in need, to families, to a good home, good home, to someone with no, giving away, give away, given
        away, giveaway, im giving, givin away, free to, free to good home, free to whoever, free to take,
        free for pick up, free for pickup, free for anyone, free if you, free for whoever, up for grabs, for
        grabs, come get, come grab, come and get, come and grab, come by and get, come pick up, come pick it
        up, help yourself, help yourselves, take what you, take one, you haul, you pick up, must pick up,
        porch pick up, porch pickup, curb alert, free stuff, must go, has to go, have to go today, need
        gone, needs gone, need a home, needs a new home, need new home, need to get rid, getting rid of, rid
        of, to donate, donating, can donate, could donate, will donate, want to donate, like to donate,
        wants to donate, to give, can give, could give, will give, to spare, to share, can share, share
        with, happy to share, to lend, can lend, will lend, happy to lend, could lend, can loan, to offer, i
        offer, offering, we offer, i can offer, can offer, we are offering, offer of, i can, we can, i could
        help, i could drive, i could bring, i could cook, i could give, i could pick up, i could watch, i
        could do, we could host, can help with, able to help, im able to, happy to, glad to, willing to,
        down to help, would love to help, love to help, wanna help, want to help, like to help, available
        to, im available, i am available, im free, i am free, i have time, have free time, free time, have
        time to, put me to use, use me, at your service, hit me up if, hmu if, dm me if, message me if, text
        me if, call me if, let me know if you, let me know if anyone, lmk if, ask me, reach out if, anyone
        can borrow, someone can borrow, you can borrow, you can have, yours if you, yours for the taking,
        are welcome to, welcome to borrow, welcome to use, you are welcome to, free of charge, no charge, at
        no cost, at no charge, pro bono, for free, iwill drive, iwill cook, iwill deliver, iwill bring,
        iwill take, iwill watch, iwill shovel, iwill help, iwill pay, iwill pick up, wewill cook, will do it
        free, will trade for nothing, i volunteer to, i do free, teach for free, made way too much, made too
        much, made extra, cooked too much, bought too many, bought too much, got extra, got an extra, got
        some extra, have extra, have an extra, have some extra, i have extra, have spare, have a spare, got
        a spare, i got spare, have too many, have too much, have lots of, got lots of, have plenty of, got
        plenty of, have leftover, leftovers, leftover, left over, no longer use, never used, never opened,
        unopened, dont need anymore, dont use anymore, dont need any more, dont use any more, we no longer,
        i no longer need this, outgrew, outgrown, grew out of, seats open, room in my car, spots in my car,
        seats in my car, space in my car, seats available, we are serving, were serving, serving free, weare
        serving, handing out, si alguien necesita, si alguien ocupa, si alguien quiere, si alguien gusta, si
        alguien se, si alguien va, si alguien busca, si alguien le hace falta, si alguien lo, si alguien la,
        si alguien los, si alguien las, si necesitan, si necesitas, si ocupan, si ocupas, si gustan, si
        quieren, si les sirve, si le sirve, si a alguien, a alguien le, por si alguien, por si necesitan,
        por si ocupan, por si les, por si, alguien necesita, alguien ocupa, alguien quiere, alguien gusta,
        alguien necesite, alguien ocupe, alguien que necesite, alguien que ocupe, alguien que lo necesite,
        alguien que la necesite, alguien que los necesite, alguien que las necesite, a quien lo necesite, a
        quien los necesite, a quien la necesite, a quien las necesite, a quien necesite, para quien lo
        necesite, para quien los necesite, para quien necesite, para quien la necesite, para quien las
        necesite, para quien guste, para quien quiera, quien quiera, quien guste, al que ocupe, al que
        necesite, al que lo necesite, el que quiera, el que guste, el que ocupe, el que necesite, quien
        necesita, quien ocupa, quien quiere, quien necesite, quien ocupe, quien lo necesite, quienes
        necesiten, quien los quiera, quien la quiera, quien lo quiera, yo puedo, puedo ayudar, puedo llevar,
        puedo cocinar, puedo dar, puedo cuidar, puedo hacer, puedo prestar, puedo donar, puedo recoger,
        puedo traducir, puedo arreglar, puedo enseñar, puedo acompanar, puedo ofrecer, puedo traer, puedo ir
        por, puedo repartir, puedo manejar, puedo visitar, puedo llamar, puedo hospedar, puedo recibir,
        podemos ayudar, podemos llevar, podemos dar, podemos prestar, podemos hospedar, podemos ofrecer,
        podemos cocinar, podemos recibir, ofrezco, ofrecemos, ofreciendo, se ofrece, me ofrezco, regalo,
        regalamos, se regala, se regalan, los regalo, las regalo, lo regalo, la regalo, estoy regalando,
        regalando, dono, donamos, quiero donar, para donar, para regalar, que regalar, doy, damos, los doy,
        las doy, lo doy, la doy, estoy dando, estamos dando, sobro, sobraron, me sobra, me sobran, me sobro,
        nos sobro, nos sobran, nos sobraron, sobra, sobran, de sobra, extra para, presto, se lo presto, se
        la presto, se los presto, se las presto, les presto, le presto, prestamos, sin cobrar, sin costo, no
        cobro, gratis, gratuito, gratuita, totalmente gratis, a la orden, a sus ordenes, cuenten conmigo
        para, con gusto, con mucho gusto, estoy disponible, estoy libre, estoy para ayudar, tengo tiempo,
        tengo tiempo libre, tengo extra, tengo de sobra, tengo espacio, tengo lugar, hay lugar, hay espacio,
        caben, le ayudo, les ayudo, te ayudo, yo ayudo, le traigo, les traigo, les llevo, le llevo, los
        llevo, te llevo, yo llevo, yo te, yo le, yo les, yo lo, yo los, pasen por, pasen a recoger, pueden
        pasar, vengan por, vengan a, venir por, hay que venir, pueden venir, aprovechen, que ya no usamos,
        que ya no uso, ya no uso, ya no usamos, ya no lo uso, ya no la uso, ya no los uso, ya no le quedan,
        ya no le queda, que ya no le quedan, ya no necesitamos, quiero ayudar, me gustaria ayudar, queremos
        ayudar, dispuesto a, dispuesta a,
        ill walk, ill feed, ill watch, ill drive, ill shovel, ill rake, ill mow, ill fix, ill cook, ill
        deliver, ill sit with""",
    "offer 2": """
        tengo, tenemos, puedo, podemos, soy, i have, ihave, wehave, we have, i got, we got, wewill,
        going to the store, heading to""",
    "offer 3": """
        room for, come by, come thru, come through, pickup at, can drop off, can deliver, around all day,
        home all day, pm me, message me, holler, just ask, say the word, hit me up, ring me, i have a, ihave
        a, i have some, ihave some, i have two, ihave got, we have a, extra, spare, available, free, i
        drive, i fix, i mow, i cook, i teach, i speak, i sew, i tutor, i translate, i repair, i own a, i do
        hair, my truck, my van, i will, iwill, wewill, we will, retired, licensed, certified, fluent in, im
        a nurse, im a plumber, im a mechanic, im an electrician, im a handyman, im a tutor, im a teacher, im
        a notary, im a lawyer, im bilingual, nurse here, electrician here, plumber here, mechanic here,
        teacher here, attorney here, lawyer here, carpenter here, handyman here, here to help, like new,
        gently used, lightly used, good condition, still good, barely used, brand new, in my garden, on my
        porch, heading to, going to costco, going to walmart, going to the store, im going to, can pick up,
        tengo un, tengo una, tengo unos, tengo unas, tengo muchos, tengo muchas, tengo mucho, tengo mucha,
        tengo varios, tengo varias, tengo dos, tenemos un, tenemos una, tenemos unos, tenemos muchas, hablo,
        soy plomero, soy electricista, soy mecanico, soy enfermera, soy enfermero, soy maestra, soy maestro,
        soy abogado, soy abogada, soy bilingue, soy carpintero, soy contador, soy contadora, arreglo, corto,
        cocino, cuido, manejo, enseno, traduzco, disponible, disponibles, en buen estado, buenas
        condiciones, casi nuevo, casi nueva, casi nuevos, nuevecito, nuevecita, libre, sin abrir""",
}
