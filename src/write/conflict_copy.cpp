#include "write/conflict_copy.hpp"

#include <cerrno>
#include <cstddef>

#include "write/folder.hpp"

namespace vaultask::writing {
namespace {

constexpr std::string_view kSuffix = ".md";
constexpr std::size_t kLongestName = 255;  // NAME_MAX, in bytes
constexpr int kMostCopies = 1000;          // of one note in a day

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// At most `size` bytes, whole characters of UTF-8.
std::string_view shortened(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && continues_character(text[size])) --size;
  return text.substr(0, size);
}

}  // namespace

std::string conflict_name(std::string_view note_name, std::string_view day, int number) {
  if (note_name.ends_with(kSuffix)) note_name.remove_suffix(kSuffix.size());
  std::string tail = " (vaultask conflict " + std::string(day);
  if (number > 1) tail += ' ' + std::to_string(number);
  tail += ')';
  tail += kSuffix;
  return std::string(shortened(note_name, kLongestName - tail.size())) + tail;
}

Result<std::string> keep_as_conflict_copy(const files::Fd& folder, const std::string& temporary,
                                          const std::string& note_path, const std::string& day) {
  const std::string note_name = split_path(note_path).name;
  int error_number = EEXIST;
  for (int number = 1; number <= kMostCopies && error_number == EEXIST; ++number) {
    std::string name = conflict_name(note_name, day, number);
    error_number = rename_if_free(folder, temporary, name);
    if (error_number == 0) return name;
  }
  Error error = files::os_error("cannot name the conflict copy, which stays as " + temporary,
                                note_path, error_number);
  error.code = ErrorCode::io;
  return fail(error);
}

}  // namespace vaultask::writing
