import type { JsonMap } from '../../../../../kernel/json.ts';
import { listOf, mapOf } from '../../../../../spec/words/merge.ts';
import type { Heard } from '../../clauses.ts';
import { spelt, withAt } from '../../paths.ts';
import { taken, type Taken } from '../../pieces.ts';

const path = /(?<![\w./:-])["'`]?(?<path>\/[\w./-]*)["'`]?(?![\w/])/u;
const type =
  /(?:path ?type:?\s(?:is\s|of\s)?|of (?:the )?type\s|\()?["'`]?(?<type>Prefix|Exact|ImplementationSpecific)["'`]?\)?/u;
const backend =
  /(?<![\w-])["'`]?(?<service>[a-z][a-z0-9-]{1,60})["'`]?(?::|,?\s(?:(?:on|at|with|and)\s)?(?:(?:its|the)\s)?port(?:\snumber)?:?\s)(?<port>\d{2,5})(?!\w)/iu;
const flipped =
  /(?:port\s)(?<port>\d{2,5})\s(?:of|on)\s(?:the\s)?(?:service\s)?["'`]?(?<service>[a-z][a-z0-9-]{1,60})["'`]?(?!\w)/iu;
const adding =
  /(?<!\w)(?:add(?:ed)?|append|include|insert|new|another|further|additional|everything|requests|third|second)(?!\w)/iu;
const filler =
  /^(?:(?:add|added|append|include|insert|an?|new|another|further|additional|second|third|the|path|paths|rule|with|which|that|should|shall|must|ought|be|leads?|lead|routes?|routed|goes|go|points?|point|handed|sent|to|for|from|of|type|pathType|service|backend|port|on|at|its|and|as|well|too|also|everything|requests|below|under|traffic|everything|is|are|it|number)(?!\w)|[\s,:;()"'`]|->|→)*$/iu;

/** `add the path /docs (Prefix) to portal-docs:8000`: behind those of the one host that there is. */
export function pathAdded(text: string, documents: readonly JsonMap[]): Heard | undefined {
  const made = adding.test(text) ? pathIn(text) : undefined;
  const paths = made === undefined ? undefined : onlyPaths(documents);
  if (made === undefined || paths === undefined || paths.some((one) => one['path'] === made['path']))
    return undefined;
  const pathType = made['pathType'] ?? paths[0]?.['pathType'] ?? 'Prefix';
  const all = [...paths, { path: made['path'], pathType, backend: made['backend'] }];
  return {
    documents: withAt(documents, [0, 'spec', 'rules', 0, 'http', 'paths'], all),
    value: spelt(made['path']),
  };
}

function onlyPaths([document, ...others]: readonly JsonMap[]): JsonMap[] | undefined {
  const [rule, ...more] = listOf(mapOf(document?.['spec'])['rules']);
  if (document?.['kind'] !== 'Ingress' || others.length + more.length > 0) return undefined;
  return listOf(mapOf(mapOf(rule)['http'])['paths']).map(mapOf);
}

function pathIn(text: string): JsonMap | undefined {
  const called = taken(text, path);
  const sorted = called && orWhole(called.rest, type);
  const led = sorted && (taken(sorted.rest, flipped) ?? taken(sorted.rest, backend));
  if (led === undefined || !filler.test(led.rest)) return undefined;
  const { service, port } = led.said;
  return {
    path: called?.said['path'],
    pathType: sorted?.said['type'],
    backend: { service: { name: service, port: { number: Number(port) } } },
  };
}

function orWhole(text: string, piece: RegExp): Taken {
  return taken(text, piece) ?? { said: {}, rest: text };
}
