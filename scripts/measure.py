#!/usr/bin/env python3
"""Measure gloss for docs/quality.md: cold start, words a second on one core, peak memory.

    python3 scripts/measure.py --gloss .build/release/gloss [--runs 20] [--copies 40]

Cold start: `gloss translate FILE` for one article of seeds/, a new process each time; the least and the median wall-clock
time of all runs. Words a second: one file that repeats the five seeds, `--jobs 1 --format lines`, words being counted at white
space, after the cold start has been taken off. Peak memory: the largest resident set of that run, and of one article.
"""
import argparse, os, pathlib, platform, statistics, subprocess, tempfile, time

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--gloss", default=".build/release/gloss")
parser.add_argument("--runs", type=int, default=20)
parser.add_argument("--copies", type=int, default=40)
options = parser.parse_args()

seeds = sorted((pathlib.Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))


def run(*arguments):
    """Seconds and peak resident KiB of one process."""
    start = time.perf_counter()
    process = subprocess.Popen([options.gloss, "translate", *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"measure: {options.gloss} translate {' '.join(arguments)} failed")
    return seconds, usage.ru_maxrss


def processor():
    try:
        lines = open("/proc/cpuinfo").read().split("\n")
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor()


one = [run("--jobs", "1", "--format", "lines", str(seeds[1])) for _ in range(options.runs)]
cold = min(seconds for seconds, _ in one)
with tempfile.NamedTemporaryFile("wb", suffix=".txt") as file:
    text = b"\n".join(path.read_bytes() for path in seeds) + b"\n"
    file.write(text * options.copies)
    file.flush()
    words = len((text * options.copies).split())
    seconds, memory = run("--jobs", "1", "--format", "lines", file.name)

print(f"machine       {processor()}, {os.cpu_count()} cores; {platform.system()} {platform.release()}")
print(f"cold start    {cold * 1000:.0f} ms least, {statistics.median(s for s, _ in one) * 1000:.0f} ms median of {options.runs} runs, one article")
print(f"words/second  {words / max(seconds - cold, 1e-6):,.0f} on one core ({words:,} words)")
print(f"peak memory   {max(m for _, m in one) / 1024:.0f} MiB for one article, {memory / 1024:.0f} MiB for {words:,} words")
