// Values of a settings file, read with errors that name file and line.
#pragma once

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

namespace vaultask::toml_value {

[[nodiscard]] Place place_of(const std::string& path, const toml::node& node);

/// "KEY must be WANTED"
Result<void> wrong_type(const std::string& path, const toml::node& node, std::string_view key,
                        const char* wanted);

Result<void> set_text(std::string& target, const std::string& path, std::string_view key,
                      const toml::node& node);

Result<void> set_list(std::vector<std::string>& target, const std::string& path,
                      std::string_view key, const toml::node& node);

}  // namespace vaultask::toml_value
