"""The reader by rules."""
