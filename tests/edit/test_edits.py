"""Random edits of random taxonomies, in both schemas: nothing is lost, and nothing else changes."""

import difflib
import hashlib
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from support.depth import examples
from taxokit.diff.classify_items import kind_of
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot
from taxokit.edit.commit import validate
from taxokit.edit.items import add, move
from taxokit.edit.replacement import Deprecation, deprecate, merge
from taxokit.edit.values import link, rename, set_value, unlink, unset
from taxokit.edit.workspace import EditError, Workspace, slot_path
from taxokit.rdf import terms
from taxokit.repository.project import find_project, journal_of
from taxokit.repository.writing import beside
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import child_slots
from taxokit.taxonomy.references import records_of
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.taxonomy.translations import languages_of
from taxokit.text.errors import SourceError
from taxokit.yaml_text import emitter

WORDS = ["ash", "birch", "cedar", "elm", "fir", "hazel", "larch", "maple", "oak", "pine", "rowan", "yew"]
LONG = (
    " ".join(["A sentence that is so long that it has to be folded because it has more columns than a line"] * 2) + "."
)

Changes = list[tuple[str, str, str | None, Any, Any]]


@dataclass
class Source:
    """A random file, and the owner of each comment in it."""

    lines: list[str] = field(default_factory=list)
    owners: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Writer:
    """Writes values as people do: with comments, blank lines, brackets, and lists indented or not."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any], number: int) -> None:
        self.draw, self.source, self.number = draw, Source(), number
        self.after_block = False

    def maybe(self, chance: int = 4) -> bool:
        return bool(self.draw(st.integers(0, chance - 1)) == 0)

    def comment(self, owner: tuple[str, ...]) -> str:
        self.number += 1
        text = f'# comment {self.number}: it\'s "so"!'
        self.source.owners[text] = owner
        return text

    def line(self, text: str) -> None:
        self.source.lines.append(text)
        self.after_block = False

    def mapping(self, data: dict[str, Any], indent: int, owner: tuple[str, ...], head: str = "") -> None:
        """Write a mapping; `head` is the text before its first key, such as a dash."""
        for position, (key, value) in enumerate(data.items()):
            route = (*owner, key)
            if position and self.maybe(8):
                self.line("")
            if position and self.maybe():
                self.line(" " * indent + self.comment(route))
            start = head if not position else " " * indent
            if isinstance(value, list):
                self.listing(key, value, indent, route, start)
            elif isinstance(value, dict):
                self.line(f"{start}{key}:" + self.behind(route))
                self.mapping(value, indent + 2, route, " " * (indent + 2))
                self.below(indent + 2, route)
            else:
                self.scalar(f"{start}{key}:", value, indent, route)
                if position:
                    self.below(indent + 2, route)

    def listing(self, key: str, values: list[Any], indent: int, owner: tuple[str, ...], start: str) -> None:
        if isinstance(values[0], str) and all(emitter.key(v) == v and "," not in v for v in values) and self.maybe(3):
            self.line(f"{start}{key}: [{', '.join(values)}]" + self.behind(owner))
            return
        self.line(f"{start}{key}:" + self.behind(owner))
        at = indent + (0 if self.maybe(3) else 2)
        blank = self.maybe(3)
        for position, value in enumerate(values):
            route = (*owner, str(next(iter(value.values())) if isinstance(value, dict) else value))
            if blank and position:
                self.line("")
            if self.maybe():
                self.line(" " * at + self.comment(route))
            if isinstance(value, dict):
                self.mapping(value, at + 2, route, " " * at + "- ")
                if self.maybe():
                    self.line(" " * (at + 2) + self.comment(route))
            else:
                self.scalar(" " * at + "-", value, at, route)
        self.below(indent + 2, (*owner, route[-1]) if at == indent else owner)

    def scalar(self, start: str, value: Any, indent: int, owner: tuple[str, ...]) -> None:
        first, *others = emitter.scalar(value, indent, len(start) + 1).split("\n")
        self.line(f"{start} {first}" + self.behind(owner))
        for line in others:
            self.line(line)
        self.after_block = bool(others)

    def behind(self, owner: tuple[str, ...]) -> str:
        return "  " + self.comment(owner) if self.maybe() else ""

    def below(self, indent: int, owner: tuple[str, ...]) -> None:
        if not self.after_block and self.maybe(8):
            self.line(" " * indent + self.comment(owner))


class Forest:
    """A random taxonomy: its files, and the owner of each comment in them."""

    def __init__(self, files: dict[str, str], owners: dict[str, tuple[str, ...]]) -> None:
        self.files, self.owners = files, owners


TEXTS = st.sampled_from(["Short", "It's: a trap", "- dash", "# hash", "yes", "1.0", "Größe 🌲", LONG, "a, [b] {c}"])


@st.composite
def forests(draw: Any, schema: Schema, root_text: str) -> Forest:
    """Return random source files for every folder that must have items."""
    names = draw(st.permutations([f"{a}-{b}" for a in WORDS for b in WORDS[:3]]))
    counts: Counter[str] = Counter()
    files: dict[str, str] = {}
    owners: dict[str, tuple[str, ...]] = {}
    known: dict[str, list[str]] = {}
    for folder, slot in reversed(schema.folders.items()):  # targets of links come first
        if not slot.required:
            continue
        for _ in range(draw(st.integers(1, 2))):
            data = item_data(draw, schema, schema.classes[slot.range], names, known, counts)
            counts[folder] += 1
            writer = Writer(draw, len(owners))
            writer.line("# yaml-language-server: $schema=../../schema.json")
            writer.mapping(data, 0, (data["id"],))
            end = draw(st.sampled_from(["\n", "\r\n"]))
            last = end if draw(st.booleans()) or writer.after_block else ""
            files[f"taxonomy/{folder}/{data['id']}.yaml"] = end.join(writer.source.lines) + last
            owners |= writer.source.owners
    files["taxonomy/taxonomy.yaml"] = re.sub(
        r"(?m)^  (\w+): \d+$", lambda match: f"  {match[1]}: {counts[match[1]]}", root_text
    )
    return Forest(files, owners)


def item_data(
    draw: Any, schema: Schema, cls: Class, names: list[str], known: dict[str, list[str]], counts: Counter[str]
) -> dict[str, Any]:
    """Return a random item with its nested items."""
    identifier = names.pop()
    data: dict[str, Any] = {"id": identifier}
    for slot in cls.slots:
        if slot.identifier or slot.computed or slot.kind == "enum" or slot.annotations.get("lifecycle"):
            continue
        if slot.nesting == "list":
            inner = schema.classes[slot.range]
            value: Any = records(draw, schema, slot, data) if inner.is_owned else [
                item_data(draw, schema, inner, names, known, counts) for _ in range(draw(st.integers(0, 3)))
            ]  # fmt: skip
            if not inner.is_owned:
                counts[slot.name] += len(value)
                value = value if slot.ordered else sorted(value, key=lambda child: str(child["id"]))
        elif slot.refers and slot.uri != terms.REPLACED_BY:
            value = sorted(
                draw(st.sets(st.sampled_from(known[slot.range]), max_size=2)) if known.get(slot.range) else ()
            )
        elif slot.annotations.get("translations") and draw(st.booleans()):
            value = {"it": {"label": f"{draw(TEXTS)} {identifier}"}}
        elif slot.kind == "text" and (slot.required or draw(st.integers(0, 3)) == 0):
            value = f"{draw(TEXTS)} {slot.name[:3]} {identifier}"
            value = [value] if slot.multivalued else value
        else:
            continue
        if value:
            data[slot.name] = value
    known.setdefault(cls.name, []).append(identifier)
    return data


def records(draw: Any, schema: Schema, holder: Slot, data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return random records of the sources of the links, or of the other values, of an item."""
    cls = schema.classes[holder.range]
    source = next(slot for slot in cls.slots if slot.kind == "enum")
    links = holder.annotations.get("qualifies")
    about = data.get(links, []) if links else [name for name in data if name != "id"]
    chosen = draw(st.sets(st.sampled_from(about), max_size=2)) if about else ()
    return [
        {cls.key[0]: value, source.name: draw(st.sampled_from(sorted(schema.enums[source.range])))}
        for value in sorted(chosen)
    ]


