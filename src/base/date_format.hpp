// Date formats as moment.js has them, in which Obsidian and its plugins name daily notes:
// "YYYY-MM-DD dddd", "gggg-[W]ww".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/date.hpp>

namespace vaultask {

namespace date_format {
struct Token;
}

/// A format of moment 2.29 in its locale "en". A value; any text is a format: what is no token
/// stands for itself. Thread-safe.
class DateFormat {
 public:
  explicit DateFormat(std::string_view format);

  /// The day a whole text names, by moment's strict rules: moment(text, format, true).
  ///
  /// nullopt where moment finds no valid date, where the year is beyond those of Date, and where
  /// the format has a zone or a time stamp (Z, ZZ, X, x): which day that is depends on the place.
  /// A time of day must be possible and says nothing else; 24:00 is the next day.
  ///
  /// `today` is what moment fills in for a year, month, day or week that the text leaves open.
  /// Without it such a text names no day.
  [[nodiscard]] std::optional<Date> parse(std::string_view text,
                                          std::optional<Date> today = std::nullopt) const;

  /// The day written in this format, as of 00:00 in UTC.
  [[nodiscard]] std::string format(Date date) const;

 private:
  /// One token of the format, or a text.
  struct Piece {
    const date_format::Token* token = nullptr;  ///< Null for a text.
    std::string written;                        ///< The text as format() writes it …
    std::string read;  ///< … and as parse() expects it; moment unescapes the two differently.
  };

  std::vector<Piece> pieces_;
};

}  // namespace vaultask
