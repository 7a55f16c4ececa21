"""The wider Spanish vocabulary of tongues, papers, safety, rights.

Brands, verbs with their objects, slang and regional words, read as `lexicon_es`; folded, parted by commas.
"""

WIDER: dict[str, str] = {
    "translation": """
        traducir una, traducir un, traducir unos, traducir unas, traducir la, traducir el, traducir los,
        traducir mis, traducir mi, traducir lo que, traducirle, traducirle a, traducirme una, traducirme un,
        traducirme el, traducirme la, traducirme lo, traducirnos, traduzca una, traduzca el, traduzca la,
        traduzca lo, traduzca en, traduzcan una, me traduzca, le traduzca, nos traduzca, me traduzcan, me lo
        traduzca, me la traduzca, que traduzca, que me traduzca, que le traduzca, que nos traduzca,
        traduccion de, traduccion para, traduccion en, traductor para, traductor de, traductor en,
        traductora para, traductora en, traductores, interprete para, interprete en, interprete de,
        interprete que, un interprete, una interprete, interprete en la cita, interpretacion en, interpretar
        en, interpretar para, interpretarme, interprete para mi, interpreto, interpreto en, traduzco al,
        traduzco en, traduzco para, traduzco del, hago traducciones, hacer traducciones, puedo traducir,
        puedo interpretar, puedo traducirles, que hablen, que hable bien ingles, que hable ingles y, que
        sepa hablar ingles, que sepa bien ingles, que sepa, que domine, domino el ingles, domino ingles,
        dominio de ingles, hablo bien ingles, hablo ingles bien, hablo los dos idiomas, los dos idiomas,
        ambos idiomas, bilingues, soy bilingue, otro idioma, barrera del idioma, por el idioma, no entiende
        el idioma, no hablo el idioma, no hablamos ingles, no hablan ingles, no entiendo el ingles, no
        entiendo nada de ingles, no entendemos ingles, no entienden ingles, no se nada de ingles, no sabemos
        ingles, no se hablar ingles, no sabe hablar ingles, no se mucho ingles, no se leer en ingles, no leo
        ingles, no le entiendo al doctor, no entiendo al doctor, no entiendo lo que dice, no entiendo lo que
        dicen, no entiendo lo que me dicen, no entiendo a la doctora, no entiendo lo que dice el doctor,
        explique lo que dice, explique lo que dicen, me explique lo que, que me explique lo que dice, que me
        explique lo que, explicarme lo que dice, me diga lo que dice, me diga que dice, me digan que dice,
        que dice la carta, que dice una carta, que dice este papel, que dicen los papeles, decirme que dice,
        leerme lo que dice, lea lo que dice, todo en ingles, vienen en ingles, viene en ingles, me llego en
        ingles, llego en ingles, mandaron en ingles, papeles en puro ingles, pasar al espanol, pasar al
        ingles, pasarlo al espanol, pasarlo a ingles, del espanol al ingles, del ingles al espanol, ingles a
        espanol, espanol a ingles, en mixteco, en quiche, en mam, en nahuatl, en zapoteco, en kanjobal, en
        qanjobal, en creole, en arabe, en ucraniano, en ruso, en chino, en portugues, en frances, habla mam,
        habla quiche, habla mixteco, habla arabe, habla creole, habla frances, habla portugues, habla ruso,
        habla chino, habla nahuatl, habla zapoteco, hablo mam, hablo frances, hablo portugues, hablo arabe,
        hablo chino, hablo creole, hablo nahuatl, hablo zapoteco, hablo ruso, solo hablo espanol, solo habla
        espanol, solo hablan espanol, nomas hablo espanol, nomas habla espanol, nada mas hablo espanol, solo
        habla mam, solo habla mixteco, hablar con el doctor en ingles, hablar con la maestra, hablar por
        telefono en ingles, llamar en ingles, clase de ingles, clases de ingles gratis, aprender ingles,
        practicar ingles, ensenar ingles, enseno ingles, doy clases de ingles, maestra de ingles,
        ayuda con el ingles, clases de espanol, ensenarme ingles, explicarme esta carta en espanol, me
        interpreten, que me interprete, quien me interprete""",
    "paperwork": """
        papeleos, papeles que, papeles para, papeles de, papeles del, llenar papeles de, llenar mis papeles,
        llenar los papeles, llenar el papeleo, llenar el papel, llenar la forma de, llenar la forma del,
        llenar unas formas, llenar mis formas, llenar esa forma, llenar este formulario, llenar formularios,
        llenar los formularios, llenar unos formularios, llenar aplicaciones, llenar mi aplicacion, llenar
        mi solicitud, llenar solicitudes, llenar lo del, llenar lo de, llene formas, llene una forma, llene
        la aplicacion, llene los papeles, lleno formas, lleno formularios, lleno papeles, lleno
        aplicaciones, lleno solicitudes, rellenar un, rellenar una, rellenar formularios, rellenar el,
        rellenar la, rellenar mi, rellenar unos, formulario de, formulario del, formulario para, formularios
        de, formas de, formas del, la forma de la escuela, forma de la escuela, solicitud de, solicitud
        para, solicitud del, solicitudes de, solicitar ayuda del gobierno, solicitar el medicaid, solicitar
        las estampillas, solicitar medicaid, solicitar estampillas, solicitar desempleo, solicitar wic,
        solicitar la beca, solicitar la residencia forma, aplicar a las estampillas, aplicar para
        estampillas, aplicar para medicaid, aplicar para el wic, aplicar para snap, aplicar para las
        estampillas, aplicar para la vivienda, aplicar para seccion 8, aplicar para desempleo, aplicar para
        un trabajo, aplicar para trabajo, aplicar a trabajos, aplicar al wic, aplicar al desempleo, aplicar
        al seguro, aplicar al snap, aplicacion de, aplicacion del, aplicacion para, aplicaciones de,
        aplicaciones para, aplicacion de medicaid, aplicacion del medicaid,
        aplicacion de vivienda, renovacion de, renovacion del, renovar el, renovar la, renovar mi, renovar
        mis, renovar su, renovar sus, renovar estampillas, renovar las estampillas, renovar mis estampillas,
        renovar el medicaid, renovar mi medicaid, renovar medicaid, renovar el seguro, renovar pasaporte,
        renovar licencia, recertificacion, recertificar, redeterminacion, carta del seguro, carta del
        gobierno, carta del medicaid, carta de medicaid, carta del banco, carta de la escuela, carta del
        condado, carta de la ciudad, carta de inmigracion, carta del irs, carta de hacienda, carta del
        hospital, carta de desempleo, carta que me llego, carta que no entiendo, me llego una carta, nos
        llego una carta, me mandaron una carta, llego una carta, cartas que, estas cartas, esta carta, la
        carta que, leer cartas, leer mis cartas, leer sus cartas, leo cartas, leer mi correo, leer mis
        papeles, leerme los papeles, entender papeles, entender los papeles, entender mis papeles, entender
        unos papeles, entender el papel, entender la factura, estampillas renovacion, oficina de medicaid,
        oficina del seguro social, oficina del seguro, oficina de desempleo, oficina del condado,
        trabajadora social, trabajador social, lo del medicaid, lo de medicaid, lo del seguro, lo del seguro
        social, lo de las estampillas, lo del wic, lo del desempleo, lo de los impuestos, lo de los taxes,
        lo de la vivienda, lo de la seccion 8, impuestos de, hacer impuestos, hacer los impuestos, hacer mis
        impuestos, hacer los taxes, hago taxes, hago impuestos, preparar impuestos, preparar mis taxes,
        declarar impuestos, declaracion de, declarar taxes, contador para, contadora para, w 2, itin para,
        sacar el itin, numero de itin, desempleo en linea, pedir el desempleo, pedir desempleo, cobrar el
        desempleo, solicitar el paro, subsidio, ingreso minimo vital, imv, empadronarme, empadronamiento,
        padron, arraigo, cita previa, sacar cita, sacar una cita, hacer cita, hacer una cita, pedir cita,
        agendar cita, programar cita, tarjeta sanitaria, seguro medico, seguro de salud, inscribir a,
        inscribir a mi, inscribir a mis, inscribir a mi hija, inscribir a mi hijo, inscribir a mis hijos,
        inscribirme, inscribirse en la escuela, inscribir a los ninos, inscripcion de, inscripcion en la
        escuela, registrar a, registrar a mi, registrar a mis hijos, registrar a mi hijo, registrar a mi
        hija, registrarme para, registrarme en, matricular, matricular a, beca para, aplicar a la
        universidad, curriculum vitae, hacer un curriculum, hacer mi curriculum, hacer curriculum, hacer un
        resume, mi resume, carta de recomendacion, escribir una carta, hacer una carta, redactar, redactar
        una carta, acta de, acta de matrimonio, acta de defuncion, apostillar, apostilla, poder notariado,
        notarizar, notarizar un, notariado, carta poder, carta notariada, licencia de conducir, licencia de
        manejar, licencia de manejo, examen de manejo, sacar licencia, mi identificacion, una
        identificacion, sacar una identificacion, sacar identificacion, sacar la matricula, matricula
        consular, pasaporte de, pasaporte mexicano, sacar el pasaporte, sacar pasaporte, renovar el
        pasaporte, dni, curp, ine, rfc, imprimir un, imprimir una, imprimir unos, imprimir unas, imprimir
        papeles, imprimir documentos, imprimir mi, imprimirme, sacar unas copias, sacar copia, hacer copias,
        copias de, fotocopias de, escanear un, escanear unos, mandar un fax, tramite de, tramite del,
        tramitar, tramitar el, tramitar la, hacer un tramite, hacer el tramite, hacer tramites, tramites de,
        gestiones, gestoria, beneficios del, beneficios de, seccion 8, vivienda aplicacion, apelar,
        apelacion, apelar el, me negaron el, me negaron las, me negaron, me quitaron el medicaid, me
        quitaron las estampillas, me cortaron las estampillas, nos quitaron el medicaid, nos quitaron las
        estampillas, factura del hospital que no entiendo, reclamar, reclamacion, bolas con los papeles,
        hago bolas, lio con los papeles, solicitud de estampillas,
        beca, becas, buscar trabajo en linea, cedula, cita consular, cita en el consulado, cobrar el paro,
        discapacidad, hoja de vida, ingreso minimo, matricula escolar, matricular a mi, me negaron las
        estampillas, partida de nacimiento, sacar la cedula, sellar el paro, sobre del condado, tarjeta de
        identificacion, tramite, tramites, vida laboral""",
    "safety": """
        no me siento a salvo, no se siente segura, no se siente seguro, no estamos seguros, no estamos
        seguras, no estoy seguro en, me da miedo caminar, me da miedo ir, me da miedo salir, me da miedo
        irme, me da miedo regresar, me da miedo estar, me da miedo mi, me da desconfianza, me da cosa, me da
        panico, le da miedo, le da miedo caminar, le da miedo salir, le da miedo ir, nos da miedo, miedo de
        que, miedo de salir, miedo a salir, miedo de estar, miedo de mi ex, miedo a mi ex, miedo por,
        tenemos miedo, vivo con miedo, mi ex me, mi ex no me deja, mi ex anda, mi ex esta afuera, mi ex sabe
        donde, mi ex sigue, mi ex viene, mi exmarido, mi ex esposo, mi expareja, no me deja en paz, no nos
        deja en paz, no la deja en paz, me anda siguiendo, anda siguiendo, nos anda siguiendo, la anda
        siguiendo, la sigue, la persigue, la esta siguiendo, me vienen siguiendo, me viene siguiendo, me
        espera afuera, me esta esperando, me acechan, acechando, acosan, me acosan, la acosa, nos acosan, la
        molesta, me molesta un, me molesta mi, amenazo, amenazo con, la amenaza, la amenazo, me amenazan, me
        han amenazado, me amenaza con, nos han amenazado, recibo amenazas, se pone violento, se pone
        agresivo, agrede, agredio, me agrede, me agredio, maltrata, la maltrata, nos maltrata, maltratan,
        abusivo, abusiva, la golpea, le pega, nos pega, la pega, la golpeo, le pego a mi, salirme de mi
        casa, salir de esta casa, dejar a mi esposo, dejar a mi marido, dejar a mi pareja, irme de la casa
        sin que, sacar mis cosas con alguien, refugio para mujeres maltratadas, casa para mujeres, casa de
        refugio, perimetral, camine conmigo al, camina conmigo, caminen conmigo, caminar conmigo a, caminar
        con ella, caminar juntas, caminar juntos, caminar de noche, caminar sola de noche, caminar al carro,
        camino sola, ir solo no quiero, andar sola, andar sola de noche, regresar sola, regreso sola, volver
        sola, salgo sola, salgo noche, acompanarme al, acompanarme a la, acompanarme a, acompanarme a mi
        carro, acompanarme a la parada, acompanarme a la casa, acompane a mi casa, acompane al, acompane a
        la parada, acompane cuando, acompane de noche, acompanen a mi, me acompane a, me acompane al, me
        acompane hasta, me acompanen a, me acompanen al, me acompana a, me acompana al, me acompana hasta,
        nos acompane, acompanar a mujeres, acompanar a personas, acompanar a la gente, acompanar a quien,
        acompano a, se quieren meter, se quiso meter, se metio un, se metieron a, se metieron a mi casa, se
        meten a, intentaron abrir, intentaron entrar, quisieron abrir, quisieron entrar, tratando de abrir,
        tratando de entrar, forzaron la puerta, forzar la puerta, alguien afuera, hombre afuera, un hombre
        parado afuera, un senor parado, merodeando, anda merodeando, rondando, ronda mi casa, nos robaron,
        le robaron, me asaltaron, lo asaltaron, la asaltaron, han robado, me quieren robar, ladrones,
        pandillas, pandilleros, balazos, balacera, tiroteo, camara de seguridad, camaras, alarma para la
        casa, luz con sensor, gas pimienta, bullying, hacen bullying, le hacen bullying, lo molestan en la
        escuela,
        alarma para la puerta, defensa personal, esposo es violento, mi ex no me deja en paz, plan de
        seguridad, refugio de mi esposo""",
    "legal": """
        abogado para, abogado de, abogado de inmigracion, abogado de migracion, abogada de inmigracion,
        abogado gratis, abogado barato, abogado bueno, abogado que, abogados de, abogado defensor, defensor,
        defensor publico, un abogado, una abogada, licenciado para, consulta con abogado, consulta con un
        abogado, asesoria de, asesoria para, asesoria con, asesoria migratoria, asesor legal, orientacion
        legal, apoyo legal, consejo de un abogado, dudas de inmigracion, pregunta legal, preguntas legales,
        tema legal, problema legal, problemas legales, tramite migratorio, tramites migratorios, papeles de
        asilo, papeles de la corte, papel de la corte, papeles del juzgado, carta de la corte, carta del
        juzgado, aviso del juzgado, me llego de la corte, cita de inmigracion, cita con inmigracion, cita
        con ice, cita con migracion, cita en inmigracion, cita en migracion, cita de asilo, corte de
        inmigracion, corte de migracion, corte el, corte manana, corte en, corte por, mi corte, su corte,
        tiene corte, tenemos corte, ir a corte, voy a corte, va a corte, fecha en corte, presentarme en la
        corte, presentarse en la corte, presentarme a la corte, juez de, ante el juez, audiencia de, poner
        una denuncia, poner una demanda, demandar a, demandaron, me demandaron, me estan demandando, me
        quieren demandar, deportar a, deportar a mi, deporten, nos deporten, me deporten, lo deporten, lo
        van a deportar, la van a deportar, me van a deportar, nos van a deportar, deportacion de,
        deportaciones, redada, redadas, hubo redada, la redada, ice anda, ice esta, ice vino, ice llego, ice
        agarro, ice detuvo, ice en, ice se, agentes de ice, agente de ice, agentes de migracion, la migra
        anda, la migra esta, la migra vino, la migra llego, se llevo la migra, se lo llevo la migra, se la
        llevo la migra, se llevaron a mi, se llevaron a, se llevo ice a, se llevo migracion, lo agarro ice,
        la agarro ice, lo agarro migracion, la agarro la migra, lo detuvo, lo detuvo ice, lo detuvo
        migracion, lo detuvieron, la detuvieron, lo tienen detenido, la tienen detenida, esta detenido, esta
        detenida, detenido en, detenida en, detenidos, detuvieron a, detuvieron a mi, detencion, centro de
        detencion, agarraron a, agarraron a mi, agarro la policia, lo agarro la policia, lo arrestaron, la
        arrestaron, arrestaron a, arrestaron a mi, lo metieron a la carcel, en la carcel, salir de la
        carcel, sacar de la carcel, esta preso, esta presa, bajo fianza, pagar fianza, fianza para, fianza
        de, fianza migratoria, permiso para trabajar, renovar permiso, renovar mi permiso, renovar el
        permiso de trabajo, renovar mi daca, renovar daca, renovar tps, renovar mi tps, renovar la mica,
        renovar mi mica, renovar green card, visa u, visa t, vawa, residencia permanente, mi residencia,
        pedir asilo, pedimos asilo, solicitar asilo, solicitud de asilo, aplicacion de asilo, caso de
        inmigracion, caso de migracion, estatus migratorio, estatus legal, arreglar papeles, arreglar mis
        papeles, arreglar mi estatus, ciudadania americana, examen de ciudadania, hacerme ciudadano, hacerme
        ciudadana, naturalizarme, huellas, conocer mis derechos, saber mis derechos, mis derechos, nuestros
        derechos, derechos de los trabajadores, derechos laborales, derechos como inquilino, derechos de
        inquilino, derechos de inmigrantes, tarjeta roja, plan familiar, plan de emergencia familiar, poder
        para mis hijos, tutela, tutela de, custodia de, custodia de mis, custodia de mi, patria potestad,
        pension alimenticia, manutencion, divorciarme, divorcio y, papeles de divorcio, los papeles del
        divorcio, pelear la custodia, pelear mi caso, pelear el desalojo, pelear un ticket, pelear una
        multa, multa de transito, ticket de, una multa, infraccion, antecedentes, limpiar mi record, record
        limpio, casero no, casero no me, casero no quiere, casero no arregla, casero no regresa, casero no
        devuelve, casero me quiere, casero me amenaza, casero nos quiere, casero subio, casero cambio,
        casero me cambio, casero nos cambio, casera no, dueno no quiere, dueno no arregla, dueno no me,
        dueno me quiere sacar, dueno no devuelve, la duena no, mi deposito de vuelta, devolver el deposito,
        regresar el deposito, no me devuelve el deposito, no me regresa el deposito, contrato de renta,
        contrato de alquiler, contrato de arrendamiento, mi contrato, revisar mi contrato, revisar el
        contrato, desalojo ilegal, desalojo injusto, cambio las chapas, me dejo afuera de mi casa, patron
        no, patron no nos, patron me debe, patron no paga, patron no quiso pagar, patron no quiere pagar,
        patron no me quiere, patrona no, jefe no me, jefe no me paga, jefe no me pago, jefe no me quiere
        pagar, jefe me debe, jefe no quiere pagar, el contratista no, contratista no me pago, contratista no
        pago, contratista me debe, me deben, me deben dos semanas, me deben mi cheque, me deben una
        quincena, me debe dos semanas, me debe mi pago, me debe sueldo, me deben horas, no me quisieron
        pagar, no nos pagaron, no nos quieren pagar, no nos paga, no me han pagado el trabajo, no le
        pagaron, no le quieren pagar, horas extras, horas extra, despido injustificado, me despidieron por,
        me corrieron por, accidente de trabajo, accidente en el trabajo, discriminacion, me discriminan, me
        discriminaron, me estafaron, nos estafaron, cobradores, bancarrota, embargar, embargo de, testamento,
        abogado de oficio, acompanamiento a la corte, acompanarme a inmigracion, acompanarme a la corte,
        acompane a inmigracion, acompane a la corte, asesoria juridica, ayuda con el nie, denuncia,
        extranjeria, finiquito, me deben el finiquito, orden de desalojo de la corte, orientacion
        juridica, regularizar, regularizar mi situacion, sacar el nie""",
}
