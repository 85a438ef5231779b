"""Wiring: settings, addresses, health and the demonstration. May import any app; no app imports it."""
