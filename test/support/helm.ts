import { createHash } from 'node:crypto';
import { CORE_SCHEMA, dump, load } from 'js-yaml';

/*
 * As much of Helm as our charts use: `.Values.a.b`, `| quote`, `toYaml | nindent`, `toYaml | sha256sum | quote`, `if`, `if not`, `with`, text in
 * quotes, comments.
 * Whatever else stands between braces is refused, so that nothing is taken for granted.
 */
type Tree = { readonly [key: string]: unknown };

const action =
  /(?<before>\s*)\{\{(?<open>-?)\s*(?<body>(?:"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|[^}"])*?)\s*(?<close>-?)\}\}/gu;

export type Release = { readonly name: string; readonly namespace: string };
const release: Release = { name: 'release', namespace: 'release' };

/** The text that Helm makes of a template with values. */
function renderTemplate(text: string, values: Tree, as = release): string {
  const shown: boolean[] = [];
  const dots: unknown[] = [];
  let out = '';
  let done = 0;
  let isTrimmed = false;
  const emit = (part: string): void => {
    const own = isTrimmed ? part.trimStart() : part;
    if (own !== '') isTrimmed = false;
    if (shown.every(Boolean)) out += own;
  };
  for (const match of text.matchAll(action)) {
    const { before = '', open, body = '', close } = match.groups ?? {};
    emit(text.slice(done, match.index) + (open === '-' ? '' : before));
    done = match.index + match[0].length;
    const [, word = '', path = ''] = /^(if not|if|with) (\S+)$/u.exec(body) ?? [];
    if (word !== '') {
      const value = shown.every(Boolean) ? valueAt(values, path) : undefined;
      shown.push(isFull(value) !== (word === 'if not'));
      dots.push(word === 'with' ? value : dots.at(-1));
    } else if (body === 'end') {
      shown.pop();
      dots.pop();
    } else if (shown.every(Boolean)) emit(evaluate(body, { values, dot: dots.at(-1) }, as));
    isTrimmed = close === '-';
  }
  emit(text.slice(done));
  if (shown.length > 0) throw new Error('an if is never closed');
  return out;
}

function isFull(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isTree(value) ? Object.keys(value).length > 0 : Boolean(value);
}

type Scope = { readonly values: Tree; readonly dot: unknown };

function evaluate(body: string, { values, dot }: Scope, as: Release): string {
  const at = (path: string): unknown => (path === '.' ? dot : valueAt(values, path));
  if (body.startsWith('/*')) return '';
  if (body.startsWith('"')) return String(JSON.parse(body));
  if (body === '.Release.Namespace') return as.namespace;
  if (body === '.Release.Name') return as.name;
  if (body === '.Release.Revision') return '1';
  const indented = /^toYaml (\.(?:Values[\w.]*)?) \| nindent (\d+)$/u.exec(body);
  if (indented !== null) {
    const lines = dump(at(indented[1] ?? ''))
      .trimEnd()
      .split('\n');
    return `\n${lines.map((line) => ' '.repeat(Number(indented[2])) + line).join('\n')}`;
  }
  const summed = /^toYaml (\.(?:Values[\w.]*)?) \| sha256sum \| quote$/u.exec(body);
  if (summed !== null)
    return JSON.stringify(
      createHash('sha256')
        .update(JSON.stringify(at(summed[1] ?? '')))
        .digest('hex'),
    );
  const quoted = /^(\.(?:Values[\w.]*)?) \| quote$/u.exec(body);
  if (quoted !== null) return JSON.stringify(String(at(quoted[1] ?? '')));
  return String(at(body));
}

function valueAt(values: Tree, path: string): unknown {
  if (!/^\.Values(?:\.[A-Za-z_]\w*)+$/u.test(path)) throw new Error(`not of Helm as we write it: ${path}`);
  let here: unknown = values;
  for (const step of path.split('.').slice(2)) here = isTree(here) ? here[step] : undefined;
  if (here === undefined) throw new Error(`${path} has no value`);
  return here;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Files = readonly { readonly path: string; readonly text: string }[];

/** What `helm template` gives: the manifests of a chart by the path of their template. */
export function renderChart(files: Files, more?: string): Files {
  const values = read(files, /(?:^|\/)values\.yaml$/u);
  const over = more === undefined ? {} : read(files, new RegExp(`values-${more}\\.yaml$`, 'u'));
  const merged = merge(values, over);
  return files
    .filter(({ path }) => /\/templates\/.*\.yaml$/u.test(path))
    .map(({ path, text }) => ({
      path: path.replace('/templates/', '/'),
      text: renderTemplate(text, merged),
    }));
}

type Template = { readonly files: Files; readonly values: readonly string[]; readonly as: Release };

/** What `helm template` writes: each manifest below the name of its template. */
export function templateChart({ files, values, as }: Template): string {
  const name = read(files, /^Chart\.yaml$/u)['name'];
  const merged = values.reduce(
    (all, text) => merge(all, read([{ path: 'values.yaml', text }], /^values\.yaml$/u)),
    read(files, /^values\.yaml$/u),
  );
  return files
    .filter(({ path }) => /^templates\/.*\.yaml$/u.test(path))
    .map(({ path, text }) => `---\n# Source: ${String(name)}/${path}\n${renderTemplate(text, merged, as)}`)
    .join('');
}

function read(files: Files, pattern: RegExp): Tree {
  const value = load(files.find(({ path }) => pattern.test(path))?.text ?? '{}', { schema: CORE_SCHEMA });
  return isTree(value) ? value : {};
}

function merge(base: Tree, over: Tree): Tree {
  const entries = Object.entries(over).map(([key, value]) => {
    const before = base[key];
    return [key, isTree(before) && isTree(value) ? merge(before, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(entries) };
}
