"""Files of translators back into the sources: what counts in a conflict, the evidence, and what is reported."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from taxokit.edit.commit import validate
from taxokit.edit.workspace import EditError, Workspace
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.translations import Record, digest_of, records_of, records_text, unit_at
from taxokit.text.errors import SourceError
from taxokit.translate.entries import Base, Entry, Exchange, fingerprint
from taxokit.translate.export import Exporter
from taxokit.translate.take import Credit, take

LABEL, WIND = "term/photovoltaik#label", "term/windkraft#label"
FILE = "taxonomy/themes/erzeugung.yaml"

Import = Callable[..., list[str]]


@pytest.fixture
def imported(thesaurus: Path) -> Import:
    """Import entries, write what they change, and return the notes: `imported(entry, …, reviewer="Ada")`."""

    def run(*entries: Entry, former: Sequence[Entry] = (), theirs: bool = False, **credit: str) -> list[str]:
        workspace = Workspace(find_project(thesaurus))
        exchange = Exchange("de", "en", entries, former=former)
        notes = take(workspace, exchange, Credit(**credit), theirs=theirs).notes
        commit = validate(workspace)
        assert not commit.new_errors
        commit.write()
        return [note.words for note in notes]

    return run


def exported(root: Path, context: str) -> Entry:
    exchange = Exporter(load(find_project(root))).exchange("en")
    return next(entry for entry in exchange.entries if entry.context == context)


def text(root: Path, context: str = LABEL) -> tuple[str, ...]:
    unit = unit_at(load(find_project(root)), "en", context)
    assert unit is not None
    return unit.text


def record(root: Path, context: str = LABEL) -> Record | None:
    row = records_of(load(find_project(root)), "en").get(context)
    return row and row._replace(line=0)


def write(root: Path, *records: Record) -> None:
    (root / "translations").mkdir(exist_ok=True)
    (root / "translations/en.csv").write_text(records_text(records), encoding="utf-8")


SOURCE, DIGEST = digest_of(["Photovoltaik"]), digest_of(["Photovoltaics"])


def test_file_that_nobody_changed_changes_nothing(thesaurus: Path, imported: Import) -> None:
    before = {path: path.read_bytes() for path in thesaurus.rglob("*") if path.is_file()}
    assert not imported(*Exporter(load(find_project(thesaurus))).exchange("en").entries, translator="Ada")
    assert {path: path.read_bytes() for path in thesaurus.rglob("*") if path.is_file()} == before


def test_all_else_in_the_sources_stays(thesaurus: Path, imported: Import) -> None:
    path, table = thesaurus / FILE, thesaurus / "translations/en.csv"
    text = path.read_text(encoding="utf-8").replace("label: Windkraft\n", "label: 'Windkraft'   # as in the act\n\n")
    path.write_text(text.replace("\n", "\r\n"), encoding="utf-8", newline="")
    table.parent.mkdir()
    rows = f'context,source,text,translator,reviewer\r\n"{LABEL}",{SOURCE},{DIGEST},"Ada",\r\n'
    table.write_text(rows, encoding="utf-8", newline="")
    imported(replace(exported(thesaurus, WIND), text="Wind power", state="draft"), translator="Grace")
    added = "    translations:\r\n      en:\r\n        label: Wind power\r\n"
    assert path.read_bytes().decode().replace(added, "") == text.replace("\n", "\r\n")
    assert table.read_bytes().decode().startswith(rows)
    assert len(table.read_bytes().splitlines()) == 3


def test_new_text_is_a_draft_of_its_translator(thesaurus: Path, imported: Import) -> None:
    new = replace(exported(thesaurus, WIND), text="Wind power", state="draft")
    assert not imported(new, translator="Erika Muster")
    assert text(thesaurus, WIND) == ("Wind power",)
    expected = Record(WIND, digest_of(["Windkraft"]), digest_of(["Wind power"]), "Erika Muster")
    assert record(thesaurus, WIND) == expected
    assert not imported(new, translator="Ada")
    assert record(thesaurus, WIND) == expected, "the second import changes nothing"


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "result", "is_conflict"),
    [
        ("A", "A", "B", "B", False),
        ("A", "B", "A", "B", False),  # the translator left it
        ("A", "B", "B", "B", False),
        ("A", "B", "C", "B", True),
        ("A", "A,", "A!", "A,", True),  # though the words are the same
        ("", "B", "C", "B", True),  # somebody was faster
        ("", "", "C", "C", False),
        ("A", "", "B", "", True),  # it was removed here
        ("A", "", "A", "", False),
        ("A", "B", "", "B", False),  # an empty translation removes nothing
    ],
)
def test_only_a_change_in_the_file_alone_is_taken(
    thesaurus: Path, imported: Import, edit: object, base: str, ours: str, theirs: str, result: str, is_conflict: bool
) -> None:
    path = thesaurus / FILE
    label = f"        label: {ours}\n" if ours else ""
    path.write_text(path.read_text(encoding="utf-8").replace("        label: Photovoltaics\n", label), encoding="utf-8")
    known = Base("draft", fingerprint(base)) if base else Base("missing")
    entry = Entry(LABEL, "Photovoltaik", theirs, "draft" if theirs else "missing", known)
    notes = imported(entry)
    assert text(thesaurus) == ((result,) if result else ())
    assert [("was changed here too" in note) for note in notes] == [True] * is_conflict
    if is_conflict:
        assert not imported(entry, theirs=True)
        assert text(thesaurus) == (theirs,)


def test_file_that_names_no_base_gives_missing_texts_alone(thesaurus: Path, imported: Import) -> None:
    entries = [Entry(LABEL, "Photovoltaik", "Solar cells", "draft"), Entry(WIND, "Windkraft", "Wind", "draft")]
    (note,) = imported(*entries)
    assert "was changed here too" in note
    assert (text(thesaurus), text(thesaurus, WIND)) == (("Photovoltaics",), ("Wind",))
    assert not imported(*entries, theirs=True)
    assert text(thesaurus) == ("Solar cells",)


def test_source_that_changed_meanwhile_makes_the_text_stale(thesaurus: Path, imported: Import, edit: object) -> None:
    entry = replace(exported(thesaurus, WIND), text="Wind power", state="draft")
    path = thesaurus / FILE
    path.write_text(
        path.read_text(encoding="utf-8").replace("label: Windkraft", "label: Windenergie"), encoding="utf-8"
    )
    assert imported(entry) == ["is of another source text than that of today: stale"]
    unit = unit_at(load(find_project(thesaurus)), "en", WIND)
    assert unit is not None
    assert unit.state == "stale"
    assert not imported(entry)


def test_stale_text_that_still_holds_is_confirmed(thesaurus: Path, imported: Import) -> None:
    write(thesaurus, Record(LABEL, "00000000", DIGEST, "Ada", "Grace"))
    stale = exported(thesaurus, LABEL)
    assert (stale.state, imported(stale)) == ("stale", [])
    assert record(thesaurus) == Record(LABEL, "00000000", DIGEST, "Ada", "Grace"), "it was left as it was"
    imported(replace(stale, state="draft"))
    assert record(thesaurus) == Record(LABEL, SOURCE, DIGEST, "Ada", ""), "reviewed again by nobody"


def test_file_that_is_older_than_the_evidence_does_not_count(thesaurus: Path, imported: Import) -> None:
    row = Record(LABEL, SOURCE, DIGEST, "Ada", "Grace")
    write(thesaurus, row)
    old = Entry(LABEL, "Solarzellen", "Photovoltaics", "draft", Base("stale", fingerprint("Photovoltaics")))
    imported(old, reviewer="Erika Muster")
    assert record(thesaurus) == row


def test_reviewer_is_that_of_the_file_or_of_the_option(thesaurus: Path, imported: Import) -> None:
    draft = exported(thesaurus, LABEL)
    assert imported(replace(draft, state="reviewed")) == [
        "is reviewed by nobody: name the reviewer, or add --reviewed-by"
    ]
    imported(replace(draft, state="reviewed", reviewer="Grace"), reviewer="Ada")
    assert record(thesaurus) == Record(LABEL, SOURCE, DIGEST, "", "Grace")
    reviewed = exported(thesaurus, LABEL)
    assert (reviewed.state, reviewed.reviewer) == ("reviewed", "Grace")
    imported(reviewed, reviewer="Ada")
    assert record(thesaurus) == Record(LABEL, SOURCE, DIGEST, "", "Grace"), "known already"
    imported(replace(reviewed, text="Solar cells"))
    assert record(thesaurus) == Record(LABEL, SOURCE, digest_of(["Solar cells"])), "Grace has not seen it"


def test_reviewer_of_an_export_has_not_seen_what_was_edited_since(thesaurus: Path, imported: Import) -> None:
    write(thesaurus, Record(LABEL, SOURCE, DIGEST, "", "Grace"))
    edited = replace(exported(thesaurus, LABEL), text="PV power")
    assert imported(edited) == ["is reviewed by nobody: name the reviewer, or add --reviewed-by"]
    draft = Record(LABEL, SOURCE, digest_of(["PV power"]))
    assert record(thesaurus) == draft
    imported(edited)
    assert record(thesaurus) == draft
    imported(edited, reviewer="Ada")
    imported(edited)
    assert record(thesaurus) == draft._replace(reviewer="Ada")
    write(thesaurus, draft)
    imported(replace(edited, text="PV plants"), theirs=True)
    assert record(thesaurus) == draft._replace(text=digest_of(["PV plants"]))


def test_changed_comma_keeps_the_review(thesaurus: Path, imported: Import) -> None:
    write(thesaurus, Record(LABEL, SOURCE, DIGEST, "Ada", "Grace"))
    imported(replace(exported(thesaurus, LABEL), text="photovoltaics"), translator="Erika Muster")
    assert text(thesaurus) == ("photovoltaics",)
    assert record(thesaurus) == Record(LABEL, SOURCE, DIGEST, "Erika Muster", "Grace")


def test_names_in_another_order_are_the_same(thesaurus: Path, imported: Import) -> None:
    names = exported(thesaurus, "term/photovoltaik#synonyms")
    imported(replace(names, text="Solar power\nPV cells", state="draft"))
    assert text(thesaurus, names.context) == ("PV cells", "Solar power")
    names = exported(thesaurus, names.context)
    assert not imported(replace(names, text="Solar power\n\n PV cells", state="draft"))
    assert record(thesaurus, names.context) is not None


def test_former_entry_counts_if_nothing_else_is_there(thesaurus: Path, imported: Import) -> None:
    former = Entry(WIND, "Windmühlen", "Wind mills", "draft", Base("missing"))
    assert imported(former=[former]) == ["is of another source text than that of today: stale"]
    assert text(thesaurus, WIND) == ("Wind mills",)
    assert not imported(former=[replace(former, context="term/gone#label"), former, replace(former, text="Mills")])
    assert "in the file: left" in imported(former=[replace(former, text="Mills")])[0]
    base = Base("draft", fingerprint("Wind mills"))
    assert not imported(former=[replace(former, base=base, text="Wind mills")])
    assert imported(former=[replace(former, base=base, text="Mills")]) == [
        "is of another source text than that of today: stale"
    ]
    assert text(thesaurus, WIND) == ("Mills",)


@pytest.mark.parametrize(
    ("source", "words", "notes"),
    [
        ("Use {name} on <b>it</b>", "Nimm {name} für <b>es</b>", []),
        ("Use {name} on <b>it</b>", "Nimm {nme} für es", ["lacks {name}, <b> and </b> of the source", "has {nme}, which the source has not"]),
        ("See https://e.org/a.", "Siehe https://e.org/a!", []),
        ("See https://e.org/a.", "Siehe https://e.org/b", ["lacks https://e.org/a of the source", "has https://e.org/b, which the source has not"]),
        ("%s of %d", "%2$s", ["lacks %s and %d of the source", "has %2$s, which the source has not"]),
        ("100 % of all", "100 % von allen", []),
        ("a < b > c", "a > b", []),
        ("Same", "Same", ["is the same as the source"]),
        ("Same", " Other\n", ["has white space at its ends, which was removed"]),
    ],
)  # fmt: skip
def test_differences_are_reported_and_taken(
    thesaurus: Path, imported: Import, edit: Callable[[Path, str, str], None], source: str, words: str, notes: list[str]
) -> None:
    edit(thesaurus / FILE, "label: Windkraft", f'label: "{source}"')
    entry = exported(thesaurus, WIND)
    assert imported(replace(entry, text=words, state="draft")) == notes
    assert text(thesaurus, WIND) == (words.strip(),)


def test_what_names_nothing_is_reported(imported: Import) -> None:
    entries = [
        Entry("term/windkraf#label", "Windkraft", "Wind power", "draft"),
        Entry("term/solarzellentechnik#label", "Solarzellentechnik", "Solar cells", "draft"),
        Entry("term/windkraft#labels", "Windkraft", "", "missing"),
        Entry(WIND, "Windkraft", "Wind", "unsure"),
        Entry(WIND, "Windkraft", "Wind", "draft"),
    ]
    assert sorted(imported(*entries)) == [
        "is a text of term solarzellentechnik, which is deprecated: left out",
        "is in line 0, too, which counts",
        "left: 1 text marked as not done",
        "there is no such text; did you mean 'term/windkraft#label'?",
    ]


@pytest.mark.parametrize(
    ("languages", "message"),
    [
        (("de", ""), "does not name the language of its translations"),
        (("de", "de"), "is in de, the language of the taxonomy itself"),
        (("fr", "en"), "translates from fr, and the taxonomy is in de"),
        (("de", "english"), "is in the language 'english', which"),
        (("de", "en-US"), "is in en-US, and the taxonomy has translations into en; add `--language en`, or"),
        (("de", "fr", "en"), "is in fr, and not in en"),
    ],
)
def test_file_of_another_language_is_refused(thesaurus: Path, languages: tuple[str, ...], message: str) -> None:
    with pytest.raises(SourceError, match=message):
        take(Workspace(find_project(thesaurus)), Exchange(*languages[:2], ()), language="".join(languages[2:]))


@pytest.mark.parametrize("language", ["en-US", "", "en", "en@shaw"])
def test_option_says_which_language_of_the_taxonomy_it_is(thesaurus: Path, language: str) -> None:
    entry = replace(exported(thesaurus, WIND), text="Wind power", state="draft")
    workspace = Workspace(find_project(thesaurus))
    take(workspace, Exchange("de-DE", language, [entry]), language="EN")
    validate(workspace).write()
    assert text(thesaurus, WIND) == ("Wind power",)


@pytest.mark.parametrize("name", ["=1+1", "Ada\nGrace", "\u202eAda"])
def test_odd_names_are_refused(thesaurus: Path, imported: Import, name: str) -> None:
    with pytest.raises(EditError, match="the name of a person"):
        imported(translator=name)
    with pytest.raises(EditError, match="the name of a person"):
        imported(Entry(WIND, "Windkraft", "Wind", "reviewed", reviewer=name))


def test_broken_evidence_is_not_overwritten(thesaurus: Path, imported: Import) -> None:
    write(thesaurus, Record(LABEL, SOURCE, DIGEST), Record(LABEL, SOURCE, DIGEST))
    with pytest.raises(EditError, match="is in line 2, too"):
        imported(Entry(WIND, "Windkraft", "Wind", "draft"))
