import { env, stdout } from 'node:process';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { createLog } from '../../src/adapters/log/log.ts';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../src/app/engines.ts';
import { createHandler as createRealHandler } from '../../src/app/handle.ts';
import type { Handler } from '../../src/inbox/delivery.ts';
import type { Journal } from '../../src/ports/journal.ts';

const templates = await loadTemplates();
const engines = bundledEngines(templates, systemClock);
const log = createLog({
  level: env['LOG_LEVEL'] === 'info' ? 'info' : 'error',
  secrets: [],
  write: (line) => void stdout.write(line),
});

/** What the App does, for the GitHub that the environment names. */
export function createHandler(journal: Journal): Handler {
  return createRealHandler({
    appId: Number(env['APP_ID']),
    privateKey: env['PRIVATE_KEY'] ?? '',
    apiUrl: env['GITHUB_API_URL'] ?? '',
    journal,
    log,
    templates,
    engines,
  });
}
