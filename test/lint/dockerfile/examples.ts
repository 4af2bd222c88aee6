import { dockerfileRules } from '../../../src/lint/dockerfile/catalogue.ts';
import { defaultConfig, type LintConfig } from '../../../src/lint/engine/config.ts';
import { readLintConfig } from '../../../src/lint/engine/read-config.ts';
import type { Example, Finding, Rule } from '../../../src/lint/contract.ts';
import { lintDockerfile } from '../../../src/lint/dockerfile/lint.ts';
import type { Context, DockerfileSubject } from '../../../src/lint/dockerfile/subject.ts';

type DockerfileRule = Rule<DockerfileSubject>;

/** The files of an example: a Dockerfile on its own, or one with the files around it. */
export function filesOf(example: Example): Readonly<Record<string, string>> {
  return typeof example === 'string' ? { Dockerfile: example } : example;
}

/** Lints an example with the rule alone, off by default or not. */
export function lintExample(rule: DockerfileRule, example: Example): readonly Finding[] {
  return lintWith(dockerfileRules.rules, example, new Set([rule.id]));
}

export function lintWith(
  rules: readonly DockerfileRule[],
  example: Example,
  only?: ReadonlySet<string>,
): readonly Finding[] {
  const files = filesOf(example);
  const config = configOf(files);
  const context = contextOf(files);
  const choice = only === undefined ? config.choice : { ...config.choice, only };
  return lintDockerfile(
    { rules, shellRules: [] },
    {
      path: 'Dockerfile',
      text: files['Dockerfile'] ?? '',
      config: { ...config, choice },
      today: '2026-01-01',
      ...(context !== undefined && { context }),
    },
  );
}

function configOf(files: Readonly<Record<string, string>>): LintConfig {
  if (files['config'] === undefined) return defaultConfig;
  const config = readLintConfig(files['config'], 'config');
  if (!config.ok) throw new Error(config.error.what);
  return config.value;
}

function contextOf(files: Readonly<Record<string, string>>): Context | undefined {
  const paths = Object.keys(files).filter((path) => path !== 'config' && path !== 'ports');
  if (paths.length < 2 && files['ports'] === undefined) return undefined;
  return {
    dockerfile: 'Dockerfile',
    dockerignore: files['.dockerignore'],
    npmrc: files['.npmrc'],
    files: new Set(paths),
    ports: files['ports']?.split(',').map(Number),
  };
}
