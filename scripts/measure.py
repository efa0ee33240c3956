#!/usr/bin/env python3
"""Measure gloss for docs/quality.md: cold start, words a second on one core, peak memory.

    python3 scripts/measure.py --gloss .build/release/gloss [--runs 20] [--copies 40] [TEXT …]

Cold start: `gloss translate FILE` for an empty file and for each article of seeds/, a new process each time; the least and the
median wall-clock time of all runs. Words a second: one file that repeats the five seeds, and each TEXT, with `--jobs 1 --format
lines` on one core; words are counted at white space, time is the processor's (other work on the machine counts less that way),
less that of an empty file. Peak memory: the largest resident set of the repeated seeds, and of one article.
"""
import argparse, os, pathlib, platform, statistics, subprocess, tempfile, time

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--gloss", default=".build/release/gloss")
parser.add_argument("--runs", type=int, default=20)
parser.add_argument("--copies", type=int, default=40)
parser.add_argument("texts", nargs="*", metavar="TEXT", help="further texts to measure words a second with")
options = parser.parse_args()

seeds = sorted((pathlib.Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))


def run(*arguments, cores=None):
    """Seconds on the clock, seconds of the processor, and peak resident KiB of one process."""
    pin = (lambda: os.sched_setaffinity(0, cores)) if cores and hasattr(os, "sched_setaffinity") else None
    start = time.perf_counter()
    process = subprocess.Popen([options.gloss, "translate", *arguments], stdout=subprocess.DEVNULL, preexec_fn=pin)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"measure: {options.gloss} translate {' '.join(arguments)} failed")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def cold(path):
    """The least and the median milliseconds of a start, and the largest resident set."""
    times = [run(str(path)) for _ in range(options.runs)]
    clock = sorted(seconds for seconds, _, _ in times)
    return clock[0] * 1000, statistics.median(clock) * 1000, max(memory for _, _, memory in times) / 1024


def steady(path, idle):
    """Words a second on one core, the number of words, and the largest resident set."""
    words = len(pathlib.Path(path).read_bytes().split())
    runs = [run("--jobs", "1", "--format", "lines", str(path), cores={0}) for _ in range(3)]
    return words / max(min(busy for _, busy, _ in runs) - idle, 1e-6), words, runs[0][2] / 1024


def processor():
    try:
        lines = open("/proc/cpuinfo").read().split("\n")
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor()


print(f"machine       {processor()}, {os.cpu_count()} cores; {platform.system()} {platform.release()}")
with tempfile.TemporaryDirectory() as folder:
    empty, repeated = pathlib.Path(folder) / "empty.txt", pathlib.Path(folder) / "seeds.txt"
    empty.write_text("\n")
    repeated.write_bytes((b"\n".join(path.read_bytes() for path in seeds) + b"\n") * options.copies)
    starts = [(path.name[:3] if path != empty else "empty", *cold(path)) for path in [empty, *seeds]]
    for name, least, median, _ in starts:
        print(f"cold start    {name:<6} {least:4.0f} ms least, {median:4.0f} ms median of {options.runs} runs")
    idle = min(run("--jobs", "1", "--format", "lines", str(empty), cores={0})[1] for _ in range(options.runs))
    for path in [repeated, *options.texts]:
        rate, words, memory = steady(path, idle)
        print(f"words/second  {rate:7,.0f} on one core, {memory:3.0f} MiB: {pathlib.Path(path).name}, {words:,} words")
    print(f"peak memory   {max(memory for *_, memory in starts):.0f} MiB for one article")
