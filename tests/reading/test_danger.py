"""A4: danger is never missed, everyday sayings are not danger."""

import pytest

from bot.reading.danger import is_danger

DANGER = """
he is going to hit me
my ex is outside with a gun
i want to die
i dont want to be alive anymore
i cant do this anymore i dont want to be here
hes kicking the door in
theres smoke coming under the door and we cant get out
im gonna kill myself
chest pain and my arm is numb
my baby isnt breathing
he overdosed, hes blue
she passed out and wont wake up
mom is having a seizure
my son swallowed a battery
out of insulin and shes confused and throwing up
someone is breaking into my house
my husband beat me last night
there is a fire in my kitchen, house is on fire
i smell gas in the apartment
shes bleeding a lot
my sister cut herself and wants to die
going to jump off the bridge
my boyfriend is chokng me
quiero morirme
ya no quiero vivir
me quiero matar
mi esposo me esta pegando
me va a matar
mi mama se desmayo y no responde
le duele el pecho y no puede respirar
mi hijo esta convulsionando
esta sangrando mucho
hay un hombre con cuchillo afuera
huele a gas en mi casa
auxilio
está pateando la puerta
mi papa tiene dolor de pecho
took a whole bottle of tylenol
i cut my wrists
theres blood everywhere
he's not moving
my brother got stabbed
grandma fell and cant get up
bee sting and her throat is swelling
me corte las venas
me tome todas las pastillas
mi bebe no despierta
se esta poniendo morado
se cayo mi abuelo y no se puede levantar
my boyfriend just shoved me down the stairs
hes choking my mom
my ex is banging on the door screaming hes gonna kill me
theres a man following me right now and im scared
he wont let me leave the house
my dad has been drinking and hes breaking everything, we're hiding in the closet
i dont feel safe he took my phone and locked the door
my neighbor is screaming help through the wall
i just want it all to end
cant do this anymore, im going to hurt myself
thinking about ending it tonight
everyone would be better off without me
my son says he wants to kill himself
she took all her pills and is barely awake
my grandpa cant feel his left side and is talking funny
my baby is burning up 105 and limp
my kid is having trouble breathing, lips blue
im having chest pains and cant breathe
my mother collapsed and wont respond
my friend od'd
my daughter ate a bunch of gummies and wont wake
he's bleeding bad from his arm
my wife is in labor and no ambulance is coming
diabetic and havent eaten, shaking and seeing spots
carbon monoxide alarm going off and we have headaches
house is filling with smoke
gas smell really strong in our hallway
someone just got shot on my corner
a guy is waving a gun at people on 5th
my stepdad touched me
my husband says hell kill me if i tell anyone
my uncle hit me again i ran away
i'm bleeding and pregnant
tree fell on my dad hes trapped
my toddler fell out the window
my brother isnt breathing right after taking something
shes seizing
allergic reaction, face swelling
mi novio me aventó contra la pared
me está ahorcando
mi papá está tomado y nos quiere pegar
estoy encerrada en el baño, él está gritando que me va a matar
hay un tipo armado afuera de mi casa
mi ex se metió a la casa y no se quiere ir
ya no le encuentro sentido a la vida
me quiero morir
mi hija se cortó los brazos
mi hijo dice que se quiere matar
mi mamá se cayó y no se mueve
mi papá no puede mover un lado del cuerpo
le está dando un ataque a mi hermano
mi bebé está morado
se tomó un frasco de pastillas
huele muchísimo a gas
se está quemando la casa de al lado
balearon a mi vecino
me duele mucho el pecho y el brazo
mi esposa está sangrando y tiene 7 meses
se desmayó mi abuela y no reacciona
mi niño se tragó una pila
me violaron
mi tío me toca
mi hermano tuvo una sobredosis
se ahogó mi hijo en la alberca
no puedo respirar
my boyfriend has me pinned and wont let me leave
he pulled a knife on my son
somebody is shooting on our block
my ex is in the house and i am hiding in the closet
she swallowed a whole bottle of tylenol
i cut too deep and it wont stop
baby wont stop turning blue
my grandma cant move one side of her body
theres a fire in the unit next door and the stairs are full of smoke
carbon monoxide alarm going off and we feel sick
he punched me in the face and took my phone
my husband says he will burn the house down with us in it
i took too many sleeping pills
my friend posted goodbye and isnt answering
im bleeding bad after the miscarriage
my kid drank antifreeze
he is diabetic and unresponsive
i am on the bridge and i cant do this
roommate hung himself i cut him down he is breathing
someone followed me home and is trying the windows
my mom is having a stroke i think her mouth is drooping
she ate peanuts and her tongue is swelling
my stepfather touches me at night
they beat up my cousin outside the store he is on the ground
hes strangling her
call 911 please
water broke and baby is coming now no one here
i keep thinking about ending it
my life isnt worth it anymore
theres a guy with a bat threatening everybody at the bus stop
my daughter was raped last night
my neighbor is screaming for help
gunshots outside
my son is not breathing right after the inhaler
dad fell off the ladder and hit his head hes confused
im going into labor at 30 weeks
he locked me in the room and took my keys
mi ex me esta siguiendo y trae pistola
mi papa no respira
mi hermana se quiere quitar la vida
hay balazos en la calle
mi marido me quiere matar
mi bebe se esta ahogando
se cayo del techo y no despierta
mi hijo se tomo el cloro
me estan golpeando
mi abuelo no puede hablar y se le torcio la cara
se esta quemando la casa de al lado
me duele el pecho y el brazo
estoy sangrando y estoy embarazada
me tiene encerrada y no me deja salir
mi vecino le esta pegando a su esposa
mi amiga se tomo todas las pastillas
ya no aguanto quiero terminar con todo
llamen una ambulancia
huele mucho a gas y mi mama esta mareada
mi tio se corto con la sierra y no para la sangre
alguien quiere entrar por la ventana
abusaron de mi hija
le dio un ataque y esta temblando en el piso
my boyfriend is outside with a bat
i just took 30 xanax
a car hit my kid
my wife is hemorrhaging after birth
they are trying to drag my sister into a car
un hombre quiere llevarse a mi hija
""".strip().splitlines()