@pytest.fixture(scope="module", params=["project_template", "thesaurus_template"])
def ground(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose sources each example replaces."""
    folder = tmp_path_factory.mktemp("ground") / "project"
    shutil.copytree(request.getfixturevalue(request.param), folder)
    return folder


def sow(ground: Path, forest: Forest) -> None:
    """Write the files of a random taxonomy."""
    for path in (ground / "taxonomy").iterdir():
        if path.is_dir():
            shutil.rmtree(path)
    for name, text in forest.files.items():
        (ground / name).parent.mkdir(exist_ok=True)
        (ground / name).write_bytes(text.encode())


def document(taxonomy: Taxonomy) -> Snapshot:
    """Return sources as a side of a diff."""
    return Snapshot("", taxonomy.schema, canonical_document(taxonomy, Stamp(version="")))


def changes(workspace: Workspace) -> Changes:
    """Return the changes that `diff` reports of an edit."""
    after = load(workspace.project, workspace.drafts)
    result = diff(document(load(workspace.project)), document(after)).all
    return [(change.kind, change.id, change.slot, change.old, change.new) for change in result]


def comments(texts: dict[str, str | None]) -> Counter[str]:
    """Return the comments of files."""
    return Counter(match for text in texts.values() for match in re.findall(r"# comment \d+: it's \"so\"!", text or ""))


def lines_changed(old: str, new: str) -> tuple[list[str], list[str]]:
    """Return the removed and the added lines, with their ends."""
    lines = list(difflib.ndiff(old.splitlines(keepends=True), new.splitlines(keepends=True)))
    return [line[2:] for line in lines if line[:1] == "-"], [line[2:] for line in lines if line[:1] == "+"]


@dataclass
class Trial:
    """An edit of a random taxonomy, and its allowed effects."""

    workspace: Workspace
    expected: Changes | None
    removes: tuple[tuple[str, ...], ...] = ()
    only_adds: bool = False
    only_removes: bool = False
    moves: str = ""


def concepts(taxonomy: Taxonomy, *, inner: bool = False) -> list[Item]:
    """Return the items, or only nested ones."""
    return [item for item in taxonomy.items if item.id and (not inner or (item.parent and item.parent.parent))]


def pick(draw: Any, choices: list[Any]) -> Any:
    """Draw a choice by its number, so that a failing example can be read."""
    return choices[draw(st.integers(0, len(choices) - 1))]


def name_of(item: Item) -> str:
    return f"{item.cls.kind}/{item.id}"


def try_rename(draw: Any, workspace: Workspace) -> Trial | None:
    item = pick(draw, concepts(workspace.taxonomy))
    slot = item.cls.meaning(terms.PREF_LABEL)
    old, new = item.data[slot.name], draw(TEXTS) + " renamed"
    rename(workspace, name_of(item), new)
    return Trial(workspace, [("renamed", item.id, slot.name, old, new)])


def try_set(draw: Any, workspace: Workspace) -> Trial | None:
    item = pick(draw, concepts(workspace.taxonomy))
    slot = item.cls.meaning(terms.DEFINITION)
    old, new = item.data.get(slot.name), draw(TEXTS) + " set"
    set_value(workspace, name_of(item), slot.name, [new])
    kind = "reworded" if old else "text-added"
    return Trial(workspace, [(kind, item.id, slot.name, old, new)], only_adds=not old)


def try_labels(draw: Any, workspace: Workspace) -> Trial | None:
    item = pick(draw, concepts(workspace.taxonomy))
    slot = item.cls.meaning(terms.ALT_LABEL)
    old = item.data.get(slot.name, [])
    new = [*old, "zoo: 🦓"]
    set_value(workspace, name_of(item), slot.name, new)
    return Trial(workspace, [("label-added", item.id, slot.name, None, "zoo: 🦓")], only_adds=True)


def try_translation(draw: Any, workspace: Workspace) -> Trial | None:
    item = pick(draw, concepts(workspace.taxonomy))
    slot = item.cls.translations
    old = item.data.get(slot.name, {})
    known = languages_of(workspace.taxonomy)
    set_value(workspace, name_of(item), f"{slot.name}.fr.label", ["New: words"])
    if "fr" in old:
        return None
    change = ("translation-added", item.id, "label", None, "New: words")
    return Trial(
        workspace, [change if "fr" in known else ("language-added", "", None, None, {"texts": 1})], only_adds=True
    )


def try_unset(draw: Any, workspace: Workspace) -> Trial | None:
    slots = [(item, slot) for item in concepts(workspace.taxonomy) for slot in item.cls.slots
             if slot.name in item.data and not slot.required and not slot.contains and not slot.identifier
             and not has_records(workspace.taxonomy, item, slot)]  # fmt: skip
    if not slots:
        return None
    item, slot = pick(draw, slots)
    old = item.data[slot.name]
    unset(workspace, name_of(item), slot.name)
    values = sorted(set(old)) if slot.multivalued and not slot.ordered else [old]
    expected: Changes = [(kind_of(slot, value, None), item.id, slot.name, value, None) for value in values]
    if workspace.taxonomy.schema.enum_flag(slot, old, "deprecated"):
        expected = [("reinstated", item.id, None, None, None)]
    return Trial(workspace, expected, removes=((item.id, slot.name),), only_removes=True)


def try_link(draw: Any, workspace: Workspace) -> Trial | None:
    links = [
        (item, slot, other)
        for item in concepts(workspace.taxonomy)
        for slot in item.cls.references
        if slot.uri != terms.REPLACED_BY
        for other in workspace.taxonomy.index(slot.range)
        if other != item.id and other not in item.values(slot)
    ]
    if not links:
        return None
    item, slot, other = pick(draw, links)
    link(workspace, name_of(item), slot.name, [other])
    return Trial(workspace, [("linked", item.id, slot.name, None, other)], only_adds=True)


def try_unlink(draw: Any, workspace: Workspace) -> Trial | None:
    links = [
        (item, slot, other)
        for item in concepts(workspace.taxonomy)
        for slot in item.cls.references
        for other in item.values(slot)
    ]
    if not links:
        return None
    item, slot, other = pick(draw, links)
    alone = len(item.values(slot)) == 1
    removes = [(item.id, slot.name) if alone else (item.id, slot.name, other)]
    expected: Changes = [(kind_of(slot, other, None), item.id, slot.name, other, None)]
    records = records_of(workspace.taxonomy.schema, item.cls, slot)
    record = records.find(item, other) if records else None
    if records and record:
        expected.insert(0, ("record-removed", f"{item.cls.kind}.{item.id}.{other}", None, dict(record[1]), None))
        removes.append((item.id, records.holder.name, *[other] * (len(item.values(records.holder)) > 1)))
    unlink(workspace, name_of(item), slot.name, [other])
    return Trial(workspace, expected, removes=tuple(removes), only_removes=True)


def has_records(taxonomy: Taxonomy, item: Item, slot: Slot) -> bool:
    """Return True if there are records of links, which must be removed with them."""
    records = records_of(taxonomy.schema, item.cls, slot)
    return records is not None and bool(item.values(records.holder))


def try_move(draw: Any, workspace: Workspace) -> Trial | None:
    moves = [
        (item, other)
        for item in concepts(workspace.taxonomy, inner=True)
        for other in workspace.taxonomy.by_class[item.parent.cls.name]
        if other.id != item.parent.id
    ]
    if not moves:
        return None
    item, other = pick(draw, moves)
    move(workspace, name_of(item), name_of(other))
    return Trial(workspace, [("moved", item.id, item.slot.name, item.parent.id, other.id)], moves=item.id)


def try_add(draw: Any, workspace: Workspace) -> Trial | None:
    schema = workspace.taxonomy.schema
    lists = {name: child_slots(schema, cls) for name, cls in schema.classes.items()}
    parent = pick(draw, [item for item in concepts(workspace.taxonomy) if lists[item.cls.name]])
    slot = lists[parent.cls.name][-1]
    cls = schema.classes[slot.range]
    label = cls.meaning(terms.PREF_LABEL).name
    identifier = pick(draw, ["a-new", "m-new", "z-new"])
    before = workspace.taxonomy.counts()[slot.name]
    add(workspace, cls, identifier, parent.id, {label: [LONG]})
    partition = schema.root.meaning(terms.CLASS_PARTITION).name
    return Trial(
        workspace,
        [
            ("added", identifier, None, None, {"id": identifier, label: LONG}),
            ("metadata-changed", "", f"{partition}.{slot.name}", before, before + 1),
        ],
    )


def try_deprecate(draw: Any, workspace: Workspace) -> Trial | None:
    item = pick(draw, concepts(workspace.taxonomy))
    has_reason = lifecycle_of(workspace.taxonomy.schema, item.cls).reason
    deprecate(workspace, name_of(item), Deprecation("Because: it's old." if has_reason else ""))
    return Trial(workspace, None, only_adds=True)


def try_merge(draw: Any, workspace: Workspace) -> Trial | None:
    pairs = [
        (source, target)
        for source in concepts(workspace.taxonomy)
        for target in workspace.taxonomy.by_class[source.cls.name]
        if source.id != target.id
    ]
    if not pairs:
        return None
    source, target = pick(draw, pairs)
    emptied = [(target.id, slot.name) for slot in target.cls.references if target.values(slot) == [source.id]]
    merge(workspace, [name_of(source)], name_of(target), "Merged.")
    if source.slot and source.parent and len(source.parent.data[source.slot.name]) == 1:
        emptied.append((source.parent.id, source.slot.name))
    return Trial(workspace, None, removes=(*emptied, (source.id,), ("*", source.id)))


EDITS = [try_rename, try_set, try_labels, try_translation, try_unset, try_link, try_unlink, try_move, try_add, try_deprecate, try_merge]  # fmt: skip


@pytest.mark.parametrize("attempt", EDITS, ids=lambda edit: edit.__name__.removeprefix("try_"))
def test_random_edit_has_its_effects_and_no_others(attempt: Any, ground: Path) -> None:
    root_text = (ground / "taxonomy" / "taxonomy.yaml").read_text(encoding="utf-8")
    schema = read_schema(ground)

    @settings(max_examples=examples(25, quick=3), suppress_health_check=list(HealthCheck))
    @given(forest=forests(schema, root_text), data=st.data())
    def run(forest: Forest, data: Any) -> None:
        sow(ground, forest)
        workspace = Workspace(find_project(ground))
        before = dict(forest.files)
        trial = unless_in_brackets(lambda: attempt(data.draw, workspace))
        if trial is None:
            return
        outcome = validate(workspace)
        assert not {finding.rule for finding in outcome.new_errors} - {"reference-cycle", "spreadsheet-formula"}, (
            outcome.new_errors
        )
        after = {**before, **workspace.drafts}
        if trial.expected is not None:
            assert changes(workspace) == trial.expected
        lost = comments(before) - comments(after)
        assert not comments(after) - comments(before)
        for comment in lost:
            assert any(f'a dropped comment, "{comment}"' in line for line in outcome.lines), comment
            owner = forest.owners[comment]
            assert any(owned(owner, route) for route in trial.removes), (comment, owner, shown(before, workspace))
        if trial.moves:
            inner = {comment for comment, owner in forest.owners.items() if owner[2:3] == (trial.moves,)}
            assert inner <= set(comments({"": workspace.text(workspace.place(moved(workspace, trial))[0])}))
        for path, old in before.items():
            check_lines(trial, old, after[path] or "", path)

    run()


def unless_in_brackets(edit: Callable[[], Trial | None]) -> Trial | None:
    """Make an edit; None if an item of several lines would have to go into a list in brackets."""
    try:
        return edit()
    except EditError as error:
        if "one line" not in str(error):
            raise
        return None


def shown(before: dict[str, str], workspace: Workspace) -> str:
    """Return the changes of files, for people who look into a failure."""
    pairs = [(before.get(path, ""), new or "") for path, new in workspace.drafts.items()]
    return "\n" + "\n".join(line for old, new in pairs for line in difflib.ndiff(old.splitlines(), new.splitlines()))


def moved(workspace: Workspace, trial: Trial) -> Item:
    """Return the item that moved, at its new place."""
    return next(item for item in workspace.taxonomy.items if item.id == trial.moves)


def owned(owner: tuple[str, ...], route: tuple[str, ...]) -> bool:
    """Return True if the owner of a comment was removed; `*` stands for any item that refers to it."""
    if route[0] == "*":
        return route[1] in owner
    return any(owner[start : start + len(route)] == route for start in range(len(owner)))


def check_lines(trial: Trial, old: str, new: str, path: str) -> None:
    """Assert that a file lost no line if the edit only adds, and got none if it only removes.

    A list in brackets is a single line, which may be replaced by another.
    """
    gone, come = lines_changed(old, new)
    if trial.only_adds and path != "taxonomy/taxonomy.yaml":
        gone = [line for line in gone if line.endswith("\n")]  # the last line may get an end
        assert all("[" in line for line in gone), gone
        assert len(gone) <= 1
    if trial.only_removes:
        assert all("[" in line for line in come), come
        assert len(come) <= 1
    ends = {"\r\n" if line.endswith("\r\n") else "\n" for line in new.splitlines(keepends=True) if line.endswith("\n")}
    assert len(ends) <= 1, "the file mixes line ends"


HOSTILE = [
    "a: b", "# no comment", " # x", "- dash", "-", "--- end", "...", "? key", "*alias", "&anchor", "!tag", "|", ">-", "%TAG",
    "@at", "`tick", "'single'", '"double"', "it's", "a\nb", "a\n\n\nb", "line\n", "\nline", "tab\there", "  spaces  ",
    "trailing ", "yes", "NO", "null", "~", "1_000", "0x1f", "2026-01-01", "12:30", ".5", "1e3", "=", "<<", "{a: b}",
    "[a, b]", "a,b", "🦓" * 60, "Ünïcödé", "e\u0301", "x" * 5000, "word " * 500 + "end", "\\", "\\n", "a # b: c", ":", "a:",
    "::", "'", '"', "''", "\u00a0", "\u3000text", "C:\\path", "$(rm)", "=1+1", "<b>", "\u200b", "\u202e",
]  # fmt: skip


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(
    value=st.sampled_from(HOSTILE) | st.text(min_size=1),
    slot=st.sampled_from(["definition", "synonyms"]),
    brackets=st.booleans(),
)
@example(value="a: b", slot="synonyms", brackets=True)
def test_hostile_values_are_read_back_unchanged(value: str, slot: str, brackets: bool, stage: Path) -> None:
    path = stage / "taxonomy" / "themes" / "wood.yaml"
    extra = "synonyms: [one, two] # pair\n" if brackets else ""
    path.write_text(f"id: wood # first\nlabel: Wood\n{extra}# last\nterms: []\n", encoding="utf-8")
    workspace = Workspace(find_project(stage))
    words = [value, "one"] if slot == "synonyms" else [value]
    if any("\ud800" <= character <= "\udfff" for character in value):
        with pytest.raises(EditError, match="is not text in UTF-8"):
            set_value(workspace, "theme/wood", slot, words)
        return
    set_value(workspace, "theme/wood", slot, words)
    after = load(workspace.project, workspace.drafts).index("Theme")["wood"].data[slot]
    assert value in after if slot == "synonyms" else after == value
    text = workspace.text("taxonomy/themes/wood.yaml")
    assert text.startswith("id: wood # first\nlabel: Wood\n")
    assert text.endswith("# last\nterms: []\n")


@pytest.fixture(scope="module")
def stage(thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thesaurus whose file `wood.yaml` each example replaces."""
    folder = tmp_path_factory.mktemp("stage") / "project"
    shutil.copytree(thesaurus_template, folder)
    return folder


ODD = """\
id: wood # first
label: &name Wood
definition: *name
terms:
  - &item
    id: oak
    label: "Oak" # double
  - ? id
    : pine
    label: Pine
  - {id: yew, label: Yew} # in braces
"""

AGAINST_ODD = {
    "the alias is replaced": (["set", "theme/wood", "definition", "X"], "definition: *name\n", "definition: X\n"),
    "an anchor in use is not": (["rename", "theme/wood", "X"], "", ""),
    "behind an anchor": (["rename", "oak", "X"], '    label: "Oak" # double\n', "    label: X # double\n"),
    "a key with a question mark": (["rename", "pine", "X"], "", ""),
    "in braces": (["rename", "yew", "X, Y"], "label: Yew}", "label: 'X, Y'}"),
    "a new key in braces": (["set", "yew", "coined", "1900"], "label: Yew}", "label: Yew, coined: 1900}"),
    "a list in braces": (["set", "yew", "notes", "a: b", "c"], "label: Yew}", "label: Yew, notes: ['a: b', c]}"),
    "a new item after odd ones": (["add", "term", "zelkova", "--in", "wood", "--set", "label=Zelkova"], "", ""),
}


@pytest.mark.parametrize(("arguments", "old", "new"), AGAINST_ODD.values(), ids=AGAINST_ODD)
def test_odd_notations_are_followed_or_refused(
    thesaurus: Path, run: Callable[..., Any], edit: Callable[..., None], arguments: list[str], old: str, new: str
) -> None:
    path = thesaurus / "taxonomy" / "themes" / "wood.yaml"
    path.write_text(ODD, encoding="utf-8")
    edit(thesaurus / "taxonomy" / "taxonomy.yaml", "terms: 7\n  themes: 2", "terms: 10\n  themes: 3")
    result = run(*arguments, cwd=thesaurus)
    if old:
        assert (result.code, "error" in result.err) == (0, False)
        assert path.read_text(encoding="utf-8") == ODD.replace(old, new)
    else:
        assert result.code == 2
        assert "taxonomy/themes/wood.yaml: " in result.err
        assert path.read_text(encoding="utf-8") == ODD


def test_file_that_is_written_meanwhile_is_not_overwritten(thesaurus: Path) -> None:
    path = thesaurus / "taxonomy" / "themes" / "erzeugung.yaml"
    workspace = Workspace(find_project(thesaurus))
    rename(workspace, "strom", "Elektrizität")
    outcome = validate(workspace)
    path.write_text(path.read_text(encoding="utf-8") + "# theirs\n", encoding="utf-8")
    with pytest.raises(SourceError, match="was changed meanwhile"):
        outcome.write()
    assert path.read_text(encoding="utf-8").endswith("# theirs\n")


def test_an_edit_that_was_killed_while_it_was_written_is_completed_first(
    thesaurus: Path, run: Callable[..., Any]
) -> None:
    path, placed = "taxonomy/themes/erzeugung.yaml", "taxonomy/taxonomy.yaml"
    old, old_placed = ((thesaurus / name).read_bytes() for name in (path, placed))
    new, new_placed = old.replace(b"label: Strom", b"label: Kraft"), old_placed + b"# renamed\n"
    beside(thesaurus / path).write_bytes(new)
    (thesaurus / placed).write_bytes(new_placed)
    changes = ((placed, old_placed, new_placed), (path, old, new))
    steps = [[name, *(hashlib.sha256(data).hexdigest() for data in contents)] for name, *contents in changes]
    journal_of(thesaurus).write_text(json.dumps({"command": "`taxokit rename`", "steps": steps}))
    result = run("set", "term/strom", "notes", "Neu.", cwd=thesaurus)
    assert (result.code, result.err) == (0, "taxokit: completed `taxokit rename`, which was interrupted\n")
    assert "    label: Kraft\n" in (thesaurus / path).read_text(encoding="utf-8")
    assert not [*thesaurus.rglob(".*")]


def test_a_list_in_another_order_keeps_the_lines_of_its_values(project_copy: Path) -> None:
    path = "taxonomy/categories/agent-architecture.yaml"
    text = (project_copy / path).read_text("utf-8")
    lines = ['- "Nail: carefully"  # in quotes\n', "\n", "      # of two\n", "      - Two words\n", "      - 'Third'\n"]
    text = text.replace("    definition:", f"    examples:\n      {''.join(lines)}    definition:", 1)
    (project_copy / path).write_text(text, "utf-8")
    workspace = Workspace(find_project(project_copy))
    item = next(item for item in workspace.taxonomy.items if item.data.get("examples"))
    workspace.put_list(
        item, slot_path(item.cls, item.cls.by_name["examples"]), ["Two words", "Nail: carefully", "Third"]
    )
    old = f"      {''.join(lines)}"
    new = f"{lines[2]}{lines[3]}\n      {lines[0]}{lines[4]}"
    assert workspace.text(path) == text.replace(old, new)
