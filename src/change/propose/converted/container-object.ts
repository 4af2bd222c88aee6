import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../../../spec/words/merge.ts';

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  一: 1,
  两: 2,
  三: 3,
};
export const count =
  /(?<![\w-])(?<n>\d{1,3}|one|single|two|three|four|five|[一两三])\s?个?\s?(?:replicas?|copies|copy|instances?|pods(?=\slabel)|副本)|replicas?\s?[:=]\s?(?<m>\d{1,3})|副本数?\s?(?:为|是)?\s?(?<k>\d{1,3})/iu;
export const label =
  /(?<![\w./-])["'`]?(?<key>(?:[a-z0-9.-]{1,60}\/)?[a-z][\w.-]{0,40})["'`]?\s?[:=]\s?["'`]?(?<value>[a-z0-9](?:[\w.-]{0,40}[a-z0-9])?)["'`]?/iu;

export type Part = { readonly name: string; readonly container: JsonMap; readonly said: string };

/** One container of a pod as an object of its own; what its words leave open is called after it. */
export function containerObject(kind: string, pod: JsonMap, { name, container, said }: Part): JsonMap {
  const { labels: _shared, name: _name, ...around } = mapOf(pod['metadata']);
  const { key = 'app', value = name } = label.exec(said)?.groups ?? {};
  const labels = { [key]: value };
  const spec = { ...mapOf(pod['spec']), containers: [container] };
  if (kind === 'Pod') return { apiVersion: 'v1', kind, metadata: { name, ...around, labels }, spec };
  const { restartPolicy: _policy, ...lasting }: JsonMap = spec;
  const replicas = kind === 'DaemonSet' ? {} : replicasIn(said);
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, ...around },
    spec: {
      ...replicas,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: lasting },
    },
  };
}

function replicasIn(said: string): JsonMap {
  const { n, m, k } = count.exec(said)?.groups ?? {};
  const many = n ?? m ?? k;
  return many === undefined ? {} : { replicas: numbers[many.toLowerCase()] ?? Number(many) };
}
