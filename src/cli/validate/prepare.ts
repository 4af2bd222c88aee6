import { statSync } from 'node:fs';
import { patterns } from '../../adapters/schemas/patterns.ts';
import type { Result } from '../../kernel/result.ts';
import { fail, ok } from '../../kernel/result.ts';
import { checkTemplate, templateOf } from '../../lint/schema/location.ts';
import type { Options } from './options.ts';
import { absolute } from './walk.ts';

/** Options that were found to be usable. */
export type Prepared = {
  readonly options: Options;
  readonly locations: readonly string[];
  readonly cache: string;
  readonly isIgnored: (path: string) => boolean;
};

export function prepare(options: Options, cwd: string): Result<Prepared, string> {
  const locations = options.schemaLocations.map((location) => locationOf(location, cwd));
  const wrong = locations.find((location) => !location.ok);
  if (wrong?.ok === false) return wrong;
  const matchers = options.ignorePatterns.map((pattern) => [pattern, patterns(pattern)] as const);
  const unread = matchers.find(([, matches]) => matches === undefined);
  if (unread !== undefined) return fail(`error parsing -ignore-filename-pattern regexp: ${unread[0]}`);
  const cache = options.cache === '' ? '' : absolute(cwd, options.cache);
  if (cache !== '' && !isFolder(cache))
    return fail(`failed opening cache folder ${options.cache}: no such folder`);
  return ok({
    options,
    locations: locations.flatMap((location) => (location.ok ? [location.value] : [])),
    cache,
    isIgnored: (path) => matchers.some(([, matches]) => matches?.(path) === true),
  });
}

function locationOf(location: string, cwd: string): Result<string, string> {
  if (location === 'default') return ok(location);
  const template = checkTemplate(templateOf(location));
  if (!template.ok || location.startsWith('http')) return template;
  return ok(absolute(cwd, template.value));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
