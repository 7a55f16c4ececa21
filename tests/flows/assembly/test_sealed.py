"""Sealed votes (P7): two tellers open them together, and neither a disk nor a backup tells who chose what."""

from __future__ import annotations

import gzip
import io
import shutil
from collections import Counter
from pathlib import Path

import pytest

from bot.store.archive import Opener
from bot.store.backup import backup
from bot.store.keys import MasterKey
from bot.store.urns import Lost, Urns, shut
from tests.flows.assembly.conftest import ROOMS
from tests.flows.assembly.test_secrecy import linked
from tests.flows.assembly.votes import acting, cast, opened
from tests.kit.town import NEIGHBOURS, Town

START = """
    sam > /poll Where do we meet? Hall, Park, sealed, tellers Maria and Ines until friday
    hub < … Sealed: two tellers open it … Maria and Ines … Only Maria and Ines together can open it, …
    sam > yes
"""
VOTES = "maria > vote 1a\nines > vote 1b\nrosa > vote 1b"


def keys(town: Town) -> list[Path]:
    return sorted((town.folder / "urns").glob("*.key"))


def test_p7_one_teller_alone_opens_nothing_and_both_open_it(town: Town) -> None:
    town.plays(START + VOTES)
    (key,) = keys(town)
    assert key.stat().st_mode & 0o777 == 0o600
    assert town.rows("SELECT DISTINCT choice FROM poll_ballot") == [("",)]
    assert len({len(row[0]) for row in town.rows("SELECT sealed FROM poll_ballot")}) == 1
    town.plays("""
        maria > open vote 1
        hub > maria: That vote is not over. When it is, I ask you.
        rosa > vote 1a
        later 4 day
        hub > maria: “Where do we meet?” is over. It opens once two of its tellers say yes. … [Open it]
        sam > open vote 1
        hub > sam: Only its tellers can open that vote.
        maria > open vote 1
        hub > maria: Noted. It opens with another teller's yes.
        maria > open vote 1
        hub > maria: Noted. It opens with another teller's yes.
        sam > show vote 1
        hub > sam: … waiting for Ines to open it
    """)
    assert town.rows("SELECT state FROM poll") == [("waiting",)]
    assert town.rows("SELECT count(*) FROM poll_count") == [(0,)]
    town.restart()
    town.plays("""
        ines > open vote 1
        hub @ oak street: Chosen: Hall. … Hall 2 · Park 1 …
    """)
    town.pass_time(60)
    assert keys(town) == []
    assert town.rows("SELECT * FROM poll_urn") == []
    assert town.rows("SELECT voter, sealed, words FROM poll_ballot GROUP BY 1, 2, 3") == [(None, None, None)]
    town.plays("ines > open vote 1\nhub > ines: That vote is settled. It waits for nobody.")


def test_p7_receipts_are_known_by_a_mark_and_found_in_the_published_list(town: Town) -> None:
    town.plays(START + VOTES)
    town.plays("""
        maria > my words 1 red fox
        hub > maria: Noted. You find your line by these words.
        ines > my words 1 red fox
        hub > ines: Somebody has these words already. Please take others.
        maria > vote 1b
        hub > maria: Your vote is changed. Your words stay the same.
    """)
    assert not [row for row in town.rows("SELECT receipt FROM poll_ballot") if " " in row[0]]
    town.plays("later 4 day\nmaria > open vote 1\nines > open vote 1")
    assert ("red fox", "2") in town.rows("SELECT receipt, choice FROM poll_ballot")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("tellers Maria", "Who is the second teller?"),
        ("tellers Maria and Maria", "One person can't be two tellers."),
        ("tellers Maria and Ines and Maria", "One person can't be two tellers."),
        ("tellers Zork and Ines", "I am not sure who “Zork” is."),
        ("quorum 2", "Who is the first teller?"),
    ],
)
def test_p7_two_different_tellers_are_asked_for(town: Town, said: str, answer: str) -> None:
    town.plays(f"sam > /poll Where do we meet? Hall, Park, sealed, {said} until friday\nhub < … {answer} …")
    assert keys(town) == []


