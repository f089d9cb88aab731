"""Files in whose place Git LFS has a pointer are called so, whichever command reads them."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

POINTER = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 1200\n"
PULL = "is a pointer of Git LFS: `git lfs pull` puts the content into the work tree"

READERS = {
    "taxonomy/themes/erzeugung.yaml": "check",
    "schema/taxonomy.yaml": "schema",
    "schema/generated/taxonomy.model.json": "check",
    "taxokit.toml": "check",
    "releases/1.0.0/taxonomy.json": "verify",
    "releases/1.0.0/SHA256SUMS": "verify",
    "v.ttl": "check v.ttl",
    "v.rdf": "import v.rdf",
    "v.csv": "import v.csv --map a=label",
    "v.xlsx": "import v.xlsx",
}


@pytest.mark.parametrize("path", READERS)
def test_pointers_are_named(released_thesaurus: Path, run: Run, path: str) -> None:
    (released_thesaurus / path).write_text(POINTER, encoding="utf-8")
    result = run(*READERS[path].split(), cwd=released_thesaurus)
    assert result.code in (1, 2)
    assert PULL in result.out + result.err
    assert path.rpartition("/")[2] in result.out + result.err


def test_pointers_in_an_older_commit(energy: Path, run: Run) -> None:
    source = energy / "taxonomy/themes/erzeugung.yaml"
    text = source.read_bytes()
    for content in (POINTER.encode(), text):
        source.write_bytes(content)
        subprocess.run(["git", "commit", "--quiet", "--all", "--message", "Change"], cwd=energy, check=True)
    result = run("diff", "git:HEAD~1", cwd=energy)
    assert (result.code, result.out) == (2, "")
    assert f"taxonomy/themes/erzeugung.yaml:1:1: {PULL}" in result.err
    assert result.err.endswith("take it out of LFS (`git lfs untrack`) to compare later commits\n")
    assert run("diff", "git:HEAD", cwd=energy).code == 0
