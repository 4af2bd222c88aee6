import { ok, type Result } from '../../../kernel/result.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../../../spec/words/merge.ts';
import { besideQuotes } from '../../../spec/words/given/given.ts';
import type { Understood } from '../../../spec/words/wish.ts';
import type { FieldChange } from '../../edit/operation.ts';
import type { Aspect } from '../../edit/words/aspect.ts';
import type { Order } from '../order.ts';
import type { Story } from '../story.ts';
import { differences } from './differences.ts';
import { clausesDone } from './clauses.ts';
import { editsIn, type Edits } from './edits.ts';
import { halfRead, type Apart } from './half-read.ts';
import { withChanges, type Shown } from './objects.ts';
import { readShown, type Tell } from './reading.ts';

export type Heard = {
  readonly story: Story;
  /** Objects that are asked for beside what is shown. */
  readonly others: readonly Shown[];
  readonly changed: readonly Heeded[];
  readonly understood: readonly Understood[];
  readonly leftover: readonly string[];
};

/** An object that is shown, what is to be done to it, and how we would write it; undefined where it is only spoken of. */
type Heeded = {
  readonly before: Shown;
  readonly after: Shown | undefined;
  readonly changes: readonly FieldChange[];
};

export type Ground = { readonly order: Order; readonly aspects: readonly Aspect[]; readonly tell: Tell };

/** What words want of objects that are shown: as words alone are read, or as changes of what stands somewhere. */
export function hearShown(words: string, shown: readonly Shown[], ground: Ground): Result<Heard> {
  const read = readAlone(words, shown, ground);
  if (!read.ok || (read.value.leftover.length === 0 && read.value.others.length === 0)) return read;
  const { said } = besideQuotes(words);
  const edits = editsIn(said, shown, ground.aspects);
  if (edits !== undefined) return ok(edited({ ...read.value, ...nothing(shown) }, edits));
  const apart = halfRead(said, read.value.leftover);
  return apart.half.length === 0 ? read : hearApart(apart, read.value, { ...ground, shown });
}

type Scene = Ground & { readonly shown: readonly Shown[] };

/** What was read, without the clauses of which only a part was; each of those for itself before it. */
function hearApart({ rest, half }: Apart, before: Heard, scene: Scene): Result<Heard> {
  const { shown } = scene;
  const { done, named } = clausesDone(half, shown, scene.aspects);
  const now = shown.map((one, at) => withChanges(one, done.changes[at] ?? []));
  const again = rest.trim() === '' ? undefined : readAlone(`${rest}\n${fenced(now)}`, now, scene);
  if (again?.ok === false) return again;
  const heard = withoutIdle(again?.value ?? { ...before, ...nothing(now) });
  const changed = heard.changed.map((one, at) => ({ ...one, before: shown[at] ?? one.before }));
  const whole = edited({ ...heard, changed }, done);
  return ok({ ...whole, leftover: [...whole.leftover, ...named] });
}

/** What is left of the words may ask for nothing, and a wall without a way through it would cut off everything. */
function withoutIdle(heard: Heard): Heard {
  const others = heard.others.filter(
    ({ kind, value }) => kind !== 'NetworkPolicy' || isOpen(mapOf(value['spec'])),
  );
  const isIdle = others.length === 0 && heard.changed.every(({ changes }) => changes.length === 0);
  const changed = isIdle ? heard.changed.map((one) => ({ ...one, after: undefined })) : heard.changed;
  return { ...heard, others, changed };
}

function isOpen({ ingress, egress }: JsonMap): boolean {
  return ingress !== undefined || egress !== undefined;
}

function fenced(shown: readonly Shown[]): string {
  return `\`\`\`yaml\n${shown.map(({ text }) => text).join('---\n')}\`\`\`\n`;
}

function readAlone(words: string, shown: readonly Shown[], { order, tell }: Ground): Result<Heard> {
  const made = readShown({ ...order, request: { ...order.request, words } }, shown, tell);
  if (!made.ok) return made;
  const { story, others, pairs } = made.value;
  const { understood, leftover } = story.reading;
  const changed = pairs.map(({ shown: before, before: plain, after }) => ({
    before,
    after,
    changes: after === undefined ? [] : differences(plain.value, after.value),
  }));
  return ok({ story, others, changed, understood, leftover });
}

function nothing(shown: readonly Shown[]): Omit<Heard, 'story'> {
  const changed = shown.map((before) => ({ before, after: undefined, changes: [] }));
  return { others: [], changed, understood: [], leftover: [] };
}

function edited(heard: Heard, { changes, rows }: Edits): Heard {
  const changed = heard.changed.map(({ before, after, changes: own }, at) => {
    const more = changes[at] ?? [];
    return { before, after: after ?? (more.length > 0 ? before : undefined), changes: [...more, ...own] };
  });
  return { ...heard, changed, understood: [...heard.understood, ...rows] };
}
