import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { backupOf, canCopy, type Kept } from '../../../../spec/backing/backup.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import type { PlannedObject, Spec } from '../../../../spec/spec.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import { behind, calledIn } from '../../scope.ts';
import { clockIn } from '../clock.ts';
import type { Ground, Heard } from '../telling.ts';

const clock = String.raw`(?:(?:at|around)\s\d{1,2}(?::\d\d|(?=\s?[ap]\.?m|[\s,.;)]|$))(?:\s?[ap]\.?m\.?(?!\w))?|at\s(?:night|midnight|noon))`;
const often = overLines`
  (?:
    nightly|hourly|daily|weekly|
    (?:every|each|once\sa|once\sper)\s(?:single\s)?(?:night|day|hour|week|morning|sunday)|every\s\d{1,2}\shours|${clock}
  )
`;
const wanting = overLines`
  (?:(?:
    and|plus|also|then|in\saddition|additionally|please|we|i|you|it|would|could|should|must|want|need|like|to|
    have|run|make|take|do|create|schedule|set\sup|add|there|be|is|an?|scheduled|cron\s?-?jobs?|jobs?|tasks?|that|which|runs|makes|takes|does
  )\s){0,8}
`;
const copying = String.raw`(?:pg_?dump|mysqldump|mongodump|back(?:s|ing|ed)?[\s-]?ups?|back(?:s|ing|ed)?\s(?:it|them|that|this|(?:the|its|our)\s(?:db|database|data))\sup|dump(?:s|ed|ing)?)`;
const tail = String.raw`(?:[^.,;()\n，。；]|[.](?=\S)|,\s(?=(?:to|into|in|at|on|every|each|keep|kept)\s)|[，,]\s?(?=(?:只|最多)?(?:保留|保存|留存))|\([^()\n]{0,60}\)){0,160}`;
/** `Keep the last 7`: a sentence of its own about what was said before. */
const keeping = String.raw`(?:[.;,]\s(?:and\s|please\s){0,2}(?:keep(?:ing)?|kept|retain(?:ed|ing)?|delet(?:e|ing)|remov(?:e|ing)|with\s(?:a\s)?retention|retention)(?!\w)[^.,;()\n，。；]{0,60})?`;
/** `加一个定时任务，每天……`: what follows says which. */
const announced = String.raw`(?:(?:再|另外|还|请|并)*(?:加|添加|创建|新建|建|来|配置?|需要|要)(?:上|一)*个?(?:定时任务|cron\s?job)\s?[,，:：])`;
const saying = anyCase(
  overLines`
    (?<![\w./-])(?:,\s)?(?:${announced}\s?)?${wanting}(?:(?:a|an|the|our)\s)?(?:${often},?\s){0,2}
    (?:(?:a|an|the|our|database|db|postgres|postgresql|mysql|redis|mongo|mongodb)\s){0,3}
    ${wanting}${copying}(?!\w|\.\w|:\S)${tail}${keeping}
  `,
);

/** A clause that says how often, and of what. */
const zhSaying =
  /(?:(?:并|并且|另外|还|再|请|顺便)\s?)*[^,，。;；\n]{0,60}(?:每[天晚日周]|每(?:隔)?\s?\d{0,2}\s?个?小时|每个?(?:星期|礼拜))[^,，。;；\n]{0,60}(?:备份|导出)[^,，。;；\n]{0,60}(?:[,，。;；]\s?(?:只|并|最多)?(?:保留|留存|保存|删除)[^,，。;；\n]{0,24})?/gu;

type Told = { readonly said: string; readonly apps: readonly string[]; readonly schedule: string };

