"""What is done to a whole built site: one style sheet, names by content, a policy, a service worker."""
