import { present } from '../../../kernel/present.ts';
import { has, idAt, nameOf, placesOf, take, termAt } from './at.ts';
import { base, calledOf, isNameLike, nameBehind } from './base.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { lexicon, termsIn } from './terms.ts';
import type { Term } from './term.ts';

const ranks = [
  ...lexicon({
    kind: ['priority ?class(?:es)?|class', '优先级类(?:别)?|PriorityClass'],
    value: ['(?:priority )?value(?: of)?|priority(?: of)?', '(?:优先级)?(?:数)?值|优先级'],
    minus: ['minus|negative', '负'],
    hundred: ['hundred', '百'],
    thousand: ['thousand|k', '千'],
    tenThousand: ['tenthousand', '万'],
    million: ['million', '百万'],
    preempt: [
      'preempt(?:s|ion|ing|ed)?(?: policy| other pods| pods)?|preemptionPolicy|evicts?',
      '抢占(?:策略)?(?:其[他它]\\s?Pod)?|抢占其[他它](?:的)?\\s?Pod',
    ],
    never: [
      "never|not|n't|doesn't|no|non|is not|don't",
      '不(?:会|能|可|得|要)?(?:作为|是)?|从不|永不|绝不|非|Never',
    ],
    default: [
      '(?:the )?(?:(?:global|cluster ?wide) ?default|default(?: one| class)?)',
      '全局默认(?:值)?|globalDefault|默认(?:优先级)?',
    ],
    yes: ['true|PreemptLowerPriority', 'true|PreemptLowerPriority'],
    no: ['false', 'false'],
    description: ['desc(?:ri(?:ption|bed as|bed))?|reads?', '描述(?:写|为)?|说明'],
    turn: ['except|unless|if|until', '除'],
    idle: [
      'numeric|explicitly|act|its|defined|scheduled|executing|pods?|others?|running|policy|already|lower|evict',
      'Pod|其[他它]|策略|正在运行|设(?:为|置为)?|写',
    ],
  }),
  ...base,
];

/** What goes first, by its value. */
export function rank(text: string): Gathered | undefined {
  const terms = termsIn(text, ranks);
  const taken = new Set<number>();
  const value = valueIn(terms, taken);
  const described = terms.findIndex(({ id }) => id === 'text');
  if (described !== -1) taken.add(described);
  const description = terms[described] ?? quotedBehind(terms, 'description', taken);
  const name = calledOf(terms, 'kind', taken);
  if (name === undefined || value === undefined || terms.some(({ id }) => id === 'turn')) return undefined;
  const preemption = saidOf(terms, 'preempt');
  const byDefault = saidOf(terms, 'default');
  const document = present({
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name },
    value,
    globalDefault: byDefault === undefined ? undefined : byDefault,
    preemptionPolicy: preemption === undefined ? undefined : preemption ? 'PreemptLowerPriority' : 'Never',
    description: description === undefined ? undefined : nameOf(description),
  });
  return { documents: [document], odd: oddIn(terms, taken) };
}

function quotedBehind(terms: readonly Term[], id: string, taken: Set<number>): Term | undefined {
  const at = terms.findIndex((one) => one.id === id);
  const own = at === -1 ? undefined : nameBehind(terms, at);
  if (own !== undefined) taken.add(own);
  return own === undefined ? undefined : terms[own];
}

/** Whether it does so: denied right before or behind it. */
function saidOf(terms: readonly Term[], id: string): boolean | undefined {
  const at = terms.findIndex((one) => one.id === id);
  if (at === -1) return undefined;
  const ahead = upToField(terms.slice(Math.max(0, at - 4), at).toReversed());
  const behind = upToField(terms.slice(at + 1, at + 4));
  return has(behind, /^yes$/u) || (!has(ahead, /^never$/u) && !has(behind, /^(?:never|no)$/u));
}

function upToField(terms: readonly Term[]): readonly Term[] {
  const end = terms.findIndex(
    ({ id, said }) =>
      /^(?:preempt|default|value|description|text)$/u.test(id) || /^[,，;；.。、]$/u.test(said),
  );
  return end === -1 ? terms : terms.slice(0, end);
}

const words: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  tenThousand: 10_000,
  million: 1_000_000,
};
const counts = 'one two three four five six seven eight nine ten'.split(' ');

/** `1000000`, `-100`, `minus one hundred`, `100 万`. */
function valueIn(terms: readonly Term[], taken: Set<number>): number | undefined {
  const all = terms.flatMap((term, at) => {
    const factor = words[terms[at + 1]?.id ?? ''];
    const own = term.id === 'number' ? Number(nameOf(term)) : counts.indexOf(term.said.toLowerCase()) + 1;
    if (term.id !== 'number' && (own === 0 || factor === undefined)) return [];
    taken.add(at);
    const sign = terms[at - 1]?.id === 'minus' ? -1 : 1;
    return [sign * own * (factor ?? 1)];
  });
  const [only, ...others] = new Set(all);
  return others.length === 0 ? only : undefined;
}

const runs = [
  ...lexicon({
    kind: ['runtime ?class(?:es)?', '运行时类|RuntimeClass'],
    handler: ['(?:prepared |its )?handlers?', '处理(?:程序|器)|handler'],
    overhead: ['(?:pod ?)?overhead|podFixed', '(?:额外)?开销|overhead'],
    nodes: ['nodes?(?: ?selector)?|scheduling', '节点(?:选择器)?|nodeSelector|scheduling'],
    label: ['labels?|labell?ed', '标签'],
    cpu: ['cpus?|cores?', 'CPU'],
    memory: ['memory|mem|ram', '内存'],
    turn: ["tolerat\\w*|taints?|except|unless|not|n't|never", '容忍|污点|除|不'],
    idle: [
      'only|applies|apply|maps?|accounts?|per|pods?|selects?|latter|former|adds?|additional|prepared|fixed|runtime|workload|isolation|extra|running|runs?|scheduled|restricted',
      '只|仅|每个|Pod|运行时|额外|调度|运行',
    ],
  }),
  ...base,
];

/** With what containers are run, what that costs and where it is there. */
export function runtime(text: string): Gathered | undefined {
  const terms = termsIn(text, runs);
  const taken = new Set<number>();
  const at = handlerAt(terms);
  if (at === undefined || has(terms, /^turn$/u)) return undefined;
  const handler = take(terms, at, taken);
  const name = calledOf(terms, 'kind', taken);
  const amounts = placesOf(terms, 'amount').map((one) => take(terms, one, taken));
  const pairs = placesOf(terms, 'pair').map((one): [string, string] => {
    const { key = '', value = '' } = termAt(terms, one);
    taken.add(one);
    return [key, value];
  });
  if (name === undefined || (amounts.length > 0 && !has(terms, /^overhead$/u))) return undefined;
  const costs = amounts.map((one) => [/[KMGTPE]i?$/u.test(one) ? 'memory' : 'cpu', one]);
  const document = present({
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name },
    handler,
    overhead: costs.length === 0 ? undefined : { podFixed: Object.fromEntries(costs) },
    scheduling: pairs.length === 0 ? undefined : { nodeSelector: Object.fromEntries(pairs) },
  });
  return { documents: [document], odd: oddIn(terms, taken) };
}

function handlerAt(terms: readonly Term[]): number | undefined {
  const at = terms.findIndex(({ id }) => id === 'handler');
  if (at === -1) return undefined;
  const isIdle = idAt(terms, at + 1) === 'idle' && isNameLike(terms[at + 2]);
  return nameBehind(terms, at) ?? (isIdle ? at + 2 : isNameLike(terms[at - 1]) ? at - 1 : undefined);
}
