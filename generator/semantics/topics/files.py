"""Files, folders and patterns over them, of the kind that the function works on."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Mapping
from typing import ClassVar

from generator.quick import regex
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.composed import choose, mentions, near, word_set
from generator.semantics.drawing.declared import Text, attached
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.drawing.listed import siblings
from generator.semantics.topics.filekinds import KINDS, is_on_drive, kind_around, told_kind
from generator.semantics.topics.folders import OF_PROJECT, own_folder
from generator.semantics.topics.own_files import is_among_code, own_file, own_stem

_SHEETS = word_set("sheet worksheet sheetname")
"""Names of what a workbook has, and no table in a text file."""
_REPOSITORIES = word_set("repo repository workspace vault")
_OWN_FOLDER = regex(r"[A-Z]\w+(?:/\w+){0,3}")
_TITLED = (".cs", ".lean", ".shader", ".sol", ".prefab", ".unity")
_WRITING = "write create save append edit update make"
"""What is done to a file whose text is given, which then is plain text."""
_HOMES = ("/home", "/Users", "/tmp", "/var", "/path", "/etc", "/usr", "/root", "/data", "/mnt")
_FOLDER = word_set("directory folder dir cwd workspace root workdir")


_PLAINLY = word_set("path root base full absolute search output input target source")
_FILES_IN = word_set("list search find glob browse scan tree ls index")
"""Verbs that look through folders."""


def is_folder(leaf: Leaf) -> bool:
    """Whether a bare path is a folder's: what the function makes, lists or looks through."""
    words = frozenset(leaf.words)
    if OF_PROJECT.match(leaf.description) or leaf.words[-2:] == ("project", "path"):
        return not mentions(leaf, "kicad pcb")
    if leaf.words[-1:] == ("path",) and words & _REPOSITORIES:
        return not siblings(leaf) & _REPOSITORIES
    if leaf.words[-1:] != ("path",) or not words <= _PLAINLY:
        return False
    told = _BELOW_WHAT.sub("", leaf.description.lower().split(". ", 1)[0])
    first = _FILE_FIRST.search(told)
    if first:
        return first[1] is None
    if told and not re.match(r"(?:the )?(?:root |base |full |absolute )?path\b", told):
        return False
    words = word_set(" ".join(words_of(leaf.function.name)))
    if words & {"directory", "folder", "dir", "tree", "directories", "folders"}:
        return True
    many = re.search(r"files|directories|folders", leaf.function.name.lower())
    searching = bool(words & {"search", "grep"}) and not words & {"file", "document", "pdf"}
    return bool(many and words & _FILES_IN) or searching


_FILE_FIRST = regex(
    r"\b(?:(files?\b(?! ?(?:system|names?))|(?<=\.)[a-z]{2,5}\b)|director(?:y|ies)\b|folders?\b)"
)
"""A file or an ending, or a folder, whichever is told first."""
_BELOW_WHAT = regex(r"\brelative to .*", re.DOTALL)
"""What a path begins below, and is not itself."""


def _shows_routes(leaf: Leaf) -> bool:
    """Whether the examples are addresses without a file: "/users", "/groups"."""
    shown = [str(one) for one in leaf.examples]
    return bool(shown) and all(_ROUTE.fullmatch(one) for one in shown)


_ROUTE = regex(r"/[\w{}:-]+(?:/[\w{}:-]+)*")


