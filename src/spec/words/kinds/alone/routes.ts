import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf } from '../../merge.ts';
import { phrases, type Phrase } from '../../phrase.ts';
import { on } from '../../say.ts';
import { toList } from '../../values.ts';
import type { Meaning, Reader } from '../../wish.ts';
import { spelled } from './spelled.ts';

const routes = ['GRPCRoute', 'TCPRoute', 'TLSRoute'] as const;

type Said = (piece: JsonMap) => Meaning;

function readerOf(kind: string): Reader {
  const said: Said = (piece) => on(kind, { pieces: [piece] });
  return phrases(`${kind}-said`, { en: 'Route', zh: '路由' }, [
    ...attachments(kind),
    ...matches(said),
    ...backends(said),
  ]);
}

/** Of which gateway it is, and for which hosts. */
function attachments(kind: string): Phrase[] {
  return [
    [
      [
        '(?:and |is |that |attached |attaches |bound |binds |to |on |the |via |parent |ref |refers |from )*gateway(?: named| called|:)? (?!api(?![\\w-])){name}',
        'parent ?-?refs?(?: name| gateway)?{is}{name}',
        '(?:attached|attaches|bound|parent|on|via)(?: to)? (?:the )?{name} gateway',
        '(?:绑定|附加|挂载)到~(?:网关|Gateway)?~{name}',
      ],
      (gateway = '') => on(kind, { gateway }),
    ],
    [
      ['(?:section ?-?name|listener){is}{name}', '(?:the )?{name} listener'],
      (sectionName = '') => on(kind, { sectionName }),
    ],
    [
      '(?:with |and |for |the |on |whose |a )*(?:sni )?(?:for )?hosts?(?: ?-?names?)?{is}((?:["\'`]?(?:\\*\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)+["\'`]?(?:, ?and |, ?| and )?){1,5})',
      (said = '') => on(kind, { hostnames: toList(said) }),
    ],
  ];
}

/** Which calls are meant. */
function matches(said: Said): Phrase[] {
  return [
    [
      [
        '(?:with |and |for |of |the |grpc |calls? (?:to|of) |requests? (?:to|for) |matching |matches? )*(?:grpc )?(?:method )?(?<!method ["\'`]?\\w{1,40}["\'`]? (?:of|in) (?:the )?)service{is}["\'`]?([a-z][\\w]*(?:\\.[\\w]+)+)["\'`]?(?:(?:/|,? ?(?:and |with )?(?:the )?method (?:is |: ?)?)["\'`]?([A-Z]\\w{1,40})["\'`]?)?',
        '(?:for |of |the |matching |matches? )*(?:grpc )?method{is}["\'`]?([a-z][\\w]*(?:\\.[\\w]+)+)/([A-Z]\\w{1,40})["\'`]?',
      ],
      (service = '', method = '') =>
        said({ match: present({ service, method: method === '' ? undefined : method }) }),
    ],
    [
      '(?:for |of |the |and |matching |matches? |grpc |calls |to )*method{is}["\'`]?([A-Z]\\w{1,40})["\'`]?(?: of (?:the )?(?:service )?["\'`]?([a-z][\\w]*(?:\\.[\\w]+)+)["\'`]?)?',
      (method = '', service = '') =>
        said({ match: present({ service: service === '' ? undefined : service, method }) }),
    ],
    [
      '(?:with |and |the |a |request |requests )*headers? ["\'`]?([\\w-]{2,40})["\'`]?(?: ?[:=] ?| is | set to | equal to | with (?:the )?value )["\'`]?([\\w.-]{1,60})["\'`]?',
      (name = '', value = '') => said({ header: { type: 'Exact', name, value } }),
    ],
  ];
}

/** Who gets them. */
function backends(said: Said): Phrase[] {
  return [
    [
      [
        '(?:to |the |backend |sends? |all |traffic |goes |go |forwards? |and |routes? |it )*(?:service|backend)(?: named)?:? {name}(?:(?: on| at|,| \\()*(?: port)? ?:?(\\d{2,5}))?(?:(?: with| a|,| \\()* weight{is}(\\d{1,4})\\)?)?',
        '(?<![\\w/.])([a-z][a-z0-9-]{1,50}):(\\d{2,5})(?!\\d)(?:(?: with| a|,| \\()* weight{is}(\\d{1,4})\\)?)?',
        '(?:to|->) {name}(?: on| at)? port (\\d{2,5})(?:(?: with| a|,| \\()* weight{is}(\\d{1,4})\\)?)?',
      ],
      (name = '', port = '', weight = '') =>
        said({
          backend: present({
            name,
            port: port === '' ? undefined : Number(port),
            weight: weight === '' ? undefined : Number(weight),
          }),
        }),
    ],
  ];
}

