// The JavaScript engine of the worker: one global object at a time.
#pragma once

#include <JavaScriptCore/JavaScript.h>

#include <functional>
#include <string>
#include <string_view>

namespace vaultask::script::worker {

/// Asks the main program for data, as JSON.
using Want = std::function<std::string(std::string_view want)>;

/// Owns the engine's context of the session. Everything a session left behind goes with it.
class Engine {
 public:
  explicit Engine(Want want) : want_(std::move(want)) {}
  ~Engine() { end_session(); }
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// A new virtual machine with a new global object, and the prelude in it. False if that fails.
  bool begin_session(std::string_view configuration);
  void end_session();
  /// Hands a request to the prelude; its answer, or "" where it threw.
  [[nodiscard]] std::string call(std::string_view request);

 private:
  static JSValueRef on_want(JSContextRef, JSObjectRef, JSObjectRef, std::size_t, const JSValueRef[],
                            JSValueRef*);
  static JSValueRef on_moment(JSContextRef, JSObjectRef, JSObjectRef, std::size_t,
                              const JSValueRef[], JSValueRef*);
  static Engine*& current();

  Want want_;
  JSGlobalContextRef context_ = nullptr;
  JSObjectRef handler_ = nullptr;  ///< The prelude's function.
};

}  // namespace vaultask::script::worker
