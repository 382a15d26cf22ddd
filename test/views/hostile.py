"""The fragments of test/unit/render/hostile_texts.cpp, and texts made of them: one list for the unit tests and these."""
import pathlib
import re

SOURCE = pathlib.Path(__file__).resolve().parents[1] / "unit" / "render" / "hostile_texts.cpp"
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\", '"': '"', "0": "\0"}
LITERAL = re.compile(r'std::string\((\d+), \'((?:\\.|[^\'\\])+)\'\)|"((?:\\.|[^"\\])*)"')
ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")


def unescaped(literal):
    """What a C++ literal means."""
    def one(match):
        code = match[1] or match[2] or match[3]
        return chr(int(code, 16)) if code else ESCAPES[match[4]]
    return ESCAPE.sub(one, literal)


def fragments():
    text = SOURCE.read_text(encoding="utf-8")
    text = text[text.index("fragments{"):text.index("return fragments;")]
    text = re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)
    found = [unescaped(char) * int(count) if count else unescaped(literal)
             for count, char, literal in LITERAL.findall(text)]
    assert len(found) > 150, "hostile_texts.cpp is written in another way now"
    return found


def one_line(text):
    """A description cannot hold the end of its line."""
    return " ".join(text.replace("\r", "\n").split("\n")).strip()


def hostile_texts(rng, count):
    """Each fragment alone, within words and twice, and mixtures of them: `count` in all, none empty."""
    seeds = fragments()
    texts = [form.replace("@", seed) for seed in seeds for form in ("@", "a @ b", "a@b", "a @ b @ c")]
    while len(texts) < count + 50:  # some are blank
        texts.append("".join(rng.choice(seeds) + rng.choice(["", "", " ", "x", ". "])
                             for _ in range(rng.randint(2, 8))))
    texts = [one_line(text) for text in texts]
    texts = [text for text in texts if text]
    rng.shuffle(texts)
    return texts[:count]
