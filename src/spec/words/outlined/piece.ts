import type { Sheet } from './sheet.ts';

/** What a piece gives, by the names of its blanks; what is not said is empty. */
export type Of = Readonly<Record<string, string>>;
/** Writes down what a piece says; false where it makes no sense there. */
export type Write = (sheet: Sheet, of: Of) => boolean | void;
export type Piece = {
  readonly pattern: RegExp;
  readonly write: Write;
  /** Says nothing, but that it may stand there. */
  readonly isIdle?: true;
  /** What any value could be said with counts for less than what is said of one thing alone. */
  readonly weight?: number;
  /** Who is spoken of from there on, and in what else its clause says. */
  readonly opens?: 'object' | 'container' | 'probe';
};

/**
 * Phrases and what they say. A space is one that may be missing, as between Chinese and what is not; `{blank}` is a value,
 * `{own@blank}` one with a name of its own.
 */
export function piece(phrases: readonly string[], write: Write): Piece[] {
  return phrases.map((phrase) => ({ pattern: compiled(phrase), write }));
}

export function opener(
  opens: 'object' | 'container' | 'probe',
  phrases: readonly string[],
  write: Write,
): Piece[] {
  return piece(phrases, write).map((one) => ({ ...one, opens, weight: opens === 'object' ? 0.5 : 1 }));
}

export function loose(phrases: readonly string[], write: Write): Piece[] {
  return piece(phrases, write).map((one) => ({ ...one, weight: 1.7 }));
}

/** Who is meant, where the same words might say nothing. */
export function certain(phrases: readonly string[], write: Write): Piece[] {
  return piece(phrases, write).map((one) => ({ ...one, weight: 0.5 }));
}

/** Said in passing, where nothing else can be made of it. */
export function aside(phrases: readonly string[]): Piece[] {
  return idle(phrases).map((one) => ({ ...one, weight: 50 }));
}

export function idle(phrases: readonly string[]): Piece[] {
  return phrases.map((phrase) => ({ pattern: compiled(phrase), write: () => true, isIdle: true }));
}

const open = String.raw`["'“”‘’\x60「《]?`;
const close = String.raw`["'“”‘’\x60」》]?`;

function compiled(phrase: string): RegExp {
  const source = phrase
    .replaceAll(')*', '){0,4}')
    .replaceAll(/ ?\{(?:(\w+)@)?([a-z]\w*)\} ?/giu, (_, own: string | undefined, blank: string) => {
      const value = blanks[blank] ?? '';
      const isBare = bare.has(blank);
      return `\\s{0,2}${isBare ? '' : open}(?<${own ?? blank}>${value})${isBare ? '' : close}\\s{0,2}`;
    })
    .replaceAll(' ', String.raw`\s{0,2}`);
  // Variables are known by their capitals.
  const flags = /\{big\}|\[A-Z_\]/u.test(phrase) ? 'uy' : 'iuy';
  return new RegExp(source, flags);
}

const han = String.raw`\p{Script=Han}`;
const name = String.raw`(?<![\w/])[a-z0-9](?:[\w.-]{0,80}\w)?(?![\w/:@])`;
const envName = String.raw`(?<![\w/.-])[A-Za-z_](?:[\w.-]{0,60}\w)?`;
const labelKey = String.raw`(?<![\w/.-])(?:[a-z0-9][a-z0-9.-]{0,80}/)?[a-z0-9](?:[\w.-]{0,60}\w)?`;
const quoted = String.raw`"[^"\n]{0,400}"|'[^'\n]{0,400}'|\x60[^\x60\n]{0,400}\x60|“[^”\n]{0,400}”`;
const word = String.raw`(?:${quoted}|[^\s"'“”\x60，；。：、（）,;()\p{Script=Han}]|[,;()](?=[^\s\p{Script=Han}]))`;
const tag = String.raw`(?::\w[\w.-]{0,120})`;
const repository = String.raw`(?<![\w/.:-])[a-z0-9][\w.-]{0,80}(?::\d{1,5}(?=/))?(?:/[\w.-]{1,80}){0,6}`;
const digest = '(?:@sha256:[0-9a-f]{6,64})?';
const path = String.raw`(?<![\w.])/[\w./*~@+%-]{0,160}(?<![.])`;
const amount = String.raw`(?<![\w.])\d{1,9}(?:\.\d{1,3})?\s?(?:[KMGTPE]i?B?|m)?(?![\w.])`;

const bare: ReadonlySet<string> = new Set(['command', 'words', 'value', 'list', 'rest']);

/** What may stand in a blank. */
const blanks: Readonly<Record<string, string>> = {
  name,
  names: String.raw`${name}(?:["”’\x60]?\s?(?:、|和|与|及|,|以及)\s?["“‘\x60]?${name}){0,6}`,
  env: envName,
  big: String.raw`(?<![\w/.-])[A-Z_][A-Z0-9_]{1,60}(?![\w.-])`,
  key: labelKey,
  // A value goes on until something is said of another thing.
  value: String.raw`${quoted}|[^\s"'“”\x60，；。、（）,;()\p{Script=Han}](?:[^\s"'“”\x60，；。、（）,()\p{Script=Han}]|,(?=\S)(?!\s))*`,
  image: `${repository}${tag}?${digest}`,
  tagged: String.raw`${repository}${tag}${digest}|[a-z0-9][\w.-]{0,60}(?:/[\w.-]{1,80}){1,6}(?<![.])`,
  n: String.raw`(?<![\w.])\d{1,9}(?![\w.%])|[一二两三四五六七八九十百零]{1,4}`,
  share: String.raw`(?<![\w.])\d{1,5}\s?%?(?![\w.])|[一二两三四五六七八九十]{1,3}`,
  amount,
  port: String.raw`(?<![\w.:/-])\d{1,5}(?![\w.%]|:\d)`,
  portName: String.raw`(?<![\w/.-])(?!(?:tcp|udp|sctp)(?![\w-]))[a-z](?:[a-z0-9-]{0,13}[a-z0-9])?(?![\w./:-])`,
  proto: 'TCP|UDP|SCTP',
  time: String.raw`(?<![\w.])\d{1,7}\s?(?:秒钟?|分钟|分|小时|个小时|天|s|m|h|min|seconds?|minutes?|hours?)?(?![\w.])|[一二两三四五六七八九十半]{1,3}\s?(?:秒钟?|分钟|个?小时|天)`,
  path,
  url: String.raw`https?://[\w.:/?&=%@~+#-]{1,200}`,
  host: String.raw`(?<![\w.-])(?:\*\.)?[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){0,6}(?![\w:/])`,
  ip: String.raw`(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])`,
  quoted,
  text: String.raw`${quoted}`,
  command: String.raw`\[[^\]\n]{1,400}\]|${word}(?:\s{0,2}${word}){0,120}`,
  words: String.raw`\[[^\]\n]{1,400}\]|${word}(?:\s{1,2}${word}|${word}){0,120}(?:\s?(?:、|和|以及)\s?(?:${word}(?:\s{1,2}${word}|${word}){0,60})){0,10}`,
  kind: 'Deployment|StatefulSet|DaemonSet|ReplicaSet|CronJob|Job|Pod',
  han,
};
