import type { YamlMap } from '../../../syntax/yaml/node.ts';
import type { Resource } from '../../../syntax/yaml/resources.ts';
import { entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { Fix } from '../../contract.ts';
import { replaceScalar } from '../edit.ts';
import { fixBy } from '../fix.ts';
import { mergesIn, heldIn } from '../patches.ts';
import type { ManifestSubject, PlacedResource } from '../subject.ts';
import { moveAutoscaler } from './autoscaler.ts';
import { moveDefinition } from './definition.ts';
import { moveTopology } from './endpoints.ts';
import { moveBackends, moveIngress } from './ingress.ts';
import { type Row, type Steps, stepsOf } from './row.ts';
import { moveSelector } from './selector.ts';
import { inTurn, only, preset, rename, spec, type Step } from './steps.ts';
import { moveWebhooks } from './webhook.ts';

const limited = (root: YamlMap) => [mapAt(root, ['spec', 'limited'])].filter((one) => one !== undefined);

/** Pods were replaced by hand unless a strategy was written. */
const keepStrategy = preset(
  (root) => spec(root).filter((one) => entryOf(one, 'updateStrategy') === undefined),
  ['updateStrategy', 'type'],
  'OnDelete',
);
/** An empty selector meant no pod before and means all of them now. */
const ifSelecting = only((root) => (mapAt(root, ['spec', 'selector'])?.entries.length ?? 0) > 0);
/** None meant the default before, and none now. */
const ifSharing = only(
  (root) => scalarAt(root, ['spec', 'limited', 'nominalConcurrencyShares'])?.value !== 0,
);
const ifSigned = only((root) => ['signerName', 'usages'].every((key) => entryOf(mapAt(root, ['spec']), key)));

/** Versions whose fields all mean the same in the next one, but for what moves with them. */
const rows: readonly Row[] = [
  ['extensions/v1beta1', 'NetworkPolicy', 'networking.k8s.io/v1'],
  ['extensions/v1beta1', 'Ingress', 'networking.k8s.io/v1', ...moveIngress],
  ['extensions/v1beta1', 'Deployment ReplicaSet', 'apps/v1', moveSelector],
  ['extensions/v1beta1', 'DaemonSet', 'apps/v1', keepStrategy, moveSelector],
  ['apps/v1beta1', 'Deployment', 'apps/v1', moveSelector],
  ['apps/v1beta1', 'StatefulSet', 'apps/v1', keepStrategy, moveSelector],
  ['apps/v1beta2', 'Deployment DaemonSet ReplicaSet StatefulSet', 'apps/v1'],
  ['networking.k8s.io/v1beta1', 'Ingress', 'networking.k8s.io/v1', ...moveIngress],
  ['networking.k8s.io/v1beta1', 'IngressClass', 'networking.k8s.io/v1'],
  ['batch/v1beta1', 'CronJob', 'batch/v1'],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 'autoscaling/v2', ...moveAutoscaler],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'autoscaling/v2'],
  ['policy/v1beta1', 'PodDisruptionBudget', 'policy/v1', ifSelecting],
  ['apiregistration.k8s.io/v1beta1', 'APIService', 'apiregistration.k8s.io/v1'],
  ['coordination.k8s.io/v1beta1', 'Lease', 'coordination.k8s.io/v1'],
  ['scheduling.k8s.io/v1beta1', 'PriorityClass', 'scheduling.k8s.io/v1'],
  [
    'storage.k8s.io/v1beta1',
    'StorageClass CSIDriver CSINode CSIStorageCapacity VolumeAttachment',
    'storage.k8s.io/v1',
  ],
  ['node.k8s.io/v1beta1', 'RuntimeClass', 'node.k8s.io/v1'],
  ['certificates.k8s.io/v1beta1', 'CertificateSigningRequest', 'certificates.k8s.io/v1', ifSigned],
  ['discovery.k8s.io/v1beta1', 'EndpointSlice', 'discovery.k8s.io/v1', ...moveTopology],
  ['apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', 'apiextensions.k8s.io/v1', ...moveDefinition],
  [
    'admissionregistration.k8s.io/v1beta1',
    'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
    'admissionregistration.k8s.io/v1',
    ...moveWebhooks,
  ],
  ...['v1beta1', 'v1beta2', 'v1beta3'].map((version): Row => [
    `flowcontrol.apiserver.k8s.io/${version}`,
    'FlowSchema PriorityLevelConfiguration',
    'flowcontrol.apiserver.k8s.io/v1',
    rename(limited, 'assuredConcurrencyShares', 'nominalConcurrencyShares'),
    ifSharing,
  ]),
  ...['v1alpha1', 'v1beta1'].map((version): Row => [
    `rbac.authorization.k8s.io/${version}`,
    'Role RoleBinding ClusterRole ClusterRoleBinding',
    'rbac.authorization.k8s.io/v1',
  ]),
];

