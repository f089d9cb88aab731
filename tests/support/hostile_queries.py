"""Queries that are made to hurt an endpoint, from a seed."""

from collections.abc import Callable
from random import Random


def hostile_query(random: Random) -> str:
    """Return a query that takes time, memory or the stack, or is broken."""
    make = random.choice(_KINDS)
    return make(random)


def _product(random: Random) -> str:
    patterns = " . ".join(f"?a{number} ?b{number} ?c{number}" for number in range(random.randint(2, 8)))
    projection = random.choice(["*", "(COUNT(*) AS ?n)", "DISTINCT ?a0 ?c1", "(GROUP_CONCAT(?c0) AS ?n)"])
    order = random.choice(["", " ORDER BY ?c1 ?a0"]) if projection in {"*", "DISTINCT ?a0 ?c1"} else ""
    return f"SELECT {projection} {{ {patterns} }}{order}"


def _values(random: Random) -> str:
    names = "abcdefghijklmnop"[: random.randint(6, 14)]
    blocks = " ".join(f"VALUES ?{name} {{ {' '.join(map(str, range(12)))} }}" for name in names)
    return f"SELECT {random.choice(['*', '(SUM(?a) AS ?n)', 'DISTINCT ?f'])} {{ {blocks} }}"


def _nested(random: Random) -> str:
    opening, closing = random.choice(
        [("{", "}"), ("(", ")"), ("[", "]"), ("{ SELECT * {", "} }"), ("!(", ")"), ("OPTIONAL {", "}")]
    )
    depth = random.choice([10, 32, 64, 65, 500, 3_000])
    return f"SELECT * {{ ?s ?p ?o FILTER(true) {opening * depth}{closing * depth} }}"


def _many(random: Random) -> str:
    part = random.choice(
        [
            "{} UNION ",
            "!",
            "1 + ",
            "OPTIONAL { ?a ?b ?c } ",
            "?a ?b ?c . ",
            "?a ?b [ ?c ?d ] . ",
            "^",
            "<a:a>/",
            "<a:a>*|",
        ]
    )
    return f"SELECT * {{ {part * random.choice([50, 499, 1_000, 5_000])} }}"


def _path(random: Random) -> str:
    step = random.choice(["(!<a:a>)", "(<a:a>|!<b:b>)", "(^!<a:a>|!<a:a>)"])
    return f"SELECT (COUNT(*) AS ?n) {{ ?a {step}{random.choice('*+')} ?b . ?b {step}{random.choice('*+')} ?c }}"


def _text(random: Random) -> str:
    steps = []
    for source, target in zip("abcdefgh", "bcdefghi", strict=True):
        grown = random.choice([f"CONCAT(?{source}, ?{source}, ?{source})", f'REPLACE(?{source}, "a", ?{source})'])
        steps.append(f"BIND({grown} AS ?{target})")
    text, parts = "a" * random.randint(10, 900), " ".join(steps)
    return f'SELECT (STRLEN(?i) AS ?n) {{ BIND("{text}" AS ?a) {parts} }}'


def _regex(random: Random) -> str:
    pattern = random.choice(["(a*)*b", "(a|a)*b", "(.*)(.*)(.*)(.*)x", "a{1,999}{1,999}", "(?:a?){99}a{99}"])
    return f'SELECT * {{ ?a ?b ?c . ?d ?e ?f FILTER(REGEX(CONCAT(STR(?c), "{"a" * 200}"), "{pattern}")) }}'


def _remote(random: Random) -> str:
    address = random.choice(
        ["http://127.0.0.1:1/", "file:///etc/passwd", "http://[::1]/", "http://169.254.169.254/latest/"]
    )
    return random.choice(
        [
            f"SELECT * {{ SERVICE <{address}> {{ ?a ?b ?c }} }}",
            f"ASK FROM <{address}> {{ ?a ?b ?c }}",
            f"PREFIX x: <{address}> SELECT * {{ SERVICEx:y {{ ?a ?b ?c }} }}",
            f"LOAD <{address}>",
            f"SELECT * {{ ?x ?y ?z FILTER(?x<'>'||true) SERVICE <{address}> {{}} #'\n}}",
        ]
    )


def _long(random: Random) -> str:
    return f"ASK {{ ?s ?p '{random.choice('aé😀') * random.choice([8_000, 33_000, 200_000])}' }}"


_KINDS: list[Callable[[Random], str]] = [
    _product,
    _values,
    _nested,
    _many,
    _path,
    _text,
    _regex,
    _remote,
    _long,
]
