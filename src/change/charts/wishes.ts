import { existing } from '../../facts/existing.ts';
import { releasesOf, type Release } from '../../facts/gitops/releases.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isUnder, upwards } from '../../facts/tree.ts';
import { textAt, yamlFile } from '../../facts/yaml.ts';
import { dirname, join } from '../../kernel/paths.ts';
import { itemsAt } from '../../syntax/yaml/value.ts';
import { onlyDeliveries } from '../rendered/affected.ts';
import type { ChartWish } from './chart.ts';

type Ends = { readonly base: Snapshot; readonly head: Snapshot; readonly paths: readonly string[] };

/** More than this nobody waits for. */
const mostReleases = 20;

/** The charts that a change reaches, by their files, by their values, or by the object that installs them. */
export function chartWishes({ base, head, paths }: Ends): ChartWish[] {
  return [
    ...wishesOf(head, paths).map((one): ChartWish => ({ side: 'after', ...one })),
    ...wishesOf(base, paths).map((one): ChartWish => ({ side: 'before', ...one })),
  ];
}

function wishesOf(snapshot: Snapshot, paths: readonly string[]): Omit<ChartWish, 'side'>[] {
  if (!snapshot.entries.some(({ path }) => isChartFile(path))) return [];
  const touched = new Set(paths);
  const near = new Set(paths.flatMap((path) => upwards(dirname(path))));
  const releases = releasesOf(snapshot, existing(onlyDeliveries(snapshot, near, touched)));
  const given = new Set(releases.flatMap(({ valueFiles }) => valueFiles));
  const reached = releases.filter(
    ({ chart, file, valueFiles }) =>
      [...valueFiles, file].some((path) => path !== undefined && touched.has(path)) ||
      paths.some((path) => isUnder(path, chart) && !given.has(path)),
  );
  const installed = new Set(releases.map(({ chart }) => chart));
  const alone = chartsAt(snapshot, paths).filter((chart) => !installed.has(chart));
  return [...reached, ...alone.map(uninstalled)].slice(0, mostReleases).map((release) => ({
    release,
    files: filesOf(release.chart, snapshot),
    values: valuesOf(release, snapshot),
  }));
}

function isChartFile(path: string): boolean {
  return path === 'Chart.yaml' || path.endsWith('/Chart.yaml');
}

/** The outermost charts around these paths: what lies in `charts/` of another is a part of that. */
function chartsAt(snapshot: Snapshot, paths: readonly string[]): string[] {
  const there = new Set(snapshot.entries.map(({ path }) => path).filter(isChartFile));
  const found = paths.flatMap(
    (path) => upwards(dirname(path)).findLast((folder) => there.has(join(folder, 'Chart.yaml'))) ?? [],
  );
  return [...new Set(found)];
}

function uninstalled(chart: string): Release {
  const name = chart.split('/').at(-1) ?? '';
  return {
    chart,
    app: '',
    name,
    namespace: '',
    file: undefined,
    valueFiles: [],
    inline: [],
    isIncomplete: false,
  };
}

/** The files of a chart, and those of charts beside it that it names by `file://`. */
function filesOf(chart: string, snapshot: Snapshot): { path: string; text: string }[] {
  return [
    ...filesIn(chart, snapshot),
    ...localParts(chart, snapshot).flatMap(({ name, folder }) =>
      filesIn(folder, snapshot).map(({ path, text }) => ({ path: `charts/${name}/${path}`, text })),
    ),
  ];
}

function filesIn(folder: string, { entries, text }: Snapshot): { path: string; text: string }[] {
  return entries.flatMap(({ path }) => {
    const content = isUnder(path, folder) ? text(path) : undefined;
    return content === undefined
      ? []
      : [{ path: folder === '' ? path : path.slice(folder.length + 1), text: content }];
  });
}

function localParts(chart: string, snapshot: Snapshot): { name: string; folder: string }[] {
  const [root] = yamlFile(snapshot, join(chart, 'Chart.yaml')).roots;
  return itemsAt(root, ['dependencies']).flatMap((part) => {
    const [name, where] = [textAt(part, ['name']), textAt(part, ['repository'])];
    const path = /^file:\/\/(.+)$/u.exec(where ?? '')?.[1];
    return name === undefined || path === undefined ? [] : [{ name, folder: join(chart, path) }];
  });
}

function valuesOf({ valueFiles, inline }: Release, { text }: Snapshot): string[] {
  return [...valueFiles.flatMap((path) => text(path) ?? []), ...inline];
}
