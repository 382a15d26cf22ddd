#include "write/undo_entry.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include "base/strings.hpp"

namespace vaultask::writing {
namespace {

constexpr std::string_view kMagic = "vaultask-undo-1\n";
constexpr std::string_view kEnd = ".old";
constexpr std::size_t kRunDigits = 20;
constexpr std::size_t kHashDigits = 16;

template <class Number>
std::optional<Number> parse_number(std::string_view text, int base) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Reads "<key> <value>\n" at the front of the text and removes it.
std::optional<std::string_view> take_line(std::string_view& text, std::string_view key) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos || !text.starts_with(key)) return std::nullopt;
  const std::string_view value = text.substr(0, end).substr(key.size());
  text.remove_prefix(end + 1);
  return value;
}

template <class Number>
bool take_number(std::string_view& text, std::string_view key, int base, Number& into) {
  const auto line = take_line(text, key);
  const auto number = line ? parse_number<Number>(*line, base) : std::nullopt;
  if (number) into = *number;
  return number.has_value();
}

}  // namespace

std::string undo_file_name(const UndoEntry& entry, int number) {
  std::array<char, 80> text{};
  std::snprintf(text.data(), text.size(), "%020lld-%016llx-%d.old",
                static_cast<long long>(entry.run),
                static_cast<unsigned long long>(files::content_hash(entry.path)), number);
  return text.data();
}

bool is_undo_file_name(std::string_view name) {
  constexpr std::size_t kNumberAt = kRunDigits + 1 + kHashDigits + 1;
  if (name.size() <= kNumberAt + kEnd.size() || !name.ends_with(kEnd)) return false;
  const std::string_view number = name.substr(kNumberAt, name.size() - kNumberAt - kEnd.size());
  return parse_number<std::int64_t>(name.substr(0, kRunDigits), 10) && name[kRunDigits] == '-' &&
         parse_number<std::uint64_t>(name.substr(kRunDigits + 1, kHashDigits), 16) &&
         name[kNumberAt - 1] == '-' && std::all_of(number.begin(), number.end(), strings::is_digit);
}

bool names_note(std::string_view name, std::string_view path) {
  return parse_number<std::uint64_t>(name.substr(kRunDigits + 1, kHashDigits), 16) ==
         files::content_hash(path);
}

std::int64_t run_of(std::string_view name) {
  return parse_number<std::int64_t>(name.substr(0, kRunDigits), 10).value_or(0);
}

std::string undo_header(const UndoEntry& entry) {
  std::array<char, 200> numbers{};
  std::snprintf(numbers.data(), numbers.size(),
                "run %lld\nold %016llx\nnew %016llx\nsize %lld\npath %zu\n",
                static_cast<long long>(entry.run), static_cast<unsigned long long>(entry.old_hash),
                static_cast<unsigned long long>(entry.new_hash), static_cast<long long>(entry.size),
                entry.path.size());
  return std::string(kMagic) + numbers.data() + entry.path + '\n';
}

std::optional<ParsedUndo> parse_undo(std::string_view content) {
  if (!content.starts_with(kMagic)) return std::nullopt;
  content.remove_prefix(kMagic.size());
  ParsedUndo parsed;
  UndoEntry& entry = parsed.entry;
  std::size_t path_size = 0;
  if (!take_number(content, "run ", 10, entry.run) ||
      !take_number(content, "old ", 16, entry.old_hash) ||
      !take_number(content, "new ", 16, entry.new_hash) ||
      !take_number(content, "size ", 10, entry.size) ||
      !take_number(content, "path ", 10, path_size)) {
    return std::nullopt;
  }
  if (path_size >= content.size() || content[path_size] != '\n') return std::nullopt;
  entry.path = content.substr(0, path_size);
  parsed.bytes = content.substr(path_size + 1);
  const bool is_whole = entry.size == static_cast<std::int64_t>(parsed.bytes.size()) &&
                        entry.old_hash == files::content_hash(parsed.bytes);
  if (!is_whole) return std::nullopt;
  return parsed;
}

}  // namespace vaultask::writing
