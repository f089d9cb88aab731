"""The canonical layout of whole files: comments stay in place, values keep their meaning."""

import json
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot
from taxokit.edit.formatter import format_sources, formatted_text
from taxokit.repository.project import Project, find_project
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.schema import Schema
from taxokit.text.diagnostics import Diagnostic
from taxokit.yaml_text import parser
from taxokit.yaml_text.comments import comments_of
from taxokit.yaml_text.emitter import key

PATH = "taxonomy/themes/wind.yaml"

Check = Callable[..., list[Any]]


@pytest.fixture(scope="module")
def project(thesaurus_template: Path) -> Project:
    """The thesaurus. Not to be changed."""
    return find_project(thesaurus_template)


@pytest.fixture(scope="module")
def schema(thesaurus_template: Path) -> Schema:
    """The schema of the thesaurus."""
    return read_schema(thesaurus_template)


def assert_formatted(schema: Schema, before: str, after: str) -> None:
    """Expect the layout of a text, and that the result is stable."""
    assert formatted_text(before, PATH, schema) == after
    assert formatted_text(after, PATH, schema) == after


def formatted(schema: Schema, texts: list[str]) -> dict[str, str]:
    """Return the layout of each text, which is stable."""
    layouts = {}
    for before in texts:
        after = formatted_text(before, PATH, schema)
        assert isinstance(after, str), after
        assert formatted_text(after, PATH, schema) == after
        layouts[before] = after
    return layouts


# --- layout of values ---------------------------------------------------------------------------------------------


VALUES = [
    "zweck: 1\ndefinition: D\nabc: 2\nlabel: L\nid: wind\n",
    "id: wind\nsynonyms: [b, a, b]\nterms:\n- {label: B, id: b}\n- {id: a, builds_on: [z, y]}\n",
    "id: wind\ntranslations:\n  fr: {definition: D, label: L}\n  'no': {label: Vind}\n  en:\n    label: Wind\n",
    "id: wind\nlabel:\n  - b\n  - a\nsynonyms: text\ntranslations:\n  - x\nterms:\n  - id: b\n  - a\n  -\n  - - z\n    - - y\n      - {}\n  - id:\n      - 1\n  - label: without\n",
    "id: 'wind'\n",
    "id:   wind   \n",
    "id: wind",
    "\n\nid: wind\n\n\n",
    "---\nid: wind\n",
    "%YAML 1.2\n---\nid: wind\n...\n",
    "'id': wind\n",
    "{id: wind, label: L}\n",
    "id: wind\r\nlabel: L\r\n",
    "id:\twind\n",
    'id: wind\nlabel: "no"\n',
    'id: wind\nlabel: "a\\tb"\n',
    "id: wind\nlabel: one\n  two\n\n  three\n",
    "id: wind\nlabel: 'one\n  two'\n",
    "id: wind\nlabel: >-\n    one\n    two\n",
    "id: wind\nlabel: |2-\n  one\n  two\n",
    "id: wind\nlabel: |+\n  one\n\n",
    "id: wind\nnotes:\n    -   one\n    -   two\n",
    "id: wind\nnotes:\n- one\n",
    "id: wind\nnotes: [ ]\n",
    "id: wind\nlabel: ~\n",
    "id: wind\nterms:\n  - id: a\n    coined: 1.50\n",
    "{}\n",
    "label:  no\nid: 1.0.0\nnotes: [0x1F]\n",
    "id: wind\nlabel: a\u200bb # c\u200bd\n",
]


def test_values(schema: Schema, snapshot: SnapshotAssertion) -> None:
    assert formatted(schema, VALUES) == snapshot


def test_ordered_lists_keep_their_order(repository: Path) -> None:
    compiled = read_schema(repository)
    ordered = next(slot for slot in compiled.tables.values() if slot[1].ordered)[1]
    folder = next(slot.name for slot in compiled.folders.values() if ordered in compiled.classes[slot.range].slots)
    text = f"id: x\n{ordered.name}:\n  - id: b\n  - id: a\n"
    assert formatted_text(text, f"taxonomy/{folder}/x.yaml", compiled) == text


