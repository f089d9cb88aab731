"""Random edits of the sources of a repository, with values that are odd but plausible for the range of each slot."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, NamedTuple

import yaml

from taxokit.rdf import terms
from taxokit.taxonomy.loader import class_of_file
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot

# fmt: off
TEXTS = (
    "魚", "Ärger & Ängste", "مرحبا بالعالم", "שלום (עולם)", "हिन्दी क्षेत्र", "ไทย", "Ελλάδα", "中文、標點。", "한국어", "👩‍👩‍👧 family", "🇩🇪",
    "می‌خواهم", "e\u0301 not é", "ﬁ ligature", "İstanbul ı", "ẞ ß", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "\u00ad soft", "nbsp\u00a0here", "a\u202fb", "\u3000wide",
    "  leading", "trailing  ", "tab\there", "line\nbreak", "two\n\nparagraphs", "\n", "ends\n", "x" * 5000, "word " * 700, "a",
    "=1+1", "+49 30 123", "-5 °C", "@SUM(A1)", "'quoted'", '"', "a;b,c\td", "<b>bold</b>", "<script>alert(1)</script>", "&amp;", "a < b > c",
    "]]>", "<!-- -->", "*not* _md_ `code`", "[link](http://x.y)", "# heading", "| a | b |", "\\", "\\u00e9", "C:\\dir\\n", "{title}", "${x}", "%s %d",
    "null", "None", "true", "no", "~", "1.0", "1e400", "0x1F", "2020-02-30", "12:30:00", "-", "--- ", "...", "?", ": ", "a: b", "- a", "#x", "a #b",
    "_x000D_", "_x0041_", "\u200f", "\u202eevil", "\u200b", "\ufeffbom", "\ufffe", "\uffff", "\ufffd", "\ud800", "\ue000 private", "\U0001fffe", "\ufdd0",
    "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\u2028", "\r", "a\r\nb", "\U000e0041", "\U0010ffff", "\U000e0100", "ͅ", "́", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴",
    'say "x"@en .', "a@en", "'''", '"""', "^^xsd:date", '\\"', "_:b0", "<http://x>", "http://example.org/a b", "$ref", "@id", "@type", "__proto__",
)
IRIS = (
    "http://ja.dbpedia.org/resource/魚", "https://example.org/énergie", "https://münchen.example/ä", "https://xn--mnchen-3ya.example/a", "https://例え.テスト/",
    "urn:isbn:9780000000002", "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66", "doi:10.1000/182", "info:lccn/sh85048331", "tag:example.org,2020:x",
    "mailto:a@example.org", "geo:13.4125,103.8667", "data:text/plain,hello", "tel:+49-30-123", "ftp://ftp.example.org/x", "skos:Concept", "dct:foo",
    "wd:Q42", "Concept", "foo:bar", "x:y", "a+b-c.d:e", "http://user@example.org/x", "http://example.org:8080/x", "http://example.org:99999/", "http://example.org:/",
    "http://[::1]/x", "http://[2001:db8::1]:80/x", "http://192.0.2.1/x", "https://EXAMPLE.org/X", "HTTP://example.org/", "https://example.org", "https://example.org/?",
    "https://example.org/#", "https://example.org/#a/b?c", "https://example.org/?x=1&y=<2>", "https://example.org/a%20b", "https://example.org/%zz", "https://example.org/%",
    "https://example.org/a'b(c)", "https://example.org/a;b,c", "https://example.org/a*b!c$d", "https://example.org/~me", "https://example.org//a//b", "https://example.org/./a/../b",
    "https://example.org/a|b", "https://example.org/{x}", "https://example.org/a^b", "https://example.org/a`b", 'https://example.org/a"b', "https://example.org/a\\b",
    "https://example.org/[x]", "https://example.org/a#b#c", "https://example.org/a b", "https://example.org/\u200d", "https://example.org/\u202e", "https://example.org/\ue000",
    "https://example.org/?\ue000", "https://example.org/\uffff", "https://example.org/😀", "https://example.org/e\u0301", "https://example.org/\u00a0", "https://example.org/\u3000x",
    "https://example.org/" + "x" * 3000, "https://orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0098", "http://localhost/x", "http://a/b", "file:///etc/passwd",
    "javascript:alert(1)", "http:///x", "https://", "http:x", "urn:x", "urn:", "://x", "//example.org/x", "/rel", "x", "http://www.w3.org/2004/02/skos/core#Concept",
    "https://example.org/a@b:c", "https://example.org/ﬁ", "https://example.org/\U0001fffe", "https://example.org/\U000f0000", "http://example.org.", "http://-x.org/", "http://exa_mple.org/",
)
DATES = (
    "2023-02-28", "2024-02-29", "2023-02-29", "2023-02-30", "1900-02-29", "2000-02-29", "0000-01-01", "0001-01-01", "0999-12-31", "9999-12-31", "12020-01-01", "-0044-03-15",
    "2023-13-01", "2023-00-10", "2023-04-31", "2023-1-1", "2023-01", "2023", "20230101", "01.02.2023", "2023-01-31T10:00:00", "2023-01-31T10:00:00Z",
    "2023-01-31T24:00:00", "2023-01-31T24:00:00Z", "2023-12-31T24:00:00", "2023-01-31T24:00:01", "2023-01-31T23:59:60", "2016-12-31T23:59:60Z", "2023-01-31T23:59:61", "2023-01-31T25:00:00",
    "2023-01-31T99:99:99", "2023-01-31T10:60:00", "2023-01-31T10:00:00+99:99", "2023-01-31T10:00:00+14:00", "2023-01-31T10:00:00+14:01", "2023-01-31T10:00:00-13:59", "2023-01-31T10:00:00-00:00",
    "2023-01-31T10:00:00.123456789Z", "2023-01-31T10:00:00.1", "2023-01-31t10:00:00z", "2023-01-31 10:00:00", "2023-01-31T10:00", "2023-01-31Z", "2023-01-31+01:00", "2100-01-01",
    "9999-12-31T24:00:00Z", "0001-01-01T00:00:00+14:00", "2023-02-30T10:00:00Z", "2023-01-31T10:00:00.000Z", "2023-01-31T24:00:00.0Z", "0000-01-01T00:00:00Z", "٢٠٢٣-٠١-٠١",
)
LANGUAGES = (
    "en", "EN", "de", "zh-Hant", "zh-Hant-TW", "x-private", "i-klingon", "de-1996", "de-CH-1901", "sl-rozaj-biske", "en-US-u-islamcal", "en-a-bbb-x-a-ccc", "gsw", "qaa", "und",
    "mul", "art-lojban", "ENG", "eng", "pt_BR", "e", "en-", "english", "*", "zh-yue", "hy-Latn-IT-arevela", "sgn-ase", "en-GB-oed", "es-419", "x-a", "de-x-long12345", "iw", "sr-Latn",
)
NOTATIONS = ("1.02", " 1.2 ", "1.2\t", "1.10", "A/B", "a.b:c", "#1", "=A1", "0001", "1e5", "−5", "§ 3", "ab c", "½", "ⅷ", "٣", "\u200e1", "true", "A" * 300, "[x]", "<1>", '"1"', "")
LICENSES = (
    "CC-BY-4.0", "CC0-1.0", "CC-PDM-1.0", "DL-DE-BY-2.0", "DL-DE-ZERO-2.0", "CDLA-Permissive-2.0", "LicenseRef-Mine", "CC-BY-3.0-IGO", "CC-BY-3.0-AU", "ODbL-1.0", "OGL-UK-3.0", "MIT",
    "GPL-3.0", "etalab-2.0", "cc-by-4.0", "CC-BY-5.0", "CC-BY-SA-4.0 OR MIT", "LicenseRef-ä", "proprietary", "NLOD-2.0", "0BSD", "GPL-2.0+", "Apache-2.0", "", "DocumentRef-x", "CC-BY-NC-ND-4.0",
)
MAILBOXES = ("mailto:a@example.org", "mailto:ä@example.org", "mailto:a+b@example.org", "mailto:a@b", "mailto:x", "mailto:a@example.org?subject=x y", "mailto:a@münchen.example", "MAILTO:a@b.org")
VERSIONS = ("1.0.0", "1.0", "v2", "2019", "unknown", "01.0.0", "1.0.0-rc.1", "1.0.0+b", "2020-01-01", "latest", "next", "1.0.0-dev", "ä", "0.0.0", "99999999999999999999.0.0", "1.3.0", "2.0.0")
NUMBERS: tuple[Any, ...] = (0, 1, -1, 2**31, 2**53, 2**53 + 1, 2**63, 2**64, 10**30, 0.1, -0.0, 1e-7, 1e21, 1e308, 5e-324, "1", "1,5", 100, 50.5, True)
TEMPLATES = ("{title}", "{creator}, {nothing}", "{", "}}", "{version} {edition} {based_on}", "a\nb {license_url}", "{ title }", "<b>{title}</b>")
# fmt: on


