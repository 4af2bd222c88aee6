import { join } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Package } from './package.ts';

type Ground = { readonly pkg: Package; readonly snapshot: Snapshot };

/** PM2 starts what its own file names; a container needs no manager of processes. */
export function pm2Process(args: readonly string[], ground: Ground): string[] | undefined {
  const file = fileIn(args);
  if (file === undefined || !isSettings(file)) return file === undefined ? undefined : ['node', file];
  const script = /\bscript["']?\s*:\s*["'`]([\w./-]{1,100})["'`]/u.exec(textOf(file, ground))?.[1];
  return script === undefined || !/\.[cm]?js$/u.test(script)
    ? undefined
    : ['node', script.replace(/^\.\//u, '')];
}

/** What that file sets, for production before what it sets always. */
export function pm2Variables(
  [tool = '', ...args]: readonly string[],
  ground: Ground,
): Record<string, string> {
  const file = /^pm2(?:-runtime)?$/u.test(tool) ? fileIn(args) : undefined;
  if (file === undefined || !isSettings(file)) return {};
  const text = textOf(file, ground);
  const told = args[args.indexOf('--env') + 1] ?? '';
  const name = args.includes('--env') && /^\w{1,30}$/u.test(told) ? told : 'production';
  return { ...pairsIn('env', text), ...pairsIn(`env_${name}`, text) };
}

function pairsIn(name: string, text: string): Record<string, string> {
  const block = new RegExp(String.raw`\b${name}["']?\s*:\s*\{([^{}]{0,1000})\}`, 'u').exec(text)?.[1] ?? '';
  const pairs = block.matchAll(
    /["']?\b([A-Z][A-Z0-9_]{0,60})["']?\s*:\s*(?:["'`]([^"'`$\n]{0,200})["'`]|(\d{1,10}))/gu,
  );
  return Object.fromEntries([...pairs].map(([, key = '', quoted, bare]) => [key, quoted ?? bare ?? '']));
}

function fileIn(args: readonly string[]): string | undefined {
  return args.find((arg) => /\.(?:[cm]?js|json)$/u.test(arg));
}

function isSettings(file: string): boolean {
  return /ecosystem|pm2|process|\.json$/u.test(file);
}

function textOf(file: string, { pkg, snapshot }: Ground): string {
  return snapshot.text(join(pkg.folder, file)) ?? '';
}
