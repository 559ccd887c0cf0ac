"""What was built or found wrong in; what a code host needs of it – an address, parts of the work, reports – out.

The workflows in `.github/workflows` hold the order of steps; whatever is worth a test is here.
"""
