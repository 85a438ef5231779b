"""Runs actions side by side, each in a process with a database connection of its own, so that they really meet.

A process waits inside its action, at the statement that takes the lock, until all others have come as far. Nothing is
patched: Django lets a connection wrap its statements. The processes are forked, so that an action may be any function.
"""

import multiprocessing

from django.db import connection, connections

PROCESSES = multiprocessing.get_context("fork")
PATIENCE = 60  # seconds, for a machine that is busy: a process that has not answered by then is killed

# What an action waits at: SQLite lets one writer in when its transaction begins, PostgreSQL at an advisory lock.
LOCK = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SELECT pg_advisory_xact_lock"}
DONE = "done"


def at_once(*actions, meet=None):
    """Run functions that meet inside their transactions; return for each "done", or the name of what it raised.

    `meet` makes the wrapper of one process's statements from a barrier for all of them.
    """
    barrier = PROCESSES.Barrier(len(actions), timeout=PATIENCE)
    running = [start(action, (meet or meet_at_the_lock)(barrier)) for action in actions]
    return [answer_of(*pair) for pair in running]


def start(action, wrapper):
    """Start a process that calls `action` with its statements wrapped; return it and the end of its pipe."""
    # A connection must not be shared with a process that was forked from this one.
    connections.close_all()
    receiver, sender = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=_run, args=(action, wrapper, sender))
    process.start()
    sender.close()
    return process, receiver


def answer_of(process, receiver):
    """Wait for a process to end and return its answer; None where it was killed before it gave one."""
    try:
        answer = receiver.recv() if receiver.poll(PATIENCE) else "no answer"
    except EOFError:
        answer = None
    if answer == "no answer":
        process.kill()
    process.join()
    receiver.close()
    return answer


def _run(action, wrapper, sender):
    answer = DONE
    try:
        with connection.execute_wrapper(wrapper):
            action()
    except Exception as error:  # whatever it is, the test reads its name
        answer = type(error).__name__
    connections.close_all()
    sender.send(answer)


def takes_lock(sql):
    """Return whether a statement takes a lock of an action."""
    return sql.startswith(LOCK[connection.vendor])


def meet_at_the_lock(barrier):
    """Return a wrapper that waits for the others before its first lock, with its transaction open if it can be."""
    has_met = False

    def wrapper(execute, sql, params, many, context):
        nonlocal has_met
        if takes_lock(sql) and not has_met:
            has_met = True
            if connection.vendor == "postgresql":
                # The driver says BEGIN with the first statement.
                execute("SELECT 1", None, False, context)
            barrier.wait()
        return execute(sql, params, many, context)

    return wrapper


def meet_without_the_lock(barrier):
    """Return a wrapper that takes no lock of the resource, and waits for the others once it has read.

    On PostgreSQL it waits before the register's lock, which it takes, on SQLite before the first INSERT.
    """
    locks, has_met = 0, False

    def wrapper(execute, sql, params, many, context):
        nonlocal locks, has_met
        locks += takes_lock(sql)
        if takes_lock(sql) and locks == 1:
            return execute("BEGIN", params, many, context) if connection.vendor == "sqlite" else None
        if not has_met and (locks == 2 or (connection.vendor == "sqlite" and sql.startswith("INSERT"))):
            has_met = True
            barrier.wait()
        return execute(sql, params, many, context)

    return wrapper


def meet_at_the_first_update(barrier):
    """Return a wrapper that waits for the others before its first UPDATE: what is claimed by one, nobody has locked."""
    has_met = False

    def wrapper(execute, sql, *arguments):
        nonlocal has_met
        if sql.startswith("UPDATE") and not has_met:
            has_met = True
            barrier.wait()
        return execute(sql, *arguments)

    return wrapper
