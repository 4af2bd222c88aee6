import { overLines } from '../../../../kernel/over-lines.ts';
import { does, making, oneThatRuns, perhaps } from './kinds.ts';

const begins = String.raw`(?<=^|[.;:!?]\s|\n|,\s(?:and\s)?|\sand\s|\splus\s)`;
/** `…, and the Deployment b runs …` */
const told = new RegExp(
  String.raw`${begins}${making}?(?:(?:the|an?|another)\s)?(?:${oneThatRuns})\s(?:(?:named|called)\s)?(${perhaps})(?=\s(?:${does}|which|that|whose)\s|\s?\(|:\s|,\s)`,
  'giu',
);
const several = '(?:both|each|all|either)';
const parts =
  '(?:containers?|pods?|deployments|stateful ?-?sets|daemon ?-?sets|(?:cron ?-?)?jobs|workloads|one|ones|images)';
const who = String.raw`(?:(?:the\s(?:containers?|pods)\s(?:of|in)\s)?${several}(?:\sof\s(?:them|these|those|the\stwo))?(?:\s${parts})?|they(?:\s(?:both|all|each))?|the\stwo(?:\s${parts})?)`;
const inAll = String.raw`(?:in|for|with)\s(?:(?:both|either|each|all)(?:\s(?:cases?|of\s(?:them|these|the\stwo)|${parts}))?)`;
const rest = String.raw`((?!(?:please\s)?(?:create|add|write|make|give|define|generate|put|expose|we|i|you|there|deploy|run)\s)[^.;\n]{3,120}(?:\.\d[^.;\n]{0,60})?)`;
const ends = String.raw`(?=[.;](?:\s|$)|\n|$)`;
const starts = String.raw`(?<=[.;]\s|\n)`;

/** What is said of all of them, and as what it is said of one. */
const shared: readonly (readonly [said: RegExp, ofOne: (said: string) => string])[] = [
  [new RegExp(`${starts}${inAll},?\\s${rest}${ends}`, 'iu'), (said) => ofIt(said)],
  [
    new RegExp(
      overLines`
        ${starts}${who}\s(?=(?:listen|expose|use|run|need|get|have|has|are|is|forbid|tolerate|mount|should|must|may|keep|serve|carry|request|live)(?:s|es)?\s)
        (?!(?:is|are)\s(?:selected|reached|fronted|behind|served)\s)${rest}${ends}
      `,
      'iu',
    ),
    (said) => `It ${ofOne(said)}`,
  ],
  [new RegExp(`${starts}${rest}\\s(?:${inAll}|each)${ends}`, 'iu'), (said) => ofIt(said)],
  [
    new RegExp(`,\\s(?:both|each|all)(?:\\sof\\sthem)?\\s(?=(?:with|on|in)\\s)${rest}${ends}`, 'iu'),
    (said) => (/^with\s/iu.test(said) ? `It has ${said.slice(5)}` : `It is ${said}`),
  ],
  [
    new RegExp(
      `,\\s(listening\\son(?:\\sport)?\\s\\d{2,5}|(?:container\\s)?port\\s\\d{2,5}|(?:with\\s)?[a-z]+[A-Z]\\w+:?\\s\\w+)\\s(?:${inAll}|each)${ends}`,
      'iu',
    ),
    (said) => ofIt(said),
  ],
];
/** Something that each has of its own, or all of them together. */
const isApart =
  /respectively|(?<![\w-])(?:own|same|first|second|former|latter|others?|between|together|share[sd]?|in front|services?|claims?|ingress|hpas?|autoscalers?|pdbs?|budgets?|policy|policies|accounts?|above|below)(?![\w-])/iu;
const hasMore =
  /(?<![\w-])(?:two|three|init|second|both its)\s?-?\s?containers|side-?car|init\s?-?container/iu;

/** `In either case the container port is 80`: what is said of several workloads at once is said of each where that is told of. */
export function saidOfEach(words: string): string {
  if (hasMore.test(words) || /\p{Script=Han}/u.test(words)) return words;
  const found = sharedIn(words);
  if (found === undefined) return words;
  const apart = apartOf(found.without);
  return apart === undefined ? words : apart.map((part, place) => withIt(part, found.ofOne, place)).join('');
}

function sharedIn(words: string): { without: string; ofOne: string } | undefined {
  for (const [said, ofOne] of shared) {
    const found = said.exec(words);
    if (found === null || isApart.test(found[0])) continue;
    const without = `${words.slice(0, found.index)}${words.slice(found.index + found[0].length)}`;
    return {
      without: without.replaceAll(/(?<=[.;]\s)[.;]\s?|(?<=\n)[.;]/gu, ''),
      ofOne: ofOne(found[1] ?? ''),
    };
  }
  return undefined;
}

/** The words up to each workload that is told of, and from each to the next; nothing where there is but one. */
function apartOf(words: string): readonly string[] | undefined {
  const names = new Set<string>();
  const at = [...words.matchAll(told)]
    .filter(({ 1: name = '' }) => !names.has(name) && names.add(name))
    .map(({ index }) => index);
  if (at.length < 2) return undefined;
  return [0, ...at].map((from, place) => words.slice(from, at[place]));
}

/** Its sentence, with what is said of all behind it. */
function withIt(part: string, ofOne: string, place: number): string {
  const own = part.replace(/(?:[;:,]\s(?:and\s)?|\s(?:and|plus)\s)$/iu, '. ');
  if (place === 0) return own;
  const end = /[.;](?=\s|$)|\n|$/u.exec(own)?.index ?? own.length;
  return `${own.slice(0, end)}. ${ofOne}.${own.slice(end).replace(/^[.;]/u, '') || ' '}`;
}

/** `the container port is 80` */
function ofIt(said: string): string {
  const plain = said.replace(/^(?:the|its|their|a)\s/iu, '');
  if (/^it\s|^they\s/iu.test(plain)) return `It ${ofOne(plain.replace(/^\w+\s/u, ''))}`;
  if (/^(?:listening|running|using)\s/iu.test(plain)) return `It is ${plain}`;
  return /\s(?:is|are|listens?|runs?|has|have|must|should)\s/iu.test(plain)
    ? `The ${plain}`
    : `It has ${plain}`;
}

const singular: Readonly<Record<string, string>> = { have: 'has', are: 'is' };

function ofOne(said: string): string {
  return said
    .replace(/^[a-z]+/iu, (verb) => {
      const own = singular[verb.toLowerCase()];
      if (own !== undefined) return own;
      return /s$|^(?:may|must|should)$/iu.test(verb) ? verb : `${verb.replace(/y$/u, 'ie')}s`;
    })
    .replaceAll(
      /(?<=\sand\s)(?:run|listen|use|mount|need|get|expose|request|tolerate|keep|forbid)(?=\s)/giu,
      (verb) => `${verb}s`,
    );
}
