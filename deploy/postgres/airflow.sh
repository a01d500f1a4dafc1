#!/bin/sh
# Run once, by the first start of the database: Airflow's own user and database beside cineseek's.
set -eu
test -n "${AIRFLOW_PASSWORD:-}" || exit 0
psql --set ON_ERROR_STOP=1 --set password="$AIRFLOW_PASSWORD" --username "$POSTGRES_USER" <<'SQL'
CREATE USER airflow PASSWORD :'password';
CREATE DATABASE airflow OWNER airflow;
SQL
