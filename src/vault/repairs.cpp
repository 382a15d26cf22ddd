#include "vault/repairs.hpp"

#include "base/files.hpp"
#include "base/strings.hpp"
#include "text/misread_utf8.hpp"
#include "text/unified_diff.hpp"

namespace vaultask {
namespace {

constexpr std::int64_t kLargestNote = 16 << 20;
/// What Mac Roman's byte F0 stands for, an apple, which many programs drop.
constexpr std::string_view kLostSign = "\uF8FF";
constexpr std::string_view kBom = "\uFEFF";

bool loses_nothing(std::string_view damaged, const text::Repair& repair) {
  // Each character stands for one byte of its code page, so undoing guesses nothing; only a sign
  // that was put back must have stood where it now stands.
  if (repair.signs_put_back == 0) return true;
  if (repair.times != 1) return false;
  // A byte order mark that stands as one was not misread.
  const std::size_t bom = damaged.starts_with(kBom) ? kBom.size() : 0;
  const auto without_sign = [](std::string_view text) {
    return strings::replace_all(std::string(text), kLostSign, "");
  };
  const std::string_view repaired = std::string_view(repair.text).substr(bom);
  return without_sign(text::misread(repaired, repair.page)) == without_sign(damaged.substr(bom));
}

}  // namespace

Result<Repairs> find_repairs(const files::Fd& root, const std::vector<std::string>& paths) {
  Repairs repairs;
  for (const auto& path : paths) {
    const auto content = files::read_at(root, path, kLargestNote);
    if (!content) {
      repairs.left.push_back({Severity::warning, "encoding-not-lossless", content.error().message,
                              Place{path, 0, 0}, content.error().hint});
      continue;
    }
    const auto repair = text::repair_misread_utf8(content->bytes);
    if (!repair) continue;
    if (loses_nothing(content->bytes, *repair)) {
      repairs.patches.push_back({path, text::unified_diff(path, content->bytes, repair->text)});
    } else {
      repairs.left.push_back(
          {Severity::warning, "encoding-not-lossless",
           "the damage cannot be undone without a guess", Place{path, 1, 0},
           "it was misread more than once, and signs got lost; correct the note by hand"});
    }
  }
  return repairs;
}

}  // namespace vaultask
