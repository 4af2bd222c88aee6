import type { PlannedObject } from '../../../spec.ts';
import type { Subject } from '../terms.ts';

const annotations = {
  'argocd.argoproj.io/sync-options': 'Prune=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
};

/** What goes from the repository takes no data with it. */
export function unpruned({ terms }: Subject): Pick<PlannedObject, 'annotations'> {
  return terms.profile === 'minimal' ? {} : { annotations };
}
