import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Dependency } from './dependencies.ts';
import { frameworks, type Framework } from './framework-table.ts';
import { dependsOn, type Project } from './project.ts';

export type FoundFramework = {
  readonly framework: Framework;
  readonly dependency: Dependency | undefined;
  readonly use: Hit | undefined;
};

/** The framework that the code uses; where its use cannot be seen, the one that is declared. */
export function frameworkOf(project: Project, files: readonly SourceFile[]): FoundFramework | undefined {
  const found = frameworks.map((framework) => ({
    framework,
    dependency: dependsOn(project, ...framework.packages),
    use: grep(files, framework.sign)[0],
  }));
  const used = found.filter(({ use }) => use !== undefined);
  return (
    used.find(({ dependency }) => dependency !== undefined) ??
    used.find(
      ({ framework }) => framework.bySign !== true && !/^(?:bottle|pyramid)$/u.test(framework.name),
    ) ??
    used.find(() => project.dependencies.length === 0) ??
    found.find(({ dependency, framework }) => dependency !== undefined && framework.bySign !== true)
  );
}
