import type { Environment } from '../../config/delivery.ts';
import { inEnvironment } from '../../spec/environments.ts';
import type { Note } from '../../spec/note.ts';
import type { Spec } from '../../spec/spec.ts';

/** One host was said, and several environments need one each: what was made of it is told. */
export function hostsThere(spec: Spec, environments: readonly Environment[]): readonly Note[] {
  const made = environments.flatMap((environment) => {
    const hosts = madeIn(spec, environment);
    return hosts.length === 0 ? [] : [{ name: environment.name, hosts }];
  });
  if (made.length === 0) return [];
  const list = made.flatMap(({ hosts }) => hosts.map((host) => `\`${host}\``));
  const [first = ''] = made.map(({ name }) => name);
  return [
    {
      id: 'hosts-there',
      severity: 'info',
      text: {
        en: `Nobody said under which host ${made.map(({ name }) => name).join(', ')} can be reached: ${list.join(', ')} ${list.length === 1 ? 'was' : 'were'} taken. Say another one as in "${first} at pre.example.com".`,
        zh: `没有说明 ${made.map(({ name }) => name).join('、')} 的域名，这里使用了 ${list.join('、')}。如需其他域名，请说明，例如“${first} 域名 pre.example.com”。`,
      },
      docs: 'https://kubernetes.io/docs/concepts/services-networking/ingress/',
    },
  ];
}

function madeIn(spec: Spec, environment: Environment): readonly string[] {
  const said = new Set(spec.workloads.flatMap(({ host, alsoHosts = [] }) => [host ?? [], alsoHosts].flat()));
  const own = new Set(Object.values({ ...environment.each, ...environment.own }).map(({ host }) => host));
  const here = inEnvironment(spec, environment).workloads.flatMap(({ host, alsoHosts = [] }) =>
    [host ?? [], alsoHosts].flat(),
  );
  return [...new Set(here)].filter((host) => !said.has(host) && host !== environment.host && !own.has(host));
}
