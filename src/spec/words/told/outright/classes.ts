import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const annotation =
  '(?:the )?annotation ["\'\x60]?storageclass\\.(?:beta\\.)?kubernetes\\.io\\/is-default-class["\'\x60]?(?:(?: ?= ?| ?: ?| set to | with the value | being )["\'\x60]?true["\'\x60]?)?(?: set)?';
const by = '(?:through|via|with|using|by|by means of|by way of|use|set|carries)';
const aside = `(?:,? \\(?${by} ${annotation}(?: for (?:that|this))?\\)?)`;
const cluster = '(?: (?:of|in|for) (?:the|our|this) cluster)?';
const pair = '["\'\x60]?[A-Za-z][\\w./-]{0,60}=["\'\x60]?[\\w./-]{0,60}\\w["\'\x60]?';
const pairs = `(${pair}(?:(?:,? and |, | as well as )${pair}){0,4})`;
const ends = '(?=[.,;)]|$| and )';

const plain = (said: string): string => said.replaceAll(/\sas\swell\sas\s/giu, ' and ');

/** How a class is the default, what its volumes become, and what its provisioner is handed. */
export const classesOutright: readonly Rewriting[] = (
  [
    [
      spaced(
        `(?<![\\w-])(?:mark|make|set|declare|flag) (?:it|this class|the class)(?: as)? (?:the )?default(?: (?:storage ?)?class)?${cluster}${aside}`,
      ),
      'It is the default class',
    ],
    [
      spaced(
        `,? (?:that|which) (?:the |our )?cluster (?:treats|uses|takes|regards) as (?:its|the) default(?: (?:one|class|storage class))?${aside}?`,
      ),
      ' as the default class',
    ],
    [spaced(`(?<=default[^.;\\n]{0,60}) \\((?:${by} )?${annotation}(?: for (?:that|this))?\\)`), ''],
    [
      spaced(
        `(?<![\\w-])(?:(?:volumes? )?(?:are|is|be|get|gets|being) )?deleted (?:on|upon|after|at|once|when|as soon as) (?:(?:they|it) (?:are|is|have been|has been) )?(?:release|released|their release)${ends}`,
      ),
      'reclaim policy Delete',
    ],
    [
      spaced(
        '(?<![\\w-])(?:the )?provisioning is (?:to be )?(?:done|delegated|handled|performed|left|carried out|provided) (?:by|to) (?:the )?(?:provisioner )?(?=[a-z][\\w.-]{0,60}[./])',
      ),
      'its provisioner is ',
    ],
    [
      spaced(
        `,? to which ${pairs} (?:are|is|get) (?:handed over|passed|given|handed)(?: on)? as (?:its )?parameters?`,
      ),
      (...[, said = '']) => `, with the parameters ${plain(said)}`,
    ],
    [
      spaced(`(?<![\\w-])with ${pairs} as (?:its |the )?parameters?${ends}`),
      (...[, said = '']) => `with the parameters ${plain(said)}`,
    ],
  ] as const satisfies readonly Rewriting[]
).map(([said, written]): Rewriting => [said, written, isOfClass]);

function isOfClass(words: string): boolean {
  return /(?<![\w-])storage\s?class(?![\w-])/iu.test(words);
}
