import { basename } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import type { Found, Port } from '../../facts/facts.ts';
import { grep, type Hit } from '../../facts/source.ts';
import { isGenerated, isUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

const servers: readonly { readonly file: RegExp; readonly port: RegExp }[] = [
  {
    file: /(?:nginx|default|site|app)[\w.-]*\.conf(?:\.template)?$|\/(?:conf\.d|sites-(?:available|enabled))\/[\w.-]+$/u,
    port: /^\s*listen\s+(?:[\w.*-]{1,80}:|\[[\d:]*\]:)?(\d{2,5}|\$\{?\w{1,60}\}?|\{\{ ?port ?\}\})(?![^;]*\bssl\b)[^;]*;/u,
  },
  {
    file: /^(?:httpd|apache2?)\.conf$/u,
    port: /^\s*Listen\s+"?(?:[\d.]{1,20}:)?(\d{2,5}|\$\{?\w{1,60}\}?)"?\s*$/u,
  },
  {
    file: /^Caddyfile$/u,
    port: /^(?:https?:\/\/)?[\w.*-]{0,80}:(\d{2,5}|\{\$?\w[\w.]{0,60}\})(?:[\s,{]|$)/u,
  },
];

/** Where pages are answered: as the settings of their server say, else where servers of pages listen. */
export function sitePort(folder: string, mark: string, snapshot: Snapshot): Found<Port> {
  const [hit] = servers.flatMap((server) => configured(server, folder, snapshot));
  const said = hit?.groups[0] ?? '';
  const value = present({ ...portSaid(said), name: 'http', protocol: 'http' as const });
  if (hit === undefined) return { value, evidence: { fact: 'port', path: mark, line: 1, why: usual } };
  const { path, line } = hit;
  return { value, evidence: { fact: 'port', path, line, why: `${basename(path)} listens on ${said}` } };
}

/** Where a variable chooses, it is the number that platforms give it. */
function portSaid(said: string): { port: number; env?: string | undefined } {
  if (said === '') return { port: 80 };
  const env = /\w+(?= ?\}{0,2}$)/u.exec(said)?.[0].toUpperCase();
  return /^\d/u.test(said) ? { port: Number(said) } : { port: 8080, env };
}

const usual = '80 is where servers of pages listen when nothing else is said';

function configured({ file, port }: (typeof servers)[number], folder: string, snapshot: Snapshot): Hit[] {
  const paths = snapshot.entries.map(({ path }) => path);
  const own = paths.filter((path) => isUnder(path, folder) && !isGenerated(path));
  const files = own
    .filter((path) => file.test(basename(path)) || file.test(path))
    .map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  return grep(files, port).filter(({ groups }) => groups[0] !== '443');
}
