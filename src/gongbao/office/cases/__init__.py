"""Cases: acting in them, finding them, looking at them. What an actor may not see does not exist."""
