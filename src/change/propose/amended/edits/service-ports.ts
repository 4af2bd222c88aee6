import type { JsonMap } from '../../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../../spec/words/merge.ts';
import type { Heard } from '../clauses.ts';
import { withAt } from '../paths.ts';
import { taken } from '../pieces.ts';

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
  const services = documents.flatMap(({ kind }, at) => (kind === 'Service' ? [at] : []));
  const [at, ...others] = services;
  if (at === undefined || others.length > 0 || documents.length > 1) return undefined;
  const isPort = noun.test(text) || (adding.test(text) && /\d\s?(?:->|→)\s?\d/u.test(text));
  const made = adding.test(text) && isPort ? portIn(text) : undefined;
  if (made === undefined) return undefined;
  const ports = listOf(mapOf(documents[at]?.['spec'])['ports']);
  const isThere = ports.some((one) => mapOf(one)['port'] === made['port']);
  return isThere
    ? undefined
    : {
        documents: withAt(documents, [at, 'spec', 'ports'], [...ports, made]),
        value: `${textOf(made['name']) ?? ''} ${String(made['port'])}`.trim(),
      };
}

/** The port of which the words say all, and nothing else. */
function portIn(text: string): JsonMap | undefined {
  let rest = text;
  const said = [node, target, protocol, port, name, bare].reduce<Record<string, string>>((all, piece) => {
    const found = taken(rest, piece);
    if (found === undefined) return all;
    const own = Object.entries(found.said).flatMap(([key, one]) =>
      one === undefined || all[key] !== undefined ? [] : [[key, one]],
    );
    if (own.length > 0) rest = found.rest;
    return { ...all, ...Object.fromEntries(own) };
  }, {});
  if (said['port'] === undefined || !filler.test(rest)) return undefined;
  const to = said['target'];
  return {
    ...(said['name'] !== undefined && { name: said['name'] }),
    ...(said['protocol'] !== undefined && { protocol: said['protocol'] }),
    port: Number(said['port']),
    targetPort: to === undefined ? Number(said['port']) : /^\d+$/u.test(to) ? Number(to) : to,
    ...(said['node'] !== undefined && { nodePort: Number(said['node']) }),
  };
}
