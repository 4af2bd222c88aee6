import { dirname, join } from '../../kernel/paths.ts';
import type { SourceFile } from '../../facts/source.ts';
import { callsIn } from '../common/call.ts';
import { oneOf, type Demanded } from '../common/demanded.ts';
import type { Member } from './member.ts';
import { demandedByYargs } from './yargs.ts';

/** What Commander or yargs insists on, in the file that Node starts without a word behind it. */
export function demandsOf(member: Member): Demanded | undefined {
  const file = startedFile(member);
  if (file === undefined) return undefined;
  const led = ledTo(file, member.files);
  return demandedIn(file) ?? demandedByYargs(file) ?? (led === undefined ? undefined : demandedByYargs(led));
}

function startedFile({ start, files, pkg }: Member): SourceFile | undefined {
  const [node, path = '', ...given] = start?.words ?? [];
  if (node !== 'node' || given.length > 0) return undefined;
  const own = path.replace(/^\.\//u, '').replace(/\.[cm]?js$/u, '');
  const below = own.replace(/^(?:dist|build|lib|out)\//u, '');
  const wanted = new Set([own, `src/${below}`].map((one) => join(pkg.folder, one)));
  const [file, ...others] = files.filter((one) => wanted.has(one.path.replace(/\.[cm]?[jt]s$/u, '')));
  return others.length > 0 ? undefined : file;
}

/** The one file of the package that a file which is only there to be started leads to. */
function ledTo({ path, text }: SourceFile, files: readonly SourceFile[]): SourceFile | undefined {
  if (text.length > 400) return undefined;
  const named = [...text.matchAll(/(?:require\(|from |import )['"](\.\.?\/[\w./-]{0,100})['"]/gu)]
    .map(([, name = '']) => name)
    .filter((name) => !name.endsWith('.json'));
  const [name, ...others] = named;
  if (name === undefined || others.length > 0) return undefined;
  const base = join(dirname(path), name).replace(/\.[cm]?[jt]s$|\/$/u, '');
  return files.find((one) => [base, `${base}/index`].includes(one.path.replace(/\.[cm]?[jt]s$/u, '')));
}

const made = /\b(?:const|let|var) (\w{1,40}) = new (?:commander\.)?Command\(/gu;
const aware = /\bprocess\.argv\.(?:length|push)\b|\bisDefault\b|\bexitOverride\b|\bargv\.length\b/u;

function demandedIn(file: SourceFile): Demanded | undefined {
  const { text, path } = file;
  if (!/(?:from |require\()['"]commander['"]/u.test(text) || aware.test(text)) return undefined;
  const [own, ...others] = text.matchAll(made);
  const name = own?.[1] ?? 'program';
  const said = statementsOf(name, text);
  if (others.length > 0 || !said.some((one) => parses.test(one))) return undefined;
  const line = text.slice(0, text.search(beginning(name))).split('\n').length;
  return demandedBy(said, { path, line });
}

const parses = /\.parse(?:Async)?\((?:process\.argv)?\)/u;

function demandedBy(said: readonly string[], at: Pick<Demanded, 'path' | 'line'>): Demanded | undefined {
  const needed = neededBy(said.map((one) => one.split('.command(')[0] ?? '').join('\n'));
  const commands = isDoing(said) ? [] : commandsOf(said);
  const usage = [...needed, ...(commands.length > 0 ? [oneOf(commands)] : [])].join(' ');
  return usage === '' ? undefined : { ...at, usage, commands: needed.length > 0 ? [] : commands };
}

function beginning(name: string): RegExp {
  return new RegExp(String.raw`^(?:await |(?:const|let|var) (?=\w{1,40} = new ))?${name}\b`, 'mu');
}

/** What stands at the top of a file and begins with that name. */
function statementsOf(name: string, text: string): string[] {
  const begins = beginning(name);
  return text.split(/\n(?=[^\s})])/u).filter((one) => begins.test(one));
}

function isDoing(said: readonly string[]): boolean {
  return said.some((one) => /\.action\(/u.test(one.split('.command(')[0] ?? ''));
}

function commandsOf(said: readonly string[]): string[] {
  return said.flatMap((one) => /\.command\(\s*['"]([\w-]{1,60})/u.exec(one)?.[1] ?? []);
}

/** Without a default, which would stand behind its description. */
const required =
  /^\s*['"](?:-\w, )?(--[\w-]{1,60})(?: (<[\w-]{1,40}>))['"](?:\s*,\s*(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?,?\s*$/u;

function neededBy(text: string): string[] {
  return callsIn({ text }, /\.(arguments?|requiredOption)\(/gu).flatMap(({ groups: [kind = ''], given }) => {
    if (kind !== 'requiredOption') return /^\s*['"]<([\w-]{1,40})>/u.exec(given)?.[1]?.toUpperCase() ?? [];
    const [, flag = '', value = ''] = required.exec(given) ?? [];
    return flag === '' ? [] : [`${flag} ${value.slice(1, -1).toUpperCase()}`];
  });
}