# --- comments -----------------------------------------------------------------------------------------------------


def test_comments_move_with_their_owners(schema: Schema) -> None:
    before = """\
# the file
# and more

# above the label
label: Wind # behind the label
id:   wind   # behind the id
terms: # behind the terms
# above b
- id: b
  label: "B"
  # at the end of b
  # and more

# above a
- label: A
  # above the id of a
  id: a
  definition: a plain text
    over lines # behind the definition
  # above the links
  builds_on: [strom,   # behind strom
    # above batterie
    batterie # behind batterie
    # at the end of the links
    ] # behind the links
  # at the end of a
 # at the end of the list, nearly
# at the end

# at the very end
"""
    after = """\
# the file
# and more

id: wind # behind the id
# above the label
label: Wind # behind the label
terms: # behind the terms
  # above a
  # above the id of a
  - id: a
    label: A
    definition: a plain text over lines # behind the definition
    # above the links
    builds_on: # behind the links
      # above batterie
      - batterie # behind batterie
      - strom # behind strom
      # at the end of the links
    # at the end of a
  # above b
  - id: b
    label: B
    # at the end of b
    # and more
  # at the end of the list, nearly
# at the end

# at the very end
"""
    assert_formatted(schema, before, after)


COMMENTS = [
    "label: L\n# above\nid: wind\n",
    "# top\nlabel: L\nid: wind\n",
    "# top\nlabel: L\n# above\nid: wind\n",
    "# top\n\nlabel: L\nid: wind\n",
    "--- # top\nid: wind\n... # end\n",
    "id:\n  # between\n  wind\n",
    "notes:\n  # between\n\n  # above\n  - a\n",
    "notes:\n  # above\n  - a\n  # end\n",
    "notes:\n  - b\n  # above\n  - a\nzz: 1\n",
    "terms:\n  - # behind the dash\n    id: a\n",
    "terms:\n  - # one\n    # two\n    id: a\n",
    "terms:\n  -\n    # inside\n    id: a\n",
    "terms:\n  - {id: a} # behind\n",
    "notes:\n  - - # deep\n      a\n",
    "notes: [ # one\n  # two\n] # three\n",
    "label: > # behind\n  one\n  two\n# end\n",
    "label: |-\n  one\n  # text\n # comment\nid: wind\n",
    "label: 'a # b' # c\n",
    "label: a#b\n",
    "label: # behind\n",
    "label: ä😀 # ü😀\n#字\nid: a\n",
    "{id: wind} # end\n",
    "# top\n{}\n# end\n",
    "id: a\nlabel: wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind wind # behind\n",
    "label: L\n\n\nid: wind\nnotes:\n\n  - b\n\n  # above a\n  - a\n\n\n\n# end\n",
    "# a\n\n# yaml-language-server: $schema=../../schema/generated/theme.schema.json\nlabel: L\nid: a\n",
]


def test_comments(schema: Schema, snapshot: SnapshotAssertion) -> None:
    assert formatted(schema, COMMENTS) == snapshot


# --- comments that ignore something -------------------------------------------------------------------------------


IGNORING = [
    "# taxokit: ignore=untrimmed-text\nlabel: ' L'\nid: wind\n",
    "label: ' L'\n# taxokit: ignore=invalid-id\nid: Wind\n",
    "label: L\n# taxokit: ignore=invalid-id\n# taxokit: ignore=misplaced-file\n# why\nid: Wind\n",
    "terms:\n  # taxokit: ignore=untrimmed-text\n  - label: ' B'\n    id: b\n  - id: a\n    label: ' A'\n",
    "terms:\n  - label: ' L'\n    # taxokit: ignore=invalid-id\n    id: B\n",
    "id: wind\ntranslations: {en: {label: ' L'}} # taxokit: ignore=untrimmed-text\n",
    "id: wind\ntranslations:\n  fr:\n    # taxokit: ignore=untrimmed-text\n    definition: ' D'\n    label: ' L'\n",
    "id: wind\ntranslations:\n  fr:\n    definition: ' D'\n    # taxokit: ignore=untrimmed-text\n    label: ' L'\n",
    "id: wind\nnotes:\n  - ' b' # taxokit: ignore=untrimmed-text\n  - ' a'\n",
    "label: L\n# taxokit:ignore = untrimmed-text\nid: wind\nnotes:\n  - ' a'\n",
]


