// Who owns a task: the rules of the product's section 2, and the forms real vaults hold.
#include "task/owners.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "note/people.hpp"
#include "task/line_parser.hpp"

namespace vaultask::task {
namespace {

using note::People;
using note::PersonSource;
using Kind = PersonSource::Kind;

PersonSource note_of(const std::string& name, std::vector<std::string> aliases = {}) {
  return {Kind::person_note, name, "People/" + name + ".md", std::move(aliases)};
}

PersonSource participant(const std::string& name) {
  return {Kind::participant, name, {}, {}};
}

/// Each first name has one bearer. Tom, Anne-Marie, Jan and Marco are known by mention only.
const People& team() {
  static const People people({note_of("Dana Whitfield", {"DW"}), note_of("Priya Raman"),
                              note::self_source({"Priya Raman", "PR"}).front(),
                              note_of("Zoë Ålund"), note_of("Seán O'Hara"), note_of("李明"),
                              participant("Tom Okafor"), participant("Anne-Marie Holt"),
                              participant("Jan van der Berg"), participant("Marco")});
  return people;
}

/// Two who are called Dana.
const People& two_danas() {
  static const People people(
      {note_of("Dana Whitfield"), note_of("Dana Miller"), note_of("Tom Okafor")});
  return people;
}

const People& nobody() {
  static const People people;
  return people;
}

/// Owners as "Dana Whitfield:person, Tom:unregistered"; "" for none.
std::string show(const std::vector<Owner>& owners) {
  std::string out;
  for (const Owner& owner : owners) {
    if (!out.empty()) out += ", ";
    out += owner.name + ":" + std::string(to_string(owner.rule));
  }
  return out;
}

/// The input that a line gives, read as a whole task line: owners are sought in its description.
OwnerInput input_of(std::string_view body, std::string heading = "", int line = 1, int parent = 0) {
  const std::string text = "- [ ] " + std::string(body);
  Task task;
  const auto split = split_task_line(text);
  EXPECT_TRUE(split) << text;
  if (split) parse_task_body(*split, StatusRegistry(), task);
  return {line, parent, std::move(heading), find_mentions(task.description)};
}

std::string owners_of(std::string_view body, const People& people,
                      const std::vector<std::string>& participants = {},
                      const std::string& heading = "") {
  return show(resolve_owners({input_of(body, heading)}, people, participants).front());
}

/// A person's note that is named with the sign of a person.
const People& brent() {
  static const People people({note_of("👤Brent")});
  return people;
}

using Known = const People& (*)();

struct OwnerCase {
  const char* body;
  Known known;
  const char* owners;  ///< "" for a form that names nobody.
};

const std::vector<OwnerCase>& owner_cases() {
  static const std::vector<OwnerCase> cases{
      // Rule 1: a field or role.
      {"Call [owner:: Dana Whitfield]", team, "Dana Whitfield:field"},
      {"Call (owner:: Dana Whitfield)", team, "Dana Whitfield:field"},
      {"Call [owner::Dana Whitfield]", team, "Dana Whitfield:field"},
      {"Call [Owner:: dana whitfield]", team, "Dana Whitfield:field"},
      {"Call [owner:: Dana] #work 📅 2025-11-14", team, "Dana Whitfield:field"},
      {"[owner:: Dana] calls", team, "Dana Whitfield:field"},
      {"Call [assignee:: Tom Okafor]", team, "Tom Okafor:field"},
      {"Call [assignee:: [[Dana Whitfield]]]", team, "Dana Whitfield:field"},
      {"Call [assignee:: [[People/Dana Whitfield|Dana]]] soon", team, "Dana Whitfield:field"},
      {"Call (assignee:: [[Dana Whitfield]])", team, "Dana Whitfield:field"},
      {"Call [person:: DW]", team, "Dana Whitfield:field"},
      {"Call (person:: zoe alund)", team, "Zoë Ålund:field"},
      {"Call [person:: me]", team, "Priya Raman:field"},
      {"Call [👤:: @Dana]", team, "Dana Whitfield:field"},
      {"Call [👤:: Dana Whitfield]", team, "Dana Whitfield:field"},
      {"Call 👤 Dana Whitfield", team, "Dana Whitfield:field"},
      {"Call 👤Dana", team, "Dana Whitfield:field"},
      {"Call 👤 @Dana Whitfield", team, "Dana Whitfield:field"},
      {"Call 👤 [[Dana Whitfield]]", team, "Dana Whitfield:field"},
      {"👤 Tom Okafor calls the lab", team, "Tom Okafor:field"},
      {"Call [assignee:: Dana] [assignee:: Tom]", team, "Dana Whitfield:field, Tom Okafor:field"},
      {"Call [owner:: Dana, Tom]", team, "Dana Whitfield:field, Tom Okafor:field"},
      {"Call [owner:: Dana] (owner:: Dana Whitfield)", team, "Dana Whitfield:field"},
      {"Call [owner:: Bob Stone]", team, "Bob Stone:field"},
      {"Call [owner:: Bob Stone]", nobody, "Bob Stone:field"},
      {"Call 👤 Bob Stone", nobody, "Bob Stone:field"},
      {"Call (👤:: Dana)", team, "Dana Whitfield:field"},
      {"Call 👤\uFE0F Dana Whitfield", team, "Dana Whitfield:field"},
      {"Call 👤\uFE0FDana Whitfield", team, "Dana Whitfield:field"},
      {"Call [👤\uFE0F:: Dana]", team, "Dana Whitfield:field"},
      {"Call [👤:: @Bob Stone]", team, "Bob Stone:field"},
      {"Call [assignee:: [[Bob Stone]]]", team, "Bob Stone:field"},
      {"Call [assignee:: [[Dana Whitfield]]] [assignee:: [[Tom Okafor]]]", team,
       "Dana Whitfield:field, Tom Okafor:field"},
      {"Call [person::dana-whitfield]", team, "Dana Whitfield:field"},
      {"Call [person:: anne-marie-holt]", team, "Anne-Marie Holt:field"},
      {"Call [person::bob-stone]", team, "bob-stone:field"},

      // Rule 2: a tag.
      {"Call #owner/dana-whitfield", team, "Dana Whitfield:tag"},
      {"Call #assignee/tom-okafor 📅 2025-11-14", team, "Tom Okafor:tag"},
      {"Call #person/zoe-alund now", team, "Zoë Ålund:tag"},
      {"Call #owner/Dana-Whitfield", team, "Dana Whitfield:tag"},
      {"Call #owner/dana_whitfield", team, "Dana Whitfield:tag"},
      {"Call #owner/dana", team, "Dana Whitfield:tag"},
      {"Call #owner/李明", team, "李明:tag"},
      {"Call #owner/anne-marie-holt", team, "Anne-Marie Holt:tag"},
      {"#assignee/dana-whitfield call", team, "Dana Whitfield:tag"},
      {"Call #owner/dana-whitfield #assignee/tom-okafor", team,
       "Dana Whitfield:tag, Tom Okafor:tag"},
      {"Call #owner/bob-stone", nobody, "Bob Stone:tag"},
      {"Call — @Bob #assignee/tom-okafor", team, "Tom Okafor:tag"},

      // Rule 3: @ and a person the vault knows.
      {"Call. @Dana Whitfield", team, "Dana Whitfield:person"},
      {"@Dana Whitfield calls", team, "Dana Whitfield:person"},
      {"Call @dana whitfield", team, "Dana Whitfield:person"},
      {"Call @DANA WHITFIELD", team, "Dana Whitfield:person"},
      {"List the bugs (e.g., dates/zones). @Dana Whitfield 🔼 📅 2025-11-14", team,
       "Dana Whitfield:person"},
      {"Call 📅 2025-11-14 @Dana Whitfield", team, "Dana Whitfield:person"},
      {"Call @Dana", team, "Dana Whitfield:person"},
      {"Call @dana", team, "Dana Whitfield:person"},
      {"@Dana will call", team, "Dana Whitfield:person"},
      {"@Dana, call", team, "Dana Whitfield:person"},
      {"@Dana: call", team, "Dana Whitfield:person"},
      {"**@Dana**: call", team, "Dana Whitfield:person"},
      {"*@Dana Whitfield* calls", team, "Dana Whitfield:person"},
      {"Ask @Dana.", team, "Dana Whitfield:person"},
      {"(@Dana, due: Jan 20)", team, "Dana Whitfield:person"},
      {"| @Dana Whitfield | call |", team, "Dana Whitfield:person"},
      {"Go through @Dana's list", team, "Dana Whitfield:person"},
      {"Go through @Dana’s list", team, "Dana Whitfield:person"},
      {"Go through @Dana Whitfield's list", team, "Dana Whitfield:person"},
      {"Call — @Dana", team, "Dana Whitfield:person"},
      {"@Dana? call", team, "Dana Whitfield:person"},
      {"\"@Dana\" calls", team, "Dana Whitfield:person"},
      {"Call [[@Dana Whitfield]]", team, "Dana Whitfield:person"},
      {"[[@Dana Whitfield]] calls", team, "Dana Whitfield:person"},
      {"[[@Dana Whitfield|Dana]] calls", team, "Dana Whitfield:person"},
      {"Call @[[Dana Whitfield]]", team, "Dana Whitfield:person"},
      {"Call @[[People/Dana Whitfield|Dana]] today", team, "Dana Whitfield:person"},
      {"text@[[Dana Whitfield]]", team, "Dana Whitfield:person"},
      {"Call @DW", team, "Dana Whitfield:person"},
      {"Call @dw", team, "Dana Whitfield:person"},
      {"Call @me", team, "Priya Raman:person"},
      {"@Me: call", team, "Priya Raman:person"},
      {"Call @PR", team, "Priya Raman:person"},
      {"Call @Zoe Alund", team, "Zoë Ålund:person"},
      {"Call @ZOË ÅLUND", team, "Zoë Ålund:person"},
      {"Call @Zoe\u0308 A\u030Alund", team, "Zoë Ålund:person"},
      {"Call @Anne-Marie Holt", team, "Anne-Marie Holt:person"},
      {"Call @Anne‑Marie", team, "Anne-Marie Holt:person"},
      {"@Jan van der Berg calls", team, "Jan van der Berg:person"},
      {"@Sean O’Hara calls", team, "Seán O'Hara:person"},
      {"@李明 calls", team, "李明:person"},
      {"@Marco calls", team, "Marco:person"},
      {"@marco calls", team, "Marco:person"},
      {"@Dana Whitfield and @Tom Okafor call", team, "Dana Whitfield:person, Tom Okafor:person"},
      {"@Dana @Tom call", team, "Dana Whitfield:person, Tom Okafor:person"},
      {"@Dana & @Tom: call", team, "Dana Whitfield:person, Tom Okafor:person"},
      {"@Dana,@Tom call", team, "Dana Whitfield:person, Tom Okafor:person"},
      {"@Dana/@Tom call", team, "Dana Whitfield:person, Tom Okafor:person"},
      {"@Dana asks, @Dana Whitfield calls", team, "Dana Whitfield:person"},
      {"@Dana Miller calls", two_danas, "Dana Miller:person"},
      {"@Dana Whitfield calls", two_danas, "Dana Whitfield:person"},

      // Rule 4: @ and capitalised words nobody is known by.
      {"Call @Bob Stone", team, "Bob Stone:unregistered"},
      {"Call @Bob", nobody, "Bob:unregistered"},
      {"@Bob Stone will call", team, "Bob Stone:unregistered"},
      {"@Bob Lee Stone Archer", team, "Bob Lee Stone:unregistered"},
      {"@Bob's list", team, "Bob:unregistered"},
      {"@Bob. Then call", team, "Bob:unregistered"},
      {"@Élodie Ronsard calls", team, "Élodie Ronsard:unregistered"},
      {"**@Bob**: call", team, "Bob:unregistered"},
      {"[[@Bob Stone]] calls", team, "Bob Stone:unregistered"},
      {"@[[Bob Stone]] calls", team, "Bob Stone:unregistered"},
      {"@Bob and @Eve call", nobody, "Bob:unregistered, Eve:unregistered"},
      {"@Dana Miller calls", team, "Dana Miller:unregistered"},
      {"@Dana calls", two_danas, "Dana:unregistered"},
      {"@Sahra calls", team, "Sahra:unregistered"},
      {"| @Bob Stone | call |", team, "Bob Stone:unregistered"},
      {"(@Bob, due: Jan 20)", team, "Bob:unregistered"},
      {"Call — @Bob", team, "Bob:unregistered"},
      {"call@[[Bob Stone]]", team, "Bob Stone:unregistered"},

      // Rule 5: a link to a person's note opens or closes the description.
      {"[[Dana Whitfield]] to send the deck", team, "Dana Whitfield:wikilink"},
      {"[[Dana Whitfield]]: send the deck", team, "Dana Whitfield:wikilink"},
      {"[[People/Dana Whitfield|Dana]] sends the deck", team, "Dana Whitfield:wikilink"},
      {"[[dana whitfield]] sends the deck", team, "Dana Whitfield:wikilink"},
      {"[[Dana Whitfield#Notes]] sends the deck", team, "Dana Whitfield:wikilink"},
      {"[[Dana Whitfield]]", team, "Dana Whitfield:wikilink"},
      {"Send the deck [[Dana Whitfield]]", team, "Dana Whitfield:wikilink"},
      {"Send the deck. [[Dana Whitfield]]", team, "Dana Whitfield:wikilink"},
      {"Send the deck [[Dana Whitfield]] 📅 2025-11-14", team, "Dana Whitfield:wikilink"},
      {"Send the deck [[Dana Whitfield]] #waiting #q4 📅 2025-11-14", team,
       "Dana Whitfield:wikilink"},
      {"Send the deck [[Dana Whitfield|Dana]]", team, "Dana Whitfield:wikilink"},
      {"[[Dana Whitfield]] sends it to [[Zoë Ålund]]", team, "Dana Whitfield:wikilink"},
      {"[[👤Brent]] to send the deck", brent, "👤Brent:wikilink"},

      // The first rule that applies decides.
      {"@Tom Okafor calls [owner:: Dana Whitfield]", team, "Dana Whitfield:field"},
      {"#owner/tom-okafor calls 👤 Dana Whitfield", team, "Dana Whitfield:field"},
      {"@Dana calls #owner/tom-okafor", team, "Tom Okafor:tag"},
      {"[[Dana Whitfield]] with @Tom Okafor", team, "Tom Okafor:person"},
      {"[[Dana Whitfield]] with @Bob Stone", team, "Bob Stone:unregistered"},

      // ---- Forms that name nobody ----

      // Contexts in lower case.
      {"Call the lab @today", team, ""},
      {"Light a candle @church", team, ""},
      {"Water the plants @daily", team, ""},
      {"Call @home", team, ""},
      {"Sweep the hall @church @daily", team, ""},
      {"@weekly @church sweep the hall", team, ""},
      {"Call @home @errands", team, ""},
      {"@phone call the lab", team, ""},
      {"@office: print", team, ""},
      {"@waiting for the lab", team, ""},
      {"Tell @all", team, ""},
      {"Tell @here and @channel", team, ""},
      {"Call @waiting-for the lab", team, ""},
      {"Sing (@church)", team, ""},
      {"**@daily**: stretch", team, ""},
      {"Call @next-week", team, ""},
      {"Call @dana", two_danas, ""},
      {"Call @bob", team, ""},
      {"Call @me", nobody, ""},
      {"Call @danawhitfield", team, ""},
      {"Call @dan", team, ""},
      {"Call @whitfield", team, ""},
      {"Call @dana_w", team, ""},
      {"Call @dana2", team, ""},

      // Dates, times and other functions.
      {"Call @{2025-11-20}", team, ""},
      {"Call @{2026-04-30} @@{23:30}", team, ""},
      {"Call @done(2025-11-20)", team, ""},
      {"Call @Done(2025-11-20)", team, ""},
      {"Call @due(2025-11-20)", team, ""},
      {"@{tomorrow} call", team, ""},
      {"Call @priority(high)", team, ""},
      {"Call @2025-11-20", team, ""},
      {"Call @ 10:00", team, ""},
      {"Call @10:00", team, ""},
      {"Call @[[2025-05-07]]", team, ""},
      {"Call @[[2025-05-07]] @@{23:30}", team, ""},
      {"Call @{2026-04-30}", team, ""},
      {"Call @@{23:30}", team, ""},
      {"@{2026-04-30} @@{23:30} call @done(2026-04-29)", team, ""},
      {"Call @", team, ""},
      {"Call @@", team, ""},
      {"5 @ 3 each", team, ""},
      {"Call @ Dana", team, ""},

      // Mail addresses and links.
      {"Write to dana@example.com", team, ""},
      {"Write to Dana@Example.com", team, ""},
      {"Write to Dana.Whitfield@Example.com", team, ""},
      {"Write to <priya@example.com>", team, ""},
      {"Write to [Dana](mailto:dana@example.com)", team, ""},
      {"Write to tom+list@Okafor.example", team, ""},
      {"Clone git@github.example:team/importer.git", team, ""},
      {"Log in as root@Testlab", team, ""},
      {"Write to zoë@Alund.example", team, ""},
      {"Read https://blog.example/@Dana", team, ""},
      {"Read https://blog.example/@Dana/release-planning", team, ""},
      {"Read https://blog.example/@dana-2025", team, ""},

      // Citations.
      {"Read [[@citekey2012]]", team, ""},
      {"Read [[@Smith2012]]", team, ""},
      {"Read [[@smith-2012]]", team, ""},
      {"Read [[@stone]]", team, ""},
      {"Read [@Smith2012; @Doe2015]", team, ""},
      {"Read [@stone2012, p. 4]", team, ""},

      // Code.
      {"Update @angular/core", team, ""},
      {"Update @types/node to 20", team, ""},
      {"Move @dana/importer to the registry", team, ""},
      {"Add @Override", team, ""},
      {"Drop @Deprecated calls", team, ""},
      {"Replace @Test by a property", team, ""},
      {"Add @SuppressWarnings(\"unchecked\")", team, ""},
      {"Explain @Autowired and @Nullable", team, ""},
      {"Mark it @FunctionalInterface", team, ""},
      {"Make it a @Bean of the @Component", team, ""},
      {"Name it with @RequestMapping(\"/dana\")", team, ""},
      {"Mark it @SafeVarargs", team, ""},
      {"Use @RestController here", team, ""},
      {"Use @BeforeEach here", team, ""},
      {"Use @GetMapping(\"/tasks\")", team, ""},
      {"Describe @param and @return", team, ""},
      {"Fix `@Dana Whitfield` in the template", team, ""},
      {"Fix ``[owner:: `Dana`]`` in the template", team, ""},
      {"Add @media (max-width: 40em)", team, ""},

      // Fields and tags of other names.
      {"Call [owner::]", team, ""},
      {"Call [owner:: ]", team, ""},
      {"Call owner:: Dana", team, ""},
      {"Call [owner: Dana]", team, ""},
      {"Call [owners:: Dana]", team, ""},
      {"Call [co-owner:: Dana]", team, ""},
      {"Call [delegated:: Dana]", team, ""},
      {"Call [delegated::[[Dana Whitfield]]]", team, ""},
      {"Call (delegated:: [[Dana Whitfield]])", team, ""},
      {"[delegated:: [[Dana Whitfield]]]", team, ""},
      {"Call [Owner: Dana Whitfield]", team, ""},
      {"Call [Owner: [[Dana Whitfield]]]", team, ""},
      {"Call [eisenhower:: 1] [todoist_id:: 123]", team, ""},
      {"Call %%[todoist_id:: 123]%%", team, ""},
      {"Call [who:: Dana Whitfield]", team, ""},
      {"Call 👥 Dana Whitfield", team, ""},
      {"Call [due:: 2025-11-20]", team, ""},
      {"Call #owner", team, ""},
      {"Call #owner/", team, ""},
      {"Call #owners/dana-whitfield", team, ""},
      {"Call #ownership/dana", team, ""},
      {"Call #project/owner/dana", team, ""},
      {"Call #colleague/D", team, ""},
      {"Call #dana-whitfield", team, ""},
      {"See issue#owner/dana-whitfield", team, ""},

      // Names without a sign.
      {"Call Dana Whitfield", team, ""},
      {"Dana to send the deck by Fri Apr 25", team, ""},
      {"Dana: send the deck", team, ""},
      {"Jane to send the deck by Fri Apr 25", team, ""},
      {"👥 Dana Whitfield calls", team, ""},
      {"Dana Whitfield", team, ""},
      {"Call (Dana Whitfield)", team, ""},

      // Links that do not own.
      {"Send it to [[Dana Whitfield]]", team, ""},
      {"Send it to [[Dana Whitfield]] 📅 2025-11-14", team, ""},
      {"Send it **to** [[Dana Whitfield]]", team, ""},
      {"Send it To [[Dana Whitfield]] #waiting", team, ""},
      {"Talk with [[Dana Whitfield]]", team, ""},
      {"Get the slides from [[Dana Whitfield]]", team, ""},
      {"Book a room for [[Dana Whitfield|Dana]]", team, ""},
      {"Write about [[Dana Whitfield]]", team, ""},
      {"Send it via [[Dana Whitfield]]", team, ""},
      {"Look at the numbers of [[Dana Whitfield]] #q4", team, ""},
      {"Meet [[Dana Whitfield]] at ten", team, ""},
      {"Read the page by [[Dana Whitfield]]", team, ""},
      {"Write regarding [[Dana Whitfield]]", team, ""},
      {"News concerning [[Dana Whitfield]]", team, ""},
      {"Ask [[Dana Whitfield]] about the deck", team, ""},
      {"Ask [[Dana Whitfield]] and wait #waiting", team, ""},
      {"Add the picture ![[Dana Whitfield]]", team, ""},
      {"![[Dana Whitfield]] needs a caption", team, ""},
      {"[[Tom Okafor]] sends the deck", team, ""},
      {"[[👤Brent]] to send the deck", team, ""},
      {"[[Importer]] needs a flag", team, ""},
      {"Ship the [[Importer]]", team, ""},
      {"Read the draft [[Dana Whitfield (draft)]]", team, ""},
      {"[[Dana Whitfield]] to send the deck", nobody, ""},
      {"[[2025-11-07]] call", team, ""},
      {"[Dana Whitfield](https://example.com) sends the deck", team, ""},
      {"Call", team, ""},
      {"", team, ""},
  };
  return cases;
}

TEST(Owners, AreNamedByTheFirstRuleThatApplies) {
  for (const auto& row : owner_cases()) {
    EXPECT_EQ(owners_of(row.body, row.known()), row.owners) << row.body;
  }
}

TEST(Owners, AreTestedOnAsManyFormsThatNameNobody) {
  const auto& cases = owner_cases();
  const auto none = std::count_if(cases.begin(), cases.end(),
                                  [](const OwnerCase& row) { return *row.owners == '\0'; });
  EXPECT_GE(cases.size(), 150U);
  EXPECT_GE(none * 2, static_cast<std::ptrdiff_t>(cases.size()));
}

// ---- first names and participants ----

struct ParticipantsCase {
  const char* body;
  std::vector<std::string> participants;
  const char* owners;
};

TEST(Owners, AFirstNameIsSoughtAmongTheParticipantsFirst) {
  const ParticipantsCase cases[] = {
      {"@Dana calls", {}, "Dana:unregistered"},
      {"@Dana calls", {"Dana Whitfield", "Tom Okafor"}, "Dana Whitfield:person"},
      {"@dana calls", {"Dana Miller"}, "Dana Miller:person"},
      {"@Dana calls", {"Dana Whitfield", "Dana Miller"}, "Dana:unregistered"},
      {"@dana calls", {"Dana Whitfield", "Dana Miller"}, ""},
      {"@Dana calls", {"Tom Okafor"}, "Dana:unregistered"},
      {"@Tom calls", {"Dana Whitfield"}, "Tom Okafor:person"},
      {"@Tom calls", {"Tom"}, "Tom Okafor:person"},
      {"@Dana calls", {"DANA MILLER"}, "Dana Miller:person"},
      {"@Dana calls", {"Somebody Else"}, "Dana:unregistered"},
      {"[owner:: Dana]", {"Dana Miller"}, "Dana Miller:field"},
      {"Call #owner/dana", {"Dana Miller"}, "Dana Miller:tag"},
      {"@Dana Whitfield calls", {"Dana Miller"}, "Dana Whitfield:person"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(owners_of(row.body, two_danas(), row.participants), row.owners) << row.body;
  }
}

// ---- rule 6 ----

struct HeadingCase {
  const char* heading;
  const char* owners;
};

TEST(Owners, AHeadingThatIsAPersonsNameOwnsTheTasksBelow) {
  const HeadingCase cases[] = {
      {"Dana Whitfield", "Dana Whitfield:heading"},
      {"[[Dana Whitfield]]", "Dana Whitfield:heading"},
      {"[[People/Dana Whitfield|Dana]]", "Dana Whitfield:heading"},
      {"dana whitfield", "Dana Whitfield:heading"},
      {"Dana Whitfield:", "Dana Whitfield:heading"},
      {"Zoe Alund", "Zoë Ålund:heading"},
      {"Tom Okafor", "Tom Okafor:heading"},  // a person, if without a note
      {"DW", "Dana Whitfield:heading"},
      {"1:1 with Dana Whitfield", ""},
      {"Notes of [[Dana Whitfield]]", ""},
      {"[[Dana Whitfield]] and [[Tom Okafor]]", ""},
      {"[[Dana Whitfield]], open points", ""},
      {"Dana Whitfield (open points)", ""},
      {"Dana Whitfield, Tom Okafor", ""},
      {"Bob Stone", ""},
      {"Action Items (You & Counterpart)", ""},
      {"[[Importer]]", ""},
      {"", ""},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(owners_of("Call", team(), {}, row.heading), row.owners) << row.heading;
  }
}

TEST(Owners, WhatTheLineSaysGoesBeforeTheHeading) {
  EXPECT_EQ(owners_of("Call @Tom Okafor", team(), {}, "Dana Whitfield"), "Tom Okafor:person");
  EXPECT_EQ(owners_of("Call @Bob", team(), {}, "Dana Whitfield"), "Bob:unregistered");
  EXPECT_EQ(owners_of("[[Zoë Ålund]] calls", team(), {}, "Dana Whitfield"), "Zoë Ålund:wikilink");
  EXPECT_EQ(owners_of("Call @church", team(), {}, "Dana Whitfield"), "Dana Whitfield:heading");
}

// ---- rule 7 ----

TEST(Owners, AChildHasTheOwnersOfItsParent) {
  const auto owners =
      resolve_owners({input_of("Plan @Dana and @Tom", "", 1), input_of("Book a room", "", 2, 1),
                      input_of("Ask for the key", "", 3, 2), input_of("Print @Zoe", "", 4, 1),
                      input_of("Alone", "", 5)},
                     team(), {});
  EXPECT_EQ(show(owners[0]), "Dana Whitfield:person, Tom Okafor:person");
  EXPECT_EQ(show(owners[1]), "Dana Whitfield:parent, Tom Okafor:parent");
  EXPECT_EQ(show(owners[2]), "Dana Whitfield:parent, Tom Okafor:parent");
  EXPECT_EQ(show(owners[3]), "Zoë Ålund:person");
  EXPECT_EQ(show(owners[4]), "");
}

TEST(Owners, TheHeadingGoesBeforeTheParent) {
  const auto owners = resolve_owners({input_of("Plan @Tom Okafor", "Dana Whitfield", 1),
                                      input_of("Book a room", "Dana Whitfield", 2, 1)},
                                     team(), {});
  EXPECT_EQ(show(owners[0]), "Tom Okafor:person");
  EXPECT_EQ(show(owners[1]), "Dana Whitfield:heading");
}

TEST(Owners, AParentThatIsNoTaskGivesNone) {
  // Line 1 is a plain list item: it is not among the tasks.
  const auto owners = resolve_owners({input_of("Book a room", "", 2, 1)}, team(), {});
  EXPECT_EQ(show(owners[0]), "");
}

// ---- what is kept of a line ----

struct MentionCase {
  const char* description;
  std::vector<Mention> mentions;
};

TEST(Mentions, AreKeptAsWrittenInTheirOrder) {
  using M = Mention::Kind;
  const MentionCase cases[] = {
      {"[owner:: dana] #owner/dana-whitfield", {{M::field, "dana"}, {M::tag, "dana-whitfield"}}},
      {"[[@Dana Whitfield]] @[[Tom]]", {{M::at_link, "Dana Whitfield"}, {M::at_link, "Tom"}}},
      {"[[Dana Whitfield]] calls", {{M::link, "Dana Whitfield"}}},
      {"nothing here", {}},
      {"mail dana@example.com", {}},
      {"`@Dana`", {}},
      {"@{2025-11-20}", {}},
      {"@done(x)", {}},
  };
  for (const auto& row : cases) EXPECT_EQ(find_mentions(row.description), row.mentions);
}

TEST(Mentions, DoNotDependOnWhoIsKnown) {
  // The same line is decided again when the vault learns of a person.
  const OwnerInput input = input_of("@Bob Stone calls");
  EXPECT_EQ(show(resolve_owners({input}, nobody(), {}).front()), "Bob Stone:unregistered");
  EXPECT_EQ(show(resolve_owners({input}, People({note_of("Bob Stone")}), {}).front()),
            "Bob Stone:person");
}

TEST(Mentions, AreFoundInTimeProportionalToTheLine) {
  // Openings that never close must not be sought to the end of the line again and again: notes with
  // lines of 600 KB exist, and a clipped one may hold anything.
  const auto seconds = [](std::string_view piece, std::size_t size) {
    std::string line;
    while (line.size() < size) line += piece;
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
      const auto start = std::chrono::steady_clock::now();
      (void)find_mentions(line);
      const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
      best = std::min(best, taken.count());
    }
    return best;
  };
  for (const char* piece : {"[", "(", "[[", "@", "`", "``` ", "[owner:: ", "(owner:: ", "#owner/",
                            "👤", "[[@", "@Dana ", "[[a]] #x "}) {
    // Four times the text takes four times as long; eight times and 50 ms are for a busy machine.
    EXPECT_LE(seconds(piece, 40'000), 8 * seconds(piece, 10'000) + 0.05) << piece;
  }
}

}  // namespace
}  // namespace vaultask::task
