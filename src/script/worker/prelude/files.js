// Notes and their links: task.file, query.file.

const ask = (want) => JSON.parse(host.want(JSON.stringify(want)));

// What is known of notes, by path. The answer to one want holds the notes beside it, too.
const lookUp = (kind, missing) => {
  const known = new Map();
  return (path) => {
    if (!known.has(path)) {
      for (const [name, value] of Object.entries(ask({[kind]: path}))) known.set(name, value);
      if (!known.has(path)) known.set(path, missing());
    }
    return known.get(path);
  };
};
const factsOf = lookUp('facts', () => ({properties: {}, tags: [], propertyTags: []}));
const linksOf = lookUp('links', () => []);

class Link {
  #link;
  #path;
  constructor(link, path) {
    this.#link = link;
    this.#path = path;
  }
  get originalMarkdown() {
    return this.#link.original;
  }
  get destination() {
    return this.#link.target;
  }
  get destinationPath() {
    return this.#link.path;
  }
  get displayText() {
    return this.#link.display;
  }
  // A link to a heading of its own note, so that it leads there from elsewhere.
  get markdown() {
    if (!this.destination.startsWith('#')) return this.originalMarkdown;
    return `[[${this.#path}${this.destination}|${this.displayText}]]`;
  }
  linksTo(destination) {
    if (typeof destination !== 'string') return this.destinationPath === destination.path;
    const bare = (text) => text.replace(/\.md$/, '');
    return bare(this.destination) === bare(destination) ||
           bare(this.destination).endsWith('/' + bare(destination));
  }
}

const makeLinks = (path, wanted) => linksOf(path).filter(wanted).map((link) => new Link(link, path));
const isInProperties = (link) => link.line === 0;
const isInBody = (link) => link.line !== 0;

const withoutExtension = (name) => name.replace(/\.md$/, '');

class TasksFile {
  #path;
  #frontmatter;
  #tags;
  constructor(path) {
    this.#path = path;
  }
  get path() {
    return this.#path;
  }
  get pathWithoutExtension() {
    return withoutExtension(this.#path);
  }
  get root() {
    const slash = this.#path.indexOf('/');
    return slash === -1 ? '/' : this.#path.slice(0, slash + 1);
  }
  get folder() {
    return this.#path.slice(0, this.#path.lastIndexOf('/') + 1) || '/';
  }
  get filename() {
    return this.#path.slice(this.#path.lastIndexOf('/') + 1);
  }
  get filenameWithoutExtension() {
    return withoutExtension(this.filename);
  }
  get tags() {
    return this.#tags ??= [...new Set(factsOf(this.#path).tags)];
  }
  get frontmatter() {
    if (this.#frontmatter === undefined) {
      const facts = factsOf(this.#path);
      this.#frontmatter = {...facts.properties, tags: facts.propertyTags};
    }
    return this.#frontmatter;
  }
  #value(key) {
    const wanted = key.toLowerCase();
    const found = Object.keys(this.frontmatter).find((name) => name.toLowerCase() === wanted);
    return found === undefined ? undefined : this.frontmatter[found];
  }
  hasProperty(key) {
    const value = this.#value(key);
    return value !== undefined && value !== null;
  }
  property(key) {
    const value = this.#value(key);
    if (value === undefined) return null;
    return Array.isArray(value) ? value.filter((item) => item !== null) : value;
  }
  get outlinksInProperties() {
    return makeLinks(this.#path, isInProperties);
  }
  get outlinksInBody() {
    return makeLinks(this.#path, isInBody);
  }
  get outlinks() {
    return [...this.outlinksInProperties, ...this.outlinksInBody];
  }
  // The part of Obsidian's CachedMetadata that the index knows.
  get cachedMetadata() {
    const place = (line) => ({start: {line: line - 1}, end: {line: line - 1}});
    const links = linksOf(this.#path);
    const plain = (link) => ({link: link.target, original: link.original, displayText: link.display});
    return {
      frontmatter: {...factsOf(this.#path).properties},
      tags: factsOf(this.#path).tags.map((tag) => ({tag})),
      links: links.filter(isInBody).map((link) => ({...plain(link), position: place(link.line)})),
      frontmatterLinks: links.filter(isInProperties).map((link) => ({...plain(link), key: link.property})),
    };
  }
  rawFrontmatterIdenticalTo(other) {
    return JSON.stringify(factsOf(this.#path).properties) === JSON.stringify(factsOf(other.path).properties);
  }
  identicalTo(other) {
    return this.path === other.path;
  }
}

const files = new Map();
const fileAt = (path) => {
  let file = files.get(path);
  if (file === undefined) files.set(path, file = new TasksFile(path));
  return file;
};
