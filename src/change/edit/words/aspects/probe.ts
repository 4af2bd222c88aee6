import type { FieldChange } from '../../operation.ts';
import type { FieldPath } from '../../path.ts';
import { valueAt } from '../../value.ts';
import { isWorkload, set, type Aspect } from '../aspect.ts';

const probes = [
  ['readinessProbe', /readiness|就绪/iu],
  ['livenessProbe', /liveness|存活/iu],
  ['startupProbe', /startup|启动/iu],
] as const;

/** Where a probe that is there asks. */
export const probe: Aspect = {
  id: 'probe',
  title: { en: 'Probe', zh: '探针' },
  on: isWorkload,
  read: ({ words, container, verb }) => {
    const key = verb === 'remove' ? undefined : probes.find(([, pattern]) => pattern.test(words))?.[0];
    if (key === undefined || container === undefined) return undefined;
    if (valueAt(container.value, [key, 'httpGet']) === undefined) return undefined;
    const changes = changesIn(words, [...container.at, key, 'httpGet']);
    return changes.length === 0 ? undefined : changes;
  },
};

function changesIn(words: string, get: FieldPath): FieldChange[] {
  const path = /(?<![\w.])(\/[\w./-]{0,200})/u.exec(words)?.[1];
  const port = /(?:port|端口)\D{0,12}(\d{2,5})/iu.exec(words)?.[1];
  return [
    ...(path === undefined ? [] : [set([...get, 'path'], path)]),
    ...(port === undefined ? [] : [set([...get, 'port'], Number(port))]),
  ];
}
