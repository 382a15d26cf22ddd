#include "cli/session.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace vaultask::cli {
namespace {

bool is_terminal(int fd) {
  return ::isatty(fd) == 1;
}

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 0;
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// A line that is drawn over itself, on a terminal only.
void show_progress(std::size_t done, std::size_t all) {
  constexpr std::size_t kStep = 256;
  if (done % kStep != 0 && done != all) return;
  constexpr std::size_t kBar = 30;
  const std::size_t filled = all == 0 ? kBar : done * kBar / all;
  std::string bar(filled, '#');
  bar.resize(kBar, '.');
  std::fprintf(stderr, "\rindexing [%s] %zu of %zu notes", bar.c_str(), done, all);
  if (done == all) std::fputs("\r\033[K", stderr);
}

/// Of "T09:00"; 0 for "".
int second_of_day(std::string_view time) {
  if (time.empty()) return 0;
  const auto number = [&](std::size_t at) { return (time[at] - '0') * 10 + time[at + 1] - '0'; };
  return number(1) * 3600 + number(4) * 60;
}

void print_error_text(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

Result<Vault> Session::open_vault() const {
  VaultOptions vault;
  vault.folder = options.vault.empty() ? environment("VAULTASK_VAULT") : options.vault;
  vault.database_folder = options.database;
  if (!options.today.empty()) {
    // Checked by the command line already: the day, and perhaps the time as THH:MM.
    vault.today = Date::parse(std::string_view(options.today).substr(0, 10));
    vault.second_of_day = second_of_day(std::string_view(options.today).substr(10));
  }
  vault.index = options.no_index ? IndexUse::none
                : options.cached ? IndexUse::cached
                                 : IndexUse::update;
  if (is_terminal(STDERR_FILENO) && !options.quiet) vault.progress = show_progress;
  auto opened = Vault::open(std::move(vault));
  if (opened) {
    for (const Diagnostic& warning : opened->settings_warnings()) note(to_string(warning));
  }
  return opened;
}

int Session::fail(const Error& error) const {
  print_error_text("vaultask: " + to_string(error));
  return vaultask::exit_status(error.code);
}

bool Session::put(std::string_view text, int& status) {
  while (!text.empty()) {
    const ssize_t n = ::write(STDOUT_FILENO, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && errno == EPIPE) return false;  // `vaultask query … | head`
    if (n < 0) {
      print_error_text(std::string("vaultask: cannot write the answer: ") + std::strerror(errno) +
                       '\n');
      status = kNotWritten;
      return false;
    }
    text.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

int Session::print(std::string_view text) {
  int status = kDone;
  put(text, status);
  return status;
}

void Session::note(std::string_view text) const {
  if (!options.quiet) print_error_text(text);
}

int Session::report_journal(const IndexReport& report) const {
  if (report.journal_error) {
    print_error_text("vaultask: " + to_string(*report.journal_error) +
                     "vaultask: the index is up to date, the journal is not\n");
    return vaultask::exit_status(report.journal_error->code);
  }
  if (report.journal_set_aside.empty()) return kDone;
  print_error_text("vaultask: the journal was damaged; a new one was begun, the old one is " +
                   report.journal_set_aside + '\n');
  return kFindings;
}

int Session::report_update(const IndexReport& report) const {
  if (!report.set_aside.empty()) {
    note("vaultask: the index was damaged; a new one was built, the old one is " +
         report.set_aside + '\n');
  }
  for (const Error& error : report.unreadable) {
    print_error_text("vaultask: " + to_string(error));
  }
  const int journal = report_journal(report);
  if (report.complete()) return journal;
  print_error_text("vaultask: " + std::to_string(report.unreadable.size()) +
                   (report.unreadable.size() == 1 ? " file or folder" : " files or folders") +
                   " could not be read" +
                   (report.rebuilt ? "\n" : "; what was last known of them is kept\n"));
  return kIncomplete;
}

Format Session::wanted_format() const {
  if (const auto named = parse_format(options.format)) return *named;
  return is_terminal(STDOUT_FILENO) ? Format::table : Format::markdown;
}

bool Session::writes_pages() const {
  return wanted_format() == Format::markdown || wanted_format() == Format::table;
}

bool Session::writes_original_lines() const {
  return wanted_format() == Format::json || wanted_format() == Format::jsonl;
}

bool Session::writes_links() const {
  return wanted_format() == Format::markdown || wanted_format() == Format::html;
}

int Session::print_title(std::string_view before, std::string_view title) const {
  Document page;
  page.title = title;
  return print(std::string(before) + write(page, wanted_format(), render_options()) + '\n');
}

RenderOptions Session::render_options() const {
  RenderOptions render;
  render.width = is_terminal(STDOUT_FILENO) ? terminal_width() : 0;
  // HTML is for those who read tables elsewhere.
  const bool html = wanted_format() == Format::html;
  render.style = parse_style(options.style).value_or(html ? Style::table : Style::list);
  render.columns = options.columns;
  render.charts = !options.no_charts;
  const bool plain = !environment("NO_COLOR").empty() || environment("TERM") == "dumb";
  render.color = options.color == "always" ||
                 (options.color == "auto" && is_terminal(STDOUT_FILENO) && !plain);
  return render;
}

int Session::report_freshness(const Vault& vault) const {
  int status = kDone;
  const Freshness& freshness = vault.freshness();
  if (freshness.report) status = report_update(*freshness.report);
  if (freshness.stale) {
    // A lock held by another run is an everyday thing: the last complete index answers.
    const bool locked = freshness.stale->code == ErrorCode::locked;
    if (!locked) status = vaultask::exit_status(freshness.stale->code);
    print_error_text("vaultask: " + to_string(*freshness.stale) +
                     "vaultask: answered from the last complete index\n");
  }
  return status;
}

int Session::answer(const Vault& vault, const QueryResult& result) const {
  const int status = report_freshness(vault);
  int printed = kDone;
  write(result, wanted_format(), render_options(),
        [&](std::string_view part) { return put(part, printed); });
  return printed != kDone ? printed : status;
}

int Session::answer(const Vault& vault, const Document& document) const {
  const int status = report_freshness(vault);
  const int printed = print(write(document, wanted_format(), render_options()));
  return printed != kDone ? printed : status;
}

int Session::print_report(std::string_view name, std::vector<std::string> arguments) const {
  auto& vault = keep(open_vault());
  if (!vault) return fail(vault.error());
  const auto page = vault->report(name, std::move(arguments));
  if (!page) return fail(page.error());
  return answer(*vault, *page);
}

}  // namespace vaultask::cli
