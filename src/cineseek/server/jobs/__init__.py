"""Adding over HTTP: jobs that wait their turn, say how far they are, and outlive the process."""
