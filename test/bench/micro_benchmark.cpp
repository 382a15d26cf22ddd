// Benchmarks of the parts: what one note, one line, one query costs without the program around it.
//
// The texts are made here, in the shape of a meeting note: frontmatter, sections with bullets,
// action items, and where asked for a transcript that is most of the note, as in real vaults.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "markdown/block_skeleton.hpp"
#include "markdown/blocks.hpp"
#include "markdown/front_matter.hpp"
#include "note/people.hpp"
#include "query/evaluate.hpp"
#include "query/query.hpp"
#include "task/line_parser.hpp"
#include "task/mentions.hpp"
#include "task/note_record.hpp"
#include "task/owners.hpp"
#include "text/collation.hpp"
#include "text/misread_utf8.hpp"
#include "text/source_text.hpp"

namespace vaultask {
namespace {

// ---- the texts ----

constexpr std::array<std::string_view, 8> kFirstNames{"Dana", "Priya", "Wei",   "Fatima",
                                                      "Liam", "Zoë",   "Søren", "María"};
constexpr std::array<std::string_view, 25> kLastNames{
    "Whitfield", "Raman",  "Chen", "Hassan", "Moore",  "Müller", "Kjær",     "López", "Smith",
    "Garcia",    "Patel",  "King", "Scott",  "Adams",  "Nelson", "Mitchell", "Evans", "Collins",
    "Stewart",   "Rogers", "Cook", "Bell",   "Murphy", "Young",  "Wright"};
constexpr std::size_t kPeople = kFirstNames.size() * kLastNames.size();

std::string person_name(std::size_t n) {
  return std::string(kFirstNames[n % kFirstNames.size()]) + ' ' +
         std::string(kLastNames[n / kFirstNames.size() % kLastNames.size()]);
}

constexpr std::string_view kFrontMatter =
    "---\n"
    "type: person\n"
    "title: \"Weekly Sync: Dana Whitfield roadmap one-pager\"\n"
    "date: 2025-11-07\n"
    "entity: \"[[Dana Whitfield]]\"\n"
    "participants:\n  - \"[[Dana Whitfield]]\"\n  - Priya Raman\n  - Wei Chen\n"
    "tags: [hiring, budget, area/sales]\n"
    "source: granola\n"
    "---\n";

constexpr std::string_view kNestedFrontMatter =
    "---\n"
    "type: project\n"
    "title: 'Kickoff – Atlas Migration'\n"
    "meta:\n  duration: 45\n  location: { room: \"4B\", site: NYC }\n  scores: [1, 2.5, null, "
    "true]\n"
    "summary: |\n  Multi line block scalar\n  with a second line: and a colon\n"
    "next: >-\n  folded\n  text\n"
    "---\n";

std::string task_line(std::size_t n) {
  static constexpr std::array<std::string_view, 4> kFields{
      " ⏫ ➕ 2025-11-07 📅 2025-11-21", " 🔁 every week ⏳ 2025-11-10 📅 2025-11-14 🆔 a1b2c3",
      " 📅 2025-11-18 ✅ 2025-11-17", ""};
  return std::string(n % 3 == 2 ? "    - [x] " : "- [ ] ") +
         "Draft the [[Atlas Migration]] hiring plan for H1. @" + person_name(n) +
         (n % 7 == 0 ? " #followup" : "") + std::string(kFields[n % kFields.size()]);
}

std::string note_text(bool with_transcript) {
  std::string text(kFrontMatter);
  text += "\n# Weekly Sync\n\n**Date:** 2025-11-07 · **With:** [[Dana Whitfield]]\n\n";
  for (const char* section : {"Outcomes", "Decisions", "Risks", "Open Questions"}) {
    text += "## " + std::string(section) + "\n\n";
    for (int i = 0; i < 4; ++i) {
      text += "- We agreed that the timeline is aggressive but achievable. See [[MBR Overview]].\n";
    }
    text += '\n';
  }
  text += "## Action Items\n\n";
  for (std::size_t i = 0; i < 5; ++i) text += task_line(i) + '\n';
  if (!with_transcript) return text;
  text += "\n## Original Transcript\n\n";
  for (std::size_t i = 0; i < 80; ++i) {
    text += "**" + person_name(i) +
            "**: Yeah, so I think what we are seeing is that the numbers moved a bit since last "
            "week. Let us make sure we write that down – so that it does not get lost.\n\n";
  }
  return text;
}

note::People people() {
  std::vector<note::PersonSource> sources;
  for (std::size_t n = 0; n < kPeople; ++n) {
    const std::string name = person_name(n);
    sources.push_back({note::PersonSource::Kind::person_note, name, "People/" + name + ".md", {}});
  }
  return note::People(std::move(sources));
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

// ---- one note ----

void read_note(benchmark::State& state, bool with_transcript) {
  const std::string bytes = note_text(with_transcript);
  const task::ReadRules rules;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        task::read_note("People/Dana Whitfield/2025-11-07 Weekly Sync.md", bytes, rules));
  }
  count_bytes(state, bytes.size());
}
BENCHMARK_CAPTURE(read_note, plain, false);
BENCHMARK_CAPTURE(read_note, with_transcript, true);

void decode(benchmark::State& state, bool with_transcript) {
  const std::string bytes = note_text(with_transcript);
  for (auto _ : state) benchmark::DoNotOptimize(text::SourceText::decode(bytes));
  count_bytes(state, bytes.size());
}
BENCHMARK_CAPTURE(decode, plain, false);
BENCHMARK_CAPTURE(decode, with_transcript, true);

void block_skeleton(benchmark::State& state, bool with_transcript) {
  const auto source = text::SourceText::decode(note_text(with_transcript));
  const std::size_t body = markdown::parse_front_matter(source).body_line;
  for (auto _ : state) benchmark::DoNotOptimize(markdown::block_skeleton(source, body));
  count_bytes(state, note_text(with_transcript).size());
}
BENCHMARK_CAPTURE(block_skeleton, plain, false);
BENCHMARK_CAPTURE(block_skeleton, with_transcript, true);

/// The skeleton and cmark-gfm's work on it.
void blocks(benchmark::State& state, bool with_transcript) {
  const auto source = text::SourceText::decode(note_text(with_transcript));
  const std::size_t body = markdown::parse_front_matter(source).body_line;
  for (auto _ : state) benchmark::DoNotOptimize(markdown::parse_blocks(source, body));
  count_bytes(state, note_text(with_transcript).size());
}
BENCHMARK_CAPTURE(blocks, plain, false);
BENCHMARK_CAPTURE(blocks, with_transcript, true);

void front_matter(benchmark::State& state, std::string_view yaml) {
  const auto source = text::SourceText::decode(std::string(yaml));
  for (auto _ : state) benchmark::DoNotOptimize(markdown::parse_front_matter(source));
  count_bytes(state, yaml.size());
}
BENCHMARK_CAPTURE(front_matter, usual, kFrontMatter);
BENCHMARK_CAPTURE(front_matter, nested, kNestedFrontMatter);

/// Clean text must be let go soon: at the first character that no damage would leave. Text of
/// nothing but ASCII has no such character and is read to its end.
void repair_misread_utf8(benchmark::State& state, bool ascii) {
  std::string text = note_text(true);
  if (ascii) std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  for (auto _ : state) benchmark::DoNotOptimize(text::repair_misread_utf8(text));
  count_bytes(state, text.size());
}
BENCHMARK_CAPTURE(repair_misread_utf8, clean, false);
BENCHMARK_CAPTURE(repair_misread_utf8, clean_ascii, true);

// ---- one line ----

void task_lines(benchmark::State& state) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < 64; ++i) lines.push_back(task_line(i));
  const task::StatusRegistry statuses;
  for (auto _ : state) {
    for (const std::string& line : lines) {
      Task task;
      if (const auto split = task::split_task_line(line)) {
        task::parse_task_body(*split, statuses, task);
      }
      benchmark::DoNotOptimize(task);
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lines.size()));
}
BENCHMARK(task_lines);

