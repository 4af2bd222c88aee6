import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Question } from '../../../facts/facts.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Spec, Workload } from '../../../spec/spec.ts';
import { listOf, mapOf, merge } from '../../../spec/words/merge.ts';
import { withEach } from './saying.ts';
import type { Ground, Heard } from './telling.ts';
import { isOfEach, whose } from './whose.ts';

const label = overLines`
  (?<key>(?:[a-z0-9][a-z0-9.-]{0,80}/)?[a-z][\w.-]{0,60})\s?(?:=|:\s?|\sis\s|\sin\s)\s?["'\x60]?
  (?<value>\w(?:[\w.-]{0,60}\w)?)["'\x60]?
`;
const sort =
  '(?<sort>arm(?:64)?|amd64|x86(?:_64|-64)?|intel|spot|preemptible|ssd|nvme|high-?mem(?:ory)?|big|burstable)';
const machines = '(?:nodes?|machines?|hosts?|instances|servers|pool|node\\s?pool|vms?)';
/** `spot nodes (label lifecycle=spot)`: which those are is told. */
const labelled = String.raw`${sort.replace('?<sort>', '?:')}\s${machines}\s?[(,]?\s?(?:(?:with|the|i\.e\.|that\sis|have)\s){0,3}(?:node\s?)?label(?:led)?:?\s${label}\)?`;
const everyone = String.raw`(?:(?:all|each)(?:\sof)?(?:\s(?:them|these|those|the|our|three|four|two|pods|processes|deployments|workloads|services|programs|parts)){1,3}|everything|both\sof\sthem|(?<=(?:^|[.;,\n])\s{0,3})all)`;
const soft = overLines`
  (?:
    if\s(?:there\s(?:are|is)\s(?:any|some|one)|(?:it\sis\s)?possible|available|they\sexist|we\shave\s(?:any|some))|
    whe(?:re|n)\s(?:possible|available)|preferably|ideally
  )
`;
const run = overLines`
  (?:
    (?:and|please|it|they|the\sapp|pods?|should|must|may|can|could|be|to|only|also|run|runs|running|put|schedule[ds]?|place[ds]?|go|goes|land|lands|live|deploy(?:ed)?|stay)\s
  ){0,7}
`;
const zhSort = '(?<sort>arm(?:64)?|amd64|x86|spot|抢占式?|竞价|ssd|nvme|固态|大内存)';
const zhOnto = '(?:调度|部署|跑|放|运行|安排|分配)(?:到|在|用|去)';
const zhOn = zhOnto.replaceAll(')', ')?');

/** Which machines it shall run on, by a label or by what people call them, and whether others would do. */
const sayings = [
  overLines`
    (?<![\w-])${run}(?<soft>prefer(?:s|red|ably)?|${soft},?)\s(?:${run})(?:to\s)?(?:run\s)?
    (?:on|onto|to|for)?\s?(?:the\s|our\s|an?\s)?(?:
      ${machines}\s(?:(?:with|labell?ed|that\shave|having|where|the|label|labels?)\s){0,3}${label}|
      ${labelled}|
      ${sort}\s${machines}
    )(?![\w-])
  `,
  overLines`
    (?<![\w-])${run}(?:on|onto|to)\s(?:the\s|our\s|an?\s)?(?:
      ${machines}\s(?:(?:with|labell?ed|that\shave|having|the|label|labels?)\s){0,3}${label}|
      ${labelled}|
      ${sort}\s${machines}
    )(?:\s(?:\(?taint(?:ed)?\s[^\s()]{3,80}\)?))?,?\s(?<soft>${soft})(?![\w-])
  `,
  String.raw`(?<![\w-])(?:(?:put|run|schedule|place|pin|deploy)\s)?${everyone}\s${run}(?:on|onto|to)\s(?:the\s|our\s)?${machines}\s(?:(?:with|labell?ed|that\shave|having|the|labels?)\s){1,4}${label}(?![\w-])`,
  String.raw`(?<![\w-])${run}(?:on|onto|to|use)\s(?:the\s|our\s|an?\s)?${labelled}`,
  String.raw`(?<![\w-])${run}(?:on|onto|to|use)\s(?:the\s|our\s|an?\s)?${sort}\s${machines}(?![\w-]|\s(?:with|labell?ed|tainted)|\s\(taint)`,
  overLines`
    (?<soft>优先|尽量|最好)\s?${zhOn}\s?(?:带有?|有|标签为?|打了)*\s?(?:${label}\s?(?:标签)?|${zhSort}\s?)的?\s?
    (?:节点|机器|主机|服务器|实例)(?:上面?|里)?(?:\s?[,，]?\s?(?:没有|不够|没)(?:的话)?(?:也行|也可以|就算了|再用别的|的话也行))?
  `,
  overLines`
    (?:(?:这?[两三四几]个|所有)(?:服务|应用)?|它们|请|要|需要|必须|只能|只|仅|把它们?|都|全|应该){0,5}
    ${zhOnto}\s?(?:带有?|有|标签为?|打了)*\s?${label}\s?(?:这个)?(?:标签)?的?\s?(?:节点|机器|主机|服务器)(?:上面?|里)?(?:去|跑)?
  `,
  String.raw`(?:请|要|需要|必须|只能|把它|都|应该)*${zhOnto}\s?${zhSort}\s?(?:类型)?的?\s?(?:节点|机器|主机|服务器|实例)(?:上面?|里)?`,
].map((source) => anyCase(overLines`${source}`));

