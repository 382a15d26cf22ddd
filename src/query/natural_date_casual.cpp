// Words that are dates: "tomorrow", "this morning", "last friday".
#include <array>

#include "query/natural_date_parsers.hpp"
#include "query/natural_date_words.hpp"

namespace vaultask::query::natural_date {
namespace {

/// One of the words at `at` that ends as a word.
std::optional<std::size_t> after_whole_word(Text text, std::size_t at,
                                            std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    const auto end = after_word(text, at, word);
    if (end && word_ends(text, *end)) return end;
  }
  return std::nullopt;
}

Components same_time(const Reference& reference, int days) {
  Components components(reference);
  const Time time = plus(reference.now, days, Unit::day);
  return components.assign_date(time).imply_time_of_day(time);
}

Components at_hour(const Reference& reference, int hour, int meridiem) {
  return Components(reference).imply(Part::meridiem, meridiem).imply(Part::hour, hour);
}

/// The coming midnight.
Components midnight(const Reference& reference) {
  return same_time(reference, 1).imply(Part::hour, 0).imply(Part::minute, 0).imply(Part::second, 0);
}

Components date_of(std::string_view word, const Reference& reference) {
  if (word == "now") {
    return Components(reference)
        .assign_date(reference.now)
        .assign_time_of_day(reference.now)
        .assign(Part::utc_offset, reference.utc_offset_minutes);
  }
  if (word == "today") return same_time(reference, 0);
  if (word == "tonight") return at_hour(reference, 22, kPm).assign_date(reference.now);
  if (word == "yesterday") return same_time(reference, -1);
  return same_time(reference, 1);
}

/// Until six in the morning it is still last night.
Components last_night(const Reference& reference) {
  const bool over = to_civil(reference.now).hour > 6;
  return Components(reference)
      .assign_date(plus(reference.now, over ? -1 : 0, Unit::day))
      .imply(Part::hour, 0);
}

Components time_of(std::string_view word, const Reference& reference) {
  if (word == "morning") return at_hour(reference, 6, kAm);
  if (word == "noon") return at_hour(reference, 12, kAm);
  if (word == "afternoon") return at_hour(reference, 15, kPm);
  if (word == "midnight") return midnight(reference);
  return at_hour(reference, 20, kPm);
}

enum class Modifier { none, last, current, next };

struct ModifierWord {
  std::string_view text;
  Modifier modifier;
};

struct ModifierEnd {
  Modifier modifier = Modifier::none;
  std::size_t end = 0;
};

ModifierEnd modifier_at(Text text, std::size_t at) {
  constexpr std::array<ModifierWord, 4> kModifiers{{{"this", Modifier::current},
                                                    {"last", Modifier::last},
                                                    {"past", Modifier::last},
                                                    {"next", Modifier::next}}};
  for (const ModifierWord& word : kModifiers) {
    if (const auto end = after_word(text, at, word.text)) return {word.modifier, *end};
  }
  return {Modifier::none, at};
}

bool is_one_of(Text text, std::size_t at, Text characters) {
  return at < text.size() && characters.find(text[at]) != Text::npos;
}

/// "next week" behind a weekday's name.
ModifierEnd week_at(Text text, std::size_t at) {
  const ModifierEnd modifier = modifier_at(text, skip_spaces(text, at));
  if (modifier.modifier == Modifier::none) return modifier;
  const auto end = after_word(text, skip_spaces(text, modifier.end), "week");
  return end ? ModifierEnd{modifier.modifier, *end} : ModifierEnd{Modifier::none, at};
}

/// What may follow a weekday's name: a comma or bracket, and "next week".
std::optional<ModifierEnd> behind_weekday(Text text, std::size_t at) {
  const std::size_t mark = skip_spaces(text, at);
  for (const std::size_t from : {is_one_of(text, mark, u",)）") ? mark + 1 : at, at}) {
    const ModifierEnd week = week_at(text, from);
    if (week.modifier != Modifier::none && word_ends(text, week.end)) return week;
    if (word_ends(text, from)) return ModifierEnd{Modifier::none, from};
  }
  return std::nullopt;
}

/// Days from today to the weekday; weeks begin on Sunday. Without a modifier the nearest one; of
/// two at the same distance there are none, since a week has seven days.
int days_to(int wanted, int today, Modifier modifier) {
  const int days = wanted - today;
  switch (modifier) {
    case Modifier::last:
      return days - 7;
    case Modifier::current:
      return days;
    case Modifier::next:
      return days + 7;
    case Modifier::none:
      return days > 3 ? days - 7 : days < -3 ? days + 7 : days;
  }
  return days;
}

}  // namespace

std::optional<Outcome> casual_date(const Input& input, std::size_t at) {
  constexpr std::array<std::string_view, 7> kDates{"now", "today",     "tonight", "tomorrow",
                                                   "tmr", "yesterday", "tmrw"};
  const Text text = input.text;
  if (const auto end = after_whole_word(text, at, kDates)) {
    const std::string word = to_lower_ascii(text.substr(at, *end - at));
    return accepted(input.found(at, *end, date_of(word, input.reference)));
  }
  const auto last = after_word(text, at, "last");
  if (!last) return std::nullopt;
  const auto night = after_word(text, skip_spaces(text, *last), "night");
  if (!night || !word_ends(text, *night)) return std::nullopt;
  return accepted(input.found(at, *night, last_night(input.reference)));
}

std::optional<Outcome> casual_time(const Input& input, std::size_t at) {
  constexpr std::array<std::string_view, 6> kTimes{"morning", "afternoon", "evening",
                                                   "night",   "midnight",  "noon"};
  const Text text = input.text;
  const std::size_t behind_this = after_word(text, at, "this").value_or(at);
  const std::size_t from = behind_this + count_spaces(text, behind_this, 3);
  const auto end = after_whole_word(text, from, kTimes);
  if (!end) return std::nullopt;
  const std::string word = to_lower_ascii(text.substr(from, *end - from));
  return accepted(input.found(at, *end, time_of(word, input.reference)));
}

std::optional<Outcome> weekday_name(const Input& input, std::size_t at) {
  const Text text = input.text;
  std::size_t from = at;
  if (is_one_of(text, from, u",(（")) from = skip_spaces(text, from + 1);
  if (const auto on = after_word(text, from, "on")) from = skip_spaces(text, *on);
  const ModifierEnd before = modifier_at(text, from);
  if (before.modifier != Modifier::none) from = skip_spaces(text, before.end);
  for (const WordEnd& name : weekdays_at(text, from)) {
    const auto behind = behind_weekday(text, name.end);
    if (!behind) continue;
    const auto modifier = before.modifier != Modifier::none ? before.modifier : behind->modifier;
    const std::int64_t now = input.reference.now;
    Components components(input.reference);
    components.assign(Part::weekday, name.value)
        .imply_date(plus(now, days_to(name.value, weekday(now), modifier), Unit::day));
    return accepted(input.found(at, behind->end, components));
  }
  return std::nullopt;
}

}  // namespace vaultask::query::natural_date
