import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../world/refusal.ts';

/** A comment of 65,536 characters, each of them encoded as three bytes, and some room. */
const largest = 1024 * 1024;

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new Refusal(415, 'This is not a form.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new Refusal(413, 'This form is larger than 1 MB.');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** Browsers send line ends as `\r\n`; Git and Markdown want `\n`. */
export function textOf(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').replaceAll('\r\n', '\n');
}
