import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const one =
  '(?:"[^"\\n]{1,120}"|\\x60[^\\x60\\n]{1,120}\\x60|https?://[^\\s,;"]{3,160}[\\w/]|/?[\\w][\\w./:=-]{0,100}[\\w/]|--?[\\w][\\w.=/-]{0,80}\\w)';
const list = `(${one}(?:, ${one}){0,6},? and ${one})`;
const quoted = (said: string): string =>
  said
    .split(/,?\s(?:and\s)?(?=\S)/u)
    .map((part) => JSON.stringify(part.replaceAll(/["`,]/gu, '')))
    .join(', ');
const written = (said: string): string => `has the args [${quoted(said)}]`;

/** What a container is given when it starts, in a list of words. */
export const stepsTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<![\\w-])(?:its|the|whose) arguments (?:are|being|read) (?:the following: )?${list}(?=[.;,?]|$)`,
    ),
    (...[, said = '']) => `it ${written(said)}`,
  ],
  [
    spaced(`,? to which (?:the )?arguments ${list} are (?:passed|given|handed)`),
    (...[, said = '']) => `, which ${written(said)}`,
  ],
  [
    spaced(
      overLines`
        (?<=(?<![\w-])container (?:[^.;?\n]|\.\w){3,160}?(?:,| with| and))(?: the)? (?:arguments|args) ${list}(?=[.;?]|$)
      `,
    ),
    (...[, said = '']) => ` it ${written(said)}`,
  ],
];
