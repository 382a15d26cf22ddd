#include "note/people.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "base/utf8.hpp"
#include "text/unicode.hpp"

namespace vaultask::note {
namespace {

bool is_name_char(char32_t c) {
  return text::is_word(c) || c == '\'' || c == U'’' || c == '-' || c == U'‑' || c == '.';
}

/// A folded name with hyphens for blanks and underscores: "anne-marie-holt".
std::string slug(std::string folded) {
  for (char& c : folded) {
    if (c == ' ' || c == '_') c = '-';
  }
  return folded;
}

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

/// Without full stops, apostrophes and hyphens at the end: "@Dana." names Dana.
std::string_view strip_end(std::string_view name) {
  for (;;) {
    if (name.ends_with("’") || name.ends_with("‑")) {
      name.remove_suffix(3);
    } else if (name.ends_with('.') || name.ends_with('\'') || name.ends_with('-')) {
      name.remove_suffix(1);
    } else {
      return name;
    }
  }
}

/// Without a possessive s: "@Dana's" names Dana.
std::string_view strip_possessive(std::string_view name) {
  if (name.ends_with("'s")) return name.substr(0, name.size() - 2);
  if (name.ends_with("’s")) return name.substr(0, name.size() - 4);
  return name;
}

}  // namespace

std::vector<PersonSource> self_source(const std::vector<std::string>& self) {
  if (self.empty()) return {};
  PersonSource source{PersonSource::Kind::settings, self.front(), {}, {"me"}};
  source.aliases.insert(source.aliases.end(), self.begin() + 1, self.end());
  return {source};
}

namespace {

/// Where a name of the settings is that of a person with a note, all of them are that person's.
void merge_self(std::vector<PersonSource>& sources) {
  std::unordered_map<std::string, std::size_t> noted;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i].kind != PersonSource::Kind::person_note) continue;
    noted.emplace(text::fold_name(sources[i].name), i);
    for (const auto& alias : sources[i].aliases) noted.emplace(text::fold_name(alias), i);
  }
  for (PersonSource& self : sources) {
    if (self.kind != PersonSource::Kind::settings) continue;
    std::vector<std::string> names = self.aliases;
    names.push_back(self.name);
    for (const auto& name : names) {
      const auto found = noted.find(text::fold_name(name));
      if (found == noted.end()) continue;
      PersonSource& person = sources[found->second];
      std::erase_if(names, [&](const std::string& own) {
        return text::fold_name(own) == text::fold_name(person.name);
      });
      person.aliases.insert(person.aliases.end(), names.begin(), names.end());
      self.name.clear();
      break;
    }
  }
}

}  // namespace

Participants::Participants(const std::vector<const Person*>& people) {
  for (const Person* person : people) {
    const std::string folded = text::fold_name(person->name);
    const auto [found, added] = by_first_name_.emplace(first_word(folded), person);
    if (!added && found->second != person) found->second = nullptr;
  }
}

std::optional<const Person*> Participants::bearer(const std::string& folded_first_name) const {
  const auto found = by_first_name_.find(folded_first_name);
  return found == by_first_name_.end() ? std::nullopt : std::optional(found->second);
}

People::People(std::vector<PersonSource> sources) {
  const auto rank = [](const PersonSource& s) { return std::tie(s.kind, s.name, s.note_path); };
  std::sort(sources.begin(), sources.end(),
            [&](const PersonSource& a, const PersonSource& b) { return rank(a) < rank(b); });
  merge_self(sources);

  std::unordered_map<std::string, std::size_t> seen;
  std::vector<std::pair<std::string, std::string>> aliases;  // folded alias → folded name
  std::unordered_map<std::string, bool> is_first_name;
  std::vector<std::pair<std::string, PersonSource>> single_words;
  const auto add = [&](const std::string& folded, PersonSource& source) {
    const auto [found, added] = seen.emplace(folded, people_.size());
    if (added) people_.push_back({source.name, source.note_path, {}});
    Person& person = people_[found->second];
    for (auto& alias : source.aliases) {
      aliases.emplace_back(text::fold_name(alias), folded);
      person.aliases.push_back(std::move(alias));
    }
  };
  for (auto& source : sources) {
    const std::string folded = text::fold_name(source.name);
    if (folded.empty()) continue;
    if (folded.find(' ') == std::string::npos && source.kind == PersonSource::Kind::participant) {
      single_words.emplace_back(folded, std::move(source));
      continue;
    }
    is_first_name[std::string(first_word(folded))] = true;
    add(folded, source);
  }
  // "participants: Dana" means the Dana the vault knows, by first name or alias; only where there
  // is none is it somebody's whole name.
  std::unordered_set<std::string> known_aliases;
  for (const auto& [alias, name] : aliases) known_aliases.insert(alias);
  for (auto& [folded, source] : single_words) {
    if (!known_aliases.contains(folded) && !is_first_name.contains(folded)) add(folded, source);
  }

  // A participant spelled like somebody's alias is that person, not another one.
  std::unordered_map<std::string, std::string> name_of_alias;
  for (const auto& [alias, name] : aliases) {
    const auto [found, added] = name_of_alias.emplace(alias, name);
    if (!added && found->second != name) found->second.clear();  // two claim it: nobody's
  }
  std::erase_if(people_, [&](const Person& person) {
    const auto found = name_of_alias.find(text::fold_name(person.name));
    return person.note_path.empty() && found != name_of_alias.end() && !found->second.empty() &&
           found->second != found->first;
  });

  for (Person& person : people_) {
    std::sort(person.aliases.begin(), person.aliases.end());
    person.aliases.erase(std::unique(person.aliases.begin(), person.aliases.end()),
                         person.aliases.end());
  }
  index();
}

