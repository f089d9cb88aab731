"""Numbers in words for people: one finding, two findings."""


def count_of(number: int, noun: str) -> str:
    """Return a number with its noun: `count_of(2, "file")` gives `2 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
