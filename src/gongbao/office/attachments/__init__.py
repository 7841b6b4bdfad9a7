"""What is attached to a case: taken in, looked into, kept under the digest of its bytes, handed out again."""
