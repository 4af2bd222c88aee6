import { dirname, join } from '../../kernel/paths.ts';
import { at } from '../../syntax/yaml/value.ts';
import type { Delivery, Gathering } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { plain } from './argo.ts';
import { environmentOf, namesEnvironment } from './environment.ts';
import { overlayOfFlux } from './overlay.ts';
import { reaches } from './reach.ts';
import { listOf, mapOf, textOf, type GitOpsObject } from './objects.ts';

/** What Flux delivers: the folder of a Kustomization, or a chart that lies in the repository. */
export function fluxApps(objects: readonly GitOpsObject[], snapshot: Snapshot): Delivery[] {
  const folders = objects.filter(isKustomization).map(kustomization);
  return objects.flatMap((object) => {
    if (isKustomization(object)) return [kustomization(object)];
    if (object.group !== 'helm.toolkit.fluxcd.io' || object.kind !== 'HelmRelease') return [];
    const released = release(object, snapshot);
    return released.flatMap((one) => inEnvironments(one, object.file, { folders, snapshot }));
  });
}

function isKustomization({ group, kind }: GitOpsObject): boolean {
  return group === 'kustomize.toolkit.fluxcd.io' && kind === 'Kustomization';
}

type Ground = { readonly folders: readonly Delivery[]; readonly snapshot: Snapshot };

/** A release in a base goes wherever a Kustomization takes it in, once for each environment. */
function inEnvironments(one: Delivery, file: string, { folders, snapshot }: Ground): Delivery[] {
  if (namesEnvironment(one.environment)) return [one];
  const takers = folders.filter(
    ({ path, environment }) => namesEnvironment(environment) && reaches(path, file, snapshot),
  );
  const environments = [...new Set(takers.map(({ environment }) => environment))];
  if (environments.length === 0) return [one];
  return environments.map((environment) => {
    const by = takers.find((taker) => taker.environment === environment);
    return {
      ...one,
      environment,
      cluster: by?.cluster ?? '',
      autoSync: one.autoSync && by?.autoSync !== false,
    };
  });
}

function kustomization(object: GitOpsObject): Delivery {
  const { name, spec, file } = object;
  const overlay = overlayOfFlux(object);
  const path = plain(textOf(spec['path']));
  const cluster = textOf(mapOf(mapOf(spec['kubeConfig'])['secretRef'])['name']);
  const namespace = textOf(spec['targetNamespace']);
  // What an artifact holds, and below which folder, is said where it is made.
  const isArtifact = /^(?:OCIRepository|Bucket)$/u.test(textOf(mapOf(spec['sourceRef'])['kind']));
  const after = listOf(spec['dependsOn']).map((one) => textOf(mapOf(one)['name']));
  return {
    name,
    path,
    file,
    isCascading: spec['prune'] === true,
    ...(after.length === 0 ? {} : { after }),
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
    ...(spec['force'] === true && { isForced: true }),
    ...(isArtifact ? {} : { gathering: gatheringOf(object) }),
    ...(overlay === undefined ? {} : { overlay }),
  };
}

function gatheringOf({ file, node }: GitOpsObject): Gathering {
  return { tool: 'flux', file, place: at(node, ['path']), isDeep: true, include: '', exclude: '' };
}

/** A release takes back what its chart no longer has. */
function release({ name, spec, file }: GitOpsObject, snapshot: Snapshot): Delivery[] {
  const chart = mapOf(mapOf(spec['chart'])['spec']);
  const kind = textOf(mapOf(chart['sourceRef'])['kind']);
  const path = plain(textOf(chart['chart']));
  const isHere = snapshot.entries.some((entry) => entry.path === `${path}/Chart.yaml`);
  if (!isHere || (kind !== 'GitRepository' && kind !== 'Bucket')) return [];
  const namespace = textOf(spec['targetNamespace']);
  const values = listOf(chart['valuesFiles']).map((one) => join(textOf(one)));
  const environment = environmentOf({
    path: [path, ...values].join(' '),
    name,
    cluster: '',
    namespace,
    file: dirname(file),
  });
  return [
    {
      name,
      path,
      file,
      isCascading: true,
      environment,
      cluster: '',
      namespace,
      autoSync: spec['suspend'] !== true,
      prune: true,
      ...(values.length === 0 ? {} : { values }),
    },
  ];
}
