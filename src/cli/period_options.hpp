// The options of reports over a period.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace vaultask::cli {

class PeriodOptions {
 public:
  /// --month, --quarter, --from and --to.
  void declare(CLI::App& app);
  /// Appends them as the report takes them.
  void add_to(std::vector<std::string>& arguments) const;

 private:
  std::string month_, quarter_, from_, to_;
};

}  // namespace vaultask::cli
