#include "script/engine.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "script/facts_json.hpp"
#include "script/task_columns.hpp"

namespace vaultask::script {
namespace {

using Json = nlohmann::json;
using std::chrono::milliseconds;

/// Tasks in a call. Smaller ones would cost more, larger ones are long without a deadline.
constexpr std::size_t kBatch = 20'000;
/// What a call may take longer for each task: 10 times what moment takes.
constexpr std::chrono::microseconds kTimeForTask{200};

/// What an untrusted answer lacks.
Error strange_answer() {
  Error error;
  error.code = ErrorCode::run_query;
  error.message = "the JavaScript gave what is no answer";
  return error;
}

/// "0110" → booleans, of exactly that number.
bool append_bits(const Json& text, std::size_t count, std::vector<bool>& out) {
  if (!text.is_string()) return false;
  const auto& bits = text.get_ref<const std::string&>();
  if (bits.size() != count || bits.find_first_not_of("01") != bits.npos) return false;
  for (const char bit : bits) out.push_back(bit == '1');
  return true;
}

bool append_key(const Json& pair, std::vector<query::ScriptKey>& out) {
  constexpr std::size_t kLongestType = 2;
  if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string()) return false;
  query::ScriptKey key{pair[0].get<std::string>()};
  if (key.type.empty() || key.type.size() > kLongestType) return false;
  if (pair[1].is_number()) {
    key.number = pair[1].get<double>();
  } else if (pair[1].is_string()) {
    key.text = pair[1].get<std::string>();
  } else {
    return false;
  }
  out.push_back(std::move(key));
  return true;
}

bool append_texts(const Json& list, std::vector<std::vector<std::string>>& out) {
  if (!list.is_array()) return false;
  auto& texts = out.emplace_back();
  for (const Json& text : list) {
    if (!text.is_string()) return false;
    texts.push_back(text.get<std::string>());
  }
  return true;
}

}  // namespace

struct Engine::Request {
  Json json;
  std::size_t tasks = 0;  ///< Over how many it is run, which decides how long it may take.
};

struct Engine::Answer {
  Json json;
};

void Engine::begin(const query::Context& context, VaultFacts& facts) {
  context_ = &context;
  facts_ = &facts;
  in_session_ = false;
}

Result<void> Engine::ensure_session() {
  if (context_ == nullptr) return fail(ErrorCode::internal, "a script outside of a query");
  if (worker_ && !worker_->running()) {
    worker_.reset();
    in_session_ = false;
  }
  if (in_session_) return {};
  if (!worker_) {
    auto started = WorkerProcess::start(options_.program, options_.zone, options_.limits);
    if (!started) return fail(started.error());
    worker_ = std::move(*started);
  }
  const std::string day = context_->today.to_iso();
  Json settings{{"now",
                 {std::stoi(day.substr(0, 4)), std::stoi(day.substr(5, 2)),
                  std::stoi(day.substr(8, 2)), context_->second_of_day}}};
  if (context_->file != nullptr) settings["file"] = context_->file->path;
  const auto made = worker_->call(FrameKind::session, json_text(settings), milliseconds(0), {});
  if (!made) return fail(made.error());
  if (*made != "{}") return fail(ErrorCode::internal, "the JavaScript prelude does not load");
  in_session_ = true;
  return {};
}

Result<Engine::Answer> Engine::ask(const Request& request) {
  if (auto ready = ensure_session(); !ready) return fail(ready.error());
  const auto extra = std::chrono::duration_cast<milliseconds>(kTimeForTask * request.tasks);
  const auto text = worker_->call(FrameKind::call, json_text(request.json), extra,
                                  [this](std::string_view want) { return provide(want); });
  if (!text) return fail(text.error());
  // Depth and size are what the frame allows; the parser does not recurse.
  Answer answer{Json::parse(*text, nullptr, false)};
  if (!answer.json.is_object()) return fail(strange_answer());
  if (const auto error = answer.json.find("error"); error != answer.json.end()) {
    if (!error->is_string()) return fail(strange_answer());
    const bool syntax = answer.json.value("syntax", Json()) == Json(true);
    return fail(syntax ? ErrorCode::parse_query : ErrorCode::run_query, error->get<std::string>());
  }
  return answer;
}

Result<std::string> Engine::provide(std::string_view text) {
  const Json want = Json::parse(text, nullptr, false);
  if (!want.is_object()) return fail(strange_answer());
  const auto path_in = [&](const char* kind) -> const std::string* {
    const auto found = want.find(kind);
    return found == want.end() ? nullptr : found->get_ptr<const std::string*>();
  };
  if (const std::string* path = path_in("facts")) {
    const auto notes = facts_->notes();
    return notes ? notes_json(**notes, *path) : Result<std::string>(fail(notes.error()));
  }
  if (const std::string* path = path_in("links")) {
    const auto links = facts_->links();
    return links ? links_json(**links, *path) : Result<std::string>(fail(links.error()));
  }
  const auto tasks = facts_->tasks();
  if (!tasks) return fail(tasks.error());
  if (want.contains("count")) return std::to_string((*tasks)->size());
  if (const std::string* path = path_in("items")) {
    const auto items = facts_->items();
    return items ? tree_json(**tasks, **items, *path) : Result<std::string>(fail(items.error()));
  }
  const std::string* column = path_in("column");
  const auto chunk = want.find("chunk");
  if (column == nullptr || chunk == want.end() || !chunk->is_number_unsigned()) {
    return fail(strange_answer());
  }
  const std::size_t size = (*tasks)->size();
  const std::size_t number = chunk->get<std::size_t>();
  if (number > size / kChunk) return fail(strange_answer());
  const std::size_t begin = number * kChunk;
  const std::span<const Task> some(**tasks);
  std::string json =
      column_json(*column, some.subspan(begin, std::min(kChunk, size - begin)), context_->today);
  if (json.empty()) return fail(strange_answer());
  return json;
}