void mentions(benchmark::State& state) {
  const std::string description = "Draft the [[Atlas Migration]] hiring plan. @Dana Whitfield";
  for (auto _ : state) benchmark::DoNotOptimize(task::find_mentions(description));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(mentions);

// ---- people ----

void build_people(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(people());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kPeople));
}
BENCHMARK(build_people);

/// The owners of one note's eight tasks.
void resolve_owners(benchmark::State& state) {
  const note::People known = people();
  std::vector<task::OwnerInput> tasks;
  for (std::size_t i = 0; i < 8; ++i) {
    task::OwnerInput input;
    input.line = static_cast<int>(i) + 20;
    input.parent_task_line = i % 3 == 2 ? input.line - 1 : 0;
    input.heading = "Action Items";
    if (i % 4 != 3) {
      input.mentions.push_back(
          {task::Mention::Kind::at, (i == 0 ? "Dana" : person_name(i * 9)) + " to confirm"});
    }
    tasks.push_back(std::move(input));
  }
  const std::vector<std::string> participants{"Dana Whitfield", "Priya Raman", "Wei Chen"};
  for (auto _ : state) {
    benchmark::DoNotOptimize(task::resolve_owners(tasks, known, participants));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(tasks.size()));
}
BENCHMARK(resolve_owners);

