import { present } from '../../kernel/present.ts';
import type { Found, Port } from '../../facts/facts.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { linesAt } from '../common/search.ts';

const opened = /\b(?:ListenAnyIP\(|Listen\(\s?IPAddress\.\w{1,12}\s?,)\s?(.{1,200})$/u;

/** The ports of a server that opens several, each with what is spoken there; those with a certificate are for an edge. */
export function kestrelPorts(files: readonly SourceFile[]): Found<Port>[] {
  const hits = grep(files, opened).filter((hit) => !/\bUseHttps\(/u.test(blockOf(hit, files)));
  const found = hits.flatMap((hit) => portOf(hit, files));
  const distinct = found.filter(
    ({ value }, at) => found.findIndex((one) => one.value.port === value.port) === at,
  );
  return distinct.length < hits.length || distinct.length < 2 ? [] : distinct.map(named);
}

/** Up to where the next one is opened. */
function blockOf({ path, line }: Hit, files: readonly SourceFile[]): string {
  const [first = '', ...lines] = linesAt(files, path).slice(line - 1, line + 5);
  const next = lines.findIndex((one) => opened.test(one) || /^\s*\}\);/u.test(one));
  return [first, ...(next === -1 ? lines : lines.slice(0, next + 1).filter((one) => !opened.test(one)))].join(
    '\n',
  );
}

function portOf(hit: Hit, files: readonly SourceFile[]): Found<Port>[] {
  const {
    path,
    line,
    groups: [said = ''],
  } = hit;
  const { port, env } = numberIn(said) ?? byName(said, { path, files }) ?? {};
  if (port === undefined) return [];
  const protocol = /\bHttp2\b/u.test(blockOf(hit, files)) ? ('grpc' as const) : ('http' as const);
  const why = `listens on ${env === undefined ? port : `${env}, ${port} by default`}`;
  const value = present({ port, name: protocol, protocol, env });
  return [{ value, evidence: { fact: 'port', path, line, why } }];
}

type Said = { readonly port: number; readonly env?: string };

/** A number, or a variable with one for a default. */
function numberIn(text: string): Said | undefined {
  const plain = /^(\d{2,5})\b/u.exec(text)?.[1];
  if (plain !== undefined) return { port: Number(plain) };
  const [, key, digits] =
    /(?:GetEnvironmentVariable\(|[cC]onfig(?:uration)?\[|GetValue(?:<\w{1,10}\??>)?\()\s?"((?:\w{1,30}:){0,2}\w{1,40})"[^\d"]{0,12}"?(\d{2,5})\b/u.exec(
      text,
    ) ?? [];
  return key === undefined ? undefined : { port: Number(digits), env: key.replaceAll(':', '__') };
}

/** `var grpcPort = ...`, in the same file. */
function byName(
  said: string,
  { path, files }: { readonly path: string; readonly files: readonly SourceFile[] },
): Said | undefined {
  const name = /^([a-z]\w{0,60})\s?[,)]/iu.exec(said)?.[1];
  if (name === undefined) return undefined;
  const own = files.filter((file) => file.path === path);
  const given = new RegExp(String.raw`\b(?:var|int|ushort)\s${name}\s?=\s?(.{1,200})$`, 'u');
  const text = grep(own, given)[0]?.groups[0] ?? '';
  return numberIn(text);
}

/** No two ports of one service share a name. */
function named(found: Found<Port>, at: number, all: readonly Found<Port>[]): Found<Port> {
  const { value, evidence } = found;
  const isTaken = all.slice(0, at).some((one) => one.value.name === value.name);
  return isTaken ? { value: { ...value, name: `${value.name}-${value.port}` }, evidence } : found;
}
