"""Labels beside references: written if an identifier is a code, kept in step, and never in place of a comment."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.edit.formatter import format_sources
from taxokit.repository.project import find_project
from taxokit.text.diagnostics import Diagnostic

Run = Callable[..., Any]
SOLAR = "taxonomy/themes/erzeugung.yaml"
HOME = "taxonomy/themes/speicherung.yaml"


@pytest.fixture
def coded(thesaurus: Path) -> Path:
    """The thesaurus with a code in place of one of its identifiers, to which two items refer."""
    for path in (SOLAR, HOME):
        text = (thesaurus / path).read_text(encoding="utf-8")
        text = text.replace("id: photovoltaik", "id: '1811'").replace("- photovoltaik", "- '1811'")
        (thesaurus / path).write_text(text, encoding="utf-8")
    return thesaurus


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def beside(folder: Path, path: str, value: str = "'1811'") -> list[str]:
    """Return the text behind each reference with a value in a file."""
    lines = (folder / path).read_text(encoding="utf-8").splitlines()
    return [line.strip().removeprefix(f"- {value}") for line in lines if line.strip().startswith(f"- {value}")]


def formatted(folder: Path) -> int:
    """Format the sources, and return how many files changed; expect that nothing is left to do."""
    changed = len(format_sources(find_project(folder), write=True).changed)
    assert not format_sources(find_project(folder), write=False).changed
    return changed


def test_fmt_writes_the_label_beside_a_code_alone(coded: Path, check: Callable[..., list[Diagnostic]]) -> None:
    before = [finding for finding in check(coded) if finding.rule != "unsorted-list"]  # which formatting sorts
    assert formatted(coded) == 2
    assert beside(coded, SOLAR) == beside(coded, HOME) == ["  # Photovoltaik"]
    assert "#" not in (coded / HOME).read_text(encoding="utf-8").replace("  # Photovoltaik", "")
    assert check(coded) == before


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("1811", "1811"),
        ("GPT-4", "gpt4"),
        ("Wind power", "wind-2"),
        ("K8s probes", "k8s-health"),
        ("Photovoltaik", "solar"),
    ],
)
def test_no_label_beside_a_readable_identifier(coded: Path, label: str, code: str) -> None:
    for path in (SOLAR, HOME):
        replace(coded / path, "'1811'", code if code != "1811" else "'1811'")
    replace(coded / SOLAR, "label: Photovoltaik", f"label: '{label}'")
    formatted(coded)
    assert not any("#" in (coded / path).read_text(encoding="utf-8") for path in (SOLAR, HOME))


@pytest.mark.parametrize("label", ["taxokit: ignore=broken-link", "a\\u2028b", "yaml-language-server: x"])
def test_no_label_that_is_a_command_or_breaks_the_line(coded: Path, label: str) -> None:
    replace(coded / SOLAR, "label: Photovoltaik", f'label: "{label}"')
    format_sources(find_project(coded), write=True)
    assert beside(coded, HOME) == [""]


def test_fmt_follows_a_label_that_was_committed(coded: Path) -> None:
    formatted(coded)
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for words in (("init", "--quiet"), ("add", "--all"), (*identity, "commit", "--quiet", "--message", "Add")):
        subprocess.run(["git", *words], cwd=coded, check=True, capture_output=True)
    replace(coded / SOLAR, "label: Photovoltaik", "label: Solartechnik")
    replace(coded / HOME, "- '1811'  # Photovoltaik", "- '1811' # on roofs")
    formatted(coded)
    assert beside(coded, SOLAR) == ["  # Solartechnik"]
    assert beside(coded, HOME) == [" # on roofs"]


def test_edits_write_labels_and_keep_them_in_step(coded: Path, run: Run) -> None:
    formatted(coded)
    result = run("link", "pumpspeicher", "related", "1811", cwd=coded)
    assert result.code == 0
    assert beside(coded, HOME) == ["  # Photovoltaik"] * 2
    assert run("set", "1811", "label", "Solartechnik", cwd=coded).code == 0
    assert beside(coded, SOLAR) == ["  # Solartechnik"]
    assert beside(coded, HOME) == ["  # Solartechnik"] * 2
    result = run("unlink", "pumpspeicher", "related", "1811", cwd=coded)
    assert "dropped" not in result.out
    assert beside(coded, HOME) == ["  # Solartechnik"]


def test_a_redirected_reference_has_the_label_of_its_new_target(coded: Path, run: Run) -> None:
    replace(
        coded / HOME,
        "      - batterie\n      - '1811'",
        "      - '1811'\n      - batterie # for the night\n      - strom",
    )
    formatted(coded)
    assert run("merge", "1811", "--into", "strom", cwd=coded).code == 0
    text = (coded / HOME).read_text(encoding="utf-8")
    assert "# Photovoltaik" not in text
    assert "- batterie # for the night\n" in text
    assert set(beside(coded, HOME, "strom")) == {""}
