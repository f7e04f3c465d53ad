"""The program for macOS: an application in a disk image. Prepared, and never yet run on a Mac (README.md)."""
