"""What the report promises."""
