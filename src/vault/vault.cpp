#include <vaultask/vault.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <thread>

#include <vaultask/suggest.hpp>

#include "base/files.hpp"
#include "base/lock_file.hpp"
#include "note/link_resolver.hpp"
#include "note/people.hpp"
#include "note/vault_path.hpp"
#include "query/evaluate.hpp"
#include "query/explain.hpp"
#include "query/history_facts.hpp"
#include "query/tree.hpp"
#include "report/doctor.hpp"
#include "report/report.hpp"
#include "scan/scanner.hpp"
#include "script/engine.hpp"
#include "store/database_file.hpp"
#include "store/history_reader.hpp"
#include "store/history_update.hpp"
#include "store/index_reader.hpp"
#include "store/index_writer.hpp"
#include "task/dependencies.hpp"
#include "task/task_details.hpp"
#include "vault/export_note.hpp"
#include "vault/first_settings.hpp"
#include "vault/git_import.hpp"
#include "vault/history_lines.hpp"
#include "vault/locations.hpp"
#include "vault/nightly.hpp"
#include "vault/query_blocks.hpp"
#include "vault/render_context.hpp"
#include "vault/render_views.hpp"
#include "vault/repairs.hpp"
#include "vault/script_facts.hpp"
#include "vault/script_worker.hpp"
#include "vault/settings.hpp"
#include "vault/text_links.hpp"
#include "vault/today.hpp"
#include "vault/undo_notes.hpp"
#include "vault/view_writers.hpp"

namespace vaultask {

struct Vault::Impl {
  VaultOptions options;
  std::string folder;
  std::string database_folder;
  std::string state_folder;  ///< Of the journal and of what `undo` needs; "" without a home.
  std::string fingerprint;   ///< Of the index these settings give of this vault.
  LocalTime now;
  Settings settings;
  scan::ScanRules rules;
  Freshness freshness;
  std::optional<store::IndexReader> reader;
  std::unique_ptr<script::Engine> scripts;  ///< Starts its worker when a query needs one.

  Result<IndexReport> update(store::IndexWriter writer) {
    auto root = files::open_directory(folder);
    if (!root) return fail(root.error());
    auto report = scan::scan(*root, writer, rules, now_ns(), options.progress);
    if (!report) return fail(report.error());
    auto committed = std::move(writer).commit();
    if (!committed) return fail(committed.error());
    // Tasks of a vault that is half there did not vanish; the next run that sees all catches up.
    const bool whole = report->missing == 0;
    if (committed->lock && !state_folder.empty() && whole) keep_journal(*committed, *report);
    reader = std::move(committed->reader);
    return report;
  }

  /// What holds off every run that would change index or journal.
  [[nodiscard]] Result<LockFile> lock() const {
    if (auto made = files::make_private_directory(database_folder); !made) {
      return fail(made.error());
    }
    return LockFile::acquire(store::lock_path(database_folder));
  }

  /// The index is whole whatever becomes of the journal, and the next run catches up.
  void keep_journal(store::Committed& committed, IndexReport& report) const {
    std::vector<std::string> hidden;
    for (const Error& error : report.unreadable) {
      if (error.place) hidden.push_back(error.place->path);
    }
    const store::RunInfo run{utc_now(), now.day};
    auto written = store::update_history(state_folder, committed, run, hidden);
    if (!written) {
      report.journal_error = written.error();
      return;
    }
    report.events = written->events;
    report.journal_set_aside = std::move(written->set_aside);
  }

  Result<IndexReport> index(bool rebuild) {
    reader.reset();
    auto writer = store::IndexWriter::open({database_folder, fingerprint, rebuild});
    if (!writer) return fail(writer.error());
    return update(std::move(*writer));
  }

  /// Makes `reader` ready, and current as far as that can be had.
  Result<void> prepare() {
    if (reader) return {};
    if (options.index == IndexUse::none) {
      auto writer = store::IndexWriter::in_memory();
      if (!writer) return fail(writer.error());
      auto report = update(std::move(*writer));
      if (!report) return fail(report.error());
      freshness.report = std::move(*report);
      return {};
    }
    if (options.index == IndexUse::update) {
      auto report = index(false);
      if (report) {
        freshness.report = std::move(*report);
        return {};
      }
      const ErrorCode code = report.error().code;
      if (code != ErrorCode::locked && code != ErrorCode::incomplete) return fail(report.error());
      freshness.stale = report.error();
    }
    auto opened = store::IndexReader::open(database_folder, fingerprint);
    // No older index to answer from: what stood in the way of a current one is what matters.
    if (!opened && freshness.stale) return fail(*freshness.stale);
    if (!opened) return fail(opened.error());
    reader = std::move(*opened);
    return {};
  }

