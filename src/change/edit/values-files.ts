import { existing } from '../../facts/existing.ts';
import { releasesOf } from '../../facts/gitops/releases.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Json } from '../../kernel/json.ts';
import { basename, dirname, join } from '../../kernel/paths.ts';
import { isMap } from '../../render/merge.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { toJson } from '../../syntax/yaml/json.ts';

/** Values of a chart for one environment, on top of those of all. */
export type ValuesFile = {
  readonly path: string;
  /** The folder of the chart. */
  readonly chart: string;
  readonly environment: string;
};

/** Every file of values for an environment, beside its chart, below it, or wherever a repository keeps its environments. */
export function valuesFiles(snapshot: Snapshot): readonly ValuesFile[] {
  const known = cache.get(snapshot) ?? find(snapshot);
  cache.set(snapshot, known);
  return known;
}

const cache = new WeakMap<Snapshot, readonly ValuesFile[]>();

/** The chart that the values of a file are for. */
export function chartFolderOf(path: string, snapshot: Snapshot): string {
  return valuesFiles(snapshot).find((one) => one.path === path)?.chart ?? dirname(path);
}

export function baseOf(folder: string): string {
  return join(folder, 'values.yaml');
}

export function dataOf(text: string | undefined): Json | undefined {
  const parsed = parse(text ?? '');
  return parsed.ok && parsed.value.root !== undefined ? toJson(parsed.value.root) : undefined;
}

function find(snapshot: Snapshot): ValuesFile[] {
  const charts = snapshot.entries
    .filter(({ path }) => /(?:^|\/)Chart\.yaml$/u.test(path))
    .map(({ path }) => dirname(path));
  if (charts.length === 0) return [];
  const installed = releasesOf(snapshot, existing(snapshot)).flatMap(({ chart, valueFiles }) =>
    valueFiles.map((path) => ({ path, chart })),
  );
  return snapshot.entries.flatMap(({ path }) => {
    const environment = environmentOf(path);
    if (environment === undefined || isOfChart(path, charts)) return [];
    const chart = installed.find((one) => one.path === path)?.chart ?? chartFor(path, charts, snapshot);
    return chart === undefined ? [] : [{ path, chart, environment }];
  });
}

const name = '(?<name>[a-z0-9][a-z0-9-]{0,40})';
const holder = '(?:values|env|envs|environments?|overlays?|stages?|clusters?|deploy(?:ments?)?|configs?)';

/** What environments are called. */
export const usual =
  /^(?:prod(?:uction)?|stag(?:e|ing)|dev(?:elopment)?|test(?:ing)?|qa|uat|preview|canary|sandbox|integration|int|live|pre-?prod)$/u;

/** `values-prod.yaml`, `prod.values.yaml`, `values/prod.yaml`, `environments/prod/values.yaml`, by the name of what it is for. */
const shapes = [
  `(?:^|/)values[-_.]${name}\\.ya?ml$`,
  `(?:^|/)${name}[-_.]values\\.ya?ml$`,
  `(?:^|/)${holder}/${name}\\.ya?ml$`,
  `(?:^|/)${holder}/${name}/[\\w.-]{1,60}\\.ya?ml$`,
  `(?:^|/)${name}/(?:[\\w.-]{1,60}[-_.])?values\\.ya?ml$`,
].map((shape) => new RegExp(shape, 'u'));

function environmentOf(path: string): string | undefined {
  const names = shapes.flatMap((shape) => shape.exec(path)?.groups?.['name'] ?? []);
  return names.find((one) => usual.test(one)) ?? names[0];
}

/** What a chart is made of, and its values for everybody. */
function isOfChart(path: string, charts: readonly string[]): boolean {
  const parts = ['templates', 'charts', 'crds', 'ci'];
  return charts.some(
    (chart) => path === baseOf(chart) || parts.some((part) => path.startsWith(`${join(chart, part)}/`)),
  );
}

/** The chart around it; elsewhere the one that it names, or the only one, where it sets what that has. */
function chartFor(path: string, charts: readonly string[], snapshot: Snapshot): string | undefined {
  const around = charts.filter((chart) => chart === '' || path.startsWith(`${chart}/`));
  const nearest = around.toSorted((a, b) => b.length - a.length)[0];
  const own = dataOf(snapshot.text(path));
  if (nearest !== undefined && (dirname(path) === nearest || isValuesOf(own, nearest, snapshot)))
    return nearest;
  const parts = path.replace(/\.ya?ml$/u, '').split(/[/.]/u);
  const named = charts.filter((chart) => parts.includes(basename(chart)));
  const [chart, ...others] = named.length > 0 ? named : charts;
  return chart !== undefined && others.length === 0 && isValuesOf(own, chart, snapshot) ? chart : undefined;
}

function isValuesOf(own: Json | undefined, chart: string, { text }: Snapshot): boolean {
  const base = dataOf(text(baseOf(chart)));
  if (!isMap(own) || !isMap(base) || own['apiVersion'] !== undefined) return false;
  return Object.keys(own).some((key) => base[key] !== undefined);
}
