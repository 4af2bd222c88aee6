import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Evidence } from '../../facts/facts.ts';
import { environment } from './code.ts';

export type ServerPort = {
  readonly port: number;
  readonly env?: string;
  readonly evidence: Evidence;
};

const otherServer =
  /^(?:DB|PG|POSTGRES|MYSQL|MONGO|REDIS|SMTP|MAIL|EMAIL|KAFKA|AMQP|RABBIT|DATABASE|REMOTE|PROXY|ELASTIC)/u;
const fromEnv = new RegExp(
  String.raw`${environment}([A-Z0-9_]*PORT)\b['"\])]*[^|?\d]{0,20}(?:(?:\|\||\?\?|,)\s*['"]?(\d{2,5}))?`,
  'u',
);

/** The port that the code listens on, and the variable that chooses it. */
export function portInCode(files: readonly SourceFile[]): ServerPort | undefined {
  const variables = grep(files, fromEnv).filter((hit) => !otherServer.test(hit.groups[0] ?? ''));
  const named = variables.find((hit) => hit.groups[0] === 'PORT') ?? variables[0];
  const literal = literalPort(files);
  return named === undefined ? literal : chosenBy(named, literal);
}

function chosenBy({ path, line, groups }: Hit, literal: ServerPort | undefined): ServerPort {
  const [env = '', fallback = ''] = groups;
  const port = fallback === '' ? (literal?.port ?? 3000) : Number(fallback);
  const rest = fallback === '' ? 'which has no default' : `${fallback} by default`;
  return { port, env, evidence: { fact: 'port', path, line, why: `listens on ${env}, ${rest}` } };
}

const listening =
  /\.listen\(\s*(?:\{[^}]{0,80}?port:\s*)?(\d{2,5})\b|\b(?:serve|serveStatic)\(.{0,80}?port:\s*(\d{2,5})\b/u;
const listeningTo = /\.listen\(\s*(?:\{[^}]{0,80}?port:\s*)?([A-Za-z_$][\w$]*)\b/u;

function literalPort(files: readonly SourceFile[]): ServerPort | undefined {
  const [direct] = grep(files, listening);
  if (direct !== undefined) return literal(direct, Number(direct.groups.find((group) => group !== '')));
  for (const call of grep(files, listeningTo)) {
    const name = (call.groups[0] ?? '').replaceAll('$', String.raw`\$`);
    const sameFile = files.filter((file) => file.path === call.path);
    const [constant] = grep(
      sameFile,
      new RegExp(String.raw`\b${name}\b\s*(?::\s*number\s*)?[=:]\s*['"]?(\d{2,5})\b`, 'u'),
    );
    if (constant !== undefined) return literal(constant, Number(constant.groups[0]));
  }
  return undefined;
}

function literal(hit: Hit, port: number): ServerPort {
  return { port, evidence: { fact: 'port', path: hit.path, line: hit.line, why: `listens on ${port}` } };
}
