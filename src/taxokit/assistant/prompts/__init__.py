"""Prompts: the registry of the tasks that a person can start in a client, each as a message to the assistant."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from taxokit.assistant.library import Library
from taxokit.assistant.resources import Completion
from taxokit.assistant.view import View
from taxokit.text.plugins import Registry


class Argument(NamedTuple):
    """An argument of a prompt."""

    description: str
    is_required: bool = True
    complete: Completion | None = None


@dataclass(frozen=True)
class Prompt:
    """A task: `write` gets the arguments, "" for one that is missing, and returns the message."""

    title: str
    description: str
    arguments: Mapping[str, Argument]
    write: Callable[..., str]


PROMPTS: Registry[Callable[[View, Library], Prompt | None]] = Registry("taxokit.assistant.prompts")

prompt = PROMPTS.register
"""Registers a function that makes a prompt for a release, or None if it means nothing for the taxonomy."""

RULES = (
    "Name only items that the tools return, with their labels and links to their IRIs, and end with the version and the"
    " credit of the taxonomy."
)
