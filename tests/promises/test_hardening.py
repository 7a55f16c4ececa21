"""Buttons, codes, links, limits and patterns against those who push them (H1, H2, H4, H6, H15, H18)."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import bot
import flows
from bot.contract.tidy import tidy
from bot.people import codes, errands
from bot.reading import temper
from bot.store.hot import Hot
from bot.talk.likeness import likeness
from tests.flows.basics.test_linking import code_for
from tests.kit.effort import blows_up
from tests.kit.town import GROUP, Town
from tests.promises.corpus import HUGE


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    made.plays(
        "maria > need food near the library\nmaria taps Yes, post it\nsam > help 1\nsam taps Yes, I've got it"
    )
    yield made
    assert made.faults == []
    made.close()


# -- tokens (H1) -----------------------------------------------------------------------------------------


def tokens(town: Town, where: str = "1 = 1") -> list[tuple[str, str, int | None]]:
    """Button tokens with their verbs and whom they are for."""
    return [
        (row[0], row[1], row[2])
        for row in town.rows(f"SELECT token, verb, person_id FROM button WHERE {where}")
    ]


def state(town: Town) -> list[object]:
    return [
        town.rows(f"SELECT * FROM {table}") for table in ("aid_request", "aid_item", "aid_claim", "aid_relay")
    ]


def press(town: Town, who: str, token: str, group: str | None = None) -> list[str]:
    """What somebody is told who sends this token as a button's."""
    square = town.memory.square
    chat = square.group(group) if group else square.private(who)
    post = next(post for post in square.posts.values() if post.chat == chat)
    begin = len(square.shown)
    town.memory.people.touch(who, post, token)
    town.settle()
    return [shown.text for shown in square.shown[begin:]]


def test_h1_tokens_are_random_and_of_at_least_96_bits(town: Town) -> None:
    found = [token for token, _verb, _person in tokens(town)]
    assert len(set(found)) == len(found) > 5
    assert all(len(token) * 6 >= 96 and len(f"b:{token}") <= 64 for token in found)


def test_h1_somebody_elses_button_does_nothing(town: Town) -> None:
    town.plays("ines > privacy\nolga > privacy")
    before, mine = state(town), tokens(town, "person_id IS NOT NULL")
    for token, verb, person in mine:
        for who in ("ines", "olga"):
            if person != town.person(who).id:
                told = press(town, who, f"b:{token}")
                assert told[0] in ("That button is for somebody else.", GONE), (verb, told)
    assert state(town) == before


GONE = "That button is no longer in use. Write to me and I'll show you where things stand."


def test_h1_a_button_works_in_its_own_chat_only(town: Town) -> None:
    before = state(town)
    for token, _verb, _person in tokens(town, "person_id = (SELECT helper_id FROM aid_claim)"):
        assert press(town, "sam", f"b:{token}", GROUP) == [GONE]
    assert state(town) == before


def test_h1_an_expired_button_says_so(town: Town) -> None:
    with town.store.write() as connection:
        Hot(connection).run("UPDATE button SET expires_at = ?", (town.now - 1,))
    before = state(town)
    for token, _verb, person in tokens(town):
        who = "sam" if person == town.person("sam").id else "maria"
        assert press(town, who, f"b:{token}")[0] == GONE
    assert state(town) == before


@pytest.mark.parametrize(
    "damage", [str.lower, str.upper, lambda t: t[:-1], lambda t: t + "A", lambda t: t[::-1]]
)
def test_h1_a_token_that_is_nearly_right_is_wrong(town: Town, damage: Any) -> None:
    before = state(town)
    for token, _verb, _person in tokens(town, "person_id = (SELECT requester_id FROM aid_request)"):
        if damage(token) != token:
            assert press(town, "maria", f"b:{damage(token)}") == [GONE]
    assert state(town) == before


# -- codes and doors (H2, H4) ----------------------------------------------------------------------------


def test_h2_a_door_is_for_whoever_knocked_and_for_once(town: Town) -> None:
    town.memory.people.join("lee", GROUP)
    town.plays("lee @ oak street > /need bread zqdoor near oak")
    door = next(key for post in town.memory.square.posts.values() for key in post.keys if key.url)
    for stranger in ("ines", "kai"):
        town.memory.people.follow(stranger, door.url)
        town.settle()
        assert not any("zqdoor" in text for text in town.private(stranger))
    town.plays("lee taps Open\nhub > lee: zqdoor\nlee > /cancel\nlee > /start again")
    assert "zqdoor" not in town.private("lee")[-1]


