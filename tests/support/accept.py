"""The `Accept` headers that every host is held to, and the form that each gets: None if none fits (406)."""

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"

ACCEPT = {
    None: "html",
    "": "html",
    "*/*": "html",
    "text/html": "html",
    BROWSER: "html",
    "text/turtle": "ttl",
    "application/json": "json",
    "application/ld+json": "jsonld",
    "application/n-triples": "nt",
    "application/rdf+xml": "rdf",
    # weights
    "text/html;q=0.5, text/turtle": "ttl",
    "text/turtle;q=0.3, application/ld+json;q=0.7, */*;q=0.1": "jsonld",
    "text/html;q=0, */*": "json",
    "text/turtle;q=0": None,
    "*/*;q=0": None,
    "text/turtle; q=1.0 ,text/html ; Q=0.999": "ttl",
    # how exactly a form is named
    "text/*": "html",
    "text/*, text/html;q=0": "ttl",
    "application/*": "json",
    "text/turtle, */*": "ttl",
    "text/*;q=0.9, application/rdf+xml;q=0.9": "rdf",
    "text/turtle, text/html": "html",
    # Markdown, which assistants name beside HTML
    "text/markdown": "md",
    "text/markdown, text/html, */*": "md",
    "text/html;q=0.7, text/markdown;q=1.0, text/plain;q=0.8, */*;q=0.1": "md",
    "text/html, text/markdown;q=0.9": "html",
    "text/markdown;q=0.4, text/html;q=0.4": "md",
    # parameters, case
    'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted, x"': "jsonld",
    "TEXT/TURTLE;charset=utf-8": "ttl",
    # nothing fits
    "image/png": None,
    "application/pdf, image/*;q=0.2": None,
    # malformed: the readable parts count; without any, every form fits
    ";;;": "html",
    "garbage": "html",
    "text": "html",
    "*/turtle": "html",
    "text/turtle;q=2": "html",
    "text/turtle;q=-1, application/json;q=0.2": "json",
    "text/turtle;q=0.1234": "html",
    ",, ,text/turtle,": "ttl",
    'text/html;a="unclosed, text/turtle': "ttl",
    "text/turtle;;;q=0.5;": "ttl",
}
