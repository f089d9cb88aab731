"""The namespace of the taxonomy and the schema do not agree on the IRIs of a class.

The toolkit makes IRIs of the namespace and the kind; whoever reads the schema makes them of the class's `id_prefixes`.
Both have to give the same.

Source: our identifier policy; LinkML `id_prefixes`.
"""

from collections.abc import Iterator

from taxokit import terms
from taxokit.findings import Problem, Severity
from taxokit.linting import rule
from taxokit.model import Taxonomy


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield each class whose `id_prefixes` expand to something other than namespace and kind."""
    slot = taxonomy.schema.root.meaning(terms.URI_SPACE)
    if slot is None or not taxonomy.namespace:
        return
    for cls in taxonomy.schema.item_classes:
        expected = f"{taxonomy.namespace}{cls.kind}/"
        if cls.namespaces and expected not in cls.namespaces:
            yield Problem(
                taxonomy.origin_of((slot.name,)),
                f"the namespace gives {expected} for {cls.name}, and the schema {cls.namespaces[0]}",
                "change the namespace here, or the prefix in the schema",
            )
