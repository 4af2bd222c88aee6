import { portsOfOthers } from '../../../facts/ports-of-others.ts';
import { isUnder } from '../../../facts/tree.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Module } from '../module.ts';
import type { Setting } from '../config/setting.ts';

/** The key under which frameworks of Clojure find the port that such a file sets. */
export const ednPort = 'edn.http.port';

const place =
  /^(?:env\/prod\/|src\/main\/)?(?:resources\/(?:[\w-]{1,40}\/)?|config\/)?(?!deps\.|bb\.|shadow-cljs\.|dev|test|local|tests\.)[\w-]{1,60}\.edn$/u;
/** What Aero puts in the place of a variable, with what stands for it otherwise. */
const aero = /#env\s{1,4}"?([A-Z][A-Z0-9_]{0,60})"?(?:\s{1,4}(?:"([^"]{0,200})"|(-?[\w.:/]{1,80})))?/gu;
const opened =
  /:((?:[\w./-]{0,40}[./-])?port)\s{1,8}((?:#[a-z]{1,10}\s{1,4}){0,3}\[?(?:#env\s{1,4}"?[A-Z][A-Z0-9_]{0,60}"?(?:\s{1,4}\d{2,5})?|\d{2,5}))/u;
const servers = /http|server|web|jetty|undertow|aleph|netty|immutant|kit|adapter|api|app/u;

/** Settings in files of EDN: what variables they take, and where the program listens. */
export function ednSettings({ folder, tool }: Module, snapshot: Snapshot): Setting[] {
  if (tool !== 'clojure' && tool !== 'leiningen') return [];
  const prefix = folder === '' ? 0 : folder.length + 1;
  return snapshot.entries
    .map(({ path }) => path)
    .filter((path) => isUnder(path, folder) && place.test(path.slice(prefix)))
    .flatMap((path) => settingsIn(path, snapshot.text(path) ?? ''));
}

function settingsIn(path: string, text: string): Setting[] {
  let part = '';
  return text.split('\n').flatMap((raw, at) => {
    const line = raw.slice(0, 1000).replace(/;.*$/u, '');
    const found = { path, line: at + 1 };
    const variables = [...line.matchAll(aero)].map(([, name = '', quoted, plain]) => ({
      ...found,
      key: `edn.${name}`,
      value: filledIn(name, quoted ?? plain),
    }));
    const port = portIn(line, part);
    part = /:([\w./-]{1,60})\s{0,8}(?:#[\w/]{1,20}\s)?\{?[^{}]{0,80}$/u.exec(outer(line))?.[1] ?? part;
    return port === undefined ? variables : [...variables, { ...found, key: ednPort, value: port }];
  });
}

/** What opens on a line and is not closed there names the lines below. */
function outer(line: string): string {
  const at = line.lastIndexOf('{');
  return at === -1 || line.indexOf('}', at) !== -1 ? '' : line.slice(0, at + 1);
}

/** The port of a database or of mail stands beside one that is listened on. */
function portIn(line: string, above: string): string | undefined {
  const match = opened.exec(line);
  if (match === null) return undefined;
  const [, key = '', value = ''] = match;
  const name = key === 'port' ? (around(line.slice(0, match.index)) ?? above) : key;
  const isServers = name === '' || servers.test(name);
  return isServers ? chosen(value) : undefined;
}

/** What is open on the line where it stands. */
function around(before: string): string | undefined {
  return /:([\w./-]{1,60})\s{0,8}(?:#[\w/]{1,20}\s)?\{[^{}]{0,200}$/u.exec(before)?.[1];
}

function chosen(value: string): string | undefined {
  const digits = /\d{2,5}$/u.exec(value)?.[0];
  if (portsOfOthers.has(Number(digits))) return undefined;
  const variable = /#env\s{1,4}"?([A-Z][A-Z0-9_]{0,60})/u.exec(value)?.[1];
  return variable === undefined ? digits : filledIn(variable, digits);
}

function filledIn(name: string, fallback: string | undefined): string {
  const isNone = fallback === undefined || fallback === 'nil' || fallback.startsWith(':');
  return isNone ? `\${${name}}` : `\${${name}:${fallback}}`;
}
