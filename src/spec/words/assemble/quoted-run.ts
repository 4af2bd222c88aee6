import { overLines } from '../../../kernel/over-lines.ts';
import { isGiven } from './known-as.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './subject.ts';
import type { Claim } from '../wish.ts';

/** It runs already: what is said of something that runs is no wish for another. */
export function isQuotedRun(subject: Subject): boolean {
  return subject.isReference && subject.isWorkload && isGiven(subject);
}

const changing = new RegExp(
  overLines`
    (?:
      (?<!\w)(?:
        add|set|mount|change|update|inject|scale|patch|modify|consume|load|raise|lower|increase|limit
      )s?(?!\w)[^.;]{0,60}|
      (?:添加|设置|设为|挂载|修改|更新|注入|扩容|限制|加上)[^。；;]{0,30}|(?:把|将)[^。；;]{0,30}
    )$
  `,
  'iu',
);

/** `..., and mount it at /etc/config`: beside what is made, what is quoted is to be changed. */
export function changedRun(claim: Claim, { subjects, text }: Stage): Subject | undefined {
  const { start, end, says = [] } = claim;
  const run = subjects.find(isQuotedRun);
  const isOfRun = says.some(({ on }) => on === 'workload' || on === 'Volume') && !isPassing(claim);
  const clause = text.slice(Math.max(0, start - 90), Math.min(end, start + 12));
  if (run === undefined || !isOfRun || !changing.test(clause)) return undefined;
  run.isReference = false;
  return run;
}

/** What is made is said to be used by something that runs, and nothing else does. */
export function using(subjects: readonly Subject[]): readonly Subject[] {
  const run = subjects.find(isQuotedRun);
  const isUsed = subjects.some(({ facts }) => facts['mounts'] !== undefined || facts['env'] !== undefined);
  const isFree = subjects.every(({ isWorkload, isReference }) => !isWorkload || isReference);
  if (run !== undefined && isUsed && isFree) run.isReference = false;
  return subjects;
}

/** A program that is named in passing asks for nothing. */
export function isPassing({ says = [] }: Claim): boolean {
  return says.every(
    ({ set }) => set['weak'] !== undefined || set['app'] !== undefined || set['serviceName'] !== undefined,
  );
}
