"""The doors of cases: the desk, the file of a case, the forms of its acts."""
