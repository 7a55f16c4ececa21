"""A4: danger told by its signs, by kind; beside it, ways of speaking that only sound like it."""

import pytest

from bot.reading.danger import is_danger

CRIES: dict[str, str] = {
    "breath": """
my son cant catch his breath
she is wheezing really bad and the inhaler isnt working
my daughters asthma is really bad and her inhaler is empty
he's turning purple
grandma is gasping for air
cant get air
baby is breathing really fast and grunting
no puede agarrar aire
mi niño se está asfixiando
se asfixia
mi papá respira muy mal
se le fue la respiración
""",
    "chest": """
my husband is clutching his chest
my left arm hurts and im sweating
elephant sitting on my chest
heart racing and chest feels weird
my heart is beating out of my chest and im dizzy
mi papa se agarra el pecho
le dio un paro
""",
    "stroke": """
he cant talk and his arm wont move
her speech is slurred all of a sudden
my grandma cant speak right and her mouth is crooked
one side of his body went numb
suddenly cant see out of one eye and cant talk
se le durmio medio cuerpo
arrastra las palabras de repente y no coordina
le dio una embolia
""",
    "bleeding": """
blood is gushing
cut my leg bad and its pouring blood
nose has been bleeding for an hour and wont stop
shes soaking through pads every 10 minutes and shes pregnant
bleeding through the bandage
he chopped his finger off
se corto el dedo y no para de sangrar
se corto con la sierra y sangra un monton
vomito sangre
""",
    "overdose": """
my brother took too much
need narcan right now
my kid got into my pills
toddler got into my medicine
toddler ate my edibles and is really sleepy
my daughter swallowed a bunch of tylenol
se metio algo y no responde
""",
    "poison": """
toddler drank cleaning stuff
we all have headaches and the furnace smells weird co alarm going off
co detector keeps beeping and we feel sick
se tomo el fabuloso
se intoxico con gas
estamos intoxicados con monoxido
tomo raid
se tomo un insecticida
""",
    "fire": """
there are flames coming out of the apartment upstairs
stove caught fire
the curtains caught fire
house caught on fire
theres a fire in the dumpster right by our building and its spreading
wildfire is coming up our road and we have no car
the gas is leaking
power line down in the street sparking
se prendio la cocina
se esta incendiando el edificio
sale humo del enchufe y huele a quemado
hay mucho humo en el pasillo
""",
    "home violence": """
he put his hands on me
he found us he's outside
my ex is at my door and wont leave
my ex showed up and hes trying to get in
my stalker is outside
he wont give me my baby back and hes drunk
he took the kids and said ill never see them again
i hear a woman screaming next door
hear screaming and things breaking upstairs
kids screaming next door and a man yelling
someone tried to grab my daughter
someone is in my house
""",
    "eviction by force": """
landlord is breaking my door down right now
landlord is here with guys throwing us out and hitting my husband
el casero vino con hombres y nos esta sacando a golpes
""",
    "self-harm": """
i cant go on
nobody would miss me
she is standing on the roof
i keep thinking about driving into a tree
wish i was never born and i dont want to be here
i cant keep myself safe tonight
ya no quiero estar aqui
todos estarian mejor sin mi
estarian mejor sin mi
ya no aguanto mas quiero que todo se acabe
dejo una carta de despedida y no contesta
""",
    "missing": """
my 4 year old is missing
cant find my son
i cant find my daughter shes 6
my toddler wandered off
kid missing from the playground
my daughter didnt come home from school
my autistic son ran off and we cant find him
my grandma with dementia walked out and we cant find her
missing child please help look
my baby was taken
someone took my kid
no encuentro a mi hijo
""",
    "faint": """
grandpa fell and hit his head and is confused
broke her leg bone is sticking out
se desvanecio mi abuela
se pego en la cabeza y esta vomitando
se golpeo la cabeza y no responde
perdio el conocimiento
se le salio el hueso
se cayo del techo
""",
    "allergy": """
her tongue is swollen
epipen didnt work
need an epipen right now
covered in hives and wheezing
se le esta hinchando la cara
se le hincharon los labios y no puede tragar
se le cierra la garganta
le pico una abeja y se esta hinchando
comio cacahuate y es alergico y se esta hinchando
""",
    "birth": """
shes having the baby right now
the baby is coming now
baby is crowning
ya viene el bebe
va a dar a luz ahorita
esta pariendo
""",
    "cold heat": """
he is hypothermic
shes so cold shes stopped shivering
we are outside in the snow with a baby and nowhere to go freezing
my neighbor is confused from the heat and stopped sweating
its 105 inside and grandma is not making sense
heat stroke
man lying in the snow not moving
tiene hipotermia
esta temblando y ya no responde por el frio
""",
    "insulin oxygen": """
out of insulin and blood sugar is 500
blood sugar dropped to 35
his oxygen ran out and hes struggling
power is out and my moms oxygen machine stopped
my dads ventilator lost power
tiene el azucar en 30 y no responde
se fue la luz y mi mama depende del oxigeno
se le acaba el tanque de oxigeno y esta morada
""",
    "other": """
we need paramedics
my toddler fell in the pool
kid fell through the ice
se electrocuto
car flipped over and people are stuck inside
choque fuerte hay heridos
snake bit my son
dog attacked my kid and shes bleeding
le mordio una vibora
my kid is burned boiling water
fever 105 and shaking
my newborn has a fever of 103 and wont eat
""",
}
CALM = """
this heat is killing me
im dying of laughter
i could kill for a taco
my battery died and i need a jump
fire sale at the thrift store saturday
the fire department is giving out smoke alarms
need wood for the fire pit
baby is due in march need a crib
flu shots at the clinic tuesday
the dog choked on his kibble but hes fine
he's a killer cook
drop dead gorgeous flowers at the garden
im dead tired but i can help saturday
roach killer and mouse traps needed
need a kitchen knife set
anyone got a utility knife i can borrow
nail gun to borrow
pick up stabilizers
cutting the grass saturday
need gauze and bandages for the clinic
cpr class next month
that joke slayed me
blood drive on saturday
my blood sugar meter broke need a new one
insulin delivery needed by friday
oxygen tank needs a ride for refill thursday
my mom uses oxygen and needs someone to pick up groceries
my daughter has asthma need an air purifier
my dad had a stroke last year and needs a walker
after my seizure i cant drive need a ride
fell behind on rent
i fell asleep and missed the bus
need to catch my breath after that move
smoke detector battery replacement
my carbon monoxide detector needs batteries
gas bill is due
smells great in the kitchen
someone grilled fire wings
shooting hoops at the park
shoot me a text
hit up the food bank
kick off meeting on friday
my boss is a beast
self defense class at the library
suicide prevention training at 6
missing my mail key
cant find a ride
lost my cat near the park
missing you all
water broke in the basement pipe
water main broke
labor day picnic
baby is coming in june need a crib
freezing in here need a space heater
kids are burning up energy
burned dinner need pizza
my feet hurt
my back is out need help moving
poison ivy all over the yard need it cleared
rat poison to share
drowning in paperwork
choked up at the memorial
beat the rush
whoever hit my parked car please call me
a tree hit my fence
overdosed on coffee lol
jump rope for kids
jump in anytime
i need to end my lease
take my life story class
pass out water at the march
call 211 for help
my ambulance bill is 900 need help with paperwork
scared of heights need gutters cleaned
my ex has the car need a ride
my husband is in the hospital need meals
me muero de hambre
me mata este calor
muerta de cansancio
se me murio el celular
casi me da un infarto con el recibo de luz
fiesta de fuego lol
fogata el sabado
detector de humo necesita pila
se me acabo el gas de la estufa
huele rico
cuchillos de cocina necesito
machete para cortar el monte
veneno para ratas
tome mis pastillas ya estoy bien
vacuna contra la gripe
sangre donacion el sabado
me corte el pelo
corto el pasto los sabados
me caigo de sueño
se cayo el wifi
se cayo un arbol en el patio
no encuentro a mi perro
se me perdio la cartera
no llego a fin de mes
aire acondicionado descompuesto
ahogado de trabajo
pegar carteles
te mato si no vienes jaja
ataque de risa
derrame de aceite
golpe de suerte
explosion de color
dia de muertos altar
robo de luz
se llevaron a mi perro a banar
ya viene el camion
tengo 30 años
auxilio con la tarea jaja
que calor me desmayo jaja
"""


@pytest.mark.parametrize("kind", CRIES)
def test_a4_danger_is_heard_by_its_signs(kind: str) -> None:
    assert not [cry for cry in CRIES[kind].strip().splitlines() if not is_danger(cry)]


def test_a4_ways_of_speaking_are_no_danger() -> None:
    assert not [text for text in CALM.strip().splitlines() if is_danger(text)]