/// Their places among all tasks. They come in the order of those, mostly.
Result<std::vector<std::size_t>> Engine::numbers_of(Tasks tasks) {
  const auto known = facts_->tasks();
  if (!known) return fail(known.error());
  const std::vector<Task>& all = **known;
  const auto same = [](const Task& a, const Task& b) {
    return a.line == b.line && a.path == b.path;
  };
  const auto before = [](const Task& a, const Task& b) {
    const auto order = a.path <=> b.path;
    return order < 0 || (order == 0 && a.line < b.line);
  };
  std::vector<std::size_t> numbers;
  numbers.reserve(tasks.size());
  constexpr std::size_t kLookAhead = 8;
  std::size_t at = 0;
  for (const Task* task : tasks) {
    const std::size_t end = std::min(all.size(), at + kLookAhead);
    while (at < end && !same(all[at], *task)) ++at;
    if (at == end) {
      const auto found = std::lower_bound(all.begin(), all.end(), *task, before);
      if (found == all.end() || !same(*found, *task)) {
        return fail(ErrorCode::internal, "a script is run on a task that the vault has not");
      }
      at = static_cast<std::size_t>(found - all.begin());
    }
    numbers.push_back(at++);
  }
  return numbers;
}

template <class Take>
Result<void> Engine::in_batches(const char* kind, std::string_view expression, Tasks tasks,
                                const Take& take) {
  const auto numbers = numbers_of(tasks);
  if (!numbers) return fail(numbers.error());
  for (std::size_t done = 0; done < numbers->size(); done += kBatch) {
    const std::span<const std::size_t> batch =
        std::span(*numbers).subspan(done, std::min(kBatch, numbers->size() - done));
    const auto answer =
        ask({{{"kind", kind}, {"expression", expression}, {"tasks", batch}}, batch.size()});
    if (!answer) return fail(answer.error());
    if (!take(answer->json, batch.size())) return fail(strange_answer());
  }
  return {};
}

Result<void> Engine::check(std::string_view expression) {
  const auto answer = ask({{{"kind", "check"}, {"expression", expression}}});
  if (!answer) return fail(answer.error());
  return {};
}

Result<std::vector<bool>> Engine::filter(std::string_view expression, Tasks tasks) {
  std::vector<bool> passed;
  auto done = in_batches("filter", expression, tasks, [&](const Json& answer, std::size_t count) {
    return append_bits(answer.value("passed", Json()), count, passed);
  });
  if (!done) return fail(done.error());
  return passed;
}

Result<std::vector<query::ScriptKey>> Engine::sort_keys(std::string_view expression, Tasks tasks) {
  std::vector<query::ScriptKey> keys;
  auto done = in_batches("sort", expression, tasks, [&](const Json& answer, std::size_t count) {
    const Json list = answer.value("keys", Json());
    return list.is_array() && list.size() == count &&
           std::all_of(list.begin(), list.end(),
                       [&](const Json& pair) { return append_key(pair, keys); });
  });
  if (!done) return fail(done.error());
  for (const auto& key : keys) {
    if (key.type == "!") return fail(ErrorCode::run_query, key.text);
  }
  return keys;
}

Result<std::vector<std::vector<std::string>>> Engine::groups(std::string_view expression,
                                                             Tasks tasks) {
  std::vector<std::vector<std::string>> groups;
  auto done = in_batches("group", expression, tasks, [&](const Json& answer, std::size_t count) {
    const Json list = answer.value("groups", Json());
    return list.is_array() && list.size() == count &&
           std::all_of(list.begin(), list.end(),
                       [&](const Json& texts) { return append_texts(texts, groups); });
  });
  if (!done) return fail(done.error());
  return groups;
}

Result<std::optional<std::string>> Engine::expand(std::string_view expression) {
  Json presets = Json::object();
  for (const auto& [name, text] : context_->rules.presets) presets[name] = text;
  const auto answer = ask({{{"kind", "expand"}, {"expression", expression}, {"presets", presets}}});
  if (!answer) return fail(answer.error());
  const Json value = answer->json.value("value", Json());
  if (value.is_null()) return std::optional<std::string>();
  if (!value.is_string()) return fail(strange_answer());
  return std::optional(value.get<std::string>());
}

Result<std::vector<bool>> Engine::match(std::string_view body, std::string_view flags,
                                        const std::vector<std::string>& texts) {
  std::vector<bool> passed;
  const std::span<const std::string> all(texts);
  for (std::size_t done = 0; done < all.size(); done += kBatch) {
    const auto batch = all.subspan(done, std::min(kBatch, all.size() - done));
    const auto answer = ask(
        {{{"kind", "match"}, {"body", body}, {"flags", flags}, {"texts", batch}}, batch.size()});
    if (!answer) return fail(answer.error());
    if (!append_bits(answer->json.value("passed", Json()), batch.size(), passed)) {
      return fail(strange_answer());
    }
  }
  return passed;
}

}  // namespace vaultask::script
