"""The JSON API at /api/: what is public, for programs. It reads, and reads only what the website shows to anybody."""
