import type { Kind } from './kind.ts';
import type { Mention } from './mentions/mention.ts';
import { rawMentions, within } from './mentions/territory.ts';
import { overlaps, take } from './span.ts';
import type { Claim, Reader } from './wish.ts';

type Listeners = {
  readonly first: readonly Reader[];
  readonly readers: readonly Reader[];
  readonly kinds: readonly Kind[];
};

type Heard = {
  /** What was pasted with the words. */
  readonly given: readonly Mention[];
  /** What turned out to be of nothing: others may read its words. */
  readonly vain: readonly Claim[];
};

/** Every reader claims its part of the words; of claims that overlap, that of the earlier reader wins. */
export function claimsOf(
  text: string,
  { first, readers, kinds }: Listeners,
  { given, vain }: Heard,
): Claim[] {
  const taken = new Uint8Array(text.length);
  const near = kinds.flatMap(localReaders);
  const kept = (claim: Claim): boolean => !vain.some((one) => isSame(one, claim)) && take(claim, taken);
  const early = first.flatMap((reader) => reader.read(text).filter(kept));
  const refused = early.filter(({ asked }) => asked?.without !== undefined);
  const raw = [...given, ...rawMentions(text, kinds)].filter(
    (mention) => !refused.some((claim) => overlaps(claim, mention)),
  );
  return [
    ...early,
    ...near.flatMap((read) => read(text, raw).filter(kept)),
    ...readers.flatMap((reader) => reader.read(text).filter(kept)),
  ];
}

function isSame(a: Claim, b: Claim): boolean {
  return a.start === b.start && a.end === b.end && a.subject.en === b.subject.en && a.value === b.value;
}

function localReaders({ kind, reader, near, local, tells }: Kind): ReturnType<typeof within>[] {
  return [
    ...(tells === undefined ? [] : [within(tells.reader, [kind], tells.isPart)]),
    ...(reader === undefined || near === undefined ? [] : [within(reader, near)]),
    ...(local === undefined ? [] : [within(local.reader, local.near)]),
  ];
}
