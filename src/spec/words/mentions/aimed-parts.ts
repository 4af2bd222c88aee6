import type { Claim } from '../wish.ts';
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
    return withSaid(withName(mention, text, names), { text, claims });
  });
}

/** It begins where something is said of a container, and nothing but `in the` stands between. */
function withSaid(mention: Mention, { text, claims }: Said): Mention {
  const [link] = leading.exec(text.slice(Math.max(0, mention.start - 80), mention.start)) ?? [];
  if (link === undefined || mention.name === undefined) return mention;
  const own = claims.find(({ end }) => end === mention.start - link.length);
  const isOfOne = own?.says?.some(({ set }) => set['container'] !== undefined) === true;
  return own !== undefined && isOfOne ? { ...mention, from: own.start } : mention;
}

const leading =
  /,? (?:of|in|for|on|to|inside|into) (?:the |our |my |its )?(?:(?:main|init|sidecar|existing) )?(?:["'`]?[a-z][a-z0-9-]{0,60}["'`]? )?$/u;

/** `the app container`, where one is called so. */
function withName(mention: Mention, text: string, names: readonly string[]): Mention {
  if (mention.name !== undefined) return mention;
  const [, name = ''] = /(?<![\w-])([a-z][a-z0-9-]{0,60}) $/u.exec(text.slice(0, mention.start)) ?? [];
  return names.includes(name) ? { ...mention, name } : mention;
}
