"""My data, and being forgotten (V14-V16, V27)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from adapters.memory import PLAIN
from bot.people import forgetting
from bot.store import backup, migrate
from bot.store.base import Base
from bot.store.engine import Store
from bot.store.forgotten import ForgetList, remember_forgotten
from bot.talk.erasing import forget_again
from bot.talk.house import House
from bot.wiring import furnish
from flows.basics.privacy import KEPT
from tests.flows.basics.test_linking import linked
from tests.kit.town import Town


def furnished() -> House:
    return furnish()


def test_v14_every_table_has_a_rule_for_forgetting_and_for_merging() -> None:
    house = furnished()
    kernel = {trace.table for trace in forgetting.TRACES}
    tables = set(Base.metadata.tables)
    for rules in ("forget", "merge"):
        named = kernel.union(*(getattr(room, rules) for room in house.rooms))
        assert tables - named == set(), f"tables without a rule to {rules}"


def test_v14_a_hub_that_no_test_furnished_knows_every_table() -> None:
    asked = """
from bot.wiring import furnish
furnish()
from bot.store import migrate
from bot.store.base import Base
known = set(Base.metadata.tables)
print(*sorted(set(migrate.known_metadata().tables) - known))
"""
    told = subprocess.run(
        (sys.executable, "-c", asked), capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout == "\n", "tables that forgetting, merging and my data would not find"


def test_v30_every_table_has_its_line_on_the_privacy_page() -> None:
    told = set(KEPT).union(*(room.kept for room in furnished().rooms))
    assert set(Base.metadata.tables) - told == set()
    nameless = [room.name for room in furnished().rooms if room.kept and room.title is None]
    assert not nameless, "no button of the privacy page leads there"


def test_v14_my_data_comes_as_json_in_private(town: Town) -> None:
    town.plays("maria > a person\nmaria > my data")
    data = json.loads(town.paper("maria"))
    assert data["person"][0]["name"] == "maria".title()
    assert data["account"][0]["user"] == "maria"
    assert any("I asked Olga" in " ".join(message["words"]) for message in data["outbox"])


def write_much(town: Town, times: int) -> None:
    for _unused in range(times):
        town.plays("maria > help\nlater 1 min")


@pytest.mark.parametrize("times", [0, 16])
def test_v14_however_much_it_is_it_comes_as_one_file(town: Town, times: int) -> None:
    write_much(town, times)
    before, began = len(town.private("maria")), town.now
    town.plays("maria > my data")
    assert town.private("maria")[before + 1 :] == ["This is everything I keep of you:"]
    assert (len(town.paper("maria")) > town.memory.abilities.text_limit) == (times > 0)
    assert town.now - began <= 60


def test_v14_asked_for_twice_it_is_not_told_what_it_told(town: Town) -> None:
    town.plays("maria > my data\nmaria > my data\nmaria > my data")
    assert town.paper("maria").count("my-data.json") <= 3
    assert town.paper("maria").count('"person"') == 1


def test_v14_where_no_file_can_be_sent_it_comes_in_pieces(tmp_path: Path) -> None:
    town = Town(tmp_path, PLAIN)
    write_much(town, 8)
    before = len(town.private("maria"))
    town.plays("maria > my data")
    pieces = town.private("maria")[before + 1 :]
    assert len(pieces) > 1
    said = "\n".join(pieces).partition("\n")[2]
    data = json.loads("".join(line.removeprefix("> ") for line in said.split("\n")))
    assert data["account"][0]["user"] == "maria"
    town.close()


def test_v14_asked_for_in_a_group_it_is_given_in_private(town: Town) -> None:
    town.plays("maria @ oak street > /mydata\nhub > maria: This is everything I keep of you:")
    assert not any("everything" in text for text in town.in_group())


@pytest.mark.parametrize("said", ["maria > no", "maria > 2\nmaria > no", "maria > cancel"])
def test_v14_one_yes_is_not_enough(town: Town, said: str) -> None:
    town.plays(f"maria > forget me\nhub < Shall I forget you?\n{said}")
    assert town.person("maria").standing == "member"


def forget(town: Town, name: str) -> None:
    town.plays(f"""
        {name} > forget me
        hub < Shall I forget you? … nobody can bring it back: … [No, keep it] [Yes, forget me]
        {name} > 2
        hub < Really everything? After this yes it is gone. [Yes, erase it]
        {name} > yes
        hub > {name}: Everything about you is erased here.
    """)


def test_v14_two_yeses_erase_at_once_on_both_accounts(town: Town) -> None:
    linked(town)
    person = town.person("maria").id
    forget(town, "maria")
    town.plays("hub > ines: Everything about you is erased here.")
    for table in ("account", "presence", "conversation", "outbox", "button", "role_grant", "duty"):
        assert town.rows(f"SELECT count(*) FROM {table} WHERE person_id = ?", (person,)) == [(0,)], table
    town.plays("later 1 min")
    assert town.rows("SELECT count(*) FROM chat WHERE private AND chat LIKE '%maria'") == [(0,)]
    assert town.rows("SELECT wrapped FROM person_key WHERE person_id = ?", (person,)) == [(None,)]


def test_v15_the_hub_leaves_their_private_chat_after_the_last_word(town: Town) -> None:
    forget(town, "maria")
    done = town.rows(
        "SELECT deed, state FROM outbox WHERE person_id IS NULL AND card_id IS NULL ORDER BY done_at, id"
    )
    assert done[-2:] == [("send", "sent"), ("leave", "sent")]


def test_v14_whoever_comes_back_is_a_stranger_to_the_hub(town: Town) -> None:
    forget(town, "maria")
    town.plays("""
        later 2 min
        maria > /start
        hub < Write to me as you would text a neighbour.
        hub < I'm an automatic helper
    """)


MARKERS = tuple(f"zq{number:02}planted" for number in range(20))


def test_v15_none_of_twenty_markers_is_found_after_forgetting(town: Town) -> None:
    name, *words = MARKERS
    town.memory.square.account("kim").name = name
    town.memory.people.join("kim", "oak street")
    for marker in words[:12]:  # not understood: the third one and all after it go to whoever is on duty
        town.plays(f"kim > blorp {marker}")
    town.plays(f"""
        kim > /settings {words[12]}
        kim > {words[13]}
        kim > cancel
        olga taps I'll answer
        olga > hello
        kim taps Answer
        kim > {words[14]}
        kim @ oak street > /privacy {words[15]}
        kim @ oak street > /help {words[16]}
        kim > forget me {words[17]}
        kim > cancel
        kim > /mydata {words[18]}
    """)
    before = files_of(town)
    forget(town, "kim")
    town.plays("later 1 min")
    assert town.turns.handling.erased
    assert town.store.checkpoint(truncate=True)
    after = files_of(town)
    assert [marker for marker in MARKERS if marker.encode() in after] == []
    assert b"@kim" in before
    assert b"@kim" not in after, "the number of their private chat stayed"


def files_of(town: Town) -> bytes:
    """Everything in the data folder."""
    return b"".join(path.read_bytes() for path in town.folder.iterdir() if path.is_file())


def test_v16_a_restored_backup_forgets_again(town: Town) -> None:
    key_path, person = town.folder / "talkoot.key", town.person("maria").id
    town.house.remember_forgotten = lambda uid: remember_forgotten(key_path, town.key, uid)
    with town.store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (migrate.revisions()[-1],))
    archive = backup.backup(town.store, town.folder, town.folder / "backups", town.key, now=town.now)
    forget(town, "maria")
    assert len(ForgetList(key_path, town.key)) == 1
    again = town.folder / "again"
    on_forget = forget_again(town.house, town.vault, town.now)
    assert backup.restore(archive, again, town.key, key_path, on_forget=on_forget).forgotten == 1
    restored = Store(f"sqlite:///{again}/talkoot.db")
    with restored.read() as connection:
        rows = connection.exec_driver_sql("SELECT person_id FROM account").scalars().all()
    restored.close()
    assert len(rows) == 4
    assert person not in rows


def test_v27_a_banned_person_still_sees_and_erases_their_data(town: Town) -> None:
    with town.store.write() as connection:
        connection.exec_driver_sql(
            "UPDATE person SET standing = 'banned' WHERE id = ?", (town.person("maria").id,)
        )
    town.plays("""
        maria > hello there
        hub   < (silence)
        maria > /mydata
        hub   < This is everything I keep of you:
        maria > /forget
        hub   < Shall I forget you?
        maria > 2
        maria > yes
        hub   < Everything about you is erased here.
    """)
