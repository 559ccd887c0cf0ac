"""A resolved edition in; poster files and a manifest out.

The way through: `messages` (what to say), `layout` (where it stands), `scene` (flat primitives), painters, files.
"""
