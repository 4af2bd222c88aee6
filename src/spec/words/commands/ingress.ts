import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { making, metadataOf, numberOf, option, pairsOf } from './command.ts';

export const ingress = making(['create ingress', 'create ing'], (command) => {
  const said = (command.options['rule'] ?? []).flatMap((one) => ruleOf(one) ?? []);
  const fallback = option(command, 'default-backend');
  const byHost = Map.groupBy(said, ({ host }) => host);
  const secured = Map.groupBy(
    said.filter(({ tls }) => tls !== undefined),
    ({ tls }) => tls ?? '',
  );
  const annotations = pairsOf(command.options['annotation'] ?? []);
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { ...metadataOf(command), ...(Object.keys(annotations).length > 0 && { annotations }) },
    spec: present({
      ingressClassName: option(command, 'class'),
      defaultBackend: fallback === undefined ? undefined : backendOf(fallback),
      tls: secured.size === 0 ? undefined : [...secured].map(([secret, some]) => tlsOf(secret, some)),
      rules:
        said.length === 0
          ? undefined
          : [...byHost].map(([host, some]) => ({
              ...(host !== '' && { host }),
              http: { paths: some.map(({ entry }) => entry) },
            })),
    }),
  };
});

type Rule = { readonly host: string; readonly entry: JsonMap; readonly tls?: string };

function tlsOf(secret: string, rules: readonly Rule[]): JsonMap {
  const hosts = [...new Set(rules.map(({ host }) => host))].filter((host) => host !== '');
  return { ...(hosts.length > 0 && { hosts }), ...(secret !== '' && { secretName: secret }) };
}

/** `foo.com/bar*=svc:8080,tls=secret`: a star at the end is all that is below. */
function ruleOf(said: string): Rule | undefined {
  const [first = '', ...settings] = said.split(',');
  const [, host = '', path = '', backend = ''] = /^([^/=]*)(\/[^=]*)?=(.+)$/u.exec(first) ?? [];
  const secured = settings.find((one) => /^tls(?:=|$)/u.test(one));
  const tls = secured === undefined ? {} : { tls: secured.replace(/^tls=?/u, '') };
  return backend === '' ? undefined : { host, entry: entryOf(path, backend), ...tls };
}

function entryOf(said: string, backend: string): JsonMap {
  const path = said.replace(/\*$/u, '') || '/';
  return { path, pathType: said === path ? 'Exact' : 'Prefix', backend: backendOf(backend) };
}

function backendOf(said: string): JsonMap {
  const [name = '', port = ''] = said.split(':');
  const number = numberOf(port);
  return { service: present({ name, port: number === undefined ? { name: port } : { number } }) };
}
