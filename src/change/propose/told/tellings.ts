import type { Profile } from '../../../spec/spec.ts';
import { already } from './already.ts';
import { standingAccount } from './standing-account.ts';
import { accountsTold } from './accounts.ts';
import { amountsTold } from './amounts.ts';
import { basesTold } from './image/bases.ts';
import { backupsTold } from './behind/backups.ts';
import { callsTold } from './beside/calls.ts';
import { firstTold } from './beside/first.ts';
import { otherJobsTold } from './beside/other-jobs.ts';
import { sidecarsTold } from './beside/sidecars.ts';
import { callersTold } from './ways-in/callers.ts';
import { databasesTold } from './behind/databases.ts';
import { dependentTold } from './dependent.ts';
import { egressTold } from './egress/egress.ts';
import { filesTold } from './files/files.ts';
import { doorsKept } from './ways-in/manners.ts';
import { doorsTold } from './ways-in/doors.ts';
import { keptAmountsTold } from './behind/kept-amounts.ts';
import { fleetingTold } from './behind/fleeting.ts';
import { guardedTold } from './behind/guarded.ts';
import { crossOriginTold } from './ways-in/cross-origin.ts';
import { composedAddress } from './secrets/composed.ts';
import { fleetTold } from './fleet.ts';
import { gatewaysTold } from './ways-in/gateways.ts';
import { kedaTold } from './keda/keda.ts';
import { heapTold } from './heap.ts';
import { hostless } from './ways-in/hostless.ts';
import { hostsTold } from './ways-in/hosts.ts';
import { imagesTold } from './image/named.ts';
import { logLevelsTold } from './log-levels.ts';
import { marksTold } from './marks.ts';
import { metricsTold } from './metrics.ts';
import { mixedCallers } from './ways-in/mixed-callers.ts';
import { migrationEndsTold } from './programs/migration-ends.ts';
import { migrationsTold } from './programs/migrations.ts';
import { loginsTold } from './secrets/logins.ts';
import { namelessSecrets } from './secrets/nameless.ts';
import { nothingElseTold } from './programs/nothing-else.ts';
import { nodesTold } from './nodes.ts';
import { othersTold } from './others.ts';
import { paceTold } from './pace.ts';
import { packagesTold } from './image/packages.ts';
import { partsTold } from './programs/parts.ts';
import { pathsTold } from './ways-in/paths.ts';
import { processesTold, processRows, withProcessesTold } from './programs/processes.ts';
import { scalersTold } from './scalers.ts';
import { schedulersTold } from './programs/schedulers.ts';
import { podsOfAll } from './pods-of-all.ts';
import { portsTold } from './ports.ts';
import { pulledTold } from './image/pulled.ts';
import { restartsTold } from './programs/restarts.ts';
import { rightsTold } from './rights.ts';
import { secretRows, secretsTold, withSecretsTold } from './secrets/secrets.ts';
import { serverWorkersTold } from './image/server-workers.ts';
import { serversTold } from './programs/servers.ts';
import { serviceCallersTold } from './ways-in/service-callers.ts';
import { tagTold } from './image/tag.ts';
import { undone } from './undone.ts';
import { unlimitedTold } from './unlimited.ts';
import { variablesTold } from './variables.ts';
import { stickyTold } from './ways-in/sticky.ts';
import { strangersTold } from './strangers.ts';
import { settingsTold } from './settings.ts';
import { sparedTold } from './spared.ts';
import { wholeAddress } from './secrets/whole-address.ts';
import type { Ground, Telling } from './telling.ts';
import { heardBy, heardOfPrograms, type Whole } from './whole.ts';
import { otherHosts } from './ways-in/other-hosts.ts';
import { wayInRead, wayInTold } from './ways-in/way-in.ts';
import { ownImagesTold } from './image/each-own.ts';
import { wholeNameTold } from './image/whole-name.ts';
import { tlsTold } from './ways-in/tls.ts';
import { probingTold } from './probing.ts';
import { waitingTold } from './programs/waiting.ts';

const tellings: readonly Telling[] = [
  mixedCallers,
  filesTold,
  egressTold,
  callsTold,
  otherJobsTold,
  firstTold,
  sidecarsTold,
  ownImagesTold,
  wholeNameTold,
  nothingElseTold,
  kedaTold,
  standingAccount,
  accountsTold,
  loginsTold,
  composedAddress,
  wholeAddress,
  already,
  marksTold,
  basesTold,
  packagesTold,
  serverWorkersTold,
  sparedTold,
  probingTold,
  podsOfAll,
  databasesTold,
  guardedTold,
  keptAmountsTold,
  fleetingTold,
  partsTold,
  wayInTold,
  rightsTold,
  restartsTold,
  variablesTold,
  logLevelsTold,
  undone,
  waitingTold,
  portsTold,
  nodesTold,
  migrationEndsTold,
  migrationsTold,
  (words, ground) => {
    const { rest, told, unknown } = secretsTold(words, ground);
    return {
      rest,
      rows: secretRows(told),
      leftover: unknown.map((said) => said.trim()),
      over: (spec) => withSecretsTold(spec, told),
    };
  },
  namelessSecrets,
  settingsTold,
  callersTold,
  serviceCallersTold,
  heapTold,
  unlimitedTold,
  amountsTold,
  crossOriginTold,
  tlsTold,
  doorsTold,
  pathsTold,
  otherHosts,
  hostsTold,
  paceTold,
  scalersTold,
  othersTold,
  schedulersTold,
  (words, { services }) => {
    const { rest, told } = processesTold(words, services);
    return { rest, rows: processRows(told), over: (spec) => withProcessesTold(spec, told) };
  },
  fleetTold,
  gatewaysTold,
  doorsKept,
  stickyTold,
  wayInRead,
  hostless,
  metricsTold,
  tagTold,
  pulledTold,
  // A backup reads what all of those left in the variables.
  backupsTold,
  serversTold,
  dependentTold,
  strangersTold,
  // What is said of what we build is said before.
  imagesTold,
];

/** What was told of the services, and the words without it; where there are none, of programs that everybody knows. */
export function heardOfServices(words: string, ground: Ground, profile: Profile): Whole {
  return ground.services.length === 0
    ? heardOfPrograms(words, ground, profile)
    : heardBy(tellings, words, ground);
}