class _Path(Text):
    """Something in a file system."""

    family = "files"
    grammar = "files"
    choices: ClassVar[Mapping[str, str]] = KINDS

    @functools.cached_property
    def _told(self) -> tuple[str, tuple[str, ...]]:
        """The symbol, and the endings that files have instead of its own."""
        return told_kind(self.leaf) or (self._by_context(), ())

    @functools.cached_property
    def symbol(self) -> str:
        """By the examples' ending, else by the context; an ending that no symbol has is itself."""
        return self._told[0]

    def _by_context(self) -> str:
        found = kind_around(self.leaf) or super().symbol
        if siblings(self.leaf) & _SHEETS:
            own = choose(self.leaf, self.choices, depth=1)
            found = "sheet" if own == self.choices[""] else found
        given = siblings(self.leaf) & {"content", "contents", "text"}
        told = found == "word_document" and near(self.leaf, "docx word")
        open_kind = found in ("any", "code", "word_document") and not told
        if open_kind and given and near(self.leaf, _WRITING):
            return "text"
        return "code" if found == "any" and self._is_hosted else found

    @property
    def _is_hosted(self) -> bool:
        """Whether the file lies in a repository of code."""
        beside = siblings(self.leaf)
        told = bool(beside & {"ref", "sha", "branch"}) and near(self.leaf, "commit branch")
        kept = told or bool(beside & {"repo", "repository"})
        return kept or near(self.leaf, "git github gitlab repository")

    @property
    def _is_stored(self) -> bool:
        """Whether the file lies in a storage elsewhere, under a key of its own."""
        taken = set(self.leaf.words) & {"local", "input", "source"}
        told = _STORED.search(self.leaf.description)
        return not taken and bool(told or siblings(self.leaf) & {"bucket", "container"})

    @functools.cached_property
    def style(self) -> str:
        """windows, unix or relative, as the examples or the description show."""
        shown = " ".join(map(str, self.leaf.examples)) or self.leaf.description
        if is_on_drive(self.leaf) or near(self.leaf, "windows powershell"):
            return "windows"
        if shown.startswith("/") and not shown.startswith(_HOMES):
            return "rooted"
        if _ABSOLUTE.search(self.leaf.description) or shown.startswith("/"):
            return "unix"
        if self.leaf.examples and all(map(_BELOW.match, map(str, self.leaf.examples))):
            return "relative"
        if self._is_hosted or "relative" in self.leaf.description.lower() or self._is_stored:
            return "relative"
        told = _TOLD_STYLE.search(self.leaf.function.description)
        return {"a": "unix", "r": "relative"}[told[1][0].lower()] if told else "mixed"

    @functools.cached_property
    def _shown_folders(self) -> tuple[str, ...]:
        """Folders of a program's own, as the examples have them: "Assets/Scripts"."""
        inside = _INSIDE.search(self.leaf.description)
        if inside:
            return (inside[1],)
        found = (str(item).rpartition("/")[0] for item in self.leaf.examples)
        return tuple(one for one in dict.fromkeys(found) if _OWN_FOLDER.fullmatch(one))

    def series(self) -> str:
        """The values depend on kind and style."""
        told = f"{self._shown_folders}/{self._is_camel}"
        own = "/".join(own_stem(self.leaf, self.symbol))
        return f"{self.name}/{self.symbol}/{self.style}/{told}/{self._told[1]}{own}"

    @property
    def _is_camel(self) -> bool:
        return any(str(item).rpartition("/")[2][:1].isupper() for item in self.leaf.examples)

    def _file(self, rng: random.Random) -> str:
        """A file's name; one with an ending of a program's own is called as the examples are."""
        grammar, endings = load_grammar("files"), self._told[1]
        if named := own_file(self.leaf, self.symbol, rng):
            return named
        if self.symbol[0] != ".":
            file = grammar.draw(self.symbol, rng)
            if not endings or file.lower().endswith(tuple(f".{one}" for one in endings)):
                return file
            return f"{file.rpartition('.')[0]}.{endings[int(rng.random() * len(endings))]}"
        titled = self._is_camel or self.symbol in _TITLED
        return grammar.draw("titled_stem" if titled else "code_stem", rng) + self.symbol


_INSIDE = regex(r"\b(?:inside|under|within|below) (?:the )?['\"`]?(\.?[\w-]+(?:/[\w-]+)*)/(?!\w)")
_STORED = regex(
    r"\b(?:in|within|on|of) (?:the |your |an? )?(?:[\w-]+ ){0,3}?(?:storage|bucket|s3|cloud"
    r"|media library|vault|repo(?:sitory)?|blob|drive|dropbox|container|workspace)\b"
    r"|\b(?:no|without|not [^.]{0,40}?)\bleading\b",
    re.I,
)
"""What tells of files that are kept elsewhere, under keys of their own."""
_BELOW = regex(r"(?![~/]|\w+:)[^/]+/.*\.\w+\Z")
"""How paths begin that lie below something: "docs/index.md"."""
_TOLD_STYLE = regex(r"\b(absolute|relative) (?:file ?|folder |local )?paths?\b", re.I)
"""How the function says that its paths are to be given."""
_ABSOLUTE = regex(r"\babsolute\b|\bfull path\b", re.I)
_TOLD_PATH = regex(
    r"(?:the |an? )?(?:(?:full|absolute|relative|local|file) )*path (?:to|of|where)\b"
    r"(?![^.]*\b(?:director(?:y|ies)|folders?)\b)",
    re.I,
)


_IMPORTED = regex(r"(?:the |an? )?(?:[\w-]+ )?(?:import|dotted|module) (?:path|name)\b", re.I)
"""What describes the name that a module is imported by, which is no file: "app.services.auth"."""


