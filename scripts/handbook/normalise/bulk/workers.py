"""The same work on many things in as many processes as there are processors: a bar on a terminal shows how far it is.

The results come in the order of the things, and only as many of both are in memory as the processes need.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

from tqdm import tqdm

SMALL = 1_000_000  # bytes of work for which starting processes takes longer than it saves
AHEAD = 2  # things given to each process, so that none waits while a result is used
DELAY = 2  # seconds after which work is long enough for a bar

Thing = TypeVar("Thing")
Result = TypeVar("Result")

tqdm.monitor_interval = 0  # its thread would be in the way of starting processes


def each(
    work: Callable[[Thing], Result], things: Iterable[Thing], what: str, number: int, size: int
) -> Iterator[Result]:
    """Yield what `work` makes of each of the things: `number` of them, of `size` bytes together."""
    processes = min(os.cpu_count() or 1, number) if size > SMALL else 1
    results = _in_processes(work, things, processes) if processes > 1 else map(work, things)
    return iter(tqdm(results, desc=what, total=number, delay=DELAY, disable=None, leave=False))


def _in_processes(work: Callable[[Thing], Result], things: Iterable[Thing], processes: int) -> Iterator[Result]:
    with ProcessPoolExecutor(processes, initializer=_start, initargs=(work,)) as pool:
        running = deque()
        for thing in things:
            running.append(pool.submit(_work_on, thing))
            if len(running) >= AHEAD * processes:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()


_work: Callable


def _start(work: Callable) -> None:
    """Give a process its work once: what it knows may be far larger than a thing."""
    global _work
    _work = work


def _work_on(thing: Thing) -> Result:
    return _work(thing)
