"""The wider Spanish vocabulary of work: driving, carrying, mending, the yard.

Brands, verbs with their objects, slang and regional words, read as `lexicon_es`; folded, parted by commas.
"""

WIDER: dict[str, str] = {
    "ride": """
        un raite, raite a, raite al, raite para, un rait, un raid, ride a, ride para, un ride, un chance al,
        dar la cola, la cola hasta, jalon, un empujon hasta, transporte a, transporte al, transporte para,
        transporte de, transporte medico, traslado, traslado al, traslado a, traslados, trasladar,
        trasladarme, trasladarla, trasladarlo, que me acerque, acercar a, acercarme al, acercarme a,
        acercarla, acercarlo, la acerque, lo acerque, nos acerque, puede acercar, pueda acercar, la puede
        acercar, lo puede acercar, me acerquen, que la lleve, que lo lleve, que nos lleve, que nos lleven,
        que lo lleven, que la lleven, que los lleve, llevarme a, llevarme al, llevarlo al, llevarlo a,
        llevarla a, llevarla al, llevarnos a, llevarnos al, me lleva a, me lleva al, me lleven a, me lleven
        al, me lleve a, me lleve al, nos lleva a, nos lleva al, lleve a mi mama, llevar a mi mama, llevar a
        mi papa, llevar a mi abuela, llevar a mi abuelo, llevar a mi abuelita, llevar a mi esposo, llevar a
        mi esposa, llevar a mi hermana, llevar a mi hermano, llevar a mi suegra, llevar a mi tia, llevar a
        mi tio, llevar vecinos, llevar a mis, llevar gente a, llevar mayores, llevar a una persona, llevo a
        personas, llevo a vecinos, llevo pasajeros, recoger del aeropuerto, recoger en el aeropuerto,
        recogerme del, recogerme en, recogerme a, recoger del trabajo, pasar a recogerme, pasar a recoger a,
        pase a recoger a, ir al seguro, ir a su cita, ir a la cita, ir a una cita, ir a cita, ir a la corte,
        ir a la escuela, ir al trabajo, ir al super, ir a la tienda, ir al dentista, ir al aeropuerto, ir a
        quimio, ir a la quimio, ir a terapia, ir a terapias, ir a mi dialisis, ir a su dialisis, ir al
        consulado, ir al centro, llegar a dialisis, llegar a la quimio, llegar a mi trabajo, llegar a su
        cita, llegar a la cita, llegar a una cita, llegar a la escuela, llegar a la corte, llegar al
        aeropuerto, llegar a terapia, como irme, como irnos, como regresar, como regresarme, como
        trasladarme, en que irme, en que irnos, en que ir, en que irse, en que moverme, en que moverse, en
        que llevarlo, no tengo en que ir, no tenemos en que ir, no tiene en que ir, no hay en que ir, no
        tengo en que irme, no tengo como ir, no tengo como llegar, no tenemos como ir, no tenemos como
        llegar, no tiene como ir, no tiene como llegar, no tengo transporte, no tenemos transporte, no tiene
        transporte, no tengo quien me lleve a, no tengo quien la lleve, no tengo quien lo lleve, nadie me
        puede llevar, nadie la puede llevar, nadie lo puede llevar, nadie la puede acercar, nadie me lleva,
        no tengo auto, no tiene carro, no tenemos carro, no tenemos coche, no tiene coche, no manejo ya, ya
        no manejo, ya no puede manejar, ya no puedo manejar, sin auto, sin transporte, sin vehiculo, sin
        troca, carro descompuesto, carro en el taller, carro esta en el taller, troca en el taller, coche en
        el taller, se me quedo el carro, me deje cerca, me dejen en, me quede cerca, vayan para, vaya hacia,
        vaya rumbo a, va rumbo a, va rumbo al, rumbo al, baje a, baje al, baje en coche a, suba a, va a ir
        al, alguien vaya a, alguien que vaya a, alguien que vaya al, alguien que vaya para, quien vaya para,
        quien va para, quien vaya a, lugar para dos, lugar para 2, lugar para 3, lugar para una persona,
        llevo lugar, lugares libres, lugar libre en el carro, asiento libre, dos asientos, tres asientos,
        espacio en el carro, espacio en mi camioneta, campo en el carro, campo en mi carro, cabe una
        persona, caben dos, caben tres, caben 3, caben 2, caben 4, boletos de bus, pasaje de bus, pasaje de
        autobus, pasaje del camion, pasajes de camion, abono de transporte, bonobus, tarjeta del bus,
        tarjeta de bus, boleto de tren, boleto de camion, para la gasolina, para gasolina, echarle gasolina,
        gasolina para ir, pa la gas, para el uber, pagar el uber, pagar un uber, pagar el taxi, para el
        taxi, para el camion, para el pasaje,
        abono transporte, acercarme a la, alguien con carro, alguien con coche, bola al centro, boleto de
        colectivo, boleto de metro, bono transporte, cola hasta el trabajo, colectivo para, compartir
        coche, dame pon, dar pon, darme la cola, darme pon, darme un jalon, guagua para, jalon al, me
        acerque a la, me acerque al, nafta, no hay guagua, perdi el bus, perdi el camion, pon al, pon
        hasta, remis, sube sin saldo, tarjeta del metro, un jalon a, varada en el, varado en el""",
    "moving": """
        mudarse, se muda de, se mudan, mudarme de, mudanza este, la mudanza, con la mudanza, hacer la
        mudanza, hago mudanzas, me cambio de casa, se cambia de casa, nos cambiamos de casa, cambio de casa,
        cambiarme de apartamento, cambiarme de departamento, cambio de apartamento, trasteo, trasteos,
        acarreos, cargar mis cosas, cargar unas cosas, cargar un mueble, cargar un refri, cargar una cama,
        cargar un sofa, cargar un ropero, mover mis cosas, mover las cosas, mover unos muebles, mover
        muebles pesados, mover un refri, mover un sofa, mover un sillon, mover un ropero, mover un colchon,
        mover una cama, mover una lavadora, mover una estufa, mover la cama, mover el refri, mover el sofa,
        subir un mueble, subir los muebles, subir un refri, subir un sofa, subir un colchon, subir una
        lavadora, subir un ropero, bajar un refri, bajar un mueble, bajar los muebles, bajar un sofa, bajar
        un ropero, bajar un colchon, bajar una lavadora, bajar mis cosas, subir mis cosas, suba los muebles,
        baje los muebles, le suba los muebles, llevar una cama, llevar un refri, llevar un colchon, llevar
        una lavadora, llevar un ropero, llevar mis muebles, llevar los muebles, llevarme un sofa, llevarme
        un mueble, llevarse un sofa viejo, sacar muebles, sacar un mueble, sacar un sofa, sacar un colchon,
        sacar basura, sacar escombro, escombro, tirar muebles, tirar un colchon, tirar un sofa, tirar
        escombro, tirar basura, tirar cosas, ir al basurero, ir a tirar, llevar al dump, camion de 3
        toneladas, camion grande, camioncito, furgoneta, furgon, troca grande, troca con, camioneta grande,
        picop, una troca, una camioneta, manos para cargar, manos para mover, hombres fuertes, personas
        fuertes, muchachos fuertes, gente fuerte, gente para cargar, alguien fuerte, dos fuertes, cajas de
        mudar, cajas vacias, cinta para empacar, empacar mis, empacar cosas, ayudar a empacar, desempacar,
        descargar muebles, descargar un camion, cosas al storage, storage, guardar mis muebles, guardar mis
        cosas,
        acarrear muebles, bodega para guardar, cinta para cajas, cosas al basurero, en que traerla,
        fletero, furgoneta para, guardamuebles, pesa mucho, plastico burbuja, sacar escombros, tirar
        escombros, traer un mueble, trasladar muebles, trasladar unos muebles, un trasteo""",
    "repair": """
        arreglar la, arreglar el, arreglar mi, arreglarme el, arreglarme la, arregle mi, arregle el, arregle
        la, arreglen la, arreglen el, que arregle, que repare, que componga, componer la, componer el,
        componerme, componemos, arregla carros, arregla lavadoras, arregla refris, arreglo lavadoras,
        arreglo carros, arreglo computadoras, reparacion de, reparo bicis, reparo bicicletas, arreglo bicis,
        reparo lavadoras, chapuza, arreglos de la casa, arreglitos, arreglitos de casa, cositas de la casa,
        trabajitos, trabajos de plomeria, trabajos de electricidad, de plomeria, gotea el, gotea la, gotea
        el techo, gotea la llave, gotera en, se gotea, no deja de gotear, tira agua la, sale agua de, sale
        agua del, escurre agua, se filtra el agua, filtracion, filtraciones, agujero en, hoyo en el techo,
        se cayo el techo, lamina, laminas, goteras en, tubo se, se rompio el tubo, se rompio un tubo, se
        revento un tubo, se revento la tuberia, se reventaron, tubos congelados, tuberia congelada, drenaje
        tapado, se tapo el, se tapo la, se tapo el drenaje, se tapo el bano, se tapo el excusado, se tapo el
        lavabo, se tapo la tina, bano no sirve, bano esta tapado, taza del bano, wc, el inodoro, inodoro
        tapado, el excusado, cisterna del bano, grifo gotea, pila de agua, desague, alcantarilla, tinaco
        roto, bomba de agua, boiler no, boiler no prende, boiler se, calentador no, calentador no prende,
        calentador se, calentador de agua, calentador del agua, no prende el boiler, no prende el
        calentador, no prende el calenton, no prende la calefaccion, no prende la estufa, no prende el
        horno, estufa no, estufa no prende, horno no, parrilla no, estufa se, estufa descompuesta,
        calefaccion no funciona, calefaccion no prende, calefaccion no jala, calefaccion se descompuso,
        calefaccion descompuesta, aire no enfria, aire acondicionado no, aire no, minisplit, clima no, clima
        se, refri no enfria, refri no, refri se, refri dejo de, refri ya no, nevera no, nevera se, nevera
        dejo, nevera no enfria, lavadora no, lavadora se, lavadora tira, lavadora dejo, secadora no,
        secadora se, microondas no, microondas se, licuadora se, plancha se, tele se, apagones, apagones en,
        contactos, contacto de, enchufes, tomacorriente, tomacorrientes, apagadores, cableado, corto
        electrico, chispas, saca chispas, se bajan los breakers, breakers, pastilla de la luz, centro de
        carga, no hay luz en un cuarto, lampara se, ventilador de techo, cerradura se, chapa de la puerta,
        chapa se, chapa rota, chapa nueva, cerradura nueva, cerradura rota, cambiar la cerradura, cambiar
        cerradura, llave se quebro, puerta no, puerta se, puerta se cayo, puerta quebrada, puerta de,
        bisagra, bisagras, ventana se, ventana no, ventana quebrada, vidrio de la ventana, vidrio quebrado,
        vidrio se, mosquitero roto, persianas, barda se, cerca se cayo, escalon roto, escalon se, escalera
        rota, escaleras rotas, piso hundido, pared rota, pared con, pared se, tablaroca, resanar,
        impermeabilizar, azulejos, loseta, pintar mi, pintar la, pintar una, pintar un, pintura y, soldar,
        soldadura, herrero, herreria, albanileria, carpinteria, carro no, carro se, troca no, troca se,
        coche no, coche se, auto no, auto se, moto no, moto se, mi carro no, carro descompuesto arreglar,
        carro ya no, no quiere prender, no da marcha, marcha del carro, alternador, balatas, pastillas de
        freno, frenos del, cambio de aceite, cambiar el aceite, cambiar la llanta, cambiar una llanta,
        cambiar llanta, llanta se, llanta baja, llanta nueva, goma ponchada, goma vacia, neumatico, se
        poncho la llanta, se me poncho, ponche, ponchadura, radiador, mecanico para, mecanico para mi,
        pasarme corriente, me pase corriente, paso de corriente, bici rota, bici ponchada, bici se, cadena
        de la bici, silla de ruedas descompuesta, coser un, coser una, coser mi, coser pantalones,
        dobladillo, bastilla, zipper, cierre del, costurera, modista, parchar, armar mi, armar muebles de,
        armar cama, armar la cama, armar una cama, armar la cuna, armar una cuna, armar un ropero, colgar,
        colgar cortinas, poner una repisa, poner un vidrio, poner una chapa, poner cortinas, poner una
        puerta, instalar un, instalar una, instalar mi, instalar el, cucarachas, fumigar, chinches,
        detectores de humo, lamina del techo, lona para el techo, lona en el techo,
        abrir mi carro, arreglar el porton, atascado, breaker, brincan los breakers, calefon, cambiar un
        vidrio, canilla, cerca rota, chapista, coserme un vestido, desatascar, fumigacion, fumigador,
        fusibles, gasfiter, gasista, goma pinchada, grifo, llaves adentro, llaves se quedaron, maestro
        chasquilla, me quede afuera sin llaves, no enfria, persiana rota, pestillo, pincho la rueda, plomo
        fundido, porton, quede afuera de mi casa, se fue el breaker, se me pincho, se me tapo, se me tapo
        el bano, se pincho la goma, se rompio el grifo, sellar ventanas, tapar un hoyo, tecnico de
        lavadoras, tecnico de neveras, tecnico de refrigeradores, termo electrico, termofon, vidrio para
        la ventana, vulcanizadora""",
    "tools": """
        herramientas para, herramienta para, caja de herramienta, herramientas prestadas, herramienta
        prestada, taladro prestado, un taladro, rotomartillo para, desarmadores, destornilladores, llaves
        allen, juego de llaves, matraca, stilson, llave stilson, pinza, alicates, tenazas, martillos,
        cincel, barreta, pata de cabra, nivel de, segueta, sierra electrica, sierra caladora, caladora,
        sierra circular, cortadora de, cortadora de azulejo, esmeriladora, amoladora, pulidora de, lijadora
        de, cepillo electrico, soldadora, maquina de soldar, planta de soldar, pistola de calor, pistola de
        silicon, pistola para pintar, compresora, compresor de aire, bomba de aire, inflador, gato del
        carro, gata hidraulica, cruceta, llave de cruz, cables de corriente, cables para bateria,
        pasacorriente, cargador de bateria, escalera alta, escalera de, escalera de mano, escalera de
        tijera, escalera larga, escalera prestada, una escalera, la escalera prestada, andamio, andamios,
        carretilla prestada, una carretilla, carreta, una pala y, palas, zapapico, azadon, rastrillo
        prestado, machete, machetes, hacha, tijeras de podar, tijeras para podar, podadora prestada,
        desbrozadora, orilladora, sopladora, motosierra prestada, manguera, mangueras, hidrolavadora
        prestada, karcher, aspiradora industrial, aspiradora prestada, extension de luz, extension larga,
        extensiones, generador prestado, generador de luz, planta electrica, inversor, bomba para sacar
        agua, bomba sumergible, maquina de costura, maquina para coser, remachadora, flexometro, metro de
        medir, multimetro, destapador, destapacanos, guia para destapar, sonda para destapar, rodillo para
        pintar, brochas, lona prestada, carpa prestada, mesas prestadas,
        alargador, alargue, aspiradora de agua, bocina prestada, bomba para inflar, brocas, cables de
        bateria, careta de soldar, cinchos, llave francesa, maquina de alfombras, presta una pala, presta
        una podadora, prestarme cables, prestarme un gato hidraulico, prestarme una pala, prestarme una
        podadora, pulidora, revolvedora, sillas plegables prestadas, sopladora de hojas""",
    "snow_yard": """
        palear la nieve, palear la entrada, palear la banqueta, palear mi, palee, palee mi, palee su, palee
        la, paleen, quite la nieve, quiten la nieve, quitar la nieve de, quitar el hielo, quite el hielo,
        quitar hielo, limpiar la entrada, limpiar mi entrada, limpiar la banqueta, limpiar la acera, limpie
        la entrada, limpie la banqueta, limpie la nieve, limpien la nieve, sacar la nieve, saque la nieve,
        sacar mi carro de la nieve, carro enterrado, carro atascado en la nieve, atascado en la nieve,
        enterrado en nieve, tapado de nieve, tapada de nieve, cubierto de nieve, cayo mucha nieve, mucha
        nieve, pala para nieve, pala para la nieve, echar sal, echar sal en, echen sal, sal para el hielo,
        sal en los escalones, sal para la banqueta, congelada la entrada, entrada congelada, escalones
        congelados, banqueta congelada, corte de pasto, corte de zacate, corte de cesped, corte el pasto,
        corte el zacate, corte mi, corten el pasto, cortar la grama, cortar grama, grama, cortar la hierba,
        cortar hierba, cortar el monte, chapear, chapear el patio, desyerbar, desyerbe, deshierbar mi,
        deshierbe, quitar hierba, quitar la hierba, quitar maleza, limpiar el jardin, limpiar mi patio,
        limpiar mi yarda, limpiar mi jardin, limpie mi patio, limpie el patio, limpie la yarda, limpiar el
        terreno, limpiar terreno, limpiar lote, arreglar el jardin, arreglar mi jardin, arreglar la yarda,
        arreglo jardines, arreglo yardas, trabajo de jardin, trabajo de yarda, yardero, jardineros, corto el
        pasto, corto pasto, corto zacate, corto el zacate, corto yardas, corto grama, corto arboles, podo
        arboles, podo, pode, poden, podar un arbol, podar el arbol, podar mi, podar los arboles, podar las
        ramas, podar la, cortar un arbol, cortar el arbol, cortar ramas, cortar unas ramas, cortar las
        ramas, cortar una rama, corte un arbol, corte unas ramas, arbol en mi patio, arbol que se cayo,
        arbol se cayo, se cayo un arbol, se cayo una rama, se cayo un palo, tumbar un arbol, tumbar un palo,
        rama enorme, rama grande, ramas caidas, ramas en mi patio, ramas en el patio, recoger ramas, recoger
        las ramas, recoger hojas, recoger las hojas, recoja las hojas, barrer hojas, barrer las hojas,
        barrer la banqueta, rastrillar hojas, rastrillar las hojas, juntar hojas, juntar las hojas, hojas
        secas, hojas del patio, hojas en el patio, canaletas, limpiar canaletas, limpiar las canaletas,
        pasto alto, pasto largo, pasto crecido, pasto esta muy, pasto me llega, zacate largo, zacate
        crecido, zacate me llega, cesped alto, hierba alta, yerba, monte alto, setos, arbusto, escombros del
        patio, regar mis plantas, regar las plantas, huerto, hortaliza, macheteo,
        chapodar, deshierbar, grama alta, limpiar escombros del patio, maleza, pasto esta muy alto,
        plantitas de tomate, poda de arboles, podar, sal para la nieve, semillas, tierra para el jardin,
        tierra para macetas""",
}
