import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { routesOf } from './ingress-routes.ts';
import { pieces, type Token } from './piece.ts';
import { published } from './plainly/published.ts';
import { allOf, has, listIn, oneOf, whole } from './values.ts';

const noun = '(?:simple )?(?:fan ?out )?ingress(?:es)?';
const svc = '(?:the )?(?:(?:service|backend) )?{service@backend}';

const to =
  '(?:(?:is|are|be|should be|that) )?(?:routes?|goes|go|sends?|sent|forwards?|forwarded|belongs?|handled|served|points?|directed|routed|passed|answered|gets)(?: (?:all|it|them|traffic|requests|by|on))*';
const at =
  '(?:,? ?\\(?(?:(?:on|at|with|its|the) )*port (?:named? |called )?{port@servicePort}|,? ?\\(?(?:(?:on|at) )?{port}|:{port})';

/** Which service answers for which host and path. */
export const ingress: Spelled = {
  kind: 'Ingress',
  about: /(?<![\w-])ingress(?![\w-])/iu,
  pieces: [
    ...commonPieces(noun),
    ...pieces(published),
    ...ownLabels,
    ...pieces({
      class: [
        '(?:an? |the )?{class@controller}(?= ingress)',
        '(?:(?:with|of|for|its|the|uses?|using|has|in|and) )*(?:ingress ?)?class(?: ?name)?(?: is|:| of)?(?: set to)? {class@name}(?: ingress ?class)?',
        '(?:(?:with|of|for|its|the|uses?|using) )*{class@name} (?:ingress ?)?(?:class|controller)',
        '(?:at |for )the {class@name} ingress(?= to|,|\\.)',
      ],
      host: [
        '(?:(?:on|for|the|under|of|from|point|traffic|requests|arriving|split|all|below) )*(?:hosts?(?: ?name)?|domain)?(?: is|:)? ?{host}',
      ],
      path: [
        '(?:(?:requests?|those|begins? with|paths that begin with|everything|anything|whose|that|which|with|for|the|traffic|all|on|matching|match|paths? ?starts? with|starts? with|under|below|path|paths|url) )*(?:(?<before>exact|exactly|prefix) )?(?:path )?(?:prefix )?(?<!\\w){path}(?: \\(?(?:of (?:path )?type )?(?<after>prefix|exact))?',
      ],
      type: [
        '(?:and |with |of )?(?:the )?(?:path ?)?type(?: is|:)? (?<type>Prefix|Exact|ImplementationSpecific)',
        '(?<type>ImplementationSpecific)',
      ],
      backend: [
        `(?:${to} )?(?:to )?${svc}:{port@servicePort}`,
        `(?:${to} )?(?:to )?(?:the )?(?:service|backend) {service@backend}${at}`,
        `(?:${to} )?(?:to )?(?:the )?{service@backend} service${at}`,
        `${to} (?:to )?(?:the )?{service@backend}${at}`,
        `to (?:the )?{service@backend}${at}`,
        `(?:${to} )?(?:to )?port {port@servicePort} of (?:the )?(?:service )?{service@backend}(?: service)?`,
        `{service@backend}${at}`,
      ],
      defaults: [
        '(?:whose |its |the |as |an? |this |has |a )*default ?backend(?: is| of)?(?: the)?(?: service)?:? {service@backend}(?::|,? ?(?:on |at )?(?:the )?port ){port@servicePort}',
        '{service@backend},? port {port@servicePort},? as (?:the )?default backend',
        '(?:all traffic|everything)(?: (?:that arrives?|arriving)(?: at (?:it|the ingress))?)?(?: to go)? to (?:the )?(?:service )?{service@backend} (?:on |at )(?:port )?{port@servicePort}(?: by default)?',
        '(?:it )?hands all traffic to (?:the )?(?:service )?{service@backend} (?:on |at )(?:port )?{port@servicePort}',
        'requests that match nothing else (?:should )?(?:end up|go|are sent) (?:at|to) port {port@servicePort} of (?:the )?(?:service )?{service@backend}',
      ],
      secret: [
        '(?:(?:both|all|two)? ?(?:hosts|names|of them)? ?(?:use|uses|are served over|should be served over|served over|with|using|terminates?|serves?|and|have|has) )*(?:TLS|HTTPS)(?: certificate)?(?: (?:for (?:both|the two|all|the)(?: hosts| names)?|for it|is|are|termination|with|using|by|from|comes|stored|taken|in|certificate|of the two hosts))* (?:the )?(?:secret |certificate )*(?:named |called )?(?:in |from )?(?:the )?(?:secret )?{secret@name}(?: secret)?(?: for (?:both|the two|all) (?:hosts|names))?',
        '(?:with |by |using |from )?(?:the )?(?:TLS )?certificates? (?:in|from|stored in|of)(?: the)?(?: secret)? {secret@name}',
        '(?:the )?(?:TLS )?certificates? (?:for (?:both|the two|all|the) (?:hosts|names) )?(?:is|are|comes?|stands|lies) (?:in|from) (?:the )?(?:secret )?{secret@name}',
        '(?:the )?secret {secret@name} (?:holds|contains|has|provides) the (?:TLS )?certificate(?: of| for)?(?: (?:both|the two|all|the) (?:hosts?|names))?',
        'tls secret(?: ?name)?:? {secret@name}',
        'TLS uses the secret {secret@name}',
        'TLS {secret@name}',
        '(?:with |over )?HTTPS (?:from|with|by) (?:the )?secret {secret@name}',
        'with the secret {secret@name}',
        'TLS for (?:both|the two|all|the) hosts? from (?:the )?secret {secret@name}',
      ],
      secure: [
        '(?:terminates|uses|use|terminating) TLS(?: for)?',
        '(?:both|be|is|are|served|should) (?:be )?served over HTTPS',
      ],
      first: ['the (?<nth>first|second|third) host', 'the (?<nth>second|third|first)'],
      idle: [
        '->|→|=>',
        '(?:define |write )?this default backend(?= in)',
        '(?:that |which |and |it )?(?:routes?|sends?|directs?|forwards?|points?|passes|hands|maps?|exposes?|serves?)(?: (?:all|traffic|requests|everything|http|the|path))*(?: for| to| of)?',
        'all requests|requests|traffic|everything|http',
        'go(?:es)?(?: to)?|to|is served by|are served by|served by|is handled by|be handled by|handled by|handled|answer|should answer|gets|belongs to|are forwarded to|is forwarded to|forwarded to|sent to|are sent to|is sent to',
        'from outside|reachable|make|through|both hosts|both names|with two hosts|has two rules|two rules|rules?|name based virtual hosting|virtual hosting|by path|split|with|whose path|match|below|under|is shared by (?:two|three|several) services|the hosts?|hosts?|without rules|arrives|use the|point|by',
        'both|HTTPS',
      ],
    }),
  ],
  make: ingressOf,
};

