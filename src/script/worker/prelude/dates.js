// The world a script finds besides its tasks: a clock that stands still, moment, no machinery.

const settings = JSON.parse(host.configuration);
const RealDate = Date;
const [nowYear, nowMonth, nowDay, nowSecond] = settings.now;
const now = new RealDate(nowYear, nowMonth - 1, nowDay, 0, 0, nowSecond).getTime();
const todayNumber = nowYear * 10000 + nowMonth * 100 + nowDay;

// The run's "now" is every script's: two queries of one run agree, and a test can name the day.
// moment makes dates all the time, so its two forms come first.
globalThis.Date = function Date(first) {
  if (new.target === Date) {
    const count = arguments.length;
    if (count === 1) return new RealDate(first);
    if (count === 0) return new RealDate(now);
  }
  if (new.target === undefined) return new RealDate(now).toString();
  return Reflect.construct(RealDate, arguments.length === 0 ? [now] : arguments, new.target);
};
Object.defineProperty(globalThis, 'Date', {enumerable: false});
Object.defineProperties(globalThis.Date, {
  length: {value: 7},
  prototype: {value: RealDate.prototype, writable: false},
  now: {value: () => now, writable: true, configurable: true},
  UTC: {value: RealDate.UTC, writable: true, configurable: true},
  parse: {value: RealDate.parse, writable: true, configurable: true},
});
Object.defineProperty(RealDate.prototype, 'constructor', {value: globalThis.Date, writable: true, configurable: true});

for (const name of ['WebAssembly', 'Atomics', 'SharedArrayBuffer']) delete globalThis[name];
// Scripts of the plugin's documentation write to the console; here is nobody to read it.
globalThis.console = Object.fromEntries(
  ['log', 'info', 'warn', 'error', 'debug', 'trace', 'time', 'timeEnd', 'assert', 'table', 'group', 'groupEnd']
    .map((name) => [name, () => undefined]));
globalThis.window = globalThis;
globalThis.self = globalThis;

// moment() is asked for every task: a copy of one is quicker than a new one.
const withPresent = (loaded) => {
  const present = loaded();
  const moment = function (first, format, locale, strict) {
    return arguments.length === 0 ? present.clone() : loaded(first, format, locale, strict);
  };
  moment.prototype = loaded.prototype;
  return Object.setPrototypeOf(moment, loaded);
};

// moment takes longer to load than most queries to run: only when it is touched.
Object.defineProperty(globalThis, 'moment', {
  configurable: true,
  enumerable: true,
  get() {
    delete globalThis.moment;
    host.loadMoment();
    return globalThis.moment = withPresent(globalThis.moment);
  },
  set(value) {
    Object.defineProperty(globalThis, 'moment', {value, writable: true, configurable: true});
  },
});

// A group with a place of its own: "%%1%% Overdue".
class PropertyCategory {
  constructor(name, sortOrder) {
    this.name = name;
    this.sortOrder = sortOrder;
  }
  get groupText() {
    return this.name === '' ? '' : `%%${this.sortOrder}%% ${this.name}`;
  }
}

const localDay = (day) => {
  const date = new RealDate(Math.floor(day / 10000), Math.floor(day / 100) % 100 - 1, day % 100);
  if (day < 1000000) date.setFullYear(Math.floor(day / 10000));  // years 0 to 99 mean 1900 to 1999
  return date;
};

const moments = new Map();
const momentOf = (day) => {
  let found = moments.get(day);
  if (found === undefined) moments.set(day, found = moment(localDay(day)));
  return found;
};

const two = (number) => String(number).padStart(2, '0');

// A date of a task: null for none, 20251114 for that day, a text for an impossible one. moment
// objects are made of a Date, which is several times as fast as reading a text, once for each day;
// what is handed out is a copy, since scripts may change it.
class TasksDate {
  #day;
  #moment;
  constructor(value) {
    if (value === null || typeof value === 'number' || typeof value === 'string') this.#day = value;
    else this.#moment = value;  // a moment
  }

  get moment() {
    if (this.#moment !== undefined) return this.#moment.clone();
    const day = this.#day;
    if (day === null) return null;
    if (typeof day === 'string') return moment(day, 'YYYY-MM-DD');
    return momentOf(day).clone();
  }

  formatAsDate(fallback = '') {
    const day = this.#day;
    if (typeof day !== 'number') return this.format('YYYY-MM-DD', fallback);
    return `${String(Math.floor(day / 10000)).padStart(4, '0')}-${two(Math.floor(day / 100) % 100)}-${two(day % 100)}`;
  }
  formatAsDateAndTime(fallback = '') {
    return this.format('YYYY-MM-DD HH:mm', fallback);
  }
  format(format, fallback = '') {
    const date = this.moment;
    return date === null ? fallback : date.format(format);
  }
  toISOString(keepOffset) {
    const date = this.moment;
    return date === null ? '' : date.toISOString(keepOffset);
  }

  get category() {
    if (this.#day === null) return new PropertyCategory('Undated', 4);
    let day = this.#day;
    if (this.#moment !== undefined) {
      day = this.#moment.isValid() ? Number(this.#moment.format('YYYYMMDD')) : 'invalid';
    }
    if (typeof day === 'string') return new PropertyCategory('Invalid date', 0);
    if (day < todayNumber) return new PropertyCategory('Overdue', 1);
    return day === todayNumber ? new PropertyCategory('Today', 2) : new PropertyCategory('Future', 3);
  }

  // Sorted by the first moment that has the same words.
  get fromNow() {
    const date = this.moment;
    if (date === null) return new PropertyCategory('', 0);
    const words = date.fromNow();
    if (!date.isValid()) return new PropertyCategory(words, 0);
    const present = moment();
    const past = date.isSameOrBefore(present, 'second');
    const [amount, unit] = date.clone().locale('en').fromNow(true).split(' ');
    const count = Number.isNaN(Number(amount)) ? 1 : Number(amount);
    const edge = past ? present.subtract(count, unit) : present.add(count, unit);
    return new PropertyCategory(words, Number((past ? '1' : '3') + edge.format('YYYYMMDDHHmm')));
  }

  postpone(unit = 'days', amount = 1) {
    const date = this.moment;
    if (date === null) throw new Error('Cannot postpone a null date');
    const today = moment().startOf('day');
    return (date.isSameOrAfter(today, 'day') ? date : today).add(amount, unit);
  }
}
