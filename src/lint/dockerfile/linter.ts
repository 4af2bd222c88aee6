import { basename, dirname } from '../../kernel/paths.ts';
import type { LintConfig } from '../engine/config.ts';
import type { LintFile, Linter } from '../linter.ts';
import { dockerfileKind } from './kind.ts';
import { dockerfileCheck, type CheckDockerfile, type DockerfileRules } from './lint.ts';
import type { Context } from './subject.ts';

/** Lints Dockerfiles by a catalogue of rules; they are chosen once for each configuration, however often it is asked. */
export function dockerfileLinter(catalogue: DockerfileRules): Linter {
  const checks = new WeakMap<LintConfig, CheckDockerfile>();
  return {
    ...dockerfileKind,
    rules: [...catalogue.rules, ...catalogue.shellRules],
    lint: (files, { config, today, opinions, ports }) => {
      const check = checks.get(config) ?? dockerfileCheck(catalogue, config);
      checks.set(config, check);
      const folders = new Map<readonly string[], ReadonlySet<string>>();
      return files.flatMap((file) => {
        const { siblings } = file;
        const beside = folders.get(siblings) ?? new Set(siblings);
        folders.set(siblings, beside);
        const context = { ...contextOf(file, beside), ports: ports?.get(dirname(file.path)) };
        return check({ path: file.path, text: file.text, today, context, opinions });
      });
    },
  };
}

/** The folder of a Dockerfile is taken for its build context. */
function contextOf({ path, companions }: LintFile, files: ReadonlySet<string>): Omit<Context, 'ports'> {
  const dockerfile = basename(path);
  const dockerignore = companions[`${dockerfile}.dockerignore`] ?? companions['.dockerignore'];
  return { dockerfile, dockerignore, npmrc: companions['.npmrc'], files };
}
