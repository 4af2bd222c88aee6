import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../../../spec/words/numbers.ts';
import { withEach } from '../saying.ts';
import type { Telling } from '../telling.ts';

const time = String.raw`(?<time>(?:\d{1,4}|[半一两二三四五六七八九十]{1,3})\s?(?:秒钟?|分钟?|个?小时))`;
/** What brings a database up to date, and in a clause behind it how long that may take. */
const ends = new RegExp(
  overLines`
    (?<work>(?:迁移|migrat|db:migrate|alembic|flyway|liquibase)[^。；;\n]{0,80}?)
    (?<end>[,，]\s?(?:它|迁移)?(?:
      (?:最多|最长|不超过|不能超过|别超过|限时|限)(?:只)?(?:能|让它?|给它?|允许)?(?:跑|运行|执行|等|花|用)?\s?${time}(?:之?内)?(?:跑完|完成|结束)?|
      (?:超过|超出|超)\s?${time.replace('<time>', '<late>')}(?:还没跑?完)?(?:就|则|直接)*(?:算|视为|判为?|当)?(?:失败|超时|停掉?|终止|杀掉)
    ))(?=\s?(?:[,，。；;\n]|$))
  `,
  'iu',
);
const subject = { en: 'Migration', zh: '数据库迁移' };

/** `上线前先跑迁移，最多五分钟`: it is the Job that may take so long, and nothing that runs on. */
export const migrationEndsTold: Telling = (words) => {
  const { work = '', end = '', time: most, late } = ends.exec(words)?.groups ?? {};
  const said = (most ?? late ?? '').replaceAll(/\s/gu, '');
  if (said === '') return { rest: words, rows: [], over: (spec) => spec };
  const migrationSeconds = toSeconds(said.replace(/分$/u, '分钟'));
  const own = end.replace(/^[,，]\s?/u, '').trim();
  return {
    rest: words.replace(work + end, work),
    rows: [],
    over: withEach((one) => ({ ...one, migrationSeconds })),
    settled: (spec) =>
      spec.workloads.some(({ migration }) => migration !== undefined)
        ? {
            spec,
            rows: [{ said: own, subject, value: `activeDeadlineSeconds: ${String(migrationSeconds)}` }],
          }
        : { spec, leftover: [own] },
  };
};
