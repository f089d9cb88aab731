import contextlib
import re
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, QuerySolutions, Store

from taxokit.web.limits import Limits
from taxokit.web.sparql.errors import QueryError
from taxokit.web.sparql.lexer import tokens
from taxokit.web.sparql.screening import screen

LIMITS = Limits()
CLOSED = "http://127.0.0.1:9999/"  # nothing listens there: whatever asks it gets an OSError
CALL = f"SERVICE <{CLOSED}> {{?a ?b ?c}}"

DISGUISED = [
    f"SELECT * {{ {CALL} }}",
    f"SELECT * {{ {CALL.replace('SERVICE', 'SeRvIcE')} }}",
    f"SELECT * {{ {CALL.replace('SERVICE', 'SERVICE SILENT')} }}",
    f"SELECT * {{ {CALL.replace(' ', '# }' + chr(10))} }}",
    f"SELECT * {{ {CALL.replace(' <', '<')} }}",
    f"SELECT * {{ ?x ?y true{CALL} }}",
    f"SELECT * {{ ?x ?y 1{CALL} }}",
    f"PREFIX ex: <{CLOSED}> SELECT * {{ SERVICEex:a {{?a ?b ?c}} }}",
    f"PREFIX : <{CLOSED}> SELECT * {{ service:a {{?a ?b ?c}} }}",
    f"SELECT * {{ ?x ?y ?z FILTER(?x <1)SERVICE$x#>\n{{?a ?b ?c}} VALUES ?x {{<{CLOSED}>}} }}",
    f"SELECT * {{ ?x ?y ?z FILTER(?x<'>'||true){CALL} #'\n}}",
    f"SELECT * {{ ?x ?y ?z FILTER(1<2#>'''\n){CALL} #'''\n}}",
    f'SELECT * {{ VALUES ?x {{ """a" }} {CALL} #\\z"""\n}}',
    f"SELECT * {{ ?x ?y ?z FILTER(?x<<{CLOSED}#'>||true){CALL} #'\n}}",
    f"SELECT * {{ <<?s?p'>'>> ?y ?z . {CALL} #'\n}}",
    f"SELECT * {{ FILTER EXISTS {{ {CALL} }} }}",
    f"PREFIX : <http://example.org/> SELECT * {{ ?s ?p :.{CALL} }}",
    f"PREFIX ex: <http://example.org/> SELECT * {{ ?s ?p ex:a.b.{CALL} }}",
    f"SELECT * {{ ?s ?p _:b.{CALL} }}",
    f"SELECT * {{ {CALL.replace('SERVICE', chr(92) + 'u0053ERVICE')} }}",
    f'SELECT * {{ ?x ?y "\\u0022 . {CALL} #" }}',
    f"SELECT * {{ ?x ?y ?z FILTER(?x<(?y>1)||?z<'>'){CALL} #'\n}}",
]

HARMLESS = [
    "SELECT ('SERVICE' AS ?service) {}",
    'SELECT ("""SERVICE <x:y> {}""" AS ?a) ("a\\"SERVICE\\n" AS ?b) {}',
    "SELECT * { ?s ?p ?o } # SERVICE <x:y> {}",
    "SELECT * { <http://example.org/SERVICE#service> ?p ?o }",
    "PREFIX ex: <http://example.org/> SELECT * { ex:service ex:a-service ex:SERVICE }",
    "SELECT ?service $SERVICE { ?service ?p $SERVICE }",
    'SELECT * { ?s ?p "x"@en-service ; ?q _:service }',
    "SELECT * { VALUES (?a ?b) { (1 <http://example.org/x#service>) ('SERVICE' <urn:x:service>) } }",
    "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) FILTER(?s = <http://example.org/a(b)#service>) }",
    "SELECT * { ?s ?p ?o FILTER(?s IN (<urn:x#a>, <urn:x#service>)) }",
    "PREFIX ex: <http://example.org/> SELECT * { ?s (ex:a|^<urn:x#b>)*/ex:c+ ?o }",
    "SELECT * { ?s ?p '\\u00e9\\U0001F600' }",
    "PREFIX é: <http://example.org/> SELECT ?é { é:è\\'ü%20 ?é é:a.b }",
]


