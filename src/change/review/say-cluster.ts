import type { Delivery } from '../../facts/facts.ts';
import { isUnder } from '../../facts/tree.ts';
import { join } from '../../kernel/paths.ts';
import type { Language } from '../../kernel/language.ts';
import type { Filling } from '../../render/template.ts';
import { mapOf, textOf } from '../../facts/gitops/objects.ts';
import { cell, code } from '../markdown.ts';
import type { ObjectChange } from '../rendered/objects.ts';
import type { Review } from './verdict.ts';
import { sayCounts } from './say-counts.ts';

/** More names than this say less than their number. */
const mostNames = 10;

type Told = Pick<Review, 'affected' | 'changes' | 'capacity' | 'skipped'>;

/** What merging does to clusters: how many objects of which kind, what is lost, what pods ask for, what nobody looked at. */
export function clusterFilling(told: Told, language: Language): Filling {
  const { affected, changes, capacity, skipped } = told;
  const gone = changes.filter(({ action }) => action === 'delete' || action === 'replace');
  const rows = capacityRows(capacity);
  return {
    ...reachFilling({ affected, changes }, language),
    gone: gone.length === 0 ? undefined : { names: namesOf(gone.map(nameOf)) },
    capacity: rows.length === 0 ? undefined : { requests: { lines: rows } },
    skipped: skipped.length === 0 ? undefined : { parts: namesOf(skipped.map((part) => cell(part))) },
  };
}

function reachFilling(
  { affected, changes }: Pick<Told, 'affected' | 'changes'>,
  language: Language,
): Filling {
  const environments = environmentsOf(affected, changes);
  const what = sayCounts(changes, language);
  const isReach = changes.length > 0 && environments !== undefined;
  return {
    reach: isReach ? { environments, what } : undefined,
    anywhere: changes.length > 0 && !isReach ? { what } : undefined,
  };
}

/** The changes that an application delivers. */
export function changesOf({ path }: Delivery, changes: readonly ObjectChange[]): readonly ObjectChange[] {
  const folder = join(path);
  return changes.filter((change) => join(change.path) === folder || isUnder(change.path, folder));
}

/** Those in which an object is another, not all that an overlay could have passed it on to. */
function environmentsOf(affected: readonly Delivery[], changes: readonly ObjectChange[]): string | undefined {
  const reached = affected.filter((app) => changesOf(app, changes).length > 0);
  const names = new Set(reached.map(({ environment }) => environment).filter((name) => name !== ''));
  return names.size === 0 ? undefined : [...names].toSorted().map(cell).join(', ');
}

function nameOf({ kind, namespace, name, before }: ObjectChange): string {
  const lost = kind === 'PersistentVolumeClaim' ? sizeOf(before) : '';
  const size = lost === '' ? '' : ` (${cell(lost)})`;
  return `${cell(kind)} ${code(namespace === undefined ? name : `${namespace}/${name}`)}${size}`;
}

function sizeOf(claim: unknown): string {
  const { resources } = mapOf(mapOf(claim)['spec']);
  return textOf(mapOf(mapOf(resources)['requests'])['storage']);
}

/** What is said of several builds in the same words is said once. */
function namesOf(names: readonly string[]): string {
  const groups = [...Map.groupBy(names, (name) => name)];
  const said = groups.map(([name, { length }]) => (length === 1 ? name : `${name} × ${length}`));
  const more = said.length > mostNames ? [`… (${names.length})`] : [];
  return [...said.slice(0, mostNames), ...more].join(', ');
}

/** Only namespaces whose requests change. */
function capacityRows({ before, after }: Review['capacity']): string[] {
  const namespaces = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return namespaces.flatMap((name) => {
    const { cpu: oldCpu = '0', memory: oldMemory = '0' } = before[name] ?? {};
    const { cpu = '0', memory = '0' } = after[name] ?? {};
    const isSame = cpu === oldCpu && memory === oldMemory;
    return isSame ? [] : [`| ${code(name)} | ${oldCpu} → ${cpu} | ${oldMemory} → ${memory} |`];
  });
}
