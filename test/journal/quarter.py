"""A vault that people work on for a quarter, and the truth about its tasks.

A `Quarter` holds notes of tasks that know who they are. Each day it edits, moves, renames, reschedules, completes, reopens,
rolls over, archives, duplicates, deletes and restores some of them, by chance from a seed, and tells what happened: the
events of the day, from the states in the evening before and this evening. That is the truth the journal is held against; it
is worked out from the identities, which the notes do not show.
"""
import copy
import datetime
import random

PEOPLE = ["Dana Whitfield", "Priya Raman", "Otto Brandvik", "Ines Calloway", "Rufus Adeyemi", "Nadia Fenwick"]
VERBS = "Write Send Review Prepare Check Order Book Draft Compare Print Collect Update Explain Answer Sort".split()
THINGS = """offer contract budget slides invitation report plan forecast drawing label manual price list room sensor invoice
ticket patent training schedule handover protocol sample survey""".split()
OBJECTS = """the Harbour project|the spring fair|the test lab|customer Merrow|the board|the new line|the support team|the audit|
the field test|the warehouse in the north|the autumn release|the supplier review|the safety course|the open house""".split("|")
EXTRAS = "carefully|again|with prices|in two languages|before lunch|together|as agreed|in short".split("|")
COMMON = ["Follow up", "Call back", "Send the minutes", "Ask for feedback"]
HEADINGS = ["Action Items", "Follow-ups", "Later", "Waiting"]
PRIORITIES = {"": "Normal", "⏫": "High", "🔼": "Medium", "🔽": "Low"}
FOLDERS = ["Projects", "People", "Customers", "Daily"]


class Task:
    """One task, who it is for good (`number`) and how it is now."""

    def __init__(self, number, text, day):
        self.number = number
        self.text = text
        self.box = " "
        self.due = None
        self.done = None
        self.cancelled = None
        self.created = None
        self.priority = ""
        self.owner = None
        self.tag = ""
        self.rule = None  # days between two occurrences
        self.id = ""
        self.block = ""
        self.first_day = day

    def line(self):
        parts = [f"- [{self.box}] {self.text}"]
        if self.owner:
            parts.append(f"@{self.owner}")
        if self.tag:
            parts.append(self.tag)
        if self.id:
            parts.append(f"🆔 {self.id}")
        if self.priority:
            parts.append(self.priority)
        if self.rule:
            parts.append("🔁 every week" if self.rule == 7 else f"🔁 every {self.rule} days")
        for sign, day in (("➕", self.created), ("📅", self.due), ("❌", self.cancelled), ("✅", self.done)):
            if day:
                parts.append(f"{sign} {day}")
        if self.block:
            parts.append(f"^{self.block}")
        return " ".join(parts)

    def description(self):
        return " ".join(part for part in (self.text, f"@{self.owner}" if self.owner else "", self.tag) if part)


