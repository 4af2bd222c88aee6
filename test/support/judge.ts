import { schemaSet, type SchemaSet } from '../../src/adapters/schemas/set.ts';
import type { Finding } from '../../src/lint/contract.ts';
import { defaultConfig } from '../../src/lint/engine/config.ts';
import { everyRule } from '../../src/lint/engine/choice.ts';
import { linters } from '../../src/lint/linters.ts';
import { judgeDocument } from '../../src/lint/schema/judge.ts';
import { documents } from '../../src/syntax/yaml/documents.ts';

type Files = readonly { readonly path: string; readonly text: string }[];

const sets = new Map<string, SchemaSet>();

/** Unpacked once a version. */
function setOf(version: string): SchemaSet {
  const made =
    sets.get(version) ??
    schemaSet({
      locations: ['default'],
      cluster: { version, strict: true },
      remote: { cache: '', verifyTls: true, signal: new AbortController().signal },
      ownKinds: () => new Map(),
    });
  sets.set(version, made);
  return made;
}

/** What is wrong with Kubernetes manifests by the bundled schemas of a version, strictly. */
export function schemaProblems(files: Files, version: string): string[] {
  const terms = {
    strict: true,
    ignoreMissing: false,
    skip: new Set(['kustomize.config.k8s.io/v1beta1/Kustomization']),
    reject: new Set<string>(),
    lookup: setOf(version).lookup,
  };
  return files
    .filter(({ path }) => path.endsWith('.yaml'))
    .flatMap(({ path, text }) =>
      documents(text).flatMap((document) => {
        const { verdicts, pending } = judgeDocument(text, document, terms);
        const bad = verdicts.filter(
          ({ status }) => status !== 'valid' && status !== 'skipped' && status !== 'empty',
        );
        return [
          ...bad.map(({ message }) => `${path}: ${message}`),
          ...pending.map(({ kind }) => `${path}: no schema for ${kind}`),
        ];
      }),
    );
}

/** What every linter finds, with the rules of a profile where one is named. */
export function lintAll(files: Files, profile?: string): Finding[] {
  const choice = profile === undefined ? everyRule : { ...everyRule, profile };
  const run = { config: { ...defaultConfig, choice }, today: '2026-11-20', minor: 34 };
  return linters.flatMap((linter) => {
    const own = files.filter(({ path }) => linter.takes(path, 'found'));
    return own.length === 0
      ? []
      : [
          ...linter.lint(
            own.map((file) => ({ ...file, siblings: ['.dockerignore'], companions: {} })),
            run,
          ),
        ];
  });
}
