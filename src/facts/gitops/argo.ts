import { dirname, join } from '../../kernel/paths.ts';
import { at } from '../../syntax/yaml/value.ts';
import type { Delivery, Gathering, Overlay } from '../facts.ts';
import type { Application } from './application-set.ts';
import { environmentOf } from './environment.ts';
import { listOf, mapOf, textOf, type Json } from './objects.ts';
import { type OfSource, overlayOfArgo } from './overlay.ts';

/** What an Application of Argo CD delivers, one for each folder that it takes from. */
export function appsOf(application: Application): Delivery[] {
  const { name, file, spec, isCascading, wave } = application;
  const destination = mapOf(spec['destination']);
  const automated = mapOf(spec['syncPolicy'])['automated'];
  const autoSync =
    typeof automated === 'object' && automated !== null && mapOf(automated)['enabled'] !== false;
  const cluster = textOf(destination['name']);
  const namespace = textOf(destination['namespace']);
  return foldersOf(application).map(({ path, overlay, gathering, remote, values = [] }) => ({
    name,
    path,
    file,
    isCascading,
    ...(wave === 0 ? {} : { wave }),
    environment: environmentOf({ path, name, cluster, namespace, file }),
    cluster: cluster === '' ? serverName(textOf(destination['server'])) : cluster,
    namespace,
    autoSync,
    prune: autoSync && mapOf(automated)['prune'] === true,
    ...(overlay === undefined ? {} : { overlay }),
    ...(gathering === undefined ? {} : { gathering }),
    ...(remote === undefined ? {} : { remote }),
    ...(values.length === 0 ? {} : { values }),
  }));
}

/** The address that Argo CD gives the cluster that it runs in. */
function serverName(server: string): string {
  return server === 'https://kubernetes.default.svc' ? 'in-cluster' : server;
}

/** Folders of the sources; a chart from elsewhere counts by the values that it is given from here. */
function foldersOf({ spec, file, node }: Application): Folder[] {
  const sources = [
    { said: mapOf(spec['source']), node: at(node, ['source']) },
    ...listOf(spec['sources']).map((one, nth) => ({ said: mapOf(one), node: at(node, ['sources', nth]) })),
  ];
  const folders = sources.flatMap(({ said, node: place }): Folder[] => {
    const path = textOf(said['path']);
    if (path === '') return givenFrom(said);
    const overlay = overlayOfArgo({ file, said: mapOf(said['kustomize']), node: at(place, ['kustomize']) });
    const values = listOf(mapOf(said['helm'])['valueFiles']).map((one) => valueFile(textOf(one), join(path)));
    return [{ path: plain(path), overlay, gathering: gatheringOf({ file, said, node: place }), values }];
  });
  return [...new Map(folders.map((folder) => [folder.path, folder])).values()];
}

type Folder = {
  readonly path: string;
  readonly overlay?: Overlay | undefined;
  readonly gathering?: Gathering | undefined;
  readonly remote?: Delivery['remote'];
  readonly values?: readonly string[];
};

/** Of a pattern. */
const longest = 1000;

/** A source that names another tool is never a mere directory. */
function gatheringOf({ file, said, node }: OfSource): Gathering | undefined {
  if (['helm', 'kustomize', 'plugin'].some((name) => said[name] !== undefined)) return undefined;
  const { recurse, include, exclude } = mapOf(said['directory']);
  return {
    tool: 'argocd',
    file,
    place: at(node, ['path']),
    isDeep: recurse === true,
    include: textOf(include).slice(0, longest),
    exclude: textOf(exclude).slice(0, longest),
  };
}

function givenFrom(source: Json): Folder[] {
  const files = listOf(mapOf(source['helm'])['valueFiles']).flatMap(
    (file) => /^\$[\w-]+\/(.+)$/u.exec(textOf(file))?.[1] ?? [],
  );
  const remote = { chart: textOf(source['chart']), files };
  const folders = new Set(files.map(dirname));
  return [...folders].map((path) => ({ path, remote }));
}

export function plain(path: string): string {
  const short = path.replace(/^(?:\.?\/)+/u, '').replace(/\/+$/u, '');
  return short === '' ? '.' : short;
}

/** `$values/a.yaml` and `/a.yaml` begin at the root of the repository. */
export function valueFile(written: string, chart: string): string {
  const root = /^(?:\$[\w-]+\/|\/)(.+)$/u.exec(written)?.[1];
  return root === undefined ? join(chart, written) : join(root);
}
