"""Every document against the general suite; nothing here names one."""
