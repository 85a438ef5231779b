"""Which tables are insert-only, and the triggers that make it true. Asked by migrations, checks and verification."""

import re

from django.apps import apps
from django.db import connections, transaction
from django.db.models import UniqueConstraint

from . import dialects
from .dialects.floors import floors
from .models import Redactable
from .models.record import InsertOnly

_NAME = re.compile(r"CREATE TRIGGER (\w+)\s+BEFORE .*? ON (\w+)", re.DOTALL)


def insert_only_models():
    """Return the models whose rows are written once: all that the gate and the register rest on."""
    return [model for model in apps.get_app_config("approvals").get_models() if issubclass(model, InsertOnly)]


def missing(using="default"):
    """Return the names of triggers that are not installed, or do not say what they should, sorted; empty is well."""
    connection = connections[using]
    dialect = dialects.of(connection)
    existing = dialect.existing_triggers(connection)
    return sorted(
        name
        for name, (_table, statement) in _statements(connection).items()
        if existing.get(name) != dialect.said_by(statement)
    )


def install(using="default"):
    """Create the triggers, replacing those that are there."""
    connection = connections[using]
    drop(using)
    with transaction.atomic(using=using), connection.cursor() as cursor:
        for _table, statement in _statements(connection).values():
            cursor.execute(statement)


def drop(using="default"):
    """Drop the triggers: for a migration, which puts them back, and for nothing else."""
    connection = connections[using]
    dialect = dialects.of(connection)
    # Where a table does not exist yet there is nothing to drop.
    tables = set(connection.introspection.table_names())
    with transaction.atomic(using=using), connection.cursor() as cursor:
        for name, (table, _statement) in _statements(connection).items():
            if table in tables:
                for statement in dialect.drop(name, table).split(";"):
                    cursor.execute(statement)


def drop_before_migrate(using, plan=(), **kwargs):
    """Receiver of `pre_migrate`: a plan without work leaves the triggers alone."""
    if plan:
        drop(using)


def install_after_migrate(using, plan=(), **kwargs):
    """Receiver of `post_migrate`: install what a migration dropped, and mend what somebody else did."""
    tables = set(connections[using].introspection.table_names())
    if all(model._meta.db_table in tables for model in insert_only_models()) and (plan or missing(using)):
        install(using)


def _statements(connection):
    """Return every trigger as {name: (table, SQL statement)}, in the order in which they are made."""
    dialect = dialects.of(connection)
    statements = floors(dialect)
    for model in insert_only_models():
        table = model._meta.db_table
        statements += [
            dialect.refuse_update(table),
            dialect.refuse_delete_unless_redacted(table, model._meta.pk.column)
            if issubclass(model, Redactable)
            else dialect.refuse_delete(table),
            dialect.refuse_replace(table, _unique_sets(model)),
            dialect.refuse_truncate(table),
        ]
    found = {}
    for statement in filter(None, statements):
        name, table = _NAME.search(statement).groups()
        found[name] = (table, statement)
    return found


def _unique_sets(model):
    """Return the sets of columns that may not repeat in a model's table, the key first."""
    unique_fields = [[field.column] for field in model._meta.concrete_fields if field.primary_key or field.unique]
    constraints = [
        [model._meta.get_field(name).column for name in constraint.fields]
        for constraint in model._meta.constraints
        if isinstance(constraint, UniqueConstraint)
    ]
    return unique_fields + constraints