function ingressOf(tokens: readonly Token[]): JsonMap | undefined {
  const told = whole({ metadata: metadataOf(tokens), rules: routesOf(tokens) });
  const defaultBackend = defaultOf(tokens);
  const [secret, name] = [oneOf(tokens, 'secret'), oneOf(tokens, 'class')];
  const each = eachSecured(tokens);
  if (told === undefined || isOpen(tokens, 'class')) return undefined;
  if (each === undefined && isOpen(tokens, 'secret', 'secure')) return undefined;
  const { metadata, rules } = told;
  if (rules.length === 0 && defaultBackend === undefined) return undefined;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata,
    spec: present({
      ingressClassName: name,
      defaultBackend,
      tls: each ?? (secret === undefined ? undefined : [securedBy(secret, tokens)]),
      rules: rules.length === 0 ? undefined : rules,
    }),
  };
}

/** `a.example.com with TLS a-tls and b.example.com with TLS b-tls`: each host with its own; nothing where not each has one. */
function eachSecured(tokens: readonly Token[]): JsonMap[] | undefined {
  const told = tokens.filter(({ key }) => key === 'host' || key === 'secret');
  const order = told.map(({ key }) => key.charAt(0)).join('');
  if (!/^(?:hs){2,8}$/u.test(order)) return undefined;
  return told.flatMap(({ key, of }, at) =>
    key === 'host' ? [{ hosts: [of['host'] ?? ''], secretName: told[at + 1]?.of['secret'] ?? '' }] : [],
  );
}

/** It is spoken of, and what is meant is told not at all or in two ways. */
function isOpen(tokens: readonly Token[], key: string, ...others: readonly string[]): boolean {
  return [key, ...others].some((one) => has(tokens, one)) && oneOf(tokens, key) === undefined;
}

function securedBy(secretName: string, tokens: readonly Token[]): JsonMap {
  const hosts = [...new Set(allOf(tokens, 'host').flatMap((said) => listIn(said)))];
  return present({ hosts: hosts.length === 0 ? undefined : hosts, secretName });
}

function defaultOf(tokens: readonly Token[]): JsonMap | undefined {
  const service = oneOf(tokens, 'defaults', 'service');
  const port = oneOf(tokens, 'defaults', 'port');
  if (service === undefined || port === undefined) return undefined;
  return {
    service: { name: service, port: /^\d+$/u.test(port) ? { number: Number(port) } : { name: port } },
  };
}
