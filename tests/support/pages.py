"""Parts of the pages of a site."""

import re


def plain(text: str) -> str:
    """Return the words of some HTML."""
    return " ".join(re.sub("<[^>]+>", " ", text).split())


def section_of(page: str, anchor: str) -> str:
    """Return the section of a page whose heading has an anchor."""
    start = page.index(f'<h2 id="{anchor}">')
    return page[start : page.index("</section>", start)]
