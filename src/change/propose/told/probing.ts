import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Probes } from '../../../spec/container.ts';
import type { Workload } from '../../../spec/spec.ts';
import { hearing, withEach, type Groups, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const kind = '(?:liveness|readiness|startup|health)';
const end = String.raw`(?=\s?(?:[.,;!)\n]|$|(?:please|for\snow|at\sall|and|but|or)(?![\w-]))|\s(?:for|on|from|in)\s(?:the|our|this|my)\s)`;

/** `no liveness probe please`, `remove the readiness probe`, `不要存活探针` */
const sayings: readonly Saying[] = [
  overLines`
    (?<![\w-])(?:(?:please|and|also|but|we|it|just)\s){0,4}
    (?:no|without|skip|drop|remove|disable|omit|delete|leave\sout|turn\soff|get\srid\sof|needs?\sno|(?:do\snot|don't|does\snot|doesn't)\s(?:add|need|want|use|set|configure|generate|have|create))\s
    (?:(?:the|any|an?|all|its|our)\s){0,2}(?:(?<one>${kind})(?:\s(?:and|or|nor|&)\s(?:no\s|the\s|an?\s)?(?<other>${kind}))?\s)?(?:probes?|checks?(?<=(?:liveness|readiness|startup|health)\schecks?))${end}
  `,
  overLines`
    (?:请|先|也|就)*(?:不要|不需要|不用|无需|别|去掉|删掉|移除|取消|禁用|关掉|关闭)(?:配置?|加|设置?|做|用|写)?\s?(?<zhOne>存活|就绪|启动|健康|${kind})?(?:探针|探测)?\s?(?:[、和与]\s?(?<zhOther>存活|就绪|启动|${kind}))?\s?
    (?:性|状态)?(?:探针|探测|probes?|检查(?<=(?:存活|就绪|启动|健康)检查))(?:了|吧)?(?=\s?(?:[,，.。;；、!！)\n]|$))
  `,
].map((source) => ({
  pattern: anyCase(source),
  subject: { en: 'Left out', zh: '不包含' },
  value: (groups) => `${sparedBy(groups).join(', ')} probe`,
  over: (groups, names) => withEach((one) => unprobed(one, sparedBy(groups)), names),
}));

/** `use a tcp probe instead of http` */
const byPort: Saying = {
  pattern: anyCase(
    overLines`
      (?<![\w-])(?:(?:please|and|use|with|just|only|make|the|probes?|checks?|by|a|an)\s){0,6}tcp\s(?:socket\s)?(?:health\s)?(?:probes?|checks?)(?:\s(?:instead|only))?(?:\s?(?:of|rather\sthan|instead\sof)\s(?:an?\s)?http(?:\s(?:ones?|probes?|checks?))?)?(?=\s?(?:[.,;)\n]|$|please))|
      (?:探针|健康检查)\s?(?:都|就|改)?(?:用|走|使用)\s?tcp(?:\s?(?:探测|方式|端口))?|(?:用|使用)\s?tcp\s?(?:的)?(?:探针|探测|健康检查)
    `,
  ),
  subject: { en: 'Probe', zh: '探针' },
  value: () => 'tcp',
  over: (_, names) =>
    withEach((one) => (one.port === undefined ? one : { ...one, probes: byTcp(one.probes) }), names),
};

export const probingTold: Telling = hearing([...sayings, byPort]);

type Name = keyof Probes;
const all: readonly Name[] = ['startup', 'readiness', 'liveness'];
const chinese: Readonly<Record<string, Name>> = { 存活: 'liveness', 就绪: 'readiness', 启动: 'startup' };

/** Who names none of them means them all. */
function sparedBy({ one, other, zhOne, zhOther }: Groups): readonly Name[] {
  const said = new Set([one, other, zhOne, zhOther].map((name = '') => chinese[name] ?? name.toLowerCase()));
  const named = all.filter((name) => said.has(name));
  return named.length === 0 ? all : named;
}

/** A check of health is told of both, and stands as it was told until one of them is refused. */
function unprobed(workload: Workload, spared: readonly Name[]): Workload {
  const { probes, fragments } = workload;
  const kept = without(probes, spared);
  if (fragments?.container === undefined) return { ...workload, probes: kept };
  const told = spared.map((name) => `${name}Probe`);
  return {
    ...workload,
    probes: kept,
    fragments: { ...fragments, container: without(fragments.container, told) },
  };
}

function without<Of extends object>(all: Of, keys: readonly string[]): Partial<Of> {
  const left = Object.entries(all).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(left) as Partial<Of>;
}

function byTcp(probes: Probes): Probes {
  return Object.fromEntries(Object.keys(probes).map((name) => [name, 'tcp']));
}
