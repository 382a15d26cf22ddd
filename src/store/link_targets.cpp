#include "store/link_targets.hpp"

#include <cstddef>

#include "base/parallel.hpp"
#include "store/packed_links.hpp"
#include "store/packed_rows.hpp"
#include "store/second_reader.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

/// Behind the links of the note that the first one is of.
std::size_t end_of_note(std::span<const WrittenLink> links) {
  std::size_t end = 1;
  while (end < links.size() && links[end].note == links.front().note) ++end;
  return end;
}

/// Of one note, whose list that is.
void look_up(PackedReader list, std::span<const WrittenLink> links,
             std::span<std::string> targets) {
  while (list.next()) {
    const LinkEnds known = unpack_link_ends(list);
    if (!known.leads_to) continue;
    for (std::size_t i = 0; i < links.size(); ++i) {
      if (links[i].target == known.target) targets[i] = *known.leads_to;
    }
  }
}

Result<void> look_up(Connection& index, std::span<const WrittenLink> links,
                     std::span<std::string> targets) {
  auto list = index.prepare(sql::kLinksOfNote);
  if (!list) return fail(list.error());
  while (!links.empty()) {
    const std::size_t end = end_of_note(links);
    list->start(links.front().note);
    if (list->step()) look_up(PackedReader(list->text(0)), links.first(end), targets.first(end));
    if (auto status = list->status(); !status) return status;
    links = links.subspan(end);
    targets = targets.subspan(end);
  }
  return {};
}

}  // namespace

Result<std::vector<std::string>> read_link_targets(Connection& index,
                                                   std::span<const WrittenLink> links) {
  constexpr std::size_t kMany = 1024;
  std::vector<std::string> targets(links.size());
  auto second = links.size() < kMany ? std::nullopt : second_reader(index);
  std::size_t middle = links.size();
  if (second) {
    middle /= 2;
    middle += end_of_note(links.subspan(middle));
  }
  Result<void> done[2];
  for_each_on_two_threads(second ? 2 : 1, [&](std::size_t half) {
    const std::span<std::string> all(targets);
    done[half] = half == 0 ? look_up(index, links.first(middle), all.first(middle))
                           : look_up(*second, links.subspan(middle), all.subspan(middle));
  });
  for (const auto& half : done) {
    if (!half) return fail(half.error());
  }
  return targets;
}

}  // namespace vaultask::store