def status(query: str) -> int:
    """Return the status of a refusal, 0 where a query passes."""
    try:
        screen(query, LIMITS)
    except QueryError as error:
        return error.status
    return 0


@pytest.fixture(scope="module")
def store() -> Store:
    """A store in which every pattern finds something, so that a call of a service is reached."""
    a = NamedNode("http://example.org/")
    found = Store()
    found.add(Quad(a, a, a))
    return found


def asks_another_host(store: Store, query: str) -> bool:
    """Say whether the engine, which is handed a query as it is, connects to another host."""
    try:
        found = store.query(query)
        if isinstance(found, QuerySolutions):
            list(found)
    except OSError:
        return True
    except (SyntaxError, ValueError, RuntimeError):
        return False
    return False


@pytest.mark.parametrize("query", DISGUISED)
def test_service_is_found_however_it_is_written(query: str) -> None:
    assert status(query) in {400, 403}


def test_most_disguises_deceive_nothing_but_a_simple_search(store: Store) -> None:
    """The engine runs them, so that what is refused is not what is invalid anyway."""
    asked = [query for query in DISGUISED if asks_another_host(store, query)]
    assert len(asked) >= 10
    assert any(not re.search(r"\bSERVICE\b", query, re.IGNORECASE) for query in asked)


@pytest.mark.parametrize("query", HARMLESS)
def test_the_word_is_harmless_elsewhere(store: Store, query: str) -> None:
    assert status(query) == 0
    store.query(query)


PIECES = [
    *(
        "{",
        "}",
        "(",
        ")",
        "FILTER(",
        "FILTER(?x<",
        "FILTER(1<2",
        "VALUES ?x {",
        "BIND(1 AS ?z)",
        "?x",
        "?x ?y ?z .",
        "?y<",
        "ex:a",
        "ex:",
    ),
    *(
        "<urn:a#b>",
        "<http://x/'>",
        "<'>'",
        "<1#>",
        "<<",
        ">>",
        "'",
        '"',
        "'''",
        '"""',
        "\\",
        "\\'",
        "\\u0027",
        "\\u003E",
        "true",
        "||",
        "&&",
    ),
    *(
        CALL,
        CALL,
        "SERVICE",
        f"<{CLOSED}>",
        "{?a ?b ?c}",
        "SERVICEex:a{?a ?b ?c}",
        "?x ?y '",
        '?x ?y "',
        "}#'",
        "'\n}",
        "_:b",
        "@en",
        "%20",
    ),
    *"<>'\"#()?: \n\r.,;1aé|&=!*/^[]@",
]
PIECES += ["ex:.", ":.", "ex:a.", "ex:a.b.", "_:b.", "?z.", f".{CALL}"]
PROLOGUE = f"PREFIX ex: <{CLOSED}> PREFIX : <{CLOSED}> "


def changed(query: str, random: Random) -> str:
    """Return a query with some places changed: a piece more, some characters less, a part of it twice."""
    for _ in range(random.randint(1, 4)):
        place, start = random.randrange(len(query) + 1), random.randrange(len(query) + 1)
        change = random.choice(["add", "add", "remove", "repeat"])
        added = random.choice(PIECES) if change == "add" else query[start : start + 8] if change == "repeat" else ""
        query = query[:place] + added + query[place + (random.randint(1, 4) if change == "remove" else 0) :]
    return query


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.full) for seed in range(1, 21))])
def test_no_changed_query_that_passes_asks_another_host(store: Store, seed: int) -> None:
    random = Random(seed)
    asking = 0
    for _ in range(5_000):
        query = random.choice(["", PROLOGUE]) + changed(random.choice([*DISGUISED, *HARMLESS]), random)
        if asks_another_host(store, query):
            asking += 1
            assert status(query), query
    assert asking > 50


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("INSERT DATA { <a:a> <a:a> <a:a> }", 405),
        ("PREFIX ex: <http://example.org/> # first\n delete where { ?s ?p ?o }", 405),
        ("LOAD <file:///etc/passwd>", 405),
        ("", 400),
        ("PREFIX ex: <http://example.org/>", 400),
        ("FIND ?x", 400),
        ("SELECT * { ?s ?p 'x }", 400),
        ("\ufeffASK {}", 400),
        ("SELECT * " + "{" * 65 + "}" * 65, 400),
        ("SELECT * " + "{" * 64 + "}" * 64, 0),
        ("SELECT * " + "{" * 3200 + "}" * 3200, 400),
        ("SELECT * { ?s " + "/".join(["<a:a>"] * 502) + " ?o }", 400),
        ("SELECT * { ?s " + "/".join(["<a:a>"] * 501) + " ?o }", 400),  # and `*`
        ("SELECT ?s { ?s " + "/".join(["<a:a>"] * 500) + " ?o }", 0),
        ("ASK { FILTER(" + "!" * 501 + "true) }", 400),
        ("ASK { " + "{} UNION " * 501 + "{} }", 400),
        ("ASK {} #" + "é" * 16_384, 413),
        ("ASK {} #" + "x" * (32_768 - 8), 0),
    ],
)
def test_refusals(query: str, expected: int) -> None:
    assert status(query) == expected


