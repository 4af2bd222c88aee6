import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

/** Copied into the stage that builds what browsers load, where another language serves it. */
export const nodeForBuilding = 'node:24.21-bookworm-slim';

export type BrowserInstall = {
  readonly files: string;
  readonly cache: string;
  readonly command: string;
  /** Runs a script of package.json. */
  readonly run: string;
};

const managers = [
  {
    lock: 'pnpm-lock.yaml',
    cache: '/root/.local/share/pnpm/store',
    command: 'npm install --global pnpm@10 && pnpm install --frozen-lockfile',
    run: 'pnpm run',
  },
  {
    lock: 'yarn.lock',
    cache: '/usr/local/share/.cache/yarn',
    command: 'yarn install --frozen-lockfile',
    run: 'yarn run',
  },
  { lock: 'package-lock.json', cache: '/root/.npm', command: 'npm ci', run: 'npm run' },
] as const;

/** How the packages of a folder are installed that another language builds its assets with. */
export function browserInstall(folder: string, snapshot: Snapshot): BrowserInstall {
  const found = managers.find(({ lock }) => has(snapshot, join(folder, lock)));
  const files = ['package.json', found?.lock ?? '', '.npmrc'].filter(
    (name) => name !== '' && has(snapshot, join(folder, name)),
  );
  return {
    files: files.join(' '),
    cache: found?.cache ?? '/root/.npm',
    command: found?.command ?? 'npm install',
    run: found?.run ?? 'npm run',
  };
}
