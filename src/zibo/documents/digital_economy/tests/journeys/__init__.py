"""An enterprise's ways through its pages, in a real browser."""
