r"""A text was read or written in the wrong character encoding.

UTF-8 that was read as Windows-1252 shows `Ã©` for `é` and `â€™` for `’`; characters outside an encoding became U+FFFD
or question marks. No search finds such a label. Escapes of programming languages (`\u00e9`) belong here too.

Source: Unicode Standard section 3.9 and 23.8 (replacement character); our policy.

```yaml bad
id: energy
label: PrÃ©fÃ©rence
```

```turtle bad
ex:wind a skos:Concept ; skos:prefLabel "\uFFFDolienne"@fr , "?????????"@ru .
```

```yaml good
id: energy
label: Préférence Ã
notes:
  - Why? How??? SÃO PAULO. See https://example.org/page?a=1.
```

```turtle good
ex:wind a skos:Concept ; skos:prefLabel "« À » : Â et Ã"@fr , "who?"@en .
```
"""

from taxokit.lint.encoding import damage
from taxokit.lint.rule_api import Severity, TextFinding, text_rule


@text_rule(Severity.ERROR)
def check(text: str) -> TextFinding | None:
    """Find the first sign of a wrong encoding."""
    sign, original = damage(text) or ("", "")
    hint = f"it was probably {original!r}: read its original file in the right encoding" if original else ""
    message = f"was damaged by a wrong character encoding: {sign!r}"
    return TextFinding(message, hint or "restore the original text") if sign else None
