import type { Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { join } from '../kernel/paths.ts';
import type { BuildPlan } from './plan.ts';

/** A program that is told its port as the first word behind its file is told it. */
export function withPortArgument(plan: BuildPlan, { path }: Service, snapshot: Snapshot): BuildPlan {
  const { dockerfile, runtime } = plan;
  const { start } = dockerfile.holes;
  const file =
    typeof start === 'string' ? /"([\w./-]{1,200}\.(?:[cm]?js|py|rb|pl))"\]$/u.exec(start)?.[1] : undefined;
  if (typeof start !== 'string' || file === undefined || runtime.port === undefined) return plan;
  const text = snapshot.text(join(path === '.' ? '' : path, file)) ?? '';
  if (!asked.test(text)) return plan;
  const holes = { ...dockerfile.holes, start: `${start.slice(0, -1)}, "${runtime.port}"]` };
  return { ...plan, dockerfile: { ...dockerfile, holes } };
}

/** Without a default beside it: then it runs as it is. */
const asked =
  /^[^\n]{0,80}\bport\b[^\n]{0,60}(?:process\.argv\[2\]|sys\.argv\[1\]|\bARGV\[0\]|\bARGV\.(?:first|shift))(?![^\n]{0,40}(?:\|\||\?|\bor\b|\belse\b))/imu;
