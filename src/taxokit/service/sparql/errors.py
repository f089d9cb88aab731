"""Why a query is not answered, as HTTP says it."""


class QueryError(Exception):
    """A query that is refused or stopped, with the status of the answer (RFC 9110, section 15) and the reason.

    `retry_after` is after how many seconds to try again, None where that would change nothing.
    """

    def __init__(self, status: int, reason: str, retry_after: int | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.retry_after = retry_after


def place(text: str, offset: int) -> str:
    """Return a place in a text for a message: its line and its column, from 1."""
    line = text.count("\n", 0, offset) + 1
    return f"line {line}, column {offset - text.rfind(chr(10), 0, offset)}"
