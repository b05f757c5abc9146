#!/bin/bash
# Runs once, when the database is made: an owner that migrates, and the application's user, which only reads and writes rows.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --set=owner_password="$APP_DB_OWNER_PASSWORD" --set=application_password="$APP_DB_PASSWORD" <<'SQL'
create role fullcircle_owner login password :'owner_password';
create role fullcircle_app login password :'application_password';
create database fullcircle owner fullcircle_owner;
revoke all on database fullcircle from public;
grant connect on database fullcircle to fullcircle_app;
\connect fullcircle
revoke all on schema public from public;
grant usage on schema public to fullcircle_app;
SQL
