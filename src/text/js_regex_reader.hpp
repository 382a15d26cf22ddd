// The characters of a JavaScript regular expression, read one by one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/error.hpp>

namespace vaultask::text {

/// A cursor over a pattern that remembers what was wrong with it. The first refusal moves it to the
/// end, where nothing reads on, so that readers need not ask after each step. Not thread-safe.
class JsRegexReader {
 public:
  static constexpr char32_t kEnd = 0x110000;  ///< What stands behind the last character.

  /// `pattern` in UTF-8. By code points or, as without the flags u and v, by UTF-16 code units.
  JsRegexReader(std::string_view pattern, bool by_code_points);

  [[nodiscard]] bool at_end() const { return at_ >= characters_.size(); }
  [[nodiscard]] std::size_t position() const { return at_; }
  void go_to(std::size_t position) { at_ = failed() ? characters_.size() : position; }

  [[nodiscard]] char32_t peek(std::size_t ahead = 0) const;
  /// The next character, which is passed.
  char32_t next();
  /// Passes `text`, which is ASCII, where it stands; false where it does not.
  bool take(std::string_view text);
  [[nodiscard]] bool starts_with(std::string_view text) const;

  /// JavaScript does not take the pattern: `message` says why, `position` where.
  void refuse(std::string message, std::size_t position);
  /// JavaScript takes it, RE2 has no such thing: `construct` names it. Reading goes on.
  void cannot(std::string construct, std::size_t position);
  /// As cannot(), where what follows cannot be read either.
  void cannot_read_on(std::string construct, std::size_t position);

  [[nodiscard]] bool failed() const { return refusal_.has_value(); }
  /// The refusal, else what RE2 cannot do. The column counts in the characters of the pattern.
  [[nodiscard]] std::optional<Error> error() const;

 private:
  Error error_at(ErrorCode code, std::string message, std::size_t position) const;

  std::vector<char32_t> characters_;
  std::vector<int> columns_;  ///< Of each character and of the end, in code points from 1.
  std::size_t at_ = 0;
  std::optional<Error> refusal_, missing_;
};

}  // namespace vaultask::text
