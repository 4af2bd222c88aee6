import { overLines } from '../../kernel/over-lines.ts';
import { grep, tidy, type Hit, type SourceFile } from '../../facts/source.ts';
import { isProductive, named, upwards } from '../../facts/tree.ts';
import { dirname, join } from '../../kernel/paths.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { handedReads } from '../common/handed-on.ts';
import { variablesOf, type Read } from '../common/variables.ts';
import { withAsked } from './asked-by.ts';
import { withoutRequests } from './request-environ.ts';
import { settingsReads } from './settings.ts';
import { mainScript } from './shebang.ts';

/** The modules that run in production, comment lines blanked, by the nearest folder that is a project. */
export function sourcesByProject(
  folders: readonly string[],
  snapshot: Snapshot,
): ReadonlyMap<string, readonly SourceFile[]> {
  const known = new Set(folders);
  const isMeant = inDjangoPackage(snapshot);
  const byFolder = new Map<string, SourceFile[]>(folders.map((folder) => [folder, []]));
  const scripts = new Set(folders.flatMap((folder) => mainScript(folder, snapshot) ?? []));
  const isModule = (path: string): boolean =>
    path.endsWith('.py') && !isAside(path) && (isProductive(path) || isMeant(path));
  for (const { path } of snapshot.entries) {
    if (!scripts.has(path) && !isModule(path)) continue;
    const folder = upwards(dirname(path)).find((at) => known.has(at));
    if (folder === undefined) continue;
    const text = snapshot.text(path) ?? '';
    if (isForInvoke(path, text)) continue;
    byFolder.get(folder)?.push({ path, text: withoutRequests(tidy(withoutHashComments(text))) });
  }
  return new Map([...byFolder].map(([folder, files]) => [folder, withAsked(files)]));
}

/** The package whose settings `manage.py` names is the program itself, though it may be called `example`. */
function inDjangoPackage(snapshot: Snapshot): (path: string) => boolean {
  const packages = named(snapshot, 'manage.py').flatMap((path) => {
    const [, name] = /DJANGO_SETTINGS_MODULE['"],\s?['"](\w{1,60})\./u.exec(snapshot.text(path) ?? '') ?? [];
    return name === undefined || !isProductive(path) ? [] : [`${join(dirname(path), name)}/`];
  });
  return (path) => packages.some((start) => path.startsWith(start) && isProductive(path.slice(start.length)));
}

/** Tests, packaging and what databases change by. */
function isAside(path: string): boolean {
  return /(?:^|\/)(?:test_[^/]*|[^/]*_test|tests|conftest|setup|hatch_build|noxfile|fabfile)\.py$|(?:^|\/)(?:migrations|alembic)\/versions\//u.test(
    path,
  );
}

/** Errands of developers stand in a file that queues use as well. */
function isForInvoke(path: string, text: string): boolean {
  return path.endsWith('tasks.py') && /^(?:from|import) invoke\b/mu.test(text);
}

