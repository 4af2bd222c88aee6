import type { Json, JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';

const fields: Readonly<Record<string, string>> = { Secret: 'secretKeyRef', ConfigMap: 'configMapKeyRef' };

/** `A and B come from the same secret`: the one that was named before, each with the key that it is like. */
export function withEnvOf({ envOf, ...container }: JsonMap, drafts: readonly Draft[]): JsonMap {
  if (envOf === undefined) return container;
  const env = listOf(envOf).flatMap((one) => entriesOf(mapOf(one), container, drafts));
  const own = listOf(container['env']);
  const names = new Set(own.map((one) => mapOf(one)['name']));
  return { ...container, env: [...own, ...env.filter(({ name }) => !names.has(name))] };
}

function entriesOf(told: JsonMap, container: JsonMap, drafts: readonly Draft[]): JsonMap[] {
  const kind = textOf(told['kind']) ?? 'Secret';
  const field = fields[kind] ?? 'secretKeyRef';
  const used = [container, ...drafts.flatMap(({ work }) => work.containers)].flatMap((one) =>
    listOf(one['env']).flatMap((entry) => {
      const reference = mapOf(mapOf(entry)['valueFrom'])[field];
      return reference === undefined ? [] : [mapOf(reference)];
    }),
  );
  const holder = drafts.find((one) => one.kind === kind && one.name !== undefined);
  const name = holder?.name ?? textOf(used[0]?.['name']) ?? (kind === 'Secret' ? 'app-secret' : 'app-config');
  const variables = listOf(told['names']).map(String);
  const known = Object.keys(mapOf(holder?.facts['data']));
  const keys = listOf(told['keys']);
  return variables.map((variable, at): JsonMap => {
    const same = told['isSameKey'] === true ? used[0]?.['key'] : undefined;
    const key: Json = same ?? keys[at] ?? nearest(variable, known) ?? variable;
    return { name: variable, valueFrom: { [field]: { name, key } } };
  });
}

/** The key that shares most words with the variable. */
function nearest(variable: string, keys: readonly string[]): string | undefined {
  const words = new Set(variable.toLowerCase().split('_'));
  const shares = keys.map(
    (key) =>
      key
        .toLowerCase()
        .split(/[-_.]/u)
        .filter((one) => words.has(one)).length,
  );
  const most = Math.max(0, ...shares);
  return most === 0 ? undefined : keys[shares.indexOf(most)];
}
