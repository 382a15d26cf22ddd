// What is moved behind what is there.
#pragma once

#include <iterator>
#include <vector>

namespace vaultask {

template <class T>
void append(std::vector<T>& all, std::vector<T> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace vaultask
