"""Pages of resources: what the public sees, one idea a file, and the pages of those who review and vote."""
