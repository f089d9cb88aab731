"""Groups of commands: each command is a file of a folder, and only the command that runs is imported."""

import importlib
import importlib.util
from collections.abc import Mapping
from typing import Any

import click

from taxokit.text.plugins import modules_in

GROUPS = ("look up", "edit", "check", "release", "use", "start")
"""The groups of commands in the order of the help; the docstring of each command's module names its own."""


class CommandFolder(click.Group):
    """The commands of a package, with words that stand for former names of commands, which are not listed."""

    def __init__(self, package: str, former: Mapping[str, tuple[str, ...]] | None = None, **options: Any) -> None:
        super().__init__(**options)
        self._package = package
        self._former = former or {}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click passes it
        """Return the names of the commands, sorted."""
        return sorted(name for name, _ in modules_in(self._package))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command. Ends with wrong usage if there is no such command."""
        names = self.list_commands(ctx)
        if cmd_name in names:
            command: click.Command = importlib.import_module(f"{self._package}.{cmd_name}").command
            return command
        if not ctx.resilient_parsing:  # as completion parses
            from taxokit.text.words import did_you_mean

            hint = did_you_mean(cmd_name, names)
            ctx.fail(f"No such command {cmd_name!r}. {hint[:1].upper()}{hint[1:]}".rstrip())
        return None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that words begin with, whose former name counts, too."""
        return super().resolve_command(ctx, [*self._former.get(args[0], args[:1]), *args[1:]])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands in their groups, each with its summary."""
        names, groups = self.list_commands(ctx), self.grouped(ctx)
        for title, members in groups.items():
            with formatter.section(title if len(groups) > 1 else "Commands"):
                formatter.write_dl([(name.ljust(max(map(len, names))), self.summary(name)) for name in members])

    def grouped(self, ctx: click.Context) -> dict[str, list[str]]:
        """Return the names of commands by the titles of their groups; a command without a group is among the others."""
        titles = {group: group.capitalize() for group in GROUPS}
        groups: dict[str, list[str]] = {title: [] for title in (*titles.values(), "Other commands")}
        for name in self.list_commands(ctx):
            group = _first_line(self._package, name).partition(" (")[2].partition("): ")[0]
            groups[titles.get(group, "Other commands")].append(name)
        return {title: members for title, members in groups.items() if members}

    def summary(self, name: str) -> str:
        """Return the summary of a command: what its module's docstring says after its name and its group."""
        text = _first_line(self._package, name).partition("): ")[2].partition('"""')[0]
        return text[:1].upper() + text[1:]


def _first_line(package: str, name: str) -> str:
    """Return the first line of a command's module, which is read and not imported."""
    spec = importlib.util.find_spec(f"{package}.{name}")
    read = getattr(spec.loader, "get_source", None) if spec else None
    return str(read(spec.name) if spec and read else "").partition("\n")[0]
