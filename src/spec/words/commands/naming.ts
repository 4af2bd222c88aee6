import { entryOf } from '../../../kernel/entry.ts';
import { resourceOf } from '../kinds/grants.ts';
import { kinds } from '../kinds.ts';
import type { Command } from './command.ts';

/** What kubectl takes for the name of a kind. */
const short: Readonly<Record<string, string>> = {
  po: 'pod',
  deploy: 'deployment',
  rs: 'replicaset',
  rc: 'replicationcontroller',
  sts: 'statefulset',
  ds: 'daemonset',
  cj: 'cronjob',
  svc: 'service',
  ing: 'ingress',
  cm: 'configmap',
  ns: 'namespace',
  no: 'node',
  sa: 'serviceaccount',
  pv: 'persistentvolume',
  pvc: 'persistentvolumeclaim',
  netpol: 'networkpolicy',
  hpa: 'horizontalpodautoscaler',
  sc: 'storageclass',
};

/** Short or long, one or many: the resource as rules write it. */
export function resourceSaid(word: string): string {
  const plain = word.toLowerCase();
  return resourceOf(entryOf(short, plain) ?? plain);
}

export type Target = { readonly kind: string; readonly name: string };

/** `deployment web` and `deploy/web`. */
export function targetOf({ names }: Command): Target | undefined {
  const [said = '', next = ''] = names;
  const [word = '', own] = said.split('/');
  const plain = word.toLowerCase().split('.')[0] ?? '';
  const one = entryOf(short, plain) ?? plain.replace(/s$/u, '');
  const found = kinds.find(({ kind }) => [one, plain].includes(kind.toLowerCase()));
  const name = own ?? next;
  return found === undefined || name === '' ? undefined : { kind: found.kind, name };
}
