import { basename } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { productiveUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { requires, type Project } from './project.ts';
import type { Told } from './roadrunner.ts';

/** Caddy with PHP in it, where a Caddyfile hands requests to it; Octane writes one of its own. */
export function frankenPhpOf(project: Project, snapshot: Snapshot): Told | undefined {
  if (requires(project, 'laravel/octane') !== undefined) return undefined;
  return productiveUnder(project.folder, snapshot)
    .filter((path) => basename(path) === 'Caddyfile')
    .toSorted((a, b) => a.split('/').length - b.split('/').length)
    .flatMap((path) => toldBy(path, project, snapshot.text(path) ?? ''))[0];
}

const site = /^[ \t]{0,8}(?:https?:\/\/)?[\w.*-]{0,80}:(\d{2,5})(?=[\s,{])/mu;
const named = /^[ \t]{0,8}\{\$SERVER_NAME\b/mu;

/** Where a variable names the site, the image names one that is no host, which is answered without TLS. */
function toldBy(path: string, { folder }: Project, text: string): Told[] {
  if (!/^\s{0,40}php_server\b/mu.test(text)) return [];
  const [said, number] = site.exec(text) ?? named.exec(text) ?? [];
  if (said === undefined) return [];
  const config = folder === '' ? path : path.slice(folder.length + 1);
  const port = { port: Number(number ?? 80), name: 'http', protocol: 'http' as const };
  return [{ config, port, path, line: lineWith(text, said.trim()) }];
}

export function frankenPhpStart({ config }: Told): string[] {
  return ['frankenphp', 'run', '--config', config];
}
