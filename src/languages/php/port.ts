import { grep, type SourceFile } from '../../facts/source.ts';

const fromEnv =
  /(?:getenv\(|\$_ENV\[|\$_SERVER\[)\s*['"]((?:[A-Z]+_)?PORT)['"]\s*[\])](?:\s*(?:\?:|\?\?|\|\|)\s*['"]?(\d{2,5}))?/u;
const literal =
  /(?:['"](?:tcp|http|0\.0\.0\.0|\[::\]|127\.0\.0\.1)[^'"]{0,30}:(\d{2,5})['"]|\bServer\(\s*['"][\d.]+['"]\s*,\s*(\d{2,5}))/u;
const otherServer = /^(?:DB|MYSQL|PG|POSTGRES|REDIS|SMTP|MAIL|DATABASE|MEMCACHED|RABBITMQ)_/u;

/** The port of a server that is written in PHP itself. */
export function portInCode(files: readonly SourceFile[], usual: number): { port: number; env?: string } {
  const variable = grep(files, fromEnv).find(({ groups: [name = ''] }) => !otherServer.test(name));
  const fixed = Number(grep(files, literal)[0]?.groups.find((group) => group !== '') ?? usual);
  if (variable === undefined) return { port: fixed };
  const [env = '', fallback = ''] = variable.groups;
  return { port: fallback === '' ? fixed : Number(fallback), env };
}
