import { present } from '../../kernel/present.ts';
import type { Candidate } from './resolve.ts';

const otherServer =
  /(?:^|_)(?:DB|PG|PGSQL|REDIS|SMTP|MAIL|POSTGRES|MYSQL|MONGO|KAFKA|RABBIT|DATABASE|METRICS|PROMETHEUS|ADMIN|DEBUG)/u;

/** The number that stands nearest, and the variable that is most clearly one for ports. */
export function choose(candidates: readonly Candidate[]): Candidate | undefined {
  const numbers = candidates.filter(({ port }) => port !== undefined);
  const nearest = numbers.find(({ isHanded }) => isHanded) ?? numbers[0];
  const number = numbers.find((one) => isPlainFor(nearest, one)) ?? nearest;
  const variable = variableIn(candidates);
  const place = number ?? variable ?? candidates[0];
  if (place === undefined) return undefined;
  const { path, line, isAddress, isHanded } = place;
  const env = holdsNumber(variable, number) ? variable?.env : undefined;
  return present({ port: number?.port, env, isAddress, isHanded, path, line });
}

/** `port = 443` where it has a certificate, `port = 80` beside it where it has none. */
function isPlainFor(secure: Candidate | undefined, { port, path, line }: Candidate): boolean {
  if (secure?.port !== 443 && secure?.port !== 8443) return false;
  const isBeside = path === secure.path && Math.abs(line - secure.line) < 6;
  return isBeside && (port === 80 || port === 8080);
}

function variableIn(candidates: readonly Candidate[]): Candidate | undefined {
  const variables = candidates.filter(({ env }) => env !== undefined && !otherServer.test(env));
  return variables.find(isPort) ?? variables[0];
}

function isPort({ env }: Candidate): boolean {
  return env?.endsWith('PORT') === true;
}

/** A default that is a whole address says that the variable holds one too. */
function holdsNumber(variable: Candidate | undefined, number: Candidate | undefined): boolean {
  if (variable === undefined || !isPort(variable)) return false;
  if (number?.isAddress !== true) return true;
  return number.path !== variable.path || number.line !== variable.line;
}
