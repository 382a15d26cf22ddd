#!/usr/bin/env python3
"""What the program prints as JSON is what `vaultask schema json` says.

    test_json_schema.py --program BUILD/vaultask
"""
import argparse
import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("skipped: Python's jsonschema is not installed (python3-jsonschema)")
    sys.exit(77)

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "vault-samples"
ANSWERS = [
    ["query"],
    ["query", "show tree", "show urgency", "show group count", "group by owner", "limit groups 2"],
    ["query", "due date is invalid"],
    ["query", "explain", "not done", "hide due date", "group by tags", "limit 3"],
    ["query", "not done", "limit 0"],
    ["query", "rollup by owner"],
    ["query", "explain", "rollup by property type"],
    ["rollup", "--by", "entity,owner,tag", "--over", "2025-10"],
    ["owe", "Dana Whitfield"],
    ["mbr", "2025-10"],
    ["lineage"],
    ["search", "importer"],
    ["doctor"],
    ["decisions"],
    ["decisions", "--month", "2025-11", "--by", "person"],
    ["risks"],
    ["risks", "--quarter", "2025-Q4", "--by", "series"],
    ["questions", "--open"],
    ["touchpoints", "--month", "2025-11"],
    ["history"],
    ["slips"],
    ["burndown", "--by", "month"],
    ["sql", "SELECT path, line, due, 1.5, NULL FROM task JOIN note ON note.id = note_id LIMIT 5"],
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    program = parser.parse_args().program
    schema = json.loads(subprocess.run([program, "schema", "json"], capture_output=True, check=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    whole = jsonschema.Draft202012Validator(schema)
    lines = {"query": {**schema, "oneOf": [{"$ref": "#/$defs/task"}]}, "": {"type": "object"}}
    checked, tasks = 0, []
    with tempfile.TemporaryDirectory() as index:
        for vault in ("meetings", "odd"):
            for answer in ANSWERS:
                is_list = answer[0] == "query" and not any("rollup" in line for line in answer)
                line = jsonschema.Draft202012Validator(lines["query" if is_list else ""])
                for form, validator in (("json", whole), ("jsonl", line)):
                    done = subprocess.run(
                        [program, *answer, "--vault", str(SAMPLES / vault), "--db", os.path.join(index, vault),
                         "--today", "2025-11-15", "--format", form, "-q"], capture_output=True)
                    if answer[0] == "owe" and vault == "odd":
                        continue  # nobody of that name
                    assert done.returncode in (0, 1, 3), (answer, done.stderr)
                    documents = [done.stdout] if form == "json" else done.stdout.splitlines()
                    for text in documents:
                        value = json.loads(text)
                        error = jsonschema.exceptions.best_match(validator.iter_errors(value))
                        assert error is None, (vault, answer, form, error.message, list(error.absolute_path))
                        checked += 1
                        if form == "json" and value["vaultask"] == "query":
                            tasks.append(value)
    # The schema has teeth: what it does not say is refused.
    sample = next(value for value in tasks if value["groups"] and value["groups"][0]["tasks"])
    mutations = [lambda v: v.update(version=2), lambda v: v.pop("countText"), lambda v: v.update(extra=1),
                 lambda v: v["groups"][0]["tasks"][0].update(due="soon"),
                 lambda v: v["groups"][0]["tasks"][0].pop("original"),
                 lambda v: v["groups"][0]["tasks"][0]["status"].update(type="TO DO")]
    for mutate in mutations:
        changed = copy.deepcopy(sample)
        mutate(changed)
        assert not whole.is_valid(changed)
    print(f"{checked} documents as the schema says; {len(mutations)} mutations refused")


main()
