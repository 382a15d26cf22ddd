// What reading the notes of a folder costs, without walking, comparing and storing: all of them in
// one thread, as often as wanted, the best time counting. With --dump, all that reading gives, as
// text: two programs that print the same read the same.

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "task/note_record.hpp"

namespace vaultask {
namespace {

namespace fs = std::filesystem;

struct NoteFile {
  std::string path;
  std::string bytes;
};

std::vector<NoteFile> load(const fs::path& folder) {
  std::vector<NoteFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".md") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({fs::relative(entry.path(), folder).string(),
                     std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(files.begin(), files.end(),
            [](const NoteFile& a, const NoteFile& b) { return a.path < b.path; });
  return files;
}

// ---- what was read, as text ----

void dump(const TaskDate& date) {
  std::cout << ' ' << date.to_string();
}

void dump(const Task& task) {
  std::cout << "task " << task.line << ' ' << task.parent_line << ' ' << task.parent_task_line
            << ' ' << task.section_line << ' ' << task.section_index << ' ' << task.heading << '|'
            << task.indentation << '|' << task.list_marker << '|' << task.status.symbol << '|'
            << task.description << '|';
  for (const auto& tag : task.tags) std::cout << tag << ',';
  std::cout << static_cast<int>(task.priority);
  for (const DateField& field : kDateFields) dump(task.*field.member);
  std::cout << ' ' << task.scheduled_inferred << task.recurrence << '|' << task.on_completion << '|'
            << task.id << '|';
  for (const auto& id : task.depends_on) std::cout << id << ',';
  std::cout << task.block_link << '|' << task.hard_break << '|' << task.original << '|' << task.crlf
            << '\n';
}

void dump(const note::Transcript& transcript) {
  std::cout << "transcript " << transcript.lines.first << ' ' << transcript.lines.last << ' '
            << transcript.turns << ' ' << transcript.seconds.value_or(-1);
  for (const auto& one : transcript.speakers) {
    std::cout << '|' << one.name << ' ' << one.turns << ' ' << one.seconds;
  }
  std::cout << '\n';
}

void dump(const NoteInfo& info) {
  std::cout << "note " << info.path << '|' << info.title << '|' << info.type << '|' << info.entity
            << '|' << info.series << '|' << info.folder << '|'
            << (info.date ? info.date->to_iso() : "") << '|'
            << (info.next_touchpoint ? info.next_touchpoint->to_iso() : "") << '|' << info.source
            << '|' << info.duration_seconds.value_or(-1);
  for (const auto& name : info.participants) std::cout << '|' << name;
  std::cout << '\n';
}

void dump(const task::NoteRecord& record) {
  dump(record.info);
  std::cout << record.encoding << record.is_person << record.is_page << record.regions << ' '
            << record.properties;
  for (const auto& alias : record.aliases) std::cout << '|' << alias;
  std::cout << '\n';
  for (const auto& heading : record.headings) {
    std::cout << "heading " << heading.line << ' ' << heading.level << ' ' << heading.text << '\n';
  }
  for (const auto& tag : record.tags) std::cout << "tag " << tag.line << ' ' << tag.text << '\n';
  for (const auto& link : record.links) {
    std::cout << "link " << link.line << ' ' << link.property << '|' << link.embed << '|'
              << link.original << '|' << link.target << '|' << link.display << '\n';
  }
  for (const auto& item : record.section_contents.items) {
    std::cout << "item " << static_cast<int>(item.kind) << ' ' << item.line << ' '
              << static_cast<int>(item.text.state) << ' ' << item.text.text << '|'
              << item.text.remark << '\n';
  }
  for (const auto kind : record.section_contents.kinds) std::cout << static_cast<int>(kind) << ' ';
  if (record.transcript) dump(*record.transcript);
  for (const Task& task : record.tasks) dump(task);
  for (const auto& mentions : record.mentions) {
    std::cout << "mentions";
    for (const auto& one : mentions) std::cout << ' ' << static_cast<int>(one.kind) << one.text;
    std::cout << '\n';
  }
  for (const auto& item : record.plain_items) {
    std::cout << "plain " << item.line << ' ' << item.parent_line << ' ' << item.original << '|'
              << item.crlf << '\n';
  }
  for (const Diagnostic& one : record.diagnostics) {
    std::cout << "diagnostic " << static_cast<int>(one.severity) << ' ' << one.code << '|'
              << one.message << '|' << one.place.line << '|' << one.place.column << '|' << one.hint
              << '|' << one.correction << '\n';
  }
}

// ---- what it costs ----

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void measure(const std::vector<NoteFile>& files, const task::ReadRules& rules, int rounds) {
  double best = std::numeric_limits<double>::max();
  std::size_t tasks = 0, bytes = 0;
  for (int round = 0; round < rounds; ++round) {
    double spent = 0;
    tasks = bytes = 0;
    for (const NoteFile& file : files) {
      std::string copy = file.bytes;
      bytes += copy.size();
      const double begin = cpu_seconds();
      tasks += task::read_note(file.path, std::move(copy), rules).tasks.size();
      spent += cpu_seconds() - begin;
    }
    best = std::min(best, spent);
  }
  const auto notes = static_cast<double>(files.size());
  std::cout << files.size() << " notes, " << static_cast<double>(bytes) / 1e6 << " MB, " << tasks
            << " tasks: " << std::fixed << std::setprecision(1) << best * 1e3 << " ms CPU, "
            << best * 1e6 / notes << " us a note\n";
}

}  // namespace
}  // namespace vaultask

int main(int argc, char** argv) {
  using namespace vaultask;
  if (argc < 2) {
    std::cerr << "usage: vaultask_read_notes FOLDER [--dump | ROUNDS]\n";
    return EXIT_FAILURE;
  }
  const auto files = load(argv[1]);
  const task::ReadRules rules;
  const std::string_view mode = argc > 2 ? argv[2] : "3";
  if (mode != "--dump") {
    measure(files, rules, std::max(std::atoi(mode.data()), 1));
    return EXIT_SUCCESS;
  }
  for (const NoteFile& file : files) dump(task::read_note(file.path, file.bytes, rules));
}
