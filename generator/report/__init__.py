"""What a run tells its user: terminal summary and dataset card."""
