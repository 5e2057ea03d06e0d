"""The library behind the commands in `scripts/` and the adapters in `hooks/`. It imports no MkDocs."""
