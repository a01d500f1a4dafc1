"""The HTTP server: a door to one open library. Reads requests, calls the library, sends answers."""
