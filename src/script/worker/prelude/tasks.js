// Tasks: objects without data, whose properties read columns that are asked for when first touched.

const chunkBits = 12;
const chunkMask = (1 << chunkBits) - 1;

// The values of one property of all tasks, in chunks.
const column = (name) => {
  const chunks = [];
  return (index) => {
    const at = index >> chunkBits;
    const chunk = chunks[at] ??= ask({column: name, chunk: at});
    return chunk[index & chunkMask];
  };
};

const columns = Object.fromEntries([
  'path', 'line', 'sectionStart', 'sectionIndex', 'heading', 'indentation', 'listMarker', 'symbol', 'statusName',
  'statusType', 'nextSymbol', 'description', 'tags', 'priority', 'created', 'start', 'scheduled', 'due', 'done',
  'cancelled', 'happens', 'inferred', 'recurrence', 'onCompletion', 'id', 'dependsOn', 'blockLink', 'hardBreak',
  'original', 'urgency', 'text', 'lineText',
].map((name) => [name, column(name)]));

const typeOrder = ['IN_PROGRESS', 'TODO', 'ON_HOLD', 'DONE', 'CANCELLED', 'NON_TASK'];
const closedTypes = new Set(['DONE', 'CANCELLED', 'NON_TASK']);
const priorityNames = ['Highest', 'High', 'Medium', 'Normal', 'Low', 'Lowest'];

