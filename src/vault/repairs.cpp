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

bool loses_nothing(std::string_view damaged, const text::Repair& repair) {
  if (repair.lossless) return true;
  if (repair.signs_put_back == 0 || repair.times != 1) return false;
  const auto without_sign = [](std::string_view text) {
    return strings::replace_all(std::string(text), kLostSign, "");
  };
  return without_sign(text::misread(repair.text, repair.page)) == without_sign(damaged);
}

}  // namespace

Result<Repairs> find_repairs(const files::Fd& root, const std::vector<std::string>& paths) {
  Repairs repairs;
  for (const auto& path : paths) {
    const auto content = files::read_at(root, path, kLargestNote);
    if (!content) return fail(content.error());
    const auto repair = text::repair_misread_utf8(content->bytes);
    if (!repair) continue;
    if (loses_nothing(content->bytes, *repair)) {
      repairs.done.push_back({path, text::unified_diff(path, content->bytes, repair->text)});
    } else {
      repairs.left.push_back(
          {Severity::warning, "encoding-not-lossless",
           "the damage cannot be undone without a guess", Place{path, 1, 0},
           "some characters were replaced on the way; correct the note by hand"});
    }
  }
  return repairs;
}

}  // namespace vaultask
