"""The smallest parts of pages: elements, icons, joined words, tags, sections."""
