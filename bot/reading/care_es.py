"""The wider Spanish vocabulary of care: of the sick, the old, children, animals.

Brands, verbs with their objects, slang and regional words, read as `lexicon_es`; folded, parted by commas.
"""

WIDER: dict[str, str] = {
    "medicine": """
        medicinas de la presion, medicina del azucar, pastillas del azucar, pastillas de la azucar,
        pastillas para el azucar, medicina para el azucar, pastillas del corazon, medicina del corazon,
        medicina para el corazon, pastillas para el corazon, pastillas de la tiroides, pastillas para
        dormir, pastillas para el dolor, pastillas para la tos, pastillas para la ansiedad, pastillas de la
        ansiedad, pastilla de la presion, pastilla para la presion, medicamento para, medicamentos para,
        medicamento de, medicina para, medicina de, medicina controlada, remedio para, jarabe para, jarabe
        de nino, jarabe para mi hijo, mi receta, su receta, la receta, receta del doctor, receta lista,
        recetas listas, recoger la receta, recoger una receta, recoger mis recetas, recoger sus pastillas,
        recoger unas pastillas, recoger unas medicinas, recoger las medicinas, recoger la medicina, recoger
        el medicamento, comprar la medicina, comprar mi medicina, comprar su medicina, comprar las
        medicinas, comprar medicina, comprar mis medicinas, comprar medicamentos, pagar la medicina, pagar
        mi medicina, pagar las medicinas, surtir la receta, surtir, surtirme, ir a la farmacia por, pasar a
        la farmacia, traer de la farmacia, glucofage, glibenclamida, insulinas, pluma de insulina, jeringa,
        jeringas para insulina, agujas, lancetas, tiras para el azucar, tiras para medir, tiras para
        glucosa, tiras del glucometro, tirillas, tirillas de glucosa, bomba para el asma, bombita, bombita
        del asma, pompa de asma, pompa para el asma, la pompa, spray para el asma, ventolin, amlodipino,
        omeprazol, amoxicilina, penicilina, diclofenaco, naproxeno, acetaminofen, tempra, panadol, tafirol,
        apronax, dolex, gotas para los ojos, gotas para el oido, colirio, pomadas, unguento, antialergico,
        loratadina, antigripal, medicina para la gripe, medicina para la gripa, medicina para la tos,
        medicina para la fiebre, medicina para mi hijo, medicina para mi hija, medicina para mi bebe, algo
        para la fiebre, algo para la tos, algo para el dolor, algo para la calentura, anticonceptivo,
        pastillas anticonceptivas, pastilla del dia siguiente, acido folico, vitamina, quimioterapia oral,
        anticoagulante, antidepresivo, antidepresivos, clonazepam, sertralina, metadona, naloxona,
        electrolitos, pedialyte para,
        analgesicos, antiacido, antihistaminico, antirretrovirales, aspirineta, atorvastatina,
        bayaspirina, bombita para el asma, buscapina, calmantes, captopril, carbamazepina, cortisona,
        crema para hongos, desenfriol, dexametasona, dipirona, enantyum, eutirox, fluoxetina, inyectarme,
        ir a la farmacia, levotiroxina, loperamida, mejoral, metamizol, nebulizaciones, necesito suero,
        nolotil, pastillas de hierro, permetrina, pildoras, piojos, poner una inyeccion, prednisona,
        prueba de embarazo, puffer, que me inyecte, quien inyecte, quien ponga inyecciones, ranitidina,
        retrovirales, sal de uvas, shampoo para piojos, sintrom, suero para tomar, vaporub, vickvaporu,
        vida suero, vitaminas prenatales, vivaporu""",
    "health_equipment": """
        sillas de ruedas, una silla de ruedas, silla de rueda, silla electrica, silla de ruedas electrica,
        scooter electrico, andadores, andaderas, un andador para, andarivel, burrito ortopedico, caminador,
        caminadora para adulto, baston de, un baston, bastones, muletas canadienses, par de muletas, silla
        para el bano, silla del bano, banquito para banarse, banco para la regadera, silla de baneras,
        asiento para inodoro, asiento elevado para, elevador de inodoro, cama hospitalaria, cama clinica,
        cama de posiciones, colchon antiescaras, colchon de aire para, barandal de cama, barandas, pasamanos
        para el bano, grua para paciente, concentrador, bombona de oxigeno, balon de oxigeno, maquina de
        oxigeno, maquina de apnea, maquina cpap, nebulizadora, maquina de terapia, aparato para medir,
        aparato para el azucar, aparato del azucar, aparato de azucar, aparato para la glucosa, maquina de
        la presion, maquinita de la presion, maquinita del azucar, presion arterial aparato,
        esfigmomanometro, oximetro de, audifonos para sordos, aparato para oir, aparatos para oir, aparato
        del oido, pilas para el aparato, pilas para audifono, lentes para ver, lentes de ver, lentes para
        leer, lentes de aumento, gafas graduadas, gafas para leer, espejuelos, mis espejuelos, mis anteojos,
        mis gafas, mis lentes, protesis dental, dientes postizos, zapatos ortopedicos, zapatos para
        diabetico, medias de compresion, calcetas de compresion, vendas elasticas, vendaje, gasa, alcohol y
        gasas, guantes de latex, guantes desechables, mascarilla n95, cubre bocas, barbijos, barbijo,
        nasobuco, panales para abuelita, panales para senora, panales para mi abuelita, panales para mi
        papa, panales de anciano, panales para anciano, panales para ancianos, panal para adulto, tena,
        depend, predoblados, protectores de cama, bolsas de colostomia, bolsa de colostomia, bolsas de
        ostomia, sondas foley, tobillera ortopedica, bota ortopedica, bota para fractura, ferulas, corset,
        inmovilizador, cuello ortopedico, almohadilla termica, kit de primeros auxilios, primeros auxilios
        botiquin, glucerna, rampa portatil,
        agarraderas para el bano, audifonos para mi abuela sorda, audifonos para sordo, banarse sentada,
        banarse sentado, banquito para la regadera, bolsas de orina, burrito para caminar, cama
        ortopedica, chata para cama, cuna para enfermo, curitas, esparadrapo, gafas de ver, gafas para
        ver, humidificador, medias elasticas, micropore, munequera, ortesis, pamper de adulto, pampers de
        adulto, pastillero, plantillas ortopedicas, pruebas de covid, sabanillas, silla para ducha, test
        de antigenos, toallas para incontinencia, tubo de oxigeno""",
    "check_in": """
        llamadita, una llamadita, llamaditas, visitita, una visita, una visitita, visitar a los, visitar a
        mis, visitar a ancianos, visitarla, visitarlo, visitarme, que me visite, que me visiten, que me
        llamen, que me llame, alguien que me llame, alguien que la llame, alguien que la visite, alguien que
        lo visite, pasar a saludar, pase a saludar, pasar a verla, pasar a verlo, pase a verla, pase a
        verlo, pasen a verla, pasen a verlo, pasar a revisar, ir a ver a mi, ir a verla, ir a verlo, ir a
        ver como, ir a ver si, vayan a ver, fueran a ver, asomarse, se asome, asomarse a, asome a, se de una
        vuelta, darse una vuelta, dar vuelta, darle una vuelta, darle vuelta, de una vuelta a, darle un
        vistazo, un vistazo a, echarle un vistazo, echarle ojo, echarle un vistazo a, eche ojo, echen un
        ojo, echen ojo, ver si todo bien, saber si esta bien, ver que este bien, checar que este bien,
        checar si, checar que, checarla, checarlo, verificar que este bien, a ver como sigue, a ver si esta
        bien, ver como estan, ver como anda, tocarle la puerta, tocarle a su puerta, toquen la puerta, tocar
        a su puerta, toque a su puerta, toquele, tocar su puerta, no me responde, no me ha contestado, no ha
        respondido, no contesta el telefono, no contesta desde, no contesta sus, no contesta mis, no
        contesta llamadas, no coge el telefono, no levanta el telefono, no ha salido, no ha abierto, no ha
        salido de su casa, no sale de su casa, no la he visto, no lo he visto, no la hemos visto, no lo
        hemos visto, no se le ha visto, no se le ve, no sabemos nada de, no se nada de el, no se nada de
        ella, sin saber de, sin saber nada de, nadie la ha visto, nadie lo ha visto, nadie ha visto, no
        tengo noticias de, no tengo con quien hablar, no tiene con quien hablar, necesito hablar con
        alguien, con quien desahogarme, platicarle, platicar conmigo, un rato de platica, hacerle platica,
        hacer platica, alguien para platicar, alguien con quien platicar, alguien con quien hablar, charlar
        un rato, conversar un rato, tomar un cafecito con, tomar un cafe con, acompanarla un rato,
        acompanarlo un rato, hacerle compania, le haga compania, me haga compania, que le haga compania, le
        hagan compania, un poco de compania, falta compania, necesito compania, nos haga compania, quedarse
        con mi mama, quedarse con mi papa, quedarse con mi abuela, vive solita, vive solito, esta solita,
        esta solito, anda solita, anda solito, solita en su casa, solito en su casa, viven solos, viven
        solitos, ancianos solos, personas solas, mayores solos, abuelitos solos, me siento muy sola, me
        siento muy solo, me siento solita, me siento triste, muy deprimida, muy deprimido, desde que
        enviude, desde que murio mi, desde que fallecio, enviudo, viuda y, viudo y,
        tocarle a, ir a tocarle,
        alguien con quien charlar, apoyo emocional, con quien conversar, grupo de apoyo, me acompane a
        caminar, no he visto a don, no he visto a dona, no he visto a mi vecina, no he visto a mi vecino,
        un amigo para caminar""",
    "childcare": """
        mano con los ninos, mano con mis hijos, ayuda con los ninos, ayuda con mis hijos, cuidar a mi nene,
        cuidar a mi nena, cuidar a mis nenes, cuidar a mis nenas, cuide a mi nena, cuide a mi nene, cuiden a
        mi nena, cuidar ninos los, cuidar nenes, cuido nenes, cuidar bebes, cuidar un bebe, cuidar a un
        bebe, cuidar a una nina, cuidar a un nino, cuidar a mis gemelos, cuidar a mis dos, cuidar a mis
        tres, cuidar mis dos, cuidarme al nino, cuidarme a la nina, cuidarme a mi, cuidarme a mis, cuidarme
        mis hijos, cuidarme el bebe, cuidarme la bebe, cuidarme los, cuidarlos un rato, cuidarlas un rato,
        los cuide, las cuide, los cuiden, que los cuide, que me los cuide, que me la cuide, que me lo cuide,
        me los cuiden, quien los cuide, quien los puede cuidar, los puede cuidar, la puede cuidar, lo puede
        cuidar, los pueda cuidar, la pueda cuidar, lo pueda cuidar, los cuide un rato, quien los cuida,
        quien me los cuida, quien me cuide a, quien me cuide al, quien me cuida a, quien me cuida al, quien
        cuide a mis, quien cuide a mi, quien cuide al bebe, quien cuide ninos, quien cuida a mis, quien
        cuida ninos, me cuide a mi, me cuide a mis, me cuide al, me cuide a la, me cuide los, me cuida a mi,
        me cuida a mis, me cuida al, me cuiden a, me echen un ojo a los ninos, vigilar a los ninos, vigile a
        los ninos, atender a los ninos, echar un ojo a los ninos, quedarse con mis hijos, quedarse con mi
        hijo, quedarse con mi hija, quedarse con los ninos, quedarse con el bebe, quedarse con la bebe,
        quedarse con mis ninos, quedarse con la nina, quedarse con el nino, se quede con mis hijos, se quede
        con los ninos, se quede con mi bebe, se quede con la nina, se quede con el nino, se quede con mi
        hija, se quede con mi hijo, con quien dejar a los, con quien dejar a mi, con quien dejar a mis, con
        quien dejar al, con quien dejar la nina, con quien dejar los ninos, con quien dejo a los, con quien
        dejo a mi, con quien dejo a mis, con quien dejo al, donde dejar a los ninos, donde dejar a mis
        hijos, donde dejar a mi hijo, donde dejar a mi bebe, no tengo quien me cuide, no tengo quien cuide,
        no hay quien cuide, no tengo quien los cuide, no tengo ninera, me quede sin ninera, se quedo sin
        ninera, fallo la ninera, mi ninera no, mi ninera se, la ninera se, la ninera no, ninera de, ninera
        para, ninera por, ninera los, ninera el, canguro para los, cuidadora, cuidadora de ninos, cuidadora
        para mis hijos, cuido de ninos, cuido a ninos, cuido a tus, cuido a sus, cuido sus ninos, cuido a
        sus ninos, cuido chiquitos, cuido chamacos, cuidamos ninos, puedo cuidar ninos, puedo cuidar a,
        puedo cuidar nenes, guarderia para, guarderia cerro, cerraron la guarderia, no hay clases y, no hubo
        clases y, no hay escuela y, no tienen clases, salen temprano de la escuela, sale temprano de la
        escuela, despues de la escuela, antes de la escuela, recoger a mi nina, recoger a mi nino, recoger a
        mis ninos, recoger a mi nina de, recoger a mi nino de, recoger a la nina, recoger al nino, recoger
        los ninos, recoger ninos, recoger a los ninos de, recoger a mi hijo de, recoger a mi hija de,
        recoger a mis hijos de, recoja a mi nina, recoja a mi nino, recoja a mi hijo de, recoja a mi hija
        de, recoja a mis hijos, recoja a mis ninos, recoja a los ninos, recojan a mis hijos, llevar a mi
        hijo a la escuela, llevar a mi hija a la escuela, llevar a mis hijos a la escuela, llevar a los
        ninos a la escuela, llevar los ninos a la escuela, lleve a mis hijos a la escuela, lleve a mi hijo a
        la escuela, lleve a mi hija a la escuela, lleve a los ninos a la escuela, bajar del bus a mi,
        esperar el bus de mi hija, esperar el bus de mi hijo, tareas de la escuela, ayudar con la tarea,
        ayude con la tarea, ayude a mi hijo con, ayude a mi hija con, ayudar a mi hijo con, ayudar a mi hija
        con, tarea de matematicas, tarea de ingles, apoyo con la tarea, refuerzo escolar, regularizacion,
        clases de matematicas, clases de lectura, ensene a leer,
        apoyo escolar, ayuda con deberes, campamento de verano, canguro para mis, despues de escuela, echa
        la mano con el nino, echarle un ojo a mis ninos, entretener a los ninos, estancia infantil, hacer
        los deberes, jardin de ninos, jardin infantil, ojo a los ninos, sala cuna""",
    "pet_care": """
        animalito, animalitos, firulais, perrita que, perro de, perros de, perros callejeros, perro
        callejero, perrito de, perrita de, perritos en, lomito, lomitos, michi, michis, gatas, gato de,
        gatito de, gatos callejeros, gatitos en, gatito en, cachorritos, cachorra, camada, camada de, pastor
        aleman, comida del perro, comida del gato, comida para perritos, comida para gatitos, comida para
        mis perros, comida para mis perritos, comida para mis mascotas, comida para mascotas, comida de
        mascotas, comida para cachorro, comida para cachorros, comida para su perro, comida para su gato,
        comida para pajaros, comida para conejo, comida para gallinas, alimento de perro, alimento para
        perro, alimento para perros, alimento para mi perro, alimento para gato, alimento para mi gato,
        alimento de gato, pienso, pienso para, croqueta, croquetas de, croquetas para, bulto de croquetas,
        costal de croquetas, saco de comida para perro, lata para gato, sobres para gato, sobres de gato,
        sobrecitos, premios para perro, arenero, arena sanitaria, arena del gato, arena de gatos, arena para
        gatos, arena para mi gato, collar para, pechera, correa para, plato para perro, casa para perro,
        casita de perro, cama de perro, cama para perro, jaula para, transportadora para, vacuna
        antirrabica, vacunas de mi perro, vacunas para mi perro, vacunar a mi perro, vacunar a mi gato,
        desparasitar, desparasitante, antipulgas, garrapatas, pipeta, esterilizar a, esterilizacion,
        castrar, castracion, veterinario para, veterinario barato, veterinaria para, cita con el
        veterinario, cita en el veterinario, cita del veterinario, llevar al veterinario, llevar a mi perro,
        llevar a mi gato, llevar a mi perrito, llevar a mi perrita, llevar al perro, lleve a mi perro, lleve
        a mi gato, pasear a mi perrita, pasear a mi perrito, pasear perritos, pasear a los perros, pasear a
        sus perros, pasear al perrito, pasee a mi perro, saque a mi perro, sacar a mi perro, sacar al perro,
        sacar a sus perros, sacar a los perros, saco a pasear perros, saco perros, paseo a los perros, paseo
        a tu perro, banar a mi perro, cuide a mi perrito, cuide a mi perrita, cuide a mi gata, cuide a mi
        gatito, cuide a mi gato, cuide a mis perros, cuide a mis gatos, cuide mi perro, cuide mi gato,
        cuiden a mi perro, cuiden a mi gato, cuiden a mi perrita, cuidarme al perro, cuidarme a mi perro,
        cuidarme al gato, cuidarme la perra, cuidar a mi perrita, cuidar a mi perrito, cuidar a mi gata,
        cuidar a mi gatito, cuidar a mis perros, cuidar a mis gatos, cuidar perritos, cuidar gatos, cuidar
        mascotas, cuidar a sus mascotas, cuido perros, cuido gatos, cuido mascotas, cuido perritos, darle de
        comer a mi gato, darle de comer a mi perro, darle de comer a mis gatos, darle de comer a mis perros,
        dar de comer a mi gato, dar de comer a mi perro, dar de comer al gato, alimentar a mi gato,
        alimentar a mi perro, alimentar a mis gatos, quedarse con mi perro, quedarse con mi gato, se quede
        con mi perro, se quede con mi gato, con quien dejar a mi perro, con quien dejar a mi gato, con quien
        dejar mi perro, con quien dejar al perro, hogar para, hogar temporal, hogar para un perrito, hogar
        para unos gatitos, casa temporal para, en adopcion, doy en adopcion, dar en adopcion, adoptar,
        rescate un perro, rescate un gato, encontre un perro, encontre un gato, encontre un perrito,
        encontre un gatito, se perdio mi perro, se perdio mi perrito, se perdio mi perrita, se perdio mi
        gato, se me perdio mi perro, se me perdio el perro, se escapo mi perro, se salio mi perro, se
        extravio, perdi a mi perro, perdi a mi gato, periquitos, canario, pollitos, puerquito, cerdito,
        cuyo, cuyos, cobayo, huron, alpiste para,
        bozal, comida para peces, croquetas de gato, croquetas de perro, guacal, guarderia canina,
        guarderia para perro, pechera para perro, saco de croquetas, transportin""",
}