type Told = {
  readonly said: string;
  readonly sort: string;
  readonly term: Term | undefined;
  readonly isSoft: boolean;
  readonly names: readonly string[];
  /** Of what is only started beside, too. */
  readonly isOfEach: boolean;
};
type Term = { readonly key: string; readonly value: string };

export function nodesTold(words: string, { called }: Ground): Heard {
  if (!/nodes?|machines?|hosts?|instances|servers|pool|vms?|节点|机器|主机|服务器|实例/iu.test(words))
    return { rest: words, rows: [], over: (spec) => spec };
  const taken = sayings.reduce<Taken>(
    (before, pattern) => {
      const own = [...before.rest.matchAll(pattern)]
        .filter(({ index }) => !refused.test(before.rest.slice(Math.max(0, index - 40), index)))
        .map((match) => toldBy(match, before.rest, called));
      return {
        rest: own.reduce((rest, { said }) => rest.replace(said, ', '), before.rest),
        told: [...before.told, ...own],
      };
    },
    { rest: words, told: [] },
  );
  const known = taken.told.filter(({ term }) => term !== undefined);
  return {
    rest: taken.rest,
    rows: known.map(({ said, term, isSoft }) => ({
      said: said.trim(),
      subject: isSoft ? preferred : required,
      value: `${term?.key ?? ''}=${term?.value ?? ''}`,
    })),
    over: (spec) => known.filter((one) => !one.isOfEach).reduce(placed, spec),
    settled: (spec) => ({ spec: known.filter((one) => one.isOfEach).reduce(placed, spec) }),
    asks: (spec) =>
      asked(
        spec,
        taken.told.filter(({ term }) => term === undefined),
      ),
  };
}

/** What shall not run there is no wish for such nodes. */
const refused =
  /(?:(?<![\w-])(?:not|never|nor|avoid|off|away\sfrom)|n't)\s(?:[\w-]+\s){0,3}$|(?:不要|不能|不得|不许|别|勿|禁止|避免)[^,，。;；\n]{0,8}$/iu;

type Taken = { readonly rest: string; readonly told: readonly Told[] };
const preferred = { en: 'Nodes, if there are any', zh: '优先的节点' };
const required = { en: 'Nodes', zh: '节点' };

function toldBy(
  { 0: said, index, groups = {} }: RegExpExecArray,
  words: string,
  called: Ground['called'],
): Told {
  const { key, value, sort: kind = '' } = groups;
  const arch = archOf(kind);
  const term =
    key !== undefined && value !== undefined
      ? { key, value }
      : arch === undefined
        ? undefined
        : { key: 'kubernetes.io/arch', value: arch };
  const span = { start: index, end: index + said.length };
  const isEach = isOfEach(words, span, called);
  const names = isEach ? [] : whose(words, span, called);
  return { said, sort: kind, term, isSoft: groups['soft'] !== undefined, names, isOfEach: isEach };
}

function archOf(kind: string): string | undefined {
  if (/^arm/iu.test(kind)) return 'arm64';
  return /^(?:amd64|x86|intel)/iu.test(kind) ? 'amd64' : undefined;
}

function placed(spec: Spec, { term, isSoft, names }: Told): Spec {
  if (term === undefined) return spec;
  return withEach(
    (one) => withPod(one, isSoft ? preferring(one, term) : { nodeSelector: { [term.key]: term.value } }),
    names,
  )(spec);
}

function preferring({ fragments }: Workload, { key, value }: Term): JsonMap {
  const before = mapOf(mapOf(mapOf(fragments?.pod)['affinity'])['nodeAffinity']);
  const terms = listOf(before['preferredDuringSchedulingIgnoredDuringExecution']);
  const preference = { matchExpressions: [{ key, operator: 'In', values: [value] }] };
  const all = [...terms, { weight: 100, preference }];
  return { affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: all } } };
}

function withPod(workload: Workload, more: JsonMap): Workload {
  const { fragments } = workload;
  return { ...workload, fragments: { ...fragments, pod: merge(mapOf(fragments?.pod), more) } };
}

/** No label of such machines is the same everywhere. */
function asked({ workloads }: Spec, told: readonly Told[]): Question[] {
  const first = workloads.find(({ image }) => image.kind === 'built');
  return told.slice(0, 1).flatMap(({ said, sort: kind }) =>
    first === undefined
      ? []
      : [
          {
            id: 'nodes',
            about: first.name,
            inWords: true,
            question: {
              en: `By which label are the ${kind} nodes known?`,
              zh: `${kind} 节点带有哪个标签？`,
            },
            why: {
              en: `“${said.trim()}” is nothing that every cluster calls the same. Until a label is said, any node is taken.`,
              zh: `“${said.trim()}” 在不同集群中的标签不同；在说明标签之前可以使用任何节点。`,
            },
            candidates: labels.find(([pattern]) => pattern.test(kind))?.[1] ?? ['nodeSelector pool=special'],
          },
        ],
  );
}

const labels: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /spot|preempt|抢占|竞价/iu,
    [
      'nodeSelector karpenter.sh/capacity-type=spot',
      'nodeSelector cloud.google.com/gke-spot=true',
      'nodeSelector eks.amazonaws.com/capacityType=SPOT',
    ],
  ],
  [/ssd|nvme|固态/iu, ['nodeSelector disktype=ssd', 'nodeSelector cloud.google.com/gke-local-ssd=true']],
];
