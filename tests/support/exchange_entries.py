"""Odd texts, and entries of files for translators, of hypothesis."""

from hypothesis import strategies as st

from taxokit.taxonomy.translations import State
from taxokit.translate.entries import Base, Entry, fingerprint

_PIECES = st.sampled_from(
    [
        '"',
        "\\",
        "\n",
        "\t",
        "=",
        "=1+1",
        "@SUM(1)",
        "'=x",
        "<b>",
        "&amp;",
        "]]>",
        "{name}",
        "%s",
        "fuzzy",
        "#~",
        "msgid",
        "\u05e9\u05dc\u05d5\u05dd",
        "\u202b",
        "\U0001f469\u200d\U0001f52c",
        "\u2028",
        "\x85",
        "\x0c",
        "\u00a0",
        "_x0007_",
        ",",
        ";",
        "ß",
        " ",
        "word",
        "\ufffd",
    ]
)
TEXTS = st.lists(
    _PIECES | st.text(st.characters(codec="utf-8", exclude_characters="\0\r\x04\a"), max_size=4), min_size=1
).map(lambda pieces: "".join(pieces).strip())
_STATES: tuple[State, ...] = ("draft", "reviewed", "stale")
CONTEXTS = st.from_regex(r"[a-z]{1,5}/[a-z0-9-]{1,9}#[a-z_]{1,5}", fullmatch=True)
NAMES = st.sampled_from(["", "Ada", "Erika Muster", 'Grace "G"', "<Ada>"])


@st.composite
def entries(draw: st.DrawFn, context: str = "") -> Entry:
    """Return an entry as an export makes it."""
    source = draw(TEXTS.filter(bool))
    text = draw(TEXTS)
    state: State = draw(st.sampled_from(_STATES)) if text else "missing"
    previous = draw(TEXTS) if state == "stale" else ""
    names = (draw(NAMES) if text else "", draw(NAMES.filter(bool)) if state == "reviewed" else "")
    return Entry(context or draw(CONTEXTS), source, text, state, Base(state, fingerprint(text)), previous, *names)


def many(least: int = 0) -> st.SearchStrategy[list[Entry]]:
    """Return lists of entries whose contexts differ."""
    return st.lists(entries(), min_size=least, max_size=5, unique_by=lambda entry: entry.context)
