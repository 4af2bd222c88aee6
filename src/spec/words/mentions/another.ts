import { overLines } from '../../../kernel/over-lines.ts';
import { overlaps, type Words } from '../span.ts';
import type { Mention } from './mention.ts';

const parts = new Set(['Container', 'InitContainer', 'Sidecar', 'Volume', 'Pod']);

const again = new RegExp(
  overLines`
    (?<=(?:,|;|[Aa]nd|plus|[Aa]lso)\s)(?:another|one|a second)(?:\sone)?(?=\s(?:named|called)\s)|
    (?<=[.\n]\s?)(?:Another|A second|The other)(?:\sone)?(?=\s(?:is\s)?(?:named|called)\s)|
    (?<=(?:,|;)\sand\s)(?<name>(?:[a-z0-9]+-){1,6}[a-z0-9]+)(?=\s(?:that|which)\s)|
    (?<=(?:和|及|,|;|还有)\s?)另?一个(?=\s?(?:名为|叫做?)\s?[a-z0-9][\w-]{0,60}\s?的[,。;])|
    (?<=(?:和|及|,|;|还有)\s?)另?一个(?=[^,。;]{1,60}的\s?(?<zh>(?:[a-z0-9]+-){1,6}[a-z0-9]+)(?:[。;]|$))
  `,
  'gu',
);

/** `a quota a with ..., and one named b that ...`: of the kind that was spoken of last. */
export function anotherMentions({ text, claims }: Words, mentions: readonly Mention[]): Mention[] {
  return [...text.matchAll(again)].flatMap(({ index, 0: said, groups = {} }) => {
    const span = { start: index, end: index + said.length };
    const last = mentions.findLast(({ kind, end }) => end <= index && !parts.has(kind));
    const isTaken = [...claims, ...mentions].some((one) => overlaps(one, span));
    if (last === undefined || isTaken || isMany(last)) return [];
    if (last.name === undefined && !/one|[Aa]nother/u.test(said)) return [];
    const { name = groups['zh'] } = groups;
    const mention: Mention = {
      ...span,
      kind: last.kind,
      from: index,
      article: 'new',
      isPlural: false,
      isTarget: false,
      ...(name !== undefined && { name }),
    };
    return [mention];
  });
}

function isMany({ isPlural, isTarget }: Mention): boolean {
  return isPlural || isTarget;
}