  Result<query::QueryFile> query_file(const std::string& path) {
    auto properties = reader->properties_of(path);
    if (!properties) return fail(properties.error());
    query::QueryFile file{path};
    if (*properties) {
      file.properties = std::move((*properties)->json);
      file.property_tags = std::move((*properties)->tags);
    }
    return file;
  }

  Result<query::NotesByPath> notes_by_path() {
    auto notes = reader->notes();
    if (!notes) return fail(notes.error());
    auto properties = reader->properties();
    if (!properties) return fail(properties.error());
    query::NotesByPath all;
    for (std::size_t i = 0; i < notes->size(); ++i) {
      std::string path = (*notes)[i].path;
      all.emplace(
          std::move(path),
          query::NoteFacts{std::move((*notes)[i]), query::Properties(std::move((*properties)[i]))});
    }
    return all;
  }

  /// See Vault::render; the lock is held.
  Result<RenderReport> render(Vault& vault, const RenderRequest& request) {
    auto root = files::open_directory(folder);
    if (!root) return fail(root.error());
    auto left_over = request.check ? std::vector<Diagnostic>{} : clear_left_overs(*root);
    if (options.index == IndexUse::cached) options.index = IndexUse::update;
    if (auto ready = prepare(); !ready) return fail(ready.error());
    if (auto whole = check_whole(freshness, request.accept_much); !whole) {
      return fail(whole.error());
    }
    auto context = render_context(vault, *root);
    if (!context) return fail(context.error());
    if (auto known = check_views_at(request.notes, *context); !known) return fail(known.error());
    auto report = render_views(*context, request);
    if (report) {
      report->diagnostics.insert(report->diagnostics.begin(), left_over.begin(), left_over.end());
    }
    return report;
  }

  /// Everybody a page can be about: the owners of open tasks whose names mean one person.
  Result<std::vector<std::string>> owners_of_open_tasks() {
    task::Selection open;
    open.done = false;
    auto tasks = reader->tasks(open);
    if (!tasks) return fail(tasks.error());
    const auto known = people();
    if (!known) return fail(known.error());
    std::set<std::string> names;
    for (const Task& task : *tasks) {
      for (const Owner& owner : task.owners) {
        const bool one =
            known->find(owner.name) != nullptr || known->with_first_name(owner.name).empty();
        if (one && !task.is_done()) names.insert(owner.name);
      }
    }
    return std::vector<std::string>(names.begin(), names.end());
  }

  Result<RenderContext> render_context(Vault& vault, const files::Fd& root) {
    auto notes = reader->notes_with_regions();
    if (!notes) return fail(notes.error());
    std::vector<std::string> owners;
    const bool per_person =
        std::any_of(settings.pages.begin(), settings.pages.end(),
                    [](const PageSetting& page) { return page.each == PageFor::person; });
    if (per_person) {
      auto found = owners_of_open_tasks();
      if (!found) return fail(found.error());
      owners = std::move(*found);
    }
    return RenderContext{vault,
                         root,
                         settings,
                         state_folder,
                         now.day,
                         std::move(*notes),
                         page_specs(settings.pages, owners, now.day)};
  }

