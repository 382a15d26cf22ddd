#include "query/field_description.hpp"

#include <array>
#include <cstdint>

#include "base/utf8.hpp"
#include "query/field_text.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

std::string without_global_filter(const Task& task, const Context& context) {
  std::string text = task.description;
  const std::string& filter = context.rules.global_filter;
  if (filter.empty()) return text;
  if (const auto at = text.find(filter); at != std::string::npos) text.erase(at, filter.size());
  return std::string(text::trim_js(text));
}

/// Removes the pair of `mark`s that the text begins with: "**Call** Tom" → "Call Tom".
void remove_pair(std::string& text, std::string_view mark) {
  if (!text.starts_with(mark)) return;
  const auto close = text.find(mark.front(), mark.size());
  if (close == std::string::npos || close == mark.size()) return;
  if (text.compare(close, mark.size(), mark) != 0) return;
  text.erase(close, mark.size()).erase(0, mark.size());
}

std::string as_sorted(std::string text) {
  if (text.starts_with('[')) {
    const std::size_t open = text.starts_with("[[") ? 2 : 1;
    const auto close = text.find(']', open);
    if (close != std::string::npos) {
      const std::string inner = text.substr(open, close - open);
      const auto bar = inner.find('|');
      text = (bar == std::string::npos ? inner : inner.substr(bar + 1)) + text.substr(close + 1);
    }
  }
  for (const std::string_view mark : {"**", "*", "==", "__", "_"}) remove_pair(text, mark);
  return text;
}

/// The hash that the plugin makes of a text (RandomField.ts names "TinySimpleHash"), over UTF-16.
std::int32_t hash(std::string_view text) {
  constexpr std::uint32_t kFactor = 387'420'489;  // 9 to the power of 9
  std::uint32_t hash = 9;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = utf8::decode(text, at);
    at += character.length;
    const auto code = static_cast<std::uint32_t>(character.code_point);
    if (code < 0x10000) {
      hash = (hash ^ code) * kFactor;
    } else {
      hash = (hash ^ (0xD800 + ((code - 0x10000) >> 10U))) * kFactor;
      hash = (hash ^ (0xDC00 + ((code - 0x10000) & 0x3FFU))) * kFactor;
    }
  }
  return static_cast<std::int32_t>(hash ^ (hash >> 9U));
}

}  // namespace

FilterResult filter_by_description(std::string_view line, const Context& context) {
  if (context.rules.global_filter.empty()) {
    return filter_by_text(
        "description", [](const Task& task) { return task.description; }, line);
  }
  return filter_by_text(
      "description", [&context](const Task& task) { return without_global_filter(task, context); },
      line);
}

SortKey description_key(const Task& task, const FieldContext& context) {
  return {0, as_sorted(without_global_filter(task, context.query))};
}

SortKey random_key(const Task& task, const FieldContext& context) {
  return {static_cast<double>(hash(context.query.today.to_iso() + ' ' + task.description)), {}};
}

}  // namespace vaultask::query
