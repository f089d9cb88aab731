"""A language grows from drafts to a reviewed translation over releases with a gate, and is lost when the gate rises."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema_rs
import pyoxigraph
import pytest

from support.sharing import Shared
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.released_translations import published_schema
from taxokit.taxonomy.translations import Record, digest_of, progress, records_text, units

Run = Callable[..., Any]
GATES = '[translations]\ngate = 60\n[translations.en]\ntranslators = ["Erika Muster"]\n'


def translate(root: Path, run: Run) -> None:
    """Translate all texts into English that are not."""
    for unit in units(load(find_project(root)), "en"):
        if unit.state == "missing" and not unit.is_optional:
            text = f"English {unit.context.replace('#', ' ')}"
            result = run("set", unit.item.id or ".", f"{unit.inner.name}@en={text}", cwd=root)
            assert result.code == 0, result.err


def review(root: Path, number: int) -> None:
    """Let Grace review the first texts in English, labels first."""
    translated = [unit for unit in units(load(find_project(root)), "en") if unit.text and not unit.is_optional]
    translated.sort(key=lambda unit: unit.slot.name != "label")
    names = ["Grace"] * number + [""] * len(translated)
    records = [
        Record(unit.context, digest_of(unit.source), digest_of(unit.text), "Ada", name)
        for unit, name in zip(translated, names, strict=False)
    ]
    (root / "translations").mkdir(exist_ok=True)
    (root / "translations/en.csv").write_text(records_text(records), encoding="utf-8")


@pytest.fixture(scope="session")
def grown_template(
    thesaurus_template: Path, shared: Shared, run: Run, under_git: Run, commit_all: Run, edit: Run
) -> Path:
    """Three releases of the thesaurus: without English, with it, and without it again. `said` has their messages."""

    def release(folder: Path, month: int) -> None:
        result = run("release", "--date", f"2026-0{month}-01", cwd=folder)
        assert result.code == 0, result.err
        (folder / f"../grown-{month}.txt").write_text(result.err, encoding="utf-8")
        commit_all(folder)

    def make(folder: Path) -> None:
        shutil.copytree(thesaurus_template, folder, symlinks=True)
        with (folder / "taxokit.toml").open("a", encoding="utf-8") as options:
            options.write(GATES)
        under_git(folder)
        release(folder, 1)
        translate(folder, run)
        review(folder, 10)
        commit_all(folder)
        release(folder, 2)
        edit(folder / "taxokit.toml", "gate = 60", "gate = 90")
        commit_all(folder)
        release(folder, 3)

    return shared.folder("grown", make)


@pytest.fixture
def grown(grown_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(grown_template, tmp_path / "grown", symlinks=True))


def content(root: Path, version: str) -> dict[str, Any]:
    languages = json.loads((root / f"releases/{version}/translations.json").read_bytes())["languages"]
    return {language["language"]: language for language in languages}


def test_release_says_which_languages_come_go_and_stay_out(grown_template: Path) -> None:
    said = {month: (grown_template / f"../grown-{month}.txt").read_text(encoding="utf-8") for month in (1, 2, 3)}
    assert "en stays out: 0 % of its texts are reviewed, and its gate is 60 %" in said[1]
    assert "en passes its gate: 66 % of its texts are reviewed, and its gate is 60 %; 1.0.0 does not have it" in said[2]
    assert "en falls below its gate: 66 % of its texts are reviewed, and its gate is 90 %." in said[3]
    assert "The users of 1.1.0 lose it, a major change:" in said[3]
    assert "to keep it, review 4 more texts, or lower the gate in taxokit.toml" in said[3]
    assert all("fr stays out: 0 %" in words for words in said.values())


def test_release_has_the_languages_in_numbers_and_the_texts_that_nobody_reviewed(grown_template: Path) -> None:
    before, now = content(grown_template, "1.0.0"), content(grown_template, "1.1.0")
    assert [before[tag]["released"] for tag in ("en", "fr")] == [False, False]
    assert before["en"]["texts"] == {"missing": 11, "draft": 4, "reviewed": 0, "stale": 0}
    assert "draft" not in before["en"], "the texts are not there"
    assert (now["en"]["released"], now["en"]["gate"], now["en"]["translators"]) == (True, 60, ["Erika Muster"])
    assert now["en"]["texts"] == {"missing": 0, "draft": 5, "reviewed": 10, "stale": 0}
    assert now["en"]["draft"] == [
        "term/batterie#definition",
        "term/heimspeicher#definition",
        "term/photovoltaik#synonyms",
        "term/pumpspeicher#definition",
        "term/strom#definition",
        "term/windkraft#definition",
    ]
    text = (grown_template / "releases/1.1.0/translations.json").read_text(encoding="utf-8")
    assert "Grace" not in text, "reviewers are named in the sources alone"
    schema = published_schema()
    jsonschema_rs.meta.validate(schema)
    for version in ("1.0.0", "1.1.0"):
        document = json.loads((grown_template / f"releases/{version}/translations.json").read_bytes())
        assert [str(error) for error in jsonschema_rs.validator_for(schema).iter_errors(document)] == []


def test_document_has_the_language_of_one_release_alone(grown_template: Path) -> None:
    has_english = {
        version: '"@en' in text or "Photovoltaics" in text
        for version in ("1.0.0", "1.1.0", "2.0.0")
        if (text := (grown_template / f"releases/{version}/taxonomy.json").read_text(encoding="utf-8"))
    }
    assert has_english == {"1.0.0": False, "1.1.0": True, "2.0.0": False}


def test_notes_have_the_numbers_and_the_credit(grown_template: Path) -> None:
    notes = {
        version: (grown_template / f"releases/{version}/NOTES.md").read_text(encoding="utf-8")
        for version in ("1.0.0", "1.1.0", "2.0.0")
    }
    assert "| en | no | 60 % | 0 % | 0 (0) | 0 (0) | 4 (8) | 11 (34) |  |\n" in notes["1.0.0"]
    assert "| en | yes | 60 % | 66 % | 10 (" in notes["1.1.0"]
    assert "| Erika Muster |\n" in notes["1.1.0"]
    assert "Erika Muster" not in notes["2.0.0"]
    assert "| fr | no | 90 % | 0 % |" in notes["2.0.0"]


def test_translators_of_released_languages_are_credited(grown_template: Path) -> None:
    released, lost = grown_template / "releases/1.1.0", grown_template / "releases/2.0.0"
    assert "| en | Erika Muster |" in (released / "ATTRIBUTION.md").read_text(encoding="utf-8")
    (triple,) = (
        triple
        for triple in pyoxigraph.parse((released / "taxonomy.ttl").read_bytes(), format=pyoxigraph.RdfFormat.TURTLE)
        if triple.predicate.value == "https://schema.org/translator"
    )
    assert (triple.subject.value, triple.object.value) == ("https://example.org/energy", "Erika Muster")
    with ZipFile(released / "taxonomy.xlsx") as workbook:
        words = b"".join(workbook.read(name) for name in workbook.namelist()).decode(errors="replace")
    assert "Translated by" in words
    assert "Erika Muster" in words
    assert "Erika Muster" not in "".join((lost / path).read_text() for path in ("ATTRIBUTION.md", "taxonomy.ttl"))


def test_releases_follow_from_their_own_files(grown: Path, run: Run) -> None:
    shutil.rmtree(grown / "translations")
    (grown / "taxokit.toml").unlink()
    result = run("verify", "--deep", "--no-history", cwd=grown)
    assert result.code == 0, result.err


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("translations.json", '"reviewed": 10', '"reviewed": 11'),
        ("translations.json", '        "term/strom#definition",\n', ""),
        ("translations.json", '"language": "en"', '"language": "es"'),
        ("translations.json", "Erika Muster", "Grace"),
        ("taxonomy.json", '"label": "Photovoltaics",\n', ""),
    ],
)
def test_other_numbers_do_not_follow(grown: Path, run: Run, reseal: Run, path: str, old: str, new: str) -> None:
    file = grown / "releases/1.1.0" / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    reseal(grown, "1.1.0")
    result = run("verify", "--deep", "--no-history", "1.1.0", cwd=grown)
    assert result.code == 1
    assert "does not follow" in result.out + result.err


def test_build_has_what_the_release_has(grown: Path, run: Run) -> None:
    shutil.copy(grown / "releases/1.1.0/translations.json", grown / "before.json")
    toml = grown / "taxokit.toml"
    toml.write_text(toml.read_text().replace("gate = 90", "gate = 60"))
    result = run("build", "--version", "1.1.0", "--date", "2026-02-01", cwd=grown)
    assert result.code == 0, result.err
    assert (grown / "_build/translations.json").read_bytes() == (grown / "before.json").read_bytes()
    assert run("check", cwd=grown).code == 0


def test_release_without_evidence_and_gates_says_nothing_of_translations(released_thesaurus: Path) -> None:
    assert not (released_thesaurus / "releases/1.0.0/translations.json").exists()
    assert "translations.json" not in (released_thesaurus / "releases/1.0.0/manifest.json").read_text()


def test_release_as_read_has_the_states_of_its_texts(grown_template: Path) -> None:
    from taxokit.releases.releases import find_release
    from taxokit.taxonomy.model import Taxonomy

    release = find_release(find_project(grown_template), "1.1.0")
    taxonomy = Taxonomy(release.schema, release.document, translations=release.translations())
    states = {unit.context: unit.state for unit in units(taxonomy, "en")}
    assert (states["term/strom#label"], states["term/strom#definition"]) == ("reviewed", "draft")
    assert [numbers.percentage for numbers in progress(taxonomy)] == [66, 0]


def test_a_language_that_comes_or_goes_is_one_change_that_applies(
    grown_template: Path, run: Run, tmp_path: Path
) -> None:
    changes = {}
    for old, new in (("1.0.0", "1.1.0"), ("1.1.0", "2.0.0")):
        folder = grown_template / "releases"
        diff = json.loads((folder / new / "diff/diff.json").read_bytes())
        (changes[new],) = diff["changes"]
        applied = tmp_path / f"{new}.json"
        source = folder / old / "taxonomy.json"
        assert run("apply", folder / new / "diff/diff.json", source, "--out", applied).code == 0
        assert applied.read_bytes() == (folder / new / "taxonomy.json").read_bytes()
    come, gone = changes["1.1.0"], changes["2.0.0"]
    assert (come["kind"], come["language"], come["bump"], come["new"]) == (
        "language-added",
        "en",
        "minor",
        {"texts": 16},
    )
    assert (gone["kind"], gone["bump"], gone["old"]) == ("language-removed", "major", {"texts": 16})
    assert gone["new"] == {"gate": 90, "reviewed": 66}
    notes = (grown_template / "releases/2.0.0/NOTES.md").read_text(encoding="utf-8")
    assert "- 1 language removed\n" in notes


def test_first_reviews_of_a_released_language_can_be_released(
    released_thesaurus: Path, run: Run, under_git: Run
) -> None:
    (released_thesaurus / "taxokit.toml").write_text(
        "[rules]\nincomplete-language-coverage = 'off'\n", encoding="utf-8"
    )
    assert run("diff", cwd=released_thesaurus).out.count("[") == 0, "drafts are no news"
    review(released_thesaurus, 2)
    result = run("diff", "--format", "json", cwd=under_git(released_thesaurus))
    (change,) = json.loads(result.out)["changes"]
    assert (change["kind"], change["language"], change["bump"]) == ("review-changed", "en", "patch")
    assert "old" not in change
    assert change["new"]["reviewed"] == 2
    released = run("release", "--date", "2026-07-01", cwd=released_thesaurus)
    assert released.code == 0, released.err
    assert run("verify", "--deep", "--no-history", "1.0.1", cwd=released_thesaurus).code == 0


def test_folders_are_compared_as_the_releases_in_them(grown_template: Path, run: Run) -> None:
    folder = grown_template / "releases"
    result = run("diff", folder / "1.1.0", folder / "2.0.0", cwd=folder)
    assert "held back by its gate: 16 texts, of which 66 % are" in " ".join(result.out.split())


def test_history_of_an_item_has_its_own_texts_of_a_language(grown_template: Path, run: Run) -> None:
    entries = json.loads(run("history", "strom", "--format", "json", cwd=grown_template).out)["history"]
    (passed,) = (entry for entry in entries if entry["version"] == "1.1.0")
    kinds = {(change["kind"], change["slot"], change["language"]) for change in passed["changes"]}
    assert kinds == {("translation-added", "label", "en"), ("translation-added", "definition", "en")}


def test_impact_says_nothing_of_translations(grown_template: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "used.txt").write_text("term/strom\n", encoding="utf-8")
    result = run("impact", tmp_path / "used.txt", "--from", "1.0.0", "--to", "1.1.0", cwd=grown_template)
    assert result.code == 0, result.err
    assert "translation" not in result.out


def test_reviews_alone_can_be_released_as_a_patch(
    grown: Path, run: Run, git: Run, commit_all: Run, tmp_path: Path
) -> None:
    git(grown, "reset", "--quiet", "--hard", "HEAD~2")
    result = run("release", "--date", "2026-03-01", cwd=grown)
    assert "nothing changed since 1.1.0" in result.err
    review(grown, 15)
    commit_all(grown)
    result = run("release", "--date", "2026-03-01", cwd=grown)
    assert result.code == 0, result.err
    (change,) = json.loads((grown / "releases/1.1.1/diff/diff.json").read_bytes())["changes"]
    assert (change["kind"], change["language"], change["bump"]) == ("review-changed", "en", "patch")
    assert [change[side]["reviewed"] for side in ("old", "new")] == [10, 15]
    assert content(grown, "1.1.1")["en"]["draft"] == ["term/photovoltaik#synonyms"]
    applied = tmp_path / "taxonomy.json"
    diff, old = grown / "releases/1.1.1/diff/diff.json", grown / "releases/1.1.0/taxonomy.json"
    assert run("apply", diff, old, "--out", applied).code == 0
    assert applied.read_bytes() == (grown / "releases/1.1.1/taxonomy.json").read_bytes()
    assert run("verify", "--deep", "--no-history", "1.1.1", cwd=grown).code == 0
