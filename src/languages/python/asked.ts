import { variablesInCode } from './code.ts';
import { gpuOf } from './gpu.ts';
import { loadHost } from './load-host.ts';
import type { Member } from './member.ts';
import { needsOf } from './needs.ts';
import { reached } from './reached.ts';

/** What it is made of in its workspace asks for more. */
export function askedBy(member: Member): Asked {
  const { project, files: own, kind, workspace } = member;
  const { files, project: whole } = reached(project, own, workspace);
  const gpu = kind === 'library' ? undefined : gpuOf(project, files);
  return { env: [...variablesInCode(files), ...loadHost(member)], needs: needsOf(whole, files), gpu };
}

type Asked = {
  readonly env: ReturnType<typeof variablesInCode>;
  readonly needs: ReturnType<typeof needsOf>;
  readonly gpu: ReturnType<typeof gpuOf>;
};
