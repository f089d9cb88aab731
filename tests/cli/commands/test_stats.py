"""`taxokit stats`: the taxonomy in numbers."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

REAL = """\
The GenAI Engineering Role Taxonomy

Items
  disciplines        12
  responsibilities   95
  categories         14
  skills            102
  labs                0

Chain: discipline → responsibility → skill → lab
  responsibilities   12 of 12  100%  disciplines contain a responsibility
  requires           95 of 95  100%  responsibilities link to a skill
  required_by       89 of 102   87%  skills are linked from a responsibility
  assessed_by        0 of 102    0%  skills are linked from a lab
  assesses             0 of 0        labs link to a skill
  end to end          0 of 12    0%  disciplines lead to a lab

Other links
  skills       14 of 14  100%  categories contain a skill
  builds_on  100 of 102   98%  skills link to a skill
              50 of 102   49%  skills are linked from a skill

Definitions, and what the schema recommends
  definition    12 of 12  100%  disciplines have it
  definition     0 of 95    0%  responsibilities have it
  definition    14 of 14  100%  categories have it
  definition  102 of 102  100%  skills have it

Languages: en, and translations
  no translation

Mappings
  none

Rung of skills, along builds_on
  0   2  ██
  1   5  ██████
  2  11  █████████████
  3  15  ██████████████████
  4  20  █████████████████████████
  5  24  ██████████████████████████████
  6  19  ███████████████████████
  7   6  ███████
"""

THESAURUS = """\
Kleiner Thesaurus der Energie

Items
  themes  2
  terms   7  1 accepted, 1 withdrawn, 5 without stage

Chain: theme → term
  terms  2 of 2  100%  themes contain a term

Other links
  related    2 of 6  33%  terms link to a term
             2 of 6  33%  terms are linked from a term
  builds_on  5 of 6  83%  terms link to a term
  basis_of   3 of 6  50%  terms are linked from a term

Definitions, and what the schema recommends
  definition  1 of 2   50%  themes have it
  definition  6 of 6  100%  terms have it

Languages: de, and translations
  en  1 of 2  50%  themes have their label
  fr  1 of 2  50%  themes have their label
  en  2 of 6  33%  terms have their label
  en  1 of 6  16%  terms have their synonyms
  en  1 of 6  16%  terms have their definition

Mappings
  exact_match  1 of 6  16%  terms have it, with 1 value

Level of terms, along builds_on
  0  1  ███████
  1  4  ██████████████████████████████
  2  1  ███████
"""


def test_real_taxonomy(project_copy: Path, run: Run) -> None:
    result = run("stats", cwd=project_copy)
    assert (result.code, result.out, result.err) == (0, REAL, "")


def test_ladder_without_a_rung(unlinked_copy: Path, run: Run) -> None:
    out = run("stats", cwd=unlinked_copy).out
    assert "  builds_on  0 of 102    0%  skills link to a skill\n" in out
    assert out.endswith("\nRung of skills, along builds_on\n  none, because nothing has a link to climb\n")


def test_thesaurus(thesaurus: Path, run: Run) -> None:
    result = run("stats", cwd=thesaurus)
    assert (result.code, result.out, result.err) == (0, THESAURUS, "")


def test_json(thesaurus: Path, run: Run) -> None:
    content = json.loads(run("stats", "--format", "json", cwd=thesaurus).out)
    assert content["language"] == "de"
    assert content["classes"][1] == {
        "kind": "term",
        "items": 7,
        "deprecated": 1,
        "status_slot": "stage",
        "by_status": {"accepted": 1, "withdrawn": 1},
        "without_status": 5,
    }
    assert content["chain"] == [
        {
            "kind": "theme",
            "slot": "terms",
            "inverse": None,
            "targets": ["term"],
            "holds": True,
            "from": "theme",
            "to": "term",
            "reached_by": {"number": 2, "of": 2},
        }
    ]
    assert content["heights"] == [
        {"kind": "term", "slot": "level", "along": "builds_on", "by_height": {"0": 1, "1": 4, "2": 1}}
    ]


def test_nearly_all_and_nearly_none_are_not_rounded(thesaurus: Path, run: Run) -> None:
    """100% is said of all of them only, and 0% of none."""
    terms = "".join(f"  - {{id: t{n}, label: T{n}, definition: D.}}\n" for n in range(300))
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    path.write_text(
        f"id: erzeugung\nlabel: E\nterms:\n{terms}  - {{id: strom, label: S, related: [strom]}}\n", encoding="utf-8"
    )
    (thesaurus / "taxonomy/themes/speicherung.yaml").unlink()
    lines = [" ".join(line.split()) for line in run("stats", cwd=thesaurus).out.splitlines()]
    assert "related 1 of 301 <1% terms link to a term" in lines
    assert "definition 300 of 301 99% terms have it" in lines
    assert "terms 1 of 1 100% themes contain a term" in lines


def test_empty_taxonomy(thesaurus: Path, run: Run) -> None:
    for path in (thesaurus / "taxonomy/themes").iterdir():
        path.unlink()
    result = run("stats", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert "  themes  0\n  terms   0\n" in result.out
    assert "  terms  0 of 0    themes contain a term\n" in result.out


def test_vocabulary_in_which_no_link_is_expected_has_no_chain(tmp_path: Path, run: Run) -> None:
    options = "--title Animals --namespace https://example.org/v/ --license CC0-1.0 --language en"
    who = ["--creator", "Example", "--creator-url", "https://example.org"]
    assert run("init", "vocabulary", "--template", "skos", *options.split(), *who, cwd=tmp_path).code == 0
    root = tmp_path / "vocabulary"
    for path in (root / "taxonomy").glob("*/*.yaml"):
        path.unlink()
    (root / "taxonomy/collections").mkdir(exist_ok=True)
    (root / "taxonomy/collections/herd.yaml").write_text("id: herd\nlabel: Herd\n", encoding="utf-8")
    result = run("stats", cwd=root)
    assert (result.code, result.err) == (0, "")
    assert "Chain" not in result.out
    assert "…" not in result.out
    lines = [" ".join(line.split()) for line in result.out.splitlines()]
    assert "Links" in lines
    row = lines.index("member_collections 0 of 1 0% collections link to a collection or an")
    assert lines[row + 1] == "ordered-collection"
    assert all(len(line) <= 80 for line in result.out.splitlines())
    assert json.loads(run("stats", "--format", "json", cwd=root).out)["chain"] == []
