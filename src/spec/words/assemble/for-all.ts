import { overLines } from '../../../kernel/over-lines.ts';
import { merge } from '../merge.ts';
import type { Stage } from './stage.ts';
import { accepts, apply, type Subject } from './subject.ts';
import type { Claim } from '../wish.ts';

const all = overLines`
  each(?: of them)?|both(?: of them)?|
  all (?:of them|services|apps|deployments|workloads|two|three|four)|
  every(?:thing| service| app| deployment| workload| one of them)
`;
const zhAll = '每个(?:服务|应用|程序|组件)?|每一个|各自?|全部|全都|都|所有(?:服务|应用|程序|组件)?|均';

/** `2 replicas for everything`, `256Mi each`. */
const after = new RegExp(
  String.raw`^[ ,]{0,2}(?:of memory |memory |of cpu |cpu )?(?:(?:for|in|to|on) )?(?:${all}|per (?:service|app|deployment|workload))(?![\w-])(?! (?:pod|replica|container|node|namespace|host|path|port|zone|of (?:the |its )?(?:pods|replicas|containers|nodes)))`,
  'iu',
);
/** `both with 3 replicas`, `each with 100m of cpu and 128Mi`, `每个 256Mi 内存`. */
const before = new RegExp(
  String.raw`(?:(?<![\w-])(?:${all})(?: (?:with|has|have|gets?|needs?|runs?|at|knows?|uses?|reads?|shares?|should have|must have|should know|should use)(?: [\w. ]{1,24}? and)?)?(?: an?| at most| at least)?\s?|(?:${zhAll})(?:是|为|有|要|用|给|分配|需要|使用|设置|设为)?(?:[\w. ]{1,12}\p{Script=Han}{0,4}(?:和|、))?\s?)$`,
  'iu',
);
const within = new RegExp(String.raw`(?<![\w-])(?:${all})$|^(?:${all})(?![\w-])|^(?:${zhAll})`, 'iu');
/** `3 replicas with 256Mi each` counts what one of them has. */
const ofPods = /(?:replicas?|copies|pods|instances|containers?|副本|实例|容器)[^,.;，。；]{0,24}$/iu;

/** Said of all that are to run; what one of them has of its own stays. */
export function shareWithAll(claim: Claim, stage: Stage): void {
  for (const subject of meantAll(claim, stage)) {
    const saying = claim.says?.find(({ on }) => accepts(subject, on));
    if (subject !== stage.current && saying !== undefined && saying.on !== 'Volume')
      apply(subject, saying.set, { part: undefined, join: (own, more) => merge(more, own) });
  }
}

function meantAll(claim: Claim, { text, subjects }: Stage): Subject[] {
  if (!isOfAll(claim, text)) return [];
  return subjects.filter(({ isWorkload, isReference }) => isWorkload && !isReference);
}

export function isOfAll({ start, end }: Claim, text: string): boolean {
  const near = text.slice(Math.max(0, start - 60), start);
  if (ofPods.test(near)) return false;
  return before.test(near) || within.test(text.slice(start, end)) || after.test(text.slice(end, end + 60));
}
