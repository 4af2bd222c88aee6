import { overLines } from '../../../kernel/over-lines.ts';
import { besideTexts } from './beside-texts.ts';
import type { Rewriting } from './rewriting.ts';

const yaml = overLines`
  (?:(?:kubernetes |k8s )?(?:ya?ml(?: manifest| file| definition| configuration| code)?|manifests?|definition|resource definition))
`;
const isShell = /-c(?!\w)|&&|\|\||```|\$\(/u;

/** What joins, what asks, and what amounts stand as: turns of phrase that all say the same. */
export const turns: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<=^|[.!?:]\s|\n)(?:
          (?:please |kindly |could you |can you |would you )*(?:show|give|get|send|hand)(?: me| us) (?:the|an?) ${yaml} (?:of|for)|
          (?:what|how) (?:would|should|does|could|might) (?:the|an?) ${yaml} look(?: like)? for|
          what (?:is|would be) the ${yaml} (?:of|for)
        ) (?=an? )
      `,
      'giu',
    ),
    'Create ',
  ],
  besideTexts(
    String.raw`(?<=[\w)"'\x60]) (?:&|plus(?= (?:an?|the) )) (?=[\w("'\x60/])`,
    () => ' and ',
    (words) => / (?:&|plus) /iu.test(words) && !isShell.test(words),
  ),
  [
    /(?<=(?<![\w-])(?:an?|the|this|that|my|one) )(?<!(?:after|before|during|on|of|each|every) \w{1,4} )deploy(?= (?:(?!key|script|pipeline|step|job|hook|token)[a-z][\w-]{0,62} )?(?:named|called|in|with|of|that|which|for|using|running|from)(?![\w-])|[.,;]|$)/giu,
    'Deployment',
  ],
  [
    /(?<![\w.-])(\d{1,6}(?:\.\d{1,3})?m?) (?:of )?(v?cpus?) and (\d{1,6}(?:\.\d)? ?[MG]i?) (?:of )?(memory|ram) as (?:the |its )?(?:resource )?(requests?|limits?)(?![\w-])/giu,
    (...[, cpu = '', cores = '', size = '', memory = '', side = '']) =>
      `${side} of ${cpu} ${cores} and ${size} ${memory}`,
  ],
  [
    /(?:on|at|in) an? (\d{1,3})[ -](minute|hour|second)s? (?:schedule|interval|cadence|basis)(?![\w-])/giu,
    'every $1 $2s',
  ],
  [
    /(?<!(?:environment|env|environmental|env\.|shell|build|template|workflow|pipeline|repository|instance|user|custom|of the|of) )(?<![\w.-])(variables?) (?=["'`]?[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,6}["'`]?(?![\w-]))/gu,
    'environment $1 ',
  ],
];
