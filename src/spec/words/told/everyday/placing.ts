import { everyday } from './everyday.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const nodes = /(?<![\w-])(?:nodes?|machines?|hosts?|servers?|instances?|hardware)(?![\w-])/iu;
const putting =
  /(?<![\w-])(?:put|run|runs|running|schedule[ds]?|place|pin|land|lands|deploy|stick|keep|go|goes|with|that have|having|only|belongs?)(?![\w-])/giu;
const asks = /label|affinity|selector|taint|tolerat/iu;

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
  /(?<![\w-])(\d{1,2}|an?) (?:nvidia )?([AHLTVB]\d{1,3}[SG]?|RTX ?\d{4})(?:s|'s)?(?: gpus?| cards?)?(?![\w-])/giu,
  (...[, count = '', model = '']) => `${/^an?$/iu.test(count) ? '1' : count} GPUs of model ${model}`,
  (words) => /[AHLTVB]\d|RTX/iu.test(words),
];

/** On what kind of machine it runs. */
export const placing = [graphics, processors, models] as const;
