/** Kinds that are told of together. */
export type Family =
  | 'account'
  | 'admission'
  | 'alias'
  | 'area'
  | 'definition'
  | 'limits'
  | 'other'
  | 'quota'
  | 'rank'
  | 'rights'
  | 'runtime'
  | 'slice'
  | 'snapshots'
  | 'walls';

const words = (english: string, chinese: string): RegExp =>
  new RegExp(`(?<![\\w-])(?:${english})(?![\\w-])|${chinese}`, 'iu');

const runs =
  '(?:deployments?|pods?|stateful ?sets?|daemon ?sets?|(?:cron ?)?jobs?|ingress|PVC|claim|config ?map|secret|service|svc|deploy|sts|ds)';
/** An image, or an object of another kind by its name. */
const isOther = new RegExp(
  `(?<![\\w./:@=-])[a-z0-9][\\w.-]*(?:/[\\w.-]+)*:(?!//|\\d{3,5}(?![\\w.]))v?\\d[\\w.-]*(?![\\w:/])|(?<![\\w-])images?(?![\\w-])|镜像(?!拉取|凭据|密钥)`,
  'iu',
);
const pulls = /image ?pull|pulls? (?:its |the )?images|拉取|images? with/iu;

/** What tells of a family, the rarest first: others are spoken of where it is told of. */
const signs: readonly (readonly [Exclude<Family, 'other'>, RegExp])[] = [
  [
    'admission',
    words(
      '(?:validating ?)?admission ?polic(?:y|ies)(?: ?bindings?)?|VAPB?|CEL',
      '准入策略|ValidatingAdmissionPolicy',
    ),
  ],
  ['definition', words('custom ?resource ?definitions?|CRDs?', '自定义资源定义|CustomResourceDefinition')],
  ['slice', words('endpoint ?slices?|endpoints object', '端点切片|EndpointSlice')],
  ['alias', words('external ?name|CNAME(?: records?)?|(?:DNS )?alias (?:for|of)', 'ExternalName|CNAME|别名')],
  ['snapshots', words('(?:volume ?)?snapshots?', '快照|VolumeSnapshot')],
  ['runtime', words('runtime ?class(?:es)?', '运行时类|RuntimeClass')],
  [
    'walls',
    words(
      'network ?polic(?:y|ies)|netpols?|(?<!access )(?<!retention )(?<!restart )polic(?:y|ies)(?=,? (?:(?:is|are|that|which|for|named|called)(?!\\w)|[`"]|[a-z]+-[a-z]))',
      '网络策略|NetworkPolicy',
    ),
  ],
  ['quota', words('(?:resource ?)?quotas?', '资源配额|配额|ResourceQuota')],
  ['limits', words('limit ?ranges?', '限制范围|LimitRange')],
  ['rank', words('priority ?class(?:es)?', '优先级类|PriorityClass')],
  [
    'rights',
    words(
      '(?:cluster ?)?roles?(?: ?bindings?)?(?! ?[=:])|RBAC|CRB',
      '集群角色|角色|(?:Cluster)?Role(?:Binding)?(?![=:])',
    ),
  ],
  ['account', words('service ?accounts?|sa', '服务[账帐][号户]|ServiceAccount')],
  ['area', words('namespaces?|ns', '命名空间')],
];

/** Families of the rest of the order. */
export const families: readonly Exclude<Family, 'other'>[] = [
  'area',
  'account',
  'quota',
  'limits',
  'rights',
  'walls',
  'rank',
  'runtime',
  'admission',
  'definition',
  'slice',
  'alias',
  'snapshots',
];

export type Part = { readonly text: string; readonly family: Family };

const kindWord =
  '(?:network ?polic|netpol|(?:resource ?)?quota|limit ?range|priority ?class|runtime ?class|(?:cluster ?)?role|service ?account|sa\\s|namespace|ns\\s|pod|deploy|service|svc|PVC|claim|NetworkPolicy|ResourceQuota|LimitRange|ServiceAccount|网络策略|资源配额|配额|限制范围|优先级类|服务[账帐][号户]|命名空间)';
