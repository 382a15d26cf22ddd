// The file search.db: which word stands in which note. Derived from the notes, so it is built anew
// whenever it is of another version or of other settings, or damaged.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vaultask/result.hpp>

#include "store/sqlite.hpp"

namespace vaultask::store {

/// Raised whenever search_schema.sql changes, or what is written into it.
inline constexpr int kSearchVersion = 1;
/// Written into the file's header ("vtsw").
inline constexpr int kSearchApplicationId = 0x76747377;

[[nodiscard]] std::string search_path(const std::string& folder);

/// A note whose words are known.
struct SearchSource {
  std::int64_t id = 0;
  std::string path;
  std::uint64_t hash = 0;  ///< Of the bytes that were read.
  std::int64_t length = 0;
  std::optional<std::int64_t> transcript_length;  ///< nullopt where it was not read.
};

struct WordCount {
  std::int64_t id = 0;   ///< Of a SearchSource, or of one that there is no more.
  double frequency = 0;  ///< Weighed: more for a title or heading than for text.
};

/// Sees one state, that of the last complete update when it was opened. Not thread-safe.
class SearchReader {
 public:
  /// not_found where there is none yet, or none that can be used; `store` for a file that is
  /// somebody else's.
  [[nodiscard]] static Result<SearchReader> open(const std::string& folder,
                                                 const std::string& fingerprint);
  /// Reads through a connection at hand.
  [[nodiscard]] static Result<SearchReader> begin(Connection connection);

  /// In order of path (bytewise).
  [[nodiscard]] Result<std::vector<SearchSource>> sources();
  /// Where an expression of match_text.hpp is found: in notes, or in their transcripts. In order
  /// of id.
  [[nodiscard]] Result<std::vector<WordCount>> find_in_notes(std::string_view expression);
  [[nodiscard]] Result<std::vector<WordCount>> find_in_transcripts(std::string_view expression);
  /// Whether so many rows are of notes that changed or went that building anew is better.
  [[nodiscard]] Result<bool> is_worn();

 private:
  explicit SearchReader(Connection connection) : db_(std::move(connection)) {}
  Result<std::vector<WordCount>> find(const char* select, std::string_view expression);
  Connection db_;
};

/// The only door through which it changes: one transaction of one process. Until commit() everybody
/// else sees the last complete state. Not thread-safe.
class SearchWriter {
 public:
  /// Takes the lock (error `locked` where another process holds it) and opens the database; with
  /// `rebuild`, and where there is none that can be used, a new one.
  [[nodiscard]] static Result<SearchWriter> open(const std::string& folder,
                                                 const std::string& fingerprint, bool rebuild);
  /// One that lives in memory only.
  [[nodiscard]] static Result<SearchWriter> in_memory();

  SearchWriter(SearchWriter&&) noexcept;
  SearchWriter& operator=(SearchWriter&&) noexcept;
  ~SearchWriter();

  /// Whether it starts empty.
  [[nodiscard]] bool fresh() const;
  [[nodiscard]] Result<std::vector<SearchSource>> sources();

  /// A note's words; `transcript` is nullptr where they are not wanted. The note takes
  /// the place of one of the same path that was there before.
  struct Words {
    std::string_view title, headings, text;
    const std::string* transcript = nullptr;
  };
  Result<void> put(std::string_view path, std::uint64_t hash, const Words& words);
  /// What was said in a note whose other words are there already.
  Result<void> put_transcript(std::int64_t id, const std::string& transcript);
  void remove(std::string_view path);

  /// Makes the changes visible and lasting and becomes a reader of them.
  [[nodiscard]] Result<SearchReader> commit() &&;

 private:
  struct Impl;
  explicit SearchWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vaultask::store