  Result<note::People> people() {
    auto stored = reader->people();
    if (!stored) return fail(stored.error());
    return note::People::restore(std::move(*stored));
  }
};

Vault::Vault(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;
Vault::~Vault() = default;

Result<Vault> Vault::open(VaultOptions options) {
  auto impl = std::make_unique<Impl>();
  auto folder = find_vault(options.folder, "");
  if (!folder) return fail(folder.error());
  impl->folder = std::move(*folder);
  auto settings = load_settings(impl->folder);
  if (!settings) return fail(settings.error());
  impl->settings = std::move(*settings);
  auto ignore = scan::Ignore::compile(impl->settings.exclude);
  if (!ignore) return fail(ignore.error());
  impl->rules = {impl->settings.read, std::move(*ignore), impl->settings.self};
  std::optional<LocalTime> pretended;
  if (options.today) pretended = LocalTime{*options.today, options.second_of_day, 0};
  auto now = local_time(impl->settings.timezone, pretended);
  if (!now) return fail(now.error());
  impl->now = *now;
  if (!options.database_folder.empty()) {
    impl->database_folder = impl->state_folder = options.database_folder;
  } else {
    auto where = database_folders_of(impl->folder, impl->settings.id, impl->settings.database);
    // Whoever reads the notes only needs no home.
    if (!where && options.index != IndexUse::none) return fail(where.error());
    if (where && options.index != IndexUse::none) impl->database_folder = std::move(where->index);
    if (where) impl->state_folder = std::move(where->state);
  }
  for (const std::string* where : {&impl->database_folder, &impl->state_folder}) {
    if (where->empty() || !lies_in(*where, impl->folder)) continue;
    return fail(ErrorCode::config, "the index would lie in the vault: " + *where,
                "name a folder outside of it: a vault is synced, an index must not be");
  }
  impl->scripts = std::make_unique<script::Engine>(
      script::EngineOptions{find_script_worker(), script_zone(impl->settings.timezone), {}});
  // The vault's path is part of it: --db may point two vaults at one folder.
  impl->fingerprint = fingerprint(impl->settings) + '/' + impl->folder;
  impl->options = std::move(options);
  return Vault(std::move(impl));
}

const std::string& Vault::folder() const {
  return impl_->folder;
}
const std::string& Vault::database_folder() const {
  return impl_->database_folder;
}
Date Vault::today() const {
  return impl_->now.day;
}
const Freshness& Vault::freshness() const {
  return impl_->freshness;
}
const std::vector<Diagnostic>& Vault::settings_warnings() const {
  return impl_->settings.warnings;
}

Result<IndexReport> Vault::index(bool rebuild) {
  auto report = impl_->index(rebuild);
  if (!report) return report;
  const auto counts = impl_->reader->counts();
  if (!counts) return fail(counts.error());
  report->tasks = counts->tasks;
  report->open_tasks = counts->open_tasks;
  report->findings = counts->findings;
  impl_->freshness = {*report, {}};
  return report;
}

Result<QueryResult> Vault::query(std::string_view text, const QueryOptions& options) {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  auto people = impl_->people();
  if (!people) return fail(people.error());
  const LocalTime& now = impl_->now;
  query::Context context{now.day, &*people, now.second_of_day, now.utc_offset_minutes};
  context.rules = impl_->settings.query;
  query::QueryFile file;
  if (!options.note.empty()) {
    auto found = impl_->query_file(options.note);
    if (!found) return fail(found.error());
    file = std::move(*found);
    context.file = &file;
  }
  ScriptFacts facts(*impl_->reader);
  impl_->scripts->begin(context, facts);
  context.script = impl_->scripts.get();
  context.recognise_scripts = recognises_scripts();
  auto query = query::parse_query(text, context, options);
  if (!query) return fail(query.error());
  query::NotesByPath notes;
  if (query->needs_notes()) {
    auto all = impl_->notes_by_path();
    if (!all) return fail(all.error());
    notes = std::move(*all);
    context.notes = &notes;
  }
  query::HistoryByPlace journal;
  if (query->needs_history()) {
    auto read = history();
    if (!read) return fail(read.error());
    journal = query::HistoryByPlace(*read);
    context.history = &journal;
  }
  const bool needs_all = query->needs_all_tasks() || query->needs_tree();
  auto tasks = impl_->reader->tasks(needs_all ? task::Selection{} : query->selection());
  if (!tasks) return fail(tasks.error());
  std::vector<Task> all;
  std::optional<task::Dependencies> dependencies;
  if (needs_all) all = *tasks;
  facts.use_tasks(all);
  if (query->needs_all_tasks()) context.dependencies = &dependencies.emplace(all);
  auto result = query::evaluate(*query, std::move(*tasks), context);
  if (!result) return result;
  result->dataview = impl_->settings.read.format == task::TaskFormat::dataview;
  if (query->needs_tree()) {
    const auto items = impl_->reader->plain_items();
    if (!items) return fail(items.error());
    query::add_trees(*result, all, *items);
  }
  if (query->layout.explain) result->explanation = query::explain(*query, context, options);
  if (auto found = add_links(*result, *impl_->reader); !found) return fail(found.error());
  return result;
}

Result<std::string> Vault::find_note(std::string_view name) {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  const auto notes = impl_->reader->notes();
  if (!notes) return fail(notes.error());
  std::vector<std::string> paths, names;
  for (const NoteInfo& note : *notes) {
    if (note.path == name) return note.path;
    paths.push_back(note.path);
    names.emplace_back(note::base_name(note.path));
  }
  const note::LinkResolver resolver(std::move(paths));
  if (auto found = resolver.resolve(name, "")) return std::move(*found);
  const std::string guess = nearest(note::base_name(name), names);
  return fail(ErrorCode::not_found, "there is no note \"" + std::string(name) + '"',
              guess.empty() ? "" : "did you mean \"" + guess + "\"?");
}

Result<std::vector<QueryBlock>> Vault::query_blocks(std::string_view place) {
  const auto [name, line] = split_line(place);
  const auto note = find_note(name);
  if (!note) return fail(note.error());
  auto root = files::open_directory(impl_->folder);
  if (!root) return fail(root.error());
  return read_query_blocks(*root, *note, line);
}

Result<std::vector<TaskDetails>> Vault::tasks() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  auto tasks = impl_->reader->tasks({});
  if (!tasks) return fail(tasks.error());
  const auto items = impl_->reader->plain_items();
  if (!items) return fail(items.error());
  auto links = impl_->reader->links_in_text();
  if (!links) return fail(links.error());
  return task::describe(std::move(*tasks), *items, std::move(*links), impl_->now.day,
                        impl_->settings.read.format);
}

Result<Document> Vault::report(std::string_view name, std::vector<std::string> arguments) {
  const report::Report* report = report::find_report(name);
  if (report == nullptr) {
    return fail(ErrorCode::usage, "there is no report \"" + std::string(name) + '"');
  }
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  auto people = impl_->people();
  if (!people) return fail(people.error());
  const auto tasks = impl_->reader->tasks({});
  if (!tasks) return fail(tasks.error());
  const auto notes = impl_->reader->notes();
  if (!notes) return fail(notes.error());
  const auto findings = impl_->reader->diagnostics();
  if (!findings) return fail(findings.error());
  History journal;
  if (report->needs_history) {
    auto read = history();
    if (!read) return fail(read.error());
    journal = std::move(*read);
  }
  auto page = report->run(
      {impl_->now.day, *tasks, *notes, *people, *findings, std::move(arguments), journal});
  if (!page) return page;
  if (auto found = add_links(*page, *impl_->reader); !found) return fail(found.error());
  return page;
}

Result<History> Vault::history() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  if (impl_->options.index == IndexUse::none && impl_->options.database_folder.empty()) {
    return fail(ErrorCode::usage, "without an index there is no journal",
                "leave out --no-index, or name the folder of the databases with --db");
  }
  auto journal = store::HistoryReader::open(impl_->state_folder);
  if (!journal) return fail(journal.error());
  return journal->all();
}

