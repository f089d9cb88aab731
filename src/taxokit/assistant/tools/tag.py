"""`tag`: the items that a text asks for, with the words that say so."""

from typing import TYPE_CHECKING, Any

from taxokit.assistant.library import Library
from taxokit.assistant.tools import STRING, STRINGS, Tool, list_of, paged, paging, ref, text, tool
from taxokit.assistant.view import Answer, View, page
from taxokit.text.normalize import one_line, truncated

if TYPE_CHECKING:
    from taxokit.client.tagging import Tag

_LONGEST = 200_000  # letters of a text
_MOST_WORDS, _LONGEST_WORDS = 3, 60


@tool
def create(view: View, _library: Library) -> Tool:
    """Return the tool."""
    kinds = list(view.kinds)
    return Tool(
        title="Find items in a text",
        description=(
            f"The items of {view.title} that a text such as an advert or a course asks for, the surest first, each with"
            " a score from 0 to 1 and the words of the text that say so. Pass the text as it is; what is not in the"
            " answer was not found, so add nothing. Use `search` for a few words of your own."
        ),
        arguments={
            "text": text("The whole text, without markup.", _LONGEST),
            "kinds": {
                **list_of({"type": "string", "enum": kinds}),
                "description": "Only items of these kinds; by default skills, or all without any.",
            },
            "min_score": {
                "type": "number", "minimum": 0, "maximum": 1, "default": 0.5, "description": "The least score.",
            },
            **paging(30),
        },
        required=["text"],
        members=paged(ref(iri=STRING, score={"type": "number"}, words=STRINGS)),
        answer=_answer,
    )  # fmt: skip


def _answer(
    view: View, text: str, kinds: list[str] | None = None, min_score: float = 0.5, limit: int = 30, offset: int = 0
) -> Answer:
    tags = view.taxonomy.tag(text, kinds=kinds or None, min_score=min_score)

    def row(tag: "Tag") -> dict[str, Any]:
        words = dict.fromkeys(truncated(one_line(hit.words), _LONGEST_WORDS) for hit in tag.hits)
        return view.linked(tag.item) | {"score": round(tag.score, 2), "words": list(words)[:_MOST_WORDS]}

    return Answer(page(tags, row, offset, limit))
