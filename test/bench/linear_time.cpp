// Proof of linear time: each family of hostile inputs is read at n and at 2n, and the factor
// between the two may be 2.3 at most. README.md here has the figures.
//
//   vaultask_linear_time [--smoke | --once=N] [TEXT…]
//
//   TEXT       only cases whose name holds one of the texts
//   --smoke    runs each case once on its smallest input
//   --once=N   runs each case once at size N, to count its instructions by other means

#include <malloc.h>
#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <limits>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "linear_cases.hpp"

namespace vaultask::bench {
namespace {

constexpr double kMostFactor = 2.3;
constexpr double kEnough = 0.020;  // seconds at n
constexpr double kMostPerMiB = 1.0;
constexpr int kRuns = 5;
constexpr rlim_t kMostMemory = rlim_t{4} << 30U;

struct Figures {
  std::size_t size = 0;
  std::size_t double_size = 0;
  double seconds = 0;
  double double_seconds = 0;

  /// By size, as the inputs are only about as large as was asked for.
  [[nodiscard]] double factor() const {
    const double growth = static_cast<double>(double_size) / static_cast<double>(size);
    return double_seconds / seconds * 2 / growth;
  }
};

/// Of this thread's own work, whatever else the machine does.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double seconds_of(const Prepared& input) {
  const double from = processor_seconds();
  input.run();
  return processor_seconds() - from;
}

/// The least size from which on a run takes long enough to be measured.
std::size_t size_to_measure(const Case& one) {
  std::size_t size = one.least;
  while (size < one.most && seconds_of(one.prepare(size)) < kEnough) size *= 2;
  return std::min(size, one.most);
}

/// The best of several runs, those of n and 2n by turns.
Figures measure(const Case& one, std::size_t size) {
  const Prepared single = one.prepare(size);
  const Prepared twice = one.prepare(2 * size);
  Figures figures{single.size, twice.size, std::numeric_limits<double>::max(),
                  std::numeric_limits<double>::max()};
  for (int run = 0; run < kRuns; ++run) {
    figures.seconds = std::min(figures.seconds, seconds_of(single));
    figures.double_seconds = std::min(figures.double_seconds, seconds_of(twice));
  }
  return figures;
}

bool slow(const Case& one, const Figures& figures) {
  const double mib = static_cast<double>(figures.double_size) / (1024.0 * 1024.0);
  return one.unit == "bytes" && figures.double_seconds > kMostPerMiB * mib;
}

/// Prints a row of the table; false where the time grows too fast.
bool check(const Case& one) {
  const std::size_t size = size_to_measure(one);
  Figures figures = measure(one, size);
  if (figures.factor() > kMostFactor) figures = measure(one, std::min(2 * size, one.most));
  const bool linear = figures.factor() <= kMostFactor;
  const std::string counted = std::to_string(figures.size) + ' ' + std::string(one.unit);
  std::printf("| %-40s | %16s | %8.1f | %8.1f | %5.2f | %s |\n", one.name.c_str(), counted.c_str(),
              1000 * figures.seconds, 1000 * figures.double_seconds, figures.factor(),
              !linear              ? "over 2.3"
              : slow(one, figures) ? "slow"
                                   : "ok");
  std::fflush(stdout);
  return linear;
}

bool wanted(const Case& one, const std::vector<std::string_view>& texts) {
  return texts.empty() || std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
           return one.name.find(text) != std::string::npos;
         });
}

int run(const std::vector<std::string_view>& texts, bool smoke, std::size_t once) {
  std::vector<Case> cases = note_cases();
  for (Case& one : vault_cases()) cases.push_back(std::move(one));
  std::erase_if(cases, [&](const Case& one) { return !wanted(one, texts); });
  if (smoke || once != 0) {
    for (const Case& one : cases) one.prepare(once != 0 ? once : one.least).run();
    std::printf("%zu cases ran\n", cases.size());
    return 0;
  }
  // A case that is not linear in memory should fail alone, and not take the machine with it.
  const rlimit limit{kMostMemory, kMostMemory};
  setrlimit(RLIMIT_AS, &limit);
  // Memory once given stays: else the kernel clears new pages in every run, and mostly at 2n.
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  std::printf("| %-40s | %16s | %8s | %8s | %5s | verdict |\n", "case", "n", "ms at n", "ms at 2n",
              "factor");
  std::printf("|---|---:|---:|---:|---:|---|\n");
  std::size_t over = 0;
  for (const Case& one : cases) {
    try {
      over += check(one) ? 0U : 1U;
    } catch (const std::bad_alloc&) {
      std::printf("| %-40s | | | | | out of memory |\n", one.name.c_str());
      ++over;
    }
  }
  std::printf("\n%zu cases, %zu over\n", cases.size(), over);
  return over == 0 ? 0 : 1;
}

}  // namespace
}  // namespace vaultask::bench

int main(int count, char** arguments) {
  std::vector<std::string_view> texts(arguments + 1, arguments + count);
  const bool smoke = std::erase(texts, "--smoke") != 0;
  constexpr std::string_view kOnce = "--once=";
  std::size_t once = 0;
  std::erase_if(texts, [&](std::string_view text) {
    if (!text.starts_with(kOnce)) return false;
    once = std::strtoull(text.data() + kOnce.size(), nullptr, 10);
    return true;
  });
  try {
    return vaultask::bench::run(texts, smoke, once);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
