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
""".strip().splitlines()


@pytest.mark.parametrize("text", DANGER)
def test_a4_danger(text: str) -> None:
    assert is_danger(text)


@pytest.mark.parametrize("text", EVERYDAY)
def test_a4_a_way_of_speaking_is_no_danger(text: str) -> None:
    assert not is_danger(text)
