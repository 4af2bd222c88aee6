import { indexLines, positionAt } from '../../kernel/text.ts';
import { documents } from '../../syntax/yaml/documents.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { type LineSlip, lineSlips } from './line-slips.ts';

export type Slipless = { readonly text: string; readonly mended: readonly string[] };

const mostRounds = 30;
const longest = 20_000;

/** Slips of the pen in YAML, where taking them away lets it be read further. */
export function withoutSlips(given: string): Slipless {
  const { text, mended } = everywhere(given);
  if (text.length > longest) return { text, mended };
  return readFurther(text, [...mended]);
}

function readFurther(given: string, mended: string[]): Slipless {
  let text = given;
  for (let round = 0; round < mostRounds; round += 1) {
    const at = firstFault(text);
    const best = at === undefined ? undefined : bestSlip(text, at);
    if (best === undefined) break;
    text = best.text;
    mended.push(`line ${best.line + 1}: ${best.what}`);
  }
  return { text, mended };
}

/** Of what may have been meant, what lets the text be read furthest. */
function bestSlip(text: string, at: number): LineSlip | undefined {
  const lines = text.split('\n');
  const slips = [at, at - 1].flatMap((line) => lineSlips(lines, line));
  const reaching = slips.map((slip) => ({ slip, reach: firstFault(slip.text) ?? lines.length + 1 }));
  const [best] = reaching.toSorted((a, b) => b.reach - a.reach);
  return best !== undefined && best.reach > at ? best.slip : undefined;
}

/** The line where reading ends, from 0; undefined where all can be read. */
function firstFault(text: string): number | undefined {
  for (const span of documents(text)) {
    const read = parse(text, span);
    if (!read.ok) return positionAt(indexLines(text), read.error.at.start).line - 1;
  }
  return undefined;
}

type Slip = { readonly what: string; readonly mend: (text: string) => string };

/** What is never meant, wherever it stands. */
const always: readonly Slip[] = [
  { what: 'no-break spaces are no indentation', mend: (text) => text.replaceAll(/[\u00a0\u3000]/gu, ' ') },
  {
    what: 'YAML is indented by spaces, not by tabs',
    mend: (text) => text.replaceAll(/^[ ]*\t[\t ]*/gmu, (indent) => indent.replaceAll('\t', '  ')),
  },
  {
    what: 'a colon or a quotation mark of another script is none for YAML',
    mend: (text) =>
      text
        .replaceAll(/^(\s*(?:- )?[\w./-]+)：\s*/gmu, '$1: ')
        .replaceAll(/[“”]/gu, '"')
        .replaceAll(/[‘’]/gu, "'"),
  },
  {
    what: 'a dash of a list has a space behind it',
    mend: (text) => text.replaceAll(/^(\s*)-(?=[A-Za-z][\w-]*:(?:\s|$))/gmu, '$1- '),
  },
  {
    what: 'the key of the version is written `apiVersion`',
    mend: (text) => text.replaceAll(/^api[-_ ]?version(?=:\s)/gimu, 'apiVersion'),
  },
  { what: 'objects are parted by `---`', mend: parted },
];

/** Two objects in a row, each with its own version and kind at the left edge. */
function parted(text: string): string {
  let seen = new Set<string>();
  return text
    .split('\n')
    .map((line) => {
      const key = /^(apiVersion|kind):/u.exec(line)?.[1];
      if (line.startsWith('---')) seen = new Set();
      if (key === undefined) return line;
      const isNext = seen.has(key);
      seen = isNext ? new Set([key]) : seen.add(key);
      return isNext ? `---\n${line}` : line;
    })
    .join('\n');
}

function everywhere(given: string): Slipless {
  return always.reduce<Slipless>(
    ({ text, mended }, { what, mend }) => {
      const better = mend(text);
      return better === text ? { text, mended } : { text: better, mended: [...mended, what] };
    },
    { text: given, mended: [] },
  );
}
