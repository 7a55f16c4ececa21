"""The wider Spanish vocabulary of things: what is eaten, worn, used at home.

Brands, verbs with their objects, slang and regional words, read as `lexicon_es`; folded, parted by commas.
"""

WIDER: dict[str, str] = {
    "food": """
        mercaderia, compra del mes, compra de la semana, algo de compra, hacer el mandado, cosas del super,
        cosas de comer, cosas para comer, comidita, un mercadito, mercadito, despensas para, despensa para,
        bolsa de comida, bolsa de despensa, bolsas de comida, bolsa de arroz, saco de papas, costal de
        frijol, kilo de arroz, kilo de frijol, canasta de comida, canastas, caja de verdura, cajas de
        verdura, granos, arroz y frijol, arroz y frijoles, arroz y habichuelas, gandules, porotos,
        garbanzos, caraotas, alubias, judias, chicharos, arvejas, ejotes, elotes, elote, maiz, choclo,
        mazorca, yuca, platano, platanos verdes, guineos, guineo, malanga, camote, batata, auyama, chayote,
        nopales, calabacitas, zanahorias, zanahoria, lechuga, repollo, espinaca, brocoli, pepino, pepinos,
        pimientos, chiles, cilantro, cebolla, tomate, jitomate, aguacate, paltas, limon, naranja,
        mandarinas, toronja, toronjas, sandia, melon, fresas, uvas, peras, duraznos, guayabas, manzana,
        carne molida, carne de res, bistec, puerco, cerdo, chuletas, salchichas, chorizo, tocino, mortadela,
        salami, spam, jamonilla, sardinas, latas de atun, latitas, leche en caja, leche entera, leche
        deslactosada, leche de almendra, quesito, huevo, cartera de huevos, carton de huevos, docena de
        huevos, blanquillos, pan de caja, pan bimbo, bolillos, teleras, pan dulce, arepa, harina pan, harina
        de maiz, tortilla, tostadas, sopa de fideo, sopas instantaneas, maruchan, espagueti, macarrones,
        salsa de tomate, cafecito, chocolate, azucar morena, panela, piloncillo, manteca, miel, mermelada,
        crema de cacahuate, botanas, meriendas, galleta, cereales, avena y, potitos, frutas y verduras,
        verdurita, frutita, viveres para, alimentos para, bono de comida, cupones, cupones de comida, banco
        de comidas, comedor, no hemos desayunado, sin desayunar, nada para comer, nada de comida, ni para
        comer, ni para el pan, ni para un pan, ni comida, no hay comida, no tenemos comida, no tengo comida,
        falta comida, falta de comida, se acabo la comida, se nos acabo la comida, la nevera vacia, nevera
        esta vacia, refri esta vacio, el refri vacio, alacena esta vacia, la despensa vacia, estomago vacio,
        pasamos hambre, tienen hambre, tiene hambre, mis hijos tienen hambre, ya no alcanza para comida,
        adobo, antojitos para los ninos, bacalao, bolsa de mercado, bolson de alimentos, bolson de comida,
        boniato, bono de mercado, cabeza de ajo, camarones, canastillas de comida, catsup, chuchoca,
        coditos, colaciones, crema de mani, cubitos maggi, especias, guandules, hortalizas, ir al super
        por mi, kilo de papas, leche condensada, leche evaporada, mangos, margarina, mayonesa, me cortaron
        las estampillas, mote, nada en el refri, nada en la nevera, name y yuca, nevera vacia, no me
        llegaron los cupones, panceta, papas y cebollas, patatas, pavo molido, pechuga de pollo, pechugas,
        pediasure para mi hijo, productos basicos, quinoa, refrescos, remesa de comida, salchichon, sazon,
        tarjeta de comida, te de manzanilla, tilapia, tocineta, vale de despensa, vales de despensa,
        vinagre""",
    "meals": """
        comida para llevar, comida hecha en casa, comida ya hecha, comidita hecha, comida corrida, comida
        recien hecha, comidas hechas, platito de comida, un platito, plato fuerte, un taco, tacos, tacos de,
        quesadillas, gorditas, sopes, tostadas de, tlayudas, chilaquiles, birria, barbacoa, menudo, guisos,
        guisados, caldito de pollo, sopita, sopita de pollo, consome, sancocho, mofongo, pasteles de, arroz
        con gandules, arroz con habichuelas, gallo pinto, baleadas, nacatamales, hallacas, ajiaco, bandeja,
        asopao, mondongo, locro, milanesas, empanada, cachapas, tortilla de patatas, cocido, potaje,
        croquetas caseras, lentejas hechas, fabada, asado, carne asada, pollo asado, pollo rostizado, torta,
        lonches para, lonche para, almuerzos para, almuerzo para, cena para, cena caliente, cenas para,
        desayuno para, desayunos para, comida para mi mama, merienda, emparedados, bocatas, comida blandita,
        comida suave, hacer la comida, hacerme de comer, hacerle de comer, hacer comida, hacer la cena,
        preparar comida, preparar la cena, no puedo hacer de comer, no puedo hacer la comida, no puedo estar
        parada, no tenemos donde cocinar, cocine de mas, cocinamos de mas, hice de mas, hice mucho, hicimos
        mucho, sobro comida, sobro de la fiesta, comida de la fiesta, olla de, olla grande de, charola de,
        charolas de comida, vianda, viandas, almuerzo caliente, almuerzos calientes, desayuno caliente, algo
        caliente, comida calientita, cocinada, comida china, llevarle comida, un plato de comida,
        arroz chaufa, asado para, bandeja paisa, caldito, carapulcra, cazuela caliente, ceviche, choripan,
        cocinarme, cocinarnos, comedor comunitario, comedor popular, comedor social, comida despues de mi
        cirugia, comida para diabetico, comidas para la cuarentena, empanadillas, feijoada, lentejas
        guisadas, lomo saltado, menu del dia, moros y cristianos, olla comun, olla popular, pasteles de
        masa, pernil, puchero, seco de pollo, sobras de comida, tallarines, un caldito, una sopita""",
    "water": """
        agua purificada, agua mineral, agua filtrada, galon de agua, botella de agua, paquete de agua,
        paquetes de agua, caja de agua, botellones de agua, botellon, botellon de agua, cisterna, pipa,
        tinaco, tinaco vacio, agua de la llave sale, agua sale sucia, agua contaminada, agua sale amarilla,
        no podemos tomar el agua, no se puede tomar, hervir el agua, hervir agua, aviso de hervir, pozo
        seco, el pozo se seco, se seco el pozo, no sube el agua, no llega agua, no ha llegado el agua, no
        cae ni gota, sin gota de agua, ni gota de agua, agua para cocinar, agua para banarnos, agua para mis
        hijos, bombonas de agua, garrafa de agua, garrafas de agua, garrafas, agua de garrafon,
        agua para los trastes, bidon de agua, cisterna de agua, cortaron el agua, cubetas de agua, me
        cortaron el agua, nos cortaron el agua, pastillas para purificar agua""",
    "baby": """
        panal talla, panales talla, panales etapa, panales de etapa, panalitos talla, panales de recien
        nacido, panales para recien nacido, panales de bebe, panales para bebe, panales para mi bebe,
        dodotis, chiaozinhos, chelinos, kleen bebe, kleenbebe, bbtips, absorsec, mamy poko, culeros, pampers
        talla, huggies talla, desechables de bebe, toallitas para bebe, formula para bebe, formula para mi
        bebe, formula de bebe, formula infantil, formula de soya, formula sin lactosa, lata de formula,
        latas de formula, bote de leche, bote de formula, lata de leche, leche nan, leche nido, leche
        enfamil, leche similac, leche para mi nina, leche para mi nino, leche para mi hijo, leche para mi
        bebita, leche para bebita, leche de mi bebe, leche de mi bebita, leche del bebe, leche de la bebe,
        leche especial, leche maternizada, leche infantil, leche de inicio, leche de etapa, nan, nutrilon,
        nutramigen, s26, tetero, mamadera, mamaderas, pachas, biberones y, chupones, chupetes, tetinas,
        esterilizador, cunas, cuna para, cuna portatil, cuna de viaje, minicuna, capazo, bambineto,
        bambinetto, corralito, corral para bebe, coche de paseo, coche para, cochecito para, carreola doble,
        carriola doble, carrito del bebe, cangurera, canguro para bebe, fular, rebozo, mecedora de bebe,
        mecedora para bebe, columpio de bebe, brincolin de bebe, silla de coche, sillita, sillita de coche,
        sillita para el coche, sillita de carro, silla para auto, silla de auto, asiento para bebe, asiento
        de auto, asiento elevado, autoasiento, carseat para, porta bebe, banera, banera de bebe, tina de
        bebe, banito de bebe, bacinica, panaleras, cambiador, crema para rozaduras, pomada para rozaduras,
        pomada para panal, shampoo de bebe, jabon de bebe, aceite de bebe, colonia de bebe, cosas de mi
        bebe, cosas para la bebe, cosas para recien nacido, articulos de bebe, articulos para bebe,
        compotas, compota, colado, papillas de, cereal para bebe, cereal de bebe, comidita de bebe,
        mordedera, sonaja, baberos, babero, mantita de bebe, cobijita de bebe, cobija de bebe, sacaleche,
        bolsas para leche materna, cojin de lactancia, protectores de lactancia, toallas postparto, faja
        postparto, voy a dar a luz y no, canastilla, canastilla de bebe, ajuar,
        almohada de lactancia, bacinilla, bobo para bebe, cerelac, coche doble, gasas de muselina, huevito
        del carro, huevito para bebe, leche materna, mi bebe no tiene leche, monitor de bebe, nestum,
        orinal para nino, panalitis, potitos, silla de auto para bebe, silla de comer, trona, va a nacer
        mi bebe""",
    "baby+clothing": """
        ropita para bebe, ropita para mi bebe, ropita de nina bebe, ropita de varon, ropa de bebita, ropa de
        bebito, ropa de varoncito recien nacido, pijamitas, pijamitas de bebe, pantaloncitos de bebe,
        gorritos de bebe, calcetincitos, botitas de bebe, zapatitos de bebe, bodies, body de bebe, bodis,
        pantalones de maternidad, ropa de embarazada, ropa para embarazada""",
    "clothing": """
        ropa usada, ropa para, ropa abrigada, ropa abrigadora, ropa de abrigo, ropa calientita, ropa de
        frio, ropa para el frio, ropa de trabajo, ropa para trabajar, ropa de mujer, ropa de hombre, ropa de
        dama, ropa de caballero, ropa de adulto, ropa para mujer, ropa para hombre, ropa de escuela, ropa
        para la escuela, ropa escolar, ropa talla, ropa de talla, ropa de segunda, ropa en buen estado, ropa
        limpia, ropita de nino, ropita de nina, ropita para nino, ropita para nina, ropita talla, bolsas de
        ropa, bolsa de ropa, chamarra talla, chamarra de, chamarra para, chamarras para, chamarrita, chumpa,
        chumpas, casaca, casacas, abrigo talla, abrigo de, abrigo para, abriguito, sobretodo, cazadora,
        plumifero, sudadera de, suetercito, sueter de, jersey, buzo, buzos, rompevientos, chaleco, chalecos,
        gabardina, impermeables, capa para lluvia, pantalon de, pantalon negro, pantalones talla, pantalon
        talla, jeans talla, mahones, vaqueros, bermudas, pants deportivos, camisa blanca, camisa de, camisas
        de, camisa de vestir, pantalon de vestir, zapatos de vestir, traje para, traje de, corbata, blusa,
        blusas, polera, poleras, franelas, remera, remeras, playera talla, faldas, falda de, vestido para,
        vestido de, vestidos de, vestido de quinceanera, zapatos talla, zapatos numero, zapatos del, zapatos
        de, zapatos para, zapatos negros, zapatos para la escuela, zapatos escolares, zapatos para trabajar,
        zapatos antiderrapantes, tenis talla, tenis numero, tenis del, tenis para, zapatillas deportivas,
        deportivas, championes, bambas, botas de, botas para, botas de trabajo, botas de nieve, botas de
        hule, botas talla, chancletas, huaraches, pantuflas, calcetines gruesos, medias gruesas, calzon,
        calzoncillos, bloomers, pantaletas, trusas, sosten, brasieres, brassier, corpino, camisetas
        interiores, playeras interiores, guantes de, guantes para, gorro de, gorritos, gorro para, gorras
        de, pasamontanas, bufandas y, pijama para, pijama de, uniforme de la escuela, uniforme de, uniforme
        para, uniformes de, filipina, traje de bano, mochila y uniforme, cinturon, no le queda nada, ya no
        le queda nada, ya nada le queda, nada le queda, ya no le vienen los zapatos, crecio y, ya no le
        cierra, zapatos rotos, zapatos estan rotos, tenis rotos,
        alpargatas, bombachas, camperita, capa de lluvia, capa para la lluvia, chompa, chompas, delantal
        escolar, disfraz, franela, guardapolvo, ojotas, orejeras, pantalon de mezclilla, pantis, piyama,
        piyamas, saquito, tenis para mi, traje para una entrevista, zapatones""",
    "household_goods": """
        cosas para mi casa, cosas para el hogar, cosas del hogar, cosas para la cocina, cosas de la casa,
        cosas de casa, muebles usados, muebles de, muebles para, un mueble, juego de sala, juego de comedor,
        juego de cuarto, sala y comedor, sillones, sillon reclinable, sofas, un sofa, sofa cama para, love
        seat, butaca, mecedora, mesa de comedor, mesa de centro, mesa de cocina, mesa y sillas, mesa con
        sillas, sillas de, banquitos, taburete, cama matrimonial, cama individual, cama queen, cama king,
        cama twin, camita, cama para nino, cama para, cama de nino, cama inflable, colchon inflable, colchon
        matrimonial, colchon individual, colchon queen, colchon para, colchon de, un colchon, colchonetas,
        base para cama, somier, cabecera, buro, buroes, mesita de noche, gavetero, gavetas, cajonera,
        comodas, ropero, armario, estante, estantes, repisa, repisas, librera, zapatera, lamparas,
        alfombras, cortina, edredon, edredones, colcha, colchas, cobija gruesa, cobijas gruesas, frazadas
        para, fundas, juego de sabanas, mantel, trastes de cocina, trastes para, traste, vajillas, vaso,
        tazas, taza, cuchara, tenedor, cuchillos, olla express, olla de presion, olla grande, ollas y,
        estufita, parrilla, parrilla electrica, hornilla, hornillo, estufa electrica, estufa de gas, horno,
        hornito, freidora, arrocera, batidora, calentador de ambiente, calentador para el cuarto,
        calentadores, calefactores, cobija electrica, abanicos, ventilador para, ventilador de pie, aire de
        ventana, aire portatil, minibar, frigobar, refrigerador chico, refrigeradora, heladera, lavadora
        usada, lavarropas, tabla de planchar, tendedero, cubetas, trapeadores, escobas, recogedor, fregona,
        jabon de trastes, jabon para trastes, jabon liquido, jabon de bano, jabon para ropa, suavizante,
        fabuloso, pinol, limpiador, desinfectante, esponjas, fibras, papel toalla, papel sanitario, toallas
        de papel, panuelos, kleenex, toallas higienicas, toallas intimas, compresas, tampon, copa menstrual,
        productos menstruales, kotex, champus, acondicionador, crema para el cuerpo, rastrillos,
        rasuradoras, maquinilla, cepillo de pelo, peine, utiles para, utiles de la escuela, mochila para,
        mochila escolar, mochilas escolares, lapices, libretas, crayones, colores, calculadora, uniformes y
        utiles, juguete para, juguetes para, juguetes de, muneca, munecas, regalos para los ninos, arbol de
        navidad, regalos de reyes, triciclo, patineta, bicicleta para, bicicleta de, bici para, una bici,
        bicla, cuna y, televisor, tv para, foco led, bombillas, bombillos, lampara de mano, linternas,
        baterias, pilas aa, velas y, veladoras, cerillos, encendedor, bolsas de dormir, tiendas de campana,
        maletas para, bolso de viaje, lavar la, lavar mi ropa sucia, fichas para lavar, monedas para lavar,
        quarters para lavar, lavadero, casa vacia, apartamento vacio, departamento vacio, cuarto vacio, sin
        cama, sin camas, no tenemos camas, no tengo cama, no tenemos cama, no tenemos cobijas, no tengo
        cobijas, sin cobijas, no tenemos estufa, no tengo refri, no tenemos refri, no tengo lavadora,
        durmiendo en el piso, durmiendo en el suelo, duermen en el piso, duerme en el piso, dormir en el
        piso, duermen en el suelo, nos mudamos sin nada, llegamos sin nada, llegue sin nada, llego sin nada,
        no tenemos nada en la casa, recien alquile,
        acolchado, articulos de aseo, balde, bote de basura, caldero, calderos, calefon portatil, canasto
        de ropa, closet armable, cocina a gas, cocina de gas, cocineta, comal, comedor de, crema corporal,
        cubrecama, espejo, frazadas, frigorifico, frisa, frisas, garrafa vacia, hamaca, hilo dental, kit
        de aseo, lejia, lonchera, mesita de luz, mopa, nevera portatil, productos de aseo, ropa de cama,
        sala usada, suavitel, utiles de aseo, vajilla, velador, zafacon""",
}
