import { type Config, mergeConfig, noConfig } from './config.ts';
import { Fault } from './fault.ts';
import { configOf, readSchema } from './read-config.ts';
import { append, localPath, open, refuseCycle, within } from './entries.ts';
import { type Kustomization, mapsOf, textsOf } from './kustomization.ts';
import { addPart, inlineDocuments, type Loader, loadObjects, partOf } from './loader.ts';
import { itemsAt, type MapNode, nodeAt, type Origin, type ScalarNode, textAt } from './node.ts';
import { type Overlay, unsaid, withOverlay } from './overlay.ts';
import { generate, runPlugin } from './plugins.ts';
import { shapeOf } from './tables/merge-keys.ts';
import { copyResource, type Resource, toResource } from './resource.ts';
import type { Step } from './transform/context.ts';
import { transform } from './transformers.ts';
import { absorbVariables, declareVariables, type Variable } from './variables.ts';

/** What a Kustomization and all below it give, before names are final. */
export type Accumulated = {
  readonly resources: Resource[];
  config: Config;
  readonly variables: Variable[];
  isIncomplete: boolean;
};

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
  charge(builder, resources.length);
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
  const into = { resources: [], config: noConfig, variables: [], isIncomplete: false };
  return {
    accumulated: accumulate(inner, { kustomization, into, chain: [...chain, folder] }),
    loader,
  };
}

/** Copies cost as well: a base that is named often enough would fill the memory. */
function charge({ loader }: Builder, objects: number): void {
  loader.budget.nodes -= objects * 10;
  if (loader.budget.nodes < 0) throw new Fault('the build is too large to be rendered');
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
  const { loader } = builder;
  const path = localPath(builder.loader, entry, kustomization.folder);
  if (path === undefined) into.isIncomplete = true;
  else if (loader.files.has(path) === 'folder')
    merge(
      into,
      within(entry, () => accumulateFolder(builder, path, chain)),
      entry,
    );
  else {
    append(into.resources, loadObjects(loader, path, entry.from).map(toResource), entry.from);
  }
}

function merge(into: Accumulated, other: Accumulated, entry: ScalarNode): void {
  append(into.resources, other.resources, entry.from);
  into.config = mergeConfig(into.config, other.config);
  absorbVariables(into.variables, other.variables);
  into.isIncomplete ||= other.isIncomplete;
}

function addComponent(builder: Builder, entry: ScalarNode, { kustomization, into, chain }: Work): void {
  const path = localPath(builder.loader, entry, kustomization.folder);
  if (path === undefined) return void (into.isIncomplete = true);
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
