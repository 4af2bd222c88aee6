import type { Spec } from '../../../spec/spec.ts';
import { already } from './already.ts';
import { amountsTold } from './amounts.ts';
import { backupsTold } from './backups.ts';
import { callersTold } from './callers.ts';
import { databasesTold } from './databases.ts';
import { doorsKept } from './manners.ts';
import { doorsTold } from './doors.ts';
import { fleetingTold } from './fleeting.ts';
import { fleetTold } from './fleet.ts';
import { gatewaysTold } from './gateways.ts';
import { heapTold } from './heap.ts';
import { hostless } from './hostless.ts';
import { hostsTold } from './hosts.ts';
import { imagesTold } from './images.ts';
import { metricsTold } from './metrics.ts';
import { migrationsTold } from './migrations.ts';
import { namelessSecrets } from './nameless-secrets.ts';
import { nodesTold } from './nodes.ts';
import { othersTold } from './others.ts';
import { partsTold } from './parts.ts';
import { pathsTold } from './paths.ts';
import { processesTold, processRows, withProcessesTold } from './processes.ts';
import { scalersTold } from './scalers.ts';
import { schedulersTold } from './schedulers.ts';
import { portsTold } from './ports.ts';
import { pulledTold } from './pulled.ts';
import { restartsTold } from './restarts.ts';
import { rightsTold } from './rights.ts';
import { secretRows, secretsTold, withSecretsTold } from './secrets.ts';
import { serversTold } from './servers.ts';
import { serviceCallersTold } from './service-callers.ts';
import { tagTold } from './tag.ts';
import { undone } from './undone.ts';
import { settingsTold } from './settings.ts';
import { sparedTold } from './spared.ts';
import { wholeAddress } from './whole-address.ts';
import type { Ground, Heard, Telling } from './telling.ts';
import { wayInRead, wayInTold } from './way-in.ts';
import { tlsTold } from './tls.ts';
import { probingTold } from './probing.ts';
import { waitingTold } from './waiting.ts';

const tellings: readonly Telling[] = [
  wholeAddress,
  already,
  sparedTold,
  probingTold,
  databasesTold,
  fleetingTold,
  partsTold,
  wayInTold,
  rightsTold,
  restartsTold,
  undone,
  waitingTold,
  portsTold,
  nodesTold,
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
  amountsTold,
  tlsTold,
  doorsTold,
  pathsTold,
  wayInRead,
  hostsTold,
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
  hostless,
  metricsTold,
  tagTold,
  pulledTold,
  // A backup reads what all of those left in the variables.
  backupsTold,
  serversTold,
  // What is said of what we build is said before.
  imagesTold,
];

function asItIs(spec: Spec): Spec {
  return spec;
}

/** Nobody tells so much of services in a text that is longer. */
const longest = 20_000;

/** What was told of the services, and the words without it. */
export function heardOfServices(words: string, ground: Ground): Required<Heard> {
  const none = { rest: words, rows: [], leftover: [], over: asItIs, asks: () => [] };
  if (ground.services.length === 0 || words.length > longest) return none;
  return tellings.reduce<Required<Heard>>((before, telling) => {
    const { rest, rows, leftover = [], over, asks } = telling(before.rest, ground);
    return {
      rest,
      rows: [...before.rows, ...rows],
      leftover: [...before.leftover, ...leftover],
      over: (spec) => over(before.over(spec)),
      asks: (spec) => [...before.asks(spec), ...(asks?.(spec) ?? [])],
    };
  }, none);
}
