#include "task/owners.hpp"

#include <algorithm>
#include <map>

#include "base/strings.hpp"
#include "note/people.hpp"
#include "note/properties.hpp"
#include "text/unicode.hpp"

namespace vaultask::task {
namespace {

using note::People;

/// "dana-whitfield" → "Dana Whitfield"
std::string name_of_slug(std::string_view slug) {
  std::string name;
  bool first = true;
  for (const char c : slug) {
    const bool gap = c == '-' || c == '_';
    name += gap ? ' ' : first && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    first = gap;
  }
  return name;
}

class Resolver {
 public:
  Resolver(const People& people, const std::vector<std::string>& participants) : people_(people) {
    std::vector<const Person*> known;
    for (const auto& name : participants) {
      const Person* person = people.find_or_first_name(name);
      if (person != nullptr) known.push_back(person);
    }
    participants_ = note::Participants(known);
  }

  /// Rules 1 to 6. Rule 7 needs the owners of other tasks.
  std::vector<Owner> resolve(const OwnerInput& task) const {
    std::vector<Owner> owners;
    const auto add = [&](std::string name, OwnerRule rule) {
      const bool known = std::any_of(owners.begin(), owners.end(),
                                     [&](const Owner& owner) { return owner.name == name; });
      if (!known && !name.empty()) owners.push_back({std::move(name), rule});
    };
    const auto from = [&](auto kind_matches, auto read) {
      for (const Mention& mention : task.mentions) {
        if (kind_matches(mention.kind)) read(mention.text);
      }
      return !owners.empty();
    };
    using Kind = Mention::Kind;
    if (from([](Kind k) { return k == Kind::field; },
             [&](const std::string& text) { add(field_name(text), OwnerRule::field); })) {
      return owners;
    }
    if (from([](Kind k) { return k == Kind::tag; },
             [&](const std::string& text) { add(slug_name(text), OwnerRule::tag); })) {
      return owners;
    }
    for (const Mention& mention : task.mentions) {
      if (mention.kind != Kind::at && mention.kind != Kind::at_link) continue;
      if (const auto match = people_.match(mention.text, participants_); match.person != nullptr) {
        add(match.person->name, OwnerRule::known_person);
      } else if (const auto length = unregistered_length(mention); length > 0) {
        add(mention.text.substr(0, length), OwnerRule::unregistered);
      }
    }
    if (!owners.empty()) return owners;
    if (from([](Kind k) { return k == Kind::link; },
             [&](const std::string& text) {
               const Person* person = people_.find(text);
               if (person != nullptr && !person->note_path.empty()) {
                 add(person->name, OwnerRule::wikilink);
               }
             })) {
      return owners;
    }
    if (const Person* person = heading_person(task.heading)) {
      add(person->name, OwnerRule::heading);
    }
    return owners;
  }

 private:
  /// A field is explicit: whatever it says is a name, also in the form of tags.
  std::string field_name(const std::string& text) const {
    const auto match = people_.match(text, participants_);
    if (match.person != nullptr) return match.person->name;
    if (const Person* person = people_.find_slug(text)) return person->name;
    const auto capitalised = note::capitalised_name_length(text);
    return std::string(capitalised > 0 ? text.substr(0, capitalised) : strings::trim(text));
  }

  std::string slug_name(const std::string& slug) const {
    if (const Person* person = people_.find_slug(slug)) return person->name;
    const std::string name = name_of_slug(slug);
    const auto match = people_.match(name, participants_);
    return match.person != nullptr && match.length == name.size() ? match.person->name : name;
  }

  /// Length of the name nobody is known by; 0 where it is none: a citation key, a handle.
  static std::size_t unregistered_length(const Mention& mention) {
    const std::size_t length = note::capitalised_name_length(mention.text);
    const std::string_view name = std::string_view(mention.text).substr(0, length);
    const bool digits = std::any_of(name.begin(), name.end(), strings::is_digit);
    if (digits) return 0;
    // Bytes that are no text cut names in pieces; a piece is nobody.
    if (std::string_view(mention.text).substr(length).starts_with("\uFFFD")) return 0;
    if (mention.kind == Mention::Kind::at_link && length != mention.text.size()) return 0;
    return length;
  }

  const Person* heading_person(const std::string& heading) const {
    std::string_view text = strings::trim(heading);
    while (text.ends_with(':')) text = strings::trim(text.substr(0, text.size() - 1));
    if (text.empty()) return nullptr;
    // The whole heading: a link with text around it is not a name.
    if (text.starts_with("[[") && text.find("]]") + 2 != text.size()) return nullptr;
    if (text.find('(') != std::string_view::npos) return nullptr;
    return people_.find(note::plain_name(text));
  }

  const People& people_;
  note::Participants participants_;
};

}  // namespace

std::vector<std::vector<Owner>> resolve_owners(const std::vector<OwnerInput>& tasks,
                                               const People& people,
                                               const std::vector<std::string>& participants) {
  const Resolver resolver(people, participants);
  std::vector<std::vector<Owner>> all;
  all.reserve(tasks.size());
  std::map<int, std::size_t> by_line;
  for (const OwnerInput& task : tasks) {
    std::vector<Owner> owners = resolver.resolve(task);
    if (owners.empty() && task.parent_task_line != 0) {
      // Parents stand above their children, so theirs are known already.
      const auto parent = by_line.find(task.parent_task_line);
      if (parent != by_line.end()) {
        owners = all[parent->second];
        for (Owner& owner : owners) owner.rule = OwnerRule::parent;
      }
    }
    by_line.emplace(task.line, all.size());
    all.push_back(std::move(owners));
  }
  return all;
}

}  // namespace vaultask::task
