"""The phrasings of one function from one template file: a ``Phraser``."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence

from jinja2 import Template, nodes

from generator.errors import TemplateError
from generator.phrasing.fill import AnyOf
from generator.phrasing.skeleton import OPENING, Hole, Phrasing, Skeleton
from generator.phrasing.templates.brackets import to_jinja
from generator.phrasing.templates.carried import Passed
from generator.phrasing.templates.lines import WHOLE, Line, TemplateText, normalised, split_lines
from generator.phrasing.templates.names import Keys, Names
from generator.phrasing.templates.plain import plain_tree
from generator.phrasing.templates.render import RenderedPhrasing
from generator.phrasing.templates.sandbox import Sandbox
from generator.phrasing.templates.symbolic import NotFast, Reading, Scope, declare, variants
from generator.phrasing.templates.tree import (
    bind_limits,
    check_names,
    guarded,
    parse,
    printed,
    refuse,
    tie_optionals,
)
from generator.quick import Struct, regex
from generator.records import keys_of, pointer
from generator.semantics.base import Parameter
from generator.specs.standard import is_constant


def lineage_of(text: str) -> str:
    """The lineage of a phrasing: a short hash of its text, the same on every line that has it."""
    return hashlib.blake2b(normalised(text).encode(), digest_size=5).hexdigest()


def _lineage(line: Line) -> str:
    """The lineage of a line; that of an opening says that it is one."""
    return (OPENING if line.mark == OPENING else "") + lineage_of(line.text)


_PLAIN = regex(r"\{\{ *([A-Za-z_]\w*)(?:\(\))? *\}\}")
"""A tag that prints one thing: ``{{ city }}`` or ``{{ please() }}``."""


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=8).digest()


class SharedFiles:
    """The sandbox of a set of folders, and the macro files read in it."""

    def __init__(self, find: Callable[[str], str | None]) -> None:
        """``find`` gives the text of a file by the name that it is imported by."""
        self._find = find
        self._scopes: dict[str, Scope] = {}
        self._open: list[str] = []
        self.sandbox = Sandbox(self._source)
        self.sandbox.prepare = _prepared

    def _source(self, name: str) -> str | None:
        text = self._find(name)
        return None if text is None else to_jinja(_shared_text(text, name), name)

    def scope(self, name: str, where: str) -> Scope:
        """What a shared file declares.

        Raises:
            TemplateError: there is no such file, it imports itself, or it can't be read.
        """
        if name in self._scopes:
            return self._scopes[name]
        source = guarded(name, lambda: self._source(name))
        if source is None or name in self._open:
            why = "no template folder has it" if source is None else "it imports itself"
            msg = f"{where}: can't import {name!r}: {why}"
            raise TemplateError(msg)
        tree = _parse_shared(self.sandbox, source, name)
        self._open.append(name)
        scope = Scope()
        declare(scope, tree, lambda other: self.scope(other, name), name)
        self._open.pop()
        check_names(tree, Names(()), scope.names() | _globals(self.sandbox), name)
        self._scopes[name] = scope
        return scope


def _shared_text(text: str, name: str) -> str:
    """A macro file without its comments; lines stay where they are."""
    found = split_lines(text, name)
    for line in found.phrasings:
        msg = f"{name}:{line.number}: only macros, imports and sets may stand in a shared file"
        raise TemplateError(msg)
    lines = [""] * (text.count("\n") + 1)
    for line in found.declarations:
        lines[line.number - 1] = line.text
    return "\n".join(lines)


def _parse_shared(sandbox: Sandbox, source: str, name: str) -> nodes.Template:
    try:
        tree = sandbox.parse(source, filename=name)
    except Exception:
        # which line is wrong, each read alone tells
        for number, line in enumerate(source.split("\n"), 1):
            guarded(f"{name}:{number}", lambda line=line: sandbox.parse(line))  # type: ignore[misc]
        raise
    refuse(tree, name)
    return tie_optionals(tree, Names(()))


def _prepared(tree: nodes.Template) -> nodes.Template:
    return bind_limits(tie_optionals(tree, Names(())))


def _globals(sandbox: Sandbox) -> frozenset[str]:
    return frozenset(sandbox.globals)


class ParsedLine(Struct, frozen=True):
    """A phrasing that was parsed and checked: its tree, and what is declared above it."""

    line: Line
    source: str
    lineage: str
    tree: nodes.Template
    scope: Scope


class TemplatePhraser:
    """All phrasings of a template file for one function's parameters."""

    def __init__(
        self,
        text: TemplateText,
        source: str,
        parameters: Mapping[str, Parameter],
        shared: SharedFiles,
        *,
        trusted: bool = False,
    ) -> None:
        """``source`` is how the file is called in messages and records, never an absolute path.

        ``trusted``: a file of the project's own for one of its own functions, of which a few
        phrasings are wanted quickly: names are not checked, nor is anything said that Jinja would
        have to render for each record.
        """
        self.source = source
        self.trusted = trusted
        self.text = text
        self.parameters = parameters
        self._shared = shared
        self.names = Names(tuple(keys_of(path) for path in sorted(parameters)))
        self.textual = frozenset(
            keys_of(path)
            for path, each in parameters.items()
            if each.leaf.schema.get("type") == "string"
        )
        self._by_lineage: dict[str, Line] = {}
        for line in text.phrasings:
            self._by_lineage.setdefault(_lineage(line), line)
        self._order: list[str] = []
        self._parsed: dict[str, ParsedLine] = {}
        self._scopes: list[tuple[int, Scope]] | None = None
        self._cache: dict[frozenset[str], tuple[Phrasing, ...]] = {}

    def lineages(self) -> Sequence[str]:
        """Every lineage, sorted."""
        return sorted(self._by_lineage)

    def parsed(self) -> Sequence[ParsedLine]:
        """Every distinct phrasing, parsed, in the order of lineages.

        Raises:
            TemplateError: a phrasing or a declaration that is wrong, with file and line.
        """
        return [self._line(each) for each in self.lineages()]

    def _line(self, lineage: str) -> ParsedLine:
        made = self._parsed.get(lineage)
        if made is None:
            made = self._parsed[lineage] = self.parse(self._by_lineage[lineage])
        return made

    def phrasings(self, present: frozenset[str]) -> Sequence[Phrasing]:
        """One phrasing for each line that can say exactly these arguments, sorted by lineage.

        Raises:
            TemplateError: as ``parsed``.
        """
        found = self._cache.get(present)
        if found is None:
            ready = (self.phrasing(each, present) for each in self.parsed())
            found = self._cache[present] = tuple(each for each in ready if each is not None)
        return found

    def check_names(self) -> None:
        """Raise ``TemplateError`` for a line that names what is neither parameter nor macro.

        Lines in which only plain names stand are not parsed for it: most are like that, and a
        short run says few of them.
        """
        known = self.names.tops()
        for lineage, line in self._by_lineage.items():
            above = (each for at, each in reversed(self.declarations()) if at < line.number)
            said = known | frozenset(next(above, Scope()).macros)
            rest = _PLAIN.sub(lambda found, said=said: "" if found[1] in said else "{", line.text)  # type: ignore[misc]
            if "{" in rest:
                self._line(lineage)

    def mixed(self, present: frozenset[str], start: int = 0) -> Iterator[Phrasing]:
        """The same in an order by hash; a line is parsed when it is asked for.

        Raises:
            TemplateError: a line that is wrong, when it is reached.
        """
        if not self._order:
            self._order = sorted(self._by_lineage, key=_digest)
        order = self._order
        at = start % max(1, len(order))
        for lineage in (*order[at:], *order[:at]):
            made = self.phrasing(self._line(lineage), present)
            if made is not None:
                yield made

    def natural(self, present: frozenset[str]) -> bool:
        """Whoever wrote the template meant it."""
        return True

    def phrasing(self, parsed: ParsedLine, present: frozenset[str]) -> Phrasing | None:
        """One line for one set of present arguments, or None if it can't say exactly these."""
        keys = frozenset(keys_of(path) for path in present)
        reading = Reading(self.names, self.textual, keys, parsed.scope)
        try:
            pieces = reading.read(parsed.tree.body)
        except Passed:
            return None
        except NotFast:
            if self.trusted:
                return None
            return self.rendered(parsed, present) if keys <= self.may_say(parsed) else None
        skeletons = [
            Skeleton(parts, parsed.lineage, parsed.source, whole=parsed.line.mark == WHOLE)
            for parts in variants(pieces, parsed.lineage)
            if {part.path for part in parts if isinstance(part, Hole)} == present
        ]
        return AnyOf(parsed.lineage, skeletons, self.parameters) if skeletons else None

    def may_say(self, parsed: ParsedLine) -> frozenset[Keys]:
        """The parameters that a line can say at all."""
        found = set(printed(parsed.tree, self.names))
        for name in sorted({each.name for each in parsed.tree.find_all(nodes.Name)}):
            macro = parsed.scope.macros.get(name)
            if macro is not None and macro.scope is parsed.scope:
                inner = nodes.Template(macro.node.body, lineno=1)
                found |= printed(inner, self.names)
        return frozenset(found)

    def rendered(self, parsed: ParsedLine, present: frozenset[str]) -> Phrasing:
        """One line as a phrasing that Jinja renders for each record, of these arguments."""
        return RenderedPhrasing(
            parsed.lineage,
            parsed.source,
            lambda: self._compile(parsed.line),
            self.parameters,
            frozenset(
                keys_of(path)
                for path, each in self.parameters.items()
                if path not in present and not is_constant(each.leaf.schema)
            ),
        )

    def _compile(self, line: Line) -> Template:
        """The line with its declarations as a Jinja template; only when first rendered."""
        sandbox = self._shared.sandbox
        where = f"{self.source}:{line.number}"
        pieces = [*self.text.declared_before(line), line]
        text = "".join(to_jinja(each.text, self.source, each.number) for each in pieces)

        def build() -> Template:
            tree = bind_limits(tie_optionals(sandbox.parse(text), self.names))
            code = sandbox.compile(tree, None, self.source)
            return Template.from_code(sandbox, code, sandbox.make_globals(None))

        return guarded(where, build)

    def declarations(self) -> Sequence[tuple[int, Scope]]:
        """The scope after each declaration, with the number of its line.

        Raises:
            TemplateError: a declaration that is wrong.
        """
        if self._scopes is None:
            self._scopes = self._read_declarations()
        return self._scopes

    def _read_declarations(self) -> list[tuple[int, Scope]]:
        scopes: list[tuple[int, Scope]] = []
        scope = Scope()
        for line in self.text.declarations:
            where = f"{self.source}:{line.number}"
            tree = tie_optionals(parse(self._shared.sandbox, line, self.source), self.names)
            scope = Scope(dict(scope.macros), dict(scope.modules), set(scope.other))
            declare(scope, tree, lambda name, at=where: self._shared.scope(name, at), where)  # type: ignore[misc]
            known = scope.names() | _globals(self._shared.sandbox)
            check_names(tree, self.names, known, where)
            scopes.append((line.number, scope))
        return scopes

    def parse(self, line: Line) -> ParsedLine:
        """One phrasing, parsed and checked.

        Raises:
            TemplateError: it, or a declaration above it, is wrong.
        """
        where = f"{self.source}:{line.number}"
        above = (each for at, each in reversed(self.declarations()) if at < line.number)
        scope = next(above, Scope())
        plain = plain_tree(line.text)
        tree = plain or parse(self._shared.sandbox, line, self.source)
        if plain is None or "[" in line.text:
            tree = tie_optionals(tree, self.names)
        if not self.trusted:
            check_names(tree, self.names, scope.names() | _globals(self._shared.sandbox), where)
        return ParsedLine(line, where, _lineage(line), tree, scope)

    def usable(self, parsed: ParsedLine) -> bool:
        """Whether some set of arguments can be said by this line: all that it names, or fewer."""
        paths = sorted(pointer(keys) for keys in self.may_say(parsed))
        required = {path for path in paths if self.parameters[path].leaf.required}
        sets = [frozenset(paths), frozenset(required), *(frozenset(paths) - {one} for one in paths)]
        sets += [frozenset(required | {one}) for one in paths]
        return any(self.phrasing(parsed, each) is not None for each in sets if required <= each)
