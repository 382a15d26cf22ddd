// Inputs that a careless reader takes quadratic time for, each of any size.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vaultask::bench {

/// One input, made; `run` does the work that is measured, any number of times.
struct Prepared {
  std::size_t size = 0;  ///< In the units of its case, close to what was asked for.
  std::function<void()> run;
};

/// A family of inputs. Work on one of twice the size must take about twice the time.
struct Case {
  std::string name;
  std::string_view unit;  ///< What its sizes count: "bytes", "tasks", …
  std::size_t least = 0;  ///< The size to begin with.
  std::size_t most = 0;   ///< The largest size for n; 2n is measured, too.
  std::function<Prepared(std::size_t size)> prepare;
};

/// Single notes, bytes → record.
[[nodiscard]] std::vector<Case> note_cases();

/// What works on all notes of a vault at once, and pages made of that.
[[nodiscard]] std::vector<Case> vault_cases();

/// `unit` as often as it fits into `bytes`, once at least.
[[nodiscard]] std::string repeat(std::string_view unit, std::size_t bytes);

/// make(0), make(1), … one behind the other, until there are `bytes` of them.
template <class Make>
std::string repeat_each(std::size_t bytes, Make make) {
  std::string text;
  for (std::size_t i = 0; text.size() < bytes; ++i) text += make(i);
  return text;
}

}  // namespace vaultask::bench
