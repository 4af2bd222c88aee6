import type { Stage } from './stage.ts';
import { listOf, mapOf, merge } from '../merge.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Part, Subject } from './subject.ts';
import type { Saying } from '../wish.ts';

/** What was said of a volume goes to the one of the moment, or makes a new one. */
export function toVolume(subject: Subject, said: Saying, stage: Stage): void {
  const part = subject === stage.current ? stage.part : undefined;
  const set = mountedBy(said.set, part);
  const at = volumeAt(subject, set, part);
  if (at === undefined) subject.volumes.push(set);
  else subject.volumes[at] = withSaid(subject.volumes[at] ?? {}, set, whereOf(part));
}

/** Where a volume stands in several places, only the last one is read-only; what one more container may only read waits for its place. */
function withSaid(volume: JsonMap, set: JsonMap, by: JsonMap | undefined): JsonMap {
  const { waiting, ...known } = volume;
  if (waiting !== undefined && set['mounts'] !== undefined) {
    const own = listOf(set['mounts']).map((one) => ({ readOnly: true, ...mapOf(one) }));
    return merge(known, { ...set, mounts: own });
  }
  if (isOfNext(volume, set, by)) return { ...volume, waiting: true };
  const grown = merge(volume, { mounts: set['mounts'] ?? [] });
  const mounts = listOf(grown['mounts']).map(mapOf);
  const last = mounts.at(-1);
  const { readOnly, ...rest } = set;
  if (readOnly === undefined || last === undefined || mounts.length < 2) return merge(volume, set);
  return { ...merge(volume, rest), mounts: [...mounts.slice(0, -1), { ...last, readOnly }] };
}

/** Read-only is said in a container that does not have it yet, while another one has it. */
function isOfNext(volume: JsonMap, set: JsonMap, by: JsonMap | undefined): boolean {
  const last = listOf(volume['mounts']).map(mapOf).at(-1);
  const isAlone = Object.keys(set).join() === 'readOnly';
  return (
    isAlone &&
    typeof by?.['container'] === 'number' &&
    last?.['container'] !== undefined &&
    last['container'] !== by['container']
  );
}

/** The volume of that name or of the moment, or the last one where this goes on about it. */
function volumeAt(subject: Subject, set: JsonMap, part: Part | undefined): number | undefined {
  const { volumes } = subject;
  if (set['names'] !== undefined) return undefined;
  const same = set['name'] === undefined ? -1 : volumes.findIndex(({ name }) => name === set['name']);
  if (same !== -1) return same;
  if (isOpen(part, volumes, set)) return part.at;
  const last = volumes.at(-1);
  return last !== undefined && isContinued(last, set) ? volumes.length - 1 : undefined;
}

function isOpen(
  part: Part | undefined,
  volumes: Subject['volumes'],
  set: JsonMap,
): part is Extract<Part, { kind: 'volume' }> {
  const own = part?.kind === 'volume' ? volumes[part.at] : undefined;
  return own !== undefined && fitsVolume(own, set);
}

/** A mount that one container has. */
function mountedBy(set: JsonMap, part: Part | undefined): JsonMap {
  const where = whereOf(part);
  const said = listOf(set['mounts']).map(mapOf);
  if (where === undefined || said.length === 0) return set;
  const { readOnly, ...rest } = set;
  const own = readOnly === undefined ? {} : { readOnly };
  return { ...rest, mounts: said.map((one) => ({ ...own, ...(one['of'] === undefined && where), ...one })) };
}

function whereOf(part: Part | undefined): JsonMap | undefined {
  if (part?.kind === 'all') return { container: 'all' };
  const by = part?.kind === 'volume' ? part.by : part;
  return by?.kind === 'container' ? { container: by.at, list: by.list } : undefined;
}

/** A second source is a second volume. */
function fitsVolume(own: JsonMap, set: JsonMap): boolean {
  const isOther = own['name'] !== undefined && set['name'] !== undefined && own['name'] !== set['name'];
  return !isOther && (own['source'] === undefined || set['source'] === undefined || isProjected(own, set));
}

/** What a volume is of, told after where it is mounted. */
function opensLate({ source, mounts, name }: JsonMap): boolean {
  const { projected, downwardAPI, persistentVolumeClaim } = mapOf(source);
  return (
    (projected ?? downwardAPI) !== undefined ||
    ((mounts ?? name) === undefined && persistentVolumeClaim !== undefined)
  );
}

/** How large an empty directory may be, told after it. */
function boundsEmpty(last: JsonMap, set: JsonMap): boolean {
  const [before, after] = [last, set].map(({ source }) => mapOf(source)['emptyDir']);
  const isAlone = Object.keys(set).length === 1 && mapOf(after)['sizeLimit'] !== undefined;
  return (
    isAlone &&
    (last['source'] === undefined || (before !== undefined && mapOf(before)['sizeLimit'] === undefined))
  );
}

/** `/cache lives in memory: an emptyDir named tmp`: its name, told after its place. */
function namesLate(last: JsonMap, set: JsonMap): boolean {
  const [before, after] = [last, set].map(({ source }) => Object.keys(mapOf(source))[0]);
  const isHalf = last['name'] === undefined && last['mounts'] !== undefined && set['mounts'] === undefined;
  return isHalf && set['name'] !== undefined && before === 'emptyDir' && after === before;
}

/** Sources of one projected volume, or files of one that shows what a pod knows of itself. */
function isProjected(own: JsonMap, set: JsonMap): boolean {
  return ['projected', 'downwardAPI'].some((of) =>
    [own, set].every(({ source }) => mapOf(source)[of] !== undefined),
  );
}

/** `an emptyDir, mounted at /cache`: what lacks a path and what is only a path belong together. */
function isContinued(last: JsonMap, set: JsonMap): boolean {
  if (boundsEmpty(last, set) || namesLate(last, set)) return true;
  if ((opensLate(set) && last['source'] === undefined) || isProjected(last, set)) return true;
  if (set['source'] !== undefined || !fitsVolume(last, set)) return false;
  if (set['mounts'] === undefined) return true;
  return (
    last['mounts'] === undefined ||
    listOf(set['mounts'])
      .map(mapOf)
      .some(({ container, of }) => (container ?? of) !== undefined)
  );
}
