import { goalIn } from '../../../spec/words/given/goal.ts';
import { besideQuotes } from '../../../spec/words/given/given.ts';
import { kinds } from '../../../spec/words/kinds.ts';
import type { FieldChange, Operation, Target } from '../../edit/operation.ts';
import { showPath } from '../../edit/path.ts';
import type { Thing } from '../../edit/thing.ts';
import { valueAt } from '../../edit/value.ts';
import type { Shown } from './objects.ts';

/** `turn this Deployment into a StatefulSet`: what an object that is shown has become, and stands no more beside that. */
export function turnedInto(words: string, shown: Shown, made: readonly Shown[]): Shown | undefined {
  const { said } = besideQuotes(words);
  if (!turning.test(said) || beside.test(said)) return undefined;
  const goal = goalIn(said, kinds, shown.kind)?.kind.kind;
  const found = made.filter(({ kind }) => kind === goal && kind !== shown.kind);
  return found.length === 1 ? found[0] : undefined;
}

const turning =
  /(?<!\w)(?:turn|convert|chang|mak|migrat|recast|transform|replac|switch|rewrit|refactor|mov|becom|should\s(?:really\s)?(?:be|have\sbeen))\w*(?!\w)|instead\sof|rather\sthan|[改转变换](?:[成为写造换化]){1,2}|迁移|重写|重构|应该[是用]|换/iu;
const beside =
  /(?<!\w)(?:based\son|derived?\sfrom|out\sof|another|also|as\swell|beside|next\sto|in\saddition|keep(?:ing)?\sthe)(?!\w)|基于|根据|参照|另外|同时保留|再(?:写|建|创建|加)/iu;

/** What an object is known by changes last: until then it is found by what it was. */
export function operationsOn(target: Target, changes: readonly FieldChange[]): readonly Operation[] {
  let now = target;
  return changes
    .toSorted((a, b) => rank(a) - rank(b))
    .map((change) => {
      const operation = { ...change, target: now };
      now = withKnown(now, change);
      return operation;
    });
}

const known = ['apiVersion', 'metadata.name', 'kind'];

function rank({ field }: FieldChange): number {
  return known.indexOf(showPath(field));
}

function withKnown(target: Target, change: FieldChange): Target {
  if (change.op !== 'set' || typeof change.value !== 'string') return target;
  const at = showPath(change.field);
  if (at === 'kind') return { ...target, kind: change.value };
  return at === 'metadata.name' ? { ...target, name: change.value } : target;
}

/** What scales it by its kind goes on doing so. */
export function scalersOf(was: Target, is: Target, things: readonly Thing[]): readonly Operation[] {
  return things.flatMap(({ path, kind, name, value }): readonly Operation[] => {
    const field = ['spec', 'scaleTargetRef'];
    const isOurs =
      valueAt(value, [...field, 'kind']) === was.kind && valueAt(value, [...field, 'name']) === was.name;
    const target = { path, kind, name };
    return isOurs ? [{ op: 'set', target, field: [...field, 'kind'], value: is.kind }] : [];
  });
}
