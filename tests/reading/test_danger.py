"""A4: danger is never missed, everyday sayings are not danger."""

import pytest

from bot.reading.danger import is_danger

DANGER = """
he is going to hit me
my ex is outside with a gun
i want to die
i dont want to be alive anymore
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
""".strip().splitlines()


@pytest.mark.parametrize("text", DANGER)
def test_a4_danger(text: str) -> None:
    assert is_danger(text)


@pytest.mark.parametrize("text", EVERYDAY)
def test_a4_a_way_of_speaking_is_no_danger(text: str) -> None:
    assert not is_danger(text)
