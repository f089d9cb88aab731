"""The compiling process: prints one JSON object with `files`, or with `error`, `where` and `hint`."""

import contextlib
import json
import logging
import sys
import textwrap
import warnings
from typing import Any

from taxokit.compiler.compile import compile_here
from taxokit.repository.process import limit_resource, offline
from taxokit.text.errors import TaxokitError

_MEMORY = 4 << 30
"""The most bytes that LinkML may use: several times the need of a schema of a thousand classes."""

_LONGEST = 600  # characters of an error; LinkML's may print a whole schema


def _result() -> dict[str, Any]:
    try:
        with offline(), contextlib.redirect_stdout(sys.stderr):
            return {"files": compile_here()}
    except TaxokitError as error:
        return {"error": error.message, "where": error.where, "hint": error.hint}
    except Exception as error:  # noqa: BLE001 - LinkML raises anything for a bad schema
        message = textwrap.shorten(f"{type(error).__name__}: {error}", _LONGEST, placeholder=" …")
        return {"error": message, "where": "", "hint": ""}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    limit_resource("RLIMIT_AS", _MEMORY)
    sys.stdout.write(json.dumps(_result()))
