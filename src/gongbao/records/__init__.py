"""The records: what the office keeps in its database. Only the office asks for them, and always for somebody."""
