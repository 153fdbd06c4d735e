"""How a call is asked for: templates and grammar make skeletons, filling makes text with spans."""
