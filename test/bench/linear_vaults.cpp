// The table of vaults that were written to be slow to report on: what looks at all notes at once.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vaultask/document.hpp>
#include <vaultask/render.hpp>
#include <vaultask/task.hpp>

#include "linear_cases.hpp"
#include "note/link_resolver.hpp"
#include "note/people.hpp"
#include "query/evaluate.hpp"
#include "query/query.hpp"
#include "report/dependency_findings.hpp"
#include "report/doctor.hpp"
#include "report/owner_findings.hpp"
#include "report/report.hpp"
#include "task/dependencies.hpp"
#include "task/mentions.hpp"
#include "task/owners.hpp"
#include "text/misread_utf8.hpp"
#include "text/unified_diff.hpp"

namespace vaultask::bench {
namespace {

using note::People;
using note::PersonSource;
using std::to_string;

constexpr std::size_t kLeast = 64;
/// Larger tables outgrow the processor's caches, which costs more than twice for twice as much.
constexpr std::size_t kMost = 2 * 1024;
const Date kToday = Date::from_days(20'413);  // 2025-11-21

// ---- vaults of n tasks or people ----

std::vector<Task> make_tasks(std::size_t n) {
  std::vector<Task> tasks(n);
  for (std::size_t i = 0; i < n; ++i) {
    tasks[i].path = "Note " + to_string(i / 100) + ".md";
    tasks[i].line = static_cast<int>(i % 100) + 1;
    tasks[i].description = "Draft item " + to_string(i);
  }
  return tasks;
}

std::vector<Task> tasks_with_one_id(std::size_t n) {
  std::vector<Task> tasks = make_tasks(n);
  for (Task& task : tasks) {
    task.id = "a";
    task.depends_on = {"a"};
  }
  return tasks;
}

/// Each waits for the next one; the last for the first where it is a loop.
std::vector<Task> chain(std::size_t n, bool loop) {
  std::vector<Task> tasks = make_tasks(n);
  for (std::size_t i = 0; i < n; ++i) {
    tasks[i].id = "t" + to_string(i);
    if (i + 1 < n || loop) tasks[i].depends_on = {"t" + to_string((i + 1) % n)};
  }
  return tasks;
}

/// Each waits for the next one and for the first: as many loops as tasks.
std::vector<Task> loops(std::size_t n) {
  std::vector<Task> tasks = chain(n, true);
  for (Task& task : tasks) task.depends_on.emplace_back("t0");
  return tasks;
}

/// Tasks of owners that are nobody, but nearly each other and nearly people.
std::vector<Task> unknown_owners(std::size_t n) {
  std::vector<Task> tasks = make_tasks(n);
  for (std::size_t i = 0; i < n; ++i) {
    tasks[i].owners = {{"Dana Whitfeild " + to_string(i), OwnerRule::unregistered}};
  }
  return tasks;
}

People make_people(std::size_t n, PersonSource::Kind kind, std::string_view first_name,
                   std::string_view last_name) {
  std::vector<PersonSource> sources;
  for (std::size_t i = 0; i < n; ++i) {
    const std::string name = std::string(first_name) + ' ' + std::string(last_name) + to_string(i);
    const bool note = kind == PersonSource::Kind::person_note;
    sources.push_back({kind, name, note ? "People/" + name + ".md" : "", {}});
  }
  return People(std::move(sources));
}

/// What a report sees, and what that refers to.
struct Vault {
  std::vector<Task> tasks;
  People people;
  std::vector<NoteInfo> notes{};
  std::vector<Diagnostic> findings{};

  [[nodiscard]] report::Input input() const { return {kToday, tasks, notes, people, findings, {}}; }
};

// ---- what is run ----

Prepared find_dependencies(std::vector<Task> tasks) {
  const std::size_t size = tasks.size();
  return {size, [tasks = std::move(tasks)] {
            static_cast<void>(report::find_dependency_problems(tasks));
          }};
}

Prepared find_owners(std::vector<Task> tasks, People people) {
  const std::size_t size = std::max(tasks.size(), people.all().size());
  const auto vault = std::make_shared<Vault>(Vault{std::move(tasks), std::move(people)});
  return {size,
          [vault] { static_cast<void>(report::find_owner_problems(vault->tasks, vault->people)); }};
}

Prepared run_report(std::string_view name, std::vector<Task> tasks, People people,
                    std::vector<std::string> arguments = {}) {
  const std::size_t size = tasks.size();
  const auto vault = std::make_shared<Vault>(Vault{std::move(tasks), std::move(people)});
  return {size, [vault, name, arguments = std::move(arguments)] {
            auto input = vault->input();
            input.arguments = arguments;
            const auto page = report::find_report(name)->run(input);
            static_cast<void>(write(page.value(), Format::table, {80, false}));
          }};
}

Prepared run_query(std::string_view text, std::vector<Task> tasks) {
  const std::size_t size = tasks.size();
  return {size, [text, tasks = std::move(tasks)] {
            const People people;
            const query::Context context{kToday, &people};
            const auto query = query::parse_query(text, context);
            static_cast<void>(query::evaluate(query.value(), tasks, context));
          }};
}

/// As many texts as there are people, all of whom are participants, too.
Prepared match_people(People made, std::string text) {
  const std::size_t size = made.all().size();
  const auto people = std::make_shared<People>(std::move(made));
  std::vector<task::OwnerInput> tasks(size);
  for (std::size_t i = 0; i < size; ++i) {
    tasks[i].line = static_cast<int>(i) + 1;
    tasks[i].mentions = {{task::Mention::Kind::at, text}};
  }
  std::vector<std::string> participants;
  for (const Person& person : people->all()) participants.push_back(person.name);
  return {size, [people, tasks = std::move(tasks), participants = std::move(participants)] {
            static_cast<void>(task::resolve_owners(tasks, *people, participants));
          }};
}

Prepared people_of_aliases(std::size_t n) {
  std::vector<PersonSource> sources;
  for (std::size_t i = 0; i < n; ++i) {
    const std::string number = to_string(i);
    sources.push_back(
        {PersonSource::Kind::person_note, "Dana W" + number, "People/" + number, {"dw" + number}});
    sources.push_back({PersonSource::Kind::participant, "single" + number, "", {}});
  }
  return {n, [sources = std::move(sources)] { static_cast<void>(People(sources)); }};
}

Prepared owner_field(std::size_t n) {
  std::string text = "[owner:: ";
  for (std::size_t i = 0; i < n; ++i) text += "Dana W" + to_string(i) + ", ";
  return {n, [text = text + ']'] {
            task::OwnerInput task;
            task.mentions = task::find_mentions(text);
            static_cast<void>(task::resolve_owners({task}, People(), {}));
          }};
}

Prepared resolve_links(std::size_t n, std::string (*path)(std::size_t), std::string_view link) {
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < n; ++i) paths.push_back(path(i));
  return {n, [paths = std::move(paths), link] {
            const note::LinkResolver resolver(paths);
            for (const auto& from : paths) static_cast<void>(resolver.resolve(link, from));
          }};
}

Prepared diff(std::string before, std::string after) {
  const std::size_t size = before.size();
  return {size, [before = std::move(before), after = std::move(after)] {
            static_cast<void>(text::unified_diff("Note.md", before, after));
          }};
}

Prepared repair(std::string text) {
  const std::size_t size = text.size();
  return {size, [text = std::move(text)] { static_cast<void>(text::repair_misread_utf8(text)); }};
}

/// A table of one column, printed.
Prepared print(std::vector<std::string> cells) {
  std::size_t size = 0;
  Section section;
  section.columns = {{"a", "A", false, true}};
  for (auto& cell : cells) {
    size += cell.size();
    section.rows.push_back({std::move(cell)});
  }
  Document page;
  page.sections.push_back(std::move(section));
  return {size, [page = std::move(page)] {
            static_cast<void>(write(page, Format::table, {80, false}));
            static_cast<void>(write(page, Format::markdown));
          }};
}

/// A text that is escaped.
Prepared print_text(std::string text) {
  const std::size_t size = text.size();
  Document page;
  page.summary = std::move(text);
  return {size, [page = std::move(page)] { static_cast<void>(write(page, Format::markdown)); }};
}

Case of_items(std::string name, std::string_view unit, Prepared (*prepare)(std::size_t)) {
  return {std::move(name), unit, kLeast, kMost, prepare};
}

Case of_bytes(std::string name, Prepared (*prepare)(std::size_t)) {
  return {std::move(name), "bytes", 4096, std::size_t{4} << 20U, prepare};
}

}  // namespace

std::vector<Case> vault_cases() {
  using Kind = PersonSource::Kind;
  return {
      of_items("doctor: one id on all tasks", "tasks",
               [](auto n) { return find_dependencies(tasks_with_one_id(n)); }),
      of_items("doctor: chain of dependencies", "tasks",
               [](auto n) { return find_dependencies(chain(n, false)); }),
      of_items("doctor: loop of dependencies", "tasks",
               [](auto n) { return find_dependencies(chain(n, true)); }),
      of_items("doctor: as many loops as tasks", "tasks",
               [](auto n) { return find_dependencies(loops(n)); }),
      of_items("doctor: unknown owners, nobody known", "tasks",
               [](auto n) { return find_owners(unknown_owners(n), {}); }),
      of_items("doctor: unknown owners near to people", "tasks",
               [](auto n) {
                 return find_owners(unknown_owners(n),
                                    make_people(n, Kind::person_note, "Dana", "Whitfield "));
               }),
      of_items("doctor: unknown owners, as many people", "tasks",
               [](auto n) {
                 return find_owners(unknown_owners(n),
                                    make_people(n, Kind::person_note, "Priya", "Raman-Holt "));
               }),
      of_items("doctor: people of nearly one name", "people",
               [](auto n) {
                 return find_owners({}, make_people(n, Kind::participant, "Dana", "Whitfield "));
               }),
      of_items("doctor: its page", "tasks",
               [](auto n) { return run_report("doctor", loops(n), {}); }),
      of_items("owe: tasks that wait for one id", "tasks",
               [](auto n) {
                 std::vector<Task> tasks = tasks_with_one_id(n);
                 for (Task& task : tasks) task.owners = {{"Dana W0", OwnerRule::known_person}};
                 return run_report("owe", std::move(tasks),
                                   make_people(1, Kind::person_note, "Dana", "W"), {"Dana W0"});
               }),
      of_items("query: sorted and grouped", "tasks",
               [](auto n) {
                 return run_query("sort by description reverse\ngroup by filename", make_tasks(n));
               }),
      of_items("people: one first name", "people",
               [](auto n) {
                 return match_people(make_people(n, Kind::person_note, "Dana", "W"), "Dana");
               }),
      of_items("people: whole names", "people",
               [](auto n) {
                 return match_people(make_people(n, Kind::person_note, "Dana", "W"), "Dana W7");
               }),
      of_items("people: aliases and single words", "people", people_of_aliases),
      of_items("owners: field of many names", "names", owner_field),
      of_items("links: one name in many folders", "notes",
               [](auto n) {
                 return resolve_links(
                     n, [](auto i) { return "f" + to_string(i) + "/Note.md"; }, "Note");
               }),
      of_items("links: deep folders", "notes",
               [](auto n) {
                 return resolve_links(
                     n, [](auto i) { return repeat("f/", 20) + to_string(i) + ".md"; }, "../f/7");
               }),
      of_items("links: to nothing", "notes",
               [](auto n) {
                 return resolve_links(
                     n, [](auto i) { return "f" + to_string(i) + ".md"; }, "None#heading");
               }),
      of_bytes("diff: every line",
               [](auto n) { return diff(repeat("- [ ] a\n", n), repeat("- [x] a\n", n)); }),
      of_bytes("diff: every tenth line",
               [](auto n) {
                 const std::string same = repeat("same\n", 45);
                 return diff(repeat(same + "a\n", n), repeat(same + "b\n", n));
               }),
      of_bytes("diff: a line more",
               [](auto n) { return diff(repeat("a\n", n), "b\n" + repeat("a\n", n)); }),
      of_bytes("repair: mac roman",
               [](auto n) { return repair(repeat("\u201A\u00C4\u00EC caf\u221A\u00A9 ", n)); }),
      of_bytes("repair: windows-1252",
               [](auto n) { return repair(repeat("\u00E2\u20AC\u201C caf\u00C3\u00A9 ", n)); }),
      of_bytes("repair: nothing gained",
               [](auto n) { return repair(repeat("'\u00C3\u00A9'", n)); }),
      of_bytes("table: a cell of links", [](auto n) { return print({repeat("[[a|b]] ", n)}); }),
      of_bytes("page: scripts",
               [](auto n) { return print_text(repeat("[a](javascript:b) %%|", n)); }),
      of_bytes("table: a cell of [[", [](auto n) { return print({repeat("[[", n) + "]]"}); }),
      of_bytes(
          "table: long words",
          [](auto n) { return print(std::vector<std::string>(n / 512, std::string(512, 'x'))); }),
      of_bytes("table: one long word", [](auto n) { return print({std::string(n, 'x')}); }),
  };
}

}  // namespace vaultask::bench
