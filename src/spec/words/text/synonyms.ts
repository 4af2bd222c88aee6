import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';

const name =
  '(["\'`]?(?!(?:the|an?|its?|this|that|in|of|is|be|to|same)(?![\\w-]))[a-z0-9][\\w.-]{0,80}(?<!\\.)["\'`]?)';
const should = '(?: is| are| should be| must be| will be| shall be| would be)';
const making = overLines`
  (?:create|write|prepare|produce|make|set up|design|define|compose|draft|provide|author|develop|craft|construct|devise|generate|build|put together)
`;

/**
 * Ways of putting names, namespaces, labels and obligations that all say the same: they come into one form before
 * anything is read, so that no reader has to know them all.
 */
export const synonyms: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<=^|[.!?:]\s|\n)(?:
          (?:we|i)(?:'re| are|'m| am) (?:looking for|in need of|after)|
          (?:your|the|our|my) (?:task|job|goal|assignment|aim|objective) (?:here )?is to ${making}|
          (?:we|i) require|what (?:we|i) (?:need|want|require|would like) is
        ) (?=(?:an?|the|two|three) (?!way))
      `,
      'giu',
    ),
    'Create ',
  ],
  [
    new RegExp(
      overLines`
        (?:(?:which|that) (?:goes|go) by(?: the name(?: of)?)?|going by(?: the name(?: of)?)?|(?:which|that) (?:is|are) (?:titled|designated)(?: as)?|
        titled|designated(?: as)?|identified (?:as|by the name(?: of)?)|
        (?:bearing|carrying|having|given|with) the name(?: of)?|(?<!goes )by the name of|whose name${should}) ${name}(?=[\s,.;:)]|$)
      `,
      'giu',
    ),
    'named $1',
  ],
  [
    new RegExp(
      overLines`
        (?:
          (?:(?:that|which) (?:lives?|resides?|sits?|is (?:located|placed|deployed))|residing|located|placed|living|situated|housed|defined) (?:in|inside|within|under)|
          within|inside|under|targeting|belonging to|assigned to|scoped to
        ) (?:the |our )?
        (?:namespace (?:named |called )?${name}|(?!(?:same|own|every|each|any|other|their|your|another|new|all|both|whole|entire)(?![\w-]))${name} namespace)(?=[\s,.;:)]|$)
      `,
      'giu',
    ),
    (...[, after, before]) => `in the namespace ${after ?? before ?? ''}`,
  ],
  [
    /(?<=[\w)] )(?:ought to|(?:is|are) (?:expected|required) to)(?= (?:not |also |always |never |only )?[a-z]{2,})/giu,
    'should',
  ],
  [/(?:via|through|over) (?=port \d)/giu, 'on '],
  [
    /(?:(?:bearing|carrying|having) (?:the |a )?labels?|tagged(?: with)?(?: the labels?)?|marked with(?: the labels?)?) (?=["'`]?[a-z][\w./-]{0,80}["'`]?(?:=|: ?)["'`]?\w)/giu,
    'labelled ',
  ],
];
