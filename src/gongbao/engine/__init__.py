"""Law as data and computation: no web framework, no present time, no randomness, no I/O beyond a document's own folder."""
