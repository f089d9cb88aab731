"""Why a query is not answered, as HTTP says it."""

from taxokit.web.refusal import RefusedError


class QueryError(RefusedError):
    """A query that is refused or stopped.

    `retry_after` is after how many seconds to try again, None where that would change nothing.
    """

    def __init__(self, status: int, message: str, retry_after: int | None = None) -> None:
        super().__init__(status, message)
        self.retry_after = retry_after


def place(text: str, offset: int) -> str:
    """Return a place in a text for a message: its line and its column, from 1."""
    line = text.count("\n", 0, offset) + 1
    return f"line {line}, column {offset - text.rfind(chr(10), 0, offset)}"
