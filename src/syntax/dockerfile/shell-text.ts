import type { Heredoc, ShellText, Word } from './model.ts';
import { gap } from './scan.ts';
import type { Region } from './words.ts';

/** Shell source of the shell form: continuations become those of the shell, comments between become space. */
export function shellForm(region: Region): ShellText {
  const { masked, base } = region;
  if (!masked.includes(gap)) return { text: masked, base };
  return {
    text: masked.replaceAll(/\uE000+/gu, (run) => `\\\n${' '.repeat(run.length)}`.slice(0, run.length)),
    base,
  };
}

/** The words of the JSON form with space for what stands between them. */
export function execForm(region: Region, words: readonly Word[]): ShellText {
  const chars = Array.from({ length: region.masked.length }, () => ' ');
  for (const word of words) {
    const at = word.start - region.base + 1;
    const room = word.end - word.start - 2;
    const padded = word.text.slice(0, room).padEnd(room);
    for (let index = 0; index < room; index += 1) chars[at + index] = padded[index] ?? ' ';
  }
  return { text: chars.join(''), base: region.base };
}

/** `RUN <<EOF`: the body is the script. With words before the marker, the shell reads both. */
export function heredocForm(
  text: string,
  region: Region,
  {
    heredocs,
    words,
    end,
  }: { readonly heredocs: readonly Heredoc[]; readonly words: readonly Word[]; readonly end: number },
): ShellText | undefined {
  const [first] = heredocs;
  if (first === undefined) return undefined;
  const isAlone = words.length === heredocs.length && words[0]?.start === first.marker.start;
  if (isAlone)
    return { text: unixLines(text.slice(first.body.start, first.body.end)), base: first.body.start };
  const head = shellForm(region).text;
  return { text: unixLines(head + text.slice(region.base + head.length, end)), base: region.base };
}

/** What runs a script that begins with `#!`, as Docker runs a here-document; undefined for one that does not. */
export function interpreterOf({ text }: ShellText): readonly string[] | undefined {
  const words = /^\t*#!(.*)/u.exec(text)?.[1]?.trim().split(/\s+/u);
  return words?.[0]?.endsWith('/env') === true ? words.filter((word, at) => at > 0 && word !== '-S') : words;
}

/** A shell takes the carriage return of a Windows line for a part of its last word; nobody means that. */
function unixLines(text: string): string {
  return text.replaceAll('\r\n', ' \n');
}
