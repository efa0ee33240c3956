#!/usr/bin/env python3
"""Write the example of README.md anew from what the program prints.

    python3 scripts/readme-example.py --gloss .build/release/gloss
"""
import argparse, pathlib, subprocess

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--gloss", default=".build/release/gloss")
options = parser.parse_args()

root = pathlib.Path(__file__).resolve().parent.parent
article = "seeds/001_d1af859b2bf76117.txt"


def gloss(*arguments):
    out = subprocess.run([options.gloss, *arguments], cwd=root, check=True, capture_output=True, text=True).stdout
    # The marks that isolate right-to-left text serve terminals; a reader of the page would be warned of them.
    return out.replace("\u2068", "").replace("\u2069", "")


def shortened(lines, count):
    """The first lines, and a mark for those left out."""
    return lines[:count] + (["…"] if len(lines) > count else [])


# Of the text: the first date, the headline and what follows it, the first terms, and the figures; of the explanation: the derivation.
blocks = gloss("translate", article).rstrip().split("\n\n")
terms = next(i for i, block in enumerate(blocks) if block.startswith("Terms"))
story = next(i for i, block in enumerate(blocks) if block.startswith("Iran and Pakistan"))
text = blocks[:1] + ["…"] + blocks[story:story + 3] + ["…"] + ["\n".join(shortened(blocks[terms].split("\n"), 7))] + blocks[-1:]
why = gloss("explain", f"{article}:9").rstrip().split("\n\n")
derivation = next(block for block in why if block.startswith("derivation"))
explained = [why[0], "…"] + shortened(derivation.split("\n"), 14)

example = "\n".join(
    ["```text", f"$ gloss translate {article}", *"\n\n".join(text).split("\n"), "```", "", "```text", f"$ gloss explain {article}:9"]
    + explained + ["```"])
begin, end = "<!-- example: written by scripts/readme-example.py -->", "<!-- end of example -->"
readme = root / "README.md"
head, rest = readme.read_text(encoding="utf-8").split(begin)
readme.write_text(f"{head}{begin}\n{example}\n{end}{rest.split(end)[1]}", encoding="utf-8")
