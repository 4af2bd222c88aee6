import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { Logger } from 'pino';
import { systemClock } from '../adapters/clock/system.ts';
import { createDeliveryLog } from '../adapters/github/delivery-log.ts';
import { helmCharts } from '../adapters/helm/charts.ts';
import { createModel, type ModelParts } from '../adapters/model/model.ts';
import { loadTemplates } from '../adapters/templates/load.ts';
import type { GitHubApp, Settings } from '../config/env.ts';
import type { ModelSettings } from '../config/model.ts';
import type { Result } from '../kernel/result.ts';
import type { Model } from '../ports/model.ts';
import { bundledEngines } from './engines.ts';
import { createApology, createHandler } from './handle.ts';
import { collectSooner, collectWhenIdle } from './memory.ts';
import { readPrivateKey } from './private-key.ts';
import { type App, startApp } from './start.ts';

export type ServeOptions = {
  readonly settings: Settings & { readonly github: GitHubApp };
  /** All interfaces where none is named. */
  readonly host?: string;
  readonly log: Logger;
};

/** The whole App on whatever GitHub the settings name: everything that is wired together is wired here. */
export async function serve({ settings, host, log }: ServeOptions): Promise<Result<App>> {
  collectSooner();
  const key = await readPrivateKey(settings.github.privateKey);
  if (!key.ok) return key;
  const { appId, apiUrl } = settings.github;
  const credentials = { appId, privateKey: key.value, apiUrl };
  const templates = await loadTemplates();
  const engines = bundledEngines(templates, systemClock);
  const charts = helmCharts(process.env['PATH']);
  const common = { ...credentials, log, templates, engines, charts };
  const isBusy = collectWhenIdle();
  return startApp({
    settings,
    handler: (journal, { modelSaw: observe }) => {
      const handle = createHandler({
        ...common,
        journal,
        model: modelOf(settings.model, { journal, observe }),
      });
      return (delivery, signal) => handle(delivery, signal).finally(isBusy);
    },
    apology: (journal) => createApology({ ...common, journal, model: undefined }),
    deliveryLog: createDeliveryLog(asApp(credentials)),
    clock: systemClock,
    log,
    ...(host !== undefined && { host }),
  });
}

function modelOf(
  settings: ModelSettings | undefined,
  { journal, observe }: Pick<ModelParts, 'journal' | 'observe'>,
): Model | undefined {
  if (settings === undefined) return undefined;
  return createModel({ settings, journal, clock: systemClock, ...(observe !== undefined && { observe }) });
}

/** A client that speaks as the App itself; Octokit's own log would go around the redaction. */
function asApp({
  appId,
  privateKey,
  apiUrl,
}: {
  appId: number;
  privateKey: string;
  apiUrl: string;
}): Octokit {
  const log = { debug: silence, info: silence, warn: silence, error: silence };
  return new Octokit({ authStrategy: createAppAuth, auth: { appId, privateKey }, baseUrl: apiUrl, log });
}

function silence(): undefined {
  return undefined;
}
