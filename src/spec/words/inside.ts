/** Whether a block of addresses of version 4 is a part of another. */
export function isInside(part: string, whole: string): boolean {
  const [one, other] = [blockOf(part), blockOf(whole)];
  if (one === undefined || other === undefined || one.bits < other.bits) return false;
  return one.address.slice(0, other.bits) === other.address.slice(0, other.bits);
}

function blockOf(said: string): { address: string; bits: number } | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/u.exec(said.trim());
  if (match === null) return undefined;
  const address = match
    .slice(1, 5)
    .map((one) => Number(one).toString(2).padStart(8, '0'))
    .join('');
  return { address, bits: Number(match[5]) };
}
