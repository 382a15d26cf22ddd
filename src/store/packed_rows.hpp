// Small tables in one value of a row: [[3,1,"Title"],[9,2,"Next"]]. What a note has many of is kept
// so (index_schema.sql); the JSON is for people with SQL, this is how the program reads it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vaultask::store {

/// Lines count from 1; one that is not there is stored as NULL.
[[nodiscard]] inline std::optional<int> line_or_null(int line) {
  return line > 0 ? std::optional(line) : std::nullopt;
}

/// Writes such a text.
class PackedRows {
 public:
  /// Adds a row; each value is a number, a text or an optional of one. Of what is not there at its
  /// end nothing is written.
  template <class... Values>
  void add(const Values&... values) {
    if (closed_) json_.pop_back();
    closed_ = false;
    json_ += json_.empty() ? "[[" : ",[";
    bool first = true;
    ((json_ += first ? "" : ",", first = false, put(values)), ...);
    while (json_.ends_with(",null")) json_.resize(json_.size() - std::string_view(",null").size());
    json_ += ']';
  }
  /// The whole text; nullopt where there is no row. Valid until the next add() or clear().
  [[nodiscard]] std::optional<std::string_view> json();
  /// Makes ready for another table, keeping the memory.
  void clear() {
    json_.clear();
    closed_ = false;
  }

 private:
  void put(std::int64_t value);
  void put(int value) { put(std::int64_t{value}); }
  void put(std::string_view value);
  void put(const std::string& value) { put(std::string_view(value)); }
  void put(const char* value) { put(std::string_view(value)); }
  template <class T>
  void put(const std::optional<T>& value) {
    value ? put(*value) : static_cast<void>(json_ += "null");
  }

  std::string json_;
  bool closed_ = false;  ///< The bracket around all rows is there.
};

/// Reads one, row by row and value by value, in the order in which they were added. Of a text that
/// PackedRows did not write it reads something, and ends. The text must outlive it.
class PackedReader {
 public:
  explicit PackedReader(std::string_view json) : rest_(json) {}

  /// Moves to the next row; false at the end.
  bool next();
  /// The next value of the row: 0 or "" where it is null or of the other kind.
  [[nodiscard]] std::int64_t integer();
  [[nodiscard]] std::string_view text();  ///< Valid until the next call of text().
  void skip() { (void)skip_value(); }
  /// Moves over the next value if it is null, and tells whether it was, or the row has no more.
  [[nodiscard]] bool skip_null();

 private:
  bool take(char c);
  bool skip_value();

  std::string_view rest_;
  bool started_ = false;
  std::string unescaped_;
};

/// A packed list whose rows have one text each.
[[nodiscard]] std::vector<std::string> unpack_names(std::string_view json);

}  // namespace vaultask::store
