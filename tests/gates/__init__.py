"""What other people’s programs say of the documents that this program writes."""
