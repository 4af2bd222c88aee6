import { backingKind } from '../../../facts/declared/backing.ts';
import { present } from '../../../kernel/present.ts';
import { addresses, type Address } from '../../backing/addresses.ts';
import { isUnread, wire, type Backing } from '../../backing/wire.ts';
import type { Workload } from '../../spec.ts';
import { keysOf, toldBy } from './logins.ts';
import type { Peer } from './peers.ts';
import { programOf } from './stance.ts';

/** What a program needs of the kind that a peer is, and nothing tells it where that is. */
function isNeededBy({ needs }: Workload, { service }: Peer): boolean {
  const kind = backingKind(service.image ?? '');
  return kind !== undefined && needs.some((need) => need.kind === kind && need.required);
}

export type Needing = { readonly workload: Workload; readonly unread: readonly Peer[] };

/** Wired by the names of its variables to the only one that can be meant; who reads none of them is told of. */
export function wiredByNeed(workload: Workload, peers: readonly Peer[]): Needing {
  const open = peers.filter((peer) => peer.workload !== undefined && isNeededBy(workload, peer));
  const only = open.filter((peer) => open.filter((one) => kindOf(one) === kindOf(peer)).length === 1);
  return only.reduce<Needing>(
    ({ workload: one, unread }, peer) => {
      const backing = backingFor(peer);
      if (backing === undefined || one.calls?.includes(backing.name) === true)
        return { workload: one, unread };
      if (isUnread(one, backing)) return { workload: one, unread: [...unread, peer] };
      const made = wire(one, backing);
      return { workload: { ...made, calls: [...(made.calls ?? []), backing.name] }, unread };
    },
    { workload, unread: [] },
  );
}

function kindOf({ service }: Peer): string | undefined {
  return backingKind(service.image ?? '');
}

function backingFor({ service, workload }: Peer): Backing | undefined {
  const address = addresses.find(({ app }) => app === programOf(service));
  if (address === undefined || workload?.port === undefined) return undefined;
  const [key] = keysOf(service, workload);
  if (key !== undefined && key.from !== `${workload.name}-secrets`) return undefined;
  return {
    address: addressed(address, { service, key: key?.key }),
    name: workload.name,
    port: workload.servicePort,
  };
}

type Given = Pick<Peer, 'service'> & { readonly key: string | undefined };

function addressed(address: Address, { service, key }: Given): Address {
  const { user, database } = toldBy(service);
  const { user: _user, database: _database, password: _password, ...rest } = address;
  const named =
    key === undefined
      ? address.url.replace(/\/\/[^/@]*@/u, '//')
      : address.url.replace('//app:', `//${user}:`);
  const url = database === undefined ? named : named.replace(/\{port\}\/app/u, `{port}/${database}`);
  const jdbc =
    database === undefined ? address.jdbc : address.jdbc?.replace(/\{port\}\/app/u, `{port}/${database}`);
  return present({ ...rest, url, jdbc, user: user === '' ? undefined : user, database, password: key });
}
