#include "task/status.hpp"

#include <gtest/gtest.h>

namespace vaultask::task {
namespace {

std::string show(const Status& status) {
  return "[" + status.symbol + "] " + status.name + " " + std::string(to_string(status.type)) +
         " [" + status.next_symbol + "]";
}

TEST(Status, DefaultsAreThePluginsFour) {
  const StatusRegistry statuses;
  EXPECT_EQ(show(statuses.find(" ")), "[ ] Todo TODO [x]");
  EXPECT_EQ(show(statuses.find("x")), "[x] Done DONE [ ]");
  EXPECT_EQ(show(statuses.find("/")), "[/] In Progress IN_PROGRESS [x]");
  EXPECT_EQ(show(statuses.find("-")), "[-] Cancelled CANCELLED [ ]");
  EXPECT_EQ(statuses.all().size(), 4U);
}

TEST(Status, AnUnregisteredSymbolIsAnUnknownTodo) {
  for (const char* symbol : {"X", "!", ">", "?", "é", "↑", "]", "\\"}) {
    EXPECT_EQ(show(StatusRegistry().find(symbol)),
              "[" + std::string(symbol) + "] Unknown TODO [x]");
  }
}

TEST(Status, TheFirstRegisteredOfASymbolWins) {
  const StatusRegistry statuses({{" ", "Todo", StatusType::todo, "x"},
                                 {"x", "Done", StatusType::done, " "},
                                 {"x", "Crossed", StatusType::cancelled, " "},
                                 {"h", "On Hold", StatusType::on_hold, " "}});
  EXPECT_EQ(statuses.find("x").name, "Done");
  EXPECT_EQ(statuses.find("h").type, StatusType::on_hold);
  // A vault's own list replaces the defaults for / and -.
  EXPECT_EQ(statuses.find("/").name, "Unknown");
}

TEST(Status, TypesAreReadAsThePluginsSettingsSpellThem) {
  for (const char* name : {"TODO", "DONE", "IN_PROGRESS", "ON_HOLD", "CANCELLED", "NON_TASK"}) {
    const auto type = parse_status_type(name);
    ASSERT_TRUE(type) << name;
    EXPECT_EQ(to_string(*type), name);
  }
  EXPECT_FALSE(parse_status_type("EMPTY"));
  EXPECT_FALSE(parse_status_type("Done"));
  EXPECT_FALSE(parse_status_type(""));
}

TEST(Status, DoneCancelledAndNonTaskAreDone) {
  Task task;
  for (const auto& [type, done] : {std::pair{StatusType::done, true},
                                   {StatusType::cancelled, true},
                                   {StatusType::non_task, true},
                                   {StatusType::todo, false},
                                   {StatusType::in_progress, false},
                                   {StatusType::on_hold, false}}) {
    task.status.type = type;
    EXPECT_EQ(task.is_done(), done) << to_string(type);
  }
}

}  // namespace
}  // namespace vaultask::task
