#include "vault/read_lineage.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/strings.hpp"
#include "note/properties_json.hpp"
#include "store/index_reader.hpp"

namespace vaultask {
namespace {

using Json = nlohmann::json;

/// Depth is capped by the YAML parser, so recursion is safe.
void add_values(const Json& value, std::vector<std::string>& values) {
  if (value.is_array()) {
    for (const Json& item : value) add_values(item, values);
  } else if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    if (!strings::trim(text).empty()) values.push_back(text);
  } else if (!value.is_null() && !value.is_object()) {
    values.push_back(value.dump());
  }
}

}  // namespace

std::vector<std::string> first_property_of(std::string_view json,
                                           const std::vector<std::string>& names) {
  std::vector<std::string_view> found(names.size());
  note::for_each_property(json, [&](std::string_view key, std::string_view value) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (found[i].empty() && strings::equals_ci(key, names[i])) found[i] = value;
    }
  });
  for (const std::string_view written : found) {
    const Json value = written.empty() ? Json() : Json::parse(written, nullptr, false);
    std::vector<std::string> values;
    if (!value.is_discarded()) add_values(value, values);
    if (!values.empty()) return values;
  }
  return {};
}

Result<note::Lineage> read_lineage(store::IndexReader& reader, const note::LineageRules& rules) {
  auto outlines = reader.outlines();
  if (!outlines) return fail(outlines.error());
  std::vector<note::LineageNote> notes;
  notes.reserve(outlines->size());
  for (store::NoteOutline& outline : *outlines) {
    notes.push_back(
        {{std::move(outline.path), std::move(outline.title), std::move(outline.aliases)},
         std::move(outline.type),
         first_property_of(outline.properties, rules.properties)});
  }
  return note::Lineage(std::move(notes), rules.levels);
}

}  // namespace vaultask
