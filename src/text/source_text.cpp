#include "text/source_text.hpp"

#include <cstring>

#include "base/utf8.hpp"
#include "text/misread_utf8.hpp"

namespace vaultask::text {
namespace {

constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";

std::string decode_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8U | second : second << 8U | first);
  };
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xD800 && c <= 0xDBFF && at + 3 < bytes.size()) {
      const char32_t low = unit(at + 2);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
        at += 2;
      }
    }
    utf8::append(out, c >= 0xD800 && c <= 0xDFFF ? U'\uFFFD' : c);
  }
  return out;
}

}  // namespace

std::string_view to_string(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::utf8_bom:
      return "utf-8-bom";
    case Encoding::utf16:
      return "utf-16";
    case Encoding::mac_roman_damage:
      return "mac-roman-damage";
    case Encoding::windows_1252_damage:
      return "windows-1252-damage";
    case Encoding::binary:
      return "binary";
  }
  return "";
}

SourceText SourceText::decode(std::string bytes) {
  SourceText source;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    source.encoding_ = Encoding::utf16;
    *source.text_ = decode_utf16(bytes, bytes.front() == '\xFE');
    source.lines_ = LineIndex(*source.text_);
    return source;
  }
  if (bytes.starts_with(kUtf8Bom)) {
    source.encoding_ = Encoding::utf8_bom;
    bytes.erase(0, kUtf8Bom.size());
  }
  if (std::memchr(bytes.data(), '\0', bytes.size()) != nullptr) {
    source.encoding_ = Encoding::binary;
    return source;
  }
  if (auto repair = repair_misread_utf8(bytes)) {
    source.encoding_ = repair->page == CodePage::mac_roman ? Encoding::mac_roman_damage
                                                           : Encoding::windows_1252_damage;
    bytes = std::move(repair->text);
    if (bytes.starts_with(kUtf8Bom)) bytes.erase(0, kUtf8Bom.size());
  }
  *source.text_ = std::move(bytes);
  source.lines_ = LineIndex(*source.text_);
  auto invalid = utf8::find_invalid(*source.text_);
  if (invalid == std::string::npos) return source;

  std::string clean;
  std::size_t done = 0;
  for (; invalid != std::string::npos; invalid = utf8::find_invalid(*source.text_, done)) {
    if (source.first_invalid_line_ == 0) {
      std::size_t n = 0;
      while (n < source.lines_.count() && source.lines_.start(n + 1) <= invalid) ++n;
      source.first_invalid_line_ = n;
    }
    clean.append(*source.text_, done, invalid - done);
    utf8::append(clean, U'\uFFFD');
    done = invalid + 1;
  }
  clean.append(*source.text_, done);
  *source.text_ = std::move(clean);
  source.lines_ = LineIndex(*source.text_);
  return source;
}

void SourceText::clear_lines(std::size_t first, std::size_t last) {
  for (std::size_t n = first; n <= last; ++n) lines_.clear(n);
}

}  // namespace vaultask::text
