import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Workload } from '../../../spec/spec.ts';
import { hearing, withEach, type Groups, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const amount = String.raw`(?<size>\d{1,5})\s?(?<unit>[mg])i?b?(?![\w%])`;

/** The memory that a runtime hands out is no amount of the container. */
const sayings: readonly Saying[] = [
  overLines`
    (?<![\w-])(?:(?:and|with|the|a|an|jvm|java|node|max(?:imum)?|its)\s){0,4}heap(?:\ssize)?\s?(?:(?:is|of|at|to|up|limit|max(?:imum)?|limited|capped|should|must|be|size|most)\s){0,5}[:=]?\s?${amount}
  `,
  String.raw`(?<![\w-])${amount}\s(?:of\s)?(?:(?:jvm|java|max(?:imum)?)\s)?heap(?![\w-])`,
  String.raw`(?<![\w-])jvm\s?(?:的)?\s?(?:最大)?(?:memory|ram|内存)(?:\s?(?:is|of|at|to|limit|max|最大|最多|上限|限制|设置?为?|给|为|是|到|不超过)){0,3}\s?[:：=]?\s?${amount}`,
  String.raw`(?:jvm|java|node)?\s?(?:的)?堆(?:内存)?(?:大小)?(?:最大|最多|上限|限制|设置?为?|给|为|是|到|不超过)*\s?${amount}`,
].map((source) => ({
  pattern: anyCase(source),
  given: /heap|堆|jvm/iu,
  unless: /JAVA_|_OPTS|OPTIONS/u,
  subject: { en: 'Heap', zh: '堆内存' },
  value: ({ size = '', unit = '' }: Groups) => `${size}${unit.toLowerCase()}`,
  over: (groups: Groups, names: readonly string[]) => withEach((one) => withHeap(one, groups), names),
}));

const share: Saying = {
  pattern: anyCase(
    overLines`
      (?<![\w-])(?:(?:and|with|the|a|an|jvm|java|max(?:imum)?|its)\s){0,4}heap(?:\ssize)?\s?(?:(?:is|of|at|to|up|limit|max(?:imum)?|limited|capped|should|must|be|size|most|use|uses|takes?)\s){0,5}[:=]?\s?(?<percent>\d{1,2})\s?%(?:\sof\s(?:the\s|its\s)?(?:memory|container|limit|ram)(?:\smemory)?(?:\slimit)?)?|
      (?<![\w.-])(?:with\s|and\s|,\s)?(?<for>\d{1,2})\s?%\s(?:of\s(?:it|that|this|the\smemory)\s)?(?:is\s|goes\s|go\s)?(?:for|to|as)\s(?:the\s)?(?:jvm\s|java\s)?heap(?![\w-])|
      (?:jvm|java)?\s?(?:的)?(?:最大)?堆(?:内存)?(?:大小)?(?:最大|最多|上限|限制|设置?为?|给|为|是|到|用|占|不超过|容器)*(?:的)?(?:内存的?)?\s?(?<share>\d{1,2})\s?%
    `,
  ),
  given: /heap|堆/iu,
  unless: /JAVA_|_OPTS|OPTIONS/u,
  subject: { en: 'Heap', zh: '堆内存' },
  value: (groups) => `${shareIn(groups)}%`,
  over: (groups, names) =>
    withEach((one) => withOption(one, `-XX:MaxRAMPercentage=${shareIn(groups)}`), names),
};

function shareIn({ percent, for: given, share: part }: Groups): string {
  return percent ?? given ?? part ?? '';
}

/** Where no runtime has such a dial, it is named. */
export const heapTold: Telling = (words, ground) => {
  const hasShare = ground.services.some(({ language }) => jvm.has(language));
  const heard = hearing(hasShare ? [...sayings, share] : sayings)(words, ground);
  if (ground.services.some(({ language }) => jvm.has(language) || language === 'node')) return heard;
  return { ...heard, rows: [], leftover: heard.rows.map(({ said }) => said.trim()) };
};

function withHeap(workload: Workload, { size = '', unit = '' }: Groups): Workload {
  const language = workload.service?.language ?? '';
  const set = jvm.has(language)
    ? { name: 'JAVA_TOOL_OPTIONS', value: `-Xmx${size}${unit.toLowerCase()}` }
    : { name: 'NODE_OPTIONS', value: `--max-old-space-size=${inMegabytes(size, unit)}` };
  if (!jvm.has(language) && language !== 'node') return workload;
  const others = workload.env.filter((one) => one.kind === 'all' || one.name !== set.name);
  return { ...workload, env: [...others, { kind: 'value', ...set }] };
}

function withOption(workload: Workload, value: string): Workload {
  if (!jvm.has(workload.service?.language ?? '')) return workload;
  const others = workload.env.filter((one) => one.kind === 'all' || one.name !== 'JAVA_TOOL_OPTIONS');
  return { ...workload, env: [...others, { kind: 'value', name: 'JAVA_TOOL_OPTIONS', value }] };
}

const jvm = new Set(['java', 'kotlin', 'scala', 'clojure']);

function inMegabytes(size: string, unit: string): number {
  return Number(size) * (unit.toLowerCase() === 'g' ? 1024 : 1);
}