class Edit(NamedTuple):
    """A slot that gets another value: of the item at a route in a file."""

    path: str
    route: tuple[str | int, ...]
    slot: str
    value: Any

    def __str__(self) -> str:
        return f"{self.path} {'.'.join(map(str, (*self.route, self.slot)))} = {self.value!r}"[:300]

    def made_in(self, data: dict[str, Any]) -> None:
        """Make the edit in the content of the file."""
        item: Any = data
        for step in self.route:
            item = item[step]
        item[self.slot] = self.value


def random_edit(random: Random, taxonomy: Taxonomy, files: dict[str, dict[str, Any]]) -> Edit:
    """Return a random edit of one of these files."""
    path = random.choice(sorted(files))
    cls = class_of_file(path, taxonomy.schema)
    route, cls, _ = random.choice(list(_items(taxonomy.schema, cls, files[path])))
    slots = [slot for slot in cls.slots if (slot.given or not slot.computed) and _takes_values(taxonomy.schema, slot)]
    slot = random.choice(slots)
    return Edit(path, route, slot.name, _value(random, taxonomy, slot))


def _items(
    schema: Schema, cls: Class, data: dict[str, Any], route: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Class, dict[str, Any]]]:
    yield route, cls, data
    for slot in cls.containers:
        value, inner = data.get(slot.name), schema.classes[slot.range]
        parts: Any = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
        if slot.nesting == "one" and isinstance(value, dict):
            yield from _items(schema, inner, value, (*route, slot.name))
            continue
        for step, part in parts:
            if isinstance(part, dict):
                yield from _items(schema, inner, part, (*route, slot.name, step))


