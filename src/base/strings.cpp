#include "base/strings.hpp"

#include <cstdio>

#include "base/utf8.hpp"

namespace vaultask::strings {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Controls that move text about or hide it: the C0 and C1 sets, line separators, and Unicode's
/// bidirectional controls ("Trojan Source").
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0x061C ||
         c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_tag(char32_t c) {
  return c >= 0xE0000 && c <= 0xE007F;
}

/// Where the first byte stands at or behind `from` that is no printable character of ASCII.
std::size_t find_beyond_plain(std::string_view text, std::size_t from) {
  while (from < text.size() && text[from] >= ' ' && text[from] < '\x7F') ++from;
  return from;
}

/// The bytes of the flag of a region that the text at `at` begins with: a black flag, up to six tag
/// characters and the one that ends them (UTS 51, ED-14a). 0 where there is none.
std::size_t flag_length(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostTags = 6;
  constexpr char32_t kBlackFlag = 0x1F3F4, kCancel = 0xE007F;
  const auto base = utf8::decode(text, at);
  if (base.code_point != kBlackFlag) return 0;
  std::size_t end = at + base.length;
  for (std::size_t tags = 0; tags <= kMostTags && end < text.size(); ++tags) {
    const auto tag = utf8::decode(text, end);
    if (!is_tag(tag.code_point)) return 0;
    end += tag.length;
    if (tag.code_point == kCancel) return end - at;
  }
  return 0;
}

}  // namespace

std::string to_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

bool starts_with_ci(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    if (lower(text[i]) != lower(prefix[i])) return false;
  }
  return true;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const auto& part : parts) {
    if (&part != &parts.front()) out += separator;
    out += part;
  }
  return out;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  std::size_t at = text.find(from);
  if (at == std::string::npos) return text;
  std::string out;
  std::size_t done = 0;
  for (; at != std::string::npos; at = text.find(from, done)) {
    out.append(text, done, at - done).append(to);
    done = at + from.size();
  }
  return out.append(text, done);
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = find_beyond_plain(text, at);
    out += text.substr(at, plain - at);
    at = plain;
    if (at == text.size()) break;
    const auto decoded = utf8::decode(text, at);
    char escaped[16];
    if (!decoded.valid) {
      std::snprintf(escaped, sizeof escaped, "\\x%02X",
                    static_cast<unsigned>(static_cast<unsigned char>(text[at])));
      out += escaped;
      at += 1;
      continue;
    }
    if (const std::size_t flag = flag_length(text, at); flag > 0) {
      out += text.substr(at, flag);
      at += flag;
      continue;
    }
    if (is_control(decoded.code_point) || is_tag(decoded.code_point)) {
      std::snprintf(escaped, sizeof escaped, "\\u{%X}", static_cast<unsigned>(decoded.code_point));
      out += escaped;
    } else {
      out += text.substr(at, decoded.length);
    }
    at += decoded.length;
  }
  return out;
}

std::string counted(long long n, std::string_view noun) {
  return std::to_string(n) + ' ' + std::string(noun) + (n == 1 ? "" : "s");
}

}  // namespace vaultask::strings
