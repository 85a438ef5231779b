"""An app of the test settings only: lets Django's TransactionTestCase empty the insert-only tables between tests."""
