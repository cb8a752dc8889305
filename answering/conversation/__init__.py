"""Questions in a conversation: what they go on with, and what is known from before."""
