#!/usr/bin/env bash
# Times vaultask beside tools of the same purpose, which take minutes, so each of them runs once: goals 11 to 13.
#
#   peers_benchmark.sh [--only "PEER…"] [--mddb-notes N] [--node-notes N] [--remark-notes N] [--task-notes N]
#                      [--runs R] [--vaultask PROGRAM]
#
#   --only          of these peers only: "mddb markdown-it remark taskwarrior"
#   --mddb-notes    notes for mddb (1000: half a minute; 10000: a quarter of an hour)
#   --node-notes    notes for gray-matter + markdown-it (10000: 10 seconds)
#   --remark-notes  notes for gray-matter + remark-gfm (1000: 20 seconds; 10000: three minutes)
#   --task-notes    notes whose tasks taskwarrior has (28800, 100,000 tasks)
#   --runs R        counted runs of ours before the peer's, and as many behind it (5)
#   --vaultask      the program ($VAULTASK, else the newest of the build folders)
#
# Needs hyperfine, python3 and sqlite3; node and npm for mddb and the parsers, `task` for taskwarrior. npm's packages
# are installed into ${TMPDIR:-/tmp}/vaultask-bench/peers, where the vaults are, too. A peer that is not there is named.
# What can be counted is compared with the truth; the exit status is 1 where it differs.
set -euo pipefail
. "$(dirname "$0")/bench_lib.sh"

only='mddb markdown-it remark taskwarrior' runs=5 named=${VAULTASK:-}
mddb_notes=1000 node_notes=10000 remark_notes=1000 task_notes=28800
while [ $# -gt 0 ]; do
  case $1 in
    --only | --mddb-notes | --node-notes | --remark-notes | --task-notes | --runs | --vaultask)
      [ $# -ge 2 ] || die "$1 needs a value"
      case $1 in
        --only) only=$2 ;;
        --mddb-notes) mddb_notes=$2 ;;
        --node-notes) node_notes=$2 ;;
        --remark-notes) remark_notes=$2 ;;
        --task-notes) task_notes=$2 ;;
        --runs) runs=$2 ;;
        --vaultask) named=$2 ;;
      esac
      shift
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      die "unknown option $1"
      ;;
  esac
  shift
done
for number in "$mddb_notes" "$node_notes" "$remark_notes" "$task_notes" "$runs"; do need_number "$number"; done
for name in $only; do
  case $name in
    mddb | markdown-it | remark | taskwarrior) ;;
    *) die "$name is no peer" ;;
  esac
done

need hyperfine hyperfine
need python3 python3
need sqlite3 sqlite3
find_program "$named"

in_cache "${TMPDIR:-/tmp}/vaultask-bench"
peers=$cache/peers
mkdir -p "$peers"
work=$(mktemp -d "${TMPDIR:-/tmp}/vaultask-bench-run.XXXXXX")
database=$work/db
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
measure_copy
without_own_settings

# ---- what all peers need ----

differences=0
# count WHAT FOUND WANTED [MOST]: a number and what it should be, or the least and the most.
count() {
  local wanted=$3 most=${4:-$3}
  [ "$most" = "$wanted" ] || wanted="$3 to $4"
  if [ "$2" -ge "$3" ] && [ "$2" -le "$most" ]; then
    printf 'ok       %s: %s, wanted %s\n' "$1" "$2" "$wanted"
  else
    printf 'DIFFERS  %s: %s, wanted %s\n' "$1" "$2" "$wanted"
    differences=1
  fi
}

not_installed() {
  printf 'left out: %s is not installed (%s)\n' "$1" "$2"
}

# npm_packages DIR PACKAGE...: installed below the folder of peers, there from the last time or fetched now.
npm_packages() {
  local folder=$peers/$1
  shift
  have node && have npm || return 1
  [ ! -f "$folder/complete" ] || return 0
  say "npm install $*"
  mkdir -p "$folder"
  (cd "$folder" && npm install --no-audit --no-fund "$@") >"$work/npm.log" 2>&1 || {
    tail -n 5 "$work/npm.log" >&2
    return 1
  }
  : >"$folder/complete"
}

