"""Measure `taxokit` against its bars, and print a table: what `make bench` runs.

Whole processes, all of them in turns in one run, medians. On the real taxonomy `check` stands against `linkml-validate`
and `build` against `linkml-convert`. On generated ones `check` stands against `yaml.load` over the same files, and
`build` against `linkml-convert` and against itself. On a generated SKOS file `check` stands against rdflib, which only
parses it, and `import` against `check`. And `diff` of two documents stands against reading them, and the call of
rdflib's `graph_diff` on their graphs, which takes so long that it runs once. Then each rule is measured alone, and how
soon a command answers (`startup.py`). Exits with 1 where a bar is missed.

    python benchmarks/run.py [--quick] [--sizes 1000,10000,100000] [--runs 5] [--write docs/benchmarks.md]
"""

import argparse
import itertools
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from diffs import DIFF, READ, diff_tasks, graph_diff, pair
from measuring import Bar, Task, measure, ratio, table, write
from service import service_report
from startup import startup_report

BENCHMARKS = Path(__file__).resolve().parent
REPOSITORY = BENCHMARKS.parent
SCHEMA = REPOSITORY / "schema/taxonomy.yaml"
REAL = "the taxonomy"
SIZES = [1_000, 10_000, 100_000]
LARGE = 100_000
CONCEPTS = [11_100, 111_000]
MANY_CONCEPTS = 111_000  # 1,000,000 statements
IMPORTED = 11_100
CONVERTED = 10_000
GRAPHS = 10_000

Document = dict[str, Any]


def taxokit(data: str, root: Path, command: str, *arguments: str, outside: bool = False) -> Task:
    """Return the task of running a command of `taxokit` in the repository at `root`, or `outside` of any."""
    program = [sys.executable, "-m", "taxokit", *([] if outside else ["--root", str(root)])]
    return Task(data, f"`taxokit {command}`", [*program, command, *arguments])


def linkml(data: str, schema: Path, name: str, *arguments: str) -> Task:
    """Return the task of running one of LinkML's own commands, installed beside this Python."""
    program = str(Path(sys.executable).parent / name)
    return Task(data, f"`{name}`", [program, "--schema", str(schema), "--target-class", "Taxonomy", *arguments])


def conversion(data: str, document: Document, folder: Path) -> Task:
    """Return the task of writing a document as Turtle with LinkML; the document goes into a new folder."""
    source = folder / "curies.json"
    folder.mkdir()
    source.write_text(json.dumps(convertible(document)), encoding="utf-8")
    arguments = ["--no-validate", "-t", "ttl", "-o", str(folder / "converted.ttl"), str(source)]
    return linkml(data, SCHEMA, "linkml-convert", *arguments)


def real_tasks(folder: Path) -> list[Task]:
    """Return what is measured on the real taxonomy. `folder` takes the assembled documents and what is written."""
    validated = folder / "assembled.json"
    document = assembled(REPOSITORY / "taxonomy")
    validated.write_text(json.dumps(document), encoding="utf-8")
    return [
        taxokit(REAL, REPOSITORY, "check"),
        linkml(REAL, SCHEMA, "linkml-validate", str(validated)),
        taxokit(REAL, REPOSITORY, "build", "--out", str(folder / "real-build")),
        conversion(REAL, document, folder / "converted"),
    ]


def assembled(folder: Path) -> Document:
    """Return the sources as one LinkML document, put together by the convention for folders."""
    document: Document = _loaded(folder / "taxonomy.yaml")
    for entry in sorted(path for path in folder.iterdir() if path.is_dir()):
        document[entry.name] = [_loaded(path) for path in sorted(entry.glob("*.yaml"))]
    return document


def _loaded(path: Path) -> Document:
    document: Document = yaml.load(path.read_bytes(), yaml.CSafeLoader)
    return document


