import type { Rewriting } from '../../text/rewriting.ts';
import { accountsTold } from './accounts.ts';
import { advice } from './advice.ts';
import { aliases } from './aliases.ts';
import { autoscalersTold } from './autoscalers.ts';
import { bindingsTold } from './bindings.ts';
import { boundsTold } from './bounds.ts';
import { existing } from './existing.ts';
import { jobsTold } from './jobs.ts';
import { memoryTold } from './memory.ts';
import { pointedOut } from './pointed.ts';
import { probedPlainly } from './probed.ts';
import { routesTold } from './routes.ts';
import { entriesStored } from './entries-stored.ts';
import { entriesTold } from './entries.ts';
import { membersTold } from './members.ts';
import { namedInPassing } from './naming.ts';
import { nodesPointed } from './nodes.ts';
import { stepsTold } from './steps.ts';
import { symptomsPlaced } from './symptoms.ts';
import { variablesTold } from './variables.ts';
import { wallsTold } from './walls.ts';

/** What people ask around for in forums, with what brought them there, as readers know it. */
export const askedAround: readonly Rewriting[] = [
  ...advice,
  ...symptomsPlaced,
  ...pointedOut,
  ...existing,
  ...entriesStored,
  ...jobsTold,
  ...variablesTold,
  ...entriesTold,
  ...routesTold,
  ...membersTold,
  ...nodesPointed,
  ...stepsTold,
  ...memoryTold,
  ...autoscalersTold,
  ...probedPlainly,
  ...accountsTold,
  ...boundsTold,
  ...aliases,
  ...wallsTold,
  ...bindingsTold,
  ...namedInPassing,
];
