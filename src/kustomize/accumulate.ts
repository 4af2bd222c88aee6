import { mergeConfig, noConfig } from './config.ts';
import { Fault } from './fault.ts';
import { configOf, readSchema } from './read-config.ts';
import { type Accumulated, charge, copyOf, merge, nothing, replace } from './accumulated.ts';
import { localPath, open, refuseCycle, resolved, within } from './entries.ts';
import { fromRemote } from './remote.ts';
import { type Kustomization, mapsOf, textsOf } from './kustomization.ts';
import { addPart, inlineDocuments, isRemote, type Loader, loadObjects, partOf } from './loader.ts';
import { itemsAt, type MapNode, nodeAt, type Origin, type ScalarNode, textAt } from './node.ts';
import { type Overlay, unsaid, withOverlay } from './overlay.ts';
import { generate, runPlugin } from './plugins.ts';
import { shapeOf } from './tables/merge-keys.ts';
import { copyResource, toResource } from './resource.ts';
import type { Step } from './transform/context.ts';
import { transform } from './transformers.ts';
import { declareVariables } from './variables.ts';

type Part = { readonly accumulated: Accumulated; readonly loader: Loader };

export type Builder = {
  readonly loader: Loader;
  readonly built: Map<string, Part>;
  /** For the folder that is built, not for those below it. */
  readonly overlay?: Overlay;
};

/** A folder as a resource of another: built once, copied wherever it is wanted. */
export function accumulateFolder(builder: Builder, folder: string, chain: readonly string[]): Accumulated {
  refuseCycle(folder, chain);
  const part = builder.built.get(folder) ?? newPart(builder, folder, chain);
  builder.built.set(folder, part);
  addPart(builder.loader, part.loader);
  const { resources, variables } = part.accumulated;
  charge(builder.loader.budget, resources.length);
  return { ...part.accumulated, resources: resources.map(copyResource), variables: [...variables] };
}

/** A folder as a tool of delivery builds it, which says more than the Kustomization there. */
export function accumulateOverlay(builder: Builder, folder: string, overlay: Overlay): Accumulated {
  const { accumulated, loader } = newPart({ ...builder, overlay }, folder, []);
  addPart(builder.loader, loader);
  return accumulated;
}

function newPart({ overlay, ...builder }: Builder, folder: string, chain: readonly string[]): Part {
  const loader = partOf(builder.loader);
  const inner = { ...builder, loader };
  const own = unsaid(folder, loader.files, overlay) ?? open(loader, folder, chain);
  const kustomization = overlay === undefined ? own : withOverlay(own, overlay, loader);
  if (kustomization.kind === 'Component') {
    throw new Fault(`\`${folder}\` is a Component`, kustomization.node.from, 'Name it under `components`.');
  }
  return {
    accumulated: accumulate(inner, { kustomization, into: nothing(), chain: [...chain, folder] }),
    loader,
  };
}

type Work = {
  readonly kustomization: Kustomization;
  readonly into: Accumulated;
  readonly chain: readonly string[];
};

function accumulate(builder: Builder, work: Work): Accumulated {
  const { into, kustomization } = work;
  const { node, folder } = kustomization;
  readSchema(builder.loader, kustomization);
  for (const entry of textsOf(node, ['resources'])) addResource(builder, entry, work);
  into.config = mergeConfig(into.config, configOf(builder.loader, kustomization));
  runGenerators(builder, work);
  for (const entry of textsOf(node, ['components'])) addComponent(builder, entry, work);
  transform(stepOf(builder, into), kustomization, {
    loader: builder.loader,
    config: into.config,
    folder,
  });
  runPlugins(builder, 'transformers', work);
  declareVariables(into.variables, mapsOf(node, ['vars']));
  return into;
}

function stepOf({ loader }: Builder, { resources, isIncomplete }: Accumulated): Step {
  const note = (what: string, at: Origin | undefined) => void loader.notes.push({ what, at });
  return { resources, from: undefined, isIncomplete, note, shapeOf: loader.schema.shapeOf ?? shapeOf };
}

function addResource(builder: Builder, entry: ScalarNode, { kustomization, into, chain }: Work): void {
  const part = isRemote(entry.text)
    ? fromRemote({ loader: builder.loader, entry }, (loader, path) =>
        partAt({ loader, built: new Map() }, entry, { path, chain: [] }),
      )
    : partAt(builder, entry, { path: resolved(builder.loader, entry, kustomization.folder), chain });
  if (part === undefined) into.isIncomplete = true;
  else merge(into, part, entry);
}

