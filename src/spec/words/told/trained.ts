import { anyCase } from '../../../kernel/any-case.ts';
import { productsOf } from '../../ai/products.ts';
import { readModelWish } from '../../ai/read.ts';
import { toCount } from '../numbers.ts';
import type { Rewriting } from '../text/rewriting.ts';

const card = String.raw`(?:nvidia[\s-]+)?(?:tesla[\s-]+)?([AHLTVB]\d{1,3}[GS]?)(?:[\s-]+(\d{2,3})\s?GB?)?`;
const number = String.raw`(\d{1,2}|an?|one|two|three|four|five|six|eight|sixteen)`;
const noun = String.raw`(?:\s(?:gpus?|graphics\scards?|cards?|accelerators?))?`;
const node = String.raw`(?:\s(?:nodes?|machines?|hosts?))?`;
const each = String.raw`(?:\s(?:per\s(?:run|pod|job|replica|instance)|each))?`;
const end = String.raw`(?![\w./-]*\w)`;

/** Who serves or trains a model by a recipe of ours is read with its cards. */
function isOfNoRecipe(words: string): boolean {
  return readModelWish(words) === undefined;
}

/** `on 1 A100`, `two H100 GPUs`, `one GPU on an A100 node`: how many, and the nodes that have them. */
const cards: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`(?<![\w./-])(?:(?:on|with|using|needs?|gets?|wants?|takes?|uses?)\s(?:only\s)?)?${number}\s?(?:x\s?|×\s?)?(?:gpus?|cards?)\s(?:on|of|from)\s(?:an?\s|the\s|our\s)?${card}s?${node}${each}${end}`,
    ),
    placed,
    isOfNoRecipe,
  ],
  [
    anyCase(
      String.raw`(?<![\w./-])(?:(?:on|with|using|needs?|gets?|wants?|takes?|uses?)\s(?:only\s)?)?${number}\s?(?:x\s?|×\s?)?${card}s?${noun}${node}${each}${end}`,
    ),
    placed,
    isOfNoRecipe,
  ],
];

function placed(...[said, count = '', family = '', memory]: readonly (string | undefined)[]): string {
  const known = productsOf(family, memory) ?? [];
  if (known.length === 0) return said ?? '';
  const many = toCount(/^an?$/iu.test(count) ? 'one' : count);
  return `only on nodes where nvidia.com/gpu.product is one of ${known.join(', ')}, with ${String(many)} GPU${many === 1 ? '' : 's'}`;
}

const often = String.raw`(?:every|each|nightly|daily|weekly|hourly|monthly)`;
const image = String.raw`((?:[a-z0-9.-]{1,80}(?::\d{1,5})?\/){0,4}[a-z0-9._-]{1,100}:[\w.-]{1,100})`;

/** `train every night with acme/train:3`: what an image of its own trains by the clock is a CronJob like any other. */
const trained: readonly Rewriting[] = [
  [
    anyCase(String.raw`(?<![\w-])once\s(?:a|per|each|every)\s(night|day|week|month|hour)(?![\w-])`),
    'every $1',
  ],
  [
    anyCase(
      String.raw`(?<=^|[.\n]\s{0,3})(?:(?:please|we|it)\s){0,2}(?:re-?)?trains?(?:\s(?:it|(?:the|our|a|its)\s(?:[\w-]{1,20}\s)?model))?(?=\s${often}(?![\w-]))`,
    ),
    'CronJob that runs',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:our|the|my)\s(?:own\s)?)?image\s${image}\s(?:has\sto|must|should|shall|is\sto|will)\s(?:re-?)?train(?:\s(?:it|(?:the|our|a|its)\s(?:[\w-]{1,20}\s)?model))?(?=\s${often}(?![\w-]))`,
    ),
    'CronJob with image $1 that runs',
  ],
  [
    anyCase(
      String.raw`(?<=^|[.\n]\s{0,3})(?:(?:please|run|an?|the|our)\s){0,3}(nightly|daily|weekly|hourly)\s(?:re-?)?training(?:\s(?:run|job))?(?=\s(?:at|with|on|using|of)(?![\w-]))`,
    ),
    'CronJob that runs $1',
  ],
  [
    anyCase(
      String.raw`(?<=(?<![\w-])(?:every|each)\s[^.;\n]{1,40})(?<![\w-])an?\s(?:re-?)?training(?:\s(?:run|job))?\s(?=(?:with|of|using)\s)([^.;\n]{1,120}?)\s(?:should|must|has\sto|shall|is\sto)\s(?:run|start|be\srun)(?![\w-])`,
    ),
    'CronJob $1',
  ],
].map(([pattern, said]): Rewriting => [pattern as RegExp, said as string, isTraining]);

function isTraining(words: string): boolean {
  return /train/iu.test(words) && isOfNoRecipe(words);
}

/** Work on graphics cards that no recipe is for. */
export const onCards: readonly Rewriting[] = [...trained, ...cards];
