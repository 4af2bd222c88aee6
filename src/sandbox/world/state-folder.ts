import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the sandbox puts into its folder; what else lies there is not its own and is left alone. */
const files = {
  world: 'world.jsonl',
  payloads: 'payloads.bin',
  git: 'git',
  privateKey: 'app.pem',
  publicKey: 'app.pub',
  webhookSecret: 'webhook-secret',
  settled: 'settled',
} as const;

export type StateFolder = { readonly [K in keyof typeof files]: string };

/** Makes the folder. What was asked to be forgotten goes, and so does what was cut off before it was whole. */
export function openStateFolder(folder: string, fresh: boolean): StateFolder {
  const paths = pathsIn(folder);
  if (fresh || !existsSync(paths.settled)) forget(paths);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return paths;
}

/** From here on a start takes the world as it is. */
export function markSettled(paths: StateFolder): void {
  writeFileSync(paths.settled, '', { mode: 0o600 });
}

function forget(paths: StateFolder): void {
  for (const path of Object.values(paths)) rmSync(path, { recursive: true, force: true });
}

function pathsIn(folder: string): StateFolder {
  const entries = Object.entries(files).map(([name, file]) => [name, join(folder, file)]);
  return Object.fromEntries(entries) as StateFolder;
}