/** Where a sentence ends, or the next object begins within it. */
const joint = new RegExp(
  [
    String.raw`(?<=[.!?])\s+`,
    String.raw`\n+`,
    String.raw`(?<=[;；。])\s*`,
    String.raw`\s\+\s+(?=(?:\w+\s)?${kindWord})`,
    String.raw`(?:,\s*)?(?:\s|(?<=,))(?:and|then|plus|and then|as well as|along with)\s+(?=(?:(?:create|add|define|write|make|give it|limit it with|set up|in it)\s)?(?:an?|the|another|its)\s(?:\w+\s){0,2}?${kindWord})`,
    String.raw`\s+and,?\s+(?:in it|inside(?: it)?|there),?\s+(?=an?\s)`,
    String.raw`,\s(?:(?:scheduled|running|run)\s)?(?:with|under|in|at|on)\s(?=an?\s(?:new\s)?(?:priority|runtime)\s?class\s(?:that|which|to be))`,
    String.raw`[，,]\s*(?=(?:并|再|然后|另外|同时|以及|还)(?:用|在其中|为其|给它)?(?:创建|新建|添加|定义|编写|建|写)?(?:一个)?\s?${kindWord})`,
  ].join('|'),
  'iu',
);

/** The text in parts that are of one family each: what names none goes on about that of the part before. */
export function partsOf(text: string): Part[] {
  const all = text.split(joint).filter((one) => one.trim() !== '');
  const isCapped = /quota|配额/iu.test(text) && !ranked.test(text);
  const main = mainOf(text, isCapped);
  const known: Part[] = [];
  const isSliced = /endpoint ?slice|端点切片/iu.test(text);
  for (const one of all)
    known.push({
      text: one,
      family: familyOf(one, { main, isCapped, isSliced }) ?? known.at(-1)?.family ?? 'other',
    });
  const first = known.find(({ family }) => family !== 'other')?.family;
  const opens = known.findIndex(({ family }) => family !== 'other');
  return known.map((one, at) =>
    at < opens && first !== undefined && !isRunning(one.text) && !isAnother.test(one.text)
      ? { ...one, family: first }
      : one,
  );
}

const ranked = /priority ?class[^.;]{0,40}(?:value|\d)|优先级类[^。；]{0,20}值/iu;

/** What is only told of one family is of it as a whole. */
function mainOf(text: string, isCapped: boolean): Family | undefined {
  const all = signs.filter(
    ([family, sign]) =>
      !/^(?:area|account)$/u.test(family) && !(isCapped && family === 'rank') && sign.test(text),
  );
  return all.length === 1 ? all[0]?.[0] : undefined;
}

type Whole = { readonly main: Family | undefined; readonly isCapped: boolean; readonly isSliced: boolean };

function familyOf(text: string, { main, isCapped, isSliced }: Whole): Family | undefined {
  if (isRunning(text)) return 'other';
  const own = signs.find(([family, sign]) => sign.test(text) && !(isCapped && family === 'rank'))?.[0];
  if (own !== undefined && !/^(?:area|account)$/u.test(own)) return own;
  if (isSliced && /(?<!\w)(?:service|svc)(?!\w)|服务/iu.test(text)) return 'slice';
  if (main === undefined) return isAnother.test(text) ? 'other' : own;
  return isOfItself(text, own, main) ? own : main;
}

/** An account beside roles is theirs, and a namespace that is not made is where the rest is. */
function isOfItself(text: string, own: Family | undefined, main: Family): boolean {
  return own === 'account' ? main !== 'rights' : own === 'area' && isMade.test(text);
}

/** Kinds that others read. */
const isAnother =
  /(?<![\w-])(?:deployments?|stateful ?sets?|daemon ?sets?|cron ?jobs?|ingress|PVC|persistent ?volume|config ?map|service(?! ?account)s?|svc|HPA|PDB|pods? (?:called|named|[`"]))(?![\w-])/iu;
const isMade =
  /(?:create|new|make|set up|add|need|define|prepare)s?\s(?:(?:an?|the|new)\s)*(?:namespace|ns)(?!\w)|(?:创建|新建|建立|准备)(?:一个)?(?:新的)?(?:名为\s?\S+\s?的)?命名空间|(?:(?<![\w-])(?:namespace|ns)\s|命名空间\s?)(?!(?:is|are|whose|with|that|which|label\w*)(?!\w))[`"]?[\w-]+[`"]?\s?[(（,，:：]?\s?(?:label|with the label|标签|PSA|PSS)|pod security|安全标准/iu;

function isRunning(text: string): boolean {
  return (
    isOther.test(text) &&
    !pulls.test(text) &&
    new RegExp(`(?<![\\w-])${runs}(?![\\w-])|Pod|容器|image|镜像`, 'iu').test(text)
  );
}