# in_turn GROUP NOTES PREPARE OURS PEER: ours, the peer once, ours again; all as lines of a shell.
in_turn() {
  printf '%s %s\n' "$1" "$2" >>"$work/notes.txt"
  say "$1"
  each=$runs
  measure "$1" 2 "$3" ours "$4"
  each=1 first_warmup=0
  measure "$1" 1 '' peer "$5"
  each=$runs
  measure "$1" 3 "$3" ours "$4"
}

# index_of VAULT: sets `cold` and `forget`, a cold index of it and what makes it cold.
index_of() {
  cold=$(command_line "$program" index -q --vault "$1" --db "$work/fresh-db")
  forget="rm -rf $(quote "$work/fresh-db")"
}

value() {
  python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$1" "$2"
}

# ---- goal 11: mddb, which a single malformed frontmatter stops ----

# Makes $peers/nNOTES-s1/vault without such notes; their paths are in malformed.txt.
make_vault_for_mddb() {
  local place=$peers/n$1-s1
  [ ! -f "$place/complete" ] || return 0
  rm -rf "$place"
  mkdir "$place"
  python3 "$bench/genvault.py" "$place/vault" --notes "$1" --seed 1 --tasks
  # Its exit status is 1 where it finds something.
  { "$program" doctor -q --no-index --vault "$place/vault" --format jsonl || [ $? -eq 1 ]; } |
    python3 -c 'import json, sys
bad = ("frontmatter-malformed", "frontmatter-unclosed")
print(*sorted({found["path"] for found in map(json.loads, sys.stdin) if found["code"] in bad}), sep="\n")' \
      >"$place/malformed.txt"
  (cd "$place/vault" && tr '\n' '\0' <"$place/malformed.txt" | xargs -0 rm --)
  : >"$place/complete"
}

with_mddb() {
  npm_packages mddb mddb || {
    not_installed mddb 'npm install mddb'
    return
  }
  make_vault_for_mddb "$mddb_notes"
  local place=$peers/n$mddb_notes-s1 found kept boxes trash percent
  local peer_db=$work/mddb/markdown.db
  mkdir "$work/mddb"
  truth=$place/vault.truth.json
  index_of "$place/vault"
  in_turn mddb "$mddb_notes" "$forget" "$cold" "$(command_line sh -c \
    "cd $(quote "$work/mddb") && exec node $(quote "$peers/mddb/node_modules/.bin/mddb") $(quote "$place/vault")")"

  kept=$((mddb_notes - $(wc -l <"$place/malformed.txt")))
  trash=$(python3 "$bench/peer_truth.py" trash "$truth")
  percent=$(python3 "$bench/peer_truth.py" percent "$truth")
  boxes=$(python3 "$bench/peer_truth.py" kept-boxes "$place/vault.tasks.jsonl" "$place/malformed.txt")
  found=$("$program" sql --vault "$place/vault" --db "$work/fresh-db" --cached --format csv 'SELECT count(*) FROM task')
  count 'vaultask, tasks of the vault for mddb' "$(printf '%s\n' "$found" | tail -n 1)" \
    "$(python3 "$bench/peer_truth.py" kept "$place/vault.tasks.jsonl" "$place/malformed.txt")"
  count 'mddb, notes, with those of .trash' \
    "$(sqlite3 "$peer_db" "SELECT count(*) FROM files WHERE extension = 'md'")" $((kept + trash))
  # It reads [ ], [x] and [X] only, one in each note of .trash, and what stands in comments.
  found=$(sqlite3 "$peer_db" 'SELECT count(*) FROM tasks')
  count 'mddb, tasks' "$found" $((boxes + trash)) $((boxes + trash + percent))
}

# ---- goal 12: the usual parsers of JavaScript ----

