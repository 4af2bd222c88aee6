import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import type { Extent } from './rows-machines.ts';

/** Bodies of webhooks lie in a file of their own, so that a long log of deliveries costs no memory. */
export type Payloads = {
  readonly write: (text: string) => Extent;
  readonly read: (extent: Extent) => string;
  readonly close: () => void;
};

export function openPayloads(path: string): Payloads {
  const file = openSync(path, 'a+', 0o600);
  let end = fstatSync(file).size;
  return {
    write: (text) => {
      const offset = end;
      const length = writeSync(file, text);
      end += length;
      return { offset, length };
    },
    read: ({ offset, length }) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, offset);
      return bytes.toString('utf8');
    },
    close: () => closeSync(file),
  };
}
