import { present } from '../../../kernel/present.ts';
import { nameOf } from './at.ts';
import { base, calledOf, isNameLike, onlyOf } from './base.ts';
import { spaceOf } from './places.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { lexicon, termsIn } from './terms.ts';
import type { Term } from './term.ts';

const aliases = [
  ...lexicon({
    kind: [
      'services?|svcs?|hostname|dns ?name|name|say|reach(?:able)?|call|known',
      '服务|Service|主机名|域名|名字|访问',
    ],
    type: [
      'aliases|alias(?: for| of)?|external ?names?|CNAME(?: records?)?|type',
      '别名|外部名称|CNAME(?:\\s?记录)?|类型|ExternalName',
    ],
    turn: ["port|ports|selector|tls|except|unless|not|n't|never|without", '端口|选择器|不|除'],
    idle: [
      'ought|provide|DNS|inside|cluster|simply|applications?|apps?|pods?|points?|pointing|resolves?|record|outside|external|database|hosted|maps?|clients?|short|instead|behind|redirects?|refers?|in-cluster|lives?|address',
      '集群|内部|外部|直接|指向|解析|映射|怎样|写|Pod|应用|外|记录|数据库|短',
    ],
  }),
  ...base,
];

/** A name within the cluster that stands for a host outside of it. */
export function alias(text: string): Gathered | undefined {
  const terms = termsIn(text, aliases);
  const taken = new Set<number>();
  const namespace = spaceOf(terms, taken);
  const hosts = terms.flatMap((term, at) => (isHost(term) ? [at] : []));
  const host = onlyOf(hosts.map((at) => nameOf(terms[at] ?? nobody)));
  for (const at of hosts) taken.add(at);
  const name = calledOf(terms, 'kind', taken) ?? lastName(terms, taken);
  if (host === undefined || name === undefined || terms.some(({ id }) => id === 'turn')) return undefined;
  const document = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: present({ name, namespace }),
    spec: { type: 'ExternalName', externalName: host },
  };
  return { documents: [document], odd: oddIn(terms, taken) };
}

const nobody: Term = { id: '', said: '', at: 0 };

/** `命名空间里的 smtp`: the only word left that may be a name. */
function lastName(terms: readonly Term[], taken: Set<number>): string | undefined {
  const open = terms.flatMap((term, at) =>
    !taken.has(at) && term.id === 'odd' && isNameLike(term) ? [at] : [],
  );
  const [only, ...others] = open;
  if (only === undefined || others.length > 0) return undefined;
  taken.add(only);
  return nameOf(terms[only] ?? nobody);
}

function isHost(term: Term): boolean {
  return (
    term.id === 'name' &&
    /^[a-z0-9-]+(?:\.[a-z0-9-]+){1,8}$/u.test(nameOf(term)) &&
    /\.[a-z]{2,}$/u.test(nameOf(term))
  );
}
