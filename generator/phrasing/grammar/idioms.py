"""Idioms: what people say for a deed in other words than its own: "had a bagel", "wake me at 7".

Files in ``catalogues/idioms/`` hold sections of this form:

    [log a meal]
    does: log record track
    to: meal food
    food = dish food item
    meal = meal_type
    ! put down {food}[ for {meal}]
    . just had {food}[ for {meal}]
    ? what can I have {food} with?
    ! remind me {@when} to {task}

A section is for functions whose verb, or a word of whose name, is one that it ``does``, and whose
object, or a word of whose name, is one that it does it ``to`` ("issue" is "issues" too, "issues"
only many); if ``of:`` is there, one of its words must be among them, too, or among what else the
function is about. The object must end in a word of one of these lines, or of ``last:``: e-mail
rules are no e-mails. ``not:`` words keep it away, and so do arguments that it ``lacks:``, told as
for slots. A slot takes the first argument whose semantic type, whole name or last word is one of
its words; a word like ``on/off`` stands for a closed list with these members, or for a flag that
is said so. A line says the
slots that it names, those in brackets only where the call has them; all else follows at its end,
or at ``{r}``, but no line goes without the slots that the section ``owns:`` if the call has them;
``{o}`` is the object as the function names it. ``{@when}`` is said with what leads to it
elsewhere, too: "on Friday", "at 7", "tomorrow". "!" is a command, which may be asked for with
"can you", "?" a question, "." what people merely state.

``to: ?`` is no object at all: "search". ``to: *`` is any: turns of phrase for all functions whose
verb, or class of verbs in ``verbs.ini`` (``@get``), is one of those that it ``does``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence, Set

from generator.phrasing.grammar.assemble import Dice, finished, ordered, trail
from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import alone
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.verb_classes import SEARCHED
from generator.phrasing.grammar.moods import Frame, Mood
from generator.phrasing.grammar.object_choices import Present
from generator.phrasing.grammar.productions import Production
from generator.phrasing.grammar.second_sentences import followed, sentences_of
from generator.phrasing.grammar.verb_prepositions import matched
from generator.quick import Struct, regex
from generator.semantics.catalogues import FOLDER, read_text
from generator.semantics.choices.flags import phrases_of
from generator.semantics.described.naming import singular_words, words_of
from generator.semantics.family_groups import MOMENTS

_SLOT = regex(r"\{@?([a-z_]+)\}")
_LED = regex("(?:(?:on|at|in|by|before|until|from|to|every|due|due by) )?[\ue000-\uf8ff]")
"""What may lead to an argument in the middle of an idiom; "for", "with" and the like follow it."""
OWN = frozenset(("o", "r"))
"""Slots that are no arguments: the object, and what follows."""
NOTHING = "?"
"""In ``to:``, functions that don't tell what they do it to."""
_GROUP = regex(r"\[([^\[\]]*)\]")
_END = regex(r"(?:, please)?[?.!]*$")
_LEADS = ("can you {}?", "could you {}?", "please {}", "I need you to {}", "hey, {}", "{}, please")
"""How a command is asked for, one of them for each."""
_WRAPPED = regex(
    r"(?:the |all )?(?:details?|info(?:rmation)?|data|(?:current )?(?:status|state))"
    r" (?:of|on|for|about) |(?<=[\ue000-\uf8ff]) as [a-z]+$"
    r"| as (?:done|completed?|finished|resolved|closed|read|paid)$"
)
"""What is wanted of a thing or what it becomes, where the thing is what people talk about."""
_AFTER = regex(r"\{o\},? [a-z]")
_GOES_ON = regex(r"^that | (?:to|into|as) ")
"""Objects that tell what becomes of them, which no words of an idiom can follow."""
_WRITTEN = regex(r': "?\{\w+\}"?$')
"""How lines end whose text may be anything: "jot this down: {note}"."""
_DOERS = frozenset(("by", "payer", "sender"))
"""How names of arguments end that tell who does it: nobody shares a bill with who paid it."""
_ATTACHED = frozenset(("target", "of", "score"))
"""Units that follow only the function's own verb or noun."""


class Idiom(Struct, frozen=True, kw_only=True):
    """A section: which functions it is for, its slots with their words, and its lines."""

    does: frozenset[str]
    to: frozenset[str]
    of: frozenset[str]
    never: frozenset[str]
    lacks: tuple[str, ...]
    owns: frozenset[str]
    last: frozenset[str]
    slots: Mapping[str, tuple[str, ...]]
    lines: tuple[str, ...]

    @property
    def general(self) -> bool:
        """Whether it is for any object."""
        return "*" in self.to

    @property
    def heads(self) -> frozenset[str]:
        """Words of which one is the last of what the object is called."""
        return self.to | self.of | self.last


