import type { Facts } from '../../../facts/facts.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { besideQuotes } from '../../../spec/words/given/given.ts';
import type { Spec } from '../../../spec/spec.ts';
import type { Order } from '../order.ts';
import type { Story } from '../story.ts';
import { differences } from './differences.ts';
import { filesOf, type Changed } from './files.ts';
import { hearShown, type Ground } from './hear.ts';
import { withoutIntroductions } from './introductions.ts';
import { shownIn, type Shown } from './objects.ts';
import { programsIn } from './programs.ts';
import { titleOf } from './sayings.ts';
import { standingObject } from './standing-object.ts';
import { withoutState } from './state.ts';
import { withPrograms } from './with-programs.ts';

type Means = Omit<Ground, 'order'> & {
  readonly facts: Facts;
  /** The words with what is wrong in what they show repaired. */
  readonly repaired: (words: string) => string;
};

/** What is said of objects that are shown, done to them where they lie, or as they are shown. */
export function toldOfShown(order: Order, means: Means): Result<Story> | undefined {
  const { words, isBrought } = withoutIntroductions(withoutState(order.request.words));
  const shown = shownIn(means.repaired(words));
  if (shown === undefined || shown.length === 0) return undefined;
  const programs = programsIn(words, shown);
  const scene = { ...means, order, shown };
  if (programs === undefined) return ofShown({ words, isBrought }, scene);
  const isIdle = !isBrought && besideQuotes(programs.words).said.trim() === '';
  const own = isIdle ? undefined : ofShown({ words: programs.words, isBrought }, scene);
  return own?.ok === false ? own : withPrograms(own?.value, programs, scene);
}

type Said = { readonly words: string; readonly isBrought: boolean };
type Scene = Means & { readonly order: Order; readonly shown: readonly Shown[] };

function ofShown(said: Said, { shown, ...scene }: Scene): Result<Story> {
  const { order, facts } = scene;
  const heard = hearShown(said.words, shown, scene);
  if (!heard.ok) return heard;
  const { story, others, understood, leftover, changed } = heard.value;
  const asShown = shownIn(said.words);
  const all = changed.map(({ before, after, changes }, at): Changed => ({
    shown: before,
    standing: standingObject(before, order.snapshot),
    repairs: differences(asShown?.[at]?.value ?? before.value, before.value),
    changes,
    after,
    isWritten: said.isBrought || after !== undefined,
  }));
  const { files, notes } = filesOf(all, others, { ...order, facts });
  return ok({
    ...story,
    order,
    facts,
    files,
    notes: [...story.notes, ...notes],
    reading: { ...story.reading, understood, leftover },
    title: titleOf(files, order.request.language),
    told: ofObjects(story.spec),
  });
}

/** What was shown runs already: of it nothing is told but what changes. */
function ofObjects({ namespace: _there, ...spec }: Spec): Spec {
  return { ...spec, workloads: [] };
}
