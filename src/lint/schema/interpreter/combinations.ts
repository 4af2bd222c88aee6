import type { Check, Violation } from './checker.ts';
import { attempt, pathText, report } from './report.ts';
import { isSchema, type Keyword } from './scope.ts';

export const allOf: Keyword = (value, _, { check }) => {
  const checks = checksOf(value, check);
  return (node, run) => {
    for (const judge of checks) judge(node, run);
  };
};

export const anyOf: Keyword = (value, _, { check }) => {
  const checks = checksOf(value, check);
  return (node, run) => {
    const failures: (readonly Violation[])[] = [];
    for (const judge of checks) {
      const failed = attempt(judge, node, run);
      if (failed.length === 0) return;
      failures.push(failed);
    }
    report(run, node, { keyword: 'anyOf', message: none(pathText(run.path), failures) });
  };
};

export const oneOf: Keyword = (value, _, { check }) => {
  const checks = checksOf(value, check);
  return (node, run) => {
    const failures = checks.map((judge) => attempt(judge, node, run));
    const fitting = failures.filter((failed) => failed.length === 0).length;
    if (fitting === 1) return;
    const message =
      fitting === 0
        ? none(pathText(run.path), failures)
        : `\`${pathText(run.path)}\` fits ${fitting} forms that exclude each other`;
    report(run, node, { keyword: 'oneOf', message });
  };
};

export const not: Keyword = (value, _, { check }) => {
  const judge = check(value);
  return (node, run) => {
    if (attempt(judge, node, run).length > 0) return;
    report(run, node, { keyword: 'not', message: `\`${pathText(run.path)}\` has a form that is ruled out` });
  };
};

export const conditional: Keyword = (value, schema, { check }) => {
  const judge = check(value);
  const [then, otherwise] = [schema['then'], schema['else']].map((raw) =>
    isSchema(raw) ? check(raw) : undefined,
  );
  return (node, run) => {
    const branch = attempt(judge, node, run).length === 0 ? then : otherwise;
    branch?.(node, run);
  };
};

function checksOf(value: unknown, check: (raw: unknown) => Check): Check[] {
  return Array.isArray(value) ? value.map(check) : [];
}

/** Says what the nearest form lacks. */
function none(path: string, failures: readonly (readonly Violation[])[]): string {
  const nearest = failures.toSorted((a, b) => a.length - b.length || depth(b) - depth(a))[0]?.[0];
  const reason = nearest === undefined ? '' : `: ${nearest.message}`;
  return `\`${path}\` fits none of the ${failures.length} forms allowed${reason}`;
}

function depth(violations: readonly Violation[]): number {
  return Math.max(0, ...violations.slice(0, 50).map(({ path }) => path.length));
}
