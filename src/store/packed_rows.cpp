#include "store/packed_rows.hpp"

#include <algorithm>
#include <charconv>

namespace vaultask::store {
namespace {

constexpr char kHex[] = "0123456789abcdef";

/// What a JSON text must escape (RFC 8259, 7).
bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// The control character of "\u001f"; those are the only ones written so.
char control_character(std::string_view digits) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return static_cast<char>(value & 0x7FU);
}

}  // namespace

std::optional<std::string_view> PackedRows::json() {
  if (json_.empty()) return std::nullopt;
  if (!closed_) json_ += ']';
  closed_ = true;
  return json_;
}

void PackedRows::put(std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  json_.append(digits, end);
}

void PackedRows::put(std::string_view value) {
  json_ += '"';
  for (auto at = value.begin(); at != value.end();) {
    const auto plain_end = std::find_if(at, value.end(), needs_escape);
    json_.append(at, plain_end);
    at = plain_end;
    if (at == value.end()) break;
    json_ += '\\';
    if (*at == '"' || *at == '\\') {
      json_ += *at;
    } else {
      const auto code = static_cast<unsigned char>(*at);
      json_ += {'u', '0', '0', kHex[code >> 4U], kHex[code & 0xFU]};
    }
    ++at;
  }
  json_ += '"';
}

bool PackedReader::take(char c) {
  if (rest_.empty() || rest_.front() != c) return false;
  rest_.remove_prefix(1);
  return true;
}

bool PackedReader::next() {
  if (!started_) {
    started_ = true;
    return take('[') && take('[');
  }
  while (!take(']')) {  // values that nobody asked for
    if (!skip_value()) return false;
  }
  take(',');
  return take('[');
}

bool PackedReader::skip_value() {
  const std::size_t before = rest_.size();
  if (skip_null()) return true;
  if (rest_.starts_with('"')) {
    (void)text();
  } else {
    (void)integer();
  }
  return rest_.size() < before;
}

bool PackedReader::skip_null() {
  if (rest_.starts_with(']')) return true;
  take(',');
  if (!rest_.starts_with("null")) return false;
  rest_.remove_prefix(4);
  return true;
}

std::int64_t PackedReader::integer() {
  if (skip_null()) return 0;
  std::int64_t value = 0;
  const auto end = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value).ptr;
  rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
  return value;
}

std::string_view PackedReader::text() {
  if (skip_null() || !take('"')) return {};
  const std::size_t quote = rest_.find('"');
  const std::string_view value = rest_.substr(0, quote);
  if (quote != rest_.npos && value.find('\\') == value.npos) {
    rest_.remove_prefix(quote + 1);
    return value;
  }
  unescaped_.clear();
  while (!rest_.empty() && !take('"')) {
    if (!take('\\')) {
      unescaped_ += rest_.front();
      rest_.remove_prefix(1);
    } else if (take('u')) {
      unescaped_ += control_character(rest_.substr(0, 4));
      rest_.remove_prefix(std::min<std::size_t>(4, rest_.size()));
    } else if (!rest_.empty()) {
      unescaped_ += rest_.front();
      rest_.remove_prefix(1);
    }
  }
  return unescaped_;
}

std::vector<std::string> unpack_names(std::string_view json) {
  std::vector<std::string> names;
  PackedReader rows(json);
  while (rows.next()) names.emplace_back(rows.text());
  return names;
}

}  // namespace vaultask::store
