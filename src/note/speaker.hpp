// Who speaks in a line of a transcript.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vaultask::note {

/// The names that may stand in a transcript. Immutable; safe to share between threads.
class SpeakerNames {
 public:
  explicit SpeakerNames(const std::vector<std::string>& participants);

  /// Bytes of the longest participant's name that the text begins with, in any case of ASCII
  /// letters; 0 for none. A name of one word ends there: "Sam" is not in "Samantha".
  [[nodiscard]] std::size_t length_in(std::string_view text) const;
  /// Whether it is a participant's name, or a first name that one participant bears.
  [[nodiscard]] bool knows(std::string_view name) const { return full_name(name) != nullptr; }
  /// The participant of that name, or of that first name if one only bears it; nullptr for nobody.
  /// Lives as long as this object.
  [[nodiscard]] const std::string* full_name(std::string_view name) const;

 private:
  std::vector<std::string> participants_;                   ///< The longest first.
  std::unordered_map<std::string, std::string> full_name_;  ///< By folded name or first name.
};

/// The speaker named at the beginning of what follows a time stamp; "" if none is. In this order:
///   1. a label: "Harper Roberts: So", "**Harper Roberts** So";
///   2. a participant's name, even glued to the first word: "Priya RamanYes, now I can.";
///   3. the label that recorders give to a voice they do not know, glued or alone: "RemoteCan you",
///      "Speaker 2Yes";
///   4. up to five capitalised words, the last of which has the first spoken one glued to it, which
///      shows as a capital or an opening quote after a small letter: "Tomasz WierzbaAugust has";
///   5. two to five capitalised words that are all there is: the text follows on the next line.
[[nodiscard]] std::string_view speaker_after_stamp(std::string_view line,
                                                   const SpeakerNames& names);

/// The names that a text may begin with, where nothing is glued to them: by its looks, a recorder's
/// label, a participant's. What follows decides which of them it is. Each is looked for when it is
/// asked for, and once. Lives no longer than the text and the names.
class NamesInFront {
 public:
  /// `text` as trim_front_marks() leaves it.
  NamesInFront(std::string_view text, const SpeakerNames& names) : text_(text), names_(names) {}

  /// The first that accept(name, what follows it) takes; "" for none.
  template <class Accept>
  [[nodiscard]] std::string_view find(Accept accept) {
    for (std::size_t n = 0; n < kNames; ++n) {
      const std::string_view name = name_of(n);
      if (!name.empty() && accept(name, text_.substr(name.size()))) return name;
    }
    return {};
  }

 private:
  static constexpr std::size_t kNames = 3;
  [[nodiscard]] std::string_view name_of(std::size_t n);

  std::string_view text_;
  const SpeakerNames& names_;
  std::size_t found_ = 0;  ///< How many of the names have been looked for.
  std::array<std::string_view, kNames> name_{};
};

/// The speaker of "Name: text" or "**Name**: text", of which `front` are the names; "" if the line
/// is none such. Words that label something else ("Date:", "Note:") name nobody.
[[nodiscard]] std::string_view labelled_speaker(std::string_view line, NamesInFront& front,
                                                const SpeakerNames& names);

/// The text without blanks, Markdown marks and dashes in front.
[[nodiscard]] std::string_view trim_front_marks(std::string_view text);

}  // namespace vaultask::note