def _takes_values(schema: Schema, slot: Slot) -> bool:
    inner = schema.classes.get(slot.range) if slot.contains else None
    is_item = inner is not None and inner.identifier is not None and inner.identifier.kind != "uri"
    return slot.uri != terms.URI_SPACE and not (slot.nesting == "list" and is_item)


def _value(random: Random, taxonomy: Taxonomy, slot: Slot) -> Any:
    if slot.nesting == "map":
        cls = taxonomy.schema.classes[slot.range]
        return {_key(random, cls): _item(random, taxonomy, cls) for _ in range(random.randint(1, 2))}
    if not slot.multivalued:
        return _single(random, taxonomy, slot)
    return [_single(random, taxonomy, slot) for _ in range(random.randint(1, 3))]


def _key(random: Random, cls: Class) -> str:
    return random.choice(LANGUAGES if cls.identifier and cls.identifier.kind == "string" else NOTATIONS)


def _item(random: Random, taxonomy: Taxonomy, cls: Class) -> dict[str, Any]:
    slots = [slot for slot in cls.slots if not slot.computed and _takes_values(taxonomy.schema, slot)]
    own = [slot for slot in slots if not (slot.identifier and slot.kind != "uri")]
    needed = [slot for slot in own if slot.required or slot.name in cls.key]
    chosen = dict.fromkeys([*needed, *random.sample(own, min(len(own), random.randint(1, 2)))])
    return {slot.name: _value(random, taxonomy, slot) for slot in chosen}


def _single(random: Random, taxonomy: Taxonomy, slot: Slot) -> Any:
    if slot.contains:
        return _item(random, taxonomy, taxonomy.schema.classes[slot.range])
    if slot.kind != "string" or slot.uri in _BY_URI or _DATED.intersection(slot.datatypes):
        return random.choice(_pool(taxonomy, slot))
    text: str = random.choice(random.choice((*[TEXTS] * 5, VERSIONS, NOTATIONS, DATES, IRIS, TEMPLATES)))
    return text + random.choice(TEXTS) if random.random() < _COMBINED else text


_DATED = {terms.DATE, terms.DATE_TIME}
_BY_URI = {
    terms.LANGUAGE: LANGUAGES,
    terms.LICENSE_ID: LICENSES,
    terms.NOTATION: NOTATIONS,
    terms.VERSION_INFO: VERSIONS,
}
_COMBINED = 0.2
"""How often a text is made of two."""


def _pool(taxonomy: Taxonomy, slot: Slot) -> Sequence[Any]:
    """Return values to choose from for a slot."""
    if slot.uri in _BY_URI:
        return _BY_URI[slot.uri]
    if slot.refers:
        return sorted(taxonomy.index(slot.range)) or ["nothing"]
    if slot.kind == "enum":
        return sorted(taxonomy.schema.enums[slot.range])
    if slot.kind == "uri":
        return MAILBOXES if (slot.pattern or "").startswith("^mailto") else IRIS
    if slot.kind in ("integer", "number"):
        return NUMBERS
    others: dict[str, Sequence[Any]] = {"boolean": (True, False, "true", 1), "text": TEXTS}
    return others.get(slot.kind, DATES)


class _Quoting(yaml.SafeDumper):
    """Writes every text in double quotes, so that no reader takes it for anything else."""


_Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def yaml_of(data: dict[str, Any]) -> str:
    """Return the content of a file as YAML; what UTF-8 cannot hold is written as an escape."""
    return yaml.dump(data, Dumper=_Quoting, allow_unicode=True, sort_keys=False, width=1_000_000)