# with_parser GROUP FILE NAME NOTES
with_parser() {
  npm_packages node gray-matter markdown-it unified remark-parse remark-gfm || {
    not_installed "$3" 'npm install gray-matter markdown-it unified remark-parse remark-gfm'
    return
  }
  cp "$bench"/peer_*.mjs "$peers/node/" # node looks for packages beside the file that imports them
  use_vault "$4" 1
  rm -rf "$database"
  index_of_the_truth
  index_of "$vault"
  in_turn "$1" "$4" "$forget" "$cold" \
    "$(command_line sh -c "exec node $(quote "$peers/node/$2") $(quote "$vault") >$(quote "$work/$1.counts")")"
  count "$3, notes" "$(value "$work/$1.counts" notes)" "$4"
  count "$3, tasks" "$(value "$work/$1.counts" tasks)" "$(python3 "$bench/peer_truth.py" "$3" "$truth")"
}

# ---- goal 13: taskwarrior with the same tasks ----

import_tasks() {
  local place=$1
  rm -rf "$place"
  mkdir -p "$place/data"
  printf 'data.location=%s\n' "$place/data" >"$place/taskrc"
  say 'importing into taskwarrior'
  "$program" query -q --cached --vault "$vault" --db "$database" --format jsonl 'path includes /' |
    python3 "$bench/taskwarrior_tasks.py" >"$place/tasks.json"
  "${their_task[@]}" import "$place/tasks.json" >/dev/null 2>&1
  rm "$place/tasks.json"
  "${their_task[@]}" list >/dev/null 2>&1 # moves what is done out of the way, once
  : >"$place/complete"
}

with_taskwarrior() {
  have task || {
    not_installed taskwarrior 'apt-get install taskwarrior'
    return
  }
  use_vault "$task_notes" 1
  rm -rf "$database"
  index_of_the_truth
  local place=$peers/taskwarrior-n$task_notes-s1 before
  export TASKRC=$place/taskrc TASKDATA=$place/data TZ=UTC
  local their_task=(task rc.confirmation=off rc.verbose=nothing rc.defaultwidth=0 rc.color=off)
  [ -f "$place/complete" ] || import_tasks "$place"
  before=due.before:$today
  local ask=("$program" query -q --cached --vault "$vault" --db "$database" --today "$today")
  local theirs=('owner is Jason Smith' 'due before today')

  count 'taskwarrior, tasks' "$("${their_task[@]}" count)" "$(python3 "$bench/peer_truth.py" all "$truth")"
  count 'taskwarrior, open' "$("${their_task[@]}" status:pending count)" \
    "$(python3 "$bench/peer_truth.py" open "$truth")"
  count 'taskwarrior, of a person and due, as vaultask' "$("${their_task[@]}" +Jason_Smith "$before" count)" \
    "$("${ask[@]}" --format jsonl "${theirs[@]}" | wc -l)"
  in_turn task_person "$task_notes" '' "$(command_line "${ask[@]}" --format md 'not done' "${theirs[@]}")" \
    "$(command_line "${their_task[@]}" +Jason_Smith "$before" list)"
  in_turn task_list "$task_notes" '' "$(command_line "${ask[@]}" --format md 'not done')" \
    "$(command_line "${their_task[@]}" list)"
  in_turn task_export "$task_notes" '' "$(command_line "${ask[@]}" --format json "${theirs[@]}")" \
    "$(command_line "${their_task[@]}" +Jason_Smith "$before" export)"
}

for name in $only; do
  case $name in
    mddb) with_mddb ;;
    markdown-it) with_parser markdown_it peer_markdown_it.mjs markdown-it "$node_notes" ;;
    remark) with_parser remark peer_remark.mjs remark "$remark_notes" ;;
    taskwarrior) with_taskwarrior ;;
  esac
done
printf '\n'
python3 "$bench/peers_table.py" "$work"
exit "$differences"