def convertible(document: Document) -> Document:
    """Return the document as `linkml-convert` can write it to Turtle.

    It makes no IRI from a bare slug, so identifiers and references become CURIEs (which the patterns of the schema
    refuse: hence `--no-validate`). It has no way to hold a slot called `class`, so `provenance` is left out.
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


def sized_tasks(size: int, folder: Path) -> list[Task]:
    """Generate a taxonomy of `size` skills below `folder` and return what is measured on it."""
    root = folder / str(size)
    print(f"generating {size:,} skills", file=sys.stderr)
    subprocess.run([sys.executable, str(BENCHMARKS / "generate.py"), str(size), str(root)], check=True)
    data = _sized(size)
    yaml_load = [sys.executable, str(BENCHMARKS / "yaml_load.py"), str(root / "taxonomy")]
    build = taxokit(data, root, "build", "--out", str(folder / f"{size}-build"))
    tasks = [taxokit(data, root, "check"), Task(data, "`yaml.load`", yaml_load), build]
    if size == CONVERTED:
        tasks.append(conversion(data, assembled(root / "taxonomy"), folder / f"{size}-converted"))
    return [*tasks, *diff_tasks(size, folder, graphs=size == GRAPHS)]


def _sized(size: int) -> str:
    return f"{size:,} skills"


def skos_tasks(count: int, folder: Path) -> list[Task]:
    """Generate a SKOS file of `count` concepts below `folder` and return what is measured on it."""
    file = skos_file(count, folder)
    subprocess.run([sys.executable, str(BENCHMARKS / "generate_skos.py"), str(count), str(file)], check=True)
    parse = [sys.executable, str(BENCHMARKS / "rdflib_parse.py"), str(file)]
    data = _concepts(count)
    tasks = [taxokit(data, folder, "check", str(file), outside=True), Task(data, "`rdflib` parse", parse, "rdflib")]
    if count == IMPORTED:
        into = folder / "imported"
        again = "import shutil, sys; shutil.rmtree(sys.argv[-1], ignore_errors=True)"
        program = [sys.executable, "-c", f"{again}; from taxokit.__main__ import main; main()"]
        credit = ["--license", "CC0-1.0", "--creator", "A library", "--creator-url", "https://example.org/library"]
        command = [*program, "import", str(file), *credit, "--into", str(into)]
        tasks.append(Task(data, "`taxokit import`", command, "linkml"))
    return tasks


def skos_file(count: int, folder: Path) -> Path:
    """Return where the SKOS file of `count` concepts stands."""
    return folder / f"{count}.ttl"


def _concepts(count: int) -> str:
    return f"SKOS, {count:,} concepts"


def rule_costs(sizes: list[int], count: int, folder: Path) -> str:
    """Return the table of what each rule costs on the two largest sources and on a SKOS file."""
    roots = [str(folder / str(size)) for size in sizes[-2:]]
    command = [sys.executable, str(BENCHMARKS / "rules.py"), roots[0], roots[-1], str(skos_file(count, folder))]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def bars(tasks: Iterable[Task], sizes: list[int], concepts: list[int]) -> Iterator[Bar]:
    """Yield the bars, and the same figures of other sizes for comparison."""
    by_name = {(task.data, task.title.replace("`", "")): task for task in tasks}
    real = {title: task for (data, title), task in by_name.items() if data == REAL}
    checks = {size: by_name[_sized(size), "taxokit check"] for size in sizes}
    yield ratio("`check` to `linkml-validate`", real["taxokit check"], real["linkml-validate"], 1 / 7)
    yield ratio("`build` to `linkml-convert`", real["taxokit build"], real["linkml-convert"], 1, at=False)
    for size, check in checks.items():
        limit = 1.5 if size == LARGE else None
        yield ratio(f"`check` to `yaml.load`, {_sized(size)}", check, by_name[_sized(size), "yaml.load"], limit)
    for small, large in itertools.pairwise(sizes):
        text = f"time of `check` per skill, {_sized(large)} to {_sized(small)}"
        yield ratio(text, checks[large], checks[small], 1.3 if large == LARGE else None, scale=small / large)
    for size, check in checks.items():
        limit = 1000 if size == LARGE else None
        yield Bar(f"peak memory of `check`, {_sized(size)}", check.peak / 1e6, limit, at=False)
    yield from build_bars(by_name, sizes)
    graphs = {count: by_name[_concepts(count), "taxokit check"] for count in concepts}
    for count, check in graphs.items():
        is_large, parse = count == MANY_CONCEPTS, by_name[_concepts(count), "rdflib parse"]
        yield ratio(f"`check` to `rdflib` parse, {_concepts(count)}", check, parse, 0.3 if is_large else None)
        yield Bar(f"peak memory of `check`, {_concepts(count)}", check.peak / 1e6, 500 if is_large else None)
        if count == IMPORTED:
            yield ratio(
                f"`import` to `check`, {_concepts(count)}", by_name[_concepts(count), "taxokit import"], check, 2
            )
    for small, large in itertools.pairwise(concepts):
        text = f"time of `check` per concept, {large:,} to {small:,} concepts"
        yield ratio(text, graphs[large], graphs[small], 1.3, scale=small / large)


def build_bars(by_name: Mapping[tuple[str, str], Task], sizes: list[int]) -> Iterator[Bar]:
    """Yield the bars of building generated taxonomies."""
    builds = {size: by_name[_sized(size), "taxokit build"] for size in sizes}
    if CONVERTED in builds:
        converted = by_name[_sized(CONVERTED), "linkml-convert"]
        yield ratio(f"`build` to `linkml-convert`, {_sized(CONVERTED)}", builds[CONVERTED], converted, 0.4)
    for small, large in itertools.pairwise(sizes):
        text = f"`build` of {_sized(large)} to that of {_sized(small)}"
        yield ratio(text, builds[large], builds[small], 11 if large == LARGE else None)
    for size, build in builds.items():
        yield Bar(f"peak memory of `build`, {_sized(size)}", build.peak / 1e6, 3000 if size == LARGE else None)


def diff_bars(tasks: Iterable[Task], sizes: list[int], graphs: Task | None) -> Iterator[Bar]:
    """Yield the bars of comparing two documents; `graphs` is what comparing their graphs took."""
    by_name = {(task.data, task.title): task for task in tasks}
    diffs = {size: by_name[pair(size), DIFF] for size in sizes}
    if graphs:
        yield ratio(f"`diff` to {graphs.title}, {pair(GRAPHS)}", diffs[GRAPHS], graphs, 1 / 10)
    for size, diff in diffs.items():
        limit = 3 if size == LARGE else None
        yield ratio(f"`diff` to {READ}, {pair(size)}", diff, by_name[pair(size), READ], limit)
    for small, large in itertools.pairwise(sizes):
        text = f"time of `diff` per skill, {_sized(large)} to {_sized(small)}"
        yield ratio(text, diffs[large], diffs[small], 1.3 if large == LARGE else None, scale=small / large)


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Measure taxokit against its bars.")
    parser.add_argument("--quick", action="store_true", help="only the real taxonomy and the smallest size")
    parser.add_argument("--sizes", type=_sizes, default=SIZES, metavar="N,N", help="how many skills")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="how often each process runs (5)")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the report between the marks of this page")
    return parser.parse_args()


def _sizes(text: str) -> list[int]:
    return sorted(int(size) for size in text.split(","))


def main() -> None:
    """Measure everything, print the report, and exit with 1 where a bar is missed."""
    arguments = options()
    sizes = arguments.sizes[:1] if arguments.quick else arguments.sizes
    concepts = CONCEPTS[:1] if arguments.quick else CONCEPTS
    with tempfile.TemporaryDirectory(prefix="taxokit-bench-") as name:
        tasks = real_tasks(Path(name))
        for size in sizes:
            tasks += sized_tasks(size, Path(name))
        for count in concepts:
            tasks += skos_tasks(count, Path(name))
        measure(tasks, arguments.runs, Path(name) / "bytecode")
        graphs = graph_diff(GRAPHS, Path(name)) if GRAPHS in sizes else None
        costs = rule_costs(sizes, concepts[-1], Path(name))
    measured = [*bars(tasks, sizes, concepts), *diff_bars(tasks, sizes, graphs)]
    rows = [*tasks, *([graphs] if graphs and graphs.seconds and graphs.peak else [])]
    report = table(rows, measured, arguments.runs) + f"\n\nEach rule alone:\n\n{costs.rstrip()}"
    startup, soon = startup_report()
    service, serves = service_report()
    print(startup, service, report, sep="\n\n")
    if arguments.write:
        write(startup, arguments.write, "startup")
        write(service, arguments.write, "service")
        write(report, arguments.write, "make bench")
    sys.exit(0 if soon and serves and all(bar.met for bar in measured) else 1)


if __name__ == "__main__":
    main()
