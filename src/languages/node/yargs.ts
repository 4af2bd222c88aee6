import type { SourceFile } from '../../facts/source.ts';
import { callsIn } from '../common/call.ts';
import { oneOf, type Demanded } from '../common/demanded.ts';

const taken = /(?:from |require\()['"]yargs(?:\/yargs)?['"]/u;
const parses = /\.argv\b|\.parse(?:Async|Sync)?\(/u;

/** What yargs insists on, where one file says all of it. */
export function demandedByYargs({ text, path }: SourceFile): Demanded | undefined {
  const at = text.search(taken);
  if (at === -1 || !parses.test(text) || /\bprocess\.argv\.(?:length|push)\b/u.test(text)) return undefined;
  const commands = callsIn({ text }, /\.command\(/gu).map(({ given }) => given);
  const own = commands.reduce((rest, given) => rest.replace(given, ''), text);
  const needed = [...placesIn(commands), ...optionsIn(own)];
  const isAsked =
    needed.length === 0 && /\.(?:demandCommand\((?!\s*0)|(?:demand|require)\(\s*[1-9])/u.test(own);
  const names = commands.flatMap(nameOf);
  if (needed.length === 0 && !isAsked) return undefined;
  const usage = isAsked ? (names.length > 0 ? oneOf(names) : 'ARGUMENT') : needed.join(' ');
  return { path, line: text.slice(0, at).split('\n').length, usage, commands: isAsked ? names : [] };
}

/** `.command('$0 <file>')`: the command that runs where none is named. */
function placesIn(commands: readonly string[]): string[] {
  const usual = commands.flatMap((given) => /^\s*\[?\s*['"](\$0[^'"\n]{0,120})['"]/u.exec(given)?.[1] ?? []);
  return usual.flatMap((one) =>
    [...one.matchAll(/<([\w.-]{1,40})>/gu)].map(([, name = '']) => name.toUpperCase()),
  );
}

function nameOf(given: string): readonly string[] {
  const name = /^\s*\[?\s*(?:\{[^}]{0,80}?command:\s*)?['"]([a-z][\w:-]{0,60})/u.exec(given)?.[1];
  return name === undefined ? [] : [name];
}

const insists = /\b(?:demandOption|required|require|demand)\s*:\s*(?:true|['"])/u;

/** Options that are said to be required and have no default. */
function optionsIn(text: string): string[] {
  const one = callsIn({ text }, /\.option\(\s*['"]([\w-]{1,60})['"]\s*,/gu).map(({ groups, given }) => ({
    name: groups[0] ?? '',
    given,
  }));
  const many = callsIn({ text }, /\.options\(\s*\{/gu).flatMap(({ given }) =>
    [...given.matchAll(/['"]?([\w-]{1,60})['"]?\s*:\s*\{([^{}]{0,600})\}/gu)].map(
      ([, name = '', body = '']) => ({
        name,
        given: body,
      }),
    ),
  );
  const listed = callsIn({ text }, /\.demandOption\(/gu).flatMap(({ given }) =>
    [...(/^\s*(?:\[[^\]]{0,300}\]|['"][\w-]{1,60}['"])/u.exec(given) ?? [])].flatMap((list) =>
      [...list.matchAll(/['"]([\w-]{1,60})['"]/gu)].map(([, name = '']) => name),
    ),
  );
  const required = [...one, ...many]
    .filter(({ given }) => insists.test(given) && !/\bdefault\s*:/u.test(given))
    .map(({ name }) => name);
  return [...new Set([...required, ...listed])].map(
    (name) => `--${name} ${name.replaceAll('-', '_').toUpperCase()}`,
  );
}
