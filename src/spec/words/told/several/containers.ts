import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const name = String.raw`["'\x60]?((?!(?:it|the|one|each|both|which|they|that|this|first|second|other|pod|image|and)(?![\w-]))[a-z][a-z0-9-]{0,50})["'\x60]?`;
const image = String.raw`((?:[a-z0-9][\w.-]{0,60}/){0,4}[a-z0-9][\w.-]{0,60}(?::[\w.-]{0,60}\w|(?<=/[\w.-]{1,60})))`;
const joint = String.raw`(?:,\sand\s|,\s|\sand\s)`;

/** `two containers. main runs acme/main:1.0 and …`: who runs an image there is one of them. */
const inSentences: Rewriting = [
  new RegExp(
    overLines`
      (?<=(?<![\w-])(?:two|three|four|[2-4])\scontainers(?:\.\s|:\s|\sin\sit\.\s)(?:[^]{0,900}(?:[.;]\s|,\s(?:and\s|while\s)?))?)
      ${name}\s(?:runs|uses|is)\s(?:the\simage\s)?${image}(?![\w/:-])
    `,
    'giu',
  ),
  'the container $1 runs $2',
  (text) => /(?:two|three|four|[2-4]) containers/iu.test(text),
];

/** `containers a and b with images x and y`. */
const inTurn: Rewriting = [
  new RegExp(
    overLines`
      (?<![\w-])containers\s(?:(?:named|called)\s)?(${name.replaceAll('((?!', '(?:(?!')}(?:${joint}${name.replaceAll('((?!', '(?:(?!')}){1,3}),?\s(?:with|using|running|from)\s(?:the\s)?images\s
      (${image.replace('((?:', '(?:(?:')}(?:${joint}${image.replace('((?:', '(?:(?:')}){1,3})(?:,?\srespectively)?
    `,
    'giu',
  ),
  (...[said = '', names = '', images = '']) => inPairs(names, images) ?? said,
  (text) => /containers/iu.test(text),
];

function inPairs(names: string, images: string): string | undefined {
  const [all, of] = [names, images].map((one) => one.split(new RegExp(joint, 'u')));
  if (all === undefined || all.length !== of?.length) return undefined;
  return `containers ${all.map((one, at) => `${one} (${of[at] ?? ''})`).join(' and ')}`;
}

/** Containers told with their images in sentences of their own, or in one order with them. */
export const containers: readonly Rewriting[] = [inSentences, inTurn];
