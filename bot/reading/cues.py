"""All layers of the vocabulary beside the categories: kinds, urgency, what must not run out.

Phrases are listed as in `asking`: slang undone, plurals gone.
"""

from bot.reading.asking import REQUEST
from bot.reading.frames import WORDS
from bot.reading.giving import OFFER
from bot.reading.numbers import NUMBERS
from bot.reading.person_words import PERSONS
from bot.reading.telling import OTHER

URGENCY: dict[str, str] = {
    "low": """
        no rush, no rush at all, not a rush, not urgent, isnt urgent, not an emergency, no hurry, not in a
        hurry, no pressure, whenever, whenever works, whenever you can, whenever anyone can, when you can,
        when you get a chance, when someone has time, when anyone has time, when anyone can, when someone
        can, at your convenience, sometime, some time next month, some day, someday, eventually, take your
        time, no big deal, not a big deal, can wait, it can wait, no time limit, no deadline, in no rush,
        aint urgent, at some point, not super urgent, not that urgent, low priority, anytime, no tengo
        prisa, sin prisa, no hay prisa, no corre prisa, no es urgente, no urge, sin apuro, no hay apuro, no
        tengo apuro, no me urge, con calma, cuando puedan, cuando pueda, cuando puedas, cuando alguien
        pueda, cuando tengan tiempo, cuando tenga tiempo, cuando se pueda, cuando gusten, puede esperar, sin
        presion, tomense su tiempo, cuando sea, sin urgencia, no es de urgencia, no hay urgencia""",
    "high": """
        asap, a s a p, urgent, urgently, very urgent, super urgent, emergency, its an emergency, right now,
        rightnow, right away, immediately, now, now please, today, tonight, desperate, desperately, hurry,
        as soon as possible, soon as possible, this minute, within the hour, in the next hour, time
        sensitive, this morning, this afternoon, this evening, by tonight, like now, quick, quickly, sos,
        critical, in an hour, in 1 hour, last minute, before tonight, end of day, eod, starving, urgente,
        urgentemente, urge, me urge, nos urge, de urgencia, con urgencia, emergencia, es una emergencia,
        ahora, ahorita, ahora mismo, ya mismo, hoy, hoy mismo, esta noche, esta tarde, esta manana, lo antes
        posible, lo mas pronto, cuanto antes, de inmediato, inmediatamente, rapido, para hoy, en este
        momento, pronto por favor, para ayer, ya por favor, a la brevedad, auxilio, socorro""",
    "cut": """
        shut off notice, shutoff notice, shut off, shutoff, shutting off, shutting us off, shutting me off,
        shut it off, turned off, turning off, turn off my, turn off our, turn it off, turn us off, cut off,
        cutting off, cutting me off, cutting us off, cut us off, cut me off, disconnect notice,
        disconnection, disconnection notice, disconnect, disconnected, final notice, eviction, eviction
        notice, eviction papers, eviction date, evicted, evicting, evict, being evicted, getting evicted,
        pay or quit, notice to vacate, marshal, sheriff is coming, kicked out, kicking me out, kicking us
        out, lockout, locked out of our, five day notice, 5 day notice, 3 day notice, foreclosure, van a
        cortar, me cortan, nos cortan, me cortaron, nos cortaron, corten la luz, cortaron la luz, cortaron
        el agua, cortaron el gas, cortar la luz, cortar el agua, cortar el gas, aviso de corte, corte de
        luz, desalojo, desalojar, desalojan, desalojando, aviso de desalojo, orden de desalojo, nos echan,
        me echan, nos corren, me corren, nos sacan, me sacan, ultimo aviso, desconexion, embargo""",
    "idle": """
        now and then, now and again, and now, so now, now that, by now, until now, til now, till now, for now,
        up to now, now nothing, now it, now its, now my, now the, de vez en cuando, y ahora, ahora que, hasta
        ahora, por ahora""",
    "gone": """
        zero, out of, all out, all out of, outta, ran out, ran out of, ran outta, run out, run out of, running
        out, running out of, running low, running low on, almost out, almost out of, nearly out of, low on,
        last, on my last, my last, our last, on the last, no more, none left, any left, left, have no, has
        no, got no, theres no, there is no, no, without, dont have any, doesnt have any, dont have, doesnt
        have, havent got, havent had, is out, is off, is gone, been off, been out, went out, gone out, is
        down, finished, empty, missed, used up, all gone, we dont have, quit, died, stopped working, broke,
        skipping, rationing, out, se acabo, se acabaron, se me acabo, se me acabaron, se nos acabo, se nos
        acabaron, se le acabo, se le acabaron, se le termino, se termino, se me termino, se terminaron, se
        me esta acabando, se nos esta acabando, se esta acabando, se me acaba, se acaba, ya no tengo, ya no
        tenemos, ya no tiene, no tengo, no tenemos, no tiene, no tienen, no hay, ya no hay, ya no queda, no
        queda, no quedan, no me queda, no me quedan, sin, estoy sin, estamos sin, me quede sin, nos quedamos
        sin, se quedo sin, ultima, ultimo, ultimas, ultimos, se fue, no sirve, no prende, ni,
        fresh out of""",
    "spoils": """
        goes bad, go bad, going bad, spoil, spoils, spoiled, will spoil, expires today, expire today,
        expires tonight, expire, expires, expiring, has to go, have to go, must go, need to go today, needs
        to go, need gone, go to waste, goes to waste, thrown out, toss it, throw it out, wont keep, wont
        last, while its hot, still hot, still warm, fresh today, perishable, thawed, thawing, best by today,
        cooked, leftovers, leftover, left over, hot meals, hot food, prepared food, made too much, made way
        too much, made extra, bakery, se echa a perder, se echan a perder, echar a perder, se va a echar a
        perder, se van a echar a perder, se pone mala, se ponen malas, caduca, caducan, vence, vencen, vence
        hoy, vencen hoy, se descompone, se descomponen, se desperdicia, se tira, se tiran, tirar, recien
        hecho, recien hecha, todavia caliente, sobro comida, sobraron,
        gotta go, got to go today, need eaten, need to be eaten, antes que se eche a perder, antes de que se
        eche a perder, se eche a perder, echarse a perder, sobro mucho, sobro mucha, sobro""",
}

