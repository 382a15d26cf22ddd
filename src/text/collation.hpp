// The order of texts for people: ICU's, English, numeric, as the plugin's localeCompare has it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace vaultask::text {

/// Makes keys that compare bytewise as the texts do for people: "note 2" before "note 10",
/// "É" next to "e". Not thread-safe; one for each thread.
class Collation {
 public:
  Collation();
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;
  ~Collation();

  /// Two texts compare as their keys do; equal keys mean that ICU calls them equal.
  [[nodiscard]] std::string key(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace vaultask::text
