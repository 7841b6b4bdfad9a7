"""What an enterprise may ask of the document as a whole: what fits, how much, and which lawful choice is best."""
