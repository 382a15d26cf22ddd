#include "query/natural_date.hpp"

#include "query/natural_date_parsers.hpp"
#include "query/natural_date_refiners.hpp"

namespace vaultask::query::natural_date {
namespace {

/// Each byte costs about a microsecond, and nobody writes a date as long as this.
constexpr std::size_t kLongestText = 10'000;

}  // namespace

std::vector<Date> find_dates(std::string_view text, const Reference& reference, bool forward) {
  if (text.size() > kLongestText) return {};
  const std::u16string wide = to_utf16(text);
  const Input input{wide, reference, 0, forward};
  std::vector<Date> days;
  for (const Found& date : refine(input, parse_all(input))) {
    if (const Time time = date.start.time()) days.push_back(to_date(*time));
  }
  return days;
}

}  // namespace vaultask::query::natural_date
