"""Verbs: which words are verbs, their classes, and how they inflect."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.phrasing.grammar.described.verb_classes import CLASSES, VerbClass
from generator.quick import regex
from generator.semantics.described.smallwords import DETERMINERS

OTHERS = frozenset(
    "approve reject accept decline assign archive restore convert translate transfer pay refund "
    "upload download export import merge split move copy share publish post comment reply "
    "subscribe unsubscribe follow unfollow like join leave invite block unblock mute lock "
    "unlock enable disable activate deactivate resize crop compress encrypt decrypt sign render "
    "draw plot chart summarize summarise classify compare divide multiply subtract solve "
    "resolve parse format sort filter optimize optimise simulate train deploy install restart "
    "reboot pause resume skip log record file submit issue claim renew extend mint swap stake "
    "bridge withdraw deposit close complete finish mark tag label rank navigate click scroll "
    "type press wait sync backup clone fork push commit pull debug fix call dial connect "
    "disconnect authenticate login logout crawl scrape index embed remind forward print scan "
    "charge invest trade sell short quote redeem track greet fill wrap encode decode hash roll "
    "flip pick report freeze unfreeze rent hire lend borrow visit drive fly ride park tip "
    "donate gift earn spend save recommend vote quit enroll admit discharge prescribe refill "
    "dispatch launch leave ship deliver pack unpack attach detach link unlink watch unwatch star "
    "pin unpin react increase decrease raise lower dim brighten heat cool vacuum feed water start "
    "mix cook explain rephrase rewrite correct proofread identify recognize geocode reverse place "
    "release engage write prepare serialize segment prompt design reschedule gather output combine "
    "concatenate categorize transform control rotate refresh truncate shuffle respond construct "
    "collect broadcast preheat orient align integrate differentiate factor round normalize "
    "interpolate expose grant revoke rerun retry flush mount unmount provision rollback promote "
    "demote suspend reopen escalate snooze dismiss acknowledge bookmark highlight annotate "
    "transcribe dub trim rotate mask strip count fit refactor tune calibrate sample shutdown "
    "initiate conduct utilize instantiate handle manage step swipe tap hover focus refuel fold "
    "drag emulate resize evaluate inspect rename unlink bump reply quote retweet tweet repost "
    "ingest seed migrate reindex mention say speak whisper announce "
    "blend deal categorise transform contact facilitate nudge postpone confirm redeem assess "
    "take capture select choose open drop screen overwrite ensure "
    "rewind cast boil bake roast grill fry steam defrost knit paint clean wash iron mow repair "
    "store enhance associate preprocess bypass unapprove unsplit protect expand echo articulate "
    "signal pose ignore celebrate adopt go walk groom teach memorize practice stretch meditate "
    "hold organize organise rearrange reimburse refuse deny appoint elect enrol onboard offboard "
    "carry tow pour sew weld weave whisk knead marinate shred bury dig hoist heal mend refurbish "
    "rehome neuter microchip immunize engrave embroider lubricate loosen lengthen energize "
    "recharge reroute repurpose redraft rehearse recite pronounce romanize transliterate "
    "conjugate lemmatize deduce propose ratify waive warn triage unfriend unhide unzip upvote "
    "downvote downscale animate aggregate fertilize incinerate sublet furlough cosign commence "
    "confer bestow distill ferment rinse sift stir steer tidy deplete refer recover "
    "operate settle secure serve jump stamp emboss redact redline timestamp watermark "
    "weigh compost restrict ban unban arm disarm discard consign cull sow "
    "abandon abolish absorb accelerate accommodate accumulate acquire adapt administer advise "
    "allocate amend amplify anonymize apportion appraise assemble augment authorize automate "
    "certify circulate clarify colorize compile conceal condense consolidate consult consume "
    "contribute convene cultivate curate customize decipher declare decompile decompress "
    "decorate deduct deduplicate defend demonstrate denoise deobfuscate derive devise dictate "
    "digitize dilute disassemble disinfect dispense distribute diversify divert educate "
    "eliminate emit encourage endorse enforce enlarge enrich eradicate exclude exfiltrate "
    "expedite extinguish fabricate falsify flatten formulate fortify germinate govern guess halt "
    "harden harmonize hijack illustrate imitate impersonate implement impute incorporate infer "
    "inform inhibit inject inspire instruct insulate insure interact intercept interpret "
    "interrogate introduce investigate irrigate isolate justify legalize liquidate localize "
    "maintain manipulate mediate minimize mitigate mobilize modernize motivate narrate negotiate "
    "neutralize nominate notarize obfuscate observe outsource oversee overhaul paginate "
    "penetrate pinpoint populate precompute preserve prioritize privatize procure prolong "
    "propagate prosecute prune purify pursue quantify rebalance reclaim reconcile reconstruct "
    "recruit rectify recycle redact redesign reduce regulate reinforce relocate remediate "
    "remodel renovate reorganize replenish replicate resample resell restock restructure retain "
    "retire retouch revamp reveal revise revive reword safeguard sanitize segregate sharpen "
    "shorten simplify sniff solicit soothe spawn spoof stabilize standardize sterilize stimulate "
    "strengthen summon supervise suppress synthesize tabulate tailor thaw tighten tokenize "
    "transact transplant treat triangulate troubleshoot uncover undertake unify upgrade upscale "
    "vaccinate vectorize visualize whitelist withhold brainstorm recall relate remember "
    "undo purge uninstall silence unmute cordon uncordon lint typecheck rebase unstage bootstrap "
    "quarantine detonate blacklist allowlist fuzz override redeploy undeploy abort unschedule "
    "untag unseal backfill materialize upsert enqueue dequeue bisect unassign minify transpile "
    "downgrade deprecate pop squash stash slugify beautify reissue invalidate throttle "
    "evict think "
    "ack affix answer attest autofill autofit await benchmark blur carve cherry-pick collapse "
    "correlate crossfade darken decommission decouple dedup dedupe defer delegate deselect "
    "deskew diff discuss dislike dissolve dump duplicate eject enter equip exit fade "
    "fast-forward favorite flag forget fulfill grab group grow hello hide illuminate improve "
    "indent inpaint interrupt invert keep kick kill mirror outdent outline outpaint overlay "
    "paste peek persist prettify preview profile qualify queue quiz receive redirect redo "
    "redraw refine repeat research revert scaffold scale scrub shift shrink slice spin stage "
    "stitch sum supply throw tilt trace transcode transition transpose trash traverse tweak "
    "autoscale bind drain merge poll route seal understand bounce infuse unmark dedent "
    "chmod chown curl grep hydrate pinch preload relabel requeue resync "
    "rsync tail taint touch underline unfavorite ungroup unmerge unpause unshare untar unwrap wake "
    "wipe zip zoom decompose deconstruct disambiguate dereference dissect jot "
    "punctuate regroup reshape restyle retrain rework unfold unlist crosscheck finetune ideate "
    "jailbreak mutate permute prefill prove recenter recolor rejoin repay replan reposition "
    "respawn retarget collate halve fuse demux".split()
)
"""Verbs that are said as they stand."""

NOUNISH = frozenset(
    "answer arm audit benchmark book charge clean close count deal diff display draft dump "
    "duplicate estimate exchange favorite feed flag gift grade group heat index label lead "
    "light link list log mark market match measure message mirror mix model monitor note "
    "open order outline overlay park place plan play plot poll post preview price process "
    "profile prompt queue quiz quote rank rate record release report request research review "
    "roll route sample scale schedule score seal seed segment set shift sort stage stake "
    "start state step store stream sum swap tag text trace track trade transfer transition "
    "trash view vote watch weather zip zoom".split()
)
"""Verbs that are as often nouns or adjectives: "order book depth", "funding rate"."""

TEXTUAL = frozenset(
    "translate summarize summarise classify analyze analyse rephrase proofread correct rewrite "
    "embed encode decode hash explain post publish ask evaluate parse format check say speak "
    "read".split()
)
"""Verbs that may take a text itself as their object: translate "good morning"."""

PARTED = {
    "rollback": "roll back", "backup": "back up", "setup": "set up", "shutdown": "shut down",
    "cleanup": "clean up", "hello": "say hello to",
}  # fmt: skip
"""Nouns that names have for verbs of two words."""
_LEADING = {"reply": "to", "respond": "to", "comment": "on"}


def led_on(verb: str, told: str) -> str:
    """A verb with what leads to its thing, where the description has it: no "reply the email"."""
    prep = _LEADING.get(verb, "")
    forms = f"{verb[:-1]}(?:y|ies|ied|ying)" if verb.endswith("y") else f"{verb}(?:s|ed|ing)?"
    led = prep and re.search(rf"\b{forms} {prep} ", told, re.I)
    return f"{verb} {prep}" if led else PARTED.get(verb, verb)


_MOVES = frozenset("go come step turn move scroll look try navigate jump fall".split())
"""What one does "back" or "again" without an object; things are rolled back."""
STEPS = ("step into", "step over", "step out")
"""What a debugger does."""
PARTICLES = frozenset("back forward forwards backward backwards again".split())
"""Directions that end a verb without an object: "go back"."""

PLAINER = {
    "initiate": "start", "conduct": "run", "utilize": "use", "instantiate": "create",
    "terminate": "stop", "commence": "start", "persist": "save", "understand": "analyze",
    "poll": "check",
}  # fmt: skip
"""What people say for verbs that only documents use, where the verb is said as it stands."""

LIGHT = frozenset("give perform do make handle provide process manage facilitate place".split())

_PLAIN = {verb: cls for cls in reversed(CLASSES) for verb in cls.verbs.split()}


_UNDONE = frozenset(
    "archive assign block build calculate check connect deploy encode fetch follow format "
    "generate index install like link load lock map mix mount mute name open order pin play "
    "post publish rank register scan score select send set star start submit subscribe tag "
    "test try upload use watch".split()
)
"""Verbs that take "un" or "re"."""


_SLIPS = {
    "retrive": "retrieve", "retrives": "retrieve", "retreive": "retrieve", "retreives": "retrieve",
    "recieve": "receive", "serach": "search", "seach": "search", "udpate": "update",
    "upate": "update", "creat": "create", "delte": "delete", "genrate": "generate",
    "genarate": "generate", "calc": "calculate", "caluclate": "calculate", "calcualte": "calculate",
    "fecth": "fetch", "excute": "execute", "exectue": "execute",
}  # fmt: skip
"""Verbs as descriptions misspell them."""


@lru_cache(maxsize=16_384)
def verb_of(word: str) -> str | None:
    """The base form of a verb at the start of a description ("Retrieves" → "retrieve"), or None."""
    low = _SLIPS.get(word.lower(), word.lower())
    if low == "news":
        return None
    low = low[:2] + low[3:] if low.startswith(("re-", "un-")) else low  # "re-index a file"
    stems = [low]
    if low.endswith("ies"):
        stems.append(low[:-3] + "y")
    if low.endswith("es"):
        stems += [low[:-1], low[:-2]]
    elif low.endswith("s") and not low.endswith("ss"):
        stems.append(low[:-1])
    if low.endswith("ing"):
        stems += [low[:-3] + "e", low[:-3], low[:-4]]
    known = next(filter(_is_known, stems), None)
    if known is None and low.startswith("pre"):  # "pre-order", "prebook"
        ahead = (stem.removeprefix("pre").removeprefix("-") for stem in stems)
        known = next((f"pre-{verb}" for verb in ahead if verb in _AHEAD), None)
    if known is None:
        british = (f"{stem[:-2]}ze" for stem in stems if stem.endswith("ise"))
        known = next(filter(_is_known, british), None)
    if known is None and low[:2] in ("un", "re"):
        known = next((stem for stem in stems if _is_done_again(stem[2:])), None)
    return known or next(filter(_IZED.fullmatch, stems), None)


_AHEAD = frozenset("order book register pay select reserve load fill warm heat approve".split())
"""What is done ahead of time, too: one pre-orders a meal."""


def _is_known(verb: str) -> bool:
    return verb in _PLAIN or verb in OTHERS


def _is_done_again(verb: str) -> bool:
    """Whether a verb may take "un" or "re"; of short ones some are other words: "resort"."""
    long = len(verb) > _SHORT and verb not in ("search", "present", "source")
    return verb in _UNDONE or (long and (verb in _PLAIN or verb in OTHERS))


_SHORT = 5
_IZED = regex("[a-z]{3,}[a-rt-z]ize")
"""Verbs by their ending ("containerize"), which is not that of sizes: "filesize"."""


def leads_to_deed(known: Sequence[str], text: str) -> bool:
    """Whether a name starts with a verb; not with what the text tells as a thing: "a heat pump"."""
    if not any(map(verb_of, known)):
        return False
    first = re.escape(known[0])
    return not verb_of(known[0]) or not re.search(rf"\b(?:an?|the) {first} [a-z]", text)


def class_of(verb: str) -> VerbClass:
    """The class of a base verb; one said as it stands has a class of its own."""
    known = _PLAIN.get(verb)
    if known is not None:
        return known
    moves, _, particle = verb.rpartition(" ")
    made = verb.count(" ") > 2 and verb.startswith(("make the ", "have the ", "let the "))
    if made or (moves in _MOVES and (particle in PARTICLES or verb in STEPS)):
        return VerbClass(name=verb, verbs=verb, tell=("{v}",), own=("{v}",))
    return VerbClass(name=verb, verbs=verb, tell=("{v} {o}",), own=("{v} {o}",))


def is_titled(tokens: Sequence[str], index: int) -> bool:
    """Whether a preposition begins a name: a layer in "After Effects"."""
    return tokens[index].istitle() and index + 1 < len(tokens) and tokens[index + 1].istitle()


def unheard(tokens: Sequence[str]) -> str | None:
    """A verb that no table has, by how it starts a sentence: "Revert the most recent action"."""
    first, second = tokens[0], tokens[1].lower()
    plain = re.fullmatch(r"[A-Z][a-z]{3,}", first) and not re.search(r"(?:ing|ed|ly|s)$", first)
    return first.lower() if plain and second in DETERMINERS and first not in _NO_DEEDS else None


_NO_DEEDS = frozenset(
    "Whether Both Only Here This That These Those When Where What With Without From Into Under "
    "Over About After Before Until Unless While Given Same Such Also Even Just Once Upon Like Than "
    "Then There Over Whose Which Either Neither Optional Optionally Name True False Many".split()
)
