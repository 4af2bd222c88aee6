import { Fault } from '../fault.ts';
import { applyField, type FieldSpec } from '../field-spec.ts';
import { isSelected } from '../id.ts';
import { type Origin, scalar } from '../node.ts';
import { anyIds } from '../resource.ts';
import type { Step } from './context.ts';

export type ReplicaChange = {
  readonly name: string;
  readonly count: number;
  readonly from: Origin | undefined;
};

export function setReplicas(step: Step, change: ReplicaChange, specs: readonly FieldSpec[]): void {
  let isFound = false;
  for (const spec of specs) {
    const meant = step.resources.filter((resource) =>
      anyIds(resource).some((id) => id.name === change.name && isSelected(id, spec)),
    );
    isFound ||= meant.length > 0;
    const count = scalar(change.count, change.from);
    for (const { node } of meant) applyField(node, spec, { set: () => count, make: () => count });
  }
  if (isFound) return;
  const what = `replicas: nothing that has replicas is called \`${change.name}\``;
  if (!step.isIncomplete)
    throw new Fault(what, change.from, 'Name a Deployment or StatefulSet of this build.');
  step.note(what, change.from);
}
