import { keepsData } from '../../../../spec/backing/roles.ts';
import { ofClass } from '../../../../spec/backing/sayings.ts';
import { clock, dayNames, zhClock } from '../../../../spec/words/fields/clock.ts';
import { toSize } from '../../../../spec/words/numbers.ts';
import type { FieldChange } from '../../operation.ts';
import { valueAt } from '../../value.ts';
import { isOf, set, type Ask, type Aspect } from '../aspect.ts';
import { programsOf } from '../spots.ts';
import { saysLittle } from './resources.ts';

const asked = ['spec', 'resources', 'requests', 'storage'];
const ofClaim = ['spec', 'volumeClaimTemplates', 0, ...asked];

/** What is to be mounted is another one. */
const mounted = /(?<![\w-])mount|挂载|挂到|(?:\s|^)(?:at|to|under|在|到)\s?\/\w/iu;
const kept = /storage|claim|volume|disk|pvc|存储|磁盘|硬盘|容量|空间/iu;
const size = /(?<![\w.])(\d{1,9}(?:\.\d{1,3})?\s?[KMGTP]i?B?)(?!\w)/iu;

/** `the database needs 20Gi`: what says no more than a size, and one that no memory of a database has. */
function isDisk(said: string, words: string): boolean {
  const isAlone = words.replace(said, ' ').replaceAll(saysLittle, '').trim() === '';
  return isAlone && leastOfDisk <= Number(/^[\d.]+/u.exec(said)?.[0]) && /\d\s?[GT]/iu.test(said);
}

const leastOfDisk = 5;

/** How much a claim asks for, or what each copy gets. */
export const storage: Aspect = {
  id: 'storage',
  title: { en: 'Storage', zh: '存储' },
  on: ({ kind, value }) => kind === 'PersistentVolumeClaim' || valueAt(value, ofClaim) !== undefined,
  read: (ask) => {
    const place =
      ask.thing.kind === 'PersistentVolumeClaim' ? ['spec'] : ['spec', 'volumeClaimTemplates', 0, 'spec'];
    const named = ask.verb === 'remove' ? undefined : classIn(ask.words);
    const sized = ofSize(ask);
    if (named === undefined) return sized;
    return [...(sized ?? []), set([...place, 'storageClassName'], named)];
  },
};

/** `50Gi on fast-ssd`: what disks are called so. */
const disks = String.raw`\d\s?[GT]i?B?\s(?:(?:on|of|from)\s(?:the\s|our\s)?|用|放在?)(?<disks>(?=[a-z0-9-]{0,40}(?:ssd|hdd|nvme|fast|slow|premium|standard|block|csi|ceph|nfs|efs|local))[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,4}|gp[23]|io[12]|longhorn)(?![\w-])`;
const storageClass = new RegExp(`${ofClass}|${disks}`, 'iu');

function classIn(words: string): string | undefined {
  const groups = storageClass.exec(words)?.groups ?? {};
  return groups['storageClass'] ?? groups['disks'];
}

function ofSize(ask: Ask): FieldChange[] | undefined {
  const said = size.exec(ask.words)?.[1];
  if (said === undefined || ask.verb === 'remove' || !isOfDisk(said, ask)) return undefined;
  return [set(ask.thing.kind === 'PersistentVolumeClaim' ? asked : ofClaim, toSize(said))];
}

function isOfDisk(said: string, { words, isNamed, kinds, thing }: Ask): boolean {
  if (kept.test(words)) return isNamed || !mounted.test(words);
  if (!isNamed) return false;
  return thing.kind === 'PersistentVolumeClaim'
    ? kinds.length === 0 || kinds.includes(thing.kind)
    : programsOf(thing).some(keepsData) && isDisk(said, words);
}

const off = /\b(?:suspend|pause|disable|stop)|暂停|挂起|停用/iu;
const on = /\b(?:resume|unsuspend|unpause|enable)|恢复|启用/iu;

/** Whether jobs are started. */
export const suspension: Aspect = {
  id: 'suspend',
  title: { en: 'Suspended', zh: '暂停' },
  on: isOf('CronJob', 'Job'),
  read: ({ words }) => {
    if (on.test(words)) return [set(['spec', 'suspend'], false)];
    return off.test(words) ? [set(['spec', 'suspend'], true)] : undefined;
  },
};

/** When it runs, where that is written as cron writes it. */
export const schedule: Aspect = {
  id: 'schedule',
  title: { en: 'Schedule', zh: '调度' },
  on: isOf('CronJob'),
  read: ({ words, thing }) => {
    const said = /["'`]?(?<![\w*/])((?:[\d*][\d,*/-]{0,40}\s){4}[\d*A-Za-z][\w,*/-]{0,40})["'`]?/u.exec(
      words,
    )?.[1];
    const now = valueAt(thing.value, ['spec', 'schedule']);
    const moved = said ?? atHour(words, now) ?? onDay(words, now);
    return moved === undefined ? undefined : [set(['spec', 'schedule'], moved)];
  },
};

const hour =
  /(?<![\w-])(?:at|to)\s(?:about\s)?(\d{1,2})(?:[:.](\d{2}))?(?:\s?([ap]\.?m\b\.?)|(?<=:\d{2})|\so'clock)(?![\w:])/iu;
const zhHour =
  /(凌晨|早上|早晨|上午|中午|下午|晚上|夜里|午夜|深夜)?(?:的)?(\d{1,2}|[一二两三四五六七八九十]{1,3})\s?(?:点钟?|时(?!候)|:(?=\d{2}))(?:(\d{1,2})分?|(半)|整)?/u;
const often = /(?<!\w)(?:every|each|daily|nightly|hourly|weekly|monthly|minutes?|hours?)(?!\w)|每|隔/iu;
const onceADay = /^\d{1,2} \d{1,2}(?= )/u;

/** What ran once on its days runs on the same days at the hour that is said. */
function atHour(words: string, now: unknown): string | undefined {
  if (typeof now !== 'string' || !onceADay.test(now) || often.test(words)) return undefined;
  const [english, chinese] = [hour.exec(words), zhHour.exec(words)];
  const time = english ? clock(groupsOf(english, 4)) : chinese && zhClock(groupsOf(chinese, 4));
  if (!time || time.minute > 59) return undefined;
  return now.replace(onceADay, `${time.minute} ${time.hours}`);
}

const aDay =
  /^(?:(?:make|it|that|run|on|only|rather|instead|move|to|no,?|actually,?|should|be)\s)*(sun|mon|tues|wednes|thurs|fri|satur)days?(?:\s(?:instead|rather|please|then))*[.!]?$/iu;
const zhDay =
  /^(?:还是|改[成到为]|换[成到]|放到|挪到)?每?(?:周|星期|礼拜)([日天一二三四五六])(?:吧|跑|执行|运行)?$/u;

/** What ran once a week or a day runs at the same hour on the day that is said. */
function onDay(words: string, now: unknown): string | undefined {
  if (typeof now !== 'string' || !/^\d{1,2} \d{1,2} \* \* \S{1,20}$/u.test(now)) return undefined;
  const name = aDay.exec(words.trim())?.[1]?.toLowerCase().slice(0, 3) ?? zhDay.exec(words.trim())?.[1];
  const day = name === undefined ? undefined : dayNames[name];
  return day === undefined ? undefined : now.replace(/\S+$/u, String(day));
}

function groupsOf(found: RegExpExecArray, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => found[at + 1] ?? '');
}
