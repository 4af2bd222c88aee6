import type { Span } from '../../../kernel/text.ts';
import type { YamlEntry, YamlNode } from '../../../syntax/yaml/node.ts';
import type { Check, Run, Violation } from './checker.ts';

type What = Pick<Violation, 'keyword' | 'message' | 'field' | 'meant'> & { readonly at?: Span };

export function report(run: Run, node: YamlNode, what: What): void {
  run.violations.push({ path: [...run.path], at: placeOf(node), ...what });
}

/** Judges a child; the path is extended only while that goes on. */
export function descend(run: Run, step: string | number, child: Child): void {
  run.path.push(step);
  child.judge(child.node, run);
  run.path.pop();
}

type Child = { readonly judge: Check; readonly node: YamlNode };

/** What a check finds, without reporting it. */
export function attempt(check: Check, node: YamlNode, run: Run): readonly Violation[] {
  const trial: Run = { path: run.path, violations: [], depth: run.depth, budget: run.budget };
  check(node, trial);
  run.budget = trial.budget;
  return trial.violations;
}

/** The entries that count: of a key that stands twice, the last. */
export function entriesOf(node: YamlNode): readonly YamlEntry[] {
  return node.kind === 'map' ? node.entries : [];
}

/** `spec.containers[0].image`, and nothing at the root. */
export function pathText(path: readonly (string | number)[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_][-\w]*$/u.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

export function where(run: Run): string {
  return run.path.length === 0 ? '' : ` in \`${pathText(run.path)}\``;
}

/** The start of a collection is shown, not all its lines. */
function placeOf(node: YamlNode): Span {
  const { start, end } = node.alias ?? node;
  return node.kind === 'scalar' || node.alias !== undefined ? { start, end } : { start, end: start };
}
