import type { Report } from '../../contract.ts';
import { exampleContainer } from '../../manifest/example-pod.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import type { PlacedResource, ResourceSet } from '../../manifest/subject.ts';
import { objectReferences } from '../references/objects.ts';
import { podReferences } from '../references/pods.ts';
import type { Reference } from '../references/reference.ts';
import type { DiffRule } from '../subject.ts';
import { entryOf } from '../../../kernel/entry.ts';

const service = (app: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: demo\nspec:\n  selector:\n    app: ${app}\n  ports:\n    - port: 80\n`;
const settings = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n`;
const reader = exampleContainer('      envFrom:\n        - configMapRef:\n            name: settings\n');

export const brokenReference: DiffRule = {
  id: 'brokenReference',
  severity: 'error',
  summary: 'What led to another object leads there after a change, too',
  why: 'It was there before, so that nobody looks for it: the API server takes the change, and something stops.',
  docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/',
  bad: [
    {
      'base.yaml': `${exampleDeployment({})}---\n${service('demo')}`,
      'head.yaml': `${exampleDeployment({})}---\n${service('demos')}`,
    },
    { 'base.yaml': `${settings}---\n${reader}`, 'head.yaml': reader },
  ],
  good: [
    {
      'base.yaml': `${exampleDeployment({})}---\n${service('other')}`,
      'head.yaml': `${exampleDeployment({})}---\n${service('another')}`,
    },
    { 'base.yaml': `${settings}---\n${reader}`, 'head.yaml': '' },
    { 'base.yaml': reader, 'head.yaml': reader.replace('name: settings', 'name: others') },
  ],
  *check({ before, after, base, set }) {
    if (before === undefined || after === undefined) return;
    const lost = referencesOf(after).filter(({ isThere }) => !isThere(set));
    if (lost.length === 0) return;
    const led = new Set(referencesOf(before).flatMap(({ place, isThere }) => (isThere(base) ? [place] : [])));
    for (const reference of lost)
      if (reference.isThere(base) || led.has(reference.place)) yield reportOf(reference, base, set);
  },
};

/** What was there and is taken away is missed for sure; another name may stand for what lives elsewhere. */
function reportOf(reference: Reference, base: ResourceSet, set: ResourceSet): Report {
  const { target, loss, isBeside, isThere } = reference;
  const at = reference.at(set);
  if (isThere(base)) return { at, message: `${target} was there, and this change takes it away: ${loss}` };
  const what = target.replace(/^(?:the|a) /u, '');
  if (isBeside)
    return { at, message: `there is no ${what}, and there was one for what stood here before: ${loss}` };
  const message = `there is no ${what} here, though there was one for the name before: unless it lives elsewhere, ${loss}`;
  return { at, severity: 'warning', message };
}

function referencesOf(resource: PlacedResource): readonly Reference[] {
  const own = entryOf(objectReferences, resource.kind);
  return [...podReferences(resource), ...(own?.(resource) ?? [])];
}
