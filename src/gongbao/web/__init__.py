"""The web office: pages for people, in Chinese and English."""
