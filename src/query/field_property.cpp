#include "query/field_property.hpp"

#include <limits>

#include "base/strings.hpp"
#include "query/field_text.hpp"
#include "query/properties.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

/// The property of the task's note; nullptr without it.
const Property* property_of(const Task& task, const Context& context, std::string_view name) {
  if (context.notes == nullptr) return nullptr;
  const auto note = context.notes->find(task.path);
  return note == context.notes->end() ? nullptr : note->second.properties.find(name);
}

std::vector<std::string> values_of(const Task& task, const Context& context,
                                   std::string_view name) {
  const Property* property = property_of(task, context, name);
  return property == nullptr ? std::vector<std::string>{} : property->values;
}

/// What begins with an operator behind the name of a property.
struct Named {
  std::string_view name;
  std::string_view rest;
};

/// `NAME OPERATOR …`, the name in quotes or up to the first operator.
std::optional<Named> split_name(std::string_view text) {
  if (text.starts_with('"')) {
    const auto close = text.find('"', 1);
    if (close == text.npos || close + 1 >= text.size()) return std::nullopt;
    return Named{text.substr(1, close - 1), text::trim_js(text.substr(close + 1))};
  }
  for (auto at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    if (begins_with_operator(rest)) return Named{text::trim_js(text.substr(0, at)), rest};
  }
  return std::nullopt;
}

std::string_view without_quotes(std::string_view name) {
  name = text::trim_js(name);
  const bool quoted = name.size() > 1 && name.starts_with('"') && name.ends_with('"');
  return quoted ? name.substr(1, name.size() - 2) : name;
}

}  // namespace

FilterResult filter_by_property(std::string_view line, const Context& context) {
  for (const bool wanted : {true, false}) {
    const auto name = after_word(line, wanted ? "has property" : "no property");
    if (!name) continue;
    Filter filter{[&context, name = std::string(without_quotes(*name)), wanted](const Task& task) {
      const Property* property = property_of(task, context, name);
      return (property != nullptr && !property->values.empty()) == wanted;
    }};
    filter.needs_notes = true;
    return explained(std::move(filter),
                     (wanted ? "its note has the property " : "its note has no property ") +
                         std::string(without_quotes(*name)));
  }
  const auto rest = after_word(line, "property");
  if (!rest) return std::nullopt;
  const auto named = split_name(*rest);
  if (!named || named->name.empty()) {
    return fail(line_error("do not understand this filter", line, *rest,
                           "property NAME is VALUE, property NAME includes TEXT"));
  }
  auto filter = filter_by_values(
      named->rest,
      [&context, name = std::string(named->name)](const Task& task) {
        return values_of(task, context, name);
      },
      line);
  if (filter && *filter) (*filter)->needs_notes = true;
  return filter;
}

SortKey property_key(const Task& task, const FieldContext& context) {
  constexpr double kTexts = std::numeric_limits<double>::max();  // behind all numbers
  const Property* property = property_of(task, context.query, without_quotes(context.argument));
  if (property == nullptr || property->values.empty()) {
    return {std::numeric_limits<double>::infinity(), {}};
  }
  if (property->number) return {*property->number, {}};
  return {kTexts, property->values.front()};
}

std::vector<std::string> property_groups(const Task& task, const FieldContext& context) {
  const std::string_view name = without_quotes(context.argument);
  auto values = values_of(task, context.query, name);
  if (values.empty()) values.push_back("(No " + std::string(name) + ')');
  return values;
}

}  // namespace vaultask::query
