import { dirname } from '../../kernel/paths.ts';
import type { Delivery } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { plain } from './argo.ts';
import { environmentOf } from './environment.ts';
import { mapOf, textOf, type GitOpsObject } from './objects.ts';

/** What Flux delivers: the folder of a Kustomization, or a chart that lies in the repository. */
export function fluxApp(object: GitOpsObject, snapshot: Snapshot): Delivery[] {
  if (object.group === 'kustomize.toolkit.fluxcd.io' && object.kind === 'Kustomization')
    return [kustomization(object)];
  return object.group === 'helm.toolkit.fluxcd.io' && object.kind === 'HelmRelease'
    ? release(object, snapshot)
    : [];
}

function kustomization({ name, spec, file }: GitOpsObject): Delivery {
  const path = plain(textOf(spec['path']));
  const cluster = textOf(mapOf(mapOf(spec['kubeConfig'])['secretRef'])['name']);
  const namespace = textOf(spec['targetNamespace']);
  return {
    name,
    path,
    environment: environmentOf({
      path,
      name,
      cluster,
      namespace,
      file: dirname(file),
    }),
    cluster,
    namespace,
    autoSync: spec['suspend'] !== true,
    prune: spec['prune'] === true,
  };
}

/** A release takes back what its chart no longer has. */
function release({ name, spec, file }: GitOpsObject, snapshot: Snapshot): Delivery[] {
  const chart = mapOf(mapOf(spec['chart'])['spec']);
  const kind = textOf(mapOf(chart['sourceRef'])['kind']);
  const path = plain(textOf(chart['chart']));
  const isHere = snapshot.entries.some((entry) => entry.path === `${path}/Chart.yaml`);
  if (!isHere || (kind !== 'GitRepository' && kind !== 'Bucket')) return [];
  const namespace = textOf(spec['targetNamespace']);
  const environment = environmentOf({ path, name, cluster: '', namespace, file: dirname(file) });
  return [
    { name, path, environment, cluster: '', namespace, autoSync: spec['suspend'] !== true, prune: true },
  ];
}
