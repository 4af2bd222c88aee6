import { randomBytes } from 'node:crypto';

/**
 * UUIDs of version 7 that grow within this process: jobs that are written in one transaction share their time,
 * and the id then decides which is first.
 */
export function createJobIds(now: () => number): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    const time = Math.max(now(), last);
    counter = time === last ? counter + 1 : 0;
    last = time;
    if (counter > 0xfff) {
      last += 1;
      counter = 0;
    }
    return format(last, counter);
  };
}

function format(time: number, counter: number): string {
  const stamp = time.toString(16).padStart(12, '0');
  const tail = randomBytes(8);
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
  const hex = tail.toString('hex');
  const count = counter.toString(16).padStart(3, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${count}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}