/** Reads `a nightly backup of the database to a claim of 20Gi`: a CronJob of its own, and no service turned into one. */
export function backupsTold(words: string, { services, readers, runs = [] }: Ground): Heard {
  // What a command is called says nothing of a copy: `npm run backup`.
  const open = words.replaceAll(quoted, (one) => (ofDatabase.test(one) ? one : '\0'.repeat(one.length)));
  const told = [...open.matchAll(saying), ...open.matchAll(zhSaying)].flatMap(({ 0: { length }, index }) => {
    const said = words.slice(index, index + length);
    const schedule = timedIn(said, readers) ?? scheduleIn(said);
    if (schedule === undefined || isOwn.test(words.slice(index, index + length + 120))) return [];
    const named = calledIn(said.replace(/pg_?dump/iu, 'postgres ').replace(/mysqldump/iu, 'mysql '), behind);
    const needs = services.flatMap((one) => one.needs.map(({ kind }) => publicImage(kind)?.app ?? kind));
    const needed = new Set([...needs, ...runs]);
    const apps = named.length > 0 ? named : databases.filter((app) => needed.has(app));
    return [{ said, apps, schedule }];
  });
  const [done, left] = [true, false].map((is) => told.filter((one) => isPossible(one) === is));
  return {
    rest: told.reduce((text, { said }) => text.replace(said, ', '), words),
    rows: (done ?? []).map(({ said, schedule }) => ({ said: said.trim(), subject, value: schedule })),
    leftover: (left ?? []).map(({ said }) => said.replace(/^[\s,]+/u, '')),
    over: (spec) => (done ?? []).reduce(withBackup, spec),
  };
}

