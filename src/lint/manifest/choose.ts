import { fail, ok, type Result } from '../../kernel/result.ts';
import { closest } from '../../kernel/closest.ts';
import type { Named } from './waivers.ts';

type Choosable = Named & { readonly off?: true; readonly profiles?: readonly string[] };

export type Wish = {
  /** Rules of this profile and no others. */
  readonly profile?: string;
  /** Ids or aliases, with or without the tool's name; brings rules to life that are off. */
  readonly only?: readonly string[];
};

/** The rules that run. A name that no rule has is a Problem, so that a misspelt one does not pass as clean. */
export function chooseRules<R extends Choosable>(rules: readonly R[], wish: Wish): Result<readonly R[]> {
  const { profile, only } = wish;
  if (profile !== undefined) return byProfile(rules, profile);
  if (only === undefined) return ok(rules.filter((rule) => rule.off === undefined));
  const names = rules.flatMap(namesOf);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) return fail(noSuch('rule', unknown, names));
  return ok(rules.filter((rule) => namesOf(rule).some((name) => only.includes(name))));
}

function byProfile<R extends Choosable>(rules: readonly R[], profile: string): Result<readonly R[]> {
  const chosen = rules.filter((rule) => rule.profiles?.includes(profile) === true);
  if (chosen.length > 0) return ok(chosen);
  return fail(noSuch('profile', profile, [...new Set(rules.flatMap((rule) => rule.profiles ?? []))]));
}

/** `latestTag`, `kube-linter:latest-tag` and `latest-tag` name one rule. */
function namesOf({ id, aliases = [] }: Named): string[] {
  return [id, ...aliases, ...aliases.map((alias) => alias.slice(alias.indexOf(':') + 1))];
}

function noSuch(what: string, name: string, names: readonly string[]): { what: string; fix: string } {
  const near = closest(name, names);
  return {
    what: `there is no ${what} "${name}"`,
    fix: near === undefined ? 'supercargo rules lists them' : `Did you mean "${near}"?`,
  };
}
