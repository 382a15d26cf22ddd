#include "suite.hpp"

#include <fstream>
#include <optional>
#include <stdexcept>

namespace vaultask::conformance {
namespace {

namespace fs = std::filesystem;

std::optional<Kind> kind_of(const fs::path& file, const Json& content) {
  if (content.contains("tasks")) return Kind::tasks;
  const auto cases = content.find("cases");
  if (cases == content.end() || !cases->is_array() || cases->empty()) return std::nullopt;
  const Json& first = cases->front();
  if (first.contains("query")) {
    const bool rendering = first.contains("expected") || file.filename() == "rendering.json";
    return rendering ? Kind::rendering : Kind::queries;
  }
  if (first.contains("rule")) return Kind::recurrence;
  if (first.contains("text")) return Kind::dates;
  return std::nullopt;
}

/// The number that stands at a place of "2025-11-15T09:00"; 0 where the text ends before it.
int number_at(const std::string& text, std::size_t at) {
  return at + 2 <= text.size() ? std::stoi(text.substr(at, 2)) : 0;
}

}  // namespace

Suite read_suite(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  Suite suite{Kind::queries, file, Json::parse(stream)};
  const auto kind = kind_of(file, suite.content);
  if (!kind) throw std::runtime_error(file.string() + " is no suite this program knows");
  suite.kind = *kind;
  return suite;
}

fs::path vault_of(const Suite& suite) {
  const fs::path folder = fs::absolute(suite.file).parent_path();
  const std::string named = text_at(suite.content, "vault");
  for (const fs::path& vault :
       {folder / (named.empty() ? "vault" : named), folder.parent_path() / "vault"}) {
    if (fs::is_directory(vault)) return vault;
  }
  throw std::runtime_error("there is no vault beside " + suite.file.string());
}

Json settings_of(const Suite& suite, const Json& one) {
  Json settings = Json::object();
  const std::string profile = text_at(one, "profile");
  const Json profiles = suite.content.value("profiles", Json::object());
  if (const auto found = profiles.find(profile.empty() ? "default" : profile);
      found != profiles.end()) {
    settings = *found;
  } else if (!profile.empty()) {
    throw std::runtime_error("there is no profile " + profile);
  }
  if (const auto own = one.find("settings"); own != one.end() && own->is_object()) {
    settings.update(*own);
  }
  return settings;
}

Now now_of(const Suite& suite, const Json& one) {
  std::string text = text_at(one, "now");
  if (text.empty()) text = text_at(suite.content, "now");
  const auto today = Date::parse(text.substr(0, 10));
  if (!today) throw std::runtime_error("no day in \"now\": " + text);
  return {*today, number_at(text, 11) * 3600 + number_at(text, 14) * 60 + number_at(text, 17), 0};
}

}  // namespace vaultask::conformance
