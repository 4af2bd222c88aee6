import { overLines } from '../../kernel/over-lines.ts';
import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { assumedPort, isGuess } from '../../facts/assumed.ts';
import { grep, lineWith, type SourceFile } from '../../facts/source.ts';
import type { Found, Port } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { portInSettings } from '../common/settings-port.ts';
import { sitePort } from '../common/site-port.ts';
import { isHandedToBun } from './code.ts';
import type { Member } from './member.ts';
import { frameworkPort } from './framework-port.ts';
import type { Framework } from './framework.ts';
import type { ServerPort } from './literal-port.ts';
import { portInCode } from './port.ts';

export const grpcPackages = ['@grpc/grpc-js', 'grpc', '@nestjs/microservices'];

/**
 * Where a server listens: told to it by its start script, else in the code, else as its framework does. `around` is the
 * code of the workspace that it runs with, which may hold its settings.
 */
export function portOf(member: Member, snapshot: Snapshot, around: readonly SourceFile[] = []): Found<Port> {
  const isGrpc = speaksGrpc(member);
  const usual = usualPort(member, isGrpc);
  const code = codePort(member, around, usual.port);
  const sure = toldPort(member, code?.env) ?? surePort(code, member, snapshot);
  const { port, evidence } = sure ?? code ?? usual;
  const env = [code, sure].find((one) => one?.env !== undefined)?.env ?? readVariable(member, code ?? usual);
  const protocol = isGrpc ? ('grpc' as const) : ('http' as const);
  return { value: present({ port, name: protocol, protocol, env }), evidence };
}

/** The code around is read only where the own says nothing: others may have servers too. */
function codePort({ files }: Member, around: readonly SourceFile[], usual: number): ServerPort | undefined {
  const own = portInCode(files, usual);
  if (around.length === 0 || (own !== undefined && !isGuess(own.evidence))) return own;
  const all = portInCode([...files, ...around], usual);
  return own === undefined || (all?.env === own.env && !isGuess(all?.evidence ?? own.evidence)) ? all : own;
}

/** What the framework itself reads, unless the command says the port. */
function readVariable(member: Member, { env }: ServerPort): string | undefined {
  if (isFixed(member)) return undefined;
  return member.framework?.readsPort === true ? 'PORT' : env;
}

/** What the code says; else a file of settings, where nothing shows how it gets to the server. */
function surePort(code: ServerPort | undefined, member: Member, snapshot: Snapshot): ServerPort | undefined {
  if (code !== undefined && !isGuess(code.evidence)) return code;
  const hit = frameworkPort(member, snapshot) ?? portInSettings(member.pkg.folder, snapshot);
  if (hit === undefined) return handedPort(member, snapshot);
  const { path, line, groups } = hit;
  const port = Number(groups.at(-1));
  return { port, evidence: { fact: 'port', path, line, why: `the settings name ${port}` } };
}

/** The file of variables that it is started with. */
function handedPort({ start, pkg }: Member, snapshot: Snapshot): ServerPort | undefined {
  const path = join(pkg.folder, start?.env['DOTENV_CONFIG_PATH'] ?? '');
  const text = start?.env['DOTENV_CONFIG_PATH'] === undefined ? '' : (snapshot.text(path) ?? '');
  const said = /^PORT=["']?(\d{2,5})\b/mu.exec(text);
  if (said === null) return undefined;
  const why = `the settings that it is started with name ${said[1]}`;
  const evidence = { fact: 'port', path, line: lineWith(text, said[0]), why } as const;
  return { port: Number(said[1]), env: 'PORT', evidence };
}

/** `serve -s dist -l 5000` in a script: where the pages are answered, where no server of their own is set up. */
export function pagesPort({ pkg }: Member, snapshot: Snapshot): Found<Port> {
  const settled = sitePort(pkg.folder, pkg.path, snapshot);
  const [name, script = ''] = Object.entries(pkg.scripts).find(([, text]) => pageServer.test(text)) ?? [];
  const port = Number(pageServer.exec(script)?.[1]);
  if (name === undefined || !isGuess(settled.evidence)) return settled;
  const line = lineWith(pkg.text, `"${name}"`);
  const why = `the script "${name}" serves the pages on ${port}`;
  return {
    value: { port, name: 'http', protocol: 'http' },
    evidence: { fact: 'port', path: pkg.path, line, why },
  };
}

const pageServer = new RegExp(
  overLines`
    (?:^|[\s&])(?:serve|http-server|sirv|lite-server|vite preview)\s(?:[^&|;]{0,80}\s)?
    (?:-l|-p|--port|--listen)[ =](?:tcp://[\w.]{1,40}:)?(\d{2,5})\b
  `,
  'u',
);

/** `-p 3005` and `PORT=3005` in the script that starts it. */
function toldPort({ start, pkg }: Member, env: string | undefined): ServerPort | undefined {
  if (start === undefined) return undefined;
  const option = /(?:^| )(?:-p|--port)[= ](\d{2,5})(?: |$)/u.exec(start.words.join(' '))?.[1];
  const said = option ?? start.env[env ?? 'PORT'];
  if (said === undefined || !/^\d{2,5}$/u.test(said)) return undefined;
  return {
    port: Number(said),
    evidence: { ...start.evidence, path: pkg.path, fact: 'port', why: `started with ${said}` },
  };
}

function isFixed({ start }: Member): boolean {
  return start?.words.some((word) => /^(?:-p|--port)/u.test(word)) === true;
}

/** Whoever opens the port for the program reads it from PORT. */
function openedBy({ start, files }: Member): string | undefined {
  const [tool = '', verb] = start?.words ?? [];
  if (tool === 'bun' && files.some(isHandedToBun)) return 'Bun';
  return /(?:^|\/)fastify$/u.test(tool) && verb === 'start' ? 'fastify-cli' : undefined;
}

function usualPort(member: Member, isGrpc: boolean): ServerPort {
  const port = isGrpc ? 50051 : (member.framework?.port ?? 3000);
  const opener = openedBy(member);
  const why = opener === undefined ? whyUsual(member, port, isGrpc) : usedBy(port, opener);
  const evidence = { fact: 'port', path: member.pkg.path, line: 1, why } as const;
  return opener === undefined ? { port, evidence } : { port, env: 'PORT', evidence };
}

function whyUsual({ framework }: Member, port: number, isGrpc: boolean): string {
  return !isGrpc && framework !== undefined && hasOwnPort(framework)
    ? usedBy(port, framework.name)
    : assumedPort(port, isGrpc ? 'servers of gRPC' : `programs of ${framework?.name ?? 'Node'}`);
}

function usedBy(port: number, who: string): string {
  return `${port} is what ${who} uses when nothing else is said`;
}

/** What builds or starts a server of its own gives it a port; elsewhere the program does. */
function hasOwnPort({ readsPort, builds, server }: Framework): boolean {
  return readsPort === true || builds === true || server !== undefined;
}

/** A server of gRPC alone; one that also answers HTTP is probed by that. */
function speaksGrpc({ files, pkg }: Member): boolean {
  if (!grpcPackages.some((name) => Object.hasOwn(pkg.dependencies, name))) return false;
  const serves =
    grep(files, /\bnew grpc\.Server\(|\.bindAsync\(|createMicroservice\(.{0,80}|Transport\.GRPC/u).length > 0;
  const isGrpc = files.some(({ text }) => /\bbindAsync\(|Transport\.GRPC/u.test(text));
  const answersHttp = grep(files, /\b(?:app|fastify|httpServer)\.listen\(|createServer\(/u).length > 0;
  return serves && isGrpc && !answersHttp;
}
