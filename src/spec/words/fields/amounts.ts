import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { container } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toCores, toSize } from '../numbers.ts';

type Side = 'requests' | 'limits';

/** Kept as it was written where Kubernetes takes it: people who write 128M mean it. */
export const memory = (said: string): string => (/^\d+(?:\.\d+)?[KMGT]i$/u.test(said) ? said : toSize(said));

const amounts = (cpu: string, size: string): JsonMap => ({
  ...(cpu === '' ? {} : { cpu: toCores(cpu) }),
  ...(size === '' ? {} : { memory: memory(size) }),
});

export const set = (sides: readonly Side[], values: JsonMap): Meaning =>
  container({ resources: Object.fromEntries(sides.map((side) => [side, values])) });

export const both =
  (...sides: readonly Side[]) =>
  (cpu = '', size = ''): Meaning =>
    set(sides, amounts(cpu, size));

export const swapped =
  (...sides: readonly Side[]) =>
  (size = '', cpu = ''): Meaning =>
    set(sides, amounts(cpu, size));

export const cpuOnly =
  (...sides: readonly Side[]) =>
  (cpu = ''): Meaning =>
    set(sides, amounts(cpu, ''));

export const memoryOnly =
  (...sides: readonly Side[]) =>
  (size = ''): Meaning =>
    set(sides, amounts('', size));

export const core = '(?: ?(?:v?cpus?|v?cores?|个?核心?|CPU|of CPU|millicores))?';

export const cpuWord = '(?:v?cpus?|processor|CPU)';

export const request = '(?:resource ?)?(?:requests?|requesting|asks for|reservations?|reserves?|guaranteed?)';

export const limit = overLines`
  (?:resource ?)?(?:
    limit(?:s|ed|ing)?(?: (?:it|them|the (?:container|pod)s?|each container|each pod))?|maximum|max|
    caps?|capped|ceiling|at most|up to|(?:not|never|cannot) (?:use|take|get|need|consume)s? more than|
    no more than
  )
`;

export const and = '(?:,? ?(?:and|with|&) ?|, ?|和|、|以及|/)';

export const cpuAmount = `{cpu}${core}(?: (?:of )?${cpuWord})?`;

/** A number of something else is no amount. */
const noCount =
  '(?! ?[a-z][a-z.-]{1,40}/[a-z])(?! ?(?:x |more |extra |nvidia |amd )?(?:gpus?|accelerators?|cards?|replicas?|copies|copy|pods?|instances?|nodes?|containers?|workers?|ports?|times|days?|hours?|minutes?|seconds?|retries|zones?|environments?|volumes?|services?|%|percent|(?:个|份|台)?(?:副本|实例|节点|容器|次|天|秒|分钟))(?!\\w))';

const sizeAmount = '{size}(?: (?:of )?(?:memory|RAM))?(?:的?内存)?';

export function sides(word: string): readonly string[] {
  return [
    `${word}(?: of| are| is| for| to| set| should| be|:| both)*~(?:the )?${cpuWord}(?: of| to| is| set| at|:|=)*~${cpuAmount}(?:${and}| )memory(?: of| to| is| set| at|:|=)*~${sizeAmount}`,
    `${word}(?: of| are| is| for| to| set| should| be|:| at| both| equal,| equal:| the same,| identical,)*~${cpuAmount}(?:${and}| )${sizeAmount}`,
    `${cpuWord}(?: and memory)? ${word}{is}${cpuAmount}${and}(?:a )?(?:(?:memory|RAM) ?(?:${word})?{is})?${sizeAmount}`,
  ];
}

export function swappedSides(word: string): readonly string[] {
  return [
    `${word}(?: of| are| is| for| to| set| should| be|:| at)*~(?:the )?(?:memory|RAM)(?: of| to| is| set| at|:|=)*~${sizeAmount}(?:${and}| )${cpuWord}(?: of| to| is| set| at|:|=)*~${cpuAmount}`,
    `${word}(?: of| are| is| for| to| set| should| be|:| at)*~${sizeAmount}${and}(?!an? (?!v?cpu|v?core))${cpuAmount}${noCount}(?! ?(?:${cpuWord} )?(?:requests?|limits?)(?!\\w))`,
    `memory(?: and cpu)? ${word}{is}{size}${and}(?:an? )?(?:cpu ?(?:${word})?{is})${cpuAmount}`,
  ];
}

export const zhRequest = '(?:资源)?(?:请求|申请|需求)';

export const zhLimit = '(?:资源)?(?:限制|上限|限额|最大|最多|至多|最高|不得超过|不能超过|不超过)';

export const zhIs =
  '(?:应该?|设置?|均|都|分别|值|量|改|调整?|提高|增加|降低|减少)*(?:名?为|是|到|在|成|[:=])?';

export function zhSides(word: string): readonly string[] {
  return [
    `${word}${zhIs}~CPU${zhIs}~{cpu}(?:核心?)?~(?:,|和|、|以及|并)*~内存${zhIs}~{size}`,
    `${word}${zhIs}~{cpu}(?:个?核心?|CPU|的CPU| CPU)*~(?:,|和|、|以及|并)*~{size}(?:的?内存)?`,
    `CPU(?:的)?${word}${zhIs}~{cpu}(?:核心?)?~(?:,|和|、|以及|并)*~(?:将)?内存(?:的)?${word}?${zhIs}~{size}`,
  ];
}

export function zhSwapped(word: string): readonly string[] {
  return [
    `${word}${zhIs}~(?:内存)?${zhIs}~{size}(?:的?内存)?~(?:,|和|、|以及|并)*~(?:CPU)?${zhIs}~{cpu}(?:个?核心?|CPU|的CPU| CPU)*${noCount}`,
    `内存(?:的)?${word}${zhIs}~{size}~(?:,|和|、|以及|并)*~(?:将)?CPU(?:的)?${word}?${zhIs}~{cpu}(?:核心?)?`,
  ];
}
