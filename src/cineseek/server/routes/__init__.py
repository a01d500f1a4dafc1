"""One noun a file: what can be asked of it over HTTP."""
