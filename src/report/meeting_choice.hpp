// Which meetings a log is of: by person, entity and series.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <vaultask/result.hpp>

#include "report/report.hpp"
#include "report/series.hpp"

namespace vaultask::report {

/// The meetings that person=, entity= and series= leave; all of them where these are "".
struct MeetingChoice {
  std::string person, entity, series;  ///< As the vault spells them.

  [[nodiscard]] bool holds(const note::People& people, const NoteInfo& note,
                           const Series& of) const;
  /// " · Dana Whitfield": for titles.
  [[nodiscard]] std::string title_suffix() const;
};

/// Takes them out of a report's arguments. The error lists what an unknown name may mean.
[[nodiscard]] Result<MeetingChoice> take_choice(std::vector<std::string>& arguments,
                                                const Input& input,
                                                const std::vector<Series>& series);

/// What the parts of a log are by.
enum class MeetingGroup : std::uint8_t { none, person, entity, series };

/// Takes "by=person", "by=entity" or "by=series" out of a report's arguments.
[[nodiscard]] Result<MeetingGroup> take_group(std::vector<std::string>& arguments);

/// The groups that a meeting belongs to, each once: those who took part, its entity, its series.
/// "" stands for none.
[[nodiscard]] std::vector<std::string> groups_of(MeetingGroup group, const note::People& people,
                                                 const NoteInfo& note, const Series& of);

/// What a group is called: "(none)" for "".
[[nodiscard]] inline std::string group_title(const std::string& group) {
  return group.empty() ? "(none)" : group;
}

/// Rows by their groups, in order of name; those without a group come last. Where there are no
/// groups, all rows are one part, also without any.
template <class Row>
using Groups = std::map<std::pair<bool, std::string>, std::vector<Row>>;
template <class Row, class GroupsOfRow>
[[nodiscard]] Groups<Row> in_groups(MeetingGroup group, const std::vector<Row>& rows,
                                    const GroupsOfRow& groups_of_row) {
  Groups<Row> parts;
  if (group == MeetingGroup::none) parts[{true, {}}];
  for (const Row& row : rows) {
    for (const std::string& name : groups_of_row(row)) parts[{name.empty(), name}].push_back(row);
  }
  return parts;
}

}  // namespace vaultask::report