EVERYDAY = """
my phone died
killing time before the meeting
dying to try your tamales
me muero de hambre
me muero de risa
shoot me a text
this heat is killing me
my back is killing me
out of insulin
he hit me up for a ride
you beat me to it
they kicked me out of my apartment
need a nail gun for saturday
passed out flyers all day
flu shot clinic tomorrow
el celular se me murio
este calor me esta matando
me pego la gripe
no me contesta el telefono
i could kill for a coffee
beats me
fire wood for the stove
blood drive on friday
me van a matar si llego tarde jaja
need help with my funeral dress
not moving boxes till friday
blood pressure pills refill
my sister had a stroke last month needs a walker
suicide prevention walk sunday
no responde el casero
need gas for my car
my dog was hit by a bike
my son stabbed a hole in the couch lol
this line is killing me
i could die for some pho
my phone is dying talk later
the kids are choking on laughter
fire sale at the thrift store
my feet are killing me after that shift
he beat me at chess again
we got hit with a 300 dollar bill
that movie was to die for
shoot i forgot my keys
can someone shoot me the address
my car overheated and died
the plants are dying can someone water them
bleeding heart liberals lol
need bandaids and gauze for a scrape
out of breath from those stairs haha
gun violence vigil tonight 6pm
suicide prevention training thursday
i passed out the flyers
my boss is gonna kill me if im late
poison ivy removal anybody?
blood pressure cuff needed
need narcan for my go bag
im dead lol
chest freezer available
heart attack survivor here happy to talk
had a stroke in 2019 and need rides
strong gas prices ugh
smoke detector chirping, need a ladder
need a fire extinguisher
mi carro se murió
me estoy muriendo de calor
me mata esta espalda
ese chiste me mató
pistola de silicón para la escuela
el perro me sigue a todos lados
qué golpe para el bolsillo
vacuna contra la gripe el jueves
clase de primeros auxilios
se quemó la comida jaja
me corté el pelo
se cayó el internet
le pegó a la lotería
mi hijo le pegó al clavo
cuchillos de cocina, regalo
help i'm drowning in laundry
we crushed it today
this weather is brutal, im freezing
knock em dead tomorrow
my baby hit a milestone
i got cut from the team
my hours got cut
someone cut the fence
need a sharp knife to cut boxes
need help kicking off the garden season
door is stuck and i had to kick it to get in, can someone plane it
fire pit wood free to pick up
smoke detector keeps chirping, need a battery and a ladder
who can pick up a fire extinguisher for the hall
i shot some photos of the potluck
the boss is killing me with these hours
my knees are killing me, who can shovel
could someone drive me to the stroke support group
recovering from a heart attack, need rides to cardiac rehab
my dad had a seizure last month and cant drive, ride to neurologist thursday
inhaler refill pickup please
does anyone have narcan kits for the pantry
cutting board and knives to give away
free knives sharpening saturday
my dog got hit by a car last year and needs a ramp
bleeding the radiators, anyone know how
i need blood pressure cuff for grandma
can someone gas up the van
smell of mold in the basement, who can look
the car died on the bridge, need a jump
this heat is killing us, anyone got a fan
choke on my mower is broken
bringing a bat and gloves for softball
my cat jumped off the roof lol shes fine
going to jump in the shower then ill be there
need a jump, battery dead
he is a knife maker and gives lessons
need pills picked up from walgreens
baby swallowed her pride and said sorry haha
i beat my record at bingo
shooting for a saturday build day
hit me up if you need diapers
i would kill for a hot shower
the bathroom door is broken in apt 3
someone broke the shed door lock last week, need a new lock
window wont close and its cold
they threatened to shut off our water friday
landlord threatened to evict us
my ex husband is late on child support, need groceries
my wife is pregnant and needs rides to checkups
breathing machine needs new hose
this traffic i swear im gonna die
ambulance bill came, can someone help me read it
i fell last month and need a walker
mi carro se murio otra vez
me muero de calor alguien tiene abanico
se me quemo el arroz jaja
se quemo la estufa, alguien arregla
me pegue en el dedo, alguien tiene curitas
necesito medicina para la presion de mi papa
me cortaron la luz ayudenme
la casera nos amenazo con sacarnos
mi suegra se cayo el mes pasado y ocupa andadera
alguien con pistola de silicon para las manualidades
a car hit my son last month, he needs rides to therapy
waiting outside with a baseball bat bag for practice
""".strip().splitlines()


@pytest.mark.parametrize("text", DANGER)
def test_a4_danger(text: str) -> None:
    assert is_danger(text)


@pytest.mark.parametrize("text", EVERYDAY)
def test_a4_a_way_of_speaking_is_no_danger(text: str) -> None:
    assert not is_danger(text)
