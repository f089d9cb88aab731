"""Plots: no text is clipped or covers another, whatever the schema, and the SVG is accessible and always the same."""

import hashlib
import json
import re
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import taxokit
from taxokit.text.errors import TaxokitError

pytest.importorskip("matplotlib", reason="matplotlib is not installed: pip install taxokit[plots]")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def real(repository: Path) -> taxokit.Taxonomy:
    return taxokit.open(repository / "releases/1.3.0")


@pytest.fixture(scope="module")
def kitchen_now(kitchen_template: Path) -> taxokit.Taxonomy:
    return taxokit.open(kitchen_template / "releases/2.0.0")


@pytest.mark.parametrize("dark", [False, True])
def test_texts_are_whole_and_apart(real: taxokit.Taxonomy, kitchen_now: taxokit.Taxonomy, dark: bool) -> None:
    role = real["genai-application-engineering"]
    plots = [
        role.plot_profile(dark=dark),
        role.plot_ladder(dark=dark),
        role.responsibilities[0].plot_profile(dark=dark),
    ]
    plots += [real["agent-memory-systems"].plot_ladder(dark=dark), kitchen_now.plot_ladder(dark=dark)]
    plots += [kitchen_now["serve-food"].plot_profile(dark=dark)]
    for plot in plots:
        _check_texts(plot)


@pytest.mark.full
def test_texts_of_every_role_and_of_the_whole_ladder_are_whole_and_apart(real: taxokit.Taxonomy) -> None:
    for plot in (real.plot_ladder(), *(role.plot_profile() for role in real.disciplines)):
        _check_texts(plot)


def _check_texts(plot: Any) -> None:
    plot.figure.canvas.draw()
    width, height = plot.figure.get_size_inches() * plot.figure.dpi
    boxes = {text.get_text(): text.get_window_extent() for text in plot.figure.axes[0].texts if text.get_text()}
    assert len(boxes) > 5
    for text, box in boxes.items():
        assert 0 <= box.x0 <= box.x1 <= width, text
        assert 0 <= box.y0 <= box.y1 <= height, text
    extents = [text.get_window_extent().padded(-2) for text in plot.figure.axes[0].texts if text.get_text()]
    assert not [pair for pair in combinations(extents, 2) if pair[0].overlaps(pair[1])]


def test_svg_says_what_it_shows(real: taxokit.Taxonomy) -> None:
    role = real["genai-application-engineering"]
    plot = role.plot_profile()
    root = ET.fromstring(plot._repr_svg_())  # noqa: S314 - made here
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "GenAI Application Engineering asks for 25 skills, by category and rung"
    words = root.findtext(f"{SVG}desc") or ""
    assert "LLM Application Development: 2 at rung 3, 4 at rung 4, 1 at rung 5; " in words
    texts = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    assert {"LLM Application Development", "Rung", "The GenAI Engineering Role Taxonomy 1.3.0, CC-BY-4.0"} <= {*texts}
    assert sum(int(count) for count in re.findall(r"(\d+) at rung", words)) == 25
    assert plot.svg == role.plot_profile().svg
    assert plot.svg != role.plot_profile(dark=True).svg


def test_categories_with_the_same_label_have_rows_of_their_own(kitchen: Path) -> None:
    folder = kitchen / "releases/2.0.0"
    before = (folder / "taxonomy.json").read_bytes()
    document = json.loads(before)
    for category in document["categories"]:
        category["label"] = "Food"
    document["disciplines"][0]["responsibilities"][0]["requires"].append("salting")
    after = json.dumps(document).encode()
    (folder / "taxonomy.json").write_bytes(after)
    sums = folder / "SHA256SUMS"
    digests = [hashlib.sha256(data).hexdigest() for data in (before, after)]
    sums.write_text(sums.read_text(encoding="utf-8").replace(*digests), encoding="utf-8")
    assert taxokit.open(folder)["cook"].plot_profile().description == "Food: 1 at rung 1; Food: 1 at rung 0."


def test_ladder_has_every_item_at_its_level(real: taxokit.Taxonomy) -> None:
    role = real["genai-application-engineering"]
    needed = role.gap((), ["responsibilities", "requires"], along="builds_on")
    words = role.plot_ladder().description
    levels = [level.split(": ", 1)[1].rstrip(".").split(", ") for level in words.split("; ")]
    labels = {skill.label for skill in needed if "," not in skill.label}
    assert labels == {label for level in levels for label in level} & {skill.label for skill in real.skills}
    assert all(skill.label in levels[skill.rung] for skill in needed if "," not in skill.label)


def test_files_have_the_format_of_their_ending(real: taxokit.Taxonomy, tmp_path: Path) -> None:
    plot = real["agent-memory-systems"].plot_ladder()
    for name, start in (("x.svg", b"<?xml"), ("x.png", b"\x89PNG"), ("x.pdf", b"%PDF")):
        plot.save(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(start)


def test_nothing_to_plot_is_said(real: taxokit.Taxonomy, vocabulary_template: Path) -> None:
    with pytest.raises(ValueError, match="skill/python-core-programming asks for nothing") as caught:
        real["python-core-programming"].plot_profile()
    assert isinstance(caught.value, TaxokitError)
    with pytest.raises(ValueError, match="collection/animals-on-display is on no level: no slot without cycles"):
        taxokit.open(vocabulary_template / "releases/1.0.0")["animals-on-display"].plot_ladder()


@pytest.mark.full
@pytest.mark.parametrize("name", ["plot-profile", "plot-ladder"])
def test_pictures_of_the_page_are_up_to_date(
    name: str, real: taxokit.Taxonomy, repository: Path, pytestconfig: pytest.Config
) -> None:
    plot = getattr(real["genai-application-engineering"], name.replace("-", "_"))()
    path = repository / f"docs/images/{name}.svg"
    if pytestconfig.getoption("update_snapshots"):
        plot.save(path)
    assert path.read_text(encoding="utf-8") == plot.svg
