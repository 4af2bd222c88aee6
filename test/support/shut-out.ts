import type { Json, JsonMap } from '../../src/kernel/json.ts';
import type { Written } from '../../src/change/shape/shape.ts';
import { listOf, mapOf, textOf } from '../../src/spec/words/merge.ts';
import { objects } from './render.ts';

/** Pods that are told where a program is, and are not let in by its NetworkPolicy: `shop-migrate from postgres`. */
export function shutOut(files: readonly Pick<Written, 'path' | 'text'>[]): string[] {
  const all = objects(files.filter(({ path }) => path.endsWith('.yaml') && !path.includes('/templates/')));
  const pods = all.flatMap((object) => podsOf(object));
  return all
    .filter(({ kind }) => kind === 'NetworkPolicy')
    .flatMap((policy) => {
      const name = textOf(mapOf(policy['metadata'])['name']) ?? '';
      const open = letInBy(policy);
      const shut = pods.filter((pod) => open.length > 0 && calls(pod, name) && !open.includes(nameOf(pod)));
      return shut.map((pod) => `${nameOf(pod)} from ${name}`);
    });
}

function podsOf({ kind, spec }: JsonMap): JsonMap[] {
  const own = kind === 'CronJob' ? mapOf(mapOf(mapOf(spec)['jobTemplate'])['spec']) : mapOf(spec);
  return own['template'] === undefined ? [] : [mapOf(own['template'])];
}

function nameOf(pod: JsonMap): string {
  return textOf(mapOf(mapOf(pod['metadata'])['labels'])['app.kubernetes.io/name']) ?? '';
}

function letInBy({ spec }: JsonMap): string[] {
  const from = listOf(mapOf(spec)['ingress']).flatMap((rule) => listOf(mapOf(rule)['from']));
  return from.flatMap((peer) => {
    const labels = mapOf(mapOf(mapOf(peer)['podSelector'])['matchLabels']);
    return textOf(labels['app.kubernetes.io/name']) ?? [];
  });
}

function calls(pod: JsonMap, name: string): boolean {
  const address = new RegExp(`(?:^|[@/,])${name}(?::|$)`, 'u');
  const values = listOf(mapOf(pod['spec'])['containers']).flatMap(valuesOf);
  return values.some((value) => address.test(value));
}

function valuesOf(container: Json): string[] {
  return listOf(mapOf(container)['env']).flatMap((entry) => textOf(mapOf(entry)['value']) ?? []);
}
