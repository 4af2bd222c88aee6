import { overLines } from '../../../kernel/over-lines.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './subject.ts';

const each = new RegExp(
  overLines`
    (?:^|[.;,\n]\s?)(?:each|every(?:\sone)?|all|both)(?:\sof\s(?:them|these))?
    (?:\s(?:app|service|component|part|micro-?service)s?)?\s
    (?:has|have|gets?|needs?|is|are|(?:should|must)\s(?:have|get|be)|comes?\swith|runs?\sas)\s
    (?:[^.;\n]|\.(?=\S)){0,70}$|
    (?:每个(?:服务|应用|组件|微服务)?|各自|它们|两者|三者)都?(?:有|需要|是|配有?|使用)[^。;\n]{0,50}$
  `,
  'iu',
);

/** `each has a Deployment with 2 replicas and a Service`: of all that were named before, not one more. */
export function introduceEach(mention: Mention, stage: Stage, create: () => Subject): boolean {
  const { kind, name, isTarget, from, start } = mention;
  const running = stage.subjects.filter(({ isWorkload, isReference }) => isWorkload && !isReference);
  if (name !== undefined || isTarget || running.length < 2) return false;
  const isRun = stage.kinds.some((one) => one.kind === kind && one.isWorkload === true);
  if (!(isRun || kind === 'Service') || kind === 'Pod') return false;
  if (!each.test(stage.text.slice(Math.max(0, from - 120), start))) return false;
  stage.target = undefined;
  stage.part = undefined;
  if (isRun) toAll(kind, running, stage);
  else {
    stage.also = [];
    stage.current = create();
    stage.current.facts = { isEach: true };
  }
  return true;
}

function toAll(kind: string, running: readonly Subject[], stage: Stage): void {
  for (const one of running) one.kind = kind;
  stage.current = running.at(-1);
  stage.also = running.slice(0, -1);
}
