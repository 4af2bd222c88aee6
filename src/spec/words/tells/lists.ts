import { listOf, mapOf } from '../merge.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Claim } from '../wish.ts';

/** Hosts, paths and words in capitals go on without a comma. */
const more = /^(?:\s(?:[A-Z]{3,}(?![\w:=])|[\w*-]+(?:\.[\w*-]+)+(?=[\s,;]|\.?$)|\/[\w*./-]+))+/u;

/** A list ends before the next field, and goes on where only spaces part its entries. */
export function bounded(words: string, claim: Claim, isField: (word: string) => boolean): Claim {
  const value = listOf(told(claim)['value']).filter((one) => typeof one === 'string');
  if (value.length === 0) return claim;
  const at = value.findIndex((one, index) => index > 0 && isField(one));
  if (at > 0) return ended(words, claim, value.slice(0, at));
  const after = more.exec(words.slice(claim.end, claim.end + 200))?.[0] ?? '';
  if (after === '' || value.some((one) => one.includes('='))) return claim;
  return { ...withValue(claim, [...value, ...after.trim().split(/\s/u)]), end: claim.end + after.length };
}

function ended(words: string, claim: Claim, kept: readonly string[]): Claim {
  const said = words.slice(claim.start, claim.end);
  const end = kept.reduce((at, one) => said.indexOf(one, at) + one.length, 0);
  return { ...withValue(claim, kept), end: claim.start + end };
}

function told({ says = [] }: Claim): JsonMap {
  return mapOf(says[0]?.set['told']);
}

function withValue(claim: Claim, list: readonly string[]): Claim {
  const says = (claim.says ?? []).map((one) => ({ ...one, set: { told: { ...told(claim), value: list } } }));
  return { ...claim, says, value: list.join(', ') };
}
