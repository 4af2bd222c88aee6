import { basename, join } from '../../kernel/paths.ts';
import type { Ground } from './ground.ts';
import { migrateBy } from './migrate.ts';

type Finished = {
  readonly framework: string;
  /** How their own server is started; one that people wrote may need more. */
  readonly start: RegExp;
  readonly folders: readonly string[];
};

/** Builds that leave nothing of the sources to be read. */
const builds: readonly Finished[] = [
  { framework: 'sveltekit', start: /^node (?:\.\/)?build(?:\/index\.js)?$/u, folders: ['build'] },
  { framework: 'astro', start: /^node (?:\.\/)?dist\/server\/entry\.mjs$/u, folders: ['dist'] },
  { framework: 'react-router', start: /\breact-router-serve\b/u, folders: ['build'] },
  { framework: 'remix', start: /\bremix-serve\b/u, folders: ['build', 'public'] },
];

/** What of the project runs, beside its packages; nothing where all of it may. */
export function finishedBy({ member, snapshot }: Ground): readonly string[] {
  const { framework, start, pkg, root } = member;
  const command = (start?.words ?? []).map((word, at) => (at === 0 ? basename(word) : word)).join(' ');
  const found = builds.find((one) => one.framework === framework?.name && one.start.test(command));
  const isWhole = pkg === root && migrateBy(member, snapshot) === undefined;
  const isThere = (name: string): boolean =>
    name !== 'public' || snapshot.entries.some(({ path }) => path.startsWith(`${join(pkg.folder, name)}/`));
  return found === undefined || !isWhole ? [] : found.folders.filter(isThere);
}
