import { overlaps, type Words } from '../span.ts';
import type { Mention } from './mention.ts';
import { isContainer } from './pointer.ts';

const said = /(?<=(?<!\w)the\s)(?<en>former|latter)(?:\sone)?(?!\w)|(?<zh>[前后])者/giu;

/** `a claim ... and a Deployment ...; the former ..., the latter ...`: of the two objects that were told last. */
export function pairMentions({ text, claims }: Words, mentions: readonly Mention[]): Mention[] {
  if (mentions.some((one) => isContainer(one) && one.name !== undefined)) return [];
  return [...text.matchAll(said)].flatMap(({ index, 0: word, groups = {} }) => {
    const span = { start: index, end: index + word.length };
    const told = mentions.filter((one) => one.end <= index && isObject(one));
    const [first, second] = told
      .filter((one, at) => told.findIndex((other) => isSame(one, other)) === at)
      .slice(-2);
    if (first === undefined || second === undefined) return [];
    if (claims.some((one) => overlaps(one, span))) return [];
    const meant = /former|前/iu.test(groups['en'] ?? groups['zh'] ?? '') ? first : second;
    return [{ ...meant, ...span, from: index, article: 'known' as const }];
  });
}

function isObject(mention: Mention): boolean {
  const { kind, isPlural, isTarget } = mention;
  return !isContainer(mention) && kind !== 'Volume' && kind !== 'Pod' && !isPlural && !isTarget;
}

function isSame(one: Mention, other: Mention): boolean {
  return one.kind === other.kind && one.name === other.name;
}
