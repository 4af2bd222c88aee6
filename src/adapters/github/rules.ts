import type { Problem } from '../../kernel/problem.ts';
import type { Api } from './api.ts';
import { unless } from './api.ts';

export type Push = { readonly branch: string; readonly isNew: boolean; readonly hasModes: boolean };

/** What in the repository's rules would refuse the push, asked before anything is written. */
export async function findObstacle(push: Push, api: Api, signal: AbortSignal): Promise<Problem | undefined> {
  const call = { ...api.repository, branch: push.branch, per_page: 100, request: { signal } };
  const answer = await unless([404], api.octokit.rest.repos.getBranchRules(call));
  for (const rule of answer?.data ?? []) {
    const why = objection(rule, push);
    if (why !== undefined) return problem(push.branch, why);
  }
  return undefined;
}

type Rule = { readonly type: string; readonly parameters?: unknown };

function objection(rule: Rule, push: Push): string | undefined {
  switch (rule.type) {
    case 'creation':
      return push.isNew ? 'a rule forbids to create it' : undefined;
    case 'update':
      return 'a rule forbids to push to it';
    case 'required_signatures':
      return push.hasModes
        ? 'a rule wants signed commits, and GitHub signs none that make a file executable'
        : undefined;
    case 'branch_name_pattern':
      return objectionToName(rule.parameters, push.branch);
    default:
      return undefined;
  }
}

/** Regular expressions of a stranger are left to GitHub, which will say no itself. */
function objectionToName(parameters: unknown, branch: string): string | undefined {
  if (typeof parameters !== 'object' || parameters === null) return undefined;
  const { operator, pattern, negate } = { operator: '', pattern: '', negate: false, ...parameters };
  const test = tests[operator];
  if (test === undefined || test(branch, pattern) !== negate) return undefined;
  return `a rule wants its name ${negate ? 'not ' : ''}to ${operator.replace('_', ' ')} "${pattern}"`;
}

const tests: Readonly<Record<string, (name: string, pattern: string) => boolean>> = {
  starts_with: (name, pattern) => name.startsWith(pattern),
  ends_with: (name, pattern) => name.endsWith(pattern),
  contains: (name, pattern) => name.includes(pattern),
};

function problem(branch: string, why: string): Problem {
  return {
    id: 'branch',
    facts: { branch, why },
    what: `The branch \`${branch}\` cannot be written: ${why}`,
    why: 'Without a branch of its own there is no pull request; nothing was changed.',
    fix: 'An administrator can let the App bypass that rule, or exempt `supercargo/**` from it (Settings, Rules).',
  };
}
