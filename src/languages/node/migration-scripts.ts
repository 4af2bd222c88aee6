/** What people call the script that brings a database up to date. */
export const migrationScripts = [
  'migrate:deploy',
  'migrate:prod',
  'db:migrate',
  'migrate',
  'migration:run',
  'migrations:run',
  'migration:up',
  'migrations:up',
  'migrate:up',
  'migrate:latest',
  'migrations',
  'db:deploy',
];
