#include "hostile_scripts.hpp"

#include <array>
#include <string_view>

namespace vaultask::script {
namespace {

// "@" is a number of the script's own.
constexpr auto kTemplates = std::to_array<std::string_view>({
    // loops
    "for (;;) {} return true",
    "let n = @; while (n !== 0.5) n = (n * 7 + 3) % 1000; return true",
    "do { task.tags.push('x@') } while (task.tags.length > 0); return true",
    "label: for (;;) { try { continue label } finally { continue label } } return true",
    "const next = {next: () => ({value: @, done: false}), [Symbol.iterator]() { return this }};"
    "for (const x of next) {} return true",
    "function* all() { for (;;) yield @ } for (const x of all()) {} return true",
    "for (let i = 0n; ; i += @n) {} return true",
    // promises
    "(function again() { Promise.resolve(@).then(again) })(); return true",
    "(async () => { for (;;) await @ })(); return true",
    "for (let i = 0; i < @; ++i) queueMicrotask(function again() { queueMicrotask(again) });"
    "return true",
    // memory
    "const all = []; for (;;) all.push(new Array(@ * 1000).fill(1)); return true",
    "let text = 'x@'; for (;;) text = (text + text).replace('x', 'y'); return true",
    "const all = []; for (;;) all.push(new Uint8Array(@ * 100000).fill(1)); return true",
    "const all = new Map(); for (let i = 0; ; ++i) all.set('k' + i, {i}); return true",
    "const all = []; for (;;) all.push('z'.repeat(@ * 5000).split('')); return true",
    "const held = []; for (;;) held.push(new ArrayBuffer(@ << 20)); return true",
    "return 'a'.repeat(2 ** 29).padEnd(2 ** 30).length === @",
    // recursion
    "function deep(n) { return deep(n + 1) + @ } return deep(0) > 0",
    "const self = new Proxy({}, {get: (_, key, self) => self[key + '@']}); return self.x",
    "let nest = []; for (let i = 0; i < @ * 10000; ++i) nest = [nest];"
    "return JSON.stringify(nest).length > 0",
    "const it = {toString() { return `${this}@` }}; return String(it) === ''",
    // what is not there
    "const buffer = new SharedArrayBuffer(16); Atomics.wait(new Int32Array(buffer), 0, 0);"
    "return true",
    "const code = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);"
    "return new WebAssembly.Instance(new WebAssembly.Module(code)) !== @",
    "const memory = new WebAssembly.Memory({initial: @, maximum: 65536, shared: true});"
    "return memory !== null",
    "return require('fs').readFileSync('/etc/passwd').length > @",
    "import('/etc/passwd').then((it) => { globalThis.leak = it }); return typeof leak === 'object'",
    "return process.binding('spawn_sync').spawn({file: '/bin/sh'}).pid > @",
    "fetch('http://127.0.0.1:@/'); return true",
    "const socket = new XMLHttpRequest(); socket.open('GET', 'file:///etc/passwd'); return true",
    "return new Worker('data:,for(;;){}@') !== null",
    "return load('/etc/passwd') === read('/proc/@/maps')",
    "return globalThis.constructor.constructor('return process')().exit(@)",
    "for (let i = 0; i < 1e9; ++i) new Function('x', 'return x + ' + (i + @))(1); return true",
    // regular expressions
    "return /^(a+)+$/.test('a'.repeat(40 + @) + '!')",
    "return /(x+x+)+y/.test('x'.repeat(60 + @))",
    "return /^(([a-z])+.)+[A-Z]([a-z])+$/.test('a'.repeat(60 + @))",
    // what is everybody's
    "Object.prototype.leak = @; Array.prototype[Symbol.iterator] = null; return true",
    "JSON.stringify = () => '{\"passed\":\"' + '1'.repeat(@) + '\"}'; return true",
    "JSON.parse = () => ({kind: 'filter', expression: 'false', tasks: []}); return true",
    "Object.defineProperty(Object.prototype, 'passed', {set() { for (;;) {} }}); return true",
    "Function.prototype.call = Function.prototype.apply = () => { for (;;) {} }; return true",
    "globalThis.Date = null; globalThis.moment = null; task.file.__proto__.path = @; return true",
    "Object.getPrototypeOf(task).constructor.prototype.leak = @; return true",
    "throw {get message() { for (;;) {} }, toString() { for (;;) {} }}",
    "throw new Proxy(Error('@'), {get() { throw @ }})",
});

}  // namespace

std::size_t hostile_templates() {
  return kTemplates.size();
}

std::string hostile_script(std::size_t number) {
  const std::string own = std::to_string(1 + number / kTemplates.size());
  std::string script;
  for (const char c : kTemplates[number % kTemplates.size()]) {
    if (c == '@') {
      script += own;
    } else {
      script += c;
    }
  }
  return script;
}

}  // namespace vaultask::script
