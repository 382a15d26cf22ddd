#include "vault/toml_page.hpp"

#include <algorithm>
#include <array>

#include <vaultask/suggest.hpp>

#include "base/strings.hpp"
#include "vault/toml_value.hpp"

namespace vaultask {
namespace {

using toml_value::place_of;
using toml_value::wrong_type;

template <auto kMember>
Result<void> set_text(PageSetting& page, const std::string& path, std::string_view key,
                      const toml::node& node) {
  return toml_value::set_text(page.*kMember, path, key, node);
}

template <auto kMember>
Result<void> set_list(PageSetting& page, const std::string& path, std::string_view key,
                      const toml::node& node) {
  return toml_value::set_list(page.*kMember, path, key, node);
}

Result<void> set_for(PageSetting& page, const std::string& path, std::string_view key,
                     const toml::node& node) {
  std::string what;
  if (auto set = toml_value::set_text(what, path, key, node); !set) return set;
  if (what != "person" && what != "month") {
    return wrong_type(path, node, key, "\"person\" or \"month\"");
  }
  page.each = what == "person" ? PageFor::person : PageFor::month;
  return {};
}

/// THE table of a page's keys.
struct PageKey {
  std::string_view name;
  Result<void> (*set)(PageSetting&, const std::string&, std::string_view, const toml::node&);
};
constexpr std::array<PageKey, 7> kPageKeys{{
    {"path", set_text<&PageSetting::path>},
    {"report", set_text<&PageSetting::report>},
    {"query", set_text<&PageSetting::query>},
    {"options", set_list<&PageSetting::options>},
    {"for", set_for},
    {"style", set_text<&PageSetting::style>},
    {"columns", set_list<&PageSetting::columns>},
}};

/// "{person}", "{month}" or "".
std::string_view placeholder_of(PageFor each) {
  return each == PageFor::person ? "{person}" : each == PageFor::month ? "{month}" : "";
}

Result<void> check(const PageSetting& page) {
  const auto wrong = [&](std::string message, std::string hint) {
    return fail({ErrorCode::config, std::move(message), page.place, {}, std::move(hint)});
  };
  if (page.path.empty()) return wrong("the page has no path", "path = \"Reports/Name.md\"");
  if (page.report.empty() == page.query.empty()) {
    return wrong("a page has a report or a query, and not both",
                 "report = \"owe\", or query = \"not done\"");
  }
  const std::string_view wanted = placeholder_of(page.each);
  if (!wanted.empty() && page.path.find(wanted) == std::string::npos) {
    return wrong("the pages would all have the same path",
                 "write " + std::string(wanted) + " into it");
  }
  for (const auto each : {PageFor::person, PageFor::month}) {
    const std::string_view placeholder = placeholder_of(each);
    if (each != page.each && page.path.find(placeholder) != std::string::npos) {
      return wrong(
          "the path holds " + std::string(placeholder) + ", but the page is not made for each",
          each == PageFor::person ? "add for = \"person\"" : "add for = \"month\"");
    }
  }
  return {};
}

}  // namespace

Result<PageSetting> read_page_setting(const std::string& path, const toml::node& node) {
  PageSetting page;
  page.place = place_of(path, node);
  const toml::table* table = node.as_table();
  if (table == nullptr) {
    return fail({ErrorCode::config, "page must be tables: [[page]]", page.place, {}, {}});
  }
  for (const auto& [key, value] : *table) {
    const auto row = std::find_if(kPageKeys.begin(), kPageKeys.end(),
                                  [&](const PageKey& known) { return known.name == key.str(); });
    if (row == kPageKeys.end()) {
      std::vector<std::string> names;
      for (const PageKey& known : kPageKeys) names.emplace_back(known.name);
      const std::string guess = nearest(key.str(), names);
      return fail({ErrorCode::config,
                   "a page has no \"" + std::string(key.str()) + '"',
                   place_of(path, value),
                   {},
                   guess.empty() ? "it has " + strings::join(names, ", ")
                                 : "did you mean \"" + guess + "\"?"});
    }
    if (auto set = row->set(page, path, key.str(), value); !set) return fail(set.error());
  }
  if (auto sound = check(page); !sound) return fail(sound.error());
  return page;
}

}  // namespace vaultask
