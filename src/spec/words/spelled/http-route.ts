import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { routed } from './plainly/kept.ts';
import { beside } from './settled.ts';
import { allOf, has, listIn, oneOf } from './values.ts';

const at = '(?:,? ?\\(?(?:(?:on|at|with|its) )*port {port}\\)?|:{port}|,? (?:on|at) {port}|,? ?\\({port}\\))';
const weigh = '(?:,? ?(?:with |and |a |\\()*weight(?: of|:)? {weight@n}\\)?)';
const sends =
  '(?:(?:it|and|that|which|to|forward|forwards?|sends?|sent|routes?|routed|goes|go|are|is|requests|traffic|reach|they|before) )*';

/** How requests go from a gateway to services. */
export const httpRoute: Spelled = {
  kind: 'HTTPRoute',
  about: /http[\s-]?route/iu,
  pieces: [
    ...commonPieces('http ?route'),
    ...ownLabels,
    ...pieces(routed),
    ...pieces({
      parent: [
        '(?:(?:attached|to|under|on|of|the|a|whose|its|with|hangs|belongs|refers|parent|parents|is|and|uses|from|parentRefs?|attach) )*(?:parent )?gateway {name}',
        '(?:(?:the|its|with|whose|and) )*parent(?:Refs?)?(?: is|:)?(?: gateway)? {name}',
        '(?:attached|belongs|attaches) to {name}',
        '(?:(?:the|its|on|of|to|attached|parent|at|in) )*(?:{section@name} listener|listener {section@name}|section {section@name})(?: of)?(?: the)? gateway {name}',
        'parent {name},? section {section@name}',
        'on (?:the )?section {section@name} of (?:the )?gateway {name}',
        ',? which comes in at listener {section@name} of gateway {name}',
        '(?:which )?comes in at listener {section@name} of gateway {name}',
      ],
      host: [
        '(?:(?:for|the|serves?|with|of|and|has|on|traffic|split|requests|host|hosts|under) )*(?:host ?names?|host)?(?: is|:)? ?{hosts}',
      ],
      path: [
        '(?:(?:match|matches|matching|requests?|with|the|whose|when|that|start|starts|path|paths|prefix|path ?prefix|below|under|and|for|all|to|matched|on|it|they|with) )*(?:(?<exact>exact|exactly) )?(?<!\\w){path}',
      ],
      header: [
        '(?:(?:and|that|which|carry|carries|have|has|match|matches|with|the|together|a|only|requests) )*header {key@headerName}(?:(?: with)?(?: the)? value| set to| equals| is|:|=)* ?{value@plain}',
        '(?:(?:and|with|the) )*header {key@headerName}=(?:["\']?){value@plain}',
      ],
      add: [
        '(?:(?:and|a|filter|it|that|which|after|then|before) )*(?:adds?|adding|(?:is )?added)(?: the)?(?: request)? header(?:s)? {key@headerName}(?:(?: with)?(?: the)? value| set to| to|:|=)* ?{value@plain}(?: to the requests?(?: headers?)?)?',
        '(?:and )?(?:adds?|adding) {key@headerName}: ?{value@plain} to the request(?: headers?)?',
        '(?:and )?the request header {key@headerName}: ?{value@plain} is added',
        '(?:and )?(?:adds?|adding) the header {key@headerName}={value@plain} to the request',
      ],
      weighed: [
        `${sends}(?:service )?{backend}${at}${weigh}`,
        `${sends}{weight@n} ?(?:%|percent)(?: of (?:the )?(?:traffic|requests))?(?: goes| is sent| go)? to (?:the )?(?:service )?{backend}(?:${at})?`,
        `(?:service )?{backend}${weigh}(?:${at})?`,
        '{weight@n} for {backend}',
        `(?:that )?(?:weighs|weigh) {backend}${at} with {weight@n}`,
        `(?:and )?{backend}${at} with {weight@n}`,
      ],
      backend: [
        `${sends}(?:to )?(?:the )?(?:service|backend) {backend}${at}`,
        `${sends}to {backend}${at}`,
        `${sends}(?:to )?port {port} of {backend}`,
        `(?:(?:should|before|they) )*reach {backend}${at}`,
        `backend {backend}${at}`,
      ],
      allPort: [
        '(?:both|each|all)(?: of them)?(?: services| backends)?(?: listen)? on port {port}',
        '(?:both )?(?:services |backends )(?:listen )?on (?:port )?{port}',
        '(?:two|three) backends on port {port}',
      ],
      redirect: [
        '(?:request ?)?redirect(?:,? to)? ?(?:scheme )?(?<scheme>https),? ?(?:status ?code )?(?<status>30[1278])?',
        '(?:(?:answers?|requests|for|with|a|and) )*(?<code>30[1278]) redirect to (?:the )?(?<scheme>https)(?: scheme)?',
        '(?:(?:should|be|is|are) )*redirected(?: permanently)? \\((?<code>30[1278])\\) to https',

        '(?:(?:it|and|that|which|all|requests|should|be|answers?|for|with|a|are) )*redirect(?:s|ed|ing)?(?: (?:all|requests|permanently|everything))*(?: \\(?(?<code>30[1278])\\)?)?(?: to)?(?: the)? (?<scheme>https)(?: scheme)?(?: with(?: status)? code| with status)?(?: (?<status>30[1278]))?',
      ],
      idle: [
        'canary with the gateway API|with the gateway api',
        'backends?',
        'by weight|weights?',
        'traffic|requests|requests? that|when|match|matches|filters?|sets no other conditions|before they reach|should|only|whose|under|that|refers to|attached to|belongs to|hangs on|in|to|sends?|from|serves|them|has',
        'only beta users',
        'plain HTTP|by|answers',
      ],
    }),
  ],
  make: routeOf,
};

