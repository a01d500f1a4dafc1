"""The places of the demo films, painted: one file a film."""
