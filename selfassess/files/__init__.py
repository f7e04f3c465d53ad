"""In and out: the only part that touches a disk."""
