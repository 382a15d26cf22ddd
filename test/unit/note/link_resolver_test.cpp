#include "note/link_resolver.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace vaultask::note {
namespace {

struct Case {
  const char* link;
  const char* from;
  const char* path;  ///< "" for none
};

void expect_resolved(const std::vector<std::string>& paths, const std::vector<Case>& cases) {
  const LinkResolver resolver(paths);
  for (const auto& [link, from, path] : cases) {
    EXPECT_EQ(resolver.resolve(link, from).value_or(""), path) << "[[" << link << "]] in " << from;
  }
}

TEST(LinkResolver, ByNamePathAndEndOfPath) {
  expect_resolved({"Top.md", "People/Dana/Dana.md", "Files/a.pdf", "v1.2.md", "Odd/x.md.md"},
                  {
                      {"Top", "People/Dana/Dana.md", "Top.md"},
                      {"Top.md", "Top.md", "Top.md"},
                      {"tOP.MD", "Top.md", "Top.md"},
                      {"Dana", "Top.md", "People/Dana/Dana.md"},
                      {"dana/dana", "Top.md", "People/Dana/Dana.md"},
                      {"People/Dana/Dana.md", "Top.md", "People/Dana/Dana.md"},
                      {"/People/Dana/Dana", "Top.md", "People/Dana/Dana.md"},
                      {"ana/Dana", "Top.md", ""},
                      {"People/Dana", "Top.md", ""},
                      {"Other/Dana", "Top.md", ""},
                      {"a.pdf", "Top.md", "Files/a.pdf"},
                      {"a", "Top.md", ""},
                      {"v1.2", "Top.md", "v1.2.md"},
                      {"x.md", "Top.md", "Odd/x.md.md"},
                      {"Nobody", "Top.md", ""},
                      {"/", "Top.md", ""},
                      {"|", "Top.md", ""},
                  });
}

TEST(LinkResolver, SubpathsDoNotCount) {
  expect_resolved({"A.md", "B.md"}, {
                                        {"A#Heading", "B.md", "A.md"},
                                        {"A#One#Two", "B.md", "A.md"},
                                        {"A.md#^block", "B.md", "A.md"},
                                        {"#Heading", "B.md", "B.md"},
                                        {"#^block", "B.md", "B.md"},
                                        {"", "B.md", "B.md"},
                                        {"pa#th/A", "B.md", ""},
                                    });
}

// The fixtures of markdown-vault-mcp issue 1350, as Obsidian 1.13.7 answered them.
TEST(LinkResolver, OfSeveralNotesAPathThenTheOwnFolderThenTheShortest) {
  expect_resolved({"Note.md", "zzzz/Note.md", "a/b/Note.md"},
                  {
                      {"Note", "src.md", "Note.md"},
                      {"Note", "zzzz/src.md", "Note.md"},
                      {"Note", "a/b/src.md", "Note.md"},
                      {"b/Note", "src.md", "a/b/Note.md"},
                  });
  expect_resolved({"zzzz/Note.md", "a/b/Note.md"}, {
                                                       {"Note", "zzzz/src.md", "zzzz/Note.md"},
                                                       {"Note", "a/b/src.md", "a/b/Note.md"},
                                                       {"Note", "src.md", "a/b/Note.md"},
                                                   });
  expect_resolved({"zzzz/Note.md", "a/b/Note.md", "b/Note.md", "aaaaaaaa/Note.md"},
                  {
                      {"Note", "src.md", "b/Note.md"},
                      {"Note", "zzzz/deep/src.md", "b/Note.md"},
                      {"b/Note", "a/b/src.md", "b/Note.md"},
                      {"Note", "a/b/src.md", "a/b/Note.md"},
                  });
  expect_resolved({"bb/Tie.md", "aa/Tie.md"}, {{"Tie", "src.md", "aa/Tie.md"}});
  expect_resolved({"a/é/Note.md", "a/bbb/Note.md"}, {{"Note", "src.md", "a/é/Note.md"}});
}

TEST(LinkResolver, RelativeLinksAreFollowedFromTheFolder) {
  expect_resolved({"y.md", "a/y.md", "a/b/x.md", "c/z.md"},
                  {
                      {"../y", "a/b/x.md", "a/y.md"},
                      {"../../y", "a/b/x.md", "y.md"},
                      {"../../c/z.md", "a/b/x.md", "c/z.md"},
                      {"./x", "a/b/x.md", "a/b/x.md"},
                      {"./X.md#h", "A/B/x.md", "a/b/x.md"},
                      {"./z", "a/b/x.md", ""},
                      {"../../../y", "a/b/x.md", ""},
                      {"./b/../y", "a/q.md", "a/y.md"},
                  });
}

TEST(LinkResolver, CaseAndCompositionDoNotCount) {
  const std::string composed = "Caf\u00E9.md";
  const std::string decomposed = "Cafe\u0301.md";
  EXPECT_EQ(LinkResolver({decomposed}).resolve("CAF\u00C9", "x.md"), decomposed);
  EXPECT_EQ(LinkResolver({composed}).resolve("cafe\u0301", "x.md"), composed);
  EXPECT_EQ(LinkResolver({"a b.md"}).resolve("a\u00A0b", "x.md"), "a b.md");
  EXPECT_FALSE(LinkResolver({composed}).resolve("Cafe", "x.md"));
}

TEST(LinkResolver, StaysWholeWhenMoved) {
  LinkResolver first({"A.md", "b/C.md"});
  const LinkResolver second(std::move(first));
  EXPECT_EQ(second.resolve("c", "A.md"), "b/C.md");
  EXPECT_FALSE(LinkResolver({}).resolve("A", "A.md"));
}

TEST(LinkResolver, TakesManyNotesOfOneName) {
  std::vector<std::string> paths;
  for (int i = 0; i < 50'000; ++i) paths.push_back("f" + std::to_string(i) + "/index.md");
  const LinkResolver resolver(paths);
  for (const auto& path : paths) EXPECT_EQ(resolver.resolve("index", path), path);
}

}  // namespace
}  // namespace vaultask::note
