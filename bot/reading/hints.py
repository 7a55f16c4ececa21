"""Words that only hint at a category: "letter", "apartment", "truck" count where nothing else is asked for."""

from bot.reading.text import listed

_LISTED: dict[str, str] = {
    "paperwork": """
        aplicacion, application, carta de, carta del, document, documento, form, forma, formas, leer carta,
        leer una carta, letter, letter from, licencia, papeles, paper, papers, print, read a letter,
        registro, renewal, solicitud, una carta""",
    "housing": """
        a room, albergue, apartamento, apartment, apto, casa, cuarto, depa, departamento, desalojo,
        durmiendo en carro, en la calle, evicted, eviction, eviction notice, habitacion, homeless, hotel,
        housing, kicked out, motel, nowhere to go, on street, on the street, posada, recamara, refuge,
        refugio, roof over, room, room for, roomate, roommate, shelter, sin casa, sin techo, sleeping in
        car, sleeping in my car, studio, tent""",
    "moving": """
        a truck, camioneta, cargar, loading, me mudo, move in, move out, moving, moving in, moving
        out, moving to a new, moving to my new, my truck, nos mudamos, pick up truck, pickup truck,
        remolque, trailer, troca, truck""",
    "money": """
        afford, buck, bucks, cash, deposit, deposito, dinero, dolar, dollar, dollars, donacion, donation,
        euro, feria, fondo, fund, funding, funds, lana, loan, money, no completo, no me alcanza, peso,
        plata, quincena""",
    "ride": """
        a way to, aeropuerto, cab, can drive, cant drive, como ir, dont drive, drive to, driver, gasolina,
        heading to, lyft, manejar, manejo, my car wont, my truck, no car, no manejo, no ride, no tengo
        carro, no tengo coche, take me, taxi, transport, uber, way home""",
    "food": """
        aceite, aldi, atun, cafe, chile, coffee, costco run, ebt, estampilla, estampilla de comida, estampillas, fish,
        food bank, food pantry, food stamp, grocery store, hambre, hungry, jugo, leche, mercado, milk, oil,
        para comer, pavo, pescado, que comer, snap, super, supermarket, supermercado, to eat, turkey""",
    "internet": """
        app on my phone, cell phone, celular, compu, computadora, computer, correo electronico, datos,
        impresora, laptop, online form, password, phone, printer, tablet, telefono, tv, zoom""",
    "household_goods": """
        bed, bici, bicicleta, bicycle, bike, blender, book, cama, chair, couch, estufa, fan, foco, freezer,
        fridge, gift, heater, iron, jabon, laundry, lavadora, mesa, plato, present, refri, refrigerador,
        refrigerator, silla, sleeping bag, soap, sofa, stove, table, tent, towel, toy, vaso, washer""",
    "utilities": """
        agua caliente, calefaccion, calenton, electric, electricity, factura, gas, heat is, heat is off,
        heat is out, heat off, heat out, heat went out, heating, lights off, los servicios, luz, no gas, no
        hay calefaccion, no heat, no heating, no hot water, no tenemos calefaccion, no tengo calefaccion,
        outage, recibo, servicios, sin agua caliente, sin calefaccion, sin calenton, utility, without heat""",
    "health_equipment": """
        baston, cane, faja, lente, lentes, mask, oxygen, sling, walker""",
    "snow_yard": """
        acera, arbol, banqueta, branch, bush, driveway, garden, grass, hielo, hoja, ice on, jardin, leaf,
        nieve, patio, rama, sidewalk, snow, weed, yard""",
    "check_in": """
        call, call her, call him, call them, chat with, compania, company, esta sola, esta solo, hablar con
        alguien, knock on, llamada, llamar a mi, need to talk, no contesta, phone call, phone calls, sit
        with, sola, solo, talk to, to talk to, visit, visita, visitar a, vive sola, vive solo""",
    "repair": """
        bateria, battery died, broken, ceiling, contacto, drain, faucet, foco, instalar, install, installer,
        lavabo, llave de agua, mend, mold, no funciona, no prende, no sirve, paint, patch, pintar, pipe,
        puerta, rampa, regadera, roof, rota, roto, sink, tarp, techo, tire, toilet, tubo, ventana""",
    "safety": """
        abuse, acompanarme, acompaneme, alguien me acompana, amenaza, arma, break in, broke in, escort,
        following me, gun, harassing, hit me, leave him, me acompana, me acompane, me acompanen, peligro,
        robaron, robbed, robo, tengo miedo, threat, threatening, unsafe, violence, violencia, violent""",
    "legal": """
        arrested, bail, corte, court, custody, derechos, divorce, fianza, green card, hearing, ice,
        immigration, inmigracion, jail, judge, la corte, landlord wont, legal, migracion, multa, papers,
        residencia, sue, visa, will""",
    "water": """
        agua, no hay agua, no water, sin agua, water""",
    "clothing": """
        belt, boot, dress, hat, mask, suit for, tenis""",
    "childcare": """
        kinder, tutor""",
    "tools": """
        extension, generator, herramienta, saw, tool""",
    "pet_care": """
        bird, cat, chickens, crate, dog, gato, pajaro, perro, rabbit""",
    "medicine": """
        cvs, drugstore, farmacia, gotas, la farmacia, pharmacy, rite aid, vitamin, walgreens""",
    "translation": """
        bilingual, bilingue, en ingles, hablo ingles, in english, no hablo ingles, speak english, speak
        spanish""",
}

HINTS: dict[str, frozenset[str]] = {label: frozenset(listed(phrases)) for label, phrases in _LISTED.items()}
