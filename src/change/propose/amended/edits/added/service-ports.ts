import type { JsonMap } from '../../../../../kernel/json.ts';
import { present } from '../../../../../kernel/present.ts';
import { listOf, mapOf, textOf } from '../../../../../spec/words/merge.ts';
import type { Heard } from '../../clauses.ts';
import { spelt, withAt } from '../../paths.ts';
import { taken } from '../../pieces.ts';

const adding =
  /^(?:after them,?\s|behind (?:it|them),?\s)?(?:(?:add|append|include|insert|expose|open|declare)\s|(?:and\s)?(?:one|an?)\s(?:more|further|additional)\s(?=port))/iu;
const noun = /(?<!\w)ports?(?!\w)/iu;
const node = /(?:node ?port)(?:\s?[:=]\s?|\s(?:is\s|of\s|number\s)?)(?<node>\d{5})/iu;
const target =
  /(?:(?:target(?: ?port)?|to (?:the )?(?:target ?port|port)|(?:maps?|goes|leads?|forwards?|directed|forwarded|sent|routed?) to|on the pods|->|→|to)(?:\s?[:=]\s?|\s(?:is\s|of\s|number\s|the target ?port\s|port\s)?))(?<target>\d{2,5}|(?<=target ?port:? (?:is )?)[a-z][a-z0-9-]{0,14})/iu;
const protocol = /(?<!\w)(?<protocol>TCP|UDP|SCTP)(?!\w)/u;
const port = /(?<![\w.-])(?<port>\d{2,5})(?![\w.-])/u;
const name =
  /(?:(?:named|called|by the name(?: of)?|with the name|name:?)\s|(?<=(?<!target )port,?\s))["'`]?(?!(?:with|that|which|on|for|named|called|and|to|of|maps?|is)(?!\w))(?<name>[a-z][a-z0-9-]{0,14})["'`]?(?![\w-])/iu;
const bare = /^(?:(?:add|append|include)\s)(?:port\s)?(?<name>[a-z][a-z0-9-]{1,14})(?=\s?[:,(]|\s\d)/iu;
const filler =
  /^(?:(?:after|behind|them|it|add|append|include|insert|expose|open|declare|one|an?|more|further|additional|second|third|fourth|another|new|the|port|ports|target|service|listens?|at|on|which|that|is|are|and|for|with|to|of|its|pods?|number|maps?|goes|leads?|forwards?|directed|forwarded|sent|named|called|too|as|well|traffic|protocol|over|also|container|targetPort)(?!\w)|[\s,:()"'`/])*$/iu;

/** `add a third port named metrics that maps 9419 to the target port 15692`. */
export function portAdded(text: string, documents: readonly JsonMap[]): Heard | undefined {
  const [service, ...others] = documents;
  if (service?.['kind'] !== 'Service' || others.length > 0 || !adding.test(text)) return undefined;
  const made = noun.test(text) || /\d\s?(?:->|→)\s?\d/u.test(text) ? portIn(text) : undefined;
  const ports = listOf(mapOf(service['spec'])['ports']);
  if (made === undefined || ports.some((one) => mapOf(one)['port'] === made['port'])) return undefined;
  return {
    documents: withAt(documents, [0, 'spec', 'ports'], [...ports, made]),
    value: `${textOf(made['name']) ?? ''} ${spelt(made['port'])}`.trim(),
  };
}

/** The port of which the words say all, and nothing else. */
function portIn(text: string): JsonMap | undefined {
  const said = new Map<string, string>();
  const rest = [node, target, protocol, port, name, bare].reduce((left, piece) => {
    const found = taken(left, piece);
    const own = Object.entries(found?.said ?? {}).filter(([key]) => !said.has(key));
    for (const [key, one = ''] of own) said.set(key, one);
    return own.length === 0 || found === undefined ? left : found.rest;
  }, text);
  return said.has('port') && filler.test(rest) ? portOf(said) : undefined;
}

function portOf(said: ReadonlyMap<string, string>): JsonMap {
  const to = said.get('target') ?? said.get('port') ?? '';
  return present({
    name: said.get('name'),
    protocol: said.get('protocol'),
    port: Number(said.get('port')),
    targetPort: /^\d+$/u.test(to) ? Number(to) : to,
    nodePort: said.has('node') ? Number(said.get('node')) : undefined,
  });
}