def test_p7_three_tellers_are_named_and_any_two_of_them_open_it(town: Town) -> None:
    town.plays("""
        sam > /poll Where do we meet? Hall, Park, sealed until friday
        hub < Who is the first teller? …
        sam > maria
        sam > ines
        hub < A third one, in case one of them can't? Any two are enough. …
        sam > rosa
        hub < … two of Maria, Ines and Rosa …
        sam > yes
        hub > rosa: You are a teller of “Where do we meet?”. It closes …, then two of Maria, Ines and Rosa open it: …
        hub @ oak street: … Sealed: nobody sees who chose what. After it closes, two of Maria, Ines and Rosa open it. …
        maria > vote 1a
        later 4 day
        hub @ oak street: Where do we meet? · waiting for two of Maria, Ines and Rosa to open it
        rosa > mine
        hub > rosa: … Where do we meet? · waiting for two of Maria, Ines and Rosa to open it …
        rosa > open vote 1
        later 1 min
        hub @ oak street: Where do we meet? · waiting for one of Maria and Ines to open it
        ines > open vote 1
        hub > ines: It is open. I tell the result where it hung.
        later 1 h
        hub @ oak street: Chosen: Hall. …
    """)


def test_p7_two_weeks_of_silence_and_nobody_ever_opens_it(town: Town) -> None:
    town.plays(f"{START}{VOTES}\nlater 4 day\nmaria > open vote 1")
    for _day in range(14):
        town.plays("later 1 day")
    town.plays("""
        hub @ oak street: “Where do we meet?” could not be opened: … Its votes are destroyed unread. …
        ines > open vote 1
        hub > ines: That vote is settled. It waits for nobody.
        sam > show vote 1
        hub > sam: … could not be opened
    """)
    asked = [entry.text for entry in town.memory.square.shown if "It opens once two" in entry.text]
    assert 4 <= len(asked) <= 7, "both hear of it, and whoever is silent is reminded a few times"
    assert town.rows("SELECT state FROM poll") == [("unopened",)]
    assert town.rows("SELECT 1 FROM poll_ballot UNION SELECT 1 FROM poll_urn") == []
    town.pass_time(60)
    assert keys(town) == []


def test_p7_the_team_hears_when_it_waits_and_when_a_teller_is_gone(town: Town) -> None:
    town.plays(START + VOTES)
    town.plays("""
        later 7 day
        hub > olga: “Where do we meet?”: waiting for Maria and Ines to open it. If no two … [Call it off]
    """)
    stand(town, "ines", "outsider")
    town.plays("""
        maria > open vote 1
        sam > show vote 1
        hub > sam: … nobody can open it: two tellers are needed, and they are not here any more
        olga > open vote 1
        hub > olga: Only its tellers can open that vote.
    """)
    stand(town, "ines", "member")
    town.plays("""
        ines > open vote 1
        hub > ines: It is open. …
    """)


def stand(town: Town, who: str, standing: str) -> None:
    acting(town, "olga", lambda turn: turn.hot.run(
        "UPDATE person SET standing = ? WHERE id = ?", (standing, town.person(who).id)))  # fmt: skip


def test_p7_a_teller_who_said_yes_and_comes_back_opens_it_with_the_other(town: Town) -> None:
    town.plays(START + VOTES + "\nlater 4 day\nmaria > open vote 1")
    stand(town, "maria", "outsider")
    town.plays("ines > open vote 1\nhub > ines: Noted. It opens with another teller's yes.")
    stand(town, "maria", "member")
    town.plays("later 1 day\nhub @ oak street: Chosen: Park. …")


def test_p7_without_its_key_every_place_says_so_and_it_can_be_called_off(town: Town) -> None:
    town.plays(START + VOTES)
    (key,) = keys(town)
    kept = key.read_bytes()
    key.unlink()
    gone = "Nobody can vote there now: the key that would open the votes is gone. The team knows."
    town.plays(f"""
        rosa > vote 1a
        hub > rosa: {gone}
        hub > olga: The key of “Where do we meet?” is gone, so nobody can open its votes. … [Call it off]
        maria > vote 1b
        hub > maria: {gone}
        maria > my words 1 red fox
        hub > maria: {gone}
        maria > take back vote 1
        hub > maria: Your vote is taken back. You can vote anew.
        later 4 day
        maria > open vote 1
        ines > open vote 1
        hub > ines: The key of that vote is gone, so nobody can open it. The team knows.
    """)
    assert town.rows("SELECT state FROM poll") == [("waiting",)]
    key.write_bytes(kept[:-1] + bytes([kept[-1] ^ 1]))
    town.plays(
        "ines > open vote 1\nhub > ines: The key of that vote is gone, so nobody can open it. The team knows."
    )
    key.write_bytes(kept)
    town.plays("ines > open vote 1\nhub > ines: It is open. …")


