"""Setting up `.venv`: what is recognised as unfinished, and the one sentence that helps."""

import shutil
import subprocess
import sys
import threading
import time
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import peer, prepare
from tools.prepare import Stopped, fingerprint, python_of

PROJECT = '[project]\nname = "talkoot"\ndependencies = []\n[tool.ruff]\nline-length = 110\n'


class Builder:
    """Builds a real but empty virtual environment, counts, and may be told to fail halfway."""

    def __init__(self, *, fails: BaseException | None = None, seconds: float = 0) -> None:
        self.built = 0
        self._fails = fails
        self._seconds = seconds

    def __call__(self, root: Path, home: Path) -> None:
        assert not home.exists(), "never on top of what was there"
        venv.EnvBuilder(with_pip=False, symlinks=True).create(home)
        time.sleep(self._seconds)
        if self._fails:
            raise self._fails
        self.built += 1


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    (tmp_path / "requirements.lock").write_text("click==8.5.1\n")
    return tmp_path


def made(root: Path, build: Callable[[Path, Path], None] | None = None) -> int:
    """How often one more run builds; afterwards `.venv` works."""
    builder = Builder()
    prepare.prepare(root, build or builder, say=lambda _: None)
    assert subprocess.run([python_of(root / ".venv"), "-c", ""]).returncode == 0
    return builder.built


def test_it_is_made_once(root: Path) -> None:
    assert [made(root), made(root), made(root)] == [1, 0, 0]


def test_what_it_says_is_only_said_when_it_works(root: Path) -> None:
    said: list[str] = []
    prepare.prepare(root, Builder(), said.append)
    assert [line.split()[0] for line in said] == ["Setting", "Set"]
    prepare.prepare(root, Builder(), said.append)
    assert len(said) == 2


@pytest.mark.parametrize("end", [Stopped("no network"), KeyboardInterrupt(), OSError(28, "full")], ids=repr)
def test_an_interrupted_run_leaves_no_stamp_and_the_next_starts_over(root: Path, end: BaseException) -> None:
    with pytest.raises(type(end)):
        prepare.prepare(root, Builder(fails=end), say=lambda _: None)
    assert (root / ".venv/bin/python").exists()
    assert [made(root), made(root)] == [1, 0]


def a_broken_venv_of_debian(home: Path) -> None:
    """What `python3 -m venv` leaves where ensurepip is missing."""
    venv.EnvBuilder(with_pip=False, symlinks=True).create(home)
    (home / "bin/python").unlink()
    (home / "bin/python").symlink_to("/nowhere/python3")


def a_python_that_went_away(home: Path) -> None:
    shutil.rmtree(home / "bin")


def a_python_that_no_longer_runs(home: Path) -> None:
    (home / "bin/python").unlink()
    (home / "bin/python").write_text("#!/bin/false\n")
    (home / "bin/python").chmod(0o755)


def a_stamp_cut_short(home: Path) -> None:
    (home / "stamp").write_text((home / "stamp").read_text()[:20])


def a_stamp_that_is_a_folder(home: Path) -> None:
    (home / "stamp").unlink()
    (home / "stamp").mkdir()


@pytest.mark.parametrize(
    "harm",
    [a_python_that_went_away, a_python_that_no_longer_runs, a_stamp_cut_short, a_stamp_that_is_a_folder],
)
def test_a_venv_that_was_harmed_is_made_anew(root: Path, harm: Callable[[Path], None]) -> None:
    made(root)
    harm(root / ".venv")
    assert [made(root), made(root)] == [1, 0]


def test_a_broken_leftover_is_made_anew(root: Path) -> None:
    a_broken_venv_of_debian(root / ".venv")
    assert [made(root), made(root)] == [1, 0]


def test_a_file_or_link_in_the_way_is_replaced_and_a_links_target_is_left_alone(
    root: Path, tmp_path: Path
) -> None:
    (root / ".venv").write_text("not a folder")
    assert made(root) == 1
    shutil.move(root / ".venv", tmp_path / "other")
    (root / ".venv").symlink_to(tmp_path / "other")
    (tmp_path / "other/stamp").write_text("of another day")
    assert made(root) == 1
    assert (tmp_path / "other/bin").is_dir()


#: A file, what is changed in it, and whether that asks for a new environment.
CHANGES = [
    ("requirements.lock", ("8.5.1", "8.5.2"), True),
    ("pyproject.toml", ("dependencies = []", 'dependencies = ["click"]'), True),
    ("pyproject.toml", ("[tool.ruff]", '[project.scripts]\nx = "bot:x"\n[tool.ruff]'), True),
    ("pyproject.toml", ("[tool.ruff]", '[build-system]\nrequires = ["hatchling"]\n[tool.ruff]'), True),
    ("pyproject.toml", ("line-length = 110", "line-length = 111"), False),  # the linter's business
    ("pyproject.toml", ("[project]", "# a remark\n[project]"), False),
]


