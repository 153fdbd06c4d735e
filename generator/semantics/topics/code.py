"""Code, commands, expressions and queries, said as they are typed or pasted."""

from __future__ import annotations

import functools
import json
import random
import re
from collections.abc import Mapping
from typing import ClassVar

from generator.quick import regex, replace
from generator.records import DEFAULT_ANCHOR, Json
from generator.semantics.base import Leaf, Sampler, SemanticType, Setting, semantic_type
from generator.semantics.described.leafwords import facet
from generator.semantics.described.naming import raw_words, words_of
from generator.semantics.drawing.composed import mentions
from generator.semantics.drawing.declared import Coded, Text, attached, declare_table
from generator.semantics.drawing.listed import siblings
from generator.semantics.topics.commands import commands_of, told_program
from generator.semantics.topics.languages_of_code import grammar_of
from generator.semantics.topics.records import record_of_thing


@functools.lru_cache(maxsize=256)
def shown_json(text: str) -> tuple[str, ...]:
    """Objects and lists of them that a text shows, on one line each."""
    found, end = [], 0
    for start in re.finditer(r"[\[{]", text[:4000]):
        if start.start() < end:
            continue
        try:
            value, end = json.JSONDecoder().raw_decode(text, start.start())
        except ValueError:
            continue
        if value and (isinstance(value, dict) or isinstance(value[0], dict)):
            found.append(json.dumps(value, ensure_ascii=False))
    return tuple(dict.fromkeys(found))


_PROGRAMS = frozenset(
    "source input python javascript js java typescript html css sql sample".split()
)


_SENTENCE = regex(r"(?<=[.!?])\s")
"""After the first sentence a description tells of what is done with code, which it need not be."""


_IN_CAPITALS = regex(r"\b(?:SELECT|INSERT|CREATE TABLE|ALTER TABLE)\b")
"""What only texts about SQL write in capitals."""


@functools.cache
def _but_databases(words: str) -> str:
    """What tells of SQL by itself: databases of all kinds are searched by words, too."""
    return " ".join(word for word in words.split() if word != "database")


def _is_search(leaf: Leaf) -> bool:
    """Whether the function searches by words: a protein database takes no SQL for that."""
    return not {"search", "find", "lookup"}.isdisjoint(words_of(leaf.function.name))


class Code(Text):
    """Something of the code grammar; the symbol is the type's name unless choices are given."""

    family = "code"
    grammar = "code"
    choices: ClassVar[Mapping[str, str]] = {}
    members: SemanticType | None = None
    """What stands in a list that is told to be written as JSON."""
    aliases: ClassVar[Mapping[str, str]] = {
        "shell_command": "shell",
        "python_code": "python",
        "javascript_code": "javascript",
        "spreadsheet_formula": "formula",
    }

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """The code of something (a port, a chart) is a short mark and no program."""
        words = leaf.words
        of_thing = len(words) > 1 and words[-1] == "code" and words[0] not in _PROGRAMS
        if of_thing and re.search(
            r"python|script|html|program|source|function", leaf.description, re.I
        ):
            of_thing = False
        if cls.name == "sql" and _IN_CAPITALS.search(leaf.function.description):
            return not mentions(leaf, cls.far)
        if of_thing or not super().suits(leaf, setting):
            return False
        if cls.name == "sql" and _is_search(leaf) and not mentions(leaf, _but_databases(cls.near)):
            return False
        first = replace(leaf, description=_SENTENCE.split(leaf.description, maxsplit=1)[0])
        return super().suits(first, setting)

    @functools.cached_property
    def symbol(self) -> str:
        """As declared; of statements in SQL those that the function is for.

        A function for one cell takes one; a range has no sheet where another argument tells it.
        """
        if self.name == "sql":
            return _statement(self.leaf)
        told = grammar_of(self.leaf) if self.name == "code_snippet" else ""
        found = told or super().symbol
        if found == "range" and words_of(self.leaf.function.name)[-1:] == ("cell",):
            return "cell"
        shown = [str(one) for one in self.leaf.examples]
        if found in ("range", "cell") and shown and all("!" in one for one in shown):
            return "sheet_range" if any(":" in one for one in shown) else "sheet_cell"
        sheeted = found == "range" and siblings(self.leaf) & {"sheet", "worksheet"}
        return "area" if sheeted else found

    @functools.cached_property
    def _shown(self) -> tuple[str, ...]:
        """What the description shows of the data that it asks for."""
        if self.name != "json_text":
            return ()
        lists = (str(one) for one in self.leaf.examples if str(one).startswith("["))
        return shown_json(self.leaf.description) or tuple(lists)

    @functools.cached_property
    def _is_list(self) -> bool:
        """Whether the data is told to be a list: "JSON array of contacts"."""
        told = _JSON_LIST.search(self.leaf.description) is not None
        listed = str(facet(self.leaf.schema, "default")).startswith("[")
        return self.name == "json_text" and (told or listed)

    @functools.cached_property
    def _record(self) -> Sampler | None:
        """The data of the thing that the function is about, where nothing is shown."""
        return record_of_thing(self.leaf) if self.name == "json_text" else None

    @functools.cached_property
    def _lines(self) -> tuple[str, ...]:
        """Lines that run the program which is told: "the full java command line"."""
        return commands_of(told_program(self.leaf.description)) if self.name == _SHELL else ()

    def series(self) -> str:
        """The values depend on what is shown, too, and on what the function is about."""
        if self.members is not None:
            return f"{super().series()}/{self.members.name}/{self.members.leaf.key}"
        own = self._shown or self._lines or (self.leaf.function.name if self._record else "")
        return f"{super().series()}/{own}" if own else super().series()

    def compose(self, rng: random.Random) -> Json:
        """What the description shows or names, the thing's own data, else of the grammar."""
        if self.members is not None and not self._shown:
            draw, times = self.members.sampler("any"), 1 + int(rng.random() * _MOST)
            found = (
                json.dumps(draw(rng, DEFAULT_ANCHOR), ensure_ascii=False) for _ in range(times)
            )
            return f"[{', '.join(dict.fromkeys(found))}]"
        shown = self._shown or self._lines
        if shown:
            one = shown[int(rng.random() * len(shown))]
            bare = self._is_list and all(each.startswith("{") for each in shown)
            return f"[{one}]" if bare else one
        if self._record is not None:
            made = self._record(rng, DEFAULT_ANCHOR)
            return json.dumps([made] if self._is_list else made, ensure_ascii=False)
        drawn = super().compose(rng)
        return f"[{drawn}]" if self._is_list and str(drawn).startswith("{") else drawn

    def __init_subclass__(cls) -> None:
        """The symbol follows from the name."""
        super().__init_subclass__()
        if not cls.choices:
            cls.choices = {"": cls.aliases.get(cls.name, cls.name)}


