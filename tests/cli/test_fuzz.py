"""Hostile input at random: no command ends in a traceback or hangs, writes outside of its folders, or loses input.

Files are damaged as people and programs damage them (cut off, pasted twice, indented wrongly, with control characters, in
the wrong place) or filled with random bytes; edits get hostile arguments. The checks are the same for all: the exit code,
the output, and every byte of the folder around the repository.
"""

import copy
import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from support.sandbox import CONTROLS, WRITING_WHERE_TOLD, Outcome, Sandbox

MARKS = re.compile(r"# kept-\d+")


@pytest.fixture(scope="module")
def sandboxes(
    released_template: Path, thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Sandbox]:
    folder = tmp_path_factory.mktemp("fuzz")
    made = {}
    for name, template in (("roles", released_template), ("thesaurus", thesaurus_template)):
        (folder / name).mkdir()
        made[name] = Sandbox(folder / name, template)
    return made


def fuzz(examples: int) -> Callable[[Any], Any]:
    return settings(max_examples=examples, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


# --- damage --------------------------------------------------------------------------------------------------------

PIECES = [
    *("\x00", "\x07", "\x1b[31m", "\r\n", "\t", "\x85", "\u2028", "\ufeff", "\u202e", "\u200b", "\ud7ff", "\U0010ffff"),
    *("---\n", "...\n", "- ", ": ", "{", "}", "[", "]", "&a ", "*a ", "!!python/object:os.system ", "%YAML 9.9\n"),
    *("'", '"', "#", "|\n", ">-\n", "? ", "<<: ", "~", "0o7", "1e999", "9" * 400, "=cmd()", "</script>", "\\", "$(x)"),
    *("<", ">", "@prefix", "_:b", "^^", "@en-", "<http://[", '"""', " .\n", ",,,\n", '"\n', "\ufffe", "é", "e\u0301"),
]


@dataclass(frozen=True)
class Damage:
    """A change of a text; positions are parts of a thousand of its length, or of the number of its lines."""

    kind: str
    start: int
    end: int
    piece: str

    def __call__(self, text: str) -> str:
        lines = text.split("\n")
        first, last = sorted(len(lines) * part // 1000 for part in (self.start, self.end))
        place, other = (len(text) * part // 1000 for part in (self.start, self.end))
        inner = lines[first:last] or lines[first : first + 1]
        return {
            "cut": text[:place],
            "insert": text[:place] + self.piece + text[place:],
            "replace": text[:place] + self.piece + text[place + 1 :],
            "repeat": "\n".join([*lines[:last], *inner, *lines[last:]]),
            "remove": "\n".join([*lines[:first], *lines[last:]]),
            "move": "\n".join([*lines[last:], *inner, *lines[:first]]),
            "deeper": "\n".join([*lines[:first], *(" " * (1 + other % 3) + line for line in inner), *lines[last:]]),
            "flatter": "\n".join([*lines[:first], *(line.removeprefix(" ") for line in inner), *lines[last:]]),
            "line ends": text.replace("\n", "\r\n"),
        }[self.kind]


KINDS = ["cut", "insert", "insert", "replace", "repeat", "remove", "move", "deeper", "flatter", "line ends"]
parts = st.integers(0, 999)
damages = st.builds(Damage, st.sampled_from(KINDS), parts, parts, st.sampled_from(PIECES) | st.text(max_size=9))
noise = st.binary(max_size=200)


GONE = object()
VALUES = [
    None,
    True,
    0,
    -1,
    10**400,
    1e300,
    "",
    "x",
    "../x",
    "1.0.0",
    [],
    [[]],
    [None],
    {},
    {"a": {}},
    [{}],
    ["x", "x"],
    GONE,
]


@dataclass(frozen=True)
class Warp:
    """A replacement of a value in a document, which is reached by a step for each level."""

    steps: tuple[int, ...]
    value: Any

    def __call__(self, document: Any) -> None:
        outer = document
        for number, step in enumerate(self.steps):
            if not isinstance(outer, dict | list) or not outer:
                return
            keys = list(outer) if isinstance(outer, dict) else list(range(len(outer)))
            key = keys[step % len(keys)]
            if number == len(self.steps) - 1 or not isinstance(outer[key], dict | list) or not outer[key]:
                if self.value is GONE:
                    del outer[key]
                else:
                    outer[key] = copy.deepcopy(self.value)
                return
            outer = outer[key]


@dataclass(frozen=True)
class Harm:
    """What becomes of a file: some damage to its text, other values in its document, or other bytes in its place."""

    damages: tuple[Damage, ...] = ()
    data: bytes | None = None
    warps: tuple[Warp, ...] = ()

    def to(self, path: Path) -> None:
        if self.data is not None:
            path.write_bytes(self.data)
            return
        if self.warps and path.suffix in (".json", ".jsonld", ".yaml"):
            self._warp(path)
            return
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        for damage in self.damages:
            text = damage(text)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))

    def _warp(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        document = yaml.safe_load(text) if path.suffix == ".yaml" else json.loads(text)
        for warp in self.warps:
            warp(document)
        text = yaml.safe_dump(document, allow_unicode=True) if path.suffix == ".yaml" else json.dumps(document)
        path.write_text(text, encoding="utf-8")


warps = st.builds(Warp, st.lists(st.integers(0, 200), min_size=1, max_size=8).map(tuple), st.sampled_from(VALUES))
harms = st.one_of(
    st.builds(Harm, st.lists(damages, min_size=1, max_size=3).map(tuple)),
    st.builds(Harm, warps=st.lists(warps, min_size=1, max_size=2).map(tuple)),
    st.builds(Harm, data=noise),
)

READING = [
    *(("check", "--format", name) for name in ("text", "json", "github", "sarif", "junit")),
    *(("fmt", "--check"), ("tree",), ("tree", "--format", "json"), ("stats",), ("stats", "--format", "json")),
    *(("show", "energy"), ("show", "agent-memory-systems", "--format", "json"), ("search", "solar agent")),
    *(
        ("search", "agnet", "--format", "json"),
        ("similar",),
        ("similar", "energy"),
        *(("diff", "--format", name) for name in ("text", "md", "html", "csv")),
    ),
    *(("explain", "self-reference"), ("cite",), ("verify",)),
]
WRITING = [("check", "--fix"), ("fmt",)]


def _parses(data: bytes | str | None) -> bool:
    try:
        return isinstance(data, bytes) and isinstance(yaml.load(data.decode("utf-8"), yaml.CSafeLoader), dict)
    except (yaml.YAMLError, UnicodeError, ValueError, RecursionError):
        return False


def _nothing_is_lost(outcome: Outcome) -> None:
    """Assert that only sources changed, that those that parsed still do, and that no comment is lost."""
    for name in outcome.changed:
        assert name.startswith("project/taxonomy/"), f"{outcome.command} writes {name}"
        assert name in outcome.after or outcome.command[0] == "merge", f"{outcome.command} removes {name}"
        if _parses(outcome.before.get(name)) or name not in outcome.before:
            assert _parses(outcome.after[name]), f"{outcome.command} breaks {name}: {outcome.after[name]!r}"
    lost = _comments(outcome.before) - _comments(outcome.after)
    assert not lost, f"{outcome.command} loses {lost}"


def _comments(content: dict[str, bytes | str]) -> set[str]:
    texts = (data.decode("utf-8", "replace") for name, data in content.items() if isinstance(data, bytes))
    return {mark for text in texts for mark in MARKS.findall(text)}


# --- damaged files -------------------------------------------------------------------------------------------------


@fuzz(120)
@given(st.sampled_from(["roles", "thesaurus"]), parts, harms, st.sampled_from(READING))
def test_damaged_source_is_read(
    sandboxes: dict[str, Sandbox], name: str, position: int, harm: Harm, command: tuple[str, ...]
) -> None:
    sandbox = sandboxes[name]
    sandbox.restore()
    files = sandbox.sources()
    harm.to(files[len(files) * position // 1000])
    assert sandbox.run(*command).changed == []


@fuzz(80)
@given(st.sampled_from(["roles", "thesaurus"]), parts, harms, st.sampled_from(WRITING))
def test_damaged_source_is_mended_and_not_lost(
    sandboxes: dict[str, Sandbox], name: str, position: int, harm: Harm, command: tuple[str, ...]
) -> None:
    sandbox = sandboxes[name]
    sandbox.restore()
    files = sandbox.sources()
    harm.to(files[len(files) * position // 1000])
    _nothing_is_lost(sandbox.run(*command))


@fuzz(50)
@given(
    st.sampled_from(
        [
            "schema/taxonomy.yaml",
            "schema/generated/taxonomy.model.json",
            "schema/generated/taxonomy.model.json",
            "schema/generated/source.schema.json",
            "schema/generated/taxonomy.shacl.ttl",
        ]
    ),
    harms,
    st.sampled_from([*READING, *WRITING]),
)
def test_damaged_compiled_schema(
    sandboxes: dict[str, Sandbox], path: str, harm: Harm, command: tuple[str, ...]
) -> None:
    sandbox = sandboxes["roles"]
    sandbox.restore()
    harm.to(sandbox.root / path)
    _nothing_is_lost(sandbox.run(*command))


@fuzz(6)
@given(harms)
def test_damaged_schema_is_compiled(sandboxes: dict[str, Sandbox], harm: Harm) -> None:
    sandbox = sandboxes["thesaurus"]
    sandbox.restore()
    harm.to(sandbox.root / "schema/taxonomy.yaml")
    changed = sandbox.run("schema").changed
    assert [name for name in changed if not name.startswith("project/schema/generated/")] == []


OPTIONS = """license-file = "LICENSE-DATA"
ignore = ["double-space"]

[rules]
duplicate-label = "warning"
concentrated-links = {severity = "off", fewest = 3}
insecure-link = {names = ["http://example.org/"]}
inconsistent-label-case = {agreement = 0.9}
"""


@fuzz(40)
@given(st.sampled_from(["taxokit.toml", "pyproject.toml"]), harms, st.sampled_from([*READING[:6], ("fmt",), ("diff",)]))
def test_damaged_configuration(sandboxes: dict[str, Sandbox], name: str, harm: Harm, command: tuple[str, ...]) -> None:
    sandbox = sandboxes["roles"]
    sandbox.restore()
    text = (
        OPTIONS if name == "taxokit.toml" else "[tool.taxokit]\n" + OPTIONS.replace("[rules]", "[tool.taxokit.rules]")
    )
    (sandbox.root / name).write_text(text, encoding="utf-8")
    harm.to(sandbox.root / name)
    _nothing_is_lost(sandbox.run(*command))


@fuzz(40)
@given(harms)
def test_damaged_baseline(sandboxes: dict[str, Sandbox], harm: Harm) -> None:
    sandbox = sandboxes["roles"]
    sandbox.restore()
    path = sandbox.root / "baseline.json"
    path.write_text(sandbox.run("check", "--format", "json").out, encoding="utf-8")
    harm.to(path)
    assert sandbox.run("check", "--baseline", "baseline.json").changed == []


@fuzz(40)
@given(
    st.sampled_from(
        [
            *("taxonomy.json", "manifest.json", "SHA256SUMS", "schema/taxonomy.model.json", "../index.json"),
            *("taxonomy.nt", "diff/diff.json"),
        ]
    ),
    harms,
    st.sampled_from(
        [
            *(("check",), ("diff",), ("diff", "latest", "work"), ("verify",), ("cite",), ("fmt",), ("stats",)),
            ("diff", "releases/1.0.0", "work", "--format", "sparql"),
            ("diff", "releases/1.0.0/taxonomy.json", "work", "--format", "json"),
            ("apply", "releases/1.0.0/diff/diff.json", "releases/1.0.0/taxonomy.json"),
        ]
    ),
)
def test_damaged_release(sandboxes: dict[str, Sandbox], path: str, harm: Harm, command: tuple[str, ...]) -> None:
    sandbox = sandboxes["roles"]
    sandbox.restore()
    target = sandbox.root / "releases/1.0.0" / path
    if not target.exists():
        target.write_text('{"latest": "1.0.0", "releases": [{"version": "1.0.0"}]}\n', encoding="utf-8")
    harm.to(target)
    _nothing_is_lost(sandbox.run(*command))


# --- damaged vocabularies ------------------------------------------------------------------------------------------


class Vocabularies(dict[str, bytes]):
    """Files of RDF, and a table, by name."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self)})"


@pytest.fixture(scope="module")
def vocabularies(repository: Path) -> Vocabularies:
    import pyoxigraph

    folder = repository / "tests/data/import"
    files = Vocabularies((path.name, path.read_bytes()) for path in sorted(folder.iterdir()))
    triples = [quad.triple for quad in pyoxigraph.parse(files["thesaurus.ttl"], format=pyoxigraph.RdfFormat.TURTLE)]
    for ending, form in (
        ("nt", pyoxigraph.RdfFormat.N_TRIPLES),
        ("rdf", pyoxigraph.RdfFormat.RDF_XML),
        ("jsonld", pyoxigraph.RdfFormat.JSON_LD),
        ("trig", pyoxigraph.RdfFormat.TRIG),
        ("nq", pyoxigraph.RdfFormat.N_QUADS),
    ):
        files[f"thesaurus.{ending}"] = pyoxigraph.serialize(triples, format=form) or b""
    return files


@fuzz(80)
@given(st.data(), harms, st.sampled_from(["text", "json", "github", "sarif", "junit"]))
def test_damaged_vocabulary_is_checked(
    sandboxes: dict[str, Sandbox], vocabularies: Vocabularies, data: st.DataObject, harm: Harm, report: str
) -> None:
    sandbox = sandboxes["roles"]
    sandbox.restore()
    name = data.draw(st.sampled_from([name for name in vocabularies if not name.endswith(".csv")]))
    (sandbox.root / name).write_bytes(vocabularies[name])
    harm.to(sandbox.root / name)
    assert sandbox.run("check", name, "--format", report).changed == []


@fuzz(50)
@given(st.data(), harms, st.booleans())
def test_damaged_vocabulary_is_imported(
    sandboxes: dict[str, Sandbox], vocabularies: Vocabularies, data: st.DataObject, harm: Harm, new: bool
) -> None:
    sandbox = sandboxes["roles"]
    sandbox.restore()
    name = data.draw(st.sampled_from(list(vocabularies)))
    (sandbox.root / name).write_bytes(vocabularies[name])
    harm.to(sandbox.root / name)
    mapping = ("--map", "Term=label", "--map", "German=label@de") if name.endswith(".csv") else ()
    outcome = sandbox.run("import", name, *(("--into", "new") if new else ()), *mapping)
    before = [path for path in outcome.changed if path in outcome.before]
    assert before == []
    if outcome.code == 2:
        assert outcome.changed == []
    if new:
        assert all(path.startswith("project/new/") for path in outcome.changed)
    else:
        assert all(path.startswith("project/taxonomy/") for path in outcome.changed)


# --- hostile arguments ---------------------------------------------------------------------------------------------

IDS = {
    "roles": [
        "agent-memory-systems",
        "skill/web-browsing-agents",
        "agent-protocols",
        "operate-llm-gateways",
        "llmops-engineering",
    ],
    "thesaurus": ["energy", "solar-energy", "term/heat", "theme/energy"],
}
HOSTILE = [
    *("", " ", ".", "..", "../x", "../../outside", "/etc/passwd", "a/b", "~", "C:\\x", "con", "x" * 10_000, "a" * 81),
    *(
        "-x",
        "--",
        "--into",
        "-",
        "\x1b[31mred",
        "\u202eabc",
        "\udcff",
        "ünï",
        "Ａ",
        "a\nb: c",
        "a\r",
        "\t",
        "# c",
        "- a",
    ),
    *(
        "{a: b}",
        "[",
        "'",
        '"',
        "|",
        ">",
        "&a",
        "*a",
        "!x",
        "%s",
        "{0}",
        "=",
        "x=y",
        "label=",
        "label=../x",
        "id=z",
        "1.0",
    ),
    *(
        "no",
        "null",
        "2026-06-14",
        "=cmd()",
        "<b>",
        "\U0010ffff",
        "\u2028",
        "\x85",
        "http://[",
        "https://example.org/a",
    ),
]
KINDS_OF_ITEMS = [
    "skill",
    "discipline",
    "category",
    "lab",
    "responsibility",
    "term",
    "theme",
    "taxonomy",
    "agent",
    "Skill",
]
SLOTS = [
    "label",
    "definition",
    "requires",
    "builds_on",
    "exact_match",
    "alt_labels",
    "synonyms",
    "related",
    "status",
    "id",
]
words = st.sampled_from(HOSTILE) | st.text(max_size=12).filter(lambda text: "\x00" not in text)


def _or_hostile(name: str, good: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(good) | st.sampled_from(good) | words


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    name = draw(st.sampled_from(["roles", "thesaurus"]))
    first, second = (draw(_or_hostile(name, IDS[name])) for _ in range(2))
    slot, kind = draw(_or_hostile(name, SLOTS)), draw(_or_hostile(name, KINDS_OF_ITEMS))
    text = draw(words)
    command = draw(
        st.sampled_from(
            [
                ("add", kind, text, "--in", first),
                ("add", kind, "new-thing", "--set", f"label={text}", "--set", f"{slot}={second}"),
                ("add", kind, "new-thing", "--in", first, "--set", "label=New Thing", "--set", f"definition={text}"),
                ("rename", first, text),
                ("move", first, second),
                ("remove", first),
                ("reidentify", first, text),
                ("move", first, "--before", second),
                ("deprecate", first, "--reason", text, "--replaced-by", second),
                ("deprecate", first, "--reason", "Not needed.", "--replacement", text),
                ("merge", first, second, "--into", first),
                ("merge", first, text, "--into", second),
                ("split", first, second, text, "--reason", text),
                ("split", first, "--into", text, "--into", second),
                ("link", first, slot, second),
                ("link", first, slot, text),
                ("unlink", first, slot, second),
                ("set", first, slot, text),
                ("set", first, slot, text, second),
                ("set", first, slot, "--unset"),
                ("show", text),
                ("search", text),
                ("tree", text),
                ("similar", text),
                ("explain", text),
                ("history", text),
                ("diff", text, second),
                ("fmt", text),
                ("check", text),
                ("import", text, "--into", second),
                ("init", text),
                ("build", "--out", text),
                ("check", "--baseline", text),
                ("check", "--select", text),
                ("--root", text, "check"),
            ]
        )
    )
    return name, command


@fuzz(200)
@given(edits())
@example(("roles", ("add", "skill", "../../outside", "--in", "agent-protocols", "--set", "label=X")))
@example(("roles", ("set", "agent-memory-systems", "label", "a\nb: c # kept-991")))
@example(("roles", ("rename", "agent-memory-systems", "-x")))
@example(("thesaurus", ("add", "theme", "../x", "--set", "label=X")))
def test_hostile_arguments(sandboxes: dict[str, Sandbox], edit: tuple[str, tuple[str, ...]]) -> None:
    name, command = edit
    sandbox = sandboxes[name]
    sandbox.restore()
    if command[0] in WRITING_WHERE_TOLD:
        _writes_only_new_files(sandbox, command)
        return
    outcome = sandbox.run(*command)
    _nothing_is_lost(outcome)
    if outcome.code:
        assert outcome.changed == [] or command[0] == "fmt", f"{command} fails, and changes {outcome.changed}"
    elif outcome.changed:
        assert sandbox.run("check").code == 0, command


def _writes_only_new_files(sandbox: Sandbox, command: tuple[str, ...]) -> None:
    """Run a command that may write into a folder of the user's choice, but may not change an existing file."""
    if any(word.startswith(("..", "/", "~", "C:")) for word in command):
        return
    outcome = sandbox.run(*command)
    assert [path for path in outcome.changed if path in outcome.before] == [], command


@pytest.mark.parametrize(
    "command",
    [("check", "a\r.yaml"), ("check", "a\u202e.yaml"), ("check", "vocabulary.ttl"), ("build", "--out", "a\x9b")],
)
def test_nothing_is_printed_that_controls_a_terminal(sandboxes: dict[str, Sandbox], command: tuple[str, ...]) -> None:
    sandbox = sandboxes["roles"]
    sandbox.restore()
    (sandbox.root / "vocabulary.ttl").write_bytes(b"\x1b[31m")
    outcome = sandbox.run(*command)
    assert not CONTROLS.search(outcome.out + outcome.err)


@pytest.mark.parametrize(
    ("route", "value"),
    [
        ("classes/Discipline", GONE),
        ("classes/Skill/uri", None),
        ("classes/Skill/slots/0/annotations", 5),
        ("classes/Skill/slots/0/name", []),
        ("classes/Skill/unique_keys", [{}]),
        ("enums", None),
        ("enums/Status/deprecated", "x"),
        ("outputs", []),
        ("sources", []),
    ],
)
def test_compiled_schema_of_another_form(sandboxes: dict[str, Sandbox], route: str, value: Any) -> None:
    sandbox = sandboxes["roles"]
    sandbox.restore()
    path = sandbox.root / "schema/generated/taxonomy.model.json"
    model = json.loads(path.read_text(encoding="utf-8"))
    *steps, last = (int(step) if step.isdecimal() else step for step in route.split("/"))
    outer = model
    for step in steps:
        outer = outer[step]
    if value is GONE:
        del outer[last]
    else:
        outer[last] = value
    path.write_text(json.dumps(model), encoding="utf-8")
    sandbox.run("check")


def test_sandbox_is_restored(sandboxes: dict[str, Sandbox]) -> None:
    sandbox = sandboxes["roles"]
    path = sandbox.sources()[0]
    path.unlink()
    (sandbox.root / "new" / "deep").mkdir(parents=True)
    (sandbox.root / "new" / "file").symlink_to(os.devnull)
    sandbox.restore()
    assert sandbox.content() == sandbox.pristine
