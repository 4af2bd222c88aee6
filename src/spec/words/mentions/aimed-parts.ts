import type { Claim } from '../wish.ts';
import { clauseStart } from './clause.ts';
import type { Mention } from './mention.ts';

type Said = { readonly text: string; readonly claims: readonly Claim[] };

const kinds = new Set(['Container', 'InitContainer', 'Sidecar']);

/** `set FOO=bar in the app container`: what was said right before is said of it. */
export function aimedParts(
  { text, claims }: Said,
  mentions: readonly Mention[],
  given: readonly string[],
): Mention[] {
  const names = [...given, ...mentions.flatMap(({ kind, name }) => (kinds.has(kind) ? (name ?? []) : []))];
  return mentions.map((mention) => {
    if (!kinds.has(mention.kind) || mention.isPlural) return mention;
    return withSaid(withName(mention, text, names), { text, claims }, mentions);
  });
}

/** It begins where something is said of a container in its clause, and nothing but `in the` stands between. */
function withSaid(mention: Mention, { text, claims }: Said, mentions: readonly Mention[]): Mention {
  const { start, name, ordinal, kind } = mention;
  const [link] = leading.exec(text.slice(Math.max(0, start - 80), start)) ?? [];
  if (link === undefined || ((name ?? ordinal) === undefined && kind === 'Container')) return mention;
  const end = start - link.length;
  const floor = mentions.reduce((last, one) => (one.end <= end ? Math.max(last, one.end) : last), 0);
  const clause = Math.max(floor, clauseStart(text, end));
  const own = claims.filter((one) => one.start >= clause && one.end <= end);
  const last = own.findLastIndex((one) => !isOfContainer(one));
  return own.at(-1)?.end === end ? { ...mention, from: own[last + 1]?.start ?? mention.from } : mention;
}

/** A mount, or what else is said of one container. */
function isOfContainer({ says = [] }: Claim): boolean {
  return says.some(({ on, set }) =>
    on === 'Volume'
      ? (set['mounts'] ?? set['readOnly']) !== undefined && set['source'] === undefined
      : set['container'] !== undefined,
  );
}

const leading =
  /,? (?:of|in|for|on|to|inside|into) (?:the |our |my |its )?(?:(?:main|init|sidecar|existing) )?(?:["'`]?[a-z][a-z0-9-]{0,60}["'`]? )?(?:container )?$/u;

/** `the app container`, where one is called so. */
function withName(mention: Mention, text: string, names: readonly string[]): Mention {
  if (mention.name !== undefined) return mention;
  const [, name = ''] = /(?<![\w-])([a-z][a-z0-9-]{0,60}) $/u.exec(text.slice(0, mention.start)) ?? [];
  return names.includes(name) ? { ...mention, name } : mention;
}
