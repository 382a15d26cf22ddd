// Who is who: the people a vault knows, and finding them in text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <vaultask/note.hpp>

namespace vaultask::note {

/// One place in which a vault names a person.
struct PersonSource {
  /// In order of authority: the first to name somebody decides how the name is spelled.
  enum class Kind : std::uint8_t { person_note, settings, entity, participant };
  Kind kind = Kind::participant;
  std::string name;
  std::string note_path;             ///< Only for a person's note.
  std::vector<std::string> aliases;  ///< Only for a person's note and the settings.
};

/// The source that the setting `self` is: its first name with the others, and "me", as aliases.
[[nodiscard]] std::vector<PersonSource> self_source(const std::vector<std::string>& self);

/// A name found at the beginning of a text.
struct NameMatch {
  const Person* person = nullptr;  ///< nullptr for nobody known
  std::size_t length = 0;          ///< Bytes of the text that are the name.
};

/// Those who take part in a meeting, by first name.
class Participants {
 public:
  Participants() = default;
  explicit Participants(const std::vector<const Person*>& people);

  /// Who alone bears this first name: nullptr where several do, nullopt where nobody does.
  [[nodiscard]] std::optional<const Person*> bearer(const std::string& folded_first_name) const;

 private:
  std::unordered_map<std::string, const Person*> by_first_name_;
};

/// The people of a vault. Immutable once built; safe to share between threads. Names compare by
/// text::fold_name, so case and diacritics do not matter.
class People {
 public:
  People() = default;
  /// The order of the sources does not matter: the same sources give the same people.
  explicit People(std::vector<PersonSource> sources);
  /// From the people of another one, as they were stored.
  [[nodiscard]] static People restore(std::vector<Person> people);

  [[nodiscard]] const std::vector<Person>& all() const { return people_; }

  /// By whole name or alias.
  [[nodiscard]] const Person* find(std::string_view name) const;
  /// By the form names take in tags: "dana-whitfield".
  [[nodiscard]] const Person* find_slug(std::string_view slug) const;
  /// Those who bear this first name, in order of name.
  [[nodiscard]] std::vector<const Person*> with_first_name(std::string_view first_name) const;
  /// By name, alias, or a first name that exactly one of the people bears.
  [[nodiscard]] const Person* find_or_first_name(std::string_view name) const;

  /// The longest known name that `text` begins with. A first name that stands alone counts where
  /// exactly one of `participants`, else exactly one of all people, bears it.
  [[nodiscard]] NameMatch match(std::string_view text, const Participants& participants) const;

 private:
  void index();
  [[nodiscard]] const Person* sole_bearer(const std::string& folded_first_name,
                                          const Participants& participants) const;

  std::vector<Person> people_;                            ///< By name.
  std::unordered_map<std::string, std::size_t> by_name_;  ///< Folded name or alias.
  std::unordered_map<std::string, std::size_t> by_slug_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_name_;
};

/// The words a name at the beginning of a text could consist of: their end offsets, at most six.
/// Words hold letters, digits, apostrophes, hyphens and full stops, and one blank parts them.
[[nodiscard]] std::vector<std::size_t> name_word_ends(std::string_view text);

/// Length of the up to three capitalised words that the text begins with; 0 if there are none.
[[nodiscard]] std::size_t capitalised_name_length(std::string_view text);

}  // namespace vaultask::note
