import { overLines } from '../../kernel/over-lines.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Found } from '../../facts/facts.ts';
import { group } from '../common/hits.ts';
import { anyHas } from '../common/search.ts';

/** By a name of the code's own. */
export function named(files: readonly SourceFile[]): Found<number> | undefined {
  return constant(files) ?? otherwise(files) ?? field(files);
}

/** A constant, or `.set_default("port", 8888)` of a builder of settings. */
function constant(files: readonly SourceFile[]): Found<number> | undefined {
  const [hit] = [
    ...grep(files, fixed),
    ...grep(files, preset),
    ...(anyHas(files, listened) ? answered(files) : []),
  ];
  return hit === undefined ? undefined : numberAt(hit, Number(group(hit, 0)), `the port is ${group(hit, 0)}`);
}

const fixed =
  /\b(?:const|static|let) (?:mut )?\w{0,20}(?:PORT|port)\w{0,10}(?:: ?[&'\w]{1,20})? ?= ?"?(\d{2,5})(?:u16|"|;)/u;
const preset = /\.set_default\(\s?"(?:(?:http|server|app|web|api|listen)[._])?port",\s?"?(\d{2,5})/u;

/** `fn default_port() -> u16 { 8080 }`, which fills in a field that nobody gave. */
function answered(files: readonly SourceFile[]): Hit[] {
  const pattern =
    /\bfn (?:default_)?(?:(?:http|server|app|web|api|listen)_)?port(?:_default)?\(\) ?-> ?[\w:<>]{1,40} ?\{\s{0,40}(?:Some\()?"?(\d{2,5})/u;
  return files.flatMap(({ path, text }) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const line = text.slice(0, found.index + found[0].length).split('\n').length;
    return [{ path, line, groups: [found[1] ?? ''] }];
  });
}

/** `let port = match args.nth(1) { ..., None => "1337".to_owned() };` and `.unwrap_or(8080)`. */
function otherwise(files: readonly SourceFile[]): Found<number> | undefined {
  for (const { path, text } of files) {
    const found = /\blet (?:mut )?\w{0,20}port(?:: ?\w{1,20})? ?= ?(?!\d)([^;]{1,400});/u.exec(text);
    const port = /(?:=> ?|\bunwrap_or(?:_else)?\((?:\|\w?\| ?)?)"?(\d{2,5})\b/u.exec(found?.[1] ?? '')?.[1];
    if (found === null || port === undefined) continue;
    const line = text.slice(0, found.index).split('\n').length;
    return numberAt({ path, line }, Number(port), `the port is ${port} where none is given`);
  }
  return undefined;
}

const listened = new RegExp(
  overLines`
    "[\w.[\]:]{0,20}:\{\}", ?[\w.]{0,60}\bport\b|\(\s?"port", ?[\w.]{1,60}\bport\b|
    \b(?:bind|SocketAddr(?:V[46])?::(?:from|new)|run|serve)\([^;]{0,100}[\w)]\.port\s?[,)]
  `,
  'u',
);

/** Settings that are filled in by the code, and listened on by their field. */
function field(files: readonly SourceFile[]): Found<number> | undefined {
  const isListenedOn = anyHas(files, listened);
  const [hit] = isListenedOn
    ? grep(
        files,
        /(?:^|[\s,{])(?:(?:http|server|app|web|api|listen)_)?port: ?(\d{2,5})(?:u16)?\s?(?:,|\}|$)/u,
      )
    : [];
  return hit === undefined ? undefined : numberAt(hit, Number(group(hit, 0)), `the port is ${group(hit, 0)}`);
}

export function numberAt(
  { path, line }: Pick<Hit, 'path' | 'line'>,
  value: number,
  why: string,
): Found<number> {
  return { value, evidence: { fact: 'port', path, line, why } };
}
