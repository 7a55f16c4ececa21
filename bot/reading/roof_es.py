"""The wider Spanish vocabulary of a roof, bills, money, the line.

Brands, verbs with their objects, slang and regional words, read as `lexicon_es`; folded, parted by commas.
"""

WIDER: dict[str, str] = {
    "housing": """
        donde quedarse esta noche, donde pasar la noche, donde pasar unos dias, donde pasar, donde quedarme
        esta, donde quedarnos esta, donde caer, donde llegar, donde dormir esta, donde dormir hoy, donde
        dormir con, un lugar para dormir, un lugar para quedarme, un lugar para vivir, un lugar para pasar,
        lugar para pasar la noche, lugar para pasar, lugar donde dormir, lugar donde quedarme, un techo, un
        techo por, techo por unos dias, techo para mis hijos, posada por, posada esta, dar posada, darme
        posada, darnos posada, asilo por unos dias, acoger, acogida, acogerme, acogernos, me reciba, nos
        reciba, que me reciba, que nos reciba, me reciban, nos reciban, recibir a una familia, hospedar a,
        hospedo, hospede, hospeden, hospedarnos, albergues, albergue para, albergue lleno, refugio para, el
        refugio esta lleno, refugio lleno, cuarto para, cuarto en, cuarto barato, cuarto para rentar, cuarto
        de renta, rentar cuarto, rentar un departamento, rentar departamento, renta de un cuarto, rentar
        apartamento, rentar un apartamento, apartamento barato, apartamento para, apartamento en renta,
        departamento barato, departamento en renta, piso barato, piso compartido, piso en alquiler,
        habitacion para, habitacion en, habitacion en alquiler, habitacion libre, habitacion barata,
        alquilar habitacion, alquilar un cuarto, alquilar una habitacion, pieza para rentar, una pieza,
        pieza en arriendo, arriendo, arrendar, casa en renta, casita en renta, compartir renta, compartir
        departamento, compartir apartamento, companero de cuarto, companera de cuarto, roomies, roomate
        para, vivienda para, vivienda barata, vivienda social, traila, trailita, traila en renta, estudio en
        renta, sotano en renta, estamos en la calle, estoy en la calle, esta en la calle, quede en la calle,
        me quede en la calle, quedo en la calle, vivo en la calle, viviendo en la calle, viviendo en el
        carro, viviendo en mi carro, vivimos en un carro, vive en su carro, dormimos en el coche, durmiendo
        en el coche, durmiendo en mi carro, durmiendo en la troca, durmiendo en un parque, durmiendo en el
        parque, durmiendo afuera, dormir en la calle, dormir afuera, dormir en el parque, dormir en mi
        carro, a la intemperie, bajo un puente, sin techo donde, sin un techo, sin donde quedarme, sin donde
        quedarnos, sin donde ir, sin adonde ir, no tengo adonde ir, no tenemos adonde ir, no tengo a donde,
        no tenemos a donde, no tiene a donde ir, no tiene donde dormir, no tiene donde quedarse, no tengo
        donde quedarme, no tengo donde dormir, no tengo donde vivir, no tenemos donde quedarnos, no tenemos
        donde dormir, no tenemos donde vivir, perdi mi casa, perdimos la casa, perdimos nuestra casa, perdi
        mi departamento, se quemo la casa, se quemo mi casa, se nos quemo la casa, se quemo nuestro, se
        inundo la casa, damnificados, me echaron de, nos echaron de, me corrieron de, nos corrieron de, me
        corrio, nos corrio, me saco de la casa, nos saco de la casa, me estan corriendo, nos estan
        corriendo, nos estan echando, me estan echando, me van a echar, nos van a echar, me van a sacar, nos
        van a sacar, me van a correr, nos van a correr, quiere que nos vayamos, quiere que me vaya, quiere
        el cuarto, quiere la casa, quiere que desocupe, que desocupemos, desocupar, desalojarme,
        desalojarnos, me quieren desalojar, nos quieren desalojar, quieren desalojar, lanzamiento, vendieron
        la casa, vendieron el edificio, motel para, motel por, hotel para, hotel por, pagar motel, pagar un
        motel, pagar el motel, pagar hotel, cuarto disponible, recamara disponible, recamara libre, cuarto
        vacio en, sofa para dormir, un sofa donde, sofa donde dormir, cama para pasar la noche, cama para
        esta noche, una cama esta noche, sofa disponible,
        albergue esta lleno, alguien que me rente, alojarme, alojarnos, arrendarme, casa de huespedes,
        companera de piso, companero de piso, dejarme dormir, depto, donde estacionar mi casa rodante, el
        casero nos echa, en arriendo, habitacion compartida, hostal, me botan, me botaron de la casa, me
        echa el casero, me echaron de la casa, me sacaron del cuarto, nos botan, nos botaron de la casa,
        pension barata, pieza en alquiler, piso de alquiler, recibirme unos dias, recibirnos unos dias,
        una pieza para, ya no cabemos""",
    "utilities": """
        la luz y el gas, luz y gas, luz y agua, agua y luz, bil de, bil del, el bil, los biles, pagar los
        biles de, recibo atrasado, recibos atrasados, recibos vencidos, recibo vencido, recibo que, la
        cuenta de luz, deuda de luz, deuda de la luz, deuda del agua, deuda del gas, factura del agua,
        factura de agua, factura electrica, pagar la factura, pagar el bil, pagar bil, pagar los recibos,
        pagar el recibo de, pagar la cuenta de luz, pagar la cuenta de la luz, pagar la electricidad, pagar
        servicios, pagar los servicios, pagar la calefaccion, corriente electrica, corriente en la casa, sin
        corriente, no hay corriente, se fue la corriente, sin electricidad, no hay electricidad, no tenemos
        electricidad, no tengo electricidad, cortaron la electricidad, cortar la electricidad, cortaron la
        corriente, me quitaron la luz, me quitaron el gas, me quitaron el agua, nos quitaron el agua, quitar
        la luz, quitar el gas, quitar el agua, quitarme la luz, quitarnos la luz, quitan la luz, quitarme el
        gas, quitarme el agua, desconectaron la luz, desconectar la luz, desconectar el gas, desconectar,
        desconectaron, desconexion, reconexion, reconectar, reconectar la luz, reconectar el agua, cortarnos
        la luz, cortarnos el gas, cortarnos el agua, cortarme el gas, cortarme el agua, corten el gas,
        corten el agua, me cortan la luz, me cortan el gas, me cortan el agua, nos cortan la luz, nos cortan
        el gas, nos cortan el agua, me cortaron la luz, me cortaron el gas, me cortaron el agua, nos
        cortaron la luz, nos cortaron el gas, nos cortaron el agua, van a cortar la luz, van a cortar el
        gas, van a cortar el agua, me van a cortar la luz, me van a cortar el gas, me van a cortar el agua,
        nos van a cortar la luz, nos van a cortar el gas, nos van a cortar el agua, corte del gas, corte de
        gas, corte del agua, corte de agua, corte de servicio, aviso de desconexion, aviso de la luz, aviso
        del gas, carta de la luz, ultimo aviso de la luz, seguimos sin luz, llevamos sin luz, dias sin luz,
        estamos sin luz, estoy sin luz, quedamos sin luz, quede sin luz, estamos sin gas, dias sin gas,
        quedamos sin gas, estamos sin calefaccion, estoy sin calefaccion, dias sin calefaccion, nos estamos
        congelando, nos congelamos, hace mucho frio en la casa, hace frio en la casa, casa esta helada, nos
        morimos de frio en casa, gas lp, cilindro de gas, cilindro, garrafa de gas, bombona de butano,
        bombona de gas, bombona, butano, bombonas, rellenar el tanque, rellenar el gas, llenar el tanque de
        gas, comprar gas, comprar lena, comprar propano, carga de gas, carga de lena, lena para la estufa,
        lena para el, lena para calentar, lena seca, trozos de lena, pellets, petroleo para, parafina,
        carbon, carbon para, diesel para la calefaccion, bono de luz, bono social, ayuda con la luz, ayuda
        para la luz, ayuda con el gas, ayuda con el agua, ayuda con mis biles, ayuda con los biles,
        iberdrola, endesa, naturgy, luma, aaa, acueductos,
        aceite de calefaccion, aceite para la calefaccion, balon de gas, balon de gas vacio, boleta de la
        luz, boleta de luz, corte de luz, desconectan la luz, desconecten la luz, factura de la
        electricidad, me desconectan la luz, nos desconectan la luz, pagar la luz, pipa de gas, planilla
        de luz, se acabo la bombona""",
    "money": """
        me cortaron horas, me cortaron las horas, nos cortaron las horas, me bajaron las horas, me quitaron
        horas, plata para, lana para, dinero para, un dinerito, un poco de dinero, algo de dinero, dinero
        prestado, dinero hasta, prestamo de, un prestamo, prestarme dinero, prestarme 20, prestarme 50,
        prestarme 100, prestarme unos pesos, prestarme unos dolares, me preste dinero, me presten dinero, me
        prestan dinero, me presta dinero, me presta 50, me presten 50, me presten 100, me prestan 50, me
        prestan 100, me presta 100, me presta 20, unos pesos, unos pesitos, unos dolares, unos euros, unos
        centavos, unos quinientos, una lanita, un apoyo economico, apoyo con dinero, apoyo para la renta,
        apoyo con la renta, ayuda para la renta, ayuda para pagar, ayuda para la funeraria, ayuda de renta,
        ayuda para mi renta, pagar mi renta, pagar la renta de, pagar el cuarto, pagar un mes, pagar el mes,
        pagar el alquiler de, renta de este mes, renta del mes, la renta del mes, la mitad de la renta,
        completar la renta, completar para la renta, completar el alquiler, completar mi renta, completar lo
        de la renta, juntar para la renta, juntar la renta, juntar dinero, juntando dinero, juntar para, me
        falta para la renta, nos falta para la renta, falta para la renta, faltan para la renta, falta para
        el alquiler, lo de la renta, lo del alquiler, atrasados en la renta, atrasada en la renta, atrasado
        en la renta, atrasados con el alquiler, atrasada con el alquiler, debo la renta de, debo dos meses
        de renta, debo dos meses, debo tres meses, debemos dos meses, dos meses de renta, meses de renta,
        renta atrasada, debo el alquiler, debo alquiler, hipoteca, la hipoteca, pago del carro, pagar el
        carro, pagar mi carro, letra del carro, seguro del carro, pagar el seguro, pagar la multa, pagar una
        multa, multa de, pagar la fianza, juntar la fianza, juntar fianza, sacarlo de la carcel,
        colegiatura, pagar la escuela, pagar la colegiatura, inscripcion de la escuela pagar, pagar el
        hospital, pagar el doctor, pagar la consulta, pagar la cuenta, cuenta del doctor, cuenta del medico,
        gastos de, gastos del hospital, gastos de funeral, funerarios, gastos funerarios, enterrar a,
        sepelio, sepultar, cremacion, velorio, velatorio, pasaje de avion, boleto de avion, deposito del
        apartamento, deposito del departamento, deposito de la renta, deposito para, deposito y primer mes,
        mandar dinero, enviar dinero, envio de dinero, mi zelle, mi cashapp, cash app mio, donar dinero,
        donacion de dinero, bizum, yape, nequi, tarjeta walmart, tarjetas walmart, tarjetas de comida, ando
        corta este, ando corto este, ando corta de dinero, ando corto de dinero, corto de dinero, corta de
        dinero, estoy corta de, estoy corto de, sin un duro, sin blanca, sin cinco, sin un quinto, sin lana,
        sin plata, sin un euro, ando bruja, ando pelado, ando pelada, andamos cortos, no llego a fin de mes,
        no llegamos a fin de mes, no nos llega el dinero, no me ha llegado el cheque, no me llego el cheque,
        no me depositaron, no me han pagado, no cobro hasta, hasta que cobre, hasta que me paguen, hasta la
        quincena, no me sale la cuenta, me recortaron las horas, lo corrieron del trabajo, me corrieron del
        trabajo, me despidieron, nos despidieron, me descansaron,
        adelanto de sueldo, ando quebrada, ando quebrado, chavos, colecta, cooperacha, cuota del carro,
        entierro, fiado, fiarme, gastos del funeral, guita, para el entierro, pisto, transferencia,
        vaquita, varos""",
    "internet": """
        internet para, internet para la escuela, internet para mis hijos, internet en la casa, internet
        lento, servicio de internet, plan de internet, pagar el internet, nos cortaron el internet, me
        cortaron el internet, cortaron el internet, se fue el internet, no hay internet, no tiene internet,
        ocupo internet, wifi para, clave de wifi, clave del wifi, contrasena del wifi, compartir wifi,
        comparta wifi, comparte su wifi, comparta su internet, comparten internet, sin wifi, no tenemos
        wifi, no tengo wifi, punto de acceso, punto de internet, datos para mi, datos para el celular, datos
        para mi celular, datos moviles, megas, gigas, saldo al, pongo saldo, ponerle saldo, ponga saldo,
        recarga para, recarga de, recarga al celular, recargar, recargar mi celular, recargar saldo, tarjeta
        sim, simcard, linea de telefono, plan de telefono, pagar el celular, pagar el telefono, pagar mi
        telefono, me cortaron el celular, me cortaron el telefono, me cortaron la linea, no tengo telefono,
        no tengo celular, no tiene celular, telefono para, telefono viejo, telefonito, celular para, celular
        usado, celular viejo, celular que no usen, celular descompuesto, celular se me, celular se, celular
        no, pantalla del celular, pantalla quebrada, telefono no, mi telefono no, telefono se, telefono se
        me, un movil, movil usado, movil viejo, tablet para, tablet usada, tableta para, tabletas,
        computadora para, computadora usada, computadora vieja, computadora de, computadora no, computadora
        se, una computadora, mi computadora, compu para, compu vieja, compu usada, compu no, compu se, una
        compu, ordenador para, ordenador viejo, portatil para, laptop para, laptop vieja, laptop usada,
        laptop se, laptop no, cargador para, cargador de, cargador del celular, cable para cargar, cable del
        celular, cargar mi celular, cargar el celular, cargar celulares, bateria portatil, pila portatil,
        impresora para, tinta para, ayuda con mi celular, ayuda con mi telefono, ayuda con el celular, ayuda
        con el telefono, ayuda con la computadora, ayuda con mi computadora, ayuda con la compu, ayuda con
        tecnologia, ayudar con tecnologia, ensenar a usar, ensene a usar, ensenarme a usar, ensenarle a
        usar, que me ensene a usar, aprender a usar, aprender computacion, clases de computacion, clases de
        computadora, clase de computacion, usar la compu, usar el celular, usar mi celular, usar la tablet,
        usar el whatsapp, usar whatsapp, usar internet, usar facebook, bajar una aplicacion, descargar una
        aplicacion, bajar la app, instalar whatsapp, instalar una app, abrir un correo, abrir correo, crear
        un correo, hacer un correo, hacerme un correo, mi correo, cuenta de gmail, cuenta de facebook, se me
        olvido la contrasena, olvide mi contrasena, no recuerdo la contrasena, se me bloqueo, me bloquearon
        la cuenta, hackearon, me hackearon, mi cuenta de, entrar a mi cuenta, entrar a mi correo, entrar a
        zoom, conectarme a zoom, conectar a zoom, video llamada, videollamada con, cita virtual, cita por
        video, cita por zoom, clases virtuales, clase virtual, clases por internet, clases por zoom, escuela
        en linea, tarea en linea, tareas en linea, ruter,
        antena, la antena, nodo, router, la red comunitaria, senal de internet,
        audifonos para clases, ayuda con whatsapp, camara web, cargador de movil, chip de celular, chip de
        telefono, chip para el telefono, desbloquear mi celular, desbloquear mi telefono, guifi,
        instalarme whatsapp, notebook, ordenador, plan de datos, ponerme saldo, portatil, recarga, recarga
        de celular, recuperar mi contrasena, sin datos, sin megas, telefono movil""",
}
