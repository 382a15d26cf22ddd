// Queries over a vault's tasks, and the notes and blocks that hold them.
#include <map>

#include <vaultask/suggest.hpp>

#include "note/link_resolver.hpp"
#include "note/vault_path.hpp"
#include "query/evaluate.hpp"
#include "query/explain.hpp"
#include "query/history_facts.hpp"
#include "query/tree.hpp"
#include "task/dependencies.hpp"
#include "vault/query_blocks.hpp"
#include "vault/script_facts.hpp"
#include "vault/script_worker.hpp"
#include "vault/text_links.hpp"
#include "vault/vault_impl.hpp"

namespace vaultask {

namespace {

Result<query::QueryFile> query_file(store::IndexReader& reader, const std::string& path) {
  auto properties = reader.properties_of(path);
  if (!properties) return fail(properties.error());
  query::QueryFile file{path};
  if (*properties) {
    file.properties = std::move((*properties)->json);
    file.property_tags = std::move((*properties)->tags);
  }
  return file;
}

Result<query::NotesByPath> notes_by_path(store::IndexReader& reader) {
  auto notes = reader.notes();
  if (!notes) return fail(notes.error());
  auto properties = reader.properties();
  if (!properties) return fail(properties.error());
  query::NotesByPath all;
  for (std::size_t i = 0; i < notes->size(); ++i) {
    std::string path = (*notes)[i].path;
    all.emplace(std::move(path), query::NoteFacts{std::move((*notes)[i]),
                                                  query::Properties(std::move((*properties)[i]))});
  }
  return all;
}

}  // namespace

Result<QueryResult> Vault::query(std::string_view text, const QueryOptions& options) {
  if (auto ready = impl_->prepare(); !ready) return fail(ready.error());
  auto people = impl_->people();
  if (!people) return fail(people.error());
  const LocalTime& now = impl_->now;
  query::Context context{now.day, &*people, now.second_of_day, now.utc_offset_minutes};
  context.rules = impl_->settings.query;
  query::QueryFile file;
  if (!options.note.empty()) {
    auto found = query_file(*impl_->reader, options.note);
    if (!found) return fail(found.error());
    file = std::move(*found);
    context.file = &file;
  }
  ScriptFacts facts(*impl_->reader);
  impl_->scripts->begin(context, facts);
  context.script = impl_->scripts.get();
  context.recognise_scripts = recognises_scripts();
  context.lineage = [this] { return impl_->lineage(); };
  auto query = query::parse_query(text, context, options);
  if (!query) return fail(query.error());
  query::NotesByPath notes;
  if (query->needs_notes()) {
    auto all = notes_by_path(*impl_->reader);
    if (!all) return fail(all.error());
    notes = std::move(*all);
    context.notes = &notes;
  }
  History past;
  query::HistoryByPlace journal;
  // Without a journal a rollup still counts, by the dates on the lines.
  if (query->needs_history() || query->rolls_up()) {
    auto read = query->needs_history() ? impl_->history() : impl_->history_if_any();
    if (!read) return fail(read.error());
    past = std::move(*read);
    journal = query::HistoryByPlace(past);
    context.history = &journal;
  }
  const bool needs_all = query->needs_all_tasks() || query->needs_tree();
  // Only JavaScript can ask for whole lines; what has a script has asked for all tasks.
  const bool original_lines = options.original_lines || query->needs_all_tasks();
  auto tasks =
      impl_->reader->tasks(needs_all ? task::Selection{} : query->selection(), original_lines);
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
  if (options.links) {
    if (auto found = add_links(*result, *impl_->reader); !found) return fail(found.error());
  }
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

}  // namespace vaultask
