/**
 * Whether a word was drawn at random, as keys are: all sorts of letters in turn. Words of people and names of classes
 * have longer runs of small letters; checksums, UUIDs and the names of objects have no capitals.
 */
export function looksRandom(text: string): boolean {
  if (!/^[A-Za-z0-9+/=_-]{20,128}$/u.test(text) || isPublic.test(text)) return false;
  const small = text.match(/[a-z]+/gu) ?? [];
  const turns = [small, text.match(/[A-Z]+/gu) ?? [], text.match(/\d+/gu) ?? []];
  const mean = small.join('').length / Math.max(1, small.length);
  return turns.every(({ length }) => length > 1) && mean < 3 && entropyOf(text) > 3.7;
}

export function isHexKey(text: string): boolean {
  return /^(?:[0-9a-f]{32,128}|[0-9A-F]{32,128})$/u.test(text) && entropyOf(text) > 2.5;
}

/** Certificates, public keys of SSH and PEM in base64, and hashes that name themselves. */
const isPublic = /^(?:MI[IGJ]|AAAA[BCE]|LS0tLS1CRUdJTi|sha\d{1,3}-|h1-)/u;

/** Bits that each letter carries (Shannon). */
function entropyOf(text: string): number {
  const counts = [...Map.groupBy(text, (letter) => letter).values()].map(
    ({ length }) => length / text.length,
  );
  return -counts.reduce((sum, share) => sum + share * Math.log2(share), 0);
}
