import type { FieldChange } from '../../operation.ts';
import type { FieldPath } from '../../path.ts';
import { valueAt } from '../../value.ts';
import { isWorkload, set, type Aspect } from '../aspect.ts';

const probes = [
  ['readinessProbe', /readiness|就绪/iu],
  ['livenessProbe', /liveness|存活/iu],
  ['startupProbe', /startup|启动/iu],
] as const;

/** Where a probe that is there asks, and when. */
export const probe: Aspect = {
  id: 'probe',
  title: { en: 'Probe', zh: '探针' },
  on: isWorkload,
  read: ({ words, container, verb }) => {
    if (verb === 'remove' || container === undefined) return undefined;
    const changes = meantIn(words).flatMap((key) => {
      if (valueAt(container.value, [key]) === undefined) return [];
      const base = [...container.at, key];
      const isAsking = valueAt(container.value, [key, 'httpGet']) !== undefined;
      return [...timesIn(words, base), ...(isAsking ? addressIn(words, [...base, 'httpGet']) : [])];
    });
    return changes.length === 0 ? undefined : changes;
  },
};

/** The one that is named; whoever speaks of the health check means each that is there. */
function meantIn(words: string): readonly string[] {
  const named = probes.filter(([, pattern]) => pattern.test(words)).map(([key]) => key);
  if (named.length > 0) return named.slice(0, 1);
  return all.test(words) ? probes.map(([key]) => key) : [];
}

const all = /health[- ]?(?:checks?|end ?points?|path|url|probes?)|\bprobes\b|健康(?:检查|检测|探针)|探针/iu;

const times: readonly (readonly [string, RegExp])[] = [
  ['initialDelaySeconds', /initial ?-?delay|delay|初始延迟|延迟/iu],
  ['periodSeconds', /period|interval|every|周期|间隔/iu],
  ['timeoutSeconds', /time ?-?out|超时/iu],
  ['failureThreshold', /fail\w*(?: threshold)?|失败/iu],
  ['successThreshold', /success(?: threshold)?|成功/iu],
];

function timesIn(words: string, base: FieldPath): FieldChange[] {
  const key = times.find(([, pattern]) => pattern.test(words))?.[0];
  const said = /(?<![\w./:])(\d{1,5})\s?(?:s|secs?|seconds?|times?|秒|次)?(?![\w.])/iu.exec(words)?.[1];
  return key === undefined || said === undefined || /port|端口/iu.test(words)
    ? []
    : [set([...base, key], Number(said))];
}

function addressIn(words: string, get: FieldPath): FieldChange[] {
  const path = /(?<![\w.])(\/[\w./-]{0,200})/u.exec(words)?.[1];
  const port = /(?:port|端口)\D{0,12}(\d{2,5})/iu.exec(words)?.[1];
  return [
    ...(path === undefined ? [] : [set([...get, 'path'], path)]),
    ...(port === undefined ? [] : [set([...get, 'port'], Number(port))]),
  ];
}
