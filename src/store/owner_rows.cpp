#include "store/owner_rows.hpp"

#include "note/people.hpp"
#include "store/note_rows.hpp"
#include "store/packed_rows.hpp"
#include "store/statements.hpp"
#include "task/owners.hpp"

namespace vaultask::store {

Result<OwnerRows> OwnerRows::prepare(Connection& db) {
  OwnerRows rows;
  auto prepared = db.prepare_all({{&rows.inputs_, sql::kOwnerInputs},
                                  {&rows.participants_, sql::kParticipantsOfNote},
                                  {&rows.owners_, sql::kOwnersOfTasks},
                                  {&rows.delete_, sql::kDeleteOwners},
                                  {&rows.insert_, sql::kInsertOwner}});
  if (!prepared) return fail(prepared.error());
  return rows;
}

Result<std::vector<std::string>> OwnerRows::participants_of(std::int64_t note_id) {
  std::vector<std::string> names;
  participants_.start(note_id);
  if (participants_.step()) names = unpack_names(participants_.text(0));
  if (auto status = participants_.status(); !status) return fail(status.error());
  participants_.reset();
  return names;
}

Result<std::vector<std::vector<Owner>>> OwnerRows::owners_of(std::int64_t note_id,
                                                             const std::vector<std::int64_t>& ids) {
  std::vector<std::vector<Owner>> owners(ids.size());
  std::size_t i = 0;
  owners_.start(first_task_id(note_id), last_task_id(note_id));
  while (owners_.step()) {
    while (i < ids.size() && ids[i] != owners_.integer(0)) ++i;
    if (i == ids.size()) break;  // ids stand in order of line, rows in order of id: both ascend
    owners[i].push_back({std::string(owners_.text(1)), static_cast<OwnerRule>(owners_.integer(2))});
  }
  if (auto status = owners_.status(); !status) return fail(status.error());
  owners_.reset();
  return owners;
}

Result<bool> OwnerRows::resolve(std::int64_t note_id, const note::People& people) {
  std::vector<std::int64_t> ids;
  std::vector<bool> done;
  std::vector<task::OwnerInput> inputs;
  inputs_.start(first_task_id(note_id), last_task_id(note_id));
  while (inputs_.step()) {
    task::OwnerInput input;
    ids.push_back(inputs_.integer(0));
    done.push_back(inputs_.integer(1) != 0);
    input.line = static_cast<int>(inputs_.integer(2));
    input.parent_task_line = static_cast<int>(inputs_.integer(3));
    input.heading = inputs_.text(4);
    PackedReader mentions(inputs_.text(5));
    while (mentions.next()) {
      const auto kind = static_cast<task::Mention::Kind>(mentions.integer());
      input.mentions.push_back({kind, std::string(mentions.text())});
    }
    inputs.push_back(std::move(input));
  }
  if (auto status = inputs_.status(); !status) return fail(status.error());
  inputs_.reset();
  if (ids.empty()) return false;

  const auto participants = participants_of(note_id);
  if (!participants) return fail(participants.error());
  const auto owners = task::resolve_owners(inputs, people, *participants);
  const auto before = owners_of(note_id, ids);
  if (!before) return fail(before.error());
  if (*before == owners) return false;
  auto cleared = delete_.run(first_task_id(note_id), last_task_id(note_id));
  if (!cleared) return fail(cleared.error());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    int ordinal = 0;
    for (const Owner& owner : owners[i]) {
      auto ok =
          insert_.run(ids[i], ordinal++, owner.name, static_cast<int>(owner.rule), bool{done[i]});
      if (!ok) return fail(ok.error());
    }
  }
  return true;
}

}  // namespace vaultask::store
