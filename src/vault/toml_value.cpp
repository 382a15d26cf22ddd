#include "vault/toml_value.hpp"

namespace vaultask::toml_value {

Place place_of(const std::string& path, const toml::node& node) {
  return {path, static_cast<int>(node.source().begin.line),
          static_cast<int>(node.source().begin.column)};
}

Result<void> wrong_type(const std::string& path, const toml::node& node, std::string_view key,
                        const char* wanted) {
  return fail(
      {ErrorCode::config, std::string(key) + " must be " + wanted, place_of(path, node), {}, {}});
}

Result<void> set_text(std::string& target, const std::string& path, std::string_view key,
                      const toml::node& node) {
  const auto value = node.value_exact<std::string>();
  if (!value) return wrong_type(path, node, key, "a text in quotes");
  target = *value;
  return {};
}

Result<void> set_list(std::vector<std::string>& target, const std::string& path,
                      std::string_view key, const toml::node& node) {
  const toml::array* array = node.as_array();
  if (array == nullptr) return wrong_type(path, node, key, "a list of texts: [\"…\", \"…\"]");
  target.clear();
  for (const toml::node& item : *array) {
    const auto value = item.value_exact<std::string>();
    if (!value) return wrong_type(path, item, key, "a list of texts: [\"…\", \"…\"]");
    target.push_back(*value);
  }
  return {};
}

}  // namespace vaultask::toml_value
