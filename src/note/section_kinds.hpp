// Which heading is what: the sections of a meeting note and their names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vaultask::note {

/// What a section of a meeting note holds. The order is the precedence of a heading that names
/// several: "Outcomes & Decisions" are decisions, which nobody may miss in a log of decisions;
/// a transcript comes last, because it hides the tasks that stand in it.
enum class SectionKind : std::uint8_t {
  decision,
  risk,
  question,
  outcome,
  key_fact,
  touchpoint,
  action_items,
  transcript,
};
inline constexpr std::size_t kSectionKindCount = 8;

/// "decision", "risk", "question", "outcome", "key_fact", "touchpoint", "action_items",
/// "transcript": the names in the settings and in the index.
[[nodiscard]] std::string_view to_string(SectionKind kind);
/// The kind of that name, in the singular or the plural, any case ("Risks"); nullopt if none.
[[nodiscard]] std::optional<SectionKind> find_section_kind(std::string_view name);

class SectionPhrases;

/// The names of sections: for each kind, the phrases that a heading may use.
///
/// Headings and phrases are compared by their words: case, diacritics, a plural's "s", Markdown
/// marks, emoji and numbering do not matter. Of a heading, the qualifier does not count either:
/// what stands in brackets, tags, and what a small word begins ("Questions *for legal*").
///
/// A heading is of a kind
///   1. where it is one of the kind's phrases, word for word; or
///   2. where one of its parts ends with such a phrase: "*Original* Transcript", "Relationship
///      Context & Key Facts". Parts are parted by & / , ; + | : and dashes, "and" and "or". The
///      last words say what a thing is: "Decision template discussion" is a discussion. Of several
///      phrases the longest counts; of several parts, the first kind of SectionKind.
///
/// Rule 2 is not for headings of level 1: these are titles as a rule, and speak of the whole note.
///
/// A `*` in a phrase stands for any words, or none: "next * meeting".
///
/// Immutable but for set(); safe to share between threads after that.
class SectionNames {
 public:
  /// The defaults: see kDefaultNames in section_kinds.cpp.
  SectionNames() = default;

  /// These phrases instead of the kind's own. A phrase without a word is left out; a kind that
  /// has no phrase is found nowhere.
  void set(SectionKind kind, const std::vector<std::string>& phrases);

  /// What a heading of this level names; nullopt for anything else, and for headings of more than
  /// 200 bytes, which are no names.
  [[nodiscard]] std::optional<SectionKind> kind_of(std::string_view heading, int level) const;

 private:
  [[nodiscard]] const SectionPhrases& phrases() const;

  /// Shared by copies, never changed; nullptr for the defaults, which are made when a heading is
  /// asked for first: most commands read none.
  std::shared_ptr<const SectionPhrases> own_;
};

}  // namespace vaultask::note
