"""The template language: one phrasing a line, on Jinja in a sandbox.

``lines`` splits a file into phrasings, ``brackets`` turns optional parts and choices into Jinja,
``tree`` reads their syntax trees, ``symbolic`` makes skeletons of those simple enough, ``render``
renders the others for each record, and ``sandbox`` bounds what they may do.
"""
