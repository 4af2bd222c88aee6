import { overLines } from '../../../../kernel/over-lines.ts';
import { jobOnce } from './plain-once.ts';
import { partsAround } from './job-apart.ts';
import { leftovers } from '../../../../spec/words/text/leftover.ts';

const day = '(?:sun|mon|tues|wednes|thurs|fri|satur)day';
const often = overLines`
  (?:every|each)\s(?:single\s)?(?:\d{1,3}\s)?(?:${day}|weekday|day|night|morning|evening|hour|minute|week|month)s?(?:\s(?:night|morning|evening))?|
  once\s(?:a|per|every)\s(?:day|night|week|hour|month)|(?:nightly|daily|hourly|weekly|monthly)|(?:on\s)?${day}s?
`;
const time = String.raw`at\s(?:about\s)?(?:(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s?(?<half>am|pm|a\.m\.?|p\.m\.?)?(?:\s(?<part>(?:in\sthe|at)\s(?:morning|afternoon|evening|night)))?|(?<named>midnight|noon))`;
export const program = String.raw`(?:bundle|rake|rails|bin/[\w-]{1,40}|\./[\w./-]{1,60}|python3?|php|node|npm|npx|yarn|pnpm|mix|dotnet|java|sh|bash|flask|django-admin|manage\.py|artisan|go|cargo|curl|psql|alembic|uv|poetry)`;
const quoted = /[\x60"'](?<command>[^\x60"'\n]{2,200})[\x60"']/u;
export const spoken = new RegExp(
  String.raw`(?<=(?<![\w-])(?:runs?|running|executes?|calls?|schedule)\s)(?<command>${program}\s[\w./:=@-]{1,60}(?:\s(?!(?:${often}|at|in|with|using|from|and|on|for|once)(?![\w-]))[\w./:=@-]{1,60}){0,6})`,
  'iu',
);
/** `clean up old uploads every night at 2: python -m app.cleanup` */
const behindColon = new RegExp(
  String.raw`:\s(?<command>(?:${program}(?:\s(?!(?:${often}|at|in|with|using|from|on|once)(?![\w-]))[\w./:=@-]{1,60}){1,8}|[\x60"'][^\x60"'\n]{2,200}[\x60"']))(?=\s*$|\s?[,(]|\s(?:${often}|at|in|with|using|from|on|once)(?![\w-]))`,
  'iu',
);
/** What it is for. */
const purposes = [
  /(?<=(?<!\w)(?:jobs?|tasks?))\s(?:that|which|to|for)\s(?!runs?\s|executes?\s|calls?\s)[^:,(\n]{1,80}?(?=\s?[:,(]|\s(?:every|each|nightly|daily|hourly|weekly|monthly|with|in\sthe|using)\s|\s*$)/iu,
  /^\s*(?:[-*•]\s)?(?:(?:and|also|please|then)\s){0,2}(?:clean(?:\sup)?|purge|delete|remove|prune|expire|send|sync|refresh|rebuild|reindex|import|export|generate|archive|rotate|vacuum|clear|compact|warm(?:\sup)?|fetch|poll|reconcile|process|check|recalculate|update|optimi[sz]e|anonymi[sz]e|crawl)\s[^:,(\n]{1,60}?(?=\s(?:every|each|once|nightly|daily|hourly|weekly|monthly|at)\s)/iu,
];
/** What for, and then with what: `delete old carts with node scripts/clean.js`. */
export const aimed = new RegExp(
  String.raw`(?<![\w-])(?:(?!(?:${often}|at|a|an|and)(?![\w-]))[a-z][\w'-]{0,20}\s){1,6}(?:with|via|using|through|by(?:\s(?:running|calling|executing))?)\s[\x60"']?(?<command>${program}\s(?:[\w:@-]{0,30}[./:][\w./:=@-]{0,60}|run\s[\w:.-]{1,40})(?:\s(?!(?:${often}|at|in|with|using|from|and|on|for|once)(?![\w-]))[\w./:=@-]{1,60}){0,6})[\x60"']?`,
  'iu',
);
const places = new RegExp(
  overLines`
  (?:(?:with|in|using|from|on|inside|by)\s(?:the\s|its\s|our\s)?(?<image>[\w-]{1,40})(?:'s)?\s(?:image|container|service|app))|
  (?:(?:in|inside|on)\s(?:the\s|our\s)(?<service>[\w-]{1,40}))|
  \((?:the\s|same\s|in\s){0,2}(?<bracketed>[\w-]{1,40})\s(?:image|container)\)
`,
  'giu',
);
const owner =
  /^\s*(?:(?:and|also|then|now)[,\s]+)*(?:the\s|our\s)?(?<owner>(?!(?:we|i|it|you|there|that|this|they|please)(?!\w))[\w-]{1,40})\s(?:also\s)?(?:needs|should\shave|gets|wants|must\shave)\s/iu;
export const filler =
  /(?<![\w-])(?:cron(?:\s?-?jobs?)?|jobs?|tasks?|scheduled|schedule|recurring|periodic|runs?|running|executes?|calls?|time|clock|as|also|too|please|nightly|daily|hourly|weekly|monthly|needed|same|own|command)(?![\w-])/giu;
const sentence = /(?:[^.;\n?!]|[.?!](?=\S))+/gu;
const isOne = /(?<![\w-])(?:cron|jobs?|tasks?|runs?|running|executes?|schedule)(?![\w-])/iu;

/** A job by the clock, however it is told, as its readers know it: run a command, how often, of which program. */
export function plainJobs(words: string): string {
  if (words.length > longest || !new RegExp(`${often}|once`, 'iu').test(words)) return words;
  return words.replaceAll(sentence, (said) => plainJob(said) ?? jobOnce(said) ?? jobApart(said) ?? said);
}

/** Nobody tells of jobs in a text that is longer. */
const longest = 4000;

/** Undefined where it says anything else. */
function plainJob(said: string): string | undefined {
  const { command, whole } = commandIn(said);
  if (command === undefined) return undefined;
  const around = withoutPurpose(said.replace(whole, ' '));
  const when = whenIn(around);
  if (when === undefined) return undefined;
  const where = whereIn(around);
  const rest = [...when.said, ...where.said].reduce((text, part) => text.replace(part, ' '), around);
  const left = withoutPurpose(rest.replaceAll(/\s+/gu, ' ')).replaceAll(filler, ' ');
  if (leftovers(left, []).length > 0) return undefined;
  return `${/^\s*/u.exec(said)?.[0] ?? ''}A cron job: run \`${command}\` ${when.plain}${where.plain}`;
}

/** One that is told amid other wishes: what stands before it is none of its own. */
function jobApart(said: string): string | undefined {
  const apart = partsAround(said, (part) => plainJob(part) !== undefined);
  if (apart === undefined) return undefined;
  const { before, job, after } = apart;
  return `${before}. ${plainJob(job)?.trim() ?? ''}${after}`;
}

function commandIn(said: string): { readonly command: string | undefined; readonly whole: string } {
  const purpose = aimed.exec(said);
  if (purpose !== null) return { command: purpose.groups?.['command'], whole: purpose[0] };
  const [behind, own] = [behindColon.exec(said), quoted.exec(said) ?? spoken.exec(said)].map(
    (found) => found?.groups?.['command'],
  );
  const command = behind === undefined && !isOne.test(said) ? undefined : (own ?? behind?.trim());
  return { command, whole: command ?? '' };
}

function withoutPurpose(said: string): string {
  return purposes.reduce((text, purpose) => text.replace(purpose, ' '), said);
}

type Part = { readonly said: readonly string[]; readonly plain: string };

/** Of which program. */
function whereIn(around: string): Part {
  const place = [...around.matchAll(places)].find(({ groups }) => !noProgram.test(nameIn(groups)));
  const who = place === undefined ? owner.exec(around)?.groups?.['owner'] : nameIn(place.groups);
  return who === undefined ? { said: [], plain: '' } : { said: [place?.[0] ?? who], plain: ` in the ${who}` };
}

function nameIn(groups: Readonly<Record<string, string>> = {}): string {
  return groups['image'] ?? groups['service'] ?? groups['bracketed'] ?? '';
}

const noProgram = /^(?:morning|afternoon|evening|night|same|namespace|cluster|background)$/iu;

/** How often, and at what hour. */
function whenIn(said: string): Part | undefined {
  const all = [...said.matchAll(new RegExp(`(?<![\\w-])(?:${often})(?![\\w-])`, 'giu'))].map(([one]) => one);
  const named = all.find((one) => new RegExp(day, 'iu').test(one));
  const [first] = all;
  if (first === undefined) return undefined;
  const at = new RegExp(`(?<![\\w-])${time}(?![\\w-])`, 'iu').exec(said);
  const hour = at === null ? '' : ` at ${hourIn(at.groups ?? {}, first)}`;
  const how = named === undefined ? (adverbs[first.toLowerCase()] ?? first) : everyDay(named);
  return { said: [...all, at?.[0] ?? ''], plain: `${how}${hour}` };
}

const adverbs: Readonly<Record<string, string>> = {
  nightly: 'every night',
  daily: 'every day',
  hourly: 'every hour',
  weekly: 'every week',
  monthly: 'monthly',
};

function everyDay(said: string): string {
  return `every ${new RegExp(day, 'iu').exec(said)?.[0] ?? ''}`;
}

type Hour = Readonly<Record<string, string | undefined>>;

function hourIn({ hour = '', minute, half, part = '', named }: Hour, often: string): string {
  if (named !== undefined) return named;
  const minutes = minute === undefined ? '' : `:${minute}`;
  return `${hour}${minutes}${half ?? halfOf(Number(hour), `${part} ${often}`)}`;
}

/** At night the early hours are of the next day, and the late ones are not. */
function halfOf(hour: number, said: string): string {
  if (hour > 12) return '';
  if (/afternoon|evening/iu.test(said)) return 'pm';
  if (/night/iu.test(said)) return hour > 6 && hour < 12 ? 'pm' : 'am';
  return /morning/iu.test(said) ? 'am' : '';
}
