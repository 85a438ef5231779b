"""Are the public pages easy to read? `python -m tests.words` measures the demonstration; tests hold it to a limit."""
