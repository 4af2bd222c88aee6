import { dirname, join } from '../../kernel/paths.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import type { Written } from '../shape/shape.ts';

/** Commands that show on one's own machine what the files do. */
export function tryCommands(spec: Spec, files: readonly Written[]): string[] {
  const written = new Set(files.map(({ path }) => path));
  return [
    ...spec.workloads.flatMap((workload) => imageCommands(workload, written)),
    ...clusterCommands(files.filter(({ path }) => !isSettings(path, spec))),
    ...(spec.settings ?? []).flatMap(({ path }) => settingsCommands(path)),
  ];
}

/** How the program that reads a file is asked what it makes of it. */
function settingsCommands(path: string): string[] {
  if (path.endsWith('envoy.yaml')) return [`envoy --mode validate -c ${path}`];
  return path.endsWith('kind-config.yaml') ? [`kind create cluster --config ${path}`] : [];
}

/** A program reads it, and no cluster. */
function isSettings(path: string, { settings = [] }: Spec): boolean {
  return settings.some((one) => one.path === path);
}

function clusterCommands(files: readonly Written[]): string[] {
  const chart = files.find(({ path }) => path.endsWith('/Chart.yaml'))?.path;
  if (chart !== undefined) return chartCommands(dirname(chart), files);
  const kustomizations = files.map(({ path }) => path).filter((path) => path.endsWith('kustomization.yaml'));
  const kustomization = kustomizations.find((path) => path.includes('/overlays/')) ?? kustomizations[0];
  const manifests = files.map(({ path }) => path).filter((path) => path.endsWith('.yaml'));
  if (kustomization === undefined) {
    const [first] = manifests;
    if (first === undefined) return [];
    const top = `${first.split('/')[0]}/`;
    const above = common(manifests.filter((path) => path.startsWith(top)).map((path) => dirname(path)));
    return [`kubectl apply --dry-run=server -R -f ${above}`];
  }
  const folder = dirname(kustomization);
  return [`kubectl kustomize ${folder}`, `kubectl apply --dry-run=server -k ${folder}`];
}

/** With the values of the first environment, where there are several. */
function chartCommands(folder: string, files: readonly Written[]): string[] {
  const own = files.find(({ path }) => path.startsWith(join(folder, 'values-')));
  const values = own === undefined ? '' : ` -f ${own.path}`;
  return [`helm lint ${folder}${values}`, `helm template ${folder}${values}`];
}

/** The folder that holds all of them. */
function common(folders: readonly string[]): string {
  return folders.reduce((above, folder) => {
    const parts = above.split('/');
    const end = parts.findIndex((part, at) => folder.split('/')[at] !== part);
    return end === -1 ? above : parts.slice(0, end).join('/');
  });
}

function imageCommands(workload: Workload, written: ReadonlySet<string>): string[] {
  const { image, service, name, port, env } = workload;
  if (image.kind === 'public' || image.plan === undefined) return [];
  const folder = service === undefined || service.path === '.' ? '' : service.path;
  const dockerfile = join(folder, 'Dockerfile');
  if (!written.has(dockerfile)) return [];
  const context = image.plan.context === '' ? '.' : image.plan.context;
  const isNested = folder !== image.plan.context;
  const publish = port === undefined ? '' : ` -p ${port}:${port}`;
  const given = env.some(({ kind }) => kind !== 'value') ? ' --env-file .env' : '';
  return [
    `docker build -t ${name}${isNested ? ` -f ${dockerfile}` : ''} ${context}`,
    `docker run --rm${publish}${given}${hardened(workload)} ${name}`,
  ];
}

function hardened({ writable, volumes = [] }: Workload): string {
  const kept = volumes.flatMap(({ path, source }) => (source.kind === 'claim' ? (path ?? []) : []));
  return ` --read-only${['/tmp', ...writable, ...kept].map((path) => ` --tmpfs ${path}`).join('')}`;
}
