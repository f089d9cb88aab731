"""`next_steps`: what a target needs, and how to get there."""

from taxokit.assistant.library import Library
from taxokit.assistant.prompts import RULES, Argument, Prompt, prompt
from taxokit.assistant.view import View


@prompt
def create(view: View, _library: Library) -> Prompt | None:
    """Return the prompt, None if no item needs others."""
    if not view.needing:
        return None

    def write(target: str, background: str = "") -> str:
        if not background:
            return (
                f"What does “{target}” need? Call `path` with it, and show what it asks for itself and what comes"
                f" before that, step by step. {RULES}"
            )
        return (
            f"How do I get to “{target}”? What I know is in the text below. Call `tag` with this text, then `gap` with"
            " the target and the ids that `tag` found. Say which words of the text speak for which item, what is"
            f" missing, and in which order to learn it. {RULES}\n\n{background}"
        )

    return Prompt(
        "What does it need, and how do I get there?",
        f"What an item ({', '.join(view.needing)}) needs, in order; with a background, what of it is missing.",
        {
            "target": Argument(
                "The target, such as a role, by its name.",
                complete=lambda start, _given: [item.label for item in view.starting(start, view.needing)],
            ),
            "background": Argument("What is known: a curriculum vitae, or names of items.", is_required=False),
        },
        write,
    )
