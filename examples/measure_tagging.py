"""Measure tag_job_description.py: the share of the skills that it finds in job adverts, and of those that are right.

The adverts in a folder are text files; its `truth.csv` names the skills that each asks for, as judged by people.

    python examples/measure_tagging.py examples/job_adverts releases/1.3.0
"""

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path

from tag_job_description import asked_for

import taxokit


def main(folder: str, *releases: str) -> None:
    """Print recall and precision for each release, by advert and in all."""
    truth: dict[str, set[str]] = defaultdict(set)
    with (Path(folder) / "truth.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            truth[row["advert"]].add(row["skill"])
    for release in releases:
        taxonomy = taxokit.open(release)
        total: Counter[str] = Counter()
        print(f"{taxonomy.title} {taxonomy.version}:")
        for advert, skills in sorted(truth.items()):
            text = (Path(folder) / f"{advert}.txt").read_text(encoding="utf-8")
            found = {skill.id for skill in asked_for(taxonomy, text)}
            counts = Counter(asked=len(skills), found=len(found), right=len(skills & found))
            total += counts
            print_line(advert, counts)
        print_line("in all", total)


def print_line(name: str, counts: Counter[str]) -> None:
    """Print the figures of an advert."""
    recall, precision = (counts["right"] / max(counts[part], 1) for part in ("asked", "found"))
    print(
        f"  {name:26} {counts['right']:3} of {counts['asked']:3} found: recall {recall:4.0%};"
        f" {counts['found']:3} tagged: precision {precision:4.0%}"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
