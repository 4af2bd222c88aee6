import { overLines } from '../../kernel/over-lines.ts';
import { present } from '../../kernel/present.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Read } from './variables.ts';

/** Variables whose names the code hands on: to a function of its own that reads them, or in a list that it goes through. */
export function handedReads(files: readonly SourceFile[]): Read[] {
  return grep(files, dynamic)
    .slice(0, most)
    .flatMap((hit) => {
      const name = hit.groups.find((group) => group !== '') ?? '';
      const around = aroundOf(hit, files);
      return (
        listedReads(name, around) ?? helpersOf(name, around).flatMap((one) => callsOf(one, files, around))
      );
    });
}

const most = 40;

/** The environment is asked for what another name holds. */
const dynamic = new RegExp(
  overLines`
    \b(?:
      process\.env\[|[gG]etenv\(|LookupEnv\(|os\.environ(?:\.get\(|\[)|env::var(?:_os)?\(|System\.getenv\(\)\.get\(
    )\s?&?([A-Za-z_]\w{0,40})\s?[)\],]|
    \b([A-Za-z_]\w{0,40}) (?:not )?in (?:os\.environ|process\.env)\b
  `,
  'u',
);

type Around = {
  readonly path: string;
  readonly text: string;
  /** From a few lines above to the place itself. */
  readonly above: readonly string[];
  readonly isOptional: boolean;
};

const reach = 12;

function aroundOf({ path, line }: Hit, files: readonly SourceFile[]): Around {
  const text = files.find((file) => file.path === path)?.text ?? '';
  const lines = text.split('\n');
  const after = lines.slice(line - 1, line + 8).join('\n');
  return { path, text, above: lines.slice(Math.max(0, line - reach), line), isOptional: !ends.test(after) };
}

/** The program does not go on without it. */
const ends = /\b(?:throw|raise|panic|exit|[eE]xpect|unwrap|[fF]atal\w{0,2}|abort|die)\b/u;

/** The names of the list that the nearest loop takes them from. */
function listedReads(name: string, { path, text, above, isOptional }: Around): Read[] | undefined {
  const loop = new RegExp(
    overLines`
      \bfor\b[^\n]{0,60}?\b${name}\b[^\n]{0,20}?(?::=\s?range|\bin|\bof|:)\s(.{1,300})|
      (\w{1,60})\.(?:forEach|filter|every|some|map|each)\(?\s?[({|]{0,2}\s?${name}\b
    `,
    'u',
  );
  const said = above.findLast((line) => loop.test(line)) ?? '';
  const [, taken = '', called] = loop.exec(said) ?? [];
  if (said === '') return undefined;
  const held = /["']/u.test(taken) ? taken : heldBy(called ?? /\w{1,60}/u.exec(taken)?.[0] ?? '', text);
  return namesIn(held).map((one) => ({ path, line: lineOf(one, text), name: one, isOptional }));
}

/** What a list of that name is said to hold. */
function heldBy(name: string, text: string): string {
  const list = String.raw`\b${name}\b[^\n=;"']{0,60}=[^"';\n]{0,60}[[({][^\])}]{0,3000}`;
  return new RegExp(list, 'u').exec(text)?.[0] ?? '';
}

function namesIn(held: string): string[] {
  return [...held.matchAll(/["']([A-Z][A-Z0-9_]{0,60})["']/gu)].map(({ 1: name = '' }) => name);
}

function lineOf(name: string, text: string): number {
  const at = Math.max(0, text.search(new RegExp(`["']${name}["']`, 'u')));
  return text.slice(0, at).split('\n').length;
}

/** The function whose parameter it is. */
function helpersOf(name: string, { above }: Around): string[] {
  const defined = new RegExp(
    String.raw`\b(?:def|func|fn|function|fun|String|int|boolean|const|let) (\w{2,60})(?: ?= ?(?:async )?(?:function ?)?)?(?:<[^>\n]{1,60}>)?\([^\n]{0,80}\b${name}\b`,
    'u',
  );
  return above.flatMap((line) => defined.exec(line)?.[1] ?? []).slice(-1);
}

/** Names that anything may have are only known in their own file. */
const anybodys = /^(?:get|has|read|load|find|value|text|str|int|bool|num|opt)$/u;

function callsOf(helper: string, files: readonly SourceFile[], { path: own, isOptional }: Around): Read[] {
  const call = new RegExp(
    String.raw`\b${helper}(?:<[^>\n]{1,40}>)?\(\s?["']([A-Z][A-Z0-9_]{0,60})["'](?:\s?,\s?(?:["']([^"'\n]{0,200})["']|(\d{1,10}|true|false)\b|([^)\s])))?`,
    'u',
  );
  const meant = anybodys.test(helper) ? files.filter(({ path }) => path === own) : files;
  return grep(meant, call).map(({ path, line, groups: [name = '', text = '', bare = '', other = ''] }) =>
    present({
      path,
      line,
      name,
      fallback: text || bare || undefined,
      isOptional: isOptional || other !== '',
    }),
  );
}
