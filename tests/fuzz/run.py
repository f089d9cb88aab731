"""Fuzz the readers, guided by coverage: `python tests/fuzz/run.py [--seconds N] [TARGET …]`; `make fuzz` runs it.

Each module beside this one with a function `check` is a target: it takes bytes, and raises if a property does not
hold. New inputs that reach more code go into `.fuzz/TARGET`, and failing inputs into `.fuzz/failed`. A failure that was
fixed is copied, with a name that describes it, into `tests/fuzz/corpus/TARGET`, where `test_corpus.py` runs it.
Needs atheris, which has wheels for Linux and Python 3.11 to 3.13.
"""

import argparse
import importlib
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
WORK = ROOT / ".fuzz"
TARGETS = sorted(
    path.stem for path in FOLDER.glob("*.py") if "\ndef check(data: bytes)" in path.read_text(encoding="utf-8")
)

LARGEST = 4096
"""Bytes of an input: long inputs have tests of their own, in tests/security."""
SECONDS_EACH = 10
MEGABYTES = 1024
"""An input that takes more time or memory fails."""


def corpus(target: str) -> list[Path]:
    """Return the inputs of a target that the repository keeps."""
    return sorted((FOLDER / "corpus" / target).iterdir())


def fuzz(target: str, seconds: int) -> None:
    """Fuzz a target. Does not return."""
    import atheris

    sys.path.insert(0, str(FOLDER))
    with atheris.instrument_imports(include=["taxokit", "tomllib"]):
        check = importlib.import_module(target).check
        for path in corpus(target):  # which also runs the late imports
            check(path.read_bytes())
    reached, failed = WORK / target, WORK / "failed"
    for folder in (reached, failed):
        folder.mkdir(parents=True, exist_ok=True)
    options = {
        "max_total_time": seconds,
        "max_len": LARGEST,
        "timeout": SECONDS_EACH,
        "rss_limit_mb": MEGABYTES,
        "dict": FOLDER / "dictionaries" / f"{target}.dict",
        "artifact_prefix": failed / f"{target}-",
        "print_final_stats": 1,
    }
    words = [f"-{name}={value}" for name, value in options.items()]
    atheris.Setup([sys.argv[0], *words, str(reached), str(FOLDER / "corpus" / target)], check)
    atheris.Fuzz()


def main() -> int:
    """Fuzz each target in a process of its own, one after the other; return 1 if any failed."""
    parser = argparse.ArgumentParser(description="Fuzz the readers of taxokit.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; all by default")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--in-process", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    unknown = set(options.targets) - set(TARGETS)
    if unknown:
        parser.error(f"there is no target {', '.join(sorted(unknown))}; choose from {', '.join(TARGETS)}")
    if options.in_process:
        fuzz(*options.targets, options.seconds)
    results = [
        subprocess.run([sys.executable, __file__, "--in-process", f"--seconds={options.seconds}", target], check=False)
        for target in options.targets or TARGETS
    ]
    return int(any(result.returncode for result in results))


if __name__ == "__main__":
    sys.exit(main())
