// What the main program can ask for, and how an expression is run.

const query = settings.file === undefined ? null : {
  file: fileAt(settings.file),
  searchCache: {},
  get allTasks() {
    const all = Array.from({length: ask({count: true})}, (_, index) => taskAt(index));
    Object.defineProperty(this, 'allTasks', {value: all, writable: true});
    return all;
  },
};

const bodyOf = (text) => text.includes('return') ? text : 'return ' + text;

const compiled = new Map();
const compile = (text) => {
  let made = compiled.get(text);
  if (made === undefined) compiled.set(text, made = new Function('task', 'query', bodyOf(text)));
  return made;
};

// Half a surrogate pair is no text elsewhere.
const text = (value) => String(value).toWellFormed();
// A script may throw anything, such as what has no text.
const errorText = (thrown) => {
  try {
    return text(thrown);
  } catch {
    return 'Error: something without a text was thrown';
  }
};
const messageOf = (thrown) => {
  try {
    return thrown instanceof Error ? text(thrown.message) : 'Unknown error';
  } catch {
    return 'Unknown error';
  }
};

const whatFailed = (what, expression, thrown) =>
  `Error: Failed ${what} expression "${expression}".\nThe error message was:\n    ` +
  (thrown instanceof Error ? `"${errorText(thrown)}"` : 'Unknown error');

// The texts of a task's groups; what goes wrong is a group, too.
const groupsOf = (run, expression, task) => {
  let result;
  try {
    result = run(task, query);
  } catch (thrown) {
    return [text(whatFailed('calculating', expression, thrown))];
  }
  try {
    if (Array.isArray(result)) return result.map((item) => text(item.toString()));
    if (result === null) return [];
    if (typeof result === 'number' && !Number.isInteger(result)) return [result.toFixed(5)];
    return [text(result.toString())];
  } catch (thrown) {
    return [text(`Error: Failed calculating expression "${expression}". The error message was: `) + messageOf(thrown)];
  }
};

const isMoment = (value) => {
  const loaded = Object.getOwnPropertyDescriptor(globalThis, 'moment')?.value;
  return loaded !== undefined && loaded.isMoment?.(value);
};

// A moment as a sort key: impossible ones first, then by time.
const momentKey = (date) => date.isValid() ? date.valueOf() : -Number.MAX_VALUE;

// A sort key: a letter for its type, and a number or a text. "!" is an error.
const keyOf = (value) => {
  if (value === undefined) return ['!', '"undefined" is not a valid sort key'];
  if (Number.isNaN(value)) return ['!', '"NaN (Not a Number)" is not a valid sort key'];
  if (Array.isArray(value)) return ['!', '"array" is not a valid sort key'];
  if (value === null) return ['z', 0];
  if (isMoment(value)) return ['m', momentKey(value)];
  if (value instanceof TasksDate) {
    const date = value.moment;
    return ['t', date === null ? Number.MAX_VALUE : momentKey(date)];
  }
  if (typeof value === 'string') return ['s', text(value)];
  if (typeof value === 'boolean') return ['b', value ? 0 : 1];  // true first
  const number = Number(value);
  const letter = {number: 'n', bigint: 'i', object: 'o', function: 'f', symbol: 'y'}[typeof value];
  if (Number.isNaN(number)) return ['x' + letter, 0];
  return [letter, Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, number))];
};

const requests = {
  // Whether it can be compiled.
  check({expression}) {
    compile(expression);
    return {};
  },
  filter({expression, tasks}) {
    const run = compile(expression);
    let passed = '';
    for (const index of tasks) {
      const result = run(taskAt(index), query);
      if (typeof result !== 'boolean') {
        throw new Error(`filtering function must return true or false. This returned "${text(result)}".`);
      }
      passed += result ? '1' : '0';
    }
    return {passed};
  },
  sort({expression, tasks}) {
    const run = compile(expression);
    return {keys: tasks.map((index) => keyOf(run(taskAt(index), query)))};
  },
  group({expression, tasks}) {
    let run;
    try {
      run = compile(expression);
    } catch (thrown) {
      const why = [text(whatFailed('parsing', expression, thrown))];
      return {groups: tasks.map(() => why)};
    }
    return {groups: tasks.map((index) => groupsOf(run, expression, taskAt(index)))};
  },
  // A placeholder. What is no expression is left to Mustache.
  expand({expression, presets}) {
    let run;
    try {
      run = new Function('query', 'preset', bodyOf(expression));
    } catch {
      return {};
    }
    const value = run({file: query.file, allTasks: [], searchCache: {}}, presets);
    if (value === null) throw new Error("Invalid placeholder result 'null'");
    if (value === undefined) return {};
    return {value: text(typeof value === 'object' ? JSON.stringify(value) : value)};
  },
  match({body, flags, texts}) {
    const pattern = new RegExp(body, flags);
    let passed = '';
    for (const one of texts) {
      pattern.lastIndex = 0;
      passed += pattern.test(one) ? '1' : '0';
    }
    return {passed};
  },
};

if (settings.warmUp) {
  // Locale, collation and time zone are looked up in the system when first used.
  'a'.localeCompare('b', undefined, {numeric: true});
  new Intl.NumberFormat().format(1.5);
  new RealDate().toLocaleString();
  moment().format('LLLL');
  /(?<=a)b/.test('ab');
}

// Captured: a script may replace them, for itself.
const {parse, stringify} = JSON;
const answer = (request) => {
  try {
    const {kind, ...rest} = parse(request);
    return stringify(requests[kind](rest));
  } catch (thrown) {
    return stringify({error: errorText(thrown), syntax: thrown instanceof SyntaxError});
  }
};
