import { overLines } from '../../../kernel/over-lines.ts';
import { oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';

/** Where it stands by itself, only what ends as names of hosts do: `shop.example.com`, and no `server.port`. */
export const bareHost = overLines`
  (?<=(?:^|[.;,\n(、和-]|and) ?)(?=[\w.-]{1,200}\.(?:
    com|org|net|io|dev|app|cn|co|ai|de|uk|eu|us|fr|ch|at|nl|it|es|pl|in|jp|info|cloud|test|example|internal|local|lan|intra|corp|home|me|xyz|tech|site|online|shop|store|page
  )(?![\w.-]*\w))
  {host}{path}?(?=\s?(?:$|[,;)\n。、]|\.(?:\s|$)| (?:with|over|via|and)(?!\w)))
`;

/** Where clouds keep data: nobody can be let in there by a route of ours. */
const stores = new RegExp(
  String.raw`(?:^|\.)(?:${[
    String.raw`(?:rds|cache|docdb|redshift|memorydb|kafka|mq|dax)(?:\.[a-z\d-]{2,20}){0,2}\.amazonaws\.com(?:\.cn)?`,
    String.raw`[a-z\d-]{2,20}\.(?:rds|cache|docdb|redshift|memorydb)\.amazonaws\.com(?:\.cn)?`,
    String.raw`(?:[a-z]{2,12}\.)?database\.azure\.com|(?:database|redis\.cache|servicebus)\.windows\.net|documents\.azure\.com`,
    String.raw`(?:rds|redis\.rds|mongodb\.rds|alikafka)\.aliyuncs\.com|tencentcdb\.com|mongodb\.net|neon\.tech|psdb\.cloud|upstash\.io|confluent\.cloud|aivencloud\.com|cloudamqp\.com`,
  ].join('|')})$`,
  'u',
);

/** Where the world keeps images. */
const registries =
  /^(?:ghcr|quay|docker|gcr|[a-z]{2}\.gcr|lscr)\.io$|(?:^|\.)(?:pkg\.dev|azurecr\.io)$|\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$|^(?:hub|registry|index)\.docker\.(?:com|io)$/u;

export function hostOf(said: string, path: string): Meaning | undefined {
  const host = said.toLowerCase();
  if (
    /\.(?:js|py|ts|json|ya?ml|md|sh|conf|html|txt|io\/)$/u.test(host) ||
    /(?:^|\.)(?:svc|cluster\.local)(?:\.|$)/u.test(host) ||
    /(?:^|\.)(?:k8s\.io|kubernetes\.io)$/u.test(host) ||
    stores.test(host) ||
    registries.test(host)
  )
    return undefined;
  return {
    ...oneOf(
      ['Ingress', { pieces: [{ host, ...(path === '' ? {} : { path }) }] }],
      ['HTTPRoute', { pieces: [{ host }] }],
      ['Gateway', { pieces: [{ host }] }],
      ['GRPCRoute', { hostnames: [host] }],
      ['ServiceEntry', { told: [{ field: 'hosts', value: [host], at: 0 }] }],
      ['workload', { host, ...(path === '' ? {} : { path }) }],
    ),
    value: host + path,
  };
}
