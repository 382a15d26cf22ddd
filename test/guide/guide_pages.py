"""The pages of the guide (vault-samples/guide/Guide) and the examples in them.

An example is a `tasks` block with its result in the next block, which follows it but for blank lines. The first word behind the
result's fence tells the format: `text` is --format md, any other word names itself (`json`, `csv`). Further words are options of
`vaultask query`, as they stand: "text --format table".
"""
import dataclasses
import pathlib
import shlex

VAULT = pathlib.Path(__file__).resolve().parents[2] / "vault-samples" / "guide"
PAGES = "Guide"


@dataclasses.dataclass
class Block:
    """A fenced block: where its fences stand (indices of lines), and what stands behind the opening one."""
    first: int
    last: int
    info: str

    @property
    def language(self):
        return self.info.split(" ")[0]


@dataclasses.dataclass
class Example:
    page: str  # relative to the vault
    query: Block
    result: Block
    lines: list  # those of the query

    def arguments(self):
        """What follows `vaultask` to run it."""
        language, *options = shlex.split(self.result.info)
        if "--format" not in options:
            options = ["--format", "md" if language == "text" else language, *options]
        return ["query", "--block", f"{self.page}:{self.query.first + 1}", *options]


def page_paths():
    return sorted(path.relative_to(VAULT).as_posix() for path in (VAULT / PAGES).rglob("*.md"))


def blocks(lines):
    """The fenced blocks of a page. The guide's fences are three or four backticks and are not indented."""
    found, fence = [], None
    for number, line in enumerate(lines):
        if fence is None and line.startswith("```"):
            fence = line[:len(line) - len(line.lstrip("`"))]
            found.append(Block(number, -1, line[len(fence):].strip()))
        elif fence is not None and line == fence:
            found[-1].last, fence = number, None
    if fence is not None:
        raise SystemExit(f"line {found[-1].first + 1}: this block has no end")
    return found


def examples(page, lines):
    """The examples of a page; a query without a result is an error."""
    found, all_blocks = [], blocks(lines)
    for block, follower in zip(all_blocks, [*all_blocks[1:], None]):
        if block.language != "tasks":
            continue
        if follower is None or any(lines[block.last + 1:follower.first]):
            raise SystemExit(f"{page}:{block.first + 1}: the result must stand below the query")
        found.append(Example(page, block, follower, lines[block.first + 1:block.last]))
    return found
