import { fail, ok, type Result } from '../kernel/result.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hole'; readonly name: string; readonly line: number; readonly inComment: boolean };

export type Part =
  | { readonly kind: 'line'; readonly indent: string; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'section';
      readonly name: string;
      readonly when: 'present' | 'absent';
      readonly line: number;
      readonly parts: readonly Part[];
    }
  /** Another template, filled from the same names and indented as far as its tag is. */
  | {
      readonly kind: 'include';
      readonly path: string;
      readonly indent: string;
      readonly parts: readonly Part[];
    };

/** The text of a template that another one names. */
export type Includes = (path: string) => string | undefined;

type Open = {
  readonly name: string;
  readonly when: 'present' | 'absent';
  readonly line: number;
  parts: Part[];
};

const tag = /^[ \t]*\{\{([#^/])([A-Za-z][A-Za-z0-9]*)\}\}[ \t]*$/u;
const include = /^([ \t]*)\{\{>([A-Za-z][A-Za-z0-9./-]*)\}\}[ \t]*$/u;
const hole = /\{\{([A-Za-z][A-Za-z0-9]*)\}\}/gu;

/** Reads a template into lines and sections; `${{ ... }}` of GitHub Actions is plain text. */
export function parseTemplate(
  source: { path: string; text: string },
  includes: Includes = () => undefined,
): Result<readonly Part[]> {
  const root: Open = { name: '', when: 'present', line: 0, parts: [] };
  const open: Open[] = [root];
  const isYaml = /\.ya?ml$/u.test(source.path);
  for (const [at, line] of linesOf(source.text).entries()) {
    const included = include.exec(line);
    if (included !== null) {
      const part = readInclude(included, includes);
      if (!part.ok) return part;
      open.at(-1)?.parts.push(part.value);
      continue;
    }
    const trouble = readLine({ text: line, number: at + 1, isYaml }, open);
    if (trouble !== undefined) return fail(malformed(source.path, at + 1, trouble));
  }
  const last = open.at(-1) ?? root;
  if (last !== root) return fail(malformed(source.path, last.line, `{{#${last.name}}} is never closed`));
  return ok(root.parts);
}

/** A template that includes itself runs out of includes: what it names is looked up without its own name. */
function readInclude([, indent = '', path = '']: readonly string[], includes: Includes): Result<Part> {
  const text = includes(path);
  if (text === undefined) return fail(malformed(`templates/${path}`, 1, 'this included template is missing'));
  const parsed = parseTemplate({ path, text }, (other) => (other === path ? undefined : includes(other)));
  return parsed.ok ? ok({ kind: 'include', path, indent, parts: parsed.value }) : parsed;
}

type Line = { readonly text: string; readonly number: number; readonly isYaml: boolean };

/** Adds the line to the innermost open section; answers what is wrong with it. */
function readLine(line: Line, open: Open[]): string | undefined {
  const inner = open.at(-1);
  if (inner === undefined) return 'nothing is open';
  const [, mark, name = ''] = tag.exec(line.text) ?? [];
  if (mark === undefined) return readPieces(line, inner.parts);
  if (mark !== '/') {
    open.push({ name, when: mark === '#' ? 'present' : 'absent', line: line.number, parts: [] });
    return undefined;
  }
  if (inner.name !== name || open.length === 1) return `{{/${name}}} closes what is not open`;
  open.pop();
  open.at(-1)?.parts.push({ kind: 'section', ...inner });
  return undefined;
}

function readPieces(line: Line, parts: Part[]): string | undefined {
  const indent = /^[ \t]*/u.exec(line.text)?.[0] ?? '';
  const body = line.text.slice(indent.length);
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of body.matchAll(hole)) {
    const [text, name = ''] = match;
    if (match.index > done) pieces.push({ kind: 'text', text: body.slice(done, match.index) });
    done = match.index + text.length;
    const place = placeOf(line, body.slice(0, match.index), body.slice(done));
    if (place === 'part') return `${text} must be a whole YAML value, so that it can be quoted`;
    pieces.push({ kind: 'hole', name, line: line.number, inComment: place === 'comment' });
  }
  if (done < body.length || pieces.length === 0) pieces.push({ kind: 'text', text: body.slice(done) });
  parts.push({ kind: 'line', indent, pieces });
  return strayBrace(pieces);
}

function placeOf(line: Line, before: string, after: string): 'comment' | 'whole' | 'part' {
  if (!line.isYaml) return 'whole';
  if (/(?:^|\s)#/u.test(before)) return 'comment';
  return isWholeScalar(before, after) ? 'whole' : 'part';
}

/** A hole fills a value (`key: {{hole}}`), a list item, a key or a line, never a part of one. */
function isWholeScalar(before: string, after: string): boolean {
  const starts = before === '' || /(?::|-)[ ]+$/u.test(before);
  return starts && /^(?:$|:|[ ]+#)/u.test(after);
}

function strayBrace(pieces: readonly Piece[]): string | undefined {
  const stray = pieces.some((piece) => piece.kind === 'text' && /(?<!\$)\{\{/u.test(piece.text));
  return stray ? 'a hole is written {{name}}, a section tag stands alone on its line' : undefined;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function malformed(path: string, line: number, what: string): { what: string; where: string; fix: string } {
  return { what, where: `${path}:${line}`, fix: 'Mend the template.' };
}
