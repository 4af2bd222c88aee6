import type { JsonMap } from '../../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../../spec/words/merge.ts';

/** Which variables come from an object, and under which key of it where that is another. */
export type Drawn = {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly names: readonly string[];
  readonly keys: ReadonlyMap<string, string>;
};

/** A container that reads them from there, each by its key or all as a whole. */
export function variablesFrom(
  container: JsonMap,
  { kind, names, keys, name, isWhole }: Drawn & { readonly name: string; readonly isWhole: boolean },
): JsonMap {
  const variables = listOf(container['env']).map(mapOf);
  const isMeant = (one: JsonMap): boolean => names.includes(textOf(one['name']) ?? '');
  if (!variables.some(isMeant)) return container;
  const { env: _env, ...rest } = container;
  if (isWhole) {
    const left = variables.filter((one) => !isMeant(one));
    const source = { [kind === 'Secret' ? 'secretRef' : 'configMapRef']: { name } };
    return { ...rest, ...(left.length > 0 && { env: left }), envFrom: [...listOf(rest['envFrom']), source] };
  }
  const ref = kind === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef';
  const drawn = (one: JsonMap): JsonMap => ({
    name: one['name'],
    valueFrom: { [ref]: { name, key: keys.get(textOf(one['name']) ?? '') ?? one['name'] } },
  });
  return { ...rest, env: variables.map((one) => (isMeant(one) ? drawn(one) : one)) };
}
