import { readFile, readdir } from 'node:fs/promises';
import { connectDatabase } from './database.js';

const database = connectDatabase(process.env.DATABASE_URL);
const folder = new URL('../migrations/', import.meta.url);
for (const name of (await readdir(folder)).sort()) {
  await database.query(await readFile(new URL(name, folder), 'utf8'));
}
await database.end();
