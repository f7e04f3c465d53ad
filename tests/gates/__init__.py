"""What other people's programs say of the documents that the program writes."""
