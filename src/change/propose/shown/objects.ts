import type { JsonMap } from '../../../kernel/json.ts';
import { quotedTexts } from '../../../spec/words/given/given.ts';
import { mapOf, textOf } from '../../../spec/words/merge.ts';
import { applyOperation } from '../../edit/apply.ts';
import type { FieldChange } from '../../edit/operation.ts';
import { toYaml } from '../../../spec/words/values.ts';

/** An object that people show, as they wrote it. */
export type Shown = {
  readonly text: string;
  readonly value: JsonMap;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
};

/** Every object that is quoted in the words, by itself; undefined where a part of what is quoted cannot be read. */
export function shownIn(words: string): readonly Shown[] | undefined {
  const texts = quotedTexts(words).flatMap(documentsOf);
  const found = texts.map(shownAs);
  return found.some((one) => one.kind === '' || one.name === '') ? undefined : found;
}

export function documentsOf(yaml: string): string[] {
  return yaml
    .split(/^---[^\n]{0,20}$/mu)
    .map((one) => `${one.replace(/^(?:[ \t]*\n)+/u, '').trimEnd()}\n`)
    .filter((one) => one.trim() !== '');
}

export function shownAs(text: string): Shown {
  const value = mapOf(toYaml(text));
  const metadata = mapOf(value['metadata']);
  return {
    text,
    value,
    kind: textOf(value['kind']) ?? '',
    name: textOf(metadata['name']) ?? '',
    namespace: textOf(metadata['namespace']) ?? '',
  };
}

/** The same with changes of single fields, in the words of who showed it; without those that cannot be made there. */
export function withChanges(shown: Shown, changes: readonly FieldChange[]): Shown {
  return changes.reduce((one, change) => {
    const target = { path: '', kind: one.kind, name: one.name };
    const done = applyOperation(one.text, { ...change, target });
    return done.ok ? shownAs(done.value) : one;
  }, shown);
}
