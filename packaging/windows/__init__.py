"""The installers for Windows, made on Linux; README.md beside this folder says how."""
