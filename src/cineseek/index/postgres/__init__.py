"""The catalogue on a PostgreSQL server; `psycopg` is spoken nowhere else."""
