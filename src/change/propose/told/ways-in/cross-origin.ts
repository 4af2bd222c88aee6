import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { given, nginx } from './annotated.ts';
import { hearing, routed, withEach, type Groups, type Saying } from '../saying.ts';
import { asItIs, type Telling } from '../telling.ts';

const page = String.raw`https?://[a-z0-9.-]{1,100}[a-z0-9](?::\d{2,5})?`;

/** Of which other hosts pages may call it. */
const crossing: Saying = {
  pattern: anyCase(
    overLines`
      (?<![\w-])(?:(?:please|enable|allow|permit|accept)\s){0,2}(?:cors|cross[\s-]origin)
      (?:\s(?:is|enabled|allowed|requests?|calls?|access|should|must|be|for|from|with|origins?|to)|:){0,4}\s
      (?<origins>\*(?=\s|[,.;]|$)|${page}(?:(?:,\s|,?\sand\s)${page}){0,7})
      (?:\swith\smethods\s(?<methods>[a-z]{3,7}(?:\sand\s[a-z]{3,7}){0,6}))?(?<cookies>\swith\scredentials)?
    `,
  ),
  given,
  subject: { en: 'Pages that may call it', zh: '允许跨域' },
  value: ({ origins = '', methods, cookies }) =>
    [
      listed(origins),
      ...(methods === undefined ? [] : [listed(methods)]),
      ...(cookies === undefined ? [] : ['credentials']),
    ].join(' | '),
  over: (groups, names) =>
    withEach(
      (one) => (one.host === undefined ? one : routed(one, { annotations: annotationsOf(groups) })),
      names,
    ),
};

const heard = hearing([crossing]);

/** Read before hosts, of which those pages are none, and done when it is known what has one. */
export const crossOriginTold: Telling = (words, ground) => {
  const told = heard(words, ground);
  return { ...told, over: asItIs, settled: (spec) => ({ spec: told.over(spec) }) };
};

function listed(said: string): string {
  return said.split(/,?\s(?:and\s)?/u).join(', ');
}

function annotationsOf({ origins = '', methods, cookies }: Groups): Readonly<Record<string, string>> {
  return {
    [nginx('enable-cors')]: 'true',
    [nginx('cors-allow-origin')]: listed(origins),
    ...(methods !== undefined && { [nginx('cors-allow-methods')]: listed(methods) }),
    ...(cookies !== undefined && { [nginx('cors-allow-credentials')]: 'true' }),
  };
}