Result<void> Vault::export_history(const std::function<bool(std::string_view)>& write) {
  if (auto ready = impl_->prepare(); !ready) return ready;
  auto journal = store::HistoryReader::open(impl_->state_folder);
  if (!journal) return fail(journal.error());
  return vaultask::export_history(*journal, write);
}

Result<HistoryImport> Vault::import_history(std::string_view lines) {
  const auto exported = parse_history(lines);
  if (!exported) return fail(exported.error());
  const auto lock = impl_->lock();
  if (!lock) return fail(lock.error());
  return store::import_journal(impl_->state_folder, *exported);
}

Result<HistoryImport> Vault::import_git() {
  const auto lock = impl_->lock();
  if (!lock) return fail(lock.error());
  return vaultask::import_git(impl_->folder, impl_->state_folder, impl_->rules,
                              impl_->settings.timezone);
}

Result<Document> Vault::sql(std::string_view select) {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  auto table = impl_->reader->query(select);
  if (!table) return fail(table.error());
  Document page;
  page.name = "sql";
  Section& section = page.sections.emplace_back();
  section.key = "rows";
  std::map<std::string, int> seen;  // a column of the same name again is name_2
  for (const auto& name : table->columns) {
    const int n = ++seen[name];
    section.columns.push_back({n == 1 ? name : name + '_' + std::to_string(n), name});
  }
  for (auto& row : table->rows) {
    section.rows.push_back(std::move(row));
  }
  return page;
}

