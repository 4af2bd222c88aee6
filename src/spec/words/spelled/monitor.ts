import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { allOf, has, listIn, mapOfAll, oneOf, secondsIn, whole } from './values.ts';

const scrapes =
  '(?:(?:it|and|that|which|prometheus|shall|should|must|be|is|scrapes?|scraped|scraping|from|on|their|the|its|each|endpoints?) )*';

/** Where metrics are read. */
export const serviceMonitor: Spelled = {
  kind: 'ServiceMonitor',
  about: /service[\s-]?monitor/iu,
  pieces: [
    ...commonPieces('service ?monitor'),
    ...ownLabels,
    ...pieces({
      labels: ['(?:needs|wants|bears|carries|has)(?: the)?(?: label)? {labels@equals}'],
      selector: [
        '(?:(?:it|and|that|which|selects?|selecting|watches|of|scrapes?|for|from|all|the|shall|scrape|matches|prometheus) )*services? (?:that |which |are )?(?:labell?ed(?: as| with)?|with(?: the)? labels?|carrying|with|matching|having)? ?{labels@equals}',
        '(?:(?:with|the|its) )*selector(?: is)?:? {labels}',
      ],
      spaces: [
        'namespace ?selector(?: is)?:? {names}',
        '(?:services? )?in (?:the )?{names} namespaces?(?=[,.]? (?:and|on|at|should|prometheus))',
      ],
      port: [
        `${scrapes}(?:metrics )?(?:port|endpoint port)(?: is|:)?(?: named| called)? {portName}`,
        `${scrapes}port {portName}`,
        '(?:the )?{portName} port of',
        'on (?:their|the) port named {portName}',
        `${scrapes}{portName} port`,
      ],
      path: [`${scrapes}(?:at |under )?(?:the )?(?:path )?{path}`],
      every: [
        `${scrapes}(?:every|each|with an interval of|interval(?: of| is|:)?|at an interval of|once every) {time}`,
        'every (?<single>minute)',
      ],
      idle: [
        'lives|watches|prometheus|shall|should|be scraped|scrapes?|scrape|scraped|that|selects?|on|each|their|from|in',
      ],
    }),
  ],
  make: monitorOf,
};

function monitorOf(tokens: readonly Token[]): JsonMap | undefined {
  const told = whole({
    metadata: metadataOf(tokens.filter(({ key }) => key !== 'space')),
    matchLabels: mapOfAll(tokens, 'selector'),
    port: oneOf(tokens, 'port', 'portName'),
    spaces: spacesOf(tokens),
  });
  if (told === undefined) return undefined;
  const { metadata, matchLabels, port, spaces } = told;
  const every = oneOf(tokens, 'every', 'time');
  const minute = has(tokens, 'every') ? '1m' : undefined;
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: present({ ...metadata, namespace: spaces.own }),
    spec: present({
      selector: { matchLabels },
      namespaceSelector: spaces.target === undefined ? undefined : { matchNames: listIn(spaces.target) },
      endpoints: [
        present({
          port,
          path: oneOf(tokens, 'path'),
          interval: every === undefined ? minute : `${secondsIn(every)}s`,
        }),
      ],
    }),
  };
}

/** Its own namespace, and that of the services, which may be told first; one alone behind the services may be either. */
function spacesOf(tokens: readonly Token[]): { own?: string; target?: string } | undefined {
  const at = (key: string): number => tokens.findIndex((token) => token.key === key);
  const [first, second, ...more] = allOf(tokens, 'space', 'name');
  const watched = oneOf(tokens, 'spaces', 'names');
  const isBehind = at('selector') !== -1 && at('space') > at('selector');
  const isDouble = second !== undefined && watched !== undefined;
  if (more.length > 0 || isDouble || (second === undefined && isBehind)) return undefined;
  return isBehind && at('name') > at('space')
    ? present({ own: second, target: first })
    : present({ own: first, target: watched ?? second });
}
