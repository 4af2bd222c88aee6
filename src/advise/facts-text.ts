import type { Facts, Service } from '../facts/facts.ts';
import type { Finding } from '../lint/contract.ts';
import type { Material } from './question.ts';

/** What was found out about a repository, with the line that says so; values of variables are left out. */
export function factsMaterial({ services, existing, gitops }: Facts): Material {
  const told = {
    services: services.slice(0, 40).map(serviceOf),
    existing: Object.fromEntries(Object.entries(existing).map(([what, paths]) => [what, paths.slice(0, 60)])),
    gitops: { tool: gitops.tool, apps: gitops.apps.slice(0, 40) },
  };
  return { heading: 'Facts about the repository', text: JSON.stringify(told, null, 1) };
}

function serviceOf(service: Service): object {
  const { env, evidence, ...rest } = service;
  return {
    ...rest,
    env: env.slice(0, 60).map(({ name, required, secret }) => ({ name, required, secret })),
    evidence: evidence.slice(0, 20).map(({ fact, path, line }) => `${fact}: ${path}:${line}`),
  };
}

/** What the rules find, which a model need not find again. */
export function findingsMaterial(findings: readonly Finding[]): Material[] {
  if (findings.length === 0) return [];
  const lines = findings.slice(0, 60).map(({ path, line, rule, severity, message }) => {
    return `${path}:${line} ${severity} ${rule}: ${message}`;
  });
  return [{ heading: 'What the rules find', text: lines.join('\n') }];
}
