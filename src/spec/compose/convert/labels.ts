import { overLines } from '../../../kernel/over-lines.ts';
import type { Service } from '../model/model.ts';
import { durationSeconds } from '../model/units.ts';

/** A label by which people tell kompose what they want; `undefined` where it says nothing. */
export function label({ labels }: Service, name: string): string | undefined {
  const value = labels.get(`kompose.${name}`)?.trim();
  return value === '' ? undefined : value;
}

export function numberLabel(service: Service, name: string): number | undefined {
  const text = label(service, name);
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

export function durationLabel(service: Service, name: string): number | undefined {
  return durationSeconds(label(service, name));
}

const read = new RegExp(
  overLines`^kompose\.(?:controller\.(?:type|port\.expose)|cronjob\.(?:backoff_limit|concurrency_policy|schedule)|
    hpa\.(?:cpu|memory|replicas\.(?:min|max))|image-pull-(?:policy|secret)|init\.containers\.(?:name|image|command)|
    security-context\.fsgroup|serviceaccount-name|volume\.(?:type|size|storage-class-name|selector|subpath)|
    service\.(?:type|group|name_override|nodeport\.port|external-traffic-policy|
    expose(?:\.(?:tls-secret|ingress-class-name))?|healthcheck\.(?:readiness|liveness)\.\w{1,40}))$`,
  'u',
);

/** Labels for kompose that nothing is made of. */
export function unreadLabels({ labels }: Service): string[] {
  return [...labels.keys()].filter((name) => name.startsWith('kompose.') && !read.test(name));
}
