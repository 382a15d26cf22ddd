#include "query/natural_date_parsers.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace vaultask::query::natural_date {
namespace {

/// What may precede a form, and is not part of it. The beginning of the searched text may, too.
enum class Before {
  no_word_character,  ///< Anything but a letter or digit
  no_digit,
  word_boundary_or_t  ///< A blank, the T of "2025-11-14T10:00", or where a word begins or ends
};

struct Parser {
  Form form;
  Before before = Before::no_word_character;
};

// The order decides between dates of one length at one place.
constexpr std::array<Parser, 16> kParsers{{{signed_amount},
                                           {relative_unit},
                                           {month_name},
                                           {casual_time},
                                           {casual_date},
                                           {iso_date},
                                           {slash_date, Before::no_digit},
                                           {amount_within},
                                           {day_month},
                                           {month_day},
                                           {weekday_name},
                                           {year_month_day},
                                           {month_slash_year},
                                           {clock_time, Before::word_boundary_or_t},
                                           {amount_ago},
                                           {amount_later}}};

/// Whether the character may stand before the form.
bool may_precede(char16_t c, Before before) {
  switch (before) {
    case Before::no_word_character:
      return !is_word(c);
    case Before::no_digit:
      return !is_digit(c);
    case Before::word_boundary_or_t:
      return is_space(c) || c == u'T' || c == u't';
  }
  return false;
}

/// Whether a word begins or ends right at the place, which is not that where the search began.
bool is_word_boundary(Text text, std::size_t at) {
  return is_word(text[at - 1]) == word_ends(text, at);
}

struct Hit {
  std::size_t index = 0;  ///< Of the character before the form, if one is there.
  Outcome outcome;
};

/// The first place from `from` where the form stands. What precedes `from` does not count, just as
/// if the text began there.
std::optional<Hit> first_hit(const Input& input, const Parser& parser) {
  const std::size_t from = input.search_from;
  const bool boundary = parser.before == Before::word_boundary_or_t;
  const auto try_at = [&](std::size_t index, std::size_t at) -> std::optional<Hit> {
    auto outcome = parser.form(input, at);
    if (!outcome) return std::nullopt;
    return Hit{index, std::move(*outcome)};
  };
  for (std::size_t index = from; index < input.text.size(); ++index) {
    // The clock wants the boundary itself first, the others the character.
    if (boundary && index == from) {
      if (auto hit = try_at(index, index)) return hit;
    }
    if (may_precede(input.text[index], parser.before)) {
      if (auto hit = try_at(index, index + 1)) return hit;
    }
    if (boundary ? index > from && is_word_boundary(input.text, index) : index == from) {
      if (auto hit = try_at(index, index)) return hit;
    }
  }
  return std::nullopt;
}

void search(Input input, const Parser& parser, std::vector<Found>& all) {
  while (auto hit = first_hit(input, parser)) {
    if (!hit->outcome.found) {
      input.search_from = hit->outcome.resume;
      continue;
    }
    // The library counts from the character before, so the last one is looked at again.
    input.search_from = hit->index + hit->outcome.found->text.size();
    all.push_back(std::move(*hit->outcome.found));
  }
}

}  // namespace

std::vector<Found> parse_all(const Input& input) {
  std::vector<Found> all;
  for (const Parser& parser : kParsers) search(input, parser, all);
  std::stable_sort(all.begin(), all.end(),
                   [](const Found& a, const Found& b) { return a.index < b.index; });
  return all;
}

}  // namespace vaultask::query::natural_date