class Idioms:
    """The idioms of one function."""

    def __init__(self, intent: Intent, name: str, roles: Sequence[Role]) -> None:
        self._bound: dict[str, tuple[Mapping[str, Role], frozenset[str]]] = {}
        self._sided = frozenset(role.path for role in roles if _sides(role))
        self.frames: list[Frame] = []
        for idiom in _fitting(intent, name):
            if any(_takes(word, role) for word in idiom.lacks for role in roles):
                continue
            slots = _bound(idiom, roles)
            for line in idiom.lines:
                for frame in _frames(line, "turn" if idiom.general else "idiom"):
                    needed = _SLOT.findall(_GROUP.sub("", frame.text))
                    bound = all(slot in slots or slot in OWN for slot in needed)
                    if bound and frame.text not in self._bound:
                        self._bound[frame.text] = slots, idiom.owns
                        self.frames.append(frame)

    def said(self, text: str, present: frozenset[str], dice: Dice) -> tuple[str, frozenset[str]]:
        """The frame with its slots filled by holes, and which arguments these are.

        The text is "" where the call lacks an argument that it needs, or nothing leads to one, and
        where it leaves out the flag that says which of two things is done.
        """
        bound, owned = self._bound[text]
        slots = {slot: role for slot, role in bound.items() if role.path in present}

        def group(found: re.Match[str]) -> str:
            return found[1] if all(slot in slots for slot in _SLOT.findall(found[1])) else ""

        text = _GROUP.sub(group, text)
        named = [slot for slot in _SLOT.findall(text) if slot not in OWN]
        if not all(slot in slots for slot in named) or owned & slots.keys() - set(named):
            return "", frozenset()
        if self._sided & present - {slots[slot].path for slot in named}:
            return "", frozenset()
        for slot in named:
            text = text.replace(f"{{{slot}}}", slots[slot].mark)
            if f"{{@{slot}}}" in text:
                ways = _led(slots[slot])
                if not ways:
                    return "", frozenset()
                text = text.replace(f"{{@{slot}}}", dice.pick(ways))
        return text, frozenset(slots[slot].path for slot in named)


def completed(text: str, production: Production, dice: Dice, rest: Present) -> str | None:
    """The request: an idiom with what it does not say itself behind it; None if that can't be."""
    if rest.condition or rest.verb or rest.switch:
        return None
    choice = dice.pick(rest.choices)
    if "{o}" in text:
        if choice.vague:
            return None
        said = dice.pick(choice.said)
        own = production.frame.mood == "idiom"  # in words of its own for things of this kind
        said = _WRAPPED.sub("", said) if own else said
        if _GOES_ON.search(said) and _AFTER.search(text):
            return None
        text = text.replace("{o}", said)
    apart = sentences_of(production.frame, choice.units, dice, rest)
    if apart is None:
        return None
    kept, told = apart
    if any(unit.kind in _ATTACHED for unit in (*kept, *choice.units)):
        return None
    text = text.replace("{r}", trail(ordered(kept, production.family, dice), dice))
    text = matched(text, production.frame, rest.sought)
    return finished(followed(text, told))


def _fitting(intent: Intent, name: str) -> Iterator[Idiom]:
    """The sections for a function; none where its description is itself what is asked."""
    if intent.question is not None:
        return
    named = _words(name)
    kind = [] if intent.kind.deed else [f"@{intent.kind.name}"]
    whole, verb = {intent.verb, *kind}, {intent.verb.split(" ")[0], *kind}
    told = not intent.asks and intent.verb != SEARCHED  # else the object is not all that is asked
    does = verb | named
    to = named.union(*map(_words, intent.objects))
    about = set().union(*(_words(noun) for _, noun in intent.complements))
    objects = set().union(*(_head(words_of(noun), frozenset()) for noun in intent.objects))
    if not objects:
        objects, to = {NOTHING}, to | {NOTHING}
    for idiom in idioms():
        if idiom.general:
            fits = told and not idiom.does.isdisjoint(whole)
        elif idiom.does.isdisjoint(does) or idiom.to.isdisjoint(to):
            fits = False
        else:
            heads = objects | _head(words_of(name), idiom.does | verb)
            fits = bool(idiom.does & idiom.to & does or heads & idiom.heads)
        if fits and (idiom.of & (to | about) or not idiom.of) and not idiom.never & (to | does):
            yield idiom


def _head(words: Sequence[str], verbs: Set[str]) -> set[str]:
    """What words are about: the last that tells something, as of many and as of one."""
    end = next((at for at, word in enumerate(words) if at and word in _TAIL), len(words))
    told = [word for word in words[:end] if word not in verbs] or list(words[end + 1 :])
    while len(told) > 1 and told[-1] in _LOOSE:
        told.pop()
    return {*told[-1:], *singular_words(told[-1:])}


