#include "report/log_entries.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "journal/near_text.hpp"
#include "report/item_key.hpp"

namespace vaultask::report {
namespace {

/// Near-equal, as a task is known again in another note (journal/match_near.cpp).
constexpr double kNearlyEqual = 0.8;
/// By how much the best must be better than the next one.
constexpr double kMargin = 0.08;
/// Beyond this many left on either side, a note was rewritten and near texts say nothing.
constexpr std::size_t kMostCompared = 50;

/// By EntryState.
constexpr std::array<std::string_view, 5> kStateNames{"open", "struck", "ticked", "resolved",
                                                      "gone"};

EntryState state_of(ItemState state) {
  // Both count in one order.
  static_assert(static_cast<int>(ItemState::resolved) == static_cast<int>(EntryState::resolved));
  return static_cast<EntryState>(state);
}

/// The index of the best one for `text` among `others`, if it stands out.
std::optional<std::size_t> nearest_text(const journal::NearText& text,
                                        const std::vector<const journal::NearText*>& others) {
  double best = 0, next = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < others.size(); ++i) {
    // What is further off decides nothing.
    const double likeness =
        text.numbers_differ(*others[i]) ? 0 : text.likeness(*others[i], kNearlyEqual - kMargin);
    next = std::max(next, std::min(best, likeness));
    if (likeness <= best) continue;
    best = likeness;
    found = i;
  }
  if (best < kNearlyEqual || best < next + kMargin) return std::nullopt;
  return found;
}

/// The keys of texts. What stands in one note of a series mostly stands in the next one, too.
class Keys {
 public:
  /// Valid as long as this; the text must outlive it.
  const std::string& of(std::string_view text) {
    const auto [found, is_new] = keys_.try_emplace(text);
    if (is_new) found->second = item_key(text);
    return found->second;
  }

 private:
  std::unordered_map<std::string_view, std::string> keys_;
};

/// Follows the items of one kind through the notes of one series.
class Follower {
 public:
  Follower(const Series& series, Keys& keys, std::vector<LogEntry>& out)
      : series_(series), keys_(keys), out_(out) {}

  /// Notes are given in order.
  void read(const NoteInfo& note, const NoteLog& log, ItemKind kind) {
    ++round_;
    std::vector<New> fresh;
    for (const LogItem& item : log.items) {
      if (item.kind != kind) continue;
      const std::string& key = keys_.of(item.text);
      const auto known = bearer(key);
      if (known) {
        mention(*known, {&note, &item}, std::nullopt);
      } else {
        fresh.push_back({&key, {&note, &item}});
      }
    }
    match_near(fresh);
    for (const Standing& one : standing_) close_if_missing(one.entry, note);
    for (New& item : fresh) {
      if (!item.taken) begin(item);
    }
    standing_.clear();
    for (Standing& one : mentioned_) {
      if (out_[one.entry].is_open()) standing_.push_back(std::move(one));
    }
    mentioned_.clear();
  }

 private:
  using Text = std::optional<journal::NearText>;
  struct New {
    const std::string* key = nullptr;
    Mention mention;
    bool taken = false;
    Text text{};
  };
  /// An entry that is open, and the text it has now, once that was compared with others.
  struct Standing {
    std::size_t entry = 0;
    Text text;
  };
  /// The entries that have borne a key. In each round they are given out in order.
  struct Bearers {
    std::vector<std::size_t> entries;
    std::size_t next = 0;
    int round = 0;
  };