_SHELL = "shell_command"
_MOST = 3
"""Members that a list in a text has at most."""
_JSON_LIST = regex(r"\bJSON[- ](?:encoded |formatted |string )?(?:array|list)\b", re.IGNORECASE)
_STATEMENTS = (
    (regex(r"\b(?:create|add|new) (?:an? |unique )*ind(?:ex|exes|ices)\b", re.I), "sql_index"),
    (regex(r"\bdrop (?:an? )?(?:table|index|view)\b", re.I), "sql_drop"),
    (
        regex(r"\binsert (?:statement|query|into|rows?)\b|\A(?:an? |the |sql )*insert\b", re.I),
        "sql_insert",
    ),
    (
        regex(r"\bupdate (?:statement|query|sql|rows?)\b|\A(?:an? |the |sql )*update\b", re.I),
        "sql_update",
    ),
    (
        regex(r"\bdelete (?:statement|query|sql|from|rows?)\b|\A(?:an? |the |sql )*delete\b", re.I),
        "sql_delete",
    ),
    (regex(r"\bselect\b|\bread[- ]?only\b|\bread\b", re.I), "sql"),
    (regex(r"\balter\b|\bDDL\b|\bmigrations?\b|\bmigrate\b", re.I), "sql_change"),
    (regex(r"\bcreate (?:a |new |the )*tables?\b", re.I), "sql_ddl"),
    (regex(r"\b(?:insert|update|delete|DML|write)\b", re.I), "sql_write"),
)
"""What tells of the statements that a function runs: those that read, change tables or rows."""


def _statement(leaf: Leaf) -> str:
    """Which statements are asked for: by the function's name, the leaf's text, the function's."""
    named = " ".join(raw_words(leaf.function.name))
    for text in (named, leaf.description, leaf.function.description):
        for pattern, symbol in _STATEMENTS:
            if pattern.search(text):
                return symbol
    return "sql"


declare_table("code.ini", Code, __name__)


@semantic_type
class ProgrammingLanguage(Coded):
    """A programming language: its name, in the case of the examples."""

    name = "programming_language"
    family = "code"
    kinds = ("programming language", "language", "code language", "coding language", "runtime")
    also = ("lang", "syntax", "target language", "source language", "from language", "to language")
    near = (
        "code programming snippet repository compile script execute github leetcode developer "
        "semgrep lint linter eslint codemod transpile compiler codebase"
    )
    far = "translate translation spoken speech country zip postal iso"
    noun = "programming language"
    said = attached("after in {}", "before {}")

    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """Names in lower case ("python", said "Python") or as they are written."""
        names = ("Python", "JavaScript", "TypeScript", "Java", "Go", "Rust", "Ruby", "PHP", "Swift",
                 "Kotlin", "Scala", "R", "Perl", "Haskell", "Julia", "Dart", "Lua", "Elixir",
                 "C")  # fmt: skip
        special = {"cpp": ("C++",), "csharp": ("C#",)}
        texts = [item for item in self.leaf.examples if isinstance(item, str)]
        if texts and all(item[:1].isupper() for item in texts):
            return {**{name: () for name in names}, "C++": (), "C#": ()}
        return {**{name.lower(): (name,) for name in names}, **special}


@semantic_type
class Framework(Coded):
    """A software framework."""

    name = "framework"
    family = "code"
    kinds = ("framework", "web framework", "tech stack", "technology", "frontend framework")
    near = "code app project web software frontend backend ui component developer library"
    far = "legal governance risk compliance"
    coded = (
        "React; Vue; Angular; Svelte; Next.js; Nuxt; Django; Flask; FastAPI; Express; NestJS; "
        "Spring Boot; Laravel; Ruby on Rails; ASP.NET; Astro; Remix; SolidJS; Flutter; React Native"
    )
    noun = "framework"
    said = attached("after with {}", "after for {}", "after in {}")


@semantic_type
class LlmProvider(Coded):
    """Who serves a language model."""

    name = "llm_provider"
    family = "code"
    kinds = ("provider", "llm provider", "model provider", "ai provider")
    near = "llm model prompt ai gpt chat completion"
    far = "health insurance internet payment"
    coded = (
        "openai=OpenAI; anthropic=Anthropic; google=Google; mistral=Mistral; groq=Groq; "
        "cohere=Cohere; ollama=Ollama; azure=Azure; deepseek=DeepSeek; perplexity=Perplexity; "
        "together=Together; openrouter=OpenRouter; bedrock=Bedrock"
    )
    noun = "provider"
    said = attached("after from {}", "after with {}")