def test_comments_that_ignore_something_keep_their_meaning(
    schema: Schema, thesaurus: Path, check: Check, snapshot: SnapshotAssertion
) -> None:
    texts = formatted(schema, IGNORING)
    assert texts == snapshot
    for before, after in texts.items():
        findings = []
        for text in (before, after):
            (thesaurus / PATH).write_text(text, encoding="utf-8")
            kept = (finding for finding in check(thesaurus) if finding.rule != "unsorted-list")
            findings.append(Counter((finding.rule, finding.message) for finding in kept))
        assert findings[0] == findings[1]


# --- untouched files -----------------------------------------------------------------------------------------------


LEFT_ALONE = [
    "id: 'wind\n",
    "id: a\n\tlabel: b\n",
    "id: a\nid: b\n",
    "id: !thing a\n",
    "id: a\n---\nid: b\n",
    "id: a\u2028\n",
    "",
    "# nothing\n",
    "- a\n",
    "id: a\nterms: &a\n  - *a\n",
    "id: a\nnotes: &n\n  - b # why\nsynonyms: *n\n",
    "? id\n: a\n",
]


def test_files_that_are_left_alone(schema: Schema, snapshot: SnapshotAssertion) -> None:
    faults = [formatted_text(text, PATH, schema) for text in LEFT_ALONE]
    assert [str(fault.location) + ": " + fault.message for fault in faults if isinstance(fault, Diagnostic)] == snapshot
    assert all(isinstance(fault, Diagnostic) for fault in faults)


def test_aliases_are_written_out_if_nothing_is_lost(schema: Schema) -> None:
    before = "id: a\nlabel: &l Wind # anchor\nnotes: &n\n  - *l # alias\nsynonyms: *n # list\n"
    after = "id: a\nlabel: Wind # anchor\nsynonyms: # list\n  - Wind\nnotes:\n  - Wind # alias\n"
    assert isinstance(formatted_text(before, PATH, schema), Diagnostic)
    assert_formatted(schema, before.replace(" # alias", ""), after.replace(" # alias", ""))


def test_every_file_is_computed_before_any_is_written(thesaurus: Path) -> None:
    good, bad = thesaurus / PATH, thesaurus / "taxonomy/themes/zz.yaml"
    good.write_text("label: L\nid: wind\n", encoding="utf-8")
    bad.write_text("id: 'zz\n", encoding="utf-8")
    result = format_sources(find_project(thesaurus), write=True)
    assert (result.looked_at, [*result.changed]) == (5, [PATH])
    assert [str(fault.location) for fault in result.refused] == ["taxonomy/themes/zz.yaml:1:5"]
    assert good.read_text(encoding="utf-8") == "id: wind\nlabel: L\n"
    assert bad.read_text(encoding="utf-8") == "id: 'zz\n"


def test_the_present_sources_only_differ_in_the_order_of_lists(repository: Path) -> None:
    compiled = read_schema(repository)
    for file in sorted((repository / "taxonomy").rglob("*.yaml")):
        path = file.relative_to(repository).as_posix()
        text = file.read_text(encoding="utf-8")
        after = formatted_text(text, path, compiled)
        assert isinstance(after, str)
        assert sorted(after.splitlines(), key=_words) == sorted(text.splitlines(), key=_words), path


def _words(line: str) -> str:
    return re.sub(r"^ *- |^ *", "", line)


# --- any taxonomy, written in any way, with comments anywhere -----------------------------------------------------