@pytest.mark.parametrize(("file", "change", "anew"), CHANGES)
def test_what_an_install_depends_on_invalidates_the_stamp(
    root: Path, file: str, change: tuple[str, str], anew: bool
) -> None:
    made(root)
    path = root / file
    path.write_text(path.read_text().replace(*change))
    assert made(root) == anew


def test_another_python_or_another_place_invalidates_the_stamp(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(root)
    monkeypatch.setattr(sys, "version", "3.13.0 (main)")
    assert fingerprint(root) != before
    monkeypatch.undo()
    moved = root.parent / "moved"
    shutil.copytree(root, moved)
    assert fingerprint(moved) != before


def test_two_runs_at_once_build_once(root: Path) -> None:
    builder = Builder(seconds=0.3)
    runs = [threading.Thread(target=prepare.prepare, args=(root, builder, lambda _: None)) for _ in range(2)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert builder.built == 1


# -- no ensurepip ----------------------------------------------------------------------------------


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose Python has no ensurepip; an `apt-get` that notes what it was asked, and helps with nothing."""
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    notes = tmp_path / "asked"
    apt = tmp_path / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$*" >> {notes}\ncase "$*" in *"$FAILS"*) exit 100;; esac\n')
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setenv("FAILS", "nothing")
    return notes


def test_without_ensurepip_and_rights_one_sentence_helps(bare: Path) -> None:
    assert not prepare.can_make_venv()
    with pytest.raises(Stopped, match=r"Say `sudo apt-get install python3-venv`, then try again\."):
        prepare.add_ensurepip(is_root=False)
    assert not bare.exists()


def test_without_ensurepip_root_installs_it_and_says_so(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(prepare, "can_make_venv", bare.exists)
    prepare.add_ensurepip(is_root=True, say=said.append)
    assert bare.read_text().splitlines() == [
        "-qq update",
        "-qq install -y --no-install-recommends python3-venv",
    ]
    assert said == ["Python's venv is missing: installing Debian's python3-venv with apt-get."]


def test_where_the_package_does_not_help_another_python_may(bare: Path) -> None:
    with pytest.raises(Stopped, match="Try again with PYTHON=/usr/bin/python3"):
        prepare.add_ensurepip(is_root=True)


@pytest.mark.parametrize("step", ["update", "install"])
def test_an_apt_get_that_fails_is_named(bare: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    monkeypatch.setenv("FAILS", step)
    with pytest.raises(Stopped, match=f"`apt-get {step}.*` failed"):
        prepare.add_ensurepip(is_root=True)


def test_on_another_system_its_own_package_is_asked_for(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(Stopped, match="lacks ensurepip"):
        prepare.add_ensurepip(is_root=True)


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert prepare.main() == 1
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_pip_that_fails_stops_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / ".venv/bin").mkdir(parents=True)
    pip = python_of(tmp_path / ".venv")
    pip.write_text("#!/bin/sh\nexit 1\n")
    pip.chmod(0o755)
    with pytest.raises(Stopped, match="pip could not install"):
        prepare.install(tmp_path, tmp_path / ".venv")


def test_pip_is_asked_for_the_lock_with_hashes_then_for_the_project(tmp_path: Path) -> None:
    (tmp_path / ".venv/bin").mkdir(parents=True)
    pip = python_of(tmp_path / ".venv")
    pip.write_text(f'#!/bin/sh\necho "$* user=$PIP_USER" >> {tmp_path}/asked\n')
    pip.chmod(0o755)
    prepare.install(tmp_path, tmp_path / ".venv")
    locked, project = (tmp_path / "asked").read_text().splitlines()
    assert "--require-hashes --only-binary :all: -r" in locked
    assert "--no-deps --no-build-isolation --editable" in project
    assert locked.endswith("user=0")


# -- the test peer ---------------------------------------------------------------------------------


def test_the_peers_stamp_follows_its_own_lock(tmp_path: Path) -> None:
    lock = tmp_path / "synapse.lock"
    lock.write_text("matrix-synapse==1.163.2\n")
    before = peer.fingerprint(lock)
    assert before == peer.fingerprint(lock)
    assert before != peer.fingerprint(lock, tmp_path)
    lock.write_text("matrix-synapse==1.163.3\n")
    assert before != peer.fingerprint(lock)


def test_a_run_makes_no_peer() -> None:
    makefile = (prepare.ROOT / "Makefile").read_text()
    ready = makefile.partition("\nready:\n")[2].partition("\n\n")[0]
    assert ready.split() == ["@$(PYTHON)", "tools/prepare.py"]
    assert "peer" not in Path(prepare.__file__).read_text()


# -- the locks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("lock", [prepare.ROOT / "requirements.lock", peer.LOCK], ids=lambda path: path.name)
def test_a_lock_has_a_hash_for_everything_and_no_address(lock: Path) -> None:
    entries = lock.read_text().replace("\\\n", "").splitlines()
    assert len(entries) > 50
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert [entry for entry in entries if "://" in entry or entry.startswith("-")] == []
