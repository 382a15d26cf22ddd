#include "view/body_hash.hpp"

#include <cinttypes>
#include <cstdio>

#include "base/files.hpp"

namespace vaultask::view {

std::string body_hash(std::string_view body) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016" PRIx64, files::content_hash(body));
  return digits;
}

}  // namespace vaultask::view
