"""`taxokit:///taxonomy.md`: the taxonomy at a glance, in Markdown."""

from collections.abc import Iterator

from taxokit.assistant.library import Library
from taxokit.assistant.resources import MARKDOWN, ROOT, Resource, resource
from taxokit.assistant.view import View, name_of
from taxokit.text.normalize import one_line

_MOST = 200  # items of a list


@resource
def create(view: View, _library: Library) -> Resource:
    """Return the resource."""
    description = f"The description of {view.title}, its kinds, and its items at the top, each with its definition."
    return Resource(
        f"{ROOT}taxonomy.md", f"{view.title}: overview", description, MARKDOWN, lambda: "\n".join(_lines(view))
    )


def _lines(view: View) -> Iterator[str]:
    yield f"# {view.title} {view.version}"
    yield ""
    yield from (one_line(view.credit.abstract), "", f"Cite as: {view.credit.in_markdown}")
    for kind, number in view.kinds.items():
        tops = [item for item in view.taxonomy.of_kind(kind) if item.parent is None and not item.is_deprecated]
        yield from ("", f"## {kind} ({number:,})", "")
        for item in tops[:_MOST]:
            about = view.gloss(item)
            yield f"- {view.label(item)} (`{name_of(item)}`)" + (f": {about}" if about else "")
        if len(tops) < number or len(tops) > _MOST:
            yield f"- {number - min(len(tops), _MOST):,} more: the tool `search` finds them"
    yield ""
