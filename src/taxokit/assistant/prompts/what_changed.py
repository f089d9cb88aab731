"""`what_changed`: the changes between two releases, and what they mean for stored identifiers."""

from taxokit.assistant.library import Library
from taxokit.assistant.prompts import RULES, Argument, Prompt, prompt
from taxokit.assistant.view import View


@prompt
def create(view: View, library: Library) -> Prompt | None:
    """Return the prompt, None if there is one release."""
    if len(library.versions) == 1:
        return None

    def write(from_version: str = "", to_version: str = "", identifiers: str = "") -> str:
        old, new = from_version or library.before(view.version), to_version or view.version
        asked = (
            " Then call `resolve` with the identifiers below, and make a table: the identifier, what it means now, and"
            f" what to do.\n\n{identifiers}"
            if identifiers
            else ""
        )
        return (
            f"What changed in {view.title} from {old} to {new}? Call `changes` with these versions, read on with"
            f" `next_offset`, and sum up by kind of change; say first what breaks stored data. {RULES}{asked}"
        )

    return Prompt(
        "What changed, and what does it mean for my identifiers?",
        f"The changes between two releases of {view.title}, and what each of some identifiers means now.",
        {
            "from_version": Argument("The earlier release; by default the one before.", False, library.starting),
            "to_version": Argument(f"The later release; by default {view.version}.", False, library.starting),
            "identifiers": Argument("Identifiers in use, one a line.", is_required=False),
        },
        write,
    )
