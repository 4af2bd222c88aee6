import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';
import { movingIn, type Moving } from './moving.ts';
import { keptPairs } from './kept-pairs.ts';

/** `DB_PASSWORD moves to a Secret named x`: some entries of what is quoted, with the values that they have there. */
export function movedEntries(given: Given): Given {
  const [only, ...others] = given.documents;
  const pairs = only === undefined ? {} : keptPairs(only);
  if (only === undefined || others.length > 0 || Object.keys(pairs).length < 2) return given;
  const found = movingIn(given.words, Object.keys(pairs));
  if (found === undefined || isNoMove(found.moving, only, pairs)) return given;
  const { kind, name, names, said } = found.moving;
  const gone = Object.entries(pairs).filter(([key]) => names.includes(key));
  const metadata = mapOf(only['metadata']);
  const own = name ?? calledAfter(metadata, kind);
  const made = objectOf(kind, { ...metadata, name: own }, Object.fromEntries(gone));
  return {
    ...given,
    words: found.left,
    documents: [withoutEntries(only, names), made],
    told: [...given.told, { said, value: `${kind} ${own}` }],
  };
}

/** Nothing would be left, or it would stand where it stands. */
function isNoMove({ kind, name, names }: Moving, { kind: from }: JsonMap, pairs: JsonMap): boolean {
  return (kind === from && name === undefined) || names.length === Object.keys(pairs).length;
}

/** Nobody says how: after what it is taken out of. */
export function calledAfter({ name }: JsonMap, kind: Moving['kind']): string {
  return `${textOf(name) ?? 'app'}-${kind === 'Secret' ? 'secret' : 'config'}`;
}

export function objectOf(kind: 'ConfigMap' | 'Secret', metadata: JsonMap, pairs: JsonMap): JsonMap {
  return kind === 'Secret'
    ? { apiVersion: 'v1', kind, metadata, type: 'Opaque', stringData: pairs }
    : { apiVersion: 'v1', kind, metadata, data: pairs };
}

export function withoutEntries(document: JsonMap, names: readonly string[]): JsonMap {
  const fields = ['data', 'stringData'].flatMap((field) =>
    document[field] === undefined
      ? []
      : [
          [
            field,
            Object.fromEntries(
              Object.entries(mapOf(document[field])).filter(([key]) => !names.includes(key)),
            ),
          ] as const,
        ],
  );
  return { ...document, ...Object.fromEntries(fields.filter(([, pairs]) => Object.keys(pairs).length > 0)) };
}
