import { han, matter, piece, type Told } from '../sentence.ts';
import { count, counted, each } from '../values.ts';

const key = String.raw`(?:[a-z0-9][a-z0-9.-]{0,80}/)?[a-z0-9][\w.-]{0,60}`;
const effect = '(?:NoSchedule|PreferNoSchedule|NoExecute)';
const taint = String.raw`${key}(?:=[\w.-]{1,60})?:${effect}`;

/** Which machines it runs on: by their labels, what they keep others off with, and the cards in them. */
export const machines = matter(
  'taint|tolera|gpu|nodes|machines|node ?selector|污点|容忍|显卡',
  [
    String.raw`(?<taint>${taint}(?!\w)|(?<=(?:taints?|tainted|tolerat(?:e|es|ed|ions?))(?:\s(?:with|by|of|for|the|taint|key|is|called)){0,3}[\s:]{1,2}["'\x60]?|(?:污点|容忍)\s?["'\x60]?)(?!(?:the|that|with|by|it|this|them|those|taints?|nodes?|key|for|of|and|which|so|any|all)(?![\w-]))${key}(?:=[\w.-]{1,60})?(?![\w=:-]|\s(?:nodes?|taints?)))`,
    String.raw`(?<label>${key}=[\w.-]{1,60}(?![\w:-]))`,
    String.raw`(?<card>(?<=(?<![\w-])(?:(?:an?|one|two|four|eight|\d)\s)?)(?:nvidia|amd)\s(?=gpus?(?!\w)))`,
    each,
    piece('them', '(?:they|these|those|them)(?: all| both)?|both|all'),
    piece('gpu', 'nvidia.com/gpu|gpus?(?: cards?)?|graphics cards?'),
    piece('taint_', 'taints?|tainted|tolerat(?:e|es|ed|ions?)'),
    piece('label_', 'labell?ed|labels?|node ?selectors?|having|carry|carries|node labels?'),
    piece('nodes', '(?:gpu |worker |cluster )?(?:nodes?|machines?|hosts?|servers|pools?|node ?pools?)'),
    piece(
      'run',
      'runs?|running|sits?|lives?|goes?|put|land|belongs?|schedul(?:e|ed)|need(?:s|ed)?|use|gets?|give|per pod|each pod|per replica|one per pod|pod|only|have to|add|with|there|reserved?|pin(?:ned)?|stick|fixed|plac(?:e|ed)|allowed|must|ones|key|effect|value',
    ),
    han('gpu', 'gpu|显卡'),
    han('taint_', '污点|容忍'),
    han('label_', '标签|带有?|打了'),
    han('nodes', '节点|机器|主机'),
    han('run', '跑|运行|调度|部署|放|每个?|要|用|上面?|只|张|块'),
    count,
  ],
  onto,
);

function onto(told: Told): string | undefined {
  const [labels, taints] = [told.all('label'), told.all('taint')];
  const cards = cardsOf(told);
  if (cards === undefined || !isClear(told)) return undefined;
  if (taints.length + labels.length + cards.length === 0) return undefined;
  return [
    ...cards,
    ...labels.map((label) => `nodeSelector ${label}`),
    ...taints.map((taint) => tolerated(taint)),
  ].join(', ');
}

function isClear(told: Told): boolean {
  const labels = told.all('label');
  const isKnown = told.has('taint_') === told.has('taint') && (labels.length === 0 || isOfNodes(told));
  return isKnown && labels.length <= 2 && !told.hasOneOf('place', 'each', 'them');
}

function isOfNodes(told: Told): boolean {
  return told.has('nodes') || told.all('label_').some((said) => /node/iu.test(said));
}

/** So many are said, or those of the machines are spoken of; nothing where that is not clear. */
function cardsOf(told: Told): readonly string[] | undefined {
  const [many, ...more] = told.all('count');
  if (more.length > 0) return undefined;
  if (many === undefined) return told.has('card') ? undefined : [];
  return told.has('gpu') ? [`${String(counted(many))} nvidia GPU`] : undefined;
}

/** With a colon: behind `with key` a Secret that is spoken of elsewhere would have it. */
function tolerated(said: string): string {
  const [, key = said, value, effect = ''] = /^([^=:]+)(?:=([^:]+))?(:\w+)?$/u.exec(said) ?? [];
  return value === undefined
    ? `tolerations: ${key}${effect} operator Exists`
    : `tolerations: ${key}=${value}${effect}`;
}
