"""Tests of drawing and validating arguments."""
