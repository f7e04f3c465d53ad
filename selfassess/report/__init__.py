"""On paper: what the answers come to, as a neutral tree and as the documents written from it."""