def test_a_refusal_names_the_place() -> None:
    with pytest.raises(QueryError, match=r"^line 2, column 3: .*SERVICE"):
        screen("ASK {\n  SERVICE <x:y> {}\n}", LIMITS)


@pytest.mark.parametrize(
    "query", ["ASK {}", "select * {}", "PREFIX a: <b:c> BASE <d:e> CONSTRUCT {} {}", "DESCRIBE <a:b>"]
)
def test_the_form_is_that_of_the_first_keyword(query: str) -> None:
    form = screen(query, LIMITS).form
    assert form in query.upper()
    assert form not in {"PREFIX", "BASE"}


@pytest.mark.parametrize(
    ("query", "is_constant"),
    [
        ("SELECT * { ?now ?rand <x:uuid> } # NOW()", True),
        ("SELECT ('NOW()' AS ?x) {}", True),
        ("SELECT (NOW() AS ?x) {}", False),
        ("SELECT (now#\n()AS ?x) {}", False),
        ("ASK { FILTER(1<2&&RAND()<1) }", False),
        ("SELECT (STRUUID() AS ?x) (1AS ?y) {}", False),
        ("SELECT * { BIND(UUID()AS ?x) }", False),
        ("SELECT * { ?s ?p ?o } ORDER BYRAND()", False),
        ("PREFIX ex: <x:y> SELECT * { ?s ?p ex:.FILTERRAND() }", False),
    ],
)
def test_what_varies_from_one_time_to_the_next(query: str, is_constant: bool) -> None:
    assert screen(query, LIMITS).is_constant is is_constant


def _texts(query: str) -> Iterator[str]:
    return (f"{token.kind}:{token.text}" for token in tokens(query))


def test_tokens() -> None:
    query = 'SELECT ?a { ?a ex:p.q \'x\'@en-GB , """y"z"""^^<t:u>; :, 1.5e3 . FILTER(?a<2) } # end'
    assert list(_texts(query)) == [
        *(
            "word:SELECT",
            "variable:?a",
            "open:{",
            "variable:?a",
            "name:ex:p.q",
            "string:'x'",
            "language:@en-GB",
            "mark:,",
        ),
        *('string:"""y"z"""', "operator:^^", "iri:<t:u>", "mark:;", "name::", "mark:,", "number:1.5e3", "mark:."),
        *("word:FILTER", "open:(", "variable:?a", "operator:<", "number:2", "close:)", "close:}"),
    ]


@given(st.text(st.sampled_from("aS<>(){}[]'\"\\#\n ?$:_@.,;%0e-é\u00a0\U0001f600|&^"), max_size=60))
@settings(max_examples=1_000)
def test_any_text_is_cut_or_refused(text: str) -> None:
    found = []
    with contextlib.suppress(QueryError):
        found.extend(tokens(text))
    ends = [0, *(token.start + len(token.text) for token in found)]
    assert all(text.startswith(token.text, token.start) for token in found)
    assert all(token.start >= end for token, end in zip(found, ends, strict=False))
