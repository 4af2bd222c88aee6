import { isKnownElsewhere } from '../../lint/dockerfile/elsewhere.ts';
import { namesOf, type Wish } from '../../lint/engine/choice.ts';
import type { RuleText } from '../../lint/linter.ts';
import type { Io } from '../command.ts';

type Texts = Readonly<Record<string, string | undefined>>;

export function wishOf({ only, profile }: Texts, rules: readonly RuleText[], io: Io): Wish {
  return {
    ...(only !== undefined && { only: withoutForeign(only, rules, io) }),
    ...(profile !== undefined && { profile }),
  };
}

/** Ids of hadolint and ShellCheck that nobody here looks for are no mistake of the caller, but are said. */
function withoutForeign(only: string, rules: readonly RuleText[], io: Io): readonly string[] {
  const names = new Set(rules.flatMap(namesOf));
  const ids = only
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const foreign = new Set(ids.filter((id) => !names.has(id) && isKnownElsewhere(id)));
  if (foreign.size > 0) io.err(`Not looked for here: ${[...foreign].join(', ')}.\n`);
  return ids.filter((id) => !foreign.has(id));
}