const subject = { en: 'Backup', zh: '备份' };
const quoted = /["'`][^"'`\n]{3,120}["'`]/gu;
const ofDatabase = /pg_?dump|mysqldump|mongodump/iu;
/** Whoever says what it runs wants that, and no copy that we make: a backup job that runs `npm run backup`. */
const isOwn =
  /^[^.;。；\n]{0,200}?(?:runs?|running|execut\w{1,4}|calls?|command|执行|跑|运行)\s?(?:一次|一下)?[:：]?\s?["'`](?!(?:pg_?dump|mysqldump|mongodump))[^"'`\n]{3,}["'`]/iu;
const databases = ['postgres', 'mysql', 'mongodb'];

/** Nothing here brings what a bucket wants: its credentials, and a program that speaks with it. */
function isPossible({ said, apps: [app = '', ...others] }: Told): boolean {
  return canCopy(app) && others.length === 0 && !/bucket|\bs3\b|\bgcs\b|:\/\/|blob/iu.test(said);
}

/** A time of the day, as all that runs by the clock is read. */
function timedIn(said: string, readers: Ground['readers']): string | undefined {
  const own = said.replace(past, ' ').match(timing) ?? [];
  if (!own.some((word) => /^(?:half|quarter|twice|noon|midnight|o'clock)$|\d/iu.test(word))) return undefined;
  const clock = clockIn(own.join(' '), readers);
  return clock?.left.length === 0 && clock.timeZone === undefined ? clock.schedule : undefined;
}

const timing =
  /(?<![\w:./-])(?:every|each|nightly|daily|weekly|hourly|twice|once|an?(?=\s(?:day|week|hour))|nights?|days?|weeks?|hours?|mornings?|evenings?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays|at|half|past|quarter|to(?=\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?!\w))|noon|midnight|o'clock|[ap]\.?m\.?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?::\d\d)?(?:\s?[ap]m)?)(?![\w:/-]|\.\d)/giu;

/** How long copies are kept is not how often they are made. */
function scheduleIn(said: string): string | undefined {
  const when = said.replace(past, ' ');
  if (!anyCase(`${often}|每`).test(when)) return undefined;
  const [, hours] = /(?:every\s|每隔?\s?)(\d{1,2})\s?(?:hours|个?小时)/iu.exec(when) ?? [];
  if (hours !== undefined) return `0 */${Number(hours)} * * *`;
  if (/hour|每个?小时/iu.test(when)) return '0 * * * *';
  return `${timeIn(when)} * * ${/week|sunday|每周|星期|礼拜/iu.test(when) ? '0' : '*'}`;
}

/** Minute and hour, as cron has them. */
function timeIn(said: string): string {
  if (/midnight|零点|半夜/iu.test(said)) return '0 0';
  const han = /(?<late>下午|晚上)?\s?(?<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})\s?点(?<half>半)?/u.exec(
    said,
  )?.groups;
  if (han !== undefined) return `${han['half'] === undefined ? 0 : 30} ${hourOf(han)}`;
  const found = /(?:at|around)\s(\d{1,2})(?::(\d\d))?(?:\s?([ap])\.?m)?/iu.exec(said);
  if (found === null) return `0 ${usualHour}`;
  const [, hour, minute = '0', half] = found;
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  return `${Number(minute)} ${(Number(hour) % (half === undefined ? 24 : 12)) + afternoon}`;
}

function hourOf({ late, hour = '' }: Readonly<Record<string, string | undefined>>): number {
  const count = toCount(hour);
  return late !== undefined && count < 12 ? count + 12 : count % 24;
}

const usualHour = 2;
const claimed = new RegExp(
  overLines`
    (?:claim|pvc|volume)\s(?:called\s|named\s)?(?!(?:of|with|at|for|in|that|and|every|each|on|to)(?!\w))([a-z][a-z0-9-]*)|
    (?:the|our)\s([a-z][a-z0-9-]*)\s(?:claim|pvc|volume)
  `,
  'iu',
);

const number = String.raw`(\d{1,3}|an?|one|two|three|four|five|six|seven|ten|fourteen|thirty|[一二两三四五六七八九十]{1,3})`;
const past = new RegExp(
  overLines`
    (?:ke?e?pt?|retain\w{0,3}|retention|保留|留存|保存|last|past|older\sthan|after|最近|超过)[^.\d;]{0,24}?(?<![\w.])${number}\s?个?[\s-]?(days?|weeks?|months?|backups?|dumps?|copies|versions?|天|日|周|星期|个?月|份)(?!\w)
  `,
  'iu',
);
const daysIn: readonly (readonly [RegExp, number])[] = [
  [/^(?:days?|天|日)$/iu, 1],
  [/^(?:weeks?|周|星期)$/iu, 7],
  [/^(?:months?|个?月)$/iu, 30],
];

/** `kept for 7 days`, `keep the last 14`: how long a copy stays, or how many do. */
function keptIn(said: string): Kept | undefined {
  const [, count, unit = ''] = past.exec(said) ?? [];
  if (count === undefined) return lastOnly(said);
  const many = /^an?$/iu.test(count) ? 1 : toCount(count);
  const days = daysIn.find(([pattern]) => pattern.test(unit))?.[1];
  return days === undefined ? { copies: many } : { days: many * days };
}

function lastOnly(said: string): Kept | undefined {
  const count =
    /(?:keep|retain)\s(?:only\s)?(?:the\s)?(?:last|latest|newest)\s(\d{1,3})(?=\s?(?:[.,;]|$))/iu.exec(
      said,
    )?.[1];
  return count === undefined ? undefined : { copies: Number(count) };
}

function withBackup(spec: Spec, { said, apps: [app = ''], schedule }: Told): Spec {
  const size = /(?<![\w.])(\d{1,5}[MGT])(?:i|B|iB)?(?!\w)/u.exec(said)?.[1];
  const [, after, before] = claimed.exec(said) ?? [];
  const claim = after ?? before;
  const made = backupOf(spec.workloads, {
    app,
    schedule,
    claim,
    size: size && `${size}i`,
    keeps: keptIn(said),
  });
  if (made === undefined) return spec;
  const called = spec.workloads.map((one) =>
    one.name === app && one.callers !== undefined ? { ...one, callers: [...one.callers, made.name] } : one,
  );
  const objects = spec.objects.map((one) => withCaller(one, app, made.name));
  return { ...spec, objects, workloads: [...called, made] };
}

/** Whoever keeps all but some away from a database lets in what copies it. */
function withCaller(object: PlannedObject, app: string, caller: string): PlannedObject {
  const spec = mapOf(object.body['spec']);
  const { podSelector, ingress } = spec;
  const isOfIt = Object.values(mapOf(mapOf(podSelector)['matchLabels'])).includes(app);
  if (object.kind !== 'NetworkPolicy' || !isOfIt || !Array.isArray(ingress)) return object;
  const peer = { podSelector: { matchLabels: { 'app.kubernetes.io/name': caller } } };
  const rules = ingress.map((rule) => {
    const { from, ...rest } = mapOf(rule);
    return Array.isArray(from) ? { ...rest, from: [...from, peer] } : rule;
  });
  return { ...object, body: { ...object.body, spec: { ...spec, ingress: rules } } };
}
