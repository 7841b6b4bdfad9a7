"""What the two commands do: prepare the environment, ready the machine, run the checks."""