const call =
  /(?:environ\.get|getenv)\(\s*['"]([A-Za-z_]\w*)['"](?:\s*,\s*(?:(['"])([^'"]{0,200})\2(?!\s*(?:if\b|[+%.]))|(\d+|True|False)\b(?!\s+if\b)|([^\s)])))?/u;
const looked = String.raw`(?:os\.)?(?:environ\.get|getenv)\(\s*['"]`;
const literal = String.raw`(?:(?:"([^"\n]{0,200})"|'([^'\n]{0,200})')|(\d{1,9}))`;
/** `"9080" if os.environ.get("PORT") is None else os.environ.get("PORT")`: one of the first three is the default. */
const unless = new RegExp(
  overLines`
    ${literal}\s+if\s+(?:\(\s*)?(?:not\s+${looked}([A-Za-z_]\w*)(?=['"]\s*\)\s*\)?\s+else\b.{0,60}\(\s*['"]\4['"])|
    ${looked}([A-Za-z_]\w*)(?=['"]\s*\)\s*(?:is|==)\s*None\b.{0,60}['"]\5['"])|
    ['"]([A-Za-z_]\w*)(?=['"]\s+not\s+in\s+(?:os\.)?environ\b.{0,60}['"]\6['"]))
  `,
  'u',
);
/** `os.environ["PORT"] if os.environ.get("PORT") else "9080"`. */
const otherwise = new RegExp(
  overLines`
    (?:environ|environ\.get|getenv)[[(]\s*['"]([A-Za-z_]\w*)['"]\s*[\])]{1,3}\s+if\s+
    (?:\(\s*)?(?:${looked}\1['"]\s*\)(?:\s*(?:is\s+not|!=)\s*None)?|['"]\1['"]\s+in\s+(?:os\.)?environ)
    (?:\s*\))?\s+else\s+${literal}
  `,
  'u',
);
const index = /environ\[\s*['"]([A-Za-z_]\w*)['"]\s*\](?!\s*=[^=])/u;
/** Helpers take the default in the second place, or by its name. */
const wrapped = new RegExp(
  overLines`
    \b(?:env|config)(?:\.\w+)?\(\s*['"]([A-Z][A-Z0-9_]*)['"]
    (?:\s*,\s*(?:[^)=]{1,60}=[^)]{1,60},\s*)?(?:default\s*=\s*)?(?:(['"])([^'"]{0,200})\2|([\w.-]+)(?=\s*[,)])))?
  `,
  'u',
);

/** Whether it is there is all that is asked, or nothing is said to be enough. */
const asked = new RegExp(
  overLines`
    \b(?:if|and|or) (?:os\.)?(?:environ\.get|getenv)\(\s*['"](\w+)['"]\s*\)\s*(?::|and\b|or\b|else\b)|
    (?:environ\.get|getenv)\(\s*['"](\w+)['"]\s*\)\s*or\b|
    ['"](\w+)['"] in (?:os\.)?environ\b|(?:environ\.get|getenv)\(\s*['"](\w+)['"]\s*,\s*None\s*\)
  `,
  'u',
);

/** Helpers of Django that ask for the address of a database or a cache, under its usual name where none is given. */
const address = /\b(?:dj_database_url\.(config)\(|env\.(db|cache)(?:_url)?\()(?!\s*['"])(.{0,200})/u;

function withoutHashComments(text: string): string {
  return text.includes('#') ? text.replaceAll(/^[^\S\n]{0,200}#[^\n]*/gmu, '') : text;
}

/** Variables that the code reads, headers of requests not, the fields of pydantic settings among them. */
export function variablesInCode(files: readonly SourceFile[]): Found<EnvVariable>[] {
  const calls = [...grep(files, call), ...grep(files, index)].map(toRead);
  const helped = grep(files, wrapped).map(toHelped);
  const tried = grep(files, asked).map(toAsked);
  const all = variablesOf([
    ...calls,
    ...helped,
    ...tried,
    ...grep(files, unless).map(({ groups, ...place }) =>
      toEither(place, groups.slice(3), groups.slice(0, 3)),
    ),
    ...grep(files, otherwise).map(({ groups, ...place }) =>
      toEither(place, groups.slice(0, 1), groups.slice(1)),
    ),
    ...grep(files, address).map(fromAddress),
    ...settingsReads(files),
    ...handedReads(files),
  ]);
  return all.filter(({ value }) => !value.name.startsWith('HTTP_X_'));
}

function fromAddress({ path, line, groups: [, helper = '', given = ''] }: Hit): Read {
  const named = /\benv\s*=\s*['"](\w{1,60})['"]/u.exec(given)?.[1];
  const name = named ?? (helper === 'cache' ? 'CACHE_URL' : 'DATABASE_URL');
  return { path, line, name, isOptional: /\bdefault\s*=/u.test(given) };
}

/** One of two: a default, where the variable is not there. */
function toEither(
  { path, line }: Omit<Hit, 'groups'>,
  names: readonly string[],
  values: readonly string[],
): Read {
  const name = names.find((group) => group !== '') ?? '';
  return { path, line, name, fallback: values.find((group) => group !== '') ?? '' };
}

function toAsked({ path, line, groups }: Hit): Read {
  return { path, line, name: groups.find((group) => group !== '') ?? '', isOptional: true };
}

function toRead({ path, line, groups }: Hit): Read {
  const [name = '', quote = '', text = '', bare = '', other = ''] = groups;
  return { path, line, name, fallback: quote === '' ? bare || undefined : text, isOptional: other !== '' };
}

/** A name is a default of some value that is not seen. */
function toHelped({ path, line, groups: [name = '', quote = '', text = '', bare = ''] }: Hit): Read {
  const isLiteral = /^(?:-?\d[\d.]*|True|False)$/u.test(bare);
  const fallback = quote === '' && !isLiteral ? undefined : text || bare;
  return { path, line, name, fallback, isOptional: bare !== '' };
}
