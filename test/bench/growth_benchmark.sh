#!/usr/bin/env bash
# Times vaultask and its peers on vaults of growing size, writes growth.csv, prints its table and draws growth.svg.
#
#   growth_benchmark.sh [--sizes "N…"] [--runs R] [--vaultask PROGRAM] [--out DIR] [--where TEXT] [--drop]
#
#   --sizes     notes of the vaults ("1000 3000 10000 30000 100000 300000")
#   --runs R    counted runs of each command (5; above 50,000 notes 3 at most)
#   --vaultask  the program ($VAULTASK, else the newest of the build folders)
#   --out DIR   where growth.csv and growth.svg go (this folder)
#   --where     the machine, in general terms, for the comment in growth.csv
#   --drop      remove each vault that was made for this run once it is measured
#
# Vaults are cached in ${TMPDIR:-/tmp}/vaultask-bench: 300,000 notes take 3.8 GB, their repository 1.4 GB, and two
# indexes 4 GB while they are measured. A vault that would not fit is named and left out. Goals 2 and 14 need 10,000 and 100,000 notes.
set -euo pipefail
. "$(dirname "$0")/bench_lib.sh"

sizes='1000 3000 10000 30000 100000 300000' runs=5 named=${VAULTASK:-} out=$bench drop=''
where='2 virtual cores, ext4, Debian 12, g++ 12 Release, page cache warm'
while [ $# -gt 0 ]; do
  case $1 in
    --sizes | --runs | --vaultask | --out | --where)
      [ $# -ge 2 ] || die "$1 needs a value"
      case $1 in
        --sizes) sizes=$2 ;;
        --runs) runs=$2 ;;
        --vaultask) named=$2 ;;
        --out) out=$2 ;;
        --where) where=$2 ;;
      esac
      shift
      ;;
    --drop) drop=yes ;;
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
for number in $sizes "$runs"; do need_number "$number"; done
[ -d "$out" ] || die "$out is no folder"

need hyperfine hyperfine
need python3 python3
want rg ripgrep
want git git
find_program "$named"

readonly few_runs=3 large=50000 # a cold index of a large vault takes a while
readonly vault_kib=13 repository_kib=5 index_kib=16 spare_kib=1000000 # disk for each note; and what is left alone

in_cache "${TMPDIR:-/tmp}/vaultask-bench"
scratch=$(mktemp -d "${TMPDIR:-/tmp}/vaultask-bench-run.XXXXXX")
leave() {
  set_back
  rm -rf "$scratch"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
work=$scratch
measure_copy
without_own_settings

# fits NOTES: there is room for the vault, unless it is there, and for an index of it.
fits() {
  local wanted=$((spare_kib + $1 * index_kib)) free
  [ -f "$cache/n$1-s1/complete" ] || wanted=$((wanted + $1 * vault_kib))
  [ -f "$cache/n$1-s1/repository.git/complete" ] || wanted=$((wanted + $1 * repository_kib))
  free=$(df -Pk "$cache" | awk 'NR == 2 { print $4 }')
  [ "$free" -gt "$wanted" ] || {
    say "$1 notes need $((wanted / 1000000)) GB, $((free / 1000000)) GB are free: left out"
    return 1
  }
}

# measure_size NOTES: its row.
measure_size() {
  work=$scratch/n$1 database=$scratch/n$1/db
  mkdir "$work"
  use_vault "$1" 1
  index_of_the_truth
  index_commands
  each=$runs first_warmup=1
  if [ "$1" -gt "$large" ] && [ "$runs" -gt "$few_runs" ]; then each=$few_runs; fi
  measure_cold_index 1
  measure_no_change 1
  measure_one_changed 1
  python3 "$bench/growth_row.py" "$work" "$database/index.db" "$truth" >>"$scratch/growth.csv"
  rm -rf "$work"
}

{
  echo "# Medians of whole runs, $(date +%F): $where"
  echo '# Milliseconds. Written by growth_benchmark.sh; rg_count is rg -c, git_status is git status --porcelain.'
  python3 "$bench/growth_row.py" --header
} >"$scratch/growth.csv"

for notes in $sizes; do
  fits "$notes" || continue
  say "$notes notes"
  made=''
  [ -f "$cache/n$notes-s1/complete" ] || made=yes
  measure_size "$notes"
  if [ -n "$drop" ] && [ -n "$made" ]; then
    rm -rf "$place"
    original=''
  fi
done

cp "$scratch/growth.csv" "$out/growth.csv"
python3 "$bench/growth_table.py" "$out/growth.csv"
python3 "$bench/plot_growth.py" "$out/growth.csv" "$out/growth.svg"
