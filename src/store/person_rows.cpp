#include "store/person_rows.hpp"

#include "note/vault_path.hpp"
#include "store/statements.hpp"

namespace vaultask::store {

Result<std::vector<note::PersonSource>> read_person_sources(Connection& db,
                                                            const std::string& people_folder) {
  auto rows = db.prepare(sql::kPersonSources);
  if (!rows) return fail(rows.error());
  auto aliases = db.prepare(sql::kAliasesOfNote);
  if (!aliases) return fail(aliases.error());
  std::vector<note::PersonSource> sources;
  rows->start(people_folder);
  while (rows->step()) {
    note::PersonSource source;
    source.kind = static_cast<note::PersonSource::Kind>(rows->integer(0));
    source.name = rows->text(1);
    source.note_path = rows->text(2);
    if (source.kind == note::PersonSource::Kind::person_note) {
      source.name = note::base_name(source.note_path);
      aliases->start(rows->integer(3));
      while (aliases->step()) source.aliases.emplace_back(aliases->text(0));
      if (auto status = aliases->status(); !status) return fail(status.error());
    }
    sources.push_back(std::move(source));
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return sources;
}

Result<std::vector<Person>> read_people(Connection& db) {
  auto rows = db.prepare(sql::kPeople);
  if (!rows) return fail(rows.error());
  std::vector<Person> people;
  while (rows->step()) {
    if (people.empty() || people.back().name != rows->text(0)) {
      people.push_back({std::string(rows->text(0)), std::string(rows->text(1)), {}});
    }
    if (!rows->is_null(2)) people.back().aliases.emplace_back(rows->text(2));
  }
  if (auto status = rows->status(); !status) return fail(status.error());
  return people;
}

Result<void> write_people(Connection& db, const note::People& people) {
  if (auto cleared = db.execute(sql::kDeletePeople); !cleared) return cleared;
  auto person = db.prepare(sql::kInsertPerson);
  if (!person) return fail(person.error());
  auto alias = db.prepare(sql::kInsertPersonAlias);
  if (!alias) return fail(alias.error());
  for (const Person& one : people.all()) {
    if (auto ok = person->run(one.name, one.note_path); !ok) return ok;
    for (const auto& name : one.aliases) {
      if (auto ok = alias->run(one.name, name); !ok) return ok;
    }
  }
  return {};
}

}  // namespace vaultask::store
