import { overLines } from '../../kernel/over-lines.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { toValue } from '../../syntax/yaml/value.ts';
import type { Json } from '../../kernel/json.ts';
import { unquote } from './phrase.ts';
import { programs } from './mentions/programs.ts';

const separator =
  /\s?(?:,\s?(?:and\s|和)?|\s(?:and|or)\s|和|、|以及|与|或者?|&)\s?|\s(?=["'`]?\d{1,3}(?:\.\d{1,3}){3})/u;

/** `app=web, tier: "front"` and `"a: b" and "c: d"` by key. */
export function toPairs(text: string): Record<string, string> {
  const found = text.matchAll(
    /["'`]?([A-Za-z_][\w./-]{0,120})["'`]?\s?([:=])\s?("[^"\n]{0,300}"|'[^'\n]{0,300}'|`[^`\n]{0,300}`|(?:\$\(\w{1,60}\)|[^\s"'`,;()，。、；\p{Script=Han}]){1,200})/gu,
  );
  const pairs: Record<string, string> = {};
  for (const [, key = '', sign, value = ''] of found) {
    // A URL is no pair.
    if (
      !value.startsWith('//') &&
      !noKey.test(key) &&
      !isTagged(key, value) &&
      !(sign === ':' && /^(?:an?|the|it|they|we|create|use|write)$/iu.test(value))
    )
      pairs[key] = unquote(value);
  }
  return pairs;
}

/** `tomcat:9.0` is a program in a version. */
function isTagged(key: string, value: string): boolean {
  return /^v?\d+\.\d/u.test(value) && programs.some(({ names }) => names.includes(key.toLowerCase()));
}

const noKey = new RegExp(
  overLines`
    ^(?:
      it|its|this|that|them|they|these|each|both|all|following|follows|below|pods?|containers?|
      deployments?|services?|nodes?|labels?|annotations?|now|here|please|with|for|and
    )$
  `,
  'iu',
);

export function toList(text: string): string[] {
  return text
    .split(separator)
    .map((one) => unquote(one.trim()))
    .filter((one) => one !== '');
}

/** `["sh", "-c", "x"]` as JSON has it, else words as a shell parts them. */
export function toCommand(text: string): string[] {
  const plain = text.trim();
  if (plain.startsWith('[')) return toStrings(plain) ?? toList(plain.slice(1, -1));
  return isScript(plain) ? ['sh', '-c', plain] : shellWords(plain);
}

/** Several commands need a shell, where none is named. */
function isScript(text: string): boolean {
  const bare = interpreted.test(text) ? text.replaceAll(/"[^"]*"|'[^']*'/gu, '') : text;
  return (
    !/^(?:\/bin\/)?(?:ba|a|z)?sh\s/u.test(text) &&
    /;\s|&&|\|\||\s\|\s|\s>{1,2}\s|\$\(|^(?:while|for|until|if)\s/u.test(bare)
  );
}

/** What is quoted for another language is none of a shell. */
const interpreted = /^(?:\/[\w/]{1,20}\/)?(?:python3?|node|perl|ruby|php)\s/u;

function toStrings(text: string): string[] | undefined {
  const value = toYaml(text);
  return Array.isArray(value) ? value.map(String) : undefined;
}

export function toYaml(text: string): Json | undefined {
  const parsed = parse(text);
  if (!parsed.ok || parsed.value.root === undefined) return undefined;
  return asJson(toValue(parsed.value.root));
}

function asJson(value: unknown): Json | undefined {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Json;
  if (Array.isArray(value)) return value.map((one) => asJson(one) ?? null);
  if (typeof value !== 'object') return undefined;
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, one]) => [key, asJson(one)]));
}

function shellWords(text: string): string[] {
  const [, shell, flag, script] = /^((?:\/bin\/)?(?:ba|a|z)?sh) (-[a-z]{0,3}c) ([^"'].*)$/su.exec(text) ?? [];
  if (shell !== undefined && flag !== undefined && script !== undefined) return [shell, flag, script];
  const words = text.match(/(?:"[^"]{0,800}"|'[^']{0,800}'|[^\s"']{1,400}){1,20}/gu) ?? [];
  return words.map((word) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/gu, (_, a?: string, b?: string) => a ?? b ?? ''),
  );
}
