#include "text/pattern.hpp"

#include <re2/re2.h>

namespace vaultask::text {

struct Pattern::Impl {
  explicit Impl(std::string_view pattern, const re2::RE2::Options& options)
      : regex(re2::StringPiece(pattern.data(), pattern.size()), options) {}
  re2::RE2 regex;
};

Pattern::Pattern(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::compile(std::string_view pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  auto impl = std::make_unique<Impl>(pattern, options);
  if (!impl->regex.ok()) {
    return fail(ErrorCode::usage, "the regular expression cannot be used: " + impl->regex.error());
  }
  return Pattern(std::move(impl));
}

bool Pattern::found_in(std::string_view text) const {
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), impl_->regex);
}

}  // namespace vaultask::text
