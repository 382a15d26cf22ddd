// [[page]] of the settings: a page that vaultask writes whole.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/error.hpp>

namespace vaultask {

/// What a page is made for each of.
enum class PageFor : std::uint8_t { once, person, month };

struct PageSetting {
  std::string path;    ///< May hold {person} or {month}.
  std::string report;  ///< "" for a query.
  std::string query;
  std::vector<std::string> options;  ///< Arguments of the report; may hold {person} or {month}.
  PageFor each = PageFor::once;
  std::string style;
  std::vector<std::string> columns;
  Place place;  ///< Where it stands in the settings.
};

/// One page: the setting with the placeholders filled in.
struct PageSpec {
  std::string path;
  std::string report;
  std::string query;
  std::vector<std::string> options;
  std::string style;
  std::vector<std::string> columns;
  Place place;
};

/// The pages of the settings on a day, in order. A page per person is made for each of `people`; a
/// page per month for the day's month and the one before it.
[[nodiscard]] std::vector<PageSpec> page_specs(const std::vector<PageSetting>& settings,
                                               const std::vector<std::string>& people, Date today);

}  // namespace vaultask
