import { type Config, defaultConfig, mergeConfig, noConfig, readConfig } from './config.ts';
import { configOfCrds } from './crds.ts';
import { readDocuments } from './documents.ts';
import { localPath } from './entries.ts';
import { type Kustomization, textsOf } from './kustomization.ts';
import { type Loader, textOf } from './loader.ts';
import { type Node, nodeAt, type ScalarNode } from './node.ts';
import { shapesIn } from './openapi.ts';

/** What `configurations` say goes before what kustomize knows itself; `crds` add to it. */
export function configOf(loader: Loader, { node, folder }: Kustomization): Config {
  const read = (field: string, toConfig: (document: Node) => Config): Config[] =>
    textsOf(node, [field]).flatMap((entry) => documentsOf(loader, entry, folder).map(toConfig));
  const own = read('configurations', readConfig).reduce(mergeConfig, noConfig);
  return read('crds', configOfCrds).reduce(mergeConfig, mergeConfig(own, defaultConfig));
}

/** The first schema that a build names holds for all of it. */
export function readSchema(loader: Loader, { node, folder }: Kustomization): void {
  const entry = nodeAt(node, ['openapi', 'path']);
  if (entry?.kind !== 'scalar' || loader.schema.shapeOf !== undefined) return;
  const [document] = documentsOf(loader, entry, folder);
  if (document !== undefined) loader.schema.shapeOf = shapesIn(document);
}

function documentsOf(loader: Loader, entry: ScalarNode, folder: string): Node[] {
  const path = localPath(loader, entry, folder);
  return path === undefined ? [] : readDocuments(textOf(loader, path, entry.from), path, loader.budget);
}
