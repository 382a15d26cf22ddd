#!/usr/bin/env python3
"""Each report on vault-samples/meetings, as Markdown, JSON and HTML, is the page that a person has read.

    test_reports.py --program BUILD/vaultask [--update] [REPORT...]

The pages are reports/NAME.md, .json and .html; REPORT is a NAME. "Today" is 2025-11-15. The journal has three runs: two weeks
and one week before, over the vault as it stood then (past_vault), and today's. The style and the script of HTML pages are left
out here and compared with their sources once. --update writes what came out: read the difference against the notes before you
keep it.
"""
import argparse
import base64
import difflib
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
VAULT = ROOT / "vault-samples/meetings"
PAGES = HERE / "reports"
TODAY = "2025-11-15"
EARLIER_RUNS = ("2025-11-01", "2025-11-08")
REPORTS = {
    "owe": ["owe", "Dana Whitfield"],
    "owe-all": ["owe", "--all"],
    "mbr": ["mbr", "2025-11"],
    "rollup": ["rollup", "--by", "owner", "--over", "2025-11"],
    "lineage": ["lineage"],
    "decisions": ["decisions", "--month", "2025-11"],
    "risks": ["risks"],
    "questions": ["questions"],
    "touchpoints": ["touchpoints", "--month", "2025-11"],
    "slips": ["slips"],
    "burndown": ["burndown", "--by", "week"],
    "doctor": ["doctor"],
}
WITH_FINDINGS = ("doctor",)  # ends with status 1
FORMATS = ("md", "json", "html")
# What is the same on each HTML page: how it begins there, its source.
CUT = {"style": ROOT / "src/render/html_style.css", "script": ROOT / "src/render/html_sort.js"}


def changes():
    """Rows of journal.tsv, the last day first: each undoes what was changed on that day."""
    rows = [line.split("\t") for line in (HERE / "journal.tsv").read_text(encoding="utf-8").splitlines()
            if not line.startswith("#")]
    return sorted(rows, key=lambda row: row[0], reverse=True)


def take_back(line, day):
    """A line as it stood on a day: what was done or cancelled later was to be done."""
    done = re.search(r" [✅❌] (\d{4}-\d\d-\d\d)", line)
    if done and done[1] > day:
        line = re.sub(r"\[[x-]\]", "[ ]", line.replace(done[0], ""), count=1)
    return line


def past_vault(folder, day):
    """Makes the vault as it stood on a day: without the notes of later ones."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(VAULT, folder)
    for note in folder.rglob("*.md"):
        date = re.match(r"\d{4}-\d\d-\d\d", note.name)
        if date and date[0] > day:
            note.unlink()
    for until, path, now, then in changes():
        if day >= until:
            continue
        note = folder / path
        text = note.read_text(encoding="utf-8")
        assert text.count(now) == 1, (path, now)
        note.write_text(text.replace(now + "\n" if not then else now, then), encoding="utf-8")
    for note in folder.rglob("*.md"):
        text = note.read_text(encoding="utf-8")
        before = "".join(take_back(line, day) for line in text.splitlines(keepends=True))
        if before != text:
            note.write_text(before, encoding="utf-8")


def without_shared(page):
    """An HTML page without its style and script, and their hashes in its policy, which must be those of the sources."""
    for tag, source in CUT.items():
        found = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert len(found) == 1 and found[0].strip() == source.read_text(encoding="utf-8").strip(), \
            f"<{tag}> is not {source.name}"
        digest = base64.b64encode(hashlib.sha256(found[0].encode()).digest()).decode()
        assert page.count(f"'sha256-{digest}'") == 1, f"the policy does not allow this <{tag}>"
        page = page.replace(f"<{tag}>{found[0]}</{tag}>", f"<{tag}></{tag}>").replace(digest, tag)
    return page


class Runs:
    def __init__(self, program, work):
        self.program, self.work = program, work

    def run(self, vault, today, *arguments, status=0):
        done = subprocess.run(
            [self.program, "--vault", str(vault), "--db", str(self.work / "db"), "--today", today, *arguments],
            capture_output=True, text=True, encoding="utf-8", check=False,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.work), "LC_ALL": "C.UTF-8", "TZ": "UTC"})
        if done.returncode != status:
            sys.exit(f"{arguments}: status {done.returncode}\n{done.stderr}")
        return done.stdout

    def keep_journal(self):
        """One folder, so that each run sees the same vault."""
        vault = self.work / "meetings"
        for day in EARLIER_RUNS:
            past_vault(vault, day)
            self.run(vault, day, "index")
        shutil.rmtree(vault)
        shutil.copytree(VAULT, vault)
        self.run(vault, TODAY, "index")
        return vault


def compare(path, page, update):
    if update:
        path.write_text(page, encoding="utf-8")
        return True
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    if page == kept:
        return True
    sys.stdout.writelines(difflib.unified_diff(kept.splitlines(keepends=True), page.splitlines(keepends=True),
                                               f"golden/reports/{path.name}", "this run", n=1))
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--update", action="store_true", help="write what came out into the pages")
    parser.add_argument("reports", nargs="*", metavar="REPORT", help="default: all")
    args = parser.parse_args()
    differing = []
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(args.program, pathlib.Path(folder))
        vault = runs.keep_journal()
        for name in args.reports or REPORTS:
            for form in FORMATS:
                page = runs.run(vault, TODAY, *REPORTS[name], "--format", form, "--cached",
                                status=1 if name in WITH_FINDINGS else 0)
                page = without_shared(page) if form == "html" else page
                if not compare(PAGES / f"{name}.{form}", page, args.update):
                    differing.append(f"{name}.{form}")
    if not args.reports:
        known = {f"{name}.{form}" for name in REPORTS for form in FORMATS}
        assert {path.name for path in PAGES.iterdir()} == known, "pages of no report"
    if differing:
        sys.exit("differ: " + ", ".join(differing))
    print(f"{len(args.reports or REPORTS)} reports, {len(FORMATS)} formats each")


if __name__ == "__main__":
    main()
