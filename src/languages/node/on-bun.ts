import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { dependsOn } from './frameworks.ts';
import type { Manager } from './manager.ts';
import type { Member } from './member.ts';
import type { Package } from './package.ts';

/** Started with Bun, or written for it; a framework of Node that Bun only installs runs on Node. */
export function runsOnBun({
  start,
  framework,
  files,
  pkg,
}: Pick<Member, 'start' | 'framework' | 'files' | 'pkg'>): boolean {
  if (start !== undefined) return start.words[0] === 'bun';
  const isWritten = files.some((file) => /\bBun\.serve\(|from ['"]bun(?::\w+)?['"]/u.test(file.text));
  return framework?.name === 'elysia' || (isWritten && dependsOn(pkg, '@types/bun'));
}

/** Images of Bun have no other tool, whatever else there is a lockfile of. */
export function ofBun(manager: Manager, root: Package, snapshot: Snapshot): Manager {
  if (manager.name === 'bun') return manager;
  const lockfile = ['bun.lock', 'bun.lockb'].find((file) => has(snapshot, join(root.folder, file)));
  return present({ name: 'bun' as const, lockfile });
}