SLUGS = st.sampled_from(["a", "b", "c", "d", "e1", "wind-kraft"])
LINKS = st.lists(st.sampled_from(["batterie", "nowhere", "photovoltaik", "strom"]), max_size=4)
TEXTS = st.one_of(
    st.sampled_from(["no", "1.0", "", " x", "x ", "a: b", "a # b", "- a", "two\nlines", "a  b", "\n", "it's", '"q"']),
    st.lists(st.sampled_from(["Strom", "Wärme:", "#", "字", "😀", "-", "'"]), min_size=1, max_size=40).map(" ".join),
    st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=20),
)
TERM = st.fixed_dictionaries(
    {"id": SLUGS},
    optional={
        "label": TEXTS,
        "definition": TEXTS,
        "builds_on": LINKS,
        "notes": st.lists(TEXTS, max_size=3),
        "translations": st.dictionaries(
            st.sampled_from(["en", "no", "fr"]),
            st.fixed_dictionaries({}, optional={"label": TEXTS, "synonyms": st.lists(TEXTS, max_size=2)}),
            max_size=3,
        ),
        "coined": st.integers(-10, 3000),
        "measurable": st.booleans(),
        "unknown": st.one_of(TEXTS, st.lists(st.one_of(TEXTS, st.dictionaries(SLUGS, TEXTS, max_size=2)), max_size=2)),
    },
)
THEME = st.builds(
    lambda theme, terms: {**theme, "id": "wind", **({"terms": terms} if terms else {})},
    TERM,
    st.lists(TERM, max_size=4, unique_by=lambda term: str(term["id"])),
)


class Scribbler:
    """Writes values as YAML in no particular layout, and strews comments."""

    def __init__(self, rnd: random.Random) -> None:
        self.random = rnd
        self.comments: list[str] = []
        self.after_block = False
        self.ignores = rnd.choice([[], ["taxokit: ignore=x"]])

    def maybe(self, share: float = 0.3) -> bool:
        return self.random.random() < share

    def comment(self, about: str = "") -> str:
        words = self.random.choice(["", "x", ": [", '"', "字", *self.ignores])
        text = f"# {len(self.comments)} {words}{about}"
        self.comments.append(text)
        return text

    def above(self, indent: int) -> str:
        lines = "\n" * self.random.randint(1, 2) if self.maybe() else ""
        while self.maybe():
            lines += (
                " " * self.random.choice([indent, indent, 0, indent if self.after_block else indent + 2])
                + self.comment()
                + "\n"
            )
            lines += "\n" if self.maybe() else ""
        return lines

    def behind(self, about: str = "") -> str:
        return f"  {self.comment(about)}" if self.maybe() else ""

    def text(self, value: Any) -> str:
        if not isinstance(value, str):
            return json.dumps(value)
        ways = ["'{}'".format(value.replace("'", "''"))] if "\n" not in value else []
        ways += [key(value), key(value)] if "\n" not in value else []
        ways += [json.dumps(value, ensure_ascii=False)]
        return self.random.choice(ways)

    def value(self, value: Any, indent: int, name: str = "") -> str:
        """Write the text after a key or a dash, from the white space on, with the line break."""
        if isinstance(value, (dict, list)) and (not value or self.maybe(0.2)):
            return f" {self.flow(value, indent + 2)}{self.behind()}\n"
        if isinstance(value, dict):
            return f"{self.behind(f'|{name}' if name else '')}\n{self.mapping(value, indent + 2)}"
        if isinstance(value, list):
            start = f"{self.behind(f'|{name}' if name else '')}\n"
            return start + self.sequence(value, indent + self.random.choice([0, 2] if name else [2, 3]))
        lines = value.split("\n") if isinstance(value, str) else [""]
        if all(line.strip() == line and line for line in lines) and self.maybe():
            inside = " " * (indent + self.random.randint(1, 4))
            self.after_block = True  # a comment at the indent of its lines would be text
            header = self.behind(f"|{name}" if name else "")
            return f" |-{header}\n{inside}" + f"\n{inside}".join(lines) + "\n"
        if self.maybe(0.1):
            return f"\n{' ' * (indent + 1)}{self.comment()}\n{' ' * (indent + 1)}{self.text(value)}\n"
        self.after_block = False
        return f" {self.text(value)}{self.behind(f'|{name}' if name else '')}\n"

    def flow(self, value: Any, indent: int) -> str:
        if not isinstance(value, (dict, list)):
            return json.dumps(value, ensure_ascii=False)
        gap = lambda: f" {self.comment()}\n{' ' * indent}" if self.maybe(0.1) else " "  # noqa: E731
        if isinstance(value, list):
            return "[" + ",".join(f"{gap()}{self.flow(item, indent)}{gap()}" for item in value) + f"{gap()}]"
        pairs = [f"{gap()}{json.dumps(k)}:{gap()}{self.flow(v, indent)}{gap()}" for k, v in self.shuffled(value)]
        return "{" + ",".join(pairs) + f"{gap()}}}"

    def shuffled(self, value: dict[str, Any]) -> list[tuple[str, Any]]:
        pairs = list(value.items())
        self.random.shuffle(pairs)
        return pairs

    def mapping(self, value: dict[str, Any], indent: int, *, behind_dash: bool = False) -> str:
        written = ""
        for number, (name, inner) in enumerate(self.shuffled(value)):
            lead = "" if behind_dash and not number else f"{self.above(indent)}{' ' * indent}"
            written += f"{lead}{self.text(name)}:{self.value(inner, indent, name)}"
        return written

    def sequence(self, value: list[Any], indent: int) -> str:
        written = ""
        for item in value:
            written += f"{self.above(indent)}{' ' * indent}-"
            if isinstance(item, dict) and item and self.maybe(0.7):
                written += f" {self.mapping(item, indent + 2, behind_dash=True)}"
            else:
                written += self.value(item, indent)
        return written


