import { present } from '../../kernel/present.ts';
import { isAmbientName, isSecretName } from '../../facts/secret.ts';
import { grep, tidy, type Hit, type SourceFile } from '../../facts/source.ts';
import { isProductive, isUnder } from '../../facts/tree.ts';
import type { EnvVariable, Evidence, Found, Health } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

/** The modules of a folder that run in production, comment lines blanked. */
export function sourcesOf(folder: string, others: readonly string[], snapshot: Snapshot): SourceFile[] {
  const nested = others.filter((other) => other !== folder && isUnder(other, folder));
  return snapshot.entries
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.py') && isUnder(path, folder) && isProductive(path))
    .filter((path) => !/(?:^|\/)(?:test_[^/]*|conftest|setup|noxfile)\.py$/u.test(path))
    .filter((path) => !nested.some((other) => isUnder(path, other)))
    .map((path) => ({ path, text: tidy(withoutHashComments(snapshot.text(path) ?? '')) }));
}

const call =
  /(?:environ\.get|getenv)\(\s*['"]([A-Za-z_]\w*)['"](?:\s*,\s*(?:(['"])([^'"]{0,200})\2|(\d+|True|False)))?/u;
const index = /environ\[\s*['"]([A-Za-z_]\w*)['"]\s*\](?!\s*=[^=])/u;
const wrapped =
  /\b(?:env|config)(?:\.\w+)?\(\s*['"]([A-Z][A-Z0-9_]*)['"](?:[^)]{0,80}?default\s*=\s*(?:(['"])([^'"]{0,200})\2|([\w.-]+)))?/u;

function withoutHashComments(text: string): string {
  const lines = text.split('\n').map((line) => (line.trimStart().startsWith('#') ? '' : line));
  return lines.join('\n');
}

type Read = { readonly at: Hit; readonly name: string; readonly fallback: string | undefined };

/** Variables that the code reads, the fields of pydantic settings among them. */
export function variablesInCode(files: readonly SourceFile[]): Found<EnvVariable>[] {
  const reads = [...grep(files, call), ...grep(files, index), ...grep(files, wrapped)].map(toRead);
  const all = [...reads, ...files.flatMap(settingsFields)].filter(({ name }) => !isAmbientName(name));
  const names = [...new Set(all.map(({ name }) => name))].toSorted();
  return names.flatMap((name) => toVariable(all.filter((read) => read.name === name)));
}

function toRead(at: Hit): Read {
  const [name = '', quote = '', text = '', bare = ''] = at.groups;
  return { at, name, fallback: quote === '' ? bare || undefined : text };
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
    reads.push({ at: { path, line: at + 1, groups: [] }, name: (field[1] ?? '').toUpperCase(), fallback });
  }
  return reads;
}

function toVariable(reads: readonly Read[]): Found<EnvVariable>[] {
  const [first] = reads;
  if (first === undefined) return [];
  const fallback = reads.find((read) => read.fallback !== undefined)?.fallback;
  const secret = isSecretName(first.name);
  const value = present({
    name: first.name,
    required: fallback === undefined,
    secret,
    default: secret ? undefined : fallback,
  });
  const { path, line } = first.at;
  return [{ value, evidence: { fact: `env ${first.name}`, path, line, why: 'the code reads it' } }];
}

const served = /\b(?:uvicorn\.run|app\.run|web\.run_app|serve)\(.{0,120}?port\s*=\s*(\d{2,5})/u;
const chosen = /(?:environ\.get|getenv)\(\s*['"]((?:[A-Z]+_)?PORT)['"]\s*,\s*['"]?(\d{2,5})/u;

const otherServer = /^(?:DB|PG|REDIS|SMTP|MAIL|POSTGRES|MYSQL)_/u;

/** The port that a module serves on, and the variable that chooses it. */
export function portInCode(
  files: readonly SourceFile[],
): { port: number; env?: string; evidence: Evidence } | undefined {
  const variable = grep(files, chosen).find(({ groups }) => !otherServer.test(groups[0] ?? ''));
  if (variable !== undefined) {
    const [env = '', port = ''] = variable.groups;
    const { path, line } = variable;
    return {
      port: Number(port),
      env,
      evidence: { fact: 'port', path, line, why: `listens on ${env}, ${port} by default` },
    };
  }
  const [literal] = grep(files, served);
  if (literal === undefined) return undefined;
  const { path, line, groups } = literal;
  return { port: Number(groups[0]), evidence: { fact: 'port', path, line, why: `listens on ${groups[0]}` } };
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
