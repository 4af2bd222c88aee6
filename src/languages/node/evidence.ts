import { localhost } from '../../facts/localhost.ts';
import { lineWith } from '../../facts/source.ts';
import type { Evidence } from '../../facts/facts.ts';
import { isBare } from './bare.ts';
import type { Member } from './member.ts';
import { bringsWork, dependencyOf } from './frameworks.ts';
import { boundToLocalhost } from './localhost.ts';
import { grpcPackages } from './serving.ts';

export function languageEvidence(member: Member): Evidence {
  return {
    fact: 'language',
    path: member.pkg.path,
    line: 1,
    why: isBare(member.pkg) ? 'a Node program' : 'a Node package',
  };
}

export function frameworkEvidence({ framework, pkg }: Member, said: string | undefined): Evidence[] {
  const own = grpcPackages.find((name) => said === 'grpc' && Object.hasOwn(pkg.dependencies, name));
  const name = framework === undefined ? (own ?? bringsWork(pkg)) : dependencyOf(pkg, framework);
  if (name === undefined || said === undefined) return [];
  const line = lineWith(pkg.text, `"${name}"`);
  return [{ fact: 'framework', path: pkg.path, line, why: `depends on ${name}` }];
}

export function localEvidence({ kind, files, framework }: Member): Evidence[] {
  const hit = kind === 'web' ? boundToLocalhost(files, framework?.name) : undefined;
  return hit === undefined ? [] : [localhost(hit)];
}
