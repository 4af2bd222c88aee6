import { expect, test } from '@jest/globals';
import { soon } from '../../src/kernel/soon.ts';

test('a pattern finds what it ever did', () => {
  const text = 'The pod a listens on port 80, and the pod b-1 on “81”；把 c 的端口改成 82。 '.repeat(30);
  for (const pattern of [
    /(?<=pod [^.]{1,60})(?:listens )?on (?:port )?"?(\d+)/giu,
    /(?<![\w-])(?<name>[a-z][\w-]{0,9})(?= listens| on)/gu,
    /(?<=端口[^。]{0,9})(?:改成|改为)\s?(\d{1,3})|(?<!x)[b-d]-?\d/gu,
    /(?<=^|[.;,]\s)(?:and )?the (pod)/giu,
    /pods?|port (\d+)|端口/gu,
  ]) {
    const found = (one: RegExp) =>
      Array.from(text.matchAll(one), (match) => [match.index, ...match, match.groups]);
    expect(found(soon(pattern))).toEqual(found(pattern));
    expect(found(pattern).length).toBeGreaterThan(29);
  }
});

test('it is compiled apart from the one that it was made of, or V8 would keep its code with that', () => {
  for (const pattern of [/a/gu, /(?<=a)b/gu]) expect(soon(pattern).source).not.toBe(pattern.source);
});

test('it is kept while it is used, and let go where others are used more', () => {
  const [used, once] = [/used/gu, /once/gu];
  const [kept, gone] = [soon(used), soon(once)];
  for (let at = 0; at < 1100; at += 1) {
    soon(new RegExp(`${'a'.repeat(1000)}${at}`, 'u'));
    expect(soon(used)).toBe(kept);
  }
  expect(soon(once)).not.toBe(gone);
});
