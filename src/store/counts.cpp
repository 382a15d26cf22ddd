#include "store/counts.hpp"

#include <charconv>
#include <string>

#include "store/facts.hpp"

namespace vaultask::store {
namespace {

/// "tasks/open tasks/findings"
constexpr const char* kCountsKey = "counts";

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
  tasks += other.tasks;
  open_tasks += other.open_tasks;
  findings += other.findings;
  return *this;
}

Counts& Counts::operator-=(const Counts& other) {
  tasks -= other.tasks;
  open_tasks -= other.open_tasks;
  findings -= other.findings;
  return *this;
}

Result<Counts> read_counts(Connection& db) {
  const auto stored = read_fact(db, kCountsKey);
  if (!stored) return fail(stored.error());
  Counts counts;
  const char* at = stored->data();
  const char* const end = at + stored->size();
  for (std::int64_t* count : {&counts.tasks, &counts.open_tasks, &counts.findings}) {
    at = std::from_chars(at, end, *count).ptr;
    if (at != end) ++at;
  }
  return counts;
}

Result<void> write_counts(Connection& db, const Counts& counts) {
  return write_fact(db, kCountsKey,
                    std::to_string(counts.tasks) + '/' + std::to_string(counts.open_tasks) + '/' +
                        std::to_string(counts.findings));
}

}  // namespace vaultask::store
