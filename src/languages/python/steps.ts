import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import type { Holes } from '../../spec/plan.ts';
import { copies, includedFiles, needsSources } from './included.ts';
import { besideSteps, fromWorkspace, installers, pinned, type Step } from './installers.ts';
import { isLocked } from './locked.ts';
import type { Member } from './member.ts';

/** How its packages come into the image, and what of its code does. */
export function steps(member: Member, snapshot: Snapshot): Holes {
  const { project, workspace } = member;
  const extra = missing(member).map(toCommand);
  if (workspace?.by === 'root') {
    const shared = fromWorkspace(project, workspace);
    return { ...shared, beside: [], install: [...shared.install, ...extra] };
  }
  const step = stepOf(member, snapshot);
  const tools = step.tool === undefined ? [] : [{ tool: step.tool }];
  const common = { members: [], cache: step.cache, setup: tools };
  if (workspace === undefined) {
    const install = [...step.commands.map(toCommand), ...extra];
    return { ...common, source: '.', beside: [], manifests: manifestsOf(member, step, snapshot), install };
  }
  const { inFolder, ...lying } = besideSteps(project.folder, workspace);
  const install = step.commands.map((command) => toCommand(`${inFolder}${command}`));
  return { ...common, ...lying, install: [...install, ...extra] };
}

function stepOf(member: Member, snapshot: Snapshot): Step {
  const { project } = member;
  const manifest = project.manifest.slice(project.folder === '' ? 0 : project.folder.length + 1);
  const manager = project.manager === 'conda' ? 'pip' : project.manager;
  return installers[manager](project, manifest, isLocked(member, snapshot));
}

function manifestsOf({ project }: Member, step: Step, snapshot: Snapshot): { from: string; to: string }[] {
  if (!project.isDeclared)
    return step.commands.length === 0 ? [] : step.files.map((from) => ({ from, to: './' }));
  const files = step.files
    .map((name) => join(project.folder, name))
    .filter((path) => has(snapshot, path))
    .flatMap((path) => (path.endsWith('.txt') ? includedFiles(path, snapshot) : [path]));
  const isWhole = files.some((path) => path.endsWith('.txt') && needsSources(path, snapshot));
  return isWhole ? [{ from: '.', to: './' }] : [...copies([...new Set(files)], project.folder)];
}

/** What starts it and nobody declared. */
function missing({ entry }: Member): string[] {
  if (entry === undefined || entry.missing.length === 0) return [];
  return [`pip install ${entry.missing.map(pinned).join(' ')}`];
}

function toCommand(command: string): { command: string } {
  return { command };
}
