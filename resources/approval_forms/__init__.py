"""Forms of the people who review, vote, keep the Board and withdraw. The rules are the gate's; the forms only ask."""
