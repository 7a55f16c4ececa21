"""Files that somebody's editor, spreadsheet or spite has been at: a rule is named, and nothing else ever comes out."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.assembly.published.reading import read
from flows.assembly.published.writing import write_csv, write_json
from flows.assembly.tally import Broken, LotNeeded, Outcome, Rules, blt, count
from flows.assembly.tally.rules import Method
from tests.flows.assembly.test_published import POLL

BLT = '4 2\n-2\n3 1 3=4 0\n5 0\n2 4 2 1 0\n0\n"Beans"\n"Gone"\n"Peas"\n"Leeks"\n"What to sow"\n'
POINTS = '3 1\n3 1:5 2:0 0\n1 3:4 0\n0\n"A"\n"B"\n"C"\n'
#: What is put in the place of something: pieces of the formats, and of nothing.
PIECES = st.sampled_from(
    [
        "0",
        "1",
        "-1",
        "9" * 30,
        "=",
        ":",
        "\n",
        '"',
        "#",
        " ",
        "",
        ",",
        "[",
        "{",
        "\x00",
        "é",
        "١",
        "null",
        "true",
        "1.5",
    ]
)
bending = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)


def bent(text: str) -> st.SearchStrategy[str]:
    """A text with up to four places cut out and filled with something else."""
    cut = st.tuples(st.integers(0, len(text)), st.integers(0, 4), PIECES)

    def apply(cuts: list[tuple[int, int, str]]) -> str:
        changed = text
        for at, length, piece in cuts:
            changed = changed[:at] + piece + changed[at + length :]
        return changed

    return st.lists(cut, min_size=1, max_size=4).map(apply)


def tried(work: Callable[[], Outcome]) -> Outcome | Broken | LotNeeded:
    """What came of it; any other exception is the failure that is looked for."""
    try:
        return work()
    except (Broken, LotNeeded) as named:
        return named


def counted(text: str, method: Method) -> Outcome:
    election = blt.read(text, Rules(method, 0))
    return count(election.rules, election.ballots)


@bending
@given(
    text=st.one_of(bent(BLT), bent(POINTS), st.text(max_size=60)),
    method=st.sampled_from(["approval", "score", "irv", "stv", "schulze"]),
)
def test_a_bent_blt_file_is_counted_or_named(text: str, method: Method) -> None:
    found = tried(lambda: counted(text, method))
    if isinstance(found, Broken):
        assert found.line >= 1
        assert found.rule
    else:
        assert isinstance(found, LotNeeded) or found.verdict


@bending
@given(text=st.one_of(bent(write_json(POLL)), bent(write_csv(POLL)), st.text(max_size=60)))
def test_p7_a_bent_list_is_counted_or_named(text: str) -> None:
    found = tried(lambda: read(text).outcome())
    if isinstance(found, Outcome):
        assert found.voted == len(read(text).lines)
    else:
        assert str(found)
