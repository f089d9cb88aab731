"""Completion in the shell: connects arguments and options with the functions of `candidates` that list their values."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

MAX_HELP = 60


def _completer(name: str) -> "Callable[[click.Context, click.Parameter, str], list[CompletionItem]]":
    """Return a `shell_complete` of click. The function, named as in `candidates`, is imported once it is needed.

    It never raises or prints, because that would end up in the line that is being typed: if the taxonomy is missing or
    cannot be read, there are no candidates. No candidate is more than one word to a shell.
    """

    def complete(context: click.Context, _: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        from click.shell_completion import CompletionItem

        try:
            from taxokit.cli import candidates

            values = getattr(candidates, name)(context, incomplete)
        except Exception:  # noqa: BLE001 - see above
            return []
        return [
            CompletionItem(value, help=_help(text))
            for value, text in values.items()
            if value.startswith(incomplete) and candidates.is_one_word(value)
        ]

    return complete


def _help(text: str) -> str | None:
    """Return a description in one short line, as the protocol of the shells requires."""
    from taxokit.text.normalize import one_line

    line = one_line(text)
    return (line if len(line) <= MAX_HELP else f"{line[: MAX_HELP - 1].rstrip()}…") or None


complete_format = _completer("formats")
complete_id = _completer("identifiers")
complete_kind = _completer("kinds")
complete_past_id = _completer("past_identifiers")
complete_release = _completer("releases")
complete_rule = _completer("rules")
complete_slot = _completer("slots")
complete_version = _completer("versions")
