"""The reference checks in a process of their own: `python -m taxokit.releases.reference FOLDER SECONDS BYTES`.

Other libraries read here what a stranger may have released: patterns that match forever, YAML that takes all memory.
Each line of the output is JSON: the name of a check that begins, what all found, or why they cannot run.
"""

import json
import sys
from contextlib import redirect_stdout
from pathlib import Path

from taxokit.releases.reference.checks import verify_artifacts
from taxokit.repository.process import limit_resource
from taxokit.text.errors import ConfigError


def main(folder: str, seconds: int, memory: int) -> None:
    """Check a folder of artifacts within limits of processor time and memory, where the system has such limits."""
    output = sys.stdout

    def report(**words: object) -> None:
        print(json.dumps(words), file=output, flush=True)

    limit_resource("RLIMIT_CPU", seconds)
    limit_resource("RLIMIT_AS", memory)
    limit_resource("RLIMIT_CORE", 0)
    try:
        with redirect_stdout(sys.stderr):  # libraries print
            found = verify_artifacts(Path(folder), lambda name: report(check=name))
            report(found=[(problem.place.path, problem.message) for problem in found])
    except ConfigError as error:
        report(error=error.message, hint=error.hint)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
