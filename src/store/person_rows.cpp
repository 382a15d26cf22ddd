#include "store/person_rows.hpp"

#include <string>
#include <unordered_set>

#include "note/vault_path.hpp"
#include "store/packed_rows.hpp"
#include "store/statements.hpp"

namespace vaultask::store {

namespace {

/// The people that notes name, each name once.
class NamedPeople {
 public:
  void add(note::PersonSource::Kind kind, std::string_view name) {
    auto& names = kind == note::PersonSource::Kind::entity ? entities_ : participants_;
    if (names.emplace(name).second) sources_.push_back({kind, std::string(name), "", {}});
  }
  void add_note(std::string_view path, std::string_view aliases) {
    note::PersonSource source;
    source.kind = note::PersonSource::Kind::person_note;
    source.note_path = path;
    source.name = note::base_name(source.note_path);
    source.aliases = unpack_names(aliases);
    sources_.push_back(std::move(source));
  }
  std::vector<note::PersonSource> take() { return std::move(sources_); }

 private:
  std::unordered_set<std::string> entities_, participants_;
  std::vector<note::PersonSource> sources_;
};

}  // namespace

Result<std::vector<note::PersonSource>> read_person_sources(Connection& db,
                                                            const std::string& people_folder) {
  auto notes = db.prepare(sql::kPersonSources);
  if (!notes) return fail(notes.error());
  NamedPeople people;
  notes->start(people_folder);
  while (notes->step()) {
    if (notes->integer(1) != 0) people.add_note(notes->text(0), notes->text(4));
    if (!notes->text(2).empty()) people.add(note::PersonSource::Kind::entity, notes->text(2));
    PackedReader participants(notes->text(3));
    while (participants.next()) {
      people.add(note::PersonSource::Kind::participant, participants.text());
    }
  }
  if (auto status = notes->status(); !status) return fail(status.error());
  return people.take();
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
