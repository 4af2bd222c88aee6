import { anyCase } from '../../../../kernel/any-case.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { namesOf } from '../../scope.ts';

const port = String.raw`(\d{2,5})(?![\w:%-]|\.\d)`;
const listens = String.raw`(?:listens?|listening|runs?|answers?|is|are|reachable|exposed)\son\s(?:port\s)?\d{2,5}(?!\w)`;

/** `vote listens on 80, result on 8081`, `端口：vote 80，result 8081`: of each what is told once for all. */
export function portsOfEach(called: readonly Called[]): readonly Rewriting[] {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length < 2) return [];
  const one = String.raw`((?:the\s|our\s)?${namesOf(known)})`;
  const pair = String.raw`${one}\s?[:：=]?\s?${port}`;
  const joint = String.raw`(?:\s?[,，、;；/]\s?|\s?(?:and|和|与)\s?)`;
  return [
    [
      anyCase(String.raw`(?<=${listens}[^.;\n]{0,80}(?:,|\sand|,\sand)\s)${one}\son\s(?:port\s)?${port}`),
      '$1 listens on port $2',
    ],
    [
      anyCase(String.raw`(?<![\w-])(端口|ports?)\s?[:：]\s?((?:${pair})(?:${joint}${pair}){1,7})`),
      (_, noun = '', list = '') =>
        list.replaceAll(anyCase(pair), (...found: readonly unknown[]) => {
          const [, name, number] = found;
          return `${String(name)} ${noun === '端口' ? noun : 'port'} ${String(number)}`;
        }),
    ],
  ];
}
