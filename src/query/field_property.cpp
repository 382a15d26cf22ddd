#include "query/field_property.hpp"

#include <array>
#include <memory>

#include "base/strings.hpp"
#include "query/field_text.hpp"
#include "query/properties.hpp"
#include "text/collation.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

/// The values of one property. Tasks of a note follow each other mostly, so those of the last note
/// are kept.
class Reader {
 public:
  Reader(const Context& context, std::string_view name) : context_(context), name_(name) {}

  const std::vector<std::string>& values(const Task& task) {
    if (task.path == last_path_ || context_.notes == nullptr) return last_;
    last_path_ = task.path;
    last_.clear();
    const auto note = context_.notes->find(task.path);
    if (note == context_.notes->end()) return last_;
    if (auto property = find_property(note->second.properties, name_)) {
      last_ = std::move(property->values);
    }
    return last_;
  }

 private:
  const Context& context_;
  std::string name_;
  std::string last_path_;
  std::vector<std::string> last_;
};

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
  constexpr std::array<std::string_view, 7> kOperators{"is",
                                                       "includes",
                                                       "include",
                                                       "does not include",
                                                       "do not include",
                                                       "regex matches",
                                                       "regex does not match"};
  for (auto at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    for (const std::string_view op : kOperators) {
      if (after_word(rest, op) || strings::equals_ci(rest, op)) {
        return Named{text::trim_js(text.substr(0, at)), rest};
      }
    }
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
    auto reader = std::make_shared<Reader>(context, without_quotes(*name));
    Filter filter{
        [reader, wanted](const Task& task) { return reader->values(task).empty() != wanted; }};
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
  auto reader = std::make_shared<Reader>(context, named->name);
  auto filter = filter_by_values(
      named->rest, [reader](const Task& task) { return reader->values(task); }, line);
  if (filter && *filter) (*filter)->needs_notes = true;
  return filter;
}

SortKey property_key(const Task& task, const FieldContext& context) {
  Reader reader(context.query, without_quotes(context.argument));
  const auto& values = reader.values(task);
  if (values.empty()) return {1, {}};
  return {0, context.collation.key(values.front())};
}

std::vector<std::string> property_groups(const Task& task, const FieldContext& context) {
  const std::string_view name = without_quotes(context.argument);
  Reader reader(context.query, name);
  auto values = reader.values(task);
  if (values.empty()) values.push_back("(No " + std::string(name) + ')');
  return values;
}

}  // namespace vaultask::query
