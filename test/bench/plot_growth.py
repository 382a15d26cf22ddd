#!/usr/bin/env python3
"""Draws what growth_benchmark.sh measured as an SVG, time over size, both axes logarithmic (Python 3 stdlib only).

    plot_growth.py growth.csv growth.svg
    plot_growth.py --check growth.csv growth.svg    # is the picture of these numbers? tells the exit status

What vaultask does is a solid line, the public tool beside it a dashed one of the same colour. Colours follow the
reader's light or dark scheme; the numbers stand in the picture's description, for who does not see it.
"""
import math
import sys
from html import escape

from growth_table import read_growth

WIDTH, HEIGHT = 900, 560
LEFT, RIGHT, TOP, BOTTOM = 78, 690, 84, 488  # of the plane
LABEL_GAP = 17                               # between the baselines of two labels, at least

# column, label, class of colour, peer, shape of the marks
SERIES = (("cold_index", "vaultask index, new", "read", False, "circle"),
          ("rg_count", "rg -c, reads the same", "read", True, "circle"),
          ("one_changed", "vaultask, one note changed", "one", False, "triangle"),
          ("no_change", "vaultask, nothing changed", "look", False, "square"),
          ("git_status", "git status", "look", True, "square"))

STYLE = """
    text { font: 13px system-ui, sans-serif; fill: #24292f; }
    .heading { font-size: 18px; font-weight: 600; }
    .small { font-size: 12px; fill: #57606a; }
    .back { fill: #ffffff; }
    .grid { stroke: #d0d7de; stroke-width: 1; }
    .axis { stroke: #57606a; stroke-width: 1; }
    .line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
    .peer { stroke-width: 2; stroke-dasharray: 6 4; }
    .mark { stroke-width: 2; }
    .hollow { fill: #ffffff; }
    .leader { stroke-width: 1; opacity: 0.6; }
    .read { stroke: #0550ae; } .read.full { fill: #0550ae; }
    .one { stroke: #1a7f37; } .one.full { fill: #1a7f37; }
    .look { stroke: #bc4c00; } .look.full { fill: #bc4c00; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; }
      .small { fill: #9da7b3; }
      .back, .hollow { fill: #0d1117; }
      .grid { stroke: #30363d; }
      .axis { stroke: #9da7b3; }
      .read { stroke: #79c0ff; } .read.full { fill: #79c0ff; }
      .one { stroke: #56d364; } .one.full { fill: #56d364; }
      .look { stroke: #ffa657; } .look.full { fill: #ffa657; }
    }
"""


def duration(milliseconds):
    return f"{milliseconds:.3g} ms" if milliseconds < 1000 else f"{milliseconds / 1000:.3g} s"


def notes(number):
    return f"{number // 1000:,}k" if number >= 1000 else str(number)


class Axis:
    """Maps a range of values to a range of pixels, by the logarithm."""

    def __init__(self, low, high, first_pixel, last_pixel):
        self.low, self.high = low, high
        self.first_pixel = first_pixel
        self.scale = (last_pixel - first_pixel) / (math.log10(high) - math.log10(low))

    def pixel(self, value):
        return self.first_pixel + (math.log10(value) - math.log10(self.low)) * self.scale

    def ticks(self, steps):
        """Values of each decade that lie on the axis, as 1 and 3 of each."""
        decade = 10 ** math.floor(math.log10(self.low))
        while decade <= self.high:
            yield from (decade * step for step in steps if self.low <= decade * step <= self.high)
            decade *= 10


def decade_below(value):
    return 10 ** math.floor(math.log10(value))


def decade_above(value):
    return 10 ** math.ceil(math.log10(value))


def points_of(rows, column):
    return [(row["notes"], row[column]) for row in rows if row[column]]


def draw_mark(shape, x, y, classes):
    if shape == "circle":
        return f'<circle class="mark {classes}" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
    if shape == "square":
        return f'<rect class="mark {classes}" x="{x - 3.5:.1f}" y="{y - 3.5:.1f}" width="7" height="7"/>'
    return f'<path class="mark {classes}" d="M{x:.1f} {y - 5:.1f}l5 8.5h-10z"/>'


def draw_grid(across, up):
    for value in across.ticks((1, 3)):
        x = across.pixel(value)
        yield f'<path class="grid" d="M{x:.1f} {TOP}V{BOTTOM}"/>'
        yield f'<text x="{x:.1f}" y="{BOTTOM + 20}" text-anchor="middle">{notes(value)}</text>'
    for value in up.ticks((1,)):
        y = up.pixel(value)
        yield f'<path class="grid" d="M{LEFT} {y:.1f}H{RIGHT}"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{duration(value)}</text>'
    yield f'<path class="axis" fill="none" d="M{LEFT} {TOP}V{BOTTOM}H{RIGHT}"/>'


