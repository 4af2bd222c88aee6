import { placeOf } from '../inbox/conversation.ts';
import { eventLabel } from './metrics.ts';
import { isSignedBy } from './signature.ts';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Delivery } from '../inbox/delivery.ts';
import type { Log } from '../ports/log.ts';
import type { Received, Receipt } from '../ports/queue.ts';
import type { Reading } from './body.ts';
import type { Metrics } from './metrics.ts';

export type Ingress = {
  readonly secrets: readonly string[];
  readonly readBody: (request: IncomingMessage) => Promise<Reading>;
  /** Resolves when the delivery is safe. */
  readonly accept: (received: Received) => Promise<Receipt>;
  /** Throws where a delivery could not be kept now. */
  readonly ready: () => Promise<void>;
  readonly metrics: Metrics;
  readonly log: Log;
};

export type Answer = {
  readonly code: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** From raw bytes to a delivery that is kept, or to a refusal that says why. */
export async function receive(ingress: Ingress, request: IncomingMessage): Promise<Answer> {
  const facts = factsOf(request.headers);
  const refusal = refusalOf(request.headers);
  if (refusal !== undefined) return refuse(ingress, facts, refusal);
  const reading = await ingress.readBody(request);
  if (reading.kind !== 'read') return refuse(ingress, facts, unread[reading.kind]);
  const signature = header(request.headers, 'x-hub-signature-256');
  if (!isSignedBy(ingress.secrets, reading.bytes, signature)) return refuse(ingress, facts, unsigned);
  const received = parse(facts, reading.bytes);
  if (received === undefined) return refuse(ingress, facts, malformed);
  return keep(ingress, received);
}

type Facts = { readonly delivery: string; readonly event: string };

async function keep({ accept, log, metrics }: Ingress, received: Received): Promise<Answer> {
  const receipt = await accept(received);
  const { id: delivery, name: event, action, conversation } = received;
  metrics.received.inc({ event: eventLabel(event), receipt });
  log.info({ delivery, event, action, conversation, receipt }, 'Received');
  return { code: 202, text: receipt };
}

function refuse({ log }: Ingress, facts: Facts, answer: Answer): Answer {
  log.info({ ...facts, code: answer.code, reason: answer.text }, 'Refused');
  return answer;
}

function factsOf(headers: IncomingHttpHeaders): Facts {
  return {
    delivery: header(headers, 'x-github-delivery').slice(0, longestHeader),
    event: header(headers, 'x-github-event').slice(0, longestHeader),
  };
}

const longestHeader = 200;

function refusalOf(headers: IncomingHttpHeaders): Answer | undefined {
  const type = header(headers, 'content-type').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return { code: 415, text: 'Set the content type of the webhook to application/json' };
  }
  const missing = ['x-github-delivery', 'x-github-event'].filter((name) => header(headers, name) === '');
  if (missing.length > 0)
    return { code: 400, text: `This is no webhook of GitHub: ${missing.join(', ')} missing` };
  return header(headers, 'x-hub-signature-256') === '' ? unsigned : undefined;
}

const unsigned: Answer = {
  code: 401,
  text: 'The signature is missing or wrong: the webhook secret of the App and WEBHOOK_SECRET must be the same',
};
const malformed: Answer = { code: 400, text: 'The body is not a JSON object in UTF-8' };
const unread: Readonly<Record<Exclude<Reading['kind'], 'read'>, Answer>> = {
  'too large': { code: 413, text: 'The body is larger than 25 MB' },
  'too many': { code: 503, text: 'Too much at once, come back', headers: { 'retry-after': '5' } },
  aborted: { code: 400, text: 'The body ended early' },
};

function parse({ delivery: id, event: name }: Facts, bytes: Uint8Array): Received | undefined {
  try {
    const body = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const payload: unknown = JSON.parse(body);
    if (!isObject(payload)) return undefined;
    const { action, conversation = id, subject } = placeOf(name, payload);
    return { id, name, action, conversation, subject, body };
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Delivery['payload'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function header(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}
