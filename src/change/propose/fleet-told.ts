import { anyCase } from '../../kernel/any-case.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { issuedBy } from '../../spec/words/kinds/ingress-body.ts';
import type { Workload } from '../../spec/spec.ts';
import { hearing, routed, withEach, type Groups, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const object = String.raw`["'\x60]?(?<object>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;

const issuers = overLines`
  (?:(?:a|the|one|same|single|our|shared|both|all|hosts?|with|via|by|using|from|through|cert-?manager|certificates?|certs?|cluster-?issuer|issuer|is|called|named|for|tls|https|\(|:|,)\s?){1,10}
`;
const many = String.raw`(?:both|all|each|every|two|three|the)(?:\sof)?(?:\sthe|\sthem)?(?:\s(?:hosts?|domains?|ingress(?:es)?|of\sthem|two|three|names))?`;

/** What is said of all of them at once. */
const sayings: readonly Saying[] = [
  {
    pattern: anyCase(
      overLines`
        (?<![\w-])(?:(?:please\s)?(?:use\s|with\s)?(?:https|tls)\s(?:with|via|by|using|from|through)\s${issuers}(?:cluster-?issuer|issuer)\s(?:(?:is|called|named)\s){0,2}${object}\)?|
        (?:one|the\ssame|a\ssingle|a\sshared)\s(?:cluster-?)?issuer\s\(?(?:called\s|named\s|is\s)?${object.replace('<object>', '<named>')}\)?\sfor\s${many}|
        (?:https|tls)\s(?:with|via|by|using|from)\s(?=letsencrypt|lets-encrypt)${object.replace('<object>', '<usual>')})(?![\w-]|\.\w)
      `,
    ),
    subject: { en: 'Issuer of certificates', zh: '证书签发者' },
    value: issuerIn,
    over: (groups) => withEach((one) => (one.host === undefined ? one : issued(one, issuerIn(groups)))),
  },
  {
    pattern: anyCase(
      String.raw`(?<=(?:^|[.;\n]\s?|\n\s?[-*•]\s))(?:namespace|ns):?\s(?!for|of|per|and|with|should|is|must|named|called)${object}(?=\s?(?:[.;\n]|$))`,
    ),
    subject: { en: 'Namespace', zh: '命名空间' },
    value: ({ object: name = '' }) => name,
    over:
      ({ object: namespace = '' }) =>
      (spec) => ({ ...spec, namespace }),
  },
  {
    pattern: anyCase(
      overLines`
        (?<![\w-])(?:and\s|with\s|the\s|a\s)*(?:max(?:imum|imal)?\.?\s(?:file\s)?(?:upload|body|request)s?(?:\ssize|\sbody)?|(?:file\s)?uploads?\s(?:up\sto|of\sup\sto|limit|to))
        (?:\s(?:is|of|size|should\sbe|must\sbe))*:?\s(?<size>\d{1,4})\s?(?<unit>[mg])(?:i?b)?(?!\w|\.\d)
      `,
    ),
    given: /[a-z0-9]\.[a-z]{2}|ingress/iu,
    subject: { en: 'Largest upload', zh: '最大上传' },
    value: sizeIn,
    over: (groups) =>
      withEach((one) =>
        one.host === undefined ? one : routed(one, { annotations: { [bodySize]: sizeIn(groups) } }),
      ),
  },
];

const bodySize = 'nginx.ingress.kubernetes.io/proxy-body-size';

function sizeIn({ size = '', unit = '' }: Groups): string {
  return `${size}${unit.toLowerCase()}`;
}

function issuerIn({ object: own, named, usual }: Groups): string {
  return own ?? named ?? usual ?? '';
}

/** Reads what counts for all services. */
export const fleetTold: Telling = hearing(sayings);

function issued(workload: Workload, issuer: string): Workload {
  const exposure = workload.exposure ?? { type: 'ClusterIP' as const };
  const tlsSecret = exposure.tlsSecret ?? `${workload.name}-tls`;
  return { ...routed(workload, issuedBy(issuer)), exposure: { ...exposure, tlsSecret } };
}
