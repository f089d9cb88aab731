"""Random histories of a team: whatever it does, every released byte is there, and `verify` says what is true.

`support/team_history.py` has the steps and what holds after each.
"""

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from support.clones import DATE
from support.depth import examples
from support.reference_check import skip_check
from support.sharing import Shared
from support.team import Team
from support.team_history import History
from support.warm_process import IMPORTED, WarmProcess
from taxokit.cli.main import run as run_taxokit

STEPS = 20
"""So many steps has each history."""
QUICK, FULL = 4, 15
"""So many histories are tried in quick runs, and in full runs in each of the parts. Some end a few steps early."""
QUICK_STEPS = 25
"""After so many steps a quick run ends, in whichever history."""
PARTS = 8

PREPARE = """
import sys
from pathlib import Path

import pytest

sys.path.insert(0, {tests!r})
from support.reference_check import skip_check
from taxokit.cli import main

skip_check(pytest.MonkeyPatch())
"""


@pytest.fixture(scope="module", autouse=True)
def _without_reference_check() -> Iterator[None]:
    """What is held here follows from the files of releases, whatever is in them."""
    with pytest.MonkeyPatch.context() as patch:
        skip_check(patch)
        yield


@pytest.fixture(scope="module")
def begun(thesaurus_template: Path, shared: Shared) -> Path:
    """The small taxonomy with release 1.0.0, and without the counts of its items, which every edit would change."""

    def make(folder: Path) -> None:
        from releases.conftest import put_under_git

        shutil.copytree(thesaurus_template, folder)
        metadata = folder / "taxonomy/taxonomy.yaml"
        metadata.write_text(metadata.read_text(encoding="utf-8").partition("sizes:\n")[0], encoding="utf-8")
        put_under_git(folder)
        Team(folder, WarmProcess(""), None, count(1)).edit("theme", 0)
        assert run_taxokit(["--root", str(folder), "release", "--date", DATE, "--tag"]) == 0
        subprocess.run(["git", "gc", "--quiet"], cwd=folder, check=True)  # few files, for all who copy it

    return shared.folder("begun", make)


@pytest.fixture(scope="module")
def process() -> Iterator[WarmProcess]:
    process = WarmProcess(IMPORTED + PREPARE.format(tests=str(Path(__file__).parents[1])))
    yield process
    process.close()


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    if shutil.which("ssh-keygen") is None:
        return None
    path = tmp_path_factory.mktemp("key") / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True, stdin=subprocess.DEVNULL)
    return path


@pytest.fixture(scope="module")
def operations(
    begun: Path, process: WarmProcess, key: Path | None, shared: Shared, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, int]:
    """How many operations some commands have before which they can be killed."""

    def counted() -> str:
        folder = tmp_path_factory.mktemp("operations") / "team"
        team = Team(Path(shutil.copytree(begun, folder, symlinks=True)), process, key, count(2))
        team.edit("label", 0)
        commands = [("release", "--tag"), ("withdraw", "1.0.0", "--reason", "Not to be used.")]
        commands += [("sign", "1.0.0", "--key", str(key))] if key else []
        return json.dumps({words[0]: team.operations(*words) for words in commands})

    return dict(json.loads(shared.text("operations", counted)))


@pytest.mark.parametrize("part", [0, *(pytest.param(part, marks=pytest.mark.full) for part in range(1, PARTS))])
def test_histories(
    part: int,
    begun: Path,
    process: WarmProcess,
    key: Path | None,
    operations: dict[str, int],
    tmp_path: Path,
) -> None:
    number = iter(range(1_000_000))

    def start() -> Team:
        shutil.rmtree(tmp_path / "history", ignore_errors=True)
        folder = tmp_path / "history" / str(next(number)) / "team"
        shutil.copytree(begun, folder, symlinks=True)
        return Team(folder, process, key, count(2))

    tried: Counter[str] = Counter()
    histories = examples(FULL, QUICK)
    members = {"start": staticmethod(start), "operations": operations, "done": tried}
    members["most"] = QUICK_STEPS if histories < FULL else FULL * STEPS
    machine = type(f"History{part}", (History,), members)
    chosen = settings(
        max_examples=histories,
        stateful_step_count=STEPS + 1,  # with the first, which begins
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    run_state_machine_as_test(seed(part)(machine), settings=chosen)
    assert tried["step"] >= min(QUICK_STEPS, members["most"])
