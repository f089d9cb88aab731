"""Measure `taxokit` against its bars, and print a table: `make bench` runs it.

Whole processes, in turns, medians of the processor's time (see `measuring.py`). Exits with 1 if a bar is missed.

    python benchmarks/run.py [--quick] [--runs 5] [--write docs/benchmarks.md]
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from measuring import Bar, Task, measure, measure_once, ratio, table, write
from service import service_report

BENCHMARKS = Path(__file__).resolve().parent
REPOSITORY = BENCHMARKS.parent
SCHEMA = REPOSITORY / "schema/taxonomy.yaml"
SMALL, LARGE = 10_000, 100_000  # skills
CONCEPTS, MANY_CONCEPTS = 11_100, 111_000  # 100,000 and 1,000,000 statements
RELEASED = 50_000  # concepts
TRANSLATED = 10_000  # concepts
LANGUAGES = ("fr", "es", "it", "pt", "nl", "pl", "sv")  # and German, in which each has a label
LIBRARIES = "import click, yaml, pyoxigraph, jsonschema_rs"
CREDIT = ("--license", "CC0-1.0", "--creator", "A library", "--creator-url", "https://example.org/library")

Document = dict[str, Any]


@dataclass
class Benchmark:
    """The tasks below a folder, and the bars between them."""

    folder: Path
    tasks: list[Task] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)

    def taxokit(self, data: str, command: str, *arguments: object, root: Path | None = None) -> Task:
        """Return a command of `taxokit`, in the repository at `root` or outside of any, with the start of Python."""
        program = [sys.executable, "-m", "taxokit", *(["--root", str(root)] if root else [])]
        return self._task(data, f"`taxokit {command}`", [*program, command, *map(str, arguments)])

    def linkml(self, data: str, name: str, *arguments: object) -> Task:
        """Return one of LinkML's own commands, installed beside this Python."""
        program = str(Path(sys.executable).parent / name)
        words = [program, "--schema", SCHEMA, "--target-class", "Taxonomy", *arguments]
        return self._task(data, f"`{name}`", list(map(str, words)), "linkml")

    def python(self, title: str, *arguments: object, data: str = "", needs: str = "") -> Task:
        """Return a Python process."""
        return self._task(data, title, [sys.executable, *map(str, arguments)], needs)

    def baseline(self, data: str, title: str, library: str, *paths: Path) -> Task:
        """Return the reading of files with a library."""
        return self.python(title, BENCHMARKS / "baselines.py", library, *paths, data=data, needs=library)

    def _task(self, data: str, title: str, command: list[str], needs: str = "") -> Task:
        self.tasks.append(Task(data, title, command, needs))
        return self.tasks[-1]


def start_up(bench: Benchmark) -> Iterator[tuple[str, Task, Task, float]]:
    """Yield the ratios of commands to the imports that they cannot do without."""
    click, libraries = (
        bench.python("`import click`", "-c", "import click"),
        bench.python(f"`{LIBRARIES}`", "-c", LIBRARIES),
    )
    data = "the taxonomy"
    yield "`check` to its bare imports", bench.taxokit(data, "check", root=REPOSITORY), libraries, 2.1
    yield "`--version` to `import click`", bench.taxokit(data, "--version"), click, 1.2
    yield "`--help` to `import click`", bench.taxokit(data, "--help"), click, 1.5


def real(bench: Benchmark) -> Iterator[tuple[str, Task, Task, float]]:
    """Yield the ratios of commands on the real taxonomy to those of LinkML."""
    document = assembled(REPOSITORY / "taxonomy")
    file = bench.folder / "assembled.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    data = "the taxonomy"
    check = bench.taxokit(data, "check", "--all", root=REPOSITORY)
    yield "`check` to `linkml-validate`", check, bench.linkml(data, "linkml-validate", file), 1 / 7
    build = bench.taxokit(data, "build", "--out", bench.folder / "real", root=REPOSITORY)
    yield "`build` to `linkml-convert`", build, conversion(bench, data, document, bench.folder / "curies"), 1


