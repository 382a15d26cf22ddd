#!/usr/bin/env python3
"""Run vaultask-conformance on a file of a suite and compare its answers with the recorded ones.

    run_suite.py --runner PROGRAM [--known FILE …] [--show N] -- SUITE/cases.json | …/dates.json | …

A path below $VAULTASK_CONFORMANCE is written @NAME/FILE; without that variable the exit status is 77.

Prints how many cases agree, by category, and those that differ. Exit status 1 when one differs that the
files of --known do not name. A line of it is SUITE WHAT REASON, where SUITE is a folder's name or *,
and WHAT the ids of cases (with commas), `js` for all cases that need JavaScript, or /…/ for a regular
expression (without blanks; \\s serves) that is looked for in the query.
"""
import argparse
import collections
import itertools
import json
import os
import re
import subprocess
import sys

SKIPPED = 77


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


class Case:
    """What is recorded of one case, and how our answer differs: "" where it does not."""

    def __init__(self, name, category, text, js, difference):
        self.name, self.category, self.text, self.js = name, category, text, js
        self.difference = difference


# ---- queries ----

def without_engine_text(heading):
    """Headings that quote an engine's own error wording are compared up to it."""
    level, text = heading
    return level, text.split("The error message was:")[0]


def groups_of(result, refs):
    return [([without_engine_text(h) for h in group["headings"]],
             [refs[task] if isinstance(task, int) else task for task in group["tasks"]])
            for group in result["groups"]]


def group_difference(wanted, found):
    if len(wanted) != len(found):
        return f"want {len(wanted)} groups, got {len(found)}"
    for index, (want, got) in enumerate(zip(wanted, found)):
        if want[0] != got[0]:
            return f"group {index}: want headings {want[0]}, got {got[0]}"
        if want[1] != got[1]:
            places = [f"want {a}, got {b}" for a, b in zip(want[1], got[1]) if a != b]
            what = "order" if sorted(want[1]) == sorted(got[1]) else "tasks"
            return (f"group {index}, {what}: want {len(want[1])}, got {len(got[1])}"
                    + (f"; first {places[0]}" if places else ""))
    return ""


def query_difference(want, got, refs):
    if got is None:
        return "no answer"
    wanted, found = want.get("errorKind", "ok"), got.get("errorKind", "ok")
    if wanted != found:
        return f"want {wanted}, got {found}: {' '.join(got.get('message', '').split())}"
    if wanted != "ok":
        return ""
    difference = group_difference(groups_of(want, refs), groups_of(got, []))
    return difference or key_difference(want, got, ["countText", "total", "totalBeforeLimit", "layout"])


def compare_queries(file, ours):
    cases = {one["id"]: one for one in load(file)["cases"]}
    expected = load(os.path.join(os.path.dirname(file), "expected.json"))
    answers = {one["id"]: one for one in ours["results"]}
    for want in expected["results"]:
        one = cases[want["id"]]
        yield Case(one["id"], one["cat"], one["query"], one.get("js", False),
                   query_difference(want, answers.get(want["id"]), expected["taskRefs"]))


# ---- dates, rules, renderings ----

def key_difference(want, got, keys):
    return "; ".join(f"{key}: want {want[key]!r}, got {got.get(key)!r}"
                     for key in keys if key in want and want[key] != got.get(key))


def compare_cases(keys, name):
    def compare(file, ours):
        for want, got in zip(load(file)["cases"], ours["cases"]):
            yield Case(str(want[name]), want.get("cat", ""), want.get("query", ""),
                       want.get("js", False), key_difference(want, got, keys))
    return compare


# ---- tasks ----

def task_difference(want, got):
    if got is None:
        return "no task to us: " + want["originalMarkdown"]
    want = dict(want)
    # The plugin would overwrite an impossible date; we keep what was written.
    if "Invalid date" in want["fileLine"]:
        del want["fileLine"]
    return key_difference(want, got, want)


def compare_tasks(file, ours):
    def place(task):
        return f"{task['path']}:{task['line']}"
    answers = {place(task): task for task in ours["tasks"]}
    for want in load(file)["tasks"]:
        yield Case(place(want), "", "", False,
                   task_difference(want, answers.pop(place(want), None)))
    for name, task in answers.items():
        yield Case(name, "", "", False, "no task to the plugin: " + task["originalMarkdown"])


def compare(file, ours):
    """The comparison that fits the file's shape."""
    if "results" in ours:
        return compare_queries(file, ours)
    if "tasks" in ours:
        return compare_tasks(file, ours)
    if "rule" in ours["cases"][0]:
        return compare_cases(["text", "next"], "rule")(file, ours)
    if "query" in ours["cases"][0]:
        return compare_cases(["expected"], "id")(file, ours)
    return compare_cases(["range", "single", "singleForward"], "text")(file, ours)


# ---- what is known to differ ----

def read_known(paths, suite):
    """The rules for the suite, as (does it fit this case?, reason)."""
    rules = []
    for line in itertools.chain.from_iterable(open(path, encoding="utf-8") for path in paths):
        words = line.split(None, 2)
        if not words or line.startswith("#") or words[0] not in ("*", suite):
            continue
        _, what, reason = words
        if what == "js":
            fits = lambda case: case.js
        elif what.startswith("/"):
            fits = lambda case, pattern=re.compile(what.strip("/")): pattern.search(case.text)
        else:
            fits = lambda case, names=what.split(","): case.name in names
        rules.append((fits, reason.strip()))
    return rules


def report(cases, rules, show):
    """Prints the figures; the number of differences that are not known."""
    total, equal = collections.Counter(), collections.Counter()
    known, new = collections.defaultdict(list), []
    for case in cases:
        total[case.category] += 1
        if not case.difference:
            equal[case.category] += 1
            continue
        reason = next((reason for fits, reason in rules if fits(case)), None)
        known[reason].append(case.name) if reason else new.append(case)
    for category in sorted(total):
        if category:
            print(f"  {category:16} {equal[category]}/{total[category]}")
    print(f"  {'all':16} {sum(equal.values())}/{sum(total.values())}")
    for _, reason in rules:
        print(f"  known: {len(known[reason])}, {reason}")
    for case in new[:show]:
        print(f"DIFFERS {case.name} {case.text!r}\n    {case.difference[:400]}")
    if len(new) > show:
        print(f"… and {len(new) - show} more")
    return len(new)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--runner", required=True)
    options.add_argument("--known", nargs="*", default=[])
    options.add_argument("--show", type=int, default=40)
    options.add_argument("file")
    given = options.parse_args()
    file = given.file
    if file.startswith("@"):
        folder = os.environ.get("VAULTASK_CONFORMANCE")
        if not folder:
            print("VAULTASK_CONFORMANCE does not name the folder of the other suites")
            sys.exit(SKIPPED)
        file = os.path.join(folder, file[1:])
    run = subprocess.run([given.runner, file], stdout=subprocess.PIPE, check=True)
    suite = os.path.basename(os.path.dirname(file))
    cases = list(compare(file, json.loads(run.stdout)))
    print(file)
    sys.exit(1 if not cases or report(cases, read_known(given.known, suite), given.show) else 0)


main()
