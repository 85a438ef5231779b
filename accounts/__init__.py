"""People: who signs in, and what each role may do. Imports audiences and nothing else of ours."""