Result<std::vector<Diagnostic>> Vault::diagnostics() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  return impl_->reader->diagnostics();
}

Result<Repairs> Vault::repairs(const std::vector<std::string>& paths) {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  const auto notes = impl_->reader->notes();
  if (!notes) return fail(notes.error());
  if (auto known = report::check_places(paths, *notes); !known) return fail(known.error());
  auto damaged = impl_->reader->damaged_notes();
  if (!damaged) return fail(damaged.error());
  std::erase_if(*damaged, [&](const std::string& path) { return !note::lies_in(path, paths); });
  auto root = files::open_directory(impl_->folder);
  if (!root) return fail(root.error());
  return find_repairs(*root, *damaged);
}

Result<FirstSettings> Vault::propose_settings() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  const auto notes = impl_->reader->notes();
  if (!notes) return fail(notes.error());
  FirstSettings proposal = vaultask::propose_settings(*notes, impl_->settings);
  proposal.text = settings_text(proposal, settings_help());
  return proposal;
}

Result<void> Vault::write_settings(const std::string& text) {
  auto root = files::open_directory(impl_->folder);
  if (!root) return fail(root.error());
  return write_first_settings(*root, text);
}

Result<RenderReport> Vault::render(const RenderRequest& request) {
  RenderReport elsewhere;
  elsewhere.other_host = other_host(impl_->settings.render_host);
  if (!elsewhere.other_host.empty()) return elsewhere;
  const auto lock = lock_views(impl_->state_folder);
  if (!lock) return fail(lock.error());
  return impl_->render(*this, request);
}

namespace {

constexpr int kIndexTries = 50;
constexpr std::chrono::milliseconds kBetweenTries{100};

bool is_locked(const Result<IndexReport>& report) {
  return !report && report.error().code == ErrorCode::locked;
}

}  // namespace

Result<NightlyReport> Vault::nightly(const RenderRequest& request) {
  const auto lock = lock_views(impl_->state_folder);
  if (!lock) return fail(lock.error());
  NightlyReport report;
  auto indexed = index(false);
  // A query that brings the index up to date holds it for a moment only.
  for (int tries = 0; tries < kIndexTries && is_locked(indexed); ++tries) {
    std::this_thread::sleep_for(kBetweenTries);
    indexed = index(false);
  }
  report.steps = index_steps(indexed);
  if (indexed) {
    RenderReport elsewhere;
    elsewhere.other_host = other_host(impl_->settings.render_host);
    report.steps.push_back(
        view_step(elsewhere.other_host.empty() ? impl_->render(*this, request) : elsewhere));
  }
  log_nightly(impl_->state_folder + "/vaultask.log", report);
  report.status = nightly_status(report.steps);
  return report;
}

Result<ExportedNote> Vault::export_note(std::string_view name, const RenderOptions& options) {
  const auto note = find_note(name);
  if (!note) return fail(note.error());
  auto root = files::open_directory(impl_->folder);
  if (!root) return fail(root.error());
  return vaultask::export_note(*this, *root, *note, options);
}

Result<std::vector<std::string>> Vault::note_paths() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  const auto notes = impl_->reader->notes();
  if (!notes) return fail(notes.error());
  std::vector<std::string> paths;
  for (const NoteInfo& note : *notes) paths.push_back(note.path);
  return paths;
}

Result<std::vector<UndoItem>> Vault::undo_items(const std::string& note) {
  return list_undo(impl_->state_folder, note);
}

Result<UndoOutcome> Vault::undo(const std::string& note, bool overwrite) {
  auto lock = lock_views(impl_->state_folder);
  if (!lock) return fail(lock.error());
  auto root = files::open_directory(impl_->folder);
  if (!root) return fail(root.error());
  return undo_notes(*root, impl_->state_folder, note, overwrite, impl_->now.day);
}

Result<std::string> Vault::dump() {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  return impl_->reader->dump();
}

std::vector<ReportEntry> report_list() {
  std::vector<ReportEntry> entries;
  for (const auto& row : report::reports()) {
    entries.push_back({std::string(row.name), std::string(row.summary)});
  }
  return entries;
}

std::string_view schema() {
  return store::index_schema();
}

}  // namespace vaultask
