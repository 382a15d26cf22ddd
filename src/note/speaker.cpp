#include "note/speaker.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "note/capitalised_name.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

/// Labels of recorders for voices they do not know; a number may follow.
constexpr std::string_view kVoiceLabels[] = {"Unknown Speaker", "Remote", "Speaker", "Unknown"};

/// What stands before a colon in a transcript's head, or in speech, and is nobody.
constexpr std::string_view kNoSpeakers[] = {
    "action",   "answer",       "attendees", "date",       "decision", "duration",
    "language", "location",     "meeting",   "note",       "notes",    "option",
    "part",     "participants", "ps",        "question",   "recorded", "recording",
    "so",       "source",       "start",     "subject",    "summary",  "time",
    "title",    "today",        "topic",     "transcript", "update",
};

std::string first_word(const std::string& folded) {
  return folded.substr(0, folded.find(' '));
}

bool begins_with_small_letter(std::string_view text) {
  if (text.empty()) return false;
  const char32_t c = utf8::decode(text, 0).code_point;
  const bool digit = c < 0x80 && strings::is_digit(static_cast<char>(c));
  return text::is_word(c) && !digit && !text::starts_capitalised(c);
}

/// Whether the text goes on as "Name:" does, emphasis aside: "**:", ":** "; not "Name:12".
bool follows_label(std::string_view rest) {
  while (!rest.empty() && (rest.front() == '*' || rest.front() == '_' || rest.front() == ' ')) {
    rest.remove_prefix(1);
  }
  if (!rest.starts_with(':')) return false;
  const std::string_view after = rest.substr(1);
  return after.empty() || strings::is_blank(after.front()) || after.front() == '*' ||
         after.front() == '_';
}

bool is_nobody(std::string_view label) {
  return std::any_of(std::begin(kNoSpeakers), std::end(kNoSpeakers),
                     [&](std::string_view one) { return strings::equals_ci(one, label); });
}

bool is_emphasis(std::string_view text) {
  return text.starts_with("**") || text.starts_with("__");
}

/// Whether a recorder's label ends here: nothing follows, or something is glued to it.
bool ends_voice_label(std::string_view rest) {
  return rest.empty() || (!strings::is_blank(rest.front()) && !begins_with_small_letter(rest));
}

std::size_t voice_label_length(std::string_view text) {
  const char first = text.empty() ? '\0' : text.front();
  for (const auto label : kVoiceLabels) {
    if (label.front() != first || !text.starts_with(label)) continue;
    std::size_t number = label.size();
    if (number < text.size() && text[number] == ' ') ++number;
    while (number < text.size() && strings::is_digit(text[number])) ++number;
    const bool numbered = strings::is_digit(text[number - 1]);
    if (numbered && ends_voice_label(text.substr(number))) return number;
    if (ends_voice_label(text.substr(label.size()))) return label.size();
  }
  return 0;
}

/// Each line is compared with each name, and no meeting has more people who speak.
constexpr std::size_t kMostNames = 100;

}  // namespace

SpeakerNames::SpeakerNames(const std::vector<std::string>& participants)
    : participants_(participants.begin(),
                    participants.begin() +
                        static_cast<std::ptrdiff_t>(std::min(participants.size(), kMostNames))) {
  std::erase_if(participants_, [](const std::string& name) { return name.empty(); });
  std::stable_sort(participants_.begin(), participants_.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::unordered_map<std::string, int> bearers;
  std::unordered_map<std::string, std::string> by_first_name;
  for (const auto& name : participants_) {
    const std::string folded = text::fold_name(name);
    if (!full_name_.emplace(folded, name).second) continue;
    ++bearers[first_word(folded)];
    by_first_name.emplace(first_word(folded), name);
  }
  for (const auto& [first_name, name] : by_first_name) {
    if (bearers[first_name] == 1) full_name_.emplace(first_name, name);
  }
}

std::size_t SpeakerNames::length_in(std::string_view text) const {
  if (text.empty()) return 0;
  for (const auto& name : participants_) {
    // Letters of one kind differ in this bit: nearly all names are let go here.
    const bool may_begin = ((name.front() ^ text.front()) & ~0x20) == 0;
    if (!may_begin || !strings::starts_with_ci(text, name)) continue;
    const bool one_word = name.find(' ') == name.npos;
    if (!one_word || !begins_with_small_letter(text.substr(name.size()))) return name.size();
  }
  return 0;
}

const std::string* SpeakerNames::full_name(std::string_view name) const {
  const auto found = full_name_.find(text::fold_name(name));
  return found == full_name_.end() ? nullptr : &found->second;
}

namespace {

bool is_front_mark(char c) {
  return strings::is_blank(c) || c == '*' || c == '_' || c == '`' || c == '#' || c == '|' ||
         c == '-';
}

}  // namespace

std::string_view trim_front_marks(std::string_view text) {
  constexpr std::string_view kDashes[] = {"–", "—"};
  for (;;) {
    while (!text.empty() && is_front_mark(text.front())) text.remove_prefix(1);
    if (!text.starts_with(kDashes[0].substr(0, 2))) return text;
    const auto dash = std::find_if(std::begin(kDashes), std::end(kDashes),
                                   [&](std::string_view one) { return text.starts_with(one); });
    if (dash == std::end(kDashes)) return text;
    text.remove_prefix(dash->size());
  }
}

std::string_view NamesInFront::name_of(std::size_t n) {
  while (found_ <= n) {
    std::size_t length = 0;
    if (found_ == 0) {
      const CapitalisedName name = scan_capitalised_name(text_);
      length = name.glued ? 0 : name.length;
    } else {
      length = found_ == 1 ? voice_label_length(text_) : names_.length_in(text_);
    }
    name_[found_++] = text_.substr(0, length);
  }
  return name_[n];
}

std::string_view labelled_speaker(std::string_view line, NamesInFront& front,
                                  const SpeakerNames& names) {
  const bool emphasised = is_emphasis(line);
  const std::string_view name = front.find([&](std::string_view, std::string_view rest) {
    return follows_label(rest) || (emphasised && is_emphasis(rest));
  });
  return is_nobody(name) && !names.knows(name) ? std::string_view() : name;
}

std::string_view speaker_after_stamp(std::string_view line, const SpeakerNames& names) {
  const std::string_view text = trim_front_marks(line);
  NamesInFront front(text, names);
  if (const auto label = labelled_speaker(line, front, names); !label.empty()) return label;
  const std::string_view participant = text.substr(0, names.length_in(text));
  const CapitalisedName name = scan_capitalised_name(text);
  const std::string_view by_looks = text.substr(0, name.length);
  // Where a participant goes by the first name only, "Dana WhitfieldYes" tells more.
  const bool one_word = participant.find(' ') == participant.npos;
  if (!participant.empty() && !(one_word && name.glued && name.words > 1)) return participant;
  if (const std::size_t length = voice_label_length(text); length != 0) {
    return text.substr(0, length);
  }
  if (name.glued) return by_looks;
  const bool alone = name.length == text.size();
  return alone && (name.words > 1 || names.knows(by_looks)) ? by_looks : std::string_view();
}

}  // namespace vaultask::note
