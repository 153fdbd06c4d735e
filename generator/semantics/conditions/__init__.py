"""What descriptions say about which arguments go together, and for which value of another."""
