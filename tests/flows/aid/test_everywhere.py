"""One request in several chats, and the whole story in Spanish."""

from __future__ import annotations

import re

from bot.hub import chats
from bot.store.hot import Hot
from bot.talk import Turn
from flows.aid.requesting import circles, requests
from tests.kit.town import Town

ENGLISH = re.compile(
    r"\b(?:the|you|your|and|is|are|it|help|helps|need|yes|not|now|who|open|to|of|by|write)\b", re.IGNORECASE
)


def bind(town: Town, title: str, purposes: str) -> None:
    """Another group of the community."""
    town.memory.people.join("rosa", title)
    town.memory.people.add_hub("olga", title)
    town.settle()
    with town.store.write() as connection:
        hot = Hot(connection)
        chat = chats.find_or_make(hot, town.memory.square.group(title), False, town.now)
        hot.run(
            "UPDATE chat SET purposes = ?, languages = 'en', bound_at = ? WHERE id = ?",
            (purposes, town.now, chat.id),
        )


def reads(town: Town, title: str) -> str:
    return "\n".join(town.memory.square.texts(town.memory.square.group(title)))


def test_a15_a_claim_shows_in_every_chat_bound_for_requests(town: Town) -> None:
    bind(town, "elm street", "requests")
    bind(town, "the office", "shifts")
    town.plays("maria > need food near oak\n maria > yes")
    assert "help wanted" in reads(town, "oak street")
    assert "help wanted" in reads(town, "elm street")
    town.plays("sam > help 1\n sam > yes\n later 5 s")
    assert "somebody helps" in reads(town, "oak street")
    assert "somebody helps" in reads(town, "elm street")
    assert "food" not in reads(town, "the office")


def test_a40_the_teams_card_hangs_with_the_team_alone(town: Town) -> None:
    bind(town, "the office", "team")
    town.plays("maria > need 200 dollars for rent near oak\n maria > yes")
    assert "money" in reads(town, "the office")
    assert "money" not in reads(town, "oak street")


def test_a40_narrowing_takes_the_post_down(town: Town) -> None:
    town.plays("maria > need food near oak\n maria > yes")
    assert "food" in reads(town, "oak street")
    with town.store.write() as connection:
        turn = Turn(
            Hot(connection),
            town.vault.bind(connection),
            town.house,
            town.turns.handling.community(Hot(connection)),
            town.now,
        )
        circles.change(turn, requests.open_of(turn, town.person("maria").id)[0], "team")
        turn.flush()
    town.plays("later 5 s")
    assert "food" not in reads(town, "oak street")


def test_l1_the_story_in_spanish_has_no_english_word(pueblo: Town) -> None:
    pueblo.plays("""
        maria > necesito comida y pañales para 3 cerca de la biblioteca para el viernes
        maria > elijo yo
        maria > si
        sam   > ayudo 1a
        sam   > si
        ines  > ayudo 1a
        maria taps Sí
        sam   > devolver 1a
        rosa  > ayudo 1
        rosa  taps Ayudar
        rosa  > no
        maria > ya no 1
        ines  > me está pegando mi marido
        olga  taps Me encargo
        later 5 min
    """)
    said = [entry.text for entry in pueblo.memory.square.shown if not entry.text.startswith(("hi", "/"))]
    found = {text: ENGLISH.findall(text) for text in said if ENGLISH.findall(text)}
    assert not found
