#include "render/svg_shapes.hpp"

#include <cmath>

#include "render/chart_layout.hpp"
#include "render/escape.hpp"

namespace vaultask::render {
namespace {

std::string attribute(std::string_view name, const std::string& value) {
  return ' ' + std::string(name) + "=\"" + value + '"';
}

std::string attribute(std::string_view name, double value) {
  return attribute(name, coordinate(value));
}

std::string class_attribute(std::string_view classes) {
  return classes.empty() ? std::string() : attribute("class", html_attribute(classes));
}

/// The end of an element that has a tip, or nothing, in it.
std::string end_of(std::string_view name, std::string_view tip) {
  if (tip.empty()) return "/>\n";
  return "><title>" + html_text(tip) + "</title></" + std::string(name) + ">\n";
}

}  // namespace

std::string coordinate(double value) {
  return plain_number(std::round(value * 10) / 10);
}

std::string series_class(std::size_t series) {
  constexpr std::size_t kColours = 8;
  return "s" + std::to_string(series % kColours);
}

void Drawing::text(double x, double y, std::string_view text, Anchor anchor,
                   std::string_view classes) {
  elements_ += "<text" + attribute("x", x) + attribute("y", y) + class_attribute(classes);
  if (anchor != Anchor::start) {
    elements_ += attribute("text-anchor", anchor == Anchor::middle ? "middle" : "end");
  }
  elements_ += '>' + html_text(text) + "</text>\n";
}

void Drawing::rectangle(double x, double y, double width, double height, std::string_view classes,
                        std::string_view tip) {
  elements_ += "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) +
               attribute("height", height) + class_attribute(classes) + end_of("rect", tip);
}

void Drawing::line(double x1, double y1, double x2, double y2, std::string_view classes) {
  elements_ += "<line" + attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) +
               attribute("y2", y2) + class_attribute(classes) + "/>\n";
}

void Drawing::circle(double x, double y, double radius, std::string_view classes,
                     std::string_view tip) {
  elements_ += "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", radius) +
               class_attribute(classes) + end_of("circle", tip);
}

void Drawing::path(std::string_view data, std::string_view classes, std::string_view tip) {
  elements_ +=
      "<path" + attribute("d", std::string(data)) + class_attribute(classes) + end_of("path", tip);
}

std::string Drawing::finish(double width, double height, const std::string& id,
                            std::string_view title, std::string_view description) const {
  std::string out = "<svg role=\"img\"" + attribute("aria-labelledby", id + "-title") +
                    attribute("aria-describedby", id + "-text") +
                    attribute("viewBox", "0 0 " + coordinate(width) + ' ' + coordinate(height)) +
                    attribute("width", width) + attribute("height", height) + ">\n";
  out += "<title" + attribute("id", id + "-title") + '>' + html_text(title) + "</title>\n";
  out += "<desc" + attribute("id", id + "-text") + '>' + html_text(description) + "</desc>\n";
  return out + elements_ + "</svg>\n";
}

}  // namespace vaultask::render
