import { overlaid } from '../../../facts/overlaid.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { has } from '../../../facts/tree.ts';
import { dirname } from '../../../kernel/paths.ts';
import type { Situation } from '../../situation.ts';
import { unreadNote } from '../from-compose.ts';
import { projectOf } from '../model/project.ts';
import { variablesOf } from '../read/files.ts';
import { load } from '../read/load.ts';
import { besideFiles, developersFiles } from './files.ts';
import { leftNote } from './notes.ts';
import { ownersOf } from './owners.ts';
import { partedOf } from './parted.ts';
import type { Stance } from './stance.ts';
import { together, type Brought, type Made } from './together.ts';

/** Services of the repository with what its compose file starts beside them, each told where the others are. */
export function withCompose(made: Made, situation: Situation, stance: Stance): Brought {
  const snapshot = withSample(situation.snapshot);
  const files = besideFiles(snapshot);
  const isOfDevelopers = files.length === 0;
  const [first, ...others] = isOfDevelopers ? developersFiles(snapshot) : files;
  if (first === undefined) return { ...made, notes: [] };
  const loaded = load([first, ...others], snapshot);
  if (!loaded.ok) return { ...made, notes: [unreadNote(loaded.error, first)] };
  const project = projectOf(loaded.value.root, variablesOf(dirname(first), snapshot));
  const owners = ownersOf(project, { workloads: made.workloads, repository: situation.repository });
  const ground = { owners, workloads: made.workloads, stance, snapshot, isOfDevelopers };
  const parted = partedOf(project, ground);
  if (stance.isEvidence || isOfDevelopers) return { ...made, notes: leftNote(parted.left) };
  return together({ project, owners, parted, made, stance }, { ...situation, snapshot });
}

/** Where people fill in a sample, that is what compose reads. */
function withSample(snapshot: Snapshot): Snapshot {
  const sample = samples.find((path) => snapshot.text(path) !== undefined);
  if (has(snapshot, '.env') || sample === undefined) return snapshot;
  return overlaid(snapshot, new Map([['.env', snapshot.text(sample) ?? '']]));
}

const samples = ['.env.example', '.env.sample', '.env.template', '.env.dist'];
