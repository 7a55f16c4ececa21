"""From all categories that a text's words touch to those it asks for.

    "take my dog to the vet" -> pet_care       "ride to the grocery store" -> ride       "furnace quit, no heat" -> repair

Some words only hint ("letter", "apartment", "truck"): they give way as soon as another category is plain.
"""

from collections.abc import Sequence

from bot.reading.lexicon import Hit

#: Category -> phrases that count only where nothing else is asked for.
HINTS: dict[str, frozenset[str]] = {
    "paperwork": frozenset(
        "letter,letter from,paper,papers,document,carta de,carta del,una carta,papeles,documento,forma,formas,form,print,application,solicitud,registro,read a letter,leer una carta,leer carta,aplicacion,licencia,renewal".split(",")
    ),
    "housing": frozenset(
        "apartment,apartamento,departamento,depa,apto,hotel,motel,shelter,refugio,albergue,cuarto,room,a room,room for,studio,homeless,sleeping in my car,sleeping in car,on the street,en la calle,housing,roommate,eviction,evicted,"
        "desalojo,eviction notice,habitacion,recamara,sin techo,sin casa,casa,on street,posada,refuge,durmiendo en carro,roomate,roof over,nowhere to go,kicked out,room for rent_,tent".split(",")
    ),
    "moving": frozenset("moving,moving out,moving in,move in,move out,truck,a truck,loading,me mudo,camioneta,troca,nos mudamos,pickup truck,my truck,trailer,pick up truck,cargar,moving to my new,moving to a new,remolque,a_truck".split(",")),
    "money": frozenset("money,cash,dollar,buck,dolar,peso,bucks,dollars,afford,euro,deposit,donation,plata,lana,dinero,fund,funds,quincena,feria,deposito,fondo,donacion,no completo,no me alcanza,funding".split(",")),
    "ride": frozenset("no car,no tengo carro,no tengo coche,dont drive,cant drive,driver,no manejo,taxi,cab,uber,way home,gasolina,heading to,transport,a way to,can drive,manejar,manejo,drive to,aeropuerto,my truck,lyft,my car wont,como ir,take me,drop off at school_".split(",")),
    "food": frozenset("to eat,milk,coffee,cafe,para comer,que comer,hungry,hambre,food bank,food pantry,grocery store,mercado,supermercado,supermarket,super,food stamp,estampilla,ebt,snap,estampilla de comida,leche,fish,oil,aceite,turkey,pavo,aldi,jugo,costco run,chile,pescado,atun".split(",")),
    "internet": frozenset("phone,laptop,computer,telefono,celular,zoom,correo electronico,tablet,printer,compu,computadora,datos,online form,app on my phone,password,cell phone,tv,impresora".split(",")),
    "household_goods": frozenset("table,chair,bed,book,toy,fan,iron,silla,mesa,cama,tent,present,foco,soap,jabon,bike,bicycle,bici,bicicleta,sleeping bag,blender,fridge,refri,refrigerator,refrigerador,stove,estufa,freezer,vaso,plato,gift,laundry,couch,sofa,washer,lavadora,heater,towel".split(",")),
    "utilities": frozenset("no heat,no heating,without heat,heating,heat is off,heat is out,heat is,sin calefaccion,calefaccion,no hay calefaccion,no tenemos calefaccion,agua caliente,sin agua caliente,calenton,no hot water,no gas,gas,luz,factura,recibo,heat out,heat off,heat went out,electric,utility,electricity,servicios,los servicios,sin calenton,no tengo calefaccion,outage,lights off".split(",")),
    "health_equipment": frozenset("cane,mask,walker,sling,lentes,faja,baston,lente,oxygen".split(",")),
    "snow_yard": frozenset("snow,nieve,leaf,hoja,ice on,hielo,driveway,patio,yard,arbol,garden,jardin,sidewalk,grass,rama,branch,weed,acera,banqueta,bush".split(",")),
    "check_in": frozenset("visit,visita,call,llamada,company,llamar a mi,call her,call him,call them,chat with,phone call,compania,talk to,to talk to,sit with,visitar a,hablar con alguien,knock on,esta sola,esta solo,sola,solo,vive sola,vive solo,phone calls".split(",")),
    "repair": frozenset("pipe,tire,roof,ceiling,toilet,sink,drain,faucet,broken,roto,rota,no sirve,no funciona,techo,tarp,bateria,foco,patch,paint,battery died,mold,mend,pintar,no prende,tubo,regadera,contacto,lavabo,llave de agua,rampa,installer,install,instalar,puerta,ventana".split(",")),
    "safety": frozenset("threat,violence,abuse,peligro,tengo miedo,robo,gun,arma,hit me,escort,threatening,amenaza,robaron,break in,broke in,violent,violencia,unsafe,leave him,harassing,robbed,following me".split(",")),
    "legal": frozenset("court,corte,ice,immigration,jail,hearing,judge,bail,fianza,visa,inmigracion,migracion,derechos,custody,multa,will,sue,residencia,la corte,landlord wont,arrested,green card,legal,divorce,papers".split(",")),
    "water": frozenset("water,agua,no water,sin agua,no hay agua".split(",")),
    "clothing": frozenset("dress,tenis,belt,hat,mask,boot,suit for".split(",")),
    "childcare": frozenset("tutor,kinder".split(",")),
    "tools": frozenset("tool,generator,extension,herramienta,saw".split(",")),
    "pet_care": frozenset("bird,chickens,cat,dog,perro,gato,pajaro,rabbit,crate".split(",")),
    "medicine": frozenset("pharmacy,farmacia,drugstore,walgreens,cvs,rite aid,la farmacia,gotas,vitamin".split(",")),
    "translation": frozenset("hablo ingles,speak english,in english,speak spanish,no hablo ingles,english lessons_,en ingles,bilingue,bilingual".split(",")),
}  # fmt: skip

