import { present } from '../../kernel/present.ts';
import { grep, tidy, type Hit, type SourceFile } from '../../facts/source.ts';
import { isProductive, upwards } from '../../facts/tree.ts';
import { dirname } from '../../kernel/paths.ts';
import type { EnvVariable, Found, Health } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { variablesOf, type Read } from '../common/variables.ts';

/** The modules that run in production, comment lines blanked, by the nearest folder that is a project. */
export function sourcesByProject(
  folders: readonly string[],
  snapshot: Snapshot,
): ReadonlyMap<string, readonly SourceFile[]> {
  const known = new Set(folders);
  const byFolder = new Map<string, SourceFile[]>(folders.map((folder) => [folder, []]));
  for (const { path } of snapshot.entries) {
    if (!path.endsWith('.py') || !isProductive(path) || isAside(path)) continue;
    const folder = upwards(dirname(path)).find((at) => known.has(at));
    if (folder === undefined) continue;
    const text = snapshot.text(path) ?? '';
    if (isForInvoke(path, text)) continue;
    byFolder.get(folder)?.push({ path, text: tidy(withoutHashComments(text)) });
  }
  return byFolder;
}

/** Tests, packaging and what databases change by. */
function isAside(path: string): boolean {
  return /(?:^|\/)(?:test_[^/]*|[^/]*_test|tests|conftest|setup|noxfile|fabfile)\.py$|(?:^|\/)(?:migrations|alembic)\/versions\//u.test(
    path,
  );
}

/** Errands of developers stand in a file that queues use as well. */
function isForInvoke(path: string, text: string): boolean {
  return path.endsWith('tasks.py') && /^(?:from|import) invoke\b/mu.test(text);
}

const call =
  /(?:environ\.get|getenv)\(\s*['"]([A-Za-z_]\w*)['"](?:\s*,\s*(?:(['"])([^'"]{0,200})\2|(\d+|True|False)))?/u;
const index = /environ\[\s*['"]([A-Za-z_]\w*)['"]\s*\](?!\s*=[^=])/u;
const wrapped =
  /\b(?:env|config)(?:\.\w+)?\(\s*['"]([A-Z][A-Z0-9_]*)['"](?:[^)]{0,80}?default\s*=\s*(?:(['"])([^'"]{0,200})\2|([\w.-]+)))?/u;

function withoutHashComments(text: string): string {
  return text.includes('#') ? text.replaceAll(/^[^\S\n]{0,200}#[^\n]*/gmu, '') : text;
}

/** Variables that the code reads, the fields of pydantic settings among them. */
export function variablesInCode(files: readonly SourceFile[]): Found<EnvVariable>[] {
  const reads = [...grep(files, call), ...grep(files, index), ...grep(files, wrapped)].map(toRead);
  return variablesOf([...reads, ...files.flatMap(settingsFields)]);
}

function toRead({ path, line, groups }: Hit): Read {
  const [name = '', quote = '', text = '', bare = ''] = groups;
  return { path, line, name, fallback: quote === '' ? bare || undefined : text };
}

/** `class Settings(BaseSettings)`: a field is a variable of the same name in capitals. */
function settingsFields({ path, text }: SourceFile): Read[] {
  const reads: Read[] = [];
  let isInside = false;
  for (const [at, line] of text.split('\n').entries()) {
    if (/^class\s+\w+\([^)]*BaseSettings\b/u.test(line)) isInside = true;
    else if (/^[^\s;]/u.test(line)) isInside = false;
    const field = /^ {2,8}([a-z][a-z0-9_]*)\s*:\s*[^=]{1,80}(?:=\s*(.+))?$/u.exec(line);
    if (!isInside || field === null || field[1] === 'model_config') continue;
    const fallback = field[2]?.trim().replaceAll(/^(['"])(.*)\1$/gu, '$2');
    reads.push({ path, line: at + 1, name: (field[1] ?? '').toUpperCase(), fallback });
  }
  return reads;
}

const route = /@(\w+)\.(?:get|route|api_route)\(\s*['"](\/[\w/.-]{0,60})['"]/u;
const starlette = /\bRoute\(\s*['"](\/[\w/.-]{0,60})['"]/u;

/** Endpoints of the application itself; those of a router stand behind a prefix that may be anything. */
export function healthInCode(files: readonly SourceFile[]): Found<Health> | undefined {
  const routes = [
    ...grep(files, route).map((at) => ({ at, owner: at.groups[0] ?? '', path: at.groups[1] ?? '' })),
    ...grep(files, starlette).map((at) => ({ at, owner: 'app', path: at.groups[0] ?? '' })),
  ].filter(({ owner }) => /^(?:app|api|application|server)$/u.test(owner));
  const live = routes.find(({ path }) =>
    /\/(?:health|healthz|health-?check|livez?|ping|status|up)$/u.test(path),
  );
  const ready = routes.find(({ path }) => /\/(?:ready|readyz|readiness)$/u.test(path));
  const main = live ?? ready;
  if (main === undefined) return undefined;
  const value = present({ path: main.path, ready: live === undefined ? undefined : ready?.path });
  const { path, line } = main.at;
  return { value, evidence: { fact: 'health', path, line, why: `answers on ${main.path}` } };
}