def test_p7_a_waiting_vote_can_be_called_off(town: Town) -> None:
    town.plays(START + VOTES)
    town.plays("""
        later 4 day
        olga > call off vote 1
        olga > a teller moved away
        olga > yes
        hub @ oak street: “Where do we meet?” was called off. …
    """)
    town.pass_time(60)
    assert keys(town) == []


def test_p7_a_replay_of_the_disk_links_nobody_in_a_sealed_vote(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    many = [f"n{number}" for number in range(100)]
    town = Town(home, rooms=ROOMS, neighbours=(*NEIGHBOURS, *many))
    tellers = (town.person("maria").id, town.person("ines").id)
    number = opened(town, "single", mode="sealed", tellers=tellers)
    town.store.checkpoint(truncate=True)
    database, log = home / "talkoot.db", home / "talkoot.db-wal"
    base = tmp_path / "base.db"
    shutil.copy(database, base)
    truth = {}
    for at, name in enumerate(many):
        cast(town, number, name, str(1 + at % 2), receipt=f"words {at}")
        truth[town.person(name).id] = str(1 + at % 2)
    during = log.read_bytes()
    rows = {row[0] for row in town.rows("SELECT id FROM poll_ballot")}
    town.plays(f"later 2 day\nmaria > open vote {number}\nines > open vote {number}")
    published = dict(town.rows("SELECT id, choice FROM poll_ballot"))
    assert Counter(published.values()) == {"1": 50, "2": 50}
    assert rows & published.keys() == set(), "no row outlives the opening"
    found = linked(base, during, tmp_path)
    assert found.keys() == truth.keys(), "the disk tells who voted when"
    assert [person for person, said in found.items() if said == truth[person]] == []
    assert b"words 1" not in during
    town.close()


def test_p7_nothing_of_a_sealed_ballot_is_on_the_disk_in_the_clear_before_it_is_opened(town: Town) -> None:
    town.plays("""
        sam > /poll Shall we? consent, sealed, tellers Maria and Ines until friday
        sam > yes
        rosa > vote 1d
        rosa > zanzibar fumes
        rosa > my words 1 quokka fox
        maria > vote 1a
        later 4 day
    """)
    disk = b"".join(path.read_bytes() for path in town.folder.glob("talkoot.db*"))
    assert b"Shall we?" in disk
    assert [said for said in (b"zanzibar", b"quokka", b"vote 1d") if said in disk] == []
    town.plays("""
        maria > open vote 1
        ines > open vote 1
        later 1 h
        hub @ oak street: … zanzibar fumes …
    """)


def test_p7_no_backup_has_the_key(town: Town, tmp_path: Path) -> None:
    town.plays(START + VOTES)
    secret = keys(town)[0].read_bytes()
    made = backup(town.store, town.folder, tmp_path / "out", town.key)
    with made.open("rb") as file, gzip.GzipFile(fileobj=io.BufferedReader(Opener(file, town.key))) as packed:
        content = packed.read()
    assert b"talkoot.db" in content
    assert secret not in content
    assert b"urns/" not in content


def test_an_urn_opens_only_with_its_own_key(tmp_path: Path) -> None:
    urns = Urns(tmp_path / "urns", MasterKey(bytes(32)))
    name, other = urns.make(), urns.make()
    blob, longer = shut(name, "2", room=64), shut(name, "3 1=2", room=64)
    assert urns.read(name, blob) == "2"
    assert len(blob) == len(longer)
    assert shut(name, "2", room=64) != blob
    assert urns.mark(name, "red fox") == urns.mark(name, "red fox") != urns.mark(other, "red fox")
    with pytest.raises(ValueError, match="do not fit"):
        shut(name, "x" * 65, room=64)
    with pytest.raises(Lost):
        urns.read(other, blob)
    with pytest.raises(Lost):
        Urns(tmp_path / "urns", MasterKey(bytes(31) + b"1")).read(name, blob)
    urns.destroy(name)
    urns.destroy(name)
    with pytest.raises(Lost):
        urns.read(name, blob)
