import { grep, type SourceFile } from '../../facts/source.ts';

const fromEnv =
  /(?:getenv\(|\$_ENV\[|\$_SERVER\[)\s*['"]((?:[A-Z]+_)?PORT)['"]\s*[\])](?:\s*(?:\?:|\?\?|\|\|)\s*['"]?(\d{2,5}))?/u;
const literal =
  /(?:['"](?:tcp|http|0\.0\.0\.0|\[::\]|127\.0\.0\.1)[^'"]{0,30}:(\d{2,5})['"]|\bServer\(\s*['"][\d.]+['"]\s*,\s*(\d{2,5}))/u;
/** `'port' => 9501` in the settings of the server. */
const setting = /['"]port['"]\s*=>\s*(?:\(int\)\s*)?(?:env\(\s*['"]\w{1,60}['"]\s*,\s*)?(\d{4,5})\b/u;
const ofServer = /(?:^|\/)config\/(?:[\w-]{1,40}\/){0,2}(?:http[_-]?)?(?:server|swoole)\.php$/u;

const otherServer = /^(?:DB|MYSQL|PG|POSTGRES|REDIS|SMTP|MAIL|DATABASE|MEMCACHED|RABBITMQ)_/u;

/** The port of a server that is written in PHP itself. */
export function portInCode(files: readonly SourceFile[], usual: number): { port: number; env?: string } {
  const variable = grep(files, fromEnv).find(({ groups: [name = ''] }) => !otherServer.test(name));
  const own = files.filter(({ path }) => ofServer.test(path));
  const [said] = [...grep(files, literal), ...grep(own, setting)];
  const fixed = Number(said?.groups.find((group) => group !== '') ?? usual);
  if (variable === undefined) return { port: fixed };
  const [env = '', fallback = ''] = variable.groups;
  return { port: fallback === '' ? fixed : Number(fallback), env };
}
