import type { Span } from '../../../kernel/text.ts';
import type { ShellSubject } from '../subject.ts';
import { soleCommand } from './commands.ts';

/** Substitutions of one command whose output goes into a file. */
export function* silenced(
  subject: ShellSubject,
): Generator<{ readonly substitution: Span; readonly redirect: Span }> {
  for (const { node, span } of subject.nodes.all('CommandExpansion')) {
    const command = soleCommand(subject, node);
    const redirects = command?.redirects ?? [];
    const away = redirects.find(
      ({ operator, descriptor }) => /^>[>|]?$/u.test(operator) && (descriptor ?? 1) === 1,
    );
    const isSwapped = redirects.some(
      ({ operator, descriptor }) => operator === '>&' && descriptor !== undefined,
    );
    if (away && !(isSwapped && isBefore(redirects, away))) yield { substitution: span, redirect: away.span };
  }
}

/** `2>&1 > f` swaps: what was an error comes out. */
function isBefore(
  redirects: readonly { readonly operator: string }[],
  away: { readonly operator: string },
): boolean {
  return redirects.findIndex(({ operator }) => operator === '>&') < redirects.indexOf(away);
}
