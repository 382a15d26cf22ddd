#include "note/vault_path.hpp"

namespace vaultask::note {

std::string_view file_name(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view base_name(std::string_view path) {
  std::string_view name = file_name(path);
  if (name.ends_with(".md")) name.remove_suffix(3);
  return name;
}

std::string folder(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? "/" : std::string(path.substr(0, slash + 1));
}

std::string root(std::string_view path) {
  const auto slash = path.find('/');
  return slash == std::string_view::npos ? "/" : std::string(path.substr(0, slash + 1));
}

}  // namespace vaultask::note