const steps = stepsOf(rows);

/** Fields that people still write as an older version had them, by the version in which they have moved. */
export const movedFields: ReadonlyMap<string, readonly Step[]> = new Map([
  ['networking.k8s.io/v1 Ingress', moveBackends()],
  ['autoscaling/v2 HorizontalPodAutoscaler', moveAutoscaler],
  ['apiextensions.k8s.io/v1 CustomResourceDefinition', moveDefinition],
]);

/** A patch of these says nothing that moves: what is written with their new version stands in the object itself. */
const unmoved = new Set(['Deployment', 'ReplicaSet', 'DaemonSet', 'StatefulSet', 'PodDisruptionBudget']);
/** A patch of these writes each list as a whole. */
const whole = new Set(['Ingress', 'HorizontalPodAutoscaler']);

/**
 * To be spread into a report: the next version of a resource, with the fields that move. A patch finds its object by
 * version and kind, so that an object waits for a person where one of its patches does, or a target names its version.
 */
export function fixVersion(asked: Upgraded, known: Steps = steps): { readonly fix?: Fix } {
  const patches = mergesIn(asked.set);
  if (patches.has(asked.resource)) return fixPatch(asked, known);
  const isHeld = patchesOf(asked, patches).some(
    ({ patch, text }) => fixPatch({ ...asked, resource: patch, text }, known).fix === undefined,
  );
  const isChosen = heldIn(asked.set).has(`${asked.resource.apiVersion} ${asked.resource.kind}`);
  return isHeld || isChosen ? {} : fixBySteps(asked, stepsIn(known, asked.resource));
}

type Upgraded = Pick<ManifestSubject, 'resource' | 'text' | 'set'>;

function patchesOf({ resource, set }: Upgraded, patches: ReadonlySet<PlacedResource>) {
  return Array.from(patches)
    .filter(({ apiVersion, kind }) => apiVersion === resource.apiVersion && kind === resource.kind)
    .filter(({ name }) => name === '' || name === resource.name)
    .map((patch) => ({ patch, text: set.files.text(patch.path) ?? '' }));
}

function fixPatch(asked: Upgraded, known: Steps): { readonly fix?: Fix } {
  const found = stepsIn(known, asked.resource);
  if (found === undefined) return {};
  if (unmoved.has(asked.resource.kind)) return fixBySteps(asked, { ...found, steps: [] });
  return whole.has(asked.resource.kind) || found.steps.length === 0 ? fixBySteps(asked, found) : {};
}

type Found = { readonly to: string; readonly steps: readonly Step[] };

function stepsIn(known: Steps, { apiVersion, kind }: Resource): Found | undefined {
  return known.get(`${apiVersion} ${kind}`);
}

function fixBySteps(place: Upgraded, found: Found | undefined): { readonly fix?: Fix } {
  const written = scalarAt(place.resource.root, ['apiVersion']);
  if (found === undefined || written === undefined) return {};
  const moves = inTurn(place, found.steps);
  const version = replaceScalar(written, found.to);
  if (moves === undefined || version.length === 0) return {};
  return fixBy(place, [...version, ...moves], `Use ${found.to}`);
}
