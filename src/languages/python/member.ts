import type { Found, Port, ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Entry } from './ground.ts';
import type { FoundFramework } from './frameworks.ts';
import type { Project } from './project.ts';
import type { Workspace } from './workspace.ts';

/** One project with all that was read of it. */
export type Member = {
  readonly project: Project;
  readonly found: FoundFramework | undefined;
  readonly files: readonly SourceFile[];
  readonly port: Found<Port> | undefined;
  readonly entry: Entry | undefined;
  readonly kind: ServiceKind;
  readonly workspace: Workspace | undefined;
};
