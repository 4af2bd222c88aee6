import { access } from './matters/access.ts';
import { account } from './matters/account.ts';
import { address } from './matters/address.ts';
import { apiRights } from './matters/api-rights.ts';
import { alerting } from './matters/alerting.ts';
import { aside } from './matters/aside.ts';
import { availability } from './matters/availability.ts';
import { balancer } from './matters/balancer.ts';
import { belowHost } from './matters/below-host.ts';
import { besides } from './matters/besides.ts';
import { certificate } from './matters/certificate.ts';
import { claims } from './matters/claims.ts';
import { clock } from './matters/clock.ts';
import { copies } from './matters/copies.ts';
import { cors } from './matters/cors.ts';
import { databaseLogin } from './matters/database-login.ts';
import { delivery } from './matters/delivery.ts';
import { environments } from './matters/environments.ts';
import { executed } from './matters/executed.ts';
import { growth } from './matters/growth.ts';
import { health } from './matters/health.ts';
import { ingressClass } from './matters/ingress-class.ts';
import { inside } from './matters/inside.ts';
import { issuer } from './matters/issuer.ts';
import { labels } from './matters/labels.ts';
import { login } from './matters/login.ts';
import { machines } from './matters/machines.ts';
import { migrating } from './matters/migrating.ts';
import { mounted } from './matters/mounted.ts';
import { namespaces } from './matters/namespaces.ts';
import { networks } from './matters/networks.ts';
import { outgoing } from './matters/outgoing.ts';
import { owners } from './matters/owners.ts';
import { ownPlaces } from './matters/own-places.ts';
import { ownSizes } from './matters/own-sizes.ts';
import { ownValues } from './matters/own-values.ts';
import { pace } from './matters/pace.ts';
import { patience } from './matters/patience.ts';
import { pausing } from './matters/pausing.ts';
import { processes } from './matters/processes.ts';
import { pulled } from './matters/pulled.ts';
import { rate } from './matters/rate.ts';
import { redirect } from './matters/redirect.ts';
import { rights } from './matters/rights.ts';
import { rollout } from './matters/rollout.ts';
import { scattering } from './matters/scattering.ts';
import { scraping } from './matters/scraping.ts';
import { scratch } from './matters/scratch.ts';
import { secretKeys } from './matters/secret-keys.ts';
import { servicePort } from './matters/service-port.ts';
import { share } from './matters/share.ts';
import { shrinking } from './matters/shrinking.ts';
import { sizes } from './matters/sizes.ts';
import { standing } from './matters/standing.ts';
import { starting } from './matters/starting.ts';
import { stopping } from './matters/stopping.ts';
import { storage } from './matters/storage.ts';
import { tags } from './matters/tags.ts';
import { unprobed } from './matters/unprobed.ts';
import { uploads } from './matters/uploads.ts';
import { variables, variableSources } from './matters/variables.ts';
import { vaulted } from './matters/vaulted.ts';
import { versions } from './matters/versions.ts';
import { waiting } from './matters/waiting.ts';
import type { Matter } from './sentence.ts';

/** All that sentences are about. */
export const matters: readonly Matter[] = [
  access,
  account,
  address,
  apiRights,
  alerting,
  aside,
  availability,
  balancer,
  belowHost,
  besides,
  certificate,
  claims,
  clock,
  copies,
  cors,
  databaseLogin,
  delivery,
  environments,
  executed,
  growth,
  health,
  ingressClass,
  inside,
  issuer,
  labels,
  login,
  machines,
  migrating,
  mounted,
  namespaces,
  networks,
  outgoing,
  owners,
  ownPlaces,
  ownSizes,
  ownValues,
  pace,
  patience,
  pausing,
  processes,
  pulled,
  rate,
  redirect,
  rights,
  rollout,
  scattering,
  scraping,
  scratch,
  secretKeys,
  servicePort,
  share,
  shrinking,
  sizes,
  standing,
  starting,
  stopping,
  storage,
  tags,
  unprobed,
  uploads,
  variableSources,
  variables,
  vaulted,
  versions,
  waiting,
];

/** What a clause alone leaves open: what is ahead of it or behind may be of the same. */
const ofWhole: ReadonlySet<Matter> = new Set([
  // A host in a clause may be that of what the one before speaks of.
  address,
  aside,
  balancer,
  belowHost,
  besides,
  copies,
  databaseLogin,
  delivery,
  environments,
  machines,
  migrating,
  mounted,
  namespaces,
  outgoing,
  owners,
  ownPlaces,
  ownSizes,
  ownValues,
  processes,
  scattering,
  scratch,
  standing,
  variables,
  variableSources,
  vaulted,
  waiting,
]);
/** What is told in a clause beside others, too. */
export const ofClauses = matters.filter((matter) => !ofWhole.has(matter));
/** In Chinese a comma joins what English says in sentences of their own. */
const wholeInRuns: ReadonlySet<Matter> = new Set([besides, copies, migrating, standing, storage, vaulted]);
export const ofChineseClauses = matters.filter((one) => !ofWhole.has(one) || wholeInRuns.has(one));
