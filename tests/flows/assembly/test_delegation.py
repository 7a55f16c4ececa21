"""Somebody else votes for me: asked, held, counted, taken back (P17)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.talk.erasing import merge
from flows.assembly.delegating import holding
from flows.assembly.delegating.line import Line, read_line
from tests.flows.assembly.votes import acting, cast, opened
from tests.kit.town import Town

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Chicago"))
LENDS = """
    sam > delegate my vote to Ines in all votes
    hub < Ines votes for you in all votes that are not secret. If you vote yourself, that counts.
    sam > yes
    hub < I asked Ines. Until the answer comes, only what you vote yourself counts.
    hub > ines: Sam asks you to vote for them in all votes that are not secret.
    ines taps Yes, I will
    hub > ines: Noted: your vote counts for Sam, too, in all votes that are not secret.
    hub > sam: Ines votes for you now in all votes that are not secret.
"""


def lend(town: Town, giver: str, holder: str, scope: str = holding.ALL) -> int:
    """A delegation that is held; its number."""
    who = town.person(holder).id
    one = acting(town, giver, lambda turn: holding.ask(turn, turn.actor.id, who, scope, None))
    assert acting(town, holder, lambda turn: holding.accept(turn, one))
    return one.id


def said(town: Town) -> dict[str, str]:
    """Who says what, by name."""
    rows = town.rows("SELECT person_id, choice FROM poll_ballot")
    names = {town.person(who).id: who for who in ("olga", "maria", "sam", "ines", "rosa")}
    return {names[person]: choice for person, choice in rows}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ana", Line("Ana")),
        ("my vote to Ana", Line("Ana")),
        ("my vote to Ana until 1 May", Line("Ana", "all", 1_777_611_600.0)),
        ("vote 12 to Ana", Line("Ana", "poll:12")),
        ("my vote in vote 12 to Ana", Line("Ana", "poll:12")),
        ("to Ana in all votes", Line("Ana", "all")),
        ("my vote about pantry to Ana", Line("Ana", "topic:pantry")),
        ("a Ana mi voto sobre la despensa", Line("Ana", "topic:la despensa")),
        ("mi voto a Ana hasta el 1 de mayo", Line("Ana", "all", 1_777_611_600.0)),
        ("vote 12", Line("", "poll:12")),
    ],
)  # fmt: skip
def test_p17_what_people_write_is_read(text: str, line: Line) -> None:
    found = read_line(text, at=NOW)
    assert (found.name, found.scope) == (line.name, line.scope)
    assert (found.until_at is None) == (line.until_at is None)


def test_p17_the_card_says_how_many_votes_came_by_delegation(town: Town) -> None:
    opened(town, "single")
    lend(town, "sam", "ines")
    town.plays("""
        ines > vote 1b
        later 5 s
        hub @ oak street: 2 of 5 voted, 1 of them by delegation
    """)


def test_p17_somebody_votes_for_another_and_everything_says_so(anywhere: Town) -> None:
    opened(anywhere, "single")
    anywhere.plays(f"""
        {LENDS}
        ines > vote 1b
        hub > sam: Ines voted for you in “Where do we meet?”. Your own vote would count instead, until
        maria > who voted 1
        hub  < Sam (through Ines)
        sam > vote 1
        hub < Ines voted for you; what you say now counts instead.
        later 2 day
        hub @ oak street: Chosen: Park. … 5 could vote; 2 did, 0 of them abstained. … Of these, 1 by delegation.
    """)


def test_p17_the_own_vote_wins_whenever_it_comes(town: Town) -> None:
    opened(town, "single")
    lend(town, "sam", "ines")
    town.plays("""
        sam  > vote 1a
        ines > vote 1b
    """)
    assert said(town) == {"sam": "1", "ines": "2"}
    town.plays("sam > take back vote 1")
    assert said(town) == {"sam": "2", "ines": "2"}
    town.plays("""
        ines > vote 1c
        sam  > take back vote 1
        hub  < Ines voted for you. Vote yourself, or take back your vote.
        sam  > vote 1a
        ines > take back vote 1
    """)
    assert said(town) == {"sam": "1"}


def test_p17_it_is_taken_back_at_once_and_both_are_told(town: Town) -> None:
    opened(town, "single")
    town.plays(f"""
        {LENDS}
        ines > vote 1b
        sam  > take back my vote from Ines
        hub  < Done. Ines no longer votes for you in all votes that are not secret.
        hub > ines: Sam took the vote back: you vote only for yourself
    """)
    assert said(town) == {"ines": "2"}
    assert town.rows("SELECT count(*) FROM poll_delegation") == [(0,)]


def test_p17_the_holder_may_decline_or_give_it_back(town: Town) -> None:
    opened(town, "single")
    town.plays("""
        sam > delegate vote 1 to ines
        hub < Ines votes for you in “Where do we meet?”.
        sam > yes
        ines taps No, thanks
        hub > ines: Done. I tell Sam, who votes alone now.
        hub > sam: Ines can't vote for you in “Where do we meet?”. You can ask somebody else.
        sam > delegate vote 1 to ines
        sam > yes
        ines taps Yes, I will
        ines > vote 1a
        ines > delegations
        hub < You vote for Sam in “Where do we meet?”
        ines taps Give it back
        hub > sam: Ines gave your vote back
    """)
    assert said(town) == {"ines": "1"}


def test_p17_one_hand_and_no_further(town: Town) -> None:
    opened(town, "single")
    lend(town, "sam", "ines")
    lend(town, "ines", "rosa")
    town.plays("rosa > vote 1b")
    assert said(town) == {"rosa": "2", "ines": "2"}, "what is voted for Ines goes no further"
    town.plays("ines > vote 1c")
    assert said(town) == {"rosa": "2", "ines": "3", "sam": "3"}
    town.plays("""
        maria > delegate vote 1 to ines
        maria > yes
        hub > ines: You let somebody vote for you: for them only what you vote yourself counts.
    """)


def test_p17_nobody_holds_more_than_the_community_wants(town: Town) -> None:
    town.decide("poll.delegated", 1)
    opened(town, "single")
    lend(town, "sam", "ines")
    town.plays("""
        maria > delegate my vote to ines in all votes
        hub   < Ines votes for as many as one may here. Who else?
        maria > cancel
    """)
    town.decide("poll.delegated", 0)
    town.plays("maria > delegate\nhub < Here everybody votes for themselves.")


@pytest.mark.parametrize(
    ("method", "mode", "why"),
    [
        ("single", "secret", "That vote is secret, so everybody votes for themselves"),
        ("lazy", "open", "There whoever says nothing agrees, so nobody votes for others."),
    ],
)
def test_p17_not_in_secret_and_not_where_silence_is_a_yes(
    town: Town, method: str, mode: str, why: str
) -> None:
    opened(town, method, mode=mode)  # type: ignore[arg-type]  # one of the methods
    lend(town, "sam", "ines")
    town.plays(f"maria > delegate vote 1 to ines\nhub < {why}")
    if method == "single":
        cast(town, 1, "ines", "1", receipt="a b c")
        assert town.rows("SELECT count(*) FROM poll_ballot") == [(1,)]


def test_p17_by_topic_and_the_narrowest_wins(town: Town) -> None:
    opened(town, "single", topic="Pantry")
    opened(town, "single", topic="Garden")
    lend(town, "sam", "ines", holding.of_topic("pantry"))
    lend(town, "sam", "rosa")
    town.plays("ines > vote 1a\nrosa > vote 1b\nines > vote 2a\nrosa > vote 2b")
    sam = town.person("sam").id
    assert town.rows(f"SELECT poll_id, choice FROM poll_ballot WHERE person_id = {sam} ORDER BY 1") == [
        (1, "1"),
        (2, "2"),
    ]


def test_p17_until_its_date(town: Town) -> None:
    town.plays("""
        olga > /poll Where? Hall, Park, topic: pantry, until 20 december
        hub  < Topic: pantry
        olga > yes
        sam > delegate my vote to Ines until thursday
        sam > yes
        ines taps Yes, I will
        later 4 day
        ines > vote 1a
        later 5 s
        hub @ oak street: 1 of 5 voted
        ines > delegations
        hub < Nobody votes for you, and you vote for nobody.
    """)


def test_p10_nobody_is_reminded_whose_vote_somebody_cast(town: Town) -> None:
    opened(town, "single")
    lend(town, "sam", "ines")
    town.plays("ines > vote 1a\nlater 20 h")
    told = town.rows("SELECT person_id FROM outbox WHERE kind = 'assembly.reminder'")
    assert town.person("maria").id in {row[0] for row in told}
    assert not {town.person("sam").id, town.person("ines").id} & {row[0] for row in told}


def test_p11_it_closes_once_everybody_has_voted_or_was_voted_for(town: Town) -> None:
    opened(town, "single", early=True)
    lend(town, "sam", "ines")
    town.plays("""
        olga > vote 1a
        maria > vote 1a
        rosa > vote 1b
        ines > vote 1a
        later 70 min
        hub @ oak street: Chosen: Hall. … 5 did … Of these, 1 by delegation.
    """)


def test_p17_a_recount_says_the_same_word_for_word(town: Town, tmp_path: Path) -> None:
    opened(town, "single")
    lend(town, "sam", "ines")
    town.plays("""
        ines > vote 1b
        maria > vote 1a
        later 2 day
        ines > export vote 1
    """)
    square, file = town.memory.square, tmp_path / "list.json"
    sent = [
        ref for ref in square.contents if any(name.endswith(".json") for name in square.posts[ref].images)
    ]
    file.write_bytes(square.contents[sent[-1]])
    ran = CliRunner().invoke(main, ["recount", str(file)])
    told = next(text for text in town.in_group() if "Of these" in text)
    assert "Of these, 1 by delegation." in ran.stdout
    assert all(line in told for line in ran.stdout.strip().splitlines())


def test_v14_whoever_is_forgotten_votes_for_nobody(town: Town) -> None:
    opened(town, "single")
    lend(town, "sam", "ines")
    town.plays("""
        ines > vote 1b
        ines > /forget
        ines > yes
        ines > yes
        hub > sam: Whoever voted for you is no longer here. You vote yourself again.
    """)
    assert town.rows("SELECT count(*) FROM poll_ballot") == [(0,)]
    assert town.rows("SELECT count(*) FROM poll_delegation") == [(0,)]


@pytest.mark.parametrize(
    ("goes", "stays"), [("sam", "ines"), ("maria", "sam"), ("sam", "maria"), ("maria", "ines")]
)
def test_p4_two_accounts_of_one_person_have_one_vote_and_lend_it_once(
    town: Town, goes: str, stays: str
) -> None:
    opened(town, "single")
    lend(town, "sam", "ines")
    lend(town, "maria", "rosa")
    town.plays("ines > vote 1b\nrosa > vote 1a")
    old, new = town.person(goes).id, town.person(stays).id
    acting(town, "olga", lambda turn: merge(turn, old, new))
    votes = town.rows("SELECT person_id, count(*) FROM poll_ballot GROUP BY person_id")
    assert all(n == 1 for _person, n in votes)
    assert town.rows("SELECT count(*) FROM poll_delegation WHERE giver_id = holder_id") == [(0,)]
    marked = town.rows("SELECT person_id FROM poll_roll WHERE voted ORDER BY 1")
    assert marked == sorted((person,) for person, _n in votes)
    assert town.rows("SELECT sum(n) FROM poll_count") == [(len(votes),)]


def test_p17_whoever_is_not_asked_yet_finds_it_in_the_list_and_is_asked_no_more(town: Town) -> None:
    town.plays("olga > /poll Where do we meet? Hall, Park until sunday\nolga > yes")
    town.pass_time(12.5 * 3600)  # the night
    town.plays("""
        sam  > can Ines vote for me in vote 1?
        sam  > yes
        ines > my delegate
        hub  < Sam asks you to vote for them in “Where do we meet?”. … [1 Yes to #2]
        ines taps Yes to #2
        hub  > ines: Noted: your vote counts for Sam, too
        maria > let Ines vote for me in vote 1
        maria > yes
        maria > take back my vote from Ines
        later 12 h
    """)
    ines = town.person("ines").id
    assert (
        town.rows(f"SELECT state FROM outbox WHERE kind = 'poll.lending' AND person_id = {ines}")
        == [("dropped",)] * 2
    )


def test_p17_where_no_vote_is_open_it_is_not_asked_in_which(town: Town) -> None:
    town.plays("""
        sam > let Ines vote for me
        hub < Until when? For example: 1 May.
        sam > skip
        hub < Ines votes for you in all votes that are not secret.
    """)


def test_p17_in_spanish_as_it_is_typed(espanol: Town) -> None:
    opened(espanol, "single")
    espanol.plays("sam > que Ines vote por mi\nhub < ¿En qué votaciones?")


def test_p17_in_spanish(espanol: Town) -> None:
    opened(espanol, "single")
    espanol.plays("""
        sam  > que Ines vote por mí
        hub  < ¿En qué votaciones?
        sam  > 1
        sam  > sí
        ines taps Sí, lo hago
        ines > voto 1b
        sam  > quiero recuperar mi voto de Ines
        hub  < Hecho.
    """)
    assert espanol.rows("SELECT count(*) FROM poll_ballot") == [(1,)]
