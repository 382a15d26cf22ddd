#include "note/transcript.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <unordered_map>

#include "base/strings.hpp"
#include "markdown/line_prefix.hpp"
#include "note/speaker.hpp"
#include "note/time_stamp.hpp"
#include "text/source_text.hpp"

namespace vaultask::note {
namespace {

struct Turn {
  std::optional<std::int64_t> milliseconds;
  std::string_view speaker;       ///< "" where none is named.
  std::size_t speaker_index = 0;  ///< Set by Summary.
};

/// "[00:00:29.74]  Priya RamanYes."
std::optional<Turn> turn_with_stamp_in_front(std::string_view text, const SpeakerNames& names) {
  const auto stamp = parse_time_stamp(text);
  if (!stamp) return std::nullopt;
  const auto rest = text.find_first_not_of(" \t", stamp->length);
  return Turn{stamp->milliseconds, rest == text.npos
                                       ? std::string_view()
                                       : speaker_after_stamp(text.substr(rest), names)};
}

/// The stamp that follows a name; nullopt if none does. "Friday 10:30 suits me" is said by
/// somebody: a bare stamp has to end the line or to be followed by a colon.
std::optional<TimeStamp> stamp_behind_name(std::string_view rest) {
  if (!rest.empty() && rest.front() == ':') rest.remove_prefix(1);
  rest = trim_front_marks(rest);
  const auto stamp = parse_time_stamp(rest);
  if (!stamp || stamp->in_brackets) return stamp;
  rest = trim_front_marks(rest.substr(stamp->length));
  return rest.empty() || rest.front() == ':' ? stamp : std::nullopt;
}

/// "**Dana Whitfield** (00:00:12): We", "Dana  12:30"
std::optional<Turn> turn_with_name_in_front(NamesInFront& front) {
  std::optional<TimeStamp> stamp;
  const std::string_view name = front.find([&](std::string_view, std::string_view rest) {
    stamp = stamp_behind_name(rest);
    return stamp.has_value();
  });
  if (!stamp) return std::nullopt;
  return Turn{stamp->milliseconds, name};
}

/// The turns of the section: those with a stamp, or where there are none the lines with a label.
std::vector<Turn> find_turns(const text::SourceText& source, LineRange lines,
                             const SpeakerNames& names) {
  std::vector<Turn> stamped, labelled;
  for (int n = lines.first; n <= lines.last; ++n) {
    std::string_view line = source.line(static_cast<std::size_t>(n));
    line = strings::trim(line.substr(markdown::line_prefix_length(line)));
    if (line.empty()) continue;
    const std::string_view text = trim_front_marks(line);
    NamesInFront front(text, names);
    auto turn = turn_with_stamp_in_front(text, names);
    if (!turn) turn = turn_with_name_in_front(front);
    if (turn) {
      stamped.push_back(*turn);
    } else if (stamped.empty()) {
      const std::string_view speaker = labelled_speaker(line, front, names);
      if (!speaker.empty()) labelled.push_back({std::nullopt, speaker});
    }
  }
  return stamped.empty() ? labelled : stamped;
}

/// Adds up the turns of all sections.
class Summary {
 public:
  explicit Summary(const SpeakerNames& names) : names_(names) {}

  void add_section(std::vector<Turn> turns) {
    for (Turn& turn : turns) {
      ++turns_;
      if (turn.speaker.empty()) continue;
      turn.speaker_index = index_of(turn.speaker);
      ++speakers_[turn.speaker_index].turns;
    }
    std::erase_if(turns, [](const Turn& turn) { return !turn.milliseconds; });
    const auto earlier = [](const Turn& a, const Turn& b) {
      return *a.milliseconds < *b.milliseconds;
    };
    if (!std::is_sorted(turns.begin(), turns.end(), earlier)) {
      std::stable_sort(turns.begin(), turns.end(), earlier);
    }
    for (std::size_t i = 0; i + 1 < turns.size(); ++i) {
      if (turns[i].speaker.empty()) continue;
      spoken_[turns[i].speaker_index] += *turns[i + 1].milliseconds - *turns[i].milliseconds;
    }
    if (turns.size() < 2) return;
    milliseconds_ =
        milliseconds_.value_or(0) + *turns.back().milliseconds - *turns.front().milliseconds;
  }

  void write(Transcript& out) {
    for (std::size_t i = 0; i < speakers_.size(); ++i) speakers_[i].seconds = rounded(spoken_[i]);
    out.turns = turns_;
    out.speakers = std::move(speakers_);
    if (milliseconds_) out.seconds = rounded(*milliseconds_);
  }

 private:
  static int rounded(std::int64_t milliseconds) {
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    return static_cast<int>(std::min((milliseconds + 500) / 1000, kMost));
  }

  std::size_t index_of(std::string_view label) {
    const auto [known, is_new] = by_label_.emplace(label, speakers_.size());
    if (!is_new) return known->second;
    // A participant may be called by several labels. Nobody else is, and has no participant's name.
    if (const std::string* name = names_.full_name(label)) {
      const auto [place, first] = by_name_.emplace(*name, speakers_.size());
      known->second = place->second;
      if (first) add_speaker(*name);
    } else {
      add_speaker(std::string(label));
    }
    return known->second;
  }

  void add_speaker(std::string name) {
    speakers_.push_back({std::move(name), 0, 0});
    spoken_.push_back(0);
  }

  const SpeakerNames& names_;
  int turns_ = 0;
  std::optional<std::int64_t> milliseconds_;
  std::vector<Speaker> speakers_;
  std::vector<std::int64_t> spoken_;                            ///< Milliseconds, by speaker.
  std::unordered_map<std::string_view, std::size_t> by_label_;  ///< As written; views of the note.
  std::unordered_map<std::string_view, std::size_t> by_name_;   ///< Of participants.
};

}  // namespace

std::optional<Transcript> read_transcript(const text::SourceText& source,
                                          const std::vector<Section>& sections,
                                          const std::vector<std::string>& participants) {
  const bool any = std::any_of(sections.begin(), sections.end(), [](const Section& section) {
    return section.kind == SectionKind::transcript;
  });
  if (!any) return std::nullopt;
  std::optional<Transcript> transcript;
  const SpeakerNames names(participants);
  Summary summary(names);
  for (const Section& section : sections) {
    if (section.kind != SectionKind::transcript) continue;
    if (!transcript) transcript = Transcript{section.lines, 0, {}, {}};
    transcript->lines.last = section.lines.last;
    summary.add_section(find_turns(source, section.lines, names));
  }
  summary.write(*transcript);
  return transcript;
}

}  // namespace vaultask::note
