import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const program = overLines`
  (?:
    python3?|node|java|perl|ruby|php|npm|go|bash|sh|redis-server|mysqld|mongod|nginx|curl|wget|
    pg_dump|mysqldump|rsync|git|kubectl|celery|gunicorn|uvicorn|echo|sleep|cat|tail|date
  )
`;
const word = '[\\w./:=@%+-]{0,80}[\\w/=+%]';
const plain = '(?!(?:and|with|in|on|as|which|that|sees|at)(?!\\w))[a-z][\\w./-]{0,60}\\w';

/** A command line as the list of its words: what stands in quotes is one of them. */
function listed(line: string): string {
  const words = line.match(/"[^"]*"|'[^']*'|[^\s"']+/gu) ?? [];
  return JSON.stringify(words.map((one) => one.replaceAll(/^["']|["']$/gu, '')));
}

const asList =
  (begin: string) =>
  (...[, line = '']: readonly string[]): string =>
    `${begin}${listed(line)}`;

/** Commands that are typed into a sentence as into a terminal. */
export const typedTold: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?:and |which |that |to |then |it )*(?:
        runs?|running|executes?|executing|starts?(?: up)?(?: with| as)?|started with|calls?|launches
      ) (
        (?!(?:/bin/)?(?:ba|a)?sh -)[a-z][\w./-]{1,40}(?: ${plain}){0,3} -{1,2}${word}(?: ${word}){0,6} (?:"[^"\n]{1,300}"|'[^'\n]{1,300}')
      )(?=[.,;)]|$| and | in | on )
    `,
    asList('runs '),
  ),
  ...phrased(
    `(?:(?:prints?|shows?|lists?|dumps?|outputs?|writes?|does|tells?)(?: (?:only|just|out|its|the|all|whole|environment|variables|env|date|time|it|so|that))* )?(?:with|by|using|via|runs?|executes?|running|through|:) ((?:/bin/)?(?:ba|a)?sh -c [\\w./-]{1,60}\\w)(?=[.,;)]|$| and )`,
    asList('runs '),
  ),
  ...phrased(
    overLines`
      (?<=[a-z0-9]:v?[\w.-]{1,60})(?:,|:| with| running| runs) (
        ${program}(?: (?!(?:with|and|the|in|on|as|to|from|by|every|once|at)(?!\w))${word}){1,12}
      )(?=,|;|\.(?: |$)|$| and )(?<! (?:image|version))
    `,
    asList(', runs '),
  ),
];
