"""What an error says, and its parts."""

import pytest

from taxokit.text.errors import SourceError, TaxokitError


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (TaxokitError("is empty"), "is empty"),
        (TaxokitError("is empty", where="a.yaml"), "a.yaml: is empty"),
        (TaxokitError("is empty", hint="write a mapping"), "is empty; write a mapping"),
        (SourceError("is empty", where="a.yaml:3", hint="write a mapping"), "a.yaml:3: is empty; write a mapping"),
    ],
)
def test_line_has_the_parts_that_there_are(error: TaxokitError, line: str) -> None:
    assert str(error) == line


def test_parts_are_fields_whatever_stands_in_them() -> None:
    error = SourceError("is a: b; c", where="x; y: z", hint="do: this; that")
    assert (error.message, error.where, error.hint) == ("is a: b; c", "x; y: z", "do: this; that")
