import { entryOf } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../../manifest/example-pod.ts';
import { isValue, listOf, type Value } from '../../manifest/defaults/fill.ts';
import { keptOf } from '../kept.ts';
import { isNarrower } from '../placement.ts';
import { isSameStored, stored, storedAt } from '../stored.ts';
import { placed } from '../placed.ts';
import type { DiffRule } from '../subject.ts';

const before = exampleContainer('      command: [serve]\n');

export const immutablePod: DiffRule = {
  id: 'immutablePod',
  severity: 'error',
  isRefused: true,
  summary:
    'Of a Pod only images, further tolerations and a deadline change, and before it is scheduled the choice of its node',
  why: 'The API server refuses any other change of a Pod that runs, so the sync fails.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement',
  bad: [{ 'base.yaml': before, 'head.yaml': before.replace('[serve]', '[work]') }],
  good: [
    { 'base.yaml': before, 'head.yaml': before.replace('app:1.2.3', 'app:1.2.4') },
    { 'base.yaml': before, 'head.yaml': before.replace('spec:\n', 'spec:\n  restartPolicy: Always\n') },
    {
      'base.yaml': before.replace('spec:\n', 'spec:\n  schedulingGates: [{name: a.example/quota}]\n'),
      'head.yaml': before.replace('spec:\n', 'spec:\n  nodeSelector: {disk: ssd}\n'),
    },
  ],
  *check(subject) {
    const kept = keptOf(subject, 'Pod');
    if (kept === undefined) return;
    const [was, is] = [kept.old, kept.now].map((pod) => storedAt(stored(pod), ['spec']));
    if (!isValue(was) || !isValue(is)) return;
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    for (const name of names.filter((one) => !isAllowed(one, was, is))) {
      const key = entryOf(entryOf(kept.now.root, 'spec')?.value, name)?.key;
      yield { ...placed(key, kept.now, `spec.${name}`), message: refusal(name, was[name], is[name]) };
    }
  },
};

function refusal(name: string, was: unknown, is: unknown): string {
  if (name === 'containers' && isSameBeside(['image', 'imagePullPolicy', 'resources'], was, is))
    return `\`resources\` of a Pod cannot change by an apply; resize it in place (\`kubectl patch --subresource resize\`, Kubernetes 1.33 and later), or give the Pod a new name`;
  return `\`spec.${name}\` of a Pod cannot change while it runs; give the Pod a new name, or let a Deployment make it`;
}

function isAllowed(name: string, before: Value, after: Value): boolean {
  const [was, is] = [before[name], after[name]];
  const isGated = listOf(before['schedulingGates']).length > 0;
  return isSameStored(was, is) || mutable[name]?.(was, is) === true || (isGated && isNarrower(name, was, is));
}

type Allows = (was: unknown, is: unknown) => boolean;

const mutable: Readonly<Record<string, Allows>> = {
  containers: isSameBesidesImage,
  initContainers: isSameBesidesImage,
  tolerations: (was, is) => contains(lasting(was), lasting(is)),
  schedulingGates: (was, is) => contains(is, was),
  terminationGracePeriodSeconds: (was, is) => Number(was) < 0 && is === 1,
  activeDeadlineSeconds: (was, is) => was === undefined || (typeof is === 'number' && is <= Number(was)),
};

/** Where there is another image, the server fills in nothing new: what was pulled how stays as it was. */
function isSameBesidesImage(was: unknown, is: unknown): boolean {
  return isSameBeside(['image', 'imagePullPolicy'], was, is);
}

function isSameBeside(names: readonly string[], was: unknown, is: unknown): boolean {
  return isSameStored(without(names, was), without(names, is));
}

function without(names: readonly string[], items: unknown): unknown {
  return listOf(items).map((one) => ({
    ...one,
    ...Object.fromEntries(names.map((name) => [name, undefined])),
  }));
}

/** How long one holds may change. */
function lasting(tolerations: unknown): unknown {
  return without(['tolerationSeconds'], tolerations);
}

/** Whether all of one list are in another. */
function contains(part: unknown, whole: unknown): boolean {
  return listOf(part).every((one) => listOf(whole).some((other) => isSameStored(one, other)));
}
