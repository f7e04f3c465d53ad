"""The program for Linux: a folder that runs where it lies, as a Debian package and as an archive to unpack."""
