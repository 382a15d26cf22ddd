#!/usr/bin/env python3
"""The logs of vault-samples/meetings are what a person wrote down by reading its notes.

    test_logs.py --program BUILD/vaultask

The truth is test/samples/meetings_logs.tsv: each risk and question with the notes that raised and
closed it, and how many decisions each note holds.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TODAY = "2025-11-15"


def truth():
    items, decisions = collections.defaultdict(set), {}
    for line in (ROOT / "test/samples/meetings_logs.tsv").read_text().splitlines():
        if line.startswith("#"):
            continue
        kind, folder, *rest = line.split("\t")
        if kind == "decision":
            decisions[f"{folder}/{rest[0]}"] = int(rest[1])
        else:
            raised, closed, how, text = rest
            items[kind].add((f"{folder}/{raised}", None if closed == "-" else f"{folder}/{closed}", how, text))
    return items, decisions


def note_of(link):
    """"[[Folder/Note#Heading|label]]" → "Folder/Note.md"."""
    return re.match(r"\[\[([^#|\]]*)", link)[1] + ".md"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    program = parser.parse_args().program
    items, decisions = truth()
    with tempfile.TemporaryDirectory() as index:

        def rows(report, *options):
            done = subprocess.run(
                [program, report, *options, "--vault", str(ROOT / "vault-samples/meetings"), "--db", index,
                 "--today", TODAY, "--format", "json", "-q"], capture_output=True, check=True)
            found = collections.defaultdict(list)
            for section in json.loads(done.stdout)["sections"]:
                found[section["key"]] += section["rows"]
            return found

        def told(found):
            return {(note_of(row["raised_in"]), note_of(row["closed_in"]) if "closed_in" in row else None,
                     row["state"], row["text"]) for part in ("open", "closed") for row in found[part]}

        for kind, report in (("risk", "risks"), ("question", "questions")):
            found = rows(report)
            assert told(found) == items[kind], (kind, told(found) ^ items[kind])
            assert sum(len(part) for part in found.values()) == len(items[kind])
            for row in found["open"] + found["closed"]:
                raised = note_of(row["raised_in"]).split("/")[-1][:10]
                assert row["raised"] == raised, row
            # A month: what is open at its end, and what was closed in it.
            november = rows(report, "--month", "2025-11")
            assert told({"open": november["open"]} | {"closed": []}) == {i for i in items[kind] if i[2] == "open"}
            closed = {i for i in items[kind] if i[1] and i[1].split("/")[-1].startswith("2025-11")}
            assert told({"open": [], "closed": november["closed"]}) == closed
            # What the parts say is what the whole says.
            by_series = rows(report, "--by", "series")
            assert told(by_series) == items[kind]
            assert rows(report, "--open") == {"open": found["open"]}

        # Missing on 15 September, back on 6 October, missing again on 27 October.
        positions = [row for row in rows("risks")["closed"] if row["text"].startswith("Two positions")]
        assert [(row["raised"], row["closed"], row["times_reopened"]) for row in positions] == [
            ("2025-09-01", "2025-10-27", 1)], positions
        september = [row for row in rows("risks", "--to", "2025-09-30")["closed"] if row["text"].startswith("Two")]
        assert [row["closed"] for row in september] == ["2025-09-15"]
        assert [row["raised"] for row in rows("risks", "--to", "2025-10-06")["open"]
                if row["text"].startswith("Two pos")] == ["2025-09-01"]

        counted = collections.Counter(row["path"] for row in rows("decisions")["decisions"])
        assert counted == decisions, counted - collections.Counter(decisions)
        november = collections.Counter(row["path"] for row in rows("decisions", "--month", "2025-11")["decisions"])
        assert november == {path: n for path, n in decisions.items() if "/2025-11-" in path}
        dana = rows("decisions", "--month", "2025-11", "--person", "Dana Whitfield")["decisions"]
        assert len(dana) == 7, dana  # her two 1:1s, 1 and 2, and two staff meetings, 2 each

        upcoming = {(row["date"], row["with"]) for row in rows("touchpoints")["upcoming"]}
        assert upcoming == {
            ("2025-11-17", "Staff"), ("2025-11-18", "Dana Whitfield"), ("2025-11-20", "Jan van der Meer"),
            ("2025-11-20", "Merrowdale Water"), ("2025-11-25", "Tomasz Wierzba"), ("2025-11-26", "Kestrelby Foods"),
            ("2025-11-27", "Zoë Lindqvist"), ("2025-11-28", "Marcus Oyelaran"), ("2025-12-03", "Anne-Marie Castell"),
            ("2025-12-03", "Sarah Okonjo"), ("2025-12-09", "Sarah Pettigrew")}, upcoming
    print(f"{len(items['risk'])} risks, {len(items['question'])} questions, {sum(decisions.values())} decisions")


main()
