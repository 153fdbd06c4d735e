"""JSON Schema to values: a compiled sampler, an independent validator, and the last resort."""
