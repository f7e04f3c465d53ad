"""What the installers for Windows do, seen under Wine; nothing here is shipped."""
