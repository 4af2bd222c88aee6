import type { JsonMap } from '../../../../../kernel/json.ts';
import { listOf, mapOf } from '../../../../../spec/words/merge.ts';
import type { Heard } from '../../clauses.ts';
import { spelt, withAt, type Path } from '../../paths.ts';
import { taken, type Taken } from '../../pieces.ts';
import type { Piece } from '../parts.ts';

const sides = [
  ['ingress', 'from'],
  ['egress', 'to'],
] as const;

/** The one rule that a policy has, and the peers that it names. */
type Rule = { readonly at: number; readonly path: Path; readonly rule: JsonMap; readonly peers: string };

function onlyRule(documents: readonly JsonMap[]): Rule | undefined {
  const rules = documents.flatMap((document, at) =>
    document['kind'] === 'NetworkPolicy'
      ? sides.flatMap(([side, peers]) =>
          listOf(mapOf(document['spec'])[side]).map((one, index) => ({
            at,
            path: [at, 'spec', side, index],
            rule: mapOf(one),
            peers,
          })),
        )
      : [],
  );
  return rules.length === 1 ? rules[0] : undefined;
}

const block = /(?<!\S)["'`]?(?<cidr>\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2})["'`]?/u;
const sparing =
  /(?<!\w)(?:exclud\w*|except\w*|exempt\w*|spar(?:e|ed|ing)|leav(?:e|ing) out|left out|carv\w+ out|omit\w*|without|but not)(?!\w)/iu;

/** `exclude 10.20.5.0/24 from the existing rule`: of the one block of addresses that holds it. */
export function excepted({ text }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const found = sparing.test(text) ? taken(text, block) : undefined;
  const cidr = found?.said['cidr'];
  if (found === undefined || cidr === undefined || block.test(found.rest)) return undefined;
  const blocks = documents.flatMap((document, at) =>
    sides.flatMap(([side, peers]) =>
      listOf(mapOf(document['spec'])[side]).flatMap((rule, index) =>
        listOf(mapOf(rule)[peers]).flatMap((peer, number) => {
          const own = mapOf(mapOf(peer)['ipBlock']);
          const path = [at, 'spec', side, index, peers, number, 'ipBlock', 'except'];
          return typeof own['cidr'] === 'string' && isWithin(cidr, own['cidr']) ? [{ path, own }] : [];
        }),
      ),
    ),
  );
  const [one, ...others] = blocks;
  if (one === undefined || others.length > 0) return undefined;
  const except = [...listOf(one.own['except']), cidr];
  return { documents: withAt(documents, one.path, except), value: `except: ${except.map(spelt).join(', ')}` };
}

function isWithin(inner: string, outer: string): boolean {
  const [address = '', length = ''] = outer.split('/');
  const [own = '', longer = ''] = inner.split('/');
  const bits = Number(length);
  return Number(longer) > bits && bitsOf(own).slice(0, bits) === bitsOf(address).slice(0, bits);
}

function bitsOf(address: string): string {
  return address
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
}

const existing =
  /(?<!\w)(?:(?:existing|same|present|current|its|one) (?:one )?rule|(?:to|in|of|through) the rule|(?:as well|too|also|besides|in addition|additionally))(?!\w)/iu;
const newer = /(?<!\w)(?:second|another|new|further|separate|own) (?:\w+ )?rule(?!\w)/iu;
const port =
  /(?<![\d.:/-])(?:(?:port|ports)\s)?(?<port>\d{2,5})(?![\d./-])(?:\s?\/?\(?(?<behind>TCP|UDP|SCTP)\)?)?/iu;
const protocol = /(?<!\w)(?<protocol>TCP|UDP|SCTP)(?!\w)/iu;
const pod =
  /(?<!\w)(?:pods?|pod ?selector)\s(?:(?:that are |which are )?(?:with|labelled|labeled|having|carrying)\s)?(?:the\s)?(?:labels?\s)?["'`]?(?<key>[a-z][\w./-]{0,60})["'`]?\s?(?:=|:)\s?["'`]?(?<value>[\w.-]{1,60})["'`]?/iu;
const filler =
  /^(?:(?:please|also|as|well|too|besides|in|addition|additionally|add|allow|allows|admit|admits|permit|permits|let|accept|covers?|cover|shall|should|must|be|to|from|the|existing|same|present|current|its|one|rule|of|and|port|ports|through|it|a|an|over|protocol|for|traffic|those|added|allowed|selector|new|further|additional)(?!\w)|[\s,:()"'`])*$/iu;

/** `also allow TCP 8443 in the existing rule`, `pods with app: batch as well`. */
export function widened({ plain }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const only = onlyRule(documents);
  if (only === undefined || !existing.test(plain) || newer.test(plain)) return undefined;
  const text = plain.replace(/\s(?:besides|in addition to|next to)\s[^]{1,60}$/iu, ' besides');
  return withPeer(text, only, documents) ?? withPort(text, only, documents);
}

function withPort(text: string, { path, rule }: Rule, documents: readonly JsonMap[]): Heard | undefined {
  const found = taken(text, port);
  const spoken = found && taken(found.rest, protocol);
  if (found === undefined || !isWhole(spoken ?? found)) return undefined;
  const kind = found.said['behind'] ?? spoken?.said['protocol'] ?? 'TCP';
  const ports = [
    ...listOf(rule['ports']),
    { protocol: kind.toUpperCase(), port: Number(found.said['port']) },
  ];
  return {
    documents: withAt(documents, [...path, 'ports'], ports),
    value: `${kind} ${found.said['port'] ?? ''}`,
  };
}

function withPeer(
  text: string,
  { path, rule, peers }: Rule,
  documents: readonly JsonMap[],
): Heard | undefined {
  const found = taken(text, pod);
  const { key, value } = found?.said ?? {};
  if (found === undefined || key === undefined || value === undefined || !isWhole(found)) return undefined;
  const list = [...listOf(rule[peers]), { podSelector: { matchLabels: { [key]: value } } }];
  return { documents: withAt(documents, [...path, peers], list), value: `${key}: ${value}` };
}

function isWhole({ rest }: Taken): boolean {
  return filler.test(rest);
}
