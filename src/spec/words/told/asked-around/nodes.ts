import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { wordsOf } from './pieces.ts';

const label = '["\'\\x60]?([a-z](?:[\\w./-]{0,80}\\w)?=[a-z0-9](?:[\\w.-]{0,60}\\w)?)["\'\\x60]?(?![\\w:=])';
/** Nodes of which it is told ahead what they are labelled with. */
const nodes = spaced(
  `(?<![\\w-])(?:nodes?|machines?|hosts?|boxes)(?![\\w-])(?:[^.\\n]|\\.\\w){0,160}?(?<![\\w-])label(?:s|led|ed)?(?: (?:with|by|as))? ${label}`,
);
const that = '(?:that|this|the|such an?|said)';

/** The one label of the nodes, and none where several are told of. */
function labelIn(words: string): string | undefined {
  const [first, ...others] = new Set([...words.matchAll(nodes)].map(([, one = '']) => one));
  return others.length === 0 ? first : undefined;
}

function said(pattern: string, written: (label: string) => string): Rewriting {
  return [
    spaced(pattern),
    (...groups) => {
      const own = labelIn(wordsOf(groups));
      return own === undefined ? (groups[0] ?? '') : written(own);
    },
    (words) => labelIn(words) !== undefined,
  ];
}

/** The nodes with that label, where it was told of them before which one that is. */
export const nodesPointed: readonly Rewriting[] = [
  said(
    overLines`
      (?<![\w-])(?:(?:is|be|gets|are) )?(?:only )?(?:placed|scheduled|put|runs?|started|allowed|lands?|goes|kept|running)(?: to run)?(?: only| exclusively)? (?:on|onto|to) (?:the )?nodes? (?:with|that (?:have|carry|bear)|which (?:have|carry|bear)|having|carrying|bearing) ${that} label(?:,? (?:via|by means of|through|using|with) (?:an? |the )?node ?-?selector)?
    `,
    (own) => `runs only on nodes labelled ${own}`,
  ),
  said(
    `(?<![\\w-])(?:only )?selects? (?:its |the )?nodes? (?:by|with|through|via) ${that} label`,
    (own) => `run only on nodes labelled ${own}`,
  ),
];
