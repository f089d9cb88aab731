"""`taxokit:///releases/1.0.0`: the metadata of a release, with its citation."""

from taxokit.assistant.library import Library
from taxokit.assistant.resources import JSON, ROOT, Resource, resource
from taxokit.assistant.view import RefusalError, View
from taxokit.text.json_text import compact_json
from taxokit.text.words import listed


@resource
def create(view: View, library: Library) -> Resource:
    """Return the resource."""

    def read(version: str) -> str:
        if version not in library.versions:
            raise RefusalError(
                f"there is no release {version[:80]!r}", hint=f"Choose from {listed(library.versions, 'or')}."
            )
        release = library.release(version)
        withdrawn = {"withdrawn": library.withdrawn[version]} if version in library.withdrawn else {}
        return compact_json({**release.credit.metadata(), **withdrawn, "items": release.kinds})

    return Resource(
        f"{ROOT}releases/{{version}}",
        "A release",
        "The metadata of a release: title, creator, licence, citation, date, and the number of items by kind.",
        JSON,
        read,
        {"version": library.starting},
        {f"{ROOT}releases/{version}": f"{view.title} {version}" for version in reversed(library.versions)},
    )
