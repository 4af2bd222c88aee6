import type { Finding } from '../../lint/contract.ts';
import { lintRun, type Terms } from '../house/inspect.ts';
import type { Side } from './scope.ts';

/** A finding of a rendered object that the file itself has as well comes with the exact place and the fix of there. */
export function withFixes(
  findings: readonly Finding[],
  { snapshot, isLoose }: Side,
  terms: Terms,
): Finding[] {
  const run = lintRun(snapshot, terms);
  const written = new Map<string, ReadonlyMap<string, Finding>>();
  return findings.map((finding) => {
    const { path, resource } = finding;
    if (resource === undefined || finding.fix !== undefined || isLoose(path)) return finding;
    const own = written.get(path) ?? findingsIn(path);
    written.set(path, own);
    const same = own.get(keyOf(finding));
    return same === undefined ? finding : { ...same, severity: finding.severity, resource };
  });

  function findingsIn(path: string): ReadonlyMap<string, Finding> {
    const text = snapshot.text(path);
    const linters = terms.linters.filter(
      (linter) => linter.reach === 'repository' && linter.takes(path, 'found'),
    );
    if (text === undefined) return new Map();
    const file = { path, text, siblings: [], companions: {} };
    const found = linters.flatMap((linter) => linter.lint([file], run));
    return new Map(found.map((one) => [keyOf(one), one]));
  }
}

function keyOf({ rule, line, message }: Finding): string {
  return [rule, line, message].join('\0');
}
