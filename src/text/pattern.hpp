// Regular expressions over RE2: linear time whatever the pattern.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <vaultask/result.hpp>

namespace vaultask::text {

/// A compiled regular expression. Immutable; matching is thread-safe.
class Pattern {
 public:
  /// RE2's syntax, UTF-8. The error says what cannot be understood.
  [[nodiscard]] static Result<Pattern> compile(std::string_view pattern);

  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  /// Whether it matches anywhere in the text.
  [[nodiscard]] bool found_in(std::string_view text) const;

 private:
  struct Impl;
  explicit Pattern(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vaultask::text
