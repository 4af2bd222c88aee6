import { overLines } from '../../../../kernel/over-lines.ts';
import { words } from '../../text/words.ts';
import type { Span } from '../../span.ts';

/** A thing of a clause: a variable, or what it is paired with in the order of both. */
export type Item = Span & { readonly said: string };

/** Written in capitals, and no abbreviation, as `HF` is in `the HF token`. */
const variable =
  /["'`]?(?<![\w./=:@-])(?!(?:API|APIS|CPU|DNS|ENV|FQDN|GET|GID|GPU|HEAD|HTTP|HTTPS|ID|IP|IPS|JSON|NOT|NS|OK|OS|POD|POST|PVC|RAM|RWO|RWX|ROX|SSL|TCP|TLS|TTL|UDP|UID|URL|URI|VPN|YAML|YML)(?!\w))(?![A-Z]{2,4}\s(?:tokens?|keys?|passwords?|credentials?|api|account)(?!\w))([A-Z][A-Z0-9_]{1,60})(?![\w./:-]*\w)["'`]?/gu;

export function variablesIn(said: string): Item[] {
  return [...said.matchAll(variable)].map(({ index, 0: found, 1: name = '' }) => ({
    start: index,
    end: index + found.length,
    said: name,
  }));
}

const name = overLines`
  ["'\x60]?((?!(?:and|is|in|as|which|that|with|the|an?|under|holds?|has|to|at|keys?|entry|where|from|of|for|on|into|by|environment|environments|variables?|called|named|only|should|must|whole|entire|all|each|every|same|this|its|key)(?![\w-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?
`;
const object = words(
  overLines`
    (?:(?:the|an?|existing|whole|entire|kubernetes|of|data|in) ){0,3}(?:
    (?<kind>secret|config ?-?map)(?:(?: |,|named|called|with the name){1,4})${name}(?: (?:secret|config ?-?map))?|
    ${name} \((?:an?|the) (?<kindBehind>secret|config ?-?map)\)|
    ${name.replace('(?:and|', '(?:and|secrets?|config|map|')} (?<kindAfter>secret|config ?-?map))
  `,
);

export type Holder = Span & { readonly kind: string; readonly name: string };

/** Secrets and ConfigMaps by their names. */
export function holdersIn(said: string): Holder[] {
  return [...said.matchAll(object)].flatMap(({ index, 0: found, groups = {}, ...rest }) => {
    const own = [rest[2], rest[3], rest[5]].find((one) => typeof one === 'string');
    const kind = groups['kind'] ?? groups['kindBehind'] ?? groups['kindAfter'] ?? '';
    return own === undefined
      ? []
      : [
          {
            start: index,
            end: index + found.length,
            name: own,
            kind: /^s/iu.test(kind) ? 'Secret' : 'ConfigMap',
          },
        ];
  });
}

/** What a pod knows of itself, and how people say it. */
const facts: readonly (readonly [path: string, said: RegExp])[] = [
  [
    'spec.nodeName',
    words(
      "(?:the |its )?names? of (?:the |its )?(?:node|host|machine)(?: (?:it|that it) (?:runs|is|lives) on)?|(?:the |its )?(?:node|host|machine)(?:'s)? ?-?name|(?:which|what) (?:node|machine|host) (?:it|the pod) (?:is|runs|lives|sits)(?: running)? on|spec\\.nodeName",
    ),
  ],
  [
    'status.hostIP',
    words(
      "(?:the |its )?(?:node|host|machine)(?:'s)? (?:own )?ip(?: address)?|(?:the |its )?ip(?: address)? of (?:the|its) (?:node|host|machine)|status\\.hostIP",
    ),
  ],
  [
    'status.podIP',
    words(
      "(?:the |its )?(?:pod)?(?:'s)? ?(?:own )?ip(?: address)?(?: of the pod)?|(?:which|what) ip(?: address)? (?:it|the pod) has|its (?:own )?(?:ip(?: address)?|address)|status\\.podIP",
    ),
  ],
  [
    'spec.serviceAccountName',
    words(
      "(?:the )?names? of (?:the |its )?service ?account|(?:the |its )?service ?account(?:'s)?(?: name)?|which service account (?:it|the pod) (?:uses|runs as|has)|spec\\.serviceAccountName",
    ),
  ],
  [
    'metadata.namespace',
    words(
      "(?:the )?(?:name of )?(?:the |its |the pod's |pod )?namespace(?: (?:name|of the pod|it (?:runs|lives|is) in))?|(?:which|what) namespace (?:it|the pod) (?:is|runs|lives) in|metadata\\.namespace",
    ),
  ],
  ['metadata.uid', words("(?:the |its )?(?:pod)?(?:'s)? ?(?:own )?uid(?: of the pod)?|metadata\\.uid")],
  [
    'metadata.name',
    words(
      "(?:the |its )?(?:own )?names? of the pod|the pod(?:'s)? (?:own )?name|pod name|its (?:own )?name|what it is called|metadata\\.name",
    ),
  ],
];

export function factsIn(said: string): Item[] {
  let left = said;
  return facts
    .flatMap(([path, pattern]) =>
      [...left.matchAll(pattern)].map(({ index, 0: found }) => {
        left = left.slice(0, index) + ' '.repeat(found.length) + left.slice(index + found.length);
        return { start: index, end: index + found.length, said: path };
      }),
    )
    .toSorted((one, other) => one.start - other.start);
}

/** A text with spaces in the place of these parts. */
export function without(said: string, parts: readonly Span[]): string {
  return parts.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    said,
  );
}
