#include "text/collation.hpp"

#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace vaultask::text {

struct Collation::Impl {
  UCollator* collator = nullptr;
  mutable std::u16string wide;
  mutable std::string key;  ///< Large enough for any so far.
  ~Impl() {
    if (collator != nullptr) ucol_close(collator);
  }
};

Collation::Collation() : impl_(std::make_unique<Impl>()) {
  UErrorCode error = U_ZERO_ERROR;
  impl_->collator = ucol_open("en-US", &error);
  if (U_FAILURE(error)) {
    impl_->collator = nullptr;
    return;
  }
  ucol_setAttribute(impl_->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
}

Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;
Collation::~Collation() = default;

std::string Collation::key(std::string_view text) const {
  if (impl_->collator == nullptr) return std::string(text);  // ICU without its data: byte order
  auto& wide = impl_->wide;
  wide.resize(text.size() + 1);
  auto length = static_cast<int32_t>(text.size());
  if (utf8::find_non_ascii(text) == text.npos) {
    std::copy(text.begin(), text.end(), wide.begin());
  } else {
    UErrorCode error = U_ZERO_ERROR;
    u_strFromUTF8WithSub(wide.data(), static_cast<int32_t>(wide.size()), &length, text.data(),
                         static_cast<int32_t>(text.size()), 0xFFFD, nullptr, &error);
  }
  std::string& key = impl_->key;
  for (;;) {
    const auto needed = static_cast<std::size_t>(ucol_getSortKey(
        impl_->collator, wide.data(), length, reinterpret_cast<std::uint8_t*>(key.data()),
        static_cast<int32_t>(key.size())));
    if (needed <= key.size()) return key.substr(0, needed);
    key.resize(needed);
  }
}

}  // namespace vaultask::text