def generated(bench: Benchmark, size: int) -> Iterator[tuple[str, Task, Task, float | None]]:
    """Yield the ratios of commands on a generated taxonomy, with the diff of two, to reading and converting it."""
    root, data = bench.folder / str(size), f"{size:,} skills"
    _generate("generate.py", size, root)
    check, read = (
        bench.taxokit(data, "check", root=root),
        bench.baseline(data, "`yaml.load`", "yaml", root / "taxonomy"),
    )
    yield f"`check` to `yaml.load`, {data}", check, read, 1.5 if size == LARGE else None
    build = bench.taxokit(data, "build", "--out", bench.folder / f"{size}-build", root=root)
    if size == SMALL:
        converted = conversion(bench, data, assembled(root / "taxonomy"), bench.folder / "converted")
        yield f"`build` to `linkml-convert`, {data}", build, converted, 0.28
    _generate("generate_pairs.py", root, bench.folder / f"{size}-pair")
    files = [bench.folder / f"{size}-pair" / name for name in ("old.json", "new.json")]
    diff = bench.taxokit(f"two of {data}", "diff", *files, root=root)
    loaded = bench.baseline(f"two of {data}", "`json.load` of both", "json", *files)
    yield f"`diff` to `json.load` of both, {data}", diff, loaded, 3 if size == LARGE else None


def vocabulary(bench: Benchmark, count: int) -> Iterator[tuple[str, Task, Task, float | None]]:
    """Yield the ratios of commands on a generated SKOS file to parsing it."""
    file, data = bench.folder / f"{count}.ttl", f"SKOS, {count:,} concepts"
    _generate("generate_skos.py", count, file)
    check = bench.taxokit(data, "check", file)
    parse = bench.baseline(data, "`rdflib` parse", "rdflib", file)
    yield f"`check` to `rdflib` parse, {data}", check, parse, 0.3 if count == MANY_CONCEPTS else None
    if count == CONCEPTS:
        # a new folder each time: after a removal, ext4 searches long for inodes
        code = f"import sys, tempfile; sys.argv += ['--into', tempfile.mkdtemp(dir={str(bench.folder)!r})]"
        code += "; from taxokit.__main__ import main; main()"
        imported = bench.python("`taxokit import`", "-c", code, "import", file, *CREDIT, data=data)
        yield f"`import` to `check`, {data}", imported, check, 2.5


def growth(bench: Benchmark) -> Iterator[Bar]:
    """Yield the bars for ten times as much, and for memory."""
    tasks: Mapping[tuple[str, str], Task] = {(task.data, task.title): task for task in bench.tasks}
    for command, data, large, limit in (
        ("check", f"{SMALL:,} skills", f"{LARGE:,} skills", 13),
        ("build", f"{SMALL:,} skills", f"{LARGE:,} skills", 11),
        ("diff", f"two of {SMALL:,} skills", f"two of {LARGE:,} skills", 13),
        ("check", f"SKOS, {CONCEPTS:,} concepts", f"SKOS, {MANY_CONCEPTS:,} concepts", 13),
    ):
        title = f"`taxokit {command}`"
        yield ratio(f"{title}, {large} to {data}", tasks[large, title], tasks[data, title], limit)
    for command, data, megabytes in (
        ("check", f"{LARGE:,} skills", 1000),
        ("build", f"{LARGE:,} skills", 2500),
        ("check", f"SKOS, {MANY_CONCEPTS:,} concepts", 500),
    ):
        peak = tasks[data, f"`taxokit {command}`"].peak / 1e6
        yield Bar(f"peak memory of `{command}`, {data}", peak, megabytes)


def release(bench: Benchmark) -> Iterator[Bar]:
    """Import a large vocabulary, release it once, and yield the bars of the release: time on the clock, and memory."""
    file, root = bench.folder / f"{RELEASED}.ttl", bench.folder / "released"
    _generate("generate_skos.py", RELEASED, file)
    run = [sys.executable, "-m", "taxokit", "import", str(file), *CREDIT, "--into", str(root)]
    subprocess.run(run, check=True, capture_output=True)
    identity = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org")
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "Import"]):
        subprocess.run(["git", "-C", str(root), *identity, *words], check=True)
    task = bench.taxokit(f"{RELEASED:,} concepts", "release", "--date", "2026-01-01", root=root)
    measure_once(task)
    yield Bar(f"`release` of {task.data}, seconds", task.median, 300, task.median)
    yield Bar(f"peak memory of `release`, {task.data}", task.peak / 1e6, 3000)


