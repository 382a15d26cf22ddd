#include "text/misread_utf8.hpp"

#include <cstdint>

#include "base/utf8.hpp"
#include "text/damage_evidence.hpp"

namespace vaultask::text {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr int kMostTimes = 3;

/// How many bytes the UTF-8 sequence with this lead has; 0 for a byte that cannot lead.
std::size_t sequence_length(std::uint8_t lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

/// Whether a lost F0 stood before this byte: it is the second one of the emoji F0 9F xx xx.
bool follows_lost_sign(CodePage page, std::uint8_t byte) {
  return page == CodePage::mac_roman && byte == 0x9F;
}

/// The text undone as often as what it gives is proof.
std::optional<Repair> repair_as(std::string_view text, CodePage page) {
  std::optional<Repair> best;
  auto undone = undo_misreading(text, page);
  int signs = 0;
  for (int times = 1; undone && times <= kMostTimes; ++times) {
    signs += undone->signs_put_back;
    auto next = times < kMostTimes ? undo_misreading(undone->text, page) : std::nullopt;
    if (gains_known_text(undone->text)) {
      best = Repair{std::move(undone->text), page, times, signs};
    }
    undone = std::move(next);
  }
  return best;
}

}  // namespace

std::string misread(std::string_view utf8, CodePage page) {
  std::string out;
  out.reserve(2 * utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = utf8::decode(utf8, at);
    for (std::size_t i = 0; i < c.length; ++i) {
      const auto byte = static_cast<std::uint8_t>(utf8[at + i]);
      if (c.valid && byte >= 0x80) {
        utf8::append(out, character_of(page, byte));
      } else {
        out += utf8[at + i];
      }
    }
    at += c.length;
  }
  return out;
}

std::optional<Undone> undo_misreading(std::string_view text, CodePage page) {
  Undone result;
  std::string& out = result.text;
  std::size_t done = 0;     // of text
  std::size_t missing = 0;  // bytes the open sequence still needs
  std::size_t sequence_start = 0;
  bool any = false;
  for (std::size_t at = utf8::find_non_ascii(text); at != std::string_view::npos;
       at = utf8::find_non_ascii(text, done)) {
    if (missing != 0 && at != done) return std::nullopt;
    const auto c = utf8::decode(text, at);
    const std::uint8_t byte = c.valid ? byte_of(page, c.code_point) : std::uint8_t{0};
    if (missing != 0) {
      if (byte < 0x80 || byte > 0xBF) return std::nullopt;
    } else if (c.valid) {
      const bool lost = follows_lost_sign(page, byte);
      missing = lost ? 4 : sequence_length(byte);
      if (missing == 0) return std::nullopt;
      out.append(text, done, at - done);
      sequence_start = out.size();
      if (lost) {
        out += '\xF0';
        --missing;
        ++result.signs_put_back;
      }
    }
    if (c.valid) {
      out += static_cast<char>(byte);
      any = true;
      if (--missing == 0 && !utf8::decode(out, sequence_start).valid) return std::nullopt;
    } else {
      out.append(text, done, at + 1 - done);
    }
    done = at + c.length;
  }
  if (missing != 0 || !any) return std::nullopt;
  out.append(text, done);
  return result;
}

std::optional<Repair> repair_misread_utf8(std::string_view text) {
  const std::string_view bom = text.starts_with(kBom) ? kBom : std::string_view();
  const std::string_view damaged = text.substr(bom.size());
  auto repair = repair_as(damaged, CodePage::mac_roman);
  if (!repair) repair = repair_as(damaged, CodePage::windows_1252);
  if (!repair) return std::nullopt;
  repair->text.insert(0, bom);
  return repair;
}

}  // namespace vaultask::text
