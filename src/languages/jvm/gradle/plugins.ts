import type { Plugin } from '../module.ts';
import { accessor } from './catalog.ts';
import type { Line } from './lines.ts';
import { resolve, type Variables } from './variables.ts';

const byId =
  /^\s*id\s?\(?\s?["']([\w.-]{1,120})["']\s?\)?(?:\s?\.?version\s?\(?\s?(["']?[\w.$+{}-]{1,100}["']?))?/u;
const byKotlin = /^\s*kotlin\(\s?["']([\w.-]{1,60})["']\s?\)/u;
const applied = /\bapply\s?\(?\s?plugin\s?[:=]\s?["']([\w.-]{1,120})["']/u;
const aliased = /\balias\s?\(?\s?(libs|ktorLibs)\.plugins\.([\w.]{1,120})/u;
const bare = /^\s*`?(java|application|war|java-library|groovy|scala)`?\s?\}?\s*$/u;

export function pluginsIn(lines: readonly Line[], variables: Variables): Plugin[] {
  return lines.flatMap((line) => {
    const found = pluginIn(line.text, variables);
    return found === undefined ? [] : [{ ...found, path: line.path, line: line.line }];
  });
}

function pluginIn(text: string, variables: Variables): { id: string; version?: string } | undefined {
  const [, id, version] = byId.exec(text) ?? [];
  if (id !== undefined) return version === undefined ? { id } : { id, version: resolve(version, variables) };
  const [, owner, alias] = aliased.exec(text) ?? [];
  if (owner === 'ktorLibs') return { id: 'io.ktor.plugin' };
  return alias === undefined ? plainPlugin(text) : variables.catalog.plugins.get(accessor(alias));
}

function plainPlugin(text: string): { id: string } | undefined {
  const kotlin = byKotlin.exec(text)?.[1];
  if (kotlin !== undefined) return { id: `org.jetbrains.kotlin.${kotlin}` };
  const name = applied.exec(text)?.[1] ?? bare.exec(text)?.[1];
  return name === undefined ? undefined : { id: name };
}
