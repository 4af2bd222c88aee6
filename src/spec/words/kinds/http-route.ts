import type { JsonMap } from '../../../kernel/json.ts';
import type { Around, Kind } from '../kind.ts';
import { listOf, mapOf } from '../merge.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { rulesOf } from './rules.ts';
import { joined, sharing } from './weights.ts';

export const httpRoute: Kind = {
  kind: 'HTTPRoute',
  apiVersion: 'gateway.networking.k8s.io/v1',
  names: ['http ?-?routes?', 'HTTP~路由'],
  reader: phrases('http-route', { en: 'Gateway', zh: '网关' }, [
    [
      [
        '(?:attached to|attaches to|attach to|bound to|binds to|on|via|through|using|parent|for|referencing|references?)(?: is| ref| of| the| a|:)* gateway(?: named| called)? (?!API(?![\\w-])){name}',
        '(?:attached to|attaches to|attach to|bound to|on|via|through|using|references?) (?:the )?{name} gateway',
        '(?:挂载到|绑定到|附加到|使用|通过|关联到)(?:名为)?(?:网关|Gateway)~{name}',
        'parent ?-?refs?(?: name| gateway)?{is}{name}',
        '(?:arrives? at|comes? (?:in )?through|enters? through|attached to|hangs? on) (?:the )?gateway {name}',
        '(?:挂载到|绑定到|附加到|使用|通过)(?:名为)?~{name}~的?(?:网关|Gateway)',
      ],
      (gateway = '') => on('HTTPRoute', { gateway }),
    ],
  ]),
  body: routeBody,
};

function routeBody(facts: JsonMap, around: Around): JsonMap {
  const gateway = facts['gateway'] ?? around.drafts.find(({ kind }) => kind === 'Gateway')?.name ?? 'gateway';
  const rules = rulesOf({ ...facts, pieces: sharing(listOf(facts['pieces']).map(mapOf)) }, around);
  const hostnames = rules.flatMap(({ host }) => host ?? []);
  return {
    spec: {
      parentRefs: [{ name: gateway }],
      ...(hostnames.length === 0 ? {} : { hostnames }),
      rules: joined(rules.flatMap(({ paths }) => paths.map(toRule))),
    },
  };
}

function toRule({ path, pathType, backend, weight }: JsonMap): JsonMap {
  const service = mapOf(mapOf(backend)['service']);
  const port = mapOf(service['port'])['number'] ?? 80;
  return {
    matches: [{ path: { type: pathType === 'Exact' ? 'Exact' : 'PathPrefix', value: path } }],
    backendRefs: [{ name: service['name'], port, ...(weight !== undefined && { weight }) }],
  };
}
