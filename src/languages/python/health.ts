import { literally } from '../../kernel/literally.ts';
import { basename } from '../../kernel/paths.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Found, Health } from '../../facts/facts.ts';
import { group } from '../common/hits.ts';
import { healthOf as answered, tellsHealth, type Route } from '../common/health.ts';
import type { Member } from './member.ts';

type Asked = Pick<Member, 'found' | 'files' | 'project'>;

const route = /@(\w{1,60})\.(?:get|head|route|api_route)\(\s?['"](\/[\w/.-]{0,60})['"]/u;
const starlette = /\bRoute\(\s?['"](\/[\w/.-]{0,60})['"]/u;

/** Where a framework answers by itself, else what the code says. */
export function healthOf({ found, files, project }: Asked): Found<Health> | undefined {
  const { framework } = found ?? {};
  // Django answers only to hosts that it knows, and a probe does not come under their names.
  if (framework?.name === 'django') return undefined;
  if (framework?.health === undefined) return healthInCode(files);
  const { dependency, use } = found ?? {};
  const { path, line } = dependency ?? use ?? { path: project.manifest, line: 1 };
  const why = `${framework.name} answers on ${framework.health.path}`;
  return { value: framework.health, evidence: { fact: 'health', path, line, why } };
}

/** Endpoints of an application and of the routers that it includes, behind what stands before them. */
function healthInCode(files: readonly SourceFile[]): Found<Health> | undefined {
  const routed = grep(files, route).flatMap((at) => routesOf(at, files));
  const listed = grep(files, starlette).map((at) => ({ at, route: group(at, 0) }));
  return answered([...routed, ...listed]);
}

function routesOf(at: Hit, files: readonly SourceFile[]): Route[] {
  const [owner = '', path = ''] = at.groups;
  if (!tellsHealth(path)) return [];
  const before = prefixOf({ name: owner, path: at.path }, files, 0);
  return before === undefined ? [] : [{ at, route: `${before}${path}` }];
}

/** A router as its module calls it. */
type Router = { readonly name: string; readonly path: string };

const deepest = 5;

/** What stands before the paths of a router: undefined where that cannot be told. */
function prefixOf(router: Router, files: readonly SourceFile[], depth: number): string | undefined {
  const made = madeWith(router, files);
  if (made === undefined) return /^(?:app|api|application|server)$/u.test(router.name) ? '' : undefined;
  const [first, second] = includesOf(router, files);
  if (first === undefined || second !== undefined || depth > deepest) return undefined;
  const outer = { name: group(first, 0), path: first.path };
  const parts = [prefixOf(outer, files, depth + 1), prefixIn(group(first, 2), files), prefixIn(made, files)];
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** What a router is made with; undefined for what is none. */
function madeWith({ name, path }: Router, files: readonly SourceFile[]): string | undefined {
  const text = files.find((file) => file.path === path)?.text ?? '';
  const made = new RegExp(
    String.raw`^${name}(?:\s?:\s?\w{1,40})?\s?=\s?(?:\w{1,20}\.)?(?:APIRouter|Router|Blueprint|APIBlueprint)\(([\s\S]{0,400})`,
    'mu',
  ).exec(text);
  return made === null ? undefined : argumentsOf(made[1] ?? '');
}

/** Up to the bracket that closes the call. */
function argumentsOf(text: string): string {
  let open = 1;
  const end = Array.from(text).findIndex((sign) => {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    return open === 0;
  });
  return end === -1 ? text : text.slice(0, end);
}

/** The prefix that is among arguments: as text, or by the name of a constant or setting that is one. */
function prefixIn(given: string, files: readonly SourceFile[]): string | undefined {
  const [, quoted, name] =
    /\b(?:url_)?prefix\s?=\s?(?:f?['"]([\w/.{}-]{0,80})['"]|([\w.]{1,80}))/u.exec(given) ?? [];
  if (quoted !== undefined) return filled(quoted, files);
  return name === undefined ? '' : constant(name, files);
}

function filled(text: string, files: readonly SourceFile[]): string | undefined {
  const full = text.replaceAll(/\{([\w.]{1,80})\}/gu, (all, name: string) => constant(name, files) ?? all);
  return full.includes('{') ? undefined : full.replace(/\/$/u, '');
}

function constant(name: string, files: readonly SourceFile[]): string | undefined {
  const last = literally(name.split('.').at(-1) ?? name);
  const [hit] = grep(
    files,
    new RegExp(String.raw`^\s{0,8}${last}(?:\s?:\s?\w{1,20})?\s?=\s?['"](\/[\w/.-]{0,60})['"]`, 'u'),
  );
  return hit === undefined ? undefined : group(hit, 0).replace(/\/$/u, '');
}

const include =
  /\b(\w{1,60})\.(?:include_router|register_blueprint|add_router|mount)\(\s?(?:router\s?=\s?)?([\w.]{1,80})(.{0,200})/u;

/** Where others take the router in, by its own name, its module's, or the one that they import it as. */
function includesOf({ name, path }: Router, files: readonly SourceFile[]): Hit[] {
  const stem = basename(path).replace(/\.py$/u, '');
  const module = stem === '__init__' ? (path.split('/').at(-2) ?? '') : stem;
  return grep(files, include).filter((hit) => {
    const given = group(hit, 1);
    const text = files.find((file) => file.path === hit.path)?.text ?? '';
    if (given.includes('.')) return given.endsWith(`.${name}`) && given.split('.').includes(module);
    if (hit.path === path) return given === name;
    const imported = new RegExp(
      String.raw`from [\w.]{0,100}\b${literally(module)} import [^\n]{0,200}\b${name}( as ${literally(given)})?\b`,
      'u',
    ).exec(text);
    return imported !== null && (imported[1] !== undefined || given === name);
  });
}
