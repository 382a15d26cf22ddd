#!/usr/bin/env bash
# Times vaultask on a generated vault beside public tools, and prints what it makes of the goals.
#
#   vault_benchmark.sh [--notes N] [--seed S] [--runs R] [--vaultask PROGRAM] [--keep DIR] [--cold]
#
#   --notes N   notes of the vault (10000). 28800 have 100,000 tasks, for the goals 7 to 9; 100000 are for goal 2
#   --seed S    seed of the vault (1)
#   --runs R    counted runs of each command (15), spread over up to five rounds
#   --vaultask  the program ($VAULTASK, else the newest of the build folders)
#   --keep DIR  keep vault, index and hyperfine's results below DIR
#   --cold      also with an empty page cache (goals 3 and 5; root only; slow)
#
# Vaults are cached in ${TMPDIR:-/tmp}/vaultask-bench; all else is in a folder of its own that goes away.
set -euo pipefail
. "$(dirname "$0")/bench_lib.sh"

notes=10000 seed=1 runs=15 keep='' cold='' named=${VAULTASK:-}
while [ $# -gt 0 ]; do
  case $1 in
    --notes | --seed | --runs | --vaultask | --keep)
      [ $# -ge 2 ] || die "$1 needs a value"
      case $1 in
        --notes) notes=$2 ;;
        --seed) seed=$2 ;;
        --runs) runs=$2 ;;
        --vaultask) named=$2 ;;
        --keep) keep=$2 ;;
      esac
      shift
      ;;
    --cold) cold=yes ;;
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
for number in "$notes" "$seed" "$runs"; do need_number "$number"; done
if [ -n "$cold" ] && [ "$(id -u)" -ne 0 ]; then die '--cold empties the page cache, which only root may do'; fi

need hyperfine hyperfine
need python3 python3
want rg ripgrep
want git git
want sqlite3 sqlite3
gnu_time=/usr/bin/time
[ -x "$gnu_time" ] || say '/usr/bin/time is not installed (apt-get install time): memory is left out'
find_program "$named"

# ---- folders ----

in_cache "${keep:-${TMPDIR:-/tmp}/vaultask-bench}"
if [ -n "$keep" ]; then
  work=$cache/vaultask-results
  rm -rf "$work"
  mkdir "$work"
else
  work=$(mktemp -d "${TMPDIR:-/tmp}/vaultask-bench-run.XXXXXX")
fi
database=$work/db

