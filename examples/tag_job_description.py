"""Tag a job description: which skills it asks for, by which sentence, and which roles ask for the same.

A skill is found where a sentence has most of the words of one of its names, rare words counting more than common ones.

    python examples/tag_job_description.py releases/1.3.0 examples/job_description.txt
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from pathlib import Path

import taxokit

ENOUGH = 0.6  # so much of a name has to be in the sentence
SMALL = {
    "a",
    "an",
    "and",
    "as",
    "for",
    "in",
    "of",
    "on",
    "or",
    "our",
    "that",
    "the",
    "their",
    "to",
    "we",
    "with",
    "you",
}


def words(text: str) -> set[str]:
    """Return the words of a text, without small ones and endings."""
    found = re.findall(r"[a-z0-9]+", text.lower())
    return {re.sub(r"(ations?|ing|ors?|ers?|es|s|e|al)$", "", word)[:9] for word in found if word not in SMALL}


def asked_for(taxonomy: taxokit.Taxonomy, text: str) -> dict[taxokit.Skill, tuple[float, str]]:
    """Return the skills that a text asks for, each with the share of its name in the sentence, and the sentence."""
    names = [(skill, words(name)) for skill in taxonomy.skills for name in (skill.label, *skill.alt_labels)]
    count = Counter(word for _, name in names for word in name)
    weight = {word: math.log(1 + len(names) / count[word]) for word in count}
    asked: dict[taxokit.Skill, tuple[float, str]] = {}
    for sentence in filter(None, map(str.strip, text.splitlines())):
        there = words(sentence)
        for skill, name in names:
            share = sum(weight[word] for word in name & there) / sum(weight[word] for word in name)
            if share >= ENOUGH and share > asked.get(skill, (0, ""))[0]:
                asked[skill] = (share, sentence)
    return asked


def main(folder: str, file: str) -> None:
    """Print the skills and the roles."""
    taxonomy = taxokit.open(folder)
    asked = asked_for(taxonomy, Path(file).read_text(encoding="utf-8"))

    print(f"{len(asked)} skills of {taxonomy.title} {taxonomy.version}:")
    for skill, (share, sentence) in sorted(asked.items(), key=lambda pair: -pair[1][0]):
        print(f"  {share:4.0%}  {skill.label:40}  {sentence}")

    roles = Counter(role for skill in asked for role in {duty.parent for duty in skill.required_by})
    print("roles that ask for most of them:")
    for role, number in roles.most_common(3):
        print(f"  {number:2} of {len(asked)}  {role.label}")


if __name__ == "__main__":
    main(*sys.argv[1:])
