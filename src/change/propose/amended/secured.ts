import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf } from '../../../spec/words/merge.ts';
import type { Heard } from './clauses.ts';
import { nodesIn, withAt } from './paths.ts';
import { taken } from './pieces.ts';

const tls = /(?<!\w)(?:tls|https|secure|certificate|encrypt\w*)(?!\w)|证书|加密/iu;
const secret =
  /(?:secret|证书)\s?(?:(?:named|called)\s|是|为)?\s?["'`]?(?!(?:for|in|of|to|and|named|called)\s)(?<name>[a-z0-9][\w.-]{0,80}\w)["'`]?/iu;
const hostNamed = /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/iu;
const someHost = /(?<!\w)(?:(?:the|this|that|its|both|all)\shosts?|it|site)(?!\w)|域名|主机/iu;
const filler = new RegExp(
  overLines`
    ^(?:
      (?:add|enable|use|turn|on|configure|secure|serve|terminate|should|must|be|enabled|added|configured|set|up|it|tls|https?|via|over|by|using|with|the|this|that|its|an?|both|all|same|existing|present|for|in|of|
      from|stored|kept|held|certificate|secret|ingress|hosts?|and|to|whose|which|is|are|termination|please)
      (?!\w)|[\s,:，、()"'\x60]|
      请|给|为|该|这个|两个|都|所有|同一个?|现有|域名|主机|启用|开启|配置|加密|证书|在|存放|于|使用|用|的|中|里|和|加上?|并|名为|Secret
    )*$
  `,
  'iu',
);

/** `secure the host with the Secret x`: the hosts that it has are those that are meant. */
export function secured(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const at = documents.findIndex(({ kind }) => kind === 'Ingress');
  const secretName = at === -1 ? undefined : secretIn(withoutHosts(clause, documents));
  if (secretName === undefined) return undefined;
  const spec = mapOf(documents[at]?.['spec']);
  const hosts = listOf(spec['rules']).flatMap((one) => mapOf(one)['host'] ?? []);
  if (hosts.length === 0 || (hosts.length > 1 && !someHost.test(clause))) return undefined;
  const list = [...listOf(spec['tls']), { hosts: [...new Set(hosts)], secretName }];
  return { documents: withAt(documents, [at, 'spec', 'tls'], list), value: `TLS ${secretName}` };
}

function withoutHosts(clause: string, documents: readonly JsonMap[]): string {
  const hosts = documents.flatMap(({ spec }) =>
    listOf(mapOf(spec)['rules']).map((one) => mapOf(one)['host']),
  );
  return hosts.reduce<string>(
    (left, host) => (typeof host === 'string' ? left.replaceAll(host, 'the host') : left),
    clause,
  );
}

/** The Secret of which a clause says that it secures what is there, and nothing else. */
function secretIn(clause: string): string | undefined {
  if (!tls.test(clause) || hostNamed.test(clause)) return undefined;
  const called = taken(clause, secret);
  return called !== undefined && filler.test(called.rest) ? called.said['name'] : undefined;
}

const exactly =
  /^(?:(?:the|both|all|each|every|of)\s){0,4}paths?\s(?:should|must|has to|have to|is to|are to|shall)\s(?:be\s)?(?:match(?:ed)?\s)?(?:by |as )?(?:(?<exact>exact(?:ly)?)|(?:its |their |the )?prefix(?:es)?)$/iu;

/** `the path should be matched exactly`. */
export function matchedHow(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const said = exactly.exec(clause);
  const types = said === null ? [] : nodesIn(documents).filter(({ path }) => path.at(-1) === 'pathType');
  if (types.length === 0) return undefined;
  const pathType = said?.groups?.['exact'] === undefined ? 'Prefix' : 'Exact';
  return {
    documents: types.reduce((all, { path }) => withAt(all, path, pathType), documents),
    value: pathType,
  };
}
