import { isAmbientName } from '../../../facts/secret.ts';
import type { EnvEntry } from '../../container.ts';
import { present } from '../../../kernel/present.ts';
import type { Workload } from '../../spec.ts';
import { isSecret } from '../convert/is-secret.ts';
import type { Told } from './told.ts';
import type { Wired } from './wiring.ts';

/** A workload whose variables lead to what stands beside it now, and to nothing that does not. */
export function rewired(
  workload: Workload,
  wired: readonly Wired[],
  known: Workload['settings'] = workload.settings,
): Workload {
  const set = wired.flatMap((one) => (one.kind === 'set' && !isSo(one.entries, known) ? one.entries : []));
  const gone = new Set(wired.flatMap(({ kind, name }) => (kind === 'nowhere' ? [name] : [])));
  const given = distinct(set);
  const names = new Set(given.map(nameOf));
  const rest = workload.env.flatMap((entry) => (names.has(nameOf(entry)) ? [] : left(entry, gone, workload)));
  const settings = Object.entries(workload.settings ?? {}).filter(
    ([name]) => !names.has(name) && !gone.has(name),
  );
  const calls = wired.flatMap(({ to }) => (to.workload === undefined ? [] : [to.workload.name]));
  const all = [...new Set([...(workload.calls ?? []), ...calls])].filter((name) => name !== workload.name);
  return present({
    ...workload,
    env: [...given, ...rest],
    settings: settings.length === 0 ? undefined : Object.fromEntries(settings),
    calls: all.length === 0 ? undefined : all,
  });
}

/** Its setting says that already. */
function isSo(entries: readonly EnvEntry[], settings: Workload['settings'] = {}): boolean {
  const [first] = entries;
  return entries.length === 1 && first?.kind === 'value' && settings[first.name] === first.value;
}

/** What leads nowhere is open for whoever knows where that is. */
function left(entry: EnvEntry, gone: ReadonlySet<string>, { name }: Workload): readonly EnvEntry[] {
  if (!gone.has(nameOf(entry)) || entry.kind === 'secret' || entry.kind === 'all') return [entry];
  const from = entry.kind === 'config' ? entry.from : `${name}-config`;
  return [{ kind: 'config', name: nameOf(entry), from, optional: true }];
}

/** A Secret stands before what is made of it. */
function distinct(entries: readonly EnvEntry[]): readonly EnvEntry[] {
  const byName = new Map(entries.map((entry) => [nameOf(entry), entry]));
  const all = [...byName.values()];
  return [...all.filter(({ kind }) => kind === 'secret'), ...all.filter(({ kind }) => kind !== 'secret')];
}

function nameOf(entry: EnvEntry): string {
  return entry.kind === 'all' ? `all of ${entry.of} ${entry.from}` : entry.name;
}

/** What compose tells only this one of several that are started from the same code. */
export function withOwnWords(workload: Workload, told: ReadonlyMap<string, Told>): Workload {
  const known = new Set([...workload.env.map(nameOf), ...Object.keys(workload.settings ?? {})]);
  const own = [...told.values()].filter(
    ({ name, isSample }) => !isSample && !known.has(name) && !isAmbientName(name),
  );
  const entries = own.flatMap(({ name, value, sign }): readonly EnvEntry[] => {
    if (isSecret({ name, value }) || sign.startsWith('$'))
      return [{ kind: 'secret', name, from: `${workload.name}-secrets` }];
    return value === '' ? [] : [{ kind: 'value', name, value }];
  });
  return entries.length === 0 ? workload : { ...workload, env: [...workload.env, ...entries] };
}
