import type { JsonMap } from '../../../kernel/json.ts';
import { isMap, listOf, mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';
import { calledAfter, objectOf } from './entries.ts';
import { movingIn, type Moving } from './moving.ts';

/** `move DB_PASSWORD into a Secret`: the variable stays, and its value stands elsewhere. */
export function movedVariables(given: Given): Given {
  const runs = given.documents.filter((one) => variablesIn(one).length > 0);
  const [run] = runs;
  if (run === undefined || runs.length > 1) return given;
  const plain = variablesIn(run);
  const found = movingIn(given.words, [...new Set(plain.map(nameOf))]);
  if (found === undefined || given.documents.some(({ kind }) => kind === found.moving.kind)) return given;
  const { moving, left } = found;
  const owner = mapOf(run['metadata']);
  const { namespace } = owner;
  const name = moving.name ?? calledAfter(owner, moving.kind);
  const metadata = namespace === undefined ? { name } : { name, namespace };
  const gone = plain.filter((one) => moving.names.includes(nameOf(one)));
  const made = objectOf(
    moving.kind,
    metadata,
    Object.fromEntries(gone.map((one) => [nameOf(one), one['value'] ?? ''])),
  );
  const changed = withContainers(run, (container) => drawing(container, { ...moving, name }));
  return {
    ...given,
    words: left,
    documents: given.documents.flatMap((one) => (one === run ? [made, changed] : [one])),
    told: [...given.told, { said: moving.said, value: `${moving.kind} ${name}` }],
  };
}

export function nameOf({ name }: JsonMap): string {
  return textOf(name) ?? '';
}

export function variablesIn(document: JsonMap): JsonMap[] {
  const found: JsonMap[] = [];
  withContainers(document, (container) => {
    found.push(
      ...listOf(container['env'])
        .map(mapOf)
        .filter(({ value }) => value !== undefined),
    );
    return container;
  });
  return found;
}

/** The same container with them read from there: as a whole, where that is said, or each by its key. */
export function drawing(container: JsonMap, { names, kind, name, said }: Moving): JsonMap {
  const { env, ...rest } = container;
  const variables = listOf(env).map(mapOf);
  const isGone = (one: JsonMap): boolean => one['value'] !== undefined && names.includes(nameOf(one));
  if (!variables.some(isGone)) return container;
  if (!/envFrom|as a whole|整体/iu.test(said)) {
    const source = kind === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef';
    const from = (one: JsonMap) => ({
      name: one['name'],
      valueFrom: { [source]: { name, key: one['name'] } },
    });
    return { ...rest, env: variables.map((one) => (isGone(one) ? from(one) : one)) };
  }
  const left = variables.filter((one) => !isGone(one));
  const whole = { [kind === 'Secret' ? 'secretRef' : 'configMapRef']: { name } };
  return { ...rest, ...(left.length > 0 && { env: left }), envFrom: [...listOf(rest['envFrom']), whole] };
}

export function withContainers(object: JsonMap, change: (container: JsonMap) => JsonMap): JsonMap {
  return Object.fromEntries(
    Object.entries(object).map(([name, one]) => {
      if (name === 'containers') return [name, listOf(one).map((item) => change(mapOf(item)))];
      return [name, isMap(one) ? withContainers(one, change) : one];
    }),
  );
}
