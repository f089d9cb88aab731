"""Diffs for the tests of reports: every kind of change, made by the engine from two small catalogues."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from support.credit import CREDIT
from taxokit.diff.changes import Bump, Change, Diff, Edit
from taxokit.diff.engine import diff
from taxokit.diff.kinds import KINDS
from taxokit.diff.snapshot import Snapshot
from taxokit.rdf import terms
from taxokit.sssom.read import read_mapping_set
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.mappings import Mappings
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.taxonomy.translations import Progress, State, Translations

FOLDER = Path(__file__).parent
EX = "https://example.org/garden/ns#"
HOSTILE = (
    "</details></summary><script>alert(1)</script> <img src=x onerror=alert(2)> @octocat and #1, GH-7, octo/cat#2 "
    "![x](https://example.org/track.png) [y](javascript:z) www.example.org me@example.org | a | `b` ```c $d$ :tada: "
    "*e* _f_ ~~g~~ &lt; deadbeef1 \x1b[31mred\x1b[0m \u202etxet"
)


def slot(name: str, uri: str, kind: Any = "string", **more: Any) -> Slot:
    more.setdefault("range", {"text": "Text", "class": ""}.get(kind, kind))
    return Slot(name, uri, kind, **more)


def words(name: str, uri: str, **more: Any) -> Slot:
    return slot(name, uri, "text", **more)


def reference(name: str, uri: str, to: str, **more: Any) -> Slot:
    return slot(name, uri, "class", range=to, nesting="reference", multivalued=True, **more)


def held(name: str, cls: str, *, ordered: bool = False, nesting: Any = "list") -> Slot:
    return slot(name, EX + name, "class", range=cls, nesting=nesting, multivalued=True, ordered=ordered)


def cls(name: str, *slots: Slot, uri: str = "", **more: Any) -> Class:
    return Class(name, uri or EX + name, (), (terms.CONCEPT,), abstract=False, slots=slots, **more)


ID = slot("id", terms.NOTATION, identifier=True, required=True)
LABEL = words("label", terms.PREF_LABEL, required=True)
DEFINITION = words("definition", terms.DEFINITION)
ENTRY = (
    ID,
    slot("uri", EX + "uri", "uri", annotations={"computed": "iri", "given": True}),
    LABEL,
    words("alt_labels", terms.ALT_LABEL, multivalued=True),
    DEFINITION,
    words("notes", terms.SKOS + "note", multivalued=True),
    slot("status", EX + "status", "enum", range="Status"),
    slot("deprecated_in", EX + "since", annotations={"lifecycle": "deprecated_in"}),
    words("reason", EX + "reason", annotations={"lifecycle": "reason"}),
    reference("replaced_by", terms.REPLACED_BY, "Plant"),
    slot("replacement", EX + "policy", annotations={"lifecycle": "replacement"}),
    slot("exact_match", terms.EXACT_MATCH, "uri", multivalued=True),
    slot("close_match", terms.SKOS + "closeMatch", "uri", multivalued=True),
    reference("needs", EX + "needs", "Plant", annotations={"removal": "major"}),
    held("translations", "Wording", nesting="map"),
)
TRANSLATIONS = Slot(
    "translations", EX + "wording", "class", "Wording", "map", multivalued=True, annotations={"translations": True}
)
METADATA = (
    words("title", terms.TITLE),
    slot("namespace", terms.URI_SPACE),
    slot("language", terms.LANGUAGE),
    slot("license", terms.LICENSE_ID),
    held("statements", "Statement"),
)
STATEMENT = cls("Statement", slot("about", EX + "about"), slot("source", EX + "source"), unique_keys=(("about",),))
SOURCE = cls(
    "Source",
    slot("about", EX + "about"),
    slot("book", EX + "book"),
    unique_keys=(("about",),),
    annotations={"owned": True},
)
WORDING = cls("Wording", slot("tag", terms.LANGUAGE, identifier=True), LABEL, DEFINITION)
PLANT = (*ENTRY[:-1], TRANSLATIONS, held("sources", "Source"))


def schema(root: Class, classes: tuple[Class, ...], statuses: Mapping[str, Any]) -> Schema:
    by_name = {cls.name: cls for cls in (root, *classes, STATEMENT, SOURCE, WORDING)}
    return Schema("garden", "Garden", root, by_name, {"Status": statuses}, {}, EX, "", {}, {})


OLD_SCHEMA = schema(
    cls("Garden", *METADATA, held("beds", "Bed"), held("tools", "Tool")),
    (
        cls("Bed", ID, LABEL, held("plants", "Plant", ordered=True)),
        cls(
            "Plant",
            *PLANT,
            slot("height", EX + "height", "integer", maximum=900),
            slot("shade", EX + "shade"),
            slot("frost", EX + "frost", "boolean"),
        ),
        cls("Tool", ID, LABEL, slot("maker", EX + "maker"), uri=EX + "Tool"),
        cls("Fence", ID),
    ),
    {"in-use": {}, "gone": {"deprecated": True}, "</details>": {}},
)
NEW_SCHEMA = schema(
    cls("Garden", *METADATA, held("beds", "Bed"), held("tools", "Device")),
    (
        cls("Bed", ID, LABEL, slot("width", EX + "width", "integer"), held("plants", "Plant", ordered=True)),
        cls(
            "Plant",
            *PLANT,
            slot("height", EX + "height", "integer", maximum=300, required=True),
            slot("light", EX + "shade", multivalued=False, pattern=None, description="How much light it wants."),
        ),
        cls("Device", ID, LABEL, slot("maker", EX + "maker", multivalued=True), uri=EX + "Tool"),
        cls("Insect<b>", ID),
    ),
    {"in-use": {}, "gone": {"deprecated": True, "description": "Nobody | plants it."}, "@octocat": {}},
)

OLD = {
    "title": "The *Garden*",
    "namespace": "https://example.org/garden/",
    "language": "en-GB",
    "license": "CC-BY-4.0",
    "statements": [{"about": "Plant.label", "source": "a book"}],
    "tools": [{"id": "rake", "label": "Rake", "maker": "Smith"}, {"id": "nettle", "label": "Nettle"}],
    "beds": [
        {
            "id": "herbs",
            "label": "Herbs",
            "plants": [
                {"id": "basil", "label": "Basil", "definition": "A herb which loves the sun, and water."},
                {"id": "chives", "label": "Chives", "notes": ["Cut it.", "Eat it."], "height": 30},
                {"id": "dill", "label": "Dill", "definition": "A herb, for fish"},
                {"id": "lovage", "label": "Lovage", "alt_labels": ["Maggi herb"], "definition": "Smells."},
                {"id": "mint", "label": "Mint", "status": "gone", "replaced_by": ["basil"]},
                {"id": "rue", "label": "Rue"},
            ],
        },
        {
            "id": "kitchen",
            "label": "Kitchen",
            "plants": [
                {
                    "id": "bean",
                    "label": "Bean",
                    "needs": ["corn", "squash"],
                    "exact_match": ["https://example.com/bean"],
                },
                {"id": "chard", "label": "Chard", "sources": [{"about": "label", "book": "One"}]},
                {"id": "corn", "label": "Corn", "uri": "https://example.com/corn"},
                {"id": "kale", "label": "Kale", "translations": {"de": {"label": "Kohl", "definition": "Kraut."}}},
                {"id": "leek", "label": "Leek", "exact_match": ["https://example.com/leek"], "shade": "none"},
                {"id": "odd", "label": "Odd", "definition": "Plain words.", "colour": "red"},
                {"id": "pea", "label": "Pea"},
                {"id": "potato", "label": "Potatoe"},
                {
                    "id": "squash",
                    "label": "Squash",
                    "translations": {"de": {"label": "Kürbis"}, "es": {"label": "Zapallo"}},
                },
                {"id": "swede", "label": "Swede", "status": "gone", "reason": "Nobody ate it."},
                {"id": "turnip", "label": "Turnip"},
                {"id": "yam", "label": "Yam"},
            ],
        },
    ],
}
NEW = {
    "title": f"The Garden {HOSTILE}",
    "namespace": "https://example.org/garden/",
    "language": "en",
    "license": "CC-BY-SA-4.0",
    "statements": [{"about": "Plant.label", "source": "two books"}, {"about": "Plant.needs", "source": "experience"}],
    "tools": [{"id": "rake", "label": "Rake", "maker": ["Smith", "Smith & Sons"]}],
    "beds": [
        {
            "id": "herbs",
            "label": "Herbs",
            "plants": [
                {"id": "chives", "label": "Chives", "notes": ["Cut it.", "Share it."], "height": 40},
                {"id": "basil", "label": "Basil", "definition": "A herb which loves the sun; it needs water."},
                {"id": "dill", "label": "Dill", "definition": "A herb for fish."},
                {"id": "lovage", "label": "Lovage", "alt_labels": ["Sea parsley"]},
                {"id": "mint", "label": "Mint", "status": "gone", "replaced_by": ["dill", "lovage"]},
                {"id": "nettle", "label": "Nettle"},
                {"id": "thyme", "label": "Thyme", "definition": "A small shrub.\n\nIt smells.", "height": 20},
                {"id": '"><b>@x', "label": "Hostile"},
            ],
        },
        {
            "id": "kitchen",
            "label": "Kitchen",
            "plants": [
                {
                    "id": "bean",
                    "label": "Bean",
                    "needs": ["corn", "kale", "leek", "maize-2", "odd"],
                    "exact_match": ["https://example.com/beans"],
                },
                {
                    "id": "chard",
                    "label": "Chard",
                    "status": "gone",
                    "deprecated_in": "2.0.0",
                    "reason": "It never grew",
                    "replaced_by": ["kale"],
                    "replacement": "one",
                },
                {"id": "corn", "label": "Corn", "uri": "https://example.com/maize"},
                {
                    "id": "kale",
                    "label": "Kale",
                    "definition": HOSTILE,
                    "translations": {"de": {"label": "Grünkohl", "definition": "Kraut."}, "fr": {"label": "Chou"}},
                },
                {
                    "id": "leek",
                    "label": "Leek",
                    "close_match": ["https://example.com/leek"],
                    "light": "none",
                    "translations": {"de": {"label": "Lauch"}},
                },
                {"id": "maize-2", "label": "Maize"},
                {"id": "maize-3", "label": "Sweet maize"},
                {"id": "odd", "label": HOSTILE, "definition": f"Plain {HOSTILE} words.", "<colour>": "red @x"},
                {"id": "peas", "label": "Pea", "sources": [{"about": "label", "book": "One"}]},
                {
                    "id": "potato",
                    "label": "Potato",
                    "alt_labels": ["Yam"],
                    "sources": [{"about": "definition", "book": "Two"}, {"about": "label", "book": "One"}],
                },
                {"id": "rue", "label": "Rue"},
                {
                    "id": "squash",
                    "label": "Squash",
                    "status": "gone",
                    "deprecated_in": "2.0.0",
                    "replaced_by": ["maize-2", "maize-3"],
                    "replacement": "any",
                },
                {"id": "swede", "label": "Swede"},
                {
                    "id": "yam",
                    "label": "Yam",
                    "status": "gone",
                    "deprecated_in": "2.0.0",
                    "reason": "They are the same.",
                    "replaced_by": ["potato"],
                    "replacement": "one",
                },
            ],
        },
    ],
}


@pytest.fixture(scope="session")
def credit() -> Attribution:
    """The credit of a taxonomy."""
    return CREDIT


@pytest.fixture(scope="session")
def several() -> Diff:
    """A diff that holds every kind of change, without a credit."""
    return diff(
        Snapshot("1.0.0", OLD_SCHEMA, OLD, mappings=lambda: mapped("No kale."), translations=lambda: reviewed(0)),
        Snapshot(
            "2.0.0", NEW_SCHEMA, NEW, mappings=lambda: mapped(f"No kale {HOSTILE}"), translations=lambda: reviewed(1)
        ),
    )


def reviewed(number: int) -> Translations:
    """Return the German texts by state, of which a number are reviewed."""
    texts: dict[State, int] = {"missing": 20, "draft": 2 - number, "reviewed": number, "stale": 0}
    return Translations(released=[Progress("de", 0, (HOSTILE,) * number, texts, texts)])


def mapped(comment: str) -> Mappings:
    """Return a mapping set that says that a target has no term for a plant."""
    text = (
        "#curie_map:\n#  garden: https://example.org/garden/plant/\n"
        "subject_id\tpredicate_id\tobject_id\tmapping_justification\tcomment\n"
        f"garden:kale\tskos:exactMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration\t{comment}\n"
    )
    return Mappings([read_mapping_set("mappings/zoo.sssom.tsv", text)])


@pytest.fixture(scope="session")
def nothing() -> Diff:
    """No change."""
    return diff(Snapshot("1.0.0", OLD_SCHEMA, OLD), Snapshot("work", OLD_SCHEMA, OLD))


@pytest.fixture(scope="session")
def first(credit: Attribution) -> Diff:
    """The first release."""
    return diff(None, Snapshot("2.0.0", NEW_SCHEMA, NEW), credit)


@pytest.fixture(scope="session")
def many() -> Diff:
    """Three thousand changes: links that went, and labels that became hostile."""
    old = {"plants": [{"id": f"plant-{n}", "label": f"Plant @{n}", "needs": [f"plant-{n + 1}"]} for n in range(1_500)]}
    new = {"plants": [{"id": f"plant-{n}", "label": f"Plant #{n} {HOSTILE}"} for n in range(1_500)]}
    whole = schema(cls("Garden", held("plants", "Plant")), (cls("Plant", *PLANT),), {})
    return diff(Snapshot("1.0.0", whole, old), Snapshot("2.0.0", whole, new))


@pytest.fixture
def golden(tmp_path: Path) -> Callable[[str, str], None]:
    """Compare a text with a reviewed file. If they differ, review the text, and copy it into the file."""

    def compare(name: str, text: str) -> None:
        expected = FOLDER / "golden" / name
        written = tmp_path / name
        written.write_bytes(text.encode())
        assert text == expected.read_bytes().decode(), f"{written} is not {expected}; if it reads well, copy it there"

    return compare


# --- changes of any kind about anything, for hypothesis ---

TEXT = st.text(st.characters(codec="utf-8", categories=None), max_size=20) | st.sampled_from(
    [HOSTILE, "a\nb", "- x", "1. x", "``", "", " ", "漢字。漢字", "<b>", "**a**"]
)
LONG = st.builds(lambda text, times: f"{text} " * times, TEXT, st.sampled_from([1, 1, 1, 1, 200, 2_000]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT | LONG,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
PLACES = st.fixed_dictionaries({"class": TEXT, "id": TEXT, "slot": TEXT})
EDITS = st.one_of(
    st.builds(Edit, st.just("set"), TEXT, TEXT, st.lists(TEXT, min_size=1, max_size=3).map(tuple), VALUES, VALUES),
    st.builds(Edit, st.just("move"), TEXT, TEXT, st.just(()), PLACES, PLACES),
    st.builds(
        Edit, st.just("add"), TEXT, TEXT, new=st.fixed_dictionaries({"in": PLACES | st.just({}), "values": st.just({})})
    ),
)
CHANGES = st.builds(
    Change,
    subject=st.sampled_from(["item", "metadata", "schema"]),
    kind=st.sampled_from([kind for kind in KINDS if kind != "unexplained"]),
    cls=TEXT | LONG,
    id=TEXT | LONG,
    label=TEXT | LONG,
    slot=st.none() | TEXT | LONG,
    old=VALUES,
    new=VALUES,
    bump=st.sampled_from([Bump.PATCH, Bump.MINOR, Bump.MAJOR]),
    reason=TEXT,
    language=TEXT,
    edits=st.lists(EDITS, max_size=3).map(tuple),
)


@st.composite
def any_diff(draw: st.DrawFn) -> Diff:
    changes = draw(st.lists(CHANGES, max_size=12)) * draw(st.sampled_from([1, 1, 1, 15]))
    residue = [replace(change, kind="unexplained") for change in draw(st.lists(CHANGES, max_size=2))]
    return Diff(draw(TEXT), draw(TEXT), tuple(changes), None, tuple(residue))


@pytest.fixture(scope="session")
def diffs() -> st.SearchStrategy[Diff]:
    """Any diffs, also some that the engine never makes: a report must accept them."""
    return any_diff()
