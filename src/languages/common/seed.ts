import type { Snapshot } from '../../facts/snapshot.ts';
import { entryOf } from '../../kernel/entry.ts';
import type { Language } from '../../spec/plan.ts';
import { applicationAssumed } from './notes.ts';

/** The least that a program of a language has, by path. */
export type Seed = Readonly<Record<string, string>>;

/** What is asked for in words alone is planned as a repository that holds no more than its seed. */
export function fromSeed(
  { detect, plan }: Pick<Language, 'detect' | 'plan'>,
  seed: Seed,
): NonNullable<Language['fromWords']> {
  return ({ version }) => {
    const snapshot = snapshotOf(seed);
    const [found] = detect(snapshot).services;
    if (found === undefined) return undefined;
    const service = { ...found, name: 'app', evidence: [] };
    const made = plan(service, snapshot, version === undefined ? {} : { version });
    if (!('dockerfile' in made)) return undefined;
    const list = Object.keys(seed).join(', ');
    const assumed = applicationAssumed(
      { en: `a program of ${list}`, zh: `由 ${list} 组成的程序` },
      'https://docs.docker.com/build/building/context/',
    );
    return { service, plan: { ...made, notes: [...made.notes, assumed] } };
  };
}

function snapshotOf(files: Seed): Snapshot {
  const paths = Object.keys(files);
  return {
    commit: '',
    entries: paths.map((path) => ({ path, kind: 'file', sha: path, size: files[path]?.length ?? 0 })),
    text: (path) => entryOf(files, path),
    omitted: [],
  };
}
