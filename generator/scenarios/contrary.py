"""Two functions of which one undoes what the other does: nobody wants both in one breath."""

from __future__ import annotations

from functools import lru_cache

from generator.records import FunctionSpec
from generator.semantics.described.naming import raw_words

_PAIRS = frozenset(
    frozenset(pair.split("-"))
    for pair in """start-stop start-end begin-end start-halt start-cancel on-off open-close
    enable-disable activate-deactivate lock-unlock mute-unmute pause-resume pause-play play-stop
    pause-unpause resume-stop pause-start connect-disconnect attach-detach mount-unmount
    load-unload install-uninstall show-hide increase-decrease raise-lower up-down block-unblock
    freeze-unfreeze arm-disarm follow-unfollow like-unlike subscribe-unsubscribe pin-unpin
    archive-unarchive approve-reject accept-decline accept-reject add-remove add-delete
    create-delete create-remove next-previous undo-redo zoom-unzoom encrypt-decrypt star-unstar
    join-leave publish-unpublish expand-collapse login-logout login-signout grant-revoke
    suspend-resume reserve-release watch-unwatch save-unsave flag-unflag in-out promote-demote
    restart-start restart-stop restart-delete start-delete
    stop-delete update-delete edit-delete set-delete restart-reset reset-delete
    commit-rollback stage-unstage check-uncheck select-deselect""".split()
)
_IDLE = frozenset("the a an new my to from tool".split())


def contrary(one: FunctionSpec, other: FunctionSpec) -> bool:
    """Whether the names differ in nothing but a deed and what undoes it: "start heating"."""
    return _contrary(one.name, other.name)


@lru_cache(maxsize=8192)
def _contrary(one: str, other: str) -> bool:
    mine, yours = (frozenset(raw_words(name.rpartition(".")[2] or name)) for name in (one, other))
    return (mine ^ yours) - _IDLE in _PAIRS and bool(mine & yours or len(mine | yours) <= 2)
