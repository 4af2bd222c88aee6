import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { host } from '../hosts.ts';
import type { Heard, Telling } from '../telling.ts';

const reference = String.raw`["'\x60]?(?:https?://)?(?<image>(?:${host}|localhost)(?::\d{2,5})?(?:/[a-z0-9](?:[a-z0-9._-]{0,60}[a-z0-9])?){1,5})(?::(?<tag>\w(?:[\w.-]{0,78}\w)?))?["'\x60]?(?![\w/@:-]|\.\w)`;
const begin = String.raw`(?:(?<=(?:^|[,.;\n]\s?|\n\s{0,4})(?:[-*•]\s|\d{1,2}[.)]\s)?)|(?<![\w-])(?:the|our|its|this)\s)`;
const being = String.raw`(?:\s(?:is|will\sbe|should\sbe|must\sbe|shall\sbe|becomes)(?:\s(?:called|named))?\s|\s?[:=]\s?)`;

const sayings: readonly RegExp[] = [
  overLines`${begin}(?:(?:docker|container|app)\s)?image(?:(?:'s)?\sname)?${being}${reference}`,
  String.raw`(?<=^|[\s,.;，。；])镜像(?:名字?|名称|地址)?(?:就|统一)?\s?(?:叫|是|用|为|[:：])\s?${reference}`,
].map((source) => anyCase(source));

/** What an image of a repository is called is no way in: its whole name where one is built, and where all are kept otherwise. */
export const wholeNameTold: Telling = (words, { services }): Heard => {
  const nothing: Heard = { rest: words, rows: [], over: (spec) => spec };
  const [match, ...others] = sayings.flatMap((pattern) => [...words.matchAll(pattern)]);
  if (match === undefined || others.length > 0) return nothing;
  const { 0: said, index, groups: { image = '', tag } = {} } = match;
  const around = (own: string): string =>
    between(words.slice(0, index), own, words.slice(index + said.length));
  if (services.length > 1) {
    const more = tag === undefined ? '' : `, image tag ${tag}`;
    return { ...nothing, rest: around(`, images are stored in ${image}${more}`) };
  }
  const value = tag === undefined ? image : `${image}:${tag}`;
  return {
    rest: around(''),
    rows: [{ said: said.trim(), subject: { en: 'Image', zh: '镜像' }, value }],
    over: (spec) => called(spec, { name: image.toLowerCase(), ...(tag !== undefined && { tag }) }),
  };
};

/** A line of which nothing is left has no mark either. */
function between(before: string, own: string, after: string): string {
  if (own !== '') return before + own + after;
  const isBegun = /(?:^|[,.;\n])\s?(?:[-*•]\s|\d{1,2}[.)]\s)?$/u.test(before);
  const rest = isBegun ? after.replace(/^\s?[,，;；]\s?/u, '') : after;
  return /^\s*(?:\n|$)/u.test(rest)
    ? before.replace(/(?<=^|\n)[ \t]{0,4}(?:[-*•]|\d{1,2}[.)])[ \t]{0,2}$/u, '') + rest
    : `${before}${isBegun ? '' : ', '}${rest}`;
}

function called(spec: Spec, own: { readonly name: string; readonly tag?: string }): Spec {
  const workloads = spec.workloads.map((one): Workload => {
    const { image } = one;
    return image.kind === 'built' ? { ...one, image: { ...image, ...own } } : one;
  });
  return { ...spec, workloads };
}
