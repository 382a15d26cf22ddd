#include "store/second_reader.hpp"

#include <utility>

#include "store/database_file.hpp"
#include "store/facts.hpp"
#include "store/statements.hpp"

namespace vaultask::store {

std::optional<Connection> second_reader(Connection& index) {
  const std::string path = index.file();
  if (path.empty()) return std::nullopt;
  auto second = Connection::open(path, Connection::Mode::read_only);
  if (!second) return std::nullopt;
  second->keep_log();
  if (!second->execute(sql::kBeginReading)) return std::nullopt;
  // Each run that changes tasks or owners gives their state another name (IndexWriter::commit).
  const auto ours = read_fact(index, kStateKey), theirs = read_fact(*second, kStateKey);
  if (!ours || !theirs || ours->empty() || *ours != *theirs) return std::nullopt;
  return std::move(*second);
}

}  // namespace vaultask::store
