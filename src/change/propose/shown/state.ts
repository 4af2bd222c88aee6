import { withYaml } from '../../../spec/words/given/given.ts';
import { thingsIn } from '../../edit/objects.ts';
import { applyOperation } from '../../edit/apply.ts';
import type { FieldPath } from '../../edit/path.ts';
import { valueAt } from '../../edit/value.ts';

/** What a cluster writes into an object, and nobody into a file. */
const ofCluster: readonly FieldPath[] = [
  ['status'],
  ...['uid', 'resourceVersion', 'generation', 'creationTimestamp', 'selfLink', 'managedFields'].map((key) => [
    'metadata',
    key,
  ]),
  ...['kubectl.kubernetes.io/last-applied-configuration', 'deployment.kubernetes.io/revision'].map((key) => [
    'metadata',
    'annotations',
    key,
  ]),
  ['spec', 'template', 'metadata', 'creationTimestamp'],
  ['spec', 'jobTemplate', 'metadata', 'creationTimestamp'],
  ['spec', 'jobTemplate', 'spec', 'template', 'metadata', 'creationTimestamp'],
];

/** What was read out of a cluster, as it would stand in a file. */
export function withoutState(words: string): string {
  return withYaml(words, (yaml) =>
    yaml
      .split(/^(?=---)/mu)
      .map((one) => ofCluster.reduce(without, one))
      .join(''),
  );
}

function without(text: string, field: FieldPath): string {
  const [thing] = thingsIn('', text);
  if (thing === undefined || valueAt(thing.value, field) === undefined) return text;
  const { kind, name, path } = thing;
  const done = applyOperation(text, { op: 'remove', target: { kind, name, path }, field });
  return done.ok ? done.value : text;
}
