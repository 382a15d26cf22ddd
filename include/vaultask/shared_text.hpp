// A text that many values have in common.
#pragma once

#include <atomic>
#include <compare>
#include <concepts>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace vaultask {

/// A text that never changes and is kept once for all copies of it: of 100,000 tasks most stand in
/// the same notes, under the same headings, with one of five statuses. As large as a pointer; ""
/// takes no memory besides. Reads as a std::string wherever one is wanted; to change the text is to
/// assign another one. As safe as a std::string with threads: copies of one text may be used by
/// several, one SharedText by one at a time.
class SharedText {
 public:
  SharedText() = default;
  // NOLINTBEGIN(google-explicit-constructor): texts come and go without ceremony
  SharedText(std::string text) : block_(text.empty() ? nullptr : new Block{{1}, std::move(text)}) {}
  SharedText(std::string_view text) : SharedText(std::string(text)) {}
  SharedText(const char* text) : SharedText(std::string(text)) {}
  operator const std::string&() const { return str(); }
  operator std::string_view() const { return str(); }
  // NOLINTEND(google-explicit-constructor)
  SharedText(const SharedText& other) noexcept : block_(other.block_) {
    if (block_ != nullptr) block_->users.fetch_add(1, std::memory_order_relaxed);
  }
  SharedText(SharedText&& other) noexcept : block_(std::exchange(other.block_, nullptr)) {}
  SharedText& operator=(SharedText other) noexcept {
    std::swap(block_, other.block_);
    return *this;
  }
  ~SharedText() {
    if (block_ != nullptr && block_->users.fetch_sub(1, std::memory_order_acq_rel) == 1) {
      delete block_;
    }
  }

  /// Valid as long as there is a copy of this text.
  [[nodiscard]] const std::string& str() const {
    static const std::string none;
    return block_ == nullptr ? none : block_->text;
  }
  [[nodiscard]] bool empty() const { return block_ == nullptr; }
  [[nodiscard]] std::size_t size() const { return str().size(); }
  [[nodiscard]] bool starts_with(std::string_view text) const { return str().starts_with(text); }
  [[nodiscard]] bool ends_with(std::string_view text) const { return str().ends_with(text); }
  void clear() { *this = SharedText(); }

  friend bool operator==(const SharedText& a, const SharedText& b) {
    return a.block_ == b.block_ || a.str() == b.str();
  }
  friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b) {
    if (a.block_ == b.block_) return std::strong_ordering::equal;
    return a.str() <=> b.str();
  }
  template <class Text>
  requires std::convertible_to<const Text&, std::string_view>
  friend bool operator==(const SharedText& a, const Text& b) {
    return a.str() == std::string_view(b);
  }
  template <class Text>
  requires std::convertible_to<const Text&, std::string_view>
  friend std::strong_ordering operator<=>(const SharedText& a, const Text& b) {
    return std::string_view(a.str()) <=> std::string_view(b);
  }
  template <class Text>
  requires std::convertible_to<const Text&, std::string_view>
  friend std::string operator+(const SharedText& a, const Text& b) {
    return std::string(a.str()).append(std::string_view(b));
  }
  friend std::string operator+(std::string a, const SharedText& b) {
    return std::move(a.append(b.str()));
  }
  friend std::string operator+(const SharedText& a, char b) { return a.str() + b; }
  friend std::string operator+(char a, const SharedText& b) { return a + b.str(); }
  friend std::ostream& operator<<(std::ostream& out, const SharedText& text) {
    return out << text.str();
  }

 private:
  struct Block {
    std::atomic<std::size_t> users;
    std::string text;
  };
  Block* block_ = nullptr;  ///< nullptr: ""
};

}  // namespace vaultask
