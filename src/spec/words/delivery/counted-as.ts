import { toCount } from '../numbers.ts';

const count =
  /^(?:(?:just|only|an?)\s|各自?\s?|都\s?){0,2}(\d{1,4}|one|two|three|four|five|six|single|[一二两三四五六七八九十])(?:\sone|\s(?:of\s)?each|\s?个)?$/iu;
const times =
  /^(?:(double|twice)|three times|triple)(?:\s(?:that|of that|it|as many|the amount|the number|the replicas|replicas|pods|as much)){0,3}$/iu;

const scaled =
  /^(?:(?:please|then|just|also)\s)?(?:make|scale|bump|raise|increase|lower|reduce|drop|set|change|take|改[成为回]?|调[到成为]?|扩容?[到成]|缩容?[到成]|加到|升到|降到|减到)(?:\s(?:it|that))?(?:\s(?:up|down|back))?(?:\s{1,3}(?:to|at))?\s{0,3}(\d{1,3})\s?个?$/iu;

/** `prod should get 5`: a verb, and nothing that says what is counted. */
export const verbal = /(?<![\w-])(?:gets?|have|has|needs?|runs?|wants?)(?![\w-])|要|用|给|跑/iu;

export function copiesIn(said: string): string {
  return /^\d{1,3}$/u.test(said) ? `${said} replicas` : said;
}

/** `staging runs two at shop.staging.acme.io`: a number before a host counts copies. */
export function copiesAt(said: string): string {
  return said
    .replace(countBesideHost, '$1 at $2')
    .replace(
      /^(?:跑|起|放)?(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九十](?=\s?个))(?:\s?个)?(?=\s(?:at|on|under|behind)\s(?:https?:\/\/)?[a-z0-9-]{1,63}\.[a-z])/iu,
      (_, number: string) => `${toCount(number)} replicas`,
    );
}

/** `one (staging.acme.io)` */
const countBesideHost =
  /^(?:跑|起|放)?(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|(?:\d{1,3}|[一二两三四五六七八九十])\s?个)\s?[(（]\s?["'`]?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})["'`]?\s?[)）]?$/iu;

/** What is scaled to a number alone has as many copies: `make prod 5`, `生产改成 5 个`. */
export function scaledTo(said: string): string {
  const [, count] = scaled.exec(said) ?? [];
  return count === undefined ? said : `${count} replicas`;
}

/** A number alone, or how many times as many, counts what was counted before it. */
export function countedAs(said: string, before: number | undefined): string {
  if (before === undefined) return said;
  const [, counted] = count.exec(said) ?? [];
  if (counted !== undefined) return `${toCount(counted)} replicas`;
  const more = times.exec(said);
  if (more === null) return said.replace(atLast, (_, number: string) => ` with ${toCount(number)} replicas`);
  return `${before * (more[1] === undefined ? 3 : 2)} replicas`;
}

const atLast = /\swith\s(\d{1,4}|one|two|three|four|five|six)$/iu;
const copies =
  /(?<![\w.])(\d{1,4}|one|two|three|four|five|six|[一二两三四五六七八九十])\s?(?:replicas?|pods|copies|instances|个(?:副本|实例)|副本)(?!\w)/iu;

/** How many are said there, where that is all that is counted. */
export function countIn(said: string): number | undefined {
  const [, number] = copies.exec(said) ?? [];
  return number === undefined ? undefined : toCount(number);
}

const variable = /(?<![\w-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w-])/u;
const level = /(?<![\w-])log[\s-]?level(?![\w-])|日志级别/iu;
const value =
  /^(?:(?:it|that)\s(?:is|should\sbe|must\sbe)\s|(?:to|is|as)\s|[用是]\s?|[设改]?[为成]\s?)["'\x60]?(?!\d{1,5}(?:m|[MG]i?)$)([\w.:/-]{1,60})["'\x60]?$/iu;

const tagAlone = /^(?:v?\d[\w.-]{0,60}|latest|stable|main|edge|nightly)$/iu;
const tag = /(?<![\w-])(?:image\s)?tag(?![\w-])|镜像/iu;
const amount = /^\d{1,5}\s?[MG]i?B?$/iu;
const memory = /memory|(?<!\w)ram(?!\w)|内存/iu;
const cores = /^(?:\d{1,5}m|\d{1,2}(?:\.\d{1,2})?(?:\s?(?:cpus?|cores?|核))?)$/iu;
const processor = /(?<!\w)cpus?(?!\w)|处理器/iu;
const limiting =
  /(?<!\w)(?:cpu|memory|ram)\s(?:limits?|max(?:imum)?)(?!\w)|(?<!\w)limits?\s(?:of\s|the\s)?(?:cpu|memory)/iu;

/** A value alone is one of the variable that was spoken of before: `LOG_LEVEL is debug in staging, in production it is info`. */
export function carriedFrom(before: string, said: string): string {
  const amounts = amountOf(before, said);
  if (amounts !== undefined) return amounts;
  const [, set] = value.exec(said) ?? [];
  if (tag.test(before) && tagAlone.test(set ?? said)) return `image tag ${set ?? said}`;
  return set === undefined ? said : valued(variableIn(before), set, said);
}

/** `CPU limit 500m in dev, 2 cores in prod` */
function amountOf(before: string, said: string): string | undefined {
  const limit = limiting.test(before) ? 'limit ' : '';
  if (cores.test(said) && processor.test(before))
    return `cpu ${limit || 'request '}${said.replace(/\s?(?:cpus?|cores?|核)$/iu, '')}`;
  return amount.test(said) && memory.test(before) ? `memory ${limit}${said}` : undefined;
}

function valued(name: string | undefined, set: string, said: string): string {
  return name === undefined ? said : `${name}=${set}`;
}

function variableIn(said: string): string | undefined {
  return variable.exec(said)?.[0] ?? (level.test(said) ? 'LOG_LEVEL' : undefined);
}
