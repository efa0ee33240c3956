#!/usr/bin/env python3
"""Measure gloss on a glossary of 100,000 terms, for docs/quality.md: lint, and what it costs at the start.

    python3 scripts/measure-editing.py --gloss .build/release/gloss [--terms 100000] [--runs 15]

The glossary is a copy of glossaries/ with one more file of made-up terms, the same in every run. Lint: the least processor time
and wall-clock time of 3 runs. Start: `gloss translate` of a line with both glossaries, and the difference of the least times.
"""
import argparse, os, pathlib, random, shutil, subprocess, tempfile, time

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--gloss", default=".build/release/gloss")
parser.add_argument("--terms", type=int, default=100_000)
parser.add_argument("--runs", type=int, default=15)
options = parser.parse_args()
top = pathlib.Path(__file__).resolve().parent.parent


def terms(count):
    """Lines of terms of two made-up words in each language."""
    chance = random.Random(1)
    letters = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی", "ابتثجحخدذرزسشصضطظعغفقكلمنوهي", "bcdefghijklmnopqrsuvwxyz"

    def words(alphabet):
        return " ".join("".join(chance.choice(alphabet) for _ in range(chance.randint(3, 8))) for _ in range(2))

    yield "id\tpos\tfeatures\tfa\tar\ten\tnote\n"
    for number in range(count):
        fa, ar, en = (words(alphabet) for alphabet in letters)
        yield f"made-up-{number}\tnoun\t\t{fa}\t{ar}\t{en}\t\n"


def least(runs, *arguments):
    """The least wall-clock and processor milliseconds of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen([options.gloss, *arguments], stdout=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        times.append(((time.perf_counter() - start) * 1000, (usage.ru_utime + usage.ru_stime) * 1000))
    return min(clock for clock, _ in times), min(busy for _, busy in times)


with tempfile.TemporaryDirectory() as folder:
    big, line = pathlib.Path(folder) / "glossaries", pathlib.Path(folder) / "line.txt"
    shutil.copytree(top / "glossaries", big)
    with open(big / "terms" / "made-up.tsv", "w") as file:
        file.writelines(terms(options.terms))
    line.write_text("سلام\n")
    clock, busy = least(3, "glossary", "lint", str(big))
    print(f"lint          {clock:.0f} ms on the clock, {busy:.0f} ms of the processor")
    small = least(options.runs, "translate", "--glossaries", str(top / "glossaries"), str(line))
    large = least(options.runs, "translate", "--glossaries", str(big), str(line))
    print(f"start         {small[0]:.0f} ms ({small[1]:.0f} of the processor) with ours, {large[0]:.0f} ms ({large[1]:.0f}) with "
          f"{options.terms:,} terms more: {large[0] - small[0]:.0f} ms ({large[1] - small[1]:.0f})")
