import { anyCase } from '../../../../../kernel/any-case.ts';
import { overLines } from '../../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { imageOf, program, voicedAs, type Spoken } from './voice.ts';

const size = String.raw`(\d{1,5}(?:\.\d)?)\s?([MGT])(?:iB?|B|igs?|igabytes?|erabytes?)?(?![\w.]\w|\w)`;
const known = String.raw`gp[23]|io[12]|standard|standard-rwo|premium-rwo|pd-(?:ssd|standard|balanced)|local-path|longhorn|managed-(?:premium|csi)|[a-z][a-z0-9]{1,20}-(?:ssd|hdd|nvme|rwo|rwx)`;
const named = String.raw`(?:(?:on|from|of|with|using)\s)?(?:the\s)?storage\s?class\s(?:named\s|called\s)?([a-z][a-z0-9-]{1,40})|(?:(?:on|from|of|with|using)\s)?(?:the\s|a\s)?([a-z][a-z0-9-]{1,40})\sstorage\s?class|(?:(?:on|from|of|with|using)\s)?(?:the\s|a\s)?(${known})`;
const kept = String.raw`(?:files?|block|persistent|disk|data|home|content|state|space|storage|volumes?|pvc|claims?|disks?|each|home\sdir(?:ectory)?|per\s(?:node|broker|member|replica|instance|pod|copy))`;
const purpose = String.raw`for\s(?:the\s|its\s|our\s|all\s)?(models?|files?|uploads?|content|data|db|database|media|artifacts?|storage|dags|home|jobs|blobs|packages|persistence|metrics|logs|repos(?:itories)?|images)(?![\w-])`;
const before = overLines`
  (?:(?:with|on|of|from|has|having|plus|and|a|an|its|about|keep(?:s|ing)?\s(?:its|the)\sdata|(?:file|block|persistent|disk)\s(?:storage|disk|volume)|
  storage|disk|data|persistent|volume|home)\s(?:of\s|on\s)?){0,4}
`;
const memory =
  /(?:memory|ram|mem|heap|maxmemory|uploads?|cap|limit|cpus?|cores?|max)(?:\s(?:of|to|at|is|limit|size|upload|memory|and|each|up)){0,3}\s?[:=]?\s?$/iu;
const ofMemory = /^\s?(?:(?:of|each)\s)*(?:memory|ram|mem|heap|vram|max|limit|uploads?)(?![\w-])/iu;

/** `20Gi each`, `50Gi on fast-ssd`, `a 100Gi home`: how much a program keeps, and on what. */
function stored(said: Spoken): string {
  const [opening = '', , number = '', unit = '', ssd, byKind, byName, byClass] = said.groups;
  if (!isStored(said)) return said.found;
  const storageClass = byKind ?? byName ?? byClass;
  const on = storageClass === undefined ? fast(ssd) : ` from storage class ${storageClass}`;
  const opened = /^[,(]/u.test(opening) ? ',' : '';
  return `${opened} with ${number}${unit.toUpperCase()}i of storage${on}`;
}

function isStored(said: Spoken): boolean {
  return isKept(said) && !isOfMemory(said) && !isClaim(said);
}

/** Who speaks of a volume or of a template for claims by that word says what it is to be. */
function isClaim({ found, before: told }: Spoken): boolean {
  return (
    /^\s?(?:with|on|to) an? \S+ (?:persistent )?volume$/iu.test(found) ||
    /claim templates?\s?$/iu.test(told + found.replace(/of\s.*/u, ''))
  );
}

/** Which class is fast is nothing that words know. */
function fast(said: string | undefined): string {
  return said === undefined ? '' : `, ${said.trim()}`;
}

function isOfMemory({ found, groups: [opening = '', lone = ''], before: told, words }: Spoken): boolean {
  const after = words.slice(told.length + found.length);
  return memory.test(told + opening + lone) || ofMemory.test(after) || ofAnother.test(after);
}

/** It is said of one program alone, and that keeps something. */
function isKept({ groups, lead, near, before: told }: Spoken): boolean {
  const beside = new RegExp(`${near}(?:\\s(?:db|database))?,?\\s?$`, 'iu');
  const isNear = near === lead || beside.test(`${told}${groups[0] ?? ''}`);
  const isOther = /^(?:db|database)$/iu.test(groups[8] ?? '') && !isDatabase(near);
  return isNear && !isOther && imageOf(near)?.data !== undefined;
}

const ofAnother = new RegExp(String.raw`^\s?for\s(?:the\s)?${program}`, 'iu');

function isDatabase(name: string): boolean {
  return /postgres|mysql|mariadb|mongo|timescale|pgvector|cockroach|clickhouse|cassandra|influx/iu.test(name);
}

export const sizesVoiced: readonly Rewriting[] = [
  // A database that is asked for by how much it holds.
  voicedAs(
    anyCase(String.raw`(?<![\w.-])(?:an?\s)?${size}\s(${program})`),
    ({ found, groups: [number = '', unit = '', name = ''], lead }) =>
      name.toLowerCase() === lead ? `${name} with ${number}${unit.toUpperCase()}i of storage` : found,
  ),
  voicedAs(
    anyCase(
      overLines`
        ([,(]\s?|\s)(${before})${size}(?:(?:\sof)?\s(?:fast\s)?(ssd|nvme|fast)(?![\w-]))?
        (?:\s(?:of\s)?(?:${kept})(?![\w-])){0,3}(?:\s(?:${named})(?![\w-]))?(?:\s(?:of\s)?(?:${kept})(?![\w-])){0,3}(?:\s${purpose})?\)?
      `,
    ),
    stored,
  ),
];
