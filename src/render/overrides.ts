import type { Snapshot } from '../facts/snapshot.ts';
import { closest } from '../kernel/closest.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { overrideFolder, type Templates } from './templates.ts';

/** Templates of files; what the App says and asks stays its own. */
const open = /^(?:docker|github|gitops|helm|k8s)\//u;

/** Our templates, with those that a team keeps in its repository in place of ours. */
export function withOverrides(
  templates: Templates,
  { entries, text }: Pick<Snapshot, 'entries' | 'text'>,
): Result<Templates> {
  const own = entries.map(({ path }) => path).filter((path) => path.startsWith(overrideFolder));
  if (own.length === 0) return ok(templates);
  const all = new Map(templates);
  const overrides = new Set<string>();
  for (const path of own) {
    const name = path.slice(overrideFolder.length);
    const read = text(path);
    if (!open.test(name) || !templates.has(name)) return unknown(path, name, templates);
    if (read === undefined) return fail({ what: 'it cannot be read as text', where: path });
    all.set(name, read);
    overrides.add(name);
  }
  return ok(Object.assign(all, { overrides }));
}

function unknown(path: string, name: string, templates: Templates): Result<Templates> {
  const names = [...templates.keys()].filter((one) => open.test(one));
  const near = closest(name, names);
  return fail({
    what: 'there is no template of this name to take the place of',
    where: path,
    fix: near === undefined ? 'Name it as a file below templates/ of Supercargo.' : `Did you mean ${near}?`,
  });
}
