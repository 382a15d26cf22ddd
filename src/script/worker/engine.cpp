#include "script/worker/engine.hpp"

#include <vector>

namespace vaultask::embedded {
extern const std::string_view moment_js;
extern const std::string_view prelude_dates_js;
extern const std::string_view prelude_tasks_js;
extern const std::string_view prelude_files_js;
extern const std::string_view prelude_requests_js;
}  // namespace vaultask::embedded

namespace vaultask::script::worker {
namespace {

/// A string of the engine's, released.
class Text {
 public:
  explicit Text(std::string_view text)
      : ref_(JSStringCreateWithUTF8CString(std::string(text).c_str())) {}
  explicit Text(JSStringRef ref) : ref_(ref) {}
  ~Text() {
    if (ref_ != nullptr) JSStringRelease(ref_);
  }
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  [[nodiscard]] JSStringRef ref() const { return ref_; }
  [[nodiscard]] std::string str() const {
    if (ref_ == nullptr) return {};
    std::string out(JSStringGetMaximumUTF8CStringSize(ref_), '\0');
    const std::size_t written = JSStringGetUTF8CString(ref_, out.data(), out.size());
    out.resize(written > 0 ? written - 1 : 0);  // it counts the final NUL
    return out;
  }

 private:
  JSStringRef ref_;
};

std::string to_text(JSContextRef context, JSValueRef value) {
  return Text(JSValueToStringCopy(context, value, nullptr)).str();
}

JSValueRef run(JSContextRef context, std::string_view source, const char* name) {
  const Text text(source), url{std::string_view(name)};
  return JSEvaluateScript(context, text.ref(), nullptr, url.ref(), 1, nullptr);
}

/// The parts of the prelude are one function, which is handed the host's and gives the handler.
std::string prelude() {
  std::string all = "(function (host) { 'use strict';\n";
  for (const auto part : {embedded::prelude_dates_js, embedded::prelude_files_js,
                          embedded::prelude_tasks_js, embedded::prelude_requests_js}) {
    all.append(part) += '\n';
  }
  return all + "return answer; })";
}

}  // namespace

Engine*& Engine::current() {
  static Engine* engine = nullptr;
  return engine;
}

JSValueRef Engine::on_want(JSContextRef context, JSObjectRef, JSObjectRef, std::size_t count,
                           const JSValueRef arguments[], JSValueRef*) {
  if (count != 1) return JSValueMakeUndefined(context);
  const Text data(current()->want_(to_text(context, arguments[0])));
  return JSValueMakeString(context, data.ref());
}

JSValueRef Engine::on_moment(JSContextRef context, JSObjectRef, JSObjectRef, std::size_t,
                             const JSValueRef[], JSValueRef*) {
  run(context, embedded::moment_js, "moment.js");
  return JSValueMakeUndefined(context);
}

bool Engine::begin_session(std::string_view configuration) {
  end_session();
  current() = this;
  context_ = JSGlobalContextCreate(nullptr);
  static const std::string source = prelude();
  const JSValueRef made = run(context_, source, "prelude.js");
  if (made == nullptr) return false;
  JSObjectRef host = JSObjectMake(context_, nullptr, nullptr);
  const auto add = [&](const char* name, JSObjectCallAsFunctionCallback callback) {
    const Text text{std::string_view(name)};
    JSObjectSetProperty(context_, host, text.ref(),
                        JSObjectMakeFunctionWithCallback(context_, text.ref(), callback), 0,
                        nullptr);
  };
  add("want", on_want);
  add("loadMoment", on_moment);
  const Text settings(configuration), name{std::string_view("configuration")};
  JSObjectSetProperty(context_, host, name.ref(), JSValueMakeString(context_, settings.ref()), 0,
                      nullptr);
  JSObjectRef function = JSValueToObject(context_, made, nullptr);
  if (function == nullptr) return false;
  const JSValueRef argument = host;
  const JSValueRef handler =
      JSObjectCallAsFunction(context_, function, nullptr, 1, &argument, nullptr);
  if (handler == nullptr || !JSValueIsObject(context_, handler)) return false;
  handler_ = JSValueToObject(context_, handler, nullptr);
  JSValueProtect(context_, handler_);
  return true;
}

void Engine::end_session() {
  if (context_ == nullptr) return;
  if (handler_ != nullptr) JSValueUnprotect(context_, handler_);
  handler_ = nullptr;
  JSGlobalContextRelease(context_);
  context_ = nullptr;
}

std::string Engine::call(std::string_view request) {
  if (handler_ == nullptr) return {};
  const Text text(request);
  const JSValueRef argument = JSValueMakeString(context_, text.ref());
  const JSValueRef answer =
      JSObjectCallAsFunction(context_, handler_, nullptr, 1, &argument, nullptr);
  if (answer == nullptr || !JSValueIsString(context_, answer)) return {};
  return to_text(context_, answer);
}

}  // namespace vaultask::script::worker
