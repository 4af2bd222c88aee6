import type { SourceFile } from '../../facts/source.ts';
import type { Project } from '../recipe/recipe.ts';

/** Servers for production, where the project brings one; the one of its framework in that mode else. */
export function startOf(project: Project): string[] {
  const { framework, port = 5000 } = project;
  const programs = programsOf(project);
  const script = scriptOf(programs);
  if (framework === 'mojolicious' && script !== undefined)
    return ['perl', script, 'daemon', '-m', 'production', '-l', `http://*:${port}`];
  const psgi = psgiOf(programs);
  const isDancer = framework === 'dancer' || framework === 'dancer2';
  const served = psgi ?? (isDancer ? script : undefined);
  if (served === undefined) return ['perl', script ?? 'app.pl'];
  return ['plackup', ...serverOf(project), '-E', 'production', '--port', String(port), served];
}

/** Whether there is anything that it could be started by. */
export function isStarted({ files, folder, mark }: Pick<Project, 'files' | 'folder' | 'mark'>): boolean {
  if (mark.endsWith('.psgi')) return true;
  const programs = programsOf({ files, folder, manifests: [] });
  return psgiOf(programs) !== undefined || scriptOf(programs) !== undefined;
}

/** Sources and what declares, by their paths in the folder of the project. */
function programsOf({
  files,
  folder,
  manifests,
}: Pick<Project, 'files' | 'folder' | 'manifests'>): SourceFile[] {
  const start = folder === '' ? 0 : folder.length + 1;
  return [...files, ...manifests]
    .map(({ path, text }) => ({ path: path.slice(start), text }))
    .filter(({ path }) => !/^(?:x?t|ci|devel)\//u.test(path));
}

function psgiOf(programs: readonly SourceFile[]): string | undefined {
  const all = programs.map(({ path }) => path).filter((path) => path.endsWith('.psgi'));
  return all.toSorted((a, b) => depth(a) - depth(b))[0];
}

function depth(path: string): number {
  return path.split('/').length;
}

const usual = ['app.pl', 'main.pl', 'index.pl', 'server.pl'];
const starts = /\bMojolicious::(?:Commands|Lite)\b|\bstart_app\b|\bapp->start\b|^\s*(?:dance|start);/mu;

/** Of several scripts, the one that is called as the application, or hands over to its framework. */
function scriptOf(programs: readonly SourceFile[]): string | undefined {
  const scripts = programs.filter(({ path }) => /^script\/[\w-]+(?:\.pl)?$/u.test(path));
  const atTop = programs.filter(({ path }) => /^[^/]+\.pl$/u.test(path));
  const modules = new Set(
    programs.flatMap(({ path }) => /^lib\/(\w+)(?:\.pm$|\/)/u.exec(path)?.[1]?.toLowerCase() ?? []),
  );
  const chosen =
    scripts.find(({ path }) => modules.has(path.replace(/^script\//u, '').replaceAll(/[_-]|\.pl$/gu, ''))) ??
    scripts.find(({ text }) => starts.test(text)) ??
    scripts.find(({ path }) => /(?:httpd|server|web|app)(?:\.pl)?$/u.test(path)) ??
    scripts[0] ??
    usual.flatMap((name) => atTop.find(({ path }) => path === name) ?? [])[0] ??
    atTop.find(({ text }) => starts.test(text)) ??
    atTop[0];
  return chosen?.path;
}

function serverOf({ manifests }: Project): string[] {
  const declared = manifests.map(({ text }) => text).join('\n');
  const server = ['Starman', 'Gazelle'].find((name) => new RegExp(`\\b${name}\\b`, 'u').test(declared));
  return server === undefined ? [] : ['-s', server];
}