type Rule = { match?: JsonMap; headers: JsonMap[]; backends: JsonMap[] };

/** What is asked of calls after they have somebody who gets them begins the next rule. */
function rulesOf(pieces: readonly JsonMap[]): JsonMap[] {
  const rules: Rule[] = [];
  for (const { match, header, backend } of pieces) {
    const last = rules.at(-1);
    const isNext = last === undefined || ((match ?? header) !== undefined && last.backends.length > 0);
    const rule: Rule = isNext ? { headers: [], backends: [] } : last;
    if (isNext) rules.push(rule);
    if (match !== undefined) rule.match = { ...rule.match, ...mapOf(match) };
    if (header !== undefined) rule.headers.push(mapOf(header));
    if (backend !== undefined) rule.backends.push(mapOf(backend));
  }
  return rules.map(({ match, headers, backends }) => ({
    ...((match !== undefined || headers.length > 0) && {
      matches: [present({ method: match, headers: headers.length === 0 ? undefined : headers })],
    }),
    backendRefs: withPorts(backends),
  }));
}

function withPorts(backends: readonly JsonMap[]): JsonMap[] {
  const known = backends.find(({ port }) => port !== undefined)?.['port'] ?? 80;
  return backends.map((one) => ({ ...one, port: one['port'] ?? known }));
}

/** Routes of gateways that ask nothing of paths. */
export const otherRoutes: readonly Kind[] = routes.map((kind) => ({
  kind,
  apiVersion: `gateway.networking.k8s.io/${kind === 'GRPCRoute' ? 'v1' : 'v1alpha2'}`,
  names: [`${kind.slice(0, -5)} ?-?routes?`, `${kind.slice(0, -5)}~路由`],
  local: { near: [kind], reader: readerOf(kind) },
  body: ({ gateway, sectionName, hostnames, pieces }, { drafts }) => ({
    spec: present({
      parentRefs: [
        present({
          name: gateway ?? drafts.find((one) => one.kind === 'Gateway')?.name ?? 'gateway',
          sectionName,
        }),
      ],
      hostnames,
      rules: rulesOf(listOf(pieces).map(mapOf)),
    }),
  }),
}));

/** Lets objects of other namespaces refer to those of its own. */
export const referenceGrant: Kind = {
  kind: 'ReferenceGrant',
  example: 'that allows HTTPRoutes in namespace apps to reference Services',
  apiVersion: 'gateway.networking.k8s.io/v1beta1',
  names: [spelled('ReferenceGrant')],
  local: {
    near: ['ReferenceGrant'],
    reader: phrases('grant-ends', { en: 'Reference', zh: '引用' }, [
      [
        '(?:for |from |that |lets? |allows? |allowing |the |all )*((?:HTTP|GRPC|TCP|TLS)Route|Gateway)s?(?: resources?| objects?)? (?:from|in|of) (?:the )?(?:namespace )?{name}(?: namespace)?',
        (one = '', namespace = '') =>
          on('ReferenceGrant', {
            from: [{ group: 'gateway.networking.k8s.io', kind: one, namespace }],
          }),
      ],
      [
        overLines`
          (?:may |can |to )*(?:refer|reference|references|referencing|access|use)(?: to)?
          (?: all| the| any)? (service|secret)s?(?: (?:named |called )?{name})?
          (?: (?:in|of) (?:this|that|its) namespace)?
        `,
        (one = '', name = '') =>
          on('ReferenceGrant', {
            to: [
              present({
                group: '',
                kind: /^s.*e$/iu.test(one) ? 'Service' : 'Secret',
                name: name === '' ? undefined : name,
              }),
            ],
          }),
      ],
    ]),
  },
  body: ({ from, to }) => ({ spec: present({ from, to }) }),
};
