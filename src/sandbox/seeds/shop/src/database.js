import pg from 'pg';

export function connectDatabase(connectionString) {
  return new pg.Pool({ connectionString, max: 10 });
}