#: Things whose lack is urgent: looked up after a word of "gone".
VITAL: dict[str, str] = {
    "vital": """
        medicine, medication, med, meds, medicines, prescription, pill, pills, insulin, inhaler, epipen,
        formula, similac, enfamil, diaper, nappy, pampers, huggies, pull ups, pullups, water, drinking
        water, bottled water, heat, heating, power, electricity, electric, gas, hot water, lights, propane,
        firewood, heating oil, oxygen, furnace, heater, boiler, blood pressure pills, refill, test strips,
        breast milk, medicina, medicinas, medicamento, pastilla, pastillas, insulina, inhalador, leche de
        formula, leche para la bebe, leche para el bebe, panal, panales, agua, luz, calefaccion, calenton,
        calefactor, electricidad, oxigeno, lena, antibiotico, receta,
        albuterol, asthma pump, nebulizer, metformin, eliquis, warfarin, blood thinner, seizure meds, heart
        meds, suboxone, losartan, metformina, salbutamol""",
}

LAYERS: dict[str, tuple[dict[str, str], ...]] = {
    "kind": (REQUEST, OFFER, OTHER),
    "urgency": (URGENCY,),
    "vital": (VITAL,),
}
#: Words that stand in no list of things but are worth guessing when misspelt: danger, days, asking.
MEANT: frozenset[str] = frozenset(
    """breathe breathing suicide suicidal overdose overdosed unconscious unresponsive bleeding choking strangle strangling threatening ambulance seizure
    respirar convulsionando suicidio suicidarme infarto desmayo ambulancia sobredosis sangrando
    golpeando amenazando
    tomorrow tonight wednesday thursday saturday volunteer appointment alguien necesito necesitamos necesita""".split()
)
#: Known words that stand in no phrase: never taken for slips of listed ones.
KNOWN: frozenset[str] = PERSONS | WORDS | MEANT | NUMBERS.keys()
