import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { Received } from './inbox.ts';

const file = createRequire(import.meta.url).resolve('@octokit/webhooks-schemas/schema.json');
const schemas = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly definitions: Readonly<Record<string, unknown>>;
};

/** How payloads differ from what GitHub's webhooks look like, one line for each difference. */
export function unlikeGitHub(received: readonly Received[]): readonly string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, logger: false });
  ajv.addSchema(schemas, 'webhooks');
  const lines = received.flatMap(({ event, payload }) => {
    const name = nameOf(event, payload['action']);
    const validate = ajv.getSchema(`webhooks#/definitions/${encodeURIComponent(name)}`);
    if (validate === undefined) return [`${name} is not described`];
    if (validate(payload)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${name}: ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  });
  return [...new Set(lines)];
}

function nameOf(event: string, action: unknown): string {
  const exact = `${event}$${String(action)}`;
  return exact in schemas.definitions ? exact : `${event}$event`;
}