leave() {
  set_back
  [ -n "$keep" ] || rm -rf "$work"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

measure_copy
without_own_settings
use_vault "$notes" "$seed"
index_of_the_truth

# ---- what is asked ----

index_commands
ask=("$program" query -q --cached --vault "$vault" --db "$database" --today "$today" --format md)
in_order=('sort by description' 'group by owner')
one_person=("${ask[@]}" 'owner is Jason Smith' 'not done' 'due before today')
everything=("${ask[@]}" 'path includes /' "${in_order[@]}")
select_one=(sqlite3 "$database/index.db" 'select 1')

# The same tasks, once more by JavaScript: a shape that is evaluated natively, one for the engine, one with moment.
by_shape=("${ask[@]}" 'filter by function task.path.includes("/")' "${in_order[@]}")
of_board=("${ask[@]}" 'description includes board')
by_engine=("${ask[@]}" 'filter by function task.description.toLowerCase().includes("board")')
of_today=("${ask[@]}" 'due on or before today')
by_moment=("${ask[@]}" "filter by function task.due.moment?.isSameOrBefore(moment(), 'day') || false")

# The first search after an index; its answer is short, so that the time is that of `search.db`. The words are one
# that the generator writes, and one that is only said.
drop_words="rm -f $(quote "$database/search.db") $(quote "$database/search.db-wal") $(quote "$database/search.db-shm")"
find_words=("$program" search -q --vault "$vault" --db "$database" --today "$today" --format jsonl)
written=("${find_words[@]}" --limit 1 morale)
said=("${find_words[@]}" --limit 1 --transcripts forgiveness)

# same_answer WHAT: the command in the array `plain` and the one in `script` answer alike, byte for byte.
same_answer() {
  "${plain[@]}" >"$work/plain.md"
  "${script[@]}" >"$work/script.md"
  cmp -s "$work/plain.md" "$work/script.md" || die "$1: the script's answer differs from the plain line's"
  say "$1: $(tail -n 1 "$work/script.md"), as by the plain line"
}

# same_notes WORD [OPTION]: a search finds as many notes as ripgrep finds with the word.
same_notes() {
  local word=$1 found seen
  have rg || return 0
  found=$("${find_words[@]}" --limit 100000 "$@" |
    python3 -c 'import json, sys; print(len({json.loads(line)["path"] for line in sys.stdin}))')
  seen=$(rg -liw "$word" "$vault" | wc -l)
  [ "$found" -eq "$seen" ] || die "$word: the search finds $found notes, ripgrep $seen"
  say "$word: $found notes, as ripgrep finds"
}

plain=("${everything[@]}") script=("${by_shape[@]}")
same_answer 'by function, native'
plain=("${of_board[@]}") script=("${by_engine[@]}")
same_answer 'by function, engine'
plain=("${of_today[@]}") script=("${by_moment[@]}")
same_answer 'by function, moment'
same_notes morale
same_notes forgiveness --transcripts

# ---- timing ----

rounds=5
[ "$runs" -ge "$rounds" ] || rounds=$runs
each=$(((runs + rounds - 1) / rounds))

for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  measure_cold_index "$round"
  measure_no_change "$round"
  measure_one_changed "$round"

  peer_of sqlite3 "${select_one[@]}"
  # Of a run of a few milliseconds, two behind a long one would measure what that left in the processor's caches.
  each=$((each * 10)) measure query_person "$round" '' ours "$(command_line "${one_person[@]}")" "${peer[@]}"
  measure query_all "$round" '' ours "$(command_line "${everything[@]}")" "${peer[@]}"
  measure script_native "$round" '' ours "$(command_line "${by_shape[@]}")"
  measure script_engine "$round" '' ours "$(command_line "${by_engine[@]}")"
  measure script_moment "$round" '' ours "$(command_line "${by_moment[@]}")"

  settle
  peer_of rg "${search[@]}"
  measure first_search "$round" "$drop_words" ours "$(command_line "${written[@]}")" "${peer[@]}"
  measure first_search_said "$round" "$drop_words" ours "$(command_line "${said[@]}")" "${peer[@]}"
done

settle
if [ -n "$cold" ]; then
  say 'with an empty page cache'
  each=3
  empty="sync; echo 3 >/proc/sys/vm/drop_caches"
  peer_of rg "${search[@]}"
  measure disk_cold_index 2 "sh -c $(quote "rm -rf $(quote "$fresh"); $empty")" \
    ours "$(command_line "${index_fresh[@]}")" "${peer[@]}"
  peer_of git "${status[@]}"
  measure disk_no_change 2 "sh -c $(quote "$empty")" ours "$(command_line "${index_again[@]}")" "${peer[@]}"
fi

# ---- memory and size ----

# peak GROUP NAME COMMAND...: a line "GROUP NAME KiB". Python's own rusage would count Python.
peak() {
  local group=$1 name=$2
  shift 2
  [ -x "$gnu_time" ] || return 0
  "$gnu_time" -o "$work/peak" -f %M "$@" >/dev/null
  printf '%s %s %s\n' "$group" "$name" "$(tail -n 1 "$work/peak")" >>"$work/memory.txt"
}
rm -rf "$fresh"
peak cold_index ours "${index_fresh[@]}"
peak no_change ours "${index_again[@]}"
peak query_person ours "${one_person[@]}"
peak query_all ours "${everything[@]}"
if have rg; then peak cold_index peer "${search[@]}"; fi
if have git; then peak no_change peer "${status[@]}"; fi
if have sqlite3; then
  peak query_person peer "${select_one[@]}"
  peak query_all peer "${select_one[@]}"
fi

python3 "$bench/benchmark_table.py" "$work" "$fresh/index.db" "$truth"
