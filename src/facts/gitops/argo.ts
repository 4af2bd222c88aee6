import { dirname } from '../../kernel/paths.ts';
import type { Delivery, Overlay } from '../facts.ts';
import { environmentOf } from './environment.ts';
import { listOf, mapOf, textOf, type Json } from './objects.ts';
import { overlayOfArgo } from './overlay.ts';

/** What an Application of Argo CD delivers, one for each folder that it takes from. */
export function appsOf(
  spec: Json,
  { name, file }: { readonly name: string; readonly file: string },
): Delivery[] {
  const destination = mapOf(spec['destination']);
  const automated = mapOf(spec['syncPolicy'])['automated'];
  const autoSync =
    typeof automated === 'object' && automated !== null && mapOf(automated)['enabled'] !== false;
  const cluster = textOf(destination['name']);
  const namespace = textOf(destination['namespace']);
  return foldersOf(spec, file).map(({ path, overlay }) => ({
    name,
    path,
    environment: environmentOf({ path, name, cluster, namespace, file }),
    cluster: cluster === '' ? serverName(textOf(destination['server'])) : cluster,
    namespace,
    autoSync,
    prune: autoSync && mapOf(automated)['prune'] === true,
    ...(overlay === undefined ? {} : { overlay }),
  }));
}

/** The address that Argo CD gives the cluster that it runs in. */
function serverName(server: string): string {
  return server === 'https://kubernetes.default.svc' ? 'in-cluster' : server;
}

/** Folders of the sources; a chart from elsewhere counts by the values that it is given from here. */
function foldersOf(spec: Json, file: string): Folder[] {
  const sources = [spec['source'], ...listOf(spec['sources'])].map(mapOf);
  const folders = sources.flatMap((source): Folder[] => {
    const path = textOf(source['path']);
    if (path === '') return valueFolders(source).map((folder) => ({ path: folder, overlay: undefined }));
    return [{ path: plain(path), overlay: overlayOfArgo(source, file) }];
  });
  return [...new Map(folders.map((folder) => [folder.path, folder])).values()];
}

type Folder = { readonly path: string; readonly overlay: Overlay | undefined };

function valueFolders(source: Json): string[] {
  return listOf(mapOf(source['helm'])['valueFiles']).flatMap((file) => {
    const path = /^\$[\w-]+\/(.+)$/u.exec(textOf(file))?.[1];
    return path === undefined ? [] : [dirname(path)];
  });
}

export function plain(path: string): string {
  const short = path.replace(/^(?:\.?\/)+/u, '').replace(/\/+$/u, '');
  return short === '' ? '.' : short;
}
