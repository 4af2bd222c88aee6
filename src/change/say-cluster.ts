import type { Filling } from '../render/template.ts';
import { cell, code } from './markdown.ts';
import type { Review } from './review.ts';

/** More names than this say less than their number. */
const mostNames = 10;

type Told = Pick<Review, 'affected' | 'changes' | 'capacity' | 'skipped'>;

/** What merging does to clusters, in numbers: objects, what is lost, what pods ask for, and what nobody looked at. */
export function clusterFilling({ affected, changes, capacity, skipped }: Told): Filling {
  const count = (...actions: readonly string[]) =>
    changes.filter(({ action }) => actions.includes(action)).length;
  const gone = changes.filter(({ action }) => action === 'delete' || action === 'replace');
  const environments = [
    ...new Set(affected.map(({ environment }) => environment).filter((name) => name !== '')),
  ];
  const rows = capacityRows(capacity);
  return {
    reach:
      changes.length === 0 || environments.length === 0
        ? undefined
        : {
            environments: environments.map(cell).join(', '),
            created: count('create'),
            updated: count('update'),
            deleted: count('delete', 'replace'),
          },
    gone: gone.length === 0 ? undefined : { names: namesOf(gone.map(nameOf)) },
    capacity: rows.length === 0 ? undefined : { requests: { lines: rows } },
    skipped: skipped.length === 0 ? undefined : { parts: namesOf(skipped.map((part) => cell(part))) },
  };
}

function nameOf({ kind, namespace, name }: Review['changes'][number]): string {
  return `${cell(kind)} ${code(namespace === undefined ? name : `${namespace}/${name}`)}`;
}

function namesOf(names: readonly string[]): string {
  const more = names.length > mostNames ? [`… (${names.length})`] : [];
  return [...names.slice(0, mostNames), ...more].join(', ');
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
