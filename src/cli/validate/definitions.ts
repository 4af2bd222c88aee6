import { keyOf } from '../../adapters/schemas/set.ts';
import { kindsOfDefinition, type OwnKind } from '../../lint/schema/crd.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import { readWhole, toBatch } from './batches.ts';
import { absolute, type Found } from './walk.ts';

const mark = Buffer.from('CustomResourceDefinition');

/** The kinds that the files define, looked for when a schema is first found nowhere else. */
export function definitionsIn(files: () => Iterable<Found>, cwd: string): () => ReadonlyMap<string, OwnKind> {
  let known: ReadonlyMap<string, OwnKind> | undefined;
  return () => (known ??= new Map([...files()].flatMap((found) => definedIn(found, cwd))));
}

function definedIn(found: Found, cwd: string): [string, OwnKind][] {
  if (found.kind === 'problem') return [];
  try {
    const bytes = readWhole(absolute(cwd, found.path));
    return bytes?.includes(mark) === true ? definedBy(toBatch(bytes).text) : [];
  } catch {
    return [];
  }
}

export function definedBy(text: string): [string, OwnKind][] {
  return resourcesOf(text)
    .resources.flatMap(({ root }) => kindsOfDefinition(root))
    .map((own) => [keyOf({ version: own.apiVersion, kind: own.kind }), own]);
}
