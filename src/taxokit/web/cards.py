"""The card of an item: the image that other sites show beside a link to its page (Open Graph, `og:image`).

Pillow draws it with its own font, so that the bytes do not depend on the fonts of a machine. That font has Latin
letters; an item whose name has others gets no card, because boxes in place of letters would be worse than none.
"""

import io
import textwrap
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from taxokit.text.extras import missing_packages

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

SIZE = (1200, 630)
"""The size that Open Graph, Mastodon, Slack, LinkedIn and X show without cutting anything off."""

_GROUND, _INK = (11, 107, 86), (255, 255, 255)
_QUIET = 190  # of 255: the share of the ink
_EDGE = 80
_LAST = 0x24F  # of the letters that the font has: Latin Extended-B
_SIGNS = "–—‘’“”„…•†€™‹›"


def card(title: str, kind: str, name: str, about: str) -> bytes | None:
    """Return a card as PNG, None if the font lacks letters for it. Raises ConfigError if Pillow is not installed."""
    try:
        from PIL import Image, ImageDraw
    except ImportError:
        raise missing_packages("cards") from None
    if not can_draw(title + name):
        return None
    image = Image.new("L", SIZE)
    draw = ImageDraw.Draw(image)
    top = float(_EDGE)
    for text, size, width, most, ink in (
        (kind if can_draw(kind) else "", 34, 60, 1, _QUIET),
        (name, 76, 26, 3, 255),
        (about if can_draw(about) else "", 34, 62, 3, _QUIET),
    ):
        for line in textwrap.wrap(text, width, max_lines=most, placeholder=" …"):
            draw.text((_EDGE, top), line, fill=ink, font=_font(size))
            top += size * 1.25
        top += 18
    for step, height in enumerate((14, 28, 42)):  # the sign of the site
        draw.rectangle((_EDGE + 18 * step, 560 - height, _EDGE + 18 * step + 12, 560), fill=255)
    draw.text((_EDGE + 72, 522), textwrap.shorten(title, 60, placeholder=" …"), fill=_QUIET, font=_font(30))
    return _png(image)


def can_draw(text: str) -> bool:
    """Return True if the font has all letters of a text."""
    return all(ord(letter) <= _LAST or letter in _SIGNS for letter in text)


@lru_cache
def _font(size: int) -> "FreeTypeFont | Any":
    from PIL import ImageFont

    return ImageFont.load_default(size)


def _png(image: Any) -> bytes:
    """Return an image of shades of grey in our two colours: a third of the bytes of one in all colours."""
    image.putpalette(
        [
            round(low + (high - low) * shade / 255)
            for shade in range(256)
            for low, high in zip(_GROUND, _INK, strict=True)
        ]
    )
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=4)
    return buffer.getvalue()
