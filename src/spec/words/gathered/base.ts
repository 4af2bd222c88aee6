import { idAt, nameAt, saidAt } from './at.ts';
import { lexicon } from './terms.ts';
import type { Term } from './term.ts';

/** What says nothing by itself, or only where or how something is called. */
export const base = lexicon({
  ns: ['namespaces?|ns', '命名空间|名字空间|名称空间'],
  called: [
    'call (?:it|this|the (?:\\w+ )?object)|named|called|(?:by|with|under|has|have) the name(?: of)?|names? (?:is|are)|by the name of|titled|name',
    '名为|名叫|名称(?:为|是)?|名字(?:为|是|叫)?|叫做|叫作|名|叫',
  ],
  in: ['in|inside|within|into', '在|位于'],
  same: [
    'there|over there|in it|in the same (?:namespace|place)|(?:of|in) (?:this|that|the same|its own) namespace|in there',
    '(?:在)?(?:其中|同一?(?:个)?命名空间|该命名空间|此命名空间|这个命名空间|里面)',
  ],
  idle: [
    `(?:please|create|creating|creates|make|makes|write|define|add|give|gives|set up|set|need|needs|needed|want|wants|wanted|require|required|requires|prepare|declare|generate|provide|apply|show|produce|new|object|objects|resource|manifest|manifests|yaml|kubernetes|k8s|the|an?|this|these|those|that|which|who|whose|where|and|or|with|of|for|to|on|by|as|at|from|is|are|was|were|be|been|being|has|have|having|shall|should|must|may|can|will|would|could|it|its|itself|they|their|them|we|our|us|you|your|i|me|my|so|such|also|both|too|then|plus|respectively|following|first|second|third|finally|one|ones|kind|type|own|just|simply|well|under|through|via|using|use|uses|used|let|lets|there(?:'s| is| are| should be| must be)|i'd like|would like|i'm|we're|it's|what|how do i|how do we|how can i|do|does|get|gets|how|here|up|out|down|altogether|another|whole|together|v1|api|two|three|four|five|further|each|itself|[a-z]+(?:\\.[a-z0-9]+)*\\.k8s\\.io/v\\d\\w*|themselves|per|about|all in|like|not yet|w/|exactly|whose|since|just|still|already|exists?|usual|likewise|corresponding|single|only needed|itself|resulting|goes into|put|into a|together with|separate|individual|sole|during|before|after|because|while|tonight's|also)`,
    '这|请|帮我|我想|想|作为|管理员|团队|老的?|旧的?|目前|现在|今晚|升级|期间|迁移|仍(?:然)?(?:在)?|只是|以下|如下|同样|接入|里面|放|起|加上?|完全|手工|手动|状态|开|带上|库|外面|算|来源|另建|建|帮忙|创建|新建|建立|添加|增加|编写|定义|写(?:出|一个|一份|好)?|生成|准备|提供|配置|设置|声明|需要|希望|想要|要求|应该|应|一个|一份|一条|一份|两个|三个|两份|两条|这个|那个|这些|该|此|其|它们?|我们的?|我的?|你|之后|之前|然后|接着|最后|首先|先|再|并且|并|且|以及|和|与|及|或者?|还|也|都|均|全部|整个|为|是|有|的|地|了|着|中|里|内|下|上|对于|对|让|使得?|给|把|将|用(?:来|于)?|使用|通过|由|以|从|到|可以|可|能够?|会|属于|作为|进行|个|条|种|份|类型|对象|资源|清单|另外|另|同时|分别|其余|属|来|去|做|时|后|前|要|放|新|本|各|被|一|二|两|三|所|则|而|于|着|成|拥|具',
  ],
});

/** Who can be called so: what looks like a name, or a word nobody knows. */
export function isNameLike(term: Term | undefined): boolean {
  if (term === undefined) return false;
  if (
    /^(?:same|this|that|its|their|own|other|whole|last|next|past|addition|front|case|turn)$/u.test(term.said)
  )
    return false;
  return term.id === 'name' || (/^(?:plain|odd)$/u.test(term.id) && /^[a-z][a-z0-9]*$/u.test(term.said));
}

const bracket = /^[(（:：`"'“”]$/u;

/** What stands behind a kind or `called`, and is called so; brackets and `named` in between. */
export function nameBehind(terms: readonly Term[], at: number): number | undefined {
  let next = at + 1;
  while (next < terms.length && next <= at + 4 && isBetween(terms[next])) next += 1;
  if (isNameLike(terms[next])) return next;
  // `class is fast-ssd`, `类用 fast`: a word alone may go on.
  const said = saidAt(terms, next);
  const isSure = said === 'is' ? idAt(terms, next + 1) === 'name' : isNameLike(terms[next + 1]);
  return /^(?:is|为|是|用|=)$/u.test(said) && isSure ? next + 1 : undefined;
}

function isBetween(term: Term | undefined): boolean {
  if (term === undefined) return false;
  return term.id === 'called' || /^v1$/u.test(term.said) || (term.id === 'mark' && bracket.test(term.said));
}

/** What a kind is called: behind it, before it between commas, or by the only name that nobody else has. */
export function calledOf(terms: readonly Term[], kind: string, taken: Set<number>): string | undefined {
  const behind = terms.flatMap(({ id }, at) => (id === kind ? (nameBehind(terms, at) ?? []) : []));
  const called = terms.flatMap(({ id }, at) => (id === 'called' ? (nameBehind(terms, at) ?? []) : []));
  const open = terms.flatMap(({ id }, at) => (id === 'name' ? [at] : []));
  const ahead = terms.flatMap(({ id }, at) => (id === kind ? (nameAhead(terms, at) ?? []) : []));
  for (const all of [behind, called, ahead, open]) {
    const own = all.filter((at) => !taken.has(at));
    const name = onlyOf(own.map((at) => nameAt(terms, at)));
    if (own.length > 0 && name === undefined) return undefined;
    if (name === undefined) continue;
    for (const at of own) taken.add(at);
    return name;
  }
  return undefined;
}

/** `oracle-1 is an EndpointSlice`, `csi-snap as its class`. */
export function nameAhead(terms: readonly Term[], at: number): number | undefined {
  const before = /^(?:the|an?|its)$/u.test(saidAt(terms, at - 1)) ? at - 2 : at - 1;
  const isSaid = /^(?:is|as|,|，)$/u.test(saidAt(terms, before));
  return isSaid && idAt(terms, before - 1) === 'name' ? before - 1 : undefined;
}

/** The only one of several that is named. */
export function onlyOf<T>(all: readonly T[]): T | undefined {
  const [only, ...others] = new Set(all);
  return others.length === 0 ? only : undefined;
}