function routeOf(tokens: readonly Token[]): JsonMap | undefined {
  const metadata = metadataOf(tokens);
  const parent = parentIn(tokens);
  const backends = backendsOf(tokens);
  const filters = filtersOf(tokens);
  if (metadata === undefined || parent === undefined || backends === undefined) return undefined;
  if (backends.length === 0 && !has(tokens, 'redirect')) return undefined;
  if (isTorn(tokens)) return undefined;
  const hostnames = allOf(tokens, 'host', 'hosts').flatMap((said) => listIn(said));
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata,
    spec: present({
      parentRefs: [present({ name: parent, sectionName: oneOf(tokens, 'parent', 'section') })],
      hostnames: hostnames.length === 0 ? undefined : [...new Set(hostnames)],
      rules: [
        present({
          matches: matchesOf(tokens),
          filters: filters.length === 0 ? undefined : filters,
          backendRefs: backends.length === 0 ? undefined : backends,
        }),
      ],
    }),
  };
}

/** Some requests go elsewhere than the others: that is more than one rule. */
function isTorn(tokens: readonly Token[]): boolean {
  const told = tokens.flatMap(({ key, of }) =>
    /^(?:backend|weighed)$/u.test(key) && of['port'] !== undefined ? [of['backend']] : [],
  );
  return allOf(tokens, 'path').length > 1 || (has(tokens, 'header') && new Set(told).size < told.length);
}

/** The gateway by its name, or the one that was told of. */
function parentIn(tokens: readonly Token[]): string | undefined {
  return oneOf(tokens, 'parent', 'name') ?? (has(tokens, 'parentBack') ? beside : undefined);
}

function matchesOf(tokens: readonly Token[]): JsonMap[] | undefined {
  const path = oneOf(tokens, 'path');
  const headers = tokens.flatMap(({ key, of }) =>
    key === 'header' ? [{ name: of['key'], value: of['value'] }] : [],
  );
  if (path === undefined && headers.length === 0) return undefined;
  const type = oneOf(tokens, 'path', 'exact') === undefined ? 'PathPrefix' : 'Exact';
  return [
    present({
      path: path === undefined ? undefined : { type, value: path },
      headers: headers.length === 0 ? undefined : headers,
    }),
  ];
}

function filtersOf(tokens: readonly Token[]): JsonMap[] {
  const add = tokens.flatMap(({ key, of }) =>
    key === 'add' ? [{ name: of['key'], value: of['value'] }] : [],
  );
  const redirect = tokens.find(({ key }) => key === 'redirect')?.of;
  const code = redirect?.['status'] ?? redirect?.['code'];
  return [
    ...(add.length > 0 ? [{ type: 'RequestHeaderModifier', requestHeaderModifier: { add } }] : []),
    ...(redirect === undefined
      ? []
      : [
          {
            type: 'RequestRedirect',
            requestRedirect: present({
              scheme: 'https',
              statusCode: code === undefined ? undefined : Number(code),
            }),
          },
        ]),
  ];
}

/** Services with their ports and shares; a port that is told of all of them is that of each. */
function backendsOf(tokens: readonly Token[]): JsonMap[] | undefined {
  const shared = oneOf(tokens, 'allPort', 'port');
  const found = new Map<string, { port?: string | undefined; weight?: string | undefined }>();
  for (const { key, of } of tokens) {
    if (key !== 'backend' && key !== 'weighed') continue;
    const name = of['backend'] ?? '';
    const own = found.get(name);
    found.set(name, { port: own?.port ?? of['port'], weight: own?.weight ?? of['weight'] });
  }
  const all = [...found].map(([name, { port = shared, weight }]) => ({ name, port, weight }));
  if (all.some(({ port }) => port === undefined)) return undefined;
  return all.map(({ name, port, weight }) =>
    present({ name, port: Number(port), weight: weight === undefined ? undefined : Number(weight) }),
  );
}
