import { entryOf } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../../manifest/example-pod.ts';
import { isValue } from '../../manifest/defaults/fill.ts';
import { nameNode } from '../../manifest/head.ts';
import { keptOf } from '../kept.ts';
import { isMadeAnew } from '../made-anew.ts';
import { isSameStored, stored, storedAt } from '../stored.ts';
import type { DiffRule } from '../subject.ts';

const before = exampleContainer('      command: [serve]\n');

export const immutablePod: DiffRule = {
  id: 'immutablePod',
  severity: 'error',
  summary: 'Of a Pod only images, further tolerations and a deadline change',
  why: 'The API server refuses any other change of a Pod that runs, so the sync fails.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement',
  bad: [{ 'base.yaml': before, 'head.yaml': before.replace('[serve]', '[work]') }],
  good: [
    { 'base.yaml': before, 'head.yaml': before.replace('app:1.2.3', 'app:1.2.4') },
    { 'base.yaml': before, 'head.yaml': before.replace('spec:\n', 'spec:\n  restartPolicy: Always\n') },
  ],
  *check(subject) {
    const kept = keptOf(subject, 'Pod');
    if (kept === undefined || isMadeAnew(kept.now)) return;
    const [was, is] = [kept.old, kept.now].map((pod) => storedAt(stored(pod), ['spec']));
    if (!isValue(was) || !isValue(is)) return;
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    for (const name of names.filter((one) => !isAllowed(one, was[one], is[one]))) {
      const at = entryOf(entryOf(kept.now.root, 'spec')?.value, name)?.key ?? nameNode(kept.now);
      const message = `\`spec.${name}\` of a Pod cannot change while it runs; give the Pod a new name, or let a Deployment make it`;
      yield { at, message };
    }
  },
};

function isAllowed(name: string, was: unknown, is: unknown): boolean {
  return isSameStored(was, is) || mutable[name]?.(was, is) === true;
}

type Allows = (was: unknown, is: unknown) => boolean;

const mutable: Readonly<Record<string, Allows>> = {
  containers: isSameBesidesImage,
  initContainers: isSameBesidesImage,
  tolerations: contains,
  schedulingGates: (was, is) => contains(is, was),
  activeDeadlineSeconds: (was, is) => was === undefined || (typeof is === 'number' && is <= Number(was)),
};

/** Where there is another image, the server fills in nothing new: what was pulled how stays as it was. */
function isSameBesidesImage(was: unknown, is: unknown): boolean {
  return isSameStored(withoutImages(was), withoutImages(is));
}

function withoutImages(containers: unknown): unknown {
  return listOf(containers).map((one) =>
    isValue(one) ? { ...one, image: undefined, imagePullPolicy: undefined } : one,
  );
}

/** Whether all of one list are in another. */
function contains(part: unknown, whole: unknown): boolean {
  return listOf(part).every((one) => listOf(whole).some((other) => isSameStored(one, other)));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
