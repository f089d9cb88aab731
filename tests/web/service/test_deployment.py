"""The files in `deploy/`: the unit of systemd is valid and in a sandbox, and the Dockerfile copies existing files."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from taxokit import __version__


@pytest.fixture
def systemd_analyze() -> str:
    path = shutil.which("systemd-analyze")
    if path is None:
        pytest.skip("systemd-analyze is not installed: apt-get install systemd")
    return path


@pytest.fixture
def unit(repository: Path, tmp_path: Path) -> Path:
    """The unit, with an existing program in place of the one in /opt."""
    text = (repository / "deploy/taxokit.service").read_text(encoding="utf-8")
    file = tmp_path / "taxokit.service"
    file.write_text(text.replace("/opt/taxokit/bin/taxokit", sys.executable), encoding="utf-8")
    return file


def test_unit_is_valid_for_systemd(systemd_analyze: str, unit: Path) -> None:
    done = subprocess.run(
        [systemd_analyze, "verify", "--man=no", str(unit)], capture_output=True, encoding="utf-8", check=False
    )
    messages = [line for line in done.stderr.splitlines() if "taxokit.service" in line]
    assert (done.returncode, messages) == (0, [])


def test_the_unit_is_in_a_sandbox(systemd_analyze: str, unit: Path) -> None:
    done = subprocess.run(
        [systemd_analyze, "security", "--offline=true", "--no-pager", str(unit)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    exposure = re.search(r"Overall exposure level for taxokit\.service: ([\d.]+)", done.stdout)
    assert exposure, done.stderr
    assert float(exposure[1]) < 2


def test_image_copies_existing_files_and_runs_without_rights(repository: Path) -> None:
    text = (repository / "deploy/Dockerfile").read_text(encoding="utf-8")
    copied = [name for line in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE) for name in line.split()]
    assert "src" in copied
    assert "releases" in copied
    for name in copied:
        assert (repository / name).exists(), name
    sent = (repository / "deploy/Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    assert {line.removeprefix("!/") for line in sent if line.startswith("!")} == {*copied}
    assert text.index("\nUSER 10001\n") < text.index("\nENTRYPOINT ")
    assert {*re.findall(r'image\.version="(.*)"', text)} == {__version__}
    [extras] = re.findall(r"^ARG EXTRAS=(.*)$", text, re.MULTILINE)
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {*extras.split(",")} <= project["optional-dependencies"].keys()


@pytest.mark.full
def test_hadolint_finds_nothing_in_the_dockerfile(repository: Path) -> None:
    hadolint = Path(sys.executable).with_name("hadolint")
    if not hadolint.exists():
        pytest.skip("hadolint is not installed: pip install --group full")
    done = subprocess.run([hadolint, repository / "deploy/Dockerfile"], check=False, capture_output=True)
    assert (done.returncode, done.stdout) == (0, b"")
