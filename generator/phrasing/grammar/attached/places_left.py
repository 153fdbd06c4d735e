"""Arguments that lead somewhere else than their names look: folders left, logins, confirmations.

One moves message 7 "from" INBOX to Archive; an email that tells whose account it is gets no mail.
"""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.name_labels import KEEPING
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import plural
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import MAKING

_GOING = frozenset("move copy transfer relocate archive trash".split())
_ELSEWHERE = frozenset("target dest destination dst new to into".split())
_KEEPING = KEEPING | frozenset("mailbox label column".split())


def left_ways(role: Role) -> tuple[str, ...]:
    """Ways to say what holds a thing that goes to another of its kind, or to where a name says."""
    words = role.parameter.leaf.words
    if len(words) != 1 or words[0] not in _KEEPING or not verbs_of(role) & _GOING:
        return ()
    if types_of(role.parameter) != {"string"}:
        return ()
    others = map(words_of, siblings(role.parameter.leaf))
    another = any(each[-1:] == words and each[0] in _ELSEWHERE for each in others if each[1:])
    named = words_of(role.parameter.leaf.function.name)
    goal = named[named.index("to") + 1 :] if "to" in named else ()
    told = bool(goal) and words[0] not in goal
    m = role.mark
    return (f"from {m}", f"from {m}", f"in {m}") if another or told else ()


def other_ways(role: Role) -> tuple[str, ...]:
    """Ways to say logins, confirmations, names for programs, numbers of things, places in a row."""
    words, m = role.parameter.leaf.words, role.mark
    if words == ("user", "id") and role.parameter.meaning.name == "email":
        return (f"for user {m}", f"for {m}")
    if words == ("sys", "id"):
        return (f"for record {m}", f"with sys_id {m}")
    if words[-2:] == ("api", "name") and verbs_of(role) & MAKING:
        return (f"with the API name {m}", f"with API name {m}")
    if words == ("index",) and verbs_of(role) & {"insert", "add"}:
        return (f"at index {m}", f"at position {m}")
    if words[0] in _NUMBERS and words[1:] and role.parameter.meaning.name in _COUNTS:
        things = plural(" ".join(words[1:]).removeprefix("of "))
        return (f"with {m} {things}", f"for {m} {things}")
    if words in _CONFIRMING and "string" in types_of(role.parameter):
        return (f", confirmation: {m}", f'confirmed with "{m}"')
    return ()


_NUMBERS = frozenset("n num number".split())
_COUNTS = frozenset("integer number plain_number usual_number quantity".split())
_CONFIRMING = (("confirm",), ("confirmation",))
