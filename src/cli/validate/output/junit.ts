import type { Outcome } from '../../../lint/schema/outcome.ts';
import { count, newCounts, type Output, placed, qualifiedName, type Style } from './output.ts';

type Suite = {
  readonly path: string;
  readonly cases: string[];
  readonly counts: ReturnType<typeof newCounts>;
};

/** One suite a file. The totals stand before the suites, so that they have to wait for the end. */
export function junitOutput({ write }: Style): Output {
  const suites: Suite[] = [];
  return {
    take: (path, outcome) => {
      const last = suites.at(-1);
      const suite = last?.path === path ? last : { path, cases: [], counts: newCounts() };
      if (suite !== last) suites.push(suite);
      if (outcome.status === 'empty') return;
      count(suite.counts, outcome);
      suite.cases.push(caseOf(outcome));
    },
    end: () => {
      write(`  <testsuites name="kubeconform" time="0" ${totalsOf(suites)}>\n`);
      for (const [index, suite] of suites.entries()) writeSuite(write, suite, index + 1);
      write('  </testsuites>\n');
    },
  };
}

function totalsOf(suites: readonly Suite[]): string {
  const totals = { tests: 0, failures: 0, errors: 0 };
  for (const { cases, counts } of suites) {
    totals.tests += cases.length;
    totals.failures += counts.invalid;
    totals.errors += counts.errors;
  }
  return `tests="${totals.tests}" failures="${totals.failures}" disabled="0" errors="${totals.errors}"`;
}

function writeSuite(write: (text: string) => void, { path, cases, counts }: Suite, id: number): void {
  const { invalid, errors, skipped } = counts;
  const totals = `tests="${cases.length}" failures="${invalid}" errors="${errors}" disabled="0" skipped="${skipped}"`;
  write(`      <testsuite name="${escape(path)}" id="${id}" ${totals}>\n`);
  for (const text of cases) write(text);
  write('      </testsuite>\n');
}

function caseOf(outcome: Outcome): string {
  const { version, kind, status, msg } = outcome;
  const head = `          <testcase name="${escape(qualifiedName(outcome))}" classname="${escape(`${kind}@${version}`)}" time="0"`;
  if (status === 'valid') return `${head}></testcase>\n`;
  return `${head}>\n              ${detail(status === 'skipped' ? msg : placed(outcome), status)}\n          </testcase>\n`;
}

function detail(message: string, status: Outcome['status']): string {
  if (status === 'skipped')
    return message === '' ? '<skipped></skipped>' : `<skipped message="${escape(message)}"></skipped>`;
  const name = status === 'invalid' ? 'failure' : 'error';
  return `<${name} message="${escape(message)}" type=""></${name}>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&#34;')
    .replaceAll("'", '&#39;')
    .replaceAll(/[\n\r\t]/gu, (char) => `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`)
    .replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '\uFFFD');
}
