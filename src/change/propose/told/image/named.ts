import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import type { Ground, Heard } from '../telling.ts';

const reference = overLines`
  ["'\x60]?(?<image>
    [a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,5}(?::\d{2,5})?(?:/[a-z0-9._-]{1,60}){1,5}
    (?::\w(?:[\w.-]{0,78}\w)?|@sha256:[0-9a-f]{64})
  )["'\x60]?
`;
const sayings = [
  overLines`
    (?<![\w-])(?:(?:please|and|it|should|must|we|the\sapp)\s){0,3}(?:uses?|run|runs|with|take|from)\s
    (?:(?:the|our|this|an?|ready|existing|pre-?built|published)\s){0,4}image\s${reference}
  `,
  String.raw`(?<![\w-])(?:the|our|its)\simage\s(?:is|will\sbe|should\sbe|must\sbe|stays)\s${reference}`,
  String.raw`镜像(?:就|直接|统一|请|地址|已经有了)*(?:用|使用|是|为|:|：)+\s?(?:现成的|已有的|这个)?\s?${reference}`,
].map(anyCase);
/** It is of something else that stands beside. */
const others =
  /sidecar|init|job|worker|beside|plus|postgres|mysql|redis|mongo|边车|旁|任务|另外|基础镜像|base image/iu;

/** An image that is there is that of the one service, and no program beside it. */
export function imagesTold(words: string, { services }: Ground): Heard {
  const found = sayings.flatMap((pattern) => [...words.matchAll(pattern)]);
  const [match] = found;
  const image = match?.groups?.['image'];
  if (
    match === undefined ||
    image === undefined ||
    found.length > 1 ||
    services.length !== 1 ||
    others.test(aboutOf(words, match.index, match.index + match[0].length))
  )
    return { rest: words, rows: [], over: (spec) => spec };
  return {
    rest: words.replace(match[0], ', '),
    rows: [{ said: match[0].trim(), subject: { en: 'Image', zh: '镜像' }, value: image }],
    over: (spec) => ({
      ...spec,
      workloads: spec.workloads.map((one) =>
        one.service === undefined ? one : { ...one, image: { kind: 'public', reference: image } },
      ),
    }),
  };
}

/** Its sentence, and the one before it in the same paragraph, which may have said of what. */
function aboutOf(words: string, start: number, end: number): string {
  const paragraph =
    words
      .slice(0, start)
      .split(/\n\s*\n/u)
      .at(-1) ?? '';
  const before = paragraph.split(sentenceEnd).slice(-2).join('. ');
  return `${before}${words.slice(start, end)}${words.slice(end).split(sentenceEnd)[0] ?? ''}`;
}

const sentenceEnd = /[.?!](?=\s|$)|[;；。\n]/u;
