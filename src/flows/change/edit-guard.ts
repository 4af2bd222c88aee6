import { editObjections, type Edited as EditedObject } from '../../advise/guard/edit.ts';
import { askedBy, type Grounds } from '../../advise/guard/values.ts';
import { knownIn } from '../../advise/known.ts';
import { mentions } from '../../advise/mentions.ts';
import { visible } from '../../advise/neutral/visible.ts';
import type { Edited } from '../../change/edit/edit.ts';
import { thingsIn, thingsOf } from '../../change/edit/objects.ts';
import type { Thing } from '../../change/edit/thing.ts';
import { valuesIn } from '../../change/edit/values.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';

type Asked = { readonly words: string; readonly snapshot: Snapshot };

/** What an edit may take for granted: the words of who commands, and what the repository names. */
export function groundsOf({ words, snapshot }: Asked): Grounds {
  const asked = askedBy(words);
  const named = thingsOf(snapshot).filter(({ name }) => mentions(asked.words, name.toLowerCase()));
  return {
    ...asked,
    isKnown: knownIn(snapshot),
    namedKinds: new Set(named.map(({ kind }) => kind)),
  };
}

type Terms = { readonly edits: Edited; readonly grounds: Grounds };

/** What an edit brings that nobody asked for, object by object, whatever the way in which it was written. */
export function widening(before: Snapshot, after: Snapshot, { edits, grounds }: Terms): string[] {
  const paths = [...edits.files.map(({ path }) => path), ...edits.removed];
  return paths.flatMap((path) => [
    ...unseen(path, after.text(path) ?? ''),
    ...editObjections(pairs(objectsIn(path, before), objectsIn(path, after)), grounds),
  ]);
}

function unseen(path: string, text: string): string[] {
  if (visible(text) !== text.replaceAll('\r\n', '\n'))
    return [`${path}: it holds characters that are not seen`];
  return text.includes('REDACTED_') ? [`${path}: it holds a placeholder of something that was hidden`] : [];
}

function pairs(was: readonly Thing[], is: readonly Thing[]): EditedObject[] {
  const keys = new Set([...was, ...is].map(keyOf));
  return [...keys].flatMap((key) => {
    const [before, after] = [was, is].map((list) => list.find((one) => keyOf(one) === key));
    const one = after ?? before;
    if (one === undefined || JSON.stringify(before?.value) === JSON.stringify(after?.value)) return [];
    return [{ kind: one.kind, name: one.name, before: before?.value, after: after?.value }];
  });
}

/** A Kustomization is judged by what it changes: it has no name, and nobody speaks of it. */
function objectsIn(path: string, snapshot: Snapshot): readonly Thing[] {
  if (isKustomizationPath(path)) return [];
  const values = valuesIn(path, snapshot);
  return values.length > 0 ? values : thingsIn(path, snapshot.text(path) ?? '');
}

function keyOf({ kind, namespace, name }: Thing): string {
  return [kind, namespace, name].join('\0');
}
