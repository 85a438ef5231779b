"""The vocabulary that the Board ratified: role types, their lists, sectors, organisations. Imports nothing of ours."""
