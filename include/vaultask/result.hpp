// Result<T>: a T, or the Error that says why there is none.
//
// The only place that names tl::expected; when std::expected is at hand, this alias changes and
// nothing else does.
#pragma once

#include <tl/expected.hpp>
#include <utility>

#include <vaultask/error.hpp>

namespace vaultask {

template <class T>
using Result = tl::expected<T, Error>;

/// The failed Result of any type: `return fail(ErrorCode::io, "cannot open x");`
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message,
                                                std::string hint = {}) {
  Error error;
  error.code = code;
  error.message = std::move(message);
  error.hint = std::move(hint);
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace vaultask
