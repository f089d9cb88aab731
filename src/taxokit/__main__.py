"""`python -m taxokit` and the console script."""

import gc
import os
import sys

gc.disable()  # large documents have no cycles, and looking for some in them again and again takes very long

# `python -m` looks for modules in the working folder first, and a `yaml.py` of a repository should not run.
_OWN_FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - pathlib is not loaded
try:
    _FOLDER = os.getcwd()  # noqa: PTH109
    sys.path[:] = [path for path in sys.path if path == _OWN_FOLDER or os.path.abspath(path) != _FOLDER]  # noqa: PTH100
except FileNotFoundError:  # it was deleted, and has no modules; `main` reports it
    pass

from taxokit.cli.main import main  # noqa: E402

if __name__ == "__main__":
    main()