@settings(max_examples=400)
@given(theme=THEME, seed=st.integers(0, 2**32), line_end=st.sampled_from(["\n", "\n", "\r\n"]))
def test_nothing_is_lost_in_any_layout(
    project: Project, schema: Schema, theme: dict[str, Any], seed: int, line_end: str
) -> None:
    scribbler = Scribbler(random.Random(seed))
    text = scribbler.above(0) + scribbler.mapping(theme, 0) + scribbler.above(0)
    plain = text
    text = text.replace("\n", line_end)
    document = parser.parse(text, PATH)
    assert document.value == theme, document.diagnostics
    after = formatted_text(text, PATH, schema)
    assert isinstance(after, str), f"{after}\n{text}"
    assert formatted_text(after, PATH, schema) == after
    # every comment is kept, and nothing else is taken for a comment
    expected = Counter(comment.rstrip() for comment in scribbler.comments)
    assert Counter(comment.text for comment in comments_of(plain)) == expected
    assert Counter(comment.text for comment in comments_of(after)) == expected
    # a comment behind a key in block style stays there, unless a comment that ignores a rule takes its place
    for comment in scribbler.comments if not scribbler.ignores else ():
        name = comment.rpartition("|")[2] if "|" in comment else None
        if name:
            line = next(line for line in after.split("\n") if line.endswith(comment))
            assert re.search(rf"^[ -]*'?{name}'?:", line), f"{comment}\n{text}\n{after}"
    assert all(line == line.rstrip(" ") for line in after.split("\n"))
    # and it means the same
    sides = [
        Snapshot(name, schema, canonical_document(load(project, {PATH: version}), Stamp(version="")))
        for name, version in (("before", text), ("after", after))
    ]
    assert diff(*sides).changes == ()
    assert sides[0].document == sides[1].document


SIGNS = st.sampled_from(
    [*" \n\n:#-[]{},&*!|>?%'\"\tab~1", ": ", "- ", "\n  ", "\n- ", " # c\n", "id: ", "&a ", "*a", "|-\n"]
)


@settings(max_examples=1000)
@given(signs=st.lists(SIGNS, max_size=40))
@example(signs=list("&a id: b\nlabel: *a\n"))
def test_any_text_is_formatted_or_left_alone(schema: Schema, signs: list[str]) -> None:
    text = "".join(signs)
    after = formatted_text(text, PATH, schema)
    if isinstance(after, Diagnostic):
        assert "would lose something" not in after.message, text
    else:
        assert formatted_text(after, PATH, schema) == after
