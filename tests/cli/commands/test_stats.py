"""`taxokit stats`: the taxonomy in numbers."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_nearly_all_and_nearly_none_are_not_rounded(thesaurus: Path, run: Run) -> None:
    """100% means all items, and 0% means none."""
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
    creator = ["--creator", "Example", "--creator-url", "https://example.org"]
    assert run("init", "vocabulary", "--template", "skos", *options.split(), *creator, cwd=tmp_path).code == 0
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
    row = lines.index("member_collections 0 of 1 0% collections link to a collection or an ordered")
    assert lines[row + 1] == "collection"
    assert all(len(line) <= 80 for line in result.out.splitlines())
    assert json.loads(run("stats", "--format", "json", cwd=root).out)["chain"] == []