_TAIL = frozenset("by for from in into with to of on at via as using per".split())
"""Words of names after which something else than the object is told."""
_LOOSE = frozenset(
    "data info information detail details content contents list tool now today item items entry "
    "entries record records result results api base snippet job".split()
)
"""Nouns at the end of what something is called that tell nothing of what it is."""


def _words(name: str) -> set[str]:
    """The words of a name as they are and, of many things, as one."""
    words = words_of(name)
    return {*words, *singular_words(words)}


def _bound(idiom: Idiom, roles: Sequence[Role]) -> Mapping[str, Role]:
    """The arguments that take the slots, each at most one."""
    bound: dict[str, Role] = {}
    for slot, words in idiom.slots.items():
        for word in words:
            free = (role for role in roles if role not in bound.values())
            found = next((role for role in free if _takes(word, role)), None)
            if found is not None:
                bound[slot] = found
                break
    return bound


def _led(role: Role) -> tuple[str, ...]:
    """An argument with what leads to it; days and times go on or at where nothing else is known.

    Something is moved "to" a new day, which no other verb goes on with: "bring it on Friday".
    """
    ways = tuple(way for way in alone(role).ways if _LED.fullmatch(way))
    moment = role.parameter.meaning.family in MOMENTS
    if moment:
        ways = tuple(way for way in ways if not way.startswith("to "))
    if ways or not moment:
        return ways
    clock = role.parameter.meaning.family == "times" or "time" in role.parameter.leaf.words
    return (f"at {role.mark}",) if clock else (f"on {role.mark}", role.mark)


def _takes(word: str, role: Role) -> bool:
    if "/" in word:
        return set(word.split("/")) <= (options_of(role) or _sides(role))
    counted = getattr(role.parameter.meaning, "counts_things", False)
    if role.part == "flag" or (role.part == "json" and not counted):
        return False
    leaf, meaning = role.parameter.leaf, role.parameter.meaning
    symbol = str(getattr(meaning, "symbol", ""))
    names: tuple[str, ...] = (meaning.name, symbol, "_".join(leaf.words))
    if leaf.words[-1] in _DOERS:
        names = names[2:]
    return word in names or word == leaf.words[-1]


def _sides(role: Role) -> frozenset[str]:
    """What a flag says of a thing, or to do with it: "on" and "off", "lock" and "unlock"."""
    said = phrases_of(role.parameter.meaning)
    if said is None or said.kind not in ("verb", "which", "to", "as") or " are " in said.yes[0]:
        return frozenset()  # "that are open" is what is sought
    return frozenset(text.replace(" ", "_") for text in (*said.yes, *said.no))


def _frames(line: str, mood: Mood) -> Iterator[Frame]:
    """A line as frames, the commands with what they are asked by."""
    sort, text = line[0], line[2:].strip()
    if "{r}" not in text:
        text = _END.sub(r"{r}\g<0>", text, count=1)
    yield Frame(mood, text, "idiom")
    if sort == "!" and not text.startswith(("don't ", "let's ")):
        # one for each idiom, so that what is merely stated or asked is as frequent
        leads = _LEADS[:-1] if _WRITTEN.search(line) else _LEADS  # the text would go on
        at = len(text) % len(leads)
        for lead in leads[at : at + 1] if mood == "idiom" else leads:
            yield Frame(mood, lead.format(text), "idiom", rare=True)


@functools.cache
def idioms() -> tuple[Idiom, ...]:
    """Every section, in the order of the files' names."""
    folder = FOLDER / "idioms"
    names = sorted(path.name for path in folder.glob("*.txt"))
    return tuple(idiom for name in names for idiom in _sections(read_text(name, folder)))


def _sections(text: str) -> Iterator[Idiom]:
    for section in _SECTION.split(text)[1:]:
        told: dict[str, frozenset[str]] = {}
        slots: dict[str, tuple[str, ...]] = {}
        said: list[str] = []
        for line in map(str.strip, section.splitlines()[1:]):
            key, _, words = line.partition(":")
            slot, equals, named = line.partition(" = ")
            if line[:2] in _SORTS:
                said.append(line)
            elif key in _KEYS:
                told[key] = frozenset(words.split())
            elif equals and line[0] != "#":
                slots[slot] = tuple(named.split())
        yield Idiom(
            does=told["does"],
            to=told["to"],
            of=told.get("of", frozenset()),
            never=told.get("not", frozenset()),
            lacks=tuple(sorted(told.get("lacks", ()))),
            owns=told.get("owns", frozenset()),
            last=told.get("last", frozenset()),
            slots=slots,
            lines=tuple(said),
        )


_SECTION = regex(r"^\[", re.M)
_SORTS = ("! ", "? ", ". ")
_KEYS = ("does", "to", "of", "not", "lacks", "owns", "last")
