import { ok, type Result } from '../../../kernel/result.ts';
import { besideQuotes } from '../../../spec/words/given/given.ts';
import type { Order } from '../order.ts';
import type { Story } from '../story.ts';
import { shownAs, type Shown } from './objects.ts';
import { turnedInto } from './turned.ts';

export type Tell = (order: Order) => Result<Story>;

/** What the words make of objects that are shown. */
export type Made = {
  readonly story: Story;
  /** Objects that are shown, each as it would be written without and with the words; undefined where it is not written. */
  readonly pairs: readonly Pair[];
  readonly others: readonly Shown[];
};

type Pair = { readonly shown: Shown; readonly before: Shown; readonly after: Shown | undefined };

/**
 * Reads words about objects that are shown as if there was no repository. What is shown goes the same way without them:
 * what differs is what the words change, and no habit of ours.
 */
export function readShown(order: Order, shown: readonly Shown[], tell: Tell): Result<Made> {
  const { words } = order.request;
  const alone = tell(withoutRepository(order, besideQuotes(words).quotes));
  const story = tell(withoutRepository(order, words));
  if (!story.ok) return story;
  const plain = alone.ok ? objectsOf(alone.value) : [];
  const made = objectsOf(story.value);
  const partners = partnersOf(words, shown, made);
  const pairs = shown.map((one, at) => ({
    shown: one,
    before: plain.find((other) => isSame(one, other)) ?? one,
    after: partners[at],
  }));
  const isKnown = (one: Shown) => partners.includes(one) || plain.some((other) => isSame(one, other));
  return ok({ story: story.value, pairs, others: made.filter((one) => !isKnown(one)) });
}

function withoutRepository({ snapshot, request, policy, ...order }: Order, words: string): Order {
  const { later: _later, ...said } = request;
  const { gitops: _gitops, environments: _environments, output: _output, ...house } = policy;
  return {
    ...order,
    snapshot: { ...snapshot, entries: [], text: () => undefined },
    request: { ...said, words, flags: { profile: 'minimal' } },
    policy: house,
  };
}

function objectsOf({ files }: Story): readonly Shown[] {
  return files
    .filter(({ path }) => /\.ya?ml$/u.test(path))
    .flatMap(({ text }) => text.split(/^---$/mu))
    .map((text) => shownAs(text.replace(/^# Written by Supercargo .*\n/mu, '')))
    .filter(({ kind, name }) => kind !== '' && name !== '');
}

/** Each has its own name, or, where only one of a kind is left over on both sides, a new one; or it is another kind by now. */
function partnersOf(
  words: string,
  shown: readonly Shown[],
  made: readonly Shown[],
): readonly (Shown | undefined)[] {
  const found = shown.map((one) => made.find((other) => isSame(one, other)));
  const free = made.filter((one) => !found.includes(one));
  return shown.map((one, at) => {
    const isAlone = shown.filter(({ kind }, index) => kind === one.kind && found[index] === undefined);
    const renamed = free.filter(({ kind }) => kind === one.kind);
    const other = isAlone.length === 1 && renamed.length === 1 ? renamed[0] : undefined;
    return found[at] ?? other ?? turnedInto(words, one, free);
  });
}

function isSame(one: Shown, other: Shown): boolean {
  return one.kind === other.kind && one.name === other.name;
}
