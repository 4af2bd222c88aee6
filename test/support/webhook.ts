import { createHmac } from 'node:crypto';

export type Webhook = {
  readonly id: string;
  readonly name: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly secret: string;
};

/** Sends what GitHub sends. */
export async function sendWebhook(url: string, { id, name, body, secret }: Webhook): Promise<Response> {
  return fetch(`${url}/api/github/webhooks`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-delivery': id,
      'x-github-event': name,
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
  });
}