// ---- queries over 100,000 tasks ----

constexpr std::size_t kTasks = 100'000;

/// Made once: about three years of tasks in 20,000 notes, a sixth of them open.
const std::vector<Task>& many_tasks() {
  static const std::vector<Task> tasks = [] {
    constexpr std::size_t kPerNote = 5;
    const task::StatusRegistry statuses;
    const auto first_day = Date::from_ymd(2023, 1, 1).value_or(Date());
    std::vector<Task> made(kTasks);
    for (std::size_t i = 0; i < kTasks; ++i) {
      Task& task = made[i];
      const std::size_t note = i / kPerNote;
      const Date day = first_day.plus_days(static_cast<std::int32_t>(note / 20));
      const std::string owner = person_name(i * 7919);
      task.path = "People/" + person_name(note / 100) + '/' + day.to_iso() + " Weekly Sync " +
                  std::to_string(note % 100) + ".md";
      task.line = static_cast<int>(20 + i % kPerNote);
      task.heading = "Action Items";
      task.original = "- [" + std::string(i % 6 == 0 ? " " : "x") + "] Draft item " +
                      std::to_string(i * 31 % 1000) + " of the hiring plan for H1. @" + owner +
                      " ⏫ 📅 " + day.plus_days(static_cast<std::int32_t>(i % 45)).to_iso();
      if (const auto split = task::split_task_line(task.original)) {
        task::parse_task_body(*split, statuses, task);
      }
      task.owners.push_back({owner, OwnerRule::known_person});
    }
    std::sort(made.begin(), made.end(), [](const Task& a, const Task& b) {
      return std::tie(a.path, a.line) < std::tie(b.path, b.line);
    });
    return made;
  }();
  return tasks;
}

const query::Context& context() {
  static const note::People known = people();
  static const query::Context value{Date::from_ymd(2025, 11, 15).value_or(Date()), &known};
  return value;
}

query::Query parse(std::string_view text) {
  auto query = query::parse_query(text, context());
  if (!query) {
    std::cerr << to_string(query.error());
    std::abort();
  }
  return std::move(*query);
}

/// Predicates alone, without moving a task.
void filter(benchmark::State& state, std::string_view text) {
  const query::Query query = parse(text);
  const auto& tasks = many_tasks();
  std::ptrdiff_t found = 0;
  for (auto _ : state) {
    found = std::count_if(tasks.begin(), tasks.end(), [&](const Task& task) {
      return std::all_of(query.filters.begin(), query.filters.end(),
                         [&](const query::Filter& one) { return one.matches(task); });
    });
    benchmark::DoNotOptimize(found);
  }
  state.counters["found"] = static_cast<double>(found);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(tasks.size()));
}
BENCHMARK_CAPTURE(filter, overdue, "not done\ndue before today")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, owner, "owner is Dana Whitfield")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, text, "description includes HIRING")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, function,
                  "filter by function !task.isDone && task.description.includes('hiring')")
    ->Unit(benchmark::kMillisecond);

/// A whole query. The copy of the tasks that it consumes is not counted.
void evaluate(benchmark::State& state, std::string_view text) {
  const query::Query query = parse(text);
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<Task> tasks = many_tasks();
    state.ResumeTiming();
    auto result = query::evaluate(query, std::move(tasks), context());
    benchmark::DoNotOptimize(result);
    state.PauseTiming();
    result = {};
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kTasks));
}
BENCHMARK_CAPTURE(evaluate, filter, "not done\ndue before today\nowner is Dana Whitfield")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(evaluate, default_order, "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(evaluate, sort, "sort by description\nsort by due reverse")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(evaluate, group, "group by owner\ngroup by due")->Unit(benchmark::kMillisecond);

/// What one key of the order for people costs.
void collation_key(benchmark::State& state) {
  const text::Collation collation;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        collation.key("Draft item 12 of the hiring plan for H1. @María López"));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(collation_key);

}  // namespace
}  // namespace vaultask

BENCHMARK_MAIN();
