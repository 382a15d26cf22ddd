#include "journal/due_moves.hpp"

namespace vaultask::journal {
namespace {

/// Takes the events one after the other.
class Reader {
 public:
  void take(const TaskEvent& event) {
    if (event.kind != EventKind::due_moved && event.kind != EventKind::opened) return;
    if (open_day_ && *open_day_ != event.seen) end_day();
    // What stood before the first event is known from where it moved from.
    if (!moves_.due) set_first(Date::parse(event.from));
    open_day_ = event.seen;
    if (const auto to = Date::parse(event.to)) last_ = to;
  }

  DueMoves finish() {
    end_day();
    return std::move(moves_);
  }

 private:
  void set_first(std::optional<Date> date) {
    if (!date) return;
    moves_.first_due = moves_.due = date;
  }

  void end_day() {
    if (!last_) return;
    if (!moves_.due) {
      set_first(last_);
    } else if (*last_ != *moves_.due) {
      ++moves_.moves;
      moves_.moved_on.push_back(*open_day_);
      if (*last_ > *moves_.due) {
        ++moves_.slips;
        moves_.slipped_on.push_back(*open_day_);
      }
      moves_.due = last_;
    }
    last_.reset();
  }

  DueMoves moves_;
  std::optional<Date> open_day_;  ///< The day whose moves are being gathered.
  std::optional<Date> last_;      ///< The last date set on it.
};

}  // namespace

DueMoves read_due_moves(const std::vector<TaskEvent>& events) {
  Reader reader;
  for (const TaskEvent& event : events) reader.take(event);
  return reader.finish();
}

}  // namespace vaultask::journal
