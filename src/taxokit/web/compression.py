"""Compressed copies beside the texts of a site, which nginx and Apache send as they are.

Pages and forms of items have none: they are small, and Apache negotiates among all files with their name.
"""

import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Protocol

from taxokit.formats.forms import FORMS, form_of
from taxokit.web.hosts import paths_of
from taxokit.web.publication import File, Publication, ReleaseFile

_LEAST = 1_024  # bytes: below, a packet of the network is as fast as another
_LEVEL = 9
_GZIP = 31  # the largest window of zlib, with the header and the end of gzip (RFC 1952), without a time
_QUALITY = 9  # of brotli: the two levels above take ten times as long


class _Coder(Protocol):
    def compress(self, piece: bytes, /) -> bytes: ...
    def flush(self) -> bytes: ...


class _Brotli:
    """A compressor of the package brotli (RFC 7932), which names its methods otherwise. Raises ImportError."""

    def __init__(self) -> None:
        import brotli

        coder = brotli.Compressor(mode=brotli.MODE_TEXT, quality=_QUALITY)
        self.compress, self.flush = coder.process, coder.finish


def with_compressed(publication: Publication, files: Iterator[File | ReleaseFile]) -> Iterator[File | ReleaseFile]:
    """Yield files, and after each text its copy as `.gz`, and as `.br` if brotli is installed."""
    paths = paths_of(publication)
    without = {f"{paths.base}/{kind}".removeprefix("/") for kind in paths.kinds}
    for file in files:
        yield file
        form = form_of(file.path) or FORMS[""]
        if not form.is_compressed and file.path.rpartition("/")[0] not in without:
            yield from _copies(file)


def _copies(file: File | ReleaseFile) -> Iterator[File]:
    coders: dict[str, _Coder] = {"gz": zlib.compressobj(_LEVEL, wbits=_GZIP)}
    with suppress(ImportError):
        coders["br"] = _Brotli()
    copies = {ending: bytearray() for ending in coders}
    size = 0
    for piece in file.pieces() if isinstance(file, ReleaseFile) else (file.data,):
        size += len(piece)
        for ending, coder in coders.items():
            copies[ending] += coder.compress(piece)
    for ending, coder in coders.items() if size >= _LEAST else ():
        yield File(f"{file.path}.{ending}", bytes(copies[ending] + coder.flush()))
