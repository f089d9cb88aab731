"""Files of RDF that would crash the parser or exhaust the memory, refused before they are parsed, by their syntax."""

from taxokit.core.errors import SourceError
from taxokit.core.memory import memory_left, memory_used

WORK = 0.7
"""How much memory the rules need for each byte that the statements take."""


def refuse_what_crashes(path: object, data: bytes, syntax: str, *, lenient: bool = False) -> None:
    """Raise SourceError where the parser of a syntax would crash, or need much more time or memory than is usual."""
    # each is imported where it is needed, since every check imports this module
    if syntax == "RDF_XML":
        from taxokit.rdf.limits.xml import refuse_xml

        refuse_xml(path, data)
    elif syntax == "JSON_LD":
        from taxokit.rdf.limits.jsonld import refuse_json_ld

        refuse_json_ld(path, data)
    else:
        from taxokit.rdf.limits.turtle import refuse_turtle

        refuse_turtle(path, data, lenient=lenient)


def refuse_without_memory(path: object, statements: int) -> None:
    """Raise SourceError where so many statements were read that there is no memory for the work on them."""
    if statements:
        used, left = memory_used(), memory_left()
        if left is not None and left < used * WORK:
            message = f"needs more memory than there is: {statements:,} statements take {used >> 20:,} MiB"
            raise SourceError(f"{message}, and {left >> 20:,} MiB are left", where=path, hint="divide it into files")
