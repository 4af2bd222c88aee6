import { variablesInCode } from './code.ts';
import { gpuOf } from './gpu.ts';
import type { Member } from './member.ts';
import { needsOf } from './needs.ts';
import { whole } from './workspace.ts';

/** What it is made of in its workspace asks for more. */
export function askedBy({ project, files: own, kind, workspace }: Member): Asked {
  const files = [...own, ...(workspace?.parts ?? []).flatMap((part) => part.files)];
  const gpu = kind === 'library' ? undefined : gpuOf(project, files);
  return { env: variablesInCode(files), needs: needsOf(whole(project, workspace), files), gpu };
}

type Asked = {
  readonly env: ReturnType<typeof variablesInCode>;
  readonly needs: ReturnType<typeof needsOf>;
  readonly gpu: ReturnType<typeof gpuOf>;
};