  std::optional<std::size_t> bearer(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return std::nullopt;
    Bearers& bearers = found->second;
    if (bearers.round != round_) bearers.next = 0;
    bearers.round = round_;
    while (bearers.next < bearers.entries.size()) {
      const std::size_t entry = bearers.entries[bearers.next++];
      if (seen_in_[entry - first_] != round_) return entry;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_missing(std::size_t entry) const {
    return seen_in_[entry - first_] != round_;
  }

  void match_near(std::vector<New>& fresh) {
    if (fresh.empty() || fresh.size() > kMostCompared) return;
    std::vector<std::size_t> missing;
    std::vector<const journal::NearText*> old_texts, new_texts;
    for (Standing& one : standing_) {
      if (!is_missing(one.entry)) continue;
      if (!one.text) one.text.emplace(keys_.of(out_[one.entry].last.item->text));
      missing.push_back(one.entry);
      old_texts.push_back(&*one.text);
    }
    if (missing.empty() || missing.size() > kMostCompared) return;
    for (New& item : fresh) new_texts.push_back(&item.text.emplace(*item.key));
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      const auto old = nearest_text(*new_texts[i], old_texts);
      if (!old || nearest_text(*old_texts[*old], new_texts) != i) continue;
      mention(missing[*old], fresh[i].mention, *new_texts[i]);
      by_key_[*fresh[i].key].entries.push_back(missing[*old]);
      fresh[i].taken = true;
    }
  }

  void begin(New& item) {
    const std::size_t entry = out_.size();
    LogEntry& added = out_.emplace_back();
    added.series = &series_;
    added.first = added.last = item.mention;
    added.state = state_of(item.mention.item->state);
    if (!added.is_open()) added.closed_in = item.mention.note;
    seen_in_.push_back(round_);
    mentioned_.push_back({entry, std::move(item.text)});
    by_key_[*item.key].entries.push_back(entry);
  }

  void mention(std::size_t index, Mention place, Text text) {
    LogEntry& entry = out_[index];
    const EntryState now = state_of(place.item->state);
    const bool opens = now == EntryState::open && !entry.is_open();
    // What was only missing before is closed by what says so.
    const bool closes =
        now != EntryState::open && (entry.is_open() || entry.state == EntryState::gone);
    if (opens) ++entry.times_reopened;
    if (opens || closes) {
      entry.state = now;
      entry.closed_in = closes ? place.note : nullptr;
    }
    entry.last = place;
    ++entry.mentions;
    seen_in_[index - first_] = round_;
    mentioned_.push_back({index, std::move(text)});
  }

  void close_if_missing(std::size_t index, const NoteInfo& note) {
    if (!is_missing(index)) return;
    out_[index].state = EntryState::gone;
    out_[index].closed_in = &note;
  }

  const Series& series_;
  Keys& keys_;
  std::vector<LogEntry>& out_;
  const std::size_t first_ = out_.size();  ///< Where the series' own entries begin.
  int round_ = 0;                          ///< Counts the notes.
  std::unordered_map<std::string_view, Bearers> by_key_;
  std::vector<int> seen_in_;         ///< For each own entry, the last round that has it.
  std::vector<Standing> standing_;   ///< Open after the last note.
  std::vector<Standing> mentioned_;  ///< Those of this round.
};

bool speaks_of(const NoteLog& log, ItemKind kind) {
  return std::find(log.kinds.begin(), log.kinds.end(), kind) != log.kinds.end();
}

}  // namespace

std::string_view to_string(EntryState state) {
  return kStateNames[static_cast<std::size_t>(state)];
}

LogsByPath by_path(const std::vector<NoteLog>& logs) {
  LogsByPath found;
  for (const NoteLog& log : logs) found.emplace(log.path, &log);
  return found;
}

std::vector<LogEntry> follow_items(const std::vector<Series>& series, const LogsByPath& logs,
                                   ItemKind kind, Date as_of) {
  std::vector<LogEntry> entries;
  Keys keys;
  for (const Series& one : series) {
    Follower follower(one, keys, entries);
    for (const NoteInfo* note : one.notes) {
      if (note->date && *note->date > as_of) break;
      const auto log = logs.find(note->path);
      if (log != logs.end() && speaks_of(*log->second, kind)) {
        follower.read(*note, *log->second, kind);
      }
    }
  }
  return entries;
}

}  // namespace vaultask::report
