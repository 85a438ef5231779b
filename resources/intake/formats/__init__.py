"""How files are built: readers that follow the structure of one format each, for the checks and for hidden data."""
