import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';

/** What stands in marks, in brackets or in YAML is a text of somebody: no turn of phrase is looked for in it. */
const texts = overLines`
  [\x60]{3}[\s\S]*?(?:[\x60]{3}|$(?![\s\S]))|(?<=^|\n)[^\S\n]*(?:-\s)?[\w./-]{1,80}:\s?["'][^\n]*|
  "[^"\n]{0,400}"|[\x60][^\x60\n]{0,400}[\x60]|(?<!\w)'[^'\n]{0,400}'(?!\w)|\[[^\]\n]{0,400}\]|\{[^}\n]{0,400}\}
`;

/** A rewriting of what stands beside such texts, tried only on words that hold a sign of it. */
export function besideTexts(
  said: string,
  written: (...groups: string[]) => string,
  isIn: (words: string) => boolean,
): Rewriting {
  return [
    new RegExp(`(${texts})|${said}`, 'giu'),
    (...[all = '', text, ...groups]) => (text === undefined ? written(all, ...groups) : all),
    isIn,
  ];
}
