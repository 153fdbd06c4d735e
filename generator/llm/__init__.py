"""An LLM makes the data better, never possible."""
