import { z } from 'zod';
import { basename, join } from '../../kernel/paths.ts';
import type { Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { isUnder } from '../tree.ts';
import type { ImageFacts } from './dockerfile.ts';
import { folderOf, hasPath } from './place.ts';
import { scriptStarted } from './script.ts';

type Recipe = { readonly image: ImageFacts; readonly context: string };

/** The service further below whose program an image starts, itself or by scripts of the package that it starts. */
export function startedBelow(
  { image, context }: Recipe,
  services: readonly Service[],
  snapshot: Snapshot,
): Service | undefined {
  const command = image.command?.text ?? '';
  const called = behind(command, join(context, 'package.json'), snapshot);
  const text = [called, image.workdir ?? '', ...startsIn(command, context, snapshot)].join('\n');
  const found = services.filter(({ path, name }) => {
    const folder = folderOf(path);
    const relative = context === '' ? folder : folder.slice(context.length + 1);
    return (
      folder !== context && isUnder(folder, context) && (hasPath(text, relative) || isCalled(text, name))
    );
  });
  return found.toSorted(
    (a, b) =>
      weight(b) - weight(a) || nesting(b, found) - nesting(a, found) || mention(a, text) - mention(b, text),
  )[0];
}

/** Lines of a script that start programs. */
function startsIn(command: string, context: string, snapshot: Snapshot): string[] {
  const lines = scriptStarted(command, context, snapshot)?.split('\n') ?? [];
  return lines.filter((line) =>
    /^[\s{(]{0,20}(?:exec )?(?:node|bun|deno|python3?|java|dotnet|php|ruby) /u.test(line),
  );
}

/** In how many of them it lies. */
function nesting({ path }: Service, all: readonly Service[]): number {
  return all.filter((other) => isUnder(path, folderOf(other.path))).length;
}

function mention({ path }: Service, text: string): number {
  const at = text.indexOf(basename(path));
  return at === -1 ? text.length : at;
}

/** What answers is what an image is for, where several things are started. */
function weight({ kind }: Service): number {
  return kind === 'web' ? 1 : 0;
}

/** `yarn workspace @shop/web start`, `turbo run start --filter=web`, `turbo prune web`. */
export function isCalled(text: string, name: string): boolean {
  return new RegExp(
    String.raw`(?:workspaces? focus|workspace|--workspace|--filter|--scope|prune|-F|-w)[ =]"?(?:@[\w.-]{1,60}/)?${name}(?![\w-])`,
    'u',
  ).test(text);
}

const script = /(?:\b(?:npm|pnpm|yarn|bun)\s+(?:run\s+)?|npm:)([\w:.-]{1,60})/gu;

/** A command with the scripts that it calls, and those that they call. */
export function behind(command: string, path: string, snapshot: Snapshot): string {
  const scripts = scriptsOf(snapshot.text(path) ?? '');
  const called = new Set([command]);
  // A set that grows while it is walked is walked to its end.
  for (const text of called) {
    for (const [, name = ''] of text.matchAll(script)) {
      const own = scripts[name] === 'run-script-os' ? scripts[`${name}:default`] : scripts[name];
      if (own !== undefined && called.size < 20) called.add(own);
    }
  }
  return [...called].join('\n');
}

const manifest = z.object({ scripts: z.record(z.string(), z.string()).catch({}) });

function scriptsOf(text: string): Readonly<Record<string, string>> {
  try {
    return manifest.safeParse(JSON.parse(text)).data?.scripts ?? {};
  } catch {
    return {};
  }
}