class Status {
  #index;
  constructor(index) {
    this.#index = index;
  }
  get symbol() {
    return columns.symbol(this.#index);
  }
  get name() {
    return columns.statusName(this.#index);
  }
  get type() {
    return columns.statusType(this.#index);
  }
  get typeGroupText() {
    return `%%${typeOrder.indexOf(this.type) + 1}%%${this.type}`;
  }
  get nextSymbol() {
    return columns.nextSymbol(this.#index);
  }
  get nextStatusSymbol() {
    return this.nextSymbol;
  }
  get availableAsCommand() {
    return this.name !== 'Unknown';
  }
  isCompleted() {
    return this.type === 'DONE';
  }
  isCancelled() {
    return this.type === 'CANCELLED';
  }
}

class TaskLocation {
  #item;
  constructor(item) {
    this.#item = item;
  }
  get tasksFile() {
    return this.#item.file;
  }
  get path() {
    return this.#item.path;
  }
  get lineNumber() {
    return this.#item.lineNumber;
  }
  get sectionStart() {
    return this.#item.sectionStart;
  }
  get sectionIndex() {
    return this.#item.sectionIndex;
  }
  get precedingHeader() {
    return this.#item.precedingHeader;
  }
  get hasKnownPath() {
    return true;
  }
}

// The lists a note's tasks stand in: item → {parent, children}. Of items that share a line ("- 1. text")
// the first is the one that others are nested in.
const trees = new Map();
const itemsOf = lookUp('items', () => ({first: 0, tasks: [], items: []}));
const treeOf = (path) => {
  let tree = trees.get(path);
  if (tree !== undefined) return tree;
  trees.set(path, tree = new Map());
  const {first, tasks, items} = itemsOf(path);
  const entries = tasks.map(([line, parent], i) => ({line, parent, item: taskAt(first + i)}));
  for (const [line, parent, text] of items) {
    entries.push({line, parent, item: new ListItem(path, line, text)});
  }
  entries.sort((a, b) => a.line - b.line);
  const firstOn = new Map();
  for (const {line, parent, item} of entries) {
    const above = firstOn.get(parent) ?? null;
    tree.set(item, {parent: above, children: []});
    if (above !== null) tree.get(above).children.push(item);
    if (!firstOn.has(line)) firstOn.set(line, item);
  }
  return tree;
};

// What a task and any other list item have in common.
class ListEntry {
  get #node() {
    return treeOf(this.path).get(this) ?? {parent: null, children: []};
  }
  get parent() {
    return this.#node.parent;
  }
  get children() {
    return this.#node.children;
  }
  get root() {
    let item = this;
    while (item.parent !== null) item = item.parent;
    return item;
  }
  get isRoot() {
    return this.parent === null;
  }
  findClosestParentTask() {
    let item = this.parent;
    while (item !== null && !item.isTask) item = item.parent;
    return item;
  }
  get file() {
    return fileAt(this.path);
  }
  get filename() {
    const name = this.path.match(/([^/]+)\.md$/);
    return name === null ? null : name[1];
  }
  get taskLocation() {
    return new TaskLocation(this);
  }
  get outlinks() {
    const line = this.lineNumber + 1;
    return makeLinks(this.path, (link) => link.line === line);
  }
}

class ListItem extends ListEntry {
  constructor(path, line, text) {
    super();
    this.path = path;
    this.lineNumber = line - 1;
    this.originalMarkdown = text;
    const parts = text.match(/^([\s\t>]*)([-*+]|[0-9]+[.)]) *(?:\[(.)\])? *(.*)/u) ?? ['', '', '', undefined, ''];
    this.indentation = parts[1];
    this.listMarker = parts[2];
    this.statusCharacter = parts[3] ?? null;
    this.description = parts[4].trim();
  }
  get isTask() {
    return false;
  }
  get sectionStart() {
    return 0;
  }
  get sectionIndex() {
    return 0;
  }
  get precedingHeader() {
    return null;
  }
  toFileLineString() {
    const box = this.statusCharacter === null ? '' : `[${this.statusCharacter}] `;
    return `${this.indentation}${this.listMarker} ${box}${this.description}`;
  }
}

class Task extends ListEntry {
  #index;
  constructor(index) {
    super();
    this.#index = index;
  }
  get isTask() {
    return true;
  }
  get isDone() {
    return closedTypes.has(columns.statusType(this.#index));
  }
  get status() {
    return new Status(this.#index);
  }
  get statusCharacter() {
    return columns.symbol(this.#index);
  }

  get description() {
    return columns.description(this.#index);
  }
  get descriptionWithoutTags() {
    return this.description.replace(/(^|\s)#[^ !@#$%^&*(),.?":{}|<>]+/g, '').trim();
  }
  get tags() {
    return columns.tags(this.#index);
  }
  get priority() {
    return String(columns.priority(this.#index));
  }
  get priorityNumber() {
    return columns.priority(this.#index);
  }
  get priorityName() {
    return priorityNames[this.priorityNumber];
  }
  get priorityNameGroupText() {
    return `%%${this.priority}%%${this.priorityName} priority`;
  }
  get urgency() {
    return columns.urgency(this.#index);
  }
  get isRecurring() {
    return this.recurrenceRule !== '';
  }
  get recurrenceRule() {
    return columns.recurrence(this.#index);
  }
  get recurrence() {
    const rule = this.recurrenceRule;
    return rule === '' ? null : {toText: () => rule, baseOnToday: rule.endsWith('when done')};
  }
  get onCompletion() {
    return columns.onCompletion(this.#index);
  }
  get id() {
    return columns.id(this.#index);
  }
  get dependsOn() {
    return columns.dependsOn(this.#index);
  }
  get blockLink() {
    return columns.blockLink(this.#index);
  }
  get scheduledDateIsInferred() {
    return columns.inferred(this.#index);
  }

  get path() {
    return columns.path(this.#index);
  }
  get heading() {
    return this.precedingHeader;
  }
  get precedingHeader() {
    return columns.heading(this.#index);
  }
  get hasHeading() {
    return this.precedingHeader !== null;
  }
  get lineNumber() {
    return columns.line(this.#index);
  }
  get sectionStart() {
    return columns.sectionStart(this.#index);
  }
  get sectionIndex() {
    return columns.sectionIndex(this.#index);
  }
  get listMarker() {
    return columns.listMarker(this.#index);
  }
  get indentation() {
    return columns.indentation(this.#index);
  }
  get originalMarkdown() {
    return columns.original(this.#index);
  }
  get markdownHardBreak() {
    return columns.hardBreak(this.#index);
  }

  get happensDates() {
    return [this.startDate, this.scheduledDate, this.dueDate];
  }

  isBlocked(allTasks) {
    if (this.isDone || this.dependsOn.length === 0) return false;
    const open = openIdsOf(allTasks);
    return this.dependsOn.some((id) => open.ids.has(id));
  }
  isBlocking(allTasks) {
    if (this.isDone || this.id === '') return false;
    return openIdsOf(allTasks).waitedFor.has(this.id);
  }

  toString() {
    return columns.text(this.#index);
  }
  toFileLineString() {
    return columns.lineText(this.#index);
  }
  getLinkText({isFilenameUnique = true} = {}) {
    const name = isFilenameUnique ? this.filename : '/' + this.path;
    if (name === null) return null;
    return this.hasHeading && this.heading !== name ? `${name} > ${this.heading}` : name;
  }
  identicalTo(other) {
    return this === other;
  }

  static {
    for (const name of ['created', 'start', 'scheduled', 'due', 'done', 'cancelled', 'happens']) {
      const read = columns[name];
      const date = (task) => new TasksDate(read(task.#index));
      Object.defineProperty(Task.prototype, name, {configurable: true, get() { return date(this); }});
      if (name === 'happens') continue;
      Object.defineProperty(Task.prototype, name + 'Date',
                            {configurable: true, get() { return date(this).moment; }});
    }
  }
}

// The ids of tasks not done, and those such tasks wait for: once for each list that is asked over.
const openIds = new WeakMap();
const openIdsOf = (tasks) => {
  let found = openIds.get(tasks);
  if (found === undefined) {
    found = {ids: new Set(), waitedFor: new Set()};
    for (const task of tasks) {
      if (task.isDone) continue;
      found.ids.add(task.id);
      for (const id of task.dependsOn) found.waitedFor.add(id);
    }
    openIds.set(tasks, found);
  }
  return found;
};

// One object for each task, so that scripts may compare them.
const tasks = [];
const taskAt = (index) => tasks[index] ??= new Task(index);
