import { toSize } from '../../../../spec/words/numbers.ts';
import { valueAt } from '../../value.ts';
import { isOf, set, type Aspect } from '../aspect.ts';

const asked = ['spec', 'resources', 'requests', 'storage'];
const ofClaim = ['spec', 'volumeClaimTemplates', 0, ...asked];

/** How much a claim asks for, or what each copy gets. */
export const storage: Aspect = {
  id: 'storage',
  title: { en: 'Storage', zh: '存储' },
  on: ({ kind, value }) => kind === 'PersistentVolumeClaim' || valueAt(value, ofClaim) !== undefined,
  read: ({ words, verb, isNamed, kinds, thing }) => {
    const isClaim = thing.kind === 'PersistentVolumeClaim';
    const isMeant = isClaim && isNamed && (kinds.length === 0 || kinds.includes(thing.kind));
    if (!isMeant && !/storage|claim|volume|disk|pvc|存储|磁盘|容量/iu.test(words)) return undefined;
    const said = /(?<![\w.])(\d{1,9}(?:\.\d{1,3})?\s?[KMGTP]i?B?)(?!\w)/iu.exec(words)?.[1];
    return said === undefined || verb === 'remove'
      ? undefined
      : [set(isClaim ? asked : ofClaim, toSize(said))];
  },
};

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
  read: ({ words }) => {
    const said = /["'`]?(?<![\w*/])((?:[\d*][\d,*/-]{0,40}\s){4}[\d*A-Za-z][\w,*/-]{0,40})["'`]?/u.exec(
      words,
    )?.[1];
    return said === undefined ? undefined : [set(['spec', 'schedule'], said)];
  },
};
