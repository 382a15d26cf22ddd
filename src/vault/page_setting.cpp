#include "vault/page_setting.hpp"

#include "base/strings.hpp"
#include "view/page.hpp"

namespace vaultask {
namespace {

/// The setting for one person or month.
PageSpec filled(const PageSetting& setting, const std::string& placeholder,
                const std::string& value) {
  const auto fill = [&](const std::string& text, const std::string& with) {
    return placeholder.empty() ? text : strings::replace_all(text, placeholder, with);
  };
  PageSpec spec{fill(setting.path, view::path_part(value)),
                setting.report,
                fill(setting.query, value),
                {},
                setting.style,
                setting.columns,
                setting.place};
  for (const auto& option : setting.options) spec.options.push_back(fill(option, value));
  // A report about a person is about this one, where nothing else is said.
  if (setting.options.empty() && !setting.report.empty() && !placeholder.empty()) {
    spec.options.push_back(value);
  }
  return spec;
}

std::string month_of(Date day) {
  return day.to_iso().substr(0, 7);
}

}  // namespace

std::vector<PageSpec> page_specs(const std::vector<PageSetting>& settings,
                                 const std::vector<std::string>& people, Date today) {
  std::vector<PageSpec> specs;
  for (const PageSetting& setting : settings) {
    if (setting.each == PageFor::once) {
      specs.push_back(filled(setting, "", ""));
    } else if (setting.each == PageFor::person) {
      for (const auto& person : people) specs.push_back(filled(setting, "{person}", person));
    } else {
      const auto first = Date::parse(month_of(today) + "-01");
      const Date last_month = first.value_or(today).plus_days(-1);
      for (const auto& month : {month_of(last_month), month_of(today)}) {
        specs.push_back(filled(setting, "{month}", month));
      }
    }
  }
  return specs;
}

}  // namespace vaultask
