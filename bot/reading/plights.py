"""Needs told by the trouble itself, with no word of asking: category -> phrases, both languages.

"down to ramen over here" -> a request for food      "dormimos en la troca" -> housing
"""

PLIGHTS: dict[str, str] = {
    "ride": """
        no one to take, nobody to take, noone to take, nobody to run me, nobody to drive, no one to drive,
        no way there, no way to get, how do i get to, how can i get to, missed the bus, missed the school
        bus, bus isnt running, buses arent running, no bus, swing by, a hitch, hitch with, hitch a ride, can
        i hitch, run me to, run me over to, wont let me drive, cant drive after, not allowed to drive,
        transmission went out, engine died, car is in the shop, car in the shop, truck is in the shop, car
        got towed, car was stolen, car broke down, truck broke down, car is dead, stranded at, stuck at,
        headed toward, anyone headed, headed to, anyone driving to, anyone driving, spot in the car, two
        spots, open seat, empty seat, room in the car, give you a ride, got wheels, have wheels, tag along,
        catch a ride, bum a ride, hop in with, get there, gotta be at, be dropped at, pick up from the
        airport, from the airport, train station, bus station, need picked up, sin carro, sin coche, no hay
        camiones, no hay camion, no pasa el camion, no hay bus, no hay metro, no tengo quien me lleve, no
        hay quien me lleve, no tiene quien lo lleve, no tiene quien la lleve, un jalon, me da un jalon, me
        tira al, me tira a, me tiren, me deja en, va al centro, va para el centro, va pal centro, para ir
        al, para ir a la, para llegar al, para llegar a la, se me descompuso el carro, se me descompuso la
        troca, mi carro no prende, mi coche no arranca, voy al consulado, voy para el, tengo lugar en el
        carro, lugar en mi troca, asientos libres, caben, un viaje, una ruta, me recojan, me recoja, raid,
        ride al, de pasada, darme un ride, dar un ride, me acerque, acercarme,
        van service never, van service cancelled, medical van cancelled, ride fell through, my ride bailed,
        my ride cancelled, llanta ponchada, se me poncho la llanta""",
    "food": """
        bare cupboards, cupboards are bare, cupboard are bare, down to ramen, down to rice, nothing in the
        fridge, nothing in the cupboard, nothing in the pantry, fridge is bare, havent eaten, hasnt eaten,
        have not eaten, didnt eat, skipping meals, skip meals, kids are hungry, lost everything in the
        fridge, lost all our food, need to restock, food spoiled, stamps dont hit, stamps havent hit, stamps
        ran out, ebt ran out, ebt didnt load, snap got cut, snap ended, wic ran out, no groceries, stretch
        til payday, eat til friday, box of food, bag of groceries, hitting up the food bank, put food on the
        table, cant feed, alacena vacia, nada en la alacena, no hay nada en la alacena, nada en el refri, no
        hay nada en el refri, no han comido, no he comido, no hemos comido, no ha comido, no e comido,
        quedamos sin comer, sin comer, que llevarnos a la boca, me ajusta apenas, no alcanza para comer, no
        alcanza para la comida, no alcanza para el mandado, darles de comer, dar de comer a mis hijos, algo
        para los ninos, se echo a perder la comida""",
    "meals": """
        something warm, something hot, warm dinner, eat something hot, cant stand long enough to cook, no
        stove, dont have a stove, oven broke, stove broke, cant use the stove, cook a turkey, nothing
        cooked, caldito, platito, no hay quien cocine, no tengo estufa, no tengo donde cocinar, algo
        calientito, comidita caliente, un taquito, una comidita, guisar, baked ziti, anyone hungry, quien no
        haya cenado, pot roast, barbecue, bbq plates, gumbo, dumplings, pierogi, pho, biryani, jollof, tray
        of, whole tray""",
    "childcare": """
        sitter bailed, sitter cancelled, sitter canceled, sitter quit, sitter is sick, babysitter is sick,
        no sitter, no one to watch, nobody to watch, noone to watch, no babysitter, no childcare, daycare
        closed, daycare is closed, daycare fell through, school is closed, school closed, school called off,
        school got cancelled, off the bus, get off the bus, good with toddlers, good with kids, good with
        babies, after school with my, leave the kids with, leave my kids with, leave my son with, leave my
        daughter with, miss kids, will sit for free, mother helper, playdates, where can my kids go, safe
        for my 2 girls, somewhere safe for my kids, sit with the kids, stay with the kids, con quien dejar,
        con quien dejarlos, con quien dejarla, con quien dejarlo, quien se queda con, se queda con mi, se
        quede con, se queden con, dejar a los ninos, dejar a mi hijo, dejar a mi hija, dejar a mis hijos, la
        escuela cierra, cerro la guarderia, cierra la guarderia, no hay clases, me cancelo la ninera, me
        fallo la ninera, la senora que cuida, quien me los cuide, quien me lo cuide, quien me la cuide, me
        los cuide, me la cuide, me lo cuide, me la cuida, me lo cuida, me los cuida, cuidar chiquitos""",
    "baby": """
        one bottle left, last bottle, last can, next size, coche para mi bebe, coche para bebe, coche de
        bebe, de bebito, para bebe, para el recien nacido, recien parida, cobijas de bebe, nursing stuff,
        new mom stuff, expecting, pregnant and need, due next month, baby on the way, baby is coming, last
        pamper, out of nappies, enfagrow, carseat""",
    "safety": """
        keeps showing up, shows up at my, scared to walk, scared to go, scared of him, afraid to go, afraid
        to be, dont wanna go home, dont want to go home, cant go home, not safe at home, he drinks and,
        breaks stuff, throws things, watching my house, sitting outside my house, sitting in a car outside,
        parked outside my house, stay with me tonight, catcalled, catcalls, followed me home, someone to
        wait with, wait with her, wait with me, wait with him, get away from, get out of this relationship,
        leaving an abusive, hide from, peeping, creep, creepy, creepy guy, threw a rock, slashed my tires,
        get my stuff from my ex, get my things from my ex, feel safer, felt unsafe, dont feel ok walking,
        walk me, walk her, walking alone, walk alone, by myself at night, miedo de ir, me da miedo, da
        miedo, tengo miedo de, me da pendiente, me espia, nos espera afuera, me vigila, anda rondando, me
        anda buscando, venga mi ex, no quiero volver a casa, no quiero regresar a casa, me acompana alguien,
        ir sola, ir solo, no me siento seguro, salirme de aqui, salir de esta relacion""",
    "translation": """
        all in english, is in english, in english and, cant read it, cant read english, dont read english,
        dont speak english, doesnt speak english, does not speak english, speaks only, speaks no english,
        only speaks, no english, know tigrinya, know arabic, know somali, know spanish, who knows sign, i
        can be your ears, interpret for, translate for, explain in spanish, my english isnt, my english is
        not, no se ingles, no sabe ingles, no habla ingles, no hablo ingles, no entiendo ingles, no entiende
        ingles, no le entiendo al ingles, papel en ingles, carta en ingles, en ingles y no, esta en ingles,
        estan en ingles, esta todo en ingles, papeles en ingles, que sepa ingles, que sepa mixteco, solo
        habla, nada mas habla, puro ingles, me explique en espanol, nos traduce, me traduce, le traduce, lo
        traduce, estan en english, esta en english, hablo quiche, hablo mixteco, hablo ingles y, hablo
        ingles""",
    "household_goods": """
        sleeping on the floor, sleep on the floor, sleeping on floor, no furniture, no beds, no bed, no
        mattress, apartment is empty, apartment is totally empty, house is empty, bed bugs, bedbugs, lost
        everything in, lost everything, fire took everything, nothing to cook with, nothing to sleep on,
        nothing to sit on, forks, dish set, starting over, starting from zero, just moved in with nothing,
        first apartment, furnish, house fire lost, spoons, mugs, skillet, crockery, comforters, twin
        mattress, air bed, airbed, ottoman, dormimos en el suelo, dormimos en el piso, duermo en el suelo,
        duermo en el piso, en el suelo, en el piso, sin muebles, no tengo muebles, no tenemos muebles,
        perdimos las camas, perdimos todo, se nos inundo todo, empezando de cero, un comal, cacerola,
        cazuela, tenedores, cucharas, vajilla, sofa cama, mosquitero, hielera, catre, catres""",
    "money": """
        car note, note is late, repo, repo it, front me, spot me, short on cash, few bucks, cashapp me,
        venmo me, zelle me, field trip, field trip money, make ends meet, short for rent, short on the rent,
        owe rent, owe my landlord, behind on my rent, rent is due, rents due, rent due, rent is late, broke
        until, flat broke, behind on bills, behind on the mortgage, money til, 20 till friday, court fee,
        court fees, application fee, tow fee, impound, bus money, gas money til, need gas money, copay
        money, medical debt, cover somebodys, cover someones rent, lend me 20, little cash, vence la renta,
        se vence la renta, debo renta, debo la renta, debemos la renta, debemos renta, atrasada con la
        renta, atrasado con la renta, atrasados con la renta, me faltan 300, me faltan 200, me hacen falta
        80, para el deposito, para completar, completar para, me prestan 20, me presten, ando corto, ando
        corta, ando sin dinero, sin un peso, sin un centavo, un prestamito, no me ajusta, para la fianza""",
    "utilities": """
        pink slip from, pull the plug, keep the lights on, keep the heat on, lights got cut, cut my lights,
        cut the lights, cut off my gas, turned off our, no gas to cook, space is freezing no heat, behind on
        electric, behind on the electric, behind on gas, behind on my light, past due electric, electric is
        past due, comed, peoples gas, nicor, dte, duke energy, power company, gas company, light company,
        electric co, electric company, water company, power co, lost power, power is down, power been off,
        power been out, out of propane, propane is gone, out of wood, meter got pulled, prepaid meter, light
        and gas, heat and light, heater oil, sleeping in coats, debo la luz, debo tres meses de luz, meses
        de luz, debo el gas, debo el agua, atrasada con la luz, atrasado con la luz, la cuenta del gas, la
        cuenta de la luz, cuenta del agua, cuenta de la luz, cuenta del gas, cuenta de luz, no hay lena, sin
        lena, tanque de gas vacio, se acabo el gas, se nos acabo el gas, se me acabo el gas, pagar el
        recibo, pagar los biles, pagar los billes, cfe, bil del gas, bil del agua, nos quitaron la luz, nos
        quitaron el gas""",
    "housing": """
        lease is up, lease ends, nowhere lined up, been in the van, in the van since, living in the van,
        living in my van, sleeping in the van, sleeping in a tent, sleeping at the park, sleeping at the
        station, put us out, put me out, threw us out, threw me out, got put out, couch hopping, couch
        surfing since, doubled up, have to leave my place, gotta be out by, got to be out by, must be out
        by, building got condemned, condemned, lost our place, lost my place, cant stay here, cant stay
        with, no roof, take in a family, take in someone, take someone in, crash at, crash with, spare room,
        extra room, guest bed, foldout, pull out couch, put up a family, room for a night, ya no podemos
        quedarnos, no podemos quedarnos, no me puedo quedar, dormimos en la troca, duermo en la troca,
        dormimos en la calle, duermo en la calle, dormimos en el parque, dormimos en el carro, vivimos en la
        troca, a la calle, nos dejaron en la calle, tengo que salir de aqui, nos tenemos que salir, me tengo
        que salir de, nos pidieron la casa, nos pidieron el cuarto, me pidieron el cuarto, rincon, un
        rinconcito, donde meternos, donde meterme, sin donde dormir, sin donde vivir, hospedar, hospedarme,
        se quedo sin casa, posada por unos dias""",
    "medicine": """
        last puff, childrens motrin, fever 102, has a fever, high fever and, blood thinner, thyroid pills,
        tiroides, pastilla de la tiroides, sin su pastilla, sin sus pastillas, se quedo sin pastillas,
        fiebre, calentura, tiene calentura, tiene fiebre, vicks, alka seltzer, pepto, gabapentin,
        lisinopril, zofran, nyquil, dayquil, drug store, run to the drugstore, got prescribed, cant afford
        my meds, picking up scripts, plan b""",
    "repair": """
        wont lock, wont close, wont flush, wont drain, wont shut, wont turn off, keeps running, keeps
        leaking, is ripped, ripped to shreds, came off the hinges, off its hinges, fell off the wall, caved
        in, hole in my, hole in our, water dripping, dripping thru, coming through the ceiling, rotted,
        rotten, no hot water, frozen pipe, pipes froze, pipes burst, toilet backed up, sewer backed up,
        sparks, sparking, shorted out, cant turn the knob, car wont turn over, needs a jump, need a jump,
        dead car, squeaky, needs fixing, needs patching, needs painting, leaky, handy, pretty handy,
        weatherproof, wont heat, check engine, se cayo un pedazo, se me cayo la puerta, no cierra, no cierra
        la puerta, no abre la puerta, no jala la, no jala el, se esta cayendo, se trabo, se zafo, tira agua,
        se sale el agua, sale agua por, se mete el agua, se salio el agua, esta tirando agua, se quebro el
        vidrio, se quebro la ventana, hace corto, corto circuito, manoso, manosa, chapuzas, chapuzas en
        casa, manitas, arregle de carros, mecanico que""",
    "tools": """
        pipe wrench, jumpers, jumper cable, tile saw, own a saw, own a ladder, own a truck jack, post
        digger, rototiller, tiller, heat gun, soldering iron, impact driver, ratchet, allen keys, hand saw,
        pickaxe, pick axe, log splitter, trowel, carrucha, podadora que me preste, una podadora que,
        prestarme herramienta, pala y pico, pico y pala, esmeril, pulidora, rotomartillo, mezcladora,
        cortadora, wet vac, dehumidifier, carpet shampooer, cement mixer""",
    "moving": """
        have to be out of here, got to be out of here, 3 rooms of stuff, rooms of stuff, wont fit in my car,
        wont fit my, go up to the 3rd floor, go up to the, up the steps, up three flights, flights, third
        floor walkup, anyone with a van, anyone with a truck, someone with a truck, someone with a van, with
        a pickup, have a pickup, has a pickup, have a truck, got a truck, have a van, have a trailer, load
        up, help loading, en que llevar, en que traerla, en que traerlo, en que mover, en que llevarla, en
        que cargar, llevar mis cosas, sacar mis cosas, mis cosas, para la mudanza, quien tenga troca, quien
        tenga camioneta, alguien con troca, alguien con camioneta, tengo camioneta, tengo troca, se muda,
        llevarme mis cosas, subir cosas, deliver a couch""",
    "snow_yard": """
        buried it, plowed in, snowed in, snowed under, out my driveway, icy, steps are icy, icy sidewalk,
        fine me if the grass, weeds are taller, jungle back there, overgrown, knee high, up to my knees,
        grass is, leaves everywhere, needs mowing, needs raking, lawn is, patio lleno de hojas, lleno de
        hielo, llena de hielo, llena de nieve, lleno de nieve, entrada tapada de nieve, zacate muy alto,
        pasto muy alto, esta muy alto el pasto, zacate alto, zacate ya esta muy alto, hierba muy alta,
        enmontado, monte""",
    "check_in": """
        hasnt picked up, hasnt answered my, hasnt responded, hasnt been seen, havent seen her, havent seen
        him, havent seen my neighbor, mail is piling up, newspapers piling up, not answering the door,
        worried about my, worried about her, worried about him, phone buddy, days get long, long days,
        nobody visits, no one visits, nobody calls, someone to talk with, someone just to talk, just to
        talk, some company, could use a friend, make a friend, new friends, shut ins, call shut, phoned me,
        phone me, phone elders, call elders, call seniors, sit and chat, coffee with, make sure hes alive,
        make sure shes, make sure he, make sure she, be my friend, no se nada de, nadie me visita, nadie la
        visita, nadie lo visita, nadie me llama, anda muy triste, anda triste, anda solo, anda sola, muy
        triste, vueltecita, dar una vueltecita, con quien platicar, platicar un rato, echar platica,
        preocupada por mi, preocupado por mi, que toque su puerta, se siente triste, un rato de compania,
        hacerme compania""",
    "internet": """
        no laptop, need a laptop, school online, online school, online class, online classes, screen wont
        respond, screen is cracked, phone screen, phone got stolen, phone is broke, phone broke, no service,
        no signal, no data, data ran out, out of minutes, out of data, lost my phone, dropped my phone, cant
        log in, locked out of my email, locked out of my account, hacked, virus, como usar el zoom, usar el
        zoom, usar el internet, no le entiendo al telefono, no le entiendo al celular, sin internet, no
        tenemos internet, no tengo internet, se me rompio el celular, se me quebro el celular, clases en
        linea, me quede sin saldo, sin saldo, modem que""",
    "paperwork": """
        idk what they want, cant make sense of it, make sense of this, what this letter says, medicaid is
        ending, medicaid ended, lost my medicaid, lost my benefits, cut my benefits, cut off my snap, denied
        my, got denied, got denied for, appeal, need to appeal, replace my id, lost my id, need an id, need
        my id, need id, replace my birth certificate, i 9, w2, 1099, file my taxes, do my taxes, sign up my
        kid, register my kid, enroll my, redetermination, change of address, help me apply, les ayudo con
        los taxes, no le entiendo a los papeles, no entiendo los papeles, no le entiendo a la carta, no
        entiendo la carta, entender estos papeles, papeles del seguro, papeles de la escuela, mi curriculum,
        perdi mi identificacion, sacar mi licencia, sacar la licencia, sacar mi id, meter mi solicitud,
        aplicar al medicaid, aplicar para el medicaid, citas en linea, hacer una cita en linea, hacer mis
        taxes""",
    "legal": """
        changed the locks on us, changed the locks on me, landlord locked me out, locked us out, last check,
        my last check, wont give me my check, didnt pay me, not paying me, boss wont pay, stole my wages,
        ice has him, ice has her, they took my husband, took my dad, took my brother, took my son, court
        papers, got served, got served papers, orden de deportacion, no me quiere pagar, no me paga, no me
        pagan, no me ha pagado, mi patron no, cambio la chapa el casero, me cambiaron la chapa, se lo
        llevaron, se la llevaron, lo agarro la migra, lo agarraron, agarro ice, dudas legales, represent me,
        get my deposit back, wont return my deposit, sueing, record expunged, traffic ticket, dui, cps,
        foster court, guardianship, parole officer, notary here""",
    "pet_care": """
        keep rex, stray, stray cat, stray dog, found a dog, found a cat, lost my dog, lost my cat, lost dog,
        lost cat, mama cat, litter of kittens, malo mi perro, mi perro esta, mi gato esta, perrito enfermo,
        alguien que cuide a mi perro, dejar a mi perro, dejar a mi perrita, dejar a mi gato, feeding my,
        kennel, fosters, catnip, alpiste, veterinary, fur baby, furbaby, beagle, chihuahua, pitbull, pit
        bull, poodle, husky, terrier, goat, goats, horse, hay for, guinea pigs""",
    "clothing": """
        nothing to wear, no winter coat, no coat, no shoes, no boots, non slip shoes, ya no cabe en sus
        zapatos, ya no le quedan los zapatos, no le queda la ropa, ya no le queda la ropa, ya no le quedan
        los pantalones, no tiene zapatos, no tiene chamarra, no tiene abrigo, no tienen zapatos, que
        ponerme, que ponerse, talla 7, boys 4t, girls 4t, 4t, 3t, 5t, 2t, size 10 boys, xl shirt, overalls,
        work clothes, hi vis, school clothes, cap and gown, quinceanera dress, swimsuit,
        boys 2 t, boys 3 t, boys 4 t, boys 5 t, girls 2 t, girls 3 t, girls 4 t, girls 5 t""",
    "water": """
        running brown, is brown again, tap is brown, water smells, smells like sewage, well went bad, well
        went dry, lead in our water, boil order, no running water, nothing comes out of the tap, faucet is
        running brown, no nos cae agua, no cae agua, no sale agua, no nos llega el agua, no llega el agua,
        agua sale cafe, sale cafe, sale sucia, agua sucia, el agua sale, pipa de agua, jugs, gallon jugs,
        garrafones llenos""",
    "health_equipment": """
        without a walker, came home with no walker, denied my cpap, denied her wheelchair, denied my
        wheelchair, bad hip cant, cant get in the tub, cant get out of the tub, toilet seat riser, grab bar,
        denture, dentures, hearing aid broke, lost my glasses, broke my glasses, broken glasses, needs
        glasses, need glasses, un andador, una andadera para mi apa, andadera para mi apa, andadera para mi
        papa, andadera para mi mama, andadera para mi abuela, andadera para mi abuelo, se me rompieron los
        lentes, perdi mis lentes, dentadura, placa dental, panales para mi abuela, panales para mi abuelo,
        panales para mi mama, muleta""",
}
