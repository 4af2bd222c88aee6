import { anchorsOf, needsHan } from '../../kernel/anchors.ts';
import { anyCase } from '../../kernel/any-case.ts';
import { mayMatch } from '../../kernel/may-match.ts';
import { soon } from '../../kernel/soon.ts';
import { wide } from '../../kernel/wide.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { once } from '../../kernel/once.ts';
import { type Needed, neededOf, nextHeld, type Sieve, sieveOf } from './held.ts';
import { macros } from './macros.ts';
import { asPhrase } from './needs.ts';
import type { Claim, Meaning, Reader } from './wish.ts';

/** What the groups of a phrase mean, without their quotes; undefined where they make no sense. */
export type Mean = (...groups: readonly string[]) => Meaning | undefined;

/**
 * Phrases are written as people say them. A space stands for one that may be a line break, `~` for one that may be
 * missing, `)*` for at most six times, and `{name}` is a macro; most of them capture what they match.
 */
export type Phrase = readonly [says: string | readonly string[], mean: Mean];

/** A reader that claims every place where one of its phrases is said. */
export function phrases(id: string, subject: Bilingual, list: readonly Phrase[]): Reader {
  const said = list.flatMap(([says, mean]) => [says].flat().map((say) => ({ ...lazily(say), mean })));
  const latin = once(() => sifted(said.filter(({ isChinese }) => !isChinese())));
  const all = once(() => sifted(said));
  return {
    id,
    read: (text) => {
      const words = wide(text);
      const { phrases: known, sieve } = /[\u2e80-\uffff]/u.test(words) ? all() : latin();
      const claims: Claim[] = [];
      for (let at = nextHeld(words, sieve); at !== -1; at = nextHeld(words, sieve, at + 1)) {
        const phrase = known[at];
        if (phrase !== undefined) claims.push(...claimed(words, phrase, subject));
      }
      return claims;
    },
  };
}

type Said = Lazy & { readonly mean: Mean };

function sifted(said: readonly Said[]): { readonly phrases: readonly Said[]; readonly sieve: Sieve } {
  return { phrases: said, sieve: sieveOf(said.map(({ needed }) => needed())) };
}

function claimed(words: string, { pattern, sizes, mean }: Said, subject: Bilingual): Claim[] {
  if (!mayMatch(pattern(), words)) return [];
  return [...words.matchAll(soon(pattern()))].flatMap((match) => {
    if (!isWhole(words, match) || sizes().some((at) => isMilli(match, at))) return [];
    const meaning = mean(...match.slice(1).map((group) => unquote(group ?? '')));
    return meaning === undefined ? [] : [claim(match, { ...meaning, subject })];
  });
}

/** Several readers as one; of claims that overlap, that of the first counts. */
export function joined(id: string, ...readers: readonly Reader[]): Reader {
  return { id, read: (words) => readers.flatMap((reader) => reader.read(words)) };
}

type Lazy = {
  readonly isChinese: () => boolean;
  readonly needed: () => Needed;
  readonly pattern: () => RegExp;
  /** Which of its groups are sizes. */
  readonly sizes: () => readonly number[];
};

/** A phrase costs nothing before the first words that hold what it cannot do without. */
export function lazily(say: string): Lazy {
  let needed: Needed | undefined;
  let compiled: RegExp | undefined;
  let chinese: boolean | undefined;
  let sizes: readonly number[] | undefined;
  return {
    isChinese: () => (chinese ??= needsHan(say)),
    needed: () => (needed ??= neededOf(anchorsOf(say, asPhrase))),
    pattern: () => (compiled ??= compile(say)),
    sizes: () => (sizes ??= sizesIn(say)),
  };
}

/** The numbers of the groups of a phrase that capture a size. */
function sizesIn(say: string): number[] {
  const parts = say.split('{size}').slice(0, -1);
  return parts.map((_, at) => 1 + groupsIn(parts.slice(0, at + 1).join('{size}')));
}

function groupsIn(say: string): number {
  const written = say.replaceAll(/\{([a-z]+)\}/gu, (_, id: string) => macros[id] ?? id);
  return [...written.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|(?<open>\((?!\?)|\(\?<(?![=!]))/gu)].filter(
    ({ groups }) => groups?.['open'] !== undefined,
  ).length;
}

/** `200m` is a share of a core, whatever the case that patterns heed; only beside memory people mean megabytes. */
function isMilli(match: RegExpExecArray, at: number): boolean {
  return /^\d+(?:\.\d+)?m$/u.test(match[at] ?? '') && !/mem|ram(?!\w)|内存/iu.test(match[0]);
}

/** `load-balancer` within `my-load-balancer-2` is part of a name, `weekly` in `--weekly` of an option, `local` in `/usr/local/etc` of a path. */
function isWhole(words: string, { index, 0: said }: RegExpExecArray): boolean {
  const end = index + said.length;
  const start = words.slice(Math.max(0, index - 40), index + 1);
  const isCutBefore =
    /[A-Za-z0-9_][A-Za-z_]$|(?:[A-Za-z0-9]|-)-[A-Za-z]$|\/[\w.-]{1,38}\/[A-Za-z]$|[a-z0-9]\.[a-z]$/u.test(
      start,
    );
  return !isCutBefore && !/^[A-Za-z](?:[A-Za-z0-9_]|-[A-Za-z0-9])/u.test(words.slice(end - 1, end + 2));
}

/** The same for patterns that are written out. */
export function matches(
  words: string,
  subject: Bilingual,
  ...cases: readonly (readonly [RegExp, Mean])[]
): Claim[] {
  return cases.flatMap(([pattern, mean]) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const meaning = mean(...match.slice(1).map((group) => group ?? ''));
      return meaning === undefined ? [] : [claim(match, { ...meaning, subject })];
    }),
  );
}

function claim(match: RegExpExecArray, rest: Omit<Claim, 'start' | 'end'>): Claim {
  const end = match.index + match[0].length;
  // The full stop of a sentence parts what is said from the object that comes next.
  const isStopped = /[\w"'`]\.$/u.test(match[0]) && /^\s/u.test(match.input.slice(end, end + 1));
  return { ...rest, start: match.index, end: isStopped ? end - 1 : end };
}

export function compile(say: string): RegExp {
  const body = say
    .replaceAll(')*', '){0,6}')
    .replaceAll(' ', '\\s')
    .replaceAll('~', '\\s?')
    .replaceAll(/\{([a-z]+)\}/gu, (_, id: string) => `(?:${macros[id] ?? id})`);
  const before = /^[(?:]*[A-Za-z]/u.test(say)
    ? '(?:(?<![A-Za-z0-9_=]|[A-Za-z0-9]-)|(?=\\p{Script=Han}))'
    : '';
  const after = /[A-Za-z][)?]*$/u.test(say) ? '(?![A-Za-z0-9_])' : '';
  return anyCase(before + body + after);
}

/** Quotes that stand around the whole, and the full stop of a sentence, belong to nobody's value. */
export function unquote(text: string): string {
  const [first = ''] = text;
  const isQuoted = text.length > 1 && '"\'`'.includes(first) && first !== '' && text.endsWith(first);
  if (isQuoted) return text.slice(1, -1);
  const isOpen = /^[^"'`]*["'`](?:[^"'`]*["'`][^"'`]*["'`])*[^"'`]*$/u.test(text);
  return text.replaceAll(isOpen ? /^["'`]|["'`]$|[.:!?。]+$/gu : /[.:!?。]+$/gu, '');
}
