#!/usr/bin/env python3
"""Read exports as Weblate does (translate-toolkit), and compare the pairs with the rows that were written.

    read_back.py tbx2 FILE    |    read_back.py weblate FILE

Prints what is missing or empty; exit status 1 if anything is.
"""
import csv
import re
import sys
from translate.storage import csvl10n, tbx

kind, path = sys.argv[1:]
if kind == "tbx2":
    units = tbx.tbxfile.parsefile(path).units
    written = len(re.findall(r"<termEntry ", open(path, encoding="utf-8").read()))
else:
    units = [unit for unit in csvl10n.csvfile.parsefile(path).units if not unit.isheader()]
    written = sum(1 for _ in csv.DictReader(open(path, encoding="utf-8", newline="")))
    rows = {(row["source"], row["target"], row["context"]) for row in csv.DictReader(open(path, encoding="utf-8", newline=""))}
    units = [unit for unit in units if (unit.source, unit.target, unit.context) in rows]
empty = [unit for unit in units if not unit.source or not unit.target]
if len(units) != written or empty:
    print(f"{path}: {len(units)} units of {written} read, {len(empty)} of them empty")
    sys.exit(1)
