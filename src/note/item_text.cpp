#include "note/item_text.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "markdown/line_prefix.hpp"
#include "note/placeholder.hpp"
#include "note/resolved_marker.hpp"

namespace vaultask::note {
namespace {

/// By ItemState.
constexpr std::array<std::string_view, 4> kStates{"open", "struck", "ticked", "resolved"};

/// Without what stands between the two signs, signs included; an open end is text.
std::string without_between(std::string_view text, std::string_view open, std::string_view close) {
  std::string out;
  for (;;) {
    const auto from = text.find(open);
    const auto to = from == text.npos ? text.npos : text.find(close, from + open.size());
    if (to == text.npos) break;
    out += text.substr(0, from);
    text.remove_prefix(to + close.size());
  }
  return out += text;
}

std::string without_comments(std::string_view text) {
  if (text.find("<!--") == text.npos && text.find("%%") == text.npos) return std::string(text);
  return without_between(without_between(text, "<!--", "-->"), "%%", "%%");
}

/// Without a block id at the end: "Text ^beta-names".
std::string_view without_block_id(std::string_view text) {
  if (text.find('^') == text.npos) return text;
  const auto blank = text.find_last_of(" \t");
  const std::string_view last = blank == text.npos ? text : text.substr(blank + 1);
  const bool is_id = last.size() > 1 && last.front() == '^' &&
                     std::all_of(last.begin() + 1, last.end(),
                                 [](char c) { return strings::is_alnum(c) || c == '-'; });
  return is_id ? strings::trim(text.substr(0, text.size() - last.size())) : text;
}

/// Takes "[x] " from the beginning of the text; the sign in the brackets, "" for no checkbox.
std::string_view take_checkbox(std::string_view& text) {
  const std::string_view sign = markdown::checkbox_of(text);
  if (!sign.empty()) text = strings::trim(text.substr(sign.size() + 2));
  return sign;
}

ItemState state_of_checkbox(std::string_view sign) {
  if (sign == "x" || sign == "X") return ItemState::ticked;
  return sign == "-" ? ItemState::struck : ItemState::open;
}

/// Takes the strike-out that the text begins with: "~~Who signs?~~ Procurement."
bool take_strike_out(std::string_view& text, std::string& remark) {
  constexpr std::string_view kSign = "~~";
  if (!text.starts_with(kSign)) return false;
  const auto end = text.find(kSign, kSign.size());
  if (end == text.npos || end == kSign.size()) return false;
  remark = trim_remark(text.substr(end + kSign.size()));
  text = strings::trim(text.substr(kSign.size(), end - kSign.size()));
  return true;
}

}  // namespace

std::string_view to_string(ItemState state) {
  return kStates[static_cast<std::size_t>(state)];
}

std::optional<ItemState> find_item_state(std::string_view name) {
  const auto found = std::find(kStates.begin(), kStates.end(), name);
  if (found == kStates.end()) return std::nullopt;
  return static_cast<ItemState>(found - kStates.begin());
}

std::optional<ItemText> read_item_text(std::string_view written, bool list_item) {
  const std::string visible = without_comments(written);
  std::string_view text = without_block_id(strings::trim(visible));
  ItemText item;
  if (list_item) item.state = state_of_checkbox(take_checkbox(text));
  if (is_placeholder(text)) return std::nullopt;
  if (take_strike_out(text, item.remark)) {
    item.state = ItemState::struck;
  } else if (take_resolved_marker(text, item.remark) && item.state == ItemState::open) {
    item.state = ItemState::resolved;
  }
  if (item.state != ItemState::open && is_placeholder(text)) return std::nullopt;
  item.text = text;
  return item;
}

}  // namespace vaultask::note
