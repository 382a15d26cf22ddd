// Without the worker program.
#include "script_fixture.hpp"

namespace vaultask::script {
namespace {

TEST(NoWorker, IsAnErrorThatSaysSo) {
  const note::People nobody;
  const query::Context context{*Date::parse("2025-11-15"), &nobody};
  GivenFacts facts;
  for (const char* program : {"", "/nowhere/vaultask-js", "/bin/true", "/bin/cat"}) {
    Engine engine({program, "UTC", {}});
    engine.begin(context, facts);
    const auto checked = engine.check("true");
    ASSERT_FALSE(checked) << program;
    EXPECT_EQ(checked.error().code, ErrorCode::unsupported) << program;
    EXPECT_FALSE(checked.error().hint.empty()) << program;
  }
}

}  // namespace
}  // namespace vaultask::script
