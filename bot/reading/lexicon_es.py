"""What Spanish speakers call the things neighbours ask for; read as `lexicon_en` (accents are folded away).

Words that are everyday words of the other language ("pan", "cama", "red") count only in Spanish texts.
"""

CATEGORIES: dict[str, str] = {
    "food": """
        comida, alimento, alimentos, despensa, despensas, despensita, mandado, el mandado, viveres,
        abarrotes, comestibles, provisiones, provision, compra de comida, la compra, hacer la compra, hacer
        compras, las compras, compras del super, super, supermercado, banco de comida, banco de alimentos,
        caja de comida, cajas de comida, canasta, canasta basica, pan, huevos, arroz, frijol, frijoles,
        habichuelas, lentejas, pasta, fideos, latas, enlatados, comida enlatada, sopa de lata, sopas de
        lata, sopa maruchan, cereal, avena, harina, maseca, azucar, aceite, sal, verdura, verduras,
        vegetales, fruta, frutas, manzanas, platanos, naranjas, limones, tomates, jitomates, papas,
        cebollas, calabazas, carne, pollo, pescado, atun, pavo, leche, queso, mantequilla, yogur, jugo,
        cafe, galletas, tortillas, tengo hambre, tenemos hambre, pasando hambre, con hambre, hambre, nada de
        comer, nada que comer, no hay que comer, no tenemos que comer, no tengo que comer, para comer, que
        comer, algo de comer, refri vacio, refrigerador vacio, nevera vacia, estampillas de comida,
        estampillas, cupones de alimentos, sin comida, jamon, masa, chile, aguacates, mercado, productos
        frescos, la comida no alcanza""",
    "meals": """
        comida caliente, comidas calientes, comida hecha, comida preparada, comida cocinada, comidas
        preparadas, comidas, cena, cenas, almuerzo, almuerzos, desayuno, desayunos, lonche, lonches, lunch,
        guiso, guisado, sopa, caldo, caldo de pollo, pozole, tamales, tamal, plato de comida, platos de
        comida, plato caliente, platos calientes, un plato, platillos, cocinar para, cocinarle, cocinar,
        cocino, cocinado, comida casera, burritos, enchiladas, lasana, pizza, tortas, sandwiches,
        bocadillos, arroz con pollo, comida lista, mole, empanadas, arepas, pupusas, hacer de comer, no
        puedo cocinar, paella""",
    "water": """
        agua, agua potable, agua embotellada, botellas de agua, garrafon, garrafones, garrafones de agua,
        galones de agua, bidones de agua, sin agua, no hay agua, no tenemos agua, no tengo agua, agua para
        tomar, agua para beber, agua limpia, cajas de agua, filtro de agua, cortaron el agua, se fue el agua""",
    "baby": """
        panal, panales, panalitos, huggies, pampers, toallitas humedas, toallitas, toallitas de bebe,
        formula, leche de formula, leche para bebe, leche para mi bebe, leche para el bebe, leche para la
        bebe, leche de bebe, leche en polvo, enfamil, similac, nido, biberon, biberones, mamila, mamilas,
        teteros, chupon, chupete, cuna, cunita, moises, corral, carriola, carreola, carrito de bebe, coche
        de bebe, cochecito, asiento de carro, asiento para carro, asiento de bebe, silla de carro, silla
        para el carro, silla de bebe, silla para bebe, silla alta, periquera, cosas de bebe, cosas para
        bebe, cosas para el bebe, cosas para mi bebe, comida de bebe, comida para bebe, papilla, papillas,
        gerber, extractor de leche, sacaleches, cobijita, portabebe, portabebes, panalera, vitaminas
        prenatales, suero pedialyte, talco, andadera""",
    "baby+clothing": """
        ropa de bebe, ropita de bebe, ropita, ropa para bebe, ropa para mi bebe, ropa de recien nacido,
        mameluco, mamelucos, ropa de maternidad, ropita de recien nacido, zapatitos""",
    "medicine": """
        medicina, medicinas, medicamento, medicamentos, remedio, remedios, pastilla, pastillas, receta,
        recetas, receta medica, insulina, inhalador, inhaladores, antibiotico, antibioticos, farmacia, la
        farmacia, botica, jarabe, jarabe para la tos, tylenol, ibuprofeno, paracetamol, aspirina, aspirinas,
        metformina, pastillas de la presion, pastillas para la presion, medicina de la presion, medicina
        para la presion, presion alta, tiras reactivas, tiritas, tiras de glucosa, jeringas, vacuna,
        inyeccion, inyecciones, surtir receta, surtir mi receta, recoger medicina, recoger mis medicinas,
        recoger mi medicina, recoger mi receta, alergia, pomada, gotas, anticonceptivos, vitaminas, copago,
        salbutamol, para la diabetes, para el asma, enalapril, losartan, suero oral, narcan""",
    "health_equipment": """
        silla de ruedas, andador, andadera para adulto, muleta, muletas, baston, silla de bano, silla para
        bano, silla para banarse, silla de ducha, silla para la ducha, comodo, cama de hospital, oxigeno,
        tanque de oxigeno, concentrador de oxigeno, cpap, nebulizador, tensiometro, baumanometro, aparato de
        la presion, aparato para la presion, medidor de presion, monitor de presion, glucometro, medidor de
        azucar, medidor de glucosa, termometro, aparato auditivo, aparatos auditivos, audifono para sordo,
        faja, ferula, rodillera, tobillera, collarin, panal de adulto, panales de adulto, panales para
        adulto, vendas, gasas, botiquin, cubrebocas, mascarillas, mascarilla, tapabocas, pruebas de covid,
        prueba de covid, lentes graduados, anteojos, lentes, barras de apoyo, rampa para silla, equipo
        medico, oximetro, sonda, sondas, cama articulada, grua, cabestrillo, protesis, purificador de aire,
        curaciones""",
    "check_in": """
        visitar a mi, visite a mi, visitar a, visita a mi, visita, visitas, que la visiten, que lo visiten,
        ver como esta, ver como sigue, ver si esta bien, checar a, checar como, chequear a, echar un ojo,
        dar una vuelta, eche un ojo, echarle un ojo, revisar como, asegurar que este bien, no contesta, no
        responde, no me contesta, no ha contestado, no abre la puerta, que le llame, que le llamen,
        llamarle, llamar a mi, llamada, llamadas, una llamada, hablar con alguien, con quien hablar, alguien
        con quien, platicar, platicar con, platique con, hacer compania, haga compania, me siento sola, me
        siento solo, muy sola, muy solo, se siente sola, se siente solo, vive sola, vive solo, esta sola,
        esta solo, estoy sola, estoy solo, sola todo el dia, solo todo el dia, soledad, acompane a mi mama,
        acompane a mi papa, pasar a ver, pase a ver, pasen a ver, tocar la puerta, toque la puerta, no se
        nada de, desahogarme, que la llamen, que lo llamen, llamar por telefono""",
    "ride": """
        ride, raite, rait, raites, aventon, aventones, un aventon, transporte, transportacion, transportar,
        que me lleve, que me lleven, me lleve, me lleven, llevarme, llevarnos, llevarlo, llevarla, lleve a
        mi, lleven a mi, lleve al, llevar a mi, llevar gente, llevar personas, llevar a gente, llevar a
        personas, llevar a alguien, llevar a vecinos, llevar ancianos, llevar a los ancianos, llevar a
        ancianos, me puede llevar, me puedan llevar, me pueden llevar, nos lleve, nos lleven, nos puede
        llevar, nos puedan llevar, llevar al, llevar a la, llevarte, llevarlos, la lleve, lo lleve, los
        lleve, llevo gente, llevo a, llevo al, viaje al, viaje a la, viaje al doctor, viaje a, viajes a,
        recoger a mi, recoja a mi, recojan a mi, recogerme, que me recoja, que me recojan, pasar por mi,
        pasar por mi hijo, pasar por mi hija, pasar por mis hijos, pase por mi, manejar, manejo, conducir,
        chofer, chofer para, conductor, taxi, uber, carro para ir, quien me lleve, quien nos lleve, quien
        lleve, quien la lleve, quien lo lleve, como llegar, como ir, forma de llegar, manera de llegar, como
        llego, ir al doctor, ir al medico, ir al hospital, ir a la clinica, ir a mi cita, llegar a mi cita,
        llegar al hospital, llegar a la clinica, llegar al doctor, llegar al trabajo, ir a dialisis, no
        tengo carro, no tengo coche, no manejo, pasaje, pasajes, pase de bus, pase de autobus, boletos de
        camion, boleto de autobus, boletos de autobus, dinero para gasolina, tarjeta de gasolina, gasolina,
        espacio en mi carro, lugar en mi carro, lugares en mi carro, asientos en mi carro, a dialisis,
        camioneta para llevar gente, llevo y traigo, ir y venir, compartir carro, aeropuerto""",
    "moving": """
        mudanza, mudanzas, mudar, mudarme, mudarnos, me mudo, nos mudamos, me estoy mudando, nos estamos
        mudando, cambiarme de casa, cambiarnos de casa, cargar cajas, cargar muebles, cargar, cargar un,
        mover muebles, mover un, mover una, mover mi, mover mis, mover cosas, mover unas, mover el, mover
        la, mover cajas, subir un, subir una, subir mi, subir muebles, bajar un, bajar una, bajar muebles,
        bajar cajas, subir cajas, troca, troca para, troka, camioneta, camioneta para mover, camion de
        mudanza, acarrear, acarreo, empacar, flete, descargar, llevar muebles, llevar un sofa, llevar un
        mueble, cajas para mudanza, cajas de mudanza, cajas de carton, diablito, levantar algo pesado, cosas
        pesadas, tirar basura grande, remolque, brazos fuertes""",
    "repair": """
        arreglar, arregle, arreglen, arreglarme, arreglo, arreglos, componer, componga, reparar, repare,
        reparo, reparacion, reparaciones, gotea, goteando, goteo, gotera, goteras, fuga, fuga de agua, fuga
        de gas, tuberia, tubo, tubo roto, plomero, plomera, plomeria, fontanero, tapado, tapada, destapar,
        destape, bano tapado, excusado, inodoro, retrete, lavabo, fregadero, llave del agua, llave de agua,
        regadera, electricista, apagador, enchufe, contacto de luz, cortocircuito, foco, ventana rota,
        vidrio roto, puerta rota, puerta no cierra, cerradura, chapa, cambiar chapa, cambiar la chapa,
        cerrajero, carpintero, albanil, techo, canaleta, rampa, barandal, escalon, escalones, calenton,
        calentador, boiler, caldera, calefactor descompuesto, se descompuso, descompuesto, descompuesta, se
        me descompuso, no prende, no sirve, no funciona, no jala, roto, rota, rompio, se rompio, quebro, se
        quebro, lavadora descompuesta, refri descompuesto, pintar, pintor, armar un mueble, armar muebles,
        armar una, armar un, instalar, llanta, llantas, llanta ponchada, ponchada, bateria, bateria del
        carro, pasar corriente, carro no prende, carro no arranca, no arranca, mecanico, frenos, bicicleta
        rota, arreglo bicicletas, maestro de obra, manitas, handyman, moho, detector de humo, costura,
        coser, remendar, cano, caneria""",
    "tools": """
        herramienta, herramientas, taladro, escalera, martillo, sierra, serrucho, motosierra,
        destornillador, desarmador, pinzas, alicate, llave inglesa, llave de tuercas, caja de herramientas,
        carretilla, extension, extension electrica, generador, planta de luz, hidrolavadora, aspiradora de
        taller, cables para pasar corriente, cables pasa corriente, gato hidraulico, gato para el carro,
        lijadora, pala prestada, prestar una pala, presten una pala, preste una pala, prestar una podadora,
        preste una podadora, presten una podadora, maquina de coser, pistola de clavos, cinta metrica,
        compresor, rodillos""",
    "household_goods": """
        mueble, muebles, sofa, sillon, cama, camas, colchon, colchones, colchoneta, base de cama, litera,
        literas, comoda, mesa, mesita, silla, sillas, escritorio, lampara, librero, tapete, alfombra,
        cortinas, cobija, cobijas, cobertor, cobertores, manta, mantas, frazada, frazadas, sabana, sabanas,
        almohada, almohadas, toalla, toallas, platos, vasos, trastes, ollas, olla, sarten, sartenes,
        cubiertos, microondas, tostador, cafetera, licuadora, refrigerador, refri, nevera, congelador,
        estufa, lavadora, secadora, aspiradora, trapeador, escoba, ventilador, abanico, ventiladores,
        calentador electrico, calefactor, aire acondicionado, jabon, champu, shampoo, pasta de dientes,
        pasta dental, cepillo de dientes, cepillos de dientes, desodorante, articulos de higiene, productos
        de higiene, higiene, papel de bano, papel higienico, servilletas, detergente, jabon de ropa, cloro,
        productos de limpieza, articulos de limpieza, bolsas de basura, toallas sanitarias, toallas
        femeninas, tampones, focos, pilas, linterna, velas, bolsa de dormir, saco de dormir, sacos de
        dormir, casa de campana, tienda de campana, carpa, utiles escolares, utiles, mochila, mochilas,
        juguetes, libros, cuadernos, bicicleta, bici, bicis, tele, television, lavanderia, lavar ropa, lavar
        la ropa, lavar mi ropa, plancha, olla arrocera, cosas de cocina, cosas para la casa, enseres,
        hielera, maletas, regalos de navidad, juguete""",
    "clothing": """
        ropa, ropa de invierno, ropa de nino, ropa de nina, ropa para ninos, ropa de ninos, abrigo, abrigos,
        chamarra, chamarras, chaqueta, chaquetas, campera, sueter, sueteres, sudadera, sudaderas, pantalon,
        pantalones, camisa, camisas, camiseta, camisetas, playera, playeras, vestido, vestidos, falda,
        zapato, zapatos, tenis, botas, sandalias, chanclas, calcetines, calcetas, medias, ropa interior,
        calzones, brasier, guantes, gorro, gorros, gorra, bufanda, bufandas, uniforme, uniformes, uniforme
        escolar, pijama, pijamas, impermeable, traje, mallas, zapatillas""",
    "housing": """
        donde dormir, donde quedarme, donde quedarnos, donde quedarse, donde vivir, lugar para dormir, lugar
        para quedarme, lugar para quedarnos, lugar donde, lugar para vivir, un lugar para, techo para,
        posada, hospedaje, alojamiento, albergue, refugio, cuarto, cuartito, habitacion, cuarto en renta,
        rentar un cuarto, rento cuarto, me renta, en renta, renta de cuarto, departamento, depa,
        apartamento, apto, vivienda, casa para rentar, motel, hotel, desalojo, desalojar, desalojando, orden
        de desalojo, nos desalojan, me desalojan, me corren, nos corren, me corrieron, nos corrieron, nos
        echan, me echaron, nos echaron, me sacaron, nos sacaron, sin casa, sin hogar, sin techo, en la calle
        con, en la calle, quedamos en la calle, durmiendo en el carro, dormimos en el carro, duermo en mi
        carro, duermo en el carro, dormir en el carro, durmiendo en la calle, vivo en mi carro, vivimos en
        el carro, compartir casa, roomie, no tengo donde, no tenemos donde, no tenemos a donde ir, no tengo
        a donde ir, cuarto extra, cuarto libre, recamara, pasar la noche""",
    "utilities": """
        luz, recibo de luz, recibo de la luz, bil de luz, bil de la luz, biles, bil, billes, bill de luz,
        factura de luz, factura de la luz, factura del gas, cortaron la luz, cortar la luz, cortan la luz,
        cortarme la luz, corten la luz, corte de luz, me cortan, nos cortan, nos cortaron, me cortaron, nos
        van a cortar, me van a cortar, sin luz, no hay luz, no tengo luz, no tenemos luz, se fue la luz,
        recibo del gas, recibo del agua, recibo de gas, recibo de agua, pagar la luz, pagar el gas, pagar el
        agua, cortar el gas, cortaron el gas, sin gas, no hay gas, cortar el agua, electricidad,
        calefaccion, sin calefaccion, no hay calefaccion, no tenemos calefaccion, no tengo calefaccion,
        calenton, sin calenton, agua caliente, sin agua caliente, gas propano, propano, lena, servicios, los
        servicios, pago de servicios, aviso de corte, recibos, factura, facturas, apagon, tanque de gas, gas
        para cocinar""",
    "money": """
        dinero, dinerito, lana, plata, efectivo, feria, renta, la renta, pagar la renta, pagar renta,
        alquiler, pagar el alquiler, pago de la renta, para la renta, ayuda con la renta, deposito,
        prestamo, prestado dinero, prestar dinero, preste dinero, presten dinero, dolares, pesos, euros,
        donacion, donaciones, donativo, tarjeta de regalo, tarjetas de regalo, venmo, zelle, cashapp,
        fondos, fondo, ayuda economica, apoyo economico, apoyo financiero, ayuda financiera, gastos medicos,
        gastos funebres, gastos del funeral, funeral, entierro, recibo del telefono, cuenta del hospital,
        deuda, deudas, colecta, no me alcanza, no nos alcanza, no completo, quincena, pagar mi cuenta, pagar
        las cuentas, fianza dinero, giro""",
    "childcare": """
        cuidar a mi hijo, cuidar a mi hija, cuidar a mis hijos, cuidar a mis hijas, cuidar mi hijo, cuidar
        mi hija, cuidar mis hijos, cuidar ninos, cuidar a ninos, cuidar a los ninos, cuidar a mi bebe,
        cuidar mi bebe, cuidar al bebe, cuidar al nino, cuidar a la nina, cuidar a mis ninos, cuidar mis
        ninos, cuidar a mi nino, cuidar a mi nina, cuidar a mi nieto, cuidar a mis nietos, cuide a mi hijo,
        cuide a mi hija, cuide a mis hijos, cuide a mi bebe, cuide a mis ninos, cuide a mi nino, cuide a mi
        nina, cuide mis hijos, cuide a los ninos, cuiden a mis hijos, cuiden a mi hijo, cuiden a mi hija,
        cuide al nino, cuide al bebe, cuido ninos, cuido bebes, cuidarme a, cuidarme al, cuidarme a los
        ninos, cuidarme los ninos, cuidarme al bebe, ninera, nineras, ninero, babysitter, guarderia, kinder,
        cuidado de ninos, cuidado infantil, cuidado de mis hijos, ver a mis hijos, vea a mis hijos, recoger
        a los ninos, recoger a mi hijo de la escuela, recoger a mi hija de la escuela, recoger a mis hijos,
        echar un ojo a mis hijos, tareas escolares, ayuda con la tarea, hacer la tarea, tutor, tutora,
        clases particulares, canguro, quien cuide, cuidar chiquitos""",
    "pet_care": """
        mascota, mascotas, perro, perros, perra, perrito, perritos, perrita, gato, gatos, gata, gatito,
        gatitos, gatita, cachorro, cachorros, cachorrito, comida de perro, comida para perro, comida para
        perros, comida para mi perro, comida para mi perrito, comida para el perro, comida de gato, comida
        para gato, comida para gatos, comida para mi gato, comida para mis gatos, croquetas, arena para
        gato, arena de gato, arena para el gato, veterinario, veterinaria, pasear al perro, pasear a mi
        perro, pasear mi perro, pasear perros, paseo perros, cuidar a mi perro, cuidar mi perro, cuidar a mi
        gato, cuidar mi gato, cuidar al perro, cuidar perros, correa, jaula, transportadora, pulgas, conejo,
        pajaro, perico, pajarito, gallinas, pecera, hamster, esterilizar, adoptar un perro, adoptar un gato,
        hogar temporal para""",
    "snow_yard": """
        nieve, palear, palear nieve, paleo nieve, quitar la nieve, limpiar la nieve, quitar nieve, pala de
        nieve, pala, hielo, entrada del carro, banqueta, acera, cesped, pasto, zacate, cortar el pasto,
        cortar pasto, cortar el zacate, cortar zacate, cortar el cesped, cortar la yarda, cortar yarda,
        podar, poda, podar arboles, podadora, yarda, yardas, jardin, jardineria, jardinero, patio, limpiar
        la yarda, limpiar el patio, limpiar patio, limpiar yardas, hojas, rastrillar, rastrillo, hierba,
        maleza, deshierbar, ramas, rama, arbol caido, arbol, arboles, sal para hielo, arbustos""",
    "internet": """
        internet, wifi, wi fi, guaifai, modem, ruteador, computadora, compu, ordenador, laptop, portatil,
        tableta, tablet, celular, telefono celular, telefono nuevo, telefono usado, cargador, saldo,
        recarga, minutos, datos, plan de datos, chip, impresora, zoom, contrasena, correo electronico,
        cuenta de correo, videollamada, videollamadas, tecnologia, configurar mi telefono, configurar el
        telefono, configurar mi celular, configurar, usar el telefono, usar mi telefono, usar la
        computadora, usar zoom, pantalla rota, hotspot""",
    "translation": """
        traducir, traduzca, traduzcan, traduccion, traducciones, traductor, traductora, traduzco,
        traducirme, interprete, interpretes, interpretar, interpretacion, que hable ingles, que hable
        espanol, que hable mixteco, que hable, hable ingles, habla ingles, hablo ingles, hablar ingles, no
        hablo ingles, clases de ingles, en ingles, al ingles, al espanol, del ingles, lengua de senas,
        lenguaje de senas, bilingue""",
    "paperwork": """
        papeles, papeleo, formulario, formularios, forma, formas, llenar, llenar una forma, llenar formas,
        llenar unos papeles, llenar papeles, llenar un formulario, llenar la forma, llenar el formulario,
        llenar la aplicacion, llenar una aplicacion, llenar la solicitud, llenar una solicitud, rellenar,
        rellenar papeles, solicitud, solicitudes, aplicacion, aplicaciones, aplicar para, aplicar a,
        tramite, tramites, documento, documentos, impuestos, taxes, declaracion de impuestos, medicaid,
        medicare, medical renovacion, desempleo, beneficios, curriculum, hoja de vida, acta de nacimiento,
        seguro social, numero de seguro, renovar, renovacion, imprimir, copias, fotocopias, sacar copias,
        escanear, notario, carta del, carta de, una carta, leer una carta, leer la carta, leerme una carta,
        entender una carta, entender la carta, correo que recibi, inscribir, inscripcion, inscripciones,
        registro, aplicacion de trabajo, solicitud de empleo, solicitud de trabajo, licencia, matricula,
        pasaporte, itin""",
    "safety": """
        violencia, violencia domestica, me pega, me golpea, me pego, me golpeo, me maltrata, maltrato,
        maltratada, abuso, abusa de mi, abusador, agresor, me amenaza, me amenazo, nos amenaza, amenaza,
        amenazas, amenazando, me acosa, acoso, acosando, acosador, me sigue, me persigue, me esta siguiendo,
        tengo miedo, miedo de mi, miedo a mi, miedo de volver, miedo de regresar, lugar seguro, casa segura,
        no estoy segura, no me siento segura, no es seguro, insegura, peligro, en peligro, orden de
        restriccion, orden de proteccion, orden de alejamiento, me quiere matar, me va a matar, me quiere
        pegar, me va a pegar, escapar, huir, salir de mi casa, acompaneme a mi casa, acompaname a, caminar
        conmigo, camine conmigo, caminar sola, caminar solo, me acompane, me acompana, alguien me acompana,
        me acompanen, acompanarme a mi casa, robo, robaron, me robaron, se metieron, ladron, pistola, arma,
        violo, violacion, asalto, asaltaron, refugio para mujeres, escoltar""",
    "legal": """
        abogado, abogada, abogados, licenciado, legal, ayuda legal, asesoria legal, consejo legal, consulta
        legal, corte, la corte, cita en la corte, cita de corte, fecha de corte, audiencia, juez, juzgado,
        arrestado, arrestaron, arresto, detenido, detenida, detuvieron, carcel, preso, fianza, la migra,
        migra, migracion, inmigracion, deportacion, deportar, deportaron, deportado, asilo, caso de asilo,
        visa, residencia, ciudadania, permiso de trabajo, papeles de inmigracion, papeles de migracion,
        green card, mica, daca, tps, custodia, divorcio, demanda, demandar, multa, derechos, conozca sus
        derechos, derechos de inquilinos, tarjetas rojas, estatus, se lo llevo ice, se llevo ice, poder
        notarial, no me pagaron, patron no me paga, no me quiere pagar, robo de salario, desalojo en la
        corte, aviso de la corte, citatorio""",
    "-": """
        sin pena, se llevo, se lo llevo, se la llevo, se llevaron, de nada, para nada, luz verde, forma de
        pago, forma de llegar, de todas formas, de alguna forma, agua pasada, mesa directiva, la mesa de,
        mesa de trabajo, en super, super bien, super util, super amable, super bueno, super rico, esta en
        llamas, gracias por la comida, casa abierta, en carne propia, la neta, fondo de, buena onda, pan
        comido, que padre, en fondo, vale la pena, da pena, lugar comun, pasta termica, gato encerrado,
        llamada de zoom, datos curiosos, la luz al final, dar a luz, dio a luz, calle agua, calle luz, calle
        arroz, calle arbol, en linea, carta de amor, hoja de inscripcion, visita guiada, a la hora de
        comida, despues de comer, antes de comer, despues del almuerzo, a la hora del almuerzo, despues de
        la cena, antes de la cena, hora de la cena, por favor, por el camion, me super,
        landlord no contesta, casero no contesta, el casero no contesta, dueno no contesta, no contesta el
        casero, anda en silla de ruedas, usa silla de ruedas, usa baston, usa andadera,
        sin papeles""",
}

#: Also English words (or names): they count only when the text is Spanish, and the English list rules else.
SPANISH_ONLY = frozenset(
    """
    pan sal red cama ropa mesa masa lana plata feria pala pilas super comida forma formas cubiertos tenis
    chile chip luz bil mole lunch extension renta corte pasta gas papas legal sola solo poda pasto patio
    datos minutos saldo mantas manta carpa tortas toallas pinzas cano arma robo visita
    """.split()
)
