import type { JsonMap } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { listOf, mapOf, merge, textOf } from '../merge.ts';
import { limitsSaid } from './limits-said.ts';

export const limitRange: Kind = {
  kind: 'LimitRange',
  apiVersion: 'v1',
  names: ['limit ?-?ranges?', '(?:资源)?限制范围', '限额范围'],
  near: ['LimitRange'],
  reader: limitsSaid,
  body: ({ pieces }) => ({ spec: { limits: limitsOf(listOf(pieces).map(mapOf)) } }),
  completed: (body) => ({ ...body, spec: { ...mapOf(body['spec']), limits: oneOfEach(body) } }),
};

/** What is said over what is quoted is of the same entry where that is of the same type. */
function oneOfEach(body: JsonMap): JsonMap[] {
  const entries = new Map<string, JsonMap>();
  for (const one of listOf(mapOf(body['spec'])['limits']).map(mapOf)) {
    const type = textOf(one['type']) ?? '';
    entries.set(type, merge(entries.get(type) ?? {}, one));
  }
  return [...entries.values()];
}

/** One entry for each type that was spoken of, in that order. */
function limitsOf(pieces: readonly JsonMap[]): JsonMap[] {
  const said = pieces.map(({ type }) => textOf(type)).find((one) => one !== undefined);
  const own = said ?? (pieces.some(isOfStorage) ? 'PersistentVolumeClaim' : 'Container');
  const entries = new Map<string, JsonMap>();
  for (const { type, limits } of pieces) {
    const key = textOf(type) ?? own;
    const one = key === 'PersistentVolumeClaim' ? ofStorage(mapOf(limits)) : mapOf(limits);
    entries.set(key, merge(entries.get(key) ?? {}, one));
  }
  const kept = [...entries].filter(([, limits]) => Object.keys(limits).length > 0);
  return kept.map(([type, limits]) => ({ ...limits, type: typeFor(type, limits) }));
}

/** A pod as a whole has no defaults. */
function typeFor(type: string, limits: JsonMap): string {
  return type === 'Pod' && (limits['default'] ?? limits['defaultRequest']) !== undefined ? 'Container' : type;
}

function isOfStorage({ limits }: JsonMap): boolean {
  return Object.values(mapOf(limits)).some((one) => mapOf(one)['storage'] !== undefined);
}

/** A claim has no memory: its amounts are of storage. */
function ofStorage(limits: JsonMap): JsonMap {
  const entries = Object.entries(limits).map(([key, one]) => {
    const { memory, ...others } = mapOf(one);
    return [key, memory === undefined ? others : { storage: memory, ...others }] as const;
  });
  return Object.fromEntries(entries);
}