def translations(bench: Benchmark) -> Iterator[Bar]:
    """Import a vocabulary with texts in eight languages, and yield the bar of the files for their translators."""
    file, root = bench.folder / "translated.ttl", bench.folder / "translated"
    _generate("generate_skos.py", TRANSLATED, file, *LANGUAGES)
    run = [sys.executable, "-m", "taxokit", "import", str(file), *CREDIT, "--into", str(root)]
    subprocess.run(run, check=True, capture_output=True)
    data = f"{TRANSLATED:,} concepts, {len(LANGUAGES) + 1} languages"
    task = bench.taxokit(data, "translate", "export", "all", "--out", root / "po/{language}.po", root=root)
    measure_once(task)
    yield Bar(f"`translate export` of {data}, seconds", task.median, 10, task.median)


def _generate(script: str, *arguments: object) -> None:
    print(script, *arguments, file=sys.stderr)
    subprocess.run([sys.executable, str(BENCHMARKS / script), *map(str, arguments)], check=True)


# --- the documents of LinkML ---------------------------------------------------------------------------------------


def assembled(folder: Path) -> Document:
    """Return the sources as one LinkML document, put together by the convention for folders."""
    document = _loaded(folder / "taxonomy.yaml")
    for entry in sorted(path for path in folder.iterdir() if path.is_dir()):
        document[entry.name] = [_loaded(path) for path in sorted(entry.glob("*.yaml"))]
    return document


def _loaded(path: Path) -> Document:
    document: Document = yaml.load(path.read_bytes(), yaml.CSafeLoader)
    return document


def conversion(bench: Benchmark, data: str, document: Document, folder: Path) -> Task:
    """Return the task of writing a document as Turtle with LinkML; the document goes into a new folder."""
    folder.mkdir()
    source = folder / "curies.json"
    source.write_text(json.dumps(convertible(document)), encoding="utf-8")
    return bench.linkml(data, "linkml-convert", "--no-validate", "-t", "ttl", "-o", folder / "converted.ttl", source)


def convertible(document: Document) -> Document:
    """Return the document as `linkml-convert` can write it to Turtle.

    It makes no IRI from a bare slug, so identifiers and references become CURIEs, which the patterns of the schema
    refuse (`--no-validate`). It cannot hold a slot called `class`, so `provenance` is left out.
    """
    schema = _loaded(SCHEMA)
    prefixes = {name: data["id_prefixes"][0] for name, data in schema["classes"].items() if "id_prefixes" in data}
    ranges = {slot: prefixes.get(data.get("range", "")) for slot, data in schema["slots"].items()}
    slots = document.keys() - {"provenance"}
    return {slot: _with_curies(document[slot], ranges.get(slot), ranges) for slot in sorted(slots)}


def _with_curies(value: Any, prefix: str | None, ranges: Mapping[str, str | None]) -> Any:
    if prefix is None:
        return value
    if isinstance(value, str):
        return f"{prefix}:{value}"
    if isinstance(value, list):
        return [_with_curies(item, prefix, ranges) for item in value]
    inner = {slot: _with_curies(data, ranges.get(slot), ranges) for slot, data in value.items()}
    return inner | {"id": f"{prefix}:{value['id']}"}


# --- the report ----------------------------------------------------------------------------------------------------


def main() -> None:
    """Measure everything, print the report, and exit with 1 if a bar is missed."""
    parser = argparse.ArgumentParser(description="Measure taxokit against its bars.")
    parser.add_argument("--quick", action="store_true", help="start-up and the real taxonomy alone")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="how often each process runs (5)")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the report between the marks of this page")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="taxokit-bench-") as name:
        bench = Benchmark(Path(name))
        ratios: list[tuple[str, Task, Task, float | None]] = [*start_up(bench), *real(bench)]
        if not arguments.quick:
            ratios += [row for size in (SMALL, LARGE) for row in generated(bench, size)]
            ratios += [row for count in (CONCEPTS, MANY_CONCEPTS) for row in vocabulary(bench, count)]
        measure(bench.tasks, arguments.runs, bench.folder / "bytecode")
        bars = [ratio(*row) for row in ratios]
        if not arguments.quick:
            bars += [*growth(bench), *release(bench), *translations(bench)]
        report = table(bench.tasks, bars, arguments.runs)
    service, serves = ("", True) if arguments.quick else service_report()
    print(service, report, sep="\n\n")
    if arguments.write:
        write(service, arguments.write, "service")
        write(report, arguments.write, "make bench")
    sys.exit(0 if serves and all(bar.met for bar in bars) else 1)


if __name__ == "__main__":
    main()
