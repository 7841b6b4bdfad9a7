"""Citations: reading them, finding what they mean, what refers to what."""
