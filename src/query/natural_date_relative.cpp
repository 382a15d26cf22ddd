// Dates at a distance: "in 3 days", "2 weeks ago", "+5 days", "next quarter".
#include <array>

#include "query/natural_date_amount.hpp"
#include "query/natural_date_parsers.hpp"
#include "query/natural_date_words.hpp"

namespace vaultask::query::natural_date {
namespace {

enum class Direction { back, here, forward };

struct DirectionWord {
  std::string_view text;
  Direction direction;
};

struct DirectionEnd {
  Direction direction = Direction::here;
  std::size_t end = 0;
};

constexpr std::array<DirectionWord, 4> kDirections{{{"this", Direction::here},
                                                    {"last", Direction::back},
                                                    {"past", Direction::back},
                                                    {"next", Direction::forward}}};

std::optional<DirectionEnd> direction_at(Text text, std::size_t at) {
  for (const DirectionWord& word : kDirections) {
    if (const auto end = after_word(text, at, word.text)) return DirectionEnd{word.direction, *end};
  }
  return std::nullopt;
}

/// Before an amount "this" means forward, too.
std::optional<DirectionEnd> direction_of_amount_at(Text text, std::size_t at) {
  if (has(text, at, u'+')) return DirectionEnd{Direction::forward, at + 1};
  if (has(text, at, u'-')) return DirectionEnd{Direction::back, at + 1};
  if (const auto end = after_word(text, at, "after")) return DirectionEnd{Direction::forward, *end};
  return direction_at(text, at);
}

/// Before a unit "after this" means next.
std::optional<DirectionEnd> direction_of_unit_at(Text text, std::size_t at) {
  if (const auto after = after_word(text, at, "after")) {
    const auto end = after_word(text, skip_spaces(text, *after), "this");
    return end ? std::optional(DirectionEnd{Direction::forward, *end}) : std::nullopt;
  }
  return direction_at(text, at);
}

/// The first day of this week (its Sunday), month or year; today for the other units. The parts
/// that are certain are those that make it merge with a date beside it as the library does.
Components beginning_of(Unit unit, const Reference& reference) {
  Components components(reference);
  const Civil now = to_civil(reference.now);
  if (unit == Unit::week) {
    components.imply_date(plus(reference.now, -weekday(reference.now), Unit::day));
  } else if (unit == Unit::month) {
    components.imply(Part::day, 1).assign(Part::month, now.month).assign(Part::year, now.year);
  } else if (unit == Unit::year) {
    components.imply(Part::day, 1).imply(Part::month, 1).assign(Part::year, now.year);
  }
  return components;
}

/// An amount that stands in text[from, to), with words around it in text[at, end).
Outcome at_distance(const Input& input, std::size_t at, std::size_t end, const Amount& amount) {
  return accepted(input.found(at, end, amount.from(input.reference)));
}

/// An amount at `at` with nothing of a word behind it.
std::optional<std::size_t> amount_end(Text text, std::size_t at) {
  std::optional<std::size_t> found;
  amount_at(text, at, [&](std::size_t end) {
    if (!word_ends(text, end)) return false;
    found = end;
    return true;
  });
  return found;
}

/// An amount at `at` with one of the words behind it.
struct AmountAndWord {
  Amount amount;
  std::size_t end = 0;
};
std::optional<AmountAndWord> amount_and_word(Text text, std::size_t at,
                                             std::span<const std::string_view> words) {
  std::optional<AmountAndWord> found;
  amount_at(text, at, [&](std::size_t end) {
    const auto behind = after_any(text, end + count_spaces(text, end, 5), words);
    if (!behind || !word_ends(text, *behind)) return false;
    found = AmountAndWord{Amount::parse(text.substr(at, end - at)), *behind};
    return true;
  });
  return found;
}

}  // namespace

std::optional<Outcome> signed_amount(const Input& input, std::size_t at) {
  const auto direction = direction_of_amount_at(input.text, at);
  if (!direction) return std::nullopt;
  const std::size_t from = skip_spaces(input.text, direction->end);
  const auto end = amount_end(input.text, from);
  if (!end) return std::nullopt;
  const Amount amount = Amount::parse(input.text.substr(from, *end - from));
  return at_distance(input, at, *end,
                     direction->direction == Direction::back ? amount.reversed() : amount);
}

std::optional<Outcome> relative_unit(const Input& input, std::size_t at) {
  const auto direction = direction_of_unit_at(input.text, at);
  if (!direction) return std::nullopt;
  const std::size_t name = skip_spaces(input.text, direction->end);
  for (const WordEnd& word : units_at(input.text, name)) {
    if (!word_ends(input.text, word.end)) continue;
    const auto unit = static_cast<Unit>(word.value);
    switch (direction->direction) {
      case Direction::forward:
        return at_distance(input, at, word.end, Amount::of(unit, 1));
      case Direction::back:
        return at_distance(input, at, word.end, Amount::of(unit, -1));
      case Direction::here:
        // The library looks for "year" in the word: "this yr" is today.
        const bool in_full = word.end - name > 2;
        return accepted(input.found(
            at, word.end,
            in_full ? beginning_of(unit, input.reference) : Components(input.reference)));
    }
  }
  return std::nullopt;
}

std::optional<Outcome> amount_within(const Input& input, std::size_t at) {
  constexpr std::array<std::string_view, 3> kWithin{"within", "in", "for"};
  constexpr std::array<std::string_view, 5> kRoughly{"about", "around", "roughly", "approximately",
                                                     "just"};
  const Text text = input.text;
  const auto word = after_any(text, at, kWithin);
  if (!word && !input.forward) return std::nullopt;
  std::size_t from = word ? skip_spaces(text, *word) : at;
  auto end = amount_end(text, from);
  if (const auto roughly = after_any(text, from, kRoughly)) {
    std::size_t behind = skip_spaces(text, *roughly);
    if (has(text, behind, u'~')) behind = skip_spaces(text, behind + 1);
    if (const auto exact = amount_end(text, behind)) {
      from = behind;
      end = exact;
    }
  }
  if (!end) return std::nullopt;
  return at_distance(input, at, *end, Amount::parse(text.substr(from, *end - from)));
}

std::optional<Outcome> amount_ago(const Input& input, std::size_t at) {
  constexpr std::array<std::string_view, 3> kAgo{"ago", "before", "earlier"};
  const auto found = amount_and_word(input.text, at, kAgo);
  if (!found) return std::nullopt;
  return at_distance(input, at, found->end, found->amount.reversed());
}

std::optional<Outcome> amount_later(const Input& input, std::size_t at) {
  constexpr std::array<std::string_view, 6> kLater{"later",      "after",   "from now",
                                                   "henceforth", "forward", "out"};
  const auto found = amount_and_word(input.text, at, kLater);
  if (!found) return std::nullopt;
  return at_distance(input, at, found->end, found->amount);
}

}  // namespace vaultask::query::natural_date
