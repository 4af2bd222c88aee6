import { present } from '../../../kernel/present.ts';
import type { Kind } from '../kind.ts';
import { mapOf, textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';
import { besideRoles } from './beside-roles.ts';

/** Where each object is: where that is asked for, beside what is quoted, and a binding beside its role. */
export function inPlace(
  drafts: readonly Draft[],
  kinds: readonly Kind[],
  asked: string | undefined,
): readonly Draft[] {
  return besideRoles(asked === undefined ? placedBeside(drafts, kinds) : drafts, asked);
}

/** What is made for an object that is quoted stands in its namespace, unless another one is said. */
function placedBeside(drafts: readonly Draft[], kinds: readonly Kind[]): readonly Draft[] {
  const quoted = drafts.filter(isQuoted);
  if (quoted.length === 0) return drafts;
  const said = drafts.flatMap(({ metadata }) => textOf(metadata['namespace']) ?? []);
  const spaces = quoted.flatMap(({ kind, name }) => (kind === 'Namespace' ? (name ?? []) : []));
  const shared = onlyOf(said.length === 0 ? spaces : said);
  return drafts.map((draft) => {
    const isWide = kinds.some((one) => one.kind === draft.kind && one.isClusterWide === true);
    if (draft.isReference || isWide || draft.metadata['namespace'] !== undefined) return draft;
    const space = draft.kind === 'RoleBinding' ? (ofRole(draft, quoted) ?? shared) : shared;
    return { ...draft, metadata: { ...present({ namespace: space }), ...draft.metadata } };
  });
}

/** It holds more than words say that only point to an object. */
export function isQuoted({ kind, isReference, facts, metadata, work }: Draft): boolean {
  const isTold = [facts, metadata, ...work.containers].some((map) => Object.keys(map).length > 0);
  return isReference && (isTold || kind === 'Namespace');
}

/** Rights are handed out where the role is; an account may be from elsewhere. */
function ofRole({ facts }: Draft, quoted: readonly Draft[]): string | undefined {
  const role = textOf(mapOf(facts['roleRef'])['name']);
  const roles = quoted.filter(({ kind, name }) => kind === 'Role' && (role === undefined || name === role));
  return onlyOf(roles.map(({ metadata }) => textOf(metadata['namespace']) ?? ''));
}

function onlyOf(all: readonly string[]): string | undefined {
  const [first = '', ...others] = new Set(all);
  return others.length === 0 && first !== '' ? first : undefined;
}
