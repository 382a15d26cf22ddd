#include "note/vault_path.hpp"

#include <algorithm>

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

bool lies_in(std::string_view path, const std::vector<std::string>& places) {
  return places.empty() || std::any_of(places.begin(), places.end(), [&](std::string_view place) {
           while (place.starts_with("./")) place.remove_prefix(2);
           if (place == ".") place = {};
           while (place.ends_with('/')) place.remove_suffix(1);
           if (place.empty() || !path.starts_with(place)) return place.empty();
           return path.size() == place.size() || path[place.size()] == '/';
         });
}

}  // namespace vaultask::note
