"""Update the catalogs of the interface in `src/taxokit/web/locale/` from the templates, scripts and modules.

Usage: python scripts/catalogs.py [LANGUAGE]...

A LANGUAGE gets a new catalog, if it has none.
Each `<language>.po` gets new messages without words, loses those that are in use no more, and is compiled to
`<language>.mo`. Messages without words are listed. Exit code 1 if there are any.
"""

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

_SOURCES = Path(__file__).parents[1] / "src/taxokit"
FOLDER = _SOURCES / "web/locale"
_PACKAGES = ("editor", "web")
_METHODS = [("**.py", "python"), ("templates/**.html", "jinja2"), ("assets/**.js", "javascript")]
_KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}


def messages() -> Catalog:
    """Return the messages of the interface, without words."""
    catalog = Catalog(fuzzy=False)
    options = {"templates/**.html": {"trimmed": "true"}}
    for package in _PACKAGES:
        folder = _SOURCES / package
        extracted = extract_from_dir(folder, _METHODS, options, keywords=_KEYWORDS, comment_tags=())
        for file, _, words, comments, context in sorted(extracted, key=lambda message: message[:2]):
            flags = ("python-format",) if "%" in str(words) else ()
            catalog.add(words, None, [(f"{package}/{file}", 0)], flags=flags, auto_comments=comments, context=context)
    return catalog


def read(path: Path) -> Catalog:
    """Return the content of a catalog. Raises ValueError if it is not one."""
    with path.open("rb") as file:
        return read_po(file, abort_invalid=True)


def compiled(catalog: Catalog) -> bytes:
    """Return the compiled form of a catalog."""
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def main(languages: Sequence[str]) -> Iterator[str]:
    """Write the catalogs, and those of new languages, and yield a line for each message without words."""
    extracted = messages()
    paths = {*FOLDER.glob("*.po"), *(FOLDER / f"{language}.po" for language in languages)}
    for path in sorted(paths):
        catalog = read(path) if path.exists() else Catalog(locale=path.stem, project="taxokit", fuzzy=False)
        created = catalog.creation_date
        catalog.update(extracted, no_fuzzy_matching=True)
        catalog.creation_date = created  # so that nothing changes if no message does
        catalog.obsolete.clear()
        text = io.BytesIO()
        write_po(text, catalog, width=120, omit_header=False, include_lineno=False)
        path.write_bytes(text.getvalue().rstrip() + b"\n")
        path.with_suffix(".mo").write_bytes(compiled(catalog))
        for message in catalog:
            words = message.string if isinstance(message.string, tuple) else (message.string,)
            if message.id and not all(words):
                yield f"{path.name}: {message.id!r}"


if __name__ == "__main__":
    missing = list(main(sys.argv[1:]))
    sys.stderr.writelines(f"{line}\n" for line in missing)
    sys.exit(bool(missing))