@semantic_type
class FilePath(_Path):
    """The path of a file."""

    name = "file_path"
    kinds = ("path", "file path", "filepath", "input path", "output path", "source path",
             "input file", "output file", "file", "destination path",
             "image path", "video path", "audio path", "document path", "config path",
             "save path", "download path")  # fmt: skip
    also = ("source", "destination", "src", "* file path", "* path", "* file", "attachment")
    forms = ("{}", "* {}")
    noun = "file"
    said = attached("object*4 {}", "after in {}", "object*0.5 the file {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare source or destination needs a file nearby; not a folder, a URL path or a route."""
        words = frozenset(leaf.words)
        other = near(leaf, "xpath json_path jsonpath route career learning flight")
        if other or words & _FOLDER or is_folder(leaf) or _shows_routes(leaf):
            return False
        if _TOLD_PATH.match(leaf.description):
            return True
        if _IMPORTED.match(leaf.description):
            return False
        return bool(words & word_set("path file filepath")) or near(
            leaf, "file path copy rename upload attachment"
        )

    def compose(self, rng: random.Random) -> str:
        """A folder and a file name, in the style that the examples show."""
        grammar = load_grammar("files")
        file = self._file(rng)
        style = "bare" if self.symbol == "note" else self.style
        code = is_among_code(self.leaf, self.symbol)
        own = f"folder_{self.symbol}"
        places = "code_folder" if code else own if own in grammar else "folder"
        folder = grammar.draw(places, rng)
        shown = self._shown_folders
        if shown:
            return f"{shown[int(rng.random() * len(shown))]}/{file}"
        if style == "mixed":
            style = rng.choice(("unix", "unix", "relative", "bare"))
        if style == "windows":
            home = grammar.draw("windows_home", rng)
            return f"{home}\\{folder}\\{file}".replace("/", "\\")
        if style == "unix":
            return f"{grammar.draw('unix_home', rng)}/{folder}/{file}"
        lead = "/" if style == "rooted" else ""
        return file if style == "bare" else f"{lead}{folder}/{file}"


@semantic_type
class FileName(_Path):
    """The name of a file."""

    name = "file_name"
    kinds = ("filename", "file name", "output filename", "document name", "attachment name",
             "output name", "output file name", "image name", "save as")  # fmt: skip
    noun = "file name"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A file's name, not a container image's."""
        return not near(leaf, "docker kubernetes container")

    def compose(self, rng: random.Random) -> str:
        """No folder before it, nor an ending where it is told to have none."""
        name = self._file(rng).rpartition("/")[2]
        return name.rpartition(".")[0] or name if _BARE.search(self.leaf.description) else name

    def attachments(self) -> tuple[Attachment, ...]:
        """An output is a name given, a new one what is changed to; else the verb acts on it."""
        if "new" in self.leaf.words or _NEW.match(self.leaf.description):
            return attached("after*3 to {}", "after as {}")
        if near(self.leaf, "output save export create write"):
            return attached("after*2 as {}", "object {}", "after called {}")
        return attached("object*3 {}", "object the file {}", "after in {}")


_NEW = regex(r"(?:the )?new (?:file ?)?name\b", re.IGNORECASE)
_BARE = regex(
    r"\b(?:without|no|excluding|omit(?:ting)?|minus) (?:the |an? |any )?(?:file )?extension\b"
    r"|\bextension (?:is|will be|gets) (?:added|appended)\b",
    re.IGNORECASE,
)
_OF_MACHINES = (
    "server log config configuration docker container deploy ssh linux system nginx host cron "
    "shell command process filesystem mount partition disk backup website database git"
)
"""Where folders of a machine's own, such as /etc/nginx, are spoken of."""


@semantic_type
class Directory(_Path):
    """A folder, by path."""

    name = "directory"
    kinds = ("directory", "folder", "dir", "cwd", "working directory", "root directory",
             "folder path", "directory path", "dir path", "output directory", "output folder",
             "project root", "root path", "workspace path", "output dir", "repo path", "workspace",
             "repository path", "project path", "project directory", "project dir", "workdir",
             "folder name", "base path",
             "parent folder", "base directory", "output location",
             "save location", "export location")  # fmt: skip
    also = ("path", "root path", "search path")
    far = "slack clickup email gmail mail label asana bookmark notion database"
    noun = "folder"
    said = attached("after*3 in {}", "object {}", "after from {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare workspace is a folder only where files are; a folder by name may hold anything."""
        words = {*leaf.words}
        if leaf.words[-1] == "path" and not words & _FOLDER:
            return is_folder(leaf)
        if words <= {"workspace", "name"} and not near(leaf, "file path folder"):
            return False
        shown = any("/" in str(one) or "\\" in str(one) for one in leaf.examples)
        files = "file path directory code git repository terminal shell disk drive filesystem"
        if words <= {"folder", "name", "parent"} and not shown and not mentions(leaf, files):
            return False
        return super().suits(leaf, setting)

    def compose(self, rng: random.Random) -> str:
        """An absolute path, a Windows one or a relative one, as the examples show."""
        grammar, style = load_grammar("files"), self.style
        if told := own_folder(self.leaf, self.symbol, style, rng):
            return told
        if self.leaf.words[-1:] == ("name",):
            return grammar.draw("relative_directory", rng).rpartition("/")[2]
        if style == "windows":
            return f"{grammar.draw('windows_home', rng)}\\{grammar.draw('folder', rng)}".replace(
                "/", "\\"
            )
        if style == "relative":
            return grammar.draw("relative_directory", rng)
        where = "directory" if mentions(self.leaf, _OF_MACHINES) else "home_directory"
        found = grammar.draw(where, rng)
        if style == "unix" and not found.startswith("/"):
            return f"{grammar.draw('unix_home', rng)}/{grammar.draw('folder', rng)}"
        return found
