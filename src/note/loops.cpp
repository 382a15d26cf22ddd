#include "note/loops.hpp"

#include <algorithm>

namespace vaultask::note {
namespace {

/// With a stack of our own: a chain is as long as the vault's author likes.
class LoopFinder {
 public:
  explicit LoopFinder(const Edges& edges)
      : edges_(edges), states_(edges.size(), State::unseen), depths_(edges.size()) {}

  std::vector<std::vector<std::size_t>> find() {
    for (std::size_t root = 0; root < edges_.size(); ++root) {
      if (states_[root] == State::unseen && !edges_[root].empty()) walk_from(root);
    }
    std::sort(loops_.begin(), loops_.end());
    return std::move(loops_);
  }

 private:
  enum class State : char { unseen, open, done };
  struct Step {
    std::size_t place;
    std::size_t next = 0;  ///< Which of its edges comes next.
  };

  void enter(std::size_t place) {
    states_[place] = State::open;
    depths_[place] = path_.size();
    path_.push_back({place});
  }

  void walk_from(std::size_t root) {
    for (enter(root); !path_.empty();) {
      Step& step = path_.back();
      if (step.next == edges_[step.place].size()) {
        states_[step.place] = State::done;
        path_.pop_back();
        continue;
      }
      const std::size_t next = edges_[step.place][step.next++];
      if (states_[next] == State::unseen) {
        enter(next);
      } else if (states_[next] == State::open) {
        add_loop(depths_[next]);
      }
    }
  }

  void add_loop(std::size_t depth) {
    std::vector<std::size_t> loop;
    for (std::size_t i = depth; i < path_.size(); ++i) loop.push_back(path_[i].place);
    std::rotate(loop.begin(), std::min_element(loop.begin(), loop.end()), loop.end());
    loops_.push_back(std::move(loop));
  }

  const Edges& edges_;
  std::vector<State> states_;
  std::vector<std::size_t> depths_;  ///< In the path, of those that are open.
  std::vector<Step> path_;
  std::vector<std::vector<std::size_t>> loops_;
};

}  // namespace

std::vector<std::vector<std::size_t>> find_loops(const Edges& edges) {
  return LoopFinder(edges).find();
}

}  // namespace vaultask::note
