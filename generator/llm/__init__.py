"""An LLM makes the data better, never possible: asking one, keeping its answers, what it costs."""
