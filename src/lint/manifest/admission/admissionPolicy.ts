import type { Severity } from '../../contract.ts';
import { exampleDeployment } from '../example-workload.ts';
import { nameNode } from '../head.ts';
import { once } from '../once.ts';
import type { ManifestRule } from '../subject.ts';
import { examplePolicy } from './example-policy.ts';
import type { Expressions } from './expressions.ts';
import { verdictsOf, type Verdict } from './judge.ts';
import { policiesOf } from './policy.ts';

const few = 'object.spec.replicas <= 5';

/** What the ValidatingAdmissionPolicies of the repository say to its own objects. */
export function admissionPolicy(compile: Expressions): ManifestRule {
  return {
    id: 'admissionPolicy',
    severity: 'error',
    summary: "A resource passes the cluster's own admission policies",
    why: 'The API server refuses what a bound policy denies, and the sync fails.',
    docs: 'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/',
    bad: [
      `${examplePolicy(few, 'Deny')}---\n${exampleDeployment({ spec: '  replicas: 6\n' })}`,
      `${examplePolicy(few)}---\n${exampleDeployment({ spec: '  replicas: 6\n' })}`,
    ],
    good: [
      `${examplePolicy(few, 'Deny')}---\n${exampleDeployment({ spec: '  replicas: 5\n' })}`,
      `${examplePolicy(few, 'Deny')}---\n${exampleDeployment({})}`,
    ],
    *check({ resource, set }) {
      for (const policy of policies(set)) {
        for (const verdict of verdictsOf(policy, { resource, set, compile })) {
          yield { at: nameNode(resource), message: say(verdict), severity: severityOf(verdict) };
        }
      }
    },
  };
}

const policies = once(policiesOf);

function say({ policy, message, actions }: Verdict): string {
  const unbound = actions.length === 0 ? ' (nothing binds the policy here; where it is bound, it would)' : '';
  const isRecorded = actions.length > 0 && actions.every((action) => action === 'Audit');
  const deed = isRecorded ? 'lets it pass and records it' : 'refuses it';
  return `the policy ${policy.resource.name} ${deed}: ${message}${unbound}`;
}

function severityOf({ actions }: Verdict): Severity {
  if (actions.includes('Deny')) return 'error';
  return actions.includes('Warn') ? 'warning' : 'info';
}
