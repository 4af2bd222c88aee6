import type { Service } from './facts.ts';

/** Files may lie in a bucket or beside the program. */
const files =
  /(['"])(?:local|disk|filesystem|fs)\1[^\n]{0,60}['"]s3['"]|(['"])s3\2[^\n]{0,60}['"](?:local|disk|filesystem|fs)['"]/u;
const filesElse = /storage\w{0,20} ?={2,3} ?['"](?:local|disk|filesystem|fs)['"]/iu;

export function keepsFilesItself(texts: readonly string[]): string[] {
  return texts.some((text) => files.test(text) || filesElse.test(text)) ? ['s3'] : [];
}

/** Parts of one program that speak among themselves through whatever is told. */
const transporter = /\btransporter:\s?process\.env\.\w{1,40} (?:\|\||\?\?) (?:null|undefined|['"]{2})/u;

export function untransported(texts: readonly string[]): string[] {
  return texts.some((text) => transporter.test(text)) ? ['nats', 'kafka', 'rabbitmq', 'mqtt'] : [];
}

/** `if (connectionString != null)` and `connectionString is null ? null : new Store(...)`: without an address nothing is kept. */
const addressed =
  /\bif ?\( ?_?\w{0,40}connection_?string\w{0,10} ?(?:!= ?null|is not null) ?\)|\bif ?\( ?!string\.IsNullOr(?:Empty|WhiteSpace)\( ?_?\w{0,40}connection_?string\w{0,10} ?\) ?\)|\b_?\w{0,40}connection_?string\w{0,10} ?(?:== ?null|is null) ?\? ?null\b/iu;

/** Said first, for that is seen far sooner. */
const connection = ['onnectionString', 'onnection_string', 'CONNECTION_STRING'];

export function keptIfAddressed(
  { needs }: Pick<Service, 'needs'>,
  texts: readonly string[],
): readonly string[] {
  const kinds = needs.map(({ kind }) => kind);
  const databases = kinds.filter((kind) =>
    ['postgres', 'mysql', 'mssql', 'oracle', 'mongodb'].includes(kind),
  );
  return databases.length === 1 &&
    texts.some((text) => connection.some((word) => text.includes(word)) && addressed.test(text))
    ? databases
    : [];
}

/** `if (mongoURL == null) return;`: what connects is left at once where nobody says to whom. */
export function leftOff({ needs }: Pick<Service, 'needs'>, texts: readonly string[]): readonly string[] {
  return needs.flatMap(({ kind }) => {
    const name = String.raw`\w{0,20}${kind.replace(/db$/u, '')}\w{0,12}(?:ur[il]|host|dsn)`;
    const isNone = String.raw`(?:! ?${name}|${name} ?={2,3} ?(?:null|undefined))`;
    const left = new RegExp(
      String.raw`\bif ?\( ?${isNone} ?\) ?\{?\s{0,40}return(?: null| undefined| false)? ?[;\n}]`,
      'iu',
    );
    return texts.some((text) => text.includes('return') && left.test(text)) ? [kind] : [];
  });
}
