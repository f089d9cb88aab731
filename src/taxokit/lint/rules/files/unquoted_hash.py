"""A text ends before a number sign, because YAML reads the rest of the line as a comment.

After white space, `#` begins a comment in text without quotes: the label `Agent Memory #1 Systems` is read as
`Agent Memory`, and nothing else reports the loss. A comment with a space after its `#` is never reported, nor is one
beside a value that is not text, or before anything but a letter or a digit. A finding may still be a comment without a
space, such as `#obsolete`: add the space.

The fix quotes the whole text. It is made only if a digit follows the `#`, as in `#1`. Of 207 comments after bare values
in nine public repositories, eight had no space: the three with a digit were text, and the five with a letter comments.

Source: YAML 1.2.2 section 6.6; yamllint `comments: require-starting-space`.

```yaml bad
id: energy
label: Energy #1 Source
```

```yaml good
id: energy
label: "Energy #1 Source"
```
"""

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Replacement,
    ReportedScalar,
    Severity,
    Taxonomy,
    place_in,
    reported_scalars,
    rule,
)
from taxokit.text.errors import SourceError
from taxokit.text.patterns import lazy_compile

_TEXT = lazy_compile(r"#\d(?!.*\s#(?!\d))")
"""A comment that certainly is text: it begins with a number, and no other comment is after it."""


@rule(Severity.WARNING, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each text that a number sign cuts short."""
    for scalar in reported_scalars(taxonomy, "unquoted-hash"):
        if not scalar.takes_text or scalar.slot is None or scalar.slot.identifier:
            continue
        (comment,) = scalar.diagnostic.about
        path = scalar.diagnostic.place.path
        text = taxonomy.text_of(path)
        start = text.index(comment, scalar.node.end_mark.index)
        is_text = _TEXT.match(comment) is not None
        yield Diagnostic(
            place_in(path, text, start),
            f"{scalar.slot.name} ends before {comment!r}, which YAML reads as a comment",
            "quote the whole text" if is_text else "quote the whole text, or put a space after the # of a comment",
            _quoted(text, scalar, start + len(comment)) if is_text else None,
            about=(comment,),
        )


def _quoted(text: str, scalar: ReportedScalar, end: int) -> Replacement | None:
    """Return the fix that makes one text of a scalar and the comment after it; None in brackets and with an anchor."""
    from taxokit.yaml_text import emitter  # needed only for a fix
    from taxokit.yaml_text.comments import column, native
    from taxokit.yaml_text.spans import find_entry

    start = scalar.node.start_mark.index
    try:
        entry = find_entry(text, scalar.root, scalar.route)
    except SourceError:
        return None
    if entry.in_flow or entry.is_alias or text[start] in "&!":
        return None
    lead = "" if text[start - 1].isspace() else " "
    whole = (scalar.node.value + text[scalar.node.end_mark.index : end]).lstrip()
    written = emitter.scalar(whole, entry.column, column(text, start) + len(lead))
    return Replacement(start, end, native(text, lead + written))
