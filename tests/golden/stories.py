"""What is played so that every view is drawn: "english || español" as in `tests/manners/tour.txt`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.contract.address import Who
from bot.contract.events import DevicesChanged, Shut, Unreadable
from bot.hub import alarms, away
from bot.store.hot import Hot
from bot.store.urns import Urns
from bot.talk.house import House
from flows.basics import reminding
from tests.flows.aid.within import within
from tests.flows.fund.kit import promised, with_a_campaign
from tests.golden import fields
from tests.kit.town import GROUP
from tests.manners.tour import STORY, Tour

Cause = Literal["identity", "device", "unconfirmed"]
NEED = "maria > food near oak friday at 5pm || comida cerca de oak el viernes a las 5pm\nmaria > yes || sí\n"


SHIFT = """olga > /shift Food pantry, Saturday 10-14, 2 people, hall || /shift Despensa, sábado 10-14, 2 personas, salón
        olga > yes || sí"""

ASSEMBLY = """olga > /assembly Assembly, Sunday 19:00, hall || /assembly Asamblea, domingo 19:00, salón
        olga > skip || saltar
        olga > yes || sí"""


@dataclass(frozen=True, slots=True)
class Scene:
    """A story, and what is so before it."""

    story: str
    before: Callable[[Tour], None] = lambda tour: None


def _open_ear(tour: Tour) -> None:
    _change(tour, "UPDATE chat SET ear = 'open' WHERE NOT private")


def _two_organizers(tour: Tour) -> None:
    tour.town.give("ines", "organizer")


def _a_treasurer(tour: Tour) -> None:
    tour.town.give("ines", "treasurer")


def _promises(tour: Tour) -> None:
    """Sam says he paid, Rosa is late."""
    _a_treasurer(tour)
    with_a_campaign(tour.town, "Oak")
    number = promised(tour.town, "sam", 2000)
    promised(tour.town, "rosa", 700)
    _change(tour, f"UPDATE fund_due SET state = 'claimed' WHERE pledge_id = {number}")
    _change(tour, "UPDATE fund_due SET due_at = due_at - 400000 WHERE state = 'due'")
    tour.town.turns.start()


class _Losing(Urns):
    """Its keys are gone as soon as they are made."""

    def make(self) -> str:
        name = super().make()
        self.destroy(name)
        return name


def _no_key(tour: Tour) -> None:
    tour.town.house.urns = _Losing(tour.town.folder / "urns", tour.town.key)


def _sam_can(tour: Tour) -> None:
    town = tour.town
    with town.store.write() as connection:
        Hot(connection).insert("aid_skill", person_id=town.person("sam").id, category="food")


def _nobody_on_duty(tour: Tour) -> None:
    _change(tour, "DELETE FROM role_grant WHERE role = 'dispatcher'")


def _hub_starts(tour: Tour) -> None:
    tour.town.turns.start()


def _with_a_web_part(tour: Tour) -> None:
    tour.town.house.public_url = "https://hub.example.org"


def _link(tour: Tour) -> None:
    """The code of one account, typed with the other."""
    tour.plays("maria > /link")
    codes = re.findall(r"\b(\w{4}-\w{4})\b", " ".join(tour.town.private("maria")))
    tour.plays(f"ines > /link {codes[-1]}")


def _link_after_voting(tour: Tour) -> None:
    tour.plays("""
        sam > /poll Where? Oak, Elm, secret until friday || /poll ¿Dónde? Ola, Isla, secreta hasta viernes
        sam > yes || sí
        maria > vote 1a || voto 1a
        ines > vote 1b || voto 1b
        """)
    _link(tour)


def _in_the_teams_chat(tour: Tour) -> None:
    tour.town.memory.people.add_hub("olga", "elm street")
    tour.town.settle()
    _change(
        tour, f"UPDATE chat SET purposes = 'team', languages = '{tour.language}' WHERE chat = 'elm street'"
    )


def _added_elsewhere(tour: Tour) -> None:
    tour.town.memory.people.add_hub("maria", "dan street")
    tour.town.settle()


def _nobody_set_lines(tour: Tour) -> None:
    """As after a set-up that left them open."""
    tour.town.decide("emergency", "")
    within(tour.town, reminding.remind_of_emergency)


def _machine(tour: Tour) -> None:
    """All that may befall it, and its end."""
    for deed in (alarms.sound, alarms.settle):
        for cause in alarms.CAUSES:
            counts = {"inputs": 2, "messages": 1, "free": 12} if deed is alarms.sound else {}
            with tour.town.store.write() as connection:
                deed(Hot(connection), cause, "telegram", tour.town.now, **counts)
        tour.town.pass_time(60)


def _away(tour: Tour) -> None:
    """An hour in which a question was open, and more than the platform keeps."""
    tour.plays(NEED + "sam > help 1 || ayudo 1\nlater 1 min")
    town = tour.town
    town.now += 3600
    within(
        town, lambda turn: turn.plan(
            town.now, away.BACK, "memory", "1", since=town.now - 3600, until=town.now, lost=True))  # fmt: skip


def _new_devices(tour: Tour) -> None:
    _two_organizers(tour)
    square = tour.town.memory.square
    changes: Sequence[tuple[str, Cause]] = (
        ("olga", "identity"),
        ("maria", "identity"),
        ("ines", "device"),
        ("sam", "unconfirmed"),
    )
    for who, cause in changes:
        told = DevicesChanged(Who(square.name, who), cause, square.now())
        square.emit(told, square.private(who))
        tour.town.settle()


def _shut(tour: Tour) -> None:
    square = tour.town.memory.square
    square.emit(Shut(square.group(GROUP), True, square.now()), square.group(GROUP))


def _locked(tour: Tour) -> None:
    square = tour.town.memory.square
    chat = square.private("maria")
    square.emit(Unreadable(square.sender("maria"), chat, True, "locked", square.now()), chat)


def _fields(tour: Tour) -> None:
    tour.town.house = House((*tour.town.house.rooms, fields.FURNITURE))
    tour.town.restart()


def _change(tour: Tour, sql: str) -> None:
    with tour.town.store.write() as connection:
        connection.exec_driver_sql(sql)


SCENES: Mapping[str, Scene] = {
    "the tour": Scene(STORY),
    "strangers": Scene("""
        lee > hello || hola
        lee > /person
        lee @ oak street > /need food
        kim joins oak street
        kim @ oak street > /need food || /need comida
        later 1 min
    """),
    "an ear that is open": Scene(
        f"""
        sam @ {GROUP} > anyone near oak got a ladder i could borrow? || ¿alguien cerca de oak tiene una escalera?
        later 11 min
        """,
        _open_ear,
    ),
    "asked first": Scene(f"{NEED}later 31 min", _sam_can),
    "the evening before": Scene(f"""{NEED.replace("friday", "tomorrow").replace("el viernes", "mañana")}
        sam > help 1 || ayudo 1
        sam > yes || sí
        later 12 h
    """),
    "looked at": Scene(f"{NEED}olga > show 1 || ver 1"),
    "the team alone": Scene(
        """
        maria > food near oak || comida cerca de oak
        maria > only the team || solo el equipo
        maria > yes || sí
        later 1 min
        """,
        _in_the_teams_chat,
    ),
    "another chat": Scene("", _added_elsewhere),
    "nobody yet": Scene(f"{NEED}later 2 day"),
    "every week": Scene("""
        maria > every tuesday I need food near oak || todos los martes necesito comida cerca de oak
        maria > yes || sí
        sam > help 1 || ayudo 1
        sam > yes || sí
        sam > done 1 || hecho 1
        later 6 day
        later 1 day
    """),
    "a match": Scene(f"""
        {NEED.replace(chr(10), chr(10) + " " * 8)}
        sam > I have extra groceries || me sobra comida
        sam > yes || sí
        later 1 min
        maria taps Yes, ask them
    """),
    "counts": Scene("olga > /export\nolga > yes || sí\nlater 25 h"),
    "the end": Scene("olga > /erase\nolga press 2\nolga > yes || sí\nlater 25 h"),
    "two yeses": Scene("olga > /export\nolga > yes || sí\nines taps No", _two_organizers),
    "one person, two accounts": Scene("maria taps Yes, that's me", _link),
    "no emergency lines": Scene("later 73 h\nlater 7 h\nlater 10 min", _nobody_set_lines),
    "nobody on duty": Scene("maria > a person || una persona\nlater 1 h", _nobody_on_duty),
    "the machine": Scene("", _machine),
    "back again": Scene("later 1 min", _away),
    "new devices": Scene("later 1 min\nines taps Yes", _new_devices),
    "a closed chat": Scene("later 1 min", _shut),
    "a locked message": Scene("later 1 min", _locked),
    "half an answer": Scene("maria > /need\nlater 2 day"),
    "words deleted": Scene("""
        maria > food near oak || comida cerca de oak
        maria taps Yes, post it
        maria deletes
        """),
    "votes that wait": Scene("""
        ines > pending || pendientes
        ines > votes in private || votos en privado
        sam > /poll Pie on Fridays? yes/no until Sunday 20:00 || /poll ¿Pan los viernes? sí/no hasta el domingo 20:00
        sam > yes || sí
        ines > pending || pendientes
        later 3 day
        rosa > mute vote 1 || silenciar votación 1
        rosa > mute vote 1 || silenciar votación 1
        sam > extend vote 1 || prolongar votación 1
        sam > monday 20:00 || lunes 20:00
        sam > yes || sí
        sam > remind vote 1 || recordar votación 1
        sam > remind vote 1 || recordar votación 1
        sam > remind vote 9 || recordar votación 9
        ines > votes in private || votos en privado
        later 3 day
        later 20 h
    """),
    "an announcement": Scene("""
        olga > /announce || /anunciar
        olga > The pantry is closed on Friday. || El viernes no hay despensa.
        olga > everybody, in private || a todos, en privado
        olga > change || cambiar
        olga > To || A
        olga > 1, 2
        olga > no
        olga > /announce to everyone, chats: The pantry is closed. || /announce a todos, los chats: No hay despensa.
        olga > yes || sí
        later 3 sec
        olga > help || ayuda
        later 2 min
        sam > no announcements || sin anuncios
        sam > hear announcements || quiero anuncios
        sam > announcements || anuncios
        olga > stop announcement 1 || detener anuncio 1
        olga > /announce to everyone: The pantry is open. || /announce a todos: Hay despensa.
        olga > yes || sí
        olga > stop announcement 2 || detener anuncio 2
        olga > stop announcement 9 || detener anuncio 9
    """),
    "every field": Scene(fields.STORY, _fields),
    "a shift": Scene(f"""
        {SHIFT}
        sam > sign up 1 || me apunto 1
        maria > sign up 1 || me apunto 1
        later 3 day
        ines > sign up 1 || me apunto 1
        rosa > sign up 1 || me apunto 1
        sam > i'll be there 1 || ahí estaré 1
        maria > leave 1 || me borro 1
        maria > find a stand-in 1 || busco reemplazo 1
        later 10 h
        ines > leave 1 || me borro 1
        ines > tell the lead 1 || avisa al responsable 1
        later 15 h
        later 5 h
        olga > all came 1 || vinieron todos 1
        later 1 min
    """),
    "a shift that nobody takes": Scene(f"""
        {SHIFT}
        olga > /shift Cooking, Sunday 10-14, 1 people, hall || /shift Cocina, domingo 10-14, 1 personas, salón
        olga > yes || sí
        sam > sign up 2 || me apunto 2
        maria > sign up 2 || me apunto 2
        sam > leave 2 || me borro 2
        maria taps Yes, I take it
        later 3 day
        later 5 min
        olga > cancel shift 1 || cancelar turno 1
        olga > yes || sí
        later 1 min
    """),
    "a shift moved": Scene(f"""
        {SHIFT}
        sam > sign up 1 || me apunto 1
        olga > move shift 1 || mover turno 1
        olga > sunday 10-14 || domingo 10-14
        olga > yes || sí
        later 1 min
    """),
    "shifts of which somebody speaks": Scene(f"""
        {SHIFT}
        olga > remind everyone || recuerdales a todos
        sam > sign up 1 || me apunto 1
        ines > sign up 1 || me apunto 1
        olga > remind everyone || recuerdales a todos
        olga > no
        olga > remind everyone || recuerdales a todos
        olga > yes || sí
        olga > who is coming || quien viene
        later 3 days
        later 20 h
        sam > running 20 min late || voy a llegar 20 minutos tarde
        later 1 min
    """),
    "shifts traded, kept and left": Scene(f"""
        {SHIFT}
        olga > /shift Cook, every sunday 10-14, 2 people, hall || /shift Cocina, cada domingo 10-14, 2 personas, sala
        olga > yes || sí
        olga > one each 1 || uno por persona 1
        olga > 24 hours || 24 horas
        olga > yes || sí
        sam > sign up 1 || me apunto 1
        ines > sign up 3 || me apunto 3
        sam > trade 1 with ines || cambio 1 con ines
        sam > 1
        sam > yes || sí
        ines > yes || sí
        maria > every week 2 || todas las semanas 2
        maria > yes || sí
        maria > away 1-20 dec || fuera 1-20 dic
        maria > yes || sí
        later 1 min
    """),
    "a campaign": Scene("""
        olga > /campaign Winter, $500, by 20 dec, www.oak.org || /campaign Invierno, $500, hasta 20 dic, www.oak.org
        olga > nobody || nadie
        olga > yes || sí
        later 1 min
    """),
    "a campaign that another one agrees to": Scene(
        """
        olga > /campaign Roof, $500, www.oak.org, cash to Ines || /campaign Techo, $500, www.oak.org, efectivo a Ines
        olga > 20 dec || 20 dic
        olga > yes || sí
        later 1 min
        ines taps Yes, post it
        later 1 min
        """,
        _a_treasurer,
    ),
    "a campaign that ends": Scene(
        """
        later 27 days
        rosa taps I still give it
        rosa > let gifts go 1 || dejar mis donaciones 1
        rosa > let gifts go 1 || dejar mis donaciones 1
        """,
        _promises,
    ),
    "a campaign that two close": Scene(
        """
        olga > close campaign 1 || cerrar campaña 1
        olga > yes || sí
        ines press 1
        later 1 min
        """,
        _promises,
    ),
    "money that came": Scene(
        """
        later 24 h
        ines > show payments 1 || ver pagos 1
        ines > came 2 || entro 2
        ines > cash || efectivo
        ines > yes || sí
        later 1 min
        ines > undo receipt 4 || anular recibo 4
        ines > twice || dos veces
        ines > yes || sí
        later 1 min
        ines > gift $5 || gift $5
        ines > bank or page || banco o página
        ines > yes || sí
        ines > treasury || tesoreria
        ines > end gift 3 || terminar donacion 3
        ines > yes || sí
        later 1 min
        """,
        _promises,
    ),
    "money that goes": Scene(
        """
        ines > gift $80 || gift $80
        ines > cash || efectivo
        ines > yes || sí
        sam > /spend $40 pasta || /spend $40 pasta
        sam > yes || sí
        later 1 min
        ines taps Yes, spend it
        olga > agree to spend 6 || aprobar gasto 6
        later 1 min
        ines > paid spending 6 || gasto pagado 6
        ines > cash || efectivo
        ines > yes || sí
        ines > bills 6 || facturas 6
        ines > tell spending 6 || contar gasto 6
        ines > pasta for 40 || pasta para 40
        ines > yes || sí
        later 2 h
        ines > /payout
        ines > www.elm.org
        ines > nobody || nadie
        ines > yes || sí
        later 1 min
        olga taps Yes, from tomorrow
        later 1 min
        """,
        _promises,
    ),
    "money that was agreed and is gone": Scene(
        """
        ines > gift $80 || gift $80
        ines > cash || efectivo
        ines > yes || sí
        sam > /spend $40 pasta || /spend $40 pasta
        sam > yes || sí
        ines > agree to spend 6 || aprobar gasto 6
        olga > agree to spend 6 || aprobar gasto 6
        ines > undo receipt 5 || anular recibo 5
        ines > wrong fund || otro fondo
        ines > yes || sí
        later 1 min
        ines > call off spending 6 || anular gasto 6
        later 1 min
        """,
        _promises,
    ),
    "help in money": Scene(
        """
        ines > gift $80 || gift $80
        ines > cash || efectivo
        ines > yes || sí
        olga > /poll Up to $60 a household? yes/no until 11:00 || /poll ¿Hasta $60 por hogar? sí/no hasta las 11:00
        olga > yes || sí
        olga > rule for the fund || regla del fondo
        olga > $30 || $30
        olga > 5 || 5
        olga > 3 || 3
        olga > 6 || 6
        rosa > vote 6a || votar 6a
        later 90 min
        olga > 6 || 6
        olga > change || cambiar
        olga > at most || máximo
        olga > 90 || 90
        olga > yes || sí
        ines > treasury || tesoreria
        rosa > I need $50 for the rent || necesito $50 para la renta
        rosa > skip || omitir
        rosa > yes || sí
        rosa > mine || mio
        olga > open 7 || abrir 7
        rosa > ask the fund for 7 || pedir al fondo para 7
        rosa > $90 || $90
        rosa > $50 || $50
        rosa > yes || sí
        rosa > ask the fund for 7 || pedir al fondo para 7
        later 1 min
        ines taps Yes, spend it
        olga > agree to spend 8 || aprobar gasto 8
        later 1 min
        ines taps Who gets it
        ines > paid spending 8 || gasto pagado 8
        ines > cash || efectivo
        ines > yes || sí
        ines taps Tell what it did
        ines > yes || sí
        ines > who gets 8 || quién recibe 8
        later 1 h
        rosa taps No, not yet
        olga > ask the fund for 7 || pedir al fondo para 7
        olga > $10 || $10
        olga > yes || sí
        later 1 min
        ines > refuse to spend 9 || rechazar gasto 9
        later 1 min
        olga > ask the fund for 7 || pedir al fondo para 7
        olga > $10 || $10
        olga > no || no
        olga > ask the fund for 7 || pedir al fondo para 7
        olga > $10 || $10
        olga > yes || sí
        olga > vote on spending 10 || votar gasto 10
        olga > refuse to spend 10 || rechazar gasto 10
        later 1 min
        """,
        _promises,
    ),
    "a time that was found": Scene(
        """
        olga > /poll When? times, 12 dec 10-12, 13 dec 15:00 || /poll ¿Cuándo? horarios, 12 dic 10-12, 13 dic 15:00
        olga > friday || viernes
        olga > yes || sí
        sam > vote 1 a yes || voto 1 a sí
        later 4 d
        olga taps Make it a shift
        olga > no || no
        olga taps Make it an assembly
        """
    ),
    "money that everybody votes on": Scene(
        """
        ines > gift $80 || gift $80
        ines > cash || efectivo
        ines > yes || sí
        sam > /spend $40 pasta || /spend $40 pasta
        sam > yes || sí
        later 1 min
        olga > vote on spending 6 || votar gasto 6
        olga > in 6 hours || en 6 horas
        olga > yes || sí
        later 1 min
        ines taps Yes, spend it
        rosa > vote 7a || voto 7a
        later 7 h
        sam > /spend $20 rice || /spend $20 arroz
        sam > yes || sí
        sam taps Put it to a vote
        sam > in 6 hours || en 6 horas
        sam > yes || sí
        later 7 h
        sam > vote on spending 8 || votar gasto 8
        sam > in 6 hours || en 6 horas
        sam > yes || sí
        rosa > vote 10b || voto 10b
        later 7 h
        sam > /spend $10 salt || /spend $10 sal
        sam > yes || sí
        sam taps Put it to a vote
        sam > in 6 hours || en 6 horas
        sam > yes || sí
        olga > call off vote 12 || anular votación 12
        olga > wrong day || día equivocado
        olga > yes || sí
        later 1 min
        sam taps I don't need it
        """,
        _promises,
    ),
    "a calendar address": Scene(
        """
        sam > calendar || calendario
        sam > calendar || calendario
        sam > stop calendar || dejar calendario
        """,
        _with_a_web_part,
    ),
    "shifts every week": Scene("""
        olga > /shift Pie, saturdays 10-14 except dec 5, 2 people || /shift Pan, los sábados 10-14 menos 5 dic, 2 manos
        olga > skip || saltar
        olga > yes || sí
        later 1 min
    """),
    "an assembly": Scene(f"""
        {ASSEMBLY}
        sam > attend 1 || asisto 1
        maria > maybe 1 || quizás 1
        ines > can't attend 1 || no asisto 1
        sam > assemblies || asambleas
        sam > assembly 1 || asamblea 1
        olga > move assembly 1 || mover asamblea 1
        olga > monday 19:00 || lunes 19:00
        olga > yes || sí
        later 6 day
        olga > cancel assembly 1 || cancelar asamblea 1
        olga > yes || sí
        later 1 min
    """),
    "a vote": Scene("""
        sam > /poll Pie on Fridays? yes/no until Sunday 20:00 || /poll ¿Pan los viernes? sí/no hasta el domingo 20:00
        sam > yes || sí
        maria > vote 1a || voto 1a
        rosa > show vote 1 || ver votación 1
        rosa > who voted 1 || quién votó 1
        ines > polls || votaciones
        sam > extend vote 1 || prolongar votación 1
        sam > monday || lunes
        sam > yes || sí
        later 7 day
    """),
    "a secret vote": Scene("""
        sam > /poll Where? Oak, Elm until friday || /poll ¿Dónde? Ola, Isla hasta viernes
        sam > secret, opens thursday 9:00 || secreta, abre jueves 9:00
        sam > yes || sí
        maria > vote 1a || voto 1a
        later 47 h
        maria > vote 1 || voto 1
        maria > vote 1a || voto 1a
        maria > vote 1b || voto 1b
        maria > my words 1 red fox || mis palabras 1 gato azul
        sam > close vote 1 || cerrar votación 1
        sam > yes || sí
        later 2 h
        sam > /poll Tea? yes/no until friday || /poll ¿Té? sí/no hasta viernes
        sam > yes || sí
        sam > /poll Pie? yes/no until friday || /poll ¿Pan? sí/no hasta viernes
        sam > yes || sí
        later 5 day
        sam > polls || votaciones
        sam > older votes 1 || votaciones anteriores 1
    """),
    "a sealed vote": Scene("""
        sam > /poll Where? Oak, Elm, sealed until friday || /poll ¿Dónde? Ola, Isla, sellada hasta viernes
        sam > ines || ines
        sam > maria || maria
        sam > two are enough || bastan dos
        sam > yes || sí
        maria > vote 1 || voto 1
        maria > vote 1a || voto 1a
        ines > vote 1b || voto 1b
        sam > close vote 1 || cerrar votación 1
        sam > yes || sí
        sam > open vote 1 || abrir votación 1
        maria > open vote 1 || abrir votación 1
        later 4 day
        ines > open vote 1 || abrir votación 1
        later 2 h
        ines > open vote 1 || abrir votación 1
    """),
    "several in secret": Scene("""
        sam > /poll Tea? Oak, Elm, Ash, several, secret || /poll ¿Té? Ola, Isla, Sal, varias, secreta
        sam > friday || viernes
        sam > yes || sí
        sam > drop choice 1c || quitar opción 1c
        sam > no
        maria > vote 1 || voto 1
        maria > vote 1a || voto 1a
        maria > vote 1b || voto 1b
        sam > drop choice 1a || quitar opción 1a
        sam > yes || sí
        later 1 min
    """),
    "a vote by delegation": Scene("""
        sam > /poll Where? Oak, Elm, topic: pie until sunday || /poll ¿Dónde? Ola, Isla, tema: pan hasta domingo
        sam > yes || sí
        rosa > delegate my vote || delegar mi voto
        rosa > maria
        rosa > 3
        rosa > saturday || sábado
        rosa > yes || sí
        maria > delegations || delegaciones
        rosa > delegations || delegaciones
        maria > hold vote 2 || aceptar voto 2
        maria > delegate vote 1 to olga || delegar votación 1 a olga
        maria > yes || sí
        olga > hold vote 3 || aceptar voto 3
        olga > vote 1a || voto 1a
        later 1 min
        maria > vote 1 || voto 1
        maria > take back vote 1 || retirar voto 1
        maria > who voted 1 || quién votó 1
        maria > take back my vote from Olga || quiero recuperar mi voto de Olga
        sam > lend vote 1 || prestar voto 1
        sam > rosa
        sam > yes || sí
        rosa > end delegation 4 || terminar delegación 4
        sam > delegate my vote about pie to ines || delegar mi voto sobre pan a ines
        sam > yes || sí
        later 9 day
        sam > /poll Shall we? secret, consent until sunday || /poll ¿Lo hacemos? secreta, consentimiento hasta domingo
        sam > yes || sí
        maria > delegate vote 6 to ines || delegar votación 6 a ines
    """),
    "a vote by delegation of somebody without the app": Scene("""
        olga > enter a delegation || anotar una delegación
        olga > add Edna || agregar Edna
        olga > 9 Elm || Isla 9
        olga > 1
        olga > yes || sí
        sam > /poll Where? Oak, Elm until sunday || /poll ¿Dónde? Ola, Isla hasta domingo
        sam > yes || sí
        olga > enter a delegation || anotar una delegación
        olga > Edna
        olga > Ines
        olga > 2
        olga > skip || omitir
        olga > no
        olga > delegate Edna's vote to Ines in all || que Ines vote por Edna en todas
        olga > yes || sí
        ines > hold vote 3 || aceptar voto 3
        ines > vote 2a || voto 2a
        maria > who voted 2 || quién votó 2
        olga > end delegation 3 || terminar delegación 3
        later 1 day
    """),
    "a vote by telephone": Scene("""
        sam > /poll Where? Oak, Elm until friday || /poll ¿Dónde? Ola, Isla hasta viernes
        sam > yes || sí
        olga > enter vote 1 || anotar voto 1
        olga > rosa
        olga > 1
        olga > yes || sí
        rosa > vote 1 || voto 1
        maria > who voted 1 || quién votó 1
        later 4 day
        sam > /poll Shall we? secret, consent until sunday || /poll ¿Lo hacemos? secreta, consentimiento hasta domingo
        sam > yes || sí
        olga > enter vote 2 rosa || anotar voto 2 rosa
        olga > 4
        olga > blorp
        olga > yes || sí
        later 3 day
    """),
    "a sealed vote that stays shut": Scene("""
        sam > /poll Where? Oak, Elm, sealed until friday || /poll ¿Dónde? Ola, Isla, sellada hasta viernes
        sam > ines || ines
        sam > maria || maria
        sam > rosa || rosa
        sam > yes || sí
        maria > vote 1a || voto 1a
        later 5 day
        rosa > mine || mis cosas
        rosa > open vote 1 || abrir votación 1
        later 14 day
    """),
    "a sealed vote whose key is gone": Scene(
        """
        sam > /poll Where? Oak, Elm, sealed until friday || /poll ¿Dónde? Ola, Isla, sellada hasta viernes
        sam > ines || ines
        sam > maria || maria
        sam > two are enough || bastan dos
        sam > yes || sí
        maria > vote 1a || voto 1a
        later 5 day
        maria > open vote 1 || abrir votación 1
        ines > open vote 1 || abrir votación 1
        """,
        _no_key,
    ),
    "consent": Scene("""
        sam > /poll Shall we? consent until friday || /poll ¿Lo hacemos? consentimiento hasta viernes
        sam > yes || sí
        maria > vote 1a || voto 1a
        maria > say why 1 || decir por qué 1
        maria > blorp
        ines > vote 1d || voto 1d
        ines > blorp
        later 4 day
    """),
    "silence is a yes": Scene("""
        sam > /poll Blorp, unless somebody objects, until sunday || /poll Blorp, si nadie se opone, hasta el domingo
        sam > yes || sí
        maria > vote 1 || voto 1
        rosa > show vote 1 || ver votación 1
        sam > remind vote 1 || recordar votación 1
        sam > close vote 1 || cerrar votación 1
        sam > extend vote 1 || prolongar votación 1
        sam > tomorrow || mañana
        sam > in 9 days || en 9 días
        sam > yes || sí
        later 11 day
        sam > /poll Blip, lazy consent, secret, in 3 hours || /poll Blip, si nadie se opone, secreta, en 3 horas
        sam > in 3 days || en 3 días
        sam > yes || sí
        maria > object 2 || objetar 2
        maria > blorp
        later 2 h
        sam > /poll Oak, lazy consent, in 3 hours || /poll Ola, si nadie se opone, en 3 horas
        sam > in 3 days || en 3 días
        sam > yes || sí
        maria > object 3 || objetar 3
        maria > blorp
        later 2 h
    """),
    "a vote of another shape": Scene("""
        sam > /poll Where? Oak, Elm, ranked, lot until fri || /poll ¿Dónde? Ola, Isla, ordenar, sorteo hasta viernes
        sam > yes || sí
        maria > vote 1 || voto 1
        maria > vote 1 b a || voto 1 b a
        sam > add choice 1 Ash || añadir opción 1 Sal
        sam > drop choice 1b || quitar opción 1b
        sam > yes || sí
        olga > call off vote 1 || anular votación 1
        olga > blorp
        olga > yes || sí
        later 2 h
    """),
    "a vote from two accounts": Scene(
        """
        maria taps Yes, that's me
        maria taps The other one's
        """,
        _link_after_voting,
    ),
    "a vote that two call off": Scene(
        """
        sam > /poll Pie on Fridays? yes/no until Sunday 20:00 || /poll ¿Pan los viernes? sí/no hasta el domingo 20:00
        sam > yes || sí
        olga > call off vote 1 || anular votación 1
        olga > blorp
        olga > yes || sí
        later 10 min
        """,
        _two_organizers,
    ),
    "a gift": Scene(
        """
        olga > /campaign Winter, $40, www.oak.org || /campaign Invierno, $40, www.oak.org
        olga > no end || sin fin
        olga > nobody || nadie
        olga > yes || sí
        sam > /pledge 20
        sam > yes || sí
        sam > /pledge 10 a month || /pledge 10 al mes
        sam > yes || sí
        sam > mine || lo mio
        maria > donate || donar
        maria > 3
        maria > diapers || pañales
        maria > 1
        maria > yes || sí
        later 2 day
        sam > later 3 || luego 3
        sam > pause 3 || pausar 3
        sam > go on with 3 || reanudar 3
        sam > paid 2 || pagado 2
        maria > stop gift 4 || dejar donación 4
        olga > campaigns || campanas
        olga > hush campaign 1 || callar campaña 1
        olga > hush campaign 1 || callar campaña 1
        olga > show campaign 1 || ver campaña 1
        olga > month by month || mes a mes
        olga > came 2 cash || entro 2 efectivo
        olga press 1
        later 30 day
        """,
        _hub_starts,
    ),
    "gifts that wait": Scene(
        """
        sam > /pledge 20
        sam > yes || sí
        sam > /pledge 3 hours || /pledge 3 horas
        sam > blorp
        sam > once || una vez
        sam > yes || sí
        sam > I paid || ya pagué
        sam > ask me again in 3 months || pregúntame otra vez en 3 meses
        sam press 3
        olga > /campaign Roof, -5, no end, www.oak.org || /campaign Techo, -5, sin fin, www.oak.org
        """,
        _promises,
    ),
    "what is open, in short": Scene(
        """
        maria > food near oak || comida cerca de oak
        maria > yes || sí
        olga > overview || resumen
        olga taps Not every morning
        olga taps Each morning
        later 6 day
        later 3 h
        """,
        _hub_starts,
    ),
    "an agenda": Scene(f"""
        {ASSEMBLY}
        later 61 min
        sam > /propose Fridays, 15 min || /propose Viernes, 15 min
        sam > yes || sí
        ines > support 2 || apoyo 2
        later 10 s
        sam > agenda || agenda
        rosa > support 2 || apoyo 2
        sam > agenda: The door || agenda: La puerta
        sam > 10
        sam > yes || sí
        sam > agenda
        olga > off the agenda 3 || fuera de la agenda 3
        later 1 min
    """),
    "an assembly goes on": Scene(f"""
        {ASSEMBLY}
        sam > /propose Fridays, 15 min || /propose Viernes, 15 min
        sam > yes || sí
        ines > support 2 || apoyo 2
        rosa > support 2 || apoyo 2
        sam > attend 1 || asisto 1
        later 5 day
        later 9 h
        olga > begin 1 || empezar 1
        sam > speak 1 || hablar 1
        ines > clarify 1 || aclarar 1
        later 5 s
        olga taps Next speaker
        later 4 min
        olga > close the list 1 || cerrar la lista 1
        olga > temperature 1 || temperatura 1
        later 5 s
        rosa taps I like it
        olga > more desk 1 || mas mesa 1
        olga > agreed 2 || acordado 2
        olga taps In a year
        olga > next point 1 || siguiente punto 1
        later 5 s
        olga > task Sam: flyers by Friday || tarea Sam: volantes para el viernes
        olga > yes || sí
        olga > end assembly 1 || terminar asamblea 1
        olga > yes || sí
        olga > note More soup || nota Más sopa
        later 15 h
        olga > post minutes 1 || publicar acta 1
        later 1 min
        sam > can't do task 3 || no puedo con la tarea 3
    """),
    "words changed": Scene(f"{NEED}sam > help 1 || ayudo 1\nsam > yes || sí\nmaria edits > food for 3"),
}
