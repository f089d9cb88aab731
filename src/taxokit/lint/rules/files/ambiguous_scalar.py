"""A plain value is text to one YAML reader and a number, a date or a boolean to another.

`no` is false to a YAML 1.1 reader and a word to a YAML 1.2 reader; `0o7`, `1_000`, `12:30` and `2026-06-14` are read
differently too. In quotes, every reader takes it as text.

Source: YAML 1.1 type repository; YAML 1.2.2 section 10.3.2.

```yaml bad
id: energy
label: no
```

```yaml good
id: energy
label: "no"
```
"""

from taxokit.lint.rule_api import Diagnostics, NewText, Severity, Taxonomy, reported_scalars, rule

_BOOLEANS = dict.fromkeys(("y", "yes", "on", "true"), "true") | dict.fromkeys(("n", "no", "off", "false"), "false")

_ADVICE = {
    "boolean": "write {}",
    "integer": "write a whole number in plain digits, such as 1839",
    "number": "write a number in plain digits, such as 0.5",
}
"""The hint for each kind of slot that takes no text."""


@rule(Severity.ERROR, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield the plain values on which YAML readers disagree. For a text slot the fix is to quote it."""
    for scalar in reported_scalars(taxonomy, "ambiguous-scalar"):
        if scalar.takes_text:
            yield scalar.diagnostic._replace(fix=NewText(scalar.node.value))
        elif scalar.slot is not None and scalar.slot.kind in _ADVICE:
            value = _BOOLEANS.get(scalar.node.value.lower(), "true or false")
            yield scalar.diagnostic._replace(hint=_ADVICE[scalar.slot.kind].format(value))
        else:
            yield scalar.diagnostic
