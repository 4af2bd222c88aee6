import { overLines } from '../../../../kernel/over-lines.ts';
import { sign, told, type Described } from './described.ts';

const level = '(?:restricted|baseline|privileged)';
const place = '(?:space|room|place|corner|area|home)';
const modes: readonly (readonly [mode: string, said: RegExp])[] = [
  ['warn', /warn/iu],
  ['audit', /audit|logged|written down|recorded|noted/iu],
];

export const namespace: Described = {
  kind: 'Namespace',
  isAlone: true,
  unless: /(?<![\w-])(?:role|polic(?:y|ies)|image|cores?|memory)(?![\w-])/iu,
  signs: [sign(`${place}~${level}`)],
  says: [
    [
      told(
        `(?:pods )?(?:in )?(?:the |a )?new ${place} ([a-z][a-z0-9-]{1,60}) (?=must|should|may|can|has|have|is|are|shall)`,
      ),
      'named $1, ',
    ],
    [
      told(
        overLines`
          (?:pods |those |ones |things |the )*(?:that |which )?(?:[a-z]+ )?(?:the |only )?(${level})
          (?: (?!while|but|and those)[^.;,]{1,60}|,? (?:is|are)(?: only)? [a-z]+)?
          (?:[^.;,]{0,40}(?:but|people|users?|you|they) [^.;,]{0,40}warn[a-z]*)?
        `,
      ),
      (said, found = '') =>
        `pod security ${modes.find(([, one]) => one.test(said))?.[0] ?? 'enforce'}=${found.toLowerCase()}`,
    ],
    [
      told(
        overLines`
          (?:we |i |you )?(?:need|want|set up|make|open|give us|prepare|reserve)(?: us)? (?:a |an |the )?
          (?:new )?(?:${place} )(?:named |called |of the name )?["'\x60]?([a-z][a-z0-9-]{1,60})["'\x60]?
        `,
      ),
      'named $1',
    ],
  ],
};
