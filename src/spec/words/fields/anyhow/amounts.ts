import type { JsonMap } from '../../../../kernel/json.ts';
import { toCores, toCount } from '../../numbers.ts';
import { container } from '../../say.ts';
import type { Meaning } from '../../wish.ts';
import { memory as toMemory } from '../amounts.ts';
import type { Frame } from './anyhow.ts';
import { bounds, boundOf } from './bound.ts';

const unless =
  /(?<!\w)(?:scal(?:e|es|ing)|when(?:ever)?)(?!\w)|quota|limit ?-?range|auto-?\s?scal|(?<!\w)(?:hpa|vpa|keda)(?!\w)|utili[sz]ation|heap|empty ?-?dir|tmpfs|volume|storage|disk|claim|pvc|huge ?-?pages|配额|伸缩|扩缩|使用率|利用率|存储|磁盘|卷/iu;
const subject = { en: 'Resources', zh: '资源' };

export const memory: Frame = {
  id: 'memory-anyhow',
  subject,
  topics: [/(?<![\w-])(?:memory|ram|mem)(?![\w-])|内存/giu],
  value: /(?<![\w.-])(\d{1,6}(?:\.\d{1,2})?\s?[KMGT]i?B?)(?![\w.-])/giu,
  sense: bounds,
  unless,
  mean: (value, clause) => amount(clause, { memory: toMemory(value) }, ['requests', 'limits']),
};

export const processor: Frame = {
  id: 'cpu-anyhow',
  subject,
  topics: [/(?<![\w-])(?:v?cpus?|v?cores?|processors?|millicores?|millicpus?)(?![\w-])|核/giu],
  value:
    /(?<![\w.-])(\d{1,5}(?:m|(?=\s?millicores?)|(?=\s?millicpus?))|\d{1,3}(?:\.\d{1,3})?|one|two|three|four)(?![\w-]|[.]\d|\s?(?:%|[KMGT]i?B?(?!\w)))/giu,
  sense: bounds,
  unless,
  mean: (value, clause) => amount(clause, { cpu: toCores(valueOf(value, clause)) }, ['requests']),
};

function valueOf(said: string, clause: string): string {
  if (/^[a-z]+$/iu.test(said)) return String(toCount(said));
  return /milli/iu.test(clause) && !said.endsWith('m') ? `${said}m` : said;
}

/** Bounds that are told in words which are no field, of which others know less. */
export const bounded = [memory, processor].map((frame): Frame => ({
  ...frame,
  mean: (value, clause, told) =>
    boundOf(clause) === undefined || /request|limit|reserv|guarant|请求|限制|申请/iu.test(clause)
      ? undefined
      : frame.mean(value, clause, told),
}));

/** What is neither a least nor a most is what it gets. */
function amount(clause: string, set: JsonMap, plain: readonly string[]): Meaning {
  const bound = boundOf(clause);
  const sides = bound === undefined ? plain : [bound === 'most' ? 'limits' : 'requests'];
  return container({ resources: Object.fromEntries(sides.map((side) => [side, set])) });
}

const size = '\\d{1,6}(?:\\.\\d{1,2})?\\s?[KMGT]i?B?';
const cores = '\\d{1,5}m|\\d{1,3}(?:\\.\\d{1,3})?(?:核|c)?';
const from = (low: string): RegExp =>
  new RegExp(
    `(?<![\\w.-])(?<low>${low}) ?(?:起步?|打底|保底)?(?:,?(?:到|至|~|-|—|/)|,?最多|,?上限|,?封顶) ?(?<high>${low})(?![\\w.-])`,
    'iu',
  );

/** What it gets at least and at most in one clause: `内存给 256Mi 到 512Mi`. */
export const ranges: readonly Frame[] = [
  {
    id: 'memory-range-anyhow',
    subject,
    unless,
    topics: memory.topics,
    sense: bounds,
    must: [from(size)],
    mean: (_, __, { low = '', high = '' }) =>
      container({
        resources: { requests: { memory: toMemory(low) }, limits: { memory: toMemory(high) } },
      }),
  },
  {
    id: 'cpu-range-anyhow',
    subject,
    unless: new RegExp(`${unless.source}|replicas?|copies|instances?|副本|实例`, 'iu'),
    sense: bounds,
    topics: [/cpu|处理器|核/giu],
    must: [from(cores)],
    mean: (_, __, { low = '', high = '' }) =>
      container({ resources: { requests: { cpu: coresOf(low) }, limits: { cpu: coresOf(high) } } }),
  },
  {
    ...processor,
    id: 'cpu-open-anyhow',
    topics: [/cpu|核/giu, /(?:不|别|不用|不要)(?:设|加|做|给)?(?:上限|限制|封顶|limits?|限)/giu],
    mean: (value) => container({ resources: { requests: { cpu: coresOf(value) } } }),
  },
];

const coresOf = (said: string): string => toCores(said.replace(/核|c$/u, ''));
