import { isList, isMap } from '../../../../render/merge.ts';
import type { FieldPath } from '../../path.ts';
import { valueAt } from '../../value.ts';
import { isWorkload, remove, type Ask, type Aspect } from '../aspect.ts';

/** Fields by the words for them, of a container and of a pod. */
const ofContainer: readonly (readonly [RegExp, string])[] = [
  [/readiness|就绪/iu, 'readinessProbe'],
  [/liveness|存活/iu, 'livenessProbe'],
  [/startup ?-?probe|启动探针/iu, 'startupProbe'],
  [/\bargs?\b|arguments?|参数/iu, 'args'],
  [/\bcommand\b|命令/iu, 'command'],
  [/lifecycle|pre-?stop|生命周期/iu, 'lifecycle'],
  [/env ?from|envFrom/iu, 'envFrom'],
  [/pull ?policy|拉取策略/iu, 'imagePullPolicy'],
];
const ofPod: readonly (readonly [RegExp, string])[] = [
  [/node ?-?selector|节点选择/iu, 'nodeSelector'],
  [/affinity|亲和/iu, 'affinity'],
  [/tolerations?|容忍/iu, 'tolerations'],
  [/topology|拓扑/iu, 'topologySpreadConstraints'],
  [/service ?-?account|服务账/iu, 'serviceAccountName'],
  [/priority ?-?class|优先级/iu, 'priorityClassName'],
  [/image ?-?pull ?-?secrets?|拉取密钥/iu, 'imagePullSecrets'],
  [/host ?-?network/iu, 'hostNetwork'],
  [/host ?-?pid/iu, 'hostPID'],
  [/host ?-?ipc/iu, 'hostIPC'],
];
const ofSpec: readonly (readonly [RegExp, string])[] = [[/replicas|副本/iu, 'replicas']];

/** A part of a workload that shall not be there any more. */
export const gone: Aspect = {
  id: 'removed',
  title: { en: 'Removed', zh: '移除' },
  on: isWorkload,
  read: (ask) => {
    if (ask.verb !== 'remove') return undefined;
    const { container, thing, words } = ask;
    const paths = [
      ...under(container?.at, ofContainer, words),
      ...under(thing.pod, ofPod, words),
      ...under(['spec'], ofSpec, words),
      ...namedContainer(ask),
    ].filter((path) => valueAt(thing.value, path) !== undefined);
    return paths.length === 0 ? undefined : paths.map(remove);
  },
};

function under(base: FieldPath | undefined, list: typeof ofPod, words: string): FieldPath[] {
  if (base === undefined) return [];
  return list.filter(([pattern]) => pattern.test(words)).map(([, key]) => [...base, key]);
}

/** A container that is not the only one. */
function namedContainer({ thing, container, words, kinds }: Ask): FieldPath[] {
  if (container === undefined || thing.pod === undefined) return [];
  if (!/\b(?:container|sidecar)\b|容器/iu.test(words) && !kinds.includes('Container')) return [];
  const list = valueAt(thing.value, container.at.slice(0, -1));
  return isList(list) && list.filter(isMap).length > 1 ? [container.at] : [];
}
