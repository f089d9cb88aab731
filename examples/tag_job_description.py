"""Tag a job description: which skills it asks for, by which words, and which roles ask for the same.

python examples/tag_job_description.py releases/1.4.0 examples/job_description.txt
"""

import sys
from collections import Counter
from pathlib import Path

import taxokit


def main(folder: str, file: str) -> None:
    """Print the skills and the roles."""
    taxonomy = taxokit.open(folder)
    tags = taxonomy.tag(Path(file).read_text(encoding="utf-8"))

    print(f"{len(tags)} skills of {taxonomy.title} {taxonomy.version}:")
    for tag in tags:
        print(f"  {tag.score:4.0%}  {tag.item.label:40}  {', '.join({hit.words: 0 for hit in tag.hits})}")

    roles = Counter(role for tag in tags for role in {duty.parent for duty in tag.item.required_by})
    print("roles that ask for most of them:")
    for role, number in roles.most_common(3):
        print(f"  {number:2} of {len(tags)}  {role.label}")


if __name__ == "__main__":
    main(*sys.argv[1:])
