import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe as group, expect, test } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import { documentsOf } from '../../../src/spec/words/document/document.ts';
import { readWish } from '../../../src/spec/words/read.ts';
import { readers } from '../../../src/spec/words/readers.ts';

/*
 * A file is a family of requests. `say` is what a person writes; `get` names the objects that it asks for, all of
 * them, each with the values that must stand in it by path; `asked` is what is said of everything at once.
 * The expectations were written before the requests were first read by the program.
 */
type Request = {
  readonly say: string;
  readonly get?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly asked?: Readonly<Record<string, unknown>>;
  readonly left?: readonly string[];
};

const folder = join(import.meta.dirname, 'requests');

group.each(readdirSync(folder))('%s', (file) => {
  const requests = load(readFileSync(join(folder, file), 'utf8'), { schema: CORE_SCHEMA }) as Request[];

  test.each(requests.map((request) => [request.say, request] as const))('%s', (say, request) => {
    const { wish, leftover } = readWish(say, readers);
    const { drafts, ...asked } = wish;
    const made = documentsOf(drafts, readers.kinds).filter(
      ({ draft }) => request.get !== undefined || !draft.isImplied,
    );
    const found = Object.fromEntries(
      made.map(({ draft, name, document }) => [
        `${draft.kind}/${name}`,
        valuesAt(document, request.get?.[`${draft.kind}/${name}`]),
      ]),
    );
    const wanted = Object.entries(request.get ?? {}).map(([id, values]) => [id, values ?? {}] as const);
    expect(found).toEqual(Object.fromEntries(wanted));
    expect(asked).toMatchObject(request.asked ?? {});
    expect(leftover).toEqual(request.left ?? leftover);
  });
});

function valuesAt(document: unknown, values: Readonly<Record<string, unknown>> | null | undefined): unknown {
  const paths = Object.keys(values ?? {});
  return Object.fromEntries(paths.map((path) => [path, at(document, path.split(/\.(?![^[]*\])/u))]));
}

/** `a.0.b`; a key with dots stands in brackets: `labels.[app.kubernetes.io/name]`. */
function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  const plain = key.startsWith('[') ? key.slice(1, -1) : key;
  return at((value as Record<string, unknown>)[plain], rest);
}