type Way = { readonly path: string; readonly chain: readonly string[] };

function partAt(builder: Builder, entry: ScalarNode, { path, chain }: Way): Accumulated {
  const { loader } = builder;
  if (loader.files.has(path) === 'folder') return within(entry, () => accumulateFolder(builder, path, chain));
  return { ...nothing(), resources: loadObjects(loader, path, entry.from).map(toResource) };
}

function addComponent(builder: Builder, entry: ScalarNode, { kustomization, into, chain }: Work): void {
  if (!isRemote(entry.text)) {
    const path = resolved(builder.loader, entry, kustomization.folder);
    return overlay(builder, entry, { path, chain, into });
  }
  // What fails there halfway shall leave nothing behind.
  const changed = fromRemote({ loader: builder.loader, entry, onto: into }, (loader, path) => {
    const own = copyOf(into);
    overlay({ loader, built: new Map() }, entry, { path, chain: [], into: own });
    return own;
  });
  if (changed === undefined) into.isIncomplete = true;
  else replace(into, changed);
}

function overlay(
  builder: Builder,
  entry: ScalarNode,
  { path, chain, into }: Way & { readonly into: Accumulated },
): void {
  const component = within(entry, () => open(builder.loader, path, chain));
  if (component.kind !== 'Component') {
    throw new Fault(
      `\`${path}\` is a ${component.kind}, no Component`,
      entry.from,
      'Name it under `resources`.',
    );
  }
  accumulate(builder, { kustomization: component, into, chain: [...chain, path] });
  into.config = mergeConfig(noConfig, into.config);
}

function runGenerators(builder: Builder, work: Work): void {
  const { kustomization, into } = work;
  const { node, folder } = kustomization;
  const means = { loader: builder.loader, config: into.config, folder };
  const shared = nodeAt(node, ['generatorOptions']);
  for (const [field, kind] of [
    ['configMapGenerator', 'ConfigMap'],
    ['secretGenerator', 'Secret'],
  ] as const) {
    for (const one of mapsOf(node, [field]))
      generate(stepOf(builder, into), { node: one, kind, shared }, means);
  }
  for (const chart of [...itemsAt(node, ['helmCharts']), ...itemsAt(node, ['helmChartInflationGenerator'])]) {
    const name = textAt(chart, ['name']) ?? textAt(chart, ['chartName']) ?? '';
    builder.loader.skipped.set(`the Helm chart ${name}`, chart.from);
    into.isIncomplete = true;
  }
  runPlugins(builder, 'generators', work);
}

/** Entries of `generators` and `transformers`: files, folders that are built, or objects that stand there. */
function runPlugins(builder: Builder, field: 'generators' | 'transformers', work: Work): void {
  const { kustomization, into, chain } = work;
  for (const entry of textsOf(kustomization.node, [field])) {
    const objects = pluginObjects(builder, entry, { kustomization, chain });
    for (const { node, folder } of objects) {
      const means = { loader: builder.loader, config: into.config, folder };
      if (runPlugin(stepOf(builder, into), node, means) === 'done') continue;
      builder.loader.skipped.set(
        `the plugin ${textAt(node, ['kind']) ?? entry.text}`,
        node.from ?? entry.from,
      );
      into.isIncomplete = true;
    }
  }
}

type Plugin = { readonly node: MapNode; readonly folder: string };

function pluginObjects(
  builder: Builder,
  entry: ScalarNode,
  { kustomization, chain }: Omit<Work, 'into'>,
): Plugin[] {
  const { folder } = kustomization;
  if (entry.text.includes('\n')) {
    return inlineDocuments(builder.loader, entry).flatMap((node) =>
      node.kind === 'map' ? [{ node, folder }] : [],
    );
  }
  const path = localPath(builder.loader, entry, folder);
  if (path === undefined) return [];
  if (builder.loader.files.has(path) === 'file')
    return loadObjects(builder.loader, path, entry.from).map((node) => ({ node, folder }));
  const { resources } = within(entry, () => accumulateFolder(builder, path, chain));
  return resources.map(({ node }) => ({ node, folder: path }));
}
