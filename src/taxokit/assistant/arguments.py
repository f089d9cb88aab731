"""The arguments of a call, checked by the schema of its tool, with words from which a model finds the right ones."""

from collections.abc import Mapping
from functools import reduce
from typing import Any

import jsonschema_rs

from taxokit.assistant.view import RefusalError
from taxokit.text.normalize import one_line, truncated
from taxokit.text.words import did_you_mean, listed, with_article

_LONGEST = 100  # letters of what a caller wrote


class Arguments:
    """The arguments of a tool with a name, by the schema of its input."""

    def __init__(self, name: str, schema: Mapping[str, Any]) -> None:
        self._name, self._schema = name, schema
        self._known: Mapping[str, Mapping[str, Any]] = schema["properties"]
        self._validator = jsonschema_rs.validator_for(dict(schema), mask="it")

    def checked(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Return the arguments without those that are null. Raises RefusalError if they are not as the schema says."""
        arguments = {name: value for name, value in arguments.items() if value is not None}
        unknown = next((name for name in arguments if name not in self._known), None)
        if unknown is not None:
            near = did_you_mean(_shown(unknown), self._known)
            hint = f"{near[:1].upper()}{near[1:]} It takes {listed(self._known)}.".strip()
            raise RefusalError(f"`{self._name}` has no argument '{_shown(unknown)}'", hint=hint)
        for name in self._schema["required"]:
            if name not in arguments:
                raise RefusalError("must be given", where=name, hint=self._about(name))
        try:
            error = next(self._validator.iter_errors(arguments), None)
        except ValueError:  # half of a surrogate pair, which is in no text
            raise RefusalError("an argument is no text in Unicode", hint="Send it as UTF-8.") from None
        if error is not None:
            first, *steps = error.instance_path
            where = str(first) + "".join(f"[{step}]" for step in steps)
            raise RefusalError(
                _words(error, reduce(_inside, error.instance_path, arguments)),
                where=where,
                hint=self._about(str(first)),
            )
        whole = {name for name, schema in self._known.items() if schema["type"] == "integer"}
        return {name: int(value) if name in whole else value for name, value in arguments.items()}  # 1.0 is one

    def _about(self, name: str) -> str:
        return str(self._known[name]["description"])


def _inside(data: Any, step: str | int) -> Any:
    return data[step]


def _words(error: jsonschema_rs.ValidationError, value: Any) -> str:
    """Return what is wrong with a value."""
    kind: Any = error.kind
    if kind.name == "enum":
        near = did_you_mean(_shown(str(value)), kind.options)
        return f"must be {listed(kind.options, 'or')}" + (f" ({near})" if near else "")
    if kind.name == "type":
        return f"must be {' or '.join(map(with_article, kind.types))}"
    return error.message


def _shown(text: str) -> str:
    return truncated(one_line(text), _LONGEST)