def test_h2_a_code_that_is_wrong_used_late_or_anothers_is_answered_alike(town: Town) -> None:
    used, late = code_for(town, "maria"), code_for(town, "sam")
    town.plays(f"ines > /link {used}\nhub < Now go to your other account")
    told = []
    for code in ("AAAA-2222", used):
        town.plays(f"rosa > /link {code}")
        told.append(town.private("rosa")[-1])
    town.plays(f"later 11 min\nrosa > /link {late}")
    assert {*told, town.private("rosa")[-1]} == {told[0]}
    assert "doesn't work" in told[0]


def test_h4_a_code_has_eight_letters_that_nobody_confuses(town: Town) -> None:
    code = code_for(town, "maria").replace("-", "")
    assert len(code) == codes.LENGTH == 8
    assert not set("IO01") & set(codes.ALPHABET)


def test_h4_more_than_a_hundred_tries_an_hour_are_too_many_for_all(town: Town) -> None:
    code = code_for(town, "maria")
    for number in range(25):
        for _try in range(4):
            town.memory.people.say(f"guest{number}", "/link AAAA-2222")
        town.settle()
    town.plays(f"""
        ines > /link {code}
        hub < Those were a lot of codes. Please try again in an hour.
    """)


def test_h4_linking_brings_no_right_and_both_are_told(town: Town) -> None:
    town.give("maria", "dispatcher")
    town.plays(f"""
        ines > /link {code_for(town, "maria")}
        maria taps Yes, that's me
        hub > maria: These accounts are one person now.
        hub > ines: These accounts are one person now.
        ines > /calls
        hub < That isn't yours to do here.
    """)


def test_h1_an_old_yes_never_agrees_to_what_was_asked_later(town: Town) -> None:
    """Numbers of what waits for a yes are not given twice, even when the newest one is erased."""
    with town.store.write() as connection:
        hot = Hot(connection)
        first = errands.make(hot, "appoint", town.person("ines").id, town.now, lasts=60.0)
        hot.run("DELETE FROM code WHERE id = ?", (first,))
        assert errands.make(hot, "appoint", town.person("rosa").id, town.now, lasts=60.0) > first


# -- names (H6) ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["Olga", "OLGA", "0lga", "Оlga", "Olgа", "O l g a", "ólga", "Ｏｌｇａ", "𝐎𝐥𝐠𝐚", "O1ga", "Olga."]
)
def test_h6_names_that_look_like_an_organizers(name: str) -> None:
    assert likeness(name) == likeness("Olga")


@pytest.mark.parametrize("name", ["Helga", "Olgun", "Ola", "Inga", "Ольга Петрова", "", "🥕"])
def test_h6_names_that_do_not(name: str) -> None:
    assert likeness(name) != likeness("Olga")


def test_h6_a_neighbour_reads_that_the_helper_is_not_the_organizer(town: Town) -> None:
    town.memory.square.account("zed").name = "0lga"
    town.memory.people.join("zed", GROUP)
    town.plays("""
        ines > need a ladder near the library
        ines taps Yes, post it
        zed > help 2
        zed taps Yes, I've got it
        hub > ines: 0lga (not the organizer of that name) helps: tools.
    """)


# -- limits (H15) ----------------------------------------------------------------------------------------


def test_h15_ten_commands_a_minute(town: Town) -> None:
    for _command in range(10):
        town.plays("rosa > /requests\nhub < Nothing is open")
    town.plays("""
        rosa > /requests
        hub < That was a lot at once. Give me a minute, please.
        later 1 min
        rosa > /requests
        hub < Nothing is open
    """)


def test_h15_three_things_at_once(town: Town) -> None:
    for number, what in enumerate(("bread", "a ladder", "diapers"), 2):
        town.plays(f"ines > need {what} near the library\nines taps Yes, post it\nsam > help {number}")
        if number < 4:
            town.plays("sam taps Yes, I've got it")
    town.plays("hub > sam: You are helping with 3 things already.")


# -- patterns (H18) --------------------------------------------------------------------------------------


def patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern of the hub and its flows, those in tables and lists too."""
    found: dict[int, tuple[str, re.Pattern[str]]] = {}
    for package in (bot, flows):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.startswith(("bot.store.migrations", "bot.__main__")):
                for pattern in _within(vars(importlib.import_module(module.name)).values(), 3):
                    found.setdefault(id(pattern), (module.name, pattern))
    return list(found.values())


def _within(things: Any, depth: int) -> Iterator[re.Pattern[str]]:
    for thing in things:
        if isinstance(thing, re.Pattern) and isinstance(thing.pattern, str):
            yield thing
        elif depth and isinstance(thing, dict):
            yield from _within([*thing.keys(), *thing.values()], depth - 1)
        elif depth and isinstance(thing, list | tuple | set | frozenset):
            yield from _within(thing, depth - 1)


#: What makes a careless pattern go back and forth, at the length of the longest message; tidied, as the hub does.
PUMPS = [
    tidy((piece * 4096)[:4095] + end)
    for piece in ("a", "1", " ", "a ", "1 ", "a1", "a.", "1-", "a@", "#1", "\n", "me and ", "$1,")
    for end in ("", "!")
]
#: Looked for in texts of at most twelve words only.
GUARDED = "bot.reading.temper"


def test_h18_every_pattern_ends_soon_on_the_worst_texts() -> None:
    found = patterns()
    assert len(found) > 20
    texts = [*PUMPS, *(tidy(text)[:4096] for text in HUGE)]
    wild = [
        (name, pattern.pattern[:60], text[:8])
        for name, pattern in found
        for text in texts
        if blows_up(_match(pattern, text, searching=name != GUARDED), len(text))
    ]
    assert wild == []


def _match(pattern: re.Pattern[str], text: str, searching: bool) -> Callable[[int], None]:
    """Matches the text cut to a length, its last letter kept: on that a careless pattern fails."""

    def match(length: int) -> None:
        cut = text[: length - 1] + text[-1:]
        pattern.fullmatch(cut)
        if searching:
            pattern.search(cut)

    return match


@pytest.mark.parametrize("text", ["thanks " * 12, "thank" * 800, "a " * 12, "gracias " * 500])
def test_h18_tempers_are_read_in_time(text: str) -> None:
    def read(length: int) -> None:
        temper.is_thanks(text[:length])
        temper.is_angry(text[:length])

    assert not blows_up(read, len(text))


# -- rights in the middle of a conversation (H19, T6) ----------------------------------------------------


@pytest.mark.parametrize("how", ["taps", "says"])
def test_h1_a_ban_ends_what_was_begun(town: Town, how: str) -> None:
    town.plays("ines > need bread near the library\nhub < Need: food")
    with town.store.write() as connection:
        Hot(connection).run("UPDATE person SET standing = 'banned' WHERE id = ?", (town.person("ines").id,))
    before = len(town.in_group())
    town.plays("ines taps Yes, post it" if how == "taps" else "ines > yes")
    assert town.rows("SELECT count(*) FROM aid_request") == [(1,)]
    assert len(town.in_group()) == before


@pytest.mark.parametrize("how", ["taps", "says"])
def test_h1_a_ban_ends_what_was_held(town: Town, how: str) -> None:
    town.plays(
        "ines > need bread near the library\nines taps Yes, post it\nrosa > help 2\nhub < Can you do it?"
    )
    with town.store.write() as connection:
        Hot(connection).run("UPDATE person SET standing = 'banned' WHERE id = ?", (town.person("rosa").id,))
    town.plays("rosa taps Yes, I've got it" if how == "taps" else "rosa > yes")
    assert town.rows("SELECT count(*) FROM aid_claim WHERE request_id = 2") == [(0,)]


def test_h1_who_was_muted_writes_to_nobody(town: Town) -> None:
    with town.store.write() as connection:
        Hot(connection).run("UPDATE person SET standing = 'banned' WHERE id = ?", (town.person("maria").id,))
    before = len(town.private("sam"))
    town.plays(
        "maria taps Write to Sam\nmaria > zqwords\nmaria > @1 zqwords\nmaria taps Share my address\nmaria > 7 Elm St"
    )
    assert town.private("sam")[before:] == []
    assert town.rows("SELECT count(*) FROM aid_contact") == [(0,)]
