"""Cloudflare Pages and Netlify: one function, since their `_redirects` cannot see the header `Accept`."""

import json
from collections.abc import Iterator
from pathlib import Path

from taxokit.formats.forms import PAGE_FORMS
from taxokit.repository.reading import TEXT, read_file
from taxokit.web.hosts import (
    EMBEDDED,
    FRAMES,
    INTERNAL,
    OF_FILES,
    OF_PAGES,
    OF_RELEASES,
    POLICIES,
    VERSION,
    host,
    paths_of,
    redirects,
)
from taxokit.web.pages import assets_path
from taxokit.web.publication import File, Publication

_NETLIFY = """\
import { answer } from "../../_worker.js";

export default (request, context) => answer(request, (asset) => context.next(asset));

export const config = { path: "/*" };
"""

_NETLIFY_SETTINGS = """\
[build]
publish = "."
edge_functions = "netlify/edge-functions"
"""


@host
def render(publication: Publication) -> Iterator[File]:
    """Yield the function, the settings of Netlify, and the headers of files that are served without it."""
    paths = paths_of(publication)
    site = {
        "base": paths.base,
        "root": paths.root,
        "current": paths.current,
        "negotiated": paths.negotiated,
        "languages": "|".join(paths.languages),
        "redirects": dict(redirects(publication)[1]),
        "forms": dict(PAGE_FORMS),
        "origin": publication.origin,
        "version": VERSION,
        "assets": assets_path(publication),
        "internal": INTERNAL,
        "policies": dict(POLICIES),
        "frames": FRAMES,
        "embedded": EMBEDDED,
        "ofPages": OF_PAGES,
        "ofFiles": OF_FILES,
        "ofReleases": OF_RELEASES,
    }
    text = read_file(Path(__file__).parent, "worker.js", TEXT).decode()
    yield File(
        "_worker.js", text.replace("const SITE = {};", f"const SITE = {json.dumps(site, indent=2)};", 1).encode()
    )
    lines = ("/*", *(f"  {name}: {value}" for name, value in {"Access-Control-Allow-Origin": "*", **POLICIES}.items()))
    yield File("_headers", "".join(f"{line}\n" for line in lines).encode())
    yield File("netlify.toml", _NETLIFY_SETTINGS.encode())
    yield File("netlify/edge-functions/taxonomy.js", _NETLIFY.encode())
