"""`taxokit:///releases`: the list of the releases."""

from taxokit.assistant.library import Library
from taxokit.assistant.resources import JSON, ROOT, Resource, resource
from taxokit.assistant.view import View
from taxokit.text.json_text import compact_json


@resource
def create(view: View, library: Library) -> Resource:
    """Return the resource."""

    def read() -> str:
        reasons = library.withdrawn
        rows = [
            {"version": version, "address": f"{ROOT}releases/{version}"}
            | ({"withdrawn": reasons[version]} if version in reasons else {})
            for version in reversed(library.versions)
        ]
        return compact_json({"title": view.title, "current": view.version, "releases": rows})

    return Resource(f"{ROOT}releases", "Releases", f"All releases of {view.title}, the latest first.", JSON, read)
