import { closest } from '../../kernel/closest.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Rule, Severity } from '../contract.ts';

/** Which rules run, and how much they weigh. */
export type Choice = {
  /** Only these, by id or alias, those that are off by default too. */
  readonly only?: ReadonlySet<string>;
  /** Only the rules of this profile, those that are off by default too. */
  readonly profile?: string;
  readonly ignored: ReadonlySet<string>;
  /** Brings rules to life that are off. */
  readonly severities: ReadonlyMap<string, Severity>;
};

export const everyRule: Choice = { ignored: new Set(), severities: new Map() };

export type Choosable = Pick<Rule<never>, 'id' | 'off' | 'aliases' | 'profiles'>;

export function isChosen(rule: Choosable, choice: Choice): boolean {
  const { only, profile, ignored, severities } = choice;
  if (profile !== undefined) return rule.profiles?.includes(profile) === true;
  if (only !== undefined) return namesOf(rule).some((name) => only.has(name));
  if (ignored.has(rule.id)) return false;
  return rule.off === undefined || severities.has(rule.id);
}

/** `latestTag`, `kube-linter:latest-tag` and `latest-tag` name one rule. */
export function namesOf({ id, aliases = [] }: Pick<Rule<never>, 'id' | 'aliases'>): string[] {
  return [id, ...aliases, ...aliases.map((alias) => alias.slice(alias.indexOf(':') + 1))];
}

export type Wish = { readonly only?: readonly string[]; readonly profile?: string };

/** A name that no rule has is a Problem, so that a misspelt one does not pass as clean. */
export function readWish(wish: Wish, rules: readonly Choosable[]): Result<Pick<Choice, 'only' | 'profile'>> {
  const { only, profile } = wish;
  const profiles = [...new Set(rules.flatMap((rule) => rule.profiles ?? []))];
  if (profile !== undefined && !profiles.includes(profile))
    return fail(unknown('profile', profile, profiles));
  const names = rules.flatMap(namesOf);
  const lost = only?.find((name) => !names.includes(name));
  if (lost !== undefined) return fail(unknown('rule', lost, names));
  return ok({
    ...(only !== undefined && { only: new Set(only) }),
    ...(profile !== undefined && { profile }),
  });
}

function unknown(what: 'rule' | 'profile', name: string, known: readonly string[]) {
  const near = closest(name, known);
  const list = what === 'rule' ? 'supercargo rules lists them' : `There are ${known.join(', ')}`;
  return { what: `There is no ${what} ${name}`, fix: near === undefined ? list : `Did you mean ${near}?` };
}
