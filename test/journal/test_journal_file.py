#!/usr/bin/env python3
"""The file history.db: who may read it, what happens where it is not as expected, and that nothing of it is ever lost silently.

    test_journal_file.py --program BUILD/vaultask
"""
import argparse
import json
import os
import pathlib
import sqlite3
import stat
import subprocess
import sys
import tempfile

NOTE = "# Offer\n\n- [ ] Write the offer for Harbour 📅 2025-11-14\n- [ ] Call Dana about the lab\n"


class Place:
    """A vault and its databases."""

    def __init__(self, root, program):
        self.root, self.program = root, program
        self.vault, self.database = root / "vault", root / "db"
        (self.vault / ".obsidian").mkdir(parents=True)
        self.journal = self.database / "history.db"
        self.write(NOTE)

    def write(self, text):
        (self.vault / "Offer.md").write_text(text, encoding="utf-8")

    def run(self, *arguments, day="2025-11-10"):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.root), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        done = subprocess.run([self.program, *arguments, "--vault", self.vault, "--db", self.database, "--today", day],
                              env=environment, capture_output=True)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def events(self):
        with sqlite3.connect(self.journal) as journal:
            return journal.execute("SELECT kind, old, new FROM event ORDER BY id").fetchall()


def rows(answer, key):
    """The rows of a section of a page."""
    return next(section["rows"] for section in json.loads(answer)["sections"] if section["key"] == key)


def test_modes(place):
    for mask in (0o000, 0o022, 0o077):
        old = os.umask(mask)
        assert place.run("index")[0] == 0
        os.umask(old)
        assert stat.S_IMODE(place.database.stat().st_mode) == 0o700
        assert stat.S_IMODE(place.journal.stat().st_mode) == 0o600


def test_nothing_is_written_where_nothing_changed(place):
    place.run("index")
    before = place.journal.stat()
    assert place.run("index", day="2025-11-12")[0] == 0
    after = place.journal.stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)


def test_cached_and_no_index_leave_it_alone(place):
    place.run("index")
    place.write(NOTE.replace("11-14", "11-21"))
    place.run("query", "not done", "--cached")
    place.run("query", "not done", "--no-index")
    assert len(place.events()) == 2
    place.run("query", "not done")
    assert place.events()[-1] == (5, "2025-11-14", "2025-11-21")


def test_a_newer_version_is_refused_and_not_touched(place):
    place.run("index")
    with sqlite3.connect(place.journal) as journal:
        journal.execute("PRAGMA user_version = 99")
    journal.close()
    before = place.journal.read_bytes()
    place.write(NOTE.replace("11-14", "11-21"))
    status, _, said = place.run("index")
    assert status == 4 and "version 99" in said, (status, said)
    status, answer, said = place.run("query", "not done", "--format", "json")
    assert status == 4 or "2025-11-21" in answer
    assert place.run("history")[0] == 4
    assert place.journal.read_bytes() == before


def test_an_older_version_is_brought_up_to_date_after_a_copy(place):
    place.run("index")
    with sqlite3.connect(place.journal) as journal:
        version = journal.execute("PRAGMA user_version").fetchone()[0]
        journal.executescript("CREATE INDEX event_of_task ON event(task_id); PRAGMA user_version = 1")  # as it was
    journal.close()
    assert place.run("history", "Offer", "--cached")[0] == 4  # it only reads
    place.write(NOTE.replace("11-14", "11-21"))
    status, _, said = place.run("index")
    assert status == 0, said
    with sqlite3.connect(place.journal) as journal:
        assert journal.execute("PRAGMA user_version").fetchone()[0] == version
        assert not journal.execute("SELECT 1 FROM sqlite_master WHERE name = 'event_of_task'").fetchall()
    assert place.events()[-1] == (5, "2025-11-14", "2025-11-21") and len(place.events()) == 3
    with sqlite3.connect(f"{place.journal}.v1") as copy:
        assert copy.execute("PRAGMA user_version").fetchone()[0] == 1
        assert copy.execute("SELECT count(*) FROM event").fetchone()[0] == 2
    assert stat.S_IMODE(os.stat(f"{place.journal}.v1").st_mode) == 0o600


def test_a_version_without_a_way_is_refused_each_time_the_same(place):
    place.run("index")
    with sqlite3.connect(place.journal) as journal:
        journal.execute("PRAGMA user_version = 0")
    journal.close()
    before = place.journal.read_bytes()
    place.write(NOTE.replace("11-14", "11-21"))
    for _ in range(2):
        status, _, said = place.run("index")
        assert status == 4 and "version 0, from which this program cannot migrate it" in said, (status, said)
        assert place.journal.read_bytes() == before and not list(place.database.glob("history.db.v*"))


def test_a_damaged_journal_is_set_aside(place):
    place.run("index")
    for n, damage in enumerate((lambda data: b"", lambda data: data[:5000], lambda data: os.urandom(len(data)),
                                lambda data: data[:8192] + os.urandom(len(data) - 8192)), 1):
        damaged = damage(place.journal.read_bytes())
        place.journal.write_bytes(damaged)
        for suffix in ("-wal", "-shm"):
            pathlib.Path(f"{place.journal}{suffix}").unlink(missing_ok=True)
        place.write(NOTE + "- [ ] Another one\n" * n)
        status, _, said = place.run("index")
        assert status == 1 and f"history.db.corrupt-{n}" in said, (n, status, said)
        assert pathlib.Path(f"{place.journal}.corrupt-{n}").read_bytes() == damaged
        assert place.run("index")[0] == 0
        assert len(place.events()) == 2 + n


