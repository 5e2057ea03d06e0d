"""All that a contributor can get wrong, found in one run.

`python -m handbook.checks [--fix]` (scripts/check) prints every problem as `path:line: what is wrong; how to mend it`.
"""