class Quarter:
    def __init__(self, seed, tasks, ids=0.3, day=datetime.date(2025, 9, 1)):
        self.random = random.Random(seed)
        self.day = day
        self.ids = ids
        self.numbers = 0
        self.notes = {}    # path → {heading → [Task]}
        self.away = []     # (day of return, path, note)
        self.written = {}  # path → text on disk
        self.evening = {}  # number → state of the evening before
        while self.numbers < tasks:
            self.add_note(self.random.randint(4, 14))

    # ---- making ----

    def text(self):
        r = self.random
        if r.random() < 0.04:
            return r.choice(COMMON)
        return f"{r.choice(VERBS)} the {r.choice(THINGS)} for {r.choice(OBJECTS).strip()}, part {r.randint(1, 400)}"

    def make_task(self):
        r = self.random
        task = Task(self.numbers, self.text(), self.day)
        self.numbers += 1
        if r.random() < 0.6:
            task.due = self.day + datetime.timedelta(r.randint(-10, 40))
        if r.random() < 0.5:
            task.owner = r.choice(PEOPLE)
        if r.random() < 0.3:
            task.priority = r.choice(list(PRIORITIES))
        if r.random() < 0.2:
            task.tag = r.choice(["#sales", "#lab", "#waiting"])
        if r.random() < 0.35:
            task.created = self.day - datetime.timedelta(r.randint(0, 3))
        if task.due and r.random() < 0.05:
            task.rule = r.choice([7, 3])
        if r.random() < self.ids:
            if r.random() < 0.5:
                task.id = f"t{task.number}"
            else:
                task.block = f"b{task.number:05}"
        return task

    def add_note(self, count):
        path = f"{self.random.choice(FOLDERS[:3])}/Note {len(self.notes) + self.numbers}.md"
        self.notes[path] = {}
        for _ in range(count):
            self.place(self.make_task(), path)
        return path

    def place(self, task, path, heading=None):
        note = self.notes.setdefault(path, {})
        tasks = note.setdefault(heading or self.random.choice(HEADINGS), [])
        tasks.insert(self.random.randint(0, len(tasks)), task)

    # ---- finding ----

    def everything(self):
        return [(path, heading, task) for path, note in self.notes.items() for heading, tasks in note.items()
                for task in tasks]

    def pick(self, fits=lambda task: True):
        found = [entry for entry in self.everything() if fits(entry[2])]
        return self.random.choice(found) if found else (None, None, None)

    # ---- what people and their plugins do ----

    def edit(self):
        _, _, task = self.pick(lambda task: task.text not in COMMON)
        words = task.text.split(" ")
        way = self.random.randint(0, 3)
        if way == 0:
            words.append(self.random.choice(EXTRAS))
        elif way == 1:
            words.insert(self.random.randint(1, len(words)), self.random.choice(["short", "new", "final"]))
        elif way == 2:
            words[0] = self.random.choice(VERBS)
        else:
            at = self.random.randrange(1, len(words))
            if len(words) > 5 and not any(c.isdigit() for c in words[at]):
                del words[at]
        task.text = " ".join(words)

    def reschedule(self):
        _, _, task = self.pick(lambda task: task.box == " " and not task.rule)
        task.due = (task.due or self.day) + datetime.timedelta(self.random.choice([-3, 1, 2, 7, 7, 14]))

    def complete(self):
        path, heading, task = self.pick(lambda task: task.box == " ")
        task.box = "x"
        task.done = self.day if self.random.random() < 0.9 else None
        if task.rule:
            following = copy.copy(task)
            following.number = self.numbers
            self.numbers += 1
            following.box, following.done, following.id, following.block = " ", None, "", ""
            following.due = task.due + datetime.timedelta(task.rule)
            following.created = self.day if task.created else None
            tasks = self.notes[path][heading]
            tasks.insert(tasks.index(task), following)

    def reopen(self):
        _, _, task = self.pick(lambda task: task.box in "x-" and not task.rule)
        if task:
            task.box, task.done, task.cancelled = " ", None, None

    def cancel(self):
        _, _, task = self.pick(lambda task: task.box == " " and not task.rule)
        task.box, task.cancelled = "-", self.day

    def prioritise(self):
        _, _, task = self.pick()
        task.priority = self.random.choice(list(PRIORITIES))

    def hand_over(self):
        _, _, task = self.pick()
        task.owner = self.random.choice(PEOPLE)

    def retag(self):
        _, _, task = self.pick()
        task.tag = self.random.choice(["", "#sales", "#lab"])

    def move_heading(self):
        path, heading, task = self.pick()
        self.notes[path][heading].remove(task)
        self.place(task, path)

    def move_note(self):
        path, heading, task = self.pick()
        self.notes[path][heading].remove(task)
        self.place(task, self.random.choice(list(self.notes)))

    def rename(self):
        path = self.random.choice(list(self.notes))
        self.notes[f"{self.random.choice(FOLDERS[:3])}/Renamed {self.day} {self.numbers}.md"] = self.notes.pop(path)

    def archive(self):
        path = self.random.choice(list(self.notes))
        for heading, tasks in self.notes[path].items():
            for task in [task for task in tasks if task.box != " "]:
                tasks.remove(task)
                self.notes.setdefault("Archive.md", {}).setdefault(heading, []).append(task)

    def roll_over(self):
        yesterday, today = (f"Daily/{day}.md" for day in (self.day - datetime.timedelta(1), self.day))
        for tasks in self.notes.get(yesterday, {}).values():
            for task in [task for task in tasks if task.box == " "]:
                tasks.remove(task)
                self.notes.setdefault(today, {}).setdefault("Today", []).append(task)
        for _ in range(3):
            self.place(self.make_task(), today, "Today")

    def duplicate(self):
        path, heading, task = self.pick()
        copied = copy.copy(task)
        copied.number = self.numbers
        self.numbers += 1
        copied.id = copied.block = ""
        if self.random.random() < 0.5:
            tasks = self.notes[path][heading]
            tasks.insert(tasks.index(task) + 1, copied)
        else:
            self.place(copied, self.random.choice(list(self.notes)))

    def delete(self):
        path, heading, task = self.pick()
        self.notes[path][heading].remove(task)

    def add(self):
        self.place(self.make_task(), self.random.choice(list(self.notes)))

    def new_note(self):
        self.add_note(self.random.randint(1, 6))

    def delete_note(self):
        self.notes.pop(self.random.choice(list(self.notes)))

    def take_away(self):
        """A note that a sync or another branch takes away for some days."""
        path = self.random.choice(list(self.notes))
        self.away.append((self.day + datetime.timedelta(self.random.randint(1, 6)), path, self.notes.pop(path)))

    def switch_branch(self):
        """Several notes at once."""
        back = self.day + datetime.timedelta(self.random.randint(1, 3))
        for path in self.random.sample(list(self.notes), min(6, len(self.notes) // 4)):
            self.away.append((back, path, self.notes.pop(path)))

    def bring_back(self):
        for entry in [entry for entry in self.away if entry[0] <= self.day]:
            self.away.remove(entry)
            for heading, tasks in entry[2].items():
                self.notes.setdefault(entry[1], {}).setdefault(heading, []).extend(tasks)

    CHANCES = [("edit", 6), ("reschedule", 12), ("complete", 12), ("reopen", 2), ("cancel", 1), ("prioritise", 3),
               ("hand_over", 3), ("retag", 2), ("move_heading", 3), ("move_note", 3), ("rename", 0.7), ("archive", 0.4),
               ("duplicate", 1), ("delete", 1.5), ("add", 12), ("new_note", 0.5), ("delete_note", 0.1), ("take_away", 0.3),
               ("switch_branch", 0.05)]

    def live_a_day(self, busy=1.0):
        self.day += datetime.timedelta(1)
        self.bring_back()
        self.roll_over()
        names = [name for name, _ in self.CHANCES]
        weights = [weight for _, weight in self.CHANCES]
        for name in self.random.choices(names, weights, k=round(busy * sum(weights))):
            getattr(self, name)()

    # ---- what is seen of it ----

    def files(self):
        """Path → text of every note, and where each task stands: number → (path, line)."""
        texts, places = {}, {}
        for path, note in self.notes.items():
            lines = [f"# {path.rsplit('/', 1)[-1][:-3]}", ""]
            for heading, tasks in note.items():
                if not tasks:
                    continue
                lines += [f"## {heading}", ""]
                for task in tasks:
                    lines.append(task.line())
                    places[task.number] = (path, len(lines))
                lines.append("")
            texts[path] = "\n".join(lines)
        return texts, places

    def states(self):
        return {task.number: {"path": path, "heading": heading, "text": task.text, "description": task.description(),
                              "box": task.box, "due": str(task.due or ""), "owner": task.owner or "",
                              "priority": PRIORITIES[task.priority], "created": str(task.created or ""),
                              "closing": str((task.done if task.box == "x" else task.cancelled) or ""),
                              "id": task.id or (task.block and "^" + task.block)}
                for path, heading, task in self.everything()}

    def end_the_day(self):
        """The events of the day: (number, kind, day, from, to)."""
        today, now, before = str(self.day), self.states(), self.evening
        ever = getattr(self, "ever", {})
        events = []

        def status(number, was, is_):
            kind = {" ": "reopened", "x": "closed", "-": "cancelled"}[is_["box"]]
            if (was["box"] if was else " ") != is_["box"]:
                day = today if is_["box"] == " " else is_["closing"] or today
                events.append((number, kind, day, was["box"] if was else "", is_["box"]))

        for number, state in now.items():
            was = before.get(number) or ever.get(number)
            if was is None:
                opened = state["created"] or (min(today, state["closing"] or today) if state["box"] != " " else today)
                events.append((number, "opened", opened, "", state["due"]))
                status(number, None, state)
                continue
            if number not in before:
                events.append((number, "returned", today, "", state["path"]))
            status(number, was, state)
            for kind, key in (("due moved", "due"), ("owner changed", "owner"), ("priority changed", "priority"),
                              ("moved note", "path"), ("moved heading", "heading")):
                if was[key] != state[key]:
                    events.append((number, kind, today, was[key], state[key]))
            if was["text"].lower() != state["text"].lower():
                events.append((number, "text edited", today, was["description"], state["description"]))
        for number, state in before.items():
            if number not in now:
                events.append((number, "vanished", today, state["path"], ""))
        self.evening = now
        self.ever = {**ever, **now}
        return events