def test_what_is_no_journal_is_refused(place):
    place.run("index")
    place.write(NOTE.replace("11-14", "11-21"))
    other = place.root / "other.db"
    place.journal.rename(other)
    place.journal.symlink_to(other)
    assert place.run("index")[0] == 4
    place.journal.unlink()
    os.mkfifo(place.journal)
    assert place.run("index")[0] == 4
    place.journal.unlink()
    with sqlite3.connect(place.journal) as foreign:
        foreign.execute("CREATE TABLE theirs (x)")
    foreign.close()
    before = place.journal.read_bytes()
    status, _, said = place.run("index")
    assert status == 4 and "not a journal" in said, (status, said)
    assert place.journal.read_bytes() == before
    place.journal.unlink()
    other.chmod(0o666)
    other.rename(place.journal)
    status, _, said = place.run("index")
    assert status == 4 and "belongs to somebody else or others may write" in said and "hint: chown" in said, said
    place.journal.chmod(0o600)
    status, _, said = place.run("index")  # and goes on where it was
    assert status == 0 and place.events()[-1] == (5, "2025-11-14", "2025-11-21"), (status, said)


def test_an_index_that_is_gone_loses_no_history(place):
    place.run("index")
    (place.database / "index.db").unlink()
    place.write(NOTE.replace("11-14", "11-21"))
    place.run("index", "--full")
    place.run("index", "--full")
    assert place.events() == [(1, None, "2025-11-14"), (1, None, None), (5, "2025-11-14", "2025-11-21")]


def test_a_run_counts_what_it_found(place):
    place.run("index")
    (place.vault / "Offer.md").rename(place.root / "Offer.md")
    place.run("index", "--full", day="2025-11-11")
    (place.root / "Offer.md").rename(place.vault / "Offer.md")
    place.run("index", day="2025-11-12")
    with sqlite3.connect(place.journal) as journal:
        counts = journal.execute("SELECT day, notes, tasks FROM run ORDER BY id").fetchall()
    assert counts == [("2025-11-10", 1, 2), ("2025-11-11", 0, 0), ("2025-11-12", 1, 2)], counts


def test_the_answers(place):
    place.run("index")
    place.write(NOTE.replace("11-14", "11-21"))
    place.run("index", day="2025-11-12")
    place.write(NOTE.replace("11-14", "11-28").replace("[ ] Call", "[x] Call"))
    status, answer, _ = place.run("slips", "--format", "json", day="2025-11-15")
    row = rows(answer, "tasks")[0]
    assert status == 0 and (row["first_due"], row["due"], row["slips"], row["net_days"]) == \
        ("2025-11-14", "2025-11-28", 2, 14), answer
    for what in ("Offer.md:3", "Offer", "offer for harb"):
        status, answer, said = place.run("history", what, "--format", "json", day="2025-11-15")
        assert status == 0 and "2025-11-28" in answer, (what, said)
    assert place.run("history", "Unheard of")[0] == 2
    periods = rows(place.run("burndown", "--format", "json", day="2025-11-15")[1], "periods")
    assert periods[-1]["open"] == 1 and sum(row["closed"] for row in periods) == 1, periods
    for line, count in (("due moved more than 1 times", 1), ("due moved 0 times", 1), ("due moved since 2025-11-12", 1),
                        ("due moved since 2025-11-16", 0), ("first seen on 2025-11-10", 2), ("closed in 2025-11", 1)):
        answer = json.loads(place.run("query", line, "--format", "json", day="2025-11-15")[1])
        assert answer["total"] == count, (line, answer)


def test_an_export_is_imported_once_however_often(place):
    place.run("index")
    place.write(NOTE.replace("11-14", "11-21"))
    place.run("index", day="2025-11-12")
    exported = place.run("history", "export", day="2025-11-12")[1]
    file = place.root / "export.jsonl"
    file.write_text(exported, encoding="utf-8")
    place.journal.unlink()
    for _ in range(2):
        status, _, said = place.run("history", "import", str(file))
        assert status == 0, said
        assert place.run("history", "export", day="2025-11-12")[1] == exported
    place.write(NOTE.replace("11-14", "11-28"))
    place.run("index", day="2025-11-13")
    place.run("history", "import", str(file))  # an older export takes nothing away
    assert place.events()[-1] == (5, "2025-11-21", "2025-11-28")
    file.write_text(exported.replace('"journal":"', '"journal":"f'), encoding="utf-8")
    assert place.run("history", "import", str(file))[0] == 2  # another one's
    file.write_text(exported + "[]\n", encoding="utf-8")
    assert place.run("history", "import", str(file))[0] == 2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_"):
            continue
        with tempfile.TemporaryDirectory(prefix="vaultask-journal-") as folder:
            try:
                test(Place(pathlib.Path(folder), program))
            except AssertionError as error:
                failed += 1
                print(f"{name}: line {error.__traceback__.tb_next.tb_lineno}: {error}"[:900])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