#: Where the first is asked for plainly, the second is only its subject.
_SWALLOWS: tuple[tuple[str, frozenset[str]], ...] = (
    ("moving", frozenset({"household_goods"})),
    ("repair", frozenset({"utilities", "household_goods"})),
    ("translation", frozenset({"paperwork"})),
    ("legal", frozenset({"paperwork", "housing"})),
    ("money", frozenset({"housing"})),
    ("utilities", frozenset({"money", "repair"})),
    ("snow_yard", frozenset({"repair"})),
    ("childcare", frozenset({"check_in"})),
    ("meals", frozenset({"food"})),
    ("health_equipment", frozenset({"household_goods"})),
    ("pet_care", frozenset({"food", "check_in", "household_goods"})),
    ("baby", frozenset({"food"})),
    ("medicine", frozenset({"ride"})),
    ("food", frozenset({"ride"})),
    ("check_in", frozenset({"internet"})),
    ("paperwork", frozenset({"food", "internet", "money"})),
    ("tools", frozenset({"repair"})),
    ("internet", frozenset({"repair"})),
    ("clothing", frozenset({"household_goods"})),
    ("childcare", frozenset({"ride"})),
)
#: From a ride to a category word no farther than this, it is where one is going.
_GOING = 6


def settle_categories(hits: Sequence[Hit], words: Sequence[str]) -> tuple[str, ...]:
    """The categories asked for, in the order they are first named."""
    found = [hit for hit in hits if hit.layer == "category" and hit.label != "-"]
    plain: dict[str, bool] = {}
    for hit in _not_going(found, words):
        phrase = " ".join(words[hit.first : hit.after])
        for label in hit.label.split("+"):
            plain[label] = plain.get(label, False) or phrase not in HINTS.get(label, ())
    for strong, subjects in _SWALLOWS:
        if plain.get(strong):
            for subject in subjects & plain.keys():
                if not plain[subject]:
                    del plain[subject]
    return tuple(plain)


def _not_going(found: list[Hit], words: Sequence[str]) -> list[Hit]:
    """Without the goals of a ride: "ride to the vet" keeps ride, or pet_care if the dog goes."""
    rides = [hit for hit in found if hit.label == "ride"]
    goals = {
        hit
        for ride in rides
        for hit in found
        if hit.label not in {"ride", "pet_care", "baby"}
        and 0 < hit.first - ride.first <= _GOING
        and any(word in {"to", "al", "a", "for", "from", "para"} for word in words[ride.first : hit.first + 1])
        and not any(word in {"and", "y", ",", ".", "plus", "also", "&", "need"} for word in words[ride.after : hit.first])
    }
    rest = [hit for hit in found if hit not in goals]
    if any(hit.label == "pet_care" for hit in rest) and any(word in {"vet", "veterinario", "veterinaria"} for word in words):
        rest = [hit for hit in rest if hit.label != "ride"]
    return rest