def draw_series(points, colour, peer, shape, across, up):
    pixels = [(across.pixel(n), up.pixel(t)) for n, t in points]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in pixels)
    yield f'<path class="line {colour}{" peer" if peer else ""}" d="M{path}"/>'
    for x, y in pixels:
        yield draw_mark(shape, x, y, f"{colour} {'hollow' if peer else 'full'}")


def spread(wanted, gap):
    """Heights as near to the wanted ones as `gap` between any two allows, in their order: groups that touch are
    moved together."""
    groups = []  # (mean height of the middle, members)
    for index in sorted(range(len(wanted)), key=wanted.__getitem__):
        groups.append([wanted[index], [index]])
        while len(groups) > 1:
            (above, first), (below, second) = groups[-2:]
            if below - above >= gap * (len(first) + len(second)) / 2:
                break
            members = first + second
            groups[-2:] = [[(above * len(first) + below * len(second)) / len(members), members]]
    heights = [0.0] * len(wanted)
    for middle, members in groups:
        for place, index in enumerate(members):
            heights[index] = middle + (place - (len(members) - 1) / 2) * gap
    return heights


def draw_labels(drawn, across, up):
    ends = [(across.pixel(points[-1][0]), up.pixel(points[-1][1])) for points, *_ in drawn]
    heights = spread([y for _, y in ends], LABEL_GAP)
    for (points, label, colour), (x, y), height in zip(drawn, ends, heights):
        yield f'<path class="leader {colour}" d="M{x + 6:.1f} {y:.1f}L{RIGHT + 12} {height:.1f}"/>'
        yield f'<text x="{RIGHT + 16}" y="{height + 4:.1f}">{escape(label)}</text>'


def describe(series):
    """The picture in words."""
    parts = [f"{label}: {duration(points[0][1])} at {points[0][0]:,} notes, {duration(points[-1][1])} at "
             f"{points[-1][0]:,}" for points, label in series]
    return "Time of a whole run over the number of notes, both axes logarithmic. " + "; ".join(parts) + "."


def first_comment(path):
    with open(path, encoding="utf-8") as file:
        line = file.readline()
    return line[1:].strip() if line.startswith("#") else ""


def draw(rows, caption):
    drawn = [(points_of(rows, column), label, colour, peer, shape) for column, label, colour, peer, shape in SERIES]
    drawn = [one for one in drawn if one[0]]
    times = [t for points, *_ in drawn for _, t in points]
    sizes = [row["notes"] for row in rows]
    across = Axis(min(sizes), max(*sizes, min(sizes) * 10), LEFT, RIGHT)
    up = Axis(decade_below(min(times)), decade_above(max(times)), BOTTOM, TOP)

    heading = "Time of a run over the size of the vault"
    yield (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
           f'height="{HEIGHT}" role="img" aria-labelledby="title desc">')
    yield f'<title id="title">{heading}</title>'
    yield f'<desc id="desc">{escape(describe([(points, label) for points, label, *_ in drawn]))}</desc>'
    yield f"<style>{STYLE}</style>"
    yield f'<rect class="back" width="{WIDTH}" height="{HEIGHT}"/>'
    yield f'<text class="heading" x="{LEFT}" y="30">{heading}</text>'
    yield f'<text class="small" x="{LEFT}" y="52">{escape(caption)}</text>'
    yield f'<text class="small" x="{LEFT - 62}" y="{TOP - 12}">time of a run (logarithmic)</text>'
    yield (f'<text class="small" x="{(LEFT + RIGHT) / 2}" y="{BOTTOM + 46}" text-anchor="middle">'
           'notes in the vault (logarithmic)</text>')
    yield from draw_grid(across, up)
    for points, _, colour, peer, shape in drawn:
        yield from draw_series(points, colour, peer, shape, across, up)
    yield from draw_labels([(points, label, colour) for points, label, colour, *_ in drawn], across, up)
    yield "</svg>"


def main():
    check = sys.argv[1:2] == ["--check"]
    paths = sys.argv[2:] if check else sys.argv[1:]
    if len(paths) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    numbers, picture = paths
    rows = read_growth(numbers)
    if not rows:
        print(f"plot_growth.py: {numbers} has no row", file=sys.stderr)
        return 1
    drawing = "\n".join(draw(rows, first_comment(numbers))) + "\n"
    if check:
        with open(picture, encoding="utf-8") as file:
            if file.read() == drawing:
                return 0
        print(f"plot_growth.py: {picture} is not of {numbers}; run plot_growth.py again", file=sys.stderr)
        return 1
    with open(picture, "w", encoding="utf-8") as file:
        file.write(drawing)
    return 0


if __name__ == "__main__":
    sys.exit(main())
