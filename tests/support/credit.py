"""A credit for tests of artifacts, with characters that Markdown would take for marks."""

from taxokit.taxonomy.attribution import Agent, Attribution
from taxokit.text.versions import Version

CREDIT = Attribution(
    title="Odd *Words*",
    description="Words.",
    version=Version(2, 0, 0),
    issued="2026-06-14",
    creator=Agent("Some_body", "https://example.org/somebody"),
    publisher=Agent("Press", "https://example.org/press"),
    license="CC-BY-4.0",
    license_url="https://creativecommons.org/licenses/by/4.0/",
    homepage="https://example.org/words",
    source="https://example.org/words",
    language="en",
    template="{creator}: {title} {version}, {license}.",
)
