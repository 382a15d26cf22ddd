// The elements of an SVG drawing. Colours are the page's: classes, never attributes.
#pragma once

#include <string>
#include <string_view>

namespace vaultask::render {

enum class Anchor { start, middle, end };

/// Collects elements of one drawing; texts are plain.
class Drawing {
 public:
  void text(double x, double y, std::string_view text, Anchor anchor = Anchor::start,
            std::string_view classes = {});
  /// `tip`: what is said of it where a pointer rests.
  void rectangle(double x, double y, double width, double height, std::string_view classes,
                 std::string_view tip = {});
  void line(double x1, double y1, double x2, double y2, std::string_view classes);
  void circle(double x, double y, double radius, std::string_view classes, std::string_view tip);
  /// `data`: of digits and letters, as SVG has paths.
  void path(std::string_view data, std::string_view classes, std::string_view tip = {});

  /// The whole `<svg>` of that size.
  /// @param id     differs from those of the page's other drawings
  /// @param title  what it is, and `description` where its numbers stand: read to those who do not
  ///               see it
  [[nodiscard]] std::string finish(double width, double height, const std::string& id,
                                   std::string_view title, std::string_view description) const;

 private:
  std::string elements_;
};

/// "12.5": at most one decimal.
[[nodiscard]] std::string coordinate(double value);

/// The class of a series' colour: "s0" to "s7", and from the beginning again.
[[nodiscard]] std::string series_class(std::size_t series);

}  // namespace vaultask::render
