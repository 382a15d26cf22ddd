// vaultask-conformance FILE > ANSWERS: our own answers to a suite of recorded ones, in their shape.
//
// FILE is a cases.json, dates.json, recurrence.json, rendering.json or a dump of tasks; see
// conformance/README.md. It goes the way of the command line: the headers of include/vaultask, and
// settings that stand in the vault's own files.
#include <exception>
#include <iostream>

#include "answers.hpp"

namespace vaultask::conformance {
namespace {

Json answer(const Suite& suite) {
  switch (suite.kind) {
    case Kind::queries:
      return answer_queries(suite);
    case Kind::rendering:
      return answer_rendering(suite);
    case Kind::dates:
      return answer_dates(suite);
    case Kind::recurrence:
      return answer_recurrence(suite);
    case Kind::tasks:
      return answer_tasks(suite);
  }
  return {};
}

}  // namespace
}  // namespace vaultask::conformance

int main(int argc, char** argv) {
  using namespace vaultask::conformance;
  if (argc != 2) {
    std::cerr << "usage: vaultask-conformance FILE > ANSWERS\n";
    return 2;
  }
  try {
    const Json answers = answer(read_suite(argv[1]));
    std::cout << answers.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
  } catch (const std::exception& error) {
    std::cerr << "vaultask-conformance: " << error.what() << '\n';
    return 1;
  }
  return std::cout.flush() ? 0 : 1;
}
