#include "note/link_resolver.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/strings.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

/// The key of the folder that holds the note: "a/b/", "" at the top.
std::string folder_key(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : text::path_key(path.substr(0, slash + 1));
}

/// "a/c.md" of "../c.md" in "a/b/"; empty where it leaves the vault.
std::optional<std::string> followed(const std::string& folder, std::string_view relative) {
  std::vector<std::string_view> parts;
  const std::string joined = folder + std::string(relative);
  for (const auto part : strings::split(joined, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  std::string path;
  for (const auto part : parts) {
    if (!path.empty()) path += '/';
    path += part;
  }
  return path;
}

}  // namespace

LinkResolver::LinkResolver(std::vector<std::string> paths) {
  files_.reserve(paths.size());  // so that pointers and views into it stay valid
  for (auto& path : paths) {
    std::string key = text::path_key(path);
    const std::size_t length = code_points(key);
    files_.push_back({std::move(path), std::move(key), length});
  }
  by_ending_.reserve(2 * files_.size());
  for (const File& file : files_) {
    const std::string_view key = file.key;
    for (std::size_t begin = 0;;) {
      const File*& best = by_ending_[key.substr(begin)];
      if (best == nullptr ||
          std::tie(file.length, file.path) < std::tie(best->length, best->path)) {
        best = &file;
      }
      const auto slash = key.find('/', begin);
      if (slash == std::string_view::npos) break;
      begin = slash + 1;
    }
  }
}

const LinkResolver::File* LinkResolver::find_ending_with(const std::string& key) const {
  const auto found = by_ending_.find(key);
  return found == by_ending_.end() ? nullptr : found->second;
}

const LinkResolver::File* LinkResolver::find_exactly(const std::string& key) const {
  // A path is the shortest one that ends with it.
  const File* file = find_ending_with(key);
  return file != nullptr && file->key.size() == key.size() ? file : nullptr;
}

const LinkResolver::File* LinkResolver::find(const std::string& key,
                                             std::string_view from_path) const {
  const File* shortest = find_ending_with(key);
  if (shortest == nullptr || shortest->key.size() == key.size()) return shortest;
  const File* beside = find_exactly(folder_key(from_path) + key);
  return beside != nullptr ? beside : shortest;
}

std::optional<std::string> LinkResolver::resolve(std::string_view link,
                                                 std::string_view from_path) const {
  link = link.substr(0, link.find('#'));
  if (link.empty()) return std::string(from_path);
  std::string key = text::path_key(link);
  const bool relative = key.starts_with("./") || key.starts_with("../");
  if (relative) {
    auto path = followed(folder_key(from_path), key);
    if (!path) return std::nullopt;
    key = std::move(*path);
  } else if (key.starts_with('/')) {
    key.erase(0, 1);
  }
  for (const std::string& name : {key, key + ".md"}) {
    const File* file = relative ? find_exactly(name) : find(name, from_path);
    if (file != nullptr) return file->path;
  }
  return std::nullopt;
}

}  // namespace vaultask::note
