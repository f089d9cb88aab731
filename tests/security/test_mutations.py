"""Every file of a repository with bytes changed at random: a command ends with 0, 1 or 2, and never in a traceback.

Here bytes change without any regard to what they mean; `tests/cli/test_fuzz.py` damages files as people and programs do,
and `tests/fuzz` looks for inputs that reach new code. A mutation that fails is made again from its number.
"""

import shutil
from pathlib import Path
from random import Random

import pytest

from support.depth import examples
from support.sandbox import Sandbox

ROOT = Path(__file__).resolve().parents[2]
VERSION = "1.1.0"

FILES = {
    "sources": ("taxonomy/**/*.yaml",),
    "schema": ("schema/taxonomy.yaml", "schema/generated/*.json", "schema/generated/*.ttl"),
    "configuration": ("pyproject.toml", "taxokit.toml"),
    "index": ("releases/index.json", "CHANGELOG.md", "CITATION.cff", "LICENSE-DATA"),
    "manifest": ("releases/*/manifest.json", "releases/*/SHA256SUMS"),
    "release": ("releases/*/taxonomy.*", "releases/*/csv/*", "releases/*/diff/*", "releases/*/schema/*"),
    "vocabulary": ("vocabulary.*",),
}
"""What is mutated, by kind."""

REPOSITORY = [
    ("check",),
    ("check", "--format", "json"),
    ("verify",),
    ("diff",),
    ("diff", "--format", "json"),
    ("stats",),
]
COMMANDS = {
    "manifest": [("verify",), ("verify",), ("diff",), ("check",), ("cite",)],
    "release": [("verify",), ("diff",), ("diff", "latest", "work", "--format", "md"), ("check",)],
    "vocabulary": [("check",), ("import", "--into", "new"), ("import",)],
}
"""What reads it; of all else, `REPOSITORY` does."""

PIECES = (
    *(b"\0", b"\r", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\x1b[31m", b"\n", b"\n\n", b"  "),
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b"<",
        b">",
        b'"',
        b"'",
        b"\\",
        b"\\u0000",
        b"&x ",
        b"*x",
        b"!x ",
        b": ",
        b"- ",
        b"#",
        b"|",
    ),
    *(b"null", b"true", b"-1", b"1e999", b"9" * 5000, b"../../x", b"=1+1", b"<<<<<<< x\n", b"__proto__", b"[" * 2000),
)


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    folder = tmp_path_factory.mktemp("mutations")
    template = folder / "template"
    for name in ("taxonomy", "schema", "releases"):
        shutil.copytree(ROOT / name, template / name)
    for name in ("LICENSE-DATA", "CHANGELOG.md", "CITATION.cff", "README.md", "pyproject.toml"):
        shutil.copy(ROOT / name, template)
    for ending in ("ttl", "nt", "rdf", "jsonld"):
        shutil.copy(ROOT / "releases" / VERSION / f"taxonomy.{ending}", template / f"vocabulary.{ending}")
    shutil.copy(ROOT / "tests/data/import/terms.csv", template / "vocabulary.csv")
    return Sandbox(folder, template)


def mutated(data: bytes, luck: Random) -> bytes:
    """Return data with one to four changes."""
    content = bytearray(data)
    for _ in range(luck.choice((1, 1, 2, 4))):
        start = luck.randrange(len(content) + 1)
        end = min(len(content), start + luck.choice((1, 1, 4, 40, 4000)))
        other = luck.randrange(len(content) + 1)
        match luck.randrange(6):
            case 0:
                content[start:end] = bytes(byte ^ (1 << luck.randrange(8)) for byte in content[start:end])
            case 1:
                del content[start:end]
            case 2:
                content[other:other] = content[start:end]
            case 3:
                content[start:start] = luck.choice(PIECES)
            case 4:
                content[start:end] = luck.randbytes(luck.randrange(9))
            case _:
                content[start:end] = luck.choice(PIECES)
    return bytes(content)


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.one_in(2)
def test_mutated_file(sandbox: Sandbox, kind: str) -> None:
    for number in range(examples(500, quick=3)):
        luck = Random(f"{kind} {number}")
        sandbox.restore()
        (sandbox.root / "taxokit.toml").write_text('license-file = "LICENSE-DATA"\n[rules]\n', encoding="utf-8")
        paths = sorted(path for pattern in FILES[kind] for path in sandbox.root.glob(pattern))
        path = luck.choice(paths)
        before = path.read_bytes()
        path.write_bytes(mutated(before, luck))
        command = luck.choice(COMMANDS.get(kind, REPOSITORY))
        if kind == "vocabulary":
            mapping = ("--map", "Term=label") if path.suffix == ".csv" else ()
            command = (command[0], path.name, *command[1:], *(mapping if command[0] == "import" else ()))
        outcome = sandbox.run(*command)
        if command[0] != "import":
            assert outcome.changed == [], (number, command)
        if command == ("verify",) and path.is_relative_to(sandbox.root / "releases") and path.read_bytes() != before:
            assert outcome.code, f"{path} was changed by mutation {number}, and `verify` finds nothing"
