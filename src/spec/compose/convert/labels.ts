import { overLines } from '../../../kernel/over-lines.ts';
import type { Service } from '../model/model.ts';
import { durationSeconds } from '../model/units.ts';

/** A label by which people tell kompose what they want; `undefined` where it says nothing that it can be. */
export function label({ labels }: Service, name: string): string | undefined {
  const value = labels.get(`kompose.${name}`)?.trim();
  return value === undefined || value === '' || misfit(name, value) !== undefined ? undefined : value;
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

type Value = { readonly fits: RegExp; readonly write: string };

const number: Value = { fits: /^\d{1,9}$/u, write: 'a whole number' };

/** What labels of kompose can say, for those that cannot say anything. */
const values: readonly (Value & { readonly names: RegExp })[] = [
  {
    names: /^service\.type$/u,
    fits: /^(?:clusterip|nodeport|loadbalancer|headless|none)$/iu,
    write: 'clusterip, nodeport, loadbalancer, headless or none',
  },
  {
    names: /^controller\.type$/u,
    fits: /^(?:deployment|daemonset|statefulset|replicationcontroller|cronjob|job)$/iu,
    write: 'deployment, daemonset, statefulset or replicationcontroller',
  },
  {
    names: /^volume\.type$/u,
    fits: /^(?:persistentvolumeclaim|emptydir|hostpath|configmap)$/iu,
    write: 'persistentVolumeClaim, emptyDir or hostPath',
  },
  {
    names: /^image-pull-policy$/u,
    fits: /^(?:Always|IfNotPresent|Never)$/u,
    write: 'Always, IfNotPresent or Never',
  },
  {
    names: /^cronjob\.concurrency_policy$/u,
    fits: /^(?:Allow|Forbid|Replace)$/u,
    write: 'Allow, Forbid or Replace',
  },
  { names: /^cronjob\.schedule$/u, fits: /^\S+(?: +\S+){4}$|^@\w+$/u, write: 'a schedule of five fields' },
  { names: /^service\.external-traffic-policy$/u, fits: /^(?:cluster|local)$/iu, write: 'Cluster or Local' },
  {
    names:
      /^(?:serviceaccount-name|image-pull-secret|volume\.storage-class-name|service\.expose\.[\w-]{1,40})$/u,
    fits: /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/u,
    write: 'a name of small letters, digits, hyphens and dots',
  },
  {
    names: /^(?:service\.name_override|init\.containers\.name)$/u,
    fits: /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/u,
    write: 'a name of small letters, digits and hyphens',
  },
  {
    names: /^service\.group$/u,
    fits: /^(?:[^a-z0-9]{0,9})[a-z]/iu,
    write: 'a name that begins with a letter',
  },
  {
    names: /^volume\.selector$/u,
    fits: /^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/u,
    write: 'the value of a label',
  },
  { names: /^(?:hpa\.|cronjob\.backoff_limit$|security-context\.fsgroup$)/u, ...number },
  { names: /^service\.healthcheck\.\w{1,20}\.retries$/u, ...number },
  {
    names: /^service\.(?:nodeport\.port|healthcheck\.\w{1,20}\.(?:tcp_port|http_get_port))$/u,
    fits: /^(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/u,
    write: 'a port between 1 and 65535',
  },
];

/** What could be said instead of a value that a label cannot have. */
function misfit(name: string, value: string): Value | undefined {
  return values.find(({ names, fits }) => names.test(name) && !fits.test(value));
}

/** Labels whose value can be none, and what to write. */
export function valueLabels({ labels }: Service): { readonly name: string; readonly write: string }[] {
  return [...labels].flatMap(([name, value]) => {
    const own = name.startsWith('kompose.') ? name.slice('kompose.'.length) : '';
    const wrong = value.trim() === '' ? undefined : misfit(own, value.trim());
    return wrong === undefined ? [] : [{ name, write: wrong.write }];
  });
}
