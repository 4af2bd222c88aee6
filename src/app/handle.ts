import type { Api } from '../adapters/github/api.ts';
import { githubReading } from '../adapters/github/reading.ts';
import { commands } from '../commands/catalogue.ts';
import { type BlobCaches, blobCaches } from '../adapters/snapshot/cache.ts';
import type { Steps } from '../flows/action.ts';
import { apologize } from '../flows/converse/apologize.ts';
import { deal } from '../flows/deal.ts';
import type { Dealt } from '../flows/deal.ts';
import type { Engines } from '../flows/engines.ts';
import { perform } from '../flows/perform/perform.ts';
import type { World } from '../flows/world.ts';
import type { Delivery, Handler } from '../inbox/delivery.ts';
import type { InstallationChanged } from '../inbox/event.ts';
import { readDelivery } from '../inbox/read.ts';
import type { Journal } from '../ports/journal.ts';
import type { Charts } from '../ports/charts.ts';
import type { Model } from '../ports/model.ts';
import type { Log } from '../ports/log.ts';
import type { Templates } from '../render/templates.ts';
import { connect } from './connect.ts';
import type { Connection, Credentials, Wish } from './connect.ts';
import { endOf } from './end.ts';
import { reach } from './neighbours.ts';

export type HandlerOptions = Credentials & {
  readonly journal: Journal;
  readonly log: Log;
  readonly templates: Templates;
  readonly engines: Engines;
  readonly charts?: Charts;
  /** Without it everything is done by rules. */
  readonly model?: Model | undefined;
};

/** Everything that is done about a delivery: understand it, read through ports, perform what the flow says. */
export function createHandler(options: HandlerOptions): Handler {
  const wiring = { options, connection: connect(options), caches: blobCaches(mostCached) };
  return async (delivery, signal) => {
    const event = readDelivery(delivery);
    if (!event.ok) {
      options.log.info({ ...factsOf(delivery), problem: event.error }, 'A delivery was not understood');
    } else if (event.value?.kind === 'installationChanged') await record(event.value, options);
    else if (event.value !== undefined) {
      await run({ event: event.value, delivery, flow: deal }, wiring, signal);
    }
  };
}

/** What is done about a delivery that every attempt has failed at: who waits for an answer is told. */
export function createApology(options: HandlerOptions): Handler {
  const wiring = { options, connection: connect(options), caches: blobCaches(0) };
  return async (delivery, signal) => {
    const event = readDelivery(delivery);
    if (!event.ok || event.value === undefined || event.value.kind === 'installationChanged') return;
    await run({ event: event.value, delivery, flow: apologize }, wiring, signal);
  };
}

function factsOf({ id, name }: Delivery): { readonly delivery: string; readonly event: string } {
  return { delivery: id, event: name };
}

async function record(event: InstallationChanged, { journal }: HandlerOptions): Promise<void> {
  const { delivery, installation, account, what, action } = event;
  await journal.record(what, { delivery, installation, account, action });
}

type Job = {
  readonly event: Dealt;
  readonly delivery: Delivery;
  readonly flow: (event: Dealt, world: World, signal: AbortSignal) => Steps;
};
type Wiring = {
  readonly options: HandlerOptions;
  readonly connection: Connection;
  readonly caches: BlobCaches;
};

/** As an administrator changed it last; a token is as wide as that only where it has to be. */
function granted(wish: Wish, repository: Api['repository'], connection: Connection) {
  return async (signal: AbortSignal) => {
    const covering = await connection.installationOn(repository, signal);
    const isGranted = covering?.id === wish.installation && covering.writesWorkflows;
    return isGranted ? connection.open({ ...wish, workflows: 'write' }) : undefined;
  };
}

/** Characters of files that were read, of all repositories together. */
const mostCached = 64_000_000;

async function run({ event, delivery, flow }: Job, wiring: Wiring, signal: AbortSignal): Promise<void> {
  const { options, connection, caches } = wiring;
  const { journal, log, templates, engines, model, charts } = options;
  let requests = 0;
  try {
    const app = await connection.identity();
    const { owner, name, id } = event.repository;
    const onRequest = () => void (requests += 1);
    const { installation } = event;
    const wish = { installation, repository: id, onRequest };
    const repository = { owner, repo: name };
    const octokit = connection.open(wish);
    const api = { octokit, repository, app, withWorkflows: granted(wish, repository, connection) };
    const { apiUrl } = options;
    const { neighbours, forge } = reach({ api, connection, caches, installation, apiUrl, onRequest });
    const ports = { ...githubReading(api, caches.of(id)), neighbours, journal };
    const world = { ...ports, app: app.slug, templates, commands, engines, model, charts, installation };
    await perform(flow(event, world, signal), { forge, journal }, signal);
    log.info({ ...factsOf(delivery), kind: event.kind, requests }, 'A delivery was dealt with');
  } catch (error) {
    const end = endOf(error);
    if (end === undefined) throw error;
    log.info({ ...factsOf(delivery), requests, ...end }, 'GitHub ended a delivery');
    await journal.record('ended', { ...factsOf(delivery), why: end.why });
  }
}
