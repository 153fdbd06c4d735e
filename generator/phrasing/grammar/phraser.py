"""The phraser of a function without a template: productions, and requests made from them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from generator.phrasing.fill import compile_skeleton
from generator.phrasing.grammar.action_arguments import is_action, parted, taken_off
from generator.phrasing.grammar.arithmetic import sums
from generator.phrasing.grammar.assemble import parts_of, says
from generator.phrasing.grammar.attached.roles import role_of
from generator.phrasing.grammar.composing import compose
from generator.phrasing.grammar.described.intent import Intent, intent_of
from generator.phrasing.grammar.described.named_deeds import named_deed
from generator.phrasing.grammar.frames import frames_of
from generator.phrasing.grammar.guard import guarded
from generator.phrasing.grammar.idioms import Idioms, completed
from generator.phrasing.grammar.moods import Frame
from generator.phrasing.grammar.object_choices import Present
from generator.phrasing.grammar.productions import Production, productions
from generator.phrasing.grammar.reading import REMEMBERED, Reading
from generator.phrasing.grammar.texts_as_objects import question_in
from generator.phrasing.grammar.worked_out import worked_out
from generator.phrasing.skeleton import LIST, Phraser, Phrasing, Skeleton
from generator.quick import regex, replace
from generator.records import FunctionSpec
from generator.semantics.base import Parameter

Shorter = Callable[[FunctionSpec, Intent], Intent | None]
SKELETONS = 260
"""At most this many skeletons are made for one set of present arguments."""
TRIES = 4
BY_NAME = 0.6
"""Share of the grammar's own requests that ask as the name does, where that is said apart."""
BY_LONG_NAME = 0.9
LONG = 3
"""Spaces of a described noun that hardly anybody would say."""


def grammar_phraser(spec: FunctionSpec, parameters: Sequence[Parameter]) -> Phraser:
    """Requests for a function, from its name, description and bound parameters."""
    return GrammarPhraser(spec, parameters, named_deed)


def _sayable(read: Reading) -> list[Frame]:
    """The frames of a reading; those of a question only where an argument is one.

    What can't be said would take the place of what can: there are only so many of each mood.
    """
    asked = any(question_in(read.intent, [role]) for role in read.roles)
    return [each for each in frames_of(read.intent) if asked or each.needs != "question"]


_SIGNS = regex(r"[^\w\ue000-\uf8ff]+")
"""What parts words and places of values."""


