// What of a chart is drawn and how it is laid out, whatever it is drawn with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <vaultask/chart.hpp>

namespace vaultask::render {

/// The chart as it can be drawn: each series has a number for each label; of a pie there are the
/// largest slices, those behind the seventh as one, "others"; of a gantt chart the first forty
/// spans, and its title says so.
[[nodiscard]] Chart drawable(const Chart& chart);

/// The text; one of more than `most` characters is cut, and ends with "…".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// "12", "-0.5": at most two decimals, never an exponent. What is no number is "0".
[[nodiscard]] std::string plain_number(double value);

/// An axis of numbers from `low` to `high`, both of them multiples of `step`, with zero on it.
struct Scale {
  double low = 0;
  double high = 1;
  double step = 1;
};

/// Holds all values of the chart; its steps are 1, 2 or 5 times a power of ten.
[[nodiscard]] Scale scale_of(const Chart& chart);

/// Whether the labels fit side by side below a chart that is `width` wide, with characters of that
/// width and a gap between them.
[[nodiscard]] bool labels_fit(const Chart& chart, double width, double character, double gap);

/// Whether bars lie, because their labels do not fit side by side: days are left out then, and a
/// great many labels, too.
[[nodiscard]] bool lies(const Chart& chart, bool labels_fit);

/// How many characters the text has.
[[nodiscard]] std::size_t length_of(std::string_view text);

}  // namespace vaultask::render
