import { overLines } from '../../../../kernel/over-lines.ts';
import { says, words, type Teller } from './teller.ts';

const given = words(
  overLines`
    arguments?|args|flags?|options?|parameters?|started with|launched with|called with|run with|is told|passed|receives?|gets?|
    takes?|invoked with|switch(?:es)?
  `,
);
const one = overLines`
  (?<!\w)/bin/(?:ba|a)?sh|"[^"\n]{1,200}"|\x60[^\x60\n]{1,200}\x60|--?[a-z][\w.-]*(?:=[^\s,;"]{1,120})?(?<![.,])|
  https?:\/\/[^\s,;"]{3,160}(?<![.])
`;
const row = new RegExp(`(?<![\\w-])(?:${one})(?:(?:,? and |, ?| then )(?:${one}))*`, 'giu');
const flag = /(?<![\w-])--?[a-z]/u;

/** What says only that arguments follow. */
const lead = new RegExp(
  overLines`
    (?:
      \s(?:as|with|the|its|and|is|are|it|gets|receives?|told|passed|takes|given|started|launched|run|called|following)|
      \s(?:arguments?|args|flags?|parameters?|options?):?
    )+\s?$
  `,
  'iu',
);

/** Flags are arguments, whatever is said of them. */
export const argumentsTold: Teller = {
  tell: (said, { isUnread }) => {
    if (!says(said, given) || /\$|command|\[/u.test(said)) return undefined;
    const [found, ...more] = [...said.matchAll(row)].filter(([list]) => flag.test(list) && isUnread(list));
    if (found === undefined || more.length > 0) return undefined;
    const list = found[0].match(new RegExp(one, 'giu')) ?? [];
    const args = list.map((part) => JSON.stringify(part.replaceAll(/^["\x60]|["\x60]$/gu, '')));
    return `${said.slice(0, found.index).replace(lead, '')} with the args [${args.join(', ')}] ${said.slice(found.index + found[0].length).replace(/^ as (?:its |an? )?arguments?/iu, '')}`;
  },
};