class GrammarPhraser:
    """A ``Phraser``; what is asked for is as the description has it and, of some, as the name."""

    def __init__(
        self, spec: FunctionSpec, parameters: Sequence[Parameter], shorter: Shorter
    ) -> None:
        """``shorter`` tells what else the function may be asked for as, if anything."""
        self._parameters = {each.pointer: each for each in parameters}
        parts = [role_of(each, index) for index, each in enumerate(parameters)]
        told = Reading(intent_of(spec), spec, parts)
        self.intent: Intent = told.intent
        self._paths = {role.mark: role.path for role in told.roles}
        self._marks = {role.path: role.mark for role in told.roles}
        self._roles = {role.path: role for role in told.roles}
        self._parted = frozenset(role.mark for role in parts if is_action(role) and parted(role))
        self._idioms = Idioms(self.intent, spec.name, told.roles)
        calculated = sums(self.intent, told.roles)
        calculated = calculated or worked_out(spec.name, self.intent, told.roles)
        frames = [Frame(mood, text) for mood, text in calculated]
        fixed = bool(frames) or any(map(is_action, parts))
        named = None if fixed else shorter(spec, self.intent)
        frames = frames or [*_sayable(told), *self._idioms.frames]
        self._readings: tuple[Reading, ...] = (told,)
        long = self.intent.noun.count(" ") >= LONG  # "a virtual lounge beverage experience"
        by_name = 0 if named is None else BY_LONG_NAME if long else BY_NAME
        share = 1 - by_name
        self._productions = productions(spec.name, frames, self.intent.verb, share=share)
        if named is not None:
            ours = Reading(named, spec, parts)
            self._readings = (told, ours)
            framed, verb = _sayable(ours), ours.intent.verb
            if self.intent.asks:  # when a film is on is not asked by its title alone
                framed = [
                    each if each.needs else replace(each, needs="untitled") for each in framed
                ]
            others = productions(spec.name, framed, verb, share=by_name, reading=1)
            together = [*self._productions, *others]
            self._productions = sorted(together, key=attrgetter("lineage"))
        self._made: OrderedDict[frozenset[str], tuple[Phrasing, ...]] = OrderedDict()

    def lineages(self) -> Sequence[str]:
        """Every lineage, sorted."""
        return sorted(production.lineage for production in self._productions)

    def phrasings(self, present: frozenset[str]) -> Sequence[Phrasing]:
        """The phrasings that say exactly these arguments, sorted by lineage."""
        made = self._made.get(present)
        if made is None:
            made = tuple(map(self._phrasing, self.skeletons(present)))
            self._made[present] = made
            if len(self._made) > REMEMBERED:
                self._made.popitem(last=False)
        else:
            self._made.move_to_end(present)
        return made

    def mixed(self, present: frozenset[str], start: int = 0) -> Iterator[Phrasing]:
        """The same in the order of the productions, each composed when it is asked for."""
        return map(self._phrasing, self._composed(present, start))

    def natural(self, present: frozenset[str]) -> bool:
        """Whether the object and what is asked for are told, and no thing its kind twice."""
        return self._readings[0].natural(present)

    def _phrasing(self, skeleton: Skeleton) -> Phrasing:
        return guarded(compile_skeleton(skeleton, self._parameters), skeleton, self._roles)

    def skeletons(self, present: frozenset[str]) -> list[Skeleton]:
        """Skeletons that say exactly these arguments, sorted by lineage, no two alike."""
        return sorted(self._composed(present), key=lambda skeleton: skeleton.lineage)

    def _composed(self, present: frozenset[str], start: int = 0) -> Iterator[Skeleton]:
        """Skeletons in the order of the productions, no two alike: all, then all once more, ….

        Such as differ in marks alone count as alike, as they do where duplicates are dropped.
        """
        heres = [self._readings[0].here(present)]
        heres += [each.here(present) for each in self._readings[1:] if each.natural(present)]
        marks = sorted(self._marks[path] for path in present)
        seen, sources = set[str](), set[str]()
        at = start % max(1, len(self._productions))
        alive = [*self._productions[at:], *self._productions[:at]]
        alive = [each for each in alive if each.reading < len(heres)]
        for attempt in range(TRIES):
            tried, alive = alive, list[Production]()
            for production in tried:
                if len(seen) >= SKELETONS:
                    return
                here = heres[production.reading]
                text = self._text(production, attempt, present, here)
                if text is not None or not attempt:
                    alive.append(production)
                bare = "" if text is None else _SIGNS.sub(" ", text.casefold()).strip()
                if text is None or bare in seen or not says(text, marks):
                    continue
                seen.add(bare)
                frame = production.frame
                source = "idiom" if frame.needs == "idiom" else "grammar"
                source = LIST if frame.mood == "listed" else source
                sources.add(source)
                yield Skeleton(parts_of(text, self._paths), production.lineage, source)
        if "grammar" not in sources:
            yield from self._last_resort(heres[0], marks)

    def _text(
        self, production: Production, attempt: int, present: frozenset[str], here: Present
    ) -> str | None:
        """The text of a production for these arguments; an idiom says some of them itself."""
        if production.frame.needs != "idiom":
            text = compose(production, attempt, here)
            taken = text and here.verb in self._parted and production.seed % 2
            return taken_off(text) if text and taken else text
        dice = production.dice(attempt)
        text, said = self._idioms.said(production.frame.text, present, dice)
        rest = self._readings[0].here(present - said)
        return completed(text, production, dice, rest) if text else None

    def _last_resort(self, here: Present, marks: Sequence[str]) -> list[Skeleton]:
        """What can be said if words may stumble: better than nothing."""
        found: dict[str, Skeleton] = {}
        for production in self._productions:
            if production.reading or production.frame.mood == "listed":
                continue
            text = compose(production, 0, here, lenient=True)
            if text is not None and text not in found and says(text, marks):
                parts = parts_of(text, self._paths)
                found[text] = Skeleton(parts, production.lineage, "grammar")
        return list(found.values())
