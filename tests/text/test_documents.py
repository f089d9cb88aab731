"""The text of documents: plain, HTML and PDF."""

import io
import time
from collections.abc import Callable

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.text import documents
from taxokit.text.documents import text_of
from taxokit.text.errors import SourceError

PAGE = """<!DOCTYPE html><html><head><title>Jobs</title><style>p {}</style></head><body>
<nav><a href="/">Python</a></nav>
<h1>Engineer</h1><p>You write&nbsp;<b>Ru&shy;st</b> &amp; Go.<p>Two
lines<ul><li>Kafka<li>dbt</ul>
<div hidden><div>Perl</div></div><div style="color:red; display: none">COBOL</div><span aria-hidden="true">PHP</span>
<table><tr><td>SQL</td><td>daily</td></tr></table><script>var java = "<p>Java</p>";</script>
<!-- Lisp --><footer>Ruby</footer></body></html>"""


def pdf(*lines: str) -> bytes:
    """Return a PDF of one page with lines in Helvetica (ISO 32000-2, 7.5 and 9.4)."""
    shown = "".join(f"({line.translate(str.maketrans({c: chr(92) + c for c in '()' + chr(92)}))}) ' " for line in lines)
    content = f"BT /F 12 Tf 14 TL 50 750 Td {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("latin-1")


def test_html_is_what_the_page_shows() -> None:
    shown = ["# Engineer", "", "You write Rust & Go.", "Two lines", "", "- Kafka", "- dbt", "", "| SQL | daily"]
    assert [line for line in text_of(PAGE.encode(), "x").splitlines() if line] == [line for line in shown if line]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<p>Caf\xc3\xa9</p>", "x.html"),
        (b"<!doctype html><meta charset='iso-8859-1'><p>Caf\xe9", "x"),
        ("\ufeffCafé".encode(), "x.txt"),
        ("Café".encode("utf-16"), "x.txt"),
    ],
)
def test_encodings(data: bytes, name: str) -> None:
    assert text_of(data, name).strip() == "Café"


def test_angle_brackets_are_text() -> None:
    assert text_of(b"if a < b > c: <p>", "x.txt") == "if a < b > c: <p>"


def test_pdf() -> None:
    text = text_of(pdf("Streaming Data with Kafka", "and fine-", "tuning (LoRA)"), "x")
    assert text.split("\n") == ["Streaming Data with Kafka", "and finetuning (LoRA)"]


def encrypted() -> bytes:
    writer, out = pypdf.PdfWriter(io.BytesIO(pdf("secret"))), io.BytesIO()
    writer.encrypt("password", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (encrypted, "is encrypted"),
        (pdf, "contains no text"),
        (lambda: pdf("x")[:300], "is a damaged PDF"),
        (lambda: b"PK\x03\x04\0\0", "is no text, but a binary file"),
        (lambda: b"Caf\xe9", "is not UTF-8"),
        (lambda: b"<html><script>x</script></html>", "contains no text"),
    ],
)
def test_files_without_text(make: Callable[[], bytes], message: str) -> None:
    with pytest.raises(SourceError) as caught:
        text_of(make(), "x")
    assert caught.value.message.startswith(message)


def test_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LONGEST_TEXT", 5)
    for data in (b"123456", pdf("123456")):
        with pytest.raises(SourceError, match="more than 5 characters"):
            text_of(data, "x")


@given(st.text(alphabet="<>/ab!-= \"'&;", max_size=200))
def test_any_markup_is_read(markup: str) -> None:
    assert isinstance(documents.text_of_html(markup), str)


def test_hostile_markup_takes_linear_time() -> None:
    start = time.process_time()
    for piece in ("<div hidden>", "<", "<!--", "<a b=", "&#", "</", "<p>"):
        documents.text_of_html(piece * 20_000)
    assert time.process_time() - start < 3
