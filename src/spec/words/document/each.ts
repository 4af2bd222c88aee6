import { isMain, nameOf } from '../link.ts';
import type { Draft } from '../wish.ts';

/** `a service each`: one stands behind each that runs, and is called like it. */
export function forEach(draft: Draft, drafts: readonly Draft[]): Draft[] {
  const { isEach, ...facts } = draft.facts;
  const running = drafts.filter(isMain);
  if (isMain(draft)) return [draft, ...servicesOf(draft, drafts)];
  return isEach === true && running.length > 1 ? [] : [isEach === undefined ? draft : { ...draft, facts }];
}

function servicesOf(owner: Draft, drafts: readonly Draft[]): Draft[] {
  const running = drafts.filter(isMain);
  const each = drafts.find(({ facts }) => facts['isEach'] === true);
  if (each === undefined || running.length < 2) return [];
  const { isEach: _isEach, ...facts } = each.facts;
  return [{ ...each, name: nameOf(owner), facts }];
}
