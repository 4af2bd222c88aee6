import { literally } from '../../kernel/literally.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';

export type NestRoute = { readonly hit: Hit; readonly path: string };

const decorator = /@(Controller|Get|All)\(\s{0,8}([^)]{0,200})\)/gu;
const known = /^(?:health[\w-]*|healthz|ping|status|live|ready|livez|readyz)(?:\/|$)/u;

/** What controllers of Nest that are about health answer, behind the prefix of all where they are not taken out of it. */
export function nestRoutes(files: readonly SourceFile[]): NestRoute[] {
  const routes = files.filter(({ text }) => text.includes('@Controller(')).flatMap(ofFile);
  if (routes.length === 0) return [];
  const prefix = prefixIn(files);
  if (prefix === undefined) return routes;
  const { before, excluded } = prefix;
  return routes.flatMap(({ hit, path }) => {
    if (excluded.some((one) => covers(one, path))) return [{ hit, path }];
    return before === undefined ? [] : [{ hit, path: `/${before}${path}` }];
  });
}

/** Each method stands below the controller before it; a controller without any is taken as it is. */
function ofFile({ path: file, text }: SourceFile): NestRoute[] {
  const all = [...text.matchAll(decorator)];
  return all.flatMap(([, kind, said = ''], at): NestRoute[] => {
    if (kind === 'Controller' && isMethod(all[at + 1])) return [];
    const own = all.slice(0, at).findLast((one) => !isMethod(one))?.[2] ?? '';
    const path = joined(kind === 'Controller' ? [said] : [own, said]);
    if (path === undefined || !known.test(path)) return [];
    const line = text.slice(0, all[at]?.index).split('\n').length;
    return [{ hit: { path: file, line, groups: [] }, path: `/${path}` }];
  });
}

function isMethod(found: RegExpMatchArray | undefined): boolean {
  return found !== undefined && found[1] !== 'Controller';
}

function joined(all: readonly string[]): string | undefined {
  const parts = all.map(pathOf);
  return parts.includes(undefined) ? undefined : parts.filter((part) => part !== '').join('/');
}

/** Undefined where it has a version, or a name that stands elsewhere. */
function pathOf(said: string): string | undefined {
  if (said.trim() === '') return '';
  const quoted = /^(?:\{[^}]{0,80}?\bpath:\s?)?\[?\s?(['"`])\/?([\w/-]{0,60})\1/u.exec(said);
  const isVersioned = /\bversion:/u.test(said) && !said.includes('VERSION_NEUTRAL');
  return quoted === null || isVersioned ? undefined : quoted[2]?.replace(/\/$/u, '');
}

type Prefix = { readonly before: string | undefined; readonly excluded: readonly string[] };

function prefixIn(files: readonly SourceFile[]): Prefix | undefined {
  for (const { text } of files) {
    const at = text.indexOf('.setGlobalPrefix(');
    if (at === -1 || text.slice(text.lastIndexOf('\n', at) + 1, at).includes('//')) continue;
    const [call = ''] = text.slice(at + '.setGlobalPrefix('.length, at + 600).split(';');
    const list = /\bexclude:\s{0,8}\[([^\]]{0,400})\]/u.exec(call)?.[1] ?? '';
    const excluded = Array.from(list.matchAll(/['"`]\/?([^'"`]{1,80})['"`]/gu), ([, one = '']) => one);
    return { before: valueOf(/^\s{0,20}([^,)]{1,100})/u.exec(call)?.[1]?.trim() ?? '', files), excluded };
  }
  return undefined;
}

/** A literal, what counts where a variable is not set, or a constant by its name. */
function valueOf(said: string, files: readonly SourceFile[]): string | undefined {
  const literal = /^(?:[\w.[\]'"]{1,60}\s?(?:\?\?|\|\|)\s?)?(['"`])\/?([\w/-]{1,60})\1$/u.exec(said)?.[2];
  if (literal !== undefined) return literal;
  if (!/^[A-Za-z_$][\w$]{0,60}$/u.test(said)) return undefined;
  const constant = new RegExp(
    String.raw`\bconst ${literally(said)}(?:: string)? ?= ?['"\x60]/?([\w/-]{1,60})['"\x60]`,
    'u',
  );
  return grep(files, constant)[0]?.groups[0];
}

/** Whole, or by a pattern that ends in anything. */
function covers(excluded: string, path: string): boolean {
  const own = path.slice(1);
  const base = /^([\w/-]*?)\/?(?:\(\.\*\)|\{?\/?\*\w{0,20}\}?|:\w{1,20}\*?)$/u.exec(excluded)?.[1];
  return base === undefined ? own === excluded : own.startsWith(`${base}/`);
}