People People::restore(std::vector<Person> people) {
  People restored;
  restored.people_ = std::move(people);
  restored.index();
  return restored;
}

void People::index() {
  std::sort(people_.begin(), people_.end(),
            [](const Person& a, const Person& b) { return a.name < b.name; });
  for (std::size_t i = 0; i < people_.size(); ++i) {
    const std::string folded = text::fold_name(people_[i].name);
    by_name_.emplace(folded, i);
    by_slug_.emplace(slug(folded), i);
    by_first_name_[std::string(first_word(folded))].push_back(i);
  }
  // An alias that two people claim names neither.
  std::unordered_map<std::string, std::vector<std::size_t>> claims;
  for (std::size_t i = 0; i < people_.size(); ++i) {
    for (const auto& alias : people_[i].aliases) {
      auto& claimants = claims[text::fold_name(alias)];
      if (claimants.empty() || claimants.back() != i) claimants.push_back(i);
    }
  }
  for (const auto& [alias, claimants] : claims) {
    if (claimants.size() == 1) by_name_.emplace(alias, claimants.front());
  }
}

const Person* People::find(std::string_view name) const {
  const auto found = by_name_.find(text::fold_name(name));
  return found == by_name_.end() ? nullptr : &people_[found->second];
}

const Person* People::find_slug(std::string_view slug_text) const {
  const auto found = by_slug_.find(slug(text::fold_name(slug_text)));
  return found == by_slug_.end() ? nullptr : &people_[found->second];
}

std::vector<const Person*> People::with_first_name(std::string_view first_name) const {
  std::vector<const Person*> bearers;
  const auto found = by_first_name_.find(text::fold_name(first_name));
  if (found == by_first_name_.end()) return bearers;
  for (const std::size_t i : found->second) bearers.push_back(&people_[i]);
  return bearers;
}

const Person* People::find_or_first_name(std::string_view name) const {
  if (const Person* person = find(name)) return person;
  return sole_bearer(text::fold_name(name), {});
}

const Person* People::sole_bearer(const std::string& folded,
                                  const Participants& participants) const {
  if (const auto present = participants.bearer(folded)) return *present;
  const auto found = by_first_name_.find(folded);
  const bool sole = found != by_first_name_.end() && found->second.size() == 1;
  return sole ? &people_[found->second.front()] : nullptr;
}

namespace {

/// Whether a name is no more than the first of the person's several.
bool is_first_name(const Person& person, std::string_view name) {
  const std::string folded = text::fold_name(person.name), first = text::fold_name(name);
  return folded.size() > first.size() && folded.starts_with(first) && folded[first.size()] == ' ';
}

}  // namespace

NameMatch People::match(std::string_view text, const Participants& participants) const {
  const std::vector<std::size_t> ends = name_word_ends(text);
  if (ends.empty()) return {};
  // A first name is alone where no further capitalised word follows it: "@Dana Miller" is not
  // Dana Whitfield, even if her aliases hold "Dana".
  const std::string_view word = strip_possessive(strip_end(text.substr(0, ends[0])));
  const bool alone =
      word.size() < ends[0] || ends.size() == 1 || capitalised_name_length(text) <= ends[0];
  for (std::size_t n = ends.size(); n > 0; --n) {
    const std::string_view whole = text.substr(0, ends[n - 1]);
    for (const auto candidate : {whole, strip_end(whole), strip_possessive(strip_end(whole))}) {
      const Person* person = find(candidate);
      if (person != nullptr && (n > 1 || alone || !is_first_name(*person, candidate))) {
        return {person, candidate.size()};
      }
    }
  }
  if (!alone) return {};
  const Person* person = sole_bearer(text::fold_name(word), participants);
  return person == nullptr ? NameMatch{} : NameMatch{person, word.size()};
}

std::vector<std::size_t> name_word_ends(std::string_view text) {
  constexpr std::size_t kMostWords = 6;
  std::vector<std::size_t> ends;
  std::size_t at = 0;
  while (ends.size() < kMostWords) {
    const std::size_t from = at;
    while (at < text.size()) {
      const auto c = utf8::decode(text, at);
      if (!c.valid || !is_name_char(c.code_point)) break;
      at += c.length;
    }
    if (at == from) break;
    ends.push_back(at);
    if (at >= text.size() || text[at] != ' ') break;
    ++at;
  }
  return ends;
}

std::size_t capitalised_name_length(std::string_view text) {
  constexpr std::size_t kMostWords = 3;
  std::size_t length = 0;
  std::size_t from = 0;
  std::size_t words = 0;
  for (const std::size_t end : name_word_ends(text)) {
    const auto first = utf8::decode(text, from);
    if (words == kMostWords || !text::starts_capitalised(first.code_point)) break;
    ++words;
    const std::string_view word = text.substr(from, end - from);
    const std::string_view bare = strip_possessive(strip_end(word));
    length = from + bare.size();
    // "J." is an initial; any other full stop ends the name.
    const bool initial = word.size() == 2 && word[1] == '.';
    if (bare.size() != word.size() && !initial) break;
    from = end + 1;
  }
  return length;
}

}  // namespace vaultask::note
