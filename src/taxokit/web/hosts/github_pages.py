"""GitHub Pages and other hosts that serve files alone: nothing is negotiated there, and nothing is redirected.

Each page names its data forms by `<link rel="alternate">`, and the files of the current release are at `latest/`, too.
"""

from collections.abc import Iterator

from taxokit.web.hosts import host
from taxokit.web.publication import File, Publication, ReleaseFile


@host
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the copies, and the file that keeps GitHub from leaving out names that begin with an underscore."""
    yield File(".nojekyll", b"")
    latest = publication.addresses.below("latest").removeprefix("/")
    current = publication.current
    yield from (ReleaseFile(f"{latest}/{path}", current.released, path) for path in current.files)
