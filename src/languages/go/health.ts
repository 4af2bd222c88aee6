import type { SourceFile } from '../../facts/source.ts';
import type { Found, Health } from '../../facts/facts.ts';
import { linesAt, search } from '../common/search.ts';
import { healthOf, type Route } from '../common/health.ts';

const call =
  /(?:\b([\w.]{1,40})|\.Methods\("GET"\))\.(?:HandleFunc|Handle|GET|Get|HEAD|Any|All|Path|Route|RouterPath)\( ?(?:\w{1,30} ?\+ ?)?"(?:GET )?(\/[\w/.-]{0,60})"/u;
const matched =
  /\b([\w.]{1,40})\.(?:Match|MatchMethods)\( ?\[\]string\{[^}]{0,80}"GET"[^}]{0,80}\}, ?"(\/[\w/.-]{0,60})"/u;
const bare = /\b(?:router|mux|app|r)\.Add\("GET", ?"(\/[\w/.-]{0,60})"/u;

/** Endpoints behind the prefix of their group; where a group has none that can be read, they are left out. */
export function healthInCode(files: readonly SourceFile[]): Found<Health> | undefined {
  const calls = [...search(files, call), ...search(files, matched)].flatMap((at): Route[] => {
    const [owner = '', path = ''] = at.groups;
    const prefix = prefixOf(owner, linesAt(files, at.path).join('\n'));
    return /^(?:client|req|resp|http\.Client|c\.client)$/u.test(owner)
      ? []
      : [{ at, route: `${prefix}${path}` }];
  });
  const added = search(files, bare).map((at): Route => ({ at, route: at.groups[0] ?? '' }));
  return healthOf([...calls, ...added]);
}

/** `api := r.Group("/api")`, `sub := r.PathPrefix("/v1").Subrouter()`, one within the other. */
function prefixOf(owner: string, text: string, depth = 0): string {
  const name = owner.split('.').at(-1) ?? owner;
  if (depth > 3 || !/^\w+$/u.test(name)) return '';
  const made = new RegExp(
    String.raw`\b${name} :?= ?([\w.]{1,40})\.(?:Group|PathPrefix|Party)\( ?"(/[\w/.-]{0,60})"`,
    'u',
  ).exec(text);
  if (made === null) return '';
  return `${prefixOf(made[1] ?? '', text, depth + 1)}${(made[2] ?? '').replace(/\/$/u, '')}`;
}
