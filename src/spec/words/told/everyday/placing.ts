import { toCount } from '../../numbers.ts';
import { everyday } from './everyday.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const nodes = /(?<![\w-])(?:nodes?|machines?|hosts?|servers?|instances?|hardware)(?![\w-])/iu;
const putting =
  /(?<![\w-])(?:put|run|runs|running|schedule[ds]?|place|pin|land|lands|deploy|stick|keep|go|goes|with|that have|having|only|belongs?)(?![\w-])/giu;
const asks = /label|affinity|selector|taint|tolerat/iu;

const zone = String.raw`["'\x60]?([a-z]{2,12}(?:-[a-z]+){1,3}-?\d[a-z]?(?:-[a-z])?)["'\x60]?`;
const preferred = String.raw`(?:(?:should |must |to )?prefer(?:s|red|ably)?(?: to)?(?: (?:be|run|land|placed|scheduled))?)`;

/** A wish is no must. */
const zones: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<![\w-])${preferred}(?: (?:on|in|for))?(?: (?:the|a))?(?: (?:nodes|machines))?(?: (?:in|of|from))?(?: the)? (?:availability )?zone ${zone}(?![\w-])`,
      'giu',
    ),
    'prefers nodes with topology.kubernetes.io/zone=$1',
  ],
  [/(?<![\w-])preferably (?:run(?:ning)? )?on (?:the )?nodes (?=with|labell?ed)/giu, 'prefer nodes '],
];

const graphics = everyday({
  where: /gpu/iu,
  unless: asks,
  must: [/(?<![\w-])gpus?(?![\w-])/iu, nodes],
  idle: putting,
  write: () => 'node selector nvidia.com/gpu.present=true',
});

const processors = everyday({
  where: /arm|amd|x86/iu,
  unless: asks,
  must: [/(?<![\w-])(?<arch>arm64|arm|aarch64|graviton|amd64|x86(?:[-_]64)?)(?![\w-])/iu, nodes],
  idle: putting,
  write: ({ arch = '' }) => (/arm|aarch|graviton/iu.test(arch) ? 'on arm64 nodes' : 'on amd64 nodes'),
});

/** `2 A100s` */
const models: Rewriting = [
  /(?<![\w-])(\d{1,2}|an?|one|two|three|four|eight) (?:nvidia )?([AHLTVB]\d{1,3}[SG]?|RTX ?\d{4})(?:s|'s)?(?: gpus?| cards?)?(?![\w-])/giu,
  (...[, count = '', model = '']) => `${String(toCount(count))} GPUs of model ${model}`,
  (words) => /[AHLTVB]\d|RTX/iu.test(words),
];

const other = '["\'\\x60]?([a-z][a-z0-9-]{1,40})["\'\\x60]?';
const pods = String.raw`(?:\s(?:pods?|containers?|deployment|instances?|service|database|db))?(?=[.,;\n]|$|\s(?:and|but)\s)`;

/** Of others that run it is said where they are, and nobody asks for them. */
const beside: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<![\w-])(?:keep|run|put|place|schedule)s? (?:it|this|them|the app|its pods) (?:away|apart|separate|separated) from (?:the |our )?${other}${pods}`,
      'giu',
    ),
    'pod anti-affinity to pods with label app=$1',
  ],
  [
    new RegExp(
      String.raw`(?<![\w-])(?:keep|run|put|place|schedule)s? (?:it|this|them|the app|its pods) (?:next to|near|close to|beside|on the same (?:node|machine|host) as|together with) (?:the |our )?${other}${pods}`,
      'giu',
    ),
    'pod affinity to pods with label app=$1',
  ],
];

/** On what kind of machine it runs. */
export const placing = [...beside, ...zones, graphics, processors, models] as const;
