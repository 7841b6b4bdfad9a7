"""Cases through the HTTP API."""
