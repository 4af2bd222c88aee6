import { overLines } from '../../../kernel/over-lines.ts';
import type { Mention } from './mention.ts';
import { noName } from './no-names.ts';
import { overlaps, type Words } from '../span.ts';

const inner = new Set(['Container', 'InitContainer', 'Sidecar', 'Volume', 'Pod']);
const ordinal = new RegExp(
  overLines`
    (?<![\w-])(?:the )?(first|second|third|other)(?: one| policy| role| quota| claim| class| secret| object)?,? ?
    (?:is |shall be |should be )?(?:named |called )?["'\x60]?((?:[a-z][a-z0-9]*(?:-[a-z0-9]+)+)|[a-z][a-z0-9]{1,40}(?=["'\x60,]))["'\x60]?(?=[,:;.]|\s)|
    第([一二三])个(?:策略|角色)?(?:是|为|名为|叫做?|[,:])?\s?["'\x60]?([a-z][a-z0-9-]{1,60})["'\x60]?
  `,
  'giu',
);
const several = /(?:two|three|four|[2-4]|[两三四]个?)\s?(?:[\w-]{1,20}\s){0,2}$/iu;

/** `two policies. The first one, a, ... The second one, b, ...`: each is an object of that kind. */
export function turnMentions({ text, claims }: Words, mentions: readonly Mention[]): Mention[] {
  const row = mentions.find(
    ({ kind, start }) => !inner.has(kind) && several.test(text.slice(Math.max(0, start - 40), start)),
  );
  if (row === undefined) return [];
  return named(text).flatMap(({ index, 0: said, 1: en = '', 2: name, 3: zh = '', 4: zhName }) => {
    const span = { start: index, end: index + said.length };
    if (index < row.end || [...claims, ...mentions].some((one) => overlaps(one, span))) return [];
    const isFirst = /first|一/iu.test(en + zh);
    const mention: Mention = {
      ...span,
      kind: row.kind,
      from: span.start,
      article: isFirst ? 'known' : 'new',
      isPlural: false,
      isTarget: false,
      ...((name ?? zhName) !== undefined && { name: name ?? zhName ?? '' }),
    };
    return [mention];
  });
}

/** `where the first one is` names nothing. */
function named(text: string): RegExpExecArray[] {
  return [...text.matchAll(ordinal)].filter(([, , name = '']) => !noName.test(name));
}
