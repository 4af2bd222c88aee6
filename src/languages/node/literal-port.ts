import { overLines } from '../../kernel/over-lines.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Evidence } from '../../facts/facts.ts';
import { configuredPort } from './configured-port.ts';
import { constantNamed, optionNamed, propertyNamed } from './constant.ts';

export type ServerPort = {
  readonly port: number;
  readonly env?: string;
  readonly evidence: Evidence;
};

const listening = [
  /\.listen\(\s*(?:\{[^}]{0,80}?port:\s*)?(\d{2,5})\b/u,
  /\.listen\(\s*(?:app|host(?:name)?|address),\s*(\d{4,5})\b/u,
  /\.listen\(\s*[A-Za-z_$][\w.$]{0,60}\s*(?:\|\||\?\?)\s*(\d{2,5})\b/u,
  /\b(?:serve|serveStatic|createServer|startStandaloneServer|WebSocketServer|Server|server)\(.{0,80}?\bport:\s*(\d{2,5})\b/u,
  /require\(\s*['"]socket\.io['"]\s*\)\(\s*(\d{2,5})\b/u,
  /\bport:\s*\{[^}]{0,120}?\bformat:\s*['"]port['"][^}]{0,60}?\bdefault:\s*(\d{2,5})\b/u,
  /\bnew (?:Server|WebSocketServer)\(\s*(\d{2,5})\b/u,
  /bindAsync\(\s*['"`][^'"`]{0,40}:(\d{2,5})['"`]/u,
  /\burl:\s*['"`](?:0\.0\.0\.0|\[::\]|localhost|127\.0\.0\.1):(\d{2,5})['"`]/u,
  /^const server\w*\s*=.{0,80}\bport:\s*(\d{2,5})\b/u,
  /\.set\(\s*['"]port['"]\s*,\s*(\d{2,5})/u,
  /^export default \{[^}]{0,60}\bport:\s*(\d{2,5})/u,
];
const listeningTo = new RegExp(
  overLines`
    (?:\.listen\(|\b(?:port|PORT):|bindAsync\(\s*['"\x60][^'"\x60]{0,40}:\$\{)\s*
    (?:\{[^}]{0,80}?port:\s*)?\+?(?:Number\(|parseInt\()?([A-Za-z_$][\w$]*(?:\.[\w$]+)*)
  `,
  'u',
);
/** A field of the settings that is asked for by its name. */
const asked =
  /(?:\.listen\(|\bport\w{0,10}\s*[:=]|\bPORT\s*=).{0,60}?\.get(?:[A-Z]\w{1,14})?(?:<\w{1,20}>)?\(\s*['"]([\w.:-]{1,60})['"]/u;
/** The settings are asked with a number for where they have none. */
const askedElse =
  /(?:\.listen\(|\bport\w{0,10}\s*[:=]|\bPORT\s*=).{0,60}?\.get(?:[A-Z]\w{1,14})?(?:<\w{1,20}>)?\(\s*['"][\w.:-]{1,60}['"]\s*,\s*(?:['"]number['"]\s*,\s*)?(\d{2,5})\s*\)/u;
const option = /^\s{1,20}port:\s*(\d{2,5}),?\s*$/u;
const serverFile =
  /\.listen\(|\bserve\(|[Hh]api\.(?:[Ss]erver)\(|Bun\.serve\(|startStandaloneServer\(|WebSocketServer\(|createMicroservice\(|new Elysia/u;

/** The port that the code itself says: in the call, in its options, by a constant or by the settings. */
export function literalPort(files: readonly SourceFile[]): ServerPort | undefined {
  const servers = files.filter(({ text }) => serverFile.test(text));
  const direct = [...listening.flatMap((pattern) => grep(files, pattern)), ...grep(servers, option)]
    .toSorted((a, b) => besides(a, files) - besides(b, files))
    .find((hit) => servers.length < 2 || besides(hit, files) < 2);
  if (direct !== undefined) return literal(direct, Number(direct.groups[0]));
  const callers = servers.length === 0 ? files : servers;
  const found = [
    ...grep(callers, asked).map(({ groups }) => propertyNamed(groups[0]?.split(/[.:]/u).at(-1) ?? '', files)),
    ...grep(callers, askedElse).map(({ path, line, groups }) => ({ path, line, value: Number(groups[0]) })),
    ...grep(callers, listeningTo).map(({ groups, path }) => valueOf(groups[0] ?? '', path, files)),
  ].find((constant) => constant !== undefined);
  // In a file of settings there are ports of others.
  const isOfSettings = found === undefined || found.path.endsWith('.json');
  const named = (isOfSettings ? configuredPort(files) : undefined) ?? found;
  return named === undefined ? undefined : literal({ ...named, groups: [] }, named.value);
}

/** A second server for metrics or health is not the one that is called, nor one that is only tried out; what is typed into is never. */
function besides({ path, line }: Hit, files: readonly SourceFile[]): number {
  const lines = files.find((file) => file.path === path)?.text.split('\n') ?? [];
  const text = lines[line - 1] ?? '';
  const before = lines[line - 2] ?? '';
  if (/(?:^|\/)repl\.\w{2,3}$/u.test(path)) return 2;
  return /metric|prom|health|admin|debug|\brepl\b/iu.test(text) || /\bif ?\([\w.]{0,40}\btest\b/u.test(before)
    ? 1
    : 0;
}

export function listenedNames(files: readonly SourceFile[]): string[] {
  return grep(files, listeningTo).map(({ groups }) => groups[0] ?? '');
}

/** What a name stands for: a constant of this file or of another, a field of the configuration. */
export function valueOf(
  name: string,
  path: string,
  files: readonly SourceFile[],
): ReturnType<typeof constantNamed> {
  if (name.includes('.'))
    return optionNamed(name, path, files) ?? propertyNamed(name.split('.').at(-1) ?? '', files);
  const taken = new RegExp(
    String.raw`\{[^{}]{0,200}\b${name.replaceAll('$', String.raw`\$`)}\b[^{}]{0,200}\}\s*=`,
    'u',
  );
  const isField = files.some((file) => file.path === path && taken.test(file.text));
  return constantNamed(name, path, files) ?? (isField ? propertyNamed(name, files) : undefined);
}

function literal(hit: Hit, port: number): ServerPort {
  return { port, evidence: { fact: 'port', path: hit.path, line: hit.line, why: `listens on ${port}` } };
}
