"""Short words that are easily told apart, read aloud or from a screen; a receipt is three of them (P7)."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, ...]] = {
    "en": tuple(
        """
        acorn amber anchor apple apron arrow ash autumn badger bagel baker banjo barley basil basket beach beacon bean
        bear beetle bell berry birch biscuit blanket blossom boat bread breeze brick bridge broom brook bucket butter
        button cabin cable camel candle canoe canyon carrot castle cedar cello chalk cherry chess chimney cider circle
        clay cliff clock clover coal coast cobalt cocoa copper coral cork corn cotton cradle crane creek cricket crown
        daisy dawn deer delta desert dolphin dove drum dune eagle earth ember engine fable falcon feather fence fern
        fiddle field finch flute forest fountain fox garden garlic gate ginger glacier glove goose granite grape grove
        hammer harbor harvest hazel hedge heron hill honey horizon indigo iron island ivory ivy jacket jasmine jungle
        juniper kayak kettle kite ladder lagoon lake lantern lark lemon lentil lily linen lion lizard lobster lotus
        magnet mango maple marble meadow melon mint mirror moon moss mountain mustard nectar needle nest nutmeg oak
        oasis oat ocean olive onion opal orange orbit orchard otter oven owl oyster paddle palm panda paper parsley
        peach pearl pebble pepper piano pigeon pillow pine planet plum pocket pond poppy potato prairie pumpkin quarry
        quartz quilt rabbit radish rain raven reed ribbon rice river robin rocket rose saddle saffron sage sail salmon
        sand scarf shell silver sky snow sparrow spice spoon spring squash star stone storm stream sugar summer swan
        table tea temple thistle thunder tiger tomato topaz torch tower train tulip tundra turtle valley vanilla velvet
        violet violin wagon walnut water wheat whistle willow window winter wolf wool yarn zebra
        """.split()
    ),
    "es": tuple(
        """
        abeja abeto abril aceite agua aguja ajo ala alba alce alga alma almeja alto ancla anillo arce arco arena armario
        arpa arroz asa astro avena azafrán azul bahía balcón balsa banco barca barro bastón bosque bota brasa brisa
        brújula búho cabra cacao café caja cala calle campo canela canoa caña carbón casa castaña cedro cereza cerro
        cesta charco ciruela clavel cobre coco cofre cometa concha coral corcho costa cuerda cueva delfín desierto día
        dulce duna eco encina enero erizo espiga espuma estrella farol faro fiesta flauta flor fresa fresno fruta fuego
        fuente gacela gallo ganso garza gato girasol globo gorra gota granada grano grillo guitarra hada harina helecho
        hielo hierba higo hilo hoja hongo horno hueso huerto humo isla jabón jarra jazmín jirafa julio junco lago lana
        lápiz laurel lavanda leche lima limón lino lirio llave lluvia lobo loma loro luna madera maíz manta manzana mapa
        mar marea mármol marzo melón menta mesa miel mimbre mirlo molino mono montaña mora musgo nácar naranja nata nido
        niebla nieve noche nube nuez oca ola oliva olmo onda oro oso otoño oveja paja pala palma paloma pan panal papel
        parra pato pera perla pino piña plata playa pluma polen pozo prado puente puerto pulpo queso rama rana ratón
        rayo red remo río roble roca rocío romero rosa rueda sal salmón salvia sauce seda selva semilla sendero sierra
        silla sol sombra taza té techo teja tejón tela tigre tilo tinta tomate torre tortuga trébol tren trigo trucha
        uva vaca valle vela verano vela viento viña violeta yegua yeso zapato zorro zumo
        """.split()
    ),
}
