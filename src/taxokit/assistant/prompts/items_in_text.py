"""`items_in_text`: the items that an advert or another text asks for."""

from taxokit.assistant.library import Library
from taxokit.assistant.prompts import RULES, Argument, Prompt, prompt
from taxokit.assistant.view import View


@prompt
def create(view: View, _library: Library) -> Prompt:
    """Return the prompt."""

    def write(text: str) -> str:
        return (
            f"Which items of {view.title} does the text below ask for? Call `tag` with the text as it is. Make a"
            " table: the item, how sure it is, and the words that say so. List apart what the text asks for and the"
            f" taxonomy lacks, without names for it. {RULES}\n\n{text}"
        )

    return Prompt(
        "What does this text ask for?",
        f"The items of {view.title} that an advert, a course or another text asks for, with the evidence.",
        {"text": Argument("The text.")},
        write,
    )
