import { z } from 'zod';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Json } from '../../kernel/json.ts';
import { present } from '../../kernel/present.ts';
import { remarked } from '../../spec/provenance.ts';
import { isList } from '../../render/merge.ts';
import { editFiles, withEdits } from './edit.ts';
import { thingsIn, thingsOf } from './objects.ts';
import type { Operation } from './operation.ts';
import { showPath } from './path.ts';
import type { Thing } from './thing.ts';
import { isEqual, valueAt } from './value.ts';

const step = z.union([z.string(), z.number(), z.object({ by: z.string(), is: z.string() })]);
const place = {
  target: z.object({ path: z.string(), kind: z.string(), name: z.string() }),
  field: z.array(step),
  was: z.json().optional(),
};

/** An operation, and what stood there when it was asked for. */
export const dated: z.ZodType<Dated> = z.union([
  z.object({ op: z.literal('set'), value: z.json(), ...place }),
  z.object({ op: z.literal('add'), value: z.json(), ...place }),
  z.object({ op: z.literal('remove'), ...place }),
]);

export type Dated = Operation & { readonly was?: Json | undefined };

/** What people asked for after the files were proposed, in their words. */
export type Later = {
  readonly said: string;
  readonly edits: readonly Dated[];
  /** What of it nobody knew to do. */
  readonly unread?: readonly string[];
  readonly asks?: Asks | undefined;
};

const bilingual = z.object({ en: z.string(), zh: z.string() });

/** What is asked of words that leave it open, and what each answer changes. */
export const asks = z.object({
  about: z.string(),
  question: bilingual,
  why: bilingual,
  options: z.array(z.object({ label: z.string(), edits: z.array(dated) })),
});

export type Asks = z.infer<typeof asks>;

type Text = {
  readonly path: string;
  readonly text: string;
  /** Only this is asked for of what people wrote. */
  readonly edits?: readonly Operation[];
};

export function datedIn(operations: readonly Operation[], snapshot: Snapshot): readonly Dated[] {
  const things = thingsOf(snapshot);
  return operations.map((operation) => {
    const thing = things.find((one) => isOf(one, operation));
    return present({ ...operation, was: valueAt(thing?.value, operation.field) });
  });
}

/** Files with what was asked for later, as far as nothing was said since of the same place. */
export function withLater<T extends Text>(
  files: readonly T[],
  laters: readonly Later[] | undefined,
  there: Snapshot,
): readonly T[] {
  if (laters === undefined || laters.length === 0) return files;
  const done: Operation[] = [];
  let end = withEdits(there, { files, removed: [] });
  for (const { edits } of laters) {
    const things = files.flatMap(({ path }) => thingsIn(path, end.text(path) ?? ''));
    const own = edits.flatMap((edit) => still(edit, things));
    done.push(...own);
    end = withEdits(end, editFiles(own, end));
  }
  return files.flatMap((file) => {
    const text = end.text(file.path);
    if (text === undefined) return [];
    const more = done.filter(({ target }) => target.path === file.path);
    const edits = file.edits === undefined ? {} : { edits: [...file.edits, ...more] };
    return [{ ...file, text: remarked(file.text, text), ...edits }];
  });
}

/** What of files that people wrote is asked for no longer, taken back there; before it, what is asked for now. */
export function withWithdrawn<T extends Text>(
  files: readonly (T | Text)[],
  former: readonly Text[],
  base: Snapshot,
): readonly (T | Text)[] {
  const backs = new Map(
    former.flatMap(({ path, edits = [] }) => {
      const now = new Set(files.find((file) => file.path === path)?.edits?.map((one) => JSON.stringify(one)));
      const gone = edits.filter((one) => !now.has(JSON.stringify(one)));
      const back = takenBack(datedIn(gone, base));
      return back === undefined ? [] : [[path, back] as const];
    }),
  );
  const known = new Set(files.map(({ path }) => path));
  const left = [...backs].filter(([path]) => !known.has(path));
  return [
    ...files.map((file) =>
      file.edits === undefined ? file : { ...file, edits: [...(backs.get(file.path) ?? []), ...file.edits] },
    ),
    ...left.map(([path, edits]) => ({ path, text: base.text(path) ?? '', edits })),
  ];
}

/** What takes edits back, the last one first; undefined where a whole object went, or a value comes from elsewhere. */
export function takenBack(edits: readonly Dated[]): readonly Operation[] | undefined {
  const isKnown = ({ field, target }: Dated) =>
    target.name !== '' && !['', 'kind', 'metadata.name'].includes(showPath(field));
  return edits.length > 0 && edits.every(isKnown) ? edits.toReversed().map(inverse) : undefined;
}

function inverse({ was, ...edit }: Dated): Operation {
  const { target, field } = edit;
  if (edit.op === 'add') return { op: 'remove', target, field: [...field, isList(was) ? was.length : 0] };
  return was === undefined ? { op: 'remove', target, field } : { op: 'set', target, field, value: was };
}

/** Where the object stands now; nothing where it is gone, or says by now what it did not say then. */
function still({ was, ...operation }: Dated, things: readonly Thing[]): readonly Operation[] {
  const named = things.filter((one) => isOf(one, operation));
  const thing = named.find(({ path }) => path === operation.target.path) ?? named[0];
  // A Kustomization has no name, and no object of its own.
  if (thing === undefined) return operation.target.name === '' ? [operation] : [];
  if (operation.field.length > 0 && !isEqual(valueAt(thing.value, operation.field), was)) return [];
  return [{ ...operation, target: { ...operation.target, path: thing.path } }];
}

function isOf({ kind, name }: Thing, { target }: Operation): boolean {
  return kind === target.kind && name === target.name;
}
