"""Readers of news, asked one construction at a time."""
