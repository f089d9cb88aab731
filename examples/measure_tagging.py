"""Count how many of the skills that adverts ask for are tagged, and how many of the tags are right.

The folder has the adverts as texts, and the skills that each asks for in `truth.csv`: advert, skill, words. The
figures in all are over all pairs of advert and skill alike (micro-averaged).

    python examples/measure_tagging.py examples/job_adverts releases/1.4.0
    python examples/measure_tagging.py examples/job_adverts releases/1.4.0 --errors
"""

import argparse
import csv
from collections import Counter, defaultdict
from pathlib import Path

import taxokit


def main() -> None:
    """Print the figures of each advert and of all, and the errors if asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("release", nargs="?", help="a folder or an address; by default the latest of this repository")
    parser.add_argument("--errors", action="store_true", help="print the skills that are missed, and the false ones")
    options = parser.parse_args()
    taxonomy = taxokit.open(options.release)
    asked: defaultdict[str, dict[str, str]] = defaultdict(dict)
    with (options.folder / "truth.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            asked[row["advert"]][row["skill"]] = row["words"]

    total: Counter[str] = Counter()
    for advert, skills in asked.items():
        tags = taxonomy.tag((options.folder / f"{advert}.txt").read_text(encoding="utf-8"))
        tagged = {tag.item.id: ", ".join({hit.words: 0 for hit in tag.hits}) for tag in tags}
        counts = Counter(asked=len(skills), tagged=len(tagged), right=len(skills.keys() & tagged.keys()))
        total += counts
        print_line(advert, counts)
        if options.errors:
            print_errors("missed", {skill: skills[skill] for skill in skills.keys() - tagged.keys()})
            print_errors("false", {skill: tagged[skill] for skill in tagged.keys() - skills.keys()})
    print_line("in all", total)


def print_line(name: str, counts: Counter[str]) -> None:
    """Print the figures of an advert."""
    recall, precision = (counts["right"] / max(counts[part], 1) for part in ("asked", "tagged"))
    print(
        f"{name:26} {counts['right']:3} of {counts['asked']:3} found: recall {recall:4.0%};"
        f" {counts['tagged']:3} tagged: precision {precision:4.0%}"
    )


def print_errors(kind: str, skills: dict[str, str]) -> None:
    """Print skills with the words that speak for them: those of the truth, or those that were found."""
    for skill, words in sorted(skills.items()):
        print(f"  {kind:6} {skill}: {words}")


if __name__ == "__main__":
    main()
