#include "cli/query_error.hpp"

namespace vaultask::cli {

Error in_query(Error error, const std::string& name, int line) {
  const auto name_one = [&](Error& one) {
    if (!one.place || !one.place->path.empty()) return;
    one.place->path = name;
    one.place->line += line;
  };
  name_one(error);
  for (Error& next : error.more) name_one(next);
  return error;
}

}  // namespace vaultask::cli
