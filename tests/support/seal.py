"""Making the listings of a release match files that an attacker changed."""

import hashlib
import json
from pathlib import Path

from taxokit.releases.releases import CHECKSUMS, MANIFEST


def seal(release: Path) -> None:
    """Let the manifest and the checksums of a release list its files as they are now."""
    manifest = json.loads((release / MANIFEST).read_text(encoding="utf-8"))
    for entry in manifest["files"]:
        data = (release / entry["path"]).read_bytes()
        entry |= {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    (release / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    paths = sorted([MANIFEST, *(entry["path"] for entry in manifest["files"])])
    sums = (f"{hashlib.sha256((release / path).read_bytes()).hexdigest()}  {path}\n" for path in paths)
    (release / CHECKSUMS).write_text("".join(sums), encoding="utf-8")
