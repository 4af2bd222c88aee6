import { basename } from '../kernel/paths.ts';
import { at } from '../syntax/yaml/value.ts';
import type { Snapshot } from './snapshot.ts';
import { entriesAt, yamlFile } from './yaml.ts';

/** By its usual name, or by what it holds: teams call them `production.yml` or `stack.yml` as well. */
export function isComposeFile(path: string, snapshot: Snapshot): boolean {
  const name = basename(path);
  if (/^(?:docker-|podman-)?compose(?:[._-][\w.-]+)?\.ya?ml$/u.test(name)) return true;
  if (!/\.ya?ml$/u.test(name) || name.startsWith('.')) return false;
  const text = snapshot.text(path);
  if (text === undefined || !/^services:\s*(?:#.*)?$/mu.test(text) || /^(?:apiVersion|kind):/mu.test(text))
    return false;
  const services = entriesAt(yamlFile(snapshot, path).roots[0], ['services']);
  return services.some(([, value]) => ['image', 'build'].some((key) => at(value, [key]) !== undefined));
}
