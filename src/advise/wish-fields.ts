import { amountOf } from '../lint/quantity.ts';

/** What a model may read from words; nothing here gives rights, and every name and number must be in the words. */
export const fields = [
  'replicas',
  'minReplicas',
  'maxReplicas',
  'port',
  'host',
  'namespace',
  'name',
  'image',
  'cpu',
  'memory',
  'networkPolicy',
  'podDisruptionBudget',
] as const;

export type Field = (typeof fields)[number];

/** From a text that others than the one who commands may have written, no name is taken, and nothing that costs much. */
export function isModest(field: Field, value: string): boolean {
  const most = mostOfOthers[field];
  const amount = amountOf(value);
  return most === undefined ? !names.has(field) : amount !== undefined && amount <= most;
}

const names: ReadonlySet<Field> = new Set(['host', 'namespace', 'name', 'image']);

const mostOfOthers: Partial<Readonly<Record<Field, number>>> = {
  replicas: 10,
  minReplicas: 10,
  maxReplicas: 20,
  cpu: 4,
  memory: 16 * 2 ** 30,
};

/** The same in words that the rules read; undefined where the value is not what the quotation says. */
export function phraseOf(field: Field, value: string, quote: string): string | undefined {
  return phrases[field](value, quote);
}

type Phrase = (value: string, quote: string) => string | undefined;

const phrases: Readonly<Record<Field, Phrase>> = {
  replicas: number([0, 50], (count) => `${count} replicas`),
  minReplicas: number([1, 50], (count) => `at least ${count} replicas`),
  maxReplicas: number([1, 100], (count) => `at most ${count} replicas`),
  port: number([1, 65_535], (port) => `port ${port}`),
  host: whole(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24}$/u, (host) => `host ${host}`),
  namespace: whole(label(), (name) => `in namespace ${name}`),
  name: whole(label(), (name) => `named ${name}`),
  image: whole(/^[a-z0-9][a-z0-9._/:@-]{2,250}$/u, (image) => `image ${image}`),
  cpu: amount(/^(?:\d{1,5}m|\d{1,3}(?:\.\d{1,3})?)$/u, (cpu) => `${cpu} CPU`),
  memory: amount(/^\d{1,6}(?:Ki|Mi|Gi|M|G)$/u, (memory) => `${memory} memory`),
  networkPolicy: (value) => (value === 'true' ? 'with a network policy' : undefined),
  podDisruptionBudget: (value) => (value === 'true' ? 'with a pod disruption budget' : undefined),
};

function label(): RegExp {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;
}

function whole(pattern: RegExp, say: (value: string) => string): Phrase {
  return (value, quote) => {
    const name = value.toLowerCase();
    return pattern.test(name) && isWhole(name, quote) ? say(name) : undefined;
  };
}

/** `shop.example.com` is not said by who says `shop.example.com.evil.test`. */
function isWhole(name: string, quote: string): boolean {
  const at = quote.indexOf(name);
  if (at === -1) return false;
  const around = `${quote.charAt(at - 1)}${quote.slice(at + name.length, at + name.length + 2)}`;
  return !/^[a-z0-9_@/-]|[a-z0-9_@/-]$|\.[a-z0-9]|^\.$/u.test(around.trim());
}

function number([from, to]: readonly [number, number], say: (value: number) => string): Phrase {
  return (value, quote) => {
    const count = /^\d{1,6}$/u.test(value) ? Number(value) : Number.NaN;
    return count >= from && count <= to && isSaid(count, quote) ? say(count) : undefined;
  };
}

function isSaid(count: number, quote: string): boolean {
  const digits: readonly string[] = quote.match(/\d{1,9}/gu) ?? [];
  return digits.includes(String(count)) || (numberWords[count] ?? []).some((word) => quote.includes(word));
}

const numberWords: readonly (readonly string[])[] = [
  ['zero', 'no ', '零'],
  ['one', 'single', 'once', 'a copy', '一', '单'],
  ['two', 'couple', 'pair', 'twice', 'double', 'second', '两', '二', '双'],
  ['three', 'few', 'triple', 'thrice', 'third', '三', '几'],
  ['four', 'quadruple', '四'],
  ['five', '五'],
  ['six', 'half a dozen', '六'],
  ['seven', '七'],
  ['eight', '八'],
  ['nine', '九'],
  ['ten', '十'],
  ['eleven', '十一'],
  ['twelve', 'dozen', '十二'],
];

function amount(pattern: RegExp, say: (value: string) => string): Phrase {
  return (value, quote) => {
    const digits = /^\d{1,6}(?:\.\d{1,3})?/u.exec(value)?.[0];
    const isNamed = digits !== undefined && (quote.includes(digits) || isHalf(value, quote));
    return pattern.test(value) && isNamed ? say(value) : undefined;
  };
}

function isHalf(value: string, quote: string): boolean {
  return /^(?:500m|0\.5|512Mi)$/u.test(value) && /half|半/u.test(quote);
}
