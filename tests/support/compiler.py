"""A compiler for the tests: the one of the tool, in a process that is warm, and once for each schema in a run."""

import hashlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.sharing import Shared
from support.warm_process import WarmProcess
from taxokit.compiler import compile as compiler

_SCHEMAS = Path(__file__).resolve().parents[1] / "data" / "thesaurus"
_PREPARE = f"""
import logging, os, warnings
from taxokit.compiler import compile
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
os.chdir({str(_SCHEMAS)!r})
compile.compile_here()
"""
_UNCHANGED = compiler.run_compiler


@pytest.fixture(scope="session", autouse=True)
def _compile_once(shared: Shared) -> Iterator[None]:
    """Let the tool reuse the compiled files of the same schema."""
    process = WarmProcess(_PREPARE, compiler.ENVIRONMENT)

    def run_compiler(root: Path) -> subprocess.CompletedProcess[bytes]:
        def compile_it() -> str:
            done = process.run(compiler.COMPILER, cwd=root)
            return json.dumps([done.returncode, done.stdout, done.stderr])

        code, output, errors = json.loads(shared.text(f"compiled-{_digest(root)}", compile_it))
        return subprocess.CompletedProcess([], code, output.encode(), errors.encode())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiler, "run_compiler", run_compiler)
        yield
    process.close()


def _digest(root: Path) -> str:
    """Return the digest of all files beside a schema except the compiled ones."""
    folder = root / "schema"
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    digests = {
        name: hashlib.sha256(data).hexdigest()
        for name, data in sorted(files.items())
        if not name.startswith("generated/")
    }
    return hashlib.sha256(json.dumps(digests).encode()).hexdigest()[:32]


@pytest.fixture
def real_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compile as users do, in a new process, without files compiled before."""
    monkeypatch.setattr(compiler, "run_compiler", _UNCHANGED)
