"""Completion in the shell: connects arguments and options with the functions of `candidates` that list their values."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

MAX_HELP = 60


class Completer:
    """A `shell_complete` of click. The function, named as in `candidates`, is imported when something is completed.

    It never raises or prints, because that would end up in the line that is being typed: if the taxonomy is missing or
    cannot be read, there are no candidates. No candidate is more than one word to a shell.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, context: click.Context, _: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        """Return the candidates that begin with what is there, each with a line of help."""
        from click.shell_completion import CompletionItem

        try:
            from taxokit.cli import candidates

            values = getattr(candidates, self.name)(context, incomplete)
        except Exception:  # noqa: BLE001 - see above
            return []
        return [
            CompletionItem(value, help=_help(text))
            for value, text in values.items()
            if value.startswith(incomplete) and candidates.is_one_word(value)
        ]


def _help(text: str) -> str | None:
    """Return a description in one short line, as the protocol of the shells requires."""
    from taxokit.text.normalize import one_line

    line = one_line(text)
    return (line if len(line) <= MAX_HELP else f"{line[: MAX_HELP - 1].rstrip()}…") or None


complete_format = Completer("formats")
complete_id = Completer("identifiers")
complete_kind = Completer("kinds")
complete_past_id = Completer("past_identifiers")
complete_release = Completer("releases")
complete_rule = Completer("rules")
complete_slot = Completer("slots")
complete_version = Completer("versions")
