"""A wheel of the tool that runs, for repositories that no package index serves.

It is made of the installed package and its metadata, as the binary distribution format says (PEP 427), and has the same
bytes wherever the same version makes it. Its files are stored as they are: Git compresses what it keeps, and then two
versions of the wheel share what is the same in them.
"""

import base64
import hashlib
import io
import os
import re
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from taxokit.core import __version__

FOLDER = "wheels"
LOCK_FILE = "requirements/taxokit.txt"

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time that a ZIP file can have
_WHEEL = "Wheel-Version: 1.0\nGenerator: taxokit\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def tool_wheel() -> tuple[str, bytes] | None:
    """Return name and content of a wheel of the running tool, None where the tool is not installed."""
    try:
        installed = metadata.distribution("taxokit")
    except metadata.PackageNotFoundError:
        return None
    about = installed.read_text("METADATA") or ""
    about = re.sub(r"^Version: .*$", f"Version: {__version__}", about, count=1, flags=re.MULTILINE)
    folder = f"taxokit-{__version__}.dist-info"
    files = {f"taxokit/{path}": data for path, data in sorted(_package_files())}
    files |= {
        f"{folder}/METADATA": about.encode(),
        f"{folder}/WHEEL": _WHEEL.encode(),
        f"{folder}/entry_points.txt": (installed.read_text("entry_points.txt") or "").encode(),
    }
    record = "".join(f"{path},sha256={_digest(data)},{len(data)}\n" for path, data in sorted(files.items()))
    files[f"{folder}/RECORD"] = f"{record}{folder}/RECORD,,\n".encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path, data in files.items():
            archive.writestr(zipfile.ZipInfo(path, _EARLIEST), data)
    return f"taxokit-{__version__}-py3-none-any.whl", buffer.getvalue()


def lock_text(wheel: bytes) -> str:
    """Return what lets `pip install --require-hashes` install the tool as a wheel with these bytes alone."""
    digest = hashlib.sha256(wheel).hexdigest()
    return f"# The wheel in `{FOLDER}/`, as `taxokit init` wrote it.\ntaxokit=={__version__} --hash=sha256:{digest}\n"


def _package_files() -> Iterator[tuple[str, bytes]]:
    """Yield the files of the package: path from there, and content."""
    package = Path(__file__).resolve().parents[1]
    for folder, _, names in os.walk(package):
        place = Path(folder)
        if place.name != "__pycache__":
            inside = place.relative_to(package).as_posix()
            for name in names:
                yield name if inside == "." else f"{inside}/{name}", (place / name).read_bytes()


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
