import { overLines } from '../../../../kernel/over-lines.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';

const ways = overLines`
  separately|on\s(?:its|their)\sown|by\s(?:itself|themselves)|
  (?:in|as|into|to)\s(?:its|their)\sown(?:\s(?:deployment|workload|pods?|process|one))?|
  (?:its|their|an?)\s(?:own|separate|second|extra)\s(?:deployment|workload|process|pods?)|
  (?:(?:in|as)\s)?(?:an?\s)?(?:separate\s)?(?:deployment|workload|pods?)\sof\s(?:its|their)\sown
`;
const leading = String.raw`(?:(?:should|must|shall|has\sto|have\sto|needs?\sto|can|will|to)\s)?(?:(?:runs?|running|be|is|are|gets?|goes|go|lives?|deployed|has|have|sits?|started|kept|in|as|into)\s){0,3}`;
const told = new RegExp(String.raw`(?<![\w-])${leading}(?:${ways})(?![\w-])`, 'iu');
/** Each of them runs alone anyway. */
const toldZh =
  /(?:要|需要?|请|应该?|必须|也|都|得)*(?:单独|独立)(?:地|的)?(?:部署|运行|跑|起|启动|弄|开|做|拆)?(?:出来|成|为)?(?:一个)?\s?(?:deployment|工作负载|进程|服务)?(?:来?(?:部署|运行|跑))?/iu;

export function isToldApart(said: string): boolean {
  return told.test(said) || toldZh.test(said);
}

export function withoutApart(said: string): string {
  return said
    .replace(told, ' ')
    .replace(toldZh, ' ')
    .replaceAll(/\s{2,}/gu, ' ');
}

const queue = [
  'queue',
  'queues',
  'queue jobs',
  'queue processing',
  'background jobs',
  'async jobs',
  'jobs',
  '队列',
  '队列消费',
  '队列任务',
  '异步任务',
  '后台任务',
  '消息消费',
];

/** Where it is told who runs apart, people call the one that works by what it works on. */
export function withQueue<Part extends Called>(part: Part): Part {
  return part.names.includes('worker') ? { ...part, names: [...part.names, ...queue] } : part;
}

const works = overLines`
  ^\s*(?:(?:the|our|all|please|and|also|run|deploy|start|put|把|将|让)\s?){0,4}
  (?:(?:message|job|task|background|async|celery|sidekiq|异步|后台|消息|任务)\s?)?
  (?:queues?|workers?|consumers?|jobs|processing|队列|消费者|消费进程|进程|任务)(?:\s?(?:workers?|jobs|processing|消费|处理|进程|任务))?(?![\w-])
`;
const isWork = new RegExp(works, 'iu');

/** Of nobody who is known here: without a command or an image it is nothing that could run. */
export function isApartUnknown(said: string): boolean {
  return (
    isToldApart(said) &&
    isWork.test(said) &&
    !/["'`/]|:\S|(?<!\w)(?:image|command)(?!\w)|镜像|命令/iu.test(said)
  );
}
