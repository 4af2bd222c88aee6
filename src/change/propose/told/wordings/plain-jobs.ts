import {
  aimed,
  behindColon,
  day,
  filler,
  isOne,
  ofProgram,
  often,
  owner,
  places,
  purposes,
  quoted,
  sentence,
  spoken,
  time,
} from './job-pieces.ts';
import { longest } from '../../../../spec/words/longest.ts';
import { jobOnce } from './plain-once.ts';
import { partsAround } from './job-apart.ts';
import { leftovers } from '../../../../spec/words/text/leftover.ts';

/** A job by the clock, however it is told, as its readers know it: run a command, how often, of which program. */
export function plainJobs(words: string): string {
  if (words.length > longest || !new RegExp(`${often}|once`, 'iu').test(words)) return words;
  return words.replaceAll(
    sentence,
    (said) => plainJob(said) ?? tailed(said) ?? jobOnce(said) ?? jobApart(said) ?? said,
  );
}

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

/** `…, kill it if it takes longer than 10 minutes`: how it runs is told behind what it runs. */
function tailed(said: string): string | undefined {
  const at = said.search(manner);
  const job = at === -1 ? undefined : plainJob(said.slice(0, at));
  return job === undefined ? undefined : `${job}${said.slice(at)}`;
}

const manner =
  /[,;]\s(?:(?:and|but|please|also|then)\s){0,2}(?:kill|stop|abort|cancel|terminate|retry|retries|no\sretr|don't|do\snot|never|not\s|if|when|keep|skip|allow|it\s|at\smost|max)/iu;

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
  const isRun = behind !== undefined || isRunIn(said, own);
  const command = isRun ? (own ?? behind?.trim()) : undefined;
  return { command, whole: command ?? '' };
}

function isRunIn(said: string, own = ''): boolean {
  return isOne.test(said) || ofProgram.test(own);
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
  const named = all.flatMap((one) => new RegExp(day, 'iu').exec(one)?.[0] ?? []);
  const [first] = all;
  if (first === undefined) return undefined;
  const at = new RegExp(`(?<![\\w-])${time}(?![\\w-])`, 'iu').exec(said);
  const hour = at === null ? '' : ` at ${hourIn(at.groups ?? {}, first)}`;
  const how = named.length === 0 ? (adverbs[first.toLowerCase()] ?? first) : `every ${named.join(' and ')}`;
  return { said: [...all, at?.[0] ?? ''], plain: `${how}${hour}` };
}

const adverbs: Readonly<Record<string, string>> = {
  nightly: 'every night',
  daily: 'every day',
  hourly: 'every hour',
  weekly: 'every week',
  monthly: 'monthly',
};

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
